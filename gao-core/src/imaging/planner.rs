//! From a level of suspicion to the steps of F-02.

use enumset::{EnumSet, enum_set};

use super::answers::{Answered, Answers, Question};
use super::step::{ImagingPlan, MOST_STEPS, Purpose, Step, StepCode};
use super::table::{SpineInput, spine_row};
use super::words;
use crate::case::{Case, Pregnancy};
use crate::evidence::EvidenceId;
use crate::evidence::thresholds::project::{EXPECTED_BIRTH_DAY, ONGOING_PREGNANCY_DAYS};
use crate::facts::{FactKey, FactSet};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::suspicion::{self, Suspicion, SuspicionLevel, height_loss};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{DifferentialStatus, FractureSite, ImagingResult};

/// Plans imaging for a level of suspicion.
pub(crate) fn plan(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    pregnant: Tri,
) -> ImagingPlan {
    let planner = Planner {
        case,
        policy,
        suspicion,
        pregnant,
        spine: Answers::of(case, policy, Question::Spine),
        hip_alone: suspicion.hip_alone,
    };
    match suspicion.recorded_level {
        SuspicionLevel::Suspect | SuspicionLevel::Strong | SuspicionLevel::MustSuspect => {
            planner.full()
        }
        SuspicionLevel::Insufficient if suspicion.acts() => planner.full(),
        SuspicionLevel::Possible => planner.possible(),
        SuspicionLevel::OutsideWindow => planner.outside(),
        SuspicionLevel::NoSymptoms | SuspicionLevel::Background | SuspicionLevel::Insufficient => {
            ImagingPlan::EMPTY
        }
    }
}

struct Planner<'a> {
    case: &'a Case,
    policy: &'a Policy,
    suspicion: &'a Suspicion,
    pregnant: Tri,
    spine: Answers,
    hip_alone: bool,
}

