//! What the charts show, as tables: for a screen reader, for copying, and for whoever checks.

use gao_core::change::LeastSignificantChange;
use gao_core::timeline::{FractureMark, Measurement, Timeline};
use gao_core::{Language, Tri};
use maud::{Markup, html};

use crate::bmd_chart::bone;
use crate::text;
use crate::words;

/// Where nothing is recorded.
const NOTHING: &str = "–";

pub(super) fn measurements(timeline: &Timeline, language: Language) -> Markup {
    if timeline.measurements.is_empty() {
        return html! {};
    }
    let say = |text: gao_core::Text| text.of(language);
    let mut rows: Vec<&Measurement> = timeline.measurements.iter().collect();
    rows.sort_by_key(|m| (m.site, m.side, m.date));
    let columns = [
        words::COLUMN_SITE,
        words::COLUMN_DAY,
        words::COLUMN_VALUE,
        words::COLUMN_LSC,
        words::COLUMN_Z,
        words::COLUMN_T,
        words::COLUMN_CLEAN,
    ];
    html! {
        div.scrolls tabindex="0" role="region" aria-label=(say(words::TABLE_BMD)) {
            table {
                caption { (say(words::TABLE_BMD)) }
                thead { tr { @for column in columns { th scope="col" { (say(column)) } } } }
                tbody { @for m in rows { (measurement(m, language)) } }
            }
        }
    }
}

fn measurement(m: &Measurement, language: Language) -> Markup {
    let decimal = |text: String| text::decimal(&text, language);
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| NOTHING.to_owned());
    let clean = match m.clean {
        Tri::Yes => words::CLEAN_YES,
        Tri::No => words::CLEAN_NO,
        Tri::Unknown => words::CLEAN_UNKNOWN,
    };
    html! {
        tr {
            th scope="row" { (place(m, language)) }
            td { (or_nothing(m.date.map(|day| text::date(day, language)))) }
            td { (or_nothing(m.bmd.map(|it| decimal(it.to_string())))) }
            td { (or_nothing(m.least_significant_change.map(|it| decimal(grams(it))))) }
            td { (or_nothing(m.z_score.map(|it| decimal(it.to_string())))) }
            td { (or_nothing(m.t_score.map(|it| decimal(it.to_string())))) }
            td { (clean.of(language)) }
        }
    }
}

/// The larger end in g/cm2, to a tenth of 1 mg/cm2.
fn grams(change: LeastSignificantChange) -> String {
    let tenths = change.tenths_of_milligram_per_cm2();
    format!("{}.{:04}", tenths / 10_000, tenths % 10_000)
}

/// Site and side; of the spine, the vertebrae that the report names.
fn place(m: &Measurement, language: Language) -> String {
    let site = m.site.map_or_else(
        || words::SITE_NOT_RECORDED.of(language).to_owned(),
        |site| text::site(site, m.side, language),
    );
    let levels = m.levels.iter().map(|level| text::level(level, language));
    let levels = levels.collect::<Vec<_>>().join(", ");
    let place = if levels.is_empty() { site } else { format!("{site} ({levels})") };
    text::capital(&place)
}

pub(super) fn fractures(timeline: &Timeline, language: Language) -> Markup {
    if timeline.fractures.is_empty() {
        return html! { p { (words::NO_FRACTURES.of(language)) } };
    }
    let say = |text: gao_core::Text| text.of(language);
    let mut marks: Vec<&FractureMark> = timeline.fractures.iter().collect();
    marks.sort_by_key(|mark| mark.onset.map(|onset| (onset.earliest(), onset.latest())));
    let columns =
        [words::COLUMN_BONE, words::COLUMN_WHEN, words::COLUMN_CONFIRMED, words::COLUMN_GRADE];
    html! {
        div.scrolls tabindex="0" role="region" aria-label=(say(words::FRACTURES)) {
            table {
                caption { (say(words::FRACTURES)) }
                thead { tr { @for column in columns { th scope="col" { (say(column)) } } } }
                tbody { @for mark in marks { (fracture(mark, language)) } }
            }
        }
    }
}

fn fracture(mark: &FractureMark, language: Language) -> Markup {
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| NOTHING.to_owned());
    let confirmed = if mark.confirmed.is_yes() { words::CONFIRMED } else { words::SUSPECTED };
    html! {
        tr {
            th scope="row" { (text::capital(&bone(mark, language))) }
            td { (or_nothing(mark.onset.map(|onset| text::approximate(onset, language)))) }
            td { (confirmed.of(language)) }
            td { (or_nothing(mark.grade.map(|grade| grade.grade().to_string()))) }
        }
    }
}
