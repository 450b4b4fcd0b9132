//! Agreement with the strict parser: on valid documents, and on faulty ones after what the
//! problems point at has been taken out.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use proptest::prelude::*;

use super::{LIMITS, Woman, woman};
use crate::json::{by_tree, direct, node, record};

/// A document that may repeat keys.
#[derive(Clone, Debug)]
enum Json {
    /// A value without parts, as it is written.
    Plain(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    fn write(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::List(items) => {
                format!("[{}]", items.iter().map(Self::write).collect::<Vec<_>>().join(","))
            }
            Self::Object(pairs) => {
                let pair = |(key, value): &(String, Self)| format!("{key:?}:{}", value.write());
                format!("{{{}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(","))
            }
        }
    }

    /// All nodes below this one and itself, counted.
    fn count(&self) -> usize {
        1 + match self {
            Self::Plain(_) => 0,
            Self::List(items) => items.iter().map(Self::count).sum(),
            Self::Object(pairs) => pairs.iter().map(|(_, value)| value.count()).sum(),
        }
    }

    /// The node with the number `index` in the order of the document.
    fn node(&mut self, mut index: usize) -> &mut Self {
        if index == 0 {
            return self;
        }
        index -= 1;
        let children: Vec<&mut Self> = match self {
            Self::Plain(_) => vec![],
            Self::List(items) => items.iter_mut().collect(),
            Self::Object(pairs) => pairs.iter_mut().map(|(_, value)| value).collect(),
        };
        for child in children {
            if index < child.count() {
                return child.node(index);
            }
            index -= child.count();
        }
        panic!("no such node");
    }
}

fn plain(strategy: impl Strategy<Value = &'static str> + 'static) -> BoxedStrategy<Json> {
    strategy.prop_map(|text| Json::Plain(text.into())).boxed()
}

fn text() -> BoxedStrategy<Json> {
    "[a-zæ0-9-]{0,10}".prop_map(|text| Json::Plain(format!("{text:?}"))).boxed()
}

fn word() -> BoxedStrategy<Json> {
    plain(prop::sample::select(vec!["\"yes\"", "\"no\"", "\"not_asked\""]))
}

fn list(entry: BoxedStrategy<Json>, longest: usize) -> BoxedStrategy<Json> {
    prop::collection::vec(entry, 0..=longest).prop_map(Json::List).boxed()
}

/// An object in which each field is absent, `null` or what its strategy says, in any order.
fn object(fields: Vec<(&'static str, BoxedStrategy<Json>)>) -> BoxedStrategy<Json> {
    let fields = fields.into_iter().map(|(name, value)| {
        let value = prop_oneof![1 => Just(Json::Plain("null".into())), 5 => value];
        prop::option::weighted(0.7, value.prop_map(move |value| (name.to_string(), value))).boxed()
    });
    fields
        .collect::<Vec<_>>()
        .prop_map(|pairs| pairs.into_iter().flatten().collect::<Vec<_>>())
        .prop_shuffle()
        .prop_map(Json::Object)
        .boxed()
}

fn valid() -> BoxedStrategy<Json> {
    let device = object(vec![("maker", text()), ("model", text())]);
    let pregnancy = object(vec![
        ("lmp", text()),
        ("births", list(text(), 2)),
        ("devices", list(device.clone(), 3)),
    ]);
    let decimal = (-1_000_000_i32..1_000_000, 0_u32..5)
        .prop_map(|(mantissa, scale)| Json::Plain(format!("{mantissa}e-{scale}")));
    object(vec![
        ("as_of", text()),
        ("pregnant", word()),
        ("parity", any::<u16>().prop_map(|parity| Json::Plain(parity.to_string())).boxed()),
        ("fasting", plain(prop::sample::select(vec!["true", "false"]))),
        ("z_score", prop_oneof![decimal, text()].boxed()),
        ("device", device),
        ("pregnancies", list(pregnancy, 4)),
        ("regions", list(word(), 5)),
    ])
}

/// Anything that some field does not expect.
fn junk() -> BoxedStrategy<Json> {
    let leaf = plain(prop::sample::select(vec![
        "null",
        "true",
        "7",
        "-1.5",
        "1e30",
        "\"yes\"",
        "\"maybe\"",
        "\"longer than ten\"",
    ]));
    leaf.prop_recursive(7, 24, 7, |inner| {
        let key = prop::sample::select(vec!["lmp", "births", "maker", "as_of", "a/b", "~"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..7).prop_map(Json::List),
            prop::collection::vec((key.prop_map(String::from), inner), 0..4).prop_map(Json::Object),
        ]
    })
    .boxed()
}

#[derive(Clone, Debug)]
enum Mutation {
    Replace(Json),
    /// Adds an entry to a list, or a pair with an arbitrary key to an object.
    Add(String, Json),
    /// Repeats a pair of an object with another value.
    Repeat(prop::sample::Index, Json),
}

fn mutation() -> impl Strategy<Value = (prop::sample::Index, Mutation)> {
    let key = prop::sample::select(vec!["zscore", "lmp", "device", "x", "regions", "b/~"]);
    let mutation = prop_oneof![
        junk().prop_map(Mutation::Replace),
        (key.prop_map(String::from), junk()).prop_map(|(key, value)| Mutation::Add(key, value)),
        (any::<prop::sample::Index>(), junk())
            .prop_map(|(pair, value)| Mutation::Repeat(pair, value)),
    ];
    (any::<prop::sample::Index>(), mutation)
}

fn mutate(document: &mut Json, at: prop::sample::Index, mutation: Mutation) {
    let node = document.node(at.index(document.count()));
    match (node, mutation) {
        (node, Mutation::Replace(value)) => *node = value,
        (Json::List(items), Mutation::Add(_, value) | Mutation::Repeat(_, value)) => {
            items.push(value)
        }
        (Json::Object(pairs), Mutation::Add(key, value)) => pairs.push((key, value)),
        (Json::Object(pairs), Mutation::Repeat(pair, value)) if !pairs.is_empty() => {
            let (key, _) = pairs[pair.index(pairs.len())].clone();
            pairs.push((key, value));
        }
        (node, _) => *node = Json::Plain("false".into()),
    }
}

/// Takes what `pointer` points at out of `document`: a field goes, a record in a list becomes
/// empty, a plain value in a list takes the list with it.
fn take_out(document: &mut serde_json::Value, pointer: &str) {
    let Some((parent, step)) = pointer.rsplit_once('/') else {
        *document = serde_json::json!({});
        return;
    };
    let holds_records = parent.ends_with("/pregnancies") || parent.ends_with("/devices");
    match document.pointer_mut(parent) {
        Some(serde_json::Value::Object(object)) => {
            object.remove(&step.replace("~1", "/").replace("~0", "~"));
        }
        Some(serde_json::Value::Array(list)) if holds_records => {
            if let Some(entry) = step.parse::<usize>().ok().and_then(|index| list.get_mut(index)) {
                *entry = serde_json::json!({});
            }
        }
        Some(serde_json::Value::Array(_)) => take_out(document, parent),
        _ => {}
    }
}

proptest! {
    #[test]
    fn valid_documents_read_as_the_strict_parser_reads_them(document in valid()) {
        let document = document.write();
        let reading = woman(&document);
        prop_assert_eq!(reading.problems, vec![]);
        prop_assert_eq!(reading.value, serde_json::from_str::<Woman>(&document).unwrap());
    }

    #[test]
    fn faulty_documents_read_as_if_the_faults_were_not_there(
        mut document in valid(),
        mutations in prop::collection::vec(mutation(), 1..6),
    ) {
        for (at, mutation) in mutations {
            mutate(&mut document, at, mutation);
        }
        let document = document.write();
        let reading = woman(&document);
        let mut rest: serde_json::Value = serde_json::from_str(&document).unwrap();
        for problem in reading.problems.iter().rev() {
            take_out(&mut rest, &problem.pointer);
        }
        prop_assert_eq!(reading.value, serde_json::from_value::<Woman>(rest).unwrap());
    }

    #[test]
    fn the_second_reading_finds_nothing(
        mut document in valid(),
        mutations in prop::collection::vec(mutation(), 1..6),
    ) {
        for (at, mutation) in mutations {
            mutate(&mut document, at, mutation);
        }
        let document = node::parse(&document.write(), &LIMITS).unwrap();
        let (first, problems) = record::read::<Woman>(&document, &LIMITS).unwrap();
        let (second, none) = record::read::<Woman>(&document, &LIMITS).unwrap();
        prop_assert_eq!(none, vec![]);
        if problems.is_empty() {
            prop_assert_eq!(first, second);
        }
    }

    #[test]
    fn the_quick_way_reads_every_valid_document_as_the_tree_does(document in valid()) {
        let document = document.write();
        let by_tree = by_tree::<Woman>(&document, &LIMITS).unwrap();
        prop_assert_eq!(by_tree.problems, vec![]);
        prop_assert_eq!(direct::read::<Woman>(&document, &LIMITS), Some(by_tree.value));
    }

    #[test]
    fn the_quick_way_reads_nothing_that_the_tree_reads_otherwise(
        mut document in valid(),
        mutations in prop::collection::vec(mutation(), 1..6),
        cut in any::<prop::sample::Index>(),
    ) {
        for (at, mutation) in mutations {
            mutate(&mut document, at, mutation);
        }
        let document = document.write();
        let torn = document.get(..cut.index(document.len())).unwrap_or_default();
        for document in [&document, torn] {
            if let Some(value) = direct::read::<Woman>(document, &LIMITS) {
                let by_tree = by_tree::<Woman>(document, &LIMITS).unwrap();
                prop_assert_eq!(by_tree.problems, vec![]);
                prop_assert_eq!(value, by_tree.value);
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = crate::json::read::<Woman>(&bytes, &LIMITS);
    }
}

/// A list of lists, whose inner records have lists of another length.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Grid {
    births: Option<Vec<Vec<Cell>>>,
    word: Option<Word>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Cell {
    others: Option<Vec<u8>>,
}

/// An enum that serde would let take any word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Yes,
    #[serde(other)]
    Other,
}

/// `births` may have two entries, any other list five.
#[test]
fn the_quick_way_holds_lists_of_lists_and_words_to_the_same_limits() {
    for (document, fits) in [
        (r#"{"births": [[{}, {}], [{}, {}]]}"#, true),
        (r#"{"births": [[{"others": [1, 2, 3]}], [{}, {}]]}"#, true),
        (r#"{"births": [[{}], [{}, {}, {}]]}"#, false),
        (r#"{"births": [[{"others": [1]}], [{}, {}, {}]]}"#, false),
        (r#"{"births": [[{"others": [1]}], [{}], [{}]]}"#, false),
        (r#"{"births": [[{"others": [1, 2, 3, 4, 5, 6]}]]}"#, false),
        (r#"{"word": "yes"}"#, true),
        (r#"{"word": "other"}"#, true),
        (r#"{"word": "maybe"}"#, false),
    ] {
        let by_tree = by_tree::<Grid>(document, &LIMITS).unwrap();
        assert_eq!(by_tree.problems.is_empty(), fits, "{document}");
        let quick = direct::read::<Grid>(document, &LIMITS);
        assert_eq!(quick, fits.then_some(by_tree.value), "{document}");
    }
}
