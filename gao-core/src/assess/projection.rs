//! F-12 written down.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::grounds::{Basis, ids, strength};
use super::{Findings, pointer};
use crate::agents;
use crate::assessment::{
    CellProjection, Code, PercentRange, ProjectionAnswer, RegimenProjection, ReportedChange,
    ZeroPoint,
};
use crate::case::Case;
use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::Span;
use crate::facts::FactKey;
use crate::finding::{FactAt, RuleId};
use crate::pharmacotherapy::words::NO_TRIAL;
use crate::policy::Policy;
use crate::projection::{
    self, Absolute, Cell, CellOnHer, Projection, ProjectionQuery, ProjectionSite, Regimen,
    RegimenOnHer, View, Zero, words,
};
use crate::quantity::{Bmd, scaled, tenths_or_whole};
use crate::sentence::Sentence;

/// The table in front of this woman.
pub(crate) fn view<'a>(case: &'a Case, policy: &'a Policy, findings: &Findings) -> View<'a> {
    let (pregnant, lactating) = (findings.pregnant.outcome, findings.lactating.outcome);
    let hers = findings.prognosis.withheld.is_none();
    View { case, policy, pregnant, lactating, hers }
}

pub(crate) fn answer(case: &Case, policy: &Policy, findings: &Findings) -> ProjectionAnswer {
    let view = view(case, policy, findings);
    let not_hers = findings.prognosis.withheld.map(|_| &words::NOT_HER_FIGURES);
    let mut caveats: Vec<&'static Sentence> = alloc::vec![&words::NOT_A_PREDICTION];
    caveats.extend(not_hers);
    caveats.push(&words::NOT_RANKED);
    let basis = Basis {
        case,
        pregnant: findings.pregnant.outcome,
        rule: RuleId::Projection,
        evidence: projection::EVIDENCE,
        caveats: &caveats,
    };
    ProjectionAnswer {
        as_of: case.as_of.to_string(),
        synthetic: case.synthetic,
        regimens: Regimen::ALL.map(|of| regimen(&view, &view.regimen(of))).into(),
        grounds: basis.grounds(None, |recorder| projection::trace(&view, recorder)),
    }
}

fn regimen(view: &View<'_>, of: &RegimenOnHer) -> RegimenProjection {
    let said = of.bar.map_or_else(|| of.regimen.sentence(), |bar| bar.sentence());
    let no_figures = projection::cells(of.regimen).next().is_none();
    let zero = of.zero.ok().filter(|_| of.bar.is_none());
    let no_zero = of.zero.err().filter(|_| of.bar.is_none() && !no_figures);
    RegimenProjection {
        regimen: of.regimen,
        withheld: of.bar,
        sentence: said.key.into(),
        no_numeric_evidence: no_figures,
        zero: zero.map(zero_point),
        no_zero,
        cells: view.cells(of).map(|found| cell(&found)).collect(),
        envelope: projection::envelope(of.regimen).map(range_of),
        treated: of.treated,
        evidence: ids(said.evidence, |_| true),
        strength: strength(said.evidence),
        caveats: keys(&regimen_caveats(of)),
    }
}

/// What limits one regimen.
pub(crate) fn regimen_caveats(of: &RegimenOnHer) -> Vec<&'static Sentence> {
    let mut caveats = medicine_caveats(of.regimen);
    if of.treated.is_yes() {
        caveats.push(&words::NOT_UNTREATED);
    }
    caveats
}

/// What limits every figure of a medicine.
fn medicine_caveats(regimen: Regimen) -> Vec<&'static Sentence> {
    if regimen.is_medicine() {
        alloc::vec![&NO_TRIAL, &agents::CONFLICTS_OF_INTEREST]
    } else {
        Vec::new()
    }
}

fn zero_point(zero: Zero) -> ZeroPoint {
    ZeroPoint {
        kind: zero.kind,
        from: zero.date.earliest().to_string(),
        to: zero.date.latest().to_string(),
        provisional: zero.provisional,
    }
}

