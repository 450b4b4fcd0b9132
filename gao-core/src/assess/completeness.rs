//! F-16: how much of what was asked the record answers. A measure of data, not a probability.

use super::Findings;
use crate::assessment::Completeness;
use crate::criteria::CriteriaSetId;
use crate::finding::RuleId;
use crate::logic::Tri;
use crate::pharmacotherapy::DecisionKind;

/// Counts the questions with an answer of yes or no, and whether F-08 was decided.
pub(super) fn of(findings: &Findings) -> Completeness {
    let Findings { pregnant, lactating, diagnosis, severity, pharmacotherapy, .. } = findings;
    // A T-score is never asked for, so a set that is open by it alone is answered.
    let by_t_alone = |rule: RuleId| {
        rule == CriteriaSetId::Introduction.set().rule && diagnosis.input.t_score_not_reported()
    };
    let sets = diagnosis.sets.iter().flatten().map(|set| {
        let outcome = if by_t_alone(set.rule) { Tri::No } else { set.outcome };
        (set.rule, outcome)
    });
    let decided = pharmacotherapy.decision.kind() != DecisionKind::Undetermined;
    let decided = if decided { Tri::Yes } else { Tri::Unknown };
    let others = [
        (RuleId::Exclusions, diagnosis.exclusions.finding.outcome),
        (RuleId::MultipleVertebral, severity.multiple_vertebral),
        (RuleId::MultipleAny, severity.multiple_any),
        (RuleId::VeryLowBmd, severity.very_low.outcome),
        (RuleId::Pharmacotherapy, decided),
    ];
    let gates = [(pregnant.rule, pregnant.outcome), (lactating.rule, lactating.outcome)];
    let mut completeness = Completeness { answered: 0, asked: 0, open: alloc::vec::Vec::new() };
    for (rule, outcome) in gates.into_iter().chain(sets).chain(others) {
        completeness.asked = completeness.asked.saturating_add(1);
        if outcome.is_unknown() {
            completeness.open.push(rule.as_str().into());
        } else {
            completeness.answered = completeness.answered.saturating_add(1);
        }
    }
    completeness
}
