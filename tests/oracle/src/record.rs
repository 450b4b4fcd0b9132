//! A record of the wire format, read into naive structures (input.md); what cannot be read is unknown.

use crate::date::{Day, FIRST, LAST, When};
use crate::pregnancy::Pregnancy;
use crate::tri::Tri;
use rust_decimal::Decimal;
use serde_json::Value;

/// A list and whether it holds everything (input.md, "Lists").
pub(crate) struct List<T> {
    pub(crate) items: Vec<T>,
    pub(crate) complete: bool,
}

/// One fracture.
pub(crate) struct Fracture {
    pub(crate) site: Option<String>,
    pub(crate) side: Option<String>,
    pub(crate) level: Option<u8>,
    pub(crate) onset: Option<When>,
    pub(crate) mechanism: String,
    pub(crate) confirmed: Tri,
    pub(crate) grade: Option<i32>,
    pub(crate) age: Option<String>,
}

/// One imaging study.
pub(crate) struct Study {
    pub(crate) date: Option<Day>,
    pub(crate) modality: Option<String>,
    pub(crate) regions: Vec<String>,
    pub(crate) result: Option<String>,
    pub(crate) marrow: Option<String>,
}

/// A scanner.
#[derive(Clone, PartialEq)]
pub(crate) struct Device {
    pub(crate) maker: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) serial: Option<String>,
}

/// One measurement of bone mineral density.
pub(crate) struct Bmd {
    pub(crate) date: Option<Day>,
    pub(crate) modality: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) side: Option<String>,
    /// The vertebrae of a lumbar spine, sorted, each once.
    pub(crate) levels: Vec<u8>,
    pub(crate) levels_stated: bool,
    pub(crate) z: Option<Decimal>,
    pub(crate) t: Option<Decimal>,
    pub(crate) g: Option<Decimal>,
    pub(crate) device: Device,
    pub(crate) reference: Option<(Decimal, Decimal)>,
}

/// How the end of a course is recorded: a date, "ongoing", or not at all.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Stop {
    At(When),
    Ongoing,
    NotRecorded,
}

/// One course of one medicine.
#[derive(Clone)]
pub(crate) struct Course {
    pub(crate) agent: Option<String>,
    pub(crate) start: Option<When>,
    pub(crate) stop: Stop,
    pub(crate) last_dose: Option<Day>,
}

/// Everything that is known.
pub(crate) struct Record<'a> {
    pub(crate) raw: &'a Value,
    pub(crate) as_of: Day,
    /// The day of a stated pregnancy that no listed one can be.
    pub(crate) stated: Option<Day>,
    /// Whether that one may still go on: not too old, and none has begun since.
    pub(crate) stated_goes_on: bool,
    pub(crate) pregnancies: List<Pregnancy>,
    pub(crate) fractures: List<Fracture>,
    pub(crate) imaging: List<Study>,
    pub(crate) bmd: List<Bmd>,
    pub(crate) medications: List<Course>,
}

pub(crate) fn text(v: &Value, key: &str) -> Option<String> {
    v.get(key)?.as_str().map(str::to_owned)
}

pub(crate) fn day(v: &Value, key: &str) -> Option<Day> {
    Day::parse(v.get(key)?.as_str()?)
}

pub(crate) fn when(v: &Value, key: &str) -> Option<When> {
    When::parse(v.get(key)?.as_str()?)
}

pub(crate) fn tri(v: &Value, key: &str) -> Tri {
    Tri::read(&v[key])
}

/// A number, as text or as the shortest decimal of a JSON number (input.md, "Numbers").
pub(crate) fn number(v: &Value, key: &str) -> Option<Decimal> {
    let written = match v.get(key)? {
        Value::String(s) => s.replace('\u{2212}', "-"),
        Value::Number(n) => n.to_string(),
        _ => return None,
    };
    let plain = written.strip_prefix('+').unwrap_or(&written);
    plain.parse().ok().or_else(|| Decimal::from_scientific(plain).ok())
}

/// `T12`, `Th12`, `TH 12`, `D12`, `t12`, `L1`: T1 is 1, T12 is 12, L1 is 13, L5 is 17 (2.2).
pub(crate) fn level(written: &str) -> Option<u8> {
    let s: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let s = s.to_ascii_uppercase();
    let digits = s.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let n: u8 = digits.parse().ok()?;
    match s.strip_suffix(digits)? {
        "T" | "TH" | "D" if (1..=12).contains(&n) => Some(n),
        "L" if (1..=5).contains(&n) => Some(12 + n),
        _ => None,
    }
}

