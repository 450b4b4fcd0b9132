//! What the letters say of medicines: what limits it, whose limit it rests on, and what she reads.

use gao_conformance::letter;
use gao_core::{Audience, Language};
use serde_json::{Value, json};

use super::*;

const BOTH: [Language; 2] = [Language::English, Language::Danish];

fn clinician(record: &Value) -> String {
    letter(record, Language::English, Audience::Clinician)
}

fn patient(record: &Value) -> String {
    letter(record, Language::English, Audience::Patient)
}

/// The words stand in the letter of each language, or in neither.
fn says(record: &Value, audience: Audience, words: [&str; 2], said: bool) {
    for (language, words) in BOTH.into_iter().zip(words) {
        let letter = letter(record, language, audience);
        assert_eq!(letter.contains(words), said, "{words}\n{record}\n{letter}");
    }
}

fn breastfeeding(record: Value) -> Value {
    let record = with(record, "/pregnancies/0/lactation_periods/0/end", json!("ongoing"));
    with(record, "/bmd/0/date", json!("2025-12-04"))
}

fn denosumab(last_dose: &str, stop: &str) -> Value {
    json!([{"agent": "denosumab", "start": "2026-01-05", "last_dose": last_dose, "stop": stop}])
}

#[test]
fn conflicts_of_interest_stand_beside_every_medicine() {
    let coi = ["authors of the source report financial", "Flere af kildens forfattere oplyser"];
    let takes = taking(waits("2026-06-01"), denosumab("2026-01-05", "ongoing"));
    for record in [&starts("2026-06-01"), &takes] {
        says(record, Audience::Clinician, coi, true);
        assert!(clinician(record).contains("[S-112]"));
    }
    says(&waits("2026-06-01"), Audience::Clinician, coi, false);
}

#[test]
fn she_too_reads_that_nobody_has_tested_the_medicine() {
    let untested = ["no agreed guideline", "ingen fælles vejledning"];
    let takes = taking(waits("2026-06-01"), denosumab("2026-01-05", "ongoing"));
    for record in [starts("2026-06-01"), breastfeeding(starts("2026-06-01")), takes] {
        says(&record, Audience::Patient, untested, true);
    }
    says(&waits("2026-06-01"), Audience::Patient, untested, false);
}

#[test]
fn a_start_on_the_projects_own_limit_says_so_to_both() {
    let own = ["by this project's own limit", "projektets egen grænse"];
    let by_limit = |record: Value| {
        let record = with(record, "/bmd/0/z_score", json!("-3.4"));
        without(record, "/judgements/very_low_bmd")
    };
    let defers = breastfeeding(by_limit(starts("2026-06-01")));
    assert!(decision(&defers).starts_with("Defer"), "{}", decision(&defers));
    for record in [by_limit(starts("2026-06-01")), defers] {
        for audience in [Audience::Clinician, Audience::Patient] {
            says(&record, audience, own, true);
        }
    }
    says(&starts("2026-06-01"), Audience::Clinician, own, false);
    says(&starts("2026-06-01"), Audience::Patient, own, false);
}

#[test]
fn the_choices_of_the_project_are_named_where_they_decide() {
    let choices = |record: &Value| {
        let letter = clinician(record);
        let line = letter.lines().find(|line| line.contains("rests on choices of this project"));
        line.unwrap_or_default().to_owned()
    };
    assert!(choices(&waits("2026-06-01")).contains("P-19"));
    assert!(!choices(&waits("2026-06-01")).contains("P-20"));
    let zoledronate = json!([{"agent": "zoledronate", "start": "2026-01-05",
        "last_dose": "2026-01-05", "stop": "ongoing"}]);
    assert!(choices(&taking(waits("2026-06-01"), zoledronate)).contains("P-20"));
}

