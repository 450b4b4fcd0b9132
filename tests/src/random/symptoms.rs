//! What she feels, since when, and the signs that call for urgency.

use serde_json::json;

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::fractures::Breaks;
use super::life::Life;
use super::profile::Profile;

/// Every feature of the pain, and what it does to her day.
const FEATURES: [&str; 6] =
    ["acute", "severe", "localised", "cannot_care_for_child", "anxiety", "low_mood"];

const RED_FLAGS: [&str; 5] =
    ["fever", "cancer_history", "weight_loss", "night_pain", "neurological_deficit"];

/// A picture: spinal pain, hip pain, height loss and kyphosis, and how the features mostly are.
#[derive(Clone, Copy)]
struct Picture {
    signs: [&'static str; 4],
    features: &'static str,
}

const TRIAD: Picture = Picture { signs: ["yes", "no", "no", "no"], features: "yes" };
const DEFORMED: Picture = Picture { signs: ["yes", "no", "yes", "yes"], features: "yes" };
const PLAIN: Picture = Picture { signs: ["yes", "no", "no", "no"], features: "no" };
const HIP: Picture = Picture { signs: ["no", "yes", "no", "no"], features: "no" };
const BOTH: Picture = Picture { signs: ["yes", "yes", "unknown", "no"], features: "unknown" };
const NOTHING: Picture = Picture { signs: ["no", "no", "no", "no"], features: "no" };

/// Draws and writes them; gives back the day from which a study counts (F-02).
pub(super) fn write(
    clerk: &mut Clerk,
    record: &mut Sheet,
    life: &Life,
    breaks: &Breaks,
    profile: Profile,
) -> Day {
    let weights = match profile {
        Profile::Pain | Profile::Anything => [4, 1, 6, 3, 3, 2],
        _ => [12, 5, 2, 1, 2, 2],
    };
    let pictures = [TRIAD, DEFORMED, PLAIN, HIP, BOTH, NOTHING];
    let weighed: Vec<(u32, Picture)> = weights.into_iter().zip(pictures).collect();
    let picture = clerk.draw.weighed(&weighed);
    let onset = onset(clerk, life, breaks);
    let mut sheet = Sheet::new();
    for (sign, word) in
        ["spinal_pain", "hip_pain", "height_loss", "kyphosis"].into_iter().zip(picture.signs)
    {
        clerk.put_mostly(&mut sheet, sign, word);
    }
    // A picture of which every part was asked for decides more than one with gaps.
    let whole = clerk.draw.chance(1, 3);
    for feature in FEATURES {
        if whole {
            sheet.insert(feature.to_owned(), json!(picture.features));
        } else {
            clerk.put_mostly(&mut sheet, feature, picture.features);
        }
    }
    let felt = ["spinal_pain", "hip_pain", "height_loss", "kyphosis"]
        .iter()
        .any(|sign| sheet.get(*sign).is_none_or(|word| word != "no"));
    let mut latest = onset;
    // An onset of nothing is an error.
    if felt {
        let text = clerk.when(onset);
        clerk.put(&mut sheet, "pain_onset", text);
        if clerk.draw.chance(1, 6) {
            let worse = clerk.within(plus_days(onset, -10), life.as_of);
            latest = latest.max(worse);
            let text = clerk.when(worse);
            clerk.put(&mut sheet, "worsening_onset", text);
        }
    }
    red_flags(clerk, &mut sheet);
    clerk.put_sheet(record, "symptoms", sheet);
    latest
}

/// With the fracture, or beside the ends of the window in which pain counts (4.4).
fn onset(clerk: &mut Clerk, life: &Life, breaks: &Breaks) -> Day {
    let as_of = life.as_of;
    if let Some(first) = breaks.first().filter(|_| clerk.draw.chance(3, 5)) {
        return plus_days(first, clerk.draw.weighed(&[(6, 0), (1, -1), (1, 1), (1, -20)]))
            .min(as_of);
    }
    let index = life.index();
    let last = index.last_birth();
    let mut limits = vec![
        plus_days(index.lmp, 98),
        plus_days(index.lmp, 196),
        last,
        plus_months(last, 9),
        // S-95: a year of expected relief.
        plus_months(as_of, -12),
    ];
    limits.extend(index.periods.first().map(|period| period.start));
    limits.extend(life.weaning());
    let from = plus_days(index.lmp, -30).min(as_of);
    if clerk.draw.chance(2, 3) {
        clerk.beside(&limits, from, as_of)
    } else {
        clerk.within(from, as_of)
    }
}

fn red_flags(clerk: &mut Clerk, symptoms: &mut Sheet) {
    let mut flags = Sheet::new();
    match clerk.draw.between(0, 9) {
        0..=3 => {}
        4..=7 => flags.extend(RED_FLAGS.map(|flag| (flag.to_owned(), json!("no")))),
        _ => {
            for flag in RED_FLAGS {
                clerk.put_mostly(&mut flags, flag, "no");
            }
        }
    }
    clerk.put_sheet(symptoms, "red_flags", flags);
}
