//! Converts the published cases into case files.
//!
//! A record of the source holds what one report states; `null` means "not in the text seen".
//! Nothing is added to it: what has no place on the wire is listed in `provenance.left_out`,
//! and what the wire asks for beyond the record stays unknown. `tests/cases/README.md` tells
//! how each part is read.

mod calendar;
mod fractures;
mod levels;
mod measurements;
mod timeline;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use self::calendar::{Day, Span};
use self::timeline::{BIRTH, Timeline};
use self::words::{AGENTS, CONDITIONS, CONFIRMED, RISK_FACTORS, SYMPTOMS, meaning};
use super::{Object, Record, folder, put, put_object, read, write};

/// The longest gestation that a record can have, for the age of a woman whose LMP is unknown.
const LONGEST_GESTATION_DAYS: i32 = 308;

/// Writes one record for each line of `file` to `tests/cases/`, and what their authors concluded
/// to `tests/cases/expected.json`.
///
/// # Errors
///
/// If a line of `file` is not a record of the published cases, a record contradicts itself, or
/// a file cannot be read or written.
pub fn run(file: &Path) -> Result<()> {
    let text = read(file)?;
    let folder = folder("tests/cases")?;
    let mut expected = Object::new();
    for (number, line) in (1..).zip(text.lines()) {
        let case = CaseFile::convert(line).with_context(|| format!("in line {number}"))?;
        write(&folder.join(&case.id).with_extension("json"), case.input)?;
        expected.insert(case.id, case.expected);
    }
    write(&folder.join("expected.json"), Value::Object(expected))
}

struct CaseFile {
    id: String,
    input: Value,
    expected: Value,
}

impl CaseFile {
    fn convert(line: &str) -> Result<Self> {
        let mut source = Record::new("record", serde_json::from_str(line)?)?;
        let id = source.required_text("case_id")?;
        ensure!(
            !id.is_empty() && id.chars().all(|letter| letter.is_ascii_alphanumeric()),
            "`{id}` cannot name a file"
        );
        let mut provenance = Object::new();
        put(&mut provenance, "id", Some(id.clone()));
        cite(&mut provenance, &mut source)?;
        // How the collection was made, not what the report states.
        for key in ["split", "paper_group", "data_shape_flags"] {
            source.take(key);
        }
        let mut expected = source.take("expected").context("`record.expected` is missing")?;
        if let Some(expected) = expected.as_object_mut() {
            for key in ["author_diagnosis", "completeness", "stratum", "record_type"] {
                put(expected, key, source.take(key));
            }
        }

        let mut case = Conversion::default();
        case.read(&mut source, &expected)?;
        case.leave_out_rest(source);
        put(&mut provenance, "note", Some(case.notes.join(" ")));
        let mut seen = BTreeSet::new();
        case.left_out.retain(|text| seen.insert(text.clone()));
        put(&mut provenance, "left_out", Some(case.left_out));
        put_object(&mut case.input, "provenance", provenance);
        Ok(Self { id, input: Value::Object(case.input), expected })
    }
}

/// Names the publication: authors, journal and year in one text, and its identifier.
fn cite(provenance: &mut Object, source: &mut Record) -> Result<()> {
    let mut source = source.record("source")?.context("`record.source` is missing")?;
    let mut parts = Vec::new();
    for key in ["authors", "journal", "year", "source_type"] {
        parts.extend(source.text(key)?);
    }
    put(provenance, "citation", Some(parts.join(". ")));
    put(provenance, "doi", source.text("doi")?);
    // The language of the publication says nothing about the woman.
    source.take("language");
    source.finish()
}

/// One record on its way to a case.
#[derive(Default)]
struct Conversion {
    input: Object,
    twins: bool,
    notes: Vec<&'static str>,
    left_out: Vec<String>,
}

impl Conversion {
    fn read(&mut self, source: &mut Record, expected: &Value) -> Result<()> {
        self.notes.push(
            "Facts only; times that the record counts from a birth are built from a fixed delivery \
             date, 2024-06-15. Precision to the day is never invented: months and weeks become \
             intervals.",
        );
        let feeding = Feeding::read(source, &mut self.left_out)?;
        let breastfeeding = feeding.as_ref().is_some_and(|feeding| feeding.breastfeeding);
        let timeline = Timeline::read(source, breastfeeding, &mut self.left_out)?;
        let measurements = self.measurements(source)?;
        let as_of = as_of(timeline.as_ref(), &measurements);
        put(&mut self.input, "as_of", Some(as_of.to_string()));

        let symptoms = source.texts("symptoms")?;
        self.symptoms(&symptoms, timeline.as_ref(), as_of);
        let mut risk_factors = self.conditions_and_risks(source)?;
        self.parity(source, &mut risk_factors)?;
        put_object(&mut self.input, "risk_factors", risk_factors);
        self.pregnancy(timeline.as_ref(), feeding.as_ref(), as_of);
        let birth_date = self.patient(source, timeline.as_ref(), as_of)?;
        self.fractures(source, expected, timeline.as_ref(), birth_date)?;
        put(
            &mut self.input,
            "bmd",
            (!measurements.is_empty())
                .then(|| measurements.into_iter().map(|entry| entry.wire).collect::<Vec<_>>()),
        );
        self.labs(source)?;
        let exact = timeline.and_then(|timeline| timeline.diagnosis).and_then(Span::exact);
        put(&mut self.input, "diagnosis_date", exact.map(|day| day.to_string()));
        Ok(())
    }

