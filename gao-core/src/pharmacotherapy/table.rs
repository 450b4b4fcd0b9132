//! F-08's baseline table, and what follows from it while facts are missing.
//!
//! The article has a rule for starting (S-72) and one for waiting (S-82). What lies between
//! them is left to a specialist (D-05). "Collapses" are vertebrae, "fractures" any bone (D-06).

use enumset::{EnumSet, EnumSetType};
use serde::Serialize;

use crate::logic::Tri;
use crate::text::Text;

/// A fact that the table reads.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum TableFact {
    /// More than one broken vertebra.
    MultipleCollapses = 0,
    /// More than one fracture of any bone.
    MultipleFractures = 1,
    /// Very low BMD.
    VeryLowBmd = 2,
    /// Conservative treatment judged not enough.
    ConservativeInsufficient = 3,
}

impl TableFact {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::MultipleCollapses => {
                Text { en: "more than one broken vertebra", da: "mere end ét sammenfald" }
            }
            Self::MultipleFractures => {
                Text { en: "more than one fracture", da: "mere end én fraktur" }
            }
            Self::VeryLowBmd => Text { en: "very low BMD", da: "meget lav BMD" },
            Self::ConservativeInsufficient => Text {
                en: "other measures judged not enough",
                da: "øvrige tiltag vurderet utilstrækkelige",
            },
        }
    }
}

/// The facts of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableInput {
    /// More than one broken vertebra.
    pub multiple_collapses: Tri,
    /// More than one fracture of any bone.
    pub multiple_fractures: Tri,
    /// Very low BMD.
    pub very_low_bmd: Tri,
    /// Conservative treatment judged not enough.
    pub conservative_insufficient: Tri,
}

impl TableInput {
    /// One fact.
    #[must_use]
    pub const fn get(self, fact: TableFact) -> Tri {
        match fact {
            TableFact::MultipleCollapses => self.multiple_collapses,
            TableFact::MultipleFractures => self.multiple_fractures,
            TableFact::VeryLowBmd => self.very_low_bmd,
            TableFact::ConservativeInsufficient => self.conservative_insufficient,
        }
    }

    /// The same with one fact replaced.
    #[must_use]
    pub const fn with(self, fact: TableFact, value: Tri) -> Self {
        match fact {
            TableFact::MultipleCollapses => Self { multiple_collapses: value, ..self },
            TableFact::MultipleFractures => Self { multiple_fractures: value, ..self },
            TableFact::VeryLowBmd => Self { very_low_bmd: value, ..self },
            TableFact::ConservativeInsufficient => {
                Self { conservative_insufficient: value, ..self }
            }
        }
    }
}

