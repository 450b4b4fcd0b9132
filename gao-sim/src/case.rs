//! One woman, drawn.

use gao_core::Level;
use gao_core::evidence::thresholds::figures::{
    NEXT_PREGNANCY_FRACTURE, NEXT_PREGNANCY_WOMEN, REFRACTURE_AFTER_ONE, REFRACTURE_AFTER_SEVERAL,
    REFRACTURE_FOLLOW_UP_YEARS, REFRACTURE_WOMEN,
};
use gao_core::evidence::thresholds::simulation::{
    DIAGNOSIS_DELAY_DAYS, LACTATION_MONTHS, NEXT_PREGNANCY_MONTHS, PREGNANCY_DAYS,
};
use gao_core::evidence::thresholds::{MULTIPLE_FRACTURES, ONSET_AFTER_BIRTH_MONTHS, Span};
use gao_core::time::CivilDate;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::levels;
use crate::record::Record;
use crate::shapes::Shapes;
use crate::timing::{Timing, TimingShares};

/// A woman as she was drawn, before she becomes a record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntheticCase {
    /// The seed she was drawn with.
    pub seed: u64,
    /// Her number, from 1.
    pub number: u32,
    /// The day of assessment.
    pub as_of: CivilDate,
    /// Her age on the day of the first fracture, in days.
    pub age_days: i32,
    /// When her first fractures fell.
    pub timing: Timing,
    /// The day of her first fractures.
    pub fractured_on: CivilDate,
    /// Her first fractures, distinct, in anatomical order.
    pub levels: Vec<Level>,
    /// The day of diagnosis.
    pub diagnosed_on: CivilDate,
    /// The pregnancy they fell in, or after.
    pub pregnancy: Pregnancy,
    /// A new fracture in the years after, outside a next pregnancy.
    pub refracture: Option<NewFracture>,
    /// A next pregnancy.
    pub next_pregnancy: Option<NextPregnancy>,
}

/// A pregnancy that ended with the birth of one living child at term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pregnancy {
    /// First day of the last menstrual period.
    pub lmp: CivilDate,
    /// The day of birth, on which she began to breastfeed.
    pub birth: CivilDate,
    /// The last day of breastfeeding.
    pub weaned_on: CivilDate,
}

/// A fracture after the first ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NewFracture {
    /// The vertebra.
    pub level: Level,
    /// The day.
    pub on: CivilDate,
}

/// A pregnancy after the one with the first fractures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextPregnancy {
    /// The pregnancy.
    pub pregnancy: Pregnancy,
    /// A new fracture in it, or in the breastfeeding after it.
    pub fracture: Option<NewFracture>,
}

/// What the cases of one simulation share.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Model {
    pub(crate) seed: u64,
    pub(crate) as_of: CivilDate,
    pub(crate) shapes: Shapes,
    pub(crate) timing: TimingShares,
}

impl Model {
    /// Draws case `number` from its own stream.
    pub(crate) fn case(&self, number: u32, rng: &mut ChaCha8Rng) -> SyntheticCase {
        let birth = self.first_birth(rng);
        let timing = self.timing.draw(rng);
        let (pregnancy, fractured_on) = pregnancy(birth, Some(timing), rng);
        let fractured_on = fractured_on.unwrap_or(birth);
        let age_days = self.shapes.age_days(rng);
        let mut broken = levels::draw(usize::from(self.shapes.vertebrae(rng)), &[], rng);
        let levels = broken.clone();
        let diagnosed_on = fractured_on.plus_days(between(DIAGNOSIS_DELAY_DAYS, rng));
        let next = self.next_pregnancy(birth, &mut broken, rng);
        let refracture = self.refracture(diagnosed_on, levels.len(), next, &broken, rng);
        SyntheticCase {
            seed: self.seed,
            number,
            as_of: self.as_of,
            age_days,
            timing,
            fractured_on,
            levels,
            diagnosed_on,
            pregnancy,
            refracture,
            next_pregnancy: next,
        }
    }

    /// So long before the day of assessment that the follow-up of the cohort has passed since the
    /// diagnosis, which may come a year after the birth; spread over one more year.
    fn first_birth(&self, rng: &mut ChaCha8Rng) -> CivilDate {
        let years = i32::from(REFRACTURE_FOLLOW_UP_YEARS.value).saturating_add(1);
        let last = self.as_of.plus_months(years.saturating_mul(-12));
        last.plus_days(rng.random_range(-364..=0))
    }

