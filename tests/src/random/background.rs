//! The woman herself, her laboratory, risk factors, other causes, plans and judgements.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::day::{Day, plus_days, plus_months};
use super::life::Life;
use super::medicines::Courses;
use super::profile::Profile;

/// Intakes on both sides of 1000, 1200 and 2500 mg (S-52, F-07).
const CALCIUM: [u32; 12] = [0, 500, 700, 999, 1000, 1001, 1100, 1199, 1200, 1201, 2500, 2501];

/// Millimetres lost on both sides of P-04.
const HEIGHT_LOST: [i32; 8] = [-5, 0, 10, 19, 20, 20, 21, 45];

/// Writes the patient.
pub(super) fn patient(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let mut sheet = Sheet::new();
    let years = clerk.draw.weighed(&[(1, 16), (1, 20), (6, 27), (6, 33), (3, 39), (1, 47)]);
    let first = life.pregnancies.first().map_or(life.as_of, |pregnancy| pregnancy.lmp);
    let born = plus_days(plus_months(first, -12 * years), -clerk.draw.between(0, 364));
    let born = clerk.when(born);
    clerk.put(&mut sheet, "birth_date", born);
    let menopause = clerk.draw.weighed(&[(14, "pre"), (2, "peri"), (2, "post")]);
    if !clerk.draw.chance(1, 8) {
        clerk.put(&mut sheet, "menopause", menopause);
    }
    let lacks = clerk.draw.weighed(&[(5, "no"), (1, "yes"), (1, "unknown")]);
    if clerk.draw.chance(2, 3) {
        clerk.put(&mut sheet, "oestrogen_deficiency", lacks);
    }
    if clerk.draw.chance(1, 2) {
        heights(clerk, &mut sheet);
    }
    if clerk.draw.chance(1, 5) {
        let weight = clerk.draw.pick(&["48", "61.5", "74.0", "37.9"]);
        clerk.put(&mut sheet, "weight_kg", weight);
    }
    if !clerk.draw.chance(1, 6) {
        let intake = clerk.draw.pick(&CALCIUM).to_string();
        clerk.put(&mut sheet, "calcium_intake_mg_per_day", intake);
    }
    clerk.put_sheet(record, "patient", sheet);
}

fn heights(clerk: &mut Clerk, patient: &mut Sheet) {
    let before = clerk.draw.pick(&[1580, 1680, 1755]);
    let now = before - clerk.draw.pick(&HEIGHT_LOST);
    let source = clerk.draw.weighed(&[(3, "measured"), (1, "recalled")]);
    let on = clerk.days_ago(400).to_string();
    clerk.put(patient, "height_before_mm", before.to_string());
    clerk.put(patient, "height_before_source", source);
    clerk.put(patient, "height_now_mm", now.to_string());
    clerk.put(patient, "height_now_on", on);
}

/// 25-hydroxyvitamin D on both sides of 75 nmol/l (S-53, X-10), as `(value, unit)`.
const VITAMIN_D: [(&str, &str); 11] = [
    ("25", "nmol/l"),
    ("62.0", "nmol/l"),
    ("74.9", "nmol/l"),
    ("75", "nmol/l"),
    ("75.0", "nmol/l"),
    ("75.1", "nmol/l"),
    ("110", "nmol/l"),
    // 74.98, 75.005 and 75.03 nmol/l.
    ("30.04", "ng/ml"),
    ("30.05", "ng/ml"),
    ("30.06", "ng/ml"),
    ("12", "ng/ml"),
];

