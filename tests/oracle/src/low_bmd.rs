//! Rule R-BMD (3.4): what a measurement may prove, and what it may rule out.

use crate::courses::ANTIOSTEOPOROTIC;
use crate::date::{Day, When};
use crate::pregnancy::Pregnancy;
use crate::record::{Bmd, Fracture, Record};
use crate::tri::{No, Tri, Unknown, Yes, agree, all, any};
use crate::windows::{InPregnancy, listed_on, on};
use rust_decimal::Decimal;

/// A criterion on a score, in hundredths.
#[derive(Clone, Copy)]
pub(crate) struct Criterion {
    pub(crate) t_score: bool,
    pub(crate) limit: i64,
    pub(crate) inclusive: bool,
}

/// Set A, first arm: Z < -3.00 (S-04).
pub(crate) const A_BY_Z: Criterion = Criterion { t_score: false, limit: -300, inclusive: false };
/// Set A, second arm: T < -2.50 (S-04).
pub(crate) const A_BY_T: Criterion = Criterion { t_score: true, limit: -250, inclusive: false };
/// Set B: Z <= -2.00 (S-44).
pub(crate) const B_BY_Z: Criterion = Criterion { t_score: false, limit: -200, inclusive: true };

fn passes(score: Decimal, c: Criterion) -> bool {
    let limit = Decimal::new(c.limit, 2);
    score < limit || (c.inclusive && score == limit)
}

/// Whether the score meets the criterion; `None` if there is no score.
pub(crate) fn meets(m: &Bmd, c: Criterion) -> Option<Tri> {
    let printed = if c.t_score { m.t } else { m.z };
    if let Some(score) = printed {
        return Some(Tri::from(passes(score, c)));
    }
    // Section 6: a Z from the reference "for her age", raw and rounded both compared.
    if c.t_score {
        return None;
    }
    let (mean, sd) = m.reference?;
    let raw = m.g?.checked_sub(mean)?.checked_div(sd)?;
    let rounded =
        raw.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    // What no score can be (2.1) is none.
    (rounded.abs() <= Decimal::TEN)
        .then(|| agree([passes(raw, c), passes(rounded, c)].map(Tri::from)))
}

pub(crate) fn is_spine(m: &Bmd) -> bool {
    m.site.as_deref() == Some("lumbar_spine")
}

/// A DXA of spine, total hip or femoral neck, with at least two vertebrae if of the spine.
pub(crate) fn central_dxa(m: &Bmd) -> Tri {
    let dxa = m.modality.as_deref().map_or(Unknown, |x| Tri::from(x == "dxa"));
    let central = match m.site.as_deref() {
        Some("lumbar_spine") => Tri::from(m.levels.len() >= 2),
        Some("total_hip" | "femoral_neck") => Yes,
        Some(_) => No,
        None => Unknown,
    };
    dxa.and(central)
}

/// Whether a collapsed or suspected vertebra lies in the region on the day of the measurement.
///
/// A suspected one is never a certain Yes, but it is enough to deny a No.
pub(crate) fn contaminated(record: &Record, m: &Bmd) -> Tri {
    if m.site.is_some() && !is_spine(m) {
        return No;
    }
    let one = |f: &Fracture| {
        let inside = f.level.map_or(Unknown, |l| Tri::from(m.levels.contains(&l)));
        let before = match (f.onset, m.date) {
            (Some(onset), Some(date)) => onset.le(When::exact(date)),
            _ => Unknown,
        };
        all([f.confirmed, f.is("vertebra"), inside, before])
    };
    any(record.fractures.items.iter().map(one)).if_complete(record.fractures.complete)
}

/// Outside every pregnancy that is listed: enough for a Yes.
pub(crate) fn outside_listed(record: &Record, m: &Bmd) -> Tri {
    m.date.map_or(Unknown, |d| listed_on(record, d, &[InPregnancy]).not())
}

/// Outside every pregnancy, listed or not: needed for a No.
pub(crate) fn outside_any(record: &Record, m: &Bmd) -> Tri {
    m.date.map_or(Unknown, |d| on(record, d, &[InPregnancy]).not())
}

/// Before any antiosteoporotic start, listed or not (3.4 (b)).
fn before_treatment(record: &Record, date: Day) -> Tri {
    let started = record.medications.items.iter().map(|course| {
        let counts = match course.agent.as_deref() {
            Some(agent) => Tri::from(ANTIOSTEOPOROTIC.contains(&agent)),
            None => Unknown,
        };
        let begun = course.start.map_or(Unknown, |s| s.le(When::exact(date)));
        counts.and(begun)
    });
    any(started).if_complete(record.medications.complete).not()
}