/// The levels of a spine region; absent means L1-L4 (input.md, "Lists").
pub(crate) fn levels(v: &Value) -> Vec<u8> {
    let Some(written) = v["levels"].as_array() else { return vec![13, 14, 15, 16] };
    let mut out: Vec<u8> = written.iter().filter_map(|l| level(l.as_str()?)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The five ways to write a list (input.md, "Lists").
pub(crate) fn list<T>(v: &Value, key: &str, read: impl Fn(&Value) -> T) -> List<T> {
    let Some(written) = v[key].as_array() else {
        return List { items: Vec::new(), complete: false };
    };
    let complete = match v[format!("{key}_complete").as_str()].as_str() {
        Some(word) => word == "yes",
        None => written.is_empty(),
    };
    List { items: written.iter().map(read).collect(), complete }
}

pub(crate) fn device(v: &Value) -> Device {
    Device { maker: text(v, "maker"), model: text(v, "model"), serial: text(v, "serial") }
}

fn fracture(v: &Value, as_of: Day) -> Fracture {
    // R1: only a vertebra has a level, so a level without a bone names a vertebra.
    let site = text(v, "site").or_else(|| v["level"].is_string().then(|| "vertebra".to_owned()));
    Fracture {
        site,
        side: text(v, "side"),
        level: v["level"].as_str().and_then(level),
        onset: when(v, "onset").map(|w| w.until(as_of)),
        mechanism: text(v, "mechanism").unwrap_or_else(|| "unknown".to_owned()),
        confirmed: tri(v, "confirmed"),
        grade: number(v, "genant_grade").and_then(|n| n.try_into().ok()),
        age: text(v, "age"),
    }
}

fn study(v: &Value) -> Study {
    let regions = v["regions"].as_array().into_iter().flatten();
    Study {
        date: day(v, "date"),
        modality: text(v, "modality"),
        regions: regions.filter_map(|r| r.as_str().map(str::to_owned)).collect(),
        result: text(v, "result"),
        marrow: text(v, "marrow"),
    }
}

fn bmd(v: &Value) -> Bmd {
    let mean = number(v, "reference_mean_g_per_cm2");
    let sd = number(v, "reference_sd_g_per_cm2").filter(|sd| *sd > Decimal::ZERO);
    // Section 6: a score from a reference needs its mean, its SD and its name.
    let reference = text(v, "reference_name").and(mean.zip(sd));
    Bmd {
        date: day(v, "date"),
        modality: text(v, "modality"),
        site: text(v, "site"),
        side: text(v, "side"),
        levels: levels(v),
        levels_stated: v["levels"].is_array(),
        z: number(v, "z_score"),
        t: number(v, "t_score"),
        g: number(v, "bmd_g_per_cm2"),
        device: device(&v["device"]),
        reference,
    }
}

fn course(v: &Value, as_of: Day) -> Course {
    let stop = match v["stop"].as_str() {
        Some("ongoing") => Stop::Ongoing,
        Some(written) => When::parse(written).map_or(Stop::NotRecorded, Stop::At),
        None => Stop::NotRecorded,
    };
    Course {
        agent: text(v, "agent"),
        start: when(v, "start").map(|w| w.until(as_of)),
        stop,
        last_dose: day(v, "last_dose"),
    }
}

impl<'a> Record<'a> {
    pub(crate) fn read(raw: &'a Value) -> Record<'a> {
        let as_of = day(raw, "as_of").unwrap_or(FIRST);
        let imaging = list(raw, "imaging", study);
        let mut fractures = list(raw, "fractures", |v| fracture(v, as_of));
        // A study that shows a fracture while none is listed: the list is not whole (input.md); one
        // that is refuted counts for nothing (R7).
        let shown = imaging.items.iter().any(|s| s.result.as_deref() == Some("fracture"));
        if fractures.items.iter().all(Fracture::refuted) && shown {
            fractures.complete = false;
        }
        let pregnancies = list(raw, "pregnancies", |v| Pregnancy::read(v, as_of));
        // A pregnancy that is stated and is none of those listed (R33, R34).
        let status = &raw["pregnancy_status"];
        let begun_after =
            |p: &Pregnancy, on: Day| p.dated && When::exact(on).lt(p.start) == Tri::Yes;
        let stated = day(status, "on").filter(|on| {
            let over = |p: &Pregnancy| {
                p.ended && p.births.is_some_and(|(_, last)| last.lt(When::exact(*on)) == Tri::Yes)
            };
            let another = |p: &Pregnancy| over(p) || begun_after(p, *on);
            let none_listed = pregnancies.complete && pregnancies.items.iter().all(another);
            tri(status, "value") == Tri::Yes && none_listed
        });
        let stated_goes_on = stated.is_some_and(|on| {
            as_of <= on.days(301) && !pregnancies.items.iter().any(|p| begun_after(p, on))
        });
        Record {
            raw,
            as_of,
            stated,
            stated_goes_on,
            pregnancies,
            fractures,
            imaging,
            bmd: list(raw, "bmd", bmd),
            medications: list(raw, "medications", |v| course(v, as_of)),
        }
    }

    pub(crate) fn symptom(&self, name: &str) -> Tri {
        tri(&self.raw["symptoms"], name)
    }

    pub(crate) fn symptom_date(&self, name: &str) -> Option<When> {
        when(&self.raw["symptoms"], name).map(|w| w.until(self.as_of))
    }

    /// A clinician's judgement (0.2) and the day it was made.
    pub(crate) fn judgement(&self, name: &str) -> (Tri, Option<Day>) {
        let v = &self.raw["judgements"][name];
        (tri(v, "value"), day(v, "on"))
    }

    pub(crate) fn wish(&self) -> Option<&str> {
        self.raw["plans"]["pregnancy_wish"].as_str()
    }

    pub(crate) fn target(&self) -> Option<Day> {
        day(&self.raw["plans"], "earliest_target")
    }

    pub(crate) fn diagnosis_date(&self) -> Option<Day> {
        day(self.raw, "diagnosis_date")
    }

    /// Any day at all up to the day of the question.
    pub(crate) fn any_day(&self) -> When {
        When::between(FIRST, self.as_of.min(LAST))
    }
}

impl Fracture {
    pub(crate) fn is(&self, site: &str) -> Tri {
        self.site.as_deref().map_or(Tri::Unknown, |s| Tri::from(s == site))
    }

    /// Spontaneous counts as low-energy; nobody knows what "unknown" was (F-04).
    pub(crate) fn low_energy(&self) -> Tri {
        match self.mechanism.as_str() {
            "spontaneous" | "low_energy" => Tri::Yes,
            "high_energy" | "pathological" => Tri::No,
            _ => Tri::Unknown,
        }
    }

    pub(crate) fn refuted(&self) -> bool {
        self.confirmed == Tri::No
    }
}
