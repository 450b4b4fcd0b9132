//! Pregnancies and lactation: each record by itself, then the records against each other.

use alloc::format;
use alloc::vec::Vec;

use super::place::Place;
use super::reader::{ONGOING, Reader};
use crate::bounds::{GESTATION_AT_BIRTH, GESTATION_AT_LOSS};
use crate::case::{
    Case, Dating, Group, LactationPeriod, Listed, Pregnancy, PregnancyEnd, PregnancyStatus,
};
use crate::evidence::thresholds::project::{
    AGE_YEARS, BIRTHS_SPREAD_ERROR_DAYS, BIRTHS_SPREAD_WARNING_DAYS, EXPECTED_BIRTH_DAY,
    ONGOING_PREGNANCY_DAYS, USUAL_AGE_YEARS,
};
use crate::input::{CaseInput, LactationPeriodInput, PregnancyInput};
use crate::logic::Tri;
use crate::problem::{Argument, ProblemCode};
use crate::quantity::{GestDays, QuantityError};
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::PregnancyOutcome;

/// The statement about pregnancy; without its day it says nothing about today.
pub(super) fn status(input: &CaseInput, reader: &mut Reader<'_>) -> Option<PregnancyStatus> {
    reader.group = Group::Reproduction;
    let status = input.pregnancy_status.as_ref()?;
    let on = reader.past_date("/pregnancy_status/on", status.on.as_ref())?;
    Some(PregnancyStatus { value: status.value?, on })
}

/// "Pregnant" without a day is no statement about today, but it is no silence either.
pub(super) fn said_pregnant_on_no_day(input: &CaseInput) -> bool {
    let status = input.pregnancy_status.as_ref();
    status.is_some_and(|status| status.value == Some(Tri::Yes) && status.on.is_none())
}

pub(super) fn pregnancies(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<Pregnancy> {
    reader.group = Group::Reproduction;
    let born = age_reference(input);
    let mut impossible: Vec<usize> = Vec::new();
    let mut listed = reader.listed(
        &Place::of("pregnancies"),
        input.pregnancies.as_ref(),
        input.pregnancies_complete,
        |reader, index, input| {
            let pregnancy = read_one(reader, index, input);
            if let Some(born) = born.filter(|_| pregnancy.dated)
                && !age_is_possible(reader, input, born, &pregnancy)
            {
                impossible.push(index);
            }
            pregnancy
        },
    );
    remove(&mut listed, &impossible);
    listed.entries.sort_by_key(|p| (p.lmp.earliest(), p.lmp.latest(), p.index));
    refuse_overlaps(reader, &mut listed);
    listed
}

/// The woman's date of birth, for her age; its own problems are reported with the patient.
fn age_reference(input: &CaseInput) -> Option<ApproxDate> {
    ApproxDate::parse(input.patient.as_ref()?.birth_date.as_ref()?).ok()
}

fn read_one(reader: &mut Reader<'_>, index: usize, input: &PregnancyInput) -> Pregnancy {
    let list = Place::of("pregnancies");
    let at = list.entry(index);
    let births = births(reader, &at, input);
    let on_unknown_day = match input.outcome {
        Some(PregnancyOutcome::Ongoing) => PregnancyEnd::Ongoing,
        Some(_) => PregnancyEnd::UnknownDay,
        None => PregnancyEnd::Unknown,
    };
    let mut end = match births {
        Births::Contradict => PregnancyEnd::Unknown,
        Births::On(first, last) => PregnancyEnd::On(first, last),
        Births::Unknown => on_unknown_day,
    };
    let outcome = input.outcome.filter(|_| !matches!(births, Births::Contradict));
    let mut dating = Dating {
        lmp: reader.past_date(format_args!("{at}/lmp"), input.lmp.as_ref()),
        edd: reader.any_date(format_args!("{at}/edd"), input.edd.as_ref()),
        gestational_age: gestational_age(reader, &at, input),
        born_at_term: input.born_at_term == Some(Tri::Yes),
        within_days: 0,
    };
    // A date that outranks the others but cannot be read may lie as far from them as two datings
    // of one pregnancy can.
    let unreadable = |reader: &Reader<'_>, field: &str, given: bool, read: bool| {
        !read && (given || reader.is_faulty(&at.field(field)))
    };
    if unreadable(reader, "edd", input.edd.is_some(), dating.edd.is_some())
        || dating.edd.is_none()
            && unreadable(reader, "lmp", input.lmp.is_some(), dating.lmp.is_some())
    {
        dating.within_days = i32::from(reader.policy.dating_error_days);
    }
    // Which of the dates is wrong cannot be told, so none is kept.
    match check_dating(reader, &at, input, dating, end) {
        Contradiction::None => {}
        Contradiction::InDating => dating = Dating::default(),
        Contradiction::WithBirth => (dating, end) = (Dating::default(), on_unknown_day),
    }
    let mut pregnancy = Pregnancy::new(index, dating, end, outcome, reader.as_of);
    pregnancy.plurality = input.plurality;
    pregnancy.lactation = lactation(reader, &at, input, &pregnancy);
    pregnancy
}