/// The pregnancies that may be the one that "contains or last precedes" the fracture.
fn candidates<'a>(record: &'a Record, fracture: When) -> Vec<&'a Pregnancy> {
    let listed = &record.pregnancies.items;
    let possible = |p: &&Pregnancy| {
        let begun = p.start.earliest <= fracture.latest;
        let overtaken =
            listed.iter().any(|q| q.order() > p.order() && q.start.latest <= fracture.earliest);
        begun && !overtaken
    };
    listed.iter().filter(possible).collect()
}

/// On or after the first birth, and at most 12 months after the later of fracture and birth (P-18).
fn in_time_to_prove(m: &Bmd, fracture: When, candidates: &[&Pregnancy]) -> Tri {
    let Some(date) = m.date.map(When::exact) else { return Unknown };
    agree(candidates.iter().map(|p| {
        let Some((first, last)) = p.births else { return No };
        first.le(date).and(date.le(fracture.later_of(last).months(12)))
    }))
}

/// On or after the first birth, and in the window of P-06: from 1 month before the fracture to the
/// later of fracture + 6 months and birth + 3 months.
fn in_time_to_exclude(m: &Bmd, fracture: When, candidates: &[&Pregnancy]) -> Tri {
    let Some(date) = m.date.map(When::exact) else { return Unknown };
    agree(candidates.iter().map(|p| {
        let Some((first, last)) = p.births else { return No };
        let end = fracture.months(6).later_of(last.months(3));
        all([first.le(date), fracture.months(-1).le(date), date.le(end)])
    }))
}

/// R-BMD (3.4) for one fracture and one criterion.
pub(crate) fn low(record: &Record, fracture: &Fracture, c: Criterion) -> Tri {
    let date = fracture.onset.unwrap_or(record.any_day());
    let candidates = candidates(record, date);
    let declared = crate::record::tri(record.raw, "spine_not_evaluable") == Yes;

    let measured = &record.bmd.items;
    // Whether a measurement is one that 3.4 speaks of, within P-18.
    let such = |m: &Bmd| {
        all([central_dxa(m), outside_listed(record, m), in_time_to_prove(m, date, &candidates)])
    };
    let proof = |m: &Bmd| such(m).and(meets(m, c).unwrap_or(No));
    let proven = any(measured.iter().map(proof));
    if proven != No {
        return proven;
    }
    // (a) none of them has the score missing or is contaminated; a spine declared not evaluable
    // is left out of this.
    let open = |m: &Bmd| {
        let doubtful = meets(m, c).is_none() || contaminated(record, m) != No;
        such(m) != No && doubtful && !(declared && is_spine(m))
    };
    if measured.iter().any(open) {
        return Unknown;
    }
    // (b) a clean measurement in the P-06 window, outside any pregnancy, before any treatment.
    let clean = |m: &&Bmd| {
        let in_place = all([
            central_dxa(m),
            outside_any(record, m),
            in_time_to_exclude(m, date, &candidates),
            m.date.map_or(Unknown, |d| before_treatment(record, d)),
        ]);
        in_place == Yes && meets(m, c) == Some(No) && contaminated(record, m) == No
    };
    let clean: Vec<&Bmd> = measured.iter().filter(clean).collect();
    // (c) the spine is among them, or is declared not evaluable.
    let spine = declared || clean.iter().any(|m| is_spine(m));
    if !clean.is_empty() && spine && record.bmd.complete { No } else { Unknown }
}

/// The T arm where a T-score that no report states is read as not low (ruling R32): open only if a
/// low T-score is on record and may count.
pub(crate) fn low_as_reported(record: &Record, fracture: &Fracture, c: Criterion) -> Tri {
    let answer = low(record, fracture, c);
    let date = fracture.onset.unwrap_or(record.any_day());
    let candidates = candidates(record, date);
    let counts = |m: &&Bmd| {
        let such = all([
            central_dxa(m),
            outside_listed(record, m),
            in_time_to_prove(m, date, &candidates),
        ]);
        such != No && meets(m, c) == Some(Yes)
    };
    if answer == Unknown && record.bmd.items.iter().find(counts).is_none() { No } else { answer }
}
