//! 18. A faulty record never removes a block, an exposure finding or a red flag.

use std::collections::BTreeSet;

use gao_conformance::records::{leaves, without};
use gao_conformance::sweep::{cases, sweep};
use gao_core::agents::{FindingCode, FindingLevel};
use gao_core::{Agent, Assessment};
use serde_json::json;

use crate::SEED;

type Warning = (Option<Agent>, String);

/// Every block, exposure and red flag.
fn warnings(answer: &Assessment) -> BTreeSet<Warning> {
    let flags = answer.suspicion.red_flags.iter().map(|flag| (None, json!(flag).to_string()));
    let findings = answer.agent_safety.agents.iter().flat_map(|of| {
        let told = of
            .findings
            .iter()
            .filter(|finding| finding.level == FindingLevel::Block || finding.code.is_exposure());
        told.map(|finding| (Some(of.agent), finding.code.as_str().to_owned()))
    });
    flags.chain(findings).collect()
}

/// Facts that a block or an exposure rests on; what is faulty there is unknown, and may turn a
/// finding into "until clarified".
fn safety(pointer: &str) -> bool {
    ["/pregnanc", "/medications", "/symptoms/red_flags", "/plans", "/as_of"]
        .iter()
        .any(|part| pointer.starts_with(part))
}

#[test]
fn a_faulty_fact_warns_no_less_than_a_missing_one() {
    let mut compared = 0;
    sweep(SEED + 2, cases(40), |case, faults| {
        let whole = warnings(&case.quarantined(&case.record));
        for pointer in leaves(&case.record) {
            // Without a version nothing is a record, and what comes from where is no fact.
            if pointer.starts_with("/schema_version") || pointer.starts_with("/provenance") {
                continue;
            }
            let mut faulty = case.record.clone();
            let Some(fact) = faulty.pointer_mut(&pointer) else { continue };
            *fact = json!({"not": "this"});
            let answer = case.quarantined(&faulty);
            let found = warnings(&answer);
            let missing = warnings(&case.quarantined(&without(&case.record, &pointer)));
            compared += missing.len();
            // A date by ultrasound that cannot be read outranks the last period all the same, so the
            // beginning is known within the days of P-11: an exposure may be one to be clarified.
            let undated = pointer.ends_with("/edd");
            let to_clarify = |agent: Option<Agent>| {
                undated
                    && [FindingCode::ExposureUndetermined, FindingCode::UrgentSpecialistPlan]
                        .iter()
                        .any(|code| found.contains(&(agent, code.as_str().to_owned())))
            };
            for (agent, code) in missing.difference(&found) {
                faults.check(to_clarify(*agent), case, || {
                    format!("{pointer} faulty: {agent:?} loses {code}")
                });
            }
            if !safety(&pointer) {
                for (agent, code) in whole.difference(&found) {
                    faults.note(case, format!("{pointer} faulty, not read: {agent:?} {code}"));
                }
            }
            // Whatever is faulty, a medicine that was blocked is blocked.
            for agent in Agent::ANTIOSTEOPOROTIC {
                let blocked = |warnings: &BTreeSet<Warning>| {
                    warnings.iter().any(|(of, code)| {
                        *of == Some(agent)
                            && [
                                FindingCode::BlockPregnant,
                                FindingCode::BlockUntilPregnancyClarified,
                                FindingCode::BlockLactating,
                                FindingCode::BlockUntilLactationClarified,
                            ]
                            .iter()
                            .any(|block| block.as_str() == code)
                    })
                };
                faults.check(!blocked(&whole) || blocked(&found), case, || {
                    format!("{pointer} faulty: {agent:?} is blocked no more")
                });
            }
            let said = answer.agent_safety.actions.iter().any(|a| a.code == "INPUT-ERROR");
            faults.check(said, case, || format!("{pointer} faulty, and not said"));
        }
    });
    assert!(compared > 5_000, "{compared}");
}
