//! F-01: should pregnancy- and lactation-associated osteoporosis be suspected?
//!
//! ## What it asks
//! Does pain, loss of height or kyphosis that began in pregnancy, in the months after a birth
//! or while breastfeeding point to a vertebral fracture; or is a fracture there that fits?
//!
//! ## Why
//! Back pain is ordinary around a birth (S-01, S-02), so the fractures are found late. The
//! level says what to look for, never how probable the disease is: no source gives that.
//!
//! ## When it cannot tell
//! A fracture with an unknown part is at least `Suspect`: it never ends as background pain.
//! A sign that is not recorded leaves `Insufficient`, with every level it may still become.
//! The clinician's "very strong suspicion" wins over the proposal of P-14.
//!
//! ## References
//! S-01, S-02, S-07, S-08, S-21 to S-41, S-44, S-94, S-102, S-107; P-04, P-14.

mod grounds;
mod red_flag;
mod risk;
mod signs;
mod table;
pub(crate) mod words;

use enumset::EnumSet;

pub(crate) use self::grounds::{open_for_very_strong, trace};
pub use self::red_flag::RedFlag;
use self::red_flag::red_flags;
pub(crate) use self::red_flag::trace_red_flags;
pub use self::risk::RiskFactor;
use self::signs::{Signs, Symptom};
pub(crate) use self::signs::{
    any_symptom, both_measured, care, height_loss, height_loss_mm, living_child,
};
pub use self::table::{FractureSign, ROWS, Row, SuspicionInput, SuspicionLevel, row};
use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, when};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::FactKey;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{FractureSite, ImagingRegion, Mechanism};
use crate::window::{self, Window};

/// The action of a red flag.
pub(crate) const URGENT_ACTION: &str = "URGENT-MEDICAL-ASSESSMENT";

/// The action of a faulty record: the rest was read without it.
pub(crate) const INPUT_ERROR: &str = "INPUT-ERROR";

/// What F-01 found, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// The level.
    pub level: SuspicionLevel,
    /// The row that gave it.
    pub row: &'static str,
    /// What it rests on.
    pub evidence: EvidenceSet,
    /// The level if every fracture were listed: what imaging is planned by.
    pub recorded_level: SuspicionLevel,
    /// For `Insufficient`: every level it may become.
    pub possible: EnumSet<SuspicionLevel>,
    /// The same without fractures that are not listed.
    pub recorded_possible: EnumSet<SuspicionLevel>,
    /// Very strong suspicion, by P-14 or by the clinician.
    pub very_strong: Tri,
    /// Red flags recorded as present.
    pub red_flags: EnumSet<RedFlag>,
    /// Risk factors recorded as present.
    pub risk_factors: EnumSet<RiskFactor>,
    /// Whether anything has been seen: a symptom, or a fracture that is not refuted.
    pub seen: bool,
    /// Hip pain, and nothing that points to the spine.
    pub hip_alone: bool,
    /// Whether a confirmed fracture without great force is, or may be, inside a window.
    pub fracture_without_great_force: bool,
    /// What the level was made of.
    pub input: SuspicionInput,
}

/// What F-01 rests on: its rows, its risk factors, and what is said beside them.
pub(crate) fn evidence() -> EvidenceSet {
    let beside = EvidenceId::S05 | EvidenceId::S06 | EvidenceId::S101 | EvidenceId::P04;
    let rows = ROWS.iter().fold(beside, |all, row| all | row.evidence);
    RiskFactor::ALL.into_iter().fold(rows, |all, risk| all | risk.evidence())
}

/// Evaluates F-01.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> Suspicion {
    let signs = Signs::of(case, policy, risk::any(case));
    let input = input(case, policy, &signs);
    let found = row(&input);
    let listed = SuspicionInput { fractures_listed: true, ..input };
    let recorded_possible = possible(case, &signs, &input);
    Suspicion {
        level: found.level,
        row: found.id,
        evidence: found.evidence,
        recorded_level: row(&listed).level,
        possible: match found.level {
            SuspicionLevel::Insufficient => with_unlisted(recorded_possible, &input),
            level => EnumSet::only(level),
        },
        recorded_possible,
        very_strong: input.very_strong,
        red_flags: red_flags(case),
        risk_factors: RiskFactor::ALL.into_iter().filter(|risk| risk.of(case).is_yes()).collect(),
        fracture_without_great_force: inside(case, policy)
            .any(|fracture| counts(fracture, Site::Any).is_yes()),
        seen: signs.any_present()
            || input.fracture != FractureSign::Absent
            || case.lists_a_fracture(),
        hip_alone: hip_pain_alone(case, policy),
        input,
    }
}

