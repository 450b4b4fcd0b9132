//! Writes cases and the answers to them: `gao-peers-kernel-generate COUNT CASES.ndjson ANSWERS.csv`.

use std::fs::File;
use std::io::{BufWriter, Write};

use anyhow::{Context, Result, bail};
use gao_peers_kernel::evaluate::evaluate;
use gao_peers_kernel::generate::generate;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, cases, answers] = arguments.as_slice() else {
        bail!("three arguments are needed: `COUNT CASES.ndjson ANSWERS.csv`");
    };
    let count: u32 = count.parse().with_context(|| format!("`{count}` is no number of cases"))?;
    let create = |path: &String| {
        File::create(path)
            .map(BufWriter::new)
            .with_context(|| format!("`{path}` cannot be written"))
    };
    let (mut cases, mut answers) = (create(cases)?, create(answers)?);
    for case in (0..count).map(generate) {
        writeln!(cases, "{}", serde_json::to_string(&case)?)?;
        writeln!(answers, "{}", evaluate(&case).line())?;
    }
    cases.flush()?;
    answers.flush()?;
    Ok(())
}
