//! Records that differ in everything that F-09 and F-10 read, with their answers: the generated pages
//! of medicines and events are made from them.
//!
//! Findings and events are spread over rules, each with its conditions. A list of them beside the
//! rules would be a second truth; asking the rules is not.

use std::sync::LazyLock;

use gao_core::{
    Agent, Assessment, LabelRegion, Mode, Options, Policy, ReviewClock, assess_json_to_record,
};
use serde_json::{Value, json};

/// The day of every record.
const TODAY: &str = "2026-06-15";

/// The day on which a current pregnancy began.
const CONCEIVED: &str = "2026-05-10";

/// The course of a medicine: start, stop, last dose.
type Course = [Option<&'static str>; 3];

/// Running, stopped, planned to stop, without dates; long and short, before and in a pregnancy that
/// began on 1 March 2026.
const COURSES: [Course; 17] = [
    [None, None, None],
    // Six months and 24 months end today.
    [Some("2025-06-15"), Some("ongoing"), Some("2025-12-15")],
    [Some("2025-06-15"), Some("2025-12-15"), Some("2025-12-15")],
    [Some("2024-06-15"), Some("ongoing"), Some("2026-06-15")],
    [Some("2026-01-10"), Some("ongoing"), Some("2026-06-01")],
    [Some("2025-01-10"), Some("ongoing"), Some("2025-11-01")],
    [Some("2026-01-10"), Some("2026-08-01"), Some("2026-02-10")],
    [Some("2024-07-01"), Some("ongoing"), Some("2026-06-01")],
    [Some("2024-03-01"), Some("ongoing"), Some("2026-06-01")],
    [Some("2024-01-15"), Some("2025-12-20"), Some("2025-12-20")],
    [Some("2023-06-01"), Some("2026-01-15"), Some("2026-01-15")],
    [Some("2024-06-01"), Some("2024-12-01"), Some("2024-12-01")],
    [Some("2024-06-01"), Some("2025-12-01"), Some("2025-12-01")],
    [Some("2024-06"), Some("2025"), None],
    [Some("2023-06"), Some("2026-01"), None],
    [Some("2023-12"), Some("2025-12"), None],
    [Some("2026-01-10"), Some("2026-12-01"), Some("2026-06-01")],
];

/// Wish for a pregnancy, and the day from which.
const PLANS: [(Option<&str>, Option<&str>); 8] = [
    (None, None),
    (Some("no"), None),
    (Some("undecided"), None),
    (Some("yes"), None),
    (Some("yes"), Some("2026-07-01")),
    (Some("yes"), Some("2026-09-01")),
    (Some("yes"), Some("2027-01-01")),
    (Some("yes"), Some("2028-06-01")),
];

/// A birth: the last period before it, its day, and the day of weaning.
type Birth = [&'static str; 3];

/// So that every window lies before today, around it and after it.
const BIRTHS: [Birth; 5] = [
    ["2025-07-28", "2026-05-04", "2026-06-01"],
    ["2025-03-10", "2025-12-15", "2026-01-31"],
    ["2025-01-01", "2025-10-05", "2026-01-31"],
    ["2024-08-01", "2025-05-05", "2025-12-31"],
    ["2023-04-01", "2024-01-05", "2024-03-31"],
];

/// Pregnant now, with the beginning of that pregnancy or without; not pregnant; not known.
const PREGNANT: [Pregnant; 4] =
    [Pregnant::Since, Pregnant::Undated, Pregnant::No, Pregnant::Unknown];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pregnant {
    Since,
    Undated,
    No,
    Unknown,
}

/// Weaned, never breastfed, breastfeeding, not known.
const FEEDING: [Feeding; 4] = [Feeding::Weaned, Feeding::Never, Feeding::Now, Feeding::Unknown];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Feeding {
    Weaned,
    Never,
    Now,
    Unknown,
}

/// Every record with its answer, asked once.
///
/// # Panics
///
/// If a record is refused: it would leave a hole in a page.
#[must_use]
pub fn answered() -> &'static [(Asked, Assessment)] {
    static ANSWERED: LazyLock<Vec<(Asked, Assessment)>> = LazyLock::new(|| {
        let answer = |question: Asked| {
            let answer = question.answer();
            (question, answer)
        };
        asked().into_iter().map(answer).collect()
    });
    &ANSWERED
}

/// One record, with the policy it is assessed under.
#[derive(Debug)]
pub struct Asked {
    /// The record.
    pub record: Value,
    policy: Policy,
}

impl Asked {
    fn answer(&self) -> Assessment {
        let policy = self.policy.clone();
        let options = Options { policy, mode: Mode::Strict, ..Options::default() };
        assess_json_to_record(self.record.to_string().as_bytes(), &options)
            .unwrap_or_else(|refused| panic!("{}: {:?}", self.record, refused.problems()))
    }

    /// Under the default policy.
    fn plainly(record: Value) -> Self {
        Self { record, policy: Policy::default() }
    }

    /// Whose product information speaks.
    #[must_use]
    pub fn region(&self) -> LabelRegion {
        self.policy.label_region
    }
}

fn record(pregnant: Pregnant, feeding: Feeding, [lmp, birth, weaned]: Birth) -> Value {
    let mut pregnancies = vec![json!({"lmp": lmp, "births": [birth], "outcome": "live"})];
    for pregnancy in &mut pregnancies {
        match feeding {
            Feeding::Weaned => fed(pregnancy, birth, weaned),
            Feeding::Never => pregnancy["lactation_periods"] = json!([]),
            Feeding::Now => fed(pregnancy, birth, "ongoing"),
            Feeding::Unknown => {}
        }
    }
    if pregnant == Pregnant::Since {
        pregnancies.push(json!({"lmp": CONCEIVED, "outcome": "ongoing"}));
    }
    let collapse = |level: &str| {
        json!({"site": "vertebra", "level": level, "onset": birth, "mechanism": "spontaneous",
            "confirmed": "yes"})
    };
    let mut record = json!({
        "as_of": TODAY,
        "pregnancies": pregnancies,
        "pregnancies_complete": "yes",
        "patient": {},
        "fractures": [collapse("T5"), collapse("T6")],
        "fractures_complete": "yes",
        "medications": [],
        "medications_complete": "yes",
        "plans": {},
    });
    let status = |value: &str| json!({"value": value, "on": TODAY});
    match pregnant {
        Pregnant::Undated => record["pregnancy_status"] = status("yes"),
        Pregnant::No => record["pregnancy_status"] = status("no"),
        Pregnant::Since | Pregnant::Unknown => {}
    }
    record
}

fn fed(pregnancy: &mut Value, from: &str, to: &str) {
    pregnancy["lactation_periods"] = json!([{"start": from, "end": to}]);
    pregnancy["lactation_periods_complete"] = json!("yes");
}

fn course(agent: Agent, [start, stop, last_dose]: Course) -> Value {
    let mut entry = json!({"agent": agent.as_str()});
    for (field, value) in [("start", start), ("stop", stop), ("last_dose", last_dose)] {
        if let Some(value) = value {
            entry[field] = json!(value);
        }
    }
    entry
}

/// Which medicines are on record together, and whether the list is complete: denosumab is asked
/// about alone as well, because a bisphosphonate after it changes what is said.
const COMPANY: [(&[Agent], &str); 4] = [
    (&[], "yes"),
    (&Agent::ANTIOSTEOPOROTIC, "yes"),
    (&[Agent::Denosumab], "yes"),
    (&[Agent::Denosumab], "unknown"),
];

/// Every record of the sweep.
fn asked() -> Vec<Asked> {
    let mut all = Vec::new();
    let [.., last] = BIRTHS;
    for pregnant in PREGNANT {
        for (company, complete) in COMPANY {
            for dates in courses_of(company) {
                for (wish, target) in PLANS {
                    let mut record = record(pregnant, Feeding::Never, last);
                    record["medications"] =
                        company.iter().map(|agent| course(*agent, *dates)).collect();
                    record["medications_complete"] = json!(complete);
                    plan(&mut record, wish, target);
                    all.extend(in_every_region(record));
                }
            }
        }
        for feeding in FEEDING {
            all.extend(patients(pregnant, feeding, last).into_iter().flat_map(in_every_region));
            all.extend(treated(pregnant, feeding, last).into_iter().map(Asked::plainly));
            for birth in BIRTHS {
                all.extend(followed_up(pregnant, feeding, birth).into_iter().map(Asked::plainly));
                let mut record = record(pregnant, feeding, birth);
                record["diagnosis_date"] = json!(birth[1]);
                let review_clock = ReviewClock::Diagnosis;
                all.push(Asked { record, policy: Policy { review_clock, ..Policy::default() } });
            }
        }
    }
    all
}

/// Without a medicine there is one course to ask about: none.
fn courses_of(company: &[Agent]) -> &'static [Course] {
    if company.is_empty() { &COURSES[..1] } else { &COURSES }
}

