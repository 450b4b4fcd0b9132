//! The validated record: what the rules read.
//!
//! A [`Case`] exists only if its input passed every check, or if it was read in quarantine
//! mode, where each faulty fact has become unknown. Every quantity is a newtype, every date
//! an interval, every list knows whether it is complete, and every entry remembers its place
//! in the input, so that an answer can point back to it.

mod pregnancy;
mod reading;
mod standing;
mod value;
mod z_score;

use alloc::string::String;
use alloc::vec::Vec;

use enumset::EnumSet;

pub use self::pregnancy::{Dating, LactationPeriod, Pregnancy, PregnancyEnd};
pub use self::reading::Mode;
pub(crate) use self::reading::one_value as one_bmd;
#[cfg(feature = "json")]
pub(crate) use self::reading::read;

use self::standing::Standing;
use crate::evidence::thresholds::project::ONGOING_PREGNANCY_DAYS;
use crate::facts::FactKey;
use crate::input::ProvenanceInput;
use crate::logic::Tri;
pub use crate::problem::Group;
use crate::problem::Problem;
use crate::quantity::{
    Bmd, CalciumIntake, GenantGrade, HeightMm, LabValue, PrecisionSd, ReferenceSd, TScore,
    WeightHg, ZScore,
};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{
    Agent, Analyte, BmdModality, BmdSite, ConditionKind, DifferentialStatus, FractureAge,
    FractureSite, HeightSource, ImagingModality, ImagingRegion, ImagingResult, LaboratoryUnit,
    Level, Marrow, Mechanism, Menopause, PregnancyWish, Route, Side,
};

/// One woman on one day, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub(crate) as_of: CivilDate,
    /// Whether the record calls itself synthetic; no rule reads it.
    pub(crate) synthetic: bool,
    /// Where the record comes from; no rule reads it.
    pub(crate) provenance: Option<ProvenanceInput>,
    pub(crate) patient: Patient,
    pub(crate) pregnancy_status: Option<PregnancyStatus>,
    /// Whether "pregnant" was stated without a day.
    pub(crate) said_pregnant_on_no_day: bool,
    /// Ordered by the earliest possible LMP.
    /// The day on which she was pregnant, by a statement that no listed pregnancy can be about.
    pub(crate) stated_pregnancy: Option<CivilDate>,
    pub(crate) pregnancies: Listed<Pregnancy>,
    pub(crate) symptoms: Symptoms,
    pub(crate) fractures: Listed<Fracture>,
    pub(crate) imaging: Listed<ImagingStudy>,
    pub(crate) bmd: Listed<BmdMeasurement>,
    pub(crate) spine_not_evaluable: Tri,
    pub(crate) labs: Listed<LabResult>,
    pub(crate) risk_factors: RiskFactors,
    pub(crate) differential: Differential,
    pub(crate) conditions: Listed<Condition>,
    pub(crate) diagnosis_date: Option<CivilDate>,
    pub(crate) medications: Listed<Medication>,
    pub(crate) plans: Plans,
    pub(crate) judgements: Judgements,
    pub(crate) precision: Listed<Precision>,
    pub(crate) cross_calibrations: Listed<CrossCalibration>,
    pub(crate) mri_contraindicated: Tri,
    /// Whether a fact about pregnancy or lactation was set aside: then neither is ever "no".
    pub(crate) reproduction_set_aside: bool,
    /// What was odd but kept; in quarantine mode also what was set aside.
    pub(crate) warnings: Vec<Problem>,
}

impl Case {
    /// The first day that may belong to the pregnancy that is stated and not listed.
    pub(crate) fn stated_pregnancy_from(&self) -> Option<CivilDate> {
        self.stated_pregnancy.map(|on| on.plus_days(-ONGOING_PREGNANCY_DAYS.value))
    }

    /// The day of assessment.
    #[must_use]
    pub fn as_of(&self) -> CivilDate {
        self.as_of
    }

