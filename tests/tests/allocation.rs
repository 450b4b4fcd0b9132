//! Deciding allocates nothing.

use gao_conformance::{cases, vectors};
use gao_core::{Case, Mode, Policy, decide, read_json};

#[test]
fn deciding_a_case_allocates_nothing() {
    let policy =
        Policy { report_iscd_2005: true, report_makitie_zillikens_2021: true, ..Policy::default() };
    let mut documents: Vec<Vec<u8>> =
        cases().unwrap().into_iter().map(|(_, bytes)| bytes).collect();
    let vectors = vectors::read("dx.json").unwrap();
    documents.extend(
        vectors.iter().filter(|v| v.refusal().is_none()).map(|v| v.input.to_string().into_bytes()),
    );
    assert!(documents.len() > 110, "{}", documents.len());
    for document in documents {
        let (input, problems) = read_json(&document);
        assert!(problems.is_empty(), "{problems:?}");
        let case = Case::parse(&input, &policy, Mode::Strict).unwrap();
        let allocated = allocation_counter::measure(|| {
            std::hint::black_box(decide(std::hint::black_box(&case), &policy));
        });
        assert_eq!(allocated.count_total, 0);
    }
    // The counter counts.
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(vec![0_u8; 64]);
    });
    assert_eq!(counted.count_total, 1);
}
