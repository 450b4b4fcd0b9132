//! Importers: they turn outside material into committed files of this repository.
//!
//! Every object of a source is emptied while it is read, so that a field nobody expected is an
//! error or is listed as left out, never overlooked.

pub mod cases;
pub mod evidence;
pub mod vectors;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use crate::folder;

/// An object under construction.
type Object = Map<String, Value>;

/// A JSON object that is emptied while it is read; `null` counts as absent.
struct Record {
    path: String,
    fields: Object,
}

impl Record {
    fn new(path: impl Into<String>, value: Value) -> Result<Self> {
        let path = path.into();
        match value {
            Value::Object(fields) => Ok(Self { path, fields }),
            other => bail!("`{path}` is `{other}`, expected an object"),
        }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.remove(key).filter(|value| !value.is_null())
    }

    /// A text, or a number with the digits it was written with.
    fn text(&mut self, key: &str) -> Result<Option<String>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(other) => bail!("`{}.{key}` is `{other}`, expected a text", self.path),
        }
    }

    fn required_text(&mut self, key: &str) -> Result<String> {
        self.text(key)?.with_context(|| format!("`{}.{key}` is missing", self.path))
    }

    fn whole_number(&mut self, key: &str) -> Result<Option<i32>> {
        self.text(key)?
            .map(|text| {
                text.parse().with_context(|| {
                    format!("`{}.{key}` is `{text}`, expected a whole number", self.path)
                })
            })
            .transpose()
    }

    /// A three-valued answer as a word of the wire format.
    fn answer(&mut self, key: &str) -> Result<Option<&'static str>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Bool(true)) => Ok(Some("yes")),
            Some(Value::Bool(false)) => Ok(Some("no")),
            Some(Value::String(word)) if word == "Yes" => Ok(Some("yes")),
            Some(Value::String(word)) if word == "No" => Ok(Some("no")),
            Some(Value::String(word)) if word == "Unknown" => Ok(Some("unknown")),
            Some(other) => bail!("`{}.{key}` is `{other}`, expected Yes, No or Unknown", self.path),
        }
    }

    fn list(&mut self, key: &str) -> Result<Option<Vec<Value>>> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Array(entries)) => Ok(Some(entries)),
            Some(other) => bail!("`{}.{key}` is `{other}`, expected a list", self.path),
        }
    }

    fn records(&mut self, key: &str) -> Result<Option<Vec<Self>>> {
        let Some(entries) = self.list(key)? else {
            return Ok(None);
        };
        let path = &self.path;
        let records = entries
            .into_iter()
            .enumerate()
            .map(|(index, entry)| Self::new(format!("{path}.{key}[{index}]"), entry));
        records.collect::<Result<_>>().map(Some)
    }

    fn texts(&mut self, key: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for entry in self.list(key)?.unwrap_or_default() {
            match entry {
                Value::String(text) => texts.push(text),
                other => bail!("`{}.{key}` holds `{other}`, expected texts", self.path),
            }
        }
        Ok(texts)
    }

    fn record(&mut self, key: &str) -> Result<Option<Self>> {
        let path = format!("{}.{key}", self.path);
        self.take(key).map(|value| Self::new(path, value)).transpose()
    }

    /// Refuses what has not been read.
    fn finish(self) -> Result<()> {
        let unread: Vec<_> = self.fields.keys().map(String::as_str).collect();
        ensure!(unread.is_empty(), "`{}` has unknown fields `{}`", self.path, unread.join("`, `"));
        Ok(())
    }
}

/// Adds a fact if there is one: on the wire, unknown is a missing field.
fn put(object: &mut Object, key: &str, fact: Option<impl Into<Value>>) {
    if let Some(fact) = fact {
        object.insert(key.to_owned(), fact.into());
    }
}

/// Adds an object unless it says nothing.
fn put_object(object: &mut Object, key: &str, fact: Object) {
    put(object, key, (!fact.is_empty()).then_some(fact));
}

fn repository() -> Result<&'static Path> {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies inside the repository")
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// An existing folder of the repository, created if need be.
fn folder(path: &str) -> Result<PathBuf> {
    let folder = repository()?.join(path);
    folder::create(&folder)?;
    Ok(folder)
}

/// Writes the value with two spaces of indentation and its keys in alphabetical order.
fn write(file: &Path, mut value: Value) -> Result<()> {
    // The map keeps its keys sorted unless some other crate of the workspace turns on
    // `preserve_order`; the files must not depend on that.
    value.sort_all_objects();
    let text = format!("{value:#}\n");
    folder::write(file, text)
}
