//! Three-valued logic after Kleene: what is not known stays not known.
//!
//! A criterion whose facts are incomplete is neither met nor refuted. Kleene's connectives
//! answer as soon as the known part settles the matter and stay [`Tri::Unknown`] otherwise, so
//! a missing fact can never pass for a "no".

use serde::{Deserialize, Serialize};

/// Yes, no, or not known.
///
/// `Ord` exists so that a `Tri` can be a key in ordered collections; it ranks nothing.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Tri {
    /// It is so.
    Yes = 0,
    /// It is not so.
    No = 1,
    /// It is not known whether it is so.
    #[default]
    Unknown = 2,
}

impl Tri {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Tri::Yes => "yes",
            Tri::No => "no",
            Tri::Unknown => "unknown",
        }
    }

    /// Both: `No` if either is `No`, `Yes` if both are `Yes`, else `Unknown`.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    ///
    /// assert_eq!(Tri::Unknown.and(Tri::No), Tri::No);
    /// assert_eq!(Tri::Unknown.and(Tri::Yes), Tri::Unknown);
    /// ```
    #[must_use]
    pub const fn and(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::No, _) | (_, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes) => Tri::Yes,
            _ => Tri::Unknown,
        }
    }

    /// Either: `Yes` if either is `Yes`, `No` if both are `No`, else `Unknown`.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    ///
    /// assert_eq!(Tri::Unknown.or(Tri::Yes), Tri::Yes);
    /// assert_eq!(Tri::Unknown.or(Tri::No), Tri::Unknown);
    /// ```
    #[must_use]
    pub const fn or(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::Yes, _) | (_, Tri::Yes) => Tri::Yes,
            (Tri::No, Tri::No) => Tri::No,
            _ => Tri::Unknown,
        }
    }

    /// The opposite; what is not known stays not known.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    ///
    /// assert_eq!(Tri::Yes.not(), Tri::No);
    /// assert_eq!(Tri::Unknown.not(), Tri::Unknown);
    /// ```
    #[must_use]
    pub const fn not(self) -> Tri {
        match self {
            Tri::Yes => Tri::No,
            Tri::No => Tri::Yes,
            Tri::Unknown => Tri::Unknown,
        }
    }

    /// Whether it is certainly so.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Tri::Yes)
    }

    /// Whether it is certainly not so.
    #[must_use]
    pub const fn is_no(self) -> bool {
        matches!(self, Tri::No)
    }

    /// Whether it is not known.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        matches!(self, Tri::Unknown)
    }

    /// [`and`](Tri::and) over all values; `Yes` for none. Stops at the first `No`.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    ///
    /// assert_eq!(Tri::all([Tri::Yes, Tri::Unknown, Tri::No]), Tri::No);
    /// assert_eq!(Tri::all([Tri::Yes, Tri::Unknown]), Tri::Unknown);
    /// ```
    #[must_use]
    pub fn all(values: impl IntoIterator<Item = Tri>) -> Tri {
        let mut result = Tri::Yes;
        for value in values {
            result = result.and(value);
            if result.is_no() {
                break;
            }
        }
        result
    }

    /// [`or`](Tri::or) over all values; `No` for none. Stops at the first `Yes`.
    ///
    /// ```
    /// use gao_core::logic::Tri;
    ///
    /// assert_eq!(Tri::any([Tri::No, Tri::Unknown, Tri::Yes]), Tri::Yes);
    /// assert_eq!(Tri::any([Tri::No, Tri::Unknown]), Tri::Unknown);
    /// ```
    #[must_use]
    pub fn any(values: impl IntoIterator<Item = Tri>) -> Tri {
        let mut result = Tri::No;
        for value in values {
            result = result.or(value);
            if result.is_yes() {
                break;
            }
        }
        result
    }
}

impl From<bool> for Tri {
    fn from(value: bool) -> Tri {
        if value { Tri::Yes } else { Tri::No }
    }
}

