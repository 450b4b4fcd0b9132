//! Windows of pregnancy, birth and lactation (section 4.4 of the specification).
//!
//! A window is a union of spans, one or more for each pregnancy. A span's ends are intervals
//! when dating is uncertain, and it carries a gate: whether it opens at all. An event is
//! certainly inside if every day it may have happened on lies in spans that are certainly
//! there, certainly outside if no day can, and unknown otherwise. So a month-precision date
//! that straddles the third trimester and the breastfeeding after it is inside, although
//! neither part alone holds it.

use enumset::{EnumSet, EnumSetType, enum_set};

use crate::case::{Case, LactationPeriod, Pregnancy};
use crate::evidence::thresholds::PEAK_AFTER_BIRTH_MONTHS;
use crate::evidence::thresholds::project::ONGOING_PREGNANCY_DAYS;
use crate::facts::{FactKey, FactSet};
use crate::finding::{FactAt, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::time::{ApproxDate, CivilDate};

/// A named window; every one is No for a woman with no pregnancy.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
pub enum Window {
    /// LMP inclusive to last birth exclusive (S-04).
    InPregnancy,
    /// Third trimester, the last birth day included (S-44, P-02, P-05).
    ThirdTrimester,
    /// Breastfeeding, from birth if the first feed came soon after it; last day included (S-04).
    Lactating,
    /// Third trimester to three months after the last birth; for display (S-35).
    Peak,
    /// Second trimester to the end of postpartum, inclusive (S-40, S-41).
    Onset,
    /// Third trimester to the end of postpartum, inclusive, or breastfeeding (S-102, S-107).
    LateOrPostpartum,
    /// LMP to the end of postpartum, inclusive, or breastfeeding.
    Episode,
}

/// What dates the beginning of a pregnancy; any one of these is enough.
pub(crate) const DATING: FactSet = enum_set!(
    FactKey::PregnancyLmp
        | FactKey::PregnancyEdd
        | FactKey::PregnancyGestationalAgeAtBirth
        | FactKey::PregnancyBornAtTerm
);
const BIRTH: FactSet = enum_set!(FactKey::PregnancyBirths | FactKey::PregnancyOutcome);

/// What tells whether the end of a pregnancy opens anything after it.
fn opening_facts() -> FactSet {
    DATING | BIRTH
}

/// One end of a span, with the facts that would make it exact.
#[derive(Clone, Copy, Debug)]
struct Edge {
    date: ApproxDate,
    facts: FactSet,
}

impl Edge {
    fn plus_days(self, days: i32) -> Self {
        Self { date: self.date.plus_days(days), ..self }
    }

    fn plus_months(self, months: i32) -> Self {
        Self { date: self.date.plus_months(months), ..self }
    }
}

/// A stretch of days, both ends inclusive, that opens if its gate does.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: Edge,
    to: Edge,
    gate: Tri,
    gate_facts: FactSet,
    pregnancy: Option<usize>,
    period: Option<usize>,
}

impl Span {
    fn certainly_holds(&self, day: CivilDate) -> bool {
        self.gate.is_yes() && self.from.date.latest() <= day && day <= self.to.date.earliest()
    }

    fn may_meet(&self, event: ApproxDate) -> bool {
        !self.gate.is_no()
            && self.from.date.earliest() <= self.to.date.latest()
            && self.from.date.earliest() <= event.latest()
            && event.earliest() <= self.to.date.latest()
    }

    fn trace_missing(&self, case: &Case, event: ApproxDate, trace: &mut impl Trace) {
        let mut facts = FactSet::empty();
        // An end that is exact leaves only the event's own date open.
        if !self.from.date.is_exact() && event.earliest() < self.from.date.latest() {
            facts |= self.from.facts;
        }
        if !self.to.date.is_exact() && self.to.date.earliest() < event.latest() {
            facts |= self.to.facts;
        }
        if self.gate.is_unknown() {
            facts |= self.gate_facts;
        }
        let mut pregnancies = case.pregnancies.iter();
        if pregnancies.any(|p| Some(p.index) == self.pregnancy && p.outcome.is_some()) {
            facts -= FactKey::PregnancyOutcome;
        }
        for key in facts {
            let of_the_period = matches!(key, FactKey::LactationStart | FactKey::LactationEnd);
            let inner = self.period.filter(|_| of_the_period);
            trace.missing(FactAt { key, entry: self.pregnancy, inner });
        }
    }
}

