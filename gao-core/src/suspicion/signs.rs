//! What is known of her symptoms and of when they began, and every way to complete it.

use enumset::{EnumSet, EnumSetType, enum_set};

use crate::case::Case;
use crate::facts::FactKey;
use crate::logic::Tri;
use crate::policy::Policy;
use crate::quantity::HeightMm;
use crate::time::ApproxDate;
use crate::vocabulary::{HeightSource, PregnancyOutcome};
use crate::window::{self, Window};

/// A symptom or sign that can be there or not.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
#[enumset(repr = "u8")]
pub(crate) enum Symptom {
    SpinalPain,
    HipPain,
    Acute,
    Severe,
    Localised,
    CannotCareForChild,
    HeightLoss,
    Kyphosis,
}

impl Symptom {
    const COUNT: usize = EnumSet::<Symptom>::variant_count() as usize;

    pub(crate) fn fact(self) -> FactKey {
        match self {
            Self::SpinalPain => FactKey::SpinalPain,
            Self::HipPain => FactKey::HipPain,
            Self::Acute => FactKey::AcutePain,
            Self::Severe => FactKey::SeverePain,
            Self::Localised => FactKey::LocalisedPain,
            Self::CannotCareForChild => FactKey::CannotCareForChild,
            Self::HeightLoss => FactKey::HeightLoss,
            Self::Kyphosis => FactKey::Kyphosis,
        }
    }

    fn of(self, case: &Case, policy: &Policy) -> Tri {
        let symptoms = &case.symptoms;
        match self {
            Self::SpinalPain => symptoms.spinal_pain,
            Self::HipPain => symptoms.hip_pain,
            Self::Acute => symptoms.acute,
            Self::Severe => symptoms.severe,
            Self::Localised => symptoms.localised,
            Self::CannotCareForChild => care(case),
            Self::HeightLoss => height_loss(case, policy),
            Self::Kyphosis => symptoms.kyphosis,
        }
    }
}

/// Where a symptom began.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
pub(crate) enum Onset {
    /// From the second trimester to the end of postpartum, or while breastfeeding.
    Described,
    /// Earlier in a pregnancy.
    EarlyPregnancy,
    /// At no such time.
    Outside,
}

/// The signs of one woman: what is there, what is open, and all else absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Signs {
    present: EnumSet<Symptom>,
    open: EnumSet<Symptom>,
    /// Where the symptoms may have begun; never empty.
    pub(crate) onsets: EnumSet<Onset>,
    /// The clinician's own answer to "very strong suspicion".
    pub(crate) judged: Tri,
    pub(crate) risk_factor: Tri,
}

impl Signs {
    pub(crate) fn of(case: &Case, policy: &Policy, risk_factor: Tri) -> Self {
        let (mut present, mut open) = (EnumSet::empty(), EnumSet::empty());
        for symptom in EnumSet::<Symptom>::all() {
            match symptom.of(case, policy) {
                Tri::Yes => present |= symptom,
                Tri::Unknown => open |= symptom,
                Tri::No => {}
            }
        }
        Self {
            present,
            open,
            onsets: onsets(case, policy),
            judged: case.judgements.very_strong_suspicion.value,
            risk_factor,
        }
    }

    pub(crate) fn get(&self, symptom: Symptom) -> Tri {
        match (self.present.contains(symptom), self.open.contains(symptom)) {
            (true, _) => Tri::Yes,
            (false, true) => Tri::Unknown,
            (false, false) => Tri::No,
        }
    }

    /// The same, with every other symptom taken for absent if it is open: whoever does not ask for
    /// one need not try what it could be.
    pub(crate) fn as_to(self, symptoms: EnumSet<Symptom>) -> Self {
        Self { open: self.open & symptoms, ..self }
    }

    /// Whether any symptom or feature of pain is there.
    pub(crate) fn any_present(&self) -> bool {
        !self.present.is_empty()
    }

    /// Pain of the spine or hip.
    pub(crate) fn pain(&self) -> Tri {
        self.get(Symptom::SpinalPain).or(self.get(Symptom::HipPain))
    }

    /// Height loss or kyphosis.
    pub(crate) fn deformity(&self) -> Tri {
        self.get(Symptom::HeightLoss).or(self.get(Symptom::Kyphosis))
    }

    /// Anything that could come from a fracture.
    pub(crate) fn symptom(&self) -> Tri {
        self.pain().or(self.deformity())
    }