impl Planner<'_> {
    fn full(&self) -> ImagingPlan {
        let mut plan = ImagingPlan::EMPTY;
        if !self.hip_alone {
            plan.answered_by_mri =
                self.spine.mri.filter(|mri| mri.result != ImagingResult::Equivocal);
            self.add(&mut plan, self.spine_step());
            self.add(&mut plan, self.dxa_step());
        }
        let hip = self.hip_step();
        plan.hip_waits = hip.is_some_and(|step| step.code == StepCode::ConfirmPregnancyStatus);
        self.add(&mut plan, hip);
        plan
    }

    /// A contraindicated MRI is discussed, never replaced by X-ray (IMG-12); an open pregnancy
    /// status comes first.
    fn add(&self, plan: &mut ImagingPlan, step: Option<Step>) {
        let Some(step) = step else { return };
        let step = if step.code.is_mri() && self.case.mri_contraindicated.is_yes() {
            Step {
                hip: step.hip,
                open: step.open,
                ..Step::new(
                    StepCode::DiscussWithRadiology,
                    "IMG-12",
                    if step.hip { &words::DISCUSS_HIP } else { &words::DISCUSS },
                    enum_set!(EvidenceId::S46 | EvidenceId::S48),
                )
            }
        } else {
            step
        };
        let known = plan.steps().any(|known| known.code == step.code);
        if step.code == StepCode::ConfirmPregnancyStatus && !known {
            let later = core::mem::replace(&mut plan.steps, [None; MOST_STEPS]);
            plan.push(step);
            for step in later.into_iter().flatten() {
                plan.push(step);
            }
        } else {
            plan.push(step);
        }
    }

    fn confirm(&self, row: &'static str) -> Step {
        Step::new(
            StepCode::ConfirmPregnancyStatus,
            row,
            self.or_without_mri(&words::CONFIRM, &words::CONFIRM_WITHOUT_MRI),
            enum_set!(EvidenceId::S45 | EvidenceId::S46),
        )
    }

    /// Words that name MRI beside another method, or those that do not where it is contraindicated.
    fn or_without_mri(
        &self,
        words: &'static Sentence,
        without: &'static Sentence,
    ) -> &'static Sentence {
        if self.case.mri_contraindicated.is_yes() { without } else { words }
    }

    fn hip_by_film(&self) -> &'static Sentence {
        self.or_without_mri(&words::HIP, &words::HIP_WITHOUT_MRI)
    }

    fn very_strong(&self) -> Tri {
        if self.suspicion.recorded_level >= SuspicionLevel::Strong {
            Tri::Yes
        } else {
            self.suspicion.very_strong
        }
    }

    fn spine_step(&self) -> Option<Step> {
        let shows = |answer: Option<Answered>| answer.map(|answer| answer.result);
        let unsettled = self.unsettled();
        let row = spine_row(&SpineInput {
            pregnant: self.pregnant,
            mri: shows(self.spine.mri),
            film: shows(self.spine.film),
            very_strong: self.very_strong(),
            settled: unsettled.is_empty(),
        });
        let mut step = match row.step? {
            StepCode::ConfirmPregnancyStatus => self.confirm(row.id),
            code => Step::new(code, row.id, row.sentence?, row.evidence),
        };
        step.by_ct = self.spine.film.is_some_and(|film| film.by_ct);
        match row.id {
            "IMG-2" | "IMG-3" | "IMG-4" => step.open = self.spine.open,
            "IMG-6b" => {
                step.features = suspicion::open_for_very_strong(self.case, self.policy);
            }
            "IMG-7" => step.purposes = enum_set!(Purpose::Fracture),
            "IMG-8" => step.purposes = unsettled,
            _ => {}
        }
        Some(step)
    }

    /// What an MRI could still settle about a fracture that has been seen.
    fn unsettled(&self) -> EnumSet<Purpose> {
        let mut purposes = EnumSet::empty();
        let mut seen = self.case.fractures.iter().filter(|fracture| {
            fracture.site == Some(FractureSite::Vertebra) && fracture.confirmed.is_yes()
        });
        let none_listed = seen.clone().next().is_none();
        if none_listed || seen.any(|fracture| fracture.age.is_none()) {
            purposes |= Purpose::Age;
        }
        if self.case.differential.malignancy != DifferentialStatus::Excluded {
            purposes |= Purpose::Malignancy;
        }
        purposes
    }

    fn dxa_step(&self) -> Option<Step> {
        match (self.pregnant, dxa_since_birth(self.case)) {
            (Tri::Yes, _) => Some(Step {
                expected_birth: expected_birth(self.case),
                ..Step::new(
                    StepCode::DeferredUntilBirth,
                    "IMG-9",
                    &words::DXA_LATER,
                    enum_set!(EvidenceId::S49),
                )
            }),
            (_, Tri::Yes) => None,
            (Tri::Unknown, _) => Some(self.confirm("IMG-3")),
            (Tri::No, _) => Some(Step::new(
                StepCode::DxaNow,
                "IMG-10",
                &words::DXA_NOW,
                enum_set!(EvidenceId::S49 | EvidenceId::X03),
            )),
        }
    }

    /// IMG-11. A film misses a stress fracture of the femoral neck and marrow oedema, so one that
    /// does not show a fracture is followed by MRI.
    fn hip_step(&self) -> Option<Step> {
        if !self.case.symptoms.hip_pain.is_yes() {
            return None;
        }
        let hip = self.hip();
        let evidence = enum_set!(EvidenceId::S107 | EvidenceId::X11);
        let step = |code, sentence, evidence| Step {
            hip: true,
            by_ct: hip.film.is_some_and(|film| film.by_ct),
            ..Step::new(code, "IMG-11", sentence, evidence)
        };
        let result = |answered: Option<Answered>| answered.map(|answered| answered.result);
        let step = match (result(hip.mri), result(hip.film), self.pregnant) {
            (Some(ImagingResult::Equivocal), _, _) => {
                return Some(step(
                    StepCode::DiscussWithRadiology,
                    &words::DISCUSS_HIP_EQUIVOCAL,
                    evidence,
                ));
            }
            (Some(_), _, _) | (None, Some(ImagingResult::Fracture), _) => return None,
            (None, Some(ImagingResult::Equivocal | ImagingResult::NoFracture), _) => {
                let evidence = evidence | EvidenceId::S48;
                return Some(step(StepCode::ConsiderMri, &words::HIP_MRI_AFTER_FILM, evidence));
            }
            (None, None, Tri::Unknown) => self.confirm("IMG-11"),
            (None, None, Tri::Yes) => {
                step(StepCode::MriHip, &words::HIP_MRI, evidence | EvidenceId::S46)
            }
            (None, None, Tri::No) => step(StepCode::XrayHip, self.hip_by_film(), evidence),
        };
        // No study answers, so the nearest one is named.
        Some(Step { open: hip.open, ..step })
    }

    fn hip(&self) -> Answers {
        Answers::of(self.case, self.policy, Question::Hip)
    }

    /// IMG-13.
    fn possible(&self) -> ImagingPlan {
        let mut plan = ImagingPlan::EMPTY;
        let answers = if self.hip_alone { self.hip() } else { self.spine };
        if !answers.are_given() {
            let step = self.consider();
            plan.hip_waits = self.hip_alone && step.code == StepCode::ConfirmPregnancyStatus;
            self.add(&mut plan, Some(Step { open: answers.open, ..step }));
        }
        self.add(&mut plan, Some(Self::safety_net("IMG-13")));
        plan
    }

    fn consider(&self) -> Step {
        let step = |code, sentence, evidence| Step {
            hip: self.hip_alone,
            ..Step::new(code, "IMG-13", sentence, evidence)
        };
        let hip = enum_set!(EvidenceId::S07 | EvidenceId::S107 | EvidenceId::X11);
        match (self.pregnant, self.hip_alone) {
            (Tri::Unknown, _) => self.confirm("IMG-13"),
            (Tri::Yes, true) => step(StepCode::ConsiderMri, &words::HIP_MRI, hip | EvidenceId::S46),
            (Tri::Yes, false) => step(
                StepCode::ConsiderMri,
                &words::CONSIDER_IMAGING_MRI,
                enum_set!(EvidenceId::S07 | EvidenceId::S46),
            ),
            (Tri::No, true) => step(StepCode::ConsiderImaging, self.hip_by_film(), hip),
            (Tri::No, false) => step(
                StepCode::ConsiderImaging,
                &words::CONSIDER_IMAGING,
                enum_set!(EvidenceId::S01 | EvidenceId::S07 | EvidenceId::S45),
            ),
        }
    }

    fn safety_net(row: &'static str) -> Step {
        Step::new(
            StepCode::SafetyNetReassess,
            row,
            &words::SAFETY_NET_PLAIN,
            enum_set!(EvidenceId::S07),
        )
    }

    /// IMG-14.
    fn outside(&self) -> ImagingPlan {
        let mut plan = ImagingPlan::EMPTY;
        if !self.findings().is_empty() || self.broken() {
            if self.pregnant.is_unknown() {
                self.add(&mut plan, Some(self.confirm("IMG-14")));
            }
            self.add(
                &mut plan,
                Some(Step {
                    features: self.findings(),
                    ..Step::new(
                        StepCode::FractureWorkupIndependentOfGao,
                        "IMG-14",
                        &words::WORKUP,
                        enum_set!(EvidenceId::S38 | EvidenceId::S41 | EvidenceId::S50),
                    )
                }),
            );
        }
        // A work-up begins with imaging: while she is pregnant that is MRI.
        if self.pregnant.is_yes() && plan.steps().next().is_some() {
            let evidence = enum_set!(EvidenceId::S46);
            let mri =
                Step::new(StepCode::ConsiderMri, "IMG-14", &words::CONSIDER_IMAGING_MRI, evidence);
            self.add(&mut plan, Some(mri));
        }
        self.add(&mut plan, Some(Self::safety_net("IMG-14")));
        plan
    }

    /// A fracture that is not refuted, or one that a study shows and nobody listed.
    fn broken(&self) -> bool {
        self.case.lists_a_fracture() || self.case.shown_and_not_listed().next().is_some()
    }

    /// Findings that need work-up whatever the timing.
    fn findings(&self) -> FactSet {
        let symptoms = &self.case.symptoms;
        let mut findings = FactSet::empty();
        let triad = Tri::all([
            symptoms.spinal_pain.or(symptoms.hip_pain),
            symptoms.acute,
            symptoms.severe,
            symptoms.localised,
        ]);
        if triad.is_yes() {
            findings |= FactKey::AcutePain | FactKey::SeverePain | FactKey::LocalisedPain;
        }
        if height_loss(self.case, self.policy).is_yes() {
            findings |= FactKey::HeightLoss;
        }
        if symptoms.kyphosis.is_yes() {
            findings |= FactKey::Kyphosis;
        }
        if self.broken() {
            findings |= FactKey::Fractures;
        }
        findings
    }
}

