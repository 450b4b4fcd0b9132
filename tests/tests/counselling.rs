//! The facts of the article that bear on her (F-14): each told and not told, open where its fact is
//! missing, reassurance never alone, and nothing of a medicine that pregnancy or breastfeeding
//! forbids.

use std::collections::BTreeSet;

use gao_conformance::records::{leaves, overrides_another, reversed, without};
use gao_conformance::{cases, random};
use gao_core::assessment::{CounsellingAnswer, CounsellingFactAnswer};
use gao_core::counselling::CounsellingFact;
use gao_core::explain::{Part, Style};
use gao_core::projection::MedicineBar;
use gao_core::{
    Audience, Language, Mode, Options, Tri, assess_json_to_record, counsel_json,
    counsel_json_to_record, explain, explain_part_json,
};
use serde_json::{Value, json};

use CounsellingFact::*;

fn counsel(record: &Value) -> CounsellingAnswer {
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    counsel_json_to_record(record.to_string().as_bytes(), &options).unwrap()
}

fn fact(answer: &CounsellingAnswer, fact: CounsellingFact) -> &CounsellingFactAnswer {
    answer.facts.iter().find(|it| it.fact == fact).unwrap()
}

fn page(record: &Value, part: Part, language: Language, audience: Audience) -> String {
    let json = record.to_string().into_bytes();
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    explain_part_json(&json, &options, part, language, Style::Text, audience).unwrap()
}

/// Everything asked: one collapse, weaned, not pregnant, another child wanted, on teriparatide.
fn record() -> Value {
    json!({
        "as_of": "2026-06-01",
        "pregnancy_status": {"value": "no", "on": "2026-05-30"},
        "pregnancies": [{
            "lmp": "2024-10-01", "outcome": "live", "births": ["2025-07-05"],
            "lactation_periods": [{"start": "2025-07-05", "end": "2025-08-31"}],
            "lactation_periods_complete": "yes",
        }],
        "pregnancies_complete": "yes",
        "symptoms": {"spinal_pain": "yes", "hip_pain": "no"},
        "fractures": [{
            "site": "vertebra", "level": "T12", "onset": "2025-07-20",
            "mechanism": "spontaneous", "confirmed": "yes",
        }],
        "fractures_complete": "yes",
        "bmd": [{
            "date": "2025-08-20", "modality": "dxa", "site": "lumbar_spine",
            "levels": ["L1", "L2", "L3", "L4"], "z_score": "-3.1",
        }],
        "risk_factors": {
            "low_bone_mass_before": "no", "excess_resorption": "no", "family_history": "no",
            "chronic_inflammation": "no", "immobilisation": "no", "smoking": "no",
            "previous_systemic_glucocorticoid": "no", "heparin": "no", "subfertility": "no",
        },
        "medications": [{"agent": "teriparatide", "start": "2025-09-10", "stop": "ongoing"}],
        "medications_complete": "yes",
        "diagnosis_date": "2025-08-22",
        "plans": {"pregnancy_wish": "yes"},
        "imaging": [{"date": "2025-08-12", "modality": "xray", "regions": ["thoracic", "lumbar"],
                     "result": "fracture"}],
        "imaging_complete": "yes",
        "differential": {"malignancy": "excluded", "osteomalacia": "excluded",
                         "monogenic": "excluded", "secondary_examined": "yes"},
        "conditions": [],
        "judgements": {
            "very_low_bmd": {"value": "no"}, "conservative_insufficient": {"value": "no"},
        },
    })
}

#[test]
fn with_everything_recorded_every_fact_is_told() {
    let answer = counsel(&record());
    for it in &answer.facts {
        assert!(it.shown && it.applies == Tri::Yes, "{it:?}");
        assert!(it.missing.is_empty() && !it.evidence.is_empty(), "{it:?}");
    }
    assert_eq!(answer.facts.len(), CounsellingFact::ALL.len());
    assert_eq!(answer.about, ["banner.scope", "banner.evidence", "info.source"]);
}

