//! Instructions of each stage: the gate, and the table of the page.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result, bail};
use gao_benches::stages::WOMEN;

use super::baseline::{self, Baseline};
use super::counter::{Counts, STAGES};
use crate::workspace::Workspace;

/// How far a count may lie above its baseline, in parts of a thousand.
const SLACK: i128 = 50;

/// How far below its baseline a count may lie: what came far below could get dearer again unseen.
const FAR_BELOW: i128 = -200;

/// Parts of a thousand by which `now` lies above `before`, away from zero, so that what is more than
/// the slack is never rounded to it.
fn change(before: u64, now: u64) -> i128 {
    let difference = (i128::from(now) - i128::from(before)) * 1000;
    let before = i128::from(before.max(1));
    let towards_zero = difference / before;
    towards_zero + if difference % before == 0 { 0 } else { difference.signum() }
}

/// As `+5.1 %`.
fn shown(change: i128) -> String {
    let sign = if change < 0 { '-' } else { '+' };
    format!("{sign}{}.{} %", change.abs() / 10, change.abs() % 10)
}

/// Holds every count to its baseline and prints each.
pub(super) fn check(baseline: &Baseline, counts: &Counts) -> Result<()> {
    let before: BTreeMap<&str, u64> =
        baseline.counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    if counts.is_empty() {
        bail!("nothing was counted; see that the program printed its stages");
    }
    let (mut above, mut below, mut far_below) = (Vec::new(), Vec::new(), Vec::new());
    for (name, now) in counts {
        let before = before.get(name.as_str()).with_context(|| {
            format!("`{name}` has no baseline; write it with `cargo xtask baseline`")
        })?;
        let change = change(*before, *now);
        let line = format!("{name}: {before} to {now}, {}", shown(change));
        println!("{line}");
        match change {
            _ if change > SLACK => above.push(line),
            _ if change <= FAR_BELOW => far_below.push(line),
            _ if change <= -SLACK => below.push(line),
            _ => {}
        }
    }
    if let Some((name, _)) =
        baseline.counts.iter().find(|(name, _)| !counts.iter().any(|(counted, _)| counted == name))
    {
        bail!("`{name}` has a baseline and was not counted; `cargo xtask baseline` takes it out");
    }
    if !below.is_empty() {
        println!(
            "\nfaster by {} or more; keep it by moving the baseline, `cargo xtask baseline`:\n  {}",
            shown(-SLACK).trim_start_matches('-'),
            below.join("\n  ")
        );
    }
    if !above.is_empty() {
        bail!(
            "more than {} above the baseline; make it cheaper, or if the answers need it, move the baseline \
             with `cargo xtask baseline` and say why in the commit:\n  {}",
            shown(SLACK).trim_start_matches('+'),
            above.join("\n  ")
        );
    }
    if !far_below.is_empty() {
        bail!(
            "{} or more below the baseline, which no longer holds anything; move it with \
             `cargo xtask baseline`:\n  {}",
            shown(FAR_BELOW).trim_start_matches('-'),
            far_below.join("\n  ")
        );
    }
    Ok(())
}

/// The records, as the page calls them.
const RECORDS: [(&str, &str); 4] = [
    ("empty", "nothing but the day"),
    ("typical", "one collapse while breastfeeding, one DXA"),
    ("published", "`tests/cases/RW002.json`: five collapses, most dates unknown"),
    ("large", "17 collapses, 32 DXA and 10 pregnancies in one record"),
];

/// What a stage does.
const WORDS: [&str; STAGES.len()] = [
    "JSON to a record",
    "a record to a checked case",
    "a case to findings",
    "a case to an assessment of codes and paths; it decides on its way",
    "findings to a letter in Danish",
    "an assessment to JSON",
    "JSON to JSON: read, validate, explain and write",
    "a batch of checked cases to columns",
    "the columns of a batch to what the definitions say of each",
];

/// The stages that take a whole batch in one call.
const OF_A_BATCH: [&str; 2] = ["pack", "classify"];

/// How many records a stage takes in one call.
fn records_of(stage: &str) -> u64 {
    if OF_A_BATCH.contains(&stage) { WOMEN as u64 } else { 1 }
}

/// What the part of the page begins with.
const HEADING: &str = "## Where the time goes\n";

/// The page with this part of it anew.
///
/// # Errors
///
/// If it has no such part.
pub(super) fn renewed(page: &str, section: &str) -> Result<String> {
    let (before, old) = page
        .split_once(HEADING)
        .with_context(|| format!("the page has no `{}`", HEADING.trim_end()))?;
    let after = old.find("\n## ").and_then(|end| old.get(end..)).unwrap_or_default();
    Ok(format!("{before}{section}{after}"))
}

