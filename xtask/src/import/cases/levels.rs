//! Lists of vertebrae as reports print them.

use anyhow::{Context, Result, bail, ensure};

/// The vertebrae from the first thoracic to the fifth lumbar, in order.
const SPINE: [&str; 17] = [
    "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3",
    "L4", "L5",
];

/// Reads a list such as `Th7,9,10 and 12`, `T5-8, T11-12, L2-5`, `D12` or `T12-L5`.
///
/// A number without a letter belongs to the letter before it. A range may cross from the
/// thoracic to the lumbar spine. The vertebrae come back as `T1` to `L5`, in the order written.
///
/// # Errors
///
/// If a part is no vertebra (`L11`, `T13`, a word), a number comes before any letter, or a range
/// runs upwards.
pub(super) fn parse(text: &str) -> Result<Vec<&'static str>> {
    let mut region = None;
    let mut levels = Vec::new();
    let text = text.replace(" and ", ",");
    for part in text.split([',', '/']) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let first = position(first, &mut region)?;
        let last = position(last, &mut region)?;
        ensure!(first <= last, "`{part}` runs upwards: write the upper vertebra first");
        levels.extend(SPINE.get(first..=last).unwrap_or_default());
    }
    Ok(levels)
}

/// Where a vertebra stands in the spine; remembers its letter for the numbers that follow.
fn position(text: &str, region: &mut Option<&'static str>) -> Result<usize> {
    let text = text.trim();
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    match text.strip_suffix(digits).map(str::to_ascii_uppercase).as_deref() {
        Some("") => {}
        Some("T" | "TH" | "D") => *region = Some("T"),
        Some("L") => *region = Some("L"),
        _ => bail!("`{text}` is no vertebra: write T1 to T12 or L1 to L5"),
    }
    let region = region.with_context(|| format!("`{text}` needs the letter T or L before it"))?;
    let name = format!("{region}{digits}");
    SPINE
        .iter()
        .position(|level| *level == name)
        .with_context(|| format!("`{text}` is no vertebra: write T1 to T12 or L1 to L5"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[track_caller]
    fn reads(text: &str, levels: &str) {
        assert_eq!(parse(text).ok().map(|levels| levels.join(" ")).as_deref(), Some(levels));
    }

    #[test]
    fn one_vertebra_has_three_spellings() {
        for text in ["T12", "Th12", "D12", "th12"] {
            reads(text, "T12");
        }
    }

    #[test]
    fn a_letter_serves_the_numbers_after_it() {
        reads("Th7,9,10 and 12", "T7 T9 T10 T12");
        reads("Th11/L1/L3/L4", "T11 L1 L3 L4");
    }

    #[test]
    fn ranges_are_inclusive_and_may_cross_the_junction() {
        reads("T5-8, T11-12, L2-5", "T5 T6 T7 T8 T11 T12 L2 L3 L4 L5");
        reads("T12-L5", "T12 L1 L2 L3 L4 L5");
        reads("T11-T12", "T11 T12");
        reads("L2-4", "L2 L3 L4");
        reads("L3-L3", "L3");
    }

    #[test]
    fn the_ends_of_the_spine_are_the_ends() {
        reads("T1", "T1");
        reads("L5", "L5");
        for text in ["T0", "T13", "L0", "L6", "S1", "C7"] {
            assert!(parse(text).is_err(), "`{text}` is no vertebra here");
        }
    }

    #[test]
    fn what_is_not_a_list_of_vertebrae_is_refused() {
        for text in
            ["L11", "L11/L2", "", "T", "7, T8", "L2-T12", "T8-5", "T5, ", "T05", "dorsolumbar"]
        {
            assert!(parse(text).is_err(), "`{text}` must not be guessed at");
        }
    }
}
