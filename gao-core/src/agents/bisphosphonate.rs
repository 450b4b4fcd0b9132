//! Bisphosphonates: they stay in bone, so a pregnancy has to be planned around them (AG-3).

use enumset::enum_set;

use super::View;
use super::finding::{AgentFinding, FindingCode, FindingLevel};
use super::pregnancy;
use super::washout::{self, WashoutState, bisphosphonate_washout};
use crate::evidence::EvidenceId;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};
use crate::treatment;
use crate::vocabulary::PregnancyWish;

/// AG-3, the interval to a wanted pregnancy, and AG-4.
pub(super) fn findings(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    // In pregnancy AG-4 takes the place of a plan for the next one.
    if view.pregnant.is_yes() {
        return pregnancy::findings(view, visit);
    }
    let target = view.case.plans.earliest_target;
    if view.case.plans.pregnancy_wish != Some(PregnancyWish::No) {
        let sentence = if target.is_some() { &PLAN_STOP } else { &PLAN_STOP_NO_TARGET };
        visit(AgentFinding {
            target: target.map(ApproxDate::exact),
            ..AgentFinding::new(FindingCode::PlanStop, FindingLevel::Caution, "AG-3", sentence)
        });
    }
    if let Some(target) = target {
        interval(view, target, visit);
    }
    pregnancy::findings(view, visit);
}

/// AG-3w: a day that is recorded is a plan, whatever the wish says.
fn interval(view: View<'_>, target: CivilDate, visit: &mut impl FnMut(AgentFinding)) {
    if let Some(course) = view.courses().find(|course| course.last_of_all().is_none()) {
        // Whatever day will be the last, it is no earlier than today.
        let at_best = bisphosphonate_washout(view.case.as_of, target);
        if matches!(at_best, WashoutState::DuringTreatment | WashoutState::TooShort) {
            let code = FindingCode::Washout;
            visit(AgentFinding {
                washout: Some(at_best),
                target: Some(ApproxDate::exact(target)),
                course: Some(course.medication.index),
                ..AgentFinding::new(code, FindingLevel::Caution, "AG-3w", &TOO_SHORT_IN_USE)
            });
        }
        return;
    }
    if let Some((last_dose, course)) = last_dose(view) {
        let state = washout::agreed(bisphosphonate_washout, last_dose, ApproxDate::exact(target));
        let (level, sentence) = words(state);
        visit(AgentFinding {
            washout: state,
            target: Some(ApproxDate::exact(target)),
            last_dose: Some(last_dose),
            course: Some(course),
            ..AgentFinding::new(FindingCode::Washout, level, "AG-3w", sentence)
        });
    }
}

fn words(state: Option<WashoutState>) -> (FindingLevel, &'static Sentence) {
    match state {
        None => (FindingLevel::Caution, &washout::UNDETERMINED),
        Some(WashoutState::DuringTreatment) => (FindingLevel::Caution, &DURING_TREATMENT),
        Some(WashoutState::TooShort) => (FindingLevel::Caution, &TOO_SHORT),
        Some(WashoutState::WithinRange) => (FindingLevel::Info, &WITHIN_RANGE),
        Some(WashoutState::Satisfied | WashoutState::LabelIntervalMet) => {
            (FindingLevel::Info, &SATISFIED)
        }
    }
}

/// The last dose over every course, a planned stop included, with the course it belongs to.
fn last_dose(view: View<'_>) -> Option<(ApproxDate, usize)> {
    treatment::latest(
        view.courses()
            .filter_map(|course| course.last_of_all().map(|dose| (dose, course.medication.index))),
    )
}

/// Reports the wish, the day and the dose.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    if view.pregnant.is_yes() {
        return;
    }
    let plans = &view.case.plans;
    match plans.pregnancy_wish {
        None => trace.missing(FactAt::single(FactKey::PregnancyWish)),
        Some(_) => trace.used(FactAt::single(FactKey::PregnancyWish), Role::Satisfied),
    }
    let wanted =
        matches!(plans.pregnancy_wish, Some(PregnancyWish::Yes | PregnancyWish::Undecided));
    if wanted && plans.earliest_target.is_none() {
        trace.missing(FactAt::single(FactKey::EarliestTarget));
    }
    if plans.earliest_target.is_some() {
        trace.used(FactAt::single(FactKey::EarliestTarget), Role::Satisfied);
        for course in view.courses() {
            if course.last_of_all().is_some_and(|dose| !dose.is_exact()) {
                // Whether more is to come is asked first.
                let stopped = !course.stopped().is_unknown();
                let key =
                    if stopped { FactKey::MedicationLastDose } else { FactKey::MedicationStop };
                trace.missing(FactAt::of(key, course.medication.index));
            }
        }
    }
}