    fn next_pregnancy(
        &self,
        first_birth: CivilDate,
        broken: &mut Vec<Level>,
        rng: &mut ChaCha8Rng,
    ) -> Option<NextPregnancy> {
        let (women, of) = (NEXT_PREGNANCY_WOMEN.value, REFRACTURE_WOMEN.value);
        if !rng.random_ratio(u32::from(women), u32::from(of)) {
            return None;
        }
        let lmp = first_birth.plus_months(between(NEXT_PREGNANCY_MONTHS, rng));
        let birth = lmp.plus_days(between(PREGNANCY_DAYS, rng));
        let breaks = rng.random_ratio(u32::from(NEXT_PREGNANCY_FRACTURE.value), 100);
        let timing = breaks.then(|| self.timing.draw(rng));
        let (weaned_on, on) = after(lmp, birth, timing, rng);
        let fracture = on.and_then(|on| new_fracture(on, broken, rng));
        broken.extend(fracture.map(|fracture| fracture.level));
        Some(NextPregnancy { pregnancy: Pregnancy { lmp, birth, weaned_on }, fracture })
    }

    fn refracture(
        &self,
        diagnosed_on: CivilDate,
        at_diagnosis: usize,
        next: Option<NextPregnancy>,
        broken: &[Level],
        rng: &mut ChaCha8Rng,
    ) -> Option<NewFracture> {
        let at_diagnosis = u16::try_from(at_diagnosis).unwrap_or(u16::MAX);
        let share = if MULTIPLE_FRACTURES.is_met_by(at_diagnosis) {
            REFRACTURE_AFTER_SEVERAL
        } else {
            REFRACTURE_AFTER_ONE
        };
        if !rng.random_ratio(u32::from(share.value), 100) {
            return None;
        }
        let first = diagnosed_on.plus_days(1);
        let days = first.days_until(self.as_of);
        let window = next.map(|next| {
            let ends = next.pregnancy.birth.plus_months(ONSET_AFTER_BIRTH_MONTHS.value);
            (next.pregnancy.lmp, ends)
        });
        let on = match window {
            None => first.plus_days(rng.random_range(0..=days)),
            // The days of a next pregnancy are stepped over.
            Some((from, to)) => {
                let inside = from.days_until(to).saturating_add(1);
                let day = rng.random_range(0..=days.saturating_sub(inside));
                let is_before = day < first.days_until(from);
                first.plus_days(if is_before { day } else { day.saturating_add(inside) })
            }
        };
        new_fracture(on, broken, rng)
    }
}

impl SyntheticCase {
    /// Her identifier: `SIM-<seed>-<number>`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("SIM-{}-{}", self.seed, self.number)
    }

    /// Her record in the wire format of `gao-core`, on one line.
    ///
    /// ```
    /// use gao_core::time::CivilDate;
    /// use gao_sim::{EarlyShare, SimulationParameters, Size, simulate};
    ///
    /// let as_of = CivilDate::parse("2026-01-01").unwrap();
    /// let size = Size::Cases("1".parse()?);
    /// let parameters = SimulationParameters::new(size, EarlyShare::default(), as_of)?;
    /// let case = simulate(7, &parameters)?.cases().next().unwrap();
    /// assert!(case.to_json().contains(r#""id":"SIM-7-1""#));
    /// assert!(case.to_json().contains(r#""synthetic":true"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain records of text, words and lists always serialise.
        serde_json::to_string(&Record::of(self)).unwrap_or_default()
    }
}

/// A pregnancy that ends with `birth`, and the day of a fracture in it or after it.
fn pregnancy(
    birth: CivilDate,
    timing: Option<Timing>,
    rng: &mut ChaCha8Rng,
) -> (Pregnancy, Option<CivilDate>) {
    let lmp = birth.plus_days(between(PREGNANCY_DAYS, rng).saturating_neg());
    let (weaned_on, fractured_on) = after(lmp, birth, timing, rng);
    (Pregnancy { lmp, birth, weaned_on }, fractured_on)
}

/// The last day of breastfeeding, and the day of a fracture: one after the birth falls in it.
fn after(
    lmp: CivilDate,
    birth: CivilDate,
    timing: Option<Timing>,
    rng: &mut ChaCha8Rng,
) -> (CivilDate, Option<CivilDate>) {
    let fractured_on = timing.map(|timing| timing.day(lmp, birth, rng));
    let weaned_on = birth.plus_months(between(LACTATION_MONTHS, rng));
    (fractured_on.map_or(weaned_on, |day| day.max(weaned_on)), fractured_on)
}

/// One further vertebra; none if all are broken.
fn new_fracture(on: CivilDate, broken: &[Level], rng: &mut ChaCha8Rng) -> Option<NewFracture> {
    levels::draw(1, broken, rng).first().map(|level| NewFracture { level: *level, on })
}

/// A whole number of a span, each as likely as the others.
fn between(span: Span<i32>, rng: &mut ChaCha8Rng) -> i32 {
    rng.random_range(span.from..=span.to)
}
