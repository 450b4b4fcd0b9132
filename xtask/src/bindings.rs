//! The C and the Python program, each held to the answer of the command line.
//!
//! All three read the same case file; their JSON must agree byte for byte.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

/// Warnings are errors: a header that needs an excuse is a defect.
const C_FLAGS: [&str; 9] = [
    "-std=c11",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-pedantic",
    "-Wshadow",
    "-Wconversion",
    "-Wstrict-prototypes",
    "-g",
];

/// Compiles the C example and compares its answer with that of the command line.
///
/// # Errors
///
/// If anything does not build or run, or the answers differ.
pub(crate) fn c_program(workspace: &Workspace) -> Result<()> {
    let program = compile_c_program(workspace)?;
    compare(workspace, "C", |case| {
        let mut command = workspace.command(&program, []);
        command.arg(case);
        command
    })
}

/// As [`c_program`], and every byte it allocates must be freed and every read be defined.
///
/// # Errors
///
/// As [`c_program`], and if valgrind finds a leak or an error.
pub(crate) fn c_program_under_valgrind(workspace: &Workspace) -> Result<()> {
    let program = compile_c_program(workspace)?;
    let options = ["--quiet", "--leak-check=full", "--show-leak-kinds=all", "--error-exitcode=9"];
    compare(workspace, "C under valgrind", |case| {
        let mut command = workspace.command("valgrind", options);
        // A caught panic would otherwise leave the backtrace's caches reachable.
        command.arg(&program).arg(case).env("RUST_BACKTRACE", "0");
        command
    })
}

/// Generates the Python module, runs the Python example and compares its answer with that of
/// the command line.
///
/// # Errors
///
/// As [`c_program`].
pub(crate) fn python_program(workspace: &Workspace) -> Result<()> {
    let library = build_library(workspace)?;
    let module = workspace.target("bindings/python");
    let bindgen = ["run", "--quiet", "--package", "gao-ffi", "--features", "bindgen"];
    let mut generate = workspace.cargo(bindgen);
    generate.args(["--bin", "uniffi-bindgen", "--", "generate"]).arg(&library);
    generate.args(["--language", "python", "--no-format", "--out-dir"]).arg(&module);
    command::run(&mut generate)?;
    // The module looks for the library beside itself.
    let beside = module.join(library_name());
    fs::copy(&library, &beside)
        .with_context(|| format!("`{}` cannot be written", beside.display()))?;
    compare(workspace, "Python", |case| {
        let mut command = workspace.command("python3", ["bindings/python/examples/assess.py"]);
        command.arg(case).env("PYTHONPATH", &module).env("PYTHONDONTWRITEBYTECODE", "1");
        command
    })
}

fn compile_c_program(workspace: &Workspace) -> Result<PathBuf> {
    let library = build_library(workspace)?;
    let directory = library.parent().context("the library has no directory")?;
    let folder = workspace.target("bindings/c");
    fs::create_dir_all(&folder)
        .with_context(|| format!("`{}` cannot be created", folder.display()))?;
    let program = folder.join("assess");
    let mut compile = workspace.command("cc", C_FLAGS);
    compile.args(["-Ibindings/c/include", "bindings/c/examples/assess.c", "-o"]).arg(&program);
    compile.arg("-L").arg(directory).args(["-lgao", "-Xlinker", "-rpath", "-Xlinker"]);
    command::run(compile.arg(directory))?;
    Ok(program)
}

/// Builds the library that C and Python load. It is not stripped: the Python module is
/// generated from its symbols.
fn build_library(workspace: &Workspace) -> Result<PathBuf> {
    command::run(&mut workspace.cargo(["build", "--package", "gao-ffi", "--lib"]))?;
    Ok(workspace.target("debug").join(library_name()))
}

fn library_name() -> String {
    format!("{DLL_PREFIX}gao{DLL_SUFFIX}")
}

/// Runs a program and the command line on the same case.
fn compare(
    workspace: &Workspace,
    language: &str,
    program: impl FnOnce(&str) -> Command,
) -> Result<()> {
    let case = first_case(workspace)?;
    let assess = ["run", "--quiet", "--package", "gao-cli", "--", "assess", "--format", "json"];
    let wanted = command::shown_output(workspace.cargo(assess).arg(&case))?;
    let found = command::shown_output(&mut program(&case))?;
    if wanted.is_empty() {
        bail!("the command line says nothing about `{case}`");
    }
    if found != wanted {
        bail!(
            "{language} and the command line differ on `{case}`: {}",
            difference(&found, &wanted)
        );
    }
    println!("{language} and the command line agree on `{case}`, {} bytes", wanted.len());
    Ok(())
}

/// Where two answers part, with a few characters on either side.
fn difference(found: &[u8], wanted: &[u8]) -> String {
    let at = found.iter().zip(wanted).take_while(|(left, right)| left == right).count();
    let around = |bytes: &[u8]| {
        let start = at.saturating_sub(20);
        let nearby: Vec<u8> = bytes.iter().skip(start).take(60).copied().collect();
        String::from_utf8_lossy(&nearby).into_owned()
    };
    format!("at byte {at} `{}` instead of `{}`", around(found), around(wanted))
}

/// The first of the published cases by name, relative to the repository.
fn first_case(workspace: &Workspace) -> Result<String> {
    let folder = workspace.path("tests/cases");
    let entries =
        fs::read_dir(&folder).with_context(|| format!("`{}` cannot be read", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            names.push(name);
        }
    }
    let first = names.into_iter().min().context("`tests/cases` holds no case")?;
    Ok(format!("tests/cases/{first}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_both_sides() {
        assert_eq!(
            difference(b"{\"label\":1}", b"{\"label\":2}"),
            "at byte 9 `{\"label\":1}` instead of `{\"label\":2}`"
        );
        assert_eq!(difference(b"ab", b"abc"), "at byte 2 `ab` instead of `abc`");
    }
}
