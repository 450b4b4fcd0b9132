//! F-02: which imaging is safe and useful now, in order.
//!
//! ## What it asks
//! Is a fracture still to be looked for, by which method, and when may BMD be measured?
//!
//! ## Why in this order
//! X-ray shows most fractures (S-45), MRI replaces it in pregnancy (S-46) and adds to it when
//! suspicion is very strong (S-47, S-48); DXA waits for the birth (S-49). A woman who
//! breastfeeds can be pregnant, so an open pregnancy status is settled before anything that
//! radiates. A film taken in pregnancy is read like any other: only proposing one is forbidden.
//!
//! ## When it cannot tell
//! A study of the wrong region or time leaves the step open and is named with the reason.
//!
//! ## References
//! S-01, S-07, S-38, S-41, S-45 to S-50, S-107, X-03, X-11.

mod answers;
mod table;
pub(crate) mod words;

use enumset::{EnumSet, EnumSetType, enum_set};
use serde::Serialize;

pub(crate) use self::answers::SpineImaging;
pub use self::answers::{Answered, Open};
pub use self::table::{SPINE_ROWS, SpineInput, SpineRow, spine_row};
use crate::case::Case;
use crate::evidence::thresholds::project::EXPECTED_BIRTH_DAY;
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::{FactKey, FactSet};
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::suspicion::{self, Suspicion, SuspicionLevel, height_loss};
use crate::time::ApproxDate;
use crate::vocabulary::{BmdSite, DifferentialStatus, FractureSite, ImagingRegion, ImagingResult};

/// One step of an imaging plan.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum StepCode {
    /// Settle whether she is pregnant, before anything that radiates.
    ConfirmPregnancyStatus = 0,
    /// X-ray of the thoracic and lumbar spine.
    XrayThoracolumbar = 1,
    /// X-ray of the hip.
    XrayHip = 2,
    /// MRI of the spine.
    MriSpine = 3,
    /// MRI of the hip.
    MriHip = 4,
    /// Consider MRI.
    ConsiderMri = 5,
    /// Consider imaging; the choice depends on the clinical picture.
    ConsiderImaging = 6,
    /// Discuss the method with a radiologist.
    DiscussWithRadiology = 7,
    /// Look for a fracture in its own right: the timing does not fit PLO.
    FractureWorkupIndependentOfGao = 8,
    /// Reassess if the pain changes or height is lost.
    SafetyNetReassess = 9,
    /// DXA now.
    DxaNow = 10,
    /// Wait for the birth.
    DeferredUntilBirth = 11,
}

impl StepCode {
    /// Whether the step proposes X-rays, DXA included: none of these is ever proposed to a
    /// woman who is or may be pregnant.
    #[must_use]
    pub const fn radiates(self) -> bool {
        matches!(
            self,
            Self::XrayThoracolumbar | Self::XrayHip | Self::ConsiderImaging | Self::DxaNow
        )
    }

    fn is_mri(self) -> bool {
        matches!(self, Self::MriSpine | Self::MriHip | Self::ConsiderMri)
    }
}

/// Why a recorded study does not answer, nearest to an answer first.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum OpenReason {
    /// Its result is not recorded.
    ResultNeeded = 0,
    /// Its date is not recorded.
    StudyDateNeeded = 1,
    /// What it shows is not recorded.
    RegionNeeded = 2,
    /// The onset of symptoms is not dated, so it may be older.
    OnsetDateNeeded = 3,
    /// It does not show the thoracic and the lumbar spine.
    IncompleteRegion = 4,
    /// It is older than the latest onset of symptoms.
    Outdated = 5,
}

/// What an MRI would be for.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Purpose {
    /// To look for a fracture.
    Fracture = 0,
    /// To judge the age of one.
    Age = 1,
    /// To exclude malignancy.
    Malignancy = 2,
}

/// What waits for the birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[repr(C)]
pub enum Deferred {
    /// Measuring BMD.
    Dxa = 0,
}

/// One step with what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub code: StepCode,
    /// The row that asks for it.
    pub row: &'static str,
    /// What it rests on.
    pub evidence: EvidenceSet,
    /// Its words.
    pub sentence: &'static Sentence,
    /// A recorded study that does not answer.
    pub open: Option<Open>,
    /// Whether it is about the hip.
    pub hip: bool,
    /// Whether the film it speaks of is a CT.
    pub by_ct: bool,
    /// What it is for.
    pub purposes: EnumSet<Purpose>,
    /// Features that would make suspicion very strong, if they are there.
    pub features: FactSet,
    /// The expected birth, for what waits for it.
    pub expected_birth: Option<ApproxDate>,
}