/// What the levels may become if a fracture that is not listed is there.
fn with_unlisted(
    levels: EnumSet<SuspicionLevel>,
    input: &SuspicionInput,
) -> EnumSet<SuspicionLevel> {
    if input.fractures_listed {
        return levels;
    }
    let mut levels = levels | SuspicionLevel::Suspect | SuspicionLevel::MustSuspect;
    // Without symptoms a fracture outside every window is what remains.
    if levels.contains(SuspicionLevel::NoSymptoms) {
        levels |= SuspicionLevel::OutsideWindow;
    }
    levels
}

fn input(case: &Case, policy: &Policy, signs: &Signs) -> SuspicionInput {
    SuspicionInput {
        fractures_listed: case.fractures.complete,
        ..symptoms_only(signs, fracture_sign(case, policy))
    }
}

fn symptoms_only(signs: &Signs, fracture: FractureSign) -> SuspicionInput {
    SuspicionInput {
        fracture,
        fractures_listed: true,
        window: signs.began_in_window(),
        very_strong: signs.very_strong(),
        symptom: signs.symptom(),
        pain: signs.pain(),
        feature: signs.feature(),
        risk_factor: signs.risk_factor,
    }
}

/// Every level that completing the signs can give, fractures that are not listed left aside.
fn possible(case: &Case, signs: &Signs, input: &SuspicionInput) -> EnumSet<SuspicionLevel> {
    let level = row(input).level;
    if level != SuspicionLevel::Insufficient {
        return EnumSet::only(level);
    }
    let fractures = fracture_signs(case, input.fracture);
    // Two signs of a deformity say no more than one.
    let signs = match signs.get(Symptom::HeightLoss) {
        Tri::Unknown => signs.as_to(EnumSet::<Symptom>::all() - Symptom::Kyphosis),
        Tri::Yes | Tri::No => *signs,
    };
    let level = |signs: &Signs, fracture| row(&symptoms_only(signs, fracture)).level;
    signs
        .completions()
        .flat_map(|signs| fractures.iter().map(move |fracture| level(&signs, fracture)))
        .collect()
}

/// What the recorded fractures may still say: one outside every window that is not confirmed, or
/// of which the force is not known, may turn out to be none.
fn fracture_signs(case: &Case, sign: FractureSign) -> EnumSet<FractureSign> {
    let certain = |fracture: &Fracture| {
        fracture.confirmed.is_yes()
            && !matches!(fracture.mechanism, Mechanism::Unknown | Mechanism::HighEnergy)
    };
    if sign == FractureSign::Outside && !case.fractures.iter().any(certain) {
        FractureSign::Outside | FractureSign::Absent
    } else {
        EnumSet::only(sign)
    }
}

/// What the recorded fractures say; a part that is not known leaves one inside the window.
fn fracture_sign(case: &Case, policy: &Policy) -> FractureSign {
    let open_or_confirmed = |fracture: &&Fracture| {
        !fracture.confirmed.is_no() && fracture.mechanism != Mechanism::HighEnergy
    };
    let signs = case.fractures.iter().filter(open_or_confirmed).map(|fracture| {
        if fits(case, policy, fracture).is_yes() {
            FractureSign::Fits
        } else if window::holds(case, policy, any_window(), when(case, fracture)).is_no() {
            FractureSign::Outside
        } else {
            FractureSign::MayLieInside
        }
    });
    let recorded = signs.max().unwrap_or(FractureSign::Absent);
    recorded.max(shown_but_not_listed(case, policy))
}

/// A study shows a fracture and none is listed: there is one, of which all else is unknown.
fn shown_but_not_listed(case: &Case, policy: &Policy) -> FractureSign {
    let signs = case.shown_and_not_listed().map(|study| {
        let until = study.date.unwrap_or(case.as_of).min(case.as_of);
        let event = ApproxDate::new(CivilDate::EARLIEST, until).unwrap_or(ApproxDate::EVER);
        if window::holds(case, policy, any_window(), event).is_no() {
            FractureSign::Outside
        } else {
            FractureSign::MayLieInside
        }
    });
    signs.max().unwrap_or(FractureSign::Absent)
}

/// SUS-1: confirmed, vertebral, without great force, in the third trimester or lactation.
fn fits(case: &Case, policy: &Policy, fracture: &Fracture) -> Tri {
    counts(fracture, Site::Vertebral).and(window::holds(
        case,
        policy,
        late_windows(),
        when(case, fracture),
    ))
}

fn late_windows() -> EnumSet<Window> {
    Window::ThirdTrimester | Window::Lactating
}

fn any_window() -> EnumSet<Window> {
    Window::Onset | Window::LateOrPostpartum | Window::Lactating | Window::InPregnancy
}