/// Whether DXA of the spine or hip has been made since the latest birth.
fn dxa_since_birth(case: &Case) -> Tri {
    Tri::any(case.bmd.iter().map(|m| {
        let since = m.date.map_or(Tri::Unknown, |date| since_birth(case, date));
        m.standing.central_dxa.and(m.standing.outside_pregnancy).and(since)
    }))
}

/// Whether every birth came before a day, one that is stated by no list included. An early loss
/// opens nothing (2.2): what was measured before it still stands, unless nothing else is recorded.
fn since_birth(case: &Case, date: CivilDate) -> Tri {
    let over = |pregnancy: &Pregnancy| pregnancy.last_birth.is_on_or_before(date);
    let none_born = case.pregnancies.iter().all(|pregnancy| pregnancy.reached_22_weeks.is_no());
    let before = |pregnancy: &Pregnancy| {
        let early_loss = if none_born { Tri::No } else { pregnancy.reached_22_weeks.not() };
        early_loss.or(over(pregnancy))
    };
    // A stated pregnancy is over once it has lasted its longest, or once the next one has begun.
    let stated = case.stated_pregnancy.map_or(Tri::Yes, |on| {
        let next = |p: &Pregnancy| p.began_after(on) && over(p).is_yes();
        let over = on.plus_days(ONGOING_PREGNANCY_DAYS.value) < date;
        if over || case.pregnancies.iter().any(next) { Tri::Yes } else { Tri::Unknown }
    });
    Tri::all(case.pregnancies.iter().map(before)).and(case.pregnancies.unlisted().not()).and(stated)
}

/// The expected birth of an ongoing pregnancy that is dated.
fn expected_birth(case: &Case) -> Option<ApproxDate> {
    let ongoing = case.pregnancies.iter().find(|pregnancy| pregnancy.is_ongoing())?;
    ongoing.dated.then(|| ongoing.lmp.plus_days(EXPECTED_BIRTH_DAY.value))
}
