//! Red flags: signs from outside the article that call for urgent assessment at every level.

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use crate::case::Case;
use crate::facts::FactKey;
use crate::finding::{FactAt, Trace};

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

/// Red flags recorded as present.
pub(crate) fn red_flags(case: &Case) -> EnumSet<RedFlag> {
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

/// Reports red flags that are not asked about, once a symptom is there.
pub(crate) fn trace_red_flags(case: &Case, suspicion: &super::Suspicion, trace: &mut impl Trace) {
    // One is enough for urgent assessment.
    if !suspicion.input.symptom.is_yes() || !suspicion.red_flags.is_empty() {
        return;
    }
    for (key, flag) in case.symptoms.red_flags.each() {
        if flag.is_unknown() {
            trace.missing(FactAt::single(key));
        }
    }
}