/// The part of the page, from the baseline: what it shows is what the gate holds.
///
/// # Errors
///
/// If the baseline cannot be read.
pub(crate) fn section(workspace: &Workspace) -> Result<String> {
    let baseline = baseline::read(workspace)?;
    let count: BTreeMap<&str, u64> =
        baseline.counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    let mut page = format!(
        "{HEADING}\n\
         Instructions of one call, in thousands, and as a share of JSON to JSON of the same record. \
         Counted by callgrind, optimised as what is shipped, with what \
         the C library does for it; dropping the result is not counted, but for what JSON to JSON drops on its \
         way. A letter is no part of it. A count is \
         the same from run to run to 0.01 %. The numbers are those of `{}`, and `cargo xtask baseline` writes \
         both. Of the *empty* record everything is open, and every answer that is still possible is tried; \
         so deciding costs more than for a typical one. A row of `gao batch` costs reading, validating and \
         explaining, and then its own writing, which is not counted here.\n\n\
         The records: ",
        baseline::FILE
    );
    let records = RECORDS.map(|(name, words)| format!("*{name}*, {words}"));
    page.push_str(&records.join("; "));
    write!(
        page,
        ". A batch is {WOMEN} times the same of them, and its share is one of as many records.\n\n\
         | stage | what |"
    )?;
    RECORDS.iter().for_each(|(name, _)| page.push_str(&format!(" {name} |")));
    page.push_str("\n| --- | --- |");
    RECORDS.iter().for_each(|_| page.push_str(" ---: |"));
    page.push('\n');
    for (stage, words) in STAGES.iter().zip(WORDS) {
        write!(page, "| {stage} | {words} |")?;
        for (record, _) in RECORDS {
            let of = |stage: &str| count.get(format!("{record} {stage}").as_str()).copied();
            match of(stage).zip(of("whole")) {
                Some((count, whole)) => {
                    let whole = whole * records_of(stage);
                    let share = (count * 100 + whole / 2) / whole.max(1);
                    write!(page, " {} ({share} %) |", thousands(count))?;
                }
                None => page.push_str(" – |"),
            }
        }
        page.push('\n');
    }
    page.push_str(GATE);
    Ok(page)
}

/// Thousands, with a decimal where there are few.
fn thousands(count: u64) -> String {
    match count {
        0..10_000 => format!("{}.{}", count / 1000, count % 1000 / 100),
        _ => ((count + 500) / 1000).to_string(),
    }
}

const GATE: &str = "\n### The gate, and how its baseline is moved\n\n\
`cargo xtask test --only instruction` counts again and fails if any count is more than 5.0 % above its \
baseline. One that is 5.0 % or more below is named, so that what was gained can be kept; 20.0 % below fails, because \
such a baseline holds nothing any more. A count belongs to \
a compiler, a target and a C library, and the baseline names its own: elsewhere nothing is compared and \
the step says so, with `CI=true` it fails, so that no gate stands open unseen.\n\n\
```sh\ncargo xtask baseline\n```\n\n\
counts and writes the file. It is moved\n\n\
- when a rule, a word or a check was added that is worth its instructions: in the same commit, whose message \
says which and why it cannot be had for less;\n\
- when the engine got faster: so that the gain is held from then on;\n\
- when the compiler or the system of the build server changed: in a commit of its own, with no other change \
in it, so that a slowdown cannot hide behind it.\n\n\
It is not moved because a gate is red and the reason is not known.\n";

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(before: u64, now: u64) -> Result<()> {
        let counts = |count| vec![("typical read".to_owned(), count)];
        let baseline = Baseline { counts: counts(before), ..Baseline::default() };
        check(&baseline, &counts(now))
    }

    #[test]
    fn five_percent_pass_and_more_do_not() {
        checked(1000, 1049).unwrap();
        checked(1000, 1050).unwrap();
        let error = checked(1000, 1051).unwrap_err().to_string();
        assert!(error.contains("typical read: 1000 to 1051, +5.1 %"), "{error}");
        // A single instruction beyond.
        checked(1_000_000, 1_050_000).unwrap();
        assert!(checked(1_000_000, 1_050_001).is_err());
        // Faster is no failure, until the baseline holds nothing any more.
        checked(1000, 801).unwrap();
        let error = checked(1000, 800).unwrap_err().to_string();
        assert!(error.starts_with("20.0 % or more below the baseline"), "{error}");
        assert!(check(&Baseline::default(), &Counts::new()).is_err());
    }

    #[test]
    fn a_count_without_a_baseline_or_a_baseline_without_a_count_fails() {
        let counts = vec![("typical read".to_owned(), 1), ("typical write".to_owned(), 1)];
        let some = counts.iter().take(1).cloned().collect::<Counts>();
        let baseline = |counts: &Counts| Baseline { counts: counts.clone(), ..Baseline::default() };
        let error = check(&baseline(&some), &counts).unwrap_err();
        assert!(error.to_string().starts_with("`typical write` has no baseline"), "{error}");
        let error = check(&baseline(&counts), &some).unwrap_err();
        assert!(error.to_string().contains("was not counted"), "{error}");
    }

    #[test]
    fn a_change_is_shown_with_its_sign() {
        assert_eq!(shown(change(1000, 1049)), "+4.9 %");
        assert_eq!(shown(change(1000, 949)), "-5.1 %");
        assert_eq!(shown(change(1000, 1000)), "+0.0 %");
        assert_eq!(change(0, 1), 1000);
    }

    #[test]
    fn the_page_has_every_stage_and_those_of_a_batch_beside_as_many_records() {
        let page = section(&Workspace::load().unwrap()).unwrap();
        for stage in STAGES.iter().chain(&OF_A_BATCH) {
            assert!(page.contains(&format!("\n| {stage} | ")), "{stage} in {page}");
        }
        assert_eq!(OF_A_BATCH.map(records_of), [1024; 2]);
        assert_eq!(records_of("whole"), 1);
    }

    #[test]
    fn small_counts_keep_a_decimal() {
        assert_eq!(thousands(2_155), "2.1");
        assert_eq!(thousands(129_600), "130");
    }
}
