//! Pregnancies one after another: how long, how they end, and how the child is fed.

use super::day::{Day, day, days_between, plus_days, plus_months};
use super::draw::Draw;
use super::life::{Outcome, Period, Pregnancy};
use super::profile::Profile;

/// Births on the last day of a month, and on leap days: where clamping shows.
const MONTH_ENDS: [(i32, i32); 9] =
    [(1, 31), (2, 28), (3, 31), (5, 31), (8, 28), (8, 29), (8, 30), (8, 31), (11, 30)];

fn birth_day(draw: &mut Draw) -> Day {
    let year = if draw.chance(9, 10) { draw.between(2015, 2032) } else { draw.between(1960, 2150) };
    match draw.between(0, 4) {
        0 => {
            let (month, of_month) = draw.pick(&MONTH_ENDS);
            day(year, month, of_month)
        }
        // The last of February in a leap year, or in 2100.
        1 if draw.chance(1, 4) => day(year - year % 4, 2, 1).last_of_month(),
        _ => plus_days(day(year, 1, 1), draw.between(0, 364)),
    }
}

/// Days from the beginning to the first birth.
fn gestation(draw: &mut Draw, outcome: Outcome) -> i32 {
    match outcome {
        Outcome::Loss | Outcome::Termination => match draw.between(0, 9) {
            0..=4 => draw.between(28, 140),
            // 22+0 is the first day that counts as a birth.
            5..=7 => 154 + draw.between(-1, 1),
            _ => draw.between(155, 250),
        },
        Outcome::Stillbirth => match draw.between(0, 3) {
            0 => 154 + draw.between(0, 1),
            1 => 196 + draw.between(-1, 1),
            _ => draw.between(170, 290),
        },
        Outcome::Live | Outcome::Ongoing => match draw.between(0, 19) {
            0 => 154 + draw.between(-1, 1),
            1 | 2 => 196 + draw.between(-1, 1),
            3 | 4 => draw.between(180, 258),
            // Term, and the days beside it.
            5 => 259 + draw.between(-1, 1),
            6 => 301 + draw.between(-1, 1),
            7 => 280,
            _ => draw.between(259, 293),
        },
    }
}

/// The pregnancy that the record is about.
pub(super) fn index(draw: &mut Draw, profile: Profile) -> Pregnancy {
    let outcome = draw.weighed(&[
        (88, Outcome::Live),
        (7, Outcome::Stillbirth),
        (if profile.examined() { 2 } else { 6 }, Outcome::Loss),
        (1, Outcome::Termination),
    ]);
    let birth = birth_day(draw);
    let lmp = plus_days(birth, -gestation(draw, outcome));
    born(draw, lmp, birth, outcome)
}

/// The pregnancy from `lmp` to `birth`, its twins, and how the child was fed.
fn born(draw: &mut Draw, lmp: Day, birth: Day, outcome: Outcome) -> Pregnancy {
    let twins = draw.chance(8, 100);
    let mut births = vec![birth];
    if twins && !matches!(outcome, Outcome::Loss | Outcome::Termination) {
        // A week apart raises a question, 90 days are the most that is taken.
        let apart = draw.weighed(&[(4, 0), (3, 1), (2, 7), (2, 8), (1, 60), (1, 90)]);
        if apart > 0 || draw.chance(1, 2) {
            births.push(plus_days(birth, apart));
        }
    }
    let periods = feeding(draw, birth, outcome);
    Pregnancy { lmp, outcome, births, twins, periods }
}

