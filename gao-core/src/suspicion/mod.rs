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

mod risk;
mod signs;
mod table;
pub(crate) mod words;

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

pub use self::risk::RiskFactor;
use self::signs::{Signs, Symptom, onset_dates};
pub(crate) use self::signs::{any_symptom, both_measured, height_loss, height_loss_mm};
pub use self::table::{FractureSign, ROWS, Row, SuspicionInput, SuspicionLevel, row};
use crate::case::{Case, Fracture};
use crate::criteria::{Site, counts, trace_counts, when};
use crate::evidence::{EvidenceId, EvidenceSet};
use crate::facts::{FactKey, FactSet};
use crate::finding::{Distance, FactAt, Role, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::sentence::Sentence;
use crate::text::Text;
use crate::time::ApproxDate;
use crate::vocabulary::Mechanism;
use crate::window::{self, Window};

/// A sign that calls for urgent medical assessment, whatever the level.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum RedFlag {
    /// Fever.
    Fever = 0,
    /// Cancer, now or earlier.
    CancerHistory = 1,
    /// Weight loss without a reason.
    WeightLoss = 2,
    /// Pain at night.
    NightPain = 3,
    /// Neurological deficit.
    NeurologicalDeficit = 4,
}

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
    /// Whether a confirmed fracture without great force is, or may be, inside a window.
    pub fracture_without_great_force: bool,
    /// What the level was made of.
    pub input: SuspicionInput,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

pub(crate) const EVIDENCE: EvidenceSet = enumset::enum_set!(
    EvidenceId::S01
        | EvidenceId::S02
        | EvidenceId::S05
        | EvidenceId::S06
        | EvidenceId::S07
        | EvidenceId::S08
        | EvidenceId::S21
        | EvidenceId::S22
        | EvidenceId::S23
        | EvidenceId::S25
        | EvidenceId::S26
        | EvidenceId::S27
        | EvidenceId::S28
        | EvidenceId::S29
        | EvidenceId::S30
        | EvidenceId::S31
        | EvidenceId::S32
        | EvidenceId::S33
        | EvidenceId::S35
        | EvidenceId::S37
        | EvidenceId::S38
        | EvidenceId::S40
        | EvidenceId::S41
        | EvidenceId::S44
        | EvidenceId::S94
        | EvidenceId::S101
        | EvidenceId::S102
        | EvidenceId::S107
        | EvidenceId::P04
        | EvidenceId::P14
);

