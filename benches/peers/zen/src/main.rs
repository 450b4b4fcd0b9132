//! The kernel as a decision of GoRules, by zen-engine: expressions compiled before the first case.

use anyhow::{Context, Result, anyhow};
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::protocol::{Peer, run};
use tokio::runtime::{Builder, Runtime};
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine, Variable};

const RULES: &str = include_str!("../../rules/kernel.zen.json");

fn main() -> Result<()> {
    let content: DecisionContent = serde_json::from_str(RULES)?;
    let mut decision = DecisionEngine::default().create_decision(content.into())?;
    decision.compile();
    run(Zen { decision, runtime: Builder::new_current_thread().build()? })
}

struct Zen {
    decision: Decision,
    runtime: Runtime,
}

impl Peer for Zen {
    type Input = Variable;
    type Output = Variable;

    fn read(&mut self, line: &str) -> Result<Variable> {
        Ok(serde_json::from_str(line)?)
    }

    /// A copy of a value is a counted reference.
    fn evaluate(&mut self, input: &Variable) -> Result<Variable> {
        let response = self.runtime.block_on(self.decision.evaluate(input.clone()));
        Ok(response.map_err(|error| anyhow!("{error}"))?.result)
    }

    fn write(&mut self, output: &Variable) -> Result<String> {
        Ok(serde_json::to_string(output)?)
    }

    fn answer(&self, output: &Variable) -> Result<Answer> {
        serde_json::from_value(output.to_value()).context("the answer lacks a field")
    }
}
