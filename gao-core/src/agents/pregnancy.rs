//! Was the current pregnancy exposed to the medicine (AG-4)?
//!
//! Any antiosteoporotic medicine counts, taken on or after the day on which the pregnancy began;
//! denosumab also if its last dose lies less than five months before it.

use enumset::enum_set;

use super::View;
use super::finding::{AgentFinding, FindingCode, FindingLevel};
use super::washout::{self, bisphosphonate_washout};
use crate::evidence::EvidenceId;
use crate::evidence::thresholds::DENOSUMAB_TO_PREGNANCY_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::LabelRegion;
use crate::reproduction::{self, Beginning};
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::treatment::{self, Course};
use crate::vocabulary::Agent;

/// Whether a course reached the pregnancy: taken since it began, or denosumab too shortly before.
fn reached(view: View<'_>, course: Course<'_>, begun: ApproxDate) -> (Tri, Tri) {
    let given = course.last_given();
    let taken = begun.is_on_or_before(given);
    let shortly_before = match view.agent {
        Agent::Denosumab => {
            begun.plus_months(-DENOSUMAB_TO_PREGNANCY_MONTHS.value).is_before(given)
        }
        _ => Tri::No,
    };
    (taken, shortly_before)
}

/// AG-4.
pub(super) fn findings(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    if !view.pregnant.is_yes() {
        return;
    }
    let begun = reproduction::beginning(view.case).date;
    let (mut taken, mut shortly_before) = (Tri::No, Tri::No);
    for course in view.courses() {
        let (in_pregnancy, before) = reached(view, course, begun);
        (taken, shortly_before) = (taken.or(in_pregnancy), shortly_before.or(before));
    }
    let given = view.courses().map(|course| (course.last_given(), course.medication.index));
    let Some((dose, course)) = treatment::latest(given) else { return };
    let finding = |code, level, sentence| AgentFinding {
        target: Some(begun),
        last_dose: Some(dose),
        course: Some(course),
        ..AgentFinding::new(code, level, "AG-4", sentence)
    };
    let exposed = |level| match view.agent {
        Agent::Denosumab => finding(FindingCode::ExposedInPregnancy, level, &EXPOSED_DENOSUMAB),
        _ => finding(FindingCode::ExposedInPregnancy, level, &EXPOSED),
    };
    match taken.or(shortly_before) {
        Tri::Yes if taken.is_yes() => visit(exposed(FindingLevel::Block)),
        // The European label is softer about the months before.
        Tri::Yes => visit(exposed(match view.policy.label_region {
            LabelRegion::Eu => FindingLevel::Caution,
            LabelRegion::Strictest | LabelRegion::Us => FindingLevel::Block,
        })),
        Tri::Unknown => {
            visit(finding(FindingCode::ExposureUndetermined, FindingLevel::Block, &UNDETERMINED))
        }
        Tri::No if view.agent.is_bisphosphonate() => {
            let state = washout::agreed(bisphosphonate_washout, dose, begun);
            let sentence = if dose.is_exact() && begun.is_exact() {
                &BEFORE_PREGNANCY
            } else {
                &BEFORE_PREGNANCY_UNDATED
            };
            visit(AgentFinding {
                washout: state,
                ..finding(FindingCode::ExposedWashout, FindingLevel::Caution, sentence)
            });
        }
        Tri::No => {}
    }
}

/// Reports what the exposure leans on, or what would settle it.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    if !view.pregnant.is_yes() {
        return;
    }
    let Beginning { date, recorded } = reproduction::beginning(view.case);
    for course in view.courses() {
        let (taken, shortly_before) = reached(view, course, date);
        let at = |key| FactAt::of(key, course.medication.index);
        if !taken.or(shortly_before).is_unknown() {
            continue;
        }
        match recorded {
            Some(pregnancy) if date.is_exact() => {
                trace.used(FactAt::of(FactKey::PregnancyLmp, pregnancy), Role::Satisfied);
            }
            Some(pregnancy) => trace.missing(FactAt::of(FactKey::PregnancyLmp, pregnancy)),
            None => trace.missing(FactAt::single(FactKey::Pregnancies)),
        }
        if !course.last_given().is_exact() {
            trace.missing(at(FactKey::MedicationLastDose));
            trace.missing(at(FactKey::MedicationStop));
        }
    }
}

