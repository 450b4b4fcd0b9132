//! What is measured: one row for each, in the order in which it takes its turn and is shown.

use super::prepare::Tool;

/// One tool, and how it is measured.
pub(super) struct Peer {
    /// For `--without`, and the name of its files.
    pub(super) name: &'static str,
    /// What the page calls it.
    pub(super) words: &'static str,
    pub(super) tool: Tool,
    /// So many cases at most: a slow one would take hours.
    pub(super) most: usize,
    /// Whether there is a page without it.
    pub(super) optional: bool,
    /// Whether its answers may differ if it says where and why.
    pub(super) may_differ: bool,
    pub(super) rows: &'static [Row],
}

/// A row of the table: what is shown for each of [`PARTS`].
pub(super) struct Row {
    /// Beside the words of the peer; empty if it has one row.
    pub(super) words: &'static str,
    pub(super) parts: [&'static str; 3],
}

/// What a program prints. Each part is compared with the same part of [`BASE`].
pub(super) const PARTS: [&str; 3] = ["read", "evaluate", "whole"];

/// The name of what everything is compared with.
pub(super) const BASE: &str = "floor";

const ALL: usize = usize::MAX;

/// Nothing is printed for it.
const NOTHING: &str = "-";

/// The fields of the kernel by way of every decision, and what parts of the engine cost.
const GAO: [Row; 6] = [
    Row { words: ", by its own rules", parts: PARTS },
    Row { words: ", the definitions alone", parts: [NOTHING, "classify", NOTHING] },
    Row { words: ", every decision, no text", parts: [NOTHING, "decide", NOTHING] },
    Row {
        words: ", the whole assessment, as records and as JSON",
        parts: [NOTHING, "assess", "assess-json"],
    },
    Row { words: ", packing columns", parts: [NOTHING, "pack", NOTHING] },
    Row { words: ", the definitions over columns", parts: [NOTHING, "columns", NOTHING] },
];

const KERNEL: &[Row] = &[Row { words: "", parts: PARTS }];

/// The base comes first.
pub(super) const LIST: &[Peer] = &[
    Peer {
        optional: false,
        ..peer(BASE, "Rust by hand, without validation", Tool::Crate("floor"), ALL)
    },
    Peer {
        optional: false,
        may_differ: true,
        rows: &GAO,
        ..peer("gao", "gao", Tool::Crate("gao"), ALL)
    },
    peer("numpy", "numpy", Tool::Python("numpy"), ALL),
    peer("javascript", "plain JavaScript", Tool::JavaScript("plain"), ALL),
    peer("duckdb", "DuckDB", Tool::Python("duckdb"), ALL),
    peer("python", "plain Python", Tool::Python("plain"), ALL),
    peer("datalogic-rs", "datalogic-rs, JSON Logic", Tool::Crate("datalogic"), 20_000),
    peer(
        "json-logic-engine",
        "json-logic-engine, JSON Logic",
        Tool::JavaScript("json-logic-engine"),
        20_000,
    ),
    peer("zen-engine", "zen-engine, decision of GoRules", Tool::Crate("zen"), 5_000),
    peer("regorus", "regorus, Rego", Tool::Crate("regorus"), 3_000),
    peer("cql-execution", "cql-execution, CQL", Tool::Cql("cql-execution"), 1_000),
];

const fn peer(name: &'static str, words: &'static str, tool: Tool, most: usize) -> Peer {
    Peer { name, words, tool, most, optional: true, may_differ: false, rows: KERNEL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_comes_first_and_no_two_peers_share_a_name() {
        let mut names: Vec<&str> = LIST.iter().map(|peer| peer.name).collect();
        assert_eq!(names.first(), Some(&BASE));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), LIST.len());
    }
}
