//! Steps and gates of F-08 in their order, and why an answer is open.

use gao_core::schedule::EventCode;
use serde_json::{Value, json};

use super::*;

#[test]
fn the_gates_stand_in_order() {
    let mut record = starts("2026-06-01");
    record["differential"]["malignancy"] = json!("not_excluded");
    record["pregnancies"][0]["lactation_periods"] =
        json!([{"start": "2025-10-05", "end": "ongoing"}]);
    // Pregnancy, then breastfeeding, then the work-up.
    let unclear = without(record.clone(), "/pregnancy_status/value");
    assert_eq!(decision(&unclear), "Undetermined reproductive-status{pregnancy}");
    assert_eq!(decision(&record), "Defer:Lactating ConsiderStart:Baseline");
    let open = without(record.clone(), "/pregnancies/0/lactation_periods");
    assert_eq!(decision(&open), "Undetermined reproductive-status{lactation}");
    record["pregnancies"][0]["lactation_periods"] = json!([]);
    assert_eq!(decision(&record), "Undetermined work-up{malignancy}");
    record["differential"]["osteomalacia"] = json!("unknown");
    record["differential"]["secondary_examined"] = json!("no");
    assert_eq!(decision(&record), "Undetermined work-up{malignancy,osteomalacia,secondary}");
    assert_eq!(missing(&record), ["/differential/osteomalacia"]);
    record["differential"] = json!({"malignancy": "excluded", "osteomalacia": "excluded",
        "secondary_examined": "yes"});
    // Monogenic disease is no gate of a start.
    assert_eq!(decision(&record), "ConsiderStart:Baseline");
}

/// A day of weaning is a day of breastfeeding.
#[test]
fn the_day_of_weaning_still_defers() {
    let until = |end: &str| {
        with(starts("2026-06-01"), "/pregnancies/0/lactation_periods/0/end", json!(end))
    };
    assert_eq!(decision(&until("2026-06-01")), "Defer:Lactating ConsiderStart:Baseline");
    assert_eq!(decision(&until("2026-05-31")), "ConsiderStart:Baseline");
}

/// "Not pregnant" holds for 14 days (P-16).
#[test]
fn a_stated_no_holds_for_fourteen_days() {
    let stated = |on: &str| with(starts("2026-06-01"), "/pregnancy_status/on", json!(on));
    assert_eq!(decision(&stated("2026-05-18")), "ConsiderStart:Baseline");
    let old = "Undetermined reproductive-status{pregnancy}";
    assert_eq!(decision(&stated("2026-05-17")), old);
    assert!(missing(&stated("2026-05-17")).contains(&"/pregnancy_status/value".to_owned()));
}

/// A start for a new fracture asks for the wish as well.
#[test]
fn a_new_fracture_names_the_wish_that_is_missing() {
    let broken = |record: Value| {
        let mut record = record;
        let new = json!({"site": "vertebra", "level": "L2", "onset": "2026-03-01",
            "mechanism": "spontaneous", "confirmed": "yes", "genant_grade": 1});
        record["fractures"].as_array_mut().unwrap().push(new);
        record
    };
    assert_eq!(decision(&broken(waits("2026-06-01"))), "ConsiderStart:NewFracture");
    let unasked = broken(without(waits("2026-06-01"), "/plans/pregnancy_wish"));
    assert_eq!(decision(&unasked), "ConsiderStart:NewFracture missing=pregnancy_wish");
}

