//! Fractures and imaging of a record.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::calendar::Span;
use super::timeline::Timeline;
use super::words::{MODALITIES, meaning};
use super::{Conversion, Object, Record, described, levels, put};

impl Conversion {
    /// Fractures of the index episode and before it, and the imaging that showed them.
    pub(super) fn fractures(
        &mut self,
        source: &mut Record,
        expected: &Value,
        timeline: Option<&Timeline>,
        birth_date: Option<Span>,
    ) -> Result<()> {
        let mut fractures = Vec::new();
        let mut showing = BTreeSet::new();
        let mut uncounted = None;
        for mut source in source.records("fractures")?.unwrap_or_default() {
            let printed = described(&source.fields.clone().into()).unwrap_or_default();
            let before = match source.required_text("timing")?.as_str() {
                "at_diagnosis" => false,
                "pre_pregnancy" => true,
                // After the day of assessment.
                _ => {
                    self.left_out.push(format!("fracture: {printed}"));
                    continue;
                }
            };
            let fracture = Fracture::read(&mut source)?;
            let onset = if before {
                let latest = timeline.map(|timeline| timeline.lmp.latest.plus_days(-1));
                birth_date.zip(latest).map(|(born, latest)| Span::new(born.earliest, latest))
            } else {
                showing.extend(fracture.modalities.iter().copied());
                timeline.and_then(|timeline| fracture.onset(timeline))
            };
            if fracture.is_uncounted() {
                uncounted = Some(fractures.len());
            }
            let wire = fracture.wire(onset);
            fractures.extend(vec![Value::from(wire); fracture.count]);
            source.take("level_as_written");
            self.left_out.extend(fracture.left_out);
            let rest = described(&source.fields.into());
            self.left_out.extend(rest.map(|rest| format!("beside a fracture: {rest}")));
        }
        // "Multiple" is at least as many as the report lets be counted.
        if let Some(wire) = uncounted.and_then(|index| fractures.get(index).cloned()) {
            let counted = vertebrae(&fractures);
            let least = expected.get("vertebral_fracture_count_min").and_then(Value::as_u64);
            let least = least.map_or(counted, |least| usize::try_from(least).unwrap_or(counted));
            fractures.extend(vec![wire; least.saturating_sub(counted)]);
        }
        put(&mut self.input, "fractures", (!fractures.is_empty()).then_some(fractures));
        self.imaging(source, &showing)
    }

    /// Studies without day and region, which the records do not give.
    fn imaging(&mut self, source: &mut Record, showing: &BTreeSet<&'static str>) -> Result<()> {
        let mut studies = Vec::new();
        let mut listed = BTreeSet::new();
        for study in source.texts("imaging")? {
            match study.as_str() {
                "X-ray (normal)" => {
                    studies.push(json!({ "modality": "xray", "result": "no_fracture" }));
                }
                // Measurements, not images for fracture.
                "DXA" | "QCT" | "HR-pQCT" => {}
                other => match meaning(&MODALITIES, other) {
                    Some(modality) => {
                        listed.insert(modality);
                    }
                    None => self.left_out.push(format!("imaging: {other}")),
                },
            }
        }
        for modality in listed.union(showing) {
            let mut study = Object::new();
            put(&mut study, "modality", Some(*modality));
            put(&mut study, "result", showing.contains(modality).then_some("fracture"));
            studies.push(study.into());
        }
        put(&mut self.input, "imaging", (!studies.is_empty()).then_some(studies));
        Ok(())
    }
}

fn vertebrae(fractures: &[Value]) -> usize {
    let site = |fracture: &Value| fracture.get("site").and_then(Value::as_str) == Some("vertebra");
    fractures.iter().filter(|fracture| site(fracture)).count()
}

/// One fracture as the record has it.
struct Fracture {
    wire: Object,
    count: usize,
    counted: bool,
    /// What broke the bone, if the record names the event and not only its force.
    event: bool,
    as_written: Option<String>,
    modalities: Vec<&'static str>,
    left_out: Vec<String>,
}

