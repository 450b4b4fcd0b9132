//! Denosumab: it can harm an unborn child, and it often cannot be stopped without a transition
//! to a bisphosphonate, which itself reaches into the next pregnancy (AG-5, AG-5b, AG-6).

use enumset::enum_set;

use super::View;
use super::finding::{AgentFinding, FindingCode, FindingLevel};
use super::pregnancy;
use super::washout::{self, WashoutState, denosumab_washout};
use crate::evidence::EvidenceId;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::LabelRegion;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::treatment::{self, DenosumabState};
use crate::vocabulary::PregnancyWish;

/// AG-5, the interval to a wanted pregnancy, AG-4 and AG-6.
pub(super) fn findings(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    let caution =
        |code, row, sentence| AgentFinding::new(code, FindingLevel::Caution, row, sentence);
    let state = treatment::denosumab(view.case, view.policy);
    let wish = view.case.plans.pregnancy_wish;
    visit(caution(FindingCode::Teratogenic, "AG-5", &TERATOGENIC));
    match wish {
        Some(PregnancyWish::Yes) => {
            visit(caution(
                FindingCode::DenosumabAvoidIfPregnancyPlanned,
                "AG-5",
                if state.is_some() { &EXIT_BEFORE_PREGNANCY } else { &AVOID_IF_PREGNANCY_PLANNED },
            ));
        }
        Some(PregnancyWish::Undecided) | None => {
            let sentence = match (view.pregnant.is_yes(), state) {
                (true, _) => &ASK_WISH_LATER,
                (false, Some(_)) => &ASK_WISH_OF_ONE_TREATED,
                (false, None) => &ASK_WISH,
            };
            visit(caution(FindingCode::DenosumabAskPregnancyPlan, "AG-5", sentence));
        }
        Some(PregnancyWish::No) => {}
    }
    if let Some(state) = state {
        interval(view, state, visit);
    }
    pregnancy::findings(view, visit);
    if view.pregnant.is_yes() {
        // No transition is named to a pregnant woman, and a stop is not blocked.
        if let Some(state) = state
            && !state.followed.is_yes()
        {
            visit(with(
                state,
                FindingCode::UrgentSpecialistPlan,
                FindingLevel::Block,
                &PREGNANT_PLAN,
            ));
        }
        return;
    }
    if wish == Some(PregnancyWish::Yes) {
        let chain =
            AgentFinding::new(FindingCode::DenosumabChain, FindingLevel::Info, "AG-5b", &CHAIN);
        visit(AgentFinding { last_dose: state.map(|state| state.last_dose), ..chain });
    }
    visit(caution(FindingCode::DenosumabNeedsTransition, "AG-5", &NEEDS_TRANSITION));
    let Some(state) = state.filter(|state| !state.followed.is_yes()) else { return };
    if let Some(stop) = state.planned_stop {
        let planned =
            with(state, FindingCode::DenosumabStopNeedsPlan, FindingLevel::Block, &STOP_NEEDS_PLAN);
        visit(AgentFinding { last_dose: Some(stop), ..planned });
    }
    if state.overdue.is_yes() {
        let sentence = if state.followed.is_no() { &OVERDUE } else { &OVERDUE_NONE_RECORDED };
        visit(with(state, FindingCode::DenosumabDoseOverdue, FindingLevel::Caution, sentence));
    }
}

fn with(
    state: DenosumabState,
    code: FindingCode,
    level: FindingLevel,
    sentence: &'static Sentence,
) -> AgentFinding {
    AgentFinding {
        last_dose: Some(state.last_dose),
        course: Some(state.course),
        ..AgentFinding::new(code, level, "AG-6", sentence)
    }
}

/// AG-3w: the five months of the product information, which the European one words more softly.
fn interval(view: View<'_>, state: DenosumabState, visit: &mut impl FnMut(AgentFinding)) {
    let Some(target) = view.case.plans.earliest_target.map(ApproxDate::exact) else { return };
    let met = washout::agreed(denosumab_washout, state.last_dose, target);
    // While it goes on more doses are to come: too short is all that can be said.
    let goes_on = view.courses().any(|course| course.last_of_all().is_none());
    if view.pregnant.is_yes() || goes_on && met != Some(WashoutState::TooShort) {
        return;
    }
    let (level, sentence) = match (met, view.policy.label_region) {
        (None, _) => (FindingLevel::Caution, &washout::UNDETERMINED),
        (Some(WashoutState::TooShort), LabelRegion::Eu) => (FindingLevel::Info, &TOO_SHORT),
        (Some(WashoutState::TooShort), _) => (FindingLevel::Caution, &TOO_SHORT),
        (Some(_), _) => (FindingLevel::Info, &LABEL_INTERVAL_MET),
    };
    visit(AgentFinding {
        washout: met,
        target: Some(target),
        last_dose: Some(state.last_dose),
        course: Some(state.course),
        ..AgentFinding::new(FindingCode::Washout, level, "AG-3w", sentence)
    });
}