#[test]
fn a_window_in_which_bmd_was_measured_is_not_named_again() {
    let window = ["BMD can be measured again between", "BMD kan måles igen mellem"];
    let hers = ["It can be measured again", "Den kan måles igen"];
    let measured = |record: Value| {
        let scan = json!({"date": "2026-06-02", "modality": "dxa", "site": "lumbar_spine",
            "levels": ["L1", "L2", "L3", "L4"], "z_score": "-2.1"});
        let mut record = record;
        record["bmd"].as_array_mut().unwrap().push(scan);
        record
    };
    for (record, named) in [
        (waits("2026-06-03"), true),
        (waits("2026-12-01"), true),
        (waits("2026-12-02"), false),
        (measured(waits("2026-06-03")), false),
    ] {
        says(&record, Audience::Clinician, window, named);
        says(&record, Audience::Patient, hers, named);
    }
}

/// What is asked about BMD fits what is recorded: too old, pregnant or not, the spine answered.
#[test]
fn what_is_asked_of_bmd_fits_the_record() {
    let open = |as_of: &str| {
        let record = without(waits(as_of), "/judgements/very_low_bmd");
        with(record, "/spine_not_evaluable", json!("no"))
    };
    let old = open("2026-12-06");
    says(
        &old,
        Audience::Clinician,
        ["more than 12 months old", "mere end 12 måneder gammel"],
        true,
    );
    says(&old, Audience::Clinician, ["or order DXA", "eller rekvirér DXA"], true);
    says(&old, Audience::Clinician, ["pregnancy is", "kan vurderes; hvis ikke"], false);
    let asked = assess(&old).missing;
    let asked = asked.iter().find(|fact| fact.pointer == "/bmd").unwrap();
    assert_eq!(asked.how_to_get, "ask.dxa.outdated");
    let unclear = without(open("2026-12-06"), "/pregnancy_status");
    says(&unclear, Audience::Clinician, ["or order DXA", "eller rekvirér DXA"], false);
    says(
        &unclear,
        Audience::Clinician,
        ["the measurement waits: pregnancy is not clarified", "afventer målingen: graviditets"],
        true,
    );
    // A year old to the day still speaks for today.
    says(&open("2026-12-05"), Audience::Clinician, ["months old", "måneder gammel"], false);
    let unanswered = without(old, "/spine_not_evaluable");
    assert!(clinician(&unanswered).contains("whether the lumbar spine can be evaluated"));
}

/// In her own words too, and where it is not known whether a bisphosphonate followed, that is said.
#[test]
fn denosumab_without_a_plan_stands_at_the_top() {
    let top = |record: &Value, audience| {
        BOTH.map(|language| {
            let letter = letter(record, language, audience);
            let first = letter.split("\n\n").nth(1).unwrap_or_default();
            first.to_owned()
        })
    };
    let headings = [["Urgent", "Akut"], ["Important", "Vigtigt"]];
    let left = taking(waits("2026-07-06"), denosumab("2026-01-05", "ongoing"));
    let planned = taking(waits("2026-06-01"), denosumab("2026-01-05", "2026-07-01"));
    let open = without(left.clone(), "/medications_complete");
    let cases = [
        (
            &left,
            ["is stopped or overdue", "er seponeret, eller"],
            ["speak with your", "snart taler"],
        ),
        (
            &planned,
            ["Stop of denosumab is planned", "Seponering af denosumab er planlagt"],
            ["Do not stop denosumab", "Stop ikke med denosumab"],
        ),
        (
            &open,
            ["no bisphosphonate after it is recorded", "ikke registreret bisfosfonat efter"],
            ["and tell which bone medicine", "hvilken knoglemedicin du har fået siden"],
        ),
    ];
    for (record, clinician, patient) in cases {
        let readers = [(Audience::Clinician, clinician), (Audience::Patient, patient)];
        for ((audience, words), headings) in readers.into_iter().zip(headings) {
            for ((top, words), heading) in top(record, audience).iter().zip(words).zip(headings) {
                assert!(top.starts_with(heading) && top.contains(words), "{words}\n{top}");
            }
        }
    }
    assert!(!clinician(&open).contains("no bisphosphonate has followed"));
    // Said once in her letter, and not at all where nothing is urgent.
    assert_eq!(patient(&left).matches("speak with your specialist").count(), 1);
    let in_time = taking(waits("2026-07-05"), denosumab("2026-01-05", "ongoing"));
    assert!(!clinician(&in_time).contains("Urgent"));
}

