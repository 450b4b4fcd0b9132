//! Why gao answers otherwise than the kernel, difference by difference.
//!
//! The kernel is simplified. Each reason here names one simplification and asks the case itself whether it
//! can matter; a difference that none of them explains stops the run, and a test changes answers to see that
//! it does.

use anyhow::{Result, bail};
use gao_core::criteria::CriteriaSetId;
use gao_core::pharmacotherapy::{Decision, DecisionKind, Specialist};
use gao_core::{Findings, Policy};
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::case::{Case, Energy, Level, Phase, Scan, ScanSite, Stated};

use crate::answer::{MULTIPLE, NO_COUNTERPART, REASONS, VERY_LOW};

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
        let Some(reason) = compared.reason_for_reasons() else {
            bail!("case {} differs in `reasons` without a reason", case.id);
        };
        lines.push(format!("{},reasons,{reason}", case.id));
    }
    Ok(lines)
}

const OTHER_BONE: &str = "a fracture of any bone meets a definition, not only one of a vertebra";
const NOT_LISTED: &str = "a fracture that may not be listed may lie in the window";
const NORMAL_SCORE: &str = "a score above the limit rules low bone mass out only in time, in a clean region and with the spine";
const DAY_NOT_KNOWN: &str =
    "a measurement of which it is not known that it was made after the birth proves nothing";
const TOO_OLD: &str = "a measurement that is too old does not tell whether BMD is very low today";
const FORCE_NOT_KNOWN: &str = "a fracture of unknown force may be one of great force";
const BIRTH_NOT_KNOWN: &str =
    "of a birth on an unknown day it is not known what lies in the window";
const SEEN_ALREADY: &str = "a spine that was seen by MRI since the pain began is not imaged again";
const AFTER_FILM: &str = "a film since the pain began stands, and MRI settles what it leaves open";
const NOT_SUSPECTED: &str =
    "outside the periods that are described nothing is proposed but to look again";
const SCAN_WITHOUT_Z: &str = "a measurement since the birth stands, whatever score it states";
const SCAN_NOT_SINCE: &str = "only a measurement that is known to be since the birth stands";
const NOT_MET: &str = "medicine and course are for women who meet a definition, or may";
const OPEN: &str = "where a definition, the count or BMD is open, so are medicine and course";
const OTHER_CAUSE: &str = "another cause, found or not excluded, comes first";
const OTHER_ROWS: &str = "the table of treatment leaves to a specialist what the kernel observes";
const NOT_MET_SPECIALIST: &str =
    "a fracture that the article describes, without a definition met, is for a specialist";
const BY_T_ALONE: &str = "a definition that is met by a T-score alone is for a specialist";
const OWN_REASONS: &str =
    "reasons are facts with their places, not these bits; the four that are answers agree";

struct Compared<'a> {
    case: &'a Case,
    right: &'a Answer,
    found: &'a Answer,
    findings: &'a Findings,
}

