//! What every group's reader needs: one place that takes facts apart and collects problems.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use super::dates::Form;
use super::place::Place;
use crate::bounds::{Bounds, LIMITS};
use crate::case::{Group, Listed};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::problem::{Argument, Problem, ProblemCode};
use crate::quantity::QuantityError;
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};

/// The word that stands for an end that has not come yet.
pub(super) const ONGOING: &str = "ongoing";

const CHARACTERS: Text = Text { en: "characters", da: "tegn" };
const ENTRIES: Text = Text { en: "entries", da: "poster" };

/// The codes that one quantity reports.
#[derive(Clone, Copy)]
pub(super) struct Codes {
    pub(super) precision: ProblemCode,
    pub(super) range: ProblemCode,
    pub(super) unusual: ProblemCode,
}

/// Collects problems while a record is read.
pub(super) struct Reader<'a> {
    pub(super) policy: &'a Policy,
    pub(super) as_of: CivilDate,
    pub(super) group: Group,
    pub(super) problems: Vec<Problem>,
    /// Places that the JSON reader has already found faulty.
    faulty: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(policy: &'a Policy, shape: Vec<Problem>) -> Self {
        let faulty = shape.iter().map(|problem| problem.pointer.clone()).collect();
        Self { policy, as_of: CivilDate::LATEST, group: Group::Record, problems: shape, faulty }
    }

    pub(super) fn is_faulty(&self, place: &Place<'_>) -> bool {
        if self.faulty.is_empty() {
            return false;
        }
        let pointer = place.to_string();
        self.faulty.contains(&pointer)
    }

    /// Whether anything at or below `place` was found faulty.
    pub(super) fn is_faulty_within(&self, place: &Place<'_>) -> bool {
        if self.faulty.is_empty() {
            return false;
        }
        let pointer = place.to_string();
        self.faulty.iter().any(|faulty| {
            faulty
                .strip_prefix(&pointer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Whether what is said of a list, that it is complete, was found faulty.
    fn is_completeness_faulty(&self, list: &Place<'_>) -> bool {
        if self.faulty.is_empty() {
            return false;
        }
        let pointer = format!("{list}_complete");
        self.faulty.contains(&pointer)
    }

    pub(super) fn report(
        &mut self,
        code: ProblemCode,
        at: &dyn Display,
        offending: &str,
        arguments: &[(&str, Argument<'_>)],
    ) {
        self.problems.push(Problem::new(code, self.group, at, offending, arguments));
    }

    /// A text within the limit of length.
    pub(super) fn text<'t>(
        &mut self,
        at: &dyn Display,
        text: Option<&'t String>,
    ) -> Option<&'t str> {
        let text = text?;
        if text.chars().count() <= LIMITS.text {
            return Some(text);
        }
        let limit =
            [("limit", Argument::Number(&LIMITS.text)), ("unit", Argument::Words(CHARACTERS))];
        self.report(ProblemCode::ELimit, at, text, &limit);
        None
    }

    pub(super) fn owned_text(&mut self, at: &dyn Display, text: Option<&String>) -> Option<String> {
        self.text(at, text).map(String::from)
    }

    /// A date in the form that its field takes, also in the future.
    fn date_as(
        &mut self,
        form: Form,
        at: &dyn Display,
        text: Option<&String>,
    ) -> Option<ApproxDate> {
        let text = self.text(at, text)?;
        match form.read(text) {
            Ok(when) => Some(when),
            Err(hint) => {
                let hint = [("hint", Argument::Words(hint))];
                self.report(ProblemCode::EDateInvalid, at, text, &hint);
                None
            }
        }
    }

    /// A date, also in the future.
    pub(super) fn any_date(
        &mut self,
        at: impl Display,
        text: Option<&String>,
    ) -> Option<CivilDate> {
        self.date_as(Form::Day, &at, text).map(ApproxDate::earliest)
    }

    /// The date of something observed, so not after the day of assessment.
    pub(super) fn past_date(
        &mut self,
        at: impl Display,
        text: Option<&String>,
    ) -> Option<CivilDate> {
        let date = self.any_date(&at, text)?;
        self.not_after_today(&at, text, date).then_some(date)
    }

    /// The day on which something ended, not after the day of assessment; the word for an end
    /// that has not come is read by the caller.
    pub(super) fn past_end(
        &mut self,
        at: impl Display,
        text: Option<&String>,
    ) -> Option<CivilDate> {
        let date = self.date_as(Form::DayOrOngoing, &at, text)?.earliest();
        self.not_after_today(&at, text, date).then_some(date)
    }

    /// The time at which something ends, also in the future; the word for an end that has not
    /// come is read by the caller.
    pub(super) fn any_end(
        &mut self,
        at: impl Display,
        text: Option<&String>,
    ) -> Option<ApproxDate> {
        self.date_as(Form::TimeOrOngoing, &at, text)
    }

    /// The time of something observed: its earliest day is not after the day of assessment.
    pub(super) fn past_time(
        &mut self,
        at: impl Display,
        text: Option<&String>,
    ) -> Option<ApproxDate> {
        let when = self.date_as(Form::Time, &at, text)?;
        self.not_after_today(&at, text, when.earliest()).then_some(when)
    }

    fn not_after_today(
        &mut self,
        at: &dyn Display,
        text: Option<&String>,
        date: CivilDate,
    ) -> bool {
        let past = date <= self.as_of;
        if !past {
            let offending = text.map(String::as_str).unwrap_or_default();
            let today = [("date", Argument::Date(self.as_of))];
            self.report(ProblemCode::EDateFuture, at, offending, &today);
        }
        past
    }

    /// A quantity within its bounds; an unusual value is kept and pointed out.
    pub(super) fn quantity<T: Copy>(
        &mut self,
        at: impl Display,
        text: Option<&String>,
        codes: Codes,
        parse: impl FnOnce(&str) -> Result<T, QuantityError>,
        is_unusual: impl FnOnce(T) -> bool,
    ) -> Option<T> {
        let text = self.text(&at, text)?;
        match parse(text) {
            Ok(value) => {
                if is_unusual(value) {
                    self.report(codes.unusual, &at, text, &[]);
                }
                Some(value)
            }
            Err(error) => {
                self.refuse(&at, text, codes, error);
                None
            }
        }
    }

    pub(super) fn refuse(
        &mut self,
        at: &dyn Display,
        text: &str,
        codes: Codes,
        error: QuantityError,
    ) {
        match error {
            QuantityError::NotANumber => self.report(ProblemCode::ENumNan, at, text, &[]),
            QuantityError::Infinite => self.report(ProblemCode::ENumInf, at, text, &[]),
            QuantityError::Malformed => self.report(ProblemCode::ENumFormat, at, text, &[]),
            QuantityError::TooPrecise { .. } => self.report(codes.precision, at, text, &[]),
            QuantityError::OutOfRange { bounds } => {
                self.out_of_range(at, text, codes.range, bounds)
            }
        }
    }

    pub(super) fn out_of_range(
        &mut self,
        at: &dyn Display,
        text: &str,
        code: ProblemCode,
        bounds: &Bounds,
    ) {
        let (low, high) = (bounds.low(), bounds.high());
        let range = [("low", Argument::Number(&low)), ("high", Argument::Number(&high))];
        self.report(code, at, text, &range);
    }

    /// A list with what its length and its `_complete` field say.
    pub(super) fn list<'t, T>(
        &mut self,
        at: &Place<'_>,
        list: Option<&'t Vec<T>>,
        complete: Option<Tri>,
    ) -> (&'t [T], bool) {
        let Some(entries) = list else {
            if complete == Some(Tri::Yes) && !self.is_faulty(at) {
                let at = format_args!("{at}_complete");
                self.report(ProblemCode::EListComplete, &at, Tri::Yes.as_str(), &[]);
            }
            return (&[], false);
        };
        let limit = LIMITS.list(at.name());
        if entries.len() > limit {
            let arguments =
                [("limit", Argument::Number(&limit)), ("unit", Argument::Words(ENTRIES))];
            self.report(ProblemCode::ELimit, at, "", &arguments);
            return (&[], false);
        }
        // A list of which an entry could not be read may still say less than it meant to.
        let complete = match complete {
            Some(said) => said.is_yes(),
            // A statement that could not be read may have been "no".
            None => entries.is_empty() && !self.is_completeness_faulty(at),
        };
        (entries, complete)
    }

    /// Reads every entry of a list with its place in the input.
    pub(super) fn listed<T, U>(
        &mut self,
        at: &Place<'_>,
        list: Option<&Vec<T>>,
        complete: Option<Tri>,
        mut read: impl FnMut(&mut Self, usize, &T) -> U,
    ) -> Listed<U> {
        let (entries, complete) = self.list(at, list, complete);
        let entries =
            entries.iter().enumerate().map(|(index, entry)| read(self, index, entry)).collect();
        Listed { entries, complete }
    }
}
