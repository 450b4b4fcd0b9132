//! What a reader is told.

use super::*;

/// What a reader is told: the change, its error and its grounds, in both languages.
#[test]
fn a_letter_says_what_changed_and_what_that_rests_on() {
    let record =
        with(base(), json!({"bmd": [spine("2024-12-01", "0.900"), spine("2027-06-01", "0.855")]}));
    let letter = |language, reader| {
        let bytes = record.to_string().into_bytes();
        explain_json(&bytes, &Options::default(), language, Style::Text, reader).unwrap()
    };
    let english = letter(Language::English, Audience::Clinician);
    assert!(english.contains(
        "BMD (lumbar spine L1-L4) changed by -0.045 g/cm2 (-5.0 %) from 1 Dec 2024 to 1 Jun 2027: \
         more than measurement error (least significant change 0.0277 g/cm2)."
    ));
    let danish = letter(Language::Danish, Audience::Clinician);
    assert!(danish.contains(
        "BMD (lænderyg L1-L4) er ændret med -0,045 g/cm2 (-5,0 %) fra 1. dec. 2024 til 1. jun. 2027: \
         mere end måleusikkerheden (mindste signifikante ændring 0,0277 g/cm2)."
    ));
    for letter in [english, danish] {
        let severity = letter.find("Severity").or_else(|| letter.find("Sværhedsgrad"));
        let change =
            letter.find("Change of bone density").or_else(|| letter.find("Ændring i knogletæthed"));
        let causes = letter.find("Other causes").or_else(|| letter.find("Andre årsager"));
        // Nothing is broken, so nothing is graded.
        assert_eq!(severity, None);
        assert!(change.unwrap() < causes.unwrap());
    }
    let hers = letter(Language::English, Audience::Patient);
    assert!(hers.contains("Lower back: your bone density has not fully returned yet."), "{hers}");
}

/// A woman who lost more than is reported is not told that losing a little is normal.
#[test]
fn an_unusual_loss_is_not_called_normal() {
    let hers = |second: &str| {
        let bmd = json!([spine("2024-12-01", "1.000"), spine("2026-04-05", second)]);
        let bytes = with(base(), json!({"bmd": bmd})).to_string().into_bytes();
        explain_json(&bytes, &Options::default(), Language::English, Style::Text, Audience::Patient)
            .unwrap()
    };
    let normal = "It is normal that bone density falls a little";
    assert!(hers("0.920").contains(normal));
    assert!(!hers("0.850").contains(normal));
}
