//! How large what is shipped is: budgets, the check of each, and the table of the page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::folder;
use crate::workspace::Workspace;

/// Something whose size has a limit. Sizes are those of the stripped file, in bytes, on x86-64 Linux.
pub(crate) struct Artefact {
    words: &'static str,
    /// What was set as the aim.
    aim: Option<u64>,
    /// What is enforced: the aim where it is met, otherwise five percent above what was measured.
    budget: u64,
    /// Why the aim is missed.
    missed: &'static str,
}

/// Why every aim is missed.
const CODE: &str = "rules, answers and letters alone are larger; see below";

/// The library that every package ships: C, uniffi, charts and reports.
pub(crate) static SHIPPED: Artefact = Artefact {
    words: "the library as shipped: C, uniffi, charts and reports",
    aim: None,
    budget: 6_069_000,
    missed: "",
};

/// The command line.
pub(crate) static PROGRAM: Artefact =
    Artefact { words: "the command line", aim: None, budget: 8_090_000, missed: "" };

/// The core in a program without a standard library.
pub(crate) static NO_STD: Artefact = Artefact {
    words: "a program with the core, the letters of both languages and no standard library",
    aim: Some(300_000),
    budget: 1_108_000,
    missed: CODE,
};

/// The library with nothing but the C interface.
static C_ALONE: Artefact = Artefact {
    words: "the library with the C interface alone",
    aim: Some(1_100_000),
    budget: 2_878_000,
    missed: CODE,
};

/// The library with C and uniffi.
static WITH_UNIFFI: Artefact = Artefact {
    words: "the same with uniffi",
    aim: Some(1_600_000),
    budget: 3_362_000,
    missed: CODE,
};

/// Fails if a stripped file is larger than its budget.
///
/// # Errors
///
/// If it is, or cannot be read.
pub(crate) fn check(artefact: &Artefact, file: &Path) -> Result<()> {
    let size = size(file)?;
    within(artefact, size)?;
    println!("{}: {size} bytes of {}", artefact.words, artefact.budget);
    Ok(())
}

