//! Teriparatide: what follows it (AG-7), and how long it may be used (AG-8).
//!
//! In one study of women with this disease BMD stayed stable afterwards without a follow-on
//! (S-91); oestrogen is the presumed reason (S-92), so this holds only before the menopause and
//! without oestrogen deficiency.

use enumset::enum_set;

use super::View;
use super::finding::{AgentFinding, FindingCode, FindingLevel};
use super::usage::{self, Used};
use crate::case::CourseStop;
use crate::evidence::EvidenceId;
use crate::evidence::thresholds::TERIPARATIDE_MONTHS;
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::LabelRegion;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::CivilDate;
use crate::vocabulary::Menopause;

/// AG-7, AG-8 and the European label.
pub(super) fn findings(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    let excluded = !view.pregnant.is_no() || !view.lactating.is_no();
    if excluded && view.policy.label_region != LabelRegion::Us {
        visit(AgentFinding::new(
            FindingCode::TeriparatideLabel,
            FindingLevel::Block,
            "AG-1",
            &LABEL,
        ));
    }
    let (code, sentence) = match follow_on(view) {
        Tri::Yes => (FindingCode::FollowUpUsual, &FOLLOW_ON_USUAL),
        Tri::No => (FindingCode::FollowUpNotAlwaysNeeded, &FOLLOW_ON_NOT_ALWAYS),
        Tri::Unknown => (FindingCode::FollowUpUndetermined, &FOLLOW_ON_UNDETERMINED),
    };
    visit(AgentFinding::new(code, FindingLevel::Info, "AG-7", sentence));
    duration(view, visit);
}

/// Whether an antiresorptive usually follows.
fn follow_on(view: View<'_>) -> Tri {
    let patient = &view.case.patient;
    match (patient.menopause, patient.oestrogen_deficiency) {
        (Some(Menopause::Post), _) => Tri::Yes,
        (Some(Menopause::Pre), Tri::No) => Tri::No,
        (Some(Menopause::Pre | Menopause::Peri) | None, _) => Tri::Unknown,
    }
}

/// The day on which the months of a lifetime are used up.
pub(crate) fn limit(used: &Used<'_>) -> CivilDate {
    used.begun.plus_months(TERIPARATIDE_MONTHS.value)
}

/// AG-8: what is certainly used counts also where not every day is known.
fn duration(view: View<'_>, visit: &mut impl FnMut(AgentFinding)) {
    let exactly = usage::exactly(view.courses());
    let exact = exactly.is_some();
    let Some(used) = exactly.or_else(|| usage::at_least(view.courses())) else { return };
    let ended = view.in_use().is_no();
    let (code, sentence) = if used.until > limit(&used) {
        let sentence = match (exact, ended) {
            (true, true) => &DURATION_OVER_ENDED,
            (true, false) => &DURATION_OVER,
            (false, _) => &DURATION_OVER_AT_LEAST,
        };
        (FindingCode::TeriparatideOverLimit, sentence)
    } else if used.months().saturating_add(1) >= TERIPARATIDE_MONTHS.value {
        // The last month that is left has begun.
        let sentence = match (exact, ended) {
            (true, true) => &DURATION_NEAR_ENDED,
            (true, false) => &DURATION_NEAR,
            (false, _) => &DURATION_NEAR_AT_LEAST,
        };
        (FindingCode::TeriparatideNearLimit, sentence)
    } else {
        return;
    };
    visit(AgentFinding {
        months: Some(used.months()),
        course: Some(used.course.medication.index),
        ..AgentFinding::new(code, FindingLevel::Caution, "AG-8", sentence)
    });
}

/// Reports the menopause, oestrogen and the dates of the courses.
pub(super) fn trace(view: View<'_>, trace: &mut impl Trace) {
    let patient = &view.case.patient;
    let menopause = FactAt::single(FactKey::Menopause);
    match patient.menopause {
        None => trace.missing(menopause),
        Some(_) => trace.used(menopause, Role::Satisfied),
    }
    if patient.menopause != Some(Menopause::Post) {
        let deficiency = FactAt::single(FactKey::OestrogenDeficiency);
        match patient.oestrogen_deficiency {
            Tri::Unknown => trace.missing(deficiency),
            Tri::Yes => trace.used(deficiency, Role::Satisfied),
            Tri::No => trace.used(deficiency, Role::Failed),
        }
    }
    for course in view.courses() {
        let at = |key| FactAt::of(key, course.medication.index);
        if course.start().is_none_or(|start| !start.is_exact()) {
            trace.missing(at(FactKey::MedicationStart));
        }
        if course.medication.stop == CourseStop::Unknown {
            trace.missing(at(FactKey::MedicationStop));
        }
    }
}

