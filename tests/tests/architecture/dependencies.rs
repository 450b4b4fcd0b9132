//! What the core brings along, with each of its features.

use std::collections::BTreeSet;
use std::process::Command;

use crate::root;

/// Without features; derives run in the compiler and stay there.
const ALONE: &[&str] = &["enumset", "gao-core", "jiff-core", "serde", "serde_core", "thiserror"];

/// What `json` adds.
const JSON: &[&str] = &["itoa", "memchr", "serde_json", "zmij"];

/// What `schema` adds; its schemas are JSON values.
const SCHEMA: &[&str] = &["dyn-clone", "ref-cast", "schemars"];

/// What `uniffi` adds: its runtime, which needs the standard library.
const UNIFFI: &[&str] = &[
    "anyhow",
    "bitflags",
    "bytes",
    "cfg-if",
    "equivalent",
    "fastrand",
    "getrandom",
    "hashbrown",
    "heck",
    "indexmap",
    "libc",
    "linux-raw-sys",
    "once_cell",
    "rustix",
    "static_assertions",
    "tempfile",
    "uniffi",
    "uniffi_core",
    "uniffi_pipeline",
];

/// What `gao-sim` adds to the core: no source of chance but the generator, and `libm` in place of
/// the system's functions.
const SIMULATION: &[&str] = &[
    "gao-sim",
    "libm",
    "num-traits",
    "ppv-lite86",
    "rand",
    "rand_chacha",
    "rand_core",
    "rand_distr",
    "zerocopy",
];

/// The lists hold for one target, so that they can be checked on every machine.
const TARGET: &str = "x86_64-unknown-linux-gnu";

#[test]
fn the_core_alone_brings_what_the_list_says() {
    assert_eq!(dependencies(""), list(&[ALONE]));
}

#[test]
fn json_brings_what_the_list_says() {
    assert_eq!(dependencies("json"), list(&[ALONE, JSON]));
}

#[test]
fn schema_brings_what_the_list_says() {
    assert_eq!(dependencies("schema"), list(&[ALONE, JSON, SCHEMA]));
}

#[test]
fn uniffi_brings_what_the_list_says() {
    assert_eq!(dependencies("uniffi"), list(&[ALONE, JSON, UNIFFI]));
}

#[test]
fn a_simulation_brings_what_the_list_says() {
    assert_eq!(dependencies_of("gao-sim", ""), list(&[ALONE, JSON, SIMULATION]));
}

fn list(parts: &[&[&str]]) -> BTreeSet<String> {
    parts.iter().flat_map(|part| part.iter()).map(|name| (*name).to_owned()).collect()
}

fn dependencies(features: &str) -> BTreeSet<String> {
    dependencies_of("gao-core", features)
}

/// Names of all crates that end up in the library; what only runs in the compiler is left out.
fn dependencies_of(package: &str, features: &str) -> BTreeSet<String> {
    let arguments = ["tree", "--package", package, "--edges", "normal,no-proc-macro"];
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--prefix", "none", "--format", "{p}", "--features", features, "--target", TARGET])
        .current_dir(root())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).expect("cargo prints text");
    tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}