#[test]
fn the_dose_waits_while_she_breastfeeds_and_the_talk_does_not() {
    let feeds =
        |as_of: &str| breastfeeding(taking(waits(as_of), denosumab("2026-01-05", "ongoing")));
    let waits = ["The medicine waits: breastfeeding.", "Lægemidlet må vente: ammer."];
    let hers = ["The medicine waits: breastfeeding.", "Medicinen må vente: ammer."];
    for as_of in ["2026-07-05", "2026-07-06"] {
        says(&feeds(as_of), Audience::Clinician, waits, true);
        says(&feeds(as_of), Audience::Patient, hers, true);
    }
    says(
        &feeds("2026-07-05"),
        Audience::Patient,
        ["before 5 Jul 2026", "inden 5. jul. 2026"],
        true,
    );
    let late = feeds("2026-07-06");
    says(&late, Audience::Patient, ["before 5 Jul 2026", "inden 5. jul. 2026"], false);
    says(&late, Audience::Patient, ["was due on 5 Jul 2026", "skulle være givet 5. jul."], true);
    says(&late, Audience::Clinician, ["was due on 5 Jul 2026", "skulle være givet 5. jul."], true);
}

/// A day that has passed is never a day by which something is to be done.
#[test]
fn a_day_that_has_passed_is_not_one_to_come() {
    let pain = |as_of: &str| {
        with(waits(as_of), "/symptoms", json!({"spinal_pain": "yes", "pain_onset": "2025-08-20"}))
    };
    let by = ["by 20 Aug 2026", "inden 20. aug. 2026"];
    says(&pain("2026-08-20"), Audience::Patient, by, true);
    says(&pain("2026-08-21"), Audience::Patient, by, false);
    let ended = ["ended on 20 Aug 2026", "sluttede 20. aug. 2026"];
    for audience in [Audience::Clinician, Audience::Patient] {
        says(&pain("2026-08-21"), audience, ended, true);
    }
    let plan = json!({"pregnancy_wish": "yes", "earliest_target": "2026-12-01"});
    let takes = json!([{"agent": "alendronate", "start": "2026-01-05", "stop": "ongoing"}]);
    let stop = |as_of| with(taking(waits(as_of), takes.clone()), "/plans", plan.clone());
    let late = ["was to be stopped between", "skulle være seponeret mellem"];
    says(&stop("2026-06-01"), Audience::Clinician, late, false);
    says(&stop("2026-06-02"), Audience::Clinician, late, true);
}

#[test]
fn teriparatide_that_has_ended_keeps_its_limit() {
    let course = |stop: &str| {
        let takes = json!([{"agent": "teriparatide", "start": "2024-01-10", "stop": stop}]);
        taking(waits("2026-06-10"), takes)
    };
    let over = course("2026-06-01");
    let limit =
        ["was 10 Jan 2026. Stopped 1 Jun 2026.", "den 10. jan. 2026. Seponeret 1. jun. 2026."];
    says(&over, Audience::Clinician, limit, true);
    says(&over, Audience::Clinician, ["treatment ended", "behandlingen er afsluttet"], true);
    let near = course("2026-01-01");
    says(&near, Audience::Clinician, ["plan the end", "planlæg afslutningen"], false);
    says(&near, Audience::Clinician, ["at most one month is left", "højst én måned"], true);
    let runs = course("ongoing");
    says(
        &runs,
        Audience::Clinician,
        [
            "reached its limit of 24 months on 10 Jan 2026",
            "nåede grænsen på 24 måneder den 10. jan. 2026",
        ],
        true,
    );
}

