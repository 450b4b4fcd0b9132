//! The tokens of the quick way against serde_json, and what it never takes for a document.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec;

use proptest::prelude::*;

use super::{LIMITS, Woman};
use crate::json::direct;
use crate::json::scan::{Scanner, first_stop};

/// The first text of a document, by serde_json.
fn text_by_serde_json(document: &str) -> Option<String> {
    let mut texts = serde_json::Deserializer::from_str(document).into_iter::<String>();
    texts.next()?.ok()
}

/// Whatever makes a text hard to cut out.
fn hard_text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a",
        "æ",
        "€",
        "😀",
        "\"",
        "\\",
        "/",
        "\n",
        "\u{0}",
        "\u{1f}",
        " ",
        "\u{7f}",
        "\\\"",
        "\\\\",
        "\\n",
        "\\u00e6",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\x",
        "abcdefgh",
        "{",
        "]",
    ]);
    prop::collection::vec(part, 0..20).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn a_stop_is_found_where_it_is(
        eight in prop::array::uniform8(prop_oneof![
            any::<u8>(),
            prop::sample::select(vec![b'"', b'\\', 0x1f, 0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f, 0x80]),
        ]),
    ) {
        let stops = |byte: &u8| *byte < 0x20 || *byte == b'"' || *byte == b'\\';
        let first = eight.iter().position(stops).unwrap_or(8);
        prop_assert_eq!(first_stop(u64::from_le_bytes(eight)), first, "{:?}", eight);
    }

    #[test]
    fn a_text_is_what_serde_json_says(inside in hard_text(), after in hard_text()) {
        let document = format!("\"{inside}\"{after}");
        let mut scanner = Scanner::new(&document);
        let text = scanner.text().ok().map(Cow::into_owned);
        prop_assert_eq!(text, text_by_serde_json(&document));
    }

    #[test]
    fn a_written_text_is_read_as_it_was(text in any::<String>(), as_ascii in any::<bool>()) {
        let mut written = serde_json::to_string(&text).unwrap();
        if as_ascii {
            let escaped = written.encode_utf16().map(|unit| match u8::try_from(unit) {
                Ok(byte) if byte.is_ascii() => char::from(byte).into(),
                _ => format!("\\u{unit:04x}"),
            });
            written = escaped.collect::<String>();
        }
        let read = Scanner::new(&written).text().ok().map(Cow::into_owned);
        prop_assert_eq!(read, Some(text));
    }
}

/// Each of these is no JSON, or not the record.
#[test]
fn what_is_no_document_is_left_to_the_tree() {
    for document in [
        "",
        " ",
        "{",
        "}",
        "{,}",
        "{\"as_of\"}",
        "{\"as_of\":}",
        "{\"as_of\":\"a\",}",
        "{\"as_of\":\"a\" \"parity\":1}",
        "{\"as_of\":\"a\";\"parity\":1}",
        "{as_of:\"a\"}",
        "{'as_of':'a'}",
        "{\"as_of\":\"a\"}}",
        "{\"as_of\":\"a\"} {}",
        "{\"as_of\":\"a\"}\u{a0}",
        "{\"as_of\":\"a\"}\u{c}",
        "{\"as_of\":nul}",
        "{\"as_of\":nulls}",
        "{\"as_of\":NULL}",
        "{\"fasting\":tru}",
        "{\"fasting\":truefalse}",
        "{\"fasting\":1}",
        "{\"parity\":01}",
        "{\"parity\":+1}",
        "{\"parity\":1-1}",
        "{\"parity\":-1}",
        "{\"parity\":1.0}",
        "{\"parity\":65536}",
        "{\"z_score\":.5}",
        "{\"z_score\":5.}",
        "{\"z_score\":1e}",
        "{\"z_score\":-}",
        "{\"z_score\":--1}",
        "{\"z_score\":1e999}",
        "{\"z_score\":NaN}",
        "{\"z_score\":Infinity}",
        "{\"z_score\":true}",
        "{\"z_score\":[1]}",
        "{\"regions\":[,]}",
        "{\"regions\":[\"yes\",]}",
        "{\"regions\":[\"yes\" \"no\"]}",
        "{\"regions\":[\"yes\"}",
        "{\"regions\":\"yes\"}",
        "{\"pregnant\":\"maybe\"}",
        "{\"pregnant\":\"YES\"}",
        "{\"pregnant\":0}",
        "{\"pregnant\":{\"yes\":null}}",
        "{\"device\":[\"a\",\"b\"]}",
        "{\"as_of\":null,\"as_of\":null}",
        "{\"as_of\":\"a\tb\"}",
        "{\"as_of\":\"a",
        "{\"as_of\":\"a\\\"}",
        "{\"as_of\":\"a\\",
        "[]",
        "null",
        "\"as_of\"",
        "// nothing\n{}",
    ] {
        assert_eq!(direct::read::<Woman>(document, &LIMITS), None, "{document}");
    }
}

#[test]
fn white_space_may_stand_wherever_json_has_it() {
    let document =
        "\t{ \"as_of\"\r\n:\n \"a b\" , \"regions\" : [ \"yes\" , \"no\" ] ,\"fasting\": true }\n ";
    let read = direct::read::<Woman>(document, &LIMITS).unwrap();
    assert_eq!(read.as_of.as_deref(), Some("a b"));
    assert_eq!(read.regions.map(|regions| regions.len()), Some(2));
    assert_eq!(read.fasting, Some(true));
}
