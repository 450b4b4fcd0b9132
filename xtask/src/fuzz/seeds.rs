//! What every run begins with: published cases, random records, and hostile documents.
//!
//! They are written anew each time, so they follow the wire format; the committed corpus cannot.

use std::path::Path;

use anyhow::{Result, anyhow};
use gao_conformance::{cases, random};
use serde_json::Value;

use super::LONGEST;
use crate::folder::{self, emptied};

/// How many calls `tests/fuzz/c_interface/wish.rs` knows, and which of them take a record.
const CALLS: u8 = 17;
const WITH_A_RECORD: [u8; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13];

/// The first byte that chooses something wrong, and some more of them.
const WRONG: [u8; 5] = [240, 241, 242, 243, 255];

/// Between options and record where the input brings both.
const SEPARATOR: u8 = 0x1e;

const RANDOM_RECORDS: u64 = 100;

/// The first bytes of an input, as `tests/fuzz/c_interface/wish.rs` reads them.
type Head = [u8; 10];

/// Empties the folder and writes every seed into it.
pub(super) fn write(folder: &Path) -> Result<()> {
    emptied(folder)?;
    for (seed, number) in all()?.iter().zip(0_usize..) {
        folder::write(&folder.join(format!("{number:04}")), seed)?;
    }
    Ok(())
}

fn all() -> Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for ((_, case), number) in cases().map_err(|why| anyhow!(why))?.iter().zip(0_u8..) {
        // Without its white space: a mutation of that finds nothing.
        let case = serde_json::to_vec(&serde_json::from_slice::<Value>(case)?)?;
        for turn in [number, number.wrapping_add(6)] {
            seeds.push(seed(head(with_a_record(turn), number), &case));
        }
    }
    for number in 0..RANDOM_RECORDS {
        let record = serde_json::to_vec(&random::record(1, number))?;
        let number = u8::try_from(number)?;
        seeds.push(seed(head(with_a_record(number), number), &record));
    }
    for document in hostile() {
        seeds.extend((0..CALLS).map(|call| seed(head(call, call), &document)));
    }
    seeds.extend(wrong());
    seeds.extend(own_options());
    Ok(seeds)
}

/// The calls with a record take turns.
fn with_a_record(turn: u8) -> u8 {
    let count = WITH_A_RECORD.len();
    WITH_A_RECORD.get(usize::from(turn) % count).copied().unwrap_or_default()
}

fn seed(head: Head, body: &[u8]) -> Vec<u8> {
    let mut seed = [head.as_slice(), body].concat();
    seed.truncate(LONGEST);
    seed
}

/// The call, and everything else right but different from number to number.
fn head(call: u8, number: u8) -> Head {
    // 1 would be the input's own options.
    let options = match number % 6 {
        0 => 0,
        other => other + 1,
    };
    let bit = |shift: u8| (number >> shift) & 1;
    [call, options, 0, bit(0), bit(1), bit(2), number % 4, bit(3), bit(1), bit(0)]
}

/// One byte at a time that chooses something wrong, for a letter, a chart and the rules.
fn wrong() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for place in 1..8_usize {
        for (byte, call) in WRONG.into_iter().flat_map(|byte| [3, 7, 9].map(|call| (byte, call))) {
            let mut head = head(call, 0);
            if let Some(chooses) = head.get_mut(place) {
                *chooses = byte;
            }
            seeds.push(seed(head, br#"{"as_of":"2025-12-20"}"#));
        }
    }
    seeds
}

fn own_options() -> impl Iterator<Item = Vec<u8>> {
    let documents: [&[u8]; 4] = [
        br#"{"mode":"quarantine","policy":{"height_loss_mm":65535}}"#,
        br#"{"policy":{"label_region":"strictest","current_bmd_months":0}}"#,
        br#"{"as_of":"2025-02-29","mode":"strict"}"#,
        br#"{"policy":{"height_loss_mm":-0.0,"review_clock":null}}"#,
    ];
    documents.into_iter().zip(0..).map(|(options, number)| {
        let mut head = head(number, number);
        head[1] = 1;
        let body = [options, &[SEPARATOR], br#"{"as_of":"2025-12-20","fractures":[]}"#].concat();
        seed(head, &body)
    })
}

/// Documents that break a careless reader.
fn hostile() -> Vec<Vec<u8>> {
    let short: [&[u8]; 21] = [
        b"",
        b"{",
        b"null",
        b"NaN",
        b"[]",
        b"{}",
        // A byte order mark, and the text that it announces in another encoding.
        b"\xef\xbb\xbf{\"as_of\":\"2025-12-20\"}",
        b"\xff\xfe{\x00}\x00",
        // No UTF-8, a zero byte, halves of a pair.
        b"{\"as_of\":\"2025-12-20\xff\"}",
        b"{\"as_of\":\"2025-12-20\0\"}",
        br#"{"as_of":"\ud800"}"#,
        br#"{"\udc00":1,"as_of":"2025-12-20"}"#,
        // The same field twice, and text that ends too late or goes on.
        br#"{"as_of":"2025-12-20","as_of":"2025-12-21"}"#,
        br#"{"as_of":"2025-12-20",}"#,
        br#"{"as_of":"2025-12-20"}x"#,
        // Numbers at the edge, and beyond it.
        br#"{"as_of":"2025-12-20","bmd":[{"z_score":-0.0},{"z_score":"-0.0"},{"z_score":1e308}]}"#,
        br#"{"as_of":"2025-12-20","bmd":[{"z_score":1e400},{"z_score":NaN},{"z_score":1e-400}]}"#,
        br#"{"as_of":"2025-12-20","bmd":[{"z_score":-123456789012345678901234567890}]}"#,
        br#"{"as_of":"9999-12-31","diagnosis_date":"0000-00-00"}"#,
        br#"{"as_of":"-9999-01-01"}"#,
        // Text that would be a tag, a heading, or read from right to left.
        br#"{"as_of":"2025-12-20","<script>&\u0000\u202e\n# x":"\ud83d\ude00"}"#,
    ];
    let fracture = r#"{"site":"vertebra","level":"T12"},"#;
    let long = [
        "[".repeat(10_000),
        r#"{"a":"#.repeat(2_000),
        format!(r#"{{"as_of":"2025-12-20","bmd":{}{}}}"#, "[".repeat(200), "]".repeat(200)),
        format!(r#"{{"as_of":"{}"}}"#, "9".repeat(8_000)),
        format!(r#"{{"as_of":"2025-12-20","fractures":[{}{{}}]}}"#, fracture.repeat(300)),
    ];
    short.iter().map(|document| document.to_vec()).chain(long.map(String::into_bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seed_fits_and_no_two_are_the_same() {
        let seeds = all().unwrap();
        assert!(seeds.iter().all(|seed| seed.len() <= LONGEST));
        let mut different = seeds.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), seeds.len());
    }

    #[test]
    fn every_call_has_a_seed_with_a_published_case() {
        let seeds = all().unwrap();
        for call in WITH_A_RECORD {
            let has = |seed: &&Vec<u8>| seed[0] == call && seed.len() > 600;
            assert!(seeds.iter().any(|seed| has(&seed)), "{call}");
        }
    }
}
