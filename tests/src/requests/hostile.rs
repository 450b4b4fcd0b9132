//! What a caller sends who does not mean well, or whose export is broken.

/// Documents in place of a record, by name.
pub(super) fn records() -> Vec<(String, Vec<u8>)> {
    let mut documents: Vec<(String, Vec<u8>)> =
        SCORES.iter().map(|(name, score)| (format!("score-{name}"), with_score(score))).collect();
    documents.extend(DOCUMENTS.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())));
    documents.extend(LARGE.iter().map(|(name, make)| ((*name).to_owned(), make())));
    documents
}

/// Documents in place of options, by name.
pub(super) fn options() -> Vec<(String, Vec<u8>)> {
    let named = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
    OPTIONS.iter().map(named).collect()
}

/// A Z-score as it may stand in JSON.
const SCORES: [(&str, &str); 22] = [
    ("minus-zero", "-0.0"),
    ("number", "-2.5"),
    ("text", "\"-2.50\""),
    ("text-minus-zero", "\"-0.00\""),
    ("long-number", "-2.5000000000000000000000000000000001"),
    ("exponent", "-25e-1"),
    ("huge-exponent", "-2.5e400"),
    ("tiny", "1e-400"),
    ("nan", "NaN"),
    ("text-nan", "\"NaN\""),
    ("infinite", "-Infinity"),
    ("comma", "-2,5"),
    ("text-comma", "\"-2,5\""),
    ("sign-of-typography", "\"\u{2212}2.5\""),
    ("blank", "\" -2.5\""),
    ("empty", "\"\""),
    ("plus", "\"+2.5\""),
    ("hex", "\"0x2\""),
    ("list", "[-2.5]"),
    ("null", "null"),
    ("more-than-a-word", "18446744073709551616"),
    ("three-decimals", "\"-2.499\""),
];

fn with_score(score: &str) -> Vec<u8> {
    format!(
        r#"{{"as_of":"2025-12-20","bmd":[{{"date":"2025-12-01","modality":"dxa","site":"lumbar_spine","z_score":{score}}}]}}"#
    )
    .into_bytes()
}

const DOCUMENTS: [(&str, &[u8]); 24] = [
    ("empty", b""),
    ("blank", b" \n\t"),
    ("zero", b"\0"),
    ("zero-before", b"\0{\"as_of\":\"2025-12-20\"}"),
    ("zero-after", b"{\"as_of\":\"2025-12-20\"}\0"),
    ("zero-inside", b"{\"as_of\":\"2025-12-20\0\"}"),
    ("zero-escaped", br#"{"as_of":"2025-12-20\u0000"}"#),
    ("not-utf-8", b"{\"as_of\":\"2025-12-20\",\"provenance\":{\"note\":\"\xff\xfe\"}}"),
    ("cut-letter", b"{\"as_of\":\"2025-12-20\",\"provenance\":{\"note\":\"\xc3\"}}"),
    ("latin-1", b"{\"as_of\":\"2025-12-20\",\"provenance\":{\"note\":\"br\xf8k\"}}"),
    ("overlong", b"{\"as_of\":\"2025-12-20\",\"provenance\":{\"note\":\"\xc0\xaf\"}}"),
    ("half-pair", br#"{"as_of":"2025-12-20","provenance":{"note":"\ud83d"}}"#),
    ("byte-order-mark", b"\xef\xbb\xbf{\"as_of\":\"2025-12-20\"}"),
    ("utf-16", b"\xff\xfe{\0}\0"),
    (
        "letters",
        "{\"as_of\":\"2025-12-20\",\"provenance\":{\"note\":\"\u{202e}\u{1f476} <script>&amp;\"}}"
            .as_bytes(),
    ),
    ("cut", b"{\"as_of\":\"2025-12-2"),
    ("twice", b"{\"as_of\":\"2025-12-20\",\"as_of\":\"2025-12-21\"}"),
    ("two-documents", b"{\"as_of\":\"2025-12-20\"}{}"),
    ("list", b"[]"),
    ("text", b"\"as_of\""),
    ("number", b"7"),
    ("unknown-field", b"{\"as_of\":\"2025-12-20\",\"Fractures\":[],\"\":1}"),
    ("no-such-day", b"{\"as_of\":\"2025-02-29\",\"fractures\":[{}]}"),
    ("far-away", b"{\"as_of\":\"9999-12-31\",\"patient\":{\"birth_date\":\"0001\"}}"),
];

type Make = fn() -> Vec<u8>;

/// Made when they are asked for.
const LARGE: [(&str, Make); 7] = [
    ("long-text", || noted(&"a".repeat(1_000_000))),
    ("ten-megabytes", || noted(&"a".repeat(10_000_000))),
    ("ten-megabytes-of-blanks", || noted("").into_iter().chain(vec![b' '; 10_000_000]).collect()),
    ("deep", || [b"{\"as_of\":".as_slice(), &vec![b'['; 100_000]].concat()),
    ("many-fractures", || listed("fractures", "{}", 2_000)),
    ("many-fields", || {
        let fields: Vec<String> = (0..1_000).map(|n| format!("\"f{n}\":1")).collect();
        format!("{{\"as_of\":\"2025-12-20\",{}}}", fields.join(",")).into_bytes()
    }),
    ("long-number", || with_score(&format!("-2.{}", "5".repeat(100_000)))),
];

fn noted(note: &str) -> Vec<u8> {
    format!(r#"{{"as_of":"2025-12-20","provenance":{{"note":"{note}"}}}}"#).into_bytes()
}

fn listed(list: &str, entry: &str, count: usize) -> Vec<u8> {
    format!(r#"{{"as_of":"2025-12-20","{list}":[{}]}}"#, vec![entry; count].join(",")).into_bytes()
}

const OPTIONS: [(&str, &[u8]); 9] = [
    ("defaults", b"{}"),
    ("quarantine", br#"{"mode":"quarantine"}"#),
    ("another-day", br#"{"mode":"quarantine","as_of":"2026-02-01"}"#),
    ("no-such-day", br#"{"mode":"quarantine","as_of":"2026-02-30"}"#),
    ("empty", b""),
    ("unknown", br#"{"modus":"quarantine"}"#),
    ("word", br#"{"mode":"lenient"}"#),
    ("list", b"[]"),
    ("not-utf-8", b"{\"mode\":\"\xff\"}"),
];

/// Questions about what is reported, as they are asked without a record.
pub(super) const QUERIES: [(&str, &str); 6] = [
    ("all", "{}"),
    ("spine", r#"{"site":"lumbar_spine"}"#),
    ("baseline", r#"{"site":"lumbar_spine","month":12,"baseline_g_per_cm2":"0.700"}"#),
    ("feeding", r#"{"feeding":"partial","months":9,"illustrative":true}"#),
    ("unknown", r#"{"place":"lumbar_spine"}"#),
    ("cut", "{"),
];
