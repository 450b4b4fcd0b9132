//! The field a caller probably meant.

use core::str::Chars;

/// More edits than this make a different word rather than a slip.
const MOST_EDITS: usize = 2;

/// The name among `names` with the fewest edits from `word`, at most two; the first of equals.
///
/// A name of which no character need survive is not suggested.
pub(super) fn nearest(word: &str, names: &[&'static str]) -> Option<&'static str> {
    names
        .iter()
        .filter_map(|name| Some((edits(word.chars(), name.chars(), MOST_EDITS)?, *name)))
        .filter(|(edits, name)| *edits < name.chars().count())
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// The insertions, deletions and replacements between two words, if at most `budget`.
///
/// Branches only where the words differ, so the work is bounded by three to the power of
/// `budget` times the shorter word.
fn edits(mut left: Chars<'_>, mut right: Chars<'_>, budget: usize) -> Option<usize> {
    loop {
        let (left_here, right_here) = (left.clone(), right.clone());
        match (left.next(), right.next()) {
            (None, None) => return Some(0),
            (left_next, right_next) if left_next == right_next => {}
            _ => {
                let budget = budget.checked_sub(1)?;
                return [
                    edits(left.clone(), right_here, budget),
                    edits(left_here, right.clone(), budget),
                    edits(left, right, budget),
                ]
                .into_iter()
                .flatten()
                .min()
                .map(|rest| rest.saturating_add(1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn suggests_up_to_two_edits() {
        let names = &["spinal_pain", "hip_pain", "on", "lmp"];
        assert_eq!(nearest("spinal_pan", names), Some("spinal_pain"));
        assert_eq!(nearest("spinalPain", names), Some("spinal_pain"));
        assert_eq!(nearest("hip_pian", names), Some("hip_pain"));
        assert_eq!(nearest("xhip_painx", names), Some("hip_pain"));
        assert_eq!(nearest("xhip_painxx", names), None);
        assert_eq!(nearest("no", names), None);
        assert_eq!(nearest("onn", names), Some("on"));
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest("lmp", &[]), None);
    }

    #[test]
    fn prefers_the_fewest_edits_and_then_the_first() {
        assert_eq!(nearest("level", &["levels2", "levels"]), Some("levels"));
        assert_eq!(nearest("bmx", &["bma", "bmd"]), Some("bma"));
    }
}
