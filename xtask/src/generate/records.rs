//! The types that a call takes or gives, as every language with records of its own writes them: from
//! the JSON Schema of the core.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use gao_core::assessment::{
    Assessment, CounsellingAnswer, EvidenceRow, PhysiologyBand, ProjectionAnswer, ReportedChange,
    RuleEntry, Versions,
};
use gao_core::explain::Agenda;
use gao_core::input::CaseInput;
use gao_core::physiology_band::BandQuery;
use gao_core::projection::ProjectionQuery;
use gao_core::{Options, Problem};
use schemars::SchemaGenerator;
use serde_json::{Map, Value};

/// Every type by name.
pub(super) type Types = BTreeMap<String, Type>;

/// A type with a name.
pub(super) struct Type {
    pub(super) description: Option<String>,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    Words(Vec<Word>),
    Record { direction: Direction, fields: Vec<Field> },
}

/// One of a set of words.
pub(super) struct Word {
    pub(super) word: String,
    pub(super) description: Option<String>,
}

/// Which way a record goes. What comes in knows its fields; what goes out may gain some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    In,
    Out,
}

/// One field of a record.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) description: Option<String>,
    pub(super) kind: FieldKind,
    pub(super) is_optional: bool,
    /// What it is if it is not given; null where nothing is said.
    pub(super) default: Value,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FieldKind {
    Text,
    /// `YYYY-MM-DD`.
    Day,
    /// A day, month, year or interval.
    ApproximateDay,
    Decimal,
    Integer,
    Boolean,
    List(Box<FieldKind>),
    /// A type with a name.
    Named(String),
}

/// Every type that a call takes or gives.
///
/// # Errors
///
/// If the schema says something that no language here can write.
pub(super) fn types() -> Result<Types> {
    let named = |(name, schema): (String, Value)| {
        let read = read(&schema).with_context(|| format!("`{name}` cannot be written"))?;
        Ok((name, read))
    };
    // A decimal stands as one: it has no fields of its own.
    definitions().into_iter().filter(|(name, _)| name != DECIMAL).map(named).collect()
}

/// The name of what is text or a number in the schema.
const DECIMAL: &str = "Decimal";

fn definitions() -> Map<String, Value> {
    let mut schemas = SchemaGenerator::default();
    schemas.subschema_for::<CaseInput>();
    schemas.subschema_for::<Options>();
    schemas.subschema_for::<ProjectionQuery>();
    schemas.subschema_for::<BandQuery>();
    schemas.subschema_for::<Assessment>();
    schemas.subschema_for::<Agenda>();
    schemas.subschema_for::<Problem>();
    schemas.subschema_for::<ProjectionAnswer>();
    schemas.subschema_for::<ReportedChange>();
    schemas.subschema_for::<PhysiologyBand>();
    schemas.subschema_for::<CounsellingAnswer>();
    schemas.subschema_for::<EvidenceRow>();
    schemas.subschema_for::<RuleEntry>();
    schemas.subschema_for::<Versions>();
    schemas.take_definitions(true)
}

fn read(schema: &Value) -> Result<Type> {
    // What comes after the first paragraph is for readers of the Rust code.
    let description = text(&schema["description"])
        .map(|text| text.split("\n\n").next().unwrap_or_default().to_owned());
    if let Some(fields) = schema["properties"].as_object() {
        let is_input = schema["additionalProperties"] == Value::Bool(false);
        let direction = if is_input { Direction::In } else { Direction::Out };
        let fields =
            fields.iter().map(|(name, schema)| field(name, schema)).collect::<Result<_>>()?;
        return Ok(Type { description, kind: Kind::Record { direction, fields } });
    }
    let words = words(schema);
    if words.is_empty() {
        bail!("it is neither a record nor a set of words");
    }
    Ok(Type { description, kind: Kind::Words(words) })
}

