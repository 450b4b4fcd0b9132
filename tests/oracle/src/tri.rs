//! Three-valued answers and their logic (3.1).

use serde_json::Value;

/// Yes, no, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tri {
    Yes,
    No,
    Unknown,
}

pub(crate) use Tri::{No, Unknown, Yes};

impl Tri {
    /// The word of the answer, as the vectors spell it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Yes => "Yes",
            No => "No",
            Unknown => "Unknown",
        }
    }

    /// The word of the wire; anything else, a missing one too, is unknown (input.md, "Unknown").
    pub(crate) fn read(value: &Value) -> Tri {
        match value.as_str() {
            Some("yes") => Yes,
            Some("no") => No,
            _ => Unknown,
        }
    }

    pub(crate) fn from(b: bool) -> Tri {
        if b { Yes } else { No }
    }

    pub(crate) fn not(self) -> Tri {
        match self {
            Yes => No,
            No => Yes,
            Unknown => Unknown,
        }
    }

    pub(crate) fn and(self, other: Tri) -> Tri {
        all([self, other])
    }

    pub(crate) fn or(self, other: Tri) -> Tri {
        any([self, other])
    }

    /// What is left of an answer when the list behind it may hold more: never a No (input.md, "Lists").
    pub(crate) fn if_complete(self, complete: bool) -> Tri {
        if self == No && !complete { Unknown } else { self }
    }
}

/// AND of many (3.1): No if any No, else Unknown if any Unknown.
pub(crate) fn all(parts: impl IntoIterator<Item = Tri>) -> Tri {
    let mut out = Yes;
    for part in parts {
        match part {
            No => return No,
            Unknown => out = Unknown,
            Yes => {}
        }
    }
    out
}

/// OR of many (3.1): Yes if any Yes, else Unknown if any Unknown.
pub(crate) fn any(parts: impl IntoIterator<Item = Tri>) -> Tri {
    all(parts.into_iter().map(Tri::not)).not()
}

/// One answer for several equally possible worlds: what all of them say, else Unknown (3.3).
pub(crate) fn agree(worlds: impl IntoIterator<Item = Tri>) -> Tri {
    let mut seen = None;
    for world in worlds {
        if world == Unknown || seen.is_some_and(|s| s != world) {
            return Unknown;
        }
        seen = Some(world);
    }
    seen.unwrap_or(Unknown)
}
