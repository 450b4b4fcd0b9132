//! F-01's table: one level for every input, no dead row, and knowledge only raises.

use std::collections::BTreeSet;

use gao_core::Tri::{self, No, Unknown, Yes};
use gao_core::suspicion::FractureSign::{Absent, Fits, MayLieInside, Outside};
use gao_core::suspicion::{FractureSign, ROWS, SuspicionInput, SuspicionLevel, row};

const VALUES: [Tri; 3] = [Yes, No, Unknown];
const FRACTURES: [FractureSign; 4] = [Absent, Outside, MayLieInside, Fits];

/// The five parts that the symptoms and their onset make together.
type Signs = (Tri, Tri, Tri, Tri, Tri);

/// Which combinations of window, very strong suspicion, symptom, pain and feature can occur.
///
/// Symptom is pain or deformity and feature is deformity or pain with something beside it, so
/// four kinds of combination cannot: pain without a symptom; a feature without a symptom; a
/// symptom that is certain, without pain, and yet no feature (that is deformity, a feature by
/// itself); and, pain being absent, a feature other than the symptom. What is open stays open:
/// with pain open, a symptom is certain only by deformity, and then so is the feature; with a
/// symptom open, a feature cannot be certain. The clinician may call suspicion very strong, or
/// not, whatever the signs; left open it is only while some sign of it is: spinal pain or what
/// stands beside it. The window is free of the signs: an onset may be recorded although two
/// heights, and not the record, refute the last symptom.
fn can_occur((_, very_strong, symptom, pain, feature): Signs) -> bool {
    let signs = match (pain, symptom) {
        (Yes, Yes) => true,
        (Unknown, Yes) => feature == Yes,
        (Unknown, Unknown) => feature != Yes,
        (No, deformity) => feature == deformity,
        (Yes | Unknown, No) | (Yes, Unknown) => false,
    };
    // Left open, very strong suspicion needs pain that may be of the spine, and something
    // beside it that may be there: all three of acute, severe and localised, or deformity.
    let may_be_very_strong = pain != No && feature != No;
    signs && (very_strong != Unknown || may_be_very_strong)
}

fn signs() -> BTreeSet<Signs> {
    let mut signs = BTreeSet::new();
    for window in VALUES {
        for very_strong in VALUES {
            for symptom in VALUES {
                for pain in VALUES {
                    for feature in VALUES {
                        signs.insert((window, very_strong, symptom, pain, feature));
                    }
                }
            }
        }
    }
    signs.retain(|signs| can_occur(*signs));
    signs
}

/// Every input that can occur; fractures and risk factors are free of the signs.
fn inputs() -> Vec<SuspicionInput> {
    let mut inputs = Vec::new();
    for (window, very_strong, symptom, pain, feature) in signs() {
        for fracture in FRACTURES {
            for fractures_listed in [false, true] {
                for risk_factor in VALUES {
                    inputs.push(SuspicionInput {
                        fracture,
                        fractures_listed,
                        window,
                        very_strong,
                        symptom,
                        pain,
                        feature,
                        risk_factor,
                    });
                }
            }
        }
    }
    inputs
}

/// Signs from the facts themselves: what can occur, worked out the long way.
fn signs_from_facts() -> BTreeSet<Signs> {
    // Where the symptoms may have begun: as described for the disease, early in a pregnancy,
    // elsewhere; at least one of them.
    let onsets = (1..8).map(|bits: u8| [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0]);
    let among = |inside: bool, outside: bool| match (inside, outside) {
        (true, false) => Yes,
        (false, true) => No,
        _ => Unknown,
    };
    let mut signs = BTreeSet::new();
    for [described, early, elsewhere] in onsets {
        let window = among(described || early, elsewhere);
        let described = among(described, early || elsewhere);
        for facts in 0..3_u32.pow(7) {
            let fact = |place: u32| VALUES[usize::try_from(facts / 3_u32.pow(place) % 3).unwrap()];
            let [spine, hip, deformity, acute, severe, localised, care] =
                [0, 1, 2, 3, 4, 5, 6].map(fact);
            let pain = spine.or(hip);
            let feature = deformity.or(pain.and(Tri::any([acute, severe, localised, care])));
            let triad = Tri::all([acute, severe, localised]).and(described);
            let proposed = spine.and(triad.or(deformity));
            for judged in VALUES {
                let very_strong = if judged == Unknown { proposed } else { judged };
                signs.insert((window, very_strong, pain.or(deformity), pain, feature));
            }
        }
    }
    signs
}

#[test]
fn what_can_occur_is_what_the_facts_can_make() {
    let (by_rule, by_facts) = (signs(), signs_from_facts());
    assert_eq!(by_rule.difference(&by_facts).collect::<Vec<_>>(), Vec::<&Signs>::new());
    assert_eq!(by_facts.difference(&by_rule).collect::<Vec<_>>(), Vec::<&Signs>::new());
}

