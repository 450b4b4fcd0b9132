//! How soon a process answers: processor time from its start to its first answer.
//!
//! Many processes are run one after the other and the time the system booked for them is read, so that
//! neither waiting nor another program's work counts.

#![expect(clippy::float_arithmetic, reason = "ratios of times; nothing here is clinical")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::install::{Profile, install};
use crate::workspace::Workspace;

/// A published case of ordinary length.
const RECORD: &str = "tests/cases/RW002.json";

/// How often each program is run in a round.
const TIMES: u32 = 200;

/// How many rounds, every program in each.
const ROUNDS: usize = 5;

/// What a start to the first answer may take of the processor, in milliseconds.
const BUDGET: f64 = 2.0;

/// What a tick of `/proc` is, in milliseconds: the kernel fixes it for every program.
const TICK: f64 = 10.0;

/// A program with its arguments and settings.
type Program<'a> = Box<dyn Fn() -> Command + 'a>;

/// The part of the page.
///
/// # Errors
///
/// If a program does not build or does not answer, or the system books no time.
pub(crate) fn section(workspace: &Workspace) -> Result<String> {
    let prefix = workspace.target("start");
    install(workspace, &prefix, Profile::Release)?;
    command::run(&mut workspace.cargo(["build", "--locked", "--release", "--package", "gao-cli"]))?;
    let in_c = prefix.join("assess");
    let mut compile = workspace.command("cc", ["-std=c11", "-O2", "bindings/c/examples/assess.c"]);
    compile.arg("-o").arg(&in_c).arg("-I").arg(prefix.join("include"));
    command::run(compile.arg("-L").arg(prefix.join("lib")).arg("-lgao"))?;
    let line = workspace.target("release/gao");
    let library = prefix.join("lib");
    let programs: [(&str, Program<'_>); 3] = [
        ("a program that does nothing, `true`", Box::new(|| Command::new("true"))),
        (
            "a C program with the shared library, JSON to JSON",
            Box::new(|| {
                let mut run = workspace.command(&in_c, [RECORD]);
                run.env("LD_LIBRARY_PATH", &library);
                run
            }),
        ),
        ("`gao assess`, the letter", Box::new(|| workspace.command(&line, ["assess", RECORD]))),
    ];
    let mut found: Vec<Vec<f64>> = programs.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for ((_, program), times) in programs.iter().zip(&mut found) {
            times.push(processor_time(program)?);
        }
    }
    let names = programs.iter().map(|(name, _)| *name);
    Ok(page(&names.zip(found).collect::<Vec<_>>()))
}

/// Milliseconds of one process.
fn processor_time(program: &dyn Fn() -> Command) -> Result<f64> {
    let before = booked()?;
    for _ in 0..TIMES {
        let mut run = program();
        if !run.stdout(Stdio::null()).status()?.success() {
            bail!("`{}` does not answer", Path::new(run.get_program()).display());
        }
    }
    Ok((booked()? - before) * TICK / f64::from(TIMES))
}

/// Ticks that the system has booked for processes that this one started and that have ended.
fn booked() -> Result<f64> {
    let line = fs::read_to_string("/proc/self/stat").context("`/proc/self/stat` cannot be read")?;
    ticks(&line).context("`/proc/self/stat` holds no times")
}

/// The two times of ended children, in user code and in the system; the name of the program, which may
/// hold anything, ends with the last bracket.
fn ticks(line: &str) -> Option<f64> {
    let (_, after) = line.rsplit_once(')')?;
    let mut times = after.split_whitespace().skip(13).map(str::parse::<f64>);
    Some(times.next()?.ok()? + times.next()?.ok()?)
}

fn page(found: &[(&str, Vec<f64>)]) -> String {
    let mut page = format!(
        "## From the start of a process to its first answer\n\n\
         Processor time, in user code and in the system, of `{RECORD}`; {ROUNDS} rounds of {TIMES} processes \
         each in one run, every program in each round. A ratio is to the empty process of the same round: \
         median (smallest to largest). The budget is {BUDGET} ms of processor time, judged by the median.\n\n\
         | program | ratio | within the budget |\n| --- | ---: | --- |\n"
    );
    let empty = found.first().map(|(_, times)| times.as_slice()).unwrap_or_default();
    for (name, times) in found {
        let ratios = times.iter().zip(empty).map(|(time, empty)| time / empty).collect();
        let median = in_order(times.clone());
        let within = median.get(median.len() / 2).is_some_and(|median| *median <= BUDGET);
        let ratios = in_order(ratios);
        let at = |place: usize| ratios.get(place).copied().unwrap_or(f64::NAN);
        let (first, middle, last) =
            (at(0), at(ratios.len() / 2), at(ratios.len().saturating_sub(1)));
        let within = if within { "yes" } else { "no" };
        page.push_str(&format!("| {name} | {middle:.1} ({first:.1} to {last:.1}) | {within} |\n"));
    }
    page
}

fn in_order(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_times_of_children_are_found_behind_any_name() {
        let line = "7 (a) b) S 1 7 7 0 -1 4194304 100 200 0 0 11 12 30 4 20 0 1 0 5 6";
        assert_eq!(ticks(line), Some(34.0));
        assert_eq!(ticks("7 (a) S 1"), None);
    }

    #[test]
    fn the_budget_is_judged_by_the_median() {
        let page = page(&[("true", vec![0.5, 0.5, 0.5]), ("gao", vec![1.0, 2.0, 9.0])]);
        assert!(page.contains("| gao | 4.0 (2.0 to 18.0) | yes |"), "{page}");
        let page = super::page(&[("true", vec![1.0]), ("gao", vec![2.1])]);
        assert!(page.contains("| gao | 2.1 (2.1 to 2.1) | no |"), "{page}");
    }
}
