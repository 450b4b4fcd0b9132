//! How a program is measured: `PROGRAM CASES.ndjson COUNT ANSWERS`.
//!
//! It holds the first lines of a file in memory, warms up, and prints `PART NANOSECONDS_PER_CASE` for
//! each part: processor time of the process, since the machine may have other work. What the timed
//! parts answered is written to `ANSWERS.csv` and `ANSWERS.ndjson`.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use rustix::time::{ClockId, clock_gettime};

use crate::answer::Answer;

/// How many cases are answered before anything is measured, at most.
pub const WARM_UP: usize = 2_000;

/// A tool that computes the kernel.
pub trait Peer {
    /// A case as the tool takes it.
    type Input;
    /// An answer as the tool gives it.
    type Output;

    /// From a line of JSON.
    ///
    /// # Errors
    ///
    /// If it is no case.
    fn read(&mut self, line: &str) -> Result<Self::Input>;

    /// The work itself.
    ///
    /// # Errors
    ///
    /// If the tool fails.
    fn evaluate(&mut self, input: &Self::Input) -> Result<Self::Output>;

    /// The answer as JSON, in the way the tool writes it.
    ///
    /// # Errors
    ///
    /// If the tool fails.
    fn write(&mut self, output: &Self::Output) -> Result<String>;

    /// The ten numbers, for comparison; not timed.
    ///
    /// # Errors
    ///
    /// If one is missing.
    fn answer(&self, output: &Self::Output) -> Result<Answer>;
}

/// Measures a tool as the program was told to.
///
/// # Errors
///
/// If the arguments are not those of the protocol, or the tool fails on a case.
pub fn run(mut peer: impl Peer) -> Result<()> {
    let arguments = Arguments::of_this_program()?;
    let lines = arguments.lines()?;
    let first = lines.get(..WARM_UP).unwrap_or(&lines);
    let inputs = read(&mut peer, first)?;
    evaluated(&mut peer, &inputs)?;
    whole(&mut peer, first)?;

    let inputs = measured("read", lines.len(), || read(&mut peer, &lines))?;
    let outputs = measured("evaluate", lines.len(), || evaluated(&mut peer, &inputs))?;
    let texts = measured("whole", lines.len(), || whole(&mut peer, &lines))?;
    let answers: Result<Vec<Answer>> = outputs.iter().map(|output| peer.answer(output)).collect();
    arguments.write("csv", answers?.iter().map(Answer::line))?;
    arguments.write("ndjson", texts)
}

fn read<P: Peer>(peer: &mut P, lines: &[String]) -> Result<Vec<P::Input>> {
    each(lines, |line| peer.read(line))
}

fn evaluated<P: Peer>(peer: &mut P, inputs: &[P::Input]) -> Result<Vec<P::Output>> {
    each(inputs, |input| peer.evaluate(input))
}

fn whole<P: Peer>(peer: &mut P, lines: &[String]) -> Result<Vec<String>> {
    each(lines, |line| {
        let input = peer.read(line)?;
        let output = peer.evaluate(&input)?;
        peer.write(&output)
    })
}

/// Collects into a vector that never grows, which collecting results would not: growing costs more than
/// some of what is measured.
///
/// # Errors
///
/// The first of the work.
pub fn each<T, U>(values: &[T], mut work: impl FnMut(&T) -> Result<U>) -> Result<Vec<U>> {
    let mut done = Vec::with_capacity(values.len());
    for value in values {
        done.push(work(value)?);
    }
    Ok(done)
}

/// What a program is asked.
pub struct Arguments {
    cases: PathBuf,
    count: usize,
    answers: OsString,
}

impl Arguments {
    /// Those the program was started with.
    ///
    /// # Errors
    ///
    /// If they are not three, or the second is no number.
    pub fn of_this_program() -> Result<Self> {
        let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
        let [cases, count, answers] = arguments.as_slice() else {
            bail!("three arguments are needed: `CASES.ndjson COUNT ANSWERS`");
        };
        let count = count.to_str().and_then(|count| count.parse().ok());
        Ok(Self {
            cases: cases.into(),
            count: count.context("the second argument is how many cases to take")?,
            answers: answers.clone(),
        })
    }

    /// The cases, each a line of JSON.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or has fewer.
    pub fn lines(&self) -> Result<Vec<String>> {
        let name = self.cases.display();
        let text = fs::read_to_string(&self.cases);
        let text = text.with_context(|| format!("`{name}` cannot be read"))?;
        let lines: Vec<String> = text.lines().take(self.count).map(str::to_owned).collect();
        if lines.len() < self.count {
            bail!("`{name}` has {} cases; generate {}", lines.len(), self.count);
        }
        Ok(lines)
    }

    /// Writes lines to the file of answers with this extension.
    ///
    /// # Errors
    ///
    /// If that is not possible.
    pub fn write(&self, extension: &str, lines: impl IntoIterator<Item = String>) -> Result<()> {
        let mut file = self.answers.clone();
        file.push(".");
        file.push(extension);
        let text: String = lines.into_iter().flat_map(|line| [line, "\n".to_owned()]).collect();
        fs::write(&file, text).with_context(|| format!("`{}` cannot be written", file.display()))
    }
}

/// Does one part for so many cases, and prints what it took for each.
///
/// # Errors
///
/// Those of the part.
pub fn measured<T>(part: &str, cases: usize, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = processor_nanoseconds();
    let done = work()?;
    let taken = processor_nanoseconds() - start;
    println!("{part} {}", per_case(taken, cases));
    Ok(done)
}

#[expect(clippy::float_arithmetic, reason = "a quotient of times; nothing here is clinical")]
fn per_case(nanoseconds: i64, cases: usize) -> f64 {
    nanoseconds as f64 / cases as f64
}

/// Time that the process has spent on a processor, in all of its threads.
fn processor_nanoseconds() -> i64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}
