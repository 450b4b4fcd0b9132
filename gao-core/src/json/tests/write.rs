//! What is written, against serde_json.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use proptest::prelude::*;
use serde::Serialize;

use crate::json::write::{NotARecord, write};

/// Everything that a record may hold.
#[derive(Clone, Debug, Serialize)]
struct Everything {
    text: String,
    none: Option<String>,
    some: Option<u64>,
    word: Word,
    number: i64,
    answer: bool,
    list: Vec<Inner>,
    key: u8,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    NotAsked,
}

#[derive(Clone, Debug, Serialize)]
struct Inner {
    texts: Vec<String>,
    number: Newtype,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Newtype(i16);

fn everything() -> impl Strategy<Value = Everything> {
    let inner = (prop::collection::vec(any::<String>(), 0..4), any::<i16>())
        .prop_map(|(texts, number)| Inner { texts, number: Newtype(number) });
    let list = prop::collection::vec(inner, 0..3);
    let text = prop::collection::vec(any::<char>(), 0..40);
    (text, any::<Option<u64>>(), any::<i64>(), any::<bool>(), list).prop_map(
        |(text, some, number, answer, list)| Everything {
            text: text.into_iter().collect(),
            none: None,
            some,
            word: Word::NotAsked,
            number,
            answer,
            list,
            key: 7,
        },
    )
}

proptest! {
    #[test]
    fn a_record_is_written_as_serde_json_writes_it(record in everything()) {
        prop_assert_eq!(write(&record).unwrap(), serde_json::to_string(&record).unwrap());
    }
}

#[test]
fn every_character_is_written_as_serde_json_writes_it() {
    // Each at every place of eight bytes.
    for before in 0..9 {
        for character in (0_u32..0x300).chain([0xfffd, 0x1_f600]).filter_map(char::from_u32) {
            let text: String = core::iter::repeat_n('-', before).chain([character, 'a']).collect();
            assert_eq!(write(&text).unwrap(), serde_json::to_string(&text).unwrap());
        }
    }
}

#[test]
fn what_no_record_holds_is_refused() {
    assert_eq!(write(&1.5), Err(NotARecord));
    assert_eq!(write(&'a'), Err(NotARecord));
    assert_eq!(write(&()), Err(NotARecord));
    assert_eq!(write(&(1, 2)), Err(NotARecord));
    assert_eq!(write(&Ok::<u8, u8>(1)), Err(NotARecord));
    assert_eq!(write(&vec![alloc::collections::BTreeMap::from([(1, 2)])]), Err(NotARecord));
}
