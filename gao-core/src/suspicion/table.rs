//! F-01's table: the first row that applies is the level.

use enumset::{EnumSetType, enum_set};
use serde::Serialize;

use crate::evidence::{EvidenceId, EvidenceSet};
use crate::logic::Tri;
use crate::text::Text;

/// How far PLO should be suspected; not a probability.
///
/// The order is that of rising concern, with "not enough is known" below everything that has
/// been seen.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum SuspicionLevel {
    /// Symptoms or a fracture outside every period described for PLO.
    OutsideWindow = 0,
    /// No symptom and no fracture recorded.
    NoSymptoms = 1,
    /// Pain without any feature of fracture and without a risk factor.
    Background = 2,
    /// Pain without any feature of fracture, but with a risk factor.
    Possible = 3,
    /// Not enough is known to judge.
    Insufficient = 4,
    /// Suspect PLO and look for a fracture.
    Suspect = 5,
    /// Strong suspicion of a vertebral fracture.
    Strong = 6,
    /// A fracture that fits is there.
    MustSuspect = 7,
}

/// What the recorded fractures say.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
pub enum FractureSign {
    /// None that is confirmed or suspected; high-energy fractures left aside.
    Absent,
    /// One, but certainly outside every window.
    Outside,
    /// One that is or may be inside a window.
    MayLieInside,
    /// A confirmed vertebral one without great force, late in pregnancy or while breastfeeding.
    Fits,
}

/// What the level is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuspicionInput {
    /// What the recorded fractures say.
    pub fracture: FractureSign,
    /// Whether every fracture is known to be listed.
    pub fractures_listed: bool,
    /// Whether the symptoms began in pregnancy, after birth or while breastfeeding.
    pub window: Tri,
    /// Very strong suspicion, by P-14 or by the clinician.
    pub very_strong: Tri,
    /// Pain, height loss or kyphosis.
    pub symptom: Tri,
    /// Pain of the spine or hip.
    pub pain: Tri,
    /// A feature that points to fracture.
    pub feature: Tri,
    /// A risk factor that can lift a level.
    pub risk_factor: Tri,
}

/// One row of F-01.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its id in the specification.
    pub id: &'static str,
    /// The level.
    pub level: SuspicionLevel,
    /// When it applies, if no earlier row does.
    pub condition: Text,
    /// What it rests on.
    pub evidence: EvidenceSet,
    applies: fn(&SuspicionInput) -> bool,
}

impl Row {
    /// Whether the row's condition holds, earlier rows left aside.
    #[must_use]
    pub fn applies(&self, input: &SuspicionInput) -> bool {
        (self.applies)(input)
    }
}

/// Pain that began in the window, without any feature of fracture.
fn plain_pain(input: &SuspicionInput) -> bool {
    input.window.is_yes() && input.feature.is_no() && input.pain.is_yes()
}

/// The table, in order; the last row always applies.
pub static ROWS: [Row; 9] = [
    Row {
        id: "SUS-1",
        level: SuspicionLevel::MustSuspect,
        condition: Text {
            en: "confirmed vertebral fracture without great force, in the third trimester or while breastfeeding",
            da: "bekræftet fraktur i columna uden større traume, i tredje trimester eller under amning",
        },
        evidence: enum_set!(EvidenceId::S102 | EvidenceId::S44 | EvidenceId::S32),
        applies: |input| input.fracture == FractureSign::Fits,
    },
    Row {
        id: "SUS-4",
        level: SuspicionLevel::Strong,
        condition: Text {
            en: "window = Yes and very strong suspicion = Yes",
            da: "vindue = ja og meget stærk mistanke = ja",
        },
        evidence: enum_set!(
            EvidenceId::S35
                | EvidenceId::S37
                | EvidenceId::S38
                | EvidenceId::S40
                | EvidenceId::S41
                | EvidenceId::P14
        ),
        applies: |input| input.window.is_yes() && input.very_strong.is_yes(),
    },
    Row {
        id: "SUS-1b",
        level: SuspicionLevel::Suspect,
        condition: Text {
            en: "a fracture, confirmed or suspected, not high-energy, that is or may be in a window",
            da: "en fraktur, bekræftet eller mistænkt, ikke højenergi, som er eller kan være i et vindue",
        },
        evidence: enum_set!(EvidenceId::S102 | EvidenceId::S107),
        applies: |input| input.fracture == FractureSign::MayLieInside,
    },
    Row {
        id: "SUS-2",
        level: SuspicionLevel::NoSymptoms,
        condition: Text {
            en: "no symptom and no fracture, all fractures listed",
            da: "ingen symptomer og ingen fraktur, alle frakturer oplyst",
        },
        evidence: enum_set!(EvidenceId::S33),
        applies: |input| {
            input.symptom.is_no()
                && input.fracture == FractureSign::Absent
                && input.fractures_listed
        },
    },
    Row {
        id: "SUS-3",
        level: SuspicionLevel::OutsideWindow,
        condition: Text {
            en: "window = No, or no symptom and a fracture outside every window, all fractures listed",
            da: "vindue = nej, eller ingen symptomer og en fraktur uden for alle vinduer, alle frakturer oplyst",
        },
        evidence: enum_set!(EvidenceId::S40 | EvidenceId::S41),
        applies: |input| {
            let outside = input.symptom.is_no() && input.fracture == FractureSign::Outside;
            (input.window.is_no() || outside) && input.fractures_listed
        },
    },
    Row {
        id: "SUS-5",
        level: SuspicionLevel::Suspect,
        condition: Text {
            en: "window = Yes and a feature of fracture = Yes",
            da: "vindue = ja og frakturtegn = ja",
        },
        evidence: enum_set!(EvidenceId::S07 | EvidenceId::S08 | EvidenceId::S94 | EvidenceId::S102),
        applies: |input| input.window.is_yes() && input.feature.is_yes(),
    },
    Row {
        id: "SUS-5b",
        level: SuspicionLevel::Possible,
        condition: Text {
            en: "window = Yes, feature = No, pain = Yes, risk factor = Yes",
            da: "vindue = ja, frakturtegn = nej, smerter = ja, risikofaktor = ja",
        },
        evidence: enum_set!(
            EvidenceId::S01
                | EvidenceId::S07
                | EvidenceId::S25
                | EvidenceId::S26
                | EvidenceId::S27
                | EvidenceId::S28
                | EvidenceId::S29
                | EvidenceId::S30
                | EvidenceId::S31
        ),
        applies: |input| plain_pain(input) && input.risk_factor.is_yes(),
    },
    Row {
        id: "SUS-7",
        level: SuspicionLevel::Background,
        condition: Text {
            en: "window = Yes, feature = No, pain = Yes, risk factor = No, all fractures listed",
            da: "vindue = ja, frakturtegn = nej, smerter = ja, risikofaktor = nej, alle frakturer oplyst",
        },
        evidence: enum_set!(EvidenceId::S01 | EvidenceId::S02 | EvidenceId::S07),
        applies: |input| plain_pain(input) && input.risk_factor.is_no() && input.fractures_listed,
    },
    Row {
        id: "SUS-6",
        level: SuspicionLevel::Insufficient,
        condition: Text { en: "otherwise", da: "ellers" },
        evidence: enum_set!(EvidenceId::S102),
        applies: |_| true,
    },
];

/// The row of an input: the first that applies.
#[must_use]
pub fn row(input: &SuspicionInput) -> &'static Row {
    let [.., last] = &ROWS;
    ROWS.iter().find(|row| row.applies(input)).unwrap_or(last)
}