#[derive(Clone, Copy)]
enum Births {
    Unknown,
    On(CivilDate, CivilDate),
    /// Given although the pregnancy is recorded as ongoing, or too far apart.
    Contradict,
}

fn births(reader: &mut Reader<'_>, at: &Place<'_>, input: &PregnancyInput) -> Births {
    let at = at.field("births");
    let (texts, _) = reader.list(&at, input.births.as_ref(), None);
    let mut days = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        days.extend(reader.past_date(format_args!("{at}/{place}"), Some(text)));
    }
    let (Some(first), Some(last)) = (days.iter().min().copied(), days.iter().max().copied()) else {
        return Births::Unknown;
    };
    // A date that could not be read may have been the first or the last.
    if days.len() < texts.len() {
        return Births::Unknown;
    }
    if input.outcome == Some(PregnancyOutcome::Ongoing) {
        reader.report(ProblemCode::EPregEnd, &at, PregnancyOutcome::Ongoing.as_str(), &[]);
        return Births::Contradict;
    }
    let spread = first.days_until(last);
    let days = [("days", Argument::Number(&spread))];
    if BIRTHS_SPREAD_ERROR_DAYS.is_met_by(spread) {
        reader.report(ProblemCode::EBirthsSpread, &at, "", &days);
        return Births::Contradict;
    }
    if BIRTHS_SPREAD_WARNING_DAYS.is_met_by(spread) {
        reader.report(ProblemCode::WBirthsSpread, &at, "", &days);
    }
    Births::On(first, last)
}

/// Whether the pregnancy may have ended at any gestational age.
fn may_end_early(input: &PregnancyInput) -> bool {
    !matches!(input.outcome, Some(PregnancyOutcome::Live | PregnancyOutcome::Stillbirth))
}

fn gestational_age(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    input: &PregnancyInput,
) -> Option<GestDays> {
    let at = at.field("gestational_age_at_birth");
    let text = reader.text(&at, input.gestational_age_at_birth.as_ref())?;
    let early = may_end_early(input);
    let parsed = if early { GestDays::parse_at_loss(text) } else { GestDays::parse_at_birth(text) };
    match parsed {
        Ok(days) => {
            let unusual =
                if early { days.is_unusual_at_loss() } else { days.is_unusual_at_birth() };
            if unusual {
                reader.report(ProblemCode::WUnusualGa, &at, text, &[]);
            }
            Some(days)
        }
        Err(QuantityError::OutOfRange { bounds }) => {
            reader.out_of_range(&at, text, ProblemCode::ERangeGa, bounds);
            None
        }
        Err(_) => {
            reader.report(ProblemCode::EGaFormat, &at, text, &[]);
            None
        }
    }
}

/// Which dates of a pregnancy contradict each other.
enum Contradiction {
    None,
    InDating,
    WithBirth,
}

/// Checks what dates the beginning against the birth and against each other.
fn check_dating(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    input: &PregnancyInput,
    dating: Dating,
    end: PregnancyEnd,
) -> Contradiction {
    let by_edd = dating.edd.map(|edd| edd.plus_days(-EXPECTED_BIRTH_DAY.value));
    let first_birth = match end {
        PregnancyEnd::On(first, _) => Some(first),
        _ => None,
    };
    let mut contradiction = Contradiction::None;
    if let (Some(lmp), Some(birth)) = (by_edd.or(dating.lmp), first_birth)
        && !gestation_is_possible(reader, at, input, lmp, birth)
    {
        contradiction = Contradiction::WithBirth;
    }
    let by_age =
        dating.gestational_age.and_then(|age| Some(first_birth?.plus_days(-i32::from(age.days()))));
    let beginnings: Vec<CivilDate> = [by_edd, dating.lmp, by_age].into_iter().flatten().collect();
    let spread = match (beginnings.iter().min(), beginnings.iter().max()) {
        (Some(first), Some(last)) => first.days_until(*last),
        _ => 0,
    };
    let policy = reader.policy;
    let days = [("days", Argument::Number(&spread))];
    if spread > i32::from(policy.dating_error_days) {
        reader.report(ProblemCode::EDatingConflict, &at, "", &days);
        // The gestational age is counted back from the birth.
        if by_age.is_some() {
            contradiction = Contradiction::WithBirth;
        } else if matches!(contradiction, Contradiction::None) {
            contradiction = Contradiction::InDating;
        }
    } else if spread > i32::from(policy.dating_warning_days) {
        reader.report(ProblemCode::WDatingConflict, &at, "", &days);
    }
    contradiction
}

