//! `gao batch`: a row for every line, whatever the line holds and whatever ends the run.

use std::fs;
use std::time::{Duration, Instant};

use gao_core::{Options, assess_json};
use serde_json::Value;

use super::*;

/// A record that is answered, and three lines that are not.
const MIXED: &str = "{\"as_of\": \"2025-12-20\", \"provenance\": {\"id\": \"first\"}}\n\
                     not json\n\
                     \n\
                     {\"as_of\": \"2025-02-30\", \"hight\": 1, \"provenance\": {\"id\": \"last\"}}";

/// Rows of CSV as pairs of column and cell.
fn table(text: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let row = |row: csv::StringRecord| {
        assert_eq!(row.len(), header.len());
        let pairs = header.iter().zip(row.iter());
        pairs.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    };
    reader.records().map(|it| row(it.expect("a row"))).collect()
}

fn cell<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    let found = row.iter().find(|(column, _)| column == name);
    &found.unwrap_or_else(|| panic!("no column `{name}`")).1
}

fn published() -> String {
    let path = format!("{}/../{CASE}", env!("CARGO_MANIFEST_DIR"));
    json(&fs::read_to_string(path).expect("a published case")).to_string()
}

fn simulated(name: &str, cases: &str) -> File {
    let call = ["simulate", "--cases", cases, "--seed", "7", "--as-of", "2026-01-01"];
    File::holding(name, gao(&call).answered().as_bytes())
}

/// A name that nothing stands under yet.
fn fresh(name: &str) -> String {
    let path = scratch(name);
    let _ = fs::remove_file(&path);
    path
}

#[test]
fn every_column_of_a_published_case() {
    let run = gao_with(&["batch", "-", "--format", "csv"], published().as_bytes(), &[]);
    let rows = table(&run.answered());
    let [row] = &rows[..] else { panic!("{rows:?}") };
    let found: String = row.iter().map(|(name, cell)| format!("{name}: {cell}\n")).collect();
    let wanted = include_str!("batch-row.txt").replace("{engine}", gao_core::ENGINE_VERSION);
    assert_eq!(found, wanted);
}

#[test]
fn both_forms_hold_the_same() {
    let input = [published().as_str(), MIXED].join("\n");
    let of = |format: &str| {
        let run = gao_with(&["batch", "-", "--format", format], input.as_bytes(), &[]);
        assert_eq!(run.code, Some(3), "{}", run.err);
        run.out
    };
    let (rows, objects) = (table(&of("csv")), of("ndjson"));
    assert_eq!(rows.len(), 5);
    for (row, object) in rows.iter().zip(objects.lines()) {
        let object = json(object);
        let keys = object.as_object().expect("an object");
        assert_eq!(keys.len(), row.len());
        for (name, cell) in row {
            let text = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                Value::Object(problem) => {
                    let of = |key: &str| problem[key].as_str().expect("text").to_owned();
                    format!("{} {}", of("code"), of("pointer")).trim_end().to_owned()
                }
                other => other.to_string(),
            };
            let same = match &keys[name] {
                Value::Array(parts) => parts.iter().map(text).collect::<Vec<_>>().join(";"),
                other => text(other),
            };
            assert_eq!(cell, &same, "{name}");
        }
    }
}

