//! What happened to her: pregnancies, births and breastfeeding up to the day of assessment.
//!
//! The life is drawn first and whole, the day of assessment beside one of its events; what lies
//! after that day has not happened yet.

use super::day::{Day, Offset, day, days_between, plus, plus_days, plus_months};
use super::draw::Draw;
use super::profile::Profile;

/// How a pregnancy ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not yet.
    Ongoing,
    /// With a living child.
    Live,
    /// With a stillborn child, at 22+0 or later.
    Stillbirth,
    /// With a loss.
    Loss,
    /// With a termination.
    Termination,
}

impl Outcome {
    /// The word on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ongoing => "ongoing",
            Self::Live => "live",
            Self::Stillbirth => "stillbirth",
            Self::Loss => "loss",
            Self::Termination => "termination",
        }
    }
}

/// Days on which she breastfed.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    /// The first of them.
    pub start: Day,
    /// The last of them, if it has come.
    pub end: Option<Day>,
    /// Whether the child had nothing but milk.
    pub exclusive: bool,
}

/// One pregnancy.
#[derive(Clone, Debug)]
pub struct Pregnancy {
    /// Its first day.
    pub lmp: Day,
    /// How it ends, or that it goes on.
    pub outcome: Outcome,
    /// Days on which a child was born, or the day of the loss; earliest first.
    pub births: Vec<Day>,
    /// Whether it carried more than one.
    pub twins: bool,
    /// Breastfeeding of this child, earliest first.
    pub periods: Vec<Period>,
}

impl Pregnancy {
    /// The first birth, or today's hope of it.
    #[must_use]
    pub fn first_birth(&self) -> Day {
        self.births.first().copied().unwrap_or_else(|| plus_days(self.lmp, 280))
    }

    /// The last birth.
    #[must_use]
    pub fn last_birth(&self) -> Day {
        self.births.last().copied().unwrap_or_else(|| plus_days(self.lmp, 280))
    }
}

/// A life up to one day.
#[derive(Clone, Debug)]
pub struct Life {
    /// The day of assessment.
    pub as_of: Day,
    /// Pregnancies that began on that day or before it, earliest first.
    pub pregnancies: Vec<Pregnancy>,
    /// Place of the pregnancy that the record is about.
    pub index: usize,
}

impl Life {
    /// Draws one.
    pub fn draw(draw: &mut Draw, profile: Profile) -> Self {
        let first = index_pregnancy(draw, profile);
        let earlier = draw.chance(15, 100).then(|| earlier(draw, &first));
        let again = profile == Profile::PregnantAgain || draw.chance(16, 100);
        let later = again.then(|| later(draw, &first, profile));
        let index = usize::from(earlier.is_some());
        let mut pregnancies: Vec<_> =
            earlier.into_iter().chain([first]).chain(later.into_iter().flatten()).collect();
        let (as_of, carried) = day_of_assessment(draw, profile, &pregnancies, index);
        if let Some(place) = carried {
            // Not ended, be it long overdue; what comes after it has not begun.
            pregnancies.truncate(place + 1);
            pregnancies[place].births.clear();
            pregnancies[place].periods.clear();
        }
        for pregnancy in &mut pregnancies {
            pregnancy.births.retain(|birth| *birth <= as_of);
            if pregnancy.births.is_empty() {
                pregnancy.outcome = Outcome::Ongoing;
            }
            pregnancy.periods.retain(|period| period.start <= as_of);
            for period in &mut pregnancy.periods {
                period.end = period.end.filter(|end| *end <= as_of);
            }
        }
        pregnancies.retain(|pregnancy| pregnancy.lmp <= as_of);
        let index = index.min(pregnancies.len().saturating_sub(1));
        Self { as_of, pregnancies, index }
    }

    /// The pregnancy that the record is about.
    #[must_use]
    pub fn index(&self) -> &Pregnancy {
        &self.pregnancies[self.index]
    }

    /// The pregnancy that goes on.
    #[must_use]
    pub fn ongoing(&self) -> Option<&Pregnancy> {
        self.pregnancies.iter().find(|pregnancy| pregnancy.outcome == Outcome::Ongoing)
    }

    /// The last day of breastfeeding the child of the index pregnancy, if it has come.
    #[must_use]
    pub fn weaning(&self) -> Option<Day> {
        self.index().periods.last()?.end
    }
}

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

