//! A row as bytes: one line of NDJSON or of CSV.
//!
//! Neither holds a line break but the last: so a file that was torn is told by its last line.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::{Line, columns};

/// How rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A JSON object on each line.
    Ndjson,
    /// A table, with the names of the columns in its first line (RFC 4180, with `\n` between lines).
    Csv,
}

impl Form {
    /// What stands before the rows.
    #[must_use]
    pub fn header(self) -> Vec<u8> {
        match self {
            Self::Ndjson => Vec::new(),
            Self::Csv => separated(columns().map(|column| column.name.to_owned())),
        }
    }

    /// The row of a line, its line break included.
    #[must_use]
    pub fn row(self, line: &Line<'_>) -> Vec<u8> {
        match self {
            Self::Ndjson => {
                // Texts, numbers and lists of them always serialise.
                let mut row = serde_json::to_vec(&Object(line)).unwrap_or_default();
                row.push(b'\n');
                row
            }
            Self::Csv => separated(columns().map(|column| cell(&column.cell(line)))),
        }
    }
}

struct Object<'a>(&'a Line<'a>);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(None)?;
        for column in columns() {
            row.serialize_entry(column.name, &column.cell(self.0))?;
        }
        row.end()
    }
}

fn separated(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}

/// A cell of CSV: nothing is empty, a list has `;` between its parts, and nothing else has one.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => guarded(plain(text)),
        Value::Array(parts) => guarded(parts.iter().map(part).collect::<Vec<_>>().join(";")),
        other => other.to_string(),
    }
}

/// A part of a list; of a problem code and place.
fn part(value: &Value) -> String {
    match value {
        Value::String(text) => plain(text),
        Value::Object(problem) => {
            let of = |key: &str| problem.get(key).and_then(Value::as_str).unwrap_or_default();
            plain(format!("{} {}", of("code"), of("pointer")).trim_end())
        }
        other => other.to_string(),
    }
}

/// What would break a line or steer a terminal is spelled out, and so is `;`, at which a program for
/// tables in Danish begins a new cell.
fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            ';' | '\u{2028}' | '\u{2029}' => letter.escape_unicode().to_string(),
            _ if letter.is_control() => letter.escape_unicode().to_string(),
            _ => letter.to_string(),
        })
        .collect()
}

/// A program for tables takes these for the beginning of a formula, and would run it.
const OF_A_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Text that begins no formula, also where what cannot be seen before it is left out. Tabs and
/// returns, which begin one in some programs, are spelled out already.
fn guarded(text: String) -> String {
    let unseen = |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}');
    let begins = text.trim_start_matches(unseen).starts_with(OF_A_FORMULA);
    if begins { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_is_empty_and_lists_are_joined() {
        for (value, text) in [
            (json!(null), ""),
            (json!([]), ""),
            (json!(true), "true"),
            (json!(-12), "-12"),
            (json!("unknown"), "unknown"),
            (json!(["a:yes", "b:no"]), "a:yes;b:no"),
            (
                json!([{"code": "E-TYPE", "pointer": "/a;b"}, {"code": "E-SYNTAX", "pointer": ""}]),
                r"E-TYPE /a\u{3b}b;E-SYNTAX",
            ),
        ] {
            assert_eq!(cell(&value), text);
        }
    }

    #[test]
    fn text_of_the_caller_breaks_no_line_and_starts_no_formula() {
        for (text, shown) in [
            ("a\r\nb", r"a\u{d}\u{a}b"),
            ("\t=1", r"\u{9}=1"),
            ("\r=1", r"\u{d}=1"),
            ("a;=1", r"a\u{3b}=1"),
            ("  =1", "'  =1"),
            ("\u{a0}\u{feff}@x", "'\u{a0}\u{feff}@x"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("\u{3000}＠x", "'\u{3000}＠x"),
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(cell(&json!(text)), shown);
        }
        let row = separated([r#"a,"b""#.to_owned(), "c".to_owned()].into_iter());
        assert_eq!(row, b"\"a,\"\"b\"\"\",c\n");
    }
}
