//! What the files of the repository say, and what its manifests promise.

use std::fs;
use std::process::Command;

use crate::{assert_none, root};

/// Lints that make a panic in library code an error.
const PANIC_WALL: [&str; 7] = [
    "unwrap_used",
    "expect_used",
    "panic",
    "unreachable",
    "todo",
    "unimplemented",
    "indexing_slicing",
];

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let mut complaints = Vec::new();
    for path in files() {
        // What is not text was not written by hand.
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (line, number) in text.lines().zip(1..) {
            if let Some(found) = machine_path(line).or_else(|| registry_host(line)) {
                complaints.push(format!("{path}:{number}: `{found}`"));
            }
        }
    }
    assert_none(&complaints, "paths of a machine, or hosts of a package registry");
}

#[test]
fn the_panic_wall_stands_around_every_member_but_the_tests() {
    let manifest = read("Cargo.toml");
    for lint in PANIC_WALL {
        assert!(manifest.contains(&format!("\n{lint} = \"deny\"\n")), "`{lint}` is not denied");
    }
    assert!(manifest.contains("\nmissing_docs = \"deny\"\n"));
    for member in ["gao-core", "gao-ffi", "gao-sim", "gao-report", "gao-cli", "benches", "xtask"] {
        let manifest = read(&format!("{member}/Cargo.toml"));
        assert!(
            manifest.contains("\n[lints]\nworkspace = true\n"),
            "`{member}` has lints of its own"
        );
    }
    let core = read("gao-core/src/lib.rs");
    assert!(core.contains("\n#![no_std]\n") && core.contains("\n#![forbid(unsafe_code)]\n"));
}

/// The one place that may index: it runs in the compiler, where a panic is a compile error.
const EXCEPTION: (&str, &str) = ("gao-core/src/evidence/entry.rs", "indexing_slicing");

#[test]
fn no_door_is_cut_into_the_panic_wall_of_the_core() {
    let mut complaints = Vec::new();
    for path in files().iter().filter(|path| path.starts_with("gao-core/src/")) {
        for (line, number) in read(path).lines().zip(1..) {
            let named = |lint: &&str| line.contains(&format!("clippy::{lint}"));
            let lint = PANIC_WALL.into_iter().find(named);
            if lint.is_some_and(|lint| (path.as_str(), lint) != EXCEPTION) {
                complaints.push(format!("{path}:{number}: `{}`", line.trim()));
            }
        }
    }
    assert_none(&complaints, "exceptions from the panic wall");
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
}

/// Every file that is tracked or could be.
fn files() -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root())
        .output()
        .expect("git starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).expect("names are text");
    names.split_terminator('\0').map(str::to_owned).collect()
}

/// An absolute path below a home, a workplace or a temporary folder.
fn machine_path(line: &str) -> Option<&str> {
    // In two parts, so that this file does not find itself.
    let folders = [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"], ["/Us", "ers/"], ["/tm", "p/"]];
    folders.iter().map(|parts| parts.concat()).find_map(|folder| {
        line.match_indices(&folder).find_map(|(start, _)| {
            let before = line.get(..start)?.chars().next_back();
            let continues_a_path =
                before.is_some_and(|letter| letter.is_alphanumeric() || "._-}~".contains(letter));
            (!continues_a_path).then(|| word_at(line, start))
        })
    })
}

/// An address of a package registry.
fn registry_host(line: &str) -> Option<&str> {
    let names = ["debian", "pypi", "pythonhosted", "npmjs", "maven", "crates"];
    line.match_indices("://").find_map(|(scheme, _)| {
        let start = scheme + "://".len();
        let address = word_at(line, start);
        let host = address.split('/').next()?;
        names.iter().any(|name| host.contains(name)).then_some(address)
    })
}

/// The text from `start` to the next space or closing mark.
fn word_at(line: &str, start: usize) -> &str {
    let rest = line.get(start..).unwrap_or_default();
    rest.split([' ', '"', '\'', '`', ')', '>']).next().unwrap_or_default()
}

#[test]
fn a_path_or_a_host_is_found_and_its_neighbours_are_not() {
    let path = ["/ro", "ot/.cargo"].concat();
    assert_eq!(machine_path(&format!("see `{path}` there")), Some(path.as_str()));
    assert_eq!(machine_path(&format!("target{path}")), None);
    assert_eq!(machine_path("/workshop/ and /rooted/"), None);
    let address = ["cra", "tes.io/gao"].concat();
    assert_eq!(registry_host(&format!("<https://{address}>")), Some(address.as_str()));
    assert_eq!(registry_host("https://doi.org/10.61409/V08250675"), None);
    assert_eq!(registry_host("https://example.org/debian"), None);
}
