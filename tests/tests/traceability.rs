//! Every statement of the article has a consumer.

use std::collections::BTreeSet;

use gao_core::evidence::{Class, EvidenceId, STATEMENTS};
use gao_core::finding::RuleId;

fn statements(ids: impl IntoIterator<Item = EvidenceId>) -> BTreeSet<String> {
    ids.into_iter().filter(|id| id.class() == Class::Statement).map(|id| id.to_string()).collect()
}

#[test]
fn every_statement_is_used() {
    let used = statements(RuleId::ALL.into_iter().flat_map(RuleId::evidence));
    let all = statements(EvidenceId::ALL.iter().copied());
    println!("{} of {} statements have a consumer", used.len(), all.len());
    assert_eq!(all.len(), 114);
    assert_eq!(used, all);
}

#[test]
fn every_statement_names_the_functions_that_will_use_it() {
    for statement in &STATEMENTS {
        assert!(!statement.consumers.is_empty(), "{}", statement.id);
    }
}

#[test]
fn every_rule_has_words_in_both_languages_and_evidence() {
    for rule in RuleId::ALL {
        let asks = rule.asks();
        assert!(!asks.en.is_empty() && !asks.da.is_empty() && asks.en != asks.da, "{rule:?}");
        assert!(!rule.evidence().is_empty(), "{rule:?}");
    }
}
