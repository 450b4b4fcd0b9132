//! Which vertebrae break.
//!
//! T12, L1 and L2 together hold a reported share of all fractures (S-43); the rest is spread evenly
//! over T4 to T11 and L3 to L5 (P-13). The vertebrae of one woman are distinct, so they cannot be
//! drawn one after the other: the three would run out and lose their share. They are drawn at once,
//! by systematic sampling in random order, in which each level is broken with exactly its share
//! times the number of fractures. From ten fractures on that is more than one for the three, and
//! they are all broken.

use gao_core::Level;
use gao_core::evidence::thresholds::simulation::AT_T12_L1_L2;
use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// The levels of the reported share.
const MOST_OFTEN: [Level; 3] = [Level::T12, Level::L1, Level::L2];

/// The levels of the rest.
const OTHERS: [Level; 11] = [
    Level::T4,
    Level::T5,
    Level::T6,
    Level::T7,
    Level::T8,
    Level::T9,
    Level::T10,
    Level::T11,
    Level::L3,
    Level::L4,
    Level::L5,
];

/// Broken only where all others are.
const LAST: [Level; 3] = [Level::T1, Level::T2, Level::T3];

/// A level with its weight.
type Weighted = (Level, u32);

/// Draws so many distinct levels out of those that are not broken, in anatomical order; fewer only
/// if fewer are left.
pub(crate) fn draw(count: usize, broken: &[Level], rng: &mut ChaCha8Rng) -> Vec<Level> {
    let mut levels = sample(count, weighted(broken), rng);
    let mut last: Vec<Level> = LAST.into_iter().filter(|level| !broken.contains(level)).collect();
    last.shuffle(rng);
    let lacking = count.saturating_sub(levels.len());
    levels.extend(last.into_iter().take(lacking));
    levels.sort_unstable();
    levels
}

/// The levels that can break. The weights are whole numbers: the share of the three in tenths of a
/// per cent over three, and the rest over eleven, both times thirty-three.
fn weighted(broken: &[Level]) -> Vec<Weighted> {
    let share = u32::from(AT_T12_L1_L2.value);
    let often = MOST_OFTEN.map(|level| (level, share.saturating_mul(11)));
    let others = OTHERS.map(|level| (level, 1000_u32.saturating_sub(share).saturating_mul(3)));
    often.into_iter().chain(others).filter(|(level, _)| !broken.contains(level)).collect()
}

fn sample(count: usize, mut levels: Vec<Weighted>, rng: &mut ChaCha8Rng) -> Vec<Level> {
    let mut drawn = Vec::new();
    // What is due more than once is certain, and the others share what is left.
    loop {
        let left = count.saturating_sub(drawn.len());
        let (total, times) = (total(&levels), u32::try_from(left).unwrap_or(u32::MAX));
        let is_certain = |(_, weight): &Weighted| weight.saturating_mul(times) >= total;
        if times == 0 || levels.is_empty() {
            return drawn;
        }
        if !levels.iter().any(is_certain) {
            levels.shuffle(rng);
            let mut mark = rng.random_range(0..total);
            let mut reached = 0_u32;
            for (level, weight) in levels {
                reached = reached.saturating_add(weight.saturating_mul(times));
                if mark < reached {
                    drawn.push(level);
                    mark = mark.saturating_add(total);
                }
            }
            return drawn;
        }
        drawn.extend(levels.iter().filter(|level| is_certain(level)).map(|(level, _)| *level));
        levels.retain(|level| !is_certain(level));
    }
}

fn total(levels: &[Weighted]) -> u32 {
    levels.iter().map(|(_, weight)| *weight).sum()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rand_chacha::rand_core::SeedableRng;

    use super::*;

    #[test]
    fn weights_are_the_reported_share_and_an_even_rest() {
        let levels = weighted(&[]);
        assert_eq!((levels.len(), total(&levels)), (14, 33_000));
        assert_eq!(total(&levels[..3]), 33 * 326);
    }

    #[test]
    fn every_number_of_levels_is_drawn_distinct_and_in_order() {
        let mut rng = ChaCha8Rng::from_seed([7; 32]);
        for count in 1..=17 {
            for _ in 0..200 {
                let levels = draw(count, &[], &mut rng);
                assert_eq!(levels.iter().collect::<BTreeSet<_>>().len(), count);
                assert!(levels.is_sorted());
                let last = levels.iter().filter(|level| LAST.contains(level)).count();
                assert_eq!(last, count.saturating_sub(14));
            }
        }
    }

    #[test]
    fn a_further_level_is_a_new_one_until_none_is_left() {
        let mut rng = ChaCha8Rng::from_seed([7; 32]);
        let mut broken = Vec::new();
        for number in 1..=17 {
            broken.extend(draw(1, &broken, &mut rng));
            assert_eq!(broken.iter().collect::<BTreeSet<_>>().len(), number);
        }
        assert!(draw(1, &broken, &mut rng).is_empty());
    }

    /// One in so many draws: within four standard deviations of the binomial.
    #[test]
    fn each_level_is_broken_with_its_share_times_the_number() {
        let mut rng = ChaCha8Rng::from_seed([7; 32]);
        for count in [1, 2, 5, 9] {
            let mut twelfth = 0_u32;
            for _ in 0..10_000 {
                twelfth += u32::from(draw(count, &[], &mut rng).contains(&Level::T12));
            }
            let share = f64::from(3586 * u32::try_from(count).unwrap()) / 33_000.0;
            let sd = (10_000.0 * share * (1.0 - share)).sqrt();
            assert!((f64::from(twelfth) - 10_000.0 * share).abs() < 4.0 * sd, "{count}: {twelfth}");
        }
    }
}
