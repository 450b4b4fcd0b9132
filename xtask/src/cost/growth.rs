//! How instructions grow with each list of a record, and with how little is known.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::counter::{self, Counts};
use crate::workspace::Workspace;

/// The picture of the page.
pub(crate) const PICTURE: &str = "docs/performance-growth.svg";

/// How much more one more may cost among the longer lists than among the shorter ones, in percent: what is
/// in proportion stays near 100.
const IN_PROPORTION: i128 = 125;

/// The same for a term that is stated: little more than was measured, so that no loop is added to it
/// unseen. From nothing on, a square alone comes to 300.
const STATED: i128 = 150;

/// How much a record may come to cost when facts of it are unknown, in percent of the full one.
const UNKNOWN: u64 = 200;

/// A list that grows.
struct List {
    name: &'static str,
    words: &'static str,
    /// From where on only the length changes: with none, or with one alone, other rules speak.
    from: usize,
    /// Why one more may cost more in longer lists.
    stated: Option<&'static str>,
}

const LISTS: [List; 3] = [
    List { name: "fractures", words: "fractures", from: 2, stated: None },
    List {
        name: "scans",
        words: "DXA",
        from: 3,
        stated: Some(
            "F-06 compares measurements with each other, and the answer holds every comparison",
        ),
    },
    List { name: "pregnancies", words: "pregnancies", from: 1, stated: None },
];

/// What is counted on each record, and what it is called.
const WAYS: [(&str, &str); 2] = [("decide", "deciding"), ("whole", "JSON to JSON")];

/// Counts by length, of one list and one way.
type Curve = BTreeMap<usize, u64>;

fn curve(counts: &Counts, list: &str, way: &str) -> Curve {
    let point = |(name, count): &(String, u64)| {
        let mut words = name.split(' ');
        let found = (words.next()?, words.next()?, words.next()?);
        let (found, length, kind) = found;
        (found == list && kind == way).then_some((length.parse().ok()?, *count))
    };
    counts.iter().filter_map(point).collect()
}

/// What one more costs, on average, among the shorter and among the longer lists.
#[derive(Debug, PartialEq, Eq)]
struct Slope {
    shorter: i128,
    longer: i128,
}

impl Slope {
    fn of(curve: &Curve, from: usize) -> Result<Self> {
        let (last, _) = curve.last_key_value().context("nothing was counted")?;
        let middle = usize::midpoint(from, *last);
        let at = |length: usize| {
            let count = curve.get(&length).copied().map(i128::from);
            count.with_context(|| format!("length `{length}` was not counted"))
        };
        let mean = |from: usize, to: usize| -> Result<i128> {
            let steps = i128::try_from(to.saturating_sub(from).max(1))?;
            Ok((at(to)? - at(from)?) / steps)
        };
        Ok(Self { shorter: mean(from, middle)?, longer: mean(middle, *last)? })
    }

    /// In percent; what costs nothing at first and something later is beyond every limit.
    fn bend(&self) -> i128 {
        match self.shorter {
            ..=0 if self.longer <= 0 => 0,
            ..=0 => i128::MAX,
            shorter => self.longer * 100 / shorter,
        }
    }
}

/// Fails for a term that grows faster than in proportion and is not stated.
pub(super) fn check(counts: &Counts) -> Result<()> {
    for list in &LISTS {
        for (way, words) in WAYS {
            let slope = Slope::of(&curve(counts, list.name, way), list.from)?;
            let bend = slope.bend();
            println!(
                "{words}, {}: one more costs {} and then {}",
                list.words, slope.shorter, slope.longer
            );
            let limit = if list.stated.is_some() { STATED } else { IN_PROPORTION };
            if bend > limit {
                bail!(
                    "{words} grows with {} faster than is stated: one more costs `{}` and in longer lists \
                     `{}`; find the loop, or state the term in `xtask/src/cost/growth.rs`",
                    list.words,
                    slope.shorter,
                    slope.longer
                );
            }
        }
    }
    for (way, words) in WAYS {
        let share = dearest(&curve(counts, "unknown", way))?.1;
        println!("{words}, unknown facts: at most {share} % of the full record");
        if share > UNKNOWN {
            bail!(
                "{words} costs `{share}` % of the full record when facts are unknown, above `{UNKNOWN}` %"
            );
        }
    }
    Ok(())
}

/// With how many unknown facts a record costs most, and how much, in percent of the full one.
fn dearest(curve: &Curve) -> Result<(usize, u64)> {
    let full = *curve.get(&0).context("the full record was not counted")?;
    let dearest = curve.iter().max_by_key(|(_, count)| **count);
    let (unknown, count) = dearest.context("nothing was counted")?;
    Ok((*unknown, count * 100 / full.max(1)))
}

/// The part of the page, and the picture that it shows.
///
/// # Errors
///
/// If the programs do not build or run.
pub(crate) fn section(workspace: &Workspace) -> Result<(String, Vec<u8>)> {
    let program = counter::build(workspace)?;
    let counts = counter::count(workspace, &program, "growth")?;
    check(&counts)?;
    Ok((words(&counts)?, drawn(workspace, &counts)?))
}

