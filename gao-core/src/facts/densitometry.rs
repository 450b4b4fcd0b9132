//! Facts about bone mineral density and the centres that measure it.
//!
//! Every sentence asks for what an existing report or the centre can tell; none proposes a new
//! measurement, which may not be made in pregnancy.

use super::{Fact, FactKey};
use crate::text::Text;

const REPORT: Text = Text {
    en: "Take it from the report of the existing measurement.",
    da: "Hent det fra svaret på den foreliggende måling.",
};
const VERTEBRAE: Text = Text {
    en: "Ask the DXA centre which vertebrae were included, or to report again without the fractured ones.",
    da: "Spørg DXA-afdelingen, hvilke hvirvler der indgår, eller bed om ny opgørelse uden de frakturerede.",
};
const DEVICE: Text = Text {
    en: "Record maker, model and serial number of the scanner for both measurements.",
    da: "Registrér fabrikat, model og serienummer på scanneren ved begge målinger.",
};
const REFERENCE: Text = Text {
    en: "Ask the DXA centre for name, mean and standard deviation of its reference population at her age.",
    da: "Spørg DXA-afdelingen om navn, middelværdi og standarddeviation for referencepopulationen ved kvindens alder.",
};
const PRECISION: Text = Text {
    en: "Ask the DXA centre for its precision error (or least significant change) for this region.",
    da: "Bed DXA-afdelingen om centrets præcisionsfejl (eller mindste signifikante ændring) for området.",
};
const PRECISION_SCOPE: Text = Text {
    en: "Ask the DXA centre which scanner, region and vertebrae its precision error holds for.",
    da: "Spørg DXA-afdelingen, hvilken scanner, hvilket område og hvilke hvirvler præcisionsfejlen gælder for.",
};
const CROSS_CALIBRATION: Text = Text {
    en: "Ask the DXA centre whether the two scanners are cross-calibrated, for which region, and where it is documented.",
    da: "Spørg DXA-afdelingen, om de to scannere er krydskalibreret, for hvilket område, og hvor det er dokumenteret.",
};
const CHANGE_READ_BY: &[&str] = &["F-06"];
const EVERY_USE_READ_BY: &[&str] = &["F-01", "F-02", "F-04", "F-05", "F-06", "F-10", "F-12"];
const SCORE_READ_BY: &[&str] = &["F-01", "F-04", "F-05"];

