//! The fixed time axis of the case files, and what the records say in words about time.
//!
//! Records count time from a birth or in gestational age and print no dates. The day of birth
//! is therefore set to 2024-06-15 in every file, and each statement becomes the interval of all
//! days it allows.

use anyhow::Result;
use serde_json::Value;

use super::Record;
use super::calendar::{Day, Span};

/// 2024-06-15, on which every index pregnancy ends.
pub(super) const BIRTH: Day = Day::from_1970(19_889);

/// LMP to expected date of delivery.
const FULL_TERM: i32 = 280;

/// A statement about time, before it is put on the axis.
#[derive(Clone, Copy)]
enum Statement {
    /// First and last day after birth; negative before it.
    Days(i32, i32),
    /// First and last running month after birth, counted from 0.
    Months(i32, i32),
    /// First and last day of gestation.
    Gestation(i32, i32),
    /// In pregnancy, no more is said.
    Pregnancy,
}

impl Statement {
    fn is_gestational(self) -> bool {
        matches!(self, Self::Gestation(..) | Self::Pregnancy)
    }

    /// The days it allows, given when the pregnancy can have begun.
    fn on(self, lmp: Span) -> Span {
        match self {
            Self::Days(first, last) => Span::new(BIRTH.plus_days(first), BIRTH.plus_days(last)),
            Self::Months(first, last) => {
                Span::new(BIRTH.plus_months(first), BIRTH.plus_months(last + 1).plus_days(-1))
            }
            Self::Gestation(first, last) => {
                Span::new(lmp.earliest.plus_days(first), lmp.latest.plus_days(last))
                    .until(BIRTH.plus_days(-1))
            }
            Self::Pregnancy => Span::new(lmp.earliest, BIRTH.plus_days(-1)),
        }
    }
}