fn words(counts: &Counts) -> Result<String> {
    let mut page = String::from(
        "## How the cost grows\n\n\
         The typical record with lists of every length, and a full record with one fact after the other \
         taken away. Instructions, counted as above.\n\n\
         ![JSON to JSON against the length of each list: lines that bend little, and one that rises and \
         falls as facts are taken away](performance-growth.svg)\n\n\
         One more costs, in thousands of instructions, on average among the shorter lists and among the \
         longer ones:\n\n\
         | list | to | deciding | ratio | JSON to JSON | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for list in &LISTS {
        let mut last = 0;
        let mut cells = String::new();
        for (way, _) in WAYS {
            let curve = curve(counts, list.name, way);
            last = curve.last_key_value().map_or(0, |(length, _)| *length);
            let slope = Slope::of(&curve, list.from)?;
            let bend = slope.bend();
            let (shorter, longer) = (tenths(slope.shorter), tenths(slope.longer));
            write!(cells, " {shorter}, then {longer} | {}.{:02} |", bend / 100, bend % 100)?;
        }
        writeln!(page, "| {} | {last} |{cells}", list.words)?;
    }
    page.push_str(
        "\nA ratio near 1 is growth in proportion, a square alone comes to 3. `cargo xtask test --only \
         instruction` fails above 1.25, and above 1.50 for a term that is stated. Stated is:\n\n",
    );
    for list in &LISTS {
        if let Some(reason) = list.stated {
            writeln!(page, "- {}: {reason}.", list.words)?;
        }
    }
    let whole = curve(counts, "unknown", "whole");
    let (unknown, share) = dearest(&whole)?;
    let facts = whole.last_key_value().map_or(0, |(length, _)| *length);
    writeln!(
        page,
        "\nA record of which less is known does not cost more without bound: of {facts} facts, JSON to JSON \
         costs most with {unknown} unknown, {share} % of the full record, because every answer that is still \
         possible is written down with what would decide it. More than {UNKNOWN} % fails."
    )?;
    Ok(page)
}

/// Thousands with one decimal.
fn tenths(count: i128) -> String {
    format!("{}.{}", count / 1000, (count % 1000).abs() / 100)
}

/// Hands the counts to the program that draws.
fn drawn(workspace: &Workspace, counts: &Counts) -> Result<Vec<u8>> {
    let program = ["run", "--quiet", "--package", "gao-benches", "--features", "plot"];
    let mut run = workspace.cargo(program);
    run.args(["--bin", "growth-plot"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = run.spawn().context("`growth-plot` cannot be started")?;
    let lines: String = counts.iter().map(|(name, count)| format!("{name} {count}\n")).collect();
    child.stdin.take().context("`growth-plot` takes no input")?.write_all(lines.as_bytes())?;
    let drawn = child.wait_with_output()?;
    if !drawn.status.success() {
        bail!("`growth-plot` failed: {}", drawn.status);
    }
    Ok(drawn.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(list: &str, cost: impl Fn(u64) -> u64) -> Counts {
        let both =
            |length: u64| WAYS.map(|(way, _)| (format!("{list} {length} {way}"), cost(length)));
        (0..=32).flat_map(both).collect()
    }

    fn bend(cost: impl Fn(u64) -> u64) -> i128 {
        Slope::of(&curve(&counts("scans", cost), "scans", "decide"), 0).unwrap().bend()
    }

    #[test]
    fn a_line_does_not_bend_and_a_square_does() {
        assert_eq!(bend(|n| 1000 + 10 * n), 100);
        assert_eq!(bend(|n| 1000 + 10 * n * n), 300);
        assert_eq!(bend(|_| 1000), 0);
        assert_eq!(bend(|n| if n > 20 { 9000 } else { 1000 }), i128::MAX);
    }

    fn every(fractures: impl Fn(u64) -> u64, unknown: impl Fn(u64) -> u64) -> Counts {
        let mut all = counts("fractures", fractures);
        all.extend(counts("scans", |n| 1000 + 40 * n + n * n));
        all.extend(counts("pregnancies", |n| 1000 + 10 * n));
        all.extend(counts("unknown", unknown));
        all
    }

    #[test]
    fn a_term_that_is_not_stated_fails() {
        check(&every(|n| 1000 + 10 * n, |n| 4000 - n)).unwrap();
        let error = check(&every(|n| 1000 + 10 * n * n, |n| 4000 - n)).unwrap_err();
        assert!(error.to_string().contains("grows with fractures"), "{error}");
        let error = check(&every(|n| 1000 + n, |n| 4000 + 200 * n)).unwrap_err();
        assert!(error.to_string().contains("facts are unknown"), "{error}");
    }

    #[test]
    fn the_page_states_what_bends() {
        let page = words(&every(|n| 1000 + 10_000 * n, |n| 4000 - n)).unwrap();
        assert!(
            page.contains("| fractures | 32 | 10.0, then 10.0 | 1.00 | 10.0, then 10.0 | 1.00 |")
        );
        assert!(page.contains("- DXA: F-06 compares"), "{page}");
        assert!(page.contains("with 0 unknown, 100 % of the full record"), "{page}");
    }
}