#[test]
fn every_statement_that_the_specification_lists_is_in_a_fact() {
    let mut listed: BTreeSet<String> =
        [1, 2, 5, 6, 8, 24, 32, 33, 58, 59, 60, 62, 67, 78, 95, 100, 103, 110]
            .into_iter()
            .chain(11..=20)
            .map(|number| format!("S-{number:02}"))
            .collect();
    for it in counsel(&record()).facts {
        for id in it.evidence {
            listed.remove(id.as_str());
        }
    }
    assert!(listed.is_empty(), "{listed:?}");
}

/// What changes the record, and which facts then are not told, or open.
type Change =
    (&'static str, fn(&mut Value), &'static [CounsellingFact], &'static [CounsellingFact]);

const IN_QUESTION: [CounsellingFact; 7] =
    [Rare, Pattern, NoRiskFactor, WhyEarly, Burden, NewMother, Support];

#[test]
fn each_fact_is_told_to_whom_it_concerns_and_open_where_that_is_not_known() {
    let changes: [Change; 13] = [
        ("no pain", |r| r["symptoms"]["spinal_pain"] = json!("no"), &[CommonPain], &[]),
        ("pain not asked", |r| r["symptoms"] = json!({"spinal_pain": "no"}), &[], &[CommonPain]),
        ("a risk factor", |r| r["risk_factors"]["smoking"] = json!("yes"), &[NoRiskFactor], &[]),
        ("one not asked", |r| r["risk_factors"]["smoking"] = Value::Null, &[], &[NoRiskFactor]),
        ("stillbirth", |r| r["pregnancies"][0]["outcome"] = json!("stillbirth"), &[NewMother], &[]),
        (
            "never breastfed",
            |r| r["pregnancies"][0]["lactation_periods"] = json!([]),
            &[LactationPhysiology, Recovery, TemporaryLoss],
            &[],
        ),
        (
            "no further child wanted",
            |r| r["plans"]["pregnancy_wish"] = json!("no"),
            &[NextPregnancy],
            &[],
        ),
        ("wish not asked", |r| r["plans"] = json!({}), &[], &[NextPregnancy]),
        ("undecided", |r| r["plans"]["pregnancy_wish"] = json!("undecided"), &[], &[]),
        ("no medicine", |r| r["medications"] = json!([]), &[TeriparatideCase], &[]),
        (
            "another medicine",
            |r| r["medications"][0]["agent"] = json!("alendronate"),
            &[TeriparatideCase],
            &[],
        ),
        (
            "no fracture, no pain",
            |r| {
                r["fractures"] = json!([]);
                r["imaging"] = json!([]);
                r["symptoms"] = json!({"spinal_pain": "no", "hip_pain": "no", "height_loss": "no",
                    "kyphosis": "no"});
                r["medications"] = json!([]);
            },
            &[
                CommonPain,
                Rare,
                Pattern,
                NoRiskFactor,
                WhyEarly,
                Burden,
                NewMother,
                Support,
                Variation,
                FirstYear,
                NextPregnancy,
                MedicineDebated,
                TeriparatideCase,
            ],
            &[],
        ),
        (
            "another cause first",
            |r| r["differential"] = json!({"malignancy": "suspicious"}),
            &[
                CommonPain,
                Recovery,
                TemporaryLoss,
                Rare,
                Pattern,
                NoRiskFactor,
                WhyEarly,
                Burden,
                NewMother,
                Support,
                Variation,
                FirstYear,
                NextPregnancy,
                MedicineDebated,
            ],
            &[],
        ),
    ];
    for (what, change, untold, open) in changes {
        let mut changed = record();
        change(&mut changed);
        let answer = counsel(&changed);
        for it in &answer.facts {
            let expected = if untold.contains(&it.fact) {
                Tri::No
            } else if open.contains(&it.fact) {
                Tri::Unknown
            } else {
                Tri::Yes
            };
            assert_eq!(it.applies, expected, "{what}: {:?}", it.fact);
            assert_eq!(it.shown, expected == Tri::Yes, "{what}: {:?}", it.fact);
            assert_eq!(it.missing.is_empty(), expected != Tri::Unknown, "{what}: {:?}", it.fact);
        }
    }
}

#[test]
fn of_an_empty_record_nothing_is_told_and_everything_is_open() {
    let empty = json!({"as_of": "2026-06-01"});
    let answer = counsel(&empty);
    for it in &answer.facts {
        assert!(!it.shown, "{it:?}");
        assert_eq!(it.applies, Tri::Unknown, "{it:?}");
        assert!(!it.missing.is_empty(), "{it:?}");
    }
    let missing = |of: CounsellingFact| -> Vec<String> {
        fact(&answer, of).missing.iter().map(|it| it.pointer.clone()).collect()
    };
    assert_eq!(missing(CommonPain), ["/symptoms/spinal_pain", "/symptoms/hip_pain"]);
    assert_eq!(missing(Recovery), ["/pregnancies"]);
    assert!(missing(NextPregnancy).contains(&"/plans/pregnancy_wish".to_owned()));
    let said = page(&empty, Part::Counselling, Language::Danish, Audience::Clinician);
    assert!(said.contains("Intet faktum fra artiklen vedrører"), "{said}");
    let hers = page(&empty, Part::Counselling, Language::English, Audience::Patient);
    assert!(hers.contains("There is nothing to tell yet."), "{hers}");
}

#[test]
fn a_disease_out_of_question_takes_its_facts_with_it() {
    let mut changed = record();
    changed["fractures"] = json!([]);
    changed["symptoms"] = json!({"spinal_pain": "yes", "acute": "no", "severe": "no",
        "localised": "no", "height_loss": "no", "kyphosis": "no", "hip_pain": "no",
        "pain_onset": "2025-07-20", "cannot_care_for_child": "no"});
    changed["imaging"] = json!([]);
    let answer = counsel(&changed);
    assert_eq!(fact(&answer, CommonPain).applies, Tri::Yes);
    for it in IN_QUESTION {
        assert_eq!(fact(&answer, it).applies, Tri::No, "{it:?}");
    }
    // With a risk factor it is possible.
    changed["risk_factors"]["smoking"] = json!("yes");
    assert_eq!(fact(&counsel(&changed), Rare).applies, Tri::Yes);
}

/// What changes the record, and what then bars a medicine.
type Barred = (fn(&mut Value), Option<MedicineBar>);

#[test]
fn facts_about_medicines_are_withheld_while_they_are_advised_against() {
    let bars: [Barred; 5] = [
        (|_| {}, None),
        (|r| r["pregnancy_status"]["value"] = json!("yes"), Some(MedicineBar::Pregnant)),
        (|r| r["pregnancy_status"] = Value::Null, Some(MedicineBar::PregnancyUnclarified)),
        (
            |r| r["pregnancies"][0]["lactation_periods"][0]["end"] = json!("ongoing"),
            Some(MedicineBar::Lactating),
        ),
        (
            |r| r["pregnancies"][0]["lactation_periods_complete"] = json!("no"),
            Some(MedicineBar::LactationUnclarified),
        ),
    ];
    for (change, bar) in bars {
        let mut changed = record();
        change(&mut changed);
        let answer = counsel(&changed);
        for it in &answer.facts {
            let medicine = matches!(it.fact, MedicineDebated | TeriparatideCase);
            assert_eq!(it.withheld, bar.filter(|_| medicine), "{it:?}");
            assert_eq!(it.shown, it.withheld.is_none(), "{it:?}");
        }
        for language in [Language::English, Language::Danish] {
            for audience in [Audience::Clinician, Audience::Patient] {
                let page = page(&changed, Part::Counselling, language, audience);
                assert_eq!(page.contains("42 %"), bar.is_none(), "{page}");
            }
        }
    }
}

#[test]
fn reassurance_stands_with_what_belongs_beside_it() {
    let answer = counsel(&record());
    let loss = fact(&answer, TemporaryLoss);
    assert_eq!(
        (loss.evidence.as_slice(), loss.beside.as_slice()),
        (&["S-20".into(), "S-22".into()][..], &["fact.low-before".into()][..],)
    );
    let later = fact(&answer, NextPregnancy);
    for id in ["S-98", "S-99", "S-100"] {
        assert!(later.evidence.contains(&id.into()), "{later:?}");
    }
    let beside = [
        (
            Language::English,
            Audience::Clinician,
            "does not raise the risk",
            "was already low before",
        ),
        (
            Language::Danish,
            Audience::Clinician,
            "øger normalt ikke risikoen",
            "var lav allerede før",
        ),
        (
            Language::English,
            Audience::Patient,
            "no higher risk of brittle bones",
            "were weak before",
        ),
        (Language::Danish, Audience::Patient, "er ikke større", "var svage allerede før"),
    ];
    for (language, audience, comfort, with) in beside {
        let page = page(&record(), Part::Counselling, language, audience);
        let (comfort, with) = (page.find(comfort).expect(comfort), page.find(with).expect(with));
        assert!(comfort < with && with - comfort < 300, "{page}");
        // Most have none, and how many had one, in one entry of the list.
        let pregnancy = page.lines().find(|line| line.contains("30 ")).unwrap();
        assert!(pregnancy.contains("20 %"), "{pregnancy}");
    }
}

#[test]
fn the_page_names_sources_strength_and_what_is_open() {
    let mut changed = record();
    changed["plans"] = json!({});
    let english = page(&changed, Part::Counselling, Language::English, Audience::Clinician);
    for said in [
        "mean age 34.2, mostly first pregnancy, mostly the breastfeeding period (80 % of",
        "most often T12, L1, L2 (32.6 % of all)",
        "[S-08, ref. 5]; weakest published evidence: retrospective study or survey",
        "not known: a later pregnancy. It depends on: possible wish for more children.",
        "Licence CC BY-NC-ND 4.0",
        "It has 30 references",
        "not for clinical use",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    let danish = page(&changed, Part::Counselling, Language::Danish, Audience::Clinician);
    assert!(danish.contains("gennemsnitsalder 34,2") && danish.contains("Th12, L1, L2 (32,6 %"));
    let hers = page(&changed, Part::Counselling, Language::English, Audience::Patient);
    for absent in ["S-08", "weakest", "not known:", "34.2"] {
        assert!(!hers.contains(absent), "{absent}: {hers}");
    }
}

#[test]
fn every_fact_has_words_for_both_readers_in_both_languages() {
    for fact in CounsellingFact::ALL {
        let sentence = fact.sentence();
        let patient = sentence.patient.unwrap_or_else(|| panic!("{fact:?}"));
        for text in [sentence.clinician, patient, fact.name()] {
            assert!(!text.en.is_empty() && !text.da.is_empty() && text.en != text.da, "{fact:?}");
        }
    }
    let keys: BTreeSet<_> = CounsellingFact::ALL.map(|fact| fact.sentence().key).into();
    assert_eq!(keys.len(), CounsellingFact::ALL.len());
}

/// Published cases and random records: keys are sentences, both doors agree, the order of lists
/// says nothing, no medicine leaves while it is barred, and nothing that radiates is named before
/// pregnancy is excluded, here and on the page of reported changes.
#[test]
fn on_every_record() {
    let known: BTreeSet<&str> = explain::sentences().map(|sentence| sentence.key).collect();
    let mut records: Vec<Value> =
        cases().unwrap().iter().map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
    records.extend((0..400).map(|number| random::record(47, number)));
    let never = json!({"as_of": "2026-06-01", "pregnancies": [],
        "pregnancy_status": {"value": "no", "on": "2026-06-01"}});
    records.push(never);
    let options = Options { mode: Mode::Quarantine, ..Options::default() };
    let mut seen: BTreeSet<(CounsellingFact, String)> = BTreeSet::new();
    for record in &records {
        let bytes = record.to_string().into_bytes();
        let Ok(answer) = counsel_json_to_record(&bytes, &options) else { continue };
        assert_eq!(
            serde_json::to_string(&answer).unwrap(),
            counsel_json(&bytes, &options).unwrap()
        );
        assert!(answer.about.iter().all(|key| known.contains(key.as_str())));
        let state = assess_json_to_record(&bytes, &options).unwrap().reproductive_state;
        let free = state.pregnant.outcome.is_no() && state.lactating.outcome.is_no();
        let turned = counsel(&reversed(record));
        for (it, other) in answer.facts.iter().zip(&turned.facts) {
            seen.insert((it.fact, format!("{:?}", it.applies)));
            assert_eq!((it.applies, it.withheld), (other.applies, other.withheld), "{record}");
            assert!(known.contains(it.sentence.as_str()));
            assert!(it.beside.iter().all(|key| known.contains(key.as_str())));
            let medicine = matches!(it.fact, MedicineDebated | TeriparatideCase);
            assert!(!(it.shown && medicine) || free, "{record}");
            assert_eq!(it.shown, it.applies.is_yes() && it.withheld.is_none());
            assert_eq!(it.missing.is_empty(), !it.applies.is_unknown(), "{:?} {record}", it.fact);
        }
        if state.pregnant.outcome.is_no() {
            continue;
        }
        for part in [Part::Counselling, Part::Projection] {
            for language in [Language::English, Language::Danish] {
                for audience in [Audience::Clinician, Audience::Patient] {
                    let page = page(record, part, language, audience);
                    let body = page.split("\nSources\n").next().unwrap();
                    let body = body.split("\nKilder\n").next().unwrap();
                    for word in ["DXA", "X-ray", "øntgen", "CT "] {
                        assert!(!body.contains(word), "{word}: {body}");
                    }
                }
            }
        }
    }
    // Every fact is told to someone, not told to someone, and open for someone.
    assert_eq!(seen.len(), CounsellingFact::ALL.len() * 3, "{seen:?}");
}

/// Property 1 for the facts with a condition of their own: a fact taken away may leave open what
/// was decided, and never turns it round. The others follow F-01, F-04 and F-08, with what those
/// laws exempt.
#[test]
fn knowledge_never_turns_a_fact_round() {
    let own = [CommonPain, PregnancyPhysiology, LactationPhysiology, Recovery, TemporaryLoss];
    let mut records: Vec<Value> =
        cases().unwrap().iter().map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
    records.truncate(20);
    records.push(record());
    records.extend((0..30).map(|number| random::record(53, number)));
    let options = Options::default();
    let ask = |record: &Value| counsel_json_to_record(record.to_string().as_bytes(), &options).ok();
    let mut compared = 0;
    for record in &records {
        let Some(richer) = ask(record) else { continue };
        let concerned = ["/symptoms", "/pregnanc"];
        let leaves = leaves(record).into_iter().filter(|pointer| {
            concerned.iter().any(|part| pointer.starts_with(part))
                && !overrides_another(pointer, record)
        });
        for pointer in leaves {
            let Some(poorer) = ask(&without(record, &pointer)) else { continue };
            for it in own {
                let (before, after) = (fact(&poorer, it).applies, fact(&richer, it).applies);
                compared += 1;
                assert!(
                    before.is_unknown() || before == after,
                    "{it:?} {before:?} -> {after:?} by {pointer}: {record}"
                );
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}
