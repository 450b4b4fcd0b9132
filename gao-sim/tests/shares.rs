//! Means and shares of many cases against the figures they are drawn from, at one seed.
//!
//! A tolerance is four standard deviations of the mean, or of the binomial or Poisson number; where
//! an assumption moves the expected value, that is said and added.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a failed assertion is a failed test, and a tolerance is a root"
)]

mod common;

use std::sync::LazyLock;

use common::{SEED, as_of, simulation};
use gao_core::Level;
use gao_core::evidence::thresholds::figures::{
    MEAN_VERTEBRAE, NEXT_PREGNANCY_FRACTURE, NEXT_PREGNANCY_WOMEN, REFRACTURE_AFTER_ONE,
    REFRACTURE_AFTER_SEVERAL, REFRACTURE_WOMEN,
};
use gao_core::evidence::thresholds::simulation::{
    AGE, AGE_SD, AT_T12_L1_L2, LACTATION_MONTHS, MEAN_AGE,
};
use gao_sim::{EarlyShare, Rate, SimulationParameters, Size, SyntheticCase, Timing, simulate};

const CASES: &str = "20000";

static DRAWN: LazyLock<Vec<SyntheticCase>> =
    LazyLock::new(|| simulation(CASES, "0").cases().collect());

/// Standard deviations that are tolerated.
const TOLERATED: f64 = 4.0;

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}

/// A count of `among` against a share, with what an assumption may move it by.
#[track_caller]
fn share(count: usize, among: usize, expected: f64, moved: f64) {
    let among = number(among);
    let found = number(count) / among;
    let sd = (expected * (1.0 - expected) / among).sqrt();
    let off = (found - expected).abs();
    assert!(off <= TOLERATED.mul_add(sd, moved), "{found} against {expected}, sd {sd}");
}

#[track_caller]
fn mean(values: impl Iterator<Item = f64>, expected: f64, sd: f64, moved: f64) {
    let values: Vec<f64> = values.collect();
    let found = values.iter().sum::<f64>() / number(values.len());
    let sd_of_mean = sd / number(values.len()).sqrt();
    let off = (found - expected).abs();
    assert!(off <= TOLERATED.mul_add(sd_of_mean, moved), "{found} against {expected}");
}

fn years(case: &SyntheticCase) -> f64 {
    f64::from(case.age_days) / 365.2425
}

#[test]
fn age_has_the_reported_mean_and_the_assumed_ends() {
    let (expected, sd) = (f64::from(MEAN_AGE.value) / 10.0, f64::from(AGE_SD.value) / 10.0);
    // Cutting the ends moves the mean by less than 0.1 years.
    mean(DRAWN.iter().map(years), expected, sd, 0.1);
    let (from, to) = (f64::from(AGE.from), f64::from(AGE.to));
    assert!(DRAWN.iter().all(|case| (from - 0.01..=to + 0.01).contains(&years(case))));
    // The spread too: the mean square is that of the normal shape, cut ends apart.
    let squares = DRAWN.iter().map(|case| (years(case) - expected).powi(2));
    mean(squares, sd * sd, sd * sd * 2.0_f64.sqrt(), 0.6);
}

#[test]
fn the_number_of_vertebrae_has_the_reported_mean() {
    let expected = f64::from(MEAN_VERTEBRAE.value) / 10.0;
    let counts = DRAWN.iter().map(|case| number(case.levels.len()));
    mean(counts, expected, (expected - 1.0).sqrt(), 0.0);
    assert!(DRAWN.iter().all(|case| (1..=17).contains(&case.levels.len())));
}

#[test]
fn three_levels_have_the_reported_share_and_the_others_an_even_one() {
    let all = DRAWN.iter().map(|case| case.levels.len()).sum();
    let of = |level: Level| DRAWN.iter().filter(|case| case.levels.contains(&level)).count();
    let expected = f64::from(AT_T12_L1_L2.value) / 1000.0;
    // From ten vertebrae on, the three are all broken, which takes 0.001 off their share.
    share([Level::T12, Level::L1, Level::L2].map(of).iter().sum(), all, expected, 0.001);
    for level in [Level::T4, Level::T8, Level::T11, Level::L3, Level::L5] {
        share(of(level), all, (1.0 - expected) / 11.0, 0.0002);
    }
}

