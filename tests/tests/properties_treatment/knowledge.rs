//! Property 1: knowledge narrows what F-08 answers and never turns it round; it takes no block of a
//! medicine away but one that stood until something was clarified.

use std::collections::BTreeSet;

use gao_conformance::law::recorded_against_a_no;
use gao_conformance::records::{outranks_another, overrides_another, stated_before_it_began};
use gao_conformance::sweep::{Removal, cases, removals};
use gao_core::agents::{FindingCode, FindingLevel};
use gao_core::assessment::{AgentAnswer, PharmacotherapyAnswer};
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason, Gate, PossibleAnswer, StartBasis};
use gao_core::{Agent, Assessment};
use serde_json::Value;

use crate::SEED;

/// One answer that is final for the facts it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    NotApplicable(Option<DecisionReason>),
    Observe,
    Specialist(Option<DecisionReason>),
    Start(StartBasis),
    Defer(Gate, StartBasis),
    OnTreatment,
}

const BASES: [StartBasis; 3] =
    [StartBasis::Baseline, StartBasis::NewFracture, StartBasis::InsufficientRecovery];

/// What a start may still become, behind the gates that are not settled.
fn behind(gates: &[Gate]) -> BTreeSet<Answer> {
    let started = BASES.map(Answer::Start);
    let deferred = gates.iter().flat_map(|gate| BASES.map(|basis| Answer::Defer(*gate, basis)));
    started.into_iter().chain(deferred).collect()
}

/// Every answer that is still possible; `None` if any is.
fn possible(answer: &PharmacotherapyAnswer) -> Option<BTreeSet<Answer>> {
    let both = [Gate::Pregnant, Gate::Lactating];
    Some(match answer.kind {
        DecisionKind::NotApplicable => [Answer::NotApplicable(answer.reason)].into(),
        DecisionKind::Observe => [Answer::Observe].into(),
        DecisionKind::SpecialistJudgement => [Answer::Specialist(answer.reason)].into(),
        DecisionKind::ConsiderStart => [Answer::Start(answer.basis?)].into(),
        DecisionKind::Defer => [Answer::Defer(answer.gate?, answer.basis?)].into(),
        DecisionKind::OnTreatment => [Answer::OnTreatment].into(),
        DecisionKind::Undetermined => match answer.reason? {
            DecisionReason::ReproductiveStatus => match answer.not_clarified {
                // That she is not pregnant is known by then.
                Some(Gate::Lactating) => behind(&[Gate::Lactating]),
                Some(Gate::Pregnant) | None => behind(&both),
            },
            DecisionReason::WorkUp => behind(&[]),
            DecisionReason::Possible => {
                answer.possible.iter().flat_map(|answer| one_of(*answer)).collect()
            }
            _ => return None,
        },
    })
}

fn one_of(answer: PossibleAnswer) -> BTreeSet<Answer> {
    let deferred = |gate| BASES.map(|basis| Answer::Defer(gate, basis)).into();
    let specialist = |reason| [Answer::Specialist(Some(reason))].into();
    match answer {
        PossibleAnswer::Observe => [Answer::Observe].into(),
        PossibleAnswer::ConservativeJudgedSufficient => {
            specialist(DecisionReason::ConservativeJudgedSufficient)
        }
        PossibleAnswer::GreyZone => specialist(DecisionReason::GreyZone),
        PossibleAnswer::Baseline => [Answer::Start(StartBasis::Baseline)].into(),
        PossibleAnswer::InsufficientRecovery => {
            [Answer::Start(StartBasis::InsufficientRecovery)].into()
        }
        PossibleAnswer::DeferPregnant => deferred(Gate::Pregnant),
        PossibleAnswer::DeferLactating => deferred(Gate::Lactating),
        PossibleAnswer::ReproductiveStatus => behind(&[Gate::Pregnant, Gate::Lactating]),
        PossibleAnswer::WorkUp => behind(&[]),
    }
}

