//! Cases and answers are the same bytes on every machine and for every version of the harness.

use gao_peers_kernel::evaluate::evaluate;
use gao_peers_kernel::generate::generate;
use sha2::{Digest, Sha256};

fn digest(lines: impl Iterator<Item = String>) -> String {
    let mut digest = Sha256::new();
    lines.for_each(|line| digest.update(line + "\n"));
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_hundred_thousand_cases_are_those_they_have_always_been() {
    let cases = (0..100_000).map(|id| serde_json::to_string(&generate(id)).unwrap());
    assert_eq!(digest(cases), "fd335caf125142f9bafffc15c9a7106eb2130d196dbfe884a2e70f9e6c0caca2");
}

#[test]
fn so_are_the_answers() {
    let answers = (0..100_000).map(|id| evaluate(&generate(id)).line());
    assert_eq!(digest(answers), "9a2695adc103e63cafc51118e2a72410626c1529b8d08a51ef00e8878ebdf1da");
}

#[test]
fn a_case_is_read_as_it_was_written() {
    for case in (0..2_000).map(generate) {
        let text = serde_json::to_string(&case).unwrap();
        assert_eq!(serde_json::from_str::<gao_peers_kernel::case::Case>(&text).unwrap(), case);
    }
}