/// What the table answers.
#[derive(Debug, Hash, PartialOrd, Ord, EnumSetType)]
pub enum TableAnswer {
    /// Starting is to be considered from the outset.
    ConsiderStart,
    /// Conservative treatment is judged to be enough: no rule of the article.
    ConservativeJudgedSufficient,
    /// Watchful waiting.
    Observe,
    /// Between the two rules.
    GreyZone,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct TableRow {
    /// What it answers.
    pub answer: TableAnswer,
    /// When it applies, in words.
    pub condition: Text,
    applies: fn(TableInput) -> bool,
}

impl TableRow {
    /// Whether it applies to facts that are all known.
    #[must_use]
    pub fn applies(&self, input: TableInput) -> bool {
        (self.applies)(input)
    }
}

/// Every row; the first that applies answers.
pub static TABLE: [TableRow; 4] = [
    TableRow {
        answer: TableAnswer::ConsiderStart,
        condition: Text {
            en: "several collapses, very low BMD, other measures judged not enough",
            da: "flere sammenfald, meget lav BMD, øvrige tiltag vurderet utilstrækkelige",
        },
        applies: |input| severe(input) && input.conservative_insufficient.is_yes(),
    },
    TableRow {
        answer: TableAnswer::ConservativeJudgedSufficient,
        condition: Text {
            en: "several collapses, very low BMD, other measures judged enough",
            da: "flere sammenfald, meget lav BMD, øvrige tiltag vurderet tilstrækkelige",
        },
        applies: severe,
    },
    TableRow {
        answer: TableAnswer::Observe,
        condition: Text {
            en: "not several fractures, BMD not very low",
            da: "ikke flere frakturer, BMD ikke meget lav",
        },
        applies: |input| input.multiple_fractures.is_no() && input.very_low_bmd.is_no(),
    },
    TableRow {
        answer: TableAnswer::GreyZone,
        condition: Text { en: "otherwise", da: "ellers" },
        applies: |_| true,
    },
];

fn severe(input: TableInput) -> bool {
    input.multiple_collapses.is_yes()
        && input.multiple_fractures.is_yes()
        && input.very_low_bmd.is_yes()
}

/// The answer to facts that are all known.
#[must_use]
pub fn table_answer(input: TableInput) -> TableAnswer {
    TABLE.iter().find(|row| row.applies(input)).map_or(TableAnswer::GreyZone, |row| row.answer)
}

/// What the table may answer, and which missing facts decide between its answers.
///
/// Every completion of the missing facts is tried. A missing fact is pivotal if, for some
/// completion of the others, changing it changes the answer.
#[must_use]
pub fn supervalued(input: TableInput) -> (EnumSet<TableAnswer>, EnumSet<TableFact>) {
    let mut answers = EnumSet::empty();
    let mut pivotal = EnumSet::empty();
    for completion in completions(input) {
        let answer = table_answer(completion);
        answers |= answer;
        for fact in EnumSet::<TableFact>::all() {
            let other = completion.with(fact, completion.get(fact).not());
            if input.get(fact).is_unknown() && table_answer(other) != answer {
                pivotal |= fact;
            }
        }
    }
    (answers, pivotal)
}

fn completions(input: TableInput) -> impl Iterator<Item = TableInput> {
    let ways = |tri: Tri| {
        [Tri::Yes, Tri::No].into_iter().filter(move |value| tri.is_unknown() || tri == *value)
    };
    ways(input.multiple_collapses).flat_map(move |multiple_collapses| {
        ways(input.multiple_fractures).flat_map(move |multiple_fractures| {
            ways(input.very_low_bmd).flat_map(move |very_low_bmd| {
                ways(input.conservative_insufficient).map(move |conservative_insufficient| {
                    TableInput {
                        multiple_collapses,
                        multiple_fractures,
                        very_low_bmd,
                        conservative_insufficient,
                    }
                })
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tri::{No, Unknown, Yes};

    fn input(facts: [Tri; 4]) -> TableInput {
        let [multiple_collapses, multiple_fractures, very_low_bmd, conservative_insufficient] =
            facts;
        TableInput {
            multiple_collapses,
            multiple_fractures,
            very_low_bmd,
            conservative_insufficient,
        }
    }

    #[test]
    fn known_facts_have_one_answer() {
        for (facts, answer) in [
            ([Yes, Yes, Yes, Yes], TableAnswer::ConsiderStart),
            ([Yes, Yes, Yes, No], TableAnswer::ConservativeJudgedSufficient),
            ([Yes, Yes, No, Yes], TableAnswer::GreyZone),
            ([No, Yes, Yes, Yes], TableAnswer::GreyZone),
            ([No, Yes, No, No], TableAnswer::GreyZone),
            ([No, No, Yes, Yes], TableAnswer::GreyZone),
            ([No, No, No, Yes], TableAnswer::Observe),
            ([No, No, No, No], TableAnswer::Observe),
        ] {
            assert_eq!(table_answer(input(facts)), answer, "{facts:?}");
            assert_eq!(supervalued(input(facts)), (answer.into(), EnumSet::empty()));
        }
    }

    #[test]
    fn a_judgement_that_changes_nothing_is_not_asked_for() {
        let (answers, pivotal) = supervalued(input([No, No, No, Unknown]));
        assert_eq!((answers, pivotal), (TableAnswer::Observe.into(), EnumSet::empty()));
        let (answers, pivotal) = supervalued(input([Yes, Yes, Yes, Unknown]));
        assert_eq!(answers, TableAnswer::ConsiderStart | TableAnswer::ConservativeJudgedSufficient);
        assert_eq!(pivotal, TableFact::ConservativeInsufficient);
    }
}