/// The judgements that override, each by the rule that says so (3.5): very low BMD replaces the
/// computed value (P-01), the second look outranks the table (S-85), and of two that contradict
/// each other the later one counts, so that one of them makes the other say less.
fn overriding_judgement(pointer: &str, record: &Value) -> bool {
    let said = |name: &str, word: &str| record["judgements"][name]["value"] == word;
    pointer.starts_with("/judgements/very_low_bmd")
        || pointer.starts_with("/judgements/relevant_gain_unlikely")
        || (pointer.starts_with("/judgements/conservative_insufficient")
            && said("conservative_insufficient", "yes")
            && said("relevant_gain_unlikely", "no"))
}

fn overrides(pointer: &str, record: &Value) -> bool {
    if pointer.starts_with("/judgements/") {
        return overriding_judgement(pointer, record);
    }
    overrides_another(pointer, record)
}

/// Why the law does not bind here, in the words of 3.5.
fn exempt(removal: &Removal<'_>) -> bool {
    let Removal { case, pointer, richer, before, .. } = removal;
    let (was, is) = (&before.pharmacotherapy, &richer.pharmacotherapy);
    // The label is provisional until other causes are excluded, and so is what follows from it.
    let another_cause =
        is.reason == Some(DecisionReason::AlternativeCauseFirst) && before.diagnosis.provisional;
    // A T-score reported later, or a fracture that its arm alone meets confirmed later: until then
    // the label reads A as No (F-04). And while the Z-score is open, the T arm alone leads to a
    // specialist, whatever the Z-score would add (step 1).
    let by_t = Some(DecisionReason::TOnly);
    let t_score = pointer.ends_with("/t_score") || was.reason == by_t || is.reason == by_t;
    // A hip without a side is a place of its own (F-05): with its side it may replace another.
    let side = pointer.starts_with("/bmd/") && pointer.ends_with("/side");
    // P-17 is a presumption: a birth a few weeks ago, until a pregnancy is stated.
    let presumed = before.reproductive_state.pregnant.outcome.is_no()
        && !richer.reproductive_state.pregnant.outcome.is_no();
    // Marrow that looks suspicious stands until the clinician has settled malignancy (F-03).
    let settled = was.reason == Some(DecisionReason::AlternativeCauseFirst)
        && pointer.starts_with("/differential/malignancy");
    // A pathological fracture stands until it is refuted (F-03).
    let refuted = was.reason == Some(DecisionReason::AlternativeCauseFirst)
        && refutes_a_pathological_fracture(pointer, &case.record);
    // And one that is called pathological only later comes first from then on, also where every other
    // cause was excluded (F-03).
    let called = is.reason == Some(DecisionReason::AlternativeCauseFirst)
        && pointer.starts_with("/fractures/")
        && pointer.ends_with("/mechanism")
        && case.record.pointer(pointer).is_some_and(|mechanism| mechanism == "pathological");
    another_cause || settled || refuted || called || t_score || side || presumed
}

/// The word that a fracture recorded as pathological is none.
fn refutes_a_pathological_fracture(pointer: &str, record: &Value) -> bool {
    pointer.strip_prefix("/fractures").and_then(|rest| rest.strip_suffix("/confirmed")).is_some_and(
        |place| {
            let fracture = &record["fractures"].pointer(place);
            fracture.is_some_and(|fracture| {
                fracture["mechanism"] == "pathological" && fracture["confirmed"] == "no"
            })
        },
    )
}

