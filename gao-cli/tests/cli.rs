//! The program as its caller sees it: what is typed, what is printed, and the exit code.
#![expect(clippy::expect_used, clippy::panic, reason = "a failed assertion is a failed test")]

#[path = "cli/ask.rs"]
mod ask;
#[path = "cli/batch.rs"]
mod batch;
#[path = "cli/chart.rs"]
mod chart;
#[path = "cli/counsel.rs"]
mod counsel;
#[path = "cli/project.rs"]
mod project;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/schedule.rs"]
mod schedule;
#[path = "cli/simulate.rs"]
mod simulate;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a run printed and how it ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn gao(arguments: &[&str]) -> Run {
    gao_with(arguments, b"", &[])
}

fn gao_with(arguments: &[&str], input: &[u8], environment: &[(&str, &str)]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses early closes its end before everything is written.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A file that a test may write.
fn scratch(name: &str) -> String {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).to_string_lossy().into_owned()
}

impl Run {
    #[track_caller]
    fn answered(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    #[track_caller]
    fn failed(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        self.err
    }
}

/// A file that lives as long as the test.
struct File(PathBuf);

impl File {
    fn holding(name: &str, bytes: &[u8]) -> Self {
        let path = PathBuf::from(scratch(name));
        std::fs::write(&path, bytes).expect("a writable folder");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A published case.
const CASE: &str = "tests/cases/RW002.json";

const FIVE_PROBLEMS: &[u8] = br#"{
    "as_of": "2025-12-20",
    "height": 1700,
    "patient": {"birth_date": true},
    "fractures": [{"site": "spine", "onset": "2025-02-30"}],
    "bmd": [{"z_score": "-24.0"}]
}"#;

/// Code and place of each of them.
const FIVE: [(&str, &str); 5] = [
    ("E-FIELD-UNKNOWN", "/height"),
    ("E-TYPE", "/patient/birth_date"),
    ("E-ENUM", "/fractures/0/site"),
    ("E-DATE-INVALID", "/fractures/0/onset"),
    ("E-RANGE-SCORE", "/bmd/0/z_score"),
];

mod assess {
    use super::*;

    #[test]
    fn a_published_case_reads_as_a_letter() {
        let letter = gao(&["assess", CASE]).answered();
        assert!(letter.starts_with("PLO assessment, 14 Jan 2025\n"), "{letter}");
        let parts = [
            "\nRecorded\n",
            "\nAnswer\n",
            "\nImaging\n",
            "\nWhat to ask next\n",
            "\nSeverity\n",
            "\nOther causes\n",
            "\nWhy\n",
            "\nSources\n",
        ];
        let places: Vec<_> = parts.iter().map(|part| letter.find(part).expect(part)).collect();
        assert!(places.is_sorted(), "{letter}");
        let banner = letter.trim_end().rsplit("\n\n").next().expect("a last paragraph");
        assert!(banner.contains("not for clinical use"), "{banner}");
    }

    #[test]
    fn a_published_case_reads_in_danish() {
        for arguments in [["assess", CASE, "--lang", "da"], ["--lang", "da", "assess", CASE]] {
            let letter = gao(&arguments).answered();
            assert!(letter.starts_with("GAO-vurdering, 14. jan. 2025\n"), "{letter}");
            assert!(letter.contains("Z-score under -3,00"), "{letter}");
            assert!(letter.contains("ikke til klinisk brug"), "{letter}");
        }
    }

    #[test]
    fn markdown_has_headings() {
        let letter = gao(&["assess", CASE, "--format", "markdown"]).answered();
        assert!(letter.starts_with("# PLO assessment, 14 Jan 2025\n\n## Recorded\n\n"), "{letter}");
    }

    #[test]
    fn the_woman_herself_gets_plain_words() {
        let letter = gao(&["assess", CASE, "--for", "patient"]).answered();
        assert!(
            letter.starts_with("For you: what your assessment says, 14 Jan 2025\n"),
            "{letter}"
        );
        assert!(letter.contains("Your back should be examined for further fractures."), "{letter}");
        // No evidence id, no rule id, no score.
        for code in ["S-44", "F-01", "Z-score", "ref. "] {
            assert!(!letter.contains(code), "{code}: {letter}");
        }
        let letter = gao(&["assess", CASE, "--for", "patient", "--lang", "da"]).answered();
        assert!(letter.starts_with("Til dig: hvad vurderingen viser, 14. jan. 2025\n"), "{letter}");
    }