/// Whether `event` lies in the union of `windows`.
pub(crate) fn holds(
    case: &Case,
    policy: &Policy,
    windows: EnumSet<Window>,
    event: ApproxDate,
) -> Tri {
    // Walk the event from its first day, each time to the end of the longest certain span.
    let mut day = event.earliest();
    loop {
        let mut reach: Option<CivilDate> = None;
        for_each_span(case, policy, windows, |span| {
            if span.certainly_holds(day) {
                reach = reach.max(Some(span.to.date.earliest()));
            }
        });
        match reach {
            Some(end) if event.latest() <= end => return Tri::Yes,
            Some(end) => day = end.plus_days(1),
            None => break,
        }
    }
    let mut possible = Tri::No;
    for_each_span(case, policy, windows, |span| {
        if span.may_meet(event) {
            possible = Tri::Unknown;
        }
    });
    possible
}

/// Reports what keeps an unknown answer of [`holds`] open, the event's own date apart.
pub(crate) fn trace_missing(
    case: &Case,
    policy: &Policy,
    windows: EnumSet<Window>,
    event: ApproxDate,
    trace: &mut impl Trace,
) {
    for_each_span(case, policy, windows, |span| {
        if span.may_meet(event) {
            span.trace_missing(case, event, trace);
        }
    });
}

/// Days between an exact event and the nearest end of an exact span that holds it, or the
/// negative distance to the nearest such span that does not.
pub(crate) fn days_inside(
    case: &Case,
    policy: &Policy,
    windows: EnumSet<Window>,
    event: ApproxDate,
) -> Option<i32> {
    if !event.is_exact() {
        return None;
    }
    let day = event.earliest();
    let mut nearest: Option<i32> = None;
    for_each_span(case, policy, windows, |span| {
        // The end of a span without an end is the end of time, exact but no distance.
        if span.gate.is_yes() && span.from.date.is_exact() && span.to.date.is_exact() {
            let from = span.from.date.earliest();
            let to = span.to.date.earliest();
            if from <= to {
                nearest = nearest.max(Some(from.days_until(day).min(day.days_until(to))));
            }
        }
    });
    nearest
}

/// Hands every span of the windows to `visit`, that of unlisted pregnancies included.
fn for_each_span(
    case: &Case,
    policy: &Policy,
    windows: EnumSet<Window>,
    mut visit: impl FnMut(Span),
) {
    for pregnancy in case.pregnancies.iter() {
        for window in windows {
            spans_of(pregnancy, policy, window, &mut visit);
        }
    }
    let unlisted = |from: ApproxDate| Span {
        from: Edge { date: from, facts: FactSet::empty() },
        to: Edge { date: ApproxDate::EVER, facts: FactSet::empty() },
        gate: Tri::Unknown,
        gate_facts: enum_set!(FactKey::Pregnancies),
        pregnancy: None,
        period: None,
    };
    if !case.pregnancies.complete {
        visit(unlisted(ApproxDate::EVER));
    }
    // One that is stated and not listed: nothing is known of it but that it covers that day. While
    // it may go on no child of it is breastfed; it is over once another one has begun.
    if let (Some(on), Some(from)) = (case.stated_pregnancy, case.stated_pregnancy_from()) {
        let goes_on = on.days_until(case.as_of) <= ONGOING_PREGNANCY_DAYS.value
            && !case.pregnancies.iter().any(|pregnancy| pregnancy.began_after(on));
        if !(goes_on && windows == enum_set!(Window::Lactating)) {
            visit(unlisted(ApproxDate::exact(from)));
        }
    }
}