#[test]
fn knowledge_only_narrows_what_f08_answers() {
    let (mut compared, mut narrowed) = (0, 0);
    removals(SEED, cases(200), overrides, |removal, faults| {
        let Removal { case, pointer, poorer, richer, before } = removal;
        if exempt(removal) || recorded_against_a_no(poorer, before, richer) {
            return;
        }
        compared += 1;
        let Some(was) = possible(&before.pharmacotherapy) else { return };
        let is = possible(&richer.pharmacotherapy);
        narrowed += usize::from(is.as_ref() != Some(&was));
        let holds = is.as_ref().is_some_and(|is| is.is_subset(&was));
        faults.check(holds, case, || {
            let why =
                |answer: &PharmacotherapyAnswer| format!("{:?}/{:?}", answer.kind, answer.reason);
            format!(
                "with {pointer}: {} -> {}: {was:?} -> {is:?}",
                why(&before.pharmacotherapy),
                why(&richer.pharmacotherapy)
            )
        });
        let new = |answer: &Assessment| answer.pharmacotherapy.new_fracture;
        if let (Some(was), Some(is)) = (new(before), new(richer)) {
            faults.check(was.is_unknown() || was == is, case, || {
                format!("with {pointer}: new fracture {was:?} -> {is:?}")
            });
        }
    });
    assert!(compared > 1_000, "{compared}");
    assert!(narrowed > 5, "{narrowed}");
}

/// A block, or an exposure, that stands only until something is clarified.
fn until_clarified(code: FindingCode) -> bool {
    matches!(
        code,
        FindingCode::BlockUntilPregnancyClarified
            | FindingCode::BlockUntilLactationClarified
            | FindingCode::ExposureUndetermined
            // While the one of the two that is not known keeps the European label shut.
            | FindingCode::TeriparatideLabel
            // Until it is known that a bisphosphonate has followed.
            | FindingCode::UrgentSpecialistPlan
            | FindingCode::DenosumabStopNeedsPlan
    )
}

fn of(answer: &Assessment, agent: Agent) -> Option<&AgentAnswer> {
    answer.agent_safety.agents.iter().find(|of| of.agent == agent)
}

#[test]
fn knowledge_removes_no_block_and_no_exposure() {
    let mut compared = 0;
    // A "pregnant" from before the pregnancy began is exempt from one thing only, which stands below.
    let overrides = |pointer: &str, record: &Value| {
        let contradicted = pointer.starts_with("/pregnan") && stated_before_it_began(record);
        outranks_another(pointer, record) || overrides_another(pointer, record) && !contradicted
    };
    removals(SEED + 1, cases(200), overrides, |removal, faults| {
        let Removal { case, pointer, richer, before, .. } = removal;
        // P-17 is a presumption, and of a pregnancy that is recorded the days count and not what
        // was stated.
        let (was, is) = (&before.reproductive_state.pregnant, &richer.reproductive_state.pregnant);
        let presumed = was.outcome.is_no() && !is.outcome.is_no();
        if presumed || *pointer == "/pregnancies" {
            return;
        }
        for was in &before.agent_safety.agents {
            let codes: BTreeSet<FindingCode> = of(richer, was.agent)
                .into_iter()
                .flat_map(|is| is.findings.iter().map(|finding| finding.code))
                .collect();
            for finding in &was.findings {
                let lasting = (finding.level == FindingLevel::Block || finding.code.is_exposure())
                    && !until_clarified(finding.code);
                if !lasting {
                    continue;
                }
                compared += 1;
                // A dose recorded besides may turn "before the pregnancy" into "in it".
                let worse = finding.code == FindingCode::ExposedWashout
                    && codes.iter().any(|code| code.is_exposure());
                // Such a statement and the beginning contradict each other: which of them is wrong is
                // not known, so what was an exposure is one to be clarified, and blocks as before.
                let contradicted = finding.code == FindingCode::ExposedInPregnancy
                    && codes.contains(&FindingCode::ExposureUndetermined)
                    && stated_before_it_began(&case.record);
                let stands = codes.contains(&finding.code) || worse || contradicted;
                faults.check(stands, case, || {
                    format!("with {pointer}: {:?} loses {:?}", was.agent, finding.code)
                });
            }
        }
    });
    assert!(compared > 1_000, "{compared}");
}
