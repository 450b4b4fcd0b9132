//! F-02's table for the spine: one step for every input, no dead row, and nothing that
//! radiates for a woman who is or may be pregnant.

use std::collections::BTreeSet;

use gao_core::Tri::{self, No, Unknown, Yes};
use gao_core::imaging::StepCode::{
    ConfirmPregnancyStatus, ConsiderMri, DiscussWithRadiology, MriSpine, SafetyNetReassess,
    XrayThoracolumbar,
};
use gao_core::imaging::{SPINE_ROWS, SpineInput, StepCode, spine_row};
use gao_core::{ImagingResult, ImagingResult::Equivocal, ImagingResult::NoFracture};

const VALUES: [Tri; 3] = [Yes, No, Unknown];
const RESULTS: [Option<ImagingResult>; 4] =
    [None, Some(ImagingResult::Fracture), Some(NoFracture), Some(Equivocal)];

/// Every input: no part of it binds another.
fn inputs() -> Vec<SpineInput> {
    let mut inputs = Vec::new();
    for pregnant in VALUES {
        for mri in RESULTS {
            for film in RESULTS {
                for very_strong in VALUES {
                    for settled in [false, true] {
                        inputs.push(SpineInput { pregnant, mri, film, very_strong, settled });
                    }
                }
            }
        }
    }
    inputs
}

/// The table as the specification prints it, written a second time on purpose.
fn by_hand(input: &SpineInput) -> (&'static str, Option<StepCode>) {
    let SpineInput { pregnant, mri, film, very_strong, settled } = *input;
    match (mri, pregnant, film) {
        (Some(Equivocal), _, _) => ("IMG-1", Some(DiscussWithRadiology)),
        (Some(_), _, _) => ("IMG-1", None),
        (None, Yes, _) => ("IMG-2", Some(MriSpine)),
        (None, Unknown, None) => ("IMG-3", Some(ConfirmPregnancyStatus)),
        (None, No, None) => ("IMG-4", Some(XrayThoracolumbar)),
        (None, _, Some(NoFracture)) => match very_strong {
            Yes => ("IMG-5", Some(MriSpine)),
            No => ("IMG-6", Some(SafetyNetReassess)),
            Unknown => ("IMG-6b", Some(ConsiderMri)),
        },
        (None, _, Some(Equivocal)) if very_strong == Yes => ("IMG-7", Some(MriSpine)),
        (None, _, Some(Equivocal)) => ("IMG-7", Some(ConsiderMri)),
        (None, _, Some(ImagingResult::Fracture)) => ("IMG-8", (!settled).then_some(ConsiderMri)),
    }
}

#[test]
fn every_input_has_the_step_of_the_specification() {
    assert_eq!(inputs().len(), 288);
    for input in inputs() {
        let row = spine_row(&input);
        assert_eq!((row.id, row.step), by_hand(&input), "{input:?}");
    }
}

#[test]
fn no_row_is_dead_and_the_last_always_applies() {
    let mut reached = BTreeSet::new();
    for input in inputs() {
        assert!(SPINE_ROWS.last().unwrap().applies(&input), "{input:?}");
        reached.insert(SPINE_ROWS.iter().position(|row| row.applies(&input)).unwrap());
    }
    assert_eq!(reached, (0..SPINE_ROWS.len()).collect());
    // An id may stand twice, but not with the same step.
    let rows: BTreeSet<_> = SPINE_ROWS.iter().map(|row| (row.id, row.step)).collect();
    assert_eq!(rows.len(), SPINE_ROWS.len());
}

/// The filter of section 2.4.
#[test]
fn no_row_radiates_unless_she_is_certainly_not_pregnant() {
    let mut radiating = 0;
    for input in inputs() {
        if spine_row(&input).step.is_some_and(StepCode::radiates) {
            radiating += 1;
            assert_eq!(input.pregnant, No, "{input:?}");
        }
    }
    assert!(radiating > 0, "{radiating}");
}

#[test]
fn what_radiates_is_x_ray_and_dxa_and_what_leaves_the_method_open() {
    use StepCode::{
        ConsiderImaging, DeferredUntilBirth, DxaNow, FractureWorkupIndependentOfGao, MriHip,
        XrayHip,
    };
    for (code, radiates) in [
        (XrayThoracolumbar, true),
        (XrayHip, true),
        (ConsiderImaging, true),
        (DxaNow, true),
        (ConfirmPregnancyStatus, false),
        (MriSpine, false),
        (MriHip, false),
        (ConsiderMri, false),
        (DiscussWithRadiology, false),
        (FractureWorkupIndependentOfGao, false),
        (SafetyNetReassess, false),
        (DeferredUntilBirth, false),
    ] {
        assert_eq!(code.radiates(), radiates, "{code:?}");
    }
}
