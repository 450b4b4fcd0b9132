//! Whether what a program answered is right.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::prepare::generator;
use crate::command;
use crate::folder;
use crate::workspace::Workspace;

/// The fields of an answer, in the order of a line.
pub(super) const FIELDS: [&str; 10] =
    ["a", "b", "n", "multiple", "very_low", "spine", "dxa", "tier", "prog", "reasons"];

/// The numbers of an answer, as a line has them.
pub(super) type Answer = Vec<u32>;

/// The cases and what is to be answered.
pub(super) struct Reference {
    pub(super) cases: PathBuf,
    pub(super) answers: Vec<Answer>,
    folder: PathBuf,
}

impl Reference {
    /// Makes so many cases, and has the specification in code answer them.
    ///
    /// # Errors
    ///
    /// If that fails.
    pub(super) fn generate(workspace: &Workspace, count: usize) -> Result<Self> {
        let folder = workspace.target("performance");
        folder::emptied(&folder)?;
        let cases = folder.join("cases.ndjson");
        let answers = folder.join("reference.csv");
        let mut generate = generator(workspace)?.command(workspace);
        command::run(generate.arg(count.to_string()).arg(&cases).arg(&answers))?;
        let answers = lines(&read(&answers)?)?;
        Ok(Self { cases, answers, folder })
    }

    /// Where a program puts what it answered, without an extension.
    pub(super) fn answers_of(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// What a program answered to so many cases, as lines and as JSON, which must say the same.
///
/// # Errors
///
/// If there are fewer or more, or they differ from each other.
pub(super) fn answered(file: &Path, count: usize) -> Result<Vec<Answer>> {
    let answers = lines(&read(&beside(file, "csv"))?)?;
    let texts = read(&beside(file, "ndjson"))?;
    let texts: Vec<Answer> = texts.lines().map(object).collect::<Result<_>>()?;
    for (what, number) in [("lines", answers.len()), ("objects", texts.len())] {
        if number != count {
            bail!("{number} {what} were written for {count} cases");
        }
    }
    if let Some((case, line, object)) = first_difference(&answers, &texts) {
        bail!("case {case} is `{line:?}` as a line and `{object:?}` as JSON");
    }
    Ok(answers)
}

/// Holds answers to those of the specification.
///
/// # Errors
///
/// At the first that differs.
pub(super) fn identical(answers: &[Answer], reference: &[Answer]) -> Result<()> {
    match first_difference(answers, reference) {
        Some((case, answer, right)) => {
            bail!("case {case} is answered with `{answer:?}`, and `{right:?}` is right")
        }
        None => Ok(()),
    }
}

/// The first case at which two lists differ, as far as both go.
fn first_difference<'a>(
    one: &'a [Answer],
    other: &'a [Answer],
) -> Option<(usize, &'a Answer, &'a Answer)> {
    let pairs = one.iter().zip(other).enumerate();
    pairs.map(|(case, (one, other))| (case, one, other)).find(|(_, one, other)| one != other)
}

/// One of the files of a program: all their names begin alike.
pub(super) fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

fn lines(text: &str) -> Result<Vec<Answer>> {
    let number =
        |number: &str| number.parse::<u32>().with_context(|| format!("`{number}` is no number"));
    let answer = |line: &str| -> Result<Answer> {
        let answer: Answer = line.split(',').map(number).collect::<Result<_>>()?;
        if answer.len() != FIELDS.len() {
            bail!("`{line}` has {} fields instead of {}", answer.len(), FIELDS.len());
        }
        Ok(answer)
    };
    text.lines().map(answer).collect()
}

/// An object of JSON with the ten fields in any order.
fn object(text: &str) -> Result<Answer> {
    let object: Value =
        serde_json::from_str(text).with_context(|| format!("`{text}` is no JSON"))?;
    let field = |name: &str| {
        let number = object.get(name).and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
        number.with_context(|| format!("`{text}` has no number as `{name}`"))
    };
    FIELDS.into_iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "1,1,2,1,1,2,2,2,27,1877";
    const OBJECT: &str = r#"{"b":1,"a":1,"n":2,"multiple":1,"very_low":1,"spine":2,"dxa":2,"tier":2,"prog":27,"reasons":1877}"#;

    #[test]
    fn a_line_and_an_object_are_the_same_answer() {
        assert_eq!(lines(LINE).unwrap(), [object(OBJECT).unwrap()]);
        for wrong in ["1,1,2", "1,1,2,1,1,2,2,2,27,x", ""] {
            assert!(lines(&format!("{wrong}\n")).is_err(), "{wrong}");
        }
        assert!(object(&OBJECT.replace("1877", "\"1877\"")).is_err());
        assert!(object(&OBJECT.replace("prog", "progress")).is_err());
    }

    #[test]
    fn a_wrong_answer_is_named_with_the_right_one() {
        let right = lines(&format!("{LINE}\n{LINE}\n")).unwrap();
        identical(&right, &right).unwrap();
        let mut wrong = right.clone();
        wrong[1][2] = 3;
        let error = identical(&wrong, &right).unwrap_err().to_string();
        assert!(error.starts_with("case 1 is answered with `[1, 1, 3, "), "{error}");
    }
}
