//! Answers that differ because the rules behind them are richer: each is listed with its reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::answers::{Answer, FIELDS, beside};

/// In how many cases each field differs, for each reason.
pub(super) type Reasons = BTreeMap<(String, String), usize>;

/// Holds the differences of a program to those that it lists in `ANSWERS.differences.csv`.
///
/// # Errors
///
/// If one is not listed, or what is listed does not differ.
pub(super) fn explained(file: &Path, answers: &[Answer], reference: &[Answer]) -> Result<Reasons> {
    let file = beside(file, "differences.csv");
    let listed = fs::read_to_string(&file)
        .with_context(|| format!("`{}` cannot be read", file.display()))?;
    reasons(&listed, answers, reference)
}

/// A line is `CASE,FIELD,REASON`.
fn reasons(listed: &str, answers: &[Answer], reference: &[Answer]) -> Result<Reasons> {
    let mut reasons = Reasons::new();
    let mut explained = BTreeSet::new();
    for line in listed.lines() {
        let mut parts = line.splitn(3, ',');
        let (Some(case), Some(field), Some(reason)) = (parts.next(), parts.next(), parts.next())
        else {
            bail!("`{line}` is not `CASE,FIELD,REASON`");
        };
        let case: usize = case.parse().with_context(|| format!("`{case}` is no case"))?;
        if !explained.insert((case, field)) {
            bail!("case {case} is listed twice with `{field}`");
        }
        *reasons.entry((field.to_owned(), reason.to_owned())).or_default() += 1;
    }
    let actual = differences(answers, reference);
    if let Some((case, field)) = actual.difference(&explained).next() {
        bail!("case {case} differs in `{field}`, and no reason is given");
    }
    if let Some((case, field)) = explained.difference(&actual).next() {
        bail!("case {case} is said to differ in `{field}`, and does not");
    }
    Ok(reasons)
}

/// Each case and field that differs.
fn differences(answers: &[Answer], reference: &[Answer]) -> BTreeSet<(usize, &'static str)> {
    let of_case = |(case, (answer, right)): (usize, (&Answer, &Answer))| {
        let fields = FIELDS.into_iter().zip(answer.iter().zip(right));
        let differing = fields.filter(|(_, (one, other))| one != other);
        differing.map(|(field, _)| (case, field)).collect::<Vec<_>>()
    };
    answers.iter().zip(reference).enumerate().flat_map(of_case).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_has_one_reason_and_every_reason_a_difference() {
        let reference = vec![vec![0; FIELDS.len()]; 3];
        let mut answers = reference.clone();
        answers[1][0] = 1;
        answers[2][0] = 2;
        answers[2][7] = 3;
        let listed = "1,a,hip\n2,a,hip\n2,tier,supplements";
        let found = reasons(listed, &answers, &reference).unwrap();
        let row = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
        let expected = [(row("a", "hip"), 2), (row("tier", "supplements"), 1)];
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);

        let refused = |listed| reasons(listed, &answers, &reference).unwrap_err().to_string();
        assert_eq!(refused("1,a,hip\n2,a,hip"), "case 2 differs in `tier`, and no reason is given");
        assert_eq!(
            refused("0,a,hip\n1,a,hip\n2,a,hip\n2,tier,x"),
            "case 0 is said to differ in `a`, and does not"
        );
        assert_eq!(refused("1,a,hip\n1,a,spine"), "case 1 is listed twice with `a`");
        assert_eq!(refused("1,a"), "`1,a` is not `CASE,FIELD,REASON`");
        assert!(reasons("", &reference, &reference).unwrap().is_empty());
    }
}