    /// Whether the record calls itself synthetic: no woman stands behind it. No rule reads it.
    ///
    /// ```
    /// use gao_core::case::{Case, Mode};
    /// use gao_core::{CaseInput, Policy, ProvenanceInput};
    ///
    /// let provenance = |synthetic| Some(ProvenanceInput { synthetic, ..ProvenanceInput::default() });
    /// let case = |synthetic| {
    ///     let as_of = Some("2025-12-20".into());
    ///     let provenance = provenance(synthetic);
    ///     let input = CaseInput { as_of, provenance, ..CaseInput::default() };
    ///     Case::parse(&input, &Policy::default(), Mode::Strict)
    /// };
    /// assert!(case(Some(true))?.is_synthetic());
    /// // A record that does not say it is made up is taken for a real one.
    /// assert!(!case(None)?.is_synthetic());
    /// # Ok::<(), gao_core::InvalidInput>(())
    /// ```
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.synthetic
    }

    /// Where the record comes from, as the caller wrote it, for a page that shows it. No rule reads
    /// it.
    #[must_use]
    pub fn provenance(&self) -> Option<&ProvenanceInput> {
        self.provenance.as_ref()
    }

    /// What was odd in the input but kept, with paths; quarantined facts included.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }
}

/// A list that knows whether it is complete.
///
/// `complete` is false when the list was missing, so an empty incomplete list means
/// "unknown" and an empty complete one means "asked: none".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    pub(crate) entries: Vec<T>,
    pub(crate) complete: bool,
}

impl<T> Listed<T> {
    pub(crate) const UNKNOWN: Self = Self { entries: Vec::new(), complete: false };

    pub(crate) fn iter(&self) -> core::slice::Iter<'_, T> {
        self.entries.iter()
    }

    /// What an unlisted entry could still make true: nothing, or anything.
    pub(crate) fn unlisted(&self) -> Tri {
        if self.complete { Tri::No } else { Tri::Unknown }
    }
}

/// The woman herself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Patient {
    pub(crate) birth_date: Option<ApproxDate>,
    pub(crate) menopause: Option<Menopause>,
    pub(crate) oestrogen_deficiency: Tri,
    pub(crate) height_now: Option<(HeightMm, Option<CivilDate>)>,
    pub(crate) height_before: Option<(HeightMm, Option<HeightSource>)>,
    pub(crate) weight: Option<WeightHg>,
    pub(crate) calcium_intake: Option<CalciumIntake>,
}

/// A dated statement about pregnancy; an undated one is kept out of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PregnancyStatus {
    pub(crate) value: Tri,
    pub(crate) on: CivilDate,
}

/// Symptoms and signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Symptoms {
    pub(crate) pain_onset: Option<ApproxDate>,
    pub(crate) worsening_onset: Option<ApproxDate>,
    pub(crate) spinal_pain: Tri,
    pub(crate) hip_pain: Tri,
    pub(crate) acute: Tri,
    pub(crate) severe: Tri,
    pub(crate) localised: Tri,
    pub(crate) height_loss: Tri,
    pub(crate) kyphosis: Tri,
    pub(crate) cannot_care_for_child: Tri,
    pub(crate) anxiety: Tri,
    pub(crate) low_mood: Tri,
    pub(crate) red_flags: RedFlags,
}

/// Signs that call for urgent assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RedFlags {
    pub(crate) fever: Tri,
    pub(crate) cancer_history: Tri,
    pub(crate) weight_loss: Tri,
    pub(crate) night_pain: Tri,
    pub(crate) neurological_deficit: Tri,
}

impl RedFlags {
    /// Each sign with its fact, in the order of the input.
    pub(crate) fn each(&self) -> [(FactKey, Tri); 5] {
        [
            (FactKey::Fever, self.fever),
            (FactKey::CancerHistory, self.cancer_history),
            (FactKey::WeightLoss, self.weight_loss),
            (FactKey::NightPain, self.night_pain),
            (FactKey::NeurologicalDeficit, self.neurological_deficit),
        ]
    }
}

