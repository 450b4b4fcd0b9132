//! The case stories of `tests/vignettes`, and the runner itself over stories with a fault.

use std::fs;

use gao_conformance::repository;
use gao_conformance::vignettes::{Complaint, check};

/// Every story, by its path from the root of the repository.
fn stories() -> Vec<(String, String)> {
    let folder = repository().join("tests/vignettes");
    let mut stories = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder of the stories") {
        let path = entry.expect("an entry of the folder").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "md") && name != "README.md" {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            stories.push((format!("tests/vignettes/{name}"), text));
        }
    }
    stories.sort();
    stories
}

#[test]
fn every_story_holds() {
    let stories = stories();
    assert!(stories.len() >= 30, "{} stories", stories.len());
    let mut complaints = Vec::new();
    for (path, text) in &stories {
        let all = check(text).into_iter();
        complaints.extend(all.map(|Complaint { line, text }| format!("{path}:{line}: {text}")));
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// The example of the README is one of the stories that hold.
#[test]
fn the_example_of_the_readme_holds() {
    let path = repository().join("tests/vignettes/README.md");
    let readme = fs::read_to_string(path).expect("the README of the stories");
    let example = readme.split("````").nth(1).expect("an example between four back-ticks");
    let story = example.strip_prefix("markdown\n").expect("marked as Markdown");
    assert_eq!(check(story), []);
}

const STORY: &str = r#"# A title

A story.

```json
{ "as_of": "2025-12-20", "fractures": [] }
```

## What the engine must say

| ask | answer |
| --- | --- |
| label | NotMet |
| `/suspicion/level` | Insufficient |
"#;

fn with(old: &str, new: &str) -> Vec<(usize, String)> {
    assert!(STORY.contains(old), "{old}");
    complaints(&STORY.replace(old, new))
}

fn complaints(story: &str) -> Vec<(usize, String)> {
    check(story).into_iter().map(|Complaint { line, text }| (line, text)).collect()
}

#[test]
fn a_right_answer_passes_and_a_wrong_one_fails_on_its_line() {
    assert_eq!(complaints(STORY), []);
    let wrong = with("| NotMet |", "| MeetsBoth |");
    assert_eq!(wrong, [(13, "`label`: expected `MeetsBoth`, got `NotMet`".to_owned())]);
    // All of them are reported, not the first alone.
    assert_eq!(complaints(&STORY.replace("NotMet", "A").replace("Insufficient", "B")).len(), 2);
}

#[test]
fn an_unknown_question_fails() {
    for ask in [
        "lable",
        "/diagnosis/lable",
        "/missing/99",
        "findings for aspirin",
        "letter en contains",
        "letter en contains nothing",
        "letter en contains \"\"",
        "letter fr contains \"x\"",
        "letter en mentions \"x\"",
    ] {
        let found = with("label", ask);
        assert!(
            matches!(found.as_slice(), [(13, text)] if !text.contains("expected")),
            "{ask}: {found:?}"
        );
    }
}

/// Two measurements of the lumbar spine, the second a tenth lower; of what scanner is in `device`.
fn measured(device: &str, ask: &str, answer: &str) -> Vec<(usize, String)> {
    let one = |date: &str, bmd: &str| {
        format!(
            r#"{{ "date": "{date}", "modality": "dxa", "site": "lumbar_spine",
                "levels": ["L1", "L2", "L3", "L4"], "bmd_g_per_cm2": "{bmd}"{device} }}"#
        )
    };
    let record = format!(
        r#""bmd": [{}, {}], "fractures": []"#,
        one("2024-12-01", "1.000"),
        one("2025-12-01", "0.900")
    );
    let story = STORY.replace(r#""fractures": []"#, &record);
    complaints(&story.replace("| label | NotMet |", &format!("| {ask} | {answer} |")))
}

#[test]
fn two_measurements_are_asked_by_their_places() {
    let scanner = r#", "device": { "maker": "A", "model": "B", "serial": "C" }"#;
    for (device, ask, answer) in [
        (scanner, "change of 0-1", "-0.100 g/cm2, -10.0 %, significant: unknown"),
        (scanner, "recovery of 0-1", "nothing"),
        ("", "change of 0-1", "perhaps not comparable: device"),
        ("", "physiology of 0-1", "nothing"),
    ] {
        assert_eq!(measured(device, ask, answer), [], "{ask}");
    }
    for ask in ["change of 1-0", "change of 0-2", "recovery of 01"] {
        let found = measured(scanner, ask, "nothing");
        let [(_, text)] = found.as_slice() else { panic!("{ask}: {found:?}") };
        assert!(text.contains("does not compare"), "{text}");
    }
}

#[test]
fn a_file_without_a_part_fails() {
    let table = STORY.find("| ask").expect("a table");
    let [(line, text)] = complaints(&STORY[..table]).try_into().expect("one complaint");
    assert_eq!((line, text.as_str()), (11, "no table below `## What the engine must say`"));

    let rows = STORY.find("| label").expect("rows");
    assert_eq!(complaints(&STORY[..rows]), [(11, "the table asks nothing".to_owned())]);

    for (part, says) in [
        ("# A title\n", "no title"),
        ("A story.\n", "no story"),
        ("## What the engine must say\n", "no table below"),
        ("```json\n{ \"as_of\": \"2025-12-20\", \"fractures\": [] }\n```\n", "no record"),
    ] {
        let found = with(part, "");
        assert!(found.iter().any(|(_, text)| text.contains(says)), "{part}: {found:?}");
    }
}

#[test]
fn a_file_with_a_part_that_is_not_one_fails() {
    for (old, new, line, says) in [
        ("# A title", "# A title\n\n# Another", 3, "a second title"),
        ("## What the", "## What a\n\n## What the", 9, "no such heading"),
        ("| ask |", "| question |", 11, "the columns"),
        ("| label | NotMet |", "| label | |", 13, "a row needs"),
        ("## What", "```json\n{}\n```\n\n## What", 10, "a second record"),
        ("## What", "```yaml\na: 1\n```\n\n## What", 10, "a block of `yaml`"),
        ("## What", "```json options\n{\"mod\": 1}\n```\n\n## What", 10, "no options"),
        ("\"fractures\"", "fractures", 6, "no JSON"),
    ] {
        let found = with(old, new);
        let hit = found.iter().any(|(at, text)| *at == line && text.contains(says));
        assert!(hit, "{new}: {found:?}");
    }
}

#[test]
fn evidence_is_known_to_the_register() {
    let with_why = |why: &str| complaints(&format!("{STORY}\n## Why\n\n{why}\n"));
    assert_eq!(with_why("S-44, X-01 and `J-very_low_bmd`, 28+0, a low-energy fracture."), []);
    assert_eq!(with_why("- S-44\n- P-02"), []);
    for wrong in ["S-440", "- S-4", "P-99", "J-no_such_judgement"] {
        let found = with_why(wrong);
        assert!(
            matches!(found.as_slice(), [(18, text)] if text.contains("no evidence id")),
            "{found:?}"
        );
    }
}

#[test]
fn a_list_is_written_with_commas_and_none_as_nothing() {
    assert_eq!(with("| label | NotMet |", "| warnings | nothing |"), []);
    assert_eq!(with("| label | NotMet |", "| /diagnosis/failed | nothing |"), []);
    assert_eq!(with("| label | NotMet |", "| /imaging/answered_by_mri_on | nothing |"), []);
    let sets = "| /diagnosis/disagreement/does_not_meet | introduction, diagnostic, descriptive |";
    assert_eq!(with("| label | NotMet |", sets), []);
}

#[test]
fn a_letter_is_asked_in_both_languages_and_for_both_readers() {
    for (ask, answer) in [
        ("letter en contains \"PLO assessment\"", "yes"),
        ("letter da contains \"GAO-vurdering\"", "yes"),
        ("letter da contains \"PLO assessment\"", "no"),
        ("letter en does not contain \"GAO-vurdering\"", "yes"),
        ("letter en does not contain \"PLO assessment\"", "no"),
        ("patient letter en contains \"For you\"", "yes"),
        ("patient letter da contains \"Til dig\"", "yes"),
        // Wherever the letter breaks its lines.
        ("letter en contains \"PLO assessment, 20 Dec 2025 Recorded\"", "yes"),
    ] {
        assert_eq!(with("| label | NotMet |", &format!("| {ask} | {answer} |")), [], "{ask}");
    }
}

#[test]
fn a_refusal_is_asked_for_or_is_a_complaint() {
    let refused = "{ \"as_of\": \"2025-02-29\", \"fractures\": [] }";
    let record = "{ \"as_of\": \"2025-12-20\", \"fractures\": [] }";
    let found = with(record, refused);
    assert_eq!(found, [(6, "the record is refused: E-DATE-INVALID".to_owned())]);
    let asked = STORY.replace(record, refused).replace(
        "| label | NotMet |\n| `/suspicion/level` | Insufficient |",
        "| refused with | E-DATE-INVALID |",
    );
    assert_eq!(complaints(&asked), []);
    assert_eq!(with("| label | NotMet |", "| refused with | nothing |"), []);
    assert_eq!(with("| label | NotMet |", "| refused with | E-TYPE |").len(), 1);
}

#[test]
fn options_apply() {
    let faulty = r#"{ "as_of": "2025-12-20", "fractures": [], "diagnosis_date": "2026-01-01" }"#;
    let record = r#"{ "as_of": "2025-12-20", "fractures": [] }"#;
    assert_eq!(with(record, faulty).len(), 1);
    let quarantine = format!("{faulty}\n```\n\n```json options\n{{ \"mode\": \"quarantine\" }}");
    assert_eq!(with(record, &quarantine), []);
}