fn in_every_region(record: Value) -> [Asked; 3] {
    REGIONS.map(|label_region| Asked {
        record: record.clone(),
        policy: Policy { label_region, ..Policy::default() },
    })
}

/// Whose product information may speak.
pub const REGIONS: [LabelRegion; 3] = [LabelRegion::Strictest, LabelRegion::Eu, LabelRegion::Us];

fn plan(record: &mut Value, wish: Option<&str>, target: Option<&str>) {
    if let Some(wish) = wish {
        record["plans"]["pregnancy_wish"] = json!(wish);
    }
    if let Some(target) = target {
        record["plans"]["earliest_target"] = json!(target);
    }
}

/// The record with one field more.
fn with(mut record: Value, field: &str, value: Value) -> Value {
    record[field] = value;
    record
}

/// What F-09 reads of the woman herself.
fn patients(pregnant: Pregnant, feeding: Feeding, birth: Birth) -> Vec<Value> {
    let plain = || record(pregnant, feeding, birth);
    let patient = |menopause: &str, deficiency: &str| json!({"menopause": menopause, "oestrogen_deficiency": deficiency});
    let low = json!([{"analyte": "vitamin_d_25oh", "value": "40", "unit": "nmol/l",
        "date": "2026-06-01"}]);
    vec![
        plain(),
        with(plain(), "patient", patient("pre", "no")),
        with(plain(), "patient", patient("pre", "yes")),
        with(plain(), "patient", patient("post", "no")),
        with(plain(), "labs", low),
    ]
}