#[test]
fn timing_has_the_reported_shares_whatever_the_open_one() {
    for (early, text) in [(0.0, "0"), (0.04, "0.04"), (0.1, "0.1")] {
        let cases: Vec<SyntheticCase> = simulation(CASES, text).cases().collect();
        let timed = |wanted| cases.iter().filter(|case| case.timing == wanted).count();
        for (timing, expected) in [
            (Timing::FirstTwoTrimesters, early),
            (Timing::ThirdTrimester, 0.2 - early),
            (Timing::ThreeMonthsAfterBirth, 0.7 + early),
            (Timing::Later, 0.1 - early),
        ] {
            share(timed(timing), cases.len(), expected, 1e-9);
        }
    }
}

/// The dates, and not only the drawn word, lie in the period.
#[test]
fn every_fracture_lies_in_its_period() {
    for case in simulation(CASES, "0.05").cases() {
        let (lmp, birth, on) = (case.pregnancy.lmp, case.pregnancy.birth, case.fractured_on);
        let day = lmp.days_until(on);
        let three = birth.plus_months(3);
        let inside = match case.timing {
            Timing::FirstTwoTrimesters => (28..196).contains(&day),
            Timing::ThirdTrimester => 196 <= day && on < birth,
            Timing::ThreeMonthsAfterBirth => birth <= on && on <= three,
            Timing::Later => three < on && on <= birth.plus_months(9),
        };
        assert!(inside, "{case:?}");
        // What arises after the birth arises in breastfeeding.
        assert!(on < birth || on <= case.pregnancy.weaned_on, "{case:?}");
    }
}

#[test]
fn a_new_fracture_has_the_share_of_its_group() {
    for (several, expected) in [(false, REFRACTURE_AFTER_ONE), (true, REFRACTURE_AFTER_SEVERAL)] {
        let group = DRAWN.iter().filter(|case| (case.levels.len() > 1) == several);
        let new = group.clone().filter(|case| case.refracture.is_some()).count();
        share(new, group.count(), f64::from(expected.value) / 100.0, 0.0);
    }
}

#[test]
fn a_next_pregnancy_has_its_shares() {
    let again: Vec<_> = DRAWN.iter().filter_map(|case| case.next_pregnancy).collect();
    let women = f64::from(NEXT_PREGNANCY_WOMEN.value) / f64::from(REFRACTURE_WOMEN.value);
    share(again.len(), DRAWN.len(), women, 0.0);
    let broken = again.iter().filter(|next| next.fracture.is_some()).count();
    share(broken, again.len(), f64::from(NEXT_PREGNANCY_FRACTURE.value) / 100.0, 0.0);
}

#[test]
fn breastfeeding_lasts_as_assumed() {
    let (from, to) = (LACTATION_MONTHS.from, LACTATION_MONTHS.to);
    for case in DRAWN.iter() {
        let months = case.pregnancy.birth.months_until(case.pregnancy.weaned_on);
        assert!((from..=to).contains(&months), "{case:?}");
    }
}

#[test]
fn every_woman_has_been_followed_as_long_as_the_cohort() {
    for case in DRAWN.iter() {
        assert!(case.diagnosed_on.plus_months(72) <= case.as_of, "{case:?}");
        assert!(case.fractured_on <= case.diagnosed_on);
        let new = case.refracture.map(|new| new.on);
        let next = case.next_pregnancy.and_then(|next| next.fracture).map(|new| new.on);
        for on in new.into_iter().chain(next) {
            assert!(case.diagnosed_on < on && on <= case.as_of, "{case:?}");
        }
    }
}

/// Chance alone decides the number of cases, around rate times pregnancies.
#[test]
fn the_number_of_cases_is_a_poisson_number() {
    for (rate, expected) in [("4", 400.0_f64), ("5.5", 550.0), ("7", 700.0)] {
        let rate: Rate = rate.parse().expect("a rate");
        let size = Size::Pregnancies { count: "10000000".parse().expect("a number"), rate };
        let parameters =
            SimulationParameters::new(size, EarlyShare::default(), as_of()).expect("parameters");
        let of_seed = |seed| f64::from(simulate(seed, &parameters).expect("a simulation").len());
        let counts: Vec<f64> = (SEED..SEED + 400).map(of_seed).collect();
        mean(counts.iter().copied(), expected, expected.sqrt(), 0.0);
        // The variance of a Poisson number is its mean; that of the variance, twice its square.
        let squares = counts.iter().map(|count| (count - expected).powi(2));
        mean(squares, expected, (expected + 2.0 * expected * expected).sqrt(), 0.0);
    }
}