impl Step {
    fn new(
        code: StepCode,
        row: &'static str,
        sentence: &'static Sentence,
        evidence: EvidenceSet,
    ) -> Self {
        Self {
            code,
            row,
            evidence,
            sentence,
            open: None,
            hip: false,
            by_ct: false,
            purposes: EnumSet::empty(),
            features: FactSet::empty(),
            expected_birth: None,
        }
    }
}

/// The longest plan: pregnancy status, spine, DXA, hip, and room for a safety net.
const MOST_STEPS: usize = 5;

/// The steps in order, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImagingPlan {
    steps: [Option<Step>; MOST_STEPS],
    /// An MRI that answers the question of fracture.
    pub answered_by_mri: Option<Answered>,
}

impl ImagingPlan {
    const EMPTY: Self = Self { steps: [None; MOST_STEPS], answered_by_mri: None };

    /// The steps, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().flatten()
    }

    /// Adds a step, unless one of its kind is there already.
    fn push(&mut self, step: Step) {
        if self.steps().any(|known| (known.code, known.hip) == (step.code, step.hip)) {
            return;
        }
        if let Some(free) = self.steps.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(step);
        }
    }
}

pub(crate) const EVIDENCE: EvidenceSet = enum_set!(
    EvidenceId::S01
        | EvidenceId::S07
        | EvidenceId::S38
        | EvidenceId::S41
        | EvidenceId::S45
        | EvidenceId::S46
        | EvidenceId::S47
        | EvidenceId::S48
        | EvidenceId::S49
        | EvidenceId::S50
        | EvidenceId::S107
        | EvidenceId::X03
        | EvidenceId::X11
);

/// What a plan rests on whatever its steps.
pub(crate) const BASE_EVIDENCE: EvidenceSet = enum_set!(EvidenceId::S45 | EvidenceId::S46);

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
        spine: SpineImaging::of(case, policy),
        hip_alone: hip_pain_alone(case, policy),
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

/// Hip pain, and nothing that points to the spine.
fn hip_pain_alone(case: &Case, policy: &Policy) -> bool {
    let symptoms = &case.symptoms;
    let spine_broken = case.fractures.iter().any(|fracture| {
        matches!(fracture.site, None | Some(FractureSite::Vertebra)) && !fracture.confirmed.is_no()
    });
    symptoms.hip_pain.is_yes()
        && symptoms.spinal_pain.is_no()
        && height_loss(case, policy).or(symptoms.kyphosis).is_no()
        && !spine_broken
}