/// The table as the specification prints it, written a second time on purpose; levels below
/// Suspect other than Possible need every fracture listed.
fn by_hand(input: &SuspicionInput) -> SuspicionLevel {
    let SuspicionInput {
        fracture,
        fractures_listed,
        window,
        very_strong,
        symptom,
        pain,
        feature,
        risk_factor,
    } = *input;
    let if_listed = |level| if fractures_listed { level } else { SuspicionLevel::Insufficient };
    match (fracture, window, very_strong) {
        (Fits, _, _) => return SuspicionLevel::MustSuspect,
        (_, Yes, Yes) => return SuspicionLevel::Strong,
        (MayLieInside, _, _) => return SuspicionLevel::Suspect,
        (Absent | Outside, _, _) => {}
    }
    if symptom == No {
        return if_listed(match fracture {
            Absent => SuspicionLevel::NoSymptoms,
            _ => SuspicionLevel::OutsideWindow,
        });
    }
    match (window, feature, pain, risk_factor) {
        (No, ..) => if_listed(SuspicionLevel::OutsideWindow),
        (Yes, Yes, ..) => SuspicionLevel::Suspect,
        (Yes, No, Yes, Yes) => SuspicionLevel::Possible,
        (Yes, No, Yes, No) => if_listed(SuspicionLevel::Background),
        _ => SuspicionLevel::Insufficient,
    }
}

fn level(input: &SuspicionInput) -> SuspicionLevel {
    row(input).level
}

#[test]
fn every_input_has_the_level_of_the_specification() {
    let inputs = inputs();
    assert_eq!(inputs.len(), 1584);
    for input in inputs {
        assert_eq!(level(&input), by_hand(&input), "{input:?}");
    }
}

#[test]
fn no_row_is_dead_and_the_last_always_applies() {
    let mut reached = BTreeSet::new();
    for input in inputs() {
        let first = ROWS.iter().position(|row| row.applies(&input)).unwrap();
        assert_eq!(ROWS[first].id, row(&input).id, "{input:?}");
        assert!(ROWS.last().unwrap().applies(&input), "{input:?}");
        reached.insert(first);
    }
    assert_eq!(reached, (0..ROWS.len()).collect());
    let ids: BTreeSet<&str> = ROWS.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), ROWS.len());
}

/// Whether the second input is the first with more known.
fn refines(from: &SuspicionInput, to: &SuspicionInput) -> bool {
    let arrives = |a: Tri, b: Tri| a == b || a == Unknown;
    let fracture = if from.fractures_listed {
        to.fractures_listed && from.fracture == to.fracture
    } else {
        // One more fracture may be listed; a list is read by its strongest entry.
        from.fracture <= to.fracture
    };
    fracture
        && arrives(from.window, to.window)
        && arrives(from.very_strong, to.very_strong)
        && arrives(from.symptom, to.symptom)
        && arrives(from.pain, to.pain)
        && arrives(from.feature, to.feature)
        && arrives(from.risk_factor, to.risk_factor)
}

#[test]
fn knowledge_only_raises_the_level_or_leaves_insufficient() {
    let inputs = inputs();
    let mut steps = 0;
    for from in &inputs {
        for to in inputs.iter().filter(|to| refines(from, to)) {
            steps += 1;
            let (was, is) = (level(from), level(to));
            assert!(
                is >= was || was == SuspicionLevel::Insufficient,
                "{from:?} {was:?} -> {to:?} {is:?}"
            );
        }
    }
    assert!(steps > inputs.len(), "{steps}");
}

/// The one exemption: a suspected fracture that is refuted, or dated outside, may take the
/// level down with it; a suspected fracture that is confirmed never does.
#[test]
fn only_a_refuted_fracture_lowers_a_level() {
    let mut fell = 0;
    for from in inputs().iter().filter(|input| input.fracture == MayLieInside) {
        for fracture in FRACTURES {
            let to = SuspicionInput { fracture, ..*from };
            if level(&to) < level(from) {
                fell += 1;
                assert!(fracture < MayLieInside, "{from:?} {fracture:?}");
                assert_eq!(row(from).id, "SUS-1b", "{from:?}");
            }
        }
    }
    assert!(fell > 0, "{fell}");
}

/// S-32: no risk factor is no comfort.
#[test]
fn absent_risk_factors_never_lower_a_level() {
    for absent in inputs().iter().filter(|input| input.risk_factor == No) {
        let open = SuspicionInput { risk_factor: Unknown, ..*absent };
        let present = SuspicionInput { risk_factor: Yes, ..*absent };
        assert!(
            level(absent) == level(&open) || level(&open) == SuspicionLevel::Insufficient,
            "{absent:?}"
        );
        // And none never raises one either.
        assert!(level(absent) <= level(&open), "{absent:?}");
        if level(&present) >= SuspicionLevel::Suspect {
            assert_eq!(level(absent), level(&present), "{absent:?}");
        }
    }
}