/// Columns and where the answer of `gao assess --format json` has the same.
const SAME: &[(&str, &str)] = &[
    ("as_of", "/as_of"),
    ("synthetic", "/synthetic"),
    ("pregnant", "/reproductive_state/pregnant/outcome"),
    ("lactating", "/reproductive_state/lactating/outcome"),
    ("suspicion", "/suspicion/level"),
    ("suspicion_possible", "/suspicion/possible"),
    ("red_flags", "/suspicion/red_flags"),
    ("malignancy", "/differential/malignancy"),
    ("work_up_not_recorded", "/differential/not_recorded"),
    ("label", "/diagnosis/label"),
    ("provisional", "/diagnosis/provisional"),
    ("set_a", "/diagnosis/sets/0/conclusion/outcome"),
    ("set_b", "/diagnosis/sets/1/conclusion/outcome"),
    ("set_c", "/diagnosis/sets/2/conclusion/outcome"),
    ("set_c_days_inside", "/diagnosis/sets/2/days_inside_window"),
    ("exclusions", "/diagnosis/exclusions/outcome"),
    ("vertebral_fractures_from", "/severity/vertebral_count/at_least"),
    ("multiple_vertebral", "/severity/multiple_vertebral/outcome"),
    ("very_low_bmd", "/severity/very_low_bmd/conclusion/outcome"),
    ("very_low_bmd_judged_by", "/severity/very_low_bmd/judged_by"),
    ("spinal_deformity_index", "/severity/spinal_deformity_index/sum"),
    ("base_care", "/base_management/applies"),
    ("pharmacotherapy", "/pharmacotherapy/kind"),
    ("pharmacotherapy_reason", "/pharmacotherapy/reason"),
    ("start_basis", "/pharmacotherapy/basis"),
    ("pharmacotherapy_possible", "/pharmacotherapy/possible"),
    ("schedule_applies", "/schedule/applies"),
    ("anchor", "/schedule/anchor/date"),
    ("anchor_kind", "/schedule/anchor/kind"),
    ("prognosis_withheld", "/prognosis/withheld"),
    ("prognosis_group", "/prognosis/group"),
    ("questions_answered", "/completeness/answered"),
    ("questions_open", "/completeness/open"),
    ("engine_version", "/engine_version"),
    ("content_version", "/content_version"),
    ("mode", "/mode"),
];

#[test]
fn a_row_says_what_the_answer_says() {
    let mut lines =
        gao(&["simulate", "--cases", "60", "--seed", "11", "--as-of", "2026-01-01"]).answered();
    let folder = format!("{}/../tests/cases", env!("CARGO_MANIFEST_DIR"));
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    cases.sort_unstable();
    for case in cases.iter().filter(|path| path.to_string_lossy().contains("/RW")) {
        lines.push_str(&json(&fs::read_to_string(case).unwrap()).to_string());
        lines.push('\n');
    }
    let rows = gao_with(&["batch", "-"], lines.as_bytes(), &[]).answered();
    assert_eq!(rows.lines().count(), lines.lines().count() - 1);
    assert!(rows.lines().count() > 120);
    for (record, row) in lines.lines().skip(1).zip(rows.lines()) {
        let answer = json(&assess_json(record.as_bytes(), &Options::default()).unwrap());
        let row = json(row);
        for (column, pointer) in SAME {
            let there = answer.pointer(pointer).unwrap_or(&Value::Null);
            assert_eq!(&row[column], there, "{column} of {record}");
        }
        let at = |pointer: &str| answer.pointer(pointer).unwrap().as_array().unwrap().clone();
        let codes = |list: &[Value], key: &str| -> Vec<Value> {
            let mut codes: Vec<Value> = Vec::new();
            list.iter().for_each(|it| {
                if !codes.contains(&it[key]) {
                    codes.push(it[key].clone());
                }
            });
            codes
        };
        assert_eq!(row["imaging"], Value::Array(codes(&at("/imaging/steps"), "code")));
        assert_eq!(row["care"], Value::Array(codes(&at("/base_management/actions"), "code")));
        assert_eq!(row["missing"], at("/missing").len());
        for (column, status) in [("due", "Due"), ("overdue", "Overdue"), ("done", "Done")] {
            let mut events = at("/schedule/events");
            events.retain(|event| event["status"] == status);
            assert_eq!(row[column], Value::Array(codes(&events, "code")), "{column}");
        }
        let margin = answer.pointer("/diagnosis/sets/1/margin/margin").and_then(Value::as_str);
        let hundredths = margin.map(|text| text.replace('.', "").parse::<i64>().unwrap());
        assert_eq!(row["set_b_margin_hundredths"], Value::from(hundredths));
    }
}