fn cell(found: &CellOnHer) -> CellProjection {
    let CellOnHer { cell, baseline, absolute, day, .. } = *found;
    let value_at = |index| pointer(FactAt::of(FactKey::BmdValue, index));
    CellProjection {
        site: cell.site,
        month: cell.month,
        change: range(cell.low_tenths, cell.high_tenths),
        kind: cell.kind,
        women: cell.women(),
        timing: found.timing,
        from: day.map(|day| day.earliest().to_string()),
        to: day.map(|day| day.latest().to_string()),
        provisional: found.provisional,
        baseline: baseline.state,
        baseline_pointer: baseline.measurement.map(value_at),
        baseline_g_per_cm2: baseline.value.map(|value| value.to_string()),
        low_g_per_cm2: absolute.map(|found| grams(found.low)),
        high_g_per_cm2: absolute.map(|found| grams(found.high)),
        evidence: cell.evidence.as_str().into(),
        strength: strength(EvidenceSet::only(cell.evidence)),
        caveats: keys(cell.caveats),
    }
}

/// The table without a record: every cell that the question is about, or why there is none.
pub(crate) fn reported_changes(
    query: &ProjectionQuery,
    baseline: Option<Bmd>,
) -> Vec<ReportedChange> {
    let mut found = Vec::new();
    for regimen in Regimen::ALL.into_iter().filter(|it| query.regimen.is_none_or(|of| of == *it)) {
        for site in
            ProjectionSite::ALL.into_iter().filter(|it| query.site.is_none_or(|of| of == *it))
        {
            let mut reported = projection::reported_months(regimen, site).peekable();
            if query.month.is_some() || reported.peek().is_none() {
                found.push(reported_change(regimen, site, query.month, baseline));
            } else {
                found.extend(
                    reported.map(|month| reported_change(regimen, site, Some(month), baseline)),
                );
            }
        }
    }
    found
}

fn reported_change(
    regimen: Regimen,
    site: ProjectionSite,
    month: Option<u16>,
    baseline: Option<Bmd>,
) -> ReportedChange {
    // Without a month there is no cell here, whatever the month.
    let found = projection::project_bmd(regimen, site, month.unwrap_or_default(), baseline);
    let (cell, absolute): (Option<&Cell>, Option<Absolute>) = match found {
        Projection::Reported { cell, absolute } => (Some(cell), absolute),
        _ => (None, None),
    };
    let evidence = cell.map_or(regimen.sentence().evidence, Cell::evidence);
    let mut caveats: Vec<&'static Sentence> = alloc::vec![&words::NOT_A_PREDICTION];
    caveats.extend(medicine_caveats(regimen));
    caveats.extend(cell.into_iter().flat_map(|cell| cell.caveats.iter().copied()));
    ReportedChange {
        regimen,
        site,
        month,
        outcome: found.outcome(),
        change: cell.map(|cell| range(cell.low_tenths, cell.high_tenths)),
        kind: cell.map(|cell| cell.kind),
        women: cell.and_then(Cell::women),
        low_g_per_cm2: absolute.map(|found| grams(found.low)),
        high_g_per_cm2: absolute.map(|found| grams(found.high)),
        reported_months: projection::reported_months(regimen, site).collect(),
        reported_sites: projection::reported_sites(regimen).collect(),
        envelope: projection::envelope(regimen).map(range_of),
        evidence: ids(evidence, |_| true),
        strength: strength(evidence),
        caveats: keys(&caveats),
    }
}

fn keys(sentences: &[&'static Sentence]) -> Vec<Code> {
    sentences.iter().map(|sentence| sentence.key.into()).collect()
}

fn range_of(span: Span<u16>) -> PercentRange {
    range(span.from, span.to)
}

fn range(low_tenths: u16, high_tenths: u16) -> PercentRange {
    PercentRange {
        low_percent: tenths_or_whole(low_tenths),
        high_percent: tenths_or_whole(high_tenths),
    }
}

/// mg/cm2 as decimal text in g/cm2.
fn grams(milligrams: u32) -> String {
    scaled(i64::from(milligrams), Bmd::BOUNDS.decimals)
}
