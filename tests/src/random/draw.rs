//! The source of randomness: one stream for each record, the same on every machine.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// Draws for one record.
pub struct Draw(ChaCha8Rng);

impl Draw {
    /// The stream of record `number` of `seed`; it does not depend on any other record.
    #[must_use]
    pub fn of(seed: u64, number: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(number);
        Self(rng)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        self.0.random_range(low..=high)
    }

    /// Yes in `parts` of `all` draws.
    pub fn chance(&mut self, parts: u32, all: u32) -> bool {
        self.0.random_ratio(parts, all)
    }

    /// One of `from`, each equally often.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let last = i32::try_from(from.len()).expect("a short list") - 1;
        let place = self.between(0, last);
        from[usize::try_from(place).expect("not negative")]
    }

    /// One of `from`, each as often as its weight says.
    pub fn weighed<T: Copy>(&mut self, from: &[(u32, T)]) -> T {
        let total: u32 = from.iter().map(|(weight, _)| weight).sum();
        let mut at = self.0.random_range(0..total);
        for (weight, value) in from {
            if at < *weight {
                return *value;
            }
            at -= weight;
        }
        unreachable!("{at} lies within the weights")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_stands_alone() {
        let of = |seed, number| {
            let mut draw = Draw::of(seed, number);
            [(); 8].map(|()| draw.between(0, 1_000_000))
        };
        assert_eq!(of(1, 7), of(1, 7));
        assert_ne!(of(1, 7), of(1, 8));
        assert_ne!(of(1, 7), of(2, 7));
    }

    #[test]
    fn every_value_is_reached_as_often_as_its_weight_says() {
        let mut draw = Draw::of(1, 0);
        let mut seen = [0_u32; 4];
        for _ in 0..6000 {
            seen[draw.weighed(&[(1, 0), (2, 1), (3, 2), (0, 3)])] += 1;
        }
        assert!((800..1200).contains(&seen[0]), "{seen:?}");
        assert!((1800..2200).contains(&seen[1]), "{seen:?}");
        assert!((2800..3200).contains(&seen[2]), "{seen:?}");
        assert_eq!(seen[3], 0);

        let picked: Vec<i32> = (0..100).map(|_| draw.pick(&[1, 2, 3])).collect();
        assert!([1, 2, 3].iter().all(|value| picked.contains(value)));
    }
}
