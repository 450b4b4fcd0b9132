//! Why gao answers otherwise than the kernel, difference by difference.
//!
//! The kernel is simplified. Each rule here names one simplification and tells the cases in which it
//! can matter; a difference that none of them explains stops the run.

use anyhow::{Result, bail};
use gao_core::Findings;
use gao_core::pharmacotherapy::DecisionKind;
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::case::{Case, Energy, Phase};

use crate::answer::{NO_COUNTERPART, REASONS};

/// Lines of `CASE,FIELD,REASON`.
///
/// # Errors
///
/// If a difference has no reason.
pub fn listed(
    case: &Case,
    right: &Answer,
    found: &Answer,
    findings: &Findings,
) -> Result<Vec<String>> {
    let compared = Compared { case, right, found, findings };
    let fields = [
        ("a", right.a, found.a),
        ("b", right.b, found.b),
        ("n", right.n, found.n),
        ("multiple", right.multiple, found.multiple),
        ("very_low", right.very_low, found.very_low),
        ("spine", right.spine, found.spine),
        ("dxa", right.dxa, found.dxa),
        ("tier", right.tier, found.tier),
        ("prog", right.prog, found.prog),
    ];
    let mut lines = Vec::new();
    for (field, right, found) in fields {
        if right != found {
            let Some(reason) = compared.reason(field, right, found) else {
                bail!(
                    "case {} differs in `{field}`, {right} and {found}, without a reason",
                    case.id
                );
            };
            lines.push(format!("{},{field},{reason}", case.id));
        }
    }
    if right.reasons != found.reasons {
        lines.push(format!("{},reasons,{}", case.id, compared.reason_for_reasons()));
    }
    Ok(lines)
}

const OTHER_BONE: &str = "a fracture of any bone meets a definition, not only one of a vertebra";
const NORMAL_SCORE: &str = "a score above the limit rules low bone mass out only in a clean region, in time and with the spine";
const DAY_NOT_KNOWN: &str =
    "a measurement of which it is not known that it was made after the birth proves nothing";
const FORCE_NOT_KNOWN: &str = "a fracture of unknown force may be one of great force";
const NOT_IMAGED: &str = "a spine that was not imaged may hold more fractures";
const MEASURED_IN_PREGNANCY: &str =
    "what was measured in pregnancy or in another one proves nothing";
const SEEN_ALREADY: &str = "a spine that was imaged since the pain began is not imaged again";
const NO_IMAGE_ASKED: &str = "nothing is proposed until she is suspected of having it";
const SCAN_WITHOUT_Z: &str = "a measurement since the birth stands, whatever score it states";
const SCAN_NOT_SINCE: &str = "only a measurement since the last birth stands";
const LABEL_FIRST: &str = "medicine and course follow the definitions, not the counts alone";
const OTHER_RULES: &str =
    "the table of treatment has more rows: other causes, specialists, treatment under way";
const OWN_REASONS: &str =
    "reasons are facts with their places, not these bits; four that are answers agree";

struct Compared<'a> {
    case: &'a Case,
    right: &'a Answer,
    found: &'a Answer,
    findings: &'a Findings,
}