    /// Pain that is acute, severe and localised, all three.
    pub(crate) fn triad(&self) -> Tri {
        Tri::all([Symptom::Acute, Symptom::Severe, Symptom::Localised].map(|s| self.get(s)))
    }

    /// A feature that points to fracture.
    pub(crate) fn feature(&self) -> Tri {
        let features =
            [Symptom::Acute, Symptom::Severe, Symptom::Localised, Symptom::CannotCareForChild];
        self.deformity().or(self.pain().and(Tri::any(features.map(|s| self.get(s)))))
    }

    /// Whether the symptoms began in a pregnancy, in the months after a birth, or while
    /// breastfeeding.
    pub(crate) fn began_in_window(&self) -> Tri {
        self.began_in(Onset::Described | Onset::EarlyPregnancy)
    }

    fn began_in(&self, places: EnumSet<Onset>) -> Tri {
        if self.onsets.is_subset(places) {
            Tri::Yes
        } else if self.onsets.is_disjoint(places) {
            Tri::No
        } else {
            Tri::Unknown
        }
    }

    /// What [`very_strong`](Signs::very_strong) asks for.
    pub(crate) const OF_VERY_STRONG: EnumSet<Symptom> = enum_set!(
        Symptom::SpinalPain
            | Symptom::Acute
            | Symptom::Severe
            | Symptom::Localised
            | Symptom::HeightLoss
            | Symptom::Kyphosis
    );

    /// Very strong suspicion: the clinician's answer, else the proposal of P-14.
    pub(crate) fn very_strong(&self) -> Tri {
        if !self.judged.is_unknown() {
            return self.judged;
        }
        let triad = self.triad().and(self.began_in(enum_set!(Onset::Described)));
        self.get(Symptom::SpinalPain).and(triad.or(self.deformity()))
    }

    /// Every way to complete the signs.
    pub(crate) fn completions(&self) -> impl Iterator<Item = Signs> {
        let subsets = self.subsets();
        self.settings().flat_map(move |setting| {
            subsets.clone().map(move |symptoms| setting.complete(symptoms))
        })
    }

    /// Every onset and risk factor that is possible, the symptoms still open.
    fn settings(&self) -> impl Iterator<Item = Signs> {
        let signs = *self;
        let risks = [Tri::Yes, Tri::No].into_iter();
        let risks = risks.filter(move |risk| [Tri::Unknown, *risk].contains(&signs.risk_factor));
        self.onsets.iter().flat_map(move |onset| {
            let onsets = EnumSet::only(onset);
            risks.clone().map(move |risk_factor| Signs { onsets, risk_factor, ..signs })
        })
    }

    /// Every set of open symptoms, as bits: the whole of it first.
    fn subsets(&self) -> impl Iterator<Item = u8> + Clone {
        let open = self.open.as_u8();
        // One less borrows through every bit that is not open.
        let next = move |symptoms: &u8| Some(symptoms.checked_sub(1)? & open);
        core::iter::successors(Some(open), next)
    }

    /// These of the open symptoms are there, and no other.
    fn complete(&self, symptoms: u8) -> Self {
        let there = EnumSet::from_u8_truncated(symptoms);
        Self { present: self.present | there, open: EnumSet::empty(), ..*self }
    }
}

/// What could still change an answer.
pub(crate) struct Pivotal {
    pub(crate) symptoms: EnumSet<Symptom>,
    pub(crate) onset: bool,
    pub(crate) risk_factor: bool,
}

/// The answers to every set of symptoms that may be there, by the bits of the set.
type Answers<T> = [Option<T>; 1 << Symptom::COUNT];

impl Signs {
    /// A fact is pivotal if, for some completion of the others, changing it changes the answer.
    ///
    /// Each completion is answered once; what changes an answer is then a matter of comparing.
    pub(crate) fn pivotal<T: Copy + PartialEq>(&self, answer: impl Fn(&Signs) -> T) -> Pivotal {
        let mut rows: [(Self, Answers<T>); MOST_SETTINGS] =
            [(*self, [None; 1 << Symptom::COUNT]); MOST_SETTINGS];
        let mut settings = 0;
        for ((setting, answers), possible) in rows.iter_mut().zip(self.settings()) {
            *setting = possible;
            settings += 1;
            for symptoms in self.subsets() {
                if let Some(place) = answers.get_mut(usize::from(symptoms)) {
                    *place = Some(answer(&setting.complete(symptoms)));
                }
            }
        }
        let rows = rows.get(..settings).unwrap_or_default();
        let mut found = Pivotal { symptoms: EnumSet::empty(), onset: false, risk_factor: false };
        for (setting, answers) in rows {
            let answered = |symptoms: u8| answers.get(usize::from(symptoms)).copied().flatten();
            for symptom in self.open {
                let bit = EnumSet::only(symptom).as_u8();
                if self.subsets().any(|here| answered(here) != answered(here ^ bit)) {
                    found.symptoms |= symptom;
                }
            }
            for (other, _) in rows.iter().filter(|(_, others)| others != answers) {
                found.onset |= other.risk_factor == setting.risk_factor;
                found.risk_factor |= other.onsets == setting.onsets;
            }
        }
        found
    }
}