/// A set of words is a list of words, of described words, or both.
fn words(schema: &Value) -> Vec<Word> {
    let mut words = Vec::new();
    for part in std::iter::once(schema).chain(schema["oneOf"].as_array().into_iter().flatten()) {
        let plain = part["enum"].as_array().into_iter().flatten().filter_map(text);
        words.extend(plain.map(|word| Word { word, description: None }));
        let described = text(&part["const"]);
        words.extend(described.map(|word| Word { word, description: text(&part["description"]) }));
    }
    words
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn field(name: &str, schema: &Value) -> Result<Field> {
    let (kind, is_optional) = field_kind(schema).with_context(|| format!("`{name}`"))?;
    Ok(Field {
        name: name.to_owned(),
        description: text(&schema["description"]),
        kind,
        is_optional,
        default: schema["default"].clone(),
    })
}

/// What it holds, and whether it may hold nothing.
fn field_kind(schema: &Value) -> Result<(FieldKind, bool)> {
    if let Some(name) = schema["$ref"].as_str() {
        return Ok((named(name.trim_start_matches("#/$defs/")), false));
    }
    if let Some(either) = schema["anyOf"].as_array() {
        let known: Vec<&Value> = either.iter().filter(|part| part["type"] != "null").collect();
        let [one] = known.as_slice() else { bail!("`{schema}` is one of several types") };
        return Ok((field_kind(one)?.0, true));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let kinds: Vec<&str> = types.iter().copied().filter(|kind| *kind != "null").collect();
    let kind = match (kinds.as_slice(), schema["format"].as_str()) {
        (["string"], Some("date")) => FieldKind::Day,
        (["string"], Some("approximate-date")) => FieldKind::ApproximateDay,
        (["string"], Some("decimal")) | (["string", "number"], _) => FieldKind::Decimal,
        (["string"], None) => FieldKind::Text,
        (["integer"], _) => FieldKind::Integer,
        (["boolean"], _) => FieldKind::Boolean,
        (["array"], _) => FieldKind::List(Box::new(field_kind(&schema["items"])?.0)),
        _ => bail!("`{schema}` has no counterpart"),
    };
    Ok((kind, types.contains(&"null")))
}

fn named(name: &str) -> FieldKind {
    if name == DECIMAL { FieldKind::Decimal } else { FieldKind::Named(name.to_owned()) }
}

/// The fields that hold a decimal and nothing else, by name.
/// Of a schema that cannot be read there are none; a test reads it.
pub(crate) fn decimal_fields() -> BTreeSet<String> {
    let types = types().unwrap_or_default();
    let fields = types.values().flat_map(|found| match &found.kind {
        Kind::Record { direction: Direction::Out, fields } => fields.as_slice(),
        _ => &[],
    });
    let decimals = fields.filter(|field| field.kind == FieldKind::Decimal);
    decimals.map(|field| field.name.clone()).collect()
}

/// `MeetsDiagnosticCriteria`, `E-SYNTAX` and `lumbar_spine` as the name of a constant.
pub(super) fn constant(word: &str) -> String {
    let mut name = String::new();
    let mut before = '_';
    for letter in word.chars() {
        if letter.is_ascii_uppercase() && before.is_ascii_lowercase() {
            name.push('_');
        }
        name.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' });
        before = letter;
    }
    name
}

/// `bmd_g_per_cm2` as Kotlin, Swift and uniffi write it.
pub(super) fn camel(name: &str) -> String {
    let mut written = String::new();
    for (place, part) in name.split('_').enumerate() {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if place > 0 => {
                written.push(first.to_ascii_uppercase());
                written.push_str(letters.as_str());
            }
            _ => written.push_str(part),
        }
    }
    written
}

/// A description without the links of rustdoc.
pub(super) fn plain(text: &str) -> String {
    text.replace("[`", "`").replace("`]", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_named_as_most_languages_name_them() {
        for (word, name) in [
            ("MeetsDiagnosticCriteria", "MEETS_DIAGNOSTIC_CRITERIA"),
            ("E-SYNTAX", "E_SYNTAX"),
            ("lumbar_spine", "LUMBAR_SPINE"),
            ("T12", "T12"),
            ("nmol/l", "NMOL_L"),
        ] {
            assert_eq!(constant(word), name);
        }
    }

    #[test]
    fn fields_are_named_as_uniffi_names_them() {
        for (name, written) in [
            ("bmd_g_per_cm2", "bmdGPerCm2"),
            ("report_iscd_2005", "reportIscd2005"),
            ("as_of", "asOf"),
        ] {
            assert_eq!(camel(name), written);
        }
    }

    #[test]
    fn no_word_of_a_set_takes_the_name_of_another() {
        for (name, found) in types().unwrap() {
            let Kind::Words(words) = found.kind else { continue };
            let mut names: Vec<String> = words.iter().map(|word| constant(&word.word)).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), words.len(), "{name}");
            assert!(names.iter().all(|name| !name.starts_with(|c: char| c.is_ascii_digit())));
        }
    }

    /// A comparison that knows fields by name takes no text for a decimal.
    #[test]
    fn what_is_a_decimal_in_one_answer_is_no_text_in_another() {
        let decimals = decimal_fields();
        assert!(decimals.contains("z_score") && decimals.contains("low_percent"));
        for (name, found) in types().unwrap() {
            let Kind::Record { fields, direction: Direction::Out } = found.kind else { continue };
            for field in fields {
                let text = field.description.unwrap_or_default();
                let is_decimal = field.kind == FieldKind::Decimal;
                let is_text = field.kind == FieldKind::Text;
                assert!(
                    !is_text || !decimals.contains(&field.name),
                    "`{}` of `{name}`",
                    field.name
                );
                assert!(
                    is_decimal || !text.contains("decimal text"),
                    "`{}` of `{name}`",
                    field.name
                );
            }
        }
    }

    #[test]
    fn what_a_text_is_comes_from_its_format() {
        let types = types().unwrap();
        let of = |name: &str, field: &str| {
            let Kind::Record { fields, .. } = &types[name].kind else { panic!("{name}") };
            let found = fields.iter().find(|it| it.name == field).unwrap();
            (found.kind.clone(), found.is_optional)
        };
        assert_eq!(of("BmdInput", "date"), (FieldKind::Day, true));
        assert_eq!(of("BmdInput", "z_score"), (FieldKind::Decimal, true));
        assert_eq!(of("LowestZ", "z_score"), (FieldKind::Decimal, false));
        assert_eq!(of("EventAnswer", "from"), (FieldKind::ApproximateDay, true));
        assert_eq!(
            of("PregnancyInput", "births"),
            (FieldKind::List(Box::new(FieldKind::Day)), true)
        );
    }
}
