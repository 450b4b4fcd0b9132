//! Fractures: each by itself, then two records of one level against each other.

use alloc::vec::Vec;

use super::place::Place;
use super::reader::Reader;
use crate::bounds::GENANT_GRADE;
use crate::case::{Fracture, Group, Listed};
use crate::input::{CaseInput, FractureInput};
use crate::logic::Tri;
use crate::problem::{Argument, ProblemCode};
use crate::quantity::{GenantGrade, QuantityError};
use crate::text::Text;
use crate::vocabulary::{FractureAge, FractureSite, Level, Mechanism};

/// Names a fracture whose level is not known.
const FRACTURE: Text = Text { en: "This record", da: "Denne post" };

pub(super) fn fractures(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<Fracture> {
    reader.group = Group::Fractures;
    let mut listed = reader.listed(
        &Place::of("fractures"),
        input.fractures.as_ref(),
        input.fractures_complete,
        read_one,
    );
    let conflicting = compare(reader, &listed.entries);
    // Which of the two is right is not known: a suspected fracture is what is left of both.
    for fracture in listed.entries.iter_mut().filter(|f| conflicting.contains(&f.index)) {
        fracture.confirmed = Tri::Unknown;
    }
    listed
}

fn read_one(reader: &mut Reader<'_>, index: usize, input: &FractureInput) -> Fracture {
    let list = Place::of("fractures");
    let at = list.entry(index);
    let level = level(reader, &at.field("level"), input);
    // A level is only of a vertebra.
    let site = input.site.or_else(|| input.level.as_ref().map(|_| FractureSite::Vertebra));
    let genant_grade = genant_grade(reader, &at.field("genant_grade"), input);
    let confirmed = input.confirmed.unwrap_or_default();
    if confirmed.is_yes() && genant_grade == Some(GenantGrade::Normal) {
        let name = [("level", level.map_or(Argument::Words(FRACTURE), Argument::Level))];
        reader.report(ProblemCode::WGenant0Confirmed, &at.field("genant_grade"), "0", &name);
    }
    let at_ids = at.field("imaging_ids");
    let (ids, _) = reader.list(&at_ids, input.imaging_ids.as_ref(), None);
    let imaging_ids = ids
        .iter()
        .enumerate()
        .filter_map(|(place, id)| reader.owned_text(&format_args!("{at_ids}/{place}"), Some(id)))
        .collect();
    Fracture {
        index,
        site,
        level,
        side: input.side,
        onset: reader.past_time(format_args!("{at}/onset"), input.onset.as_ref()),
        mechanism: input.mechanism.unwrap_or(Mechanism::Unknown),
        confirmed,
        genant_grade,
        age: input.age,
        imaging_ids,
    }
}

fn level(reader: &mut Reader<'_>, at: &Place<'_>, input: &FractureInput) -> Option<Level> {
    let text = reader.text(&at, input.level.as_ref())?;
    if let Some(site) = input.site.filter(|site| *site != FractureSite::Vertebra) {
        let site = [("site", Argument::Same(site.as_str()))];
        reader.report(ProblemCode::ELevelSite, &at, text, &site);
        return None;
    }
    let level = Level::parse(text);
    if level.is_none() {
        reader.report(ProblemCode::ELevel, &at, text, &[]);
    }
    level
}

fn genant_grade(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    input: &FractureInput,
) -> Option<GenantGrade> {
    let text = reader.text(&at, input.genant_grade.as_ref())?;
    match GenantGrade::parse(text) {
        Ok(grade) => return Some(grade),
        Err(QuantityError::NotANumber) => reader.report(ProblemCode::ENumNan, &at, text, &[]),
        Err(QuantityError::Infinite) => reader.report(ProblemCode::ENumInf, &at, text, &[]),
        Err(_) => reader.out_of_range(&at, text, ProblemCode::ERangeGenant, &GENANT_GRADE),
    }
    None
}

/// Warns about one level recorded twice; returns the places of records that contradict.
fn compare(reader: &mut Reader<'_>, fractures: &[Fracture]) -> Vec<usize> {
    let mut conflicting = Vec::new();
    for (place, later) in fractures.iter().enumerate() {
        for earlier in fractures.iter().take(place) {
            let (Some(level), Some(one), Some(other)) = (later.level, earlier.onset, later.onset)
            else {
                continue;
            };
            if earlier.level != Some(level) || !one.is_exact() || !other.is_exact() {
                continue;
            }
            let name = [("level", Argument::Level(level))];
            if one == other {
                if matches!(
                    (earlier.confirmed, later.confirmed),
                    (Tri::Yes, Tri::No) | (Tri::No, Tri::Yes)
                ) {
                    let at = format_args!("/fractures/{}/confirmed", later.index);
                    reader.report(ProblemCode::EFxConflict, &at, later.confirmed.as_str(), &name);
                    conflicting.extend([earlier.index, later.index]);
                } else {
                    let list = Place::of("fractures");
                    let at = list.entry(later.index);
                    reader.report(ProblemCode::WFxDuplicate, &at, "", &name);
                }
            } else {
                let (first, second) = if one.earliest() < other.earliest() {
                    (earlier, later)
                } else {
                    (later, earlier)
                };
                if !is_new_event(first, second) {
                    let list = Place::of("fractures");
                    let at = list.entry(second.index);
                    reader.report(ProblemCode::WFxSameLevelLater, &at, "", &name);
                }
            }
        }
    }
    conflicting
}

/// The same vertebra again is a new event only if the grade has risen or MRI calls it acute.
fn is_new_event(first: &Fracture, second: &Fracture) -> bool {
    let risen = match (first.genant_grade, second.genant_grade) {
        (Some(before), Some(after)) => before.grade() < after.grade(),
        _ => false,
    };
    risen || second.age == Some(FractureAge::Acute)
}
