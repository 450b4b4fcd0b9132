//! Days that lie on a limit of the specification, one day before it and one day after it, as
//! they stand in the records, whatever the generator meant.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use crate::RECORDS;

/// What a day is the day of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Today,
    Beginning,
    OngoingBeginning,
    FirstBirth,
    LastBirth,
    FirstFeed,
    Weaning,
    Fracture,
    Pain,
    Study,
    Dxa,
    Diagnosis,
    Status,
    VitaminD,
    Denosumab,
    Zoledronate,
    TabletDose,
    TabletStop,
    BoneStart,
    TeriparatideStart,
    TeriparatideStop,
    Target,
    Conservative,
    Gain,
}

use Of::*;

/// Days or calendar months.
#[derive(Clone, Copy)]
enum Far {
    Days(i32),
    Months(i32),
}

use Far::{Days, Months};

/// A limit: how far after one day another lies, and where the specification says so.
type Limit = (&'static str, Of, Far, Of);

const LIMITS: &[Limit] = &[
    ("4.4 second trimester", Beginning, Days(98), Fracture),
    ("4.4 onset window begins", Beginning, Days(98), Pain),
    ("4.4 third trimester", Beginning, Days(196), Fracture),
    ("4.4 pregnancy begins", Beginning, Days(0), Fracture),
    ("P-05 the first birth", FirstBirth, Days(0), Fracture),
    ("P-05 the last birth", LastBirth, Days(0), Fracture),
    ("P-05 first feed", FirstBirth, Days(14), FirstFeed),
    ("4.4 the weaning day is inside", Weaning, Days(0), Fracture),
    ("4.4 the weaning day, pain", Weaning, Days(0), Pain),
    ("P-08 postpartum ends", LastBirth, Months(9), Fracture),
    ("4.4 onset window ends", LastBirth, Months(9), Pain),
    ("3.2 born at term, third trimester for certain", FirstBirth, Days(-63), Fracture),
    ("3.2 born at term, certainly not", FirstBirth, Days(-105), Fracture),
    ("P-16 status", Status, Days(14), Today),
    ("2.4 status of pregnancy", Status, Days(301), Today),
    ("2.4 pregnancy overdue", OngoingBeginning, Days(301), Today),
    ("P-17 shortly after birth", LastBirth, Days(28), Today),
    ("S-49 DXA after birth", FirstBirth, Days(0), Dxa),
    ("P-06 before the fracture", Fracture, Months(-1), Dxa),
    ("P-06 after the fracture", Fracture, Months(6), Dxa),
    ("P-06 after birth", FirstBirth, Months(3), Dxa),
    ("P-06 before a start", BoneStart, Days(0), Dxa),
    ("P-18 after the fracture", Fracture, Months(12), Dxa),
    ("P-18 after birth", LastBirth, Months(12), Dxa),
    ("P-07 current", Dxa, Months(12), Today),
    ("F-02 a study counts from the onset", Pain, Days(0), Study),
    ("S-83 from birth", LastBirth, Months(6), Today),
    ("S-83 to, from birth", LastBirth, Months(12), Today),
    ("S-83 from weaning", Weaning, Months(6), Today),
    ("S-85 from weaning", Weaning, Months(12), Today),
    ("S-85 to, from weaning", Weaning, Months(24), Today),
    ("P-19 from diagnosis", Diagnosis, Months(12), Today),
    ("P-19 to, from diagnosis", Diagnosis, Months(24), Today),
    ("S-84 after the diagnosis", Diagnosis, Days(0), Fracture),
    ("S-95 a year of pain", Pain, Months(12), Today),
    ("P-10 vitamin D", VitaminD, Months(6), Today),
    ("S-17 months of breastfeeding", FirstFeed, Months(6), Dxa),
    ("S-17 no more than six", FirstFeed, Months(7), Dxa),
    ("S-19 recovery begins", Weaning, Months(6), Dxa),
    ("S-19 recovery ends", Weaning, Months(12), Dxa),
    ("4.5 cancelled by a pregnancy", Weaning, Months(12), Beginning),
    ("X-06 denosumab overdue", Denosumab, Months(6), Today),
    ("X-07 denosumab before a pregnancy", Denosumab, Months(5), OngoingBeginning),
    ("X-07 denosumab before a target", Denosumab, Months(5), Target),
    ("F-08 zoledronate holds", Zoledronate, Months(12), Today),
    ("S-87 zoledronate, 6 months to target", Zoledronate, Months(6), Target),
    ("S-87 tablets, 6 months to pregnancy", TabletStop, Months(6), OngoingBeginning),
    ("S-87 tablets, 12 months to pregnancy", TabletStop, Months(12), OngoingBeginning),
    ("S-87 tablets, 6 months to target", TabletStop, Months(6), Target),
    ("S-87 tablets, 12 months to target", TabletStop, Months(12), Target),
    ("S-87 last tablet, 6 months to target", TabletDose, Months(6), Target),
    ("AG-4 in pregnancy", TabletStop, Days(0), OngoingBeginning),
    ("X-08 teriparatide today", TeriparatideStart, Months(24), Today),
    ("X-08 teriparatide ended", TeriparatideStart, Months(24), TeriparatideStop),
    ("F-08 the later judgement", Conservative, Days(0), Gain),
];

fn date(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

fn entries<'a>(record: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    record[list].as_array().into_iter().flatten()
}

/// Every exact day of a record.
fn days(record: &Value) -> Vec<(Of, Date)> {
    let mut days: Vec<(Of, Date)> = Vec::new();
    let mut note = |of: Of, value: &Value| days.extend(date(value).map(|date| (of, date)));
    note(Today, &record["as_of"]);
    note(Pain, &record["symptoms"]["pain_onset"]);
    note(Diagnosis, &record["diagnosis_date"]);
    note(Status, &record["pregnancy_status"]["on"]);
    note(Target, &record["plans"]["earliest_target"]);
    note(Conservative, &record["judgements"]["conservative_insufficient"]["on"]);
    note(Gain, &record["judgements"]["relevant_gain_unlikely"]["on"]);
    for fracture in entries(record, "fractures") {
        note(Fracture, &fracture["onset"]);
    }
    for study in entries(record, "imaging") {
        note(Study, &study["date"]);
    }
    for measurement in entries(record, "bmd") {
        note(Dxa, &measurement["date"]);
    }
    for lab in entries(record, "labs").filter(|lab| lab["analyte"] == "vitamin_d_25oh") {
        note(VitaminD, &lab["date"]);
    }
    for pregnancy in entries(record, "pregnancies") {
        // 2.2: the date by ultrasound comes first.
        let by_ultrasound = date(&pregnancy["edd"]).map(|due| (due - 280.days()).to_string());
        let beginning = by_ultrasound.map_or_else(|| pregnancy["lmp"].clone(), Value::from);
        note(Beginning, &beginning);
        if pregnancy["outcome"] == "ongoing" {
            note(OngoingBeginning, &beginning);
        }
        let births: Vec<&Value> = entries(pregnancy, "births").collect();
        births.first().into_iter().for_each(|birth| note(FirstBirth, birth));
        births.last().into_iter().for_each(|birth| note(LastBirth, birth));
        let periods: Vec<&Value> = entries(pregnancy, "lactation_periods").collect();
        periods.first().into_iter().for_each(|period| note(FirstFeed, &period["start"]));
        periods.last().into_iter().for_each(|period| note(Weaning, &period["end"]));
    }
    for course in entries(record, "medications") {
        match course["agent"].as_str().unwrap_or_default() {
            "denosumab" => {
                note(Denosumab, &course["last_dose"]);
                note(BoneStart, &course["start"]);
            }
            "zoledronate" => {
                note(Zoledronate, &course["last_dose"]);
                note(BoneStart, &course["start"]);
            }
            "teriparatide" => {
                note(TeriparatideStart, &course["start"]);
                note(TeriparatideStop, &course["stop"]);
                note(BoneStart, &course["start"]);
            }
            "alendronate" | "risedronate" | "ibandronate" | "pamidronate" => {
                note(TabletDose, &course["last_dose"]);
                note(TabletStop, &course["stop"]);
                note(BoneStart, &course["start"]);
            }
            _ => {}
        }
    }
    days
}

#[test]
fn every_limit_of_time_is_hit_and_its_neighbours_too() {
    let mut hits: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for record in RECORDS.iter() {
        let days = days(record);
        for (name, from, far, to) in LIMITS {
            let hit = hits.entry(*name).or_default();
            let of = |wanted: Of| days.iter().filter(move |(of, _)| *of == wanted);
            for (_, start) in of(*from) {
                let limit = match far {
                    Days(days) => *start + days.days(),
                    Months(months) => *start + months.months(),
                };
                for (_, day) in of(*to) {
                    let after = day.since(limit).map_or(i32::MAX, |span| span.get_days());
                    if let Some(place) = usize::try_from(after + 1).ok().filter(|p| *p < 3) {
                        hit[place] += 1;
                    }
                }
            }
        }
    }
    let rare: Vec<String> = hits
        .iter()
        .filter(|(_, hit)| hit.iter().any(|times| *times < 10))
        .map(|(name, hit)| format!("{name}: {hit:?}"))
        .collect();
    assert!(rare.is_empty(), "hardly hit, the day before, on and after:\n{}", rare.join("\n"));
}

/// 4.2: a month that is too short takes its last day, so several days lie six months before
/// 28 February.
#[test]
fn months_that_are_clamped_are_hit() {
    let mut clamped = 0;
    for record in RECORDS.iter() {
        for (of, day) in days(record) {
            let later = day + 6.months();
            clamped += usize::from(of == Weaning && later.day() != day.day());
        }
    }
    assert!(clamped > 50, "{clamped}");
}