/// Evaluates F-01.
pub(crate) fn evaluate(case: &Case, policy: &Policy) -> Suspicion {
    let signs = Signs::of(case, policy, risk::any(case));
    let input = input(case, policy, &signs);
    let found = row(&input);
    let listed = SuspicionInput { fractures_listed: true, ..input };
    let recorded_possible = possible(&signs, &input);
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
        seen: input.symptom.is_yes() || case.fractures.iter().any(|f| !f.confirmed.is_no()),
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
fn possible(signs: &Signs, input: &SuspicionInput) -> EnumSet<SuspicionLevel> {
    let level = row(input).level;
    if level != SuspicionLevel::Insufficient {
        return EnumSet::only(level);
    }
    let mut levels = EnumSet::empty();
    signs.completions(|signs| {
        levels |= row(&symptoms_only(&signs, input.fracture)).level;
        false
    });
    levels
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

/// The latest onset of symptoms, if one is recorded: a worsening, else the pain.
pub(crate) fn latest_onset(case: &Case) -> Option<ApproxDate> {
    let symptoms = &case.symptoms;
    match (symptoms.worsening_onset, symptoms.pain_onset) {
        (Some(worsening), Some(pain)) => Some(worsening.later_of(pain)),
        (worsening, pain) => worsening.or(pain),
    }
}

/// Symptoms that are, or are not, there, by name.
pub(crate) fn symptoms(case: &Case, policy: &Policy, wanted: Tri) -> impl Iterator<Item = Text> {
    let signs = Signs::of(case, policy, Tri::Unknown);
    let all = EnumSet::<Symptom>::all().into_iter();
    all.filter(move |symptom| signs.get(*symptom) == wanted).map(Symptom::name)
}

/// Red flags recorded as present.
fn red_flags(case: &Case) -> EnumSet<RedFlag> {
    let recorded = case.symptoms.red_flags.each();
    let present = recorded.into_iter().filter(|(_, present)| present.is_yes());
    present
        .filter_map(|(key, _)| RedFlag::ALL.into_iter().find(|flag| flag.fact() == key))
        .collect()
}

impl RedFlag {
    /// Every red flag, in order.
    pub const ALL: [Self; 5] = [
        Self::Fever,
        Self::CancerHistory,
        Self::WeightLoss,
        Self::NightPain,
        Self::NeurologicalDeficit,
    ];

    /// The fact behind it.
    #[must_use]
    pub const fn fact(self) -> FactKey {
        match self {
            Self::Fever => FactKey::Fever,
            Self::CancerHistory => FactKey::CancerHistory,
            Self::WeightLoss => FactKey::WeightLoss,
            Self::NightPain => FactKey::NightPain,
            Self::NeurologicalDeficit => FactKey::NeurologicalDeficit,
        }
    }
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

    /// The highest level that the recorded signs may still become.
    #[must_use]
    pub fn highest(&self) -> SuspicionLevel {
        self.recorded_possible.iter().max().unwrap_or(self.level)
    }
}

/// Reports red flags that are not asked about, once a symptom is there.
pub(crate) fn trace_red_flags(case: &Case, suspicion: &Suspicion, trace: &mut impl Trace) {
    if !suspicion.input.symptom.is_yes() {
        return;
    }
    for (key, flag) in case.symptoms.red_flags.each() {
        if flag.is_unknown() {
            trace.missing(FactAt::single(key));
        }
    }
}

/// Reports the facts behind the level, then those that could change it.
pub(crate) fn trace(case: &Case, policy: &Policy, suspicion: &Suspicion, trace: &mut impl Trace) {
    let signs = Signs::of(case, policy, suspicion.input.risk_factor);
    trace_used(case, policy, suspicion, &signs, trace);
    trace_missing(case, policy, suspicion, &signs, trace);
}

fn trace_used(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    signs: &Signs,
    trace: &mut impl Trace,
) {
    match suspicion.level {
        SuspicionLevel::MustSuspect => {
            for fracture in case.fractures.iter().filter(|f| fits(case, policy, f).is_yes()) {
                trace_counts(fracture, Site::Vertebral, trace);
                trace.used(FactAt::of(FactKey::FractureOnset, fracture.index), Role::Satisfied);
            }
        }
        SuspicionLevel::Suspect if suspicion.input.fracture == FractureSign::MayLieInside => {
            for fracture in inside(case, policy) {
                trace_known_parts(fracture, trace);
            }
        }
        SuspicionLevel::Strong if signs.judged.is_yes() => {
            trace.used(FactAt::single(FactKey::VeryStrongSuspicion), Role::Satisfied);
            trace_onset(case, trace);
        }
        SuspicionLevel::Insufficient => trace_symptoms(case, policy, signs, Tri::Yes, trace),
        _ => {
            trace_symptoms(case, policy, signs, Tri::Yes, trace);
            trace_onset(case, trace);
            if matches!(
                suspicion.level,
                SuspicionLevel::NoSymptoms
                    | SuspicionLevel::Background
                    | SuspicionLevel::Possible
                    | SuspicionLevel::OutsideWindow
            ) {
                trace_symptoms(case, policy, signs, Tri::No, trace);
                trace.used(FactAt::single(FactKey::Fractures), Role::Failed);
            }
            if matches!(suspicion.level, SuspicionLevel::Background | SuspicionLevel::Possible) {
                let decides = Tri::from(suspicion.level == SuspicionLevel::Possible);
                for risk in RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()) {
                    if risk.of(case) == decides {
                        risk.trace_used(case, trace);
                    }
                }
            }
        }
    }
}

fn trace_symptoms(
    case: &Case,
    policy: &Policy,
    signs: &Signs,
    wanted: Tri,
    trace: &mut impl Trace,
) {
    let role = if wanted.is_yes() { Role::Satisfied } else { Role::Failed };
    for symptom in EnumSet::<Symptom>::all() {
        if signs.get(symptom) != wanted {
            continue;
        }
        match height_loss_mm(case) {
            Some(millimetres)
                if symptom == Symptom::HeightLoss && case.symptoms.height_loss.is_unknown() =>
            {
                let limit = i32::from(policy.height_loss_mm);
                let distance = Distance::HeightLost { millimetres, limit };
                trace.compared(FactAt::single(FactKey::HeightNow), role, distance);
            }
            _ => trace.used(FactAt::single(symptom.fact()), role),
        }
    }
}

fn trace_onset(case: &Case, trace: &mut impl Trace) {
    let recorded = [
        (FactKey::PainOnset, case.symptoms.pain_onset),
        (FactKey::WorseningOnset, case.symptoms.worsening_onset),
    ];
    for (key, _) in recorded.into_iter().filter(|(_, onset)| onset.is_some()) {
        trace.used(FactAt::single(key), Role::Satisfied);
    }
}

fn trace_known_parts(fracture: &Fracture, trace: &mut impl Trace) {
    let known = [
        (FactKey::FractureSite, fracture.site.is_some()),
        (FactKey::FractureConfirmed, fracture.confirmed.is_yes()),
        (FactKey::FractureMechanism, fracture.mechanism != Mechanism::Unknown),
        (FactKey::FractureOnset, fracture.onset.is_some()),
    ];
    for (key, _) in known.into_iter().filter(|(_, known)| *known) {
        trace.used(FactAt::of(key, fracture.index), Role::Satisfied);
    }
}

/// Fractures of SUS-1b.
fn inside<'a>(case: &'a Case, policy: &'a Policy) -> impl Iterator<Item = &'a Fracture> {
    case.fractures.iter().filter(|fracture| {
        !fracture.confirmed.is_no()
            && fracture.mechanism != Mechanism::HighEnergy
            && !window::holds(case, policy, any_window(), when(case, fracture)).is_no()
    })
}

fn trace_missing(
    case: &Case,
    policy: &Policy,
    suspicion: &Suspicion,
    signs: &Signs,
    trace: &mut impl Trace,
) {
    if suspicion.level == SuspicionLevel::MustSuspect {
        return;
    }
    for fracture in inside(case, policy) {
        trace_open_parts(case, policy, fracture, trace);
    }
    // A fracture not listed could only raise the level further.
    if !case.fractures.complete && suspicion.level < SuspicionLevel::Suspect {
        trace.missing(FactAt::single(FactKey::Fractures));
    }
    let fracture = suspicion.input.fracture;
    let open = signs.pivotal(|signs| row(&symptoms_only(signs, fracture)).level);
    if open.onset {
        trace_missing_onset(case, policy, trace);
    }
    for symptom in open.symptoms {
        trace.missing(FactAt::single(symptom.fact()));
        if symptom == Symptom::HeightLoss {
            trace_missing_heights(case, trace);
        }
    }
    if open.risk_factor {
        for risk in RiskFactor::ALL.into_iter().filter(|risk| risk.lifts()) {
            risk.trace_missing(case, trace);
        }
    }
}

fn trace_open_parts(case: &Case, policy: &Policy, fracture: &Fracture, trace: &mut impl Trace) {
    for site in [Site::Vertebral, Site::Any] {
        if counts(fracture, site).is_unknown() {
            trace_counts(fracture, site, trace);
        }
    }
    let event = when(case, fracture);
    for windows in [late_windows(), any_window()] {
        if window::holds(case, policy, windows, event).is_unknown() {
            if !event.is_exact() {
                trace.missing(FactAt::of(FactKey::FractureOnset, fracture.index));
            }
            window::trace_missing(case, policy, windows, event, trace);
        }
    }
}

fn trace_missing_onset(case: &Case, policy: &Policy, trace: &mut impl Trace) {
    let windows = Window::Onset | Window::Lactating | Window::InPregnancy;
    if case.symptoms.pain_onset.is_none_or(|onset| !onset.is_exact()) {
        trace.missing(FactAt::single(FactKey::PainOnset));
    }
    if case.symptoms.worsening_onset.is_some_and(|onset| !onset.is_exact()) {
        trace.missing(FactAt::single(FactKey::WorseningOnset));
    }
    for onset in onset_dates(case) {
        window::trace_missing(case, policy, windows, onset, trace);
    }
}

/// Two measured heights answer height loss as well (P-04).
fn trace_missing_heights(case: &Case, trace: &mut impl Trace) {
    let patient = &case.patient;
    match (patient.height_now, patient.height_before) {
        (Some(_), None) => trace.missing(FactAt::single(FactKey::HeightBefore)),
        (None, Some(_)) => trace.missing(FactAt::single(FactKey::HeightNow)),
        (Some(_), Some((_, None))) => trace.missing(FactAt::single(FactKey::HeightBeforeSource)),
        _ => {}
    }
}

/// Facts that could still make suspicion very strong, or not: P-14.
pub(crate) fn open_for_very_strong(case: &Case, policy: &Policy) -> FactSet {
    let signs = Signs::of(case, policy, Tri::No);
    let open = signs.pivotal(Signs::very_strong);
    let mut facts: FactSet = open.symptoms.iter().map(Symptom::fact).collect();
    if open.onset {
        facts |= FactKey::PainOnset;
    }
    facts
}
