//! Facts about bone mineral density and the centres that measure it.
//!
//! Every sentence asks for what an existing report or the centre can tell; none proposes a new
//! measurement, which may not be made in pregnancy.

use super::{Fact, FactKey, ask};
use crate::text::Text;

const CHANGE_READ_BY: &[&str] = &["F-06"];
const EVERY_USE_READ_BY: &[&str] = &["F-01", "F-02", "F-04", "F-05", "F-06", "F-10", "F-12"];
const SCORE_READ_BY: &[&str] = &["F-01", "F-04", "F-05"];

pub(super) static FACTS: [Fact; 33] = [
    Fact {
        key: FactKey::BmdMeasurements,
        path: "bmd",
        name: Text { en: "DXA after the birth", da: "DXA efter fødslen" },
        ask: &ask::DXA_EXISTING,
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDate,
        path: "bmd[].date",
        name: Text { en: "date of the BMD measurement", da: "dato for BMD-målingen" },
        ask: &ask::DXA_REPORT,
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdModality,
        path: "bmd[].modality",
        name: Text { en: "method of the BMD measurement", da: "metode ved BMD-målingen" },
        ask: &ask::DXA_REPORT,
        read_by: EVERY_USE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdSite,
        path: "bmd[].site",
        name: Text { en: "site of the BMD measurement", da: "område for BMD-målingen" },
        ask: &ask::DXA_REPORT,
        read_by: &["F-02", "F-04", "F-05", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdSide,
        path: "bmd[].side",
        name: Text { en: "side of the BMD measurement", da: "side for BMD-målingen" },
        ask: &ask::DXA_REPORT,
        read_by: &["F-05", "F-06"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdLevels,
        path: "bmd[].levels",
        name: Text { en: "vertebrae included in DXA", da: "hvirvler medtaget i DXA" },
        ask: &ask::DXA_VERTEBRAE,
        read_by: &["F-04", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdValue,
        path: "bmd[].bmd_g_per_cm2",
        name: Text { en: "BMD in g/cm2", da: "BMD i g/cm2" },
        ask: &ask::DXA_REPORT,
        read_by: &["F-01", "F-04", "F-05", "F-06", "F-12"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdZScore,
        path: "bmd[].z_score",
        name: Text { en: "Z-score", da: "Z-score" },
        ask: &ask::Z_SCORE,
        read_by: SCORE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdTScore,
        path: "bmd[].t_score",
        name: Text { en: "T-score", da: "T-score" },
        ask: &ask::T_SCORE,
        read_by: &["F-04"],
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceMaker,
        path: "bmd[].device.maker",
        name: Text { en: "maker of the scanner", da: "scannerens fabrikat" },
        ask: &ask::DXA_DEVICE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceModel,
        path: "bmd[].device.model",
        name: Text { en: "model of the scanner", da: "scannerens model" },
        ask: &ask::DXA_DEVICE,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::BmdDeviceSerial,
        path: "bmd[].device.serial",
        name: Text { en: "serial number of the scanner", da: "scannerens serienummer" },
        ask: &ask::DXA_DEVICE,
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
        ask: &ask::DXA_REFERENCE,
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
        ask: &ask::DXA_REFERENCE,
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
        ask: &ask::DXA_REFERENCE,
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
        ask: &ask::SPINE_NOT_EVALUABLE,
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
        ask: &ask::PRECISION,
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
        ask: &ask::PRECISION_SCOPE,
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
        ask: &ask::PRECISION_SCOPE,
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
        ask: &ask::PRECISION_SCOPE,
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
        ask: &ask::PRECISION_SCOPE,
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
        ask: &ask::PRECISION_SCOPE,
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
        ask: &ask::PRECISION,
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
        ask: &ask::PRECISION_SAME_DAY,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
    Fact {
        key: FactKey::CrossCalibrations,
        path: "cross_calibrations",
        name: Text { en: "cross-calibration of the scanners", da: "krydskalibrering af scannerne" },
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
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
        ask: &ask::CROSS_CALIBRATION,
        read_by: CHANGE_READ_BY,
        safety_gate: false,
    },
];
