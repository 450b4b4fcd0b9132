//! F-04 over columns gives every woman the answer that she is given alone.
//!
//! `GAO_DIFFERENTIAL_CASES` and `GAO_DIFFERENTIAL_SEED` change how many records are made and of which
//! seed.

use gao_conformance::{from_environment, random};
use gao_core::batch::{Answers, Columns, FractureColumns, Packed, TriColumn, classify};
use gao_core::criteria::CriteriaSetId;
use gao_core::{Case, Label, Mode, Policy, Tri, diagnosis, read_json};

/// Records are made, checked, packed and compared by so many at a time: no multiple of 64.
const AT_A_TIME: u64 = 4_001;

#[test]
fn every_woman_is_answered_as_she_is_alone() {
    let (cases, seed) = (
        from_environment("GAO_DIFFERENTIAL_CASES", 10_000),
        from_environment("GAO_DIFFERENTIAL_SEED", 1),
    );
    let mut answers = Answers::default();
    let (mut compared, mut labels) = (0, [0_u64; 8]);
    for first in (0..cases).step_by(usize::try_from(AT_A_TIME).unwrap()) {
        let numbers = first..cases.min(first + AT_A_TIME);
        // Another policy for each part.
        let months = u16::try_from(first / AT_A_TIME % 3).unwrap();
        let default = Policy::default();
        let policy = Policy {
            report_iscd_2005: months == 1,
            prove_months: default.prove_months + months,
            postpartum_months: default.postpartum_months + 2 * months,
            ..default
        };
        let women: Vec<(u64, Case)> = numbers
            .filter_map(|number| {
                let record = random::record(seed, number).to_string();
                let (input, problems) = read_json(record.as_bytes());
                assert_eq!(problems, []);
                Some((number, Case::parse(&input, &policy, Mode::Strict).ok()?))
            })
            .collect();
        let packed = Packed::of(women.iter().map(|(_, case)| case), &policy);
        classify(&packed.columns(), &mut answers);
        assert_eq!(answers.labels.len(), women.len());
        for (place, (number, case)) in women.iter().enumerate() {
            let alone = diagnosis::evaluate(case, &policy);
            let by_t_only = answers.introduction.get(place).is_yes()
                && !answers.introduction_by_z.get(place).is_yes();
            let together = (
                answers.introduction.get(place),
                answers.introduction_as_reported.get(place),
                by_t_only,
                answers.diagnostic.get(place),
                answers.descriptive.get(place),
                answers.labels[place],
            );
            let expected = (
                alone.outcome(CriteriaSetId::Introduction),
                alone.input.a_as_reported,
                alone.a_by_t_only,
                alone.outcome(CriteriaSetId::Diagnostic),
                alone.outcome(CriteriaSetId::Descriptive),
                alone.label,
            );
            assert_eq!(together, expected, "seed {seed}, number {number}");
            labels[alone.label as usize] += 1;
            compared += 1;
        }
    }
    println!("{compared} women compared; labels {labels:?}");
    assert!(compared * 100 >= cases * 95, "{compared} of {cases} were accepted");
    assert!(labels.iter().all(|&women| women > 0), "a label that no record reaches: {labels:?}");
}

/// Columns that nobody packed: somebody else's bits, with what they do not hold unknown.
#[test]
fn columns_of_others_are_taken_as_they_are() {
    let known = |values| TriColumn { values, validity: &[0b1111] };
    let (yes, no) = (known(&[0b1111]), known(&[0]));
    let late = known(&[0b0111]);
    let fracture = FractureColumns {
        // The second woman has none; of the third it is not known.
        confirmed: TriColumn { values: &[0b1001], validity: &[0b1011] },
        vertebra: yes,
        hip: no,
        without_great_force: yes,
        // The fourth lies outside the windows of the first two sets.
        introduction_timing: late,
        introduction_bmd: no,
        introduction_bmd_by_z: no,
        introduction_bmd_as_reported: no,
        diagnostic_timing: late,
        diagnostic_bmd: yes,
        descriptive_timing: yes,
    };
    let columns = Columns {
        women: 4,
        fractures_complete: &[0b1111],
        alternative_first: no,
        fractures: vec![fracture],
    };
    let mut answers = Answers::default();
    classify(&columns, &mut answers);
    let column = |bits: &gao_core::batch::TriBits| [0, 1, 2, 3].map(|woman| bits.get(woman));
    assert_eq!(column(&answers.introduction), [Tri::No; 4]);
    assert_eq!(column(&answers.diagnostic), [Tri::Yes, Tri::No, Tri::Unknown, Tri::No]);
    assert_eq!(column(&answers.descriptive), [Tri::Yes, Tri::No, Tri::Unknown, Tri::Yes]);
    let expected = [
        Label::MeetsDiagnosticCriteria,
        Label::NotMet,
        Label::Undetermined,
        Label::FractureInWindowCriteriaNotMet,
    ];
    assert_eq!(answers.labels, expected);

    // Nobody beyond the last is answered.
    assert_eq!(answers.diagnostic.get(4), Tri::Unknown);

    // Another cause for one, a list that may lack a fracture for another.
    let alternative_first = known(&[0b0001]);
    let columns = Columns { fractures_complete: &[0b1101], alternative_first, ..columns };
    classify(&columns, &mut answers);
    assert_eq!(answers.labels[..2], [Label::AlternativeCauseFirst, Label::Undetermined]);
    assert_eq!(answers.labels[2..], expected[2..]);

    // What is left out is not known: neither that the list is complete, nor that no cause comes first.
    let alternative_first = TriColumn::default();
    classify(&Columns { fractures_complete: &[], ..columns.clone() }, &mut answers);
    assert_eq!(answers.labels[1], Label::Undetermined);
    classify(&Columns { alternative_first, ..columns }, &mut answers);
    assert_eq!(answers.labels, [Label::Undetermined; 4]);

    // Nobody is answered with nothing, and no one beyond the last.
    classify(&Columns::default(), &mut answers);
    assert!(answers.labels.is_empty());
    assert_eq!(answers.diagnostic.get(0), Tri::Unknown);
}
