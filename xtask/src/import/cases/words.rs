//! What the words of the records mean on the wire.
//!
//! Each table holds whole phrases, read once by hand. A phrase that is not here has no place on
//! the wire that says the same, and is listed as left out.

/// Symptoms and the fields they answer with "yes".
pub(super) const SYMPTOMS: [(&str, &[&str]); 16] = [
    ("acute back pain", &["spinal_pain", "acute"]),
    ("acute lower back pain", &["spinal_pain", "acute"]),
    ("back and low back pain after delivery", &["spinal_pain"]),
    ("back pain", &["spinal_pain"]),
    ("back pain (VAS 10/10)", &["spinal_pain", "severe"]),
    ("cauda equina syndrome", &["red_flags.neurological_deficit"]),
    ("fever", &["red_flags.fever"]),
    ("hip pain", &["hip_pain"]),
    ("left hip pain", &["hip_pain"]),
    ("low back pain", &["spinal_pain"]),
    ("lumbar pain", &["spinal_pain"]),
    ("severe back pain", &["spinal_pain", "severe"]),
    ("thoracic hyperkyphosis 50 degrees", &["kyphosis"]),
    ("thoracolumbar pain", &["spinal_pain"]),
    // Leg pain from a hip fracture or a nerve root is neither spinal nor hip pain as asked.
    ("radicular-type pain", &[]),
    ("right leg pain", &[]),
];

/// Risk factors, drugs and causes, and the risk factor each states.
pub(super) const RISK_FACTORS: [(&str, &str); 24] = [
    ("IVF", "subfertility"),
    ("LMWH 10000 IU/d from 4th month", "heparin"),
    ("bed rest for 2 months (placental detachment at 12 weeks)", "immobilisation"),
    ("calcium heparin", "heparin"),
    ("corticosteroid", "previous_systemic_glucocorticoid"),
    ("corticosteroid therapy", "previous_systemic_glucocorticoid"),
    ("daily prednisolone", "previous_systemic_glucocorticoid"),
    ("family history", "family_history"),
    ("father osteoporosis at 48", "family_history"),
    ("glucocorticoid", "previous_systemic_glucocorticoid"),
    ("glucocorticoid therapy", "previous_systemic_glucocorticoid"),
    ("heparin", "heparin"),
    ("heparin 10000 U twice daily for about 9 months", "heparin"),
    ("heparin 20000-25000 U/d for 5 months", "heparin"),
    ("heparin 5000 IU x3 from week 11 through pregnancy and lactation", "heparin"),
    ("heparin from first month (calcium heparin 0.3 ml x3)", "heparin"),
    ("immobilisation", "immobilisation"),
    ("mild ankylosing spondylitis", "chronic_inflammation"),
    ("nadroparin", "heparin"),
    ("oral steroid pack, 5 days", "previous_systemic_glucocorticoid"),
    ("pre-existing osteoporosis", "low_bone_mass_before"),
    ("repeated betamethasone", "previous_systemic_glucocorticoid"),
    ("smoking 10 pack-years, stopped 6th month", "smoking"),
    ("tobacco", "smoking"),
];

/// Causes, and the condition each is.
pub(super) const CONDITIONS: [(&str, &str); 6] = [
    ("coeliac disease", "coeliac_disease"),
    ("mild ankylosing spondylitis", "rheumatic_disease"),
    // The adenoma is the disease of the one record that names it.
    ("parathyroid adenoma", "primary_hyperparathyroidism"),
    ("primary hyperparathyroidism", "primary_hyperparathyroidism"),
    ("severe vitamin D deficiency", "vitamin_d_deficiency"),
    ("vitamin D deficiency", "vitamin_d_deficiency"),
];

/// Causes that the wire asks for in the differential, diagnosed by the authors.
pub(super) const CONFIRMED: [(&str, &str); 2] =
    [("osteogenesis imperfecta type I (known)", "monogenic"), ("osteomalacia", "osteomalacia")];

/// Drugs whose agent is clear.
pub(super) const AGENTS: [(&str, &str); 5] = [
    ("calcium heparin", "unfractionated_heparin"),
    ("corticosteroid", "systemic_glucocorticoid"),
    ("glucocorticoid", "systemic_glucocorticoid"),
    ("nadroparin", "low_molecular_weight_heparin"),
    ("oral steroid pack, 5 days", "systemic_glucocorticoid"),
];

/// Ways of imaging for fracture; DXA and QCT stand under the measurements.
pub(super) const MODALITIES: [(&str, &str); 5] = [
    ("CT", "ct"),
    ("MRI", "mri"),
    ("X-ray", "xray"),
    ("X-ray (1 month later)", "xray"),
    ("bone scan", "scintigraphy"),
];

/// Units as printed and as the wire writes them.
pub(super) const UNITS: [(&str, &str); 6] = [
    ("U/L", "U/l"),
    ("mg/L", "mg/l"),
    ("mg/dL", "mg/dl"),
    ("mmol/L", "mmol/l"),
    ("ng/mL", "ng/ml"),
    ("pg/mL", "pg/ml"),
];

/// The meaning of a phrase.
pub(super) fn meaning<T: Copy>(table: &[(&str, T)], phrase: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == phrase).map(|(_, meaning)| *meaning)
}