fn spans_of(pregnancy: &Pregnancy, policy: &Policy, window: Window, visit: &mut impl FnMut(Span)) {
    // Before a birth that nothing dates, a birth and a loss leave room for different beginnings.
    let by_outcome = !pregnancy.dated && pregnancy.first_birth.is_exact();
    let facts = if by_outcome { DATING | FactKey::PregnancyOutcome } else { DATING };
    let lmp = Edge { date: pregnancy.lmp, facts };
    let first_birth = Edge { date: pregnancy.first_birth, facts: BIRTH };
    let last_birth = Edge { date: pregnancy.last_birth, facts: BIRTH };
    let second_trimester = || lmp.plus_days(i32::from(policy.second_trimester_from_days));
    let third_trimester = || lmp.plus_days(i32::from(policy.third_trimester_from_days));
    let mut span = |from: Edge, to: Edge, gate: Tri| {
        visit(Span {
            from,
            to,
            gate,
            gate_facts: opening_facts(),
            pregnancy: Some(pregnancy.index),
            period: None,
        });
    };
    // The day of a birth belongs to what it closes; of a pregnancy that goes on it is not known.
    let closing = if pregnancy.is_ongoing() { last_birth.plus_days(-1) } else { last_birth };
    // A birth below 22+0 weeks closes the pregnancy and opens nothing after it.
    let postpartum = |months: i32| last_birth.plus_months(months);
    let postpartum_end = || postpartum(i32::from(policy.postpartum_months));
    match window {
        Window::InPregnancy => span(lmp, last_birth.plus_days(-1), Tri::Yes),
        Window::ThirdTrimester => span(third_trimester(), closing, Tri::Yes),
        Window::Lactating => lactation_spans(pregnancy, policy, visit),
        Window::Peak => {
            span(third_trimester(), closing, Tri::Yes);
            span(
                first_birth,
                postpartum(PEAK_AFTER_BIRTH_MONTHS.value),
                pregnancy.reached_22_weeks,
            );
        }
        Window::Onset => {
            span(second_trimester(), closing, Tri::Yes);
            span(first_birth, postpartum_end(), pregnancy.reached_22_weeks);
        }
        Window::LateOrPostpartum => {
            span(third_trimester(), closing, Tri::Yes);
            span(first_birth, postpartum_end(), pregnancy.reached_22_weeks);
            lactation_spans(pregnancy, policy, visit);
        }
        Window::Episode => {
            span(lmp, last_birth.plus_days(-1), Tri::Yes);
            span(first_birth, postpartum_end(), pregnancy.reached_22_weeks);
            lactation_spans(pregnancy, policy, visit);
        }
    }
}

fn lactation_spans(pregnancy: &Pregnancy, policy: &Policy, visit: &mut impl FnMut(Span)) {
    let first_birth = Edge { date: pregnancy.first_birth, facts: BIRTH };
    let first_start = pregnancy.lactation.iter().map(|period| period.start.earliest()).min();
    for period in pregnancy.lactation.iter() {
        let is_first = Some(period.start.earliest()) == first_start;
        visit(Span {
            from: if is_first { opening(period, first_birth, policy) } else { start_of(period) },
            to: Edge { date: period.end, facts: enum_set!(FactKey::LactationEnd) },
            gate: pregnancy.reached_22_weeks,
            gate_facts: opening_facts(),
            pregnancy: Some(pregnancy.index),
            period: Some(period.index),
        });
    }
    // An ongoing pregnancy has no birth up to today, unless its record is overdue.
    if !pregnancy.lactation.complete {
        visit(Span {
            from: first_birth,
            to: Edge { date: ApproxDate::exact(CivilDate::LATEST), facts: FactSet::empty() },
            gate: Tri::Unknown.and(pregnancy.reached_22_weeks),
            gate_facts: if pregnancy.reached_22_weeks.is_yes() {
                enum_set!(FactKey::LactationPeriods)
            } else {
                opening_facts() | FactKey::LactationPeriods
            },
            pregnancy: Some(pregnancy.index),
            period: None,
        });
    }
}

fn start_of(period: &LactationPeriod) -> Edge {
    Edge { date: period.start, facts: enum_set!(FactKey::LactationStart) }
}

/// Where the first period opens: at birth if the first feed came within P-05, else at its start.
fn opening(period: &LactationPeriod, first_birth: Edge, policy: &Policy) -> Edge {
    let soon = first_birth.date.plus_days(i32::from(policy.first_feed_within_days));
    match period.start.is_on_or_before(soon) {
        Tri::Yes => Edge { date: first_birth.date.earlier_of(period.start), ..first_birth },
        Tri::No => start_of(period),
        // Wherever it opens, it is open from the first feed.
        Tri::Unknown => Edge {
            date: first_birth.date.hull(period.start).earlier_of(period.start.latest()),
            facts: BIRTH | FactKey::LactationStart,
        },
    }
}
