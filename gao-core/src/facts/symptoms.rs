//! Facts about symptoms and red flags.

use super::{Fact, FactKey};
use crate::text::Text;

const PAIN_SITE: Text = Text {
    en: "Ask where it hurts: spine, hip or both.",
    da: "Spørg, hvor det gør ondt: ryg, hofte eller begge dele.",
};
const PAIN_FEATURES: Text = Text {
    en: "Ask whether the back pain came suddenly, is severe, and is localised.",
    da: "Spørg, om rygsmerten kom pludseligt, er kraftig og er lokaliseret.",
};
const MOOD: Text =
    Text { en: "Ask about anxiety and low mood.", da: "Spørg til angst og nedtrykthed." };
const RED_FLAGS: Text = Text {
    en: "Ask about fever, earlier cancer, weight loss, night pain, and weakness, numbness or bladder trouble.",
    da: "Spørg til feber, tidligere kræft, vægttab, natlige smerter samt kraftnedsættelse, føleforstyrrelser eller vandladningsproblemer.",
};

pub(super) static FACTS: [Fact; 17] = [
    Fact {
        key: FactKey::PainOnset,
        path: "symptoms.pain_onset",
        name: Text { en: "when the pain began", da: "smertedebut" },
        ask: Text {
            en: "Ask when the pain began; month and year will do.",
            da: "Spørg, hvornår smerterne begyndte; måned og år er nok.",
        },
        read_by: &["F-01", "F-02", "F-05", "F-10"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::WorseningOnset,
        path: "symptoms.worsening_onset",
        name: Text { en: "when the pain became worse", da: "tidspunkt for forværring" },
        ask: Text {
            en: "Ask whether the pain has become clearly worse, and when; the later date counts.",
            da: "Spørg, om smerterne er blevet tydeligt værre, og hvornår; den seneste dato tæller.",
        },
        read_by: &["F-01", "F-02", "F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::SpinalPain,
        path: "symptoms.spinal_pain",
        name: Text { en: "whether the spine hurts", da: "om ryggen gør ondt" },
        ask: PAIN_SITE,
        read_by: &["F-01", "F-02", "F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HipPain,
        path: "symptoms.hip_pain",
        name: Text { en: "whether the hip or groin hurts", da: "om hofte eller lyske gør ondt" },
        ask: PAIN_SITE,
        read_by: &["F-01", "F-02", "F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::AcutePain,
        path: "symptoms.acute",
        name: Text { en: "whether the pain began suddenly", da: "om smerten kom pludseligt" },
        ask: PAIN_FEATURES,
        read_by: &["F-01", "F-02"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::SeverePain,
        path: "symptoms.severe",
        name: Text { en: "whether the pain is severe", da: "om smerten er kraftig" },
        ask: PAIN_FEATURES,
        read_by: &["F-01", "F-02"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LocalisedPain,
        path: "symptoms.localised",
        name: Text { en: "whether the pain is localised", da: "om smerten er lokaliseret" },
        ask: PAIN_FEATURES,
        read_by: &["F-01", "F-02"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::HeightLoss,
        path: "symptoms.height_loss",
        name: Text { en: "loss of height", da: "højdetab" },
        ask: Text {
            en: "Ask whether she has become shorter, and measure her height.",
            da: "Spørg, om kvinden er blevet lavere, og mål højden.",
        },
        read_by: &["F-01", "F-02", "F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Kyphosis,
        path: "symptoms.kyphosis",
        name: Text { en: "increased thoracic kyphosis", da: "øget torakal kyfose" },
        ask: Text {
            en: "Look for increased thoracic kyphosis when she stands.",
            da: "Inspicér for øget torakal kyfose i stående stilling.",
        },
        read_by: &["F-01", "F-02", "F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::CannotCareForChild,
        path: "symptoms.cannot_care_for_child",
        name: Text { en: "whether she can care for the child", da: "om kvinden kan passe barnet" },
        ask: Text {
            en: "Ask whether she can lift and care for the child alone.",
            da: "Spørg, om kvinden kan løfte og passe barnet alene.",
        },
        read_by: &["F-01", "F-05", "F-07"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Anxiety,
        path: "symptoms.anxiety",
        name: Text { en: "anxiety", da: "angst" },
        ask: MOOD,
        read_by: &["F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::LowMood,
        path: "symptoms.low_mood",
        name: Text { en: "low mood", da: "nedtrykthed" },
        ask: MOOD,
        read_by: &["F-05"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::Fever,
        path: "symptoms.red_flags.fever",
        name: Text { en: "fever", da: "feber" },
        ask: RED_FLAGS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::CancerHistory,
        path: "symptoms.red_flags.cancer_history",
        name: Text { en: "cancer, now or earlier", da: "kræftsygdom, aktuel eller tidligere" },
        ask: RED_FLAGS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::WeightLoss,
        path: "symptoms.red_flags.weight_loss",
        name: Text { en: "weight loss without a reason", da: "uforklaret vægttab" },
        ask: RED_FLAGS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::NightPain,
        path: "symptoms.red_flags.night_pain",
        name: Text { en: "pain at night", da: "natlige smerter" },
        ask: RED_FLAGS,
        read_by: &["F-01"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::NeurologicalDeficit,
        path: "symptoms.red_flags.neurological_deficit",
        name: Text { en: "neurological deficit", da: "neurologiske udfald" },
        ask: RED_FLAGS,
        read_by: &["F-01"],
        safety_gate: false,
    },
];