/// Reports the last dose, what followed it, and the plans.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    match view.case.plans.pregnancy_wish {
        None => trace.missing(FactAt::single(FactKey::PregnancyWish)),
        Some(_) => trace.used(FactAt::single(FactKey::PregnancyWish), Role::Satisfied),
    }
    let Some(state) = treatment::denosumab(view.case, view.policy) else { return };
    let dose = FactAt::of(FactKey::MedicationLastDose, state.course);
    if state.last_dose.is_exact() {
        trace.used(dose, Role::Satisfied);
    } else {
        trace.missing(dose);
    }
    if state.followed == Tri::Unknown {
        treatment::trace_unnamed(view.case, trace);
    }
}

static TERATOGENIC: Sentence = Sentence {
    key: "ag.deno.teratogenic",
    clinician: Text { en: "Denosumab is teratogenic.", da: "Denosumab er teratogent." },
    patient: None,
    evidence: enum_set!(EvidenceId::S88),
};

static AVOID_IF_PREGNANCY_PLANNED: Sentence = Sentence {
    key: "ag.deno.avoid-if-pregnancy-planned",
    clinician: Text {
        en: "She wishes for more children: denosumab is teratogenic and needs a planned exit. Take this into account before it is chosen.",
        da: "Kvinden ønsker flere børn: denosumab er teratogent og kræver et planlagt ophør. Tag det i betragtning, før midlet vælges.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S88 | EvidenceId::S89),
};

static ASK_WISH: Sentence = Sentence {
    key: "ag.deno.ask-wish",
    clinician: Text {
        en: "Ask about the wish for more children before denosumab is considered: it is teratogenic.",
        da: "Spørg til ønske om flere børn, før denosumab overvejes: midlet er teratogent.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S88),
};

static EXIT_BEFORE_PREGNANCY: Sentence = Sentence {
    key: "ag.deno.exit-before-pregnancy",
    clinician: Text {
        en: "She wishes for more children and has had denosumab: it is teratogenic, and its exit has to be planned with a specialist before another pregnancy.",
        da: "Kvinden ønsker flere børn og har fået denosumab: midlet er teratogent, og ophøret skal planlægges med en specialist før en ny graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S88 | EvidenceId::S89),
};

static ASK_WISH_OF_ONE_TREATED: Sentence = Sentence {
    key: "ag.deno.ask-wish.treated",
    clinician: Text {
        en: "Ask about the wish for more children: denosumab is teratogenic, and its exit has to be planned before another pregnancy.",
        da: "Spørg til ønske om flere børn: denosumab er teratogent, og ophøret skal planlægges før en ny graviditet.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S88 | EvidenceId::S89),
};

static ASK_WISH_LATER: Sentence = Sentence {
    key: "ag.deno.ask-wish.pregnant",
    clinician: Text {
        en: "After this pregnancy: ask about the wish for more children before denosumab is considered; it is teratogenic.",
        da: "Efter denne graviditet: spørg til ønske om flere børn, før denosumab overvejes; midlet er teratogent.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S86 | EvidenceId::S88),
};

static TOO_SHORT: Sentence = Sentence {
    key: "ag.washout.denosumab-too-short",
    clinician: Text {
        en: "Interval too short: pregnancy is to be avoided for 5 months after the last dose of denosumab ({date}), and {target} comes before that.",
        da: "For kort interval: graviditet bør undgås i 5 måneder efter seneste dosis denosumab ({date}), og {target} ligger før.",
    },
    patient: Some(Text {
        en: "Wait at least 5 months after your last injection ({date}) before becoming pregnant; {target} is too early.",
        da: "Vent mindst 5 måneder efter din seneste indsprøjtning ({date}) med at blive gravid; {target} er for tidligt.",
    }),
    evidence: enum_set!(EvidenceId::S88 | EvidenceId::X07),
};

static LABEL_INTERVAL_MET: Sentence = Sentence {
    key: "ag.washout.denosumab-met",
    clinician: Text {
        en: "The 5 months after the last dose of denosumab ({date}) that the product information asks for will have passed before {target}.",
        da: "De 5 måneder efter seneste dosis denosumab ({date}), som produktresuméet kræver, vil være gået før {target}.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X07),
};

static NEEDS_TRANSITION: Sentence = Sentence {
    key: "ag.deno.needs-transition",
    clinician: Text {
        en: "Denosumab often cannot be stopped without a transition to a bisphosphonate.",
        da: "Denosumab kan ofte kun seponeres med overgang til bisfosfonat.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S89),
};

static STOP_NEEDS_PLAN: Sentence = Sentence {
    key: "ag.deno.stop-blocked",
    clinician: Text {
        en: "Stop of denosumab is planned ({date}) without follow-on treatment: do not stop before a specialist has made a plan.",
        da: "Seponering af denosumab er planlagt ({date}) uden efterfølgende behandling: midlet må ikke seponeres, før en specialist har lagt en plan.",
    },
    patient: Some(Text {
        en: "Do not stop denosumab ({date}) before your specialist has made a plan for what comes after.",
        da: "Stop ikke med denosumab ({date}), før din specialist har lagt en plan for, hvad der følger efter.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

static OVERDUE: Sentence = Sentence {
    key: "ag.deno.overdue",
    clinician: Text {
        en: "More than 6 months since the last dose of denosumab ({date}), and no bisphosphonate has followed: act without delay.",
        da: "Mere end 6 måneder siden seneste dosis denosumab ({date}) uden efterfølgende bisfosfonat: bør håndteres uden forsinkelse.",
    },
    patient: Some(Text {
        en: "It is more than 6 months since your last injection ({date}). Contact your specialist now.",
        da: "Der er gået mere end 6 måneder siden din seneste indsprøjtning ({date}). Kontakt din specialist nu.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

static OVERDUE_NONE_RECORDED: Sentence = Sentence {
    key: "ag.deno.overdue.none-recorded",
    clinician: Text {
        en: "More than 6 months since the last dose of denosumab ({date}), and no bisphosphonate after it is recorded: clarify whether one has followed, and act without delay.",
        da: "Mere end 6 måneder siden seneste dosis denosumab ({date}), og der er ikke registreret bisfosfonat efter den: afklar, om det er givet, og handl uden forsinkelse.",
    },
    patient: Some(Text {
        en: "It is more than 6 months since your last injection ({date}). Contact your specialist now, and tell which bone medicine you have had since.",
        da: "Der er gået mere end 6 måneder siden din seneste indsprøjtning ({date}). Kontakt din specialist nu, og fortæl, hvilken knoglemedicin du har fået siden.",
    }),
    evidence: enum_set!(EvidenceId::S89 | EvidenceId::X06),
};

static PREGNANT_PLAN: Sentence = Sentence {
    key: "ag.deno.pregnant-plan",
    clinician: Text {
        en: "Pregnant, and denosumab is running or recently stopped (last dose {date}): an urgent specialist plan is needed.",
        da: "Gravid, og denosumab er i brug eller nyligt seponeret (seneste dosis {date}): der skal hurtigst muligt lægges en plan med specialist.",
    },
    patient: Some(Text {
        en: "You are pregnant and have had denosumab ({date}). Contact your specialist now.",
        da: "Du er gravid og har fået denosumab ({date}). Kontakt din specialist nu.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S88 | EvidenceId::S89),
};

static CHAIN: Sentence = Sentence {
    key: "ag.deno.chain",
    clinician: Text {
        en: "Wish for pregnancy after denosumab: the next step is a bisphosphonate, which itself needs 6-12 months before pregnancy. Expect at least 12-18 months from the last dose; derived from two rules, not from a study.",
        da: "Graviditetsønske efter denosumab: næste trin er et bisfosfonat, som selv kræver 6-12 måneder før graviditet. Regn med mindst 12-18 måneder fra seneste dosis; udledt af to regler, ikke af et studie.",
    },
    patient: Some(Text {
        en: "After denosumab, expect at least 12-18 months before a pregnancy. The reason is that another medicine usually has to follow first, and it needs 6-12 months.",
        da: "Efter denosumab skal du regne med mindst 12-18 måneder før en graviditet. Det skyldes, at der som regel skal følge en anden medicin først, og den kræver 6-12 måneder.",
    }),
    evidence: enum_set!(EvidenceId::S87 | EvidenceId::S88 | EvidenceId::S89 | EvidenceId::X06),
};

pub(super) static SENTENCES: [&Sentence; 14] = [
    &TERATOGENIC,
    &AVOID_IF_PREGNANCY_PLANNED,
    &ASK_WISH,
    &EXIT_BEFORE_PREGNANCY,
    &ASK_WISH_OF_ONE_TREATED,
    &ASK_WISH_LATER,
    &TOO_SHORT,
    &LABEL_INTERVAL_MET,
    &NEEDS_TRANSITION,
    &STOP_NEEDS_PLAN,
    &OVERDUE,
    &OVERDUE_NONE_RECORDED,
    &PREGNANT_PLAN,
    &CHAIN,
];
