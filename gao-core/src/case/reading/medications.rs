//! Medicines: each course by itself, then courses of one agent against each other.

use alloc::vec::Vec;

use super::place::Place;
use super::reader::{ONGOING, Reader};
use crate::case::{CourseStop, Group, Listed, Medication};
use crate::input::{CaseInput, MedicationInput};
use crate::problem::{Argument, ProblemCode};
use crate::text::Text;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::Agent;

/// Names a course whose agent is not stated.
const MEDICINE: Text = Text { en: "Medicine", da: "Lægemiddel" };

/// Whether two courses of this agent are courses of the same medicine.
const fn names_one_medicine(agent: Agent) -> bool {
    !matches!(agent, Agent::OtherBisphosphonate | Agent::OtherAntiosteoporotic | Agent::Other)
}

pub(super) fn medications(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<Medication> {
    reader.group = Group::Medications;
    let listed = reader.listed(
        &Place::of("medications"),
        input.medications.as_ref(),
        input.medications_complete,
        read_one,
    );
    overlaps(reader, &listed.entries);
    listed
}

fn read_one(reader: &mut Reader<'_>, index: usize, input: &MedicationInput) -> Medication {
    let list = Place::of("medications");
    let at = list.entry(index);
    let mut start = reader.past_time(format_args!("{at}/start"), input.start.as_ref());
    let mut stop = match &input.stop {
        Some(word) if word == ONGOING => CourseStop::Ongoing,
        // A stop may be planned.
        text => reader
            .any_end(format_args!("{at}/stop"), text.as_ref())
            .map_or(CourseStop::Unknown, CourseStop::On),
    };
    let last_dose = reader.past_date(format_args!("{at}/last_dose"), input.last_dose.as_ref());
    if let (Some(began), CourseStop::On(stopped)) = (start, stop)
        && stopped.is_before(began).is_yes()
    {
        let offending = input.stop.as_deref().unwrap_or_default();
        let name = [("agent", Argument::Words(input.agent.map_or(MEDICINE, Agent::name)))];
        reader.report(ProblemCode::EMedOrder, &at.field("stop"), offending, &name);
        (start, stop) = (None, CourseStop::Unknown);
    }
    Medication { index, agent: input.agent, start, stop, last_dose, route: input.route }
}

fn overlaps(reader: &mut Reader<'_>, medications: &[Medication]) {
    let courses: Vec<(&Medication, ApproxDate, ApproxDate)> = medications
        .iter()
        .filter_map(|medication| {
            let stop = match medication.stop {
                CourseStop::On(stop) => stop,
                CourseStop::Ongoing => ApproxDate::exact(CivilDate::LATEST),
                CourseStop::Unknown => return None,
            };
            Some((medication, medication.start?, stop))
        })
        .collect();
    for (place, (later, later_start, later_stop)) in courses.iter().enumerate() {
        for (earlier, earlier_start, earlier_stop) in courses.iter().take(place) {
            let meet =
                later_start.is_before(*earlier_stop).and(earlier_start.is_before(*later_stop));
            if let Some(agent) = later.agent.filter(|agent| earlier.agent == Some(*agent))
                && names_one_medicine(agent)
                && meet.is_yes()
            {
                let list = Place::of("medications");
                let at = list.entry(later.index);
                let name = [("agent", Argument::Words(agent.name()))];
                reader.report(ProblemCode::WMedOverlap, &at, "", &name);
            }
        }
    }
}