    /// Symptoms, each with "yes"; a report does not list what was looked for and not found.
    fn symptoms(&mut self, stated: &[String], timeline: Option<&Timeline>, as_of: Day) {
        let mut symptoms = Object::new();
        let mut red_flags = Object::new();
        for phrase in stated {
            let fields = meaning(&SYMPTOMS, phrase).unwrap_or_default();
            for field in fields {
                match field.strip_prefix("red_flags.") {
                    Some(flag) => put(&mut red_flags, flag, Some("yes")),
                    None => put(&mut symptoms, field, Some("yes")),
                }
            }
            if fields.is_empty() {
                self.left_out.push(format!("symptom: {phrase}"));
            }
        }
        if let Some(onset) = timeline.and_then(|timeline| timeline.onset) {
            let words = timeline.and_then(|timeline| timeline.onset_text.as_deref());
            let pain = ["spinal_pain", "hip_pain"].iter().any(|pain| symptoms.contains_key(*pain))
                || words.is_some_and(|words| words.contains("pain"));
            let onset = onset.until(as_of);
            if pain {
                put(&mut symptoms, "pain_onset", Some(onset.to_string()));
            } else {
                self.left_out.push(format!("onset of a symptom not named as pain: {onset}"));
            }
        }
        put_object(&mut symptoms, "red_flags", red_flags);
        put_object(&mut self.input, "symptoms", symptoms);
    }

    /// Conditions, differential and medicines go to the input; the risk factors come back.
    fn conditions_and_risks(&mut self, source: &mut Record) -> Result<Object> {
        let mut risk_factors = Object::new();
        let mut conditions = Vec::new();
        let mut differential = Object::new();
        let mut medications = Vec::new();
        for phrase in source.texts("secondary_causes")? {
            let risk = meaning(&RISK_FACTORS, &phrase);
            let condition = meaning(&CONDITIONS, &phrase);
            if let Some(risk) = risk {
                put(&mut risk_factors, risk, Some("yes"));
            }
            if let Some(item) = meaning(&CONFIRMED, &phrase) {
                put(&mut differential, item, Some("confirmed"));
            } else if let Some(kind) = condition {
                conditions.push(json!({ "kind": kind, "present": "yes" }));
            } else if risk.is_none() {
                conditions.push(json!({ "kind": "other", "name": phrase, "present": "yes" }));
            } else {
                self.left_out.push(format!("cause, kept as a risk factor only: {phrase}"));
            }
        }
        for phrase in source.texts("comorbid_drugs")? {
            if let Some(risk) = meaning(&RISK_FACTORS, &phrase) {
                put(&mut risk_factors, risk, Some("yes"));
            }
            match meaning(&AGENTS, &phrase) {
                Some(agent) => medications.push(json!({ "agent": agent })),
                None => self.left_out.push(format!("drug: {phrase}")),
            }
        }
        for phrase in source.texts("risk_factors")? {
            match meaning(&RISK_FACTORS, &phrase) {
                Some(risk) => put(&mut risk_factors, risk, Some("yes")),
                None if phrase == "twin pregnancy" => self.twins = true,
                None => self.left_out.push(format!("risk factor: {phrase}")),
            }
        }
        put_object(&mut self.input, "differential", differential);
        put(&mut self.input, "conditions", (!conditions.is_empty()).then_some(conditions));
        put(&mut self.input, "medications", (!medications.is_empty()).then_some(medications));
        Ok(risk_factors)
    }

    /// Whether this was her first pregnancy.
    fn parity(&mut self, source: &mut Record, risk_factors: &mut Object) -> Result<()> {
        let index = source.whole_number("index_pregnancy")?;
        let gravida = source.whole_number("gravida")?;
        if let Some(number) = index.or(gravida) {
            let first = if number == 1 { "yes" } else { "no" };
            put(risk_factors, "first_pregnancy", Some(first));
        }
        if let Some(number) = source.whole_number("para")? {
            self.left_out.push(format!("para: {number}"));
        }
        Ok(())
    }

