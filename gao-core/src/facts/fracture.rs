//! Facts about fractures and the images that show them.
//!
//! No sentence here proposes a method of imaging: whether one is suitable depends on pregnancy,
//! which the plan of imaging knows and a table does not.

use super::{Fact, FactKey};
use crate::text::Text;

const CONFIRMATION: Text = Text {
    en: "Obtain the radiology report: is the fracture confirmed, and at which level?",
    da: "Indhent beskrivelsen fra radiologisk afdeling: er frakturen bekræftet, og på hvilket niveau?",
};
const STUDY: Text = Text {
    en: "Obtain the existing report with date and regions; if there is none, the choice of method depends on whether she is pregnant.",
    da: "Indhent den eksisterende beskrivelse med dato og områder; findes ingen, afhænger valg af metode af, om kvinden er gravid.",
};
const REPORT: Text = Text {
    en: "Take date, method, regions and result from the existing radiology report.",
    da: "Hent dato, metode, områder og resultat fra den eksisterende radiologiske beskrivelse.",
};
const SPINE_IMAGED_READ_BY: &[&str] = &["F-02", "F-05", "F-11"];

pub(super) static FACTS: [Fact; 18] = [
    Fact {
        key: FactKey::Fractures,
        path: "fractures",
        name: Text {
            en: "all known or suspected fractures",
            da: "alle kendte eller mistænkte frakturer",
        },
        ask: Text {
            en: "Ask about every fracture, suspected ones too, and record that the list is complete.",
            da: "Spørg til alle frakturer, også mistænkte, og registrér, at listen er fuldstændig.",
        },
        read_by: &["F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureSite,
        path: "fractures[].site",
        name: Text { en: "site of the fracture", da: "frakturens lokalisation" },
        ask: Text {
            en: "Record which bone is broken.",
            da: "Registrér, hvilken knogle der er brækket.",
        },
        read_by: &["F-01", "F-02", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureLevel,
        path: "fractures[].level",
        name: Text { en: "vertebral level of the fracture", da: "frakturens hvirvelniveau" },
        ask: CONFIRMATION,
        read_by: &["F-02", "F-04", "F-05", "F-06", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureSide,
        path: "fractures[].side",
        name: Text { en: "side of the fracture", da: "frakturens side" },
        ask: Text {
            en: "Record on which side the bone is broken.",
            da: "Registrér, i hvilken side knoglen er brækket.",
        },
        read_by: &["F-05", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureOnset,
        path: "fractures[].onset",
        name: Text { en: "date of the fracture", da: "frakturdato" },
        ask: Text {
            en: "Date the fracture from symptoms, earlier images or MRI signs of age; an interval will do.",
            da: "Datér frakturen ud fra symptomer, tidligere billeder eller MR-tegn på alder; et interval er nok.",
        },
        read_by: &["F-01", "F-04", "F-06", "F-08", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureMechanism,
        path: "fractures[].mechanism",
        name: Text { en: "how the fracture came about", da: "frakturmekanisme" },
        ask: Text {
            en: "Ask how the fracture came about: by itself, low energy (at most a fall from standing height), or a greater force.",
            da: "Spørg, hvordan frakturen opstod: spontant, ved lav energi (højst fald fra egen højde) eller ved større kraft.",
        },
        read_by: &["F-01", "F-03", "F-04", "F-05", "F-08", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureConfirmed,
        path: "fractures[].confirmed",
        name: Text { en: "confirmation of the fracture", da: "bekræftelse af frakturen" },
        ask: CONFIRMATION,
        read_by: &["F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-11", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureGenantGrade,
        path: "fractures[].genant_grade",
        name: Text { en: "Genant grade", da: "Genant-grad" },
        ask: Text {
            en: "Ask the radiologist for the Genant grade of each fracture.",
            da: "Bed radiologen angive Genant-grad for hver fraktur.",
        },
        read_by: &["F-05", "F-08"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::FractureAge,
        path: "fractures[].age",
        name: Text { en: "age of the fracture on imaging", da: "frakturens alder på billeder" },
        ask: Text {
            en: "Ask the radiologist whether the fracture is recent or old, as far as existing images show it.",
            da: "Spørg radiologen, om frakturen er frisk eller gammel, så vidt foreliggende billeder viser det.",
        },
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
        ask: Text {
            en: "Record which of the imaging studies show the fracture.",
            da: "Registrér, hvilke af billedundersøgelserne der viser frakturen.",
        },
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
        ask: STUDY,
        read_by: &["F-02", "F-03", "F-05", "F-11"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingId,
        path: "imaging[].id",
        name: Text { en: "identifier of the imaging study", da: "billedundersøgelsens id" },
        ask: Text {
            en: "Give the study an identifier, so that a fracture can point to it.",
            da: "Giv undersøgelsen et id, så en fraktur kan henvise til den.",
        },
        read_by: &[],
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingDate,
        path: "imaging[].date",
        name: Text { en: "date of the imaging study", da: "dato for billedundersøgelsen" },
        ask: REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingModality,
        path: "imaging[].modality",
        name: Text { en: "method of the imaging study", da: "billedundersøgelsens metode" },
        ask: REPORT,
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
        ask: REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingResult,
        path: "imaging[].result",
        name: Text { en: "result of the imaging study", da: "billedundersøgelsens resultat" },
        ask: REPORT,
        read_by: SPINE_IMAGED_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::ImagingMarrow,
        path: "imaging[].marrow",
        name: Text { en: "marrow signal on MRI", da: "marvsignal på MR" },
        ask: Text {
            en: "Ask the radiologist whether the marrow signal of the existing MRI is benign or suspicious.",
            da: "Spørg radiologen, om marvsignalet på den foreliggende MR er benignt eller suspekt.",
        },
        read_by: &["F-03"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::MriContraindicated,
        path: "mri_contraindicated",
        name: Text { en: "whether MRI can be done", da: "om MR kan udføres" },
        ask: Text {
            en: "Record whether MRI can be done (implants, claustrophobia).",
            da: "Registrér, om MR kan udføres (implantater, klaustrofobi).",
        },
        read_by: &["F-02"],
        safety_gate: false,
    },
];