static PLAN_STOP: Sentence = Sentence {
    key: "ag.bp",
    clinician: Text {
        en: "Bisphosphonates stay in bone for a long time: stop 6-12 months before a new pregnancy. For {target}: by {full} for the full margin, at the latest {latest}.",
        da: "Bisfosfonater bliver længe i knoglevævet: der bør gå 6-12 måneder fra seponering til ny graviditet. For {target}: seponering senest {latest}, eller {full} for fuld margin.",
    },
    patient: Some(Text {
        en: "If you want to become pregnant from {target}, this medicine should be stopped between {full} and {latest}. Plan it with your specialist.",
        da: "Hvis du ønsker graviditet fra {target}, bør medicinen stoppes mellem {full} og {latest}. Aftal det med din specialist.",
    }),
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S87),
};

static PLAN_STOP_NO_TARGET: Sentence = Sentence {
    key: "ag.bp.no-target",
    clinician: Text {
        en: "Bisphosphonates stay in bone for a long time: with a possible wish for more children, stop 6-12 months before a pregnancy. Ask about the wish and the time.",
        da: "Bisfosfonater bliver længe i knoglevævet: ved muligt ønske om flere børn bør der gå 6-12 måneder fra seponering til graviditet. Spørg til ønske og tidspunkt.",
    },
    patient: Some(Text {
        en: "This medicine should be stopped 6-12 months before a pregnancy. Tell your doctor if you may want more children.",
        da: "Medicinen bør stoppes 6-12 måneder før en graviditet. Fortæl lægen, hvis du måske ønsker flere børn.",
    }),
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S87),
};

static TOO_SHORT: Sentence = Sentence {
    key: "ag.washout.too-short",
    clinician: Text {
        en: "Interval too short: {interval} from the last dose of {agent} ({date}) to {target}; the article advises 6-12 months.",
        da: "For kort interval: {interval} fra seneste dosis {agent} ({date}) til {target}; artiklen anbefaler 6-12 måneder.",
    },
    patient: Some(Text {
        en: "There is too little time between your last dose of {agent} ({date}) and {target}: {interval}. Talk with your specialist before you try to become pregnant.",
        da: "Der er for kort tid fra din seneste dosis {agent} ({date}) til {target}: {interval}. Tal med din specialist, før I prøver at opnå graviditet.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

static TOO_SHORT_IN_USE: Sentence = Sentence {
    key: "ag.washout.too-short.in-use",
    clinician: Text {
        en: "Interval too short: {agent} is still in use, and less than 6 months are left to {target}; the article advises 6-12 months. Change the plan before a pregnancy.",
        da: "For kort interval: {agent} er fortsat i brug, og der er under 6 måneder til {target}; artiklen anbefaler 6-12 måneder. Planen skal ændres før en graviditet.",
    },
    patient: Some(Text {
        en: "You still take {agent}, and it should be stopped 6-12 months before a pregnancy. There is too little time until {target}. Talk with your specialist before you try to become pregnant.",
        da: "Du får stadig {agent}, og det bør stoppes 6-12 måneder før en graviditet. Der er for kort tid til {target}. Tal med din specialist, før I prøver at opnå graviditet.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

static WITHIN_RANGE: Sentence = Sentence {
    key: "ag.washout.within-range",
    clinician: Text {
        en: "Within the range: {interval} from the last dose of {agent} ({date}) to {target}; 12 months gives the full margin.",
        da: "Inden for intervallet: {interval} fra seneste dosis {agent} ({date}) til {target}; 12 måneder giver fuld margin.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S87),
};

static SATISFIED: Sentence = Sentence {
    key: "ag.washout.satisfied",
    clinician: Text {
        en: "Full margin: {interval} from the last dose of {agent} ({date}) to {target}.",
        da: "Fuld margin: {interval} fra seneste dosis {agent} ({date}) til {target}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S87),
};

static DURING_TREATMENT: Sentence = Sentence {
    key: "ag.washout.during-treatment",
    clinician: Text {
        en: "{target} lies before the last planned dose of {agent} ({date}). Change the plan before a pregnancy.",
        da: "{target} ligger før seneste planlagte dosis {agent} ({date}). Planen skal ændres før en graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S87),
};

pub(super) static SENTENCES: [&Sentence; 7] = [
    &PLAN_STOP,
    &PLAN_STOP_NO_TARGET,
    &TOO_SHORT,
    &TOO_SHORT_IN_USE,
    &WITHIN_RANGE,
    &SATISFIED,
    &DURING_TREATMENT,
];