    #[test]
    fn json_is_the_answer_of_the_core_on_one_line() {
        let answer = gao(&["assess", CASE, "--format", "json"]).answered();
        let record = std::fs::read(format!("{}/../{CASE}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let core = gao_core::assess_json(&record, &gao_core::Options::default()).unwrap();
        assert_eq!(answer, core + "\n");
    }

    #[test]
    fn a_dash_reads_standard_input() {
        let record = br#"{"as_of": "2025-12-20", "fractures": []}"#;
        let answer = gao_with(&["assess", "-", "--format", "json"], record, &[]).answered();
        assert_eq!(json(&answer)["diagnosis"]["label"], "NotMet");
    }

    #[test]
    fn another_day_replaces_that_of_the_record() {
        let of = |arguments: &[&str], record: &[u8]| {
            let arguments = [&["assess", "-", "--format", "json"], arguments].concat();
            json(&gao_with(&arguments, record, &[]).answered())["as_of"].clone()
        };
        let dated = br#"{"as_of": "2025-12-20"}"#;
        assert_eq!(of(&[], dated), "2025-12-20");
        assert_eq!(of(&["--as-of", "2026-01-01"], dated), "2026-01-01");
        assert_eq!(of(&["--as-of", "2026-01-01"], b"{}"), "2026-01-01");
    }

    #[test]
    fn today_is_that_of_the_place() {
        let today_at = |zone: &str| {
            let arguments = ["assess", "-", "--as-of", "today", "--format", "json"];
            json(&gao_with(&arguments, b"{}", &[("TZ", zone)]).answered())["as_of"].clone()
        };
        // 26 hours apart: never the same day.
        let (east, west) = (today_at("<+14>-14"), today_at("<-12>12"));
        assert!(east.as_str() > west.as_str(), "{east} {west}");
    }

    #[test]
    fn a_policy_changes_what_it_names() {
        let policy = File::holding("policy.json", br#"{"report_iscd_2005": true}"#);
        let arguments = ["assess", CASE, "--format", "json", "--policy", policy.path()];
        let answer = json(&gao(&arguments).answered());
        assert_eq!(answer["policy"]["report_iscd_2005"], true);
        assert_eq!(answer["policy"]["height_loss_mm"], 20);
        let sets = answer["diagnosis"]["sets"].as_array().unwrap();
        assert!(sets.iter().any(|set| set["id"] == "iscd2005"), "{sets:?}");
    }

    #[test]
    fn quarantine_answers_and_says_what_it_set_aside() {
        let arguments = ["assess", "-", "--quarantine", "--format", "json"];
        let answer = json(&gao_with(&arguments, FIVE_PROBLEMS, &[]).answered());
        assert_eq!(answer["mode"], "quarantine");
        let warnings = answer["warnings"].as_array().unwrap();
        let places: Vec<_> = warnings.iter().map(|warning| &warning["pointer"]).collect();
        assert_eq!(places, FIVE.map(|(_, place)| place));
        assert!(warnings.iter().all(|warning| warning["code"] == "W-QUARANTINED"));
    }
}

mod refused {
    use super::*;

    #[test]
    fn five_problems_are_told_in_one_run() {
        for subcommand in ["assess", "validate"] {
            let told = gao_with(&[subcommand, "-"], FIVE_PROBLEMS, &[]).failed(3);
            let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("  ")).collect();
            assert_eq!(lines.len(), FIVE.len(), "{told}");
            for (line, (code, place)) in lines.iter().zip(FIVE) {
                assert!(line.starts_with(&format!("  {code} {place}: ")), "{line}");
            }
            for value in ["`height`", "`true`", "`spine`", "`2025-02-30`", "`-24.0`"] {
                assert!(told.contains(value), "{value}: {told}");
            }
            assert!(told.ends_with("\n`-`: problems: 5 (errors: 5, warnings: 0)\n"), "{told}");
        }
    }

    #[test]
    fn problems_are_grouped_by_part_of_the_record() {
        let told = gao_with(&["assess", "-"], FIVE_PROBLEMS, &[]).failed(3);
        let headings: Vec<&str> =
            told.lines().filter(|line| !line.is_empty() && !line.starts_with([' ', '`'])).collect();
        assert_eq!(headings, ["The record", "The woman", "Fractures", "Bone mineral density"]);
    }

    #[test]
    fn problems_are_told_in_danish() {
        let told = gao_with(&["assess", "-", "--lang", "da"], FIVE_PROBLEMS, &[]).failed(3);
        assert!(told.contains("Ikke en gyldig dato: `2025-02-30`."), "{told}");
        assert!(told.contains("er uden for -10,00 til 10,00"), "{told}");
        assert!(told.ends_with("\n`-`: problemer: 5 (fejl: 5, advarsler: 0)\n"), "{told}");
    }

    #[test]
    fn problems_as_json_go_to_standard_output() {
        for subcommand in ["assess", "validate"] {
            let run = gao_with(&[subcommand, "-", "--format", "json"], FIVE_PROBLEMS, &[]);
            assert_eq!((run.code, run.err.as_str()), (Some(3), ""));
            let problems = json(&run.out);
            let found: Vec<_> = problems
                .as_array()
                .unwrap()
                .iter()
                .map(|problem| {
                    (problem["code"].as_str().unwrap(), problem["pointer"].as_str().unwrap())
                })
                .collect();
            assert_eq!(found, FIVE);
        }
    }

    #[test]
    fn a_name_of_a_field_neither_steers_the_terminal_nor_sets_a_page() {
        let record =
            br#"{"as_of": "2025-12-20", "a\n\u001b[31m# b`<i>": 1, "a`\u0007": 2, "a`\u0007": 3}"#;
        for format in ["text", "markdown"] {
            let told = gao_with(&["assess", "-", "--format", format], record, &[]).failed(3);
            let control = |letter: char| letter.is_control() && letter != '\n';
            assert!(!told.contains(control), "{told}");
            assert!(told.contains(r"/a\u{a}\u{1b}[31m# b\u{60}\u{3c}i\u{3e}"), "{told}");
            assert_eq!(told.matches('`').count() % 2, 0, "{told}");
        }
    }

    #[test]
    fn what_is_no_document_is_said_clearly() {
        let long = vec![b' '; 10_000_000];
        let documents: [(&[u8], &str); 6] = [
            (b"", "it is empty"),
            (b" \n", "it is empty"),
            (b"\xff\xfe{}", "it is not UTF-8"),
            (b"{", "it is not JSON"),
            (b"{} {}", "it is not JSON"),
            (&long, "at most 1048576"),
        ];
        for (document, reason) in documents {
            let told = gao_with(&["assess", "-"], document, &[]).failed(3);
            assert!(told.contains("  E-SYNTAX: "), "{told}");
            assert!(told.contains(reason), "{reason}: {told}");
            let file = File::holding("no-document.json", document);
            assert!(gao(&["assess", file.path()]).failed(3).contains(reason), "{reason}");
        }
    }

    #[test]
    fn the_largest_document_is_read_and_one_byte_more_is_not() {
        let record = br#"{"as_of": "2025-12-20"}"#;
        let mut document = vec![b' '; gao_core::bounds::LIMITS.bytes];
        document[..record.len()].copy_from_slice(record);
        gao_with(&["validate", "-"], &document, &[]).answered();
        document.push(b' ');
        gao_with(&["validate", "-"], &document, &[]).failed(3);
    }

    #[test]
    fn a_policy_is_checked_like_a_record() {
        let policies: [(&str, &[u8], &str); 5] = [
            ("unknown", br#"{"height_los_mm": 20}"#, "E-FIELD-UNKNOWN /policy/height_los_mm: "),
            (
                "begun",
                br#"{"report_iscd": true}"#,
                "`report_iscd`. Known here: `report_iscd_2005`?\n",
            ),
            ("wrong", br#"{"height_loss_mm": "tall"}"#, "E-TYPE /policy/height_loss_mm: "),
            ("cut", br#"{"height_loss_mm": 20"#, "E-SYNTAX: "),
            // Must not be taken for an option of the assessment.
            ("smuggled", br#"{}, "mode": "quarantine""#, "E-SYNTAX: "),
        ];
        for (name, policy, problem) in policies {
            let file = File::holding(&format!("policy-{name}.json"), policy);
            let told = gao(&["assess", CASE, "--policy", file.path()]).failed(3);
            assert!(told.contains(problem) && told.contains(file.path()), "{name}: {told}");
        }
    }
}

mod documented {
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
}

mod usage {
    use super::*;

    #[test]
    fn wrong_calls_end_with_two() {
        let calls: [(&[&str], &str); 10] = [
            (&[], "Usage: gao"),
            (&["asses", CASE], "assess"),
            (&["assess"], "<FILE>"),
            (&["assess", CASE, "--lang", "sv"], "en, da"),
            (&["assess", CASE, "--format", "html"], "text, json, markdown"),
            (&["assess", CASE, "--as-of", "2025-02-29"], "no such day in the calendar"),
            (&["assess", CASE, "--as-of", "tomorrow"], "write year, month and day"),
            (&["assess", "-", "--policy", "-"], "give the policy as a file"),
            (&["explain", "F-99"], "`F-04.B`"),
            (&["evidence", "S-115"], "`gao evidence` lists every id"),
        ];
        for (arguments, told) in calls {
            let err = gao(arguments).failed(2);
            assert!(err.contains(told), "{arguments:?}: {err}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named_with_the_way_out() {
        for arguments in [
            &["assess", "no-such.json"] as &[&str],
            &["validate", "no-such.json"],
            &["assess", CASE, "--policy", "no-such.json"],
        ] {
            let told = gao(arguments).failed(2);
            assert!(told.starts_with("error: `no-such.json` cannot be read: "), "{told}");
            assert!(told.contains("`-` for standard input"), "{told}");
        }
        gao(&["assess", "docs"]).failed(2);
    }

    #[test]
    fn help_names_every_subcommand_and_exit_code() {
        let help = gao(&["--help"]).answered();
        for name in [
            "assess",
            "schedule",
            "ask",
            "batch",
            "validate",
            "evidence",
            "explain",
            "simulate",
            "schema",
            "completions",
            "man",
        ] {
            assert!(help.contains(&format!("\n  {name} ")), "{name}: {help}");
        }
        assert!(help.contains("0 answered, 1 internal error, 2 usage, 3 invalid input"), "{help}");
        assert!(help.contains("not for clinical use"), "{help}");
    }
}

mod validate {
    use super::*;

    #[test]
    fn a_record_without_problems_is_valid() {
        let record = br#"{"as_of": "2025-12-20"}"#;
        let valid = gao_with(&["validate", "-"], record, &[]).answered();
        assert_eq!(valid, "`-`: problems: 0 (errors: 0, warnings: 0)\n");
        let valid = gao_with(&["validate", "-", "--format", "json"], record, &[]).answered();
        assert_eq!(valid, "[]\n");
    }

    #[test]
    fn warnings_are_told_and_leave_a_record_valid() {
        let record = br#"{"as_of": "2025-12-20", "bmd": [
            {"date": "2025-12-01", "modality": "dxa", "site": "total_hip", "z_score": "-2.0"}
        ]}"#;
        let told = gao_with(&["validate", "-"], record, &[]).answered();
        assert!(told.contains("  W-SCORE-NEAR-THRESHOLD /bmd/0/z_score: `-2.0`"), "{told}");
        assert!(told.ends_with("\n`-`: problems: 1 (errors: 0, warnings: 1)\n"), "{told}");
        let told = gao_with(&["validate", "-", "--format", "markdown"], record, &[]).answered();
        assert!(told.starts_with("## Bone mineral density\n\n- W-SCORE-NEAR-THRESHOLD "), "{told}");
    }
}

mod knowledge {
    use super::*;

    #[test]
    fn a_row_shows_statement_figures_strength_and_sources() {
        let row = gao(&["evidence", "S-44"]).answered();
        for part in [
            "S-44\n",
            "\n  Figures: Z <= -2 (inclusive), DXA\n",
            "\n  Class: statement of the source article\n",
            "\n  Strength: narrative review or expert opinion\n",
            "\n  Used by: F-04\n",
            "\n  Rules that rest on it: F-04.B, F-04, F-01, F-08\n",
            "\n  ref. 18: Formosa MM",
            ". doi 10.1007/s40618-023-02179-0\n",
        ] {
            assert!(row.contains(part), "{part:?}: {row}");
        }
        assert_eq!(gao(&["evidence", "s-44"]).answered(), row);
    }

    #[test]
    fn a_row_has_danish_labels_and_json() {
        let row = gao(&["evidence", "X-01", "--lang", "da"]).answered();
        assert!(row.contains("\n  Kilde: ISCD 2005"), "{row}");
        let row = json(&gao(&["evidence", "P-16", "--format", "json"]).answered());
        assert_eq!(row["numbers"], "14 days before the day of assessment");
    }

    #[test]
    fn the_register_is_listed_whole() {
        let ids = gao_core::evidence::EvidenceId::ALL.map(|id| id.to_string());
        let list = gao(&["evidence"]).answered();
        let listed: Vec<&str> = list.lines().filter_map(|line| line.split("  ").next()).collect();
        assert_eq!(listed, ids);
        let rows = json(&gao(&["evidence", "--format", "json"]).answered());
        let listed: Vec<&str> =
            rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(listed, ids);
    }

    #[test]
    fn a_rule_shows_limits_evidence_and_citations() {
        let rule = gao(&["explain", "f-04.b"]).answered();
        assert!(rule.starts_with("F-04.B: Diagnostic criteria (B)\n  low-energy"), "{rule}");
        for part in [
            "third trimester or while breastfeeding, with Z-score -2.00 or lower\n",
            "\n  S-44: ",
            "[ref. 18]\n",
            "\n  ref. 18: Formosa MM",
        ] {
            assert!(rule.contains(part), "{part:?}: {rule}");
        }
        let rule = gao(&["explain", "F-04.B", "--lang", "da"]).answered();
        assert!(rule.contains("med Z-score -2,00 eller lavere\n"), "{rule}");
        let rule = gao(&["explain", "F-04.B", "--format", "markdown"]).answered();
        assert!(rule.starts_with("## F-04.B: Diagnostic criteria (B)\n\n- low-energy"), "{rule}");
        let rule = json(&gao(&["explain", "F-04.B", "--format", "json"]).answered());
        assert_eq!((&rule["rule"], &rule["evidence"][0]["id"]), (&"F-04.B".into(), &"S-44".into()));
    }

    #[test]
    fn every_rule_is_explained_in_both_languages() {
        for rule in gao_core::finding::RuleId::ALL {
            for (language, evidence) in [("en", "\nEvidence\n"), ("da", "\nEvidens\n")] {
                let told = gao(&["explain", rule.as_str(), "--lang", language]).answered();
                assert!(told.starts_with(rule.as_str()) && told.contains(evidence), "{told}");
            }
        }
    }

    #[test]
    fn the_label_shows_its_table() {
        let told = gao(&["explain", "F-04"]).answered();
        assert!(told.contains("\n  MeetsBoth: A = Yes and B = Yes\n"), "{told}");
        assert!(told.contains("\n  NotMet: otherwise\n"), "{told}");
    }
}

mod manual {
    use super::*;

    #[test]
    fn schemas_describe_record_and_answer() {
        let record = json(&gao(&["schema"]).answered());
        assert_eq!(record["title"], "CaseInput");
        assert!(record["properties"]["fractures"].is_object());
        let answer = json(&gao(&["schema", "--output"]).answered());
        assert_eq!(answer["title"], "Assessment");
        assert!(answer["properties"]["diagnosis"].is_object());
    }

    #[test]
    fn every_shell_has_a_completion_script() {
        for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
            let script = gao(&["completions", shell]).answered();
            assert!(script.contains("quarantine"), "{shell}: {script}");
        }
    }

    #[test]
    fn program_and_subcommands_have_manual_pages() {
        let page = gao(&["man"]).answered();
        assert!(page.contains(".TH gao 1") && page.contains("gao\\-assess(1)"), "{page}");
        let page = gao(&["man", "assess"]).answered();
        assert!(page.contains(".TH gao-assess 1") && page.contains("\\-\\-as\\-of"), "{page}");
        assert!(gao(&["man", "asses"]).failed(2).contains("`asses` is no subcommand"));
    }
}

mod pipes {
    use super::*;

    enum Deaf {
        Output,
        Error,
    }

    /// The exit code when nobody reads one of the streams.
    fn code(arguments: &[&str], deaf: Deaf, input: &[u8]) -> Option<i32> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // The program waits for its input, so the stream is closed before it writes.
        match deaf {
            Deaf::Output => drop(child.stdout.take()),
            Deaf::Error => drop(child.stderr.take()),
        }
        child.stdin.take().expect("a pipe").write_all(input).expect("an open pipe");
        child.wait().expect("the program ends").code()
    }

    #[test]
    fn a_reader_that_has_gone_changes_no_exit_code() {
        let record = br#"{"as_of": "2025-12-20"}"#;
        assert_eq!(code(&["assess", "-"], Deaf::Output, record), Some(0));
        assert_eq!(code(&["assess", "-"], Deaf::Error, b"{}"), Some(3));
        assert_eq!(code(&["assess", "-", "--format", "json"], Deaf::Output, b"{}"), Some(3));
    }

    /// A disk that is full is the one internal error that can be had on purpose.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_answer_that_cannot_be_written_ends_with_one() {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let status = Command::new(env!("CARGO_BIN_EXE_gao"))
            .arg("evidence")
            .stdout(full)
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(1));
    }
}
