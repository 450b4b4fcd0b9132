//! What goes before the records: how they were drawn, and what rests on what.

use gao_core::evidence::{EvidenceId, REGISTER_VERSION};
use gao_core::finding::RuleId;
use gao_core::{ENGINE_VERSION, Language, SCHEMA_VERSION};
use serde::Serialize;

use crate::assumptions::ASSUMPTIONS;
use crate::figures::{self, Quoted};
use crate::parameters::Size;
use crate::simulation::Simulation;
use crate::timing::{THOUSAND, TimingShares};

/// What the records of one simulation rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    simulation: About,
    synthetic: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct About {
    rule: &'static str,
    seed: u64,
    as_of: String,
    cases: u32,
    parameters: Parameters,
    timing: Shares,
    figures: Vec<Quoted>,
    assumptions: Vec<Named>,
    schema_version: &'static str,
    content_version: &'static str,
    engine_version: &'static str,
}

/// As they were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Parameters {
    #[serde(skip_serializing_if = "Option::is_none")]
    cases: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pregnancies: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate_per_100000: Option<String>,
    early_share: String,
}

/// The share of each timing, with the row that ties them together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Shares {
    first_two_trimesters: String,
    third_trimester: String,
    three_months_after_birth: String,
    later: String,
    evidence: String,
}

/// An assumption in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Named {
    name: &'static str,
    text: &'static str,
    evidence: String,
}

impl Header {
    pub(crate) fn of(simulation: &Simulation, language: Language) -> Self {
        let parameters = simulation.parameters();
        let early_share = parameters.early_share();
        let about = About {
            rule: RuleId::Simulation.as_str(),
            seed: simulation.seed(),
            as_of: parameters.as_of().to_string(),
            cases: simulation.len(),
            parameters: match parameters.size() {
                Size::Cases(count) => Parameters {
                    cases: Some(count.get()),
                    pregnancies: None,
                    rate_per_100000: None,
                    early_share: early_share.to_string(),
                },
                Size::Pregnancies { count, rate } => Parameters {
                    cases: None,
                    pregnancies: Some(count.get()),
                    rate_per_100000: Some(rate.to_string()),
                    early_share: early_share.to_string(),
                },
            },
            timing: shares(TimingShares::new(early_share)),
            figures: figures::quoted(language),
            assumptions: ASSUMPTIONS
                .iter()
                .map(|assumption| Named {
                    name: assumption.name,
                    text: assumption.text.of(language),
                    evidence: EvidenceId::P13.to_string(),
                })
                .collect(),
            schema_version: SCHEMA_VERSION,
            content_version: REGISTER_VERSION,
            engine_version: ENGINE_VERSION,
        };
        Self { simulation: about, synthetic: true }
    }

    /// The header on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain records of text, words and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn shares(shares: TimingShares) -> Shares {
    let text = |share: u16| format!("{}.{:03}", share / THOUSAND, share % THOUSAND);
    Shares {
        first_two_trimesters: text(shares.first_two_trimesters),
        third_trimester: text(shares.third_trimester),
        three_months_after_birth: text(shares.three_months_after_birth),
        later: text(shares.later),
        evidence: EvidenceId::D24.to_string(),
    }
}
