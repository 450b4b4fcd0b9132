//! The letters: nothing that pregnancy forbids is due in them, and exposure stands at the top.

use gao_conformance::sweep::{Case, cases, options, sweep};
use gao_core::explain::Style;
use gao_core::{Audience, Language, Mode, explain_json};

use crate::SEED;

const READERS: [(Language, Audience); 4] = [
    (Language::English, Audience::Clinician),
    (Language::English, Audience::Patient),
    (Language::Danish, Audience::Clinician),
    (Language::Danish, Audience::Patient),
];

fn letter(case: &Case, language: Language, reader: Audience) -> String {
    let options = options(case.number, Mode::Quarantine);
    explain_json(case.record.to_string().as_bytes(), &options, language, Style::Text, reader)
        .unwrap()
}

/// Words that order an examination, or a medicine.
const RADIATION: [&str; 14] = [
    "Order X-ray",
    "Order DXA",
    "Consider X-ray",
    "with X-ray or MRI",
    "X-ray of your back should",
    "X-ray or an MRI",
    "bone density should be measured",
    "BMD can be measured again",
    "It can be measured again",
    "Rekvirér røntgen",
    "Rekvirér DXA",
    "Overvej røntgen",
    "knogletæthed bør måles",
    "BMD kan måles igen",
];

const MEDICINE: [&str; 8] = [
    "starting antiosteoporotic treatment should be considered",
    "starting antiosteoporotic treatment needs to be considered",
    "should consider medicine",
    "primarily to teriparatide",
    "opstart af antiosteoporotisk behandling.",
    "iværksætte antiosteoporotisk",
    "bør overveje medicin",
    "først og fremmest på teriparatid",
];

/// A line that names a scan, and says of it that it is to be made.
fn due(line: &str) -> bool {
    let scan = ["DXA", "bone density scan", "knogletæthedsscanning", "X-ray", "røntgen"]
        .iter()
        .any(|word| line.contains(word));
    let now = ["Due now", "Overdue", "Upcoming", "Aktuel nu", "Overskredet", "Kommende"]
        .iter()
        .any(|word| line.contains(word));
    scan && now
}

/// In a plan of her own a scan that waits says so.
fn promised(line: &str) -> bool {
    let scan = [
        "New bone density scan",
        "First bone density scan",
        "Ny knogletæthedsscanning",
        "Første knogletæthedsscanning",
    ]
    .iter()
    .any(|word| line.contains(word));
    scan && !line.contains("Put off") && !line.contains("Udsat")
}

#[test]
fn no_letter_promises_what_her_state_forbids() {
    let mut read = 0;
    sweep(SEED + 4, cases(200), |case, faults| {
        let state = case.quarantined(&case.record).reproductive_state;
        let (pregnant, lactating) = (state.pregnant.outcome, state.lactating.outcome);
        if pregnant.is_no() && lactating.is_no() {
            return;
        }
        for (language, reader) in READERS {
            let letter = letter(case, language, reader);
            read += 1;
            for words in MEDICINE {
                faults.check(!letter.contains(words), case, || format!("{words}\n{letter}"));
            }
            if pregnant.is_no() {
                continue;
            }
            for words in RADIATION {
                faults.check(!letter.contains(words), case, || format!("{words}\n{letter}"));
            }
            for line in letter.lines() {
                let said = reader == Audience::Clinician && due(line)
                    || reader == Audience::Patient && promised(line);
                faults.check(!said, case, || format!("{line}\n{letter}"));
            }
        }
    });
    assert!(read > 300, "{read}");
}

/// Exposure stands before everything else in every letter.
#[test]
fn exposure_is_the_first_thing_said() {
    let mut exposed = 0;
    sweep(SEED + 4, cases(200), |case, faults| {
        let answer = case.quarantined(&case.record);
        let first = &answer.agent_safety.agents[0];
        if !first.findings.iter().any(|finding| finding.code.is_exposure()) {
            return;
        }
        exposed += 1;
        for (language, reader) in READERS {
            let letter = letter(case, language, reader);
            // The title, a red flag if there is one, and then what she was exposed to.
            let lines = if answer.suspicion.red_flags.is_empty() { 3 } else { 5 };
            let top: Vec<&str> =
                letter.lines().filter(|line| !line.is_empty()).take(lines).collect();
            let words: &[&str] = match (language, reader) {
                (Language::English, Audience::Clinician) => &["Medicine in this pregnancy"],
                (Language::Danish, Audience::Clinician) => &["Lægemiddel i denne graviditet"],
                (Language::English, Audience::Patient) => {
                    &["You have had", "You had", "Tell your doctor today", "You are pregnant and"]
                }
                (Language::Danish, Audience::Patient) => {
                    &["Du har fået", "Fortæl din læge i dag", "Du er gravid og har fået"]
                }
            };
            let said = words.iter().any(|words| top.iter().any(|line| line.contains(words)));
            faults.check(said, case, || format!("{language:?} {reader:?}\n{letter}"));
        }
    });
    assert!(exposed > 5, "{exposed}");
}
