//! Bone mineral density, precision errors and cross-calibrations.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use enumset::EnumSet;

use super::place::Place;
use super::reader::{Codes, Reader};
use crate::case::standing::outside_pregnancy;
use crate::case::{
    BmdMeasurement, Case, CrossCalibration, Device, Fracture, Group, Listed, Precision, Standing,
};
use crate::evidence::thresholds::project::{NEAR_THRESHOLD, Z_T_DISCORDANCE};
use crate::evidence::thresholds::{DIAGNOSIS_Z, INTRODUCTION_T, INTRODUCTION_Z};
use crate::input::{BmdInput, CaseInput, DeviceInput};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::problem::{Argument, Problem, ProblemCode};
use crate::quantity::{Bmd, PrecisionSd, ReferenceSd, TScore, ZScore};
use crate::text::Text;
use crate::time::ApproxDate;
use crate::vocabulary::{BmdModality, BmdSite, Level};

const BMD: Codes = Codes {
    precision: ProblemCode::EPrecisionBmd,
    range: ProblemCode::ERangeBmd,
    unusual: ProblemCode::WUnusualBmd,
};
const SCORE: Codes = Codes {
    precision: ProblemCode::EPrecisionScore,
    range: ProblemCode::ERangeScore,
    unusual: ProblemCode::WUnusualScore,
};
const PRECISION: Codes = Codes {
    precision: ProblemCode::EPrecisionValue,
    range: ProblemCode::ERangePrecision,
    unusual: ProblemCode::WUnusualPrecision,
};

const DATE_UNKNOWN: Text = Text { en: "an unknown date", da: "uden dato" };

/// How a measurement holds a vertebra whose levels are stated, and what to do.
const INCLUDES: Text = Text { en: "includes", da: "omfatter" };
const ASK: Text = Text { en: "Ask for a report without it.", da: "Bed om en opgørelse uden den." };
/// The same where no levels are stated.
const WOULD_INCLUDE: Text = Text {
    en: "states no levels, so L1-L4 is assumed, which would include",
    da: "er uden angivne niveauer, så L1-L4 antages, og det ville omfatte",
};
const STATE_OR_ASK: Text = Text {
    en: "Enter the levels of the report, or ask for one without it.",
    da: "Angiv opgørelsens niveauer, eller bed om en opgørelse uden den.",
};

/// Decimals from which a score is no longer rounded coarsely enough to hide its side.
const FULL_DECIMALS: u8 = 2;

/// A value that stands outside a record, in this field of its own document.
pub(crate) fn one_value(field: &str, text: &String) -> Result<Bmd, Vec<Problem>> {
    let policy = Policy::default();
    let mut reader = Reader::new(&policy, Vec::new());
    reader.group = Group::Bmd;
    let value = reader.quantity(Place::of(field), Some(text), BMD, Bmd::parse, Bmd::is_unusual);
    value.ok_or(reader.problems)
}