impl Compared<'_> {
    /// Each reason holds of the case itself, so that a wrong answer does not pass for a richer one.
    fn reason(&self, field: &str, right: u8, found: u8) -> Option<&'static str> {
        let met = match field {
            "a" => self.definition(right, found, |scan| scan.z.is_some_and(|z| z <= -2.0), false),
            "b" => {
                let low = |scan: &Scan| {
                    scan.z.is_some_and(|z| z < -3.0) || scan.t.is_some_and(|t| t < -2.5)
                };
                self.definition(right, found, low, true)
            }
            "multiple" => (right == 1 && found == 2 && self.certain_vertebrae() < 2)
                .then_some(FORCE_NOT_KNOWN),
            "very_low" => self.very_low(right, found),
            "spine" => self.spine(found),
            "dxa" => self.density(right, found),
            "tier" => self.medicine(right, found),
            "prog" => self.course(found),
            _ => None,
        };
        met.filter(|_| right != found)
    }

    fn definition(
        &self,
        right: u8,
        found: u8,
        low: impl Fn(&Scan) -> bool,
        by_t: bool,
    ) -> Option<&'static str> {
        let others = |energy| self.case.other_fractures.iter().any(|it| it.energy == energy);
        match (right, found) {
            // The definition by Z- or T-score asks for a vertebra.
            (0 | 2, 1) if !by_t && others(Energy::Low) => Some(OTHER_BONE),
            (0, 2) if !by_t && (others(Energy::Low) || others(Energy::Unknown)) => Some(OTHER_BONE),
            (0, 2) if self.case.vertebral_fractures.is_none() => Some(NOT_LISTED),
            (0, 2) if self.scans().any(|scan| !low(scan)) && !self.rules_out(by_t) => {
                Some(NORMAL_SCORE)
            }
            (0, 2) if self.birth_not_known() => Some(BIRTH_NOT_KNOWN),
            (1, 2) if self.undated(low) => Some(DAY_NOT_KNOWN),
            _ => None,
        }
    }

    fn very_low(&self, right: u8, found: u8) -> Option<&'static str> {
        let low = |scan: &Scan| scan.z.is_some_and(|z| z < -3.0);
        match (right, found) {
            (1, 2) if self.undated(low) => Some(DAY_NOT_KNOWN),
            (1, 0 | 2) => self
                .scans()
                .filter(|scan| low(scan))
                .all(|scan| self.old(scan) || scan.months_postpartum.is_none())
                .then_some(TOO_OLD),
            (0, 2) if !self.rules_out(false) => Some(NORMAL_SCORE),
            _ => None,
        }
    }

    /// Whether every one of these was made on a day that is not known, or not known to follow the
    /// birth.
    fn undated(&self, which: impl Fn(&Scan) -> bool) -> bool {
        let birth = self.birth_not_known() || self.pregnant();
        self.scans()
            .filter(|scan| which(scan))
            .all(|scan| birth || scan.months_postpartum.is_none())
    }

    /// Whether normal scores decide here: the birth known, the spine imaged and whole where it is
    /// measured, every site scored, measured after the birth and, of the spine, today.
    fn rules_out(&self, by_t: bool) -> bool {
        let (Some(now), Some(fractures)) = (self.months(), self.case.vertebral_fractures) else {
            return false;
        };
        let whole = fractures.iter().all(|it| !(Level::L1..=Level::L4).contains(&it.level));
        let scored = |scan: &Scan| {
            let score = scan.z.is_some() && (!by_t || scan.t.is_some());
            score && scan.months_postpartum.is_some_and(|months| months >= 0)
        };
        let today = |scan: &Scan| scan.months_postpartum.is_some_and(|months| months >= now);
        whole
            && self.case.dxa.iter().all(|scan| scored(scan) && !self.old(scan))
            && self.case.dxa.iter().any(|scan| scan.site == ScanSite::LumbarSpine && today(scan))
    }

    fn spine(&self, found: u8) -> Option<&'static str> {
        match self.case.vertebral_fractures {
            // In pregnancy the image is an MRI, after which nothing is left to look for.
            Some(_) if found == NO_COUNTERPART && self.pregnant() => Some(SEEN_ALREADY),
            Some(_) if found == 1 && !self.pregnant() => Some(AFTER_FILM),
            _ if found == NO_COUNTERPART && self.not_suspected() => Some(NOT_SUSPECTED),
            _ => None,
        }
    }

    fn density(&self, right: u8, found: u8) -> Option<&'static str> {
        let since = |scan: &Scan| scan.months_postpartum.is_some_and(|months| months >= 0);
        let measured = self.months().is_some() && self.case.dxa.iter().any(since);
        match (right, found) {
            (0 | 1, 2) if self.not_suspected() => Some(NOT_SUSPECTED),
            (1, 2) if measured => Some(SCAN_WITHOUT_Z),
            (2, 1) if !measured => Some(SCAN_NOT_SINCE),
            _ => None,
        }
    }

    fn medicine(&self, right: u8, found: u8) -> Option<&'static str> {
        let Found { met, open } = self.definitions();
        let decision = self.findings.pharmacotherapy.decision;
        if let (NO_COUNTERPART, Decision::Specialist(why)) = (found, decision) {
            return self.specialist(right, why);
        }
        match (found, decision.kind()) {
            (NO_COUNTERPART, DecisionKind::NotApplicable) if self.other_cause() => {
                Some(OTHER_CAUSE)
            }
            (NO_COUNTERPART, DecisionKind::NotApplicable) if !met => Some(NOT_MET),
            (3, DecisionKind::Undetermined) if open => Some(OPEN),
            (0 | 2, _) if open => Some(OPEN),
            _ => None,
        }
    }

    /// Why a specialist is to judge where the kernel has a number.
    fn specialist(&self, right: u8, why: Specialist) -> Option<&'static str> {
        let Answer { a, b, multiple, very_low, .. } = *self.found;
        let severity = (multiple, very_low) != (self.right.multiple, self.right.very_low);
        match why {
            Specialist::CriteriaNotMet(_) if a != 1 && b != 1 => Some(NOT_MET_SPECIALIST),
            Specialist::TOnly if a != 1 && b == 1 => Some(BY_T_ALONE),
            Specialist::GreyZone if right == 0 || severity => Some(OTHER_ROWS),
            _ => None,
        }
    }

    fn course(&self, found: u8) -> Option<&'static str> {
        let Found { met, open } = self.definitions();
        match found {
            0 if self.other_cause() => Some(OTHER_CAUSE),
            0 if !met => Some(NOT_MET),
            0 if self.force_not_known() => Some(FORCE_NOT_KNOWN),
            0 if open => Some(OPEN),
            10 | 27 if !self.case.other_fractures.is_empty() => Some(OTHER_BONE),
            _ => None,
        }
    }

    /// Only what is an answer of its own is compared, and nothing but those answers may differ.
    fn reason_for_reasons(&self) -> Option<&'static str> {
        let differing = (self.right.reasons & REASONS) ^ self.found.reasons;
        let multiple = self.reason("multiple", self.right.multiple, self.found.multiple);
        let very_low = self.reason("very_low", self.right.very_low, self.found.very_low);
        match differing {
            0 => Some(OWN_REASONS),
            MULTIPLE => multiple,
            VERY_LOW => very_low,
            BOTH => multiple.and(very_low),
            _ => None,
        }
    }

    /// What gao found of the definitions, the count and BMD.
    fn definitions(&self) -> Found {
        let Answer { a, b, multiple, very_low, .. } = *self.found;
        let described = self.findings.diagnosis.outcome(CriteriaSetId::Descriptive);
        Found {
            met: a == 1 || b == 1 || described.is_yes(),
            open: [a, b, multiple, very_low].contains(&2)
                || described.is_unknown()
                || self.force_not_known(),
        }
    }

    fn other_cause(&self) -> bool {
        let risks = &self.case.risk_factors;
        risks.monogenic_bone_disease != Stated::No || risks.malabsorption != Stated::No
    }

    /// The pain began, and what broke did, at a time that the article does not describe.
    fn not_suspected(&self) -> bool {
        let policy = Policy::default();
        match self.case.phase {
            Phase::Pregnant { week } => week.is_none_or(|week| {
                // The pain is a week old.
                i32::from(week) * 7 < i32::from(policy.second_trimester_from_days) + 7
            }),
            Phase::Postpartum { months } => {
                let over =
                    months.is_none_or(|months| u16::from(months) >= policy.postpartum_months);
                over && self.case.lactating != Some(true)
            }
        }
    }

    fn pregnant(&self) -> bool {
        matches!(self.case.phase, Phase::Pregnant { .. })
    }

    /// When she gave birth, or will, is not stated.
    fn birth_not_known(&self) -> bool {
        match self.case.phase {
            Phase::Pregnant { week } => week.is_none(),
            Phase::Postpartum { months } => months.is_none(),
        }
    }

    /// Measurements that the kernel counts.
    fn scans(&self) -> impl Iterator<Item = &Scan> {
        let counted = |scan: &&Scan| scan.months_postpartum.is_none_or(|months| months >= 0);
        self.case.dxa.iter().filter(counted)
    }

    fn old(&self, scan: &Scan) -> bool {
        let limit = i32::from(Policy::default().current_bmd_months);
        match (self.months(), scan.months_postpartum) {
            (Some(now), Some(then)) => i32::from(now) - i32::from(then) >= limit,
            _ => false,
        }
    }

    /// Months since the birth; none in pregnancy, or if they are not stated.
    fn months(&self) -> Option<i8> {
        match self.case.phase {
            Phase::Pregnant { .. } => None,
            Phase::Postpartum { months } => months.and_then(|months| i8::try_from(months).ok()),
        }
    }

    fn certain_vertebrae(&self) -> usize {
        let vertebrae = self.case.vertebral_fractures.unwrap_or_default();
        vertebrae.iter().filter(|vertebra| vertebra.energy == Energy::Low).count()
    }

    fn force_not_known(&self) -> bool {
        let vertebrae = self.case.vertebral_fractures.unwrap_or_default();
        vertebrae.iter().any(|vertebra| vertebra.energy == Energy::Unknown)
            || self.case.other_fractures.iter().any(|other| other.energy == Energy::Unknown)
    }
}

