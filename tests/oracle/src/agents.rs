//! F-09: what is to be said about one agent.

use crate::base::{VitaminD, calcium_intake, vitamin_d};
use crate::courses::{
    bisphosphonate, bisphosphonate_since, denosumab, of, taken_until, washout_between, washout_from,
};
use crate::date::{Day, When};
use crate::record::{Record, Stop, tri};
use crate::state::{current_beginning, current_lmp};
use crate::tri::{No, Tri, Unknown, Yes, any};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// AG-4: exposure in the current pregnancy; its beginning may be an interval (ruling R-D4).
fn exposure(record: &Record, agent: &str) -> Option<String> {
    let courses = of(record, agent);
    if courses.is_empty() {
        return None;
    }
    let lmp = current_beginning(record);
    // denosumab less than 5 months before the LMP is an exposure, too.
    let exposed = any(courses.iter().map(|c| {
        let taken = taken_until(c, record.as_of);
        let since = lmp.le(taken);
        if agent == "denosumab" { since.or(lmp.months(-5).lt(taken)) } else { since }
    }));
    match exposed {
        Yes => Some("EXPOSED-IN-PREGNANCY".to_owned()),
        Unknown => Some("EXPOSURE-UNDETERMINED".to_owned()),
        No if bisphosphonate(agent) => {
            let last = courses.iter().map(|c| taken_until(c, record.as_of));
            let last = last.reduce(When::later_of)?;
            let worst = washout_between(agent, last, lmp.earliest);
            let best = washout_between(agent, last, lmp.latest);
            let state = if worst == best { worst } else { "Undetermined" };
            Some(format!("EXPOSED-WASHOUT-{state}"))
        }
        No => None,
    }
}

/// AG-3w: the wash-out to the day on which she would want to be pregnant; while a course goes on
/// only what is too short in every case (rulings R-D24, R-D26).
fn planned_washout(record: &Record, agent: &str) -> Option<String> {
    let target = record.target()?;
    if !bisphosphonate(agent) && agent != "denosumab" {
        return None;
    }
    let courses = of(record, agent);
    let ends = courses.iter().map(|c| match agent {
        // Denosumab is counted from its last dose (ruling R-D6).
        "denosumab" => Some(taken_until(c, record.as_of)),
        _ => washout_from(c, record.as_of),
    });
    let state = if courses.iter().any(|c| c.stop == Stop::Ongoing) {
        let from = match agent {
            "denosumab" => ends.flatten().reduce(When::later_of)?,
            _ => When::exact(record.as_of),
        };
        let at_best = washout_between(agent, from, target);
        ["TooShort", "DuringTreatment"].contains(&at_best).then_some(at_best)?
    } else {
        washout_between(agent, ends.flatten().reduce(When::later_of)?, target)
    };
    Some(format!("WASHOUT-{state}"))
}

/// AG-7: what follows teriparatide; what is not recorded is unknown (ruling R-D1).
fn after_teriparatide(record: &Record) -> &'static str {
    let patient = &record.raw["patient"];
    match (patient["menopause"].as_str(), tri(patient, "oestrogen_deficiency")) {
        (Some("post"), _) => "TPTD-FOLLOWUP-USUAL",
        (Some("pre"), No) => "TPTD-FOLLOWUP-NOT-ALWAYS-NEEDED",
        _ => "TPTD-FOLLOWUP-UNDETERMINED",
    }
}