/// What the record holds can be checked against the letter.
#[test]
fn the_letter_lists_every_medicine() {
    let takes = json!([
        {"agent": "denosumab", "start": "2026-01-05", "last_dose": "2026-01-05", "stop": "2026-07-01"},
        {"agent": "alendronate", "start": "2025-12", "stop": "2026-01-02"},
        {"agent": "vitamin_d", "stop": "ongoing"},
        {"start": "2026-02-01"},
    ]);
    let record = with(
        taking(waits("2026-06-01"), takes),
        "/patient",
        json!({"calcium_intake_mg_per_day": "1100"}),
    );
    for words in [
        [
            "Calcium from food and supplements: 1100 mg a day.",
            "Calcium fra kost og tilskud: 1100 mg dagligt.",
        ],
        [
            "Denosumab from 5 Jan 2026, last dose 5 Jan 2026, stop planned 1 Jul 2026.",
            "Denosumab fra 5. jan. 2026, seneste dosis 5. jan. 2026, seponering planlagt 1. jul. 2026.",
        ],
        [
            "Alendronate from Dec 2025, stopped 2 Jan 2026.",
            "Alendronat fra dec. 2025, seponeret 2. jan. 2026.",
        ],
        [
            "Vitamin D, start not known, continues.",
            "D-vitamin, begyndelse ikke oplyst, fortsætter.",
        ],
        [
            "Medicine (name not known) from 1 Feb 2026, end not known.",
            "Lægemiddel (navn ikke oplyst) fra 1. feb. 2026",
        ],
    ] {
        says(&record, Audience::Clinician, words, true);
    }
    says(
        &taking(waits("2026-06-01"), json!([])),
        Audience::Clinician,
        ["Medicines: none.", "Lægemidler: ingen."],
        true,
    );
}

#[test]
fn a_provisional_start_says_what_moves_it() {
    let feeds = breastfeeding(waits("2026-06-01"));
    let open = without(
        without(waits("2026-06-01"), "/pregnancies/0/lactation_periods"),
        "/pregnancies/0/lactation_periods_complete",
    );
    says(&feeds, Audience::Clinician, ["when she weans", "når hun holder op med at amme"], true);
    says(
        &feeds,
        Audience::Patient,
        ["When you stop breastfeeding", "Når du holder op med at amme"],
        true,
    );
    says(
        &open,
        Audience::Clinician,
        ["not known whether she breastfeeds", "vides ikke, om kvinden ammer"],
        true,
    );
    says(
        &open,
        Audience::Patient,
        ["depend on whether you breastfeed", "afhænger af, om du ammer"],
        true,
    );
}

/// A fracture that is not listed may be one that fits.
#[test]
fn the_highest_level_that_may_be_reached_is_named() {
    let record = json!({
        "as_of": "2026-01-10",
        "pregnancy_status": {"value": "no", "on": "2026-01-10"},
        "pregnancies": [{"lmp": "2025-01-01", "births": ["2025-10-05"], "outcome": "live"}],
        "symptoms": {"spinal_pain": "yes", "severe": "yes", "pain_onset": "2025-11"},
    });
    let answer = assess(&record);
    let levels = json!(answer.suspicion.possible);
    if let Some(highest) = levels.as_array().and_then(|levels| levels.last()) {
        assert_eq!(highest, "MustSuspect");
        says(
            &record,
            Audience::Clinician,
            ["as high as: PLO must be suspected", "så høj som: GAO skal mistænkes"],
            true,
        );
    }
}