/// One fracture, confirmed, suspected or refuted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fracture {
    pub(crate) index: usize,
    pub(crate) site: Option<FractureSite>,
    /// Only for a vertebra, and there only if stated.
    pub(crate) level: Option<Level>,
    pub(crate) side: Option<Side>,
    pub(crate) onset: Option<ApproxDate>,
    pub(crate) mechanism: Mechanism,
    pub(crate) confirmed: Tri,
    pub(crate) genant_grade: Option<GenantGrade>,
    pub(crate) age: Option<FractureAge>,
    pub(crate) imaging_ids: Vec<String>,
}

/// One imaging study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImagingStudy {
    pub(crate) index: usize,
    pub(crate) id: Option<String>,
    pub(crate) date: Option<CivilDate>,
    pub(crate) modality: Option<ImagingModality>,
    pub(crate) regions: Option<EnumSet<ImagingRegion>>,
    pub(crate) result: Option<ImagingResult>,
    pub(crate) marrow: Option<Marrow>,
}

impl Case {
    /// Whether a fracture is listed that is not refuted.
    pub(crate) fn lists_a_fracture(&self) -> bool {
        self.fractures.iter().any(|fracture| !fracture.confirmed.is_no())
    }

    /// Studies that show a fracture, where none is listed; of any method and on whatever day.
    pub(crate) fn shown_and_not_listed(&self) -> impl Iterator<Item = &ImagingStudy> {
        let listed = self.lists_a_fracture();
        self.imaging
            .iter()
            .filter(move |study| !listed && study.result == Some(ImagingResult::Fracture))
    }
}

impl ImagingStudy {
    /// Whether it shows a part of these regions, or may.
    pub(crate) fn may_show(&self, regions: EnumSet<ImagingRegion>) -> bool {
        self.regions.is_none_or(|shown| !shown.is_disjoint(regions))
    }
}

/// One measurement of bone mineral density at one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BmdMeasurement {
    pub(crate) index: usize,
    pub(crate) date: Option<CivilDate>,
    pub(crate) modality: Option<BmdModality>,
    pub(crate) site: Option<BmdSite>,
    pub(crate) side: Option<Side>,
    /// For the lumbar spine: the vertebrae stated, or L1-L4 when none were.
    pub(crate) levels: EnumSet<Level>,
    /// Whether the vertebrae were stated.
    pub(crate) levels_stated: bool,
    pub(crate) bmd: Option<Bmd>,
    pub(crate) z_score: Option<ZScore>,
    pub(crate) t_score: Option<TScore>,
    pub(crate) device: Device,
    pub(crate) reference_name: Option<String>,
    pub(crate) reference_mean: Option<Bmd>,
    pub(crate) reference_sd: Option<ReferenceSd>,
    pub(crate) standing: Standing,
}

/// A scanner, known by maker, model and serial number together; each may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Device {
    pub(crate) maker: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) serial: Option<String>,
}

impl Device {
    /// Its parts: maker, model, serial number.
    pub(crate) fn parts(&self) -> [Option<&str>; 3] {
        [self.maker.as_deref(), self.model.as_deref(), self.serial.as_deref()]
    }

    /// Whether all three parts are known.
    pub(crate) fn is_known(&self) -> bool {
        self.parts().iter().all(Option::is_some)
    }

    /// Whether it is the same scanner: one part that differs is enough to say no.
    ///
    /// Capital letters do not tell two scanners apart.
    pub(crate) fn is(&self, other: &Self) -> Tri {
        let pairs = self.parts().into_iter().zip(other.parts());
        Tri::all(pairs.map(|(one, another)| match (one, another) {
            (Some(one), Some(another)) => Tri::from(one.eq_ignore_ascii_case(another)),
            _ => Tri::Unknown,
        }))
    }
}

/// One laboratory result with that laboratory's own limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LabResult {
    pub(crate) index: usize,
    pub(crate) analyte: Option<Analyte>,
    pub(crate) value: Option<LabValue>,
    pub(crate) unit: Option<LaboratoryUnit>,
    pub(crate) low: Option<LabValue>,
    pub(crate) high: Option<LabValue>,
    pub(crate) date: Option<CivilDate>,
}