/// Hip pain, and nothing that points to the spine.
fn hip_pain_alone(case: &Case, policy: &Policy) -> bool {
    let symptoms = &case.symptoms;
    let spine_broken = case.fractures.iter().any(|fracture| {
        matches!(fracture.site, None | Some(FractureSite::Vertebra)) && !fracture.confirmed.is_no()
    });
    let shown = case.shown_and_not_listed().any(|study| study.may_show(ImagingRegion::SPINE));
    symptoms.hip_pain.is_yes()
        && symptoms.spinal_pain.is_no()
        && height_loss(case, policy).or(symptoms.kyphosis).is_no()
        && !(spine_broken || shown)
}

/// Fractures of SUS-1b.
fn inside<'a>(case: &'a Case, policy: &'a Policy) -> impl Iterator<Item = &'a Fracture> {
    case.fractures.iter().filter(|fracture| {
        !fracture.confirmed.is_no()
            && fracture.mechanism != Mechanism::HighEnergy
            && !window::holds(case, policy, any_window(), when(case, fracture)).is_no()
    })
}

/// The latest onset of symptoms, if one is recorded: a worsening, else the pain.
pub(crate) fn latest_onset(case: &Case) -> Option<ApproxDate> {
    let symptoms = &case.symptoms;
    let latest = match (symptoms.worsening_onset, symptoms.pain_onset) {
        (Some(worsening), Some(pain)) => Some(worsening.later_of(pain)),
        (worsening, pain) => worsening.or(pain),
    };
    latest.map(|onset| signs::until_today(case, onset))
}

/// What a fact is called as one of several findings.
pub(crate) fn name_in_a_list(fact: FactKey) -> Text {
    match EnumSet::<Symptom>::all().into_iter().find(|symptom| symptom.fact() == fact) {
        Some(symptom) => symptom.name(),
        None if fact == FactKey::Fractures => Text { en: "fracture", da: "fraktur" },
        None => fact.name(),
    }
}

/// Symptoms that are, or are not, there, by name.
pub(crate) fn symptoms(case: &Case, policy: &Policy, wanted: Tri) -> impl Iterator<Item = Text> {
    let signs = Signs::of(case, policy, Tri::Unknown);
    let all = EnumSet::<Symptom>::all().into_iter();
    // Where there is no living child, that she can care for it is no news.
    let of_a_child = wanted.is_yes() || living_child(case);
    all.filter(move |symptom| of_a_child || *symptom != Symptom::CannotCareForChild)
        .filter(move |symptom| signs.get(*symptom) == wanted)
        .map(Symptom::name)
}

impl Suspicion {
    /// The sentence of the level.
    #[must_use]
    pub fn sentence(&self) -> &'static Sentence {
        match self.level {
            SuspicionLevel::OutsideWindow => &words::OUTSIDE,
            SuspicionLevel::NoSymptoms => &words::NONE,
            SuspicionLevel::Background => &words::BACKGROUND,
            SuspicionLevel::Possible => &words::POSSIBLE,
            SuspicionLevel::Insufficient if self.acts() => &words::INSUFFICIENT_ACT,
            SuspicionLevel::Insufficient => &words::INSUFFICIENT,
            SuspicionLevel::Suspect if self.fracture_without_great_force => {
                &words::SUSPECT_FRACTURE
            }
            SuspicionLevel::Suspect if self.input.fracture == FractureSign::MayLieInside => {
                &words::SUSPECT_FRACTURE_OPEN
            }
            SuspicionLevel::Suspect if self.hip_alone => &words::SUSPECT_HIP,
            SuspicionLevel::Suspect => &words::SUSPECT,
            SuspicionLevel::Strong => &words::STRONG,
            SuspicionLevel::MustSuspect => &words::MUST,
        }
    }

    /// Whether imaging is planned although not enough is known: something has been seen, and
    /// it may come to suspicion.
    #[must_use]
    pub fn acts(&self) -> bool {
        let may_rise = self.recorded_possible.iter().any(|level| level >= SuspicionLevel::Suspect);
        self.recorded_level == SuspicionLevel::Insufficient && self.seen && may_rise
    }

    /// Whether how rare PLO is helps to weigh the level: before any fracture is found.
    #[must_use]
    pub fn is_weighed_by_rarity(&self) -> bool {
        let before = SuspicionLevel::Background..=SuspicionLevel::Strong;
        before.contains(&self.level) && self.input.fracture < FractureSign::MayLieInside
    }

    /// The highest level that it may still become, a fracture that is not listed included.
    #[must_use]
    pub fn highest(&self) -> SuspicionLevel {
        self.possible.iter().max().unwrap_or(self.level)
    }
}