struct Planner<'a> {
    case: &'a Case,
    policy: &'a Policy,
    suspicion: &'a Suspicion,
    pregnant: Tri,
    spine: SpineImaging,
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
        self.add(&mut plan, self.hip_step());
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

    fn confirm(row: &'static str) -> Step {
        Step::new(
            StepCode::ConfirmPregnancyStatus,
            row,
            &words::CONFIRM,
            enum_set!(EvidenceId::S45 | EvidenceId::S46),
        )
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
        let mut step = Step::new(row.step?, row.id, row.sentence?, row.evidence);
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
            (Tri::Unknown, _) => Some(Self::confirm("IMG-3")),
            (Tri::No, _) => Some(Step::new(
                StepCode::DxaNow,
                "IMG-10",
                &words::DXA_NOW,
                enum_set!(EvidenceId::S49 | EvidenceId::X03),
            )),
        }
    }

    fn hip_step(&self) -> Option<Step> {
        if !self.case.symptoms.hip_pain.is_yes() {
            return None;
        }
        let open = answers::hip_imaged(self.case, self.policy).err()?;
        let evidence = enum_set!(EvidenceId::S107 | EvidenceId::X11);
        Some(match self.pregnant {
            Tri::Unknown => Self::confirm("IMG-11"),
            Tri::Yes => Step {
                hip: true,
                open,
                ..Step::new(StepCode::MriHip, "IMG-11", &words::HIP_MRI, evidence | EvidenceId::S46)
            },
            Tri::No => Step {
                hip: true,
                open,
                ..Step::new(StepCode::XrayHip, "IMG-11", &words::HIP, evidence)
            },
        })
    }

    /// IMG-13.
    fn possible(&self) -> ImagingPlan {
        let mut plan = ImagingPlan::EMPTY;
        let answered = if self.hip_alone {
            answers::hip_imaged(self.case, self.policy).is_ok()
        } else {
            self.spine.mri.is_some() || self.spine.film.is_some()
        };
        if !answered {
            self.add(&mut plan, Some(self.consider()));
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
            (Tri::Unknown, _) => Self::confirm("IMG-13"),
            (Tri::Yes, true) => step(StepCode::ConsiderMri, &words::HIP_MRI, hip | EvidenceId::S46),
            (Tri::Yes, false) => step(
                StepCode::ConsiderMri,
                &words::CONSIDER_IMAGING_MRI,
                enum_set!(EvidenceId::S07 | EvidenceId::S46),
            ),
            (Tri::No, true) => step(StepCode::ConsiderImaging, &words::HIP, hip),
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
        self.add(&mut plan, Some(Self::safety_net("IMG-14")));
        plan
    }

    fn broken(&self) -> bool {
        self.case.fractures.iter().any(|fracture| !fracture.confirmed.is_no())
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

/// Whether DXA of the spine or hip has been made since the end of the latest pregnancy.
fn dxa_since_birth(case: &Case) -> Tri {
    Tri::any(case.bmd.iter().map(|m| {
        let central = m.site.map_or(Tri::Unknown, |site| {
            Tri::from(matches!(
                site,
                BmdSite::LumbarSpine | BmdSite::TotalHip | BmdSite::FemoralNeck
            ))
        });
        let since = m.date.map_or(Tri::Unknown, |date| {
            let ended = case.pregnancies.iter().filter(|pregnancy| !pregnancy.is_ongoing());
            Tri::all(ended.map(|pregnancy| pregnancy.last_birth.is_on_or_before(date)))
                .and(case.pregnancies.unlisted().not())
        });
        let outside = crate::densitometry::outside_pregnancy(case, m);
        crate::densitometry::by_dxa(m).and(central).and(since).and(outside)
    }))
}

/// The expected birth of an ongoing pregnancy that is dated.
fn expected_birth(case: &Case) -> Option<ApproxDate> {
    let ongoing = case.pregnancies.iter().find(|pregnancy| pregnancy.is_ongoing())?;
    ongoing.dated.then(|| ongoing.lmp.plus_days(EXPECTED_BIRTH_DAY.value))
}

/// Reports the studies that answered, then what would open or close a step.
pub(crate) fn trace(case: &Case, policy: &Policy, plan: &ImagingPlan, trace: &mut impl Trace) {
    let spine = SpineImaging::of(case, policy);
    if spine.mri.is_some() || spine.film.is_some() {
        for study in case.imaging.iter().filter(|study| study.result.is_some()) {
            let role = match study.result {
                Some(ImagingResult::Fracture) => Role::Satisfied,
                _ => Role::Failed,
            };
            trace.used(FactAt::of(FactKey::ImagingResult, study.index), role);
        }
    }
    for step in plan.steps() {
        trace_step(case, step, trace);
    }
}

fn trace_step(case: &Case, step: &Step, trace: &mut impl Trace) {
    if let Some(open) = step.open {
        answers::trace_open(case, open, trace);
    }
    let film = matches!(
        step.code,
        StepCode::XrayThoracolumbar | StepCode::XrayHip | StepCode::ConsiderImaging
    );
    if step.code.is_mri() && case.mri_contraindicated.is_unknown() {
        trace.missing(FactAt::single(FactKey::MriContraindicated));
    }
    if (film || step.code.is_mri()) && !case.imaging.complete {
        trace.missing(FactAt::single(FactKey::ImagingStudies));
    }
    if step.code == StepCode::DxaNow {
        for m in case.bmd.iter().filter(|m| m.date.is_none()) {
            trace.missing(FactAt::of(FactKey::BmdDate, m.index));
        }
        if !case.bmd.complete {
            trace.missing(FactAt::single(FactKey::BmdMeasurements));
        }
    }
    if step.row == "IMG-6b" {
        for fact in step.features {
            trace.missing(FactAt::single(fact));
        }
    }
    if step.purposes.contains(Purpose::Age) {
        for fracture in case.fractures.iter().filter(|fracture| {
            fracture.site == Some(FractureSite::Vertebra)
                && fracture.confirmed.is_yes()
                && fracture.age.is_none()
        }) {
            trace.missing(FactAt::of(FactKey::FractureAge, fracture.index));
        }
    }
    if step.purposes.contains(Purpose::Malignancy)
        && case.differential.malignancy == DifferentialStatus::Unknown
    {
        trace.missing(FactAt::single(FactKey::Malignancy));
    }
}

/// Names what would make a recorded study answer the question of the spine.
pub(crate) fn trace_unanswered(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    if let Some(open) = SpineImaging::of(case, policy).open {
        answers::trace_open(case, open, trace);
    }
}

/// The part of the spine that a study left out.
pub(crate) fn not_covered(case: &Case, policy: &Policy, open: Open) -> EnumSet<ImagingRegion> {
    answers::not_covered(case, policy, open)
}
