//! What every answer to a vector rests on, and what it lacks, stands in `tests/grounds`.

use gao_conformance::grounds::{FILES, lines};
use gao_conformance::repository;

#[test]
fn every_vector_rests_on_what_it_rested_on() {
    for (file, rules) in FILES {
        let path = format!("tests/grounds/{}.txt", file.trim_end_matches(".json"));
        let kept = std::fs::read_to_string(repository().join(&path)).unwrap();
        let found = lines(file, rules).unwrap();
        for (kept, found) in kept.lines().zip(found.lines()) {
            assert_eq!(found, kept, "{path}; `cargo xtask gen` writes it anew");
        }
        assert_eq!(found.lines().count(), kept.lines().count(), "{path}");
        assert!(found.contains("  F-"), "{path} names no grounds");
    }
}
