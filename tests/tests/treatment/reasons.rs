//! What F-08 says, what it rests on beside its words, and which facts called for it.

use serde_json::{Value, json};

use super::*;

/// The sentence of the answer.
fn sentence(record: &Value) -> Code {
    assess(record).pharmacotherapy.sentence
}

/// The evidence of `ids` that the answer rests on.
fn rests_on(record: &Value, ids: &[&str]) -> Vec<Code> {
    let grounds = assess(record).pharmacotherapy.grounds;
    let all = grounds.evidence.into_iter().chain(grounds.project_choices);
    all.filter(|id| ids.contains(&id.as_str())).collect()
}

/// Pointers of the facts that the answer used.
fn used(record: &Value) -> Vec<String> {
    let used = assess(record).pharmacotherapy.grounds.used;
    used.into_iter().map(|fact| fact.pointer).collect()
}

fn unclear(record: Value) -> Value {
    without(record, "/pregnancy_status/value")
}

fn feeds(record: Value) -> Value {
    with(record, "/pregnancies/0/lactation_periods/0/end", json!("ongoing"))
}

/// One collapse and BMD judged very low: no rule of the article speaks of it.
fn grey() -> Value {
    with(waits("2026-06-01"), "/judgements/very_low_bmd/value", json!("yes"))
}

fn gain(value: &str, as_of: &str) -> Value {
    with(waits(as_of), "/judgements/relevant_gain_unlikely", json!({"value": value}))
}

/// After the same answer another sentence, where medicine or a scan is out of question for now.
#[test]
fn each_answer_has_the_sentence_of_her_state() {
    assert_eq!(sentence(&waits("2026-04-01")), "ph.observe");
    assert_eq!(sentence(&unclear(waits("2026-04-01"))), "ph.observe.deferred");
    assert_eq!(sentence(&grey()), "ph.grey");
    assert_eq!(sentence(&feeds(grey())), "ph.grey.deferred");
    assert_eq!(sentence(&unclear(grey())), "ph.grey.deferred");
    assert_eq!(sentence(&gain("no", "2027-06-01")), "ph.observe.gain-expected");
    assert_eq!(sentence(&starts("2026-06-01")), "ph.consider.baseline");
    assert_eq!(sentence(&feeds(starts("2026-06-01"))), "ph.defer.lactating");
    let exit = |record: Value| {
        let course = json!([{"agent": "denosumab", "start": "2025-06-01",
            "last_dose": "2025-06-01", "stop": "2025-12-01"}]);
        taking(record, course)
    };
    assert_eq!(sentence(&exit(waits("2026-06-01"))), "ph.specialist.denosumab-exit");
    assert_eq!(
        sentence(&exit(feeds(waits("2026-06-01")))),
        "ph.specialist.denosumab-exit.deferred"
    );
}

/// A fracture that fails by the time window alone is told apart from one that fails by BMD.
#[test]
fn a_fracture_outside_the_literal_window_has_its_own_sentence() {
    let broken = |onset: &str, z_score: &str| {
        let mut record = waits("2026-06-01");
        record["fractures"][0]["onset"] = json!(onset);
        record["bmd"][0]["z_score"] = json!(z_score);
        record["bmd"][0]["t_score"] = json!(z_score);
        record["bmd"][0]["date"] = json!("2026-03-05");
        record["imaging"][0]["date"] = json!("2026-03-04");
        record["diagnosis_date"] = json!("2026-03-10");
        record
    };
    // Weaned on 1 December: two months later neither definition holds, the description does.
    let timing = broken("2026-02-01", "-3.20");
    assert_eq!(decision(&timing), "SpecialistJudgement criteria-not-met{timing}");
    assert_eq!(sentence(&timing), "ph.specialist.literal-time-window");
    let both = broken("2026-02-01", "-1.00");
    assert_eq!(decision(&both), "SpecialistJudgement criteria-not-met{bmd,timing}");
    assert_eq!(sentence(&both), "ph.specialist.criteria-not-met");
}

#[test]
fn each_answer_rests_on_its_own_statements() {
    let ids = ["S-70", "S-72", "S-84", "S-85", "S-106", "D-05", "D-06", "P-01", "P-19"];
    let of = |record: &Value| rests_on(record, &ids).join(" ");
    assert_eq!(of(&starts("2026-06-01")), "S-70 S-72 S-106");
    assert_eq!(of(&gain("yes", "2027-06-01")), "S-70 S-85 S-106 P-19");
    // The second look is due, whoever decides.
    assert_eq!(of(&waits("2026-04-01")), "S-70 S-106");
    assert_eq!(of(&waits("2027-06-01")), "S-70 S-85 S-106 P-19");
    assert_eq!(of(&grey()), "S-70 S-72 S-106 D-05 D-06");
    let mut new = waits("2026-06-01");
    let fracture = json!({"site": "vertebra", "level": "L2", "onset": "2026-03-01",
        "mechanism": "spontaneous", "confirmed": "yes"});
    new["fractures"].as_array_mut().unwrap().push(fracture);
    assert_eq!(of(&new), "S-70 S-84 S-106");
    // Without the clinician's judgement the project's own limit says "not very low".
    let by_project = without(waits("2026-04-01"), "/judgements/very_low_bmd/value");
    assert!(of(&by_project).contains("P-01"), "{}", of(&by_project));
    let judged_grey = without(starts("2026-06-01"), "/judgements/very_low_bmd/value");
    assert_eq!(decision(&judged_grey).split(' ').next(), Some("SpecialistJudgement"));
    assert!(of(&judged_grey).contains("P-01"), "{}", of(&judged_grey));
}

/// The judgement of S-85 is a fact that was used where it decided, also behind a closed gate.
#[test]
fn the_judgement_is_named_where_it_decides() {
    let gain_unlikely = "/judgements/relevant_gain_unlikely/value".to_owned();
    let decides = gain("yes", "2027-06-01");
    assert!(used(&decides).contains(&gain_unlikely));
    let closed = with(decides, "/differential/malignancy", json!("not_excluded"));
    assert_eq!(decision(&closed), "Undetermined work-up{malignancy}");
    assert!(used(&closed).contains(&gain_unlikely), "{:?}", used(&closed));
    assert!(used(&gain("no", "2027-06-01")).contains(&gain_unlikely));
    // Before its time it is neither used nor asked for, and the starting point is not asked about.
    let early = gain("yes", "2026-06-01");
    assert!(!used(&early).contains(&gain_unlikely));
    assert!(missing(&early).is_empty(), "{:?}", missing(&early));
    // Where it is open from which day it counts, that is asked.
    let provisional = with(gain("yes", "2027-06-01"), "/pregnancies_complete", json!("no"));
    assert!(missing(&provisional).contains(&"/pregnancies".to_owned()));
    // On the clock of the diagnosis no birth is asked for.
    let no_day = without(gain("yes", "2027-06-01"), "/diagnosis_date");
    let open = under(&no_day, from_diagnosis()).pharmacotherapy.grounds.missing;
    assert!(open.iter().all(|fact| !fact.pointer.starts_with("/pregnancies")), "{open:?}");
}
