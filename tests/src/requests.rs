//! What every language is asked, and how questions and answers are written down.
//!
//! A question is one line, `NAME CALL ARGUMENTS OPTIONS RECORD`, and then the bytes of the options and
//! of the record. `ARGUMENTS` are numbers with commas between them, in the order of the C call, or `-`;
//! `OPTIONS` is the number of bytes, or `-` for none; `RECORD` is the number of bytes. An answer is one
//! line, `NAME CALL STATUS LENGTH`, and then so many bytes. No document is too strange for that.

mod hostile;

use std::io::Write as _;

use serde_json::json;

use crate::files::{bytes, cases};
use crate::vectors::{self, Vector};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The document it is about: a case, a vector, or what a hostile caller sends.
    pub name: String,
    /// The call, by its name in C without `gao_`.
    pub call: &'static str,
    /// Its numbers: language, style, audience and the like.
    pub arguments: Vec<u32>,
    /// The options, a document of their own.
    pub options: Option<Vec<u8>>,
    /// The record.
    pub record: Vec<u8>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The name and the call of the question.
    pub question: String,
    /// `ok`, `refused` or `nothing`.
    pub status: String,
    /// The answer, or the problems.
    pub body: Vec<u8>,
}

/// A call and the numbers that it is asked with, one after the other.
type Call = (&'static str, &'static [&'static [u32]]);

/// Every call with a record. Of the numbers of a call every two differ somewhere, and each takes each of
/// its values: a program that takes one for another, or leaves one out, does not get through.
const CALLS: [Call; 13] = [
    ("assess", &[&[]]),
    // The same through the records of a language that has them.
    ("assess_records", &[&[]]),
    ("validate", &[&[]]),
    ("explain", &[&[1, 0, 0], &[0, 1, 0], &[0, 0, 1]]),
    ("explain_part", &[&[2, 1, 0, 0], &[3, 0, 1, 0], &[0, 1, 0, 1], &[1, 0, 0, 1], &[0, 1, 1, 0]]),
    ("ask", &[&[]]),
    ("schedule", &[&[]]),
    ("agenda", &[&[1, 0], &[0, 1]]),
    ("project", &[&[]]),
    ("counsel", &[&[]]),
    ("report", &[&[1, 0, 0], &[0, 1, 0], &[0, 0, 1]]),
    ("beside_chart", &[&[0, 1, 0], &[1, 0, 0], &[0, 0, 1]]),
    ("chart", &[&[0, 0, 1, 0, 0], &[0, 0, 0, 1, 0], &[0, 0, 0, 0, 1], &[1, 0, 0, 0, 0]]),
];

/// A picture in pixels is large: asked about one record.
const PIXELS: [&[u32]; 2] = [&[1, 1, 0, 0, 0], &[0, 1, 1, 0, 0]];

/// A record with everything to show, for which no two numbers of a call give the same answer.
pub const FULL: &str = "synthetic-course";

/// Every question: the published cases, records with much to draw, the vectors, and what a hostile
/// caller sends.
///
/// # Errors
///
/// A sentence if a file cannot be read.
pub fn all() -> Result<Vec<Request>, String> {
    let mut requests = vec![
        request("register", "evidence", &[], b""),
        request("rules", "rules", &[0], b""),
        request("rules", "rules", &[1], b""),
        request("versions", "versions", &[], b""),
    ];
    for (place, (name, record)) in cases()?.into_iter().enumerate() {
        // The numbers take turns: all of them with every case would be asked for minutes.
        let turn = |(call, numbers): Call| {
            numbers.get(place % numbers.len()).map(|numbers| request(&name, call, numbers, &record))
        };
        requests.extend(CALLS.into_iter().filter_map(turn));
    }
    for name in [FULL, "published-follow-up"] {
        let record = bytes(&format!("tests/reports/{name}.json"))?;
        for (call, numbers) in CALLS {
            requests.extend(numbers.iter().map(|numbers| request(name, call, numbers, &record)));
        }
        if name == FULL {
            requests.extend(PIXELS.map(|numbers| request(name, "chart", numbers, &record)));
        }
    }
    for vector in vectors::all()? {
        requests.extend(of_vector(&vector));
    }
    for (name, record) in hostile::records() {
        let calls = ["assess", "assess_records", "validate"];
        requests.extend(calls.map(|call| request(&name, call, &[], &record)));
        requests.push(request(&name, "explain", &[1, 0, 1], &record));
    }
    for (name, options) in hostile::options() {
        let dated = br#"{"as_of":"2025-12-20","bmd":[{"z_score":"nought"}]}"#;
        let asked = request(&format!("options-{name}"), "assess", &[], dated);
        requests.push(Request { options: Some(options), ..asked });
    }
    for (name, query) in hostile::QUERIES {
        for call in ["reported_changes", "physiology_bands"] {
            requests.push(request(&format!("query-{name}"), call, &[], query.as_bytes()));
        }
    }
    Ok(requests)
}

fn request(name: &str, call: &'static str, arguments: &[u32], record: &[u8]) -> Request {
    Request {
        name: name.to_owned(),
        call,
        arguments: arguments.to_vec(),
        options: None,
        record: record.to_vec(),
    }
}

fn of_vector(vector: &Vector) -> Vec<Request> {
    let options = vector.options();
    let options = json!({"policy": options.policy, "mode": options.mode}).to_string();
    let records = vector.records().into_iter().flat_map(|record| {
        let record = record.to_string().into_bytes();
        ["assess", "assess_records", "validate"].map(|call| request(&vector.id, call, &[], &record))
    });
    records.map(|asked| Request { options: Some(options.clone().into_bytes()), ..asked }).collect()
}

/// The questions as a language reads them.
#[must_use]
pub fn written(requests: &[Request]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for Request { name, call, arguments, options, record } in requests {
        let numbers: Vec<String> = arguments.iter().map(u32::to_string).collect();
        let numbers = if numbers.is_empty() { "-".to_owned() } else { numbers.join(",") };
        let length = options.as_ref().map_or("-".to_owned(), |options| options.len().to_string());
        // Writing into memory cannot fail.
        let _ = writeln!(bytes, "{name} {call} {numbers} {length} {}", record.len());
        bytes.extend(options.iter().flatten());
        bytes.extend(record);
    }
    bytes
}

/// The answers of a language.
///
/// # Errors
///
/// A sentence with the place if they end early or a line has another shape.
pub fn read(mut bytes: &[u8]) -> Result<Vec<Response>, String> {
    let mut responses: Vec<Response> = Vec::new();
    while !bytes.is_empty() {
        let after = responses.last().map_or("the start", |last| last.question.as_str());
        let wrong = || format!("after {after}: no line `NAME CALL STATUS LENGTH`");
        let end = bytes.iter().position(|byte| *byte == b'\n').ok_or_else(wrong)?;
        let line = std::str::from_utf8(&bytes[..end]).map_err(|_| wrong())?;
        let words: Vec<&str> = line.split(' ').collect();
        let [name, call, status, length] = words.as_slice() else { return Err(wrong()) };
        let length: usize = length.parse().map_err(|_| wrong())?;
        let rest = &bytes[end + 1..];
        let body = rest.get(..length).ok_or_else(|| format!("{name} {call} ends early"))?;
        responses.push(Response {
            question: format!("{name} {call}"),
            status: (*status).to_owned(),
            body: body.to_vec(),
        });
        bytes = &rest[length..];
    }
    Ok(responses)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_holds_any_bytes() {
        let asked = Request {
            options: Some(b"{}".to_vec()),
            ..request("a", "rules", &[1, 0], b"\n\0\xff")
        };
        assert_eq!(written(&[asked]), b"a rules 1,0 2 3\n{}\n\0\xff");
        assert_eq!(written(&[request("b", "ask", &[], b"")]), b"b ask - - 0\n");
    }

    #[test]
    fn answers_are_read_one_after_the_other() {
        let found = read(b"a ask ok 3\n[\n]b ask refused 0\n").unwrap();
        let said: Vec<_> =
            found.iter().map(|it| (it.question.as_str(), it.body.as_slice())).collect();
        assert_eq!(said, [("a ask", b"[\n]".as_slice()), ("b ask", b"")]);
        assert!(read(b"a ask ok 3\n[]").unwrap_err().contains("ends early"));
        assert!(read(b"a ask ok 0\nnothing\n").unwrap_err().starts_with("after a ask:"));
    }

    #[test]
    fn no_number_of_a_call_can_stand_for_another() {
        for (call, asked) in CALLS {
            let count = asked[0].len();
            for (one, other) in (0..count).flat_map(|one| (0..one).map(move |other| (one, other))) {
                assert!(asked.iter().any(|numbers| numbers[one] != numbers[other]), "{call}");
            }
            for place in 0..count {
                assert!(
                    asked.iter().any(|numbers| numbers[place] != asked[0][place])
                        || call == "chart"
                );
            }
        }
    }

    #[test]
    fn every_vector_and_every_case_is_asked() {
        let requests = all().unwrap();
        let asked = |name: &str| requests.iter().any(|request| request.name == name);
        assert!(cases().unwrap().iter().all(|(name, _)| asked(name)));
        assert!(vectors::all().unwrap().iter().all(|vector| asked(&vector.id)));
        assert!(requests.iter().all(|request| !request.name.contains(' ')));
        assert!(requests.iter().any(|request| request.record.len() > 10_000_000));
    }
}
