//! What the letters say of imaging: each with a record in which they once said something false.

use gao_conformance::letter;
use gao_core::{Audience, Language};
use serde_json::{Value, json};

const CLINICIAN: Audience = Audience::Clinician;
const PATIENT: Audience = Audience::Patient;

fn both(record: &Value, reader: Audience) -> [String; 2] {
    [Language::English, Language::Danish].map(|language| letter(record, language, reader))
}

/// Localised pain of the spine that began two weeks after a birth; not pregnant.
fn record(imaging: Value) -> Value {
    json!({
        "as_of": "2025-12-20",
        "pregnancies": [{
            "lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live", "lactation_periods": [],
        }],
        "pregnancies_complete": "yes",
        "pregnancy_status": {"on": "2025-12-20", "value": "no"},
        "imaging": imaging,
        "symptoms": {
            "spinal_pain": "yes", "acute": "no", "severe": "no", "localised": "yes",
            "height_loss": "no", "kyphosis": "no", "pain_onset": "2025-10-20",
        },
    })
}

fn study(modality: &str, regions: &[&str], date: &str, result: &str) -> Value {
    json!({"modality": modality, "regions": regions, "date": date, "result": result})
}

const SPINE: &[&str] = &["thoracic", "lumbar"];

/// H-29: other words than those of a step named the method that she must not have.
#[test]
fn a_contraindicated_mri_stands_in_no_sentence() {
    let mut hip = record(json!([]));
    hip["symptoms"]["hip_pain"] = json!("yes");
    hip["mri_contraindicated"] = json!("yes");
    let [en, da] = both(&hip, CLINICIAN);
    assert!(en.contains("examine the hip with X-ray; MRI is contraindicated"), "{en}");
    assert!(da.contains("undersøg hoften med røntgen; MR er kontraindiceret"), "{da}");
    let [en, da] = both(&hip, PATIENT);
    assert!(en.contains("Your hip should be examined with X-ray. Tell"), "{en}");
    assert!(da.contains("Din hofte bør undersøges med røntgen. Sig til"), "{da}");
    hip["pregnancy_status"] = Value::Null;
    let [en, da] = both(&hip, CLINICIAN);
    assert!(en.contains("does not exclude pregnancy. MRI is contraindicated."), "{en}");
    assert!(da.contains("udelukker ikke graviditet. MR er kontraindiceret."), "{da}");
}

/// While it was open whether she is pregnant nothing was said of a hip that hurts.
#[test]
fn a_hip_that_waits_for_the_pregnancy_status_is_named() {
    let mut hip = record(json!([]));
    hip["symptoms"]["hip_pain"] = json!("yes");
    hip["pregnancy_status"] = Value::Null;
    let [en, da] = both(&hip, CLINICIAN);
    assert!(
        en.contains("Hip pain: once that is clarified the hip is to be examined, too."),
        "{en}"
    );
    assert!(da.contains("Hoftesmerter: når det er afklaret, skal også hoften undersøges."), "{da}");
    assert!(both(&hip, PATIENT)[0].contains("Your hip should be examined, too."));
    // One that has been seen does not wait.
    hip["imaging"] = json!([study("mri", &["hip"], "2025-12-01", "no_fracture")]);
    assert!(!both(&hip, CLINICIAN)[0].contains("Hip pain: once"));
}

/// A study of a part showed a fracture, and the letter said that there was none.
#[test]
fn no_fracture_is_not_said_beside_a_study_that_shows_one() {
    let film = study("xray", SPINE, "2025-11-10", "no_fracture");
    for other in [
        study("ct", &["lumbar"], "2025-11-20", "fracture"),
        study("mri", &["lumbar"], "2025-11-20", "fracture"),
        study("ct", SPINE, "2025-11-20", "fracture"),
    ] {
        let record = record(json!([film, other]));
        let [en, da] = both(&record, CLINICIAN);
        assert!(en.contains("shows a fracture, and no fracture is listed"), "{en}");
        assert!(da.contains("viser en fraktur, men ingen fraktur er registreret"), "{da}");
        assert!(!en.contains("No fracture on X-ray"), "{en}");
        let [en, da] = both(&record, PATIENT);
        assert!(!en.contains("no fracture") && !da.contains("intet brud"), "{en} {da}");
    }
    let [en, da] = both(&record(json!([film])), PATIENT);
    assert!(en.contains("The X-ray showed no fracture."), "{en}");
    assert!(da.contains("Røntgenbilledet viste intet brud."), "{da}");
}

/// A report that is missing took the examination off her page, and nothing stood in its place.
#[test]
fn she_is_told_of_a_report_that_is_missing() {
    let mut record = record(json!([
        study("xray", SPINE, "2025-12-01", "no_fracture"),
        {"modality": "mri", "date": "2025-12-01", "result": "no_fracture"},
    ]));
    record["symptoms"]["hip_pain"] = json!("yes");
    let [en, da] = both(&record, PATIENT);
    assert_eq!(en.matches("The report of an examination you have had is missing.").count(), 1);
    assert_eq!(da.matches("Beskrivelsen af en undersøgelse, du har fået, mangler.").count(), 1);
}

/// A CT of the hip was called an X-ray, and a study that may show spine and hip was named twice.
#[test]
fn a_study_is_called_what_it_is_and_named_once() {
    let mut ct = record(json!([study("ct", &["hip"], "2025-12-01", "no_fracture")]));
    ct["symptoms"]["hip_pain"] = json!("yes");
    let [en, da] = both(&ct, CLINICIAN);
    assert!(en.contains("The CT of the hip shows no certain fracture."), "{en}");
    assert!(da.contains("CT af hoften viser ingen oplagt fraktur."), "{da}");
    assert!(both(&ct, PATIENT)[0].contains("The CT scan of your hip does not show everything."));
    ct["imaging"] = json!([{"modality": "mri", "date": "2025-12-01", "result": "no_fracture"}]);
    let [en, da] = both(&ct, CLINICIAN);
    assert_eq!(en.matches("The study of 1 Dec 2025 (MRI) is recorded without").count(), 1, "{en}");
    assert_eq!(
        da.matches("Undersøgelsen 1. dec. 2025 (MR) er registreret uden").count(),
        1,
        "{da}"
    );
}

/// "The rules for medicine do not apply" sounded like an all-clear to a woman who takes one.
#[test]
fn who_takes_a_medicine_hears_no_all_clear() {
    let mut taking = record(json!([]));
    taking["fractures"] = json!([]);
    taking["fractures_complete"] = json!("yes");
    taking["medications"] =
        json!([{"agent": "alendronate", "start": "2025-11-01", "stop": "ongoing"}]);
    let [en, da] = both(&taking, PATIENT);
    assert!(!en.contains("The rules for medicine do not apply"), "{en}");
    assert!(!da.contains("Reglerne for medicin gælder ikke"), "{da}");
}
