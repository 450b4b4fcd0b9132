//! What was set as the aim, what was found, and why it was missed where it was.

use std::cmp::Ordering;

use super::list::BASE;
use super::rounds::Measured;
use crate::ratio::{Costs, median, ratios};

/// An aim: a part of one program beside a part of another.
struct Aim {
    words: &'static str,
    /// Whose part, and of which.
    of: (&'static str, &'static str),
    /// What it is divided by: the best of these, where there are several.
    to: &'static [&'static str],
    part: &'static str,
    reach: Reach,
    /// Why it is missed, if it is, and what was tried.
    missed: &'static str,
}

/// Where the ratio should lie.
#[derive(Clone, Copy)]
enum Reach {
    AtMost(f64),
    AtLeast(f64),
}

const ENGINES: &[&str] =
    &["datalogic-rs", "json-logic-engine", "zen-engine", "regorus", "cql-execution"];

const PEERS: &[&str] = &[
    "numpy",
    "javascript",
    "duckdb",
    "python",
    "datalogic-rs",
    "json-logic-engine",
    "zen-engine",
    "regorus",
    "cql-execution",
];

const RICHER: &str = "the base compares a few numbers of a complete record of fixed size; gao compares \
    intervals of days over any number of pregnancies, measurements and treatments, and says of every answer \
    which facts it used and which it lacks. Tried: each definition once in one walk over the fractures, a day \
    looked at once, calendar arithmetic once for each day";

const READING: &str = "its record is two to three times as long and names everything, each field is held to its \
    limits, and then all is decided, not the kernel alone: reading and checking take about two thirds of the time, deciding \
    a third. Tried: reading while parsing, by a scanner of its own; places that are written only for \
    a problem. Texts that are borrowed from the document would save a tenth of the reading, and no other language \
    could hold such a record";

const AIMS: &[Aim] = &[
    Aim {
        words: "the definitions alone, to evaluating by hand",
        of: ("gao", "classify"),
        to: &[BASE],
        part: "evaluate",
        reach: Reach::AtMost(3.6),
        missed: RICHER,
    },
    Aim {
        words: "every decision without text, to evaluating by hand",
        of: ("gao", "decide"),
        to: &[BASE],
        part: "evaluate",
        reach: Reach::AtMost(15.0),
        missed: RICHER,
    },
    Aim {
        words: "the whole assessment as records, to evaluating by hand",
        of: ("gao", "assess"),
        to: &[BASE],
        part: "evaluate",
        reach: Reach::AtMost(60.0),
        missed: "an assessment is a text of many pages, with hundreds of lists, pointers and values that each \
            have a place of their own in memory, which alone costs more than that. Tried: ids, keys and paths that \
            are borrowed from the program instead of copied; pointers and days without a formatter",
    },
    Aim {
        words: "evaluating in the quickest rule engine, to every decision",
        of: ("", "evaluate"),
        to: ENGINES,
        part: "decide",
        reach: Reach::AtLeast(15.0),
        missed: "the engines compute the kernel, gao all that it decides",
    },
    Aim {
        words: "JSON to JSON in the quickest of the others, to the same fields in gao",
        of: ("", "whole"),
        to: PEERS,
        part: "whole",
        reach: Reach::AtLeast(1.0),
        missed: READING,
    },
    Aim {
        words: "the kernel in plain JavaScript, to the whole assessment in gao, JSON to JSON",
        of: ("", "whole"),
        to: &["javascript"],
        part: "assess-json",
        reach: Reach::AtLeast(1.0),
        missed: "the answer is many times as long as that of the kernel, and making and writing its texts takes \
            most of the time. Tried: a writer of records of its own, which takes two thirds of the time of serde_json",
    },
    Aim {
        words: "the definitions over columns, windows and BMD packed before and not counted, to evaluating by hand",
        of: ("gao", "columns"),
        to: &[BASE],
        part: "evaluate",
        reach: Reach::AtMost(0.12),
        missed: "the columns of as many fractures as any woman has are read for every woman",
    },
];

