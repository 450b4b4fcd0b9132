//! F-11 written down.

use super::Findings;
use super::grounds::{Basis, ids, strength};
use crate::assessment::{PercentInterval, PrognosisAnswer, PrognosisStatement, ReportedFigure};
use crate::case::Case;
use crate::finding::RuleId;
use crate::policy::Policy;
use crate::prognosis::{self, Reported, Statement, WilsonInterval};
use crate::quantity::{tenths, tenths_or_whole};
use crate::sentence::Sentence;

pub(super) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> PrognosisAnswer {
    let found = &findings.prognosis;
    let whose: &[&'static Sentence] = match found.whose() {
        Some(sentence) => &[sentence],
        None => &[],
    };
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::Prognosis,
        evidence: prognosis::EVIDENCE,
        caveats: whose,
    };
    PrognosisAnswer {
        withheld: found.withheld,
        sentence: found.withheld.map(|reason| reason.sentence().key.into()),
        group: found.group.group,
        fractures_at_diagnosis: found.group.count,
        statements: found.statements().map(|said| statement(&said)).collect(),
        grounds: basis.grounds(None, |recorder| {
            prognosis::trace(case, policy, found, recorder);
        }),
    }
}

fn statement(said: &Statement) -> PrognosisStatement {
    let evidence = said.evidence();
    PrognosisStatement {
        topic: said.topic,
        sentence: said.sentence.key.into(),
        figures: said.figures.iter().map(figure).collect(),
        women: said.women.map(|women| women.value),
        women_with_event: said.women_with_event,
        median_follow_up_years: said.median_follow_up_years.map(|years| years.value),
        interval: said.interval.map(interval),
        evidence: ids(evidence, |_| true),
        strength: strength(evidence),
        caveats: said.caveats.iter().map(|sentence| sentence.key.into()).collect(),
    }
}

fn figure(reported: &Reported) -> ReportedFigure {
    ReportedFigure {
        percent: tenths_or_whole(reported.tenths_of_percent),
        at_most: reported.at_most,
        group: reported.group,
        evidence: reported.evidence.as_str().into(),
    }
}

fn interval(interval: WilsonInterval) -> PercentInterval {
    PercentInterval {
        low_percent: tenths(interval.low_tenths),
        high_percent: tenths(interval.high_tenths),
    }
}