impl Compared<'_> {
    fn reason(&self, field: &str, right: u8, found: u8) -> Option<&'static str> {
        match field {
            "a" | "b" => self.definition(right, found),
            "multiple" => self.multiple(right, found),
            "very_low" => self.very_low(right, found),
            "spine" => self.spine(found),
            "dxa" => self.density(right, found),
            "tier" => self.medicine(found),
            "prog" => self.course(),
            _ => None,
        }
    }

    /// An answer that is richer, never one the other way round.
    fn definition(&self, right: u8, found: u8) -> Option<&'static str> {
        match (right, found) {
            (0 | 2, 1) | (0, 2) if self.other_bone() => Some(OTHER_BONE),
            (0, 2) if self.case.vertebral_fractures.is_none() => Some(NOT_IMAGED),
            (0, 2) => Some(NORMAL_SCORE),
            (1, 2) if self.day_not_known() => Some(DAY_NOT_KNOWN),
            (1, 2) => Some(MEASURED_IN_PREGNANCY),
            _ => None,
        }
    }

    fn multiple(&self, right: u8, found: u8) -> Option<&'static str> {
        match (right, found) {
            (1, 2) if self.force_not_known() => Some(FORCE_NOT_KNOWN),
            (0, 2) if self.case.vertebral_fractures.is_none() => Some(NOT_IMAGED),
            _ => None,
        }
    }

    fn very_low(&self, right: u8, found: u8) -> Option<&'static str> {
        match (right, found) {
            (1, 2) if self.day_not_known() => Some(DAY_NOT_KNOWN),
            (1, 2 | 0) => Some(MEASURED_IN_PREGNANCY),
            (0, 2) => Some(NORMAL_SCORE),
            _ => None,
        }
    }

    fn spine(&self, found: u8) -> Option<&'static str> {
        match self.case.vertebral_fractures {
            Some(_) => Some(SEEN_ALREADY),
            None if found == NO_COUNTERPART => Some(NO_IMAGE_ASKED),
            None => None,
        }
    }

    fn density(&self, right: u8, found: u8) -> Option<&'static str> {
        match (right, found) {
            (1, 2) if !self.case.dxa.iter().any(|_| true) => Some(NO_IMAGE_ASKED),
            (1, 2) => Some(SCAN_WITHOUT_Z),
            (2, 1) => Some(SCAN_NOT_SINCE),
            (0, 2) => Some(NO_IMAGE_ASKED),
            _ => None,
        }
    }

    fn medicine(&self, found: u8) -> Option<&'static str> {
        let decision = self.findings.pharmacotherapy.decision.kind();
        match (found, decision) {
            (_, DecisionKind::NotApplicable | DecisionKind::Undetermined) => Some(LABEL_FIRST),
            (NO_COUNTERPART, _) => Some(OTHER_RULES),
            _ if self.right.multiple != self.found.multiple => Some(FORCE_NOT_KNOWN),
            _ if self.right.very_low != self.found.very_low => Some(NORMAL_SCORE),
            _ => None,
        }
    }

    fn course(&self) -> Option<&'static str> {
        if self.findings.prognosis.withheld.is_some() {
            Some(LABEL_FIRST)
        } else if self.force_not_known() {
            Some(FORCE_NOT_KNOWN)
        } else if self.case.vertebral_fractures.is_none() {
            Some(NOT_IMAGED)
        } else if self.other_bone() {
            Some(OTHER_BONE)
        } else {
            None
        }
    }

    fn reason_for_reasons(&self) -> &'static str {
        if self.right.reasons & REASONS == self.found.reasons {
            return OWN_REASONS;
        }
        let severity = [
            self.multiple(self.right.multiple, self.found.multiple),
            self.very_low(self.right.very_low, self.found.very_low),
        ];
        severity.into_iter().flatten().next().unwrap_or(DAY_NOT_KNOWN)
    }

    fn other_bone(&self) -> bool {
        self.case.other_fractures.iter().any(|fracture| fracture.energy != Energy::High)
    }

    fn force_not_known(&self) -> bool {
        let vertebrae = self.case.vertebral_fractures.unwrap_or_default();
        let unknown = vertebrae.iter().any(|vertebra| vertebra.energy == Energy::Unknown);
        unknown || self.case.other_fractures.iter().any(|other| other.energy == Energy::Unknown)
    }

    /// The birth, or the measurement, has no day.
    fn day_not_known(&self) -> bool {
        let birth = match self.case.phase {
            Phase::Pregnant { week } => week.is_none(),
            Phase::Postpartum { months } => months.is_none(),
        };
        birth || self.case.dxa.iter().any(|scan| scan.months_postpartum.is_none())
    }
}
