//! What the documentation promises about itself: links lead somewhere, and the book has every page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gao_conformance::markdown::{headings, links, resolved};
use gao_conformance::repository;

/// Pages outside `docs` that are linked from it or stand beside code.
const OUTSIDE: [&str; 13] = [
    "README.md",
    "CONTRIBUTING.md",
    "bindings/README.md",
    "bindings/android/README.md",
    "bindings/c/README.md",
    "bindings/kotlin/README.md",
    "bindings/python/README.md",
    "bindings/swift/README.md",
    "gao-cli/README.md",
    "tests/cases/README.md",
    "tests/oracle/README.md",
    "tests/vectors/README.md",
    "tests/vignettes/README.md",
];

/// Every page of the documentation, `docs/SUMMARY.md` included.
fn documentation() -> Vec<String> {
    let mut pages = Vec::new();
    collect("docs", &mut pages);
    pages.sort_unstable();
    pages
}

fn collect(folder: &str, pages: &mut Vec<String>) {
    for entry in fs::read_dir(repository().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            collect(&path, pages);
        } else if path.ends_with(".md") {
            pages.push(path);
        }
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
}

fn folder(page: &str) -> &str {
    page.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What is wrong with one link of a page.
fn fault(page: &str, path: &str, heading: Option<&str>) -> Option<String> {
    let target = if path.is_empty() { Some(page.to_owned()) } else { resolved(folder(page), path) };
    let Some(target) = target else { return Some("leaves the repository".to_owned()) };
    if !repository().join(&target).exists() {
        return Some(format!("`{target}` does not exist"));
    }
    let heading = heading?;
    let is_page = Path::new(&target).extension().is_some_and(|extension| extension == "md");
    let found = is_page && headings(&read(&target)).iter().any(|it| it == heading);
    (!found).then(|| format!("`{target}` has no heading `{heading}`"))
}

#[test]
fn every_link_leads_to_a_file_and_to_a_heading() {
    let outside = OUTSIDE.into_iter().map(str::to_owned);
    let mut faults = Vec::new();
    let mut seen = 0;
    for page in documentation().into_iter().chain(outside) {
        let text = read(&page);
        for link in links(&text) {
            let Some((path, heading)) = link.inside() else { continue };
            seen += 1;
            if let Some(fault) = fault(&page, path, heading) {
                faults.push(format!("{page}: `{}`: {fault}", link.target));
            }
        }
    }
    assert!(faults.is_empty(), "\n  {}", faults.join("\n  "));
    assert!(seen > 100, "only {seen} links were found");
}

#[test]
fn a_link_without_its_file_or_heading_is_found() {
    assert_eq!(fault("docs/README.md", "testing.md", None), None);
    assert_eq!(fault("docs/README.md", "testing.md", Some("properties")), None);
    assert_eq!(
        fault("docs/README.md", "testing.md", Some("no-such-heading")).as_deref(),
        Some("`docs/testing.md` has no heading `no-such-heading`")
    );
    assert_eq!(
        fault("docs/adr/README.md", "testing.md", None).as_deref(),
        Some("`docs/adr/testing.md` does not exist")
    );
    assert!(fault("README.md", "../elsewhere.md", None).is_some());
}

#[test]
fn every_page_of_the_documentation_is_in_the_book_once() {
    let summary = "docs/SUMMARY.md";
    let listed: Vec<String> = links(&read(summary))
        .iter()
        .filter_map(|link| resolved("docs", link.inside()?.0))
        .collect();
    let pages: BTreeSet<String> =
        documentation().into_iter().filter(|page| page != summary).collect();
    let once: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(once, pages, "left: `{summary}`, right: the folder");
    assert_eq!(once.len(), listed.len(), "a page is listed twice");
}

/// The cells of every row of the tables of a page, without the marks of code.
fn rows(page: &str) -> Vec<Vec<String>> {
    page.lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|line| line.split(" | ").map(str::to_owned).collect())
        .collect()
}

/// What stands between marks of code in a text.
fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The command that runs one test alone, as its file decides.
fn command(file: &str, function: &str) -> String {
    let mut parts = file.split('/');
    let place = match (parts.next().unwrap(), parts.next().unwrap()) {
        ("tests", "tests") => {
            let target = parts.next().unwrap().trim_end_matches(".rs").to_owned();
            format!("gao-conformance --test {target}")
        }
        ("gao-core", _) => "gao-core --features json --lib".to_owned(),
        ("gao-ffi", "tests") => "gao-ffi --test c_abi".to_owned(),
        ("gao-ffi", _) => "gao-ffi --lib".to_owned(),
        ("gao-report", "tests") => "gao-report --test report".to_owned(),
        ("gao-report", _) => "gao-report --lib".to_owned(),
        ("gao-cli", _) => "gao-cli --test cli".to_owned(),
        ("xtask", _) => "xtask".to_owned(),
        other => panic!("{other:?}"),
    };
    format!("cargo test -p {place} {function}")
}

