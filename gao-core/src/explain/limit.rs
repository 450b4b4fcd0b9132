//! A limit of BMD in words.

use core::fmt::{self, Write};

use crate::evidence::thresholds::Operator;
use crate::finding::ScoreKind;
use crate::locale;
use crate::text::Language;

/// `Z-score -2.00 or lower`.
pub(super) fn limit(
    out: &mut impl Write,
    score: ScoreKind,
    operator: Operator,
    value: &str,
    language: Language,
) -> fmt::Result {
    out.write_str(score_name(score))?;
    let (before, after) = match (operator, language) {
        (Operator::Below, Language::English) => (" below ", ""),
        (Operator::Below, Language::Danish) => (" under ", ""),
        (Operator::AtOrBelow, Language::English) => (" ", " or lower"),
        (Operator::AtOrBelow, Language::Danish) => (" ", " eller lavere"),
        (Operator::Above, Language::English) => (" above ", ""),
        (Operator::Above, Language::Danish) => (" over ", ""),
        (Operator::AtOrAbove, Language::English) => (" ", " or higher"),
        (Operator::AtOrAbove, Language::Danish) => (" ", " eller højere"),
    };
    out.write_str(before)?;
    locale::decimal(out, value, language)?;
    out.write_str(after)
}

/// The name of a score, the same in both languages.
pub(super) const fn score_name(score: ScoreKind) -> &'static str {
    match score {
        ScoreKind::ZScore => "Z-score",
        ScoreKind::TScore => "T-score",
    }
}
