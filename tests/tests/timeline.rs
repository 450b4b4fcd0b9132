//! What charts are drawn from: every measurement and every stretch of time at its place, and a band
//! or a reported change only where it applies.

use gao_core::physiology_band::{BandRefusal, Point};
use gao_core::timeline::{NoBand, Timeline};
use gao_core::{Agent, Language, Options, Tri, case_from_json, decide};
use serde_json::{Value, json};

fn timeline_with(record: &Value, illustrative: bool) -> Timeline {
    let options = Options::default();
    let case = case_from_json(record.to_string().as_bytes(), &options)
        .unwrap_or_else(|refused| panic!("{record}: {:#?}", refused.problems()));
    let findings = decide(&case, &options.policy);
    Timeline::of(&case, &options.policy, &findings, illustrative)
}

fn timeline(record: &Value) -> Timeline {
    timeline_with(record, false)
}

fn measured(date: &str, value: &str) -> Value {
    json!({
        "date": date, "modality": "dxa", "site": "lumbar_spine", "bmd_g_per_cm2": value,
        "z_score": "-3.1", "device": {"maker": "a", "model": "b", "serial": "c"},
    })
}

/// Why the spine has no band.
fn no_band(record: &Value) -> Option<NoBand> {
    let found = timeline(record);
    assert_eq!(found.bands.len() + found.no_bands.len(), 1, "{found:?}");
    found.no_bands.first().map(|it| it.reason)
}