fn index_pregnancy(draw: &mut Draw, profile: Profile) -> Pregnancy {
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
fn earlier(draw: &mut Draw, next: &Pregnancy) -> Pregnancy {
    let outcome = draw.weighed(&[(8, Outcome::Live), (1, Outcome::Stillbirth), (3, Outcome::Loss)]);
    let apart = draw.weighed(&[(1, 0), (1, 1), (2, 40), (3, 200), (4, 500), (2, 1400)]);
    let before_last = plus_days(next.lmp, -apart - draw.between(0, 30) * i32::from(apart > 1));
    // Room for a twin born later.
    let birth = plus_days(before_last, -91);
    let lmp = plus_days(birth, -gestation(draw, outcome));
    born(draw, lmp, birth, outcome)
}

/// One or two later pregnancies, beside the days that the wash-outs and the schedule count from.
fn later(draw: &mut Draw, index: &Pregnancy, profile: Profile) -> Vec<Pregnancy> {
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

/// Distances from a birth at which something ends or begins: 4.4, P-06, P-08, P-17, P-18.
const AFTER_BIRTH: [Offset; 9] = [
    Offset::Days(0),
    Offset::Days(14),
    Offset::Days(28),
    Offset::Months(3),
    Offset::Months(6),
    Offset::Months(9),
    Offset::Months(12),
    Offset::Months(18),
    Offset::Months(24),
];

/// Distances from weaning: 4.5, S-19, S-83, S-85.
const AFTER_WEANING: [Offset; 5] = [
    Offset::Days(0),
    Offset::Months(6),
    Offset::Months(12),
    Offset::Months(18),
    Offset::Months(24),
];

/// Days of a pregnancy: trimesters, term, and the last day that it can be thought of (2.4, P-02).
const IN_PREGNANCY: [i32; 7] = [0, 98, 196, 259, 280, 301, 302];

/// The day, and the place of the pregnancy that she is in.
fn day_of_assessment(
    draw: &mut Draw,
    profile: Profile,
    pregnancies: &[Pregnancy],
    index: usize,
) -> (Day, Option<usize>) {
    let pregnant_now = match profile {
        Profile::PregnantAgain => draw.chance(17, 20),
        Profile::Pain => draw.chance(2, 5),
        Profile::Anything => draw.chance(1, 4),
        _ => draw.chance(1, 20),
    };
    if pregnant_now {
        let again = profile == Profile::PregnantAgain;
        let place = if again { pregnancies.len() - 1 } else { index };
        let days = match draw.between(0, 2) {
            0 => draw.pick(&IN_PREGNANCY) + draw.between(-1, 1),
            _ => draw.between(30, 290),
        };
        return (plus_days(pregnancies[place].lmp, days.max(0)), Some(place));
    }
    let of_index = &pregnancies[index];
    let birth = of_index.last_birth();
    let weaning = of_index.periods.last().and_then(|period| period.end);
    let as_of = match (weaning, draw.between(0, 9)) {
        (Some(weaning), 0..=3) => beside(draw, weaning, &AFTER_WEANING, birth),
        (Some(weaning), 4..=6) => plus_days(weaning.max(birth), draw.between(0, 1000)),
        (_, 7 | 8) => beside(draw, birth, &AFTER_BIRTH, birth),
        _ => plus_days(birth, draw.between(20, 800)),
    };
    (as_of, None)
}

fn beside(draw: &mut Draw, event: Day, offsets: &[Offset], not_before: Day) -> Day {
    let limit = plus(event, draw.pick(offsets));
    plus_days(limit, draw.weighed(&[(1, -1), (2, 0), (1, 1)])).max(not_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What every life must keep, so that the record is not refused.
    #[test]
    fn a_life_is_in_order() {
        for number in 0..4000 {
            let mut draw = Draw::of(3, number);
            let profile = Profile::draw(&mut draw);
            let life = Life::draw(&mut draw, profile);
            assert!(!life.pregnancies.is_empty(), "{number}");
            let mut before: Option<&Pregnancy> = None;
            for pregnancy in &life.pregnancies {
                assert!(pregnancy.lmp <= life.as_of, "{number}: {life:?}");
                assert!(
                    pregnancy.births.is_sorted()
                        && pregnancy.births.iter().all(|b| *b <= life.as_of)
                );
                assert_eq!(pregnancy.births.is_empty(), pregnancy.outcome == Outcome::Ongoing);
                if let Some(before) = before {
                    assert!(before.last_birth() <= pregnancy.lmp, "{number}: {life:?}");
                    assert_ne!(before.outcome, Outcome::Ongoing, "{number}: {life:?}");
                }
                let ends: Vec<Day> = pregnancy
                    .periods
                    .iter()
                    .flat_map(|p| [Some(p.start), p.end])
                    .flatten()
                    .collect();
                assert!(ends.is_sorted(), "{number}: {pregnancy:?}");
                assert!(pregnancy.periods.iter().all(|p| pregnancy.first_birth() <= p.start));
                before = Some(pregnancy);
            }
        }
    }
}
