//! A fact whose absence opens F-08 is named among what is missing.

use gao_conformance::records::overrides_another;
use gao_conformance::sweep::{Removal, cases, removals};
use gao_core::Label;
use gao_core::pharmacotherapy::{DecisionKind, DecisionReason};

use crate::SEED;

/// The fact itself, the entry or the list that it stands in; whether a list is complete belongs
/// to the list.
fn names(known: &str, pointer: &str) -> bool {
    let list = pointer.strip_suffix("_complete").unwrap_or(pointer);
    list == known
        || pointer == known
        || list.strip_prefix(known).is_some_and(|rest| rest.starts_with('/'))
}

/// Whatever is measured, the clinician's judgement of very low BMD decides; which film answers
/// follows from the day of onset, whatever was felt; and a level tells the site that is asked for.
fn decides(known: &str, pointer: &str) -> bool {
    let of_the_level = |fracture: &str| known.strip_suffix("/site") == Some(fracture);
    names(known, pointer)
        || (pointer.starts_with("/fractures/")
            && pointer.strip_suffix("/level").is_some_and(of_the_level))
        || known == "/judgements/very_low_bmd/value"
        || (known == "/symptoms/pain_onset" && pointer.starts_with("/symptoms/"))
}

#[test]
fn what_opens_the_decision_is_named() {
    let mut opened = 0;
    removals(SEED + 3, cases(200), overrides_another, |removal, faults| {
        let Removal { case, pointer, richer, before, .. } = removal;
        let open = |kind| kind == DecisionKind::Undetermined;
        if open(richer.pharmacotherapy.kind) || !open(before.pharmacotherapy.kind) {
            return;
        }
        // What the criteria lack is F-04's to name, and a T-score is never asked for (D-18).
        let of_the_criteria = before.pharmacotherapy.reason == Some(DecisionReason::Diagnosis)
            && matches!(before.diagnosis.label, Label::Undetermined | Label::SuspectedIncomplete);
        let another_cause =
            richer.pharmacotherapy.reason == Some(DecisionReason::AlternativeCauseFirst);
        if of_the_criteria || another_cause || pointer.ends_with("/t_score") {
            return;
        }
        opened += 1;
        let missing: Vec<&str> = before
            .pharmacotherapy
            .grounds
            .missing
            .iter()
            .map(|fact| fact.pointer.as_str())
            .collect();
        faults.check(missing.iter().any(|known| decides(known, pointer)), case, || {
            format!(
                "{pointer} opens {:?}/{:?} and is not named among {missing:?}",
                before.pharmacotherapy.kind, before.pharmacotherapy.reason
            )
        });
    });
    assert!(opened > 20, "{opened}");
}
