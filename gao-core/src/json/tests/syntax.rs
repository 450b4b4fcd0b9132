//! What stops the reading, and where it says so.

use super::{LIMITS, Woman};
use crate::bounds::Limits;
use crate::json::{SyntaxError, SyntaxErrorKind, read};
use alloc::string::ToString;
use serde::Deserialize;

fn error(document: impl AsRef<[u8]>) -> SyntaxError {
    read::<Woman>(document.as_ref(), &LIMITS).unwrap_err()
}

fn malformed(document: impl AsRef<[u8]>, reason: &str, line: usize, column: usize) {
    let kind = SyntaxErrorKind::Malformed { reason: reason.to_string() };
    assert_eq!(error(document), SyntaxError { kind, line, column });
}

#[test]
fn broken_json_is_located() {
    malformed("{\"as_of\": x}", "expected value", 1, 11);
    malformed("{\n  \"as_of\": \"2025\",\n  oops\n}", "key must be a string", 3, 3);
    malformed("{\"as_of\": NaN}", "expected value", 1, 11);
    malformed("{\"as_of\": 1,}", "trailing comma", 1, 13);
    malformed("{} {}", "trailing characters", 1, 4);
    malformed("{\"z_score\": 1e400}", "number out of range", 1, 17);
}

#[test]
fn a_decimal_comma_is_named() {
    let at = |column| SyntaxError { kind: SyntaxErrorKind::DecimalComma, line: 1, column };
    assert_eq!(error(r#"{"z_score": -2,4}"#), at(16));
    assert_eq!(error(r#"{"æ": {"z_score": 0,85, "parity": 1}}"#), at(21));
    // A comma that parts two fields is none.
    malformed(r#"{"z_score": -2, 4}"#, "key must be a string", 1, 17);
    malformed(r#"{"z_score": -2,a}"#, "key must be a string", 1, 16);
    malformed(r#"{"z_score": "2",4}"#, "key must be a string", 1, 17);
    malformed("{\"z_score\": -2,\n4}", "key must be a string", 2, 1);
    assert!(read::<Woman>(br#"{"regions": [1,2]}"#, &LIMITS).is_ok());
}

#[test]
fn a_truncated_document_is_malformed_at_its_end() {
    malformed("{\"as_of\": ", "EOF while parsing a value", 1, 10);
    malformed("[", "EOF while parsing a list", 1, 1);
    malformed("{\n", "EOF while parsing an object", 2, 1);
}

#[test]
fn a_lone_surrogate_is_malformed() {
    for document in
        [r#"{"as_of": "\ud800"}"#, r#"{"as_of": "\udc00"}"#, r#"{"as_of": "\ud800\u0041"}"#]
    {
        let error = error(document);
        assert!(matches!(error.kind, SyntaxErrorKind::Malformed { .. }), "{error:?}");
        assert_eq!(error.line, 1);
    }
}

#[test]
fn columns_count_characters() {
    malformed("{\"æøå\": x}", "expected value", 1, 9);
}

#[test]
fn an_empty_document_has_its_own_error() {
    let at = |line, column| SyntaxError { kind: SyntaxErrorKind::Empty, line, column };
    assert_eq!(error(""), at(1, 1));
    assert_eq!(error(" \n "), at(2, 2));
}

#[test]
fn a_byte_order_mark_is_named() {
    let error = error("\u{feff}{}");
    assert_eq!(error, SyntaxError { kind: SyntaxErrorKind::ByteOrderMark, line: 1, column: 1 });
    assert_eq!(
        error.to_string(),
        "document starts with a byte order mark: save it as UTF-8 without one, at line 1, column 1",
    );
}

#[test]
fn bytes_outside_utf8_are_located() {
    let expected = SyntaxError { kind: SyntaxErrorKind::NotUtf8, line: 2, column: 3 };
    assert_eq!(error(b"{\n\"\xc3\xa6\xff\": 1}"), expected);
}

#[test]
fn the_limit_of_bytes_is_inclusive() {
    let document = b"{\n\"as_of\":\"1\"}";
    let limited = |bytes| read::<Woman>(document, &Limits { bytes, ..LIMITS });
    assert!(limited(document.len() + 1).is_ok());
    assert!(limited(document.len()).is_ok());
    let limit = document.len() - 1;
    let kind = SyntaxErrorKind::TooLarge { limit };
    assert_eq!(limited(limit), Err(SyntaxError { kind, line: 2, column: 12 }));
}

#[test]
fn depth_never_reaches_the_stack() {
    let deep = "[".repeat(500_000) + &"]".repeat(500_000);
    let limits = Limits { nesting: usize::MAX, ..LIMITS };
    for nesting in [LIMITS, limits] {
        let reading = read::<Woman>(deep.as_bytes(), &nesting).unwrap();
        assert_eq!(reading.value, Woman::default());
        assert_eq!(reading.problems.len(), 2);
    }
    assert!(read::<Woman>("[".repeat(1_000_000).as_bytes(), &limits).is_err());
}

#[test]
fn a_type_that_is_no_record_is_refused() {
    #[derive(Debug, Deserialize)]
    struct Required {
        #[serde(rename = "as_of")]
        _as_of: alloc::string::String,
    }
    let error = read::<Required>(b"{}", &LIMITS).unwrap_err();
    let kind = SyntaxErrorKind::Refused { reason: "missing field `as_of`".to_string() };
    assert_eq!(error, SyntaxError { kind, line: 1, column: 1 });

    let error = read::<(u8, u8)>(b"[1, 2]", &LIMITS).unwrap_err();
    assert!(matches!(error.kind, SyntaxErrorKind::Refused { .. }));
}
