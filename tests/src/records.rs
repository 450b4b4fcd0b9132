//! Records changed on purpose: facts taken away, dates moved, lists turned round.

use gao_core::evidence::thresholds::project::EXPECTED_BIRTH_DAY;
use gao_core::time::CivilDate;
use serde_json::Value;

/// Every leaf of a record that may be left out, `as_of` apart; a list counts as a leaf of its
/// own, beside what stands in it.
#[must_use]
pub fn leaves(record: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(record, "", &mut found);
    found
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                collect(field, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(entries) if entries.iter().any(Value::is_object) => {
            for (place, entry) in entries.iter().enumerate() {
                collect(entry, &format!("{pointer}/{place}"), found);
            }
            found.push(pointer.to_owned());
        }
        _ if pointer == "/as_of" => {}
        _ => found.push(pointer.to_owned()),
    }
}

/// The record without one of its [`leaves`]; a list goes with the word that it is complete.
#[must_use]
pub fn without(record: &Value, pointer: &str) -> Value {
    let mut poorer = record.clone();
    let parent = pointer.rsplit_once('/').and_then(|(parent, key)| {
        poorer.pointer_mut(parent).and_then(Value::as_object_mut).map(|fields| (fields, key))
    });
    if let Some((fields, key)) = parent {
        fields.remove(key);
        fields.remove(&format!("{key}_complete"));
    }
    poorer
}

/// An override by design, so that taking the fact away changes which fact counts and not how
/// much is known: an ultrasound date outranks the last period, a pregnancy that covers the day
/// outranks a stated "no", the word that an empty list is not whole outranks its emptiness, and
/// a printed Z-score outranks one that the stated reference gives.
#[must_use]
pub fn outranks_another(pointer: &str, record: &Value) -> bool {
    let dated_otherwise = |pregnancy: &str| {
        ["lmp", "gestational_age_at_birth", "born_at_term"]
            .iter()
            .any(|dating| record.pointer(&format!("{pregnancy}/{dating}")).is_some())
    };
    let empty =
        |list: &str| record.pointer(list).is_some_and(|list| *list == Value::Array([].into()));
    let has_reference = |m: &str| {
        ["reference_name", "reference_mean_g_per_cm2", "reference_sd_g_per_cm2"]
            .iter()
            .all(|field| record.pointer(&format!("{m}/{field}")).is_some())
    };
    let says_no = || record.pointer("/pregnancy_status/value").is_some_and(|value| value == "no");
    pointer.strip_suffix("/edd").is_some_and(dated_otherwise)
        || pointer.strip_suffix("_complete").is_some_and(empty)
        || pointer.strip_suffix("/z_score").is_some_and(has_reference)
        || (pointer == "/pregnancies" && says_no())
}

/// An override by design, as [`outranks_another`], for F-01 and F-05: what the clinician judges
/// replaces what is computed, a stated loss of height replaces two heights, and the vertebrae
/// of a measurement replace the region L1-L4, which a measurement without them stands for, and
/// a worsening that is not recorded counts as none (ADR 0014). A study that shows a fracture
/// contradicts a list without one, and a stated pregnancy a list of those that have ended: every
/// fact that makes such a contradiction takes belief away. A woman without a living child is not
/// asked whether she can care for it: it counts as no until it is stated.
#[must_use]
pub fn overrides_another(pointer: &str, record: &Value) -> bool {
    let heights = ["/patient/height_now_mm", "/patient/height_before_mm"];
    pointer.starts_with("/judgements/")
        || (pointer.starts_with("/bmd/") && pointer.ends_with("/levels"))
        || (pointer.starts_with("/imaging") && shows_what_is_not_listed(record))
        || (pointer.starts_with("/pregnan") && states_what_is_not_listed(record))
        || (pointer == "/symptoms/cannot_care_for_child" && !gave_life(record))
        || (pointer == "/symptoms/worsening_onset"
            && record.pointer("/symptoms/pain_onset").is_some())
        || (pointer == "/symptoms/height_loss"
            && heights.iter().all(|height| record.pointer(height).is_some()))
        || outranks_another(pointer, record)
}

/// Some pregnancy ended, or may have ended, in a live birth.
fn gave_life(record: &Value) -> bool {
    let pregnancies = record["pregnancies"].as_array();
    pregnancies.is_none_or(|list| {
        list.is_empty() || list.iter().any(|p| p["outcome"] == "live" || p["outcome"].is_null())
    })
}

/// A study shows a fracture, and none that is not refuted is listed: a record that contradicts
/// itself (`W-FX-UNLISTED`), of which less is believed than it says.
#[must_use]
pub fn shows_what_is_not_listed(record: &Value) -> bool {
    let entries = |list: &str| record[list].as_array().into_iter().flatten();
    entries("imaging").any(|study| study["result"] == "fracture")
        && !entries("fractures").any(|fracture| fracture["confirmed"] != "no")
}

/// She is stated to be pregnant, and a list that is whole holds no pregnancy that goes on, or one
/// that began later: as above, for pregnancies (`W-PREG-NOT-LISTED`). An empty list is whole until
/// something says otherwise.
fn states_what_is_not_listed(record: &Value) -> bool {
    let listed = record["pregnancies"].as_array();
    let complete = &record["pregnancies_complete"];
    let whole = *complete == "yes" || (complete.is_null() && listed.is_some_and(Vec::is_empty));
    record.pointer("/pregnancy_status/value").is_some_and(|value| value == "yes")
        && whole
        && (stated_before_it_began(record)
            || !listed
                .is_some_and(|list| list.iter().any(|pregnancy| pregnancy["outcome"] == "ongoing")))
}

/// She is stated to be pregnant on a day before the pregnancy that goes on began: the two contradict
/// each other, or another pregnancy was meant.
#[must_use]
pub fn stated_before_it_began(record: &Value) -> bool {
    let day = |value: &Value| CivilDate::parse(value.as_str()?).ok();
    let status = &record["pregnancy_status"];
    let stated = day(&status["on"]).filter(|_| status["value"] == "yes");
    let mut listed = record["pregnancies"].as_array().into_iter().flatten();
    listed.any(|pregnancy| {
        let by_scan = day(&pregnancy["edd"]).map(|edd| edd.plus_days(-EXPECTED_BIRTH_DAY.value));
        let began = by_scan.or_else(|| day(&pregnancy["lmp"]));
        let goes_on = pregnancy["outcome"] == "ongoing";
        goes_on && matches!((stated, began), (Some(stated), Some(began)) if stated < began)
    })
}

/// Every date of the record, moved by 28 years: the Gregorian cycle of weekdays and leap days
/// between 1901 and 2099.
#[must_use]
pub fn shifted(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::from(shifted_text(text)),
        Value::Array(entries) => entries.iter().map(shifted).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, field)| (key.clone(), shifted(field))).collect()
        }
        other => other.clone(),
    }
}

fn shifted_text(text: &str) -> String {
    text.split('/')
        .map(|part| match part.split_at_checked(4) {
            Some((year, rest)) if rest.is_empty() || rest.starts_with('-') => year
                .parse::<i32>()
                .map_or_else(|_| part.to_owned(), |year| format!("{}{rest}", year + 28)),
            _ => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// The lists of the record in reverse.
#[must_use]
pub fn reversed(record: &Value) -> Value {
    let mut record = record.clone();
    for list in ["pregnancies", "fractures", "imaging", "bmd", "labs", "medications"] {
        if let Some(entries) = record.get_mut(list).and_then(Value::as_array_mut) {
            entries.reverse();
        }
    }
    record
}