#[test]
fn sentences_fit_the_woman() {
    // Pregnant: a further child is a question for later.
    let mut expecting = pregnant("2027-01-01");
    expecting["plans"] = json!({"pregnancy_wish": "yes"});
    says(
        &expecting,
        Audience::Clinician,
        ["After this pregnancy, before another", "Efter denne graviditet, før en ny"],
        true,
    );
    says(&expecting, Audience::Patient, ["Before a new pregnancy", "Før en ny graviditet"], false);

    // Without pain.
    let painless = waits("2026-06-01");
    says(&painless, Audience::Patient, ["help against the pain", "hjælp mod smerterne"], false);
    says(&painless, Audience::Patient, ["If you get pain", "Får du smerter"], true);
    let hurts = with(painless, "/symptoms/spinal_pain", json!("yes"));
    says(&hurts, Audience::Patient, ["help against the pain", "hjælp mod smerterne"], true);

    // Anxiety and low mood are known already.
    let mut low = hurts.clone();
    low["symptoms"]["anxiety"] = json!("yes");
    low["symptoms"]["low_mood"] = json!("yes");
    says(
        &low,
        Audience::Clinician,
        ["low mood are recorded: follow", "nedtrykthed er registreret: følg"],
        true,
    );

    // She has had it: there is nothing left to choose.
    let wish = json!({"pregnancy_wish": "yes"});
    let treated = with(taking(hurts, denosumab("2026-01-05", "ongoing")), "/plans", wish.clone());
    says(&treated, Audience::Clinician, ["before it is chosen", "før midlet vælges"], false);
    says(
        &treated,
        Audience::Clinician,
        ["its exit has to be planned", "ophøret skal planlægges"],
        true,
    );
    says(
        &with(starts("2026-06-01"), "/plans", wish),
        Audience::Clinician,
        ["before it is chosen", "før midlet vælges"],
        true,
    );

    // Overdue is not stopped.
    let late = taking(waits("2026-07-06"), denosumab("2026-01-05", "ongoing"));
    says(&late, Audience::Clinician, ["Denosumab, not in use", "Denosumab, ikke i brug"], false);
    says(
        &late,
        Audience::Clinician,
        ["last dose more than 6 months ago", "seneste dosis for mere end 6 måneder siden"],
        true,
    );

    // Breastfeeding harms no fetus.
    let feeds = breastfeeding(taking(waits("2026-06-01"), denosumab("2026-01-05", "ongoing")));
    says(
        &feeds,
        Audience::Clinician,
        ["breastfeeding, because the child may", "under amning, da barnet kan"],
        true,
    );

    // A kind of medicine under the name of the kind.
    let low_calcium =
        with(starts("2026-06-01"), "/patient", json!({"calcium_intake_mg_per_day": "500"}));
    says(
        &low_calcium,
        Audience::Clinician,
        ["Before bisphosphonates:", "Før bisfosfonater:"],
        true,
    );
    says(&low_calcium, Audience::Clinician, ["Before alendronate", "Før alendronat"], false);
}

#[test]
fn without_a_birth_none_is_spoken_of() {
    let mut lost = waits("2026-06-01");
    lost["pregnancies"][0]["outcome"] = json!("termination");
    lost["pregnancies"][0]["lactation_periods"] = json!([]);
    lost["symptoms"]["cannot_care_for_child"] = json!("no");
    for audience in [Audience::Clinician, Audience::Patient] {
        says(&lost, audience, ["months after the birth", "måneder efter fødslen"], false);
        says(
            &lost,
            audience,
            ["months after the end of the pregnancy", "måneder efter graviditetens afslutning"],
            true,
        );
    }
    says(&lost, Audience::Clinician, ["care for the child unaided", "passe barnet alene"], false);
}

#[test]
fn a_hip_brings_its_local_disease_to_mind() {
    let think =
        ["think of transient osteoporosis of the hip", "tænk på transitorisk osteoporose i hoften"];
    let hip = |confirmed: &str| {
        let hip = json!([{"site": "hip", "side": "left", "onset": "2025-10-20",
            "mechanism": "spontaneous", "confirmed": confirmed}]);
        with(waits("2026-06-01"), "/fractures", hip)
    };
    says(&hip("yes"), Audience::Clinician, think, true);
    says(&hip("no"), Audience::Clinician, think, false);
    let hurts = with(waits("2026-06-01"), "/symptoms/hip_pain", json!("yes"));
    says(&hurts, Audience::Clinician, think, true);
}

/// What is urgent, and a medicine in use while she breastfeeds, stand under one heading.
#[test]
fn one_heading_for_what_must_not_wait() {
    let mut record =
        breastfeeding(taking(waits("2026-06-01"), denosumab("2026-01-05", "2026-07-01")));
    record["symptoms"]["red_flags"] = json!({"fever": "yes"});
    for (language, heading) in BOTH.into_iter().zip(["\nImportant\n", "\nVigtigt\n"]) {
        let letter = letter(&record, language, Audience::Patient);
        assert_eq!(letter.matches(heading).count(), 1, "{letter}");
        assert_eq!(letter.split("\n\n").nth(1).unwrap_or_default().lines().count(), 5, "{letter}");
    }
}