/// What the events of a medicine read.
fn treated(pregnant: Pregnant, feeding: Feeding, birth: Birth) -> Vec<Value> {
    let on = |courses: Value| with(record(pregnant, feeding, birth), "medications", courses);
    let follow_on = course(Agent::Alendronate, [Some(TODAY), Some("ongoing"), None]);
    let mut records = Vec::new();
    for dates in COURSES {
        let [start, stop, _] = dates;
        records.push(on(json!([course(Agent::Teriparatide, dates)])));
        records.push(on(json!([course(Agent::Denosumab, dates)])));
        records.push(on(json!([course(Agent::Denosumab, dates), follow_on])));
        for target in ["2026-09-01", "2027-01-01", "2028-01-01"] {
            let mut planned = on(json!([course(Agent::Alendronate, [start, stop, None])]));
            plan(&mut planned, Some("yes"), Some(target));
            records.push(planned);
        }
    }
    records
}

/// What the events of bone density and symptoms read.
fn followed_up(pregnant: Pregnant, feeding: Feeding, birth: Birth) -> Vec<Value> {
    let plain = || record(pregnant, feeding, birth);
    let [_, born, _] = birth;
    let mut records = vec![plain()];
    for onset in [born, TODAY] {
        let symptoms = json!({"spinal_pain": "yes", "pain_onset": onset});
        records.push(with(plain(), "symptoms", symptoms));
    }
    for scan in [born, "2026-05-15", TODAY] {
        records.push(with(plain(), "bmd", json!([dxa(scan)])));
    }
    let judgement = json!({"relevant_gain_unlikely": {"value": "no", "on": TODAY}});
    records.push(with(plain(), "judgements", judgement));
    // Every cause examined, and other measures judged to be enough.
    let judgements =
        json!({"conservative_insufficient": {"value": "no"}, "very_low_bmd": {"value": "yes"}});
    let examined = json!({"malignancy": "excluded", "osteomalacia": "excluded",
        "monogenic": "excluded", "secondary_examined": "yes"});
    let film = json!([{"date": born, "modality": "xray", "regions": ["thoracic", "lumbar"],
        "result": "fracture"}]);
    let mut record = plain();
    for (field, value) in [
        ("judgements", judgements),
        ("differential", examined),
        ("conditions", json!([])),
        ("imaging", film),
        ("imaging_complete", json!("yes")),
        ("bmd", json!([dxa(born)])),
        ("bmd_complete", json!("yes")),
        ("diagnosis_date", json!(born)),
    ] {
        record[field] = value;
    }
    records.push(record.clone());
    records.push(with(record, "bmd", json!([dxa(born), dxa(TODAY)])));
    records
}

fn dxa(date: &str) -> Value {
    json!({"date": date, "modality": "dxa", "site": "lumbar_spine",
        "levels": ["L1", "L2", "L3", "L4"], "z_score": "-3.2", "t_score": "-3.2"})
}
