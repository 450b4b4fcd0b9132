//! The kernel by hand in Rust, without validation: what every ratio is taken to.

mod evaluate;

use anyhow::Result;
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::case::Case;
use gao_peers_kernel::protocol::{Peer, run};
use gao_peers_kernel::record::Record;

fn main() -> Result<()> {
    run(Floor)
}

struct Floor;

impl Peer for Floor {
    type Input = Record;
    type Output = Answer;

    fn read(&mut self, line: &str) -> Result<Record> {
        Ok(Record::from(&serde_json::from_str::<Case>(line)?))
    }

    fn evaluate(&mut self, input: &Record) -> Result<Answer> {
        Ok(evaluate::evaluate(input))
    }

    fn write(&mut self, output: &Answer) -> Result<String> {
        Ok(serde_json::to_string(output)?)
    }

    fn answer(&self, output: &Answer) -> Result<Answer> {
        Ok(*output)
    }
}