/// The table of aims.
pub(super) fn section(measured: &[Measured]) -> String {
    let mut section = String::from(
        "\n### What was to be reached\n\n\
         | what | aim | found | |\n| --- | --- | --- | --- |\n",
    );
    let mut reasons: Vec<&str> = Vec::new();
    for aim in AIMS {
        let verdict = match aim.found(measured) {
            None => "not measured | ".to_owned(),
            Some((found, ratio)) if aim.reach.holds(ratio) => format!("{found} | reached"),
            Some((found, _)) => {
                let known = reasons.iter().position(|reason| *reason == aim.missed);
                let number = known.unwrap_or_else(|| {
                    reasons.push(aim.missed);
                    reasons.len().saturating_sub(1)
                });
                format!("{found} | missed, {}", number.saturating_add(1))
            }
        };
        let (word, limit) = match aim.reach {
            Reach::AtMost(limit) => ("at most", limit),
            Reach::AtLeast(limit) => ("at least", limit),
        };
        section.push_str(&format!("| {} | {word} {limit} | {verdict} |\n", aim.words));
    }
    section.push('\n');
    for (reason, number) in reasons.into_iter().zip(1..) {
        section.push_str(&format!("{number}. Missed, because {reason}.\n"));
    }
    section
}

impl Aim {
    /// The ratio in words and its median, to or of the best of the others.
    fn found(&self, measured: &[Measured]) -> Option<(String, f64)> {
        let costs = |name: &str| {
            let found = measured.iter().find(|measured| measured.peer.name == name);
            found.map(|measured| measured.costs.as_slice())
        };
        let (name, part) = self.of;
        let found = self.to.iter().filter_map(|other| {
            let other = costs(other)?;
            let sides: [(&[Costs], &str); 2] = if name.is_empty() {
                [(other, part), (costs("gao")?, self.part)]
            } else {
                [(costs(name)?, part), (other, self.part)]
            };
            let [of, to] = sides;
            Some((ratios(of, to), median(of, to)?))
        });
        found.min_by(|(_, one), (_, other)| one.partial_cmp(other).unwrap_or(Ordering::Equal))
    }
}

impl Reach {
    fn holds(self, ratio: f64) -> bool {
        match self {
            Self::AtMost(limit) => ratio <= limit,
            Self::AtLeast(limit) => ratio >= limit,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::differences::Reasons;
    use super::super::list::LIST;
    use super::*;
    use crate::ratio::costs;

    fn measured(name: &str, printed: &str) -> Measured {
        let peer = LIST.iter().find(|peer| peer.name == name).unwrap();
        let costs = vec![costs(printed).unwrap()];
        Measured { peer, cases: 1, costs, differences: Reasons::new() }
    }

    #[test]
    fn an_aim_is_reached_at_its_limit_and_missed_beyond_it() {
        let base = measured(BASE, "evaluate 10\nwhole 100");
        let engine = measured("zen-engine", "evaluate 600\nwhole 900");
        let slower = measured("regorus", "evaluate 900\nwhole 9000");
        let gao = measured("gao", "classify 36\ndecide 41\nassess 601\nwhole 1000\ncolumns 1.2");
        let section = section(&[base, gao, engine, slower]);
        for expected in [
            "by hand | at most 3.6 | 3.60 (3.60 to 3.60) | reached |",
            "every decision without text, to evaluating by hand | at most 15 | 4.10 (4.10 to 4.10) | reached |",
            "as records, to evaluating by hand | at most 60 | 60.10 (60.10 to 60.10) | missed, 1 |",
            "to every decision | at least 15 | 14.63 (14.63 to 14.63) | missed, 2 |",
            "to the same fields in gao | at least 1 | 0.900 (0.900 to 0.900) | missed, 3 |",
            "JSON to JSON | at least 1 | not measured |",
            "\n1. Missed, because an assessment",
        ] {
            assert!(section.contains(expected), "{expected} in {section}");
        }
    }

    #[test]
    fn every_name_of_an_aim_is_that_of_a_peer() {
        let named = AIMS.iter().flat_map(|aim| aim.to).chain(PEERS).chain(ENGINES);
        for name in named {
            assert!(LIST.iter().any(|peer| peer.name == *name), "{name}");
        }
        // A new peer is one that could be the quickest.
        let others = LIST.iter().map(|peer| peer.name).filter(|name| ![BASE, "gao"].contains(name));
        assert_eq!(others.collect::<Vec<_>>(), PEERS);
    }
}