/// What a record says about time in words, read once by hand: onset, diagnosis, and the
/// completed weeks of gestation at birth.
type Worded = (&'static str, Option<Statement>, Option<Statement>, Option<i32>);

const WORDED: [Worded; 16] = [
    ("1-2 months", Some(Statement::Months(1, 2)), None, None),
    ("12 weeks", None, Some(Statement::Days(84, 90)), None),
    ("3 weeks", None, Some(Statement::Days(21, 27)), None),
    (
        "5 days after emergency caesarean at 33 weeks (twins)",
        None,
        Some(Statement::Days(5, 5)),
        Some(33),
    ),
    ("6 weeks", None, Some(Statement::Days(42, 48)), None),
    ("7th month", None, Some(gestational_month(7)), None),
    ("after 40-week delivery, HELLP and eclamptic seizure", None, None, Some(40)),
    ("after delivery, unable to walk on day 1", Some(Statement::Days(0, 1)), None, None),
    ("collapse; caesarean at 38 weeks; consolidated at 24 months", None, None, Some(38)),
    ("day 2, sudden pain while holding baby", None, Some(Statement::Days(1, 2)), None),
    ("last two weeks of pregnancy", Some(Statement::Days(-14, -1)), None, None),
    ("left hip at 7 days postpartum", None, Some(Statement::Days(7, 7)), None),
    ("postpartum after epidural at 40+4 weeks", None, None, Some(40)),
    ("puerperium", Some(Statement::Days(0, 42)), None, None),
    (
        "right leg pain; fracture found 4 days after caesarean at 42 weeks",
        None,
        Some(Statement::Days(4, 4)),
        Some(42),
    ),
    // Pain about a month before week 23, in the second trimester.
    (
        "seen at 23 weeks, pain started about a month earlier",
        Some(Statement::Gestation(98, 167)),
        Some(Statement::Gestation(161, 167)),
        None,
    ),
];

/// A month of pregnancy is counted as four weeks or as a calendar month; both fit.
const fn gestational_month(month: i32) -> Statement {
    Statement::Gestation(28 * (month - 1), 31 * month - 1)
}

/// When things happened in one record, on the fixed axis.
pub(super) struct Timeline {
    /// First day of the pregnancy as far as the axis knows it.
    pub(super) lmp: Span,
    /// Whether that day is the axis's own and not the record's.
    pub(super) lmp_is_fixed: bool,
    /// Whether the record states a birth between 37+0 and 42+6 weeks.
    pub(super) born_at_term: bool,
    /// Whether the record speaks of time after a birth.
    pub(super) speaks_of_birth: bool,
    pub(super) onset: Option<Span>,
    pub(super) diagnosis: Option<Span>,
    /// The record's own words about the onset.
    pub(super) onset_text: Option<String>,
}

impl Timeline {
    /// Reads onset, diagnosis and weeks at birth; `None` if the record gives no time at all.
    ///
    /// The words of the record go to `left_out` too: an interval never says all of them.
    pub(super) fn read(
        source: &mut Record,
        breastfeeding: bool,
        left_out: &mut Vec<String>,
    ) -> Result<Option<Self>> {
        let mut onset = Moment::read(source, "symptom_onset")?;
        let mut diagnosis = Moment::read(source, "diagnosis_time")?;
        left_out.extend(onset.text.iter().map(|text| format!("onset in words: {text}")));
        left_out.extend(diagnosis.text.iter().map(|text| format!("diagnosis in words: {text}")));
        // How the pregnancy ended stands among the outcomes, if anywhere.
        let outcome = source.fields.get("outcomes").and_then(|outcomes| outcomes.get("text"));
        let outcome = outcome.and_then(Value::as_str).map(str::to_owned);
        let texts = [onset.text.clone(), diagnosis.text.clone(), outcome];
        let mut weeks = None;
        for (text, worded_onset, worded_diagnosis, worded_weeks) in WORDED {
            if texts.iter().flatten().any(|stated| stated == text) {
                onset.statement = worded_onset.or(onset.statement);
                diagnosis.statement = worded_diagnosis.or(diagnosis.statement);
                weeks = worded_weeks.or(weeks);
            }
        }
        let postpartum = onset.postpartum || diagnosis.postpartum;
        let statements = [onset.statement, diagnosis.statement];
        if !postpartum && !breastfeeding && statements.iter().all(Option::is_none) {
            return Ok(None);
        }
        let gestational = statements.into_iter().flatten().any(Statement::is_gestational);
        let lmp = match weeks {
            Some(weeks) => Span::new(BIRTH.plus_days(-7 * weeks - 6), BIRTH.plus_days(-7 * weeks)),
            None => Span::new(BIRTH.plus_days(-FULL_TERM), BIRTH.plus_days(-FULL_TERM)),
        };
        Ok(Some(Self {
            lmp,
            lmp_is_fixed: weeks.is_none() && gestational,
            born_at_term: weeks.is_some_and(|weeks| (37..=42).contains(&weeks)),
            speaks_of_birth: postpartum || breastfeeding || weeks.is_some(),
            onset: onset.statement.map(|statement| statement.on(lmp)),
            diagnosis: diagnosis.statement.map(|statement| statement.on(lmp)),
            onset_text: onset.text,
        }))
    }

    /// The days in the second trimester.
    pub(super) fn second_trimester(&self) -> Span {
        Statement::Gestation(98, 195).on(self.lmp)
    }
}

/// One moment as the record has it.
struct Moment {
    statement: Option<Statement>,
    postpartum: bool,
    text: Option<String>,
}

impl Moment {
    fn read(source: &mut Record, key: &str) -> Result<Self> {
        let Some(mut source) = source.record(key)? else {
            return Ok(Self { statement: None, postpartum: false, text: None });
        };
        let phase = source.text("phase")?;
        // A week may be counted as completed or as running.
        let week = source
            .whole_number("gestational_week")?
            .map(|week| Statement::Gestation(7 * (week - 1), 7 * week + 6));
        let month = source.whole_number("gestational_month")?.map(gestational_month);
        let trimester = source.whole_number("trimester")?.map(|trimester| match trimester {
            1 => Statement::Gestation(0, 97),
            2 => Statement::Gestation(98, 195),
            _ => Statement::Gestation(196, 308),
        });
        let months = source.whole_number("months_postpartum")?;
        let months = months.map(|months| Statement::Months(months, months));
        let weeks = source.whole_number("weeks_postpartum")?;
        let weeks = weeks.map(|weeks| Statement::Days(7 * weeks, 7 * weeks + 6));
        let text = source.text("text")?;
        source.finish()?;
        let in_pregnancy =
            phase.as_deref().filter(|phase| *phase == "pregnancy").map(|_| Statement::Pregnancy);
        Ok(Self {
            statement: week.or(month).or(trimester).or(months).or(weeks).or(in_pregnancy),
            postpartum: phase.as_deref() == Some("postpartum"),
            text,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{BIRTH, Span, Statement};

    #[test]
    fn the_fixed_day_of_birth_is_the_one_in_the_notes() {
        assert_eq!(BIRTH.to_string(), "2024-06-15");
        assert_eq!(BIRTH.plus_days(-280).to_string(), "2023-09-09");
    }

    #[test]
    fn a_running_month_ends_the_day_before_the_next() {
        let lmp = Span::new(BIRTH, BIRTH);
        assert_eq!(Statement::Months(3, 3).on(lmp).to_string(), "2024-09-15/2024-10-14");
        assert_eq!(Statement::Months(6, 7).on(lmp).to_string(), "2024-12-15/2025-02-14");
    }

    #[test]
    fn gestation_widens_with_the_dating_and_ends_before_birth() {
        let lmp = Span::new(BIRTH.plus_days(-286), BIRTH.plus_days(-280));
        assert_eq!(Statement::Gestation(7, 13).on(lmp).to_string(), "2023-09-10/2023-09-22");
        assert_eq!(Statement::Gestation(196, 308).on(lmp).latest, BIRTH.plus_days(-1));
    }
}
