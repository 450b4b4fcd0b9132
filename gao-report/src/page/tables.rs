//! What the charts show, as tables: for a screen reader, for copying, and for whoever checks.

use gao_core::change::LeastSignificantChange;
use gao_core::explain::{bmd_method, confirmation, site_not_recorded};
use gao_core::time::{ApproxDate, CivilDate};
use gao_core::timeline::{Extent, FractureMark, Measurement, ReportedRange, Timeline};
use gao_core::{Agent, Feeding, Language, Text, Tri};
use maud::{Markup, html};

use crate::bmd_chart::bone;
use crate::text;
use crate::words;

/// Where nothing is recorded.
const NOTHING: &str = "–";

/// A table that can be scrolled where it does not fit; nothing without rows.
fn table(title: &str, columns: &[Text], rows: Vec<Vec<String>>, language: Language) -> Markup {
    if rows.is_empty() {
        return html! {};
    }
    html! {
        div.scrolls tabindex="0" role="region" aria-label=(title) {
            table {
                caption { (title) }
                thead { tr { @for column in columns { th scope="col" { (column.of(language)) } } } }
                tbody {
                    @for row in &rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn or_nothing(text: Option<String>) -> String {
    text.unwrap_or_else(|| NOTHING.to_owned())
}

pub(super) fn measurements(timeline: &Timeline, language: Language) -> Markup {
    let mut sorted: Vec<&Measurement> = timeline.measurements.iter().collect();
    sorted.sort_by_key(|m| (m.site, m.side, m.date));
    let columns = [
        words::COLUMN_SITE,
        words::COLUMN_DAY,
        words::COLUMN_METHOD,
        words::COLUMN_VALUE,
        words::COLUMN_LSC,
        words::COLUMN_Z,
        words::COLUMN_T,
        words::COLUMN_CLEAN,
    ];
    let rows = sorted.into_iter().map(|m| measurement(m, language)).collect();
    table(words::TABLE_BMD.of(language), &columns, rows, language)
}

fn measurement(m: &Measurement, language: Language) -> Vec<String> {
    let decimal = |text: String| text::decimal(&text, language);
    let clean = match m.clean {
        Tri::Yes => words::CLEAN_YES,
        Tri::No => words::CLEAN_NO,
        Tri::Unknown => words::CLEAN_UNKNOWN,
    };
    vec![
        place(m, language),
        or_nothing(m.date.map(|day| text::date(day, language))),
        bmd_method(m.modality).of(language).to_owned(),
        or_nothing(m.bmd.map(|it| decimal(it.to_string()))),
        or_nothing(m.least_significant_change.map(|it| decimal(error(it)))),
        or_nothing(m.z_score.map(|it| decimal(it.to_string()))),
        or_nothing(m.t_score.map(|it| decimal(it.to_string()))),
        clean.of(language).to_owned(),
    ]
}

/// In g/cm2, to a tenth of 1 mg/cm2; both ends if it is not settled.
fn error(change: LeastSignificantChange) -> String {
    let grams = |tenths: i64| format!("{}.{:04}", tenths / 10_000, tenths % 10_000);
    let most = grams(change.tenths_of_milligram_per_cm2());
    if change.is_exact() { most } else { format!("{}–{most}", grams(change.at_least_tenths())) }
}

/// Site and side; of the spine, the vertebrae that the report names.
fn place(m: &Measurement, language: Language) -> String {
    let site = m.site.map_or_else(
        || site_not_recorded().of(language).to_owned(),
        |site| text::site(site, m.side, language),
    );
    let levels = m.levels.iter().map(|level| text::level(level, language));
    let levels = levels.collect::<Vec<_>>().join(", ");
    let place = if levels.is_empty() { site } else { format!("{site} ({levels})") };
    text::capital(&place)
}

/// The whiskers of the chart; what limits each stands in the section on reported changes.
pub(super) fn reported(timeline: &Timeline, language: Language) -> Markup {
    let columns = [
        words::COLUMN_WITH,
        words::COLUMN_SITE,
        words::COLUMN_MONTHS,
        words::COLUMN_FROM,
        words::COLUMN_DAY,
        words::COLUMN_RANGE,
        words::COLUMN_SOURCE,
    ];
    let rows = timeline.reported.iter().map(|range| reported_range(range, language)).collect();
    table(words::TABLE_REPORTED.of(language), &columns, rows, language)
}

fn reported_range(range: &ReportedRange, language: Language) -> Vec<String> {
    let zero = range.zero.kind.name().of(language);
    let may_move = if range.provisional { words::MAY_MOVE.of(language) } else { "" };
    vec![
        text::capital(range.regimen.name().of(language)),
        range.site.name().of(language).to_owned(),
        range.month.to_string(),
        format!("{zero}, {}", text::approximate(range.zero.date, language)),
        format!("{}{may_move}", text::approximate(range.day, language)),
        format!("{}–{}", text::grams(range.low, language), text::grams(range.high, language)),
        range.evidence.to_string(),
    ]
}

/// The bars of the chart.
pub(super) fn course(timeline: &Timeline, language: Language) -> Markup {
    let columns =
        [words::COLUMN_WHAT, words::COLUMN_BEGINS, words::COLUMN_ENDS, words::COLUMN_LAST_DOSE];
    let row = |what: &str, extent: Option<&Extent>, last_dose: Option<CivilDate>| {
        vec![
            what.to_owned(),
            or_nothing(extent.map(|extent| begins(extent, language))),
            or_nothing(extent.map(|extent| ends(extent, language))),
            or_nothing(last_dose.map(|day| text::date(day, language))),
        ]
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for extent in &timeline.pregnancies {
        rows.push(row(words::PREGNANCY.of(language), Some(extent), None));
    }
    for period in &timeline.feeding {
        let kind = match period.feeding {
            Some(Feeding::Exclusive) => words::FULL,
            Some(Feeding::Partial) => words::PARTIAL,
            None => words::FEEDING,
        };
        rows.push(row(kind.of(language), Some(&period.extent), None));
    }
    for course in &timeline.courses {
        let name = course.agent.map_or(words::UNNAMED_MEDICINE, Agent::name).of(language);
        rows.push(row(name, course.extent.as_ref(), course.last_dose));
    }
    table(words::TABLE_COURSE.of(language), &columns, rows, language)
}

fn begins(extent: &Extent, language: Language) -> String {
    let latest = extent.certain.map_or(extent.latest, |(from, _)| from);
    between(extent.earliest, latest, language)
}

fn ends(extent: &Extent, language: Language) -> String {
    if extent.goes_on {
        return words::GOES_ON.of(language).to_owned();
    }
    let earliest = extent.certain.map_or(extent.earliest, |(_, to)| to);
    between(earliest, extent.latest, language)
}

fn between(from: CivilDate, to: CivilDate, language: Language) -> String {
    let when = ApproxDate::new(from, to).unwrap_or(ApproxDate::exact(from));
    text::approximate(when, language)
}

pub(super) fn fractures(timeline: &Timeline, language: Language) -> Markup {
    if timeline.fractures.is_empty() {
        return html! { p { (words::NO_FRACTURES.of(language)) } };
    }
    let mut marks: Vec<&FractureMark> = timeline.fractures.iter().collect();
    marks.sort_by_key(|mark| mark.onset.map(|onset| (onset.earliest(), onset.latest())));
    let columns =
        [words::COLUMN_BONE, words::COLUMN_WHEN, words::COLUMN_CONFIRMED, words::COLUMN_GRADE];
    let rows = marks.into_iter().map(|mark| fracture(mark, language)).collect();
    table(words::FRACTURES.of(language), &columns, rows, language)
}

fn fracture(mark: &FractureMark, language: Language) -> Vec<String> {
    vec![
        text::capital(&bone(mark, language)),
        or_nothing(mark.onset.map(|onset| text::approximate(onset, language))),
        confirmation(mark.confirmed).of(language).to_owned(),
        or_nothing(mark.grade.map(|grade| grade.grade().to_string())),
    ]
}
