//! Which rows of bars a record has.

use gao_core::time::CivilDate;
use gao_core::timeline::Timeline;
use gao_core::{Agent, Feeding, Language};

use super::bars::{Bar, Row};
use super::series::EARLIEST;
use crate::chart::Ink;
use crate::months;
use crate::words;

/// Pregnancies, breastfeeding by kind, and each medicine; a row without anything on it is left out.
pub(super) fn rows(timeline: &Timeline, birth: CivilDate, language: Language) -> Vec<Row> {
    let mut rows = vec![Row {
        label: words::PREGNANCY.of(language).to_owned(),
        ink: Ink::Pregnancy,
        bars: timeline.pregnancies.iter().filter_map(|extent| Bar::of(extent, birth)).collect(),
        doses: Vec::new(),
    }];
    for feeding in [Some(Feeding::Exclusive), Some(Feeding::Partial), None] {
        let label = match feeding {
            Some(Feeding::Exclusive) => words::FULL,
            Some(Feeding::Partial) => words::PARTIAL,
            None => words::FEEDING,
        };
        let periods = timeline.feeding.iter().filter(|period| period.feeding == feeding);
        rows.push(Row {
            label: label.of(language).to_owned(),
            ink: Ink::Feeding,
            bars: periods.filter_map(|period| Bar::of(&period.extent, birth)).collect(),
            doses: Vec::new(),
        });
    }
    rows.extend(medicines(timeline, birth, language));
    rows.retain(|row| row.months().next().is_some());
    rows
}

/// A row for each medicine, the one that began first on top.
fn medicines(timeline: &Timeline, birth: CivilDate, language: Language) -> Vec<Row> {
    let mut agents: Vec<Option<Agent>> = timeline.courses.iter().map(|it| it.agent).collect();
    agents.sort_unstable();
    agents.dedup();
    let row = agents.into_iter().map(|agent| {
        let courses = || timeline.courses.iter().filter(|course| course.agent == agent);
        let name = agent.map_or(words::UNNAMED_MEDICINE, Agent::name);
        Row {
            label: name.of(language).to_owned(),
            ink: Ink::Medicine,
            bars: courses().filter_map(|it| Bar::of(&it.extent?, birth)).collect(),
            doses: courses()
                .filter_map(|it| Some(months::since(birth, it.last_dose?)))
                .filter(|month| *month >= EARLIEST)
                .collect(),
        }
    });
    let mut rows: Vec<Row> = row.collect();
    let begins = |row: &Row| row.months().fold(f64::MAX, f64::min);
    rows.sort_by(|one, other| begins(one).total_cmp(&begins(other)));
    rows
}
