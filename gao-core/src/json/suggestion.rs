//! The field a caller probably meant.

use core::str::Chars;

/// More edits than this make a different word rather than a slip.
const MOST_EDITS: usize = 2;

/// A beginning shorter than this many bytes says too little.
const SHORTEST_BEGINNING: usize = 3;

/// The name among `names` that `word` probably stands for.
///
/// That is the name with the fewest edits from `word`, at most two, the first of equals; or else
/// the only name that begins with `word`; or else the longest that `word` begins with, up to an
/// underscore. A name of which no character need survive is not suggested.
pub(super) fn nearest(word: &str, names: &[&'static str]) -> Option<&'static str> {
    fewest_edits(word, names)
        .or_else(|| only_one_that_begins_with(word, names))
        .or_else(|| longest_beginning_of(word, names))
}

fn only_one_that_begins_with(word: &str, names: &[&'static str]) -> Option<&'static str> {
    let mut continued = names.iter().copied().filter(|name| name.starts_with(word));
    match (continued.next(), continued.next()) {
        (Some(name), None) if word.len() >= SHORTEST_BEGINNING => Some(name),
        _ => None,
    }
}

fn longest_beginning_of(word: &str, names: &[&'static str]) -> Option<&'static str> {
    names
        .iter()
        .copied()
        .filter(|name| name.len() >= SHORTEST_BEGINNING)
        .filter(|name| word.strip_prefix(name).is_some_and(|rest| rest.starts_with('_')))
        .max_by_key(|name| name.len())
}

fn fewest_edits(word: &str, names: &[&'static str]) -> Option<&'static str> {
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
    fn suggests_what_begins_alike() {
        let names = &["report_iscd_2005", "report_makitie_zillikens_2021", "on", "lmp", "lmp_day"];
        assert_eq!(nearest("report_iscd", names), Some("report_iscd_2005"));
        assert_eq!(nearest("report_mak", names), Some("report_makitie_zillikens_2021"));
        // More than one begins so.
        assert_eq!(nearest("report_", names), None);
        assert_eq!(nearest("report_iscd_2019_too", names), None);
        assert_eq!(nearest("lmp_date_of_record", names), Some("lmp"));
        assert_eq!(nearest("lmp_day_of_record", names), Some("lmp_day"));
        assert_eq!(nearest("lmpdate", names), None);
        assert_eq!(nearest("on_the_day", names), None);
        assert_eq!(nearest("we", &["weight_kg"]), None);
        assert_eq!(nearest("wei", &["weight_kg"]), Some("weight_kg"));
    }

    #[test]
    fn prefers_the_fewest_edits_and_then_the_first() {
        assert_eq!(nearest("level", &["levels2", "levels"]), Some("levels"));
        assert_eq!(nearest("bmx", &["bma", "bmd"]), Some("bma"));
    }
}