#[test]
fn a_broken_line_has_a_row_at_its_place_and_the_run_goes_on() {
    let run = gao_with(&["batch", "-", "--lang", "da"], MIXED.as_bytes(), &[]);
    assert_eq!(run.code, Some(3));
    assert!(run.err.contains("`-`: linjer: 4 (afvist: 3)"), "{}", run.err);
    let rows: Vec<Value> = run.out.lines().map(json).collect();
    let of = |key: &str| rows.iter().map(|row| row[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("line"), [1, 2, 3, 4]);
    assert_eq!(of("status"), ["answered", "error", "error", "error"]);
    assert_eq!(of("id"), [Value::from("first"), Value::Null, Value::Null, "last".into()]);
    assert_eq!(of("label")[1..], [Value::Null, Value::Null, Value::Null]);
    let codes: Vec<_> = rows[3]["problems"].as_array().unwrap().iter().collect();
    let codes: Vec<_> = codes.iter().map(|it| (&it["code"], &it["pointer"])).collect();
    assert!(codes.contains(&(&"E-DATE-INVALID".into(), &"/as_of".into())), "{codes:?}");
    assert!(codes.contains(&(&"E-FIELD-UNKNOWN".into(), &"/hight".into())), "{codes:?}");
    assert_eq!(rows[3]["problem_count"], 2);
    let message = rows[2]["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("det er tomt"), "{message}");
    let english = gao_with(&["batch", "-"], MIXED.as_bytes(), &[]);
    assert!(english.err.contains("`-`: lines: 4 (refused: 3)"), "{}", english.err);
}

#[test]
fn a_line_that_is_too_long_is_refused_and_the_next_one_is_answered() {
    let long =
        format!("{{\"as_of\": \"{}\"}}\n{{\"as_of\": \"2025-12-20\"}}\n", "x".repeat(5 << 20));
    let run = gao_with(&["batch", "-"], long.as_bytes(), &[]);
    let rows: Vec<Value> = run.out.lines().map(json).collect();
    assert_eq!((run.code, rows.len()), (Some(3), 2));
    let message = rows[0]["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("at most 1048576"), "{message}");
    assert_eq!((&rows[1]["line"], &rows[1]["status"]), (&2.into(), &"answered".into()));
}

#[test]
fn of_very_many_problems_the_first_are_told_and_all_are_counted() {
    let fields: String = (0..2000).map(|number| format!(", \"field{number}\": 1")).collect();
    let line = format!("{{\"as_of\": \"2025-12-20\"{fields}}}");
    let run = gao_with(&["batch", "-"], line.as_bytes(), &[]);
    let row = json(&run.out);
    assert_eq!(row["problems"].as_array().unwrap().len(), 50);
    assert_eq!(row["problem_count"], 2000);
}

#[test]
fn what_was_set_aside_is_told_in_an_answered_row() {
    let line = json(std::str::from_utf8(FIVE_PROBLEMS).unwrap()).to_string();
    let rows = gao_with(&["batch", "-", "--quarantine"], line.as_bytes(), &[]).answered();
    let row = json(&rows);
    assert_eq!((&row["status"], &row["mode"]), (&"answered".into(), &"quarantine".into()));
    assert_eq!(row["problem_count"], 5);
    assert_eq!(row["problems"][0]["code"], "W-QUARANTINED");
}

#[test]
fn options_that_change_answers_are_taken_and_stand_in_the_row() {
    let policy = File::holding("batch-policy.json", br#"{"report_iscd_2005": true}"#);
    let call = ["batch", "-", "--policy", policy.path(), "--as-of", "2025-06-01"];
    let row = json(&gao_with(&call, published().as_bytes(), &[]).answered());
    assert_eq!((&row["as_of_given"], &row["language"]), (&"2025-06-01".into(), &"en".into()));
    assert_eq!(row["policy"], json(r#"["report_iscd_2005=true"]"#));
    assert_eq!(row["as_of"], "2025-06-01");
    assert!(row["iscd2005"].is_string() && row["makitie_zillikens2021"].is_null(), "{row}");
}

#[test]
fn text_of_the_caller_starts_no_formula_and_no_line() {
    let line = r#"{"as_of": "2025-12-20", "provenance": {"id": "=cmd|'/C calc'!A1\r\n2"}}"#;
    let text = gao_with(&["batch", "-", "--format", "csv"], line.as_bytes(), &[]).answered();
    assert_eq!(text.lines().count(), 2);
    assert_eq!(cell(&table(&text)[0], "id"), r"'=cmd|'/C calc'!A1\u{d}\u{a}2");
    let row = json(&gao_with(&["batch", "-"], line.as_bytes(), &[]).answered());
    assert_eq!(row["id"], "=cmd|'/C calc'!A1\r\n2");
}

#[test]
fn fail_fast_keeps_what_came_before_and_can_go_on_once_the_line_is_right() {
    let good = r#"{"as_of": "2025-12-20"}"#;
    let input =
        File::holding("fast.ndjson", format!("{good}\n{good}\n{{\"x\": 1}}\n{good}\n").as_bytes());
    let output = fresh("fast.csv");
    let call = ["batch", input.path(), "-o", &output, "--fail-fast"];
    let told = gao(&call).failed(3);
    assert!(told.contains("stopped before line 3"), "{told}");
    assert!(told.contains("holds the 2 rows before it"), "{told}");
    assert!(told.contains("E-REQUIRED /as_of") && told.contains(":3`: problems: 2"), "{told}");
    assert_eq!(table(&fs::read_to_string(&output).unwrap()).len(), 2);
    fs::write(input.path(), format!("{good}\n{good}\n{good}\n{good}\n")).unwrap();
    let again = gao(&[&call[..], &["--resume"]].concat());
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{}", again.err);
    assert!(again.err.contains("holds 2 finished rows; going on after them"), "{}", again.err);
    assert_eq!(table(&fs::read_to_string(&output).unwrap()).len(), 4);
    fs::remove_file(&output).unwrap();
}

#[test]
fn the_number_of_threads_cannot_be_seen() {
    let input = simulated("jobs.ndjson", "150");
    let of = |jobs: &str| gao(&["batch", input.path(), "--jobs", jobs]).answered();
    let one = of("1");
    assert_eq!(one.lines().count(), 150);
    assert!(one == of("4") && one == of("256"));
    assert!(gao(&["batch", input.path(), "--jobs", "0"]).failed(2).contains("1..=256"));
}

#[test]
fn what_is_there_is_neither_replaced_nor_gone_on_with_unless_asked() {
    let input = File::holding("kept.ndjson", b"{\"as_of\": \"2025-12-20\"}\n");
    let other = File::holding("other.ndjson", b"{\"as_of\": \"2025-12-21\"}\n");
    let output = fresh("kept-rows.ndjson");
    let call = ["batch", input.path(), "-o", &output];
    gao(&call).answered();
    let first = fs::read(&output).unwrap();
    let told = gao(&call).failed(2);
    assert!(told.contains("is there already"), "{told}");
    assert!(told.contains("`--resume`") && told.contains("`--overwrite`"), "{told}");
    // Another input, other options: refused.
    let told = gao(&["batch", other.path(), "-o", &output, "--resume"]).failed(2);
    assert!(told.contains("its row 1 is not what line 1 of"), "{told}");
    let told = gao(&[&call[..], &["--resume", "--quarantine"]].concat()).failed(2);
    assert!(told.contains("`--overwrite` to begin anew"), "{told}");
    let empty = File::holding("empty.ndjson", b"");
    let told = gao(&["batch", empty.path(), "-o", &output, "--resume"]).failed(2);
    assert!(told.contains("it holds more than `"), "{told}");
    assert_eq!(fs::read(&output).unwrap(), first);
    // A finished run has nothing to go on with, and stays as it is.
    assert_eq!(gao(&[&call[..], &["--resume"]].concat()).code, Some(0));
    assert_eq!(fs::read(&output).unwrap(), first);
    gao(&["batch", other.path(), "-o", &output, "--overwrite"]).answered();
    assert_ne!(fs::read(&output).unwrap(), first);
    let told = gao(&[&call[..], &["--resume", "--overwrite"]].concat()).failed(2);
    assert!(told.contains("cannot be used with"), "{told}");
    // What is read is never written over, not even if asked.
    let told = gao(&["batch", input.path(), "-o", input.path(), "--overwrite"]).failed(2);
    assert!(told.contains("is what is read"), "{told}");
    fs::remove_file(&output).unwrap();
}

/// What the last row does not show: a line before it that was another one, or was corrected.
#[test]
fn a_run_is_gone_on_with_only_if_every_row_is_the_same() {
    let record =
        |id: u32| format!("{{\"as_of\": \"2025-12-20\", \"provenance\": {{\"id\": \"{id}\"}}}}\n");
    // More than are read at once.
    let lines: Vec<String> = (1..=1500).map(record).collect();
    let with = |changed: &[(usize, &str)]| {
        let mut lines = lines.clone();
        changed.iter().for_each(|(place, line)| lines[*place] = (*line).to_owned());
        lines.concat()
    };
    let input = File::holding("every.ndjson", with(&[(1, "not json\n")]).as_bytes());
    for ending in ["csv", "ndjson"] {
        let output = fresh(&format!("every-rows.{ending}"));
        fs::write(input.path(), with(&[(1, "not json\n")])).unwrap();
        let call = ["batch", input.path(), "-o", &output];
        assert_eq!(gao(&call).code, Some(3));
        let held = fs::read(&output).unwrap();
        let other = record(7);
        for (input_now, line) in [
            (with(&[]), 2),
            (with(&[(1, "not json\n"), (0, other.as_str())]), 1),
            (with(&[(1, "not json\n"), (1200, other.as_str())]), 1201),
        ] {
            fs::write(input.path(), input_now).unwrap();
            let told = gao(&[&call[..], &["--resume", "--jobs", "3"]].concat()).failed(2);
            let wanted = format!("its row {line} is not what line {line} of `");
            assert!(told.contains(&wanted), "{told}");
            assert!(told.contains("another name, or `--overwrite`"), "{told}");
            assert!(fs::read(&output).unwrap() == held);
        }
        // What comes behind the rows that are held may be any line.
        fs::write(input.path(), with(&[(1, "not json\n")]) + &other).unwrap();
        let again = gao(&[&call[..], &["--resume"]].concat());
        assert!(again.err.contains("holds 1500 finished rows"), "{}", again.err);
        assert!(again.err.contains("lines: 1501 (refused: 1)"), "{}", again.err);
        assert!(fs::read(&output).unwrap().starts_with(&held));
        fs::remove_file(&output).unwrap();
    }
}

/// Rows of lines that were refused hold nothing of an answer, and still say what they were made with.
#[test]
fn a_run_of_errors_only_is_not_gone_on_with_by_other_options() {
    let policy = File::holding("errors-policy.json", br#"{"report_iscd_2005": true}"#);
    let input = File::holding("errors.ndjson", b"not json\n\n");
    for ending in ["csv", "ndjson"] {
        let output = fresh(&format!("errors-rows.{ending}"));
        let call = ["batch", input.path(), "-o", &output];
        assert_eq!(gao(&call).code, Some(3));
        let held = fs::read(&output).unwrap();
        for other in [
            &["--as-of", "2025-06-01"][..],
            &["--lang", "da"],
            &["--quarantine"],
            &["--policy", policy.path()],
        ] {
            let told = gao(&[&call[..], &["--resume"], other].concat()).failed(2);
            assert!(told.contains("its row 1 is not what line 1 of"), "{other:?}: {told}");
            assert!(fs::read(&output).unwrap() == held);
        }
        assert_eq!(gao(&[&call[..], &["--resume"]].concat()).code, Some(3));
        assert!(fs::read(&output).unwrap() == held);
        fs::remove_file(&output).unwrap();
    }
}

#[test]
fn a_first_line_that_only_looks_like_a_header_has_a_row() {
    for line in [r#"[{"as_of":"2025-12-20"}]"#, r#"{"simulation":0,"as_of":"2025-12-20"}"#] {
        let run = gao_with(&["batch", "-"], line.as_bytes(), &[]);
        assert_eq!((run.code, run.out.lines().count()), (Some(3), 1), "{line}");
        assert_eq!(json(&run.out)["status"], "error");
    }
}

#[test]
fn a_record_with_more_behind_it_than_is_read_is_not_answered() {
    let record = r#"{"as_of": "2025-12-20"}"#;
    let padded = record.to_owned() + &" ".repeat(1_048_576 - record.len());
    let of = |end: &str| {
        let run = gao_with(&["batch", "-"], format!("{padded}{end}\n").as_bytes(), &[]);
        json(&run.out)["status"].clone()
    };
    assert_eq!(of("\r"), "answered");
    assert_eq!(of("\rgarbage"), "error");
}

/// By whatever name, and also if it may be overwritten.
#[cfg(unix)]
#[test]
fn what_is_read_is_never_written_over() {
    let record = b"{\"as_of\": \"2025-12-20\"}\n";
    let input = File::holding("read.ndjson", record);
    let policy = File::holding("read-policy.json", b"{}");
    let (hard, soft, rules) =
        (fresh("hard.ndjson"), fresh("soft.ndjson"), fresh("hard-policy.ndjson"));
    fs::hard_link(input.path(), &hard).unwrap();
    std::os::unix::fs::symlink(input.path(), &soft).unwrap();
    fs::hard_link(policy.path(), &rules).unwrap();
    let run = |arguments: &[&str], output: Stdio| {
        let run = Command::new(env!("CARGO_BIN_EXE_gao"))
            .args(arguments)
            .stdin(fs::File::open(input.path()).unwrap())
            .stdout(output)
            .output()
            .expect("the program starts");
        (run.status.code(), String::from_utf8(run.stderr).expect("UTF-8"))
    };
    let into = |output: &str, file: &str, how: &str| {
        run(&["batch", file, "-o", output, how, "--policy", policy.path()], Stdio::piped())
    };
    for output in [input.path(), &hard, &soft, &rules] {
        for (file, how) in [
            (input.path(), "--overwrite"),
            (input.path(), "--resume"),
            ("-", "--overwrite"),
            ("-", "--resume"),
        ] {
            let (code, told) = into(output, file, how);
            assert!(code == Some(2) && told.contains("is what is read"), "{output} {file}: {told}");
        }
    }
    // Rows behind the lines would be read as lines, without end.
    let end = fs::OpenOptions::new().append(true).open(input.path()).unwrap();
    let (code, told) = run(&["batch", input.path()], end.into());
    assert!(code == Some(2) && told.contains("standard output goes to what is read"), "{told}");
    assert_eq!(fs::read(input.path()).unwrap(), record);
    assert_eq!(fs::read(policy.path()).unwrap(), b"{}");
    // What is no file of a disk is no place for harm.
    let null = ["batch", "/dev/null", "-o", "/dev/null", "--format", "csv", "--overwrite"];
    assert_eq!(run(&null, Stdio::piped()).0, Some(0));
    [hard, soft, rules].iter().for_each(|name| fs::remove_file(name).unwrap());
}

#[test]
fn a_file_that_holds_something_else_is_not_gone_on_with() {
    let input = File::holding("strange.ndjson", b"{\"as_of\": \"2025-12-20\"}\n");
    for (name, bytes) in
        [("strange.csv", "my, own, table\n1,2,3\n"), ("notes.ndjson", "notes without a break")]
    {
        let file = File::holding(name, bytes.as_bytes());
        let told = gao(&["batch", input.path(), "-o", file.path(), "--resume"]).failed(2);
        assert!(told.contains("cannot be gone on with"), "{told}");
        assert_eq!(fs::read_to_string(file.path()).unwrap(), bytes);
    }
}

#[test]
fn an_input_without_a_record_has_no_row() {
    let header = fresh("none.csv");
    gao_with(&["batch", "-", "-o", &header], b"", &[]).answered();
    let text = fs::read_to_string(&header).unwrap();
    assert!(text.starts_with("line,status,id,") && text.lines().count() == 1, "{text}");
    fs::remove_file(&header).unwrap();
    assert_eq!(gao_with(&["batch", "-"], b"", &[]).answered(), "");
}

#[test]
fn a_wrong_call_says_what_to_do() {
    for (arguments, told) in [
        (&["no-such.ndjson"][..], "a JSON record on each line"),
        (&["docs"], "cannot be read"),
        (&["-", "-o", "rows.txt"], "ends in .ndjson or .csv, or `--format`"),
        (&["-", "-o", "rows.csv", "--format", "ndjson"], "ends otherwise than `--format` says"),
        (&["-", "--resume"], "name one with `--output`"),
        (&["-", "-o", "-", "--overwrite"], "name one with `--output`"),
        (&["-", "--policy", "-"], "give the policy as a file"),
    ] {
        let message = gao(&[&["batch"], arguments].concat()).failed(2);
        assert!(message.contains(told), "{arguments:?}: {message}");
    }
}

#[test]
fn help_manual_and_completions_know_it() {
    assert!(gao(&["--help"]).answered().contains("\n  batch "));
    let page = gao(&["man", "batch"]).answered();
    assert!(page.contains(".TH gao-batch 1") && page.contains("\\-\\-fail\\-fast"), "{page}");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(gao(&["completions", shell]).answered().contains("fail-fast"), "{shell}");
    }
}

/// The process is ended in the middle, without any chance to tidy up.
#[test]
fn a_run_that_was_killed_goes_on_to_the_same_bytes() {
    let input = simulated("killed.ndjson", "3000");
    let (whole, output) = (fresh("whole-rows.csv"), fresh("killed-rows.csv"));
    gao(&["batch", input.path(), "-o", &whole]).answered();
    let wanted = fs::read(&whole).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
        .args(["batch", input.path(), "-o", &output, "--jobs", "1"])
        .spawn()
        .expect("the program starts");
    let begun = Instant::now();
    while fs::metadata(&output).map_or(0, |it| it.len()) < 1 << 16 {
        assert!(begun.elapsed() < Duration::from_secs(120), "nothing is written");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().expect("it can be ended");
    child.wait().expect("it has ended");
    let held = fs::read(&output).unwrap();
    assert!(wanted.starts_with(&held));
    let again = gao(&["batch", input.path(), "-o", &output, "--resume"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert!(fs::read(&output).unwrap() == wanted);
    fs::remove_file(&whole).unwrap();
    fs::remove_file(&output).unwrap();
}

/// A limit on the size of a file is a disk that gets full at a known place.
#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_no_row_is_lost_and_the_run_can_go_on() {
    let input = simulated("full.ndjson", "200");
    for ending in ["csv", "ndjson"] {
        let (whole, output) =
            (fresh(&format!("enough-rows.{ending}")), fresh(&format!("full-rows.{ending}")));
        gao(&["batch", input.path(), "-o", &whole]).answered();
        let wanted = fs::read(&whole).unwrap();
        let script = "trap '' XFSZ; ulimit -f 100; exec \"$@\"";
        let gone = Command::new("sh")
            .args(["-c", script, "sh", env!("CARGO_BIN_EXE_gao"), "batch", input.path()])
            .args(["-o", &output])
            .output()
            .expect("a shell");
        let told = String::from_utf8(gone.stderr).expect("UTF-8");
        assert_eq!(gone.status.code(), Some(1), "{told}");
        let held = fs::read(&output).unwrap();
        assert!(wanted.starts_with(&held) && held.len() < wanted.len());
        let breaks = held.iter().filter(|byte| **byte == b'\n').count();
        let rows = breaks - usize::from(ending == "csv");
        assert!(rows > 0);
        let said = format!("holds {rows} finished rows, run again with `--resume`");
        assert!(told.starts_with("error: the answer cannot be written: `"), "{told}");
        assert!(told.contains(&said), "{told}");
        assert_eq!(gao(&["batch", input.path(), "-o", &output, "--resume"]).code, Some(0));
        assert!(fs::read(&output).unwrap() == wanted);
        fs::remove_file(&whole).unwrap();
        fs::remove_file(&output).unwrap();
    }
    let told = gao(&["batch", input.path(), "-o", "/dev/full", "--format", "csv", "--overwrite"]);
    assert!(told.failed(1).contains("holds 0 finished rows"));
    let told = gao(&["batch", input.path(), "-o", "/dev/full", "--format", "csv", "--resume"]);
    assert!(told.failed(2).contains("is no file that holds rows"));
}

#[test]
fn a_reader_that_has_heard_enough_is_no_error() {
    let input = simulated("deaf.ndjson", "400");
    let mut child = Command::new(env!("CARGO_BIN_EXE_gao"))
        .args(["batch", input.path()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!((output.status.code(), told.as_str()), (Some(0), ""));
}
