//! The kernel as JSON Logic, by datalogic-rs: rules compiled once, values in an arena that is used again.

use anyhow::{Context, Result};
use datalogic_rs::bumpalo::Bump;
use datalogic_rs::datavalue::OwnedDataValue;
use datalogic_rs::{Engine, Logic, ParsedData};
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::protocol::{Peer, run};

const RULES: &str = include_str!("../../rules/kernel.jsonlogic.json");

fn main() -> Result<()> {
    // Templating: an object of rules gives an object of their results.
    let engine = Engine::builder().with_templating(true).build();
    let stages: Vec<serde_json::Value> = serde_json::from_str(RULES)?;
    let compiled = stages.iter().map(|stage| engine.compile(stage.to_string().as_str()));
    let stages = compiled.collect::<Result<Vec<Logic>, _>>()?;
    run(DataLogic { engine, stages, arena: Bump::new() })
}

struct DataLogic {
    engine: Engine,
    /// Each takes what the one before gives.
    stages: Vec<Logic>,
    arena: Bump,
}

impl Peer for DataLogic {
    type Input = ParsedData;
    type Output = OwnedDataValue;

    fn read(&mut self, line: &str) -> Result<ParsedData> {
        Ok(ParsedData::from_json(line)?)
    }

    fn evaluate(&mut self, input: &ParsedData) -> Result<OwnedDataValue> {
        let mut value = input.value();
        for stage in &self.stages {
            value = self.engine.evaluate(stage, value, &self.arena)?;
        }
        let output = value.to_owned();
        self.arena.reset();
        Ok(output)
    }

    fn write(&mut self, output: &OwnedDataValue) -> Result<String> {
        Ok(output.to_json_string())
    }

    fn answer(&self, output: &OwnedDataValue) -> Result<Answer> {
        serde_json::from_str(&output.to_json_string()).context("the answer lacks a field")
    }
}