/// Risk factors named by the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RiskFactors {
    pub(crate) first_pregnancy: Tri,
    pub(crate) low_bone_mass_before: Tri,
    pub(crate) excess_resorption: Tri,
    pub(crate) family_history: Tri,
    pub(crate) chronic_inflammation: Tri,
    pub(crate) immobilisation: Tri,
    pub(crate) smoking: Tri,
    pub(crate) previous_systemic_glucocorticoid: Tri,
    pub(crate) heparin: Tri,
    pub(crate) subfertility: Tri,
}

/// Where the examination of other causes stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Differential {
    pub(crate) malignancy: DifferentialStatus,
    pub(crate) osteomalacia: DifferentialStatus,
    pub(crate) monogenic: DifferentialStatus,
    pub(crate) secondary_examined: Tri,
}

/// A disease that can cause bone loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) index: usize,
    pub(crate) kind: Option<ConditionKind>,
    pub(crate) name: Option<String>,
    pub(crate) present: Tri,
    pub(crate) addressed: Tri,
}

/// A course of one medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Medication {
    pub(crate) index: usize,
    pub(crate) agent: Option<Agent>,
    pub(crate) start: Option<ApproxDate>,
    pub(crate) stop: CourseStop,
    pub(crate) last_dose: Option<CivilDate>,
    pub(crate) route: Option<Route>,
}

/// When a course stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CourseStop {
    /// Not stated.
    Unknown,
    /// Still running.
    Ongoing,
    /// Stopped, or planned to stop, in this interval.
    On(ApproxDate),
}

/// Plans for a further pregnancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plans {
    pub(crate) pregnancy_wish: Option<PregnancyWish>,
    pub(crate) earliest_target: Option<CivilDate>,
}

/// Judgements left to the clinician.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgements {
    pub(crate) very_low_bmd: Judgement,
    pub(crate) conservative_insufficient: Judgement,
    pub(crate) relevant_gain_unlikely: Judgement,
    pub(crate) very_strong_suspicion: Judgement,
}

impl Judgements {
    /// Other measures are judged not enough, and yet a relevant rise not unlikely.
    pub(crate) fn disagree(&self) -> bool {
        self.conservative_insufficient.value.is_yes() && self.relevant_gain_unlikely.value.is_no()
    }

    /// Whether conservative treatment is judged not enough; unknown if a later judgement, or one
    /// of which it is not known that it is earlier, contradicts it.
    pub(crate) fn conservative_insufficient(&self) -> Tri {
        self.standing(&self.conservative_insufficient, &self.relevant_gain_unlikely)
    }

    /// Whether a relevant rise is judged unlikely, against the other judgement likewise.
    pub(crate) fn relevant_gain_unlikely(&self) -> Tri {
        self.standing(&self.relevant_gain_unlikely, &self.conservative_insufficient)
    }

    /// What one judgement still says: of two that disagree only the later one.
    fn standing(&self, one: &Judgement, other: &Judgement) -> Tri {
        let later = matches!((one.on, other.on), (Some(one), Some(other)) if one > other);
        if self.disagree() && !later { Tri::Unknown } else { one.value }
    }
}

/// One judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    pub(crate) value: Tri,
    pub(crate) by: Option<String>,
    pub(crate) on: Option<CivilDate>,
}

/// A precision error stated by the centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Precision {
    pub(crate) index: usize,
    pub(crate) device: Device,
    pub(crate) site: Option<BmdSite>,
    pub(crate) levels: EnumSet<Level>,
    pub(crate) sd: Option<PrecisionSd>,
    pub(crate) same_day: Tri,
}

/// A stated cross-calibration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CrossCalibration {
    pub(crate) index: usize,
    pub(crate) from: Device,
    pub(crate) to: Device,
    pub(crate) site: Option<BmdSite>,
    pub(crate) source: Option<String>,
}
