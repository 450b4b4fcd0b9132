//! Imaging, beside the day from which it counts, and of all or of half of the spine.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days};
use super::fractures::Breaks;
use super::life::Life;
use super::profile::Profile;

/// Names by which a fracture may point at a study.
pub(super) const STUDIES: [&str; 2] = ["study-1", "study-2"];

const SPINE: [&str; 2] = ["thoracic", "lumbar"];

/// Writes the studies; `onset` is the latest onset of what she feels.
pub(super) fn write(
    clerk: &mut Clerk,
    record: &mut Sheet,
    life: &Life,
    breaks: &Breaks,
    onset: Day,
    profile: Profile,
) {
    let mut studies: Vec<Value> = Vec::new();
    let seen = if breaks.all.is_empty() { "no_fracture" } else { "fracture" };
    if profile.examined() && !clerk.draw.chance(1, 12) {
        let after = breaks.last().map_or(onset, |last| last.max(onset));
        let date = clerk.within(after, plus_days(after, 25).min(life.as_of));
        let modality = clerk.draw.weighed(&[(3, "xray"), (2, "mri")]);
        if clerk.draw.chance(1, 6) {
            // Two films may add up to the whole spine.
            for region in SPINE {
                let other = clerk.draw.pick(&[modality, modality, "mri"]);
                studies.push(study(clerk, date, other, &[region], seen));
            }
        } else {
            let regions: &[&str] =
                clerk.draw.weighed(&[(10, &SPINE[..]), (1, &SPINE[..1]), (1, &SPINE[1..])]);
            studies.push(study(clerk, date, modality, regions, seen));
        }
    }
    let more = match profile {
        Profile::Pain => clerk.draw.weighed(&[(3, 0), (3, 1), (2, 2)]),
        _ => clerk.draw.weighed(&[(6, 0), (2, 1), (1, 2)]),
    };
    for _ in 0..more {
        studies.push(any_study(clerk, life, onset, seen));
    }
    clerk.put_list(record, "imaging", studies);
    if clerk.draw.chance(1, 2) {
        clerk.put_mostly(record, "mri_contraindicated", "no");
    }
}

fn any_study(clerk: &mut Clerk, life: &Life, onset: Day, seen: &'static str) -> Value {
    let limits = [onset, life.index().first_birth(), life.as_of];
    let date = clerk.beside(&limits, plus_days(onset, -60), life.as_of).min(life.as_of);
    let modality =
        clerk.draw.weighed(&[(4, "xray"), (4, "mri"), (1, "ct"), (1, "vfa"), (1, "scintigraphy")]);
    let regions: &[&str] = clerk.draw.pick(&[
        &SPINE[..],
        &SPINE[..],
        &SPINE[..1],
        &SPINE[1..],
        &["hip"],
        &["hip", "pelvis"],
        &["thoracic", "lumbar", "hip"],
        &["thoracic", "lumbar", "pelvis"],
    ]);
    let result = clerk.draw.weighed(&[(3, "no_fracture"), (2, seen), (2, "equivocal")]);
    study(clerk, date, modality, regions, result)
}

fn study(
    clerk: &mut Clerk,
    date: Day,
    modality: &'static str,
    regions: &[&str],
    result: &'static str,
) -> Value {
    let mut sheet = Sheet::new();
    if clerk.draw.chance(1, 4) {
        let id = clerk.draw.pick(&STUDIES);
        clerk.put(&mut sheet, "id", id);
    }
    clerk.put(&mut sheet, "date", date.to_string());
    clerk.put(&mut sheet, "modality", modality);
    clerk.put(&mut sheet, "regions", json!(regions));
    clerk.put(&mut sheet, "result", result);
    if clerk.draw.chance(1, 4) {
        let marrow = clerk.draw.weighed(&[(6, "benign"), (1, "suspicious")]);
        clerk.put(&mut sheet, "marrow", marrow);
    }
    Value::Object(sheet)
}
