//! Facts about fractures and the images that show them.
//!
//! No sentence here proposes a method of imaging: whether one is suitable depends on pregnancy,
//! which the plan of imaging knows and a table does not.

use super::{Fact, FactKey, ask};
use crate::text::Text;

const SPINE_IMAGED_READ_BY: &[&str] = &["F-02", "F-05", "F-11"];

pub(super) static FACTS: [Fact; 18] = [
    Fact {
        key: FactKey::Fractures,
        path: "fractures",
        name: Text {
            en: "all known or suspected fractures",
            da: "alle kendte eller mistænkte frakturer",
        },
        ask: &ask::FRACTURES,
        read_by: &["F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureSite,
        path: "fractures[].site",
        name: Text { en: "site of the fracture", da: "frakturens lokalisation" },
        ask: &ask::FRACTURE_SITE,
        read_by: &["F-01", "F-02", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureLevel,
        path: "fractures[].level",
        name: Text { en: "vertebral level of the fracture", da: "frakturens hvirvelniveau" },
        ask: &ask::FRACTURE_CONFIRMED,
        read_by: &["F-02", "F-04", "F-05", "F-06", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureSide,
        path: "fractures[].side",
        name: Text { en: "side of the fracture", da: "frakturens side" },
        ask: &ask::FRACTURE_SIDE,
        read_by: &["F-05", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureOnset,
        path: "fractures[].onset",
        name: Text { en: "date of the fracture", da: "frakturdato" },
        ask: &ask::FRACTURE_DATE,
        read_by: &["F-01", "F-04", "F-05", "F-06", "F-08", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureMechanism,
        path: "fractures[].mechanism",
        name: Text { en: "how the fracture came about", da: "frakturmekanisme" },
        ask: &ask::FRACTURE_MECHANISM,
        read_by: &["F-01", "F-03", "F-04", "F-05", "F-08", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureConfirmed,
        path: "fractures[].confirmed",
        name: Text { en: "confirmation of the fracture", da: "bekræftelse af frakturen" },
        ask: &ask::FRACTURE_CONFIRMED,
        read_by: &["F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureGenantGrade,
        path: "fractures[].genant_grade",
        name: Text { en: "Genant grade", da: "Genant-grad" },
        ask: &ask::FRACTURE_GRADE,
        read_by: &["F-05", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureAge,
        path: "fractures[].age",
        name: Text { en: "age of the fracture on imaging", da: "frakturens alder på billeder" },
        ask: &ask::FRACTURE_AGE,
        read_by: &["F-02", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureImagingIds,
        path: "fractures[].imaging_ids",
        name: Text {
            en: "which imaging studies show the fracture",
            da: "hvilke billedundersøgelser der viser frakturen",
        },
        ask: &ask::FRACTURE_IMAGING,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingStudies,
        path: "imaging",
        name: Text {
            en: "imaging of thoracic and lumbar spine",
            da: "billeddiagnostik af columna thoracalis og lumbalis",
        },
        ask: &ask::SPINE_IMAGING_EXISTING,
        read_by: &["F-02", "F-03", "F-05", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingId,
        path: "imaging[].id",
        name: Text { en: "identifier of the imaging study", da: "billedundersøgelsens id" },
        ask: &ask::IMAGING_ID,
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingDate,
        path: "imaging[].date",
        name: Text { en: "date of the imaging study", da: "dato for billedundersøgelsen" },
        ask: &ask::IMAGING_REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingModality,
        path: "imaging[].modality",
        name: Text { en: "method of the imaging study", da: "billedundersøgelsens metode" },
        ask: &ask::IMAGING_REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingRegions,
        path: "imaging[].regions",
        name: Text {
            en: "regions covered by the imaging study",
            da: "områder omfattet af billedundersøgelsen",
        },
        ask: &ask::IMAGING_REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingResult,
        path: "imaging[].result",
        name: Text { en: "result of the imaging study", da: "billedundersøgelsens resultat" },
        ask: &ask::IMAGING_REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingMarrow,
        path: "imaging[].marrow",
        name: Text { en: "marrow signal on MRI", da: "marvsignal på MR" },
        ask: &ask::MARROW,
        read_by: &["F-03"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MriContraindicated,
        path: "mri_contraindicated",
        name: Text { en: "whether MRI can be done", da: "om MR kan udføres" },
        ask: &ask::MRI_CONTRAINDICATION,
        read_by: &["F-02"],
        safety_gate: false,
    },
];