static EXPOSED: Sentence = Sentence {
    key: "ag.exposed",
    clinician: Text {
        en: "Exposed in pregnancy: {agent} was used after the pregnancy began. Stop it if still in use, and get specialist obstetric advice now.",
        da: "Eksponeret i graviditet: {agent} er anvendt efter graviditetens begyndelse. Seponér, hvis midlet fortsat bruges, og søg obstetrisk specialistrådgivning nu.",
    },
    patient: Some(Text {
        en: "You have had {agent} after the pregnancy began. Contact your doctor today, and do not take more before you have talked.",
        da: "Du har fået {agent} efter graviditetens begyndelse. Kontakt lægen i dag, og tag ikke mere, før I har talt sammen.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S87),
};

static EXPOSED_DENOSUMAB: Sentence = Sentence {
    key: "ag.exposed.denosumab",
    clinician: Text {
        en: "Exposed in pregnancy: denosumab, last dose {date}, less than 5 months before the pregnancy began or after it. An urgent plan from bone and obstetric specialists is needed.",
        da: "Eksponeret i graviditet: denosumab, seneste dosis {date}, mindre end 5 måneder før graviditetens begyndelse eller senere. Der er behov for en hurtig plan fra knoglespecialist og obstetriker.",
    },
    patient: Some(Text {
        en: "You had denosumab ({date}) shortly before or during the pregnancy. Contact your doctor today.",
        da: "Du har fået denosumab ({date}) kort før eller under graviditeten. Kontakt lægen i dag.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S88 | EvidenceId::X07),
};

static UNDETERMINED: Sentence = Sentence {
    key: "ag.exposure-undetermined",
    clinician: Text {
        en: "It cannot be told whether {agent} was used after the pregnancy began: its dates, or those of the pregnancy, are missing. Clarify them now, and seek specialist obstetric advice if in doubt.",
        da: "Det kan ikke afgøres, om {agent} er anvendt efter graviditetens begyndelse: datoer for lægemidlet eller graviditeten mangler. Afklar dem nu, og søg obstetrisk specialistrådgivning ved tvivl.",
    },
    patient: Some(Text {
        en: "Tell your doctor today when you last had {agent}, because you are pregnant.",
        da: "Fortæl din læge i dag, hvornår du sidst fik {agent}, fordi du er gravid.",
    }),
    evidence: enum_set!(EvidenceId::S71 | EvidenceId::S87),
};

static BEFORE_PREGNANCY: Sentence = Sentence {
    key: "ag.exposed-washout",
    clinician: Text {
        en: "{Agent} was last used before this pregnancy ({date}), {interval} before it began: {state}. The article advises 6-12 months. Tell the obstetrician.",
        da: "{Agent} er senest anvendt før denne graviditet ({date}), {interval} før dens begyndelse: {state}. Artiklen anbefaler 6-12 måneder. Orientér obstetrikeren.",
    },
    patient: Some(Text {
        en: "You had {agent} before this pregnancy ({date}). Tell your doctor and midwife.",
        da: "Du har fået {agent} før denne graviditet ({date}). Fortæl det til din læge og jordemoder.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

static BEFORE_PREGNANCY_UNDATED: Sentence = Sentence {
    key: "ag.exposed-washout.undated",
    clinician: Text {
        en: "{Agent} was last used before this pregnancy; how long before is not known to the day. The article advises 6-12 months. Clarify the day of the last dose, and tell the obstetrician.",
        da: "{Agent} er senest anvendt før denne graviditet; hvor længe før kendes ikke på dato. Artiklen anbefaler 6-12 måneder. Afklar datoen for seneste dosis, og orientér obstetrikeren.",
    },
    patient: Some(Text {
        en: "You had {agent} before this pregnancy. Find out when you had the last dose, and tell your doctor and midwife.",
        da: "Du har fået {agent} før denne graviditet. Find ud af, hvornår du fik den sidste dosis, og fortæl det til din læge og jordemoder.",
    }),
    evidence: enum_set!(EvidenceId::S87),
};

pub(super) static SENTENCES: [&Sentence; 5] =
    [&EXPOSED, &EXPOSED_DENOSUMAB, &UNDETERMINED, &BEFORE_PREGNANCY, &BEFORE_PREGNANCY_UNDATED];