/// Six months of full breastfeeding, measured before and after it; everything else asked.
fn record() -> Value {
    json!({
        "as_of": "2026-10-05",
        "pregnancy_status": {"value": "no", "on": "2026-10-05"},
        "pregnancies": [{
            "lmp": "2024-12-29", "outcome": "live", "births": ["2025-10-05"],
            "lactation_periods": [
                {"start": "2025-10-05", "end": "2026-04-05", "feeding": "exclusive"},
            ],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "fractures": [
            {"site": "vertebra", "level": "T12", "onset": "2025-11-10",
             "mechanism": "spontaneous", "confirmed": "yes", "genant_grade": "2"},
        ],
        "fractures_complete": "yes",
        "bmd": [measured("2026-04-05", "0.700"), measured("2025-10-10", "0.780")],
        "bmd_complete": "yes",
        "precision": [{
            "site": "lumbar_spine", "sd_g_per_cm2": "0.0100",
            "device": {"maker": "a", "model": "b", "serial": "c"},
        }],
        "medications": [], "medications_complete": "yes",
        "conditions": [], "conditions_complete": "yes",
        "differential": {
            "malignancy": "excluded", "osteomalacia": "excluded", "monogenic": "excluded",
            "secondary_examined": "yes",
        },
    })
}

fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut record = record();
    change(&mut record);
    record
}

fn fed(end: &str, feeding: Option<&str>) -> Value {
    changed(|record| {
        let period = &mut record["pregnancies"][0]["lactation_periods"][0];
        period["end"] = json!(end);
        period["feeding"] = json!(feeding);
    })
}

#[test]
fn the_band_starts_at_her_first_value_after_the_birth() {
    let found = timeline(&record());
    assert_eq!(found.no_bands, []);
    let [band] = found.bands.as_slice() else { panic!("{:?}", found.bands) };
    assert_eq!((band.first, band.value.milligrams_per_cm2()), (1, 780));
    let corners = band.band.polygon().map(|Point { month, percent }| (month, percent));
    assert_eq!(corners, [(0, 0), (6, -5), (12, 0), (18, 0), (6, -10)]);
    assert!(!band.band.illustrative);
}

#[test]
fn a_band_is_drawn_for_six_full_months_and_no_other_duration() {
    let refused = |record: &Value| no_band(record);
    let other = Some(NoBand::Refused(BandRefusal::OtherDuration));
    assert_eq!(refused(&fed("2026-04-04", Some("exclusive"))), other); // five months
    assert_eq!(refused(&fed("2026-05-04", Some("exclusive"))), None); // a day short of seven
    assert_eq!(refused(&fed("2026-05-05", Some("exclusive"))), other);
    let partial = Some(NoBand::Refused(BandRefusal::PartialBreastfeeding));
    assert_eq!(refused(&fed("2026-04-05", Some("partial"))), partial);
}

#[test]
fn what_is_not_known_of_breastfeeding_gives_no_band() {
    for record in [
        fed("ongoing", Some("exclusive")),
        fed("2026-04-05", None),
        changed(|record| record["pregnancies"][0]["lactation_periods_complete"] = Value::Null),
        changed(|record| record["pregnancies_complete"] = Value::Null),
    ] {
        assert_eq!(no_band(&record), Some(NoBand::BreastfeedingOpen), "{record}");
        assert!(timeline_with(&record, true).bands.is_empty());
    }
    // Without a birth there is nothing to count from, and no reason to give.
    let nobody = timeline(&changed(|record| record["pregnancies"] = json!([])));
    assert_eq!((nobody.birth, nobody.bands.len(), nobody.no_bands.len()), (None, 0, 0));
}

#[test]
fn an_illustrative_band_is_drawn_on_request_and_says_so() {
    let found = timeline_with(&fed("2026-01-05", Some("exclusive")), true);
    let [band] = found.bands.as_slice() else { panic!("{:?}", found.bands) };
    assert!(band.band.illustrative);
    let reason = |record: &Value| timeline_with(record, true).no_bands[0].reason;
    let never = changed(|record| record["pregnancies"][0]["lactation_periods"] = json!([]));
    assert_eq!(reason(&never), NoBand::Refused(BandRefusal::NoBreastfeeding));
    // Stretched, its first months would be flatter than any figure says.
    let longer = fed("2026-06-05", Some("exclusive"));
    assert_eq!(reason(&longer), NoBand::Refused(BandRefusal::OtherDuration));
}

#[test]
fn a_band_is_scaled_by_a_clean_value_of_the_month_after_the_birth() {
    let first = |date: &str| no_band(&changed(|it| it["bmd"] = json!([measured(date, "0.780")])));
    assert_eq!(first("2025-10-04"), Some(NoBand::NoFirstValue));
    assert_eq!(first("2025-10-05"), None);
    assert_eq!(first("2025-11-05"), None);
    assert_eq!(first("2025-11-06"), Some(NoBand::NoFirstValue));
    let by_qct = changed(|record| record["bmd"][1]["modality"] = json!("qct"));
    let found = timeline(&by_qct);
    assert!(found.bands.is_empty());
    assert!(found.no_bands.iter().all(|it| it.reason == NoBand::NoFirstValue));
    // A broken vertebra raises the value; one that may be broken may.
    for (level, confirmed) in [("L2", "yes"), ("L2", "unknown")] {
        let broken = changed(|record| {
            record["fractures"][0]["level"] = json!(level);
            record["fractures"][0]["confirmed"] = json!(confirmed);
            record["fractures"][0]["onset"] = json!("2025-10-06");
        });
        assert_eq!(no_band(&broken), Some(NoBand::NotClean), "{confirmed}");
    }
}

#[test]
fn a_band_ends_where_a_medicine_or_another_pregnancy_begins() {
    let until = |record: &Value| {
        timeline(record).bands.first().and_then(|band| band.until).map(|day| day.to_string())
    };
    assert_eq!(until(&record()), None);
    let given = |start: &str| {
        changed(|record| {
            record["medications"] =
                json!([{"agent": "teriparatide", "start": start, "stop": "ongoing"}]);
        })
    };
    assert_eq!(until(&given("2026-02-01")).as_deref(), Some("2026-02-01"));
    assert_eq!(until(&given("2026-02")).as_deref(), Some("2026-02-01"));
    assert_eq!(no_band(&given("2025-09-01")), Some(NoBand::Treated));
    // Calcium is no medicine for the bone; what ended before the birth is past.
    for course in [
        json!({"agent": "calcium", "start": "2026-02-01", "stop": "ongoing"}),
        json!({"agent": "teriparatide", "start": "2024-02-01", "stop": "2024-08-01"}),
    ] {
        assert_eq!(until(&changed(|record| record["medications"] = json!([course]))), None);
    }
    let pregnant = changed(|record| {
        let next = json!({"lmp": "2026-07-01", "outcome": "ongoing"});
        record["pregnancies"].as_array_mut().unwrap().push(next);
        record["pregnancy_status"] = Value::Null;
    });
    let found = timeline(&pregnant);
    let bands: Vec<_> =
        found.bands.iter().map(|band| band.until.map(|day| day.to_string())).collect();
    // Pregnant again, breastfeeding is over; the band speaks of her until then.
    assert_eq!(bands, [Some("2026-07-01".to_owned())]);
}

#[test]
fn what_cannot_be_compared_stands_in_a_series_of_its_own() {
    let record = changed(|record| {
        record["bmd"] = json!([
            measured("2025-10-10", "0.780"),
            measured("2026-04-05", "0.700"),
            measured("2026-05-05", "0.710"),
            measured("2026-06-05", "0.720"),
        ]);
        record["bmd"][1]["device"]["serial"] = json!("d");
        record["bmd"][2]["modality"] = json!("qct");
        record["bmd"][3]["site"] = json!("total_hip");
        record["cross_calibrations"] = json!([]);
        record["cross_calibrations_complete"] = json!("yes");
    });
    let series =
        |record: &Value| timeline(record).measurements.iter().map(|m| m.series).collect::<Vec<_>>();
    assert_eq!(series(&record), [Some(0), Some(1), Some(2), Some(3)]);
    // Only what is certain parts them.
    let mut open = record.clone();
    open["cross_calibrations"] = Value::Null;
    open["cross_calibrations_complete"] = Value::Null;
    assert_eq!(series(&open), [Some(0), Some(0), Some(2), Some(3)]);
    open["bmd"][0]["date"] = Value::Null;
    assert_eq!(series(&open), [None, Some(1), Some(2), Some(3)]);
}

#[test]
fn two_that_can_be_compared_are_joined_by_what_f_06_says_of_them() {
    let found = timeline(&record());
    let [join] = found.joins.as_slice() else { panic!("{:?}", found.joins) };
    assert_eq!((join.first, join.second), (1, 0));
    assert_eq!((join.comparable, join.significant), (Tri::Yes, Tri::Yes));
    let lsc = found.measurements[0].least_significant_change.unwrap();
    assert_eq!(lsc.tenths_of_milligram_per_cm2(), 277);
    let elsewhere = changed(|record| {
        record["bmd"][0]["device"]["serial"] = json!("d");
        record["cross_calibrations"] = json!([]);
        record["cross_calibrations_complete"] = json!("yes");
    });
    let found = timeline(&elsewhere);
    assert_eq!(found.joins[0].comparable, Tri::No);
    assert_eq!(found.measurements[0].least_significant_change, None);
}

#[test]
fn a_reported_change_stands_where_it_is_applied() {
    let found = timeline(&record());
    let twelve = found.reported.iter().find(|range| range.month == 12).unwrap();
    assert_eq!((twelve.low, twelve.high, twelve.baseline), (714, 753, 0));
    assert_eq!(twelve.zero.date.earliest().to_string(), "2026-04-05");
    assert_eq!(twelve.day.earliest().to_string(), "2027-04-05");
    // One value that another series contradicts is applied to nobody (D-11).
    assert!(found.reported.iter().all(|range| range.month != 36));
    let open = changed(|record| record["pregnancy_status"] = Value::Null);
    assert!(timeline(&open).reported.iter().all(|range| !range.regimen.is_medicine()));
    let unmet = changed(|record| record["fractures"][0]["confirmed"] = json!("unknown"));
    assert!(timeline(&unmet).reported.is_empty());
}

#[test]
fn courses_and_fractures_keep_what_is_not_known() {
    let record = changed(|record| {
        record["medications"] = json!([
            {"agent": "teriparatide", "start": "2026-05", "stop": "ongoing"},
            {"agent": "zoledronate", "last_dose": "2026-06-01"},
            {"agent": "denosumab"},
        ]);
        record["fractures"] = json!([
            {"site": "vertebra", "level": "T8", "confirmed": "unknown"},
            {"site": "vertebra", "level": "T9", "confirmed": "no", "onset": "2025-11-10"},
        ]);
    });
    let found = timeline(&record);
    let [runs, dosed, undated] = found.courses.as_slice() else { panic!("{:?}", found.courses) };
    let extent = runs.extent.unwrap();
    let certain = extent.certain.map(|(from, to)| (from.to_string(), to.to_string()));
    assert_eq!(certain, Some(("2026-05-31".to_owned(), "2026-10-05".to_owned())));
    assert!(extent.goes_on);
    assert_eq!(extent.earliest.to_string(), "2026-05-01");
    assert_eq!(
        (dosed.extent, dosed.last_dose.map(|day| day.to_string()).as_deref()),
        (None, Some("2026-06-01"))
    );
    assert_eq!(
        (undated.agent, undated.extent, undated.last_dose),
        (Some(Agent::Denosumab), None, None)
    );
    // What imaging has refuted stays in the list, and is told apart.
    let [open, refuted] = found.fractures.as_slice() else { panic!("{:?}", found.fractures) };
    assert_eq!((open.confirmed, open.onset), (Tri::Unknown, None));
    assert_eq!(open.level.map(|level| level.as_str()), Some("T8"));
    assert_eq!(refuted.confirmed, Tri::No);
}

#[test]
fn names_are_those_of_the_letters() {
    assert_eq!(gao_core::BmdSite::FemoralNeck.name().of(Language::Danish), "collum femoris");
    assert_eq!(gao_core::FractureSite::Rib.name().of(Language::English), "rib");
    assert_eq!(gao_core::Side::Left.name().of(Language::Danish), "venstre");
}