/// Other values with limits of their own laboratory: `(analyte, unit, values, low, high)`.
type Analyte = (&'static str, &'static str, [&'static str; 5], &'static str, &'static str);

const OTHERS: [Analyte; 6] = [
    ("alkaline_phosphatase", "U/l", ["34", "35", "80", "105", "106"], "35", "105"),
    ("phosphate", "mmol/l", ["0.75", "0.76", "1.1", "1.41", "1.42"], "0.76", "1.41"),
    ("calcium_ionised", "mmol/l", ["1.17", "1.18", "1.25", "1.32", "1.33"], "1.18", "1.32"),
    ("parathyroid_hormone", "pmol/l", ["1.5", "1.6", "4", "6.9", "7.0"], "1.6", "6.9"),
    ("thyroid_stimulating_hormone", "mU/l", ["0.29", "0.30", "2", "4.5", "4.6"], "0.30", "4.5"),
    ("vitamin_d_25oh", "nmol/l", ["49", "50", "90", "160", "161"], "50", "160"),
];

/// Writes laboratory results.
pub(super) fn labs(clerk: &mut Clerk, record: &mut Sheet, life: &Life) {
    let mut results: Vec<Value> = Vec::new();
    let count = clerk.draw.weighed(&[(2, 0), (6, 1), (2, 2)]);
    for _ in 0..count {
        let (value, unit) = clerk.draw.pick(&VITAMIN_D);
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "analyte", "vitamin_d_25oh");
        clerk.put(&mut sheet, "value", value);
        clerk.put(&mut sheet, "unit", unit);
        let date = date_of_sample(clerk, life);
        clerk.put(&mut sheet, "date", date.to_string());
        results.push(Value::Object(sheet));
    }
    let more = clerk.draw.weighed(&[(5, 0), (2, 1), (2, 2), (1, 4)]);
    for _ in 0..more {
        let (analyte, unit, values, low, high) = clerk.draw.pick(&OTHERS);
        let mut sheet = Sheet::new();
        clerk.put(&mut sheet, "analyte", analyte);
        let value = clerk.draw.pick(&values);
        clerk.put(&mut sheet, "value", value);
        clerk.put(&mut sheet, "unit", unit);
        clerk.put(&mut sheet, "low", low);
        clerk.put(&mut sheet, "high", high);
        let date = date_of_sample(clerk, life);
        clerk.put(&mut sheet, "date", date.to_string());
        results.push(Value::Object(sheet));
    }
    clerk.put_list(record, "labs", results);
}

/// P-10: six months old, a day younger, a day older.
fn date_of_sample(clerk: &mut Clerk, life: &Life) -> Day {
    let mut limits = vec![plus_months(life.as_of, -6), life.index().first_birth()];
    limits.extend(life.weaning());
    if clerk.draw.chance(1, 2) {
        let from = plus_months(life.as_of, -9);
        clerk.beside(&limits, from, life.as_of)
    } else {
        clerk.days_ago(200)
    }
}

const RISK_FACTORS: [&str; 10] = [
    "first_pregnancy",
    "low_bone_mass_before",
    "excess_resorption",
    "family_history",
    "chronic_inflammation",
    "immobilisation",
    "smoking",
    "previous_systemic_glucocorticoid",
    "heparin",
    "subfertility",
];

/// Writes risk factors: all absent, mostly absent, or anything.
pub(super) fn risk_factors(clerk: &mut Clerk, record: &mut Sheet) {
    let mut sheet = Sheet::new();
    match clerk.draw.between(0, 5) {
        0 => return,
        1 | 2 => sheet.extend(RISK_FACTORS.map(|factor| (factor.to_owned(), json!("no")))),
        3 | 4 => RISK_FACTORS.iter().for_each(|factor| clerk.put_mostly(&mut sheet, factor, "no")),
        _ => {
            for factor in RISK_FACTORS {
                let word = clerk.draw.pick(&["yes", "no", "unknown"]);
                clerk.put(&mut sheet, factor, word);
            }
        }
    }
    clerk.put_sheet(record, "risk_factors", sheet);
}

const CONDITIONS: [&str; 18] = [
    "hyperthyroidism",
    "primary_hyperparathyroidism",
    "coeliac_disease",
    "inflammatory_bowel_disease",
    "rheumatic_disease",
    "cushing_syndrome",
    "hypogonadism",
    "hyperprolactinaemia",
    "anorexia_nervosa",
    "type_1_diabetes",
    "chronic_kidney_disease",
    "chronic_liver_disease",
    "mastocytosis",
    "monoclonal_gammopathy",
    "vitamin_d_deficiency",
    "idiopathic_hypercalciuria",
    "malabsorption",
    "other",
];

/// Writes where the examination of other causes stands, and what it found (F-03).
pub(super) fn other_causes(clerk: &mut Clerk, record: &mut Sheet, profile: Profile) {
    let done = if profile.examined() { 90 } else { 6 };
    let mut sheet = Sheet::new();
    for item in ["malignancy", "osteomalacia"] {
        let status = clerk.draw.weighed(&[
            (done, "excluded"),
            (1, "not_excluded"),
            (1, "suspicious"),
            (1, "confirmed"),
            (1, "unknown"),
        ]);
        clerk.put(&mut sheet, item, status);
    }
    let status = clerk.draw.weighed(&[
        (done, "excluded"),
        (2, "not_excluded"),
        (1, "suspicious"),
        (3, "confirmed"),
        (1, "unknown"),
    ]);
    clerk.put(&mut sheet, "monogenic", status);
    let examined = clerk.draw.weighed(&[(done, "yes"), (1, "no"), (1, "unknown")]);
    clerk.put(&mut sheet, "secondary_examined", examined);
    clerk.put_sheet(record, "differential", sheet);

    let count = clerk.draw.weighed(&[(6, 0), (3, 1), (1, 2)]);
    let conditions = (0..count).map(|_| condition(clerk)).collect();
    clerk.put_list(record, "conditions", conditions);
}

fn condition(clerk: &mut Clerk) -> Value {
    let mut sheet = Sheet::new();
    let kind = clerk.draw.pick(&CONDITIONS);
    clerk.put(&mut sheet, "kind", kind);
    if kind == "other" {
        clerk.put(&mut sheet, "name", "hyperemesis");
    }
    let present = clerk.draw.weighed(&[(5, "yes"), (2, "no"), (1, "unknown")]);
    clerk.put(&mut sheet, "present", present);
    let addressed = clerk.draw.weighed(&[(2, "yes"), (3, "no"), (1, "unknown")]);
    if !clerk.draw.chance(1, 5) {
        clerk.put(&mut sheet, "addressed", addressed);
    }
    Value::Object(sheet)
}

/// Writes her wish for a pregnancy, and a target beside the wash-outs (S-87, X-07).
pub(super) fn plans(clerk: &mut Clerk, record: &mut Sheet, life: &Life, courses: &Courses) {
    let mut sheet = Sheet::new();
    let wish = clerk.draw.weighed(&[(4, "yes"), (6, "no"), (3, "undecided")]);
    if !clerk.draw.chance(1, 8) {
        clerk.put(&mut sheet, "pregnancy_wish", wish);
    }
    if wish != "no" && clerk.draw.chance(2, 3) || clerk.draw.chance(1, 20) {
        let mut limits: Vec<Day> = Vec::new();
        for last in &courses.last_days {
            limits.extend([0, 5, 6, 12].map(|months| plus_months(*last, months)));
        }
        if limits.is_empty() || clerk.draw.chance(1, 3) {
            limits.extend([0, 6, 12].map(|months| plus_months(life.as_of, months)));
            // A month whose end is clamped: 31 August + 6 is 28 February.
            limits.push(plus_months(life.as_of, 8).last_of_month());
        }
        let from = plus_months(life.as_of, -3);
        let target = clerk.beside(&limits, from, plus_months(life.as_of, 30));
        clerk.put(&mut sheet, "earliest_target", target.to_string());
    }
    clerk.put_sheet(record, "plans", sheet);
}

/// Writes what the clinician judged, when, and now and then one judgement against another.
pub(super) fn judgements(clerk: &mut Clerk, record: &mut Sheet, life: &Life, profile: Profile) {
    let often = if profile.examined() { 3 } else { 1 };
    let mut sheet = Sheet::new();
    let conflict = clerk.draw.chance(1, 12);
    let words: [(&str, [(u32, &str); 3], u32); 4] = [
        ("very_low_bmd", [(5, "yes"), (4, "no"), (1, "unknown")], often + 1),
        ("conservative_insufficient", [(5, "yes"), (2, "no"), (1, "unknown")], often * 3),
        ("relevant_gain_unlikely", [(4, "yes"), (3, "no"), (1, "unknown")], often * 2),
        ("very_strong_suspicion", [(2, "yes"), (2, "no"), (1, "unknown")], often),
    ];
    // Days of judgement lie close together, so that the later one counts by a day.
    let around = clerk.days_ago(60);
    for (name, words, of_ten) in words {
        if !clerk.draw.chance(of_ten, 10) && !conflict {
            continue;
        }
        let word = match (conflict, name) {
            (true, "conservative_insufficient") => "yes",
            (true, "relevant_gain_unlikely") => "no",
            _ => clerk.draw.weighed(&words),
        };
        let mut judged = Sheet::new();
        clerk.put(&mut judged, "value", word);
        if clerk.draw.chance(1, 2) {
            let on = plus_days(around, clerk.draw.between(-1, 1)).min(life.as_of);
            clerk.put(&mut judged, "on", on.to_string());
        }
        if clerk.draw.chance(1, 4) {
            clerk.put(&mut judged, "by", "endocrinologist");
        }
        clerk.put_sheet(&mut sheet, name, judged);
    }
    clerk.put_sheet(record, "judgements", sheet);
}