fn gestation_is_possible(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    input: &PregnancyInput,
    lmp: CivilDate,
    birth: CivilDate,
) -> bool {
    let days = lmp.days_until(birth);
    let at_births = at.field("births");
    if days < 0 {
        let dates = [("birth", Argument::Date(birth)), ("lmp", Argument::Date(lmp))];
        reader.report(ProblemCode::EBirthBeforeLmp, &at_births, &format!("{birth}"), &dates);
        return false;
    }
    let bounds = if may_end_early(input) { &GESTATION_AT_LOSS } else { &GESTATION_AT_BIRTH };
    let text = format!("{}", bounds.digits(i64::from(days)));
    if !bounds.accepts(i64::from(days)) {
        reader.out_of_range(&at_births, &text, ProblemCode::ERangeGa, bounds);
        return false;
    }
    if bounds.is_unusual(i64::from(days)) {
        reader.report(ProblemCode::WUnusualGa, &at_births, &text, &[]);
    }
    true
}

/// Checks her age when the pregnancy began, in completed years; certain ages only.
fn age_is_possible(
    reader: &mut Reader<'_>,
    input: &PregnancyInput,
    born: ApproxDate,
    pregnancy: &Pregnancy,
) -> bool {
    const MONTHS: i32 = 12;
    let lmp = pregnancy.lmp;
    let youngest = born.latest().months_until(lmp.earliest()).div_euclid(MONTHS);
    let oldest = born.earliest().months_until(lmp.latest()).div_euclid(MONTHS);
    let outside = |from: i32, to: i32| oldest < from || to < youngest;
    let field = match input {
        PregnancyInput { edd: Some(_), .. } => "edd",
        PregnancyInput { lmp: Some(_), .. } => "lmp",
        _ => "births",
    };
    let at = format!("/pregnancies/{}/{field}", pregnancy.index);
    let age = format!("{youngest}");
    if outside(AGE_YEARS.from, AGE_YEARS.to) {
        let range =
            [("low", Argument::Number(&AGE_YEARS.from)), ("high", Argument::Number(&AGE_YEARS.to))];
        reader.report(ProblemCode::EAge, &at, &age, &range);
        return false;
    }
    if outside(USUAL_AGE_YEARS.from, USUAL_AGE_YEARS.to) {
        reader.report(ProblemCode::WAge, &at, &age, &[]);
    }
    true
}

fn lactation(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    input: &PregnancyInput,
    pregnancy: &Pregnancy,
) -> Listed<LactationPeriod> {
    let at = at.field("lactation_periods");
    let mut dropped = false;
    let mut listed = reader.listed(
        &at,
        input.lactation_periods.as_ref(),
        input.lactation_periods_complete,
        |reader, index, period| {
            let read = lactation_period(reader, &at.entry(index), index, period, pregnancy);
            dropped |= read.is_none();
            read
        },
    );
    let mut periods: Vec<LactationPeriod> = listed.entries.drain(..).flatten().collect();
    let overlapping = overlapping_periods(reader, &at, &periods);
    end_before_the_next(&mut periods);
    let complete = listed.complete && !dropped && overlapping.is_empty();
    let entries: Vec<LactationPeriod> =
        periods.into_iter().filter(|period| !overlapping.contains(&period.index)).collect();
    let lost =
        matches!(pregnancy.outcome, Some(PregnancyOutcome::Loss | PregnancyOutcome::Termination));
    if lost && !entries.is_empty() {
        reader.report(ProblemCode::WLactAfterLoss, &at, "", &[]);
    }
    Listed { entries, complete }
}