/// Kleene's connectives, for one woman ([`Tri`]) or for many at once.
///
/// A rule that is written for any logic is the same rule for a record and for a column of records.
///
/// ```
/// use gao_core::logic::{Logic, Tri};
///
/// fn both<L: Logic>(facts: [L; 2]) -> L {
///     facts.into_iter().fold(L::YES, L::and)
/// }
/// assert_eq!(both([Tri::Yes, Tri::Unknown]), Tri::Unknown);
/// ```
pub trait Logic: Copy {
    /// It is so, for each of them.
    const YES: Self;
    /// It is not so, for any of them.
    const NO: Self;

    /// Both.
    #[must_use]
    fn and(self, other: Self) -> Self;

    /// Either.
    #[must_use]
    fn or(self, other: Self) -> Self;
}

impl Logic for Tri {
    const YES: Self = Tri::Yes;
    const NO: Self = Tri::No;

    #[inline]
    fn and(self, other: Self) -> Self {
        Tri::and(self, other)
    }

    #[inline]
    fn or(self, other: Self) -> Self {
        Tri::or(self, other)
    }
}

#[cfg(test)]
mod tests {
    use super::Tri::{self, No, Unknown, Yes};

    const EVERY: [Tri; 3] = [Yes, No, Unknown];

    #[test]
    fn tables() {
        let and = [[Yes, No, Unknown], [No, No, No], [Unknown, No, Unknown]];
        let or = [[Yes, Yes, Yes], [Yes, No, Unknown], [Yes, Unknown, Unknown]];
        for (a, (and_row, or_row)) in EVERY.into_iter().zip(and.into_iter().zip(or)) {
            for (b, (both, either)) in EVERY.into_iter().zip(and_row.into_iter().zip(or_row)) {
                assert_eq!(a.and(b), both, "{a:?} and {b:?}");
                assert_eq!(a.or(b), either, "{a:?} or {b:?}");
            }
        }
        assert_eq!(EVERY.map(Tri::not), [No, Yes, Unknown]);
    }

    #[test]
    fn laws() {
        for a in EVERY {
            assert_eq!(a.not().not(), a);
            assert_eq!((a.and(a), a.or(a)), (a, a));
            assert_eq!((a.and(Yes), a.or(No)), (a, a));
            for b in EVERY {
                assert_eq!((a.and(b), a.or(b)), (b.and(a), b.or(a)));
                assert_eq!(a.and(b).not(), a.not().or(b.not()));
                assert_eq!((a.and(a.or(b)), a.or(a.and(b))), (a, a));
                for c in EVERY {
                    assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                    assert_eq!(a.or(b).or(c), a.or(b.or(c)));
                    assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
                    assert_eq!(a.or(b.and(c)), a.or(b).and(a.or(c)));
                    assert_eq!(Tri::all([a, b, c]), a.and(b).and(c));
                    assert_eq!(Tri::any([a, b, c]), a.or(b).or(c));
                }
            }
        }
        assert_eq!((Tri::all([]), Tri::any([])), (Yes, No));
    }

    /// Filling in an unknown may settle an answer and never turns a settled one around.
    #[test]
    fn more_knowledge_never_flips_an_answer() {
        let completions = |a: Tri| if a.is_unknown() { [Yes, No] } else { [a, a] };
        for a in EVERY {
            for b in EVERY {
                for (x, y) in completions(a).into_iter().zip(completions(b)) {
                    assert!(a.and(b).is_unknown() || a.and(b) == x.and(y));
                    assert!(a.or(b).is_unknown() || a.or(b) == x.or(y));
                }
            }
        }
    }

    #[test]
    fn exactly_one_predicate_holds() {
        for a in EVERY {
            let held = [a.is_yes(), a.is_no(), a.is_unknown()];
            assert_eq!(held.into_iter().filter(|&held| held).count(), 1);
        }
        assert_eq!((Tri::from(true), Tri::from(false)), (Yes, No));
        assert_eq!(Tri::default(), Unknown);
    }

    #[test]
    fn words_on_the_wire() {
        for (value, word) in [(Yes, "\"yes\""), (No, "\"no\""), (Unknown, "\"unknown\"")] {
            assert_eq!(serde_json::to_string(&value).ok().as_deref(), Some(word));
            assert_eq!(serde_json::from_str::<Tri>(word).ok(), Some(value));
        }
        assert!(serde_json::from_str::<Tri>("true").is_err());
        assert!(serde_json::from_str::<Tri>("null").is_err());
    }
}