    /// The index pregnancy, if the record gives any time that places it.
    fn pregnancy(&mut self, timeline: Option<&Timeline>, feeding: Option<&Feeding>, as_of: Day) {
        let Some(timeline) = timeline else {
            self.notes.push("The record gives no time, so the pregnancy is not placed.");
            return;
        };
        let mut pregnancy = Object::new();
        if timeline.lmp_is_fixed {
            put(&mut pregnancy, "lmp", Some(timeline.lmp.earliest.to_string()));
            self.notes.push(
                "LMP fixed 280 days before the fixed delivery date because the record gives \
                 gestational timing only.",
            );
        }
        put(&mut pregnancy, "born_at_term", timeline.born_at_term.then_some("yes"));
        put(&mut pregnancy, "plurality", self.twins.then_some("twins"));
        if as_of < BIRTH {
            put(&mut pregnancy, "outcome", Some("ongoing"));
        } else {
            put(&mut pregnancy, "outcome", timeline.speaks_of_birth.then_some("live"));
            put(&mut pregnancy, "births", Some(vec![BIRTH.to_string()]));
        }
        if let Some(feeding) = feeding {
            put(&mut pregnancy, "lactation_periods", feeding.periods(as_of));
        }
        put(&mut self.input, "pregnancies", Some(vec![pregnancy]));
    }

    /// Age, height and weight; comes back with the day of birth.
    fn patient(
        &mut self,
        source: &mut Record,
        timeline: Option<&Timeline>,
        as_of: Day,
    ) -> Result<Option<Span>> {
        let mut patient = Object::new();
        let age = source.whole_number("age_years")?;
        let in_words = source.text("age_text")?;
        // An age in words was counted at some other time, or is none.
        let birth_date = match (age, &in_words, timeline) {
            (Some(age), None, Some(timeline)) => Some(born(age, timeline, as_of)),
            _ => None,
        };
        if birth_date.is_none() {
            self.left_out.extend(age.map(|age| format!("age: {age} years")));
        }
        self.left_out.extend(in_words.map(|text| format!("age in words: {text}")));
        put(&mut patient, "birth_date", birth_date.map(|span| span.to_string()));
        if let Some(centimetres) = source.whole_number("height_cm")? {
            put(&mut patient, "height_now_mm", Some(format!("{centimetres}0")));
        }
        put(&mut patient, "weight_kg", source.text("weight_kg")?);
        put_object(&mut self.input, "patient", patient);
        Ok(birth_date)
    }

    /// Lists every fact that nothing has read.
    fn leave_out_rest(&mut self, source: Record) {
        for (key, value) in source.fields {
            let entries = match value {
                Value::Array(entries) => entries,
                single => vec![single],
            };
            for entry in entries.iter().filter_map(described) {
                self.left_out.push(format!("{key}: {entry}"));
            }
        }
    }
}

/// The day of assessment: when the diagnosis was certainly made, else a year after birth, and
/// never before a measurement.
fn as_of(timeline: Option<&Timeline>, measurements: &[measurements::Measurement]) -> Day {
    let diagnosis = timeline.and_then(|timeline| timeline.diagnosis).map(|span| span.latest);
    let measured = measurements.iter().filter_map(|measurement| measurement.date);
    measured.fold(diagnosis.unwrap_or(BIRTH.plus_months(12)), Day::max)
}

/// When she was born, if the age held on some day between LMP and assessment.
fn born(age: i32, timeline: &Timeline, as_of: Day) -> Span {
    let lmp = if timeline.lmp_is_fixed || timeline.born_at_term {
        timeline.lmp.earliest
    } else {
        BIRTH.plus_days(-LONGEST_GESTATION_DAYS)
    };
    Span::new(lmp.plus_months(-12 * (age + 1)).plus_days(1), as_of.plus_months(-12 * age))
}

/// What the record says about breastfeeding.
struct Feeding {
    breastfeeding: bool,
    exclusive: bool,
    months: Option<i32>,
}

impl Feeding {
    fn read(source: &mut Record, left_out: &mut Vec<String>) -> Result<Option<Self>> {
        let Some(mut source) = source.record("lactation")? else {
            return Ok(None);
        };
        let feeding = Self {
            breastfeeding: source.text("status")?.as_deref() == Some("breastfeeding"),
            exclusive: source.answer("exclusive")? == Some("yes"),
            months: source.whole_number("duration_months")?,
        };
        left_out.extend(source.text("text")?.map(|text| format!("breastfeeding: {text}")));
        source.finish()?;
        Ok(Some(feeding))
    }

    /// One period from birth; its end is unknown unless the record gives its length.
    fn periods(&self, as_of: Day) -> Option<Vec<Value>> {
        if !self.breastfeeding {
            return None;
        }
        let mut period = Object::new();
        put(&mut period, "start", Some(BIRTH.to_string()));
        let end = self.months.map(|months| BIRTH.plus_months(months));
        put(
            &mut period,
            "end",
            end.map(|end| if end > as_of { "ongoing".to_owned() } else { end.to_string() }),
        );
        put(&mut period, "feeding", self.exclusive.then_some("exclusive"));
        Some(vec![period.into()])
    }
}

/// A fact in one line, without the parts that are unknown; nothing if all are.
fn described(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(entries) => joined(entries.iter().filter_map(described)),
        Value::Object(fields) => joined(
            fields.iter().filter_map(|(key, value)| Some(format!("{key} {}", described(value)?))),
        ),
    }
}

fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
