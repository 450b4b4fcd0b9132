//! Every kind of problem, and what is left of the record.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use super::{
    ANSWERS, Answer, Device, LIMITS, Pregnancy, WOMAN, Woman, found, problem, problems, woman,
    wrong_type,
};
use crate::bounds::Limits;
use crate::json::ShapeProblemKind::{
    DuplicateField, TooDeep, TooLong, TooMany, UnknownField, UnknownWord,
};
use crate::json::{by_tree, direct, escape_token, read};

fn unknown(nearest: Option<&'static str>) -> crate::json::ShapeProblemKind {
    UnknownField { nearest, allowed: WOMAN }
}

#[test]
fn a_document_without_problems_is_read_whole() {
    let reading = woman(
        r#"{"as_of": "2025-07-16", "pregnant": "not_asked", "parity": 65535, "fasting": false,
            "z_score": -2.50, "device": {"maker": "A", "model": null},
            "pregnancies": [{"births": ["1", "2"]}, {}], "regions": []}"#,
    );
    assert_eq!(reading.problems, []);
    assert_eq!(
        reading.value,
        Woman {
            as_of: Some("2025-07-16".into()),
            pregnant: Some(Answer::NotAsked),
            parity: Some(65535),
            fasting: Some(false),
            z_score: Some("-2.5".into()),
            device: Some(Device { maker: Some("A".into()), model: None }),
            pregnancies: Some(vec![
                Pregnancy { births: Some(vec!["1".into(), "2".into()]), ..Pregnancy::default() },
                Pregnancy::default(),
            ]),
            regions: Some(vec![]),
        },
    );
}

#[test]
fn null_and_absent_are_both_unknown() {
    let nulls = WOMAN.iter().map(|field| format!("\"{field}\": null")).collect::<Vec<_>>();
    let reading = woman(&format!("{{{}}}", nulls.join(",")));
    assert_eq!(reading, woman("{}"));
    assert_eq!(reading.value, Woman::default());
    assert_eq!(reading.problems, []);
}

#[test]
fn decimals_take_text_and_numbers() {
    let z_score = |json: &str| woman(&format!("{{\"z_score\": {json}}}")).value.z_score.unwrap();
    assert_eq!(z_score("\"-2.00\""), "-2.00");
    assert_eq!(z_score("-2.00"), "-2");
    assert_eq!(z_score("-0.0"), "0");
    assert_eq!(z_score("-0"), "0");
    assert_eq!(z_score("0.1"), "0.1");
    assert_eq!(z_score("18446744073709551615"), "18446744073709551615");
    assert_eq!(z_score("1e-7"), "0.0000001");
}

