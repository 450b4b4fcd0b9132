//! The section as text.

use super::answers::FIELDS;
use super::list::{LIST, PARTS};
use super::rounds::Measured;
use super::{Choice, Skipped};
use crate::ratio::{Costs, ratios};

const HEADING: &str = "## Against what a user would pick instead\n\n";

const COLUMNS: &str = "\
| | cases | reading | evaluating | JSON to JSON | answers |
| --- | --- | --- | --- | --- | --- |
";

/// What was measured, how, and what was not.
pub(super) fn section(measured: &[Measured], skipped: &[Skipped], choice: &Choice) -> String {
    let Choice { rounds, cases, .. } = choice;
    let base = LIST.first().map_or("", |base| base.words);
    let mut section = HEADING.to_owned();
    section.push_str(&format!(
        "A fixed piece of the decision, the kernel, computed by everything in the table on the same \
         {cases} synthetic cases, or as many of the first of them as the table says; {rounds} rounds, \
         everything once in each. The base is the first row, \"{base}\": reading is compared with its \
         reading (JSON to what the tool works on), evaluating with its evaluating, and the way from \
         JSON to JSON with its. Rules were compiled and 2000 cases answered before the clock ran. Every \
         answer was compared with the specification in the run that was timed. \
         [What each of them does](../benches/peers/README.md) is told beside its source, and how fair it is.\n\n"
    ));
    let costs: &[Costs] = measured.first().map_or(&[], |base| &base.costs);
    let [read, evaluate, whole] = PARTS.map(|part| (costs, part));
    section.push_str(&format!(
        "The columns have bases of their own. How these stand to each other: evaluating takes the base {} \
         of its reading, and JSON to JSON {}.\n\n",
        ratios(evaluate, read),
        ratios(whole, read)
    ));
    section.push_str(COLUMNS);
    measured.iter().for_each(|measured| section.push_str(&rows(measured, costs)));
    for Measured { peer, differences, .. } in measured {
        if !differences.is_empty() {
            section.push_str(&format!(
                "\n{} answers by its own rules, which are richer than the kernel: it does more work than the others, \
                 and its time is that of every decision it makes. What each field is [its source](../benches/peers/kernel/src/answer.rs) says. Each that differs has a reason, which was checked on the case:\n\n\
                 | field | cases | reason |\n| --- | ---: | --- |\n",
                peer.words
            ));
            for ((field, reason), number) in differences {
                section.push_str(&format!("| `{field}` | {number} | {reason} |\n"));
            }
        }
    }
    if !skipped.is_empty() {
        section.push_str("\nNot measured:\n\n");
        for Skipped { peer, reason } in skipped {
            section.push_str(&format!("- {}: {reason}\n", peer.words));
        }
    }
    section
}

fn rows(measured: &Measured, base: &[Costs]) -> String {
    let Measured { peer, cases, costs, differences } = measured;
    let answers = match differences.values().sum::<usize>() {
        0 => "identical".to_owned(),
        fields => format!("{fields} of {} fields differ, see below", cases * FIELDS.len()),
    };
    let row = |row: &super::list::Row| {
        let mut line = format!("| {}{} | {cases} |", peer.words, row.words);
        for (part, base_part) in row.parts.into_iter().zip(PARTS) {
            line.push_str(&format!(" {} |", ratios((costs, part), (base, base_part))));
        }
        line + &format!(" {answers} |\n")
    };
    peer.rows.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::differences::Reasons;
    use super::super::list::Peer;
    use super::*;
    use crate::ratio::costs;

    fn measured(peer: &'static Peer, times: [u32; 3], differences: Reasons) -> Measured {
        let [read, evaluate, whole] = times;
        let round = format!("read {read}\nevaluate {evaluate}\nwhole {whole}\nmore 1");
        Measured { peer, cases: 7, costs: vec![costs(&round).unwrap()], differences }
    }

    #[test]
    fn every_part_is_compared_with_the_same_part_of_the_base() {
        let base = measured(&LIST[0], [100, 10, 200], Reasons::new());
        let reasons = Reasons::from([(("a".to_owned(), "a richer rule".to_owned()), 3)]);
        let other = measured(&LIST[1], [300, 20, 200], reasons);
        let skipped = [Skipped { peer: &LIST[2], reason: "Python cannot be had here".to_owned() }];
        let choice = Choice { rounds: 1, cases: 9, without: Vec::new() };
        let section = section(&[base, other], &skipped, &choice);
        let one = "1.00 (1.00 to 1.00)";
        for expected in [
            format!("| Rust by hand, without validation | 7 | {one} | {one} | {one} | identical |"),
            format!(
                "| gao, by its own rules | 7 | 3.00 (3.00 to 3.00) | 2.00 (2.00 to 2.00) | {one} | 3 of 70 fields differ"
            ),
            "\n| `a` | 3 | a richer rule |\n".to_owned(),
            "\n- numpy: Python cannot be had here\n".to_owned(),
            "same 9 synthetic cases".to_owned(),
            "takes the base 0.100 (0.100 to 0.100) of its reading, and JSON to JSON 2.00 ("
                .to_owned(),
        ] {
            assert!(section.contains(&expected), "{expected} in {section}");
        }
    }
}
