//! What gao found, in the ten numbers of the kernel.

use gao_core::Findings;
use gao_core::Tri;
use gao_core::criteria::CriteriaSetId;
use gao_core::imaging::StepCode;
use gao_core::pharmacotherapy::DecisionKind;
use gao_core::prognosis::FractureGroup;
use gao_peers_kernel::answer::Answer;

/// Reasons that gao states as answers of their own. What the higher bits of the kernel repeat are facts
/// of the record, which gao names by their paths.
pub const REASONS: u32 = MULTIPLE | VERY_LOW | DEFERRED | PREGNANT;

/// There are several fractures.
pub const MULTIPLE: u32 = 1 << 8;

/// BMD is very low.
pub const VERY_LOW: u32 = 1 << 9;

const DEFERRED: u32 = 1 << 10;

const PREGNANT: u32 = 1 << 11;

/// No number of the kernel stands for it.
pub const NO_COUNTERPART: u8 = 9;

/// The ten numbers.
pub fn answer(findings: &Findings) -> Answer {
    let severity = &findings.severity;
    let pregnant = findings.pregnant.outcome;
    let deferred = pregnant.or(findings.lactating.outcome);
    let multiple = severity.multiple_vertebral;
    let very_low = severity.very_low.outcome;
    let reasons = [
        (MULTIPLE, multiple.is_yes()),
        (VERY_LOW, very_low.is_yes()),
        (DEFERRED, deferred.is_yes()),
        (PREGNANT, pregnant.is_yes()),
    ];
    Answer {
        a: number(findings.diagnosis.outcome(CriteriaSetId::Diagnostic)),
        b: number(findings.diagnosis.outcome(CriteriaSetId::Introduction)),
        n: u8::try_from(severity.vertebral_count.recorded).unwrap_or(u8::MAX),
        multiple: number(multiple),
        very_low: number(very_low),
        spine: spine(findings),
        dxa: density(findings),
        tier: medicine(findings),
        prog: course(findings),
        reasons: reasons.into_iter().filter(|(_, holds)| *holds).map(|(bit, _)| bit).sum(),
    }
}

fn number(outcome: Tri) -> u8 {
    match outcome {
        Tri::No => 0,
        Tri::Yes => 1,
        Tri::Unknown => 2,
    }
}

/// 1 MRI, 2 X-ray, 3 X-ray and then MRI.
fn spine(findings: &Findings) -> u8 {
    let proposed = |code| findings.imaging.steps().any(|step| step.code == code && !step.hip);
    let mri = proposed(StepCode::MriSpine) || proposed(StepCode::ConsiderMri);
    match (proposed(StepCode::XrayThoracolumbar), mri) {
        (false, true) => 1,
        (true, false) => 2,
        (true, true) => 3,
        (false, false) => NO_COUNTERPART,
    }
}

/// 0 after birth, 1 now, 2 again.
fn density(findings: &Findings) -> u8 {
    let proposed = |code| findings.imaging.steps().any(|step| step.code == code);
    if proposed(StepCode::DeferredUntilBirth) {
        0
    } else if proposed(StepCode::DxaNow) {
        1
    } else {
        2
    }
}

/// 0 observe, 1 consider, 2 not now, 3 unknown.
fn medicine(findings: &Findings) -> u8 {
    match findings.pharmacotherapy.decision.kind() {
        DecisionKind::Observe => 0,
        DecisionKind::ConsiderStart => 1,
        DecisionKind::Defer => 2,
        DecisionKind::Undetermined => 3,
        DecisionKind::NotApplicable
        | DecisionKind::SpecialistJudgement
        | DecisionKind::OnTreatment => NO_COUNTERPART,
    }
}

/// Percent with a further fracture, of the group that is hers.
fn course(findings: &Findings) -> u8 {
    match (findings.prognosis.withheld, findings.prognosis.group.group) {
        (None, FractureGroup::One) => 10,
        (None, FractureGroup::Several) => 27,
        _ => 0,
    }
}