/// The table of hazards cannot rot: what it names is there.
#[test]
fn every_control_and_every_test_of_a_hazard_exists() {
    let page = read("docs/safety.md");
    let rows = rows(&page);
    let hazards: Vec<_> = rows.iter().filter(|row| row[0].starts_with("H-")).collect();
    let mut named = BTreeSet::new();
    for row in &hazards {
        let [id, _, _, control, tests] = &row[..] else { panic!("{row:?}") };
        let files: Vec<&str> = code(control).into_iter().filter(|it| it.contains('/')).collect();
        assert!(!files.is_empty(), "{id} names no file");
        for file in files {
            assert!(repository().join(file).exists(), "{id}: `{file}`");
        }
        let tests = code(tests);
        assert!(!tests.is_empty(), "{id} names no test");
        for test in tests {
            let (file, function) = test.split_once("::").unwrap();
            let source = read(file);
            let at =
                source.find(&format!("fn {function}(")).unwrap_or_else(|| panic!("{id}: {test}"));
            let before = &source[..at];
            let is_test = before.trim_end().ends_with("#[test]")
                || source.contains("proptest!") && before.contains("proptest!");
            assert!(is_test, "{id}: {test} is no test");
            named.insert((function.to_owned(), command(file, function)));
        }
    }
    let ids: Vec<_> = hazards.iter().map(|row| row[0].clone()).collect();
    let expected: Vec<_> = (1..=hazards.len()).map(|number| format!("H-{number:02}")).collect();
    assert_eq!(ids, expected);
    assert!(ids.len() >= 22, "{ids:?}");
    let commands: BTreeSet<(String, String)> = rows
        .iter()
        .filter(|row| row.len() == 2 && row[1].starts_with("`cargo test "))
        .map(|row| (code(&row[0])[0].to_owned(), code(&row[1])[0].to_owned()))
        .collect();
    assert_eq!(commands, named, "left: how to run the tests, right: the hazards");
}

/// Every contradiction of the article is on the page of safety, with a place in the code.
#[test]
fn every_discrepancy_of_the_article_is_told() {
    let page = read("docs/safety.md");
    let rows = rows(&page);
    for entry in &gao_core::evidence::DISCREPANCIES {
        let told: Vec<_> =
            rows.iter().filter(|row| row[0] == format!("[{}][D]", entry.id)).collect();
        assert_eq!(told.len(), 1, "{}", entry.id);
        let place = told[0].last().unwrap();
        assert!(repository().join(code(place)[0]).exists(), "{}: {place}", entry.id);
    }
}

/// The label counts what there is.
#[test]
fn the_numbers_of_the_label_are_those_of_the_repository() {
    use gao_core::evidence::{
        DISCREPANCIES, EXTERNALS, JUDGEMENTS, PARAMETERS, REFERENCES, REGISTER_VERSION, STATEMENTS,
    };
    let cases = gao_conformance::cases().unwrap();
    let mut labels = std::collections::BTreeMap::<String, usize>::new();
    for (_, record) in &cases {
        let answer = gao_core::assess_json_to_record(record, &gao_core::Options::default());
        *labels.entry(format!("{:?}", answer.unwrap().diagnosis.label)).or_default() += 1;
    }
    let label = |name: &str| labels.get(name).copied().unwrap_or_default();
    let undecided = ["Undetermined", "SuspectedIncomplete", "AlternativeCauseFirst"];
    let decided = cases.len() - undecided.into_iter().map(label).sum::<usize>();
    let files = |folder: &str, extension: &str| -> Vec<_> {
        let entries = fs::read_dir(repository().join(folder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.filter(|path| path.extension().is_some_and(|it| it == extension)).collect()
    };
    let vectors = |path: &std::path::PathBuf| {
        let file: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        file["vectors"].as_array().unwrap().len()
    };
    let vectors: usize = files("tests/vectors", "json").iter().map(vectors).sum();
    // One of them says how to write one.
    let stories = files("tests/vignettes", "md").len() - 1;
    let expected = [
        ("(S)", STATEMENTS.len()),
        ("(D)", DISCREPANCIES.len()),
        ("(X)", EXTERNALS.len()),
        ("(P)", PARAMETERS.len()),
        ("(J)", JUDGEMENTS.len()),
        ("works that the article cites", REFERENCES.len()),
        ("published cases", cases.len()),
        ("met or not met", decided),
        ("`Undetermined`", label("Undetermined")),
        ("`SuspectedIncomplete`", label("SuspectedIncomplete")),
        ("`AlternativeCauseFirst`", label("AlternativeCauseFirst")),
        ("worked vectors", vectors),
        ("case stories", stories),
    ];
    let page = read("docs/model-facts.md");
    let rows = rows(&page);
    for (what, number) in expected {
        let row = rows.iter().find(|row| row.len() == 2 && row[0].contains(what)).unwrap();
        assert_eq!(row[1], number.to_string(), "{what}");
    }
    for version in [
        format!("gao {}", gao_core::ENGINE_VERSION),
        format!("evidence register {REGISTER_VERSION}"),
        format!("record and answer, version {}", gao_core::SCHEMA_VERSION),
    ] {
        assert!(page.contains(&version), "{version}");
    }
}

/// An open decision names a place in the code that is there, and a policy that can be set.
#[test]
fn every_open_decision_names_files_and_policies_that_exist() {
    let page = read("docs/decisions-open.md");
    let rows = rows(&page);
    let questions: Vec<_> = rows.iter().filter(|row| row[0].starts_with("Q-")).collect();
    let policy = serde_json::to_value(gao_core::Policy::default()).unwrap();
    for (row, number) in questions.iter().zip(1..) {
        assert_eq!((&row[0], row.len()), (&format!("Q-{number:02}"), 7));
        let (files, policies) = row[4].split_once("policy").unwrap_or((&row[4], ""));
        for file in code(files) {
            assert!(repository().join(file).exists(), "{}: `{file}`", row[0]);
        }
        for field in code(policies) {
            assert!(policy.get(field).is_some(), "{}: `{field}`", row[0]);
        }
    }
    assert!(questions.len() > 30);
}