pub(super) fn measurements(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<BmdMeasurement> {
    reader.group = Group::Bmd;
    reader.listed(&Place::of("bmd"), input.bmd.as_ref(), input.bmd_complete, read_one)
}

fn read_one(reader: &mut Reader<'_>, index: usize, input: &BmdInput) -> BmdMeasurement {
    let list = Place::of("bmd");
    let at = list.entry(index);
    let levels = levels(reader, &at.field("levels"), input.levels.as_ref(), input.site);
    // A value of vertebrae that could not be read proves nothing and rules nothing out.
    let region_is_known = levels.is_ok();
    let levels = levels.unwrap_or_default();
    let z_score = reader.quantity(
        format_args!("{at}/z_score"),
        input.z_score.as_ref(),
        SCORE,
        ZScore::parse,
        ZScore::is_unusual,
    );
    let t_score = reader.quantity(
        format_args!("{at}/t_score"),
        input.t_score.as_ref(),
        SCORE,
        TScore::parse,
        TScore::is_unusual,
    );
    if let (Some(z), Some(t)) = (z_score, t_score)
        && Z_T_DISCORDANCE.is_met_by(z.hundredths().abs_diff(t.hundredths()))
    {
        let scores = [("z", Argument::Number(&z)), ("t", Argument::Number(&t))];
        reader.report(ProblemCode::WZTDiscordant, &at, "", &scores);
    }
    let mut bmd = |field: &str, text: Option<&String>| {
        reader.quantity(format_args!("{at}/{field}"), text, BMD, Bmd::parse, Bmd::is_unusual)
    };
    let value = bmd("bmd_g_per_cm2", input.bmd_g_per_cm2.as_ref());
    let reference_mean = bmd("reference_mean_g_per_cm2", input.reference_mean_g_per_cm2.as_ref());
    let reference_sd = reader.quantity(
        format_args!("{at}/reference_sd_g_per_cm2"),
        input.reference_sd_g_per_cm2.as_ref(),
        PRECISION,
        ReferenceSd::parse,
        ReferenceSd::is_unusual,
    );
    BmdMeasurement {
        index,
        date: reader.past_date(format_args!("{at}/date"), input.date.as_ref()),
        modality: input.modality,
        site: input.site,
        side: input.side,
        levels: levels.unwrap_or_else(standard_region),
        levels_stated: levels.is_some(),
        bmd: value.filter(|_| region_is_known),
        z_score: z_score.filter(|_| region_is_known),
        t_score: t_score.filter(|_| region_is_known),
        device: device(reader, &at.field("device"), input.device.as_ref()),
        reference_name: reader
            .owned_text(&format_args!("{at}/reference_name"), input.reference_name.as_ref()),
        reference_mean,
        reference_sd,
        // Settled once the pregnancies and fractures have been read.
        standing: Standing::default(),
    }
}

/// L1 to L4, the region that a report of the lumbar spine means unless it says otherwise.
pub(super) fn standard_region() -> EnumSet<Level> {
    Level::L1 | Level::L2 | Level::L3 | Level::L4
}

/// A vertebra of a region cannot be read, so neither can the region.
struct Unreadable;

/// The vertebrae of a measurement; `None` if they are not stated.
fn levels(
    reader: &mut Reader<'_>,
    at: &Place<'_>,
    list: Option<&Vec<String>>,
    site: Option<BmdSite>,
) -> Result<Option<EnumSet<Level>>, Unreadable> {
    let Some(given) = list else {
        return if reader.is_faulty_within(at) { Err(Unreadable) } else { Ok(None) };
    };
    let (texts, _) = reader.list(at, list, None);
    let of_the_spine = site.is_none_or(|site| site == BmdSite::LumbarSpine);
    let mut levels = EnumSet::empty();
    let mut all_read = texts.len() == given.len();
    for (place, text) in texts.iter().enumerate() {
        let level =
            Level::parse(text).filter(|level| of_the_spine && standard_region().contains(*level));
        match level {
            Some(level) => {
                levels |= level;
            }
            None => {
                all_read = false;
                reader.report(ProblemCode::ELevel, &format_args!("{at}/{place}"), text, &[]);
            }
        }
    }
    if all_read { Ok(Some(levels)) } else { Err(Unreadable) }
}

/// A scanner, as far as it is stated.
fn device(reader: &mut Reader<'_>, at: &Place<'_>, input: Option<&DeviceInput>) -> Device {
    let Some(input) = input else { return Device::default() };
    Device {
        maker: reader.owned_text(&format_args!("{at}/maker"), input.maker.as_ref()),
        model: reader.owned_text(&format_args!("{at}/model"), input.model.as_ref()),
        serial: reader.owned_text(&format_args!("{at}/serial"), input.serial.as_ref()),
    }
}

pub(super) fn precision(input: &CaseInput, reader: &mut Reader<'_>) -> Listed<Precision> {
    reader.group = Group::Bmd;
    reader.listed(
        &Place::of("precision"),
        input.precision.as_ref(),
        input.precision_complete,
        |reader, index, entry| {
            let list = Place::of("precision");
            let at = list.entry(index);
            let levels = levels(reader, &at.field("levels"), entry.levels.as_ref(), entry.site);
            let device = device(reader, &at.field("device"), entry.device.as_ref());
            let sd = reader.quantity(
                format_args!("{at}/sd_g_per_cm2"),
                entry.sd_g_per_cm2.as_ref(),
                PRECISION,
                PrecisionSd::parse,
                PrecisionSd::is_unusual,
            );
            Precision {
                index,
                device,
                site: entry.site,
                sd: sd.filter(|_| levels.is_ok()),
                levels: levels.unwrap_or_default().unwrap_or_else(standard_region),
                same_day: entry.same_day.unwrap_or_default(),
            }
        },
    )
}

pub(super) fn cross_calibrations(
    input: &CaseInput,
    reader: &mut Reader<'_>,
) -> Listed<CrossCalibration> {
    reader.group = Group::Bmd;
    reader.listed(
        &Place::of("cross_calibrations"),
        input.cross_calibrations.as_ref(),
        input.cross_calibrations_complete,
        |reader, index, entry| {
            let list = Place::of("cross_calibrations");
            let at = list.entry(index);
            CrossCalibration {
                index,
                from: device(reader, &at.field("from"), entry.from.as_ref()),
                to: device(reader, &at.field("to"), entry.to.as_ref()),
                site: entry.site,
                source: reader.owned_text(&format_args!("{at}/source"), entry.source.as_ref()),
            }
        },
    )
}

/// What is odd about a measurement in the light of the other groups.
pub(super) fn compare(case: &Case, reader: &mut Reader<'_>) {
    reader.group = Group::Bmd;
    for m in case.bmd.iter() {
        let list = Place::of("bmd");
        let at = list.entry(m.index);
        if outside_pregnancy(case, m).is_no() {
            let offending = m.date.map(|date| format!("{date}")).unwrap_or_default();
            let date = m.date.map(|date| [("date", Argument::Date(date))]);
            let arguments = date.as_ref().map_or(&[][..], |date| &date[..]);
            reader.report(ProblemCode::WDxaInPregnancy, &at.field("date"), &offending, arguments);
        } else {
            near_threshold(reader, &at, m);
        }
        fractured_levels(case, reader, &at, m);
    }
    devices(case, reader);
}

fn fractured_levels(case: &Case, reader: &mut Reader<'_>, at: &Place<'_>, m: &BmdMeasurement) {
    if m.site != Some(BmdSite::LumbarSpine) {
        return;
    }
    // What certainly collapsed later was whole on that day.
    let later = |fracture: &Fracture| {
        let dates = m.date.zip(fracture.onset);
        dates.is_some_and(|(day, onset)| ApproxDate::exact(day).is_before(onset).is_yes())
    };
    let fractured =
        case.fractures.iter().filter(|fracture| fracture.confirmed != Tri::No && !later(fracture));
    let inside =
        fractured.filter_map(|fracture| fracture.level).find(|level| m.levels.contains(*level));
    if let Some(level) = inside {
        let date = m.date.map_or(Argument::Words(DATE_UNKNOWN), Argument::Date);
        let (includes, advice) =
            if m.levels_stated { (INCLUDES, ASK) } else { (WOULD_INCLUDE, STATE_OR_ASK) };
        let arguments = [
            ("level", Argument::Level(level)),
            ("date", date),
            ("includes", Argument::Words(includes)),
            ("advice", Argument::Words(advice)),
        ];
        reader.report(
            ProblemCode::WDxaFracturedLevel,
            &at.field("levels"),
            level.as_str(),
            &arguments,
        );
    }
}

/// A score with one decimal or none, so close to a limit that rounding may hide its side.
fn near_threshold(reader: &mut Reader<'_>, at: &Place<'_>, m: &BmdMeasurement) {
    if m.modality != Some(BmdModality::Dxa) {
        return;
    }
    let z_limits = [INTRODUCTION_Z.value, DIAGNOSIS_Z.value];
    let z = m.z_score.as_ref().map(|z| (z.hundredths(), z.decimals(), z as &dyn Display));
    let t = m.t_score.as_ref().map(|t| (t.hundredths(), t.decimals(), t as &dyn Display));
    for (field, score, limits) in
        [("z_score", z, &z_limits[..]), ("t_score", t, &[INTRODUCTION_T.value][..])]
    {
        let Some((hundredths, decimals, text)) = score else { continue };
        let near = |limit: &&i16| NEAR_THRESHOLD.is_met_by(limit.abs_diff(hundredths));
        if let Some(limit) = limits.iter().find(near).filter(|_| decimals < FULL_DECIMALS) {
            let limit = crate::quantity::hundredths(i32::from(*limit));
            let arguments = [("limit", Argument::Number(&limit))];
            let (at, text) = (at.field(field), text.to_string());
            reader.report(ProblemCode::WScoreNearThreshold, &at, &text, &arguments);
        }
    }
}

/// Two BMD values at one site invite a comparison that needs the scanner of both.
fn devices(case: &Case, reader: &mut Reader<'_>) {
    for m in case.bmd.iter().filter(|m| m.bmd.is_some() && !m.device.is_known()) {
        let comparable = |other: &BmdMeasurement| {
            other.index != m.index && other.bmd.is_some() && other.site == m.site
        };
        if m.site.is_some() && case.bmd.iter().any(comparable) {
            reader.report(
                ProblemCode::WDeviceMissing,
                &format_args!("/bmd/{}/device", m.index),
                "",
                &[],
            );
        }
    }
}
