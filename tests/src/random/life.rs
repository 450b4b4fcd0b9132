//! What happened to her: pregnancies, births and breastfeeding up to the day of assessment.
//!
//! The life is drawn first and whole, the day of assessment beside one of its events; what lies
//! after that day has not happened yet.

use super::births;
use super::day::{Day, Offset, plus, plus_days};
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
        let first = births::index(draw, profile);
        let earlier = draw.chance(15, 100).then(|| births::earlier(draw, &first));
        let again = profile == Profile::PregnantAgain || draw.chance(16, 100);
        let later = again.then(|| births::later(draw, &first, profile));
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
