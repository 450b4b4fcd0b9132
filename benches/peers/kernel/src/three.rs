//! Yes, no and not known.

/// Kleene's three values, with the number that stands for each in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Three {
    /// Not met.
    No = 0,
    /// Met.
    Yes = 1,
    /// What is missing could turn it either way.
    Unknown = 2,
}

impl Three {
    /// What is known to be so, or not.
    pub fn known(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }

    /// Unknown if nothing is stated.
    pub fn stated(value: Option<bool>) -> Self {
        value.map_or(Self::Unknown, Self::known)
    }

    /// Met if both are; not met if one is not.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Unknown,
        }
    }

    /// Met if one is; not met if both are not.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Three::{No, Unknown, Yes};

    #[test]
    fn what_is_missing_is_missing_only_where_it_could_decide() {
        assert_eq!([No.and(Unknown), Unknown.and(No), Yes.and(Yes)], [No, No, Yes]);
        assert_eq!([Yes.and(Unknown), Unknown.and(Unknown)], [Unknown, Unknown]);
        assert_eq!([Yes.or(Unknown), Unknown.or(Yes), No.or(No)], [Yes, Yes, No]);
        assert_eq!([No.or(Unknown), Unknown.or(Unknown)], [Unknown, Unknown]);
    }
}
