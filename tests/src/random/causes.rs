//! Risk factors, and where the examination of other causes stands.

use serde_json::{Value, json};

use super::clerk::{Clerk, Sheet};
use super::profile::Profile;

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
