//! Vertebral levels as they are written: `T12`, `Th12`, `TH 12`, `D12`, `L1`.

use crate::vocabulary::Level;

/// The levels in anatomical order with the name each has in an answer.
const NAMES: [(Level, &str); 17] = [
    (Level::T1, "T1"),
    (Level::T2, "T2"),
    (Level::T3, "T3"),
    (Level::T4, "T4"),
    (Level::T5, "T5"),
    (Level::T6, "T6"),
    (Level::T7, "T7"),
    (Level::T8, "T8"),
    (Level::T9, "T9"),
    (Level::T10, "T10"),
    (Level::T11, "T11"),
    (Level::T12, "T12"),
    (Level::L1, "L1"),
    (Level::L2, "L2"),
    (Level::L3, "L3"),
    (Level::L4, "L4"),
    (Level::L5, "L5"),
];

impl Level {
    /// Reads a level: `T`, `Th` or `D` and 1 to 12, or `L` and 1 to 5, in any case, with or
    /// without a space before the number.
    ///
    /// Returns `None` for anything else: T13, L6, S1, a cervical level, a leading zero.
    ///
    /// ```
    /// use gao_core::Level;
    ///
    /// assert_eq!(Level::parse("Th 12"), Some(Level::T12));
    /// assert_eq!(Level::parse("L6"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.find(|character: char| character.is_ascii_digit())?;
        let (region, number) = text.split_at(digits);
        let region = match region.trim_end() {
            r if ["t", "th", "d"].iter().any(|known| r.eq_ignore_ascii_case(known)) => 'T',
            r if r.eq_ignore_ascii_case("l") => 'L',
            _ => return None,
        };
        NAMES
            .iter()
            .find(|(_, name)| name.strip_prefix(region) == Some(number))
            .map(|(level, _)| *level)
    }

    /// The level as it stands in an answer: `T12`, `L1`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES.iter().find(|(level, _)| *level == self).map_or("", |(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_reads_back_in_every_spelling() {
        for (level, name) in NAMES {
            assert_eq!(level.as_str(), name);
            assert_eq!(Level::parse(name), Some(level));
            assert_eq!(Level::parse(&name.to_lowercase()), Some(level));
            if let Some(number) = name.strip_prefix('T') {
                for region in ["Th", "TH ", "D", "d", "th "] {
                    assert_eq!(Level::parse(&alloc::format!("{region}{number}")), Some(level));
                }
            }
        }
    }

    #[test]
    fn what_is_no_thoracic_or_lumbar_level_is_refused() {
        for text in [
            "", "T", "12", "T0", "T13", "L6", "L0", "S1", "C7", "T012", "T1 2", "Tx", "L1-L4",
            "Th7,9", "DL1", "L11",
        ] {
            assert_eq!(Level::parse(text), None, "{text}");
        }
    }
}
