//! `docs/input.md`: its examples are records, and it describes every word of one.

use super::*;

/// The description of a record.
fn page() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/input.md");
    std::fs::read_to_string(path).expect("the page is there")
}

fn examples() -> Vec<String> {
    let page = page();
    let blocks = page.split("```json\n").skip(1);
    blocks.map(|block| block.split("```").next().expect("a block").to_owned()).collect()
}

#[test]
fn every_example_of_a_record_is_valid_without_a_warning() {
    let examples = examples();
    assert_eq!(examples.len(), 11);
    for example in examples {
        let arguments = ["validate", "-", "--as-of", "2025-12-20"];
        let told = gao_with(&arguments, example.as_bytes(), &[]).answered();
        assert_eq!(told, "`-`: problems: 0 (errors: 0, warnings: 0)\n", "{example}");
    }
}

#[test]
fn the_complete_record_leaves_nothing_provisional() {
    let examples = examples();
    let answer = |example: &String| {
        let arguments = ["assess", "-", "--format", "json"];
        json(&gao_with(&arguments, example.as_bytes(), &[]).answered())["diagnosis"].clone()
    };
    let (first, last) = (answer(examples.first().unwrap()), answer(examples.last().unwrap()));
    assert_eq!(first["label"], "MeetsDiagnosticCriteria");
    assert_eq!(first["provisional"], true);
    assert_eq!(last["label"], "MeetsBoth");
    assert_eq!(last["provisional"], false);
    let letter = gao_with(&["assess", "-"], examples.last().unwrap().as_bytes(), &[]);
    let letter = letter.answered();
    let answer = letter.split("\n\n").find(|part| part.starts_with("Answer\n"));
    let answer = answer.expect("an answer").to_lowercase();
    assert!(!answer.contains("provisional"), "{answer}");
}

#[test]
fn every_word_a_record_can_hold_is_described() {
    let (page, schema) = (page(), json(&gao(&["schema"]).answered()));
    let mut words = 0;
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        let listed = definition["enum"].as_array().into_iter().flatten();
        let described = definition["oneOf"].as_array().into_iter().flatten();
        for word in listed.chain(described.map(|one| &one["const"])) {
            let word = word.as_str().expect("a word");
            words += 1;
            assert!(page.contains(&format!("`{word}`")), "{name}: {word}");
        }
    }
    assert!(words > 100, "{words}");
}