/// One period; `None` if its days contradict each other or the birth.
fn lactation_period(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    index: usize,
    input: &LactationPeriodInput,
    pregnancy: &Pregnancy,
) -> Option<LactationPeriod> {
    let start = reader.past_date(format_args!("{at}/start"), input.start.as_ref());
    let ongoing = input.end.as_deref() == Some(ONGOING);
    let end = match &input.end {
        Some(text) if !ongoing => reader.past_end(format_args!("{at}/end"), Some(text)),
        _ => None,
    };
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        let offending = input.end.as_deref().unwrap_or_default();
        reader.report(ProblemCode::ELactOrder, &at.field("end"), offending, &[]);
        return None;
    }
    let birth = pregnancy.first_birth;
    // A period that certainly has a day before the birth, be it only its last.
    let early = |day: &CivilDate| pregnancy.is_ongoing() || *day < birth.earliest();
    let stated = [("start", start, &input.start), ("end", end, &input.end)];
    if let Some((field, _, text)) =
        stated.into_iter().find(|(_, day, _)| day.as_ref().is_some_and(early))
    {
        let offending = text.as_deref().unwrap_or_default();
        let date = if pregnancy.is_ongoing() {
            Argument::Words(NOT_BORN)
        } else {
            Argument::Date(birth.earliest())
        };
        reader.report(
            ProblemCode::ELactBeforeBirth,
            &at.field(field),
            offending,
            &[("birth", date)],
        );
        return None;
    }
    let latest_start = end.unwrap_or(reader.as_of);
    let start_interval = start
        .map(ApproxDate::exact)
        .or_else(|| ApproxDate::new(birth.earliest().min(latest_start), latest_start))?;
    let end_interval = match (end, ongoing) {
        (Some(end), _) => ApproxDate::exact(end),
        (None, true) => ApproxDate::exact(CivilDate::LATEST),
        (None, false) => ApproxDate::new(start_interval.earliest(), CivilDate::LATEST)?,
    };
    Some(LactationPeriod {
        index,
        start: start_interval,
        end: end_interval,
        start_stated: start.is_some(),
        end_stated: end.is_some() || ongoing,
        feeding: input.feeding,
    })
}

/// Places of periods that certainly touch or overlap another one.
fn overlapping_periods(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    periods: &[LactationPeriod],
) -> Vec<usize> {
    let mut overlapping: Vec<usize> = Vec::new();
    for (place, later) in periods.iter().enumerate() {
        for earlier in periods.iter().take(place) {
            // Both reach the first day of whichever begins last.
            let meet = later.start.latest().max(earlier.start.latest())
                <= later.end.earliest().min(earlier.end.earliest());
            if meet {
                let pointer = format!("{at}/{}/start", later.index);
                reader.report(
                    ProblemCode::ELactOverlap,
                    &pointer,
                    &format!("{}", later.start),
                    &[],
                );
                overlapping.extend([earlier.index, later.index]);
            }
        }
    }
    overlapping
}

/// Periods do not meet, so one whose end is not stated was over before the next one began.
fn end_before_the_next(periods: &mut [LactationPeriod]) {
    let starts: Vec<CivilDate> =
        periods.iter().filter(|p| p.start_stated).map(|p| p.start.earliest()).collect();
    for period in periods.iter_mut().filter(|period| period.start_stated && !period.end_stated) {
        let began = period.start.earliest();
        let next = starts.iter().filter(|start| **start > began).min();
        let last = next.map(|start| start.plus_days(-1));
        if let Some(end) = last.and_then(|last| ApproxDate::new(period.end.earliest(), last)) {
            period.end = end;
        }
    }
}

/// Stands for the date of a birth that has not come.
const NOT_BORN: Text = Text { en: "not born yet", da: "endnu ikke født" };

/// Removes contradicting pregnancies; the list no longer holds all there is.
fn remove(listed: &mut Listed<Pregnancy>, refused: &[usize]) {
    if !refused.is_empty() {
        listed.entries.retain(|pregnancy| !refused.contains(&pregnancy.index));
        listed.complete = false;
    }
}