impl Fracture {
    fn read(source: &mut Record) -> Result<Self> {
        let mut wire = Object::new();
        let mut left_out = Vec::new();
        let as_written = source.text("level_as_written")?;
        let written = as_written.as_deref().unwrap_or_default();
        let energy = source.text("energy")?;
        let site_as_printed = source.required_text("site")?;
        let site = site(&site_as_printed);
        if !matches!(site_as_printed.as_str(), "vertebra" | "sacrum" | "femoral_neck") {
            left_out.push(format!("fracture site as printed: {site_as_printed}"));
        }
        put(&mut wire, "site", site);
        let side = source.text("side")?;
        if matches!(site, Some("hip" | "metatarsal")) {
            put(&mut wire, "side", side);
        } else {
            left_out.extend(side.map(|side| format!("fracture side: {side}")));
        }
        let level = source.text("level")?;
        if let Some((level, listed)) = level.as_deref().zip(levels::parse(written).ok()) {
            ensure!(listed.contains(&level), "`{level}` is not among the printed `{written}`");
        }
        if level.is_none() && !written.is_empty() {
            left_out.push(format!("fracture as printed: {written}"));
        }
        let has_level = level.is_some();
        put(&mut wire, "level", level);
        put(&mut wire, "mechanism", mechanism(energy.as_deref(), written, &site_as_printed));
        let event = energy.as_deref().is_some_and(|energy| energy.contains('('));
        left_out.extend(
            energy
                .filter(|energy| !matches!(energy.as_str(), "low" | "none"))
                .map(|energy| format!("energy as printed: {energy}")),
        );
        let certain = source.text("certainty")?.is_some_and(|word| word != "uncertain");
        put(&mut wire, "confirmed", Some(if certain { "yes" } else { "unknown" }));
        match source.text("grade")? {
            Some(grade) if grade == "recent" => put(&mut wire, "age", Some("acute")),
            grade => left_out.extend(grade.map(|grade| format!("grade as printed: {grade}"))),
        }
        let count = source.whole_number("count")?;
        let modalities = source.text("modality")?.unwrap_or_default();
        let modalities = modalities.split(['/', ',']);
        let modalities =
            modalities.filter_map(|modality| meaning(&MODALITIES, modality.trim())).collect();
        Ok(Self {
            wire,
            count: count.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            counted: count.is_some() || has_level || site != Some("vertebra"),
            event,
            as_written,
            modalities,
            left_out,
        })
    }

    /// Whether the record speaks of vertebrae without saying how many.
    fn is_uncounted(&self) -> bool {
        !self.counted
    }

    /// When it can have happened.
    ///
    /// Between the first symptom and the diagnosis, if both are known. With the onset alone
    /// only if the record names an event that broke the bone: that event is then the onset.
    fn onset(&self, timeline: &Timeline) -> Option<Span> {
        let own = match self.as_written.as_deref() {
            Some("subchondral insufficiency fracture, second trimester") => {
                Some(timeline.second_trimester())
            }
            Some("subchondral insufficiency fracture, 7 d postpartum") => timeline.diagnosis,
            _ => None,
        };
        let between = timeline.onset.zip(timeline.diagnosis).map(|(onset, diagnosis)| {
            Span::new(onset.earliest.min(diagnosis.latest), diagnosis.latest)
        });
        let named = self.event || (self.has_force() && timeline.onset_text.is_some());
        own.or(between).or(timeline.onset.filter(|_| named))
    }

    fn has_force(&self) -> bool {
        self.wire.contains_key("mechanism")
    }

    fn wire(&self, onset: Option<Span>) -> Object {
        let mut wire = self.wire.clone();
        put(&mut wire, "onset", onset.map(|onset| onset.to_string()));
        wire
    }
}

fn site(printed: &str) -> Option<&'static str> {
    match printed {
        "vertebra" => Some("vertebra"),
        "femoral_neck" | "femoral_head" => Some("hip"),
        "sacrum" => Some("sacrum"),
        "metatarsal_5" => Some("metatarsal"),
        // "Wrist" may be the forearm or a carpal bone.
        "wrist" | "ankle" | "foot" => Some("other"),
        _ => None,
    }
}

/// The mechanism as worded; a seizure is neither a low-energy nor a high-energy trauma here.
fn mechanism(energy: Option<&str>, written: &str, site: &str) -> Option<&'static str> {
    let energy = energy.unwrap_or_default();
    if written.contains("haemangioma") {
        Some("pathological")
    } else if energy.starts_with("low") || energy.contains("minimal") {
        Some("low_energy")
    } else if energy == "none" || written.contains("spontaneous") || site.contains("spontaneous") {
        Some("spontaneous")
    } else if energy.starts_with("high") {
        Some("high_energy")
    } else {
        None
    }
}