/// Periods of breastfeeding from the first birth on.
fn feeding(draw: &mut Draw, birth: Day, outcome: Outcome) -> Vec<Period> {
    let none = match outcome {
        Outcome::Live | Outcome::Ongoing => 12,
        Outcome::Stillbirth => 80,
        Outcome::Loss | Outcome::Termination => 92,
    };
    if draw.chance(none, 100) {
        return Vec::new();
    }
    // A first feed within 14 days opens the window at the birth (P-05).
    let first_feed =
        draw.weighed(&[(12, 0), (3, 1), (2, 5), (1, 13), (2, 14), (2, 15), (1, 16), (1, 40)]);
    let start = plus_days(birth, first_feed);
    let months =
        draw.weighed(&[(2, 0), (3, 1), (4, 3), (2, 5), (8, 6), (3, 7), (3, 9), (3, 12), (2, 20)]);
    let end = match draw.between(0, 5) {
        // The full months of S-17, and the days beside them.
        0..=2 => plus_days(plus_months(start, months), draw.between(-1, 1)),
        3 => month_end(draw, plus_months(start, months)),
        _ => plus_days(plus_months(start, months), draw.between(0, 29)),
    };
    let end = end.max(start);
    let exclusive = draw.chance(7, 10);
    let whole = Period { start, end: Some(end), exclusive };
    if days_between(start, end) < 20 || !draw.chance(1, 5) {
        return vec![whole];
    }
    // A change of feeding begins a new period the day after; a pause leaves some days out.
    let first_end = plus_days(start, draw.between(5, days_between(start, end) - 5));
    let pause = draw.weighed(&[(3, 1), (1, 2), (1, 4)]);
    vec![
        Period { end: Some(first_end), ..whole },
        Period { start: plus_days(first_end, pause), end: Some(end), exclusive: draw.chance(1, 4) },
    ]
}

/// The last day of that month, or of the August or February after it.
fn month_end(draw: &mut Draw, near: Day) -> Day {
    let year = i32::from(near.year());
    match draw.between(0, 3) {
        0 if near.month() < 8 => day(year, 8, 31),
        1 if near.month() > 2 => plus_days(day(year + 1, 3, 1), -1),
        _ => near.last_of_month(),
    }
}

/// An earlier pregnancy, whose child may still be fed in the next one.
pub(super) fn earlier(draw: &mut Draw, next: &Pregnancy) -> Pregnancy {
    let outcome = draw.weighed(&[(8, Outcome::Live), (1, Outcome::Stillbirth), (3, Outcome::Loss)]);
    let apart = draw.weighed(&[(1, 0), (1, 1), (2, 40), (3, 200), (4, 500), (2, 1400)]);
    let before_last = plus_days(next.lmp, -apart - draw.between(0, 30) * i32::from(apart > 1));
    // Room for a twin born later.
    let birth = plus_days(before_last, -91);
    let lmp = plus_days(birth, -gestation(draw, outcome));
    born(draw, lmp, birth, outcome)
}

/// One or two later pregnancies, beside the days that the wash-outs and the schedule count from.
pub(super) fn later(draw: &mut Draw, index: &Pregnancy, profile: Profile) -> Vec<Pregnancy> {
    let birth = index.last_birth();
    let weaning = index.periods.last().and_then(|period| period.end).unwrap_or(birth);
    let earliest = plus_days(birth, 14);
    let lmp = match draw.between(0, 5) {
        // Conceived while she breastfeeds.
        0 => plus_days(birth, draw.between(14, 14 + days_between(birth, weaning).max(0))),
        // Before, on and after the ends of the windows of S-83 and S-85.
        1 | 2 => {
            let months = draw.pick(&[0, 6, 12, 24]);
            plus_days(plus_months(weaning, months), draw.between(-1, 1))
        }
        _ => plus_days(weaning, draw.between(20, 900)),
    };
    let lmp = lmp.max(earliest);
    let lost = draw.chance(if profile == Profile::PregnantAgain { 1 } else { 4 }, 10);
    let outcome = if lost { Outcome::Loss } else { Outcome::Live };
    let end = plus_days(lmp, gestation(draw, outcome));
    let first = born(draw, lmp, end, outcome);
    let mut all = vec![first];
    if lost && draw.chance(1, 3) {
        let lmp = plus_days(end, draw.between(20, 300));
        let birth = plus_days(lmp, gestation(draw, Outcome::Live));
        all.push(born(draw, lmp, birth, Outcome::Live));
    }
    all
}