pub(super) static FACTS: [Fact; 33] = [
    Fact {
        key: FactKey::BmdMeasurements,
        path: "bmd",
        name: Text { en: "DXA after the birth", da: "DXA efter fødslen" },
        ask: Text {
            en: "Obtain the report of an existing DXA with the Z-score per region and the vertebrae used; if there is none, the measurement waits until the child is born and a new pregnancy is ruled out.",
            da: "Indhent svaret på en foreliggende DXA med Z-score for hvert område og angivelse af de anvendte hvirvler; findes ingen, afventer målingen, at barnet er født, og at ny graviditet er udelukket.",
        },
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDate,
        path: "bmd[].date",
        name: Text { en: "date of the BMD measurement", da: "dato for BMD-målingen" },
        ask: REPORT,
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdModality,
        path: "bmd[].modality",
        name: Text { en: "method of the BMD measurement", da: "metode ved BMD-målingen" },
        ask: REPORT,
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdSite,
        path: "bmd[].site",
        name: Text { en: "site of the BMD measurement", da: "område for BMD-målingen" },
        ask: REPORT,
        read_by: &["F-02", "F-04", "F-05", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdSide,
        path: "bmd[].side",
        name: Text { en: "side of the BMD measurement", da: "side for BMD-målingen" },
        ask: REPORT,
        read_by: &["F-05", "F-06"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdLevels,
        path: "bmd[].levels",
        name: Text { en: "vertebrae included in DXA", da: "hvirvler medtaget i DXA" },
        ask: VERTEBRAE,
        read_by: &["F-04", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdValue,
        path: "bmd[].bmd_g_per_cm2",
        name: Text { en: "BMD in g/cm2", da: "BMD i g/cm2" },
        ask: REPORT,
        read_by: &["F-01", "F-04", "F-05", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdZScore,
        path: "bmd[].z_score",
        name: Text { en: "Z-score", da: "Z-score" },
        ask: Text {
            en: "Ask the DXA centre for the Z-score of each region.",
            da: "Bed DXA-afdelingen om Z-score for hvert område.",
        },
        read_by: SCORE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdTScore,
        path: "bmd[].t_score",
        name: Text { en: "T-score", da: "T-score" },
        ask: Text {
            en: "Not requested, since the Z-score counts before the menopause: record a T-score only if the report prints one.",
            da: "Efterspørges ikke, da Z-scoren tæller før menopausen: registrér kun en T-score, hvis den står i svaret.",
        },
        read_by: &["F-04"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceMaker,
        path: "bmd[].device.maker",
        name: Text { en: "maker of the scanner", da: "scannerens fabrikat" },
        ask: DEVICE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceModel,
        path: "bmd[].device.model",
        name: Text { en: "model of the scanner", da: "scannerens model" },
        ask: DEVICE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceSerial,
        path: "bmd[].device.serial",
        name: Text { en: "serial number of the scanner", da: "scannerens serienummer" },
        ask: DEVICE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdReferenceName,
        path: "bmd[].reference_name",
        name: Text {
            en: "reference population of the scores",
            da: "referencepopulation for scorerne",
        },
        ask: REFERENCE,
        read_by: SCORE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdReferenceMean,
        path: "bmd[].reference_mean_g_per_cm2",
        name: Text {
            en: "mean of the reference population",
            da: "referencepopulationens middelværdi",
        },
        ask: REFERENCE,
        read_by: SCORE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdReferenceSd,
        path: "bmd[].reference_sd_g_per_cm2",
        name: Text {
            en: "standard deviation of the reference population",
            da: "referencepopulationens standarddeviation",
        },
        ask: REFERENCE,
        read_by: SCORE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::SpineNotEvaluable,
        path: "spine_not_evaluable",
        name: Text {
            en: "whether the lumbar spine can be evaluated by DXA",
            da: "om lænderyggen kan vurderes ved DXA",
        },
        ask: Text {
            en: "Ask the DXA centre whether the lumbar spine can be evaluated; if not, record it, so that the hip counts.",
            da: "Spørg DXA-afdelingen, om lænderyggen kan vurderes; hvis ikke, registrér det, så hoften tæller.",
        },
        read_by: &["F-04"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionErrors,
        path: "precision",
        name: Text {
            en: "precision error of the DXA centre",
            da: "DXA-afdelingens præcisionsfejl",
        },
        ask: PRECISION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionDeviceMaker,
        path: "precision[].device.maker",
        name: Text {
            en: "maker of the scanner behind the precision error",
            da: "præcisionsfejlens scanner: fabrikat",
        },
        ask: PRECISION_SCOPE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionDeviceModel,
        path: "precision[].device.model",
        name: Text {
            en: "model of the scanner behind the precision error",
            da: "præcisionsfejlens scanner: model",
        },
        ask: PRECISION_SCOPE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionDeviceSerial,
        path: "precision[].device.serial",
        name: Text {
            en: "serial number of the scanner behind the precision error",
            da: "præcisionsfejlens scanner: serienummer",
        },
        ask: PRECISION_SCOPE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionSite,
        path: "precision[].site",
        name: Text {
            en: "site the precision error holds for",
            da: "område, præcisionsfejlen gælder for",
        },
        ask: PRECISION_SCOPE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionLevels,
        path: "precision[].levels",
        name: Text {
            en: "vertebrae the precision error holds for",
            da: "hvirvler, præcisionsfejlen gælder for",
        },
        ask: PRECISION_SCOPE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionSd,
        path: "precision[].sd_g_per_cm2",
        name: Text {
            en: "size of the precision error in g/cm2",
            da: "præcisionsfejlens størrelse i g/cm2",
        },
        ask: PRECISION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::PrecisionSameDay,
        path: "precision[].same_day",
        name: Text {
            en: "whether the precision scans were made on one day",
            da: "om præcisionsmålingerne er foretaget samme dag",
        },
        ask: Text {
            en: "Ask the DXA centre whether the scans behind its precision error were made on the same day.",
            da: "Spørg DXA-afdelingen, om målingerne bag præcisionsfejlen er foretaget samme dag.",
        },
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrations,
        path: "cross_calibrations",
        name: Text { en: "cross-calibration of the scanners", da: "krydskalibrering af scannerne" },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationFromMaker,
        path: "cross_calibrations[].from.maker",
        name: Text {
            en: "maker of the earlier scanner in the cross-calibration",
            da: "krydskalibreringens tidligere scanner: fabrikat",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationFromModel,
        path: "cross_calibrations[].from.model",
        name: Text {
            en: "model of the earlier scanner in the cross-calibration",
            da: "krydskalibreringens tidligere scanner: model",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationFromSerial,
        path: "cross_calibrations[].from.serial",
        name: Text {
            en: "serial number of the earlier scanner in the cross-calibration",
            da: "krydskalibreringens tidligere scanner: serienummer",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationToMaker,
        path: "cross_calibrations[].to.maker",
        name: Text {
            en: "maker of the later scanner in the cross-calibration",
            da: "krydskalibreringens senere scanner: fabrikat",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationToModel,
        path: "cross_calibrations[].to.model",
        name: Text {
            en: "model of the later scanner in the cross-calibration",
            da: "krydskalibreringens senere scanner: model",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationToSerial,
        path: "cross_calibrations[].to.serial",
        name: Text {
            en: "serial number of the later scanner in the cross-calibration",
            da: "krydskalibreringens senere scanner: serienummer",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationSite,
        path: "cross_calibrations[].site",
        name: Text {
            en: "site the cross-calibration holds for",
            da: "område, krydskalibreringen gælder for",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrationSource,
        path: "cross_calibrations[].source",
        name: Text {
            en: "where the cross-calibration is documented",
            da: "hvor krydskalibreringen er dokumenteret",
        },
        ask: CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
];