/// Refuses pregnancies that certainly overlap, and an open one before a later one.
///
/// Certain is what holds for every beginning and end that the records allow; one that is not
/// dated begins as early and as late before its birth as a pregnancy may last.
fn refuse_overlaps(reader: &mut Reader<'_>, listed: &mut Listed<Pregnancy>) {
    let mut refused: Vec<usize> = Vec::new();
    for (place, later) in listed.entries.iter().enumerate() {
        // Sorted by their earliest beginning: which of the two began first may still be open.
        for earlier in listed.entries.iter().take(place) {
            let in_order = earlier.lmp.is_on_or_before(later.lmp).is_yes();
            if earlier.is_ongoing() && (in_order || later.is_ongoing()) {
                let pointer = format!("/pregnancies/{}/outcome", earlier.index);
                let word = PregnancyOutcome::Ongoing.as_str();
                reader.report(ProblemCode::EPregOpenBeforeNext, &pointer, word, &[]);
                refused.extend([earlier.index, later.index]);
            } else if later.lmp.is_before(earlier.last_birth).is_yes()
                && (in_order || earlier.lmp.is_before(later.last_birth).is_yes())
            {
                report_overlap(reader, later);
                refused.extend([earlier.index, later.index]);
            }
        }
    }
    remove(listed, &refused);
}

/// Reports at the field that places the pregnancy in time.
fn report_overlap(reader: &mut Reader<'_>, pregnancy: &Pregnancy) {
    let (field, when) =
        if pregnancy.dated { ("lmp", pregnancy.lmp) } else { ("births", pregnancy.last_birth) };
    let pointer = format!("/pregnancies/{}/{field}", pregnancy.index);
    reader.report(ProblemCode::EPregOverlap, &pointer, &format!("{when}"), &[]);
}

/// A pregnancy that is stated and certainly none of those in a list that calls itself whole.
pub(super) fn stated_and_not_listed(case: &mut Case, reader: &mut Reader<'_>) {
    let Some(status) = case.pregnancy_status.filter(|status| status.value.is_yes()) else { return };
    let on = ApproxDate::exact(status.on);
    let another = |pregnancy: &Pregnancy| {
        let ended = !pregnancy.is_ongoing() && pregnancy.outcome.is_some();
        let over = ended && pregnancy.last_birth.is_before(on).is_yes();
        over || pregnancy.dated && on.is_before(pregnancy.lmp).is_yes()
    };
    if case.pregnancies.complete && case.pregnancies.iter().all(another) {
        case.stated_pregnancy = Some(status.on);
        reader.group = Group::Reproduction;
        let date = [("date", Argument::Date(status.on))];
        reader.report(ProblemCode::WPregNotListed, &"/pregnancies", "", &date);
    }
}

/// What is odd between pregnancies, and between them and the statement of today.
pub(super) fn compare(case: &Case, reader: &mut Reader<'_>) {
    reader.group = Group::Reproduction;
    for pregnancy in case.pregnancies.iter() {
        for period in pregnancy.lactation.iter() {
            let reaches_into = |next: &&Pregnancy| {
                next.index != pregnancy.index
                    && pregnancy.lmp.is_before(next.lmp).is_yes()
                    && next.lmp.is_on_or_before(period.end).is_yes()
            };
            if case.pregnancies.iter().find(reaches_into).is_some() {
                let at =
                    format!("/pregnancies/{}/lactation_periods/{}", pregnancy.index, period.index);
                reader.report(ProblemCode::WLactTandem, &at, "", &[]);
            }
        }
        if pregnancy.is_ongoing() && pregnancy.dated {
            compare_ongoing(case, reader, pregnancy);
        }
    }
    if let Some(status) = case.pregnancy_status
        && status.value.is_yes()
        && status.on.days_until(case.as_of) > ONGOING_PREGNANCY_DAYS.value
    {
        let last_day = status.on.plus_days(ONGOING_PREGNANCY_DAYS.value);
        let date = [("date", Argument::Date(last_day))];
        reader.report(
            ProblemCode::WPregOverdue,
            &"/pregnancy_status/on",
            &format!("{}", status.on),
            &date,
        );
    }
}

fn compare_ongoing(case: &Case, reader: &mut Reader<'_>, pregnancy: &Pregnancy) {
    let at = format!("/pregnancies/{}/outcome", pregnancy.index);
    let word = PregnancyOutcome::Ongoing.as_str();
    let last_day = pregnancy.lmp.plus_days(ONGOING_PREGNANCY_DAYS.value);
    let today = ApproxDate::exact(case.as_of);
    if last_day.is_before(today).is_yes() {
        let date = [("date", Argument::Date(last_day.latest()))];
        reader.report(ProblemCode::WPregOverdue, &at, word, &date);
    } else if let Some(status) = case.pregnancy_status
        && status.value.is_no()
        && pregnancy.lmp.is_on_or_before(ApproxDate::exact(status.on)).is_yes()
    {
        reader.report(ProblemCode::WPregStatusConflict, &"/pregnancy_status/value", "no", &[]);
    }
}
