//! What a program prints of its parts, and the ratios that are made of it: nothing else is written down.

#![expect(clippy::float_arithmetic, reason = "ratios of times; nothing here is clinical")]

use std::collections::BTreeMap;

use anyhow::{Context, Result};

/// Each part of one program, in nanoseconds.
pub(crate) type Costs = BTreeMap<String, f64>;

/// `NAME NANOSECONDS`, one on a line.
///
/// # Errors
///
/// If a line is something else.
pub(crate) fn costs(printed: &str) -> Result<Costs> {
    let cost = |line: &str| -> Result<(String, f64)> {
        let (name, cost) = line.split_once(' ').context("a line is `NAME NANOSECONDS`")?;
        let cost = cost.parse().with_context(|| format!("`{cost}` is no time"))?;
        Ok((name.to_owned(), cost))
    };
    printed.lines().map(cost).collect()
}

/// A part of one program to a part of another, in each round that has both: median, smallest and
/// largest.
pub(crate) fn ratios(of: (&[Costs], &str), to: (&[Costs], &str)) -> String {
    spread(&each(of, to))
}

/// The middle one of them; none without a round that has both.
pub(crate) fn median(of: (&[Costs], &str), to: (&[Costs], &str)) -> Option<f64> {
    let ratios = each(of, to);
    ratios.get(ratios.len() / 2).copied()
}

/// From the smallest to the largest.
fn each(of: (&[Costs], &str), to: (&[Costs], &str)) -> Vec<f64> {
    let pairs = of.0.iter().zip(to.0);
    let ratio = |(ours, theirs): (&Costs, &Costs)| Some(ours.get(of.1)? / theirs.get(to.1)?);
    let mut ratios: Vec<f64> = pairs.filter_map(ratio).collect();
    ratios.sort_by(f64::total_cmp);
    ratios
}

/// Median, smallest and largest of what is in order.
fn spread(ratios: &[f64]) -> String {
    let middle = ratios.get(ratios.len() / 2);
    match (ratios.first(), middle, ratios.last()) {
        (Some(first), Some(middle), Some(last)) => {
            format!("{} ({} to {})", shown(*middle), shown(*first), shown(*last))
        }
        _ => "–".to_owned(),
    }
}

/// Two digits that count, or as many as stand before the point.
fn shown(ratio: f64) -> String {
    match ratio {
        _ if ratio >= 100.0 => format!("{ratio:.0}"),
        _ if ratio >= 0.95 => format!("{ratio:.2}"),
        _ if ratio >= 0.01 => format!("{ratio:.3}"),
        _ => format!("{ratio:.1e}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_the_middle_and_both_ends() {
        assert_eq!(spread(&[1.0, 1.5, 2.0]), "1.50 (1.00 to 2.00)");
        assert_eq!(spread(&[0.000_012]), "1.2e-5 (1.2e-5 to 1.2e-5)");
        assert_eq!(spread(&[99.5, 100.0, 1234.5]), "100 (99.50 to 1234)");
        assert_eq!(spread(&[]), "–");
    }

    #[test]
    fn a_ratio_is_that_of_one_round() {
        let rounds = |times: [u32; 3]| times.map(|time| costs(&format!("work {time}")).unwrap());
        let (base, other) = (rounds([100, 200, 100]), rounds([110, 220, 130]));
        assert_eq!(ratios((&other, "work"), (&base, "work")), "1.10 (1.10 to 1.30)");
        assert_eq!(ratios((&other, "play"), (&base, "work")), "–");
        assert_eq!(median((&other, "work"), (&base, "work")), Some(1.1));
        assert_eq!(median((&other, "play"), (&base, "work")), None);
        assert!(costs("work").is_err() && costs("work hard").is_err());
    }
}
