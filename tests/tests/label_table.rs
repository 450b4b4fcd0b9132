//! F-04's table of labels: one result for every input, no dead row, and knowledge only narrows.

use std::collections::BTreeSet;

use gao_core::Tri::{No, Unknown, Yes};
use gao_core::diagnosis::{LabelInput, ROWS, label, pivotal};
use gao_core::{Label, Tri};

const VALUES: [Tri; 3] = [Yes, No, Unknown];

/// Every input that can occur: set A is met whenever its reported scores meet it.
fn inputs() -> Vec<LabelInput> {
    let mut inputs = Vec::new();
    for alternative_first in [false, true] {
        for a in VALUES {
            for a_as_reported in VALUES {
                let possible = match a {
                    Yes => true,
                    No => a_as_reported == No,
                    Unknown => a_as_reported != Yes,
                };
                for b in VALUES {
                    for c in VALUES {
                        if possible {
                            inputs.push(LabelInput { alternative_first, a, a_as_reported, b, c });
                        }
                    }
                }
            }
        }
    }
    inputs
}

/// The table as the specification prints it, written a second time on purpose.
fn by_hand(input: LabelInput) -> Label {
    let a = if input.a == Unknown && input.a_as_reported == No && input.b != Unknown {
        No
    } else {
        input.a
    };
    match (a, input.b, input.c) {
        _ if input.alternative_first => Label::AlternativeCauseFirst,
        (Yes, Yes, _) => Label::MeetsBoth,
        (_, Yes, _) => Label::MeetsDiagnosticCriteria,
        (Yes, _, _) => Label::MeetsIntroDefinitionOnly,
        (Unknown, _, Yes) | (_, Unknown, Yes) => Label::SuspectedIncomplete,
        (Unknown, _, _) | (_, Unknown, _) => Label::Undetermined,
        (No, No, Yes) => Label::FractureInWindowCriteriaNotMet,
        (No, No, _) => Label::NotMet,
    }
}

#[test]
fn every_input_has_the_label_of_the_specification() {
    assert_eq!(inputs().len(), 108);
    for input in inputs() {
        assert_eq!(label(input), by_hand(input), "{input:?}");
    }
}

#[test]
fn no_row_is_dead_and_the_last_always_applies() {
    let reached: BTreeSet<usize> = inputs()
        .into_iter()
        .map(|input| ROWS.iter().position(|row| row.applies(input)).unwrap())
        .collect();
    assert_eq!(reached, (0..ROWS.len()).collect());
    let labels: BTreeSet<Label> = ROWS.iter().map(|row| row.label).collect();
    assert_eq!(labels.len(), ROWS.len());
}

/// What a label may still become as facts arrive.
fn may_become(label: Label) -> &'static [Label] {
    use Label::{
        FractureInWindowCriteriaNotMet as InWindow, MeetsBoth as Both,
        MeetsDiagnosticCriteria as Diagnostic, MeetsIntroDefinitionOnly as Intro, NotMet,
        SuspectedIncomplete as Incomplete, Undetermined,
    };
    match label {
        Label::AlternativeCauseFirst => &[Label::AlternativeCauseFirst],
        Both => &[Both],
        Diagnostic => &[Diagnostic, Both],
        Intro => &[Intro, Both],
        Incomplete => &[Incomplete, Both, Diagnostic, Intro, InWindow],
        Undetermined => &[Undetermined, Incomplete, Both, Diagnostic, Intro, InWindow, NotMet],
        // Only a T-score reported later can still move these (F-04, exempt by design).
        InWindow => &[InWindow, Intro],
        NotMet => &[NotMet, InWindow, Intro],
    }
}

#[test]
fn knowledge_only_narrows_the_label() {
    let mut steps = 0;
    for from in inputs() {
        for to in inputs() {
            let refines = |a: Tri, b: Tri| a == b || a == Unknown;
            let arrives = from.alternative_first == to.alternative_first
                && refines(from.a, to.a)
                && refines(from.a_as_reported, to.a_as_reported)
                && refines(from.b, to.b)
                && refines(from.c, to.c);
            if arrives {
                steps += 1;
                let (was, is) = (label(from), label(to));
                assert!(may_become(was).contains(&is), "{from:?} {was:?} -> {to:?} {is:?}");
            }
        }
    }
    assert!(steps > inputs().len(), "{steps}");
}

#[test]
fn a_set_is_pivotal_exactly_if_its_answer_can_change_the_label() {
    use gao_core::criteria::CriteriaSetId::{Descriptive, Diagnostic, Introduction};
    let input = |a, b, c| LabelInput { alternative_first: false, a, a_as_reported: a, b, c };
    assert_eq!(pivotal(input(Yes, Yes, Unknown)).len(), 0);
    assert!(pivotal(input(No, Unknown, Yes)).iter().eq([Diagnostic]));
    assert!(pivotal(input(No, No, Unknown)).iter().eq([Descriptive]));
    assert!(pivotal(input(Unknown, Unknown, Yes)).iter().eq([Introduction, Diagnostic]));
    let first = LabelInput { alternative_first: true, ..input(Unknown, Unknown, Unknown) };
    assert_eq!(pivotal(first).len(), 0);
}
