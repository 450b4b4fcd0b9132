//! A list of at most `N`, held in place: reading a case allocates nothing.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// At most `N` values, the first ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Few<T, const N: usize>([Option<T>; N]);

impl<T: Copy, const N: usize> Few<T, N> {
    /// None.
    pub const fn new() -> Self {
        Self([None; N])
    }

    /// Appends one; `false` if there is no room.
    #[must_use]
    pub fn push(&mut self, value: T) -> bool {
        let free = self.0.iter_mut().find(|place| place.is_none());
        free.map(|place| *place = Some(value)).is_some()
    }

    /// Each in its order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl<T: Copy, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

/// As many as there is room for.
impl<T: Copy, const N: usize> FromIterator<T> for Few<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut few = Self::new();
        few.0.iter_mut().zip(values).for_each(|(place, value)| *place = Some(value));
        few
    }
}

impl<T: Copy + Serialize, const N: usize> Serialize for Few<T, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Copy + Deserialize<'de>, const N: usize> Deserialize<'de> for Few<T, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values<T, const N: usize>(PhantomData<T>);

        impl<'de, T: Copy + Deserialize<'de>, const N: usize> Visitor<'de> for Values<T, N> {
            type Value = Few<T, N>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "a list of at most {N}")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut few = Few::new();
                for place in &mut few.0 {
                    *place = list.next_element()?;
                    if place.is_none() {
                        return Ok(few);
                    }
                }
                match list.next_element::<T>()? {
                    Some(_) => Err(A::Error::invalid_length(N + 1, &self)),
                    None => Ok(few),
                }
            }
        }

        deserializer.deserialize_seq(Values(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_taken_up_to_its_room_and_no_further() {
        let read = |text: &str| serde_json::from_str::<Few<u8, 2>>(text);
        assert!(read("[]").unwrap().is_empty());
        assert_eq!(read("[7,8]").unwrap().iter().collect::<Vec<_>>(), [&7, &8]);
        let error = read("[7,8,9]").unwrap_err().to_string();
        assert!(error.starts_with("invalid length 3, expected a list of at most 2"), "{error}");
        assert_eq!(serde_json::to_string(&read("[7]").unwrap()).unwrap(), "[7]");
    }

    #[test]
    fn what_does_not_fit_is_not_pushed() {
        let mut few = Few::<u8, 1>::new();
        assert!(few.push(7));
        assert!(!few.push(8));
        assert_eq!((few.len(), few.iter().next()), (1, Some(&7)));
    }
}
