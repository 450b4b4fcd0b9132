//! `gao simulate`: synthetic records, and the engine that takes them.

use std::fs;

use super::*;

const CALL: [&str; 7] = ["simulate", "--cases", "20", "--seed", "7", "--as-of", "2026-01-01"];

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn a_header_and_then_one_record_on_each_line() {
    let text = gao(&CALL).answered();
    let lines = lines(&text);
    assert_eq!(lines.len(), 21);
    let header = json(lines[0]);
    assert_eq!(header["synthetic"], true);
    let about = &header["simulation"];
    assert_eq!((&about["seed"], &about["cases"]), (&7.into(), &20.into()));
    for (line, number) in lines[1..].iter().zip(1..) {
        let record = json(line);
        assert_eq!(record["provenance"]["id"], format!("SIM-7-{number}"));
        assert_eq!(record["provenance"]["synthetic"], true);
        assert_eq!(record["as_of"], "2026-01-01");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_one_others() {
    assert_eq!(gao(&CALL).answered(), gao(&CALL).answered());
    let mut other = CALL;
    other[4] = "8";
    assert_ne!(gao(&CALL).answered(), gao(&other).answered());
}

#[test]
fn the_language_is_that_of_the_header_alone() {
    let english = gao(&CALL).answered();
    let danish = gao(&[&CALL[..], &["--lang", "da"]].concat()).answered();
    assert_ne!(lines(&english)[0], lines(&danish)[0]);
    assert_eq!(lines(&english)[1..], lines(&danish)[1..]);
    assert!(lines(&danish)[0].contains("Hun fuldammer fra fødslen"));
}

#[test]
fn a_record_is_assessed_and_its_letter_says_that_it_is_synthetic() {
    let text = gao(&CALL).answered();
    for line in &lines(&text)[1..] {
        assert!(gao_with(&["validate", "-"], line.as_bytes(), &[]).answered().contains(": 0"));
        let letter = gao_with(&["assess", "-", "--lang", "da"], line.as_bytes(), &[]).answered();
        assert!(letter.contains("\n\nSYNTETISK JOURNAL: "), "{letter}");
    }
}

#[test]
fn pregnancies_give_as_many_cases_as_chance_has_it() {
    let call =
        ["simulate", "--pregnancies", "1000000", "--seed", "7", "--as-of", "2026-01-01", "--rate"];
    let text = gao(&[&call[..], &["4"]].concat()).answered();
    let about = json(lines(&text)[0])["simulation"].clone();
    assert_eq!(about["cases"], lines(&text).len() - 1);
    assert_eq!(about["parameters"]["pregnancies"], 1_000_000);
    assert_eq!(about["parameters"]["rate_per_100000"], "4.0");
    assert!((20..=70).contains(&lines(&text).len()));
}

#[test]
fn records_can_go_into_a_file() {
    let file = scratch("simulated.jsonl");
    assert_eq!(gao(&[&CALL[..], &["-o", &file]].concat()).answered(), "");
    assert_eq!(fs::read_to_string(&file).expect("a file"), gao(&CALL).answered());
    let nowhere = format!("{file}/below");
    let told = gao(&[&CALL[..], &["--output", &nowhere]].concat()).failed(1);
    assert!(told.starts_with("error: the answer cannot be written: `"), "{told}");
}

#[test]
fn a_wrong_call_says_what_to_do() {
    let call = |arguments: &[&str]| {
        let rest = ["--seed", "7", "--as-of", "2026-01-01"];
        gao(&[&["simulate"], arguments, &rest[..]].concat()).failed(2)
    };
    for (arguments, told) in [
        (&["--cases", "0"][..], "enter a whole number from 1 to 1000000"),
        (&["--pregnancies", "many"], "`many` is not a number of pregnancies"),
        (&["--pregnancies", "9", "--rate", "8"], "enter a number from 4 to 7 per 100000"),
        (&["--cases", "9", "--early-share", "0.2"], "enter a number from 0 to 0.100"),
        (&["--cases", "9", "--rate", "5"], "cannot be used with"),
        (&["--cases", "9", "--pregnancies", "9"], "cannot be used with"),
        (&[], "required arguments were not provided"),
    ] {
        let message = call(arguments);
        assert!(message.contains(told), "{arguments:?}: {message}");
    }
    let early = ["simulate", "--cases", "9", "--seed", "7", "--as-of", "1950-01-01"];
    assert_eq!(
        gao(&early).failed(2),
        "error: the day of assessment `1950-01-01` is too early; enter a day from 1960-01-01 on\n"
    );
    assert!(gao(&["simulate", "--cases", "9", "--seed", "7"]).failed(2).contains("--as-of"));
    assert!(
        gao(&["simulate", "--cases", "9", "--as-of", "2026-01-01"]).failed(2).contains("--seed")
    );
}