#[test]
fn the_wish_is_named_and_does_not_block() {
    let unasked = without(starts("2026-06-01"), "/plans/pregnancy_wish");
    assert_eq!(decision(&unasked), "ConsiderStart:Baseline missing=pregnancy_wish");
    assert_eq!(missing(&unasked), ["/plans/pregnancy_wish"]);
    let feeds = with(unasked, "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    assert_eq!(decision(&feeds), "Defer:Lactating ConsiderStart:Baseline missing=pregnancy_wish");
    // Where nothing is to be started nobody has to be asked.
    let waiting = without(waits("2026-06-01"), "/plans/pregnancy_wish");
    assert_eq!(decision(&waiting), "Observe");
    assert!(missing(&waiting).is_empty());
}

/// What takes a fact away opens the answer for one reason, and that fact is named.
#[test]
fn every_open_answer_names_the_fact_that_decides() {
    let cases: [(Value, &str, &str); 9] = [
        (without(starts("2026-06-01"), "/bmd"), "diagnosis", "/bmd"),
        (without(starts("2026-06-01"), "/fractures"), "diagnosis", "/fractures"),
        (without(starts("2026-06-01"), "/medications"), "medication", "/medications"),
        (
            taking(starts("2026-06-01"), json!([{"start": "2026-01-01", "stop": "ongoing"}])),
            "medication",
            "/medications/0/agent",
        ),
        (
            taking(starts("2026-06-01"), json!([{"agent": "alendronate", "start": "2026-01-01"}])),
            "last-dose",
            "/medications/0/stop",
        ),
        (
            taking(
                starts("2026-06-01"),
                json!([{"agent": "denosumab", "start": "2025-11-01", "stop": "ongoing"}]),
            ),
            "last-dose",
            "/medications/0/last_dose",
        ),
        (without(starts("2026-06-01"), "/diagnosis_date"), "new-fracture", "/diagnosis_date"),
        (
            with(starts("2026-06-01"), "/fractures_complete", json!("no")),
            "new-fracture",
            "/fractures",
        ),
        (
            with(starts("2026-06-01"), "/pregnancies/0/lactation_periods_complete", json!("no")),
            "reproductive-status{lactation}",
            "/pregnancies/0/lactation_periods",
        ),
    ];
    for (record, reason, fact) in cases {
        assert_eq!(decision(&record), format!("Undetermined {reason}"), "{record}");
        let missing = missing(&record);
        assert!(missing.iter().any(|known| known == fact), "{reason}: {missing:?}");
    }
}

/// Of the table only what decides is pivotal.
#[test]
fn the_table_names_what_decides() {
    let open = without(starts("2026-06-01"), "/judgements/conservative_insufficient");
    let answer = assess(&open).pharmacotherapy;
    assert_eq!(json!(answer.pivotal), json!(["conservative_insufficient"]));
    assert_eq!(missing(&open), ["/judgements/conservative_insufficient/value"]);
    // One fracture, BMD not very low: whatever else is judged, the answer is to wait.
    let decided = without(waits("2026-06-01"), "/judgements/conservative_insufficient");
    assert_eq!(decision(&decided), "Observe");
}

/// W-JUDGEMENT-CONFLICT: the later of two judgements that contradict each other counts; where
/// neither is known to be the later one, neither does.
#[test]
fn of_two_judgements_that_conflict_the_later_one_counts() {
    let judged = |conservative: Option<&str>, gain: Option<&str>| {
        let mut record = starts("2027-06-01");
        record["judgements"]["conservative_insufficient"] = json!({"value": "yes"});
        record["judgements"]["relevant_gain_unlikely"] = json!({"value": "no"});
        for (name, on) in
            [("conservative_insufficient", conservative), ("relevant_gain_unlikely", gain)]
        {
            if let Some(on) = on {
                record["judgements"][name]["on"] = json!(on);
            }
        }
        record
    };
    let warned = |record: &Value| {
        let warnings = assess(record).warnings;
        warnings.iter().filter(|w| w.code.as_str() == "W-JUDGEMENT-CONFLICT").count()
    };
    let later_gain = judged(Some("2027-01-01"), Some("2027-01-02"));
    assert_eq!(decision(&later_gain), "Observe");
    let later_conservative = judged(Some("2027-01-02"), Some("2027-01-01"));
    assert_eq!(
        decision(&later_conservative),
        "ConsiderStart:Baseline flag=ReviewDue{clock=anchor}"
    );
    for neither in [
        judged(Some("2027-01-01"), Some("2027-01-01")),
        judged(None, Some("2027-01-01")),
        judged(Some("2027-01-01"), None),
        judged(None, None),
    ] {
        assert_eq!(
            decision(&neither),
            "Undetermined {ConsiderStart:Baseline,SpecialistJudgement:conservative-judged-sufficient} \
             pivotal=conservative_insufficient flag=ReviewDue{clock=anchor}",
            "{neither}"
        );
        assert_eq!(warned(&neither), 1);
    }
    assert_eq!((warned(&later_gain), warned(&later_conservative)), (1, 1));
    // The other three pairs do not contradict each other.
    let agree = with(judged(None, None), "/judgements/relevant_gain_unlikely/value", json!("yes"));
    assert_eq!(warned(&agree), 0);
}

/// S-85 asks at 12 to 24 months: a judgement made before that answers another question, and one
/// made on the day does.
#[test]
fn a_judgement_before_its_time_does_not_wait_for_it() {
    let judged = |value: &str, on: &str| {
        let record = with(
            waits("2027-12-02"),
            "/judgements/relevant_gain_unlikely",
            json!({"value": value, "on": on}),
        );
        (decision(&record), status(&record, EventCode::PharmReview))
    };
    let overdue = "Overdue{clock=anchor}";
    let of =
        |decision: &str, status: &str| (format!("{decision} flag={overdue}"), status.to_owned());
    assert_eq!(judged("no", "2026-11-30"), of("Observe", "Overdue"));
    assert_eq!(judged("yes", "2026-11-30"), of("Observe", "Overdue"));
    assert_eq!(judged("yes", "2026-12-01"), of("ConsiderStart:InsufficientRecovery", "Done"));
    let asked = with(
        waits("2026-12-01"),
        "/judgements/relevant_gain_unlikely",
        json!({"value": "no", "on": "2026-11-30"}),
    );
    assert_eq!(missing(&asked), ["/judgements/relevant_gain_unlikely/value"]);
}

/// F-16: what is answered and what is open make what was asked.
#[test]
fn completeness_counts_questions() {
    let whole = assess(&waits("2026-06-01")).completeness;
    assert_eq!((whole.answered, whole.asked), (10, 10), "{:?}", whole.open);
    let poorer = without(waits("2026-06-01"), "/pregnancy_status/value");
    let open = assess(&poorer).completeness;
    assert_eq!((open.answered, open.asked), (9, 10));
    assert_eq!(open.open.len(), 1);
    let empty = assess(&json!({"as_of": "2026-06-01"})).completeness;
    assert_eq!(usize::from(empty.asked - empty.answered), empty.open.len());
    assert_eq!((empty.answered, empty.asked), (0, 10), "{:?}", empty.open);
}