static FOLLOW_ON_NOT_ALWAYS: Sentence = Sentence {
    key: "ag.tptd.pre",
    clinician: Text {
        en: "Before the menopause: in one study of women with PLO, BMD stayed stable after teriparatide without follow-on antiresorptive treatment. Oestrogen is the presumed reason.",
        da: "Før menopausen: i ét studie af kvinder med GAO holdt BMD sig stabil efter teriparatid uden antiresorptiv efterbehandling. Østrogen er den formodede forklaring.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S91 | EvidenceId::S92),
};

static FOLLOW_ON_USUAL: Sentence = Sentence {
    key: "ag.tptd.post",
    clinician: Text {
        en: "After the menopause BMD may fall once teriparatide ends, so an antiresorptive normally follows.",
        da: "Efter menopausen kan BMD falde, når teriparatid ophører; derfor følges der normalt op med et antiresorptivt middel.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S90),
};

static FOLLOW_ON_UNDETERMINED: Sentence = Sentence {
    key: "ag.tptd.undetermined",
    clinician: Text {
        en: "Whether teriparatide needs follow-on treatment cannot be decided: menopausal status or oestrogen deficiency is not clarified ({fact}).",
        da: "Om teriparatid kræver efterbehandling, kan ikke afgøres: menopausestatus eller østrogenmangel er ikke afklaret ({fact}).",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S90 | EvidenceId::S91 | EvidenceId::S92),
};

static DURATION_NEAR: Sentence = Sentence {
    key: "ag.tptd.duration-near",
    clinician: Text {
        en: "Teriparatide: {duration} used. The product information allows 24 months in a lifetime; plan the end of treatment.",
        da: "Teriparatid: {duration} anvendt. Produktresuméet tillader 24 måneder i alt gennem livet; planlæg afslutningen.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for {duration}. It may be used for 24 months in all.",
        da: "Du har brugt teriparatid i {duration}. Det må bruges i alt 24 måneder.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static DURATION_OVER: Sentence = Sentence {
    key: "ag.tptd.duration-over",
    clinician: Text {
        en: "Teriparatide: {duration} used, more than the 24 months in a lifetime that the product information allows. Specialist review is needed.",
        da: "Teriparatid: {duration} anvendt, mere end de 24 måneder gennem livet, som produktresuméet tillader. Bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for {duration}. It may be used for 24 months in all. Contact your specialist.",
        da: "Du har brugt teriparatid i {duration}. Det må bruges i alt 24 måneder. Kontakt din specialist.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static DURATION_NEAR_ENDED: Sentence = Sentence {
    key: "ag.tptd.duration-near.ended",
    clinician: Text {
        en: "Teriparatide: {duration} used, treatment ended. The product information allows 24 months in a lifetime, so at most one month is left.",
        da: "Teriparatid: {duration} anvendt, behandlingen er afsluttet. Produktresuméet tillader 24 måneder i alt gennem livet, så højst én måned er tilbage.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for {duration}. It may be used for 24 months in all.",
        da: "Du har brugt teriparatid i {duration}. Det må bruges i alt 24 måneder.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static DURATION_NEAR_AT_LEAST: Sentence = Sentence {
    key: "ag.tptd.duration-near.at-least",
    clinician: Text {
        en: "Teriparatide: at least {duration} used, as far as the dates are known. The product information allows 24 months in a lifetime; clarify the dates of every course.",
        da: "Teriparatid: mindst {duration} anvendt, så vidt datoerne kendes. Produktresuméet tillader 24 måneder i alt gennem livet; afklar datoerne for hvert forløb.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for at least {duration}. It may be used for 24 months in all.",
        da: "Du har brugt teriparatid i mindst {duration}. Det må bruges i alt 24 måneder.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static DURATION_OVER_ENDED: Sentence = Sentence {
    key: "ag.tptd.duration-over.ended",
    clinician: Text {
        en: "Teriparatide: {duration} used, more than the 24 months in a lifetime that the product information allows; treatment ended. Nothing is left of them for a new course.",
        da: "Teriparatid: {duration} anvendt, mere end de 24 måneder gennem livet, som produktresuméet tillader; behandlingen er afsluttet. Grænsen levner ikke plads til en ny behandling.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for {duration}. It may be used for 24 months in all, so it should not be started again.",
        da: "Du har brugt teriparatid i {duration}. Det må bruges i alt 24 måneder, så det bør ikke startes igen.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static DURATION_OVER_AT_LEAST: Sentence = Sentence {
    key: "ag.tptd.duration-over.at-least",
    clinician: Text {
        en: "Teriparatide: at least {duration} used, more than the 24 months in a lifetime that the product information allows. Specialist review is needed.",
        da: "Teriparatid: mindst {duration} anvendt, mere end de 24 måneder gennem livet, som produktresuméet tillader. Bør vurderes af en specialist.",
    },
    patient: Some(Text {
        en: "You have used teriparatide for at least {duration}. It may be used for 24 months in all. Contact your specialist.",
        da: "Du har brugt teriparatid i mindst {duration}. Det må bruges i alt 24 måneder. Kontakt din specialist.",
    }),
    evidence: enum_set!(EvidenceId::X08),
};

static LABEL: Sentence = Sentence {
    key: "ag.tptd.label",
    clinician: Text {
        en: "Teriparatide: the European product information excludes use in pregnancy and while breastfeeding.",
        da: "Teriparatid: det europæiske produktresumé udelukker brug under graviditet og amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::X08),
};

pub(super) static SENTENCES: [&Sentence; 10] = [
    &FOLLOW_ON_NOT_ALWAYS,
    &FOLLOW_ON_USUAL,
    &FOLLOW_ON_UNDETERMINED,
    &DURATION_NEAR,
    &DURATION_OVER,
    &DURATION_NEAR_ENDED,
    &DURATION_OVER_ENDED,
    &DURATION_NEAR_AT_LEAST,
    &DURATION_OVER_AT_LEAST,
    &LABEL,
];
