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
    // How often excluded, not excluded, suspicious, confirmed, unknown.
    let usual = if profile.examined() { [90, 1, 1, 1, 1] } else { [30, 10, 2, 1, 12] };
    let words = ["excluded", "not_excluded", "suspicious", "confirmed", "unknown"];
    let status: Vec<(u32, &str)> = usual.into_iter().zip(words).collect();
    let mut sheet = Sheet::new();
    for item in ["malignancy", "osteomalacia"] {
        let status = clerk.draw.weighed(&status);
        clerk.put(&mut sheet, item, status);
    }
    let monogenic = clerk.draw.weighed(&status);
    // Confirmed monogenic disease stands beside the label, so it may be seen more often.
    let monogenic = if clerk.draw.chance(1, 30) { "confirmed" } else { monogenic };
    clerk.put(&mut sheet, "monogenic", monogenic);
    let examined =
        clerk.draw.weighed(&[(usual[0], "yes"), (usual[1], "no"), (usual[4], "unknown")]);
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