fn size(file: &Path) -> Result<u64> {
    let known =
        fs::metadata(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    Ok(known.len())
}

fn within(artefact: &Artefact, size: u64) -> Result<()> {
    if size > artefact.budget {
        bail!(
            "{} has `{size}` bytes, above its budget of `{}`; make it smaller, or raise the budget in \
             `xtask/src/cost/size.rs` and say why in the commit",
            artefact.words,
            artefact.budget
        );
    }
    Ok(())
}

/// The part of the page: builds everything, measures it and holds it to its budget.
///
/// # Errors
///
/// If anything does not build, or is larger than its budget.
pub(crate) fn section(workspace: &Workspace) -> Result<String> {
    let c_alone = library(workspace, "c-alone", &["--no-default-features"])?;
    let with_uniffi =
        library(workspace, "with-uniffi", &["--no-default-features", "--features", "uniffi"])?;
    let shipped = library(workspace, "shipped", &[])?;
    let program = built(workspace, "gao-cli", "gao", "gao", &[])?;
    let no_std = crate::test::no_std_proof(workspace)?;
    let measured = [
        (&C_ALONE, &c_alone),
        (&WITH_UNIFFI, &with_uniffi),
        (&SHIPPED, &shipped),
        (&PROGRAM, &program),
        (&NO_STD, &no_std),
    ];
    let mut page = String::from(
        "## Size\n\n\
         Stripped, x86-64 Linux, in kilobytes of 1000 bytes. The libraries and the command line are built as \
         they are shipped, for speed; the program without a standard library is built for size. The \
         budget is what `cargo xtask test` holds the shipped library, the command line and that program to, \
         and `cargo xtask performance` the others.\n\n\
         | what | size | budget | aim | |\n| --- | ---: | ---: | ---: | --- |\n",
    );
    for (artefact, file) in measured {
        check(artefact, file)?;
        page.push_str(&row(artefact, size(file)?));
    }
    page.push_str(&format!("\n{REASONS}\n{}", largest(workspace, &c_alone)?));
    Ok(page)
}

fn row(artefact: &Artefact, size: u64) -> String {
    let kilobytes = |bytes: u64| bytes.div_ceil(1000).to_string();
    let met = match artefact.aim {
        Some(aim) if size > aim => format!("missed: {}", artefact.missed),
        Some(_) => "met".to_owned(),
        None => String::new(),
    };
    let aim = artefact.aim.map_or("–".to_owned(), kilobytes);
    format!(
        "| {} | {} | {} | {aim} | {met} |\n",
        artefact.words,
        kilobytes(size),
        kilobytes(artefact.budget)
    )
}

/// Builds the library with these features; the stripped file, with the whole one beside it.
fn library(workspace: &Workspace, name: &str, features: &[&str]) -> Result<PathBuf> {
    let features: Vec<&str> = ["--lib"].iter().chain(features).copied().collect();
    built(workspace, "gao-ffi", "libgao.so", name, &features)
}

/// Builds as is shipped, and takes out what nobody needs who links or runs it.
fn built(
    workspace: &Workspace,
    package: &str,
    product: &str,
    name: &str,
    arguments: &[&str],
) -> Result<PathBuf> {
    let mut build = workspace.cargo(["build", "--locked", "--release", "--package", package]);
    command::run(build.args(arguments).env_remove("CARGO_BUILD_TARGET"))?;
    let whole = workspace.target("sizes").join(name);
    folder::copy(&workspace.target("release").join(product), &whole)?;
    let stripped = whole.with_extension("stripped");
    let mut strip = workspace.command("strip", ["--strip-unneeded", "-o"]);
    command::run(strip.arg(&stripped).arg(&whole))?;
    Ok(stripped)
}

/// How many functions are named.
const LARGEST: usize = 10;

/// What the largest functions are, by a part of their name.
const EXPLAINED: [(&str, &str, &str); 10] = [
    (
        "Deserialize for gao_core::input::CaseInput",
        "reading a record",
        "the fields of every record and list, which serde derives and the optimiser puts into one function",
    ),
    (
        "assess::assess_case",
        "writing the answers down",
        "F-01 to F-11, each field of each answer once",
    ),
    (
        "Letter::to_the_clinician",
        "the letter to the clinician",
        "every section, of which most are put in here",
    ),
    (
        "case::reading::read",
        "checking a record",
        "every field against its limits, and the fields against each other",
    ),
    ("assess::decide", "deciding", "the criteria and the rules, most of them put in here"),
    ("to_the_patient", "the letter to the woman", "as the other letter, in plain words"),
    ("change::Writer", "comparing two measurements", "F-06 with the reason of every answer"),
    ("requests::requests", "what to ask next", "each rule's open facts in order"),
    (
        "diagnosis::answer",
        "the definitions",
        "F-04 with margin, conclusion and trace of each set of criteria",
    ),
    ("projection", "reported changes", "F-12, its sentences by medicine, site and month"),
];

/// The ten largest functions, and what makes up the rest.
fn largest(workspace: &Workspace, stripped: &Path) -> Result<String> {
    let whole = stripped.with_extension("");
    let mut nm =
        workspace.command("nm", ["--demangle", "--print-size", "--size-sort", "--reverse-sort"]);
    let printed = String::from_utf8(command::output(nm.arg(whole))?)?;
    Ok(functions(&printed))
}

/// `ADDRESS SIZE KIND NAME`, one on a line, the largest first.
fn functions(printed: &str) -> String {
    let function = |line: &str| {
        let mut words = line.splitn(4, ' ');
        let (_, size, kind, name) = (words.next()?, words.next()?, words.next()?, words.next()?);
        let size = u64::from_str_radix(size, 16).ok()?;
        kind.eq_ignore_ascii_case("t").then(|| (size, name.to_owned()))
    };
    let functions: Vec<(u64, String)> = printed.lines().filter_map(function).collect();
    let all: u64 = functions.iter().map(|(size, _)| size).sum();
    let mut page = format!(
        "The ten largest of the {} functions of the library with the C interface alone, which have {} kB of \
         code together:\n\n| kB | what | why so large |\n| ---: | --- | --- |\n",
        functions.len(),
        all / 1000
    );
    for (size, name) in functions.iter().take(LARGEST) {
        let explained = EXPLAINED.iter().find(|(part, ..)| name.contains(part));
        let (what, why) = explained.map_or_else(
            || {
                (
                    format!("`{}`", name.trim_start_matches('<').replace('|', "")),
                    "not explained yet",
                )
            },
            |(_, what, why)| ((*what).to_owned(), *why),
        );
        page.push_str(&format!("| {} | {what} | {why} |\n", size / 1000));
    }
    page
}

/// Why the aims are missed, and what was tried.
const REASONS: &str = "\
None of the aims is met. Of the library with the C interface alone most is code: the letters, reading and checking \
a record, and above all the rules and the answers, each field written once and most of it put in where it is used. \
Records are read in two ways, quickly and so that every problem is found, which is the same fields twice. Then come \
the texts and tables of two languages, the addresses that the loader has to put in them, what unwinding needs, \
without which a panic could not become a status, and the printing of backtraces, which comes with the standard \
library. Tried was:\n\n\
- optimising the whole for size (`opt-level = \"s\"`): a sixth less, so the aim is missed all the same; the shipped \
library stays built for speed;\n\
- the smallest that there is (`opt-level = \"z\"`, no unwinding, no JSON, the whole optimised together): the \
program without a standard library. The texts of two languages alone are about as large as the aim, so it is \
out of reach without leaving out a language or a reader.\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_be_as_large_as_its_budget_and_no_larger() {
        let artefact =
            Artefact { words: "the library", aim: Some(900), budget: 1000, missed: "why" };
        within(&artefact, 1000).unwrap();
        let error = within(&artefact, 1001).unwrap_err().to_string();
        assert!(
            error.starts_with("the library has `1001` bytes, above its budget of `1000`"),
            "{error}"
        );
    }

    #[test]
    fn a_missed_aim_is_said_with_its_reason() {
        let artefact = Artefact {
            words: "the library",
            aim: Some(1_100_000),
            budget: 2_000_000,
            missed: "why",
        };
        assert_eq!(
            row(&artefact, 1_500_001),
            "| the library | 1501 | 2000 | 1100 | missed: why |\n"
        );
        assert_eq!(row(&artefact, 1_100_000), "| the library | 1100 | 2000 | 1100 | met |\n");
    }

    #[test]
    fn a_budget_is_the_aim_where_that_is_met() {
        for artefact in [&SHIPPED, &PROGRAM, &NO_STD, &C_ALONE, &WITH_UNIFFI] {
            if let Some(aim) = artefact.aim {
                assert_eq!(
                    artefact.budget > aim,
                    !artefact.missed.is_empty(),
                    "{}",
                    artefact.words
                );
            }
        }
    }

    #[test]
    fn functions_are_told_from_data_and_explained() {
        let printed = "00000000000a0000 00000000000004b0 t gao_core::assess::assess_case\n\
                       00000000000b0000 0000000000000400 r TABLE\n\
                       00000000000c0000 0000000000000320 T <core::str>::find\n";
        let page = functions(printed);
        assert!(page.contains("of the 2 functions of"), "{page}");
        assert!(page.contains("have 2 kB of"), "{page}");
        assert!(page.contains("| 1 | writing the answers down |"), "{page}");
        assert!(page.contains("| 0 | `core::str>::find` | not explained yet |"), "{page}");
    }
}