/// An onset and whether there is a risk factor, each in every way it may be.
const MOST_SETTINGS: usize = 6;

/// Pain, height loss or kyphosis, without asking when it began.
pub(crate) fn any_symptom(case: &Case, policy: &Policy) -> Tri {
    let symptoms = [Symptom::SpinalPain, Symptom::HipPain, Symptom::HeightLoss, Symptom::Kyphosis];
    Tri::any(symptoms.map(|symptom| symptom.of(case, policy)))
}

/// When her symptoms began: the pain, and its worsening if one is recorded.
///
/// A pain whose beginning is not recorded may have begun on any day up to the assessment.
pub(crate) fn onset_dates(case: &Case) -> impl Iterator<Item = ApproxDate> + '_ {
    let began = case.symptoms.pain_onset.unwrap_or(ApproxDate::EVER);
    let stated = [Some(began), case.symptoms.worsening_onset].into_iter().flatten();
    stated.map(|onset| until_today(case, onset))
}

/// What has been observed lies no later than the day of assessment.
pub(super) fn until_today(case: &Case, observed: ApproxDate) -> ApproxDate {
    ApproxDate::new(observed.earliest(), observed.latest().min(case.as_of)).unwrap_or(observed)
}

/// Either onset may place the symptoms: pain that began after a birth and grew worse a year
/// later did begin after a birth.
fn onsets(case: &Case, policy: &Policy) -> EnumSet<Onset> {
    let within = |windows: EnumSet<Window>| {
        Tri::any(onset_dates(case).map(|onset| window::holds(case, policy, windows, onset)))
    };
    let described = within(Window::Onset | Window::Lactating);
    let anywhere = within(Window::Onset | Window::Lactating | Window::InPregnancy);
    let mut onsets = EnumSet::empty();
    if !described.is_no() {
        onsets |= Onset::Described;
    }
    if !described.is_yes() && !within(enum_set!(Window::InPregnancy)).is_no() {
        onsets |= Onset::EarlyPregnancy;
    }
    if !anywhere.is_yes() {
        onsets |= Onset::Outside;
    }
    onsets
}

/// Whether she cannot care for the child; nobody is asked that who has no living child.
pub(crate) fn care(case: &Case) -> Tri {
    match case.symptoms.cannot_care_for_child {
        Tri::Unknown if !living_child(case) => Tri::No,
        stated => stated,
    }
}

/// Whether she has, or may have, a living child: not if every pregnancy on record goes on or
/// ended without one.
pub(crate) fn living_child(case: &Case) -> bool {
    case.pregnancies.entries.is_empty()
        || case.pregnancies.iter().any(|pregnancy| {
            pregnancy.outcome.is_none_or(|outcome| outcome == PregnancyOutcome::Live)
        })
}

/// Height loss: the clinician's answer, else two heights against P-04.
pub(crate) fn height_loss(case: &Case, policy: &Policy) -> Tri {
    match case.symptoms.height_loss {
        Tri::Unknown => match height_loss_mm(case) {
            Some(loss) if both_measured(case) => {
                Tri::from(loss >= i32::from(policy.height_loss_mm))
            }
            _ => Tri::Unknown,
        },
        stated => stated,
    }
}

/// Whether the earlier height was measured too, and is not what she remembers.
pub(crate) fn both_measured(case: &Case) -> bool {
    matches!(case.patient.height_before, Some((_, Some(HeightSource::Measured))))
}

/// Millimetres lost between the earlier height and the one now; negative if she grew.
pub(crate) fn height_loss_mm(case: &Case) -> Option<i32> {
    let millimetres = |height: HeightMm| i32::from(height.millimetres());
    let (now, _) = case.patient.height_now?;
    let (before, _) = case.patient.height_before?;
    Some(millimetres(before).saturating_sub(millimetres(now)))
}
