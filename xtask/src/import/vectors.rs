//! Converts the worked vectors of the project specification into the wire format.
//!
//! In the source an absent list is an empty, complete one and a present list is complete; an
//! absent scalar is unknown. The wire format says each of these aloud.

mod case;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Object, Record, folder, put, put_object, read, write};

/// Functions whose vectors carry plain arguments, not a case.
const WITHOUT_CASE: [&str; 7] =
    ["levels", "washout", "change", "physio", "recovery", "project", "base2"];

/// Functions that the engine does not answer yet.
const WAITING: [&str; 0] = [];

/// Rewrites `tests/vectors/` from `file`: one file per function, and `pending.json`.
///
/// # Errors
///
/// If `file` is not the vectors of the specification, holds a field or word this converter
/// does not know, or a file cannot be read or written.
pub fn run(file: &Path) -> Result<()> {
    let source = serde_json::from_str(&read(file)?)
        .with_context(|| format!("`{}` is not JSON", file.display()))?;
    let mut source = Record::new("vectors", source)?;
    // The note explains the source's own keys, which end here.
    source.take("note");
    let records = source.records("vectors")?.context("`vectors.vectors` is missing")?;
    source.finish()?;

    let mut by_function = BTreeMap::<String, Vec<Value>>::new();
    let mut pending = Vec::new();
    for mut record in records {
        let id = record.required_text("id")?;
        let vector = convert(&id, record).with_context(|| format!("in vector `{id}`"))?;
        if !vector.is_built() {
            pending.push(vector.name());
        }
        by_function.entry(vector.function.clone()).or_default().push(vector.into());
    }

    let folder = folder("tests/vectors")?;
    for (function, vectors) in by_function {
        let what = format!("worked vectors of the project specification, function `{function}`");
        let content = json!({ "provenance": provenance(&what, vectors.len()), "vectors": vectors });
        write(&folder.join(function).with_extension("json"), content)?;
    }
    let what = "worked vectors of the project specification that wait for their function";
    let content = json!({ "provenance": provenance(what, pending.len()), "vectors": pending });
    write(&folder.join("pending.json"), content)
}

fn provenance(what: &str, count: usize) -> Value {
    json!({
        "what": what,
        "converted_by": "cargo xtask import-vectors",
        "license": "MIT OR Apache-2.0",
        "count": count,
    })
}

/// One vector in the shape of the output.
struct Vector {
    id: String,
    title: String,
    function: String,
    input: Input,
    args: Value,
    expected: Value,
    evidence: Value,
}

enum Input {
    Case { input: Object, policy: Object },
    Raw(Value),
}

impl Vector {
    /// Whether the engine can answer it today; a refusal it can answer for every function.
    fn is_built(&self) -> bool {
        !WAITING.contains(&self.function.as_str())
            || self.expected.as_str().is_some_and(|text| text.starts_with("Err("))
    }

    fn name(&self) -> Value {
        json!({ "id": self.id, "function": self.function, "title": self.title })
    }
}

impl From<Vector> for Value {
    fn from(vector: Vector) -> Self {
        let mut object = Object::new();
        put(&mut object, "id", Some(vector.id));
        put(&mut object, "title", Some(vector.title));
        put(&mut object, "function", Some(vector.function));
        match vector.input {
            Input::Case { input, policy } => {
                put(&mut object, "input", Some(input));
                put_object(&mut object, "policy", policy);
            }
            Input::Raw(raw) => put(&mut object, "input_raw", Some(raw)),
        }
        put(&mut object, "args", Some(vector.args));
        put(&mut object, "expected", Some(vector.expected));
        put(&mut object, "evidence", Some(vector.evidence));
        Self::Object(object)
    }
}

fn convert(id: &str, mut source: Record) -> Result<Vector> {
    let function = source.required_text("fn")?;
    let title = source.required_text("title")?;
    let mut required = |key: &str| source.take(key).with_context(|| format!("`{key}` is missing"));
    let raw = required("input")?;
    let args = required("args")?;
    let expected = required("expected")?;
    let evidence = required("evidence")?;
    source.finish()?;
    let mut input = if WITHOUT_CASE.contains(&function.as_str()) {
        Input::Raw(raw)
    } else {
        case::convert(Record::new("input", raw)?)?
    };
    if let Input::Case { input, .. } = &mut input
        && args.get("agent").is_some_and(|agent| agent == "teriparatide")
    {
        premenopausal(input);
    }
    Ok(Vector { id: id.to_owned(), title, function, input, args, expected, evidence })
}

/// Says aloud what the source takes for granted: its women are premenopausal and do not lack
/// oestrogen unless it says so. The engine takes nothing for granted.
fn premenopausal(case: &mut Object) {
    let patient = case.entry("patient").or_insert_with(|| json!({}));
    for (fact, answer) in [("menopause", "pre"), ("oestrogen_deficiency", "no")] {
        if patient[fact].is_null() {
            patient[fact] = json!(answer);
        }
    }
}