/// What was found of the definitions.
struct Found {
    /// One is met, or the fracture is one that the article describes.
    met: bool,
    /// Something that decides is not known.
    open: bool,
}

const BOTH: u32 = MULTIPLE | VERY_LOW;

#[cfg(test)]
mod tests {
    use gao_core::{Options, case_from_json, decide};
    use gao_peers_kernel::evaluate::evaluate;
    use gao_peers_kernel::generate::generate;

    use super::*;
    use crate::{answer, wire};

    /// How many of the first cases have a difference without a reason, after a change of what was found.
    fn unexplained(change: impl Fn(&mut Answer)) -> usize {
        let options = Options::default();
        let is_unexplained = |id: &u32| {
            let case = generate(*id);
            let record = wire::record(&case).unwrap();
            let checked = case_from_json(record.as_bytes(), &options).unwrap();
            let findings = decide(&checked, &options.policy);
            let mut found = answer::answer(&findings);
            change(&mut found);
            listed(&case, &evaluate(&case), &found, &findings).is_err()
        };
        (0..1_000).filter(is_unexplained).count()
    }

    #[test]
    fn every_difference_has_a_reason() {
        assert_eq!(unexplained(|_| {}), 0);
    }

    #[test]
    fn a_wrong_answer_is_not_taken_for_a_richer_one() {
        let open = |answer: &mut u8, was: u8| {
            if *answer == was {
                *answer = 2;
            }
        };
        type Change = fn(&mut Answer, &dyn Fn(&mut u8, u8));
        let changes: [Change; 9] = [
            |found, open| open(&mut found.a, 1),
            |found, open| open(&mut found.b, 1),
            |found, open| open(&mut found.a, 0),
            |found, open| open(&mut found.b, 0),
            |found, open| open(&mut found.very_low, 1),
            |found, open| open(&mut found.very_low, 0),
            |found, open| open(&mut found.multiple, 1),
            |found, _| found.reasons = 0,
            |found, _| found.prog = 0,
        ];
        for (place, change) in changes.into_iter().enumerate() {
            let unexplained = unexplained(|found| change(found, &open));
            assert!(unexplained > 0, "change {place} passes");
        }
        assert!(unexplained(|found| found.n += 1) > 900);
        assert!(unexplained(|found| found.spine = NO_COUNTERPART) > 0);
        assert!(unexplained(|found| found.dxa = 2) > 0);
        assert!(unexplained(|found| found.tier = 3) > 0);
    }
}
