//! `cargo xtask boundary`: what a call from another language costs, beside the work it asks for.
//!
//! Every language runs the same calls in one run, taking turns, so that what is compared was measured
//! under the same load. Only ratios are written down.

use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::folder;
use crate::install::{Profile, install};
use crate::kotlin;
use crate::python;
use crate::ratio::{Costs, costs, ratios};
use crate::swift;
use crate::workspace::Workspace;

/// A published case of ordinary length.
const RECORD: &str = "tests/cases/RW002.json";

/// The page that is written.
const PAGE: &str = "docs/boundary.md";

/// What is measured, in the order in which it is shown.
const MEASURES: [(&str, &str); 4] = [
    ("nothing", "a call that does nothing"),
    ("refusal", "an empty document, refused"),
    ("assess", "the published case, JSON to JSON"),
    ("records", "the same with records made of it"),
];

/// Measures in `rounds` rounds and writes the page.
///
/// # Errors
///
/// If anything does not build or run, or the page cannot be written.
pub(crate) fn run(workspace: &Workspace, rounds: usize) -> Result<()> {
    let programs = programs(workspace)?;
    let mut found: Vec<Vec<Costs>> = programs.iter().map(|_| Vec::new()).collect();
    for round in 1..=rounds {
        println!("round {round} of {rounds}");
        for ((_, program), costs) in programs.iter().zip(&mut found) {
            costs.push(measured(workspace, program)?);
        }
    }
    let names: Vec<&str> = programs.iter().map(|(name, _)| *name).collect();
    let page = page(&names, &found, rounds);
    folder::write(&workspace.path(PAGE), &page)?;
    println!("{page}");
    Ok(())
}

/// A program with its arguments and settings.
type Program = Box<dyn Fn(&Workspace) -> Command>;

/// Rust first: it is what the others are compared with.
fn programs(workspace: &Workspace) -> Result<Vec<(&'static str, Program)>> {
    let build = ["build", "--quiet", "--release", "--package", "gao-benches", "--bin", "cost"];
    command::run(&mut workspace.cargo(build))?;
    let rust = workspace.target("release/cost");
    let prefix = workspace.target("boundary");
    install(workspace, &prefix, Profile::Release)?;
    let mut programs: Vec<(&'static str, Program)> =
        vec![("Rust", Box::new(move |workspace| workspace.command(&rust, [])))];
    for (name, compiler, standard, source) in
        [("C", "cc", "-std=c11", "cost.c"), ("C++", "c++", "-std=c++17", "cost.cpp")]
    {
        let program = prefix.join(source).with_extension(format!("{compiler}.program"));
        let mut compile = workspace.command(compiler, [standard, "-O2", "-Wall", "-Wextra"]);
        compile.arg(workspace.path("bindings/c/tests").join(source)).arg("-o").arg(&program);
        compile.arg("-I").arg(prefix.join("include")).arg("-L").arg(prefix.join("lib"));
        command::run(compile.arg("-lgao"))?;
        let library = prefix.join("lib");
        programs.push((
            name,
            Box::new(move |workspace| {
                let mut run = workspace.command(&program, []);
                run.env("LD_LIBRARY_PATH", &library);
                run
            }),
        ));
    }
    let path = kotlin::built(workspace)?;
    let library = prefix.join("lib/libgao.so");
    programs.push((
        "Kotlin",
        Box::new(move |workspace| {
            let mut run = workspace.command("java", []);
            // The jar of the tests holds a library that is not optimised.
            for component in ["gao", "gao_report"] {
                let chosen = format!("-Duniffi.component.{component}.libraryOverride=");
                run.arg(chosen + &library.to_string_lossy());
            }
            run.arg("-cp").arg(&path).arg("gao.CostKt");
            run
        }),
    ));
    let python = python::optimised(workspace)?;
    let script = ["bindings/python/tests/cost.py"];
    programs.push(("Python", Box::new(move |workspace| python.run(workspace, script))));
    programs.push(("Swift", Box::new(swift::optimised(workspace, prefix)?)));
    Ok(programs)
}

fn measured(workspace: &Workspace, program: &Program) -> Result<Costs> {
    let printed = command::output(program(workspace).arg(RECORD))?;
    costs(&String::from_utf8(printed)?)
}

fn page(names: &[&str], found: &[Vec<Costs>], rounds: usize) -> String {
    let mut page = format!(
        "# What a call from another language costs\n\n\
         Written by `cargo xtask boundary`, {rounds} rounds in one run, every language in each; \
         `{RECORD}`, library and wheel optimised. Each number is a ratio to the time that Rust takes \
         for the published case in the same round: median (smallest to largest). 1 is the work; what \
         goes beyond it is the boundary. A call that does nothing asks for the version: in C and C++ \
         a number, elsewhere a record of three texts. In Kotlin what is measured has run as often \
         before.\n\n"
    );
    page.push_str("| call |");
    names.iter().for_each(|name| page.push_str(&format!(" {name} |")));
    page.push_str("\n| --- |");
    names.iter().for_each(|_| page.push_str(" --- |"));
    page.push('\n');
    let rust = found.first().map(Vec::as_slice).unwrap_or_default();
    for (measure, words) in MEASURES {
        page.push_str(&format!("| {words} |"));
        for costs in found {
            page.push_str(&format!(" {} |", ratios((costs, measure), (rust, "assess"))));
        }
        page.push('\n');
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_one_round() {
        let round = |assess: f64| costs(&format!("nothing 1\nassess {assess}")).unwrap();
        let rust = vec![round(100.0), round(200.0), round(100.0)];
        let other = vec![round(110.0), round(220.0), round(130.0)];
        let page = page(&["Rust", "C"], &[rust, other], 3);
        assert!(
            page.contains("JSON to JSON | 1.00 (1.00 to 1.00) | 1.10 (1.10 to 1.30) |"),
            "{page}"
        );
    }
}
