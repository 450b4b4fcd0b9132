//! The columns of `gao batch`, as a page: its data dictionary.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use gao_cli::row::{Column, PARTS, Values, columns};
use gao_core::assessment_schema;
use serde_json::Value;

use super::markdown::Page;

/// Every column, part by part, then every word with its meaning.
///
/// # Errors
///
/// If a column names words that the schema of the answer does not have.
pub(super) fn page() -> Result<String> {
    let mut page = Page::new(
        "Columns of `gao batch`",
        "One row for each line of the input; the columns stand in this order, in CSV and in NDJSON. \
         A word is spelled as `gao assess --format json` spells it, and described below. What could \
         be known and is not is the word `unknown`. Empty in CSV, `null` in NDJSON, is what does \
         not apply; an empty list is a list of nothing. A list has `;` between its parts in CSV, \
         and is a list in NDJSON.",
    );
    for part in PARTS {
        page.heading(part.title);
        page.table(["column", "holds", "values"], part.columns.iter().map(row));
    }
    page.heading("Words");
    let mut words = Vec::new();
    for name in definitions() {
        words.extend(described(name)?);
    }
    let own = columns().filter_map(|column| match column.values {
        Values::OwnWord(list) => Some((column.name, list)),
        _ => None,
    });
    for (name, list) in own {
        let meaning = |(word, meaning): &(&str, &str)| {
            [format!("`{name}`"), format!("`{word}`"), (*meaning).to_owned()]
        };
        words.extend(list.iter().map(meaning));
    }
    page.table(["values", "word", "meaning"], words);
    Ok(page.finish())
}

fn row(column: &Column) -> [String; 3] {
    let values = match column.values {
        Values::Text => "text of the caller".to_owned(),
        Values::Day => "`YYYY-MM-DD`".to_owned(),
        Values::ApproximateDay => {
            "`YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or two of them with `/` between".to_owned()
        }
        Values::Whole(unit) => format!("whole number: {unit}"),
        Values::Truth => "`true`, `false`".to_owned(),
        Values::Word("Tri") => "`yes`, `no`, `unknown`".to_owned(),
        Values::Word(name) => name.to_owned(),
        Values::OwnWord(words) => {
            words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        Values::Words(name) => format!("list of {name}"),
        Values::Pairs(one, other) => format!("list of {one}:{other}"),
        Values::List(of) => format!("list of {of}"),
        Values::One(of) => of.to_owned(),
    };
    [format!("`{}`", column.name), column.holds.to_owned(), values]
}

/// The names of all words, in alphabetical order.
fn definitions() -> BTreeSet<&'static str> {
    columns()
        .flat_map(|column| match column.values {
            Values::Word(name) | Values::Words(name) => vec![name],
            Values::Pairs(one, other) => vec![one, other],
            _ => Vec::new(),
        })
        .collect()
}

/// The words of one name as the schema of the answer describes them.
fn described(name: &str) -> Result<Vec<[String; 3]>> {
    let schema = assessment_schema().to_value();
    let definition = schema.get("$defs").and_then(|all| all.get(name));
    let words = definition.and_then(|it| it.get("oneOf")).and_then(Value::as_array);
    let words = words.with_context(|| format!("`{name}` is not in the schema of the answer"))?;
    let text = |word: &Value, key: &str| {
        word.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let rows: Vec<_> = words
        .iter()
        .map(|word| {
            [name.to_owned(), format!("`{}`", text(word, "const")), text(word, "description")]
        })
        .collect();
    ensure!(!rows.is_empty(), "`{name}` has no words");
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_and_every_word_is_described() {
        let page = page().unwrap();
        for column in columns() {
            assert!(page.contains(&format!("\n| `{}` | ", column.name)), "{}", column.name);
        }
        for row in [
            "\n| Label | `MeetsBoth` | Sets A and B are met. |\n",
            "\n| Tri | `unknown` | It is not known whether it is so. |\n",
            "\n| `status` | `answered` | The line is a record, and the row is its answer. |\n",
        ] {
            assert!(page.contains(row), "{row}");
        }
        assert!(!page.contains("|  |\n"), "a word without a meaning");
    }
}