#[test]
fn unknown_fields_come_with_a_suggestion() {
    assert_eq!(problem(r#"{"zscore": 1}"#), found("/zscore", "zscore", unknown(Some("z_score"))));
    assert_eq!(problem(r#"{"sodium": 1}"#), found("/sodium", "sodium", unknown(None)));
    assert_eq!(problem(r#"{"": null}"#), found("/", "", unknown(None)));
    assert_eq!(
        problem(r#"{"device": {"modell": 1}}"#),
        found(
            "/device/modell",
            "modell",
            UnknownField { nearest: Some("model"), allowed: &["maker", "model"] },
        ),
    );
}

#[test]
fn a_repeated_field_has_no_value_at_all() {
    let document = r#"{"parity": 1, "as_of": "x", "parity": 2, "parity": null}"#;
    assert_eq!(
        problems(document),
        [found("/parity", "2", DuplicateField), found("/parity", "null", DuplicateField)],
    );
    assert_eq!(woman(document).value, Woman { as_of: Some("x".into()), ..Woman::default() });
}

#[test]
fn a_repeated_field_is_seen_after_a_null_and_after_a_fault() {
    assert_eq!(problem(r#"{"parity": null, "parity": 2}"#), found("/parity", "2", DuplicateField));
    assert_eq!(
        problems(r#"{"parity": "one", "parity": 2}"#),
        [
            found("/parity", "one", wrong_type("integer 0..=65535", "string")),
            found("/parity", "2", DuplicateField),
        ],
    );
}

#[test]
fn every_type_is_checked() {
    for (field, expected, wrong) in [
        ("as_of", "string", &["1", "true", "[]", "{}"][..]),
        ("pregnant", "string", &["1", "true", "[]", "{}"]),
        (
            "parity",
            "integer 0..=65535",
            &["\"1\"", "true", "[]", "{}", "-1", "65536", "1.5", "1e20"],
        ),
        ("fasting", "boolean", &["1", "\"true\"", "[]", "{}"]),
        ("z_score", "decimal", &["true", "[]", "{}"]),
        ("device", "object", &["1", "\"a\"", "true", "[]"]),
        ("pregnancies", "array", &["1", "\"a\"", "true", "{}"]),
        ("regions", "array", &["1", "\"yes\"", "true", "{}"]),
    ] {
        for json in wrong {
            let type_name = match json.as_bytes()[0] {
                b'"' => "string",
                b't' => "boolean",
                b'[' => "array",
                b'{' => "object",
                _ => "number",
            };
            let document = format!("{{\"{field}\": {json}}}");
            let (pointer, _, kind) = problem(&document);
            assert_eq!(pointer, format!("/{field}"));
            assert_eq!(kind, wrong_type(expected, type_name), "{document}");
            assert_eq!(woman(&document).value, Woman::default(), "{document}");
        }
    }
}

#[test]
fn whole_numbers_keep_their_bounds() {
    for (json, parity) in [("0", 0), ("65534", 65534), ("65535", 65535), ("3.0", 3)] {
        let reading = woman(&format!("{{\"parity\": {json}}}"));
        assert_eq!((reading.value.parity, reading.problems.len()), (Some(parity), 0));
    }
}

#[test]
fn an_unknown_word_lists_the_words() {
    let kind = || UnknownWord { allowed: ANSWERS };
    assert_eq!(problem(r#"{"pregnant": "maybe"}"#), found("/pregnant", "maybe", kind()));
    assert_eq!(problem(r#"{"pregnant": "Yes"}"#), found("/pregnant", "Yes", kind()));
    assert_eq!(problem(r#"{"pregnant": ""}"#), found("/pregnant", "", kind()));
    assert_eq!(woman(r#"{"pregnant": "maybe"}"#).value.pregnant, None);
}

#[test]
fn a_text_may_have_ten_characters_here() {
    for field in ["as_of", "z_score"] {
        let document = |length: usize| format!("{{\"{field}\": \"{}\"}}", "ø".repeat(length));
        assert_eq!(problems(&document(9)), []);
        assert_eq!(problems(&document(10)), []);
        let pointer = format!("/{field}");
        assert_eq!(problem(&document(11)), found(&pointer, &"ø".repeat(11), TooLong { limit: 10 }),);
        assert_eq!(woman(&document(11)).value, Woman::default());
    }
}

#[test]
fn each_list_has_its_own_limit() {
    let births = |length: usize| {
        let births = vec!["\"1\""; length].join(",");
        format!("{{\"pregnancies\": [{{\"lmp\": \"2\", \"births\": [{births}]}}]}}")
    };
    assert_eq!(problems(&births(1)), []);
    assert_eq!(problems(&births(2)), []);
    assert_eq!(
        problem(&births(3)),
        found("/pregnancies/0/births", r#"["1","1","1"]"#, TooMany { limit: 2 }),
    );
    assert_eq!(
        woman(&births(3)).value.pregnancies,
        Some(vec![Pregnancy { lmp: Some("2".into()), ..Pregnancy::default() }]),
    );

    let pregnancies =
        |length: usize| format!("{{\"pregnancies\": [{}]}}", vec!["{}"; length].join(","));
    assert_eq!(problems(&pregnancies(4)), []);
    assert_eq!(problems(&pregnancies(5)), []);
    assert_eq!(problem(&pregnancies(6)).2, TooMany { limit: 5 });
    assert_eq!(woman(&pregnancies(6)).value.pregnancies, None);
}

#[test]
fn a_list_that_is_too_long_is_read_up_to_its_limit() {
    assert_eq!(
        problems(r#"{"regions": ["yes", "x", "yes", "yes", "yes", "y"]}"#),
        [
            found("/regions", r#"["yes","x","yes","yes","yes","y"]"#, TooMany { limit: 5 }),
            found("/regions/1", "x", UnknownWord { allowed: ANSWERS }),
        ],
    );
}

#[test]
fn a_faulty_record_in_a_list_is_an_empty_record() {
    let document = r#"{"pregnancies": [{"lmp": "1"}, null, {"lmp": 2}, 3, {"lmp": "4"}]}"#;
    assert_eq!(
        problems(document),
        [
            found("/pregnancies/1", "null", wrong_type("object", "null")),
            found("/pregnancies/2/lmp", "2", wrong_type("string", "number")),
            found("/pregnancies/3", "3", wrong_type("object", "number")),
        ],
    );
    let lmp = |lmp: &str| Pregnancy { lmp: Some(lmp.into()), ..Pregnancy::default() };
    let empty = Pregnancy::default;
    assert_eq!(
        woman(document).value.pregnancies,
        Some(vec![lmp("1"), empty(), empty(), empty(), lmp("4")]),
    );
}

#[test]
fn a_faulty_value_in_a_list_makes_the_list_unknown() {
    for (document, expected) in [
        (r#"{"regions": ["yes", null]}"#, wrong_type("string", "null")),
        (r#"{"regions": ["yes", 7]}"#, wrong_type("string", "number")),
        (r#"{"regions": ["yes", "x"]}"#, UnknownWord { allowed: ANSWERS }),
    ] {
        let (pointer, _, kind) = problem(document);
        assert_eq!((pointer.as_str(), kind), ("/regions/1", expected));
        assert_eq!(woman(document).value, Woman::default());
    }
    let document = r#"{"pregnancies": [{"lmp": "1", "births": ["2", "12345678901"]}]}"#;
    assert_eq!(
        problem(document),
        found("/pregnancies/0/births/1", "12345678901", TooLong { limit: 10 })
    );
    assert_eq!(
        woman(document).value.pregnancies,
        Some(vec![Pregnancy { lmp: Some("1".into()), ..Pregnancy::default() }]),
    );
}

#[test]
fn a_faulty_value_in_a_list_of_lists_makes_the_outer_list_unknown() {
    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Grid {
        rows: Option<Vec<Vec<Answer>>>,
    }
    for rows in [r#"[["yes"], ["no", 7]]"#, r#"[["yes"], 7]"#] {
        let document = format!("{{\"rows\": {rows}}}");
        let reading = read::<Grid>(document.as_bytes(), &LIMITS).unwrap();
        assert_eq!(reading.problems.len(), 1);
        assert_eq!(reading.value, Grid::default(), "{document}");
    }
}

#[test]
fn a_document_that_is_no_object_is_empty() {
    for (document, offending, type_name) in [
        ("[]", "[]", "array"),
        ("null", "null", "null"),
        ("\"a\"", "a", "string"),
        ("-1.50", "-1.5", "number"),
        (" true ", "true", "boolean"),
    ] {
        assert_eq!(problem(document), found("", offending, wrong_type("object", type_name)));
        assert_eq!(woman(document).value, Woman::default());
    }
}

#[test]
fn nesting_is_limited_where_the_record_leads() {
    // The deepest list of the record, `births`, lies on level 4.
    let document = r#"{"pregnancies": [{"lmp": "1", "births": []}], "regions": []}"#;
    let at = |nesting| read::<Woman>(document.as_bytes(), &Limits { nesting, ..LIMITS }).unwrap();
    assert_eq!(at(5).problems, []);
    assert_eq!(at(4).problems, []);

    let reading = at(3);
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].pointer, "/pregnancies/0/births");
    assert_eq!(reading.problems[0].kind, TooDeep { limit: 3 });
    assert_eq!(reading.value.pregnancies.unwrap()[0].lmp.as_deref(), Some("1"));
    assert_eq!(reading.value.regions, Some(vec![]));

    let reading = at(2);
    assert_eq!(reading.problems[0].pointer, "/pregnancies/0");
    assert_eq!(reading.value.pregnancies, Some(vec![Pregnancy::default()]));

    let reading = at(0);
    assert_eq!((reading.problems[0].pointer.as_str(), reading.problems.len()), ("", 1));
    assert_eq!(reading.value, Woman::default());
}

#[test]
fn nesting_is_limited_in_what_is_skipped() {
    // The lists in the unknown field start on level 2; six levels are allowed.
    let document = |lists: usize| format!("{{\"x\": {}1{}}}", "[".repeat(lists), "]".repeat(lists));
    assert_eq!(problems(&document(4)).len(), 1);
    assert_eq!(problems(&document(5)).len(), 1);
    assert_eq!(
        problems(&document(6)),
        [found("/x", "x", unknown(None)), found("/x/0/0/0/0/0", "…", TooDeep { limit: 6 }),],
    );
    assert_eq!(
        problems(r#"{"as_of": {"a": [[[[[]]], [[[{}]]]]]}}"#),
        [
            found("/as_of", r#"{"a":[[[[…]],[[…]]]]}"#, wrong_type("string", "object")),
            found("/as_of/a/0/0/0/0", "…", TooDeep { limit: 6 }),
        ],
    );
}

#[test]
fn all_problems_come_at_once_and_in_order() {
    let document = r#"{
        "pregnant": "maybe",
        "as_of": 20250716,
        "a/b~c": 1,
        "pregnancies": [
            {"lmp": "12345678901", "birth": []},
            {"births": ["1", "2", "3"], "lmp": true},
            null
        ],
        "parity": -1,
        "z_score": {},
        "fasting": true,
        "parity": 2
    }"#;
    let pointers: Vec<String> =
        problems(document).into_iter().map(|(pointer, ..)| pointer).collect();
    assert_eq!(
        pointers,
        [
            "/pregnant",
            "/as_of",
            "/a~1b~0c",
            "/pregnancies/0/lmp",
            "/pregnancies/0/birth",
            "/pregnancies/1/births",
            "/pregnancies/1/lmp",
            "/pregnancies/2",
            "/parity",
            "/z_score",
            "/parity",
        ],
    );
    let value = woman(document).value;
    let pregnancies = Some(vec![Pregnancy::default(); 3]);
    assert_eq!(value, Woman { fasting: Some(true), pregnancies, ..Woman::default() });
}

#[test]
fn quotations_are_printable_and_short() {
    let quoted = |json: &str| problem(&format!("{{\"fasting\": {json}}}")).1;
    assert_eq!(quoted(r#""a\nb\u0007\\\"'""#), r#"a\nb\u{7}\\"'"#);
    assert_eq!(quoted("\"\u{202e}ø\""), r"\u{202e}ø");
    assert_eq!(quoted("\"a`b\""), r"a\u{60}b");
    assert_eq!(
        quoted(r#"{"a\"": [1, null, false, "b\n\""]}"#),
        r#"{"a\"":[1,null,false,"b\n\""]}"#
    );

    assert_eq!(quoted(&format!("\"{}\"", "ø".repeat(63))), "ø".repeat(63));
    assert_eq!(quoted(&format!("\"{}\"", "ø".repeat(64))), "ø".repeat(64));
    assert_eq!(quoted(&format!("\"{}\"", "ø".repeat(65))), "ø".repeat(64) + "…");
    assert_eq!(quoted(&format!("\"{}\\n\"", "ø".repeat(63))), "ø".repeat(63) + "…");
    let list = vec!["1"; 100_000].join(",");
    assert_eq!(quoted(&format!("[{list}]")).chars().count(), 65);
}

#[test]
fn pointer_steps_are_escaped() {
    assert_eq!(escape_token(""), "");
    assert_eq!(escape_token("~1"), "~01");
    assert_eq!(escape_token("/~"), "~1~0");
}

#[test]
fn a_megabyte_of_unknown_fields_is_reported_whole() {
    let fields = (0..50_000).map(|index| format!("\"unknown_key_{index:05}\":1"));
    let document = format!("{{{}}}", fields.collect::<Vec<_>>().join(","));
    assert!(document.len() > 1_000_000);
    let problems = woman(&document).problems;
    assert_eq!(problems.len(), 50_000);
    assert_eq!(problems[49_999].pointer, "/unknown_key_49999".to_string());
}

#[test]
fn a_long_key_is_spelled_out_once() {
    let key = "k".repeat(500_000);
    let deep = vec!["[[[[[[]]]]]]"; 20_000].join(",");
    let problems = woman(&format!("{{\"{key}\": [{deep}]}}")).problems;
    assert_eq!(problems.len(), 2);
    assert_eq!(problems[0].offending, "k".repeat(64) + "…");
    assert_eq!(problems[1].pointer.len(), key.len() + "//0/0/0/0/0".len());
}

#[test]
fn the_quick_way_takes_what_fits_and_leaves_everything_else_to_the_tree() {
    let quick = |document: &str| direct::read::<Woman>(document, &LIMITS);
    let reads = |document: &str| {
        let by_tree = by_tree::<Woman>(document, &LIMITS).unwrap();
        assert_eq!(by_tree.problems, vec![], "{document}");
        assert_eq!(quick(document), Some(by_tree.value), "{document}");
    };
    reads("{}");
    reads(r#" {"as_of": "1234567890", "pregnant": "no", "parity": 3, "fasting": true} "#);
    reads(r#"{"as_of": "ø\u00f8\n", "z_score": -2.50, "device": null, "regions": null}"#);
    reads(r#"{"z_score": "-2.50", "regions": ["yes", "no", "yes", "no", "yes"]}"#);
    reads(r#"{"pregnancies": [{"births": ["a", "b"]}, {"devices": [{"maker": "A"}]}]}"#);
    for refused in [
        "",
        "[]",
        "null",
        "{} {}",
        r#"{"as_of": "12345678901"}"#,
        r#"{"as_of": 1}"#,
        r#"{"as_of": "a", "as_of": "a"}"#,
        r#"{"modell": "a"}"#,
        r#"{"pregnant": "maybe"}"#,
        r#"{"pregnant": {"yes": null}}"#,
        r#"{"pregnant": 0}"#,
        r#"{"parity": -1}"#,
        r#"{"parity": "1"}"#,
        r#"{"fasting": 1}"#,
        r#"{"z_score": "12345678901"}"#,
        r#"{"z_score": true}"#,
        r#"{"device": ["A", "B"]}"#,
        r#"{"device": 7}"#,
        r#"{"regions": ["yes", "no", "yes", "no", "yes", "no"]}"#,
        r#"{"pregnancies": [{"births": ["a", "b", "c"]}]}"#,
        r#"{"pregnancies": [null]}"#,
    ] {
        assert_eq!(quick(refused), None, "{refused}");
    }
    // What it need not read it may refuse: the tree reads it.
    for left in [r#"{"\u0061s_of": "a"}"#, r#"{"parity": 3.0}"#] {
        assert_eq!(quick(left), None, "{left}");
        assert_eq!(by_tree::<Woman>(left, &LIMITS).unwrap().problems, vec![], "{left}");
    }
    // A level is a level, whichever way.
    let shallow = Limits { nesting: 1, ..LIMITS };
    assert!(direct::read::<Woman>("{}", &shallow).is_some());
    assert_eq!(direct::read::<Woman>(r#"{"device": {}}"#, &shallow), None);
}