/// F-09 for one agent, in the order of the vectors.
pub(crate) fn findings(record: &Record, agent: &str, pregnant: Tri, lactating: Tri) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut say = |code: &str| out.push(code.to_owned());
    for code in ["OFF-LABEL", "NO-RCT", "NO-GUIDELINE"] {
        say(code);
    }
    match pregnant {
        Yes => say("BLOCK-PREGNANT"),
        Unknown => say("BLOCK-UNTIL-PREGNANCY-CLARIFIED"),
        No => {}
    }
    match lactating {
        Yes => say("BLOCK-LACTATING"),
        Unknown => say("BLOCK-UNTIL-LACTATION-CLARIFIED"),
        No => {}
    }
    // In pregnancy AG-4 takes the place of a plan for the next one (ruling R-D26).
    if pregnant != Yes {
        if bisphosphonate(agent) && record.wish() != Some("no") {
            say("BP-PLAN-STOP-6-12M");
        }
        if let Some(code) = planned_washout(record, agent) {
            say(&code);
        }
    }
    if agent == "denosumab" {
        say("TERATOGENIC");
        match record.wish() {
            Some("yes") => say("DENOSUMAB-AVOID-IF-PREGNANCY-PLANNED"),
            Some("no") => {}
            _ => say("DENOSUMAB-ASK-PREGNANCY-PLAN"),
        }
    }
    if pregnant == Yes
        && let Some(code) = exposure(record, agent)
    {
        say(&code);
    }
    if agent == "denosumab" {
        let followed = |last| bisphosphonate_since(record, last) == Yes;
        let course = denosumab(record);
        if pregnant == Yes {
            // AG-6: in pregnancy an urgent plan, and no transition agent named.
            if course.is_some_and(|(_, last)| !followed(last)) {
                say("URGENT-SPECIALIST-PLAN");
            }
        } else {
            say("DENOSUMAB-NEEDS-TRANSITION");
            let overdue = |last: When| last.months(6).lt(When::exact(record.as_of)) == Yes;
            if course.is_some_and(|(_, last)| overdue(last) && !followed(last)) {
                say("DENOSUMAB-DOSE-OVERDUE-NO-TRANSITION");
            }
        }
    }
    if agent == "teriparatide" {
        say(after_teriparatide(record));
    }
    if agent == "romosozumab" {
        say("ISOLATED-CASES-ONLY");
    }
    out
}

/// AG-8: full months of teriparatide, at least and at most.
fn teriparatide_months(record: &Record) -> (i32, i32) {
    let mut months = (0, 0);
    for c in of(record, "teriparatide") {
        let until = taken_until(c, record.as_of);
        if let Some(start) = c.start {
            months.0 += start.latest.full_months_to(until.earliest);
            months.1 += start.earliest.full_months_to(until.latest);
        } else {
            months.1 += 999;
        }
    }
    months
}

/// Findings that have no code of their own in the specification (AG-5b, AG-8, AG-10).
pub(crate) fn extra(record: &Record, agent: &str) -> Vec<&'static str> {
    let mut out = Vec::new();
    if agent == "denosumab" && record.wish() == Some("yes") {
        out.push("DENOSUMAB-CHAIN-12-18M");
    }
    if agent == "teriparatide" {
        match teriparatide_months(record) {
            (least, _) if least >= 24 => out.push("TPTD-24-MONTHS-REACHED"),
            (_, most) if most >= 24 => out.push("TPTD-24-MONTHS-PERHAPS-REACHED"),
            _ => {}
        }
    }
    let short = calcium_intake(record).is_some_and(|x| x < Decimal::from(1000));
    if short || vitamin_d(record) == VitaminD::BelowTarget {
        out.push("BASE-MANAGEMENT-FIRST");
    }
    out
}

/// AG-3w for every course with a last dose or stop, against the target and the current LMP.
pub(crate) fn washouts(record: &Record, pregnant: Tri) -> Value {
    let mut out = Map::new();
    let lmp = current_lmp(record).filter(|_| pregnant == Yes);
    for (k, course) in record.medications.items.iter().enumerate() {
        let Some(agent) = course.agent.as_deref() else { continue };
        let Some(from) = washout_from(course, record.as_of) else { continue };
        if !bisphosphonate(agent) && agent != "denosumab" {
            continue;
        }
        let state = |day: Option<Day>| day.map(|d| washout_between(agent, from, d));
        out.insert(
            k.to_string(),
            json!({ "agent": agent, "target": state(record.target()), "lmp": state(lmp) }),
        );
    }
    Value::Object(out)
}
