//! Pregnant now, breastfeeding now (section 2.4 of the specification): the two safety gates.
//!
//! Silence is never "no". "Not pregnant" comes only from a recent statement, or from a birth
//! so recent that it is reasonably certain.

use enumset::enum_set;

use crate::case::{Case, LactationPeriod, Pregnancy, PregnancyStatus};
use crate::evidence::thresholds::project::{BIRTH_FROM_DAY, ONGOING_PREGNANCY_DAYS};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::finding::{FactAt, Finding, Role, RuleId, Tally, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::PregnancyOutcome;
use crate::window::{self, DATING, Window};

pub(crate) const PREGNANT_EVIDENCE: EvidenceSet =
    enum_set!(EvidenceId::S46 | EvidenceId::S71 | EvidenceId::P16 | EvidenceId::P17);
pub(crate) const LACTATING_EVIDENCE: EvidenceSet = enum_set!(EvidenceId::S71 | EvidenceId::P05);

/// Whether she is pregnant on the day of assessment.
///
/// With a faulty fact about pregnancy set aside, or "pregnant" stated without a day, it is never
/// No, whatever the others say.
pub(crate) fn pregnant_now(case: &Case, policy: &Policy, trace: &mut impl Trace) -> Tri {
    if !case.reproduction_set_aside && !case.said_pregnant_on_no_day {
        return pregnant(case, policy, trace);
    }
    match pregnant(case, policy, &mut Tally::default()) {
        Tri::Yes => pregnant(case, policy, trace),
        Tri::No | Tri::Unknown => {
            trace_missing(case, policy, trace);
            Tri::Unknown
        }
    }
}

/// When the pregnancy of a woman who is pregnant began.
#[derive(Clone, Copy)]
pub(crate) struct Beginning {
    pub(crate) date: ApproxDate,
    /// Its place in the input, if it is recorded and dated.
    pub(crate) recorded: Option<usize>,
}

/// When the pregnancy of a woman who is pregnant began.
///
/// Stated to be pregnant before the recorded beginning, she may have been pregnant in this
/// pregnancy, with the wrong date, or in another one: no dose on the days between is cleared.
pub(crate) fn beginning(case: &Case) -> Beginning {
    let ongoing = case.pregnancies.iter().find(|pregnancy| pregnancy.is_ongoing());
    let dated = ongoing.filter(|pregnancy| pregnancy.dated);
    // Stated: begun on or before the day of the statement, and at most 301 days ago.
    let earliest = case.as_of.plus_days(-ONGOING_PREGNANCY_DAYS.value);
    let latest = match dated {
        Some(pregnancy) if !stated_before(case, pregnancy.lmp) => {
            return Beginning { date: pregnancy.lmp, recorded: Some(pregnancy.index) };
        }
        Some(pregnancy) => pregnancy.lmp.latest(),
        None => case.pregnancy_status.map_or(case.as_of, |status| status.on),
    };
    let date = ApproxDate::new(earliest, latest).unwrap_or(ApproxDate::exact(case.as_of));
    Beginning { date, recorded: None }
}

/// Whether a "pregnant" that still holds was stated on a day before `lmp`.
fn stated_before(case: &Case, lmp: ApproxDate) -> bool {
    case.pregnancy_status.is_some_and(|status| {
        status.value.is_yes()
            && ApproxDate::exact(status.on).is_before(lmp).is_yes()
            && status.on.days_until(case.as_of) <= ONGOING_PREGNANCY_DAYS.value
            && outlasts_every_end(case, status.on)
    })
}

fn pregnant(case: &Case, policy: &Policy, trace: &mut impl Trace) -> Tri {
    if let Some(ongoing) = case.pregnancies.iter().find(|pregnancy| pregnancy.is_ongoing()) {
        let last_day = ongoing.lmp.plus_days(ONGOING_PREGNANCY_DAYS.value);
        let covers = ApproxDate::exact(case.as_of).is_on_or_before(last_day);
        if ongoing.dated && covers.is_yes() {
            trace.used(FactAt::of(FactKey::PregnancyOutcome, ongoing.index), Role::Satisfied);
            return Tri::Yes;
        }
        if status(case, policy).is_yes() {
            trace.used(FactAt::single(FactKey::PregnancyStatus), Role::Satisfied);
            return Tri::Yes;
        }
        if !ongoing.dated {
            for key in DATING {
                trace.missing(FactAt::of(key, ongoing.index));
            }
        }
        trace_missing(case, policy, trace);
        return Tri::Unknown;
    }
    let stated = status(case, policy);
    match stated {
        Tri::Yes => trace.used(FactAt::single(FactKey::PregnancyStatus), Role::Satisfied),
        Tri::No => trace.used(FactAt::single(FactKey::PregnancyStatus), Role::Failed),
        Tri::Unknown if shortly_after_birth(case, policy, trace) => return Tri::No,
        Tri::Unknown => trace_missing(case, policy, trace),
    }
    stated
}

/// A current statement, or how a pregnancy that may be the current one ended.
fn trace_missing(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    trace.missing(FactAt::single(FactKey::PregnancyStatus));
    trace.missing(FactAt::single(FactKey::PregnancyStatusOn));
    // What holds once every end is known to lie before it.
    let waits = case.pregnancy_status.is_some_and(|status| is_current(case, policy, status))
        || case.pregnancies.iter().any(|pregnancy| born_recently(case, policy, pregnancy));
    for pregnancy in case.pregnancies.iter() {
        if pregnancy.outcome.is_none() {
            trace.missing(FactAt::of(FactKey::PregnancyOutcome, pregnancy.index));
        }
        if !pregnancy.last_birth.is_exact() {
            trace.missing(FactAt::of(FactKey::PregnancyBirths, pregnancy.index));
            // No pregnancy lasts longer than its longest, so its beginning bounds its end.
            if waits && !pregnancy.dated && !pregnancy.is_ongoing() {
                trace.missing(FactAt::of(FactKey::PregnancyLmp, pregnancy.index));
                trace.missing(FactAt::of(FactKey::PregnancyEdd, pregnancy.index));
            }
        }
    }
}

/// Whether a statement is not too old to hold, whatever ended since.
fn is_current(case: &Case, policy: &Policy, status: PregnancyStatus) -> bool {
    let limit = match status.value {
        Tri::Yes => ONGOING_PREGNANCY_DAYS.value,
        Tri::No => i32::from(policy.not_pregnant_days),
        Tri::Unknown => return false,
    };
    status.on.days_until(case.as_of) <= limit
}

/// What a dated statement still says: nothing once it is old or a pregnancy ended after it.
fn status(case: &Case, policy: &Policy) -> Tri {
    let Some(status) = case.pregnancy_status else { return Tri::Unknown };
    let stands = match status.value {
        Tri::Yes => outlasts_every_end(case, status.on),
        // "Not pregnant" has to hold against every end that may have come later.
        Tri::No => ended(case).all(|pregnancy| {
            pregnancy.last_birth.is_on_or_before(ApproxDate::exact(status.on)).is_yes()
        }),
        Tri::Unknown => false,
    };
    if stands && is_current(case, policy, status) { status.value } else { Tri::Unknown }
}

/// Whether "pregnant" on a day holds against every end on record: a pregnancy that ended on or
/// after the day is the one the statement was about; one of which no end is recorded may be the
/// one that goes on.
fn outlasts_every_end(case: &Case, day: CivilDate) -> bool {
    let on = ApproxDate::exact(day);
    ended(case).all(|pregnancy| match pregnancy.outcome {
        Some(_) => pregnancy.last_birth.is_before(on).is_yes(),
        None => !on.is_on_or_before(pregnancy.last_birth).is_yes(),
    })
}

/// Every pregnancy that is not recorded as ongoing.
fn ended(case: &Case) -> impl Iterator<Item = &Pregnancy> {
    case.pregnancies.iter().filter(|pregnancy| !pregnancy.is_ongoing())
}

/// P-17: fewer than 28 days after a birth, with no later LMP.
fn shortly_after_birth(case: &Case, policy: &Policy, trace: &mut impl Trace) -> bool {
    let birth = case.pregnancies.iter().find(|pregnancy| {
        born_recently(case, policy, pregnancy)
            && case.pregnancies.iter().all(|other| {
                other.index == pregnancy.index
                    || other.last_birth.is_on_or_before(pregnancy.last_birth).is_yes()
            })
    });
    if let Some(pregnancy) = birth {
        trace.used(FactAt::of(FactKey::PregnancyBirths, pregnancy.index), Role::Failed);
    }
    birth.is_some()
}

/// A birth, not a loss, fewer days ago than P-17 allows; one dated below 22+0 is none here.
fn born_recently(case: &Case, policy: &Policy, pregnancy: &Pregnancy) -> bool {
    let today = ApproxDate::exact(case.as_of);
    let birth = pregnancy.last_birth;
    let a_birth =
        matches!(pregnancy.outcome, Some(PregnancyOutcome::Live | PregnancyOutcome::Stillbirth));
    let too_early = pregnancy.dated
        && pregnancy.lmp.plus_days(BIRTH_FROM_DAY.value).is_on_or_before(birth).is_no();
    let soon = today.is_before(birth.plus_days(i32::from(policy.after_birth_days)));
    a_birth && !too_early && soon.is_yes() && birth.is_on_or_before(today).is_yes()
}

/// Whether she is breastfeeding on the day of assessment, over every recorded period.
pub(crate) fn lactating_now(case: &Case, policy: &Policy, trace: &mut impl Trace) -> Tri {
    let today = ApproxDate::exact(case.as_of);
    let windows = enum_set!(Window::Lactating);
    // Whoever feeds, feeds: here a period after an early loss counts too.
    let periods = || {
        let each = case.pregnancies.iter();
        each.flat_map(|pregnancy| pregnancy.lactation.iter().map(move |period| (pregnancy, period)))
    };
    let covers = |period: &LactationPeriod| {
        period.start.is_on_or_before(today).and(today.is_on_or_before(period.end))
    };
    let recorded = Tri::any(periods().map(|(_, period)| covers(period)));
    // Where some are listed, and perhaps not all, another one may go on.
    let begun = |pregnancy: &&Pregnancy| {
        let lactation = &pregnancy.lactation;
        !lactation.complete && !lactation.entries.is_empty()
    };
    let unlisted = Tri::any(
        case.pregnancies
            .iter()
            .filter(begun)
            .map(|pregnancy| pregnancy.first_birth.is_on_or_before(today).and(Tri::Unknown)),
    );
    let outcome = match window::holds(case, policy, windows, today).or(recorded).or(unlisted) {
        Tri::No if case.reproduction_set_aside => {
            trace.missing(FactAt::single(FactKey::Pregnancies));
            Tri::Unknown
        }
        outcome => outcome,
    };
    match outcome {
        Tri::Yes => {
            for (pregnancy, period) in periods() {
                if covers(period).is_yes() {
                    let fact = FactAt {
                        key: FactKey::LactationStart,
                        entry: Some(pregnancy.index),
                        inner: Some(period.index),
                    };
                    trace.used(fact, Role::Satisfied);
                }
            }
        }
        Tri::No if case.pregnancies.entries.is_empty() => {
            trace.used(FactAt::single(FactKey::Pregnancies), Role::Failed);
        }
        Tri::No => {
            for pregnancy in case.pregnancies.iter() {
                trace.used(FactAt::of(FactKey::LactationPeriods, pregnancy.index), Role::Failed);
            }
        }
        Tri::Unknown => {
            window::trace_missing(case, policy, windows, today, trace);
            for pregnancy in case.pregnancies.iter().filter(begun) {
                trace.missing(FactAt::of(FactKey::LactationPeriods, pregnancy.index));
            }
            for pregnancy in case.pregnancies.iter() {
                let open = |period: &&LactationPeriod| {
                    !period.end_stated && !today.is_on_or_before(period.end).is_no()
                };
                for period in pregnancy.lactation.iter().filter(open) {
                    trace.missing(FactAt {
                        key: FactKey::LactationEnd,
                        entry: Some(pregnancy.index),
                        inner: Some(period.index),
                    });
                }
            }
        }
    }
    outcome
}

/// Both gates as findings.
pub(crate) fn findings(case: &Case, policy: &Policy) -> (Finding, Finding) {
    let mut pregnant_facts = Tally::default();
    let mut lactating_facts = Tally::default();
    let pregnant = Finding {
        rule: RuleId::PregnantNow,
        outcome: pregnant_now(case, policy, &mut pregnant_facts),
        evidence: PREGNANT_EVIDENCE,
        facts: pregnant_facts,
        margin: None,
        days_inside: None,
    };
    let lactating = Finding {
        rule: RuleId::LactatingNow,
        outcome: lactating_now(case, policy, &mut lactating_facts),
        evidence: LACTATING_EVIDENCE,
        facts: lactating_facts,
        margin: None,
        days_inside: None,
    };
    (pregnant, lactating)
}
