//! The kernel as Rego, by regorus: compiled once for its virtual machine, which is quicker than its
//! interpreter.

use anyhow::{Context, Result};
use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::protocol::{Peer, run};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::RegoVM;
use regorus::{Engine, Value};

const RULES: &str = include_str!("../../rules/kernel.rego");
const RULE: &str = "data.kernel.answer";

fn main() -> Result<()> {
    let mut engine = Engine::new();
    engine.add_policy("kernel.rego".to_owned(), RULES.to_owned())?;
    let policy = engine.compile_with_entrypoint(&RULE.into())?;
    let mut machine = RegoVM::new();
    machine.load_program(Compiler::compile_from_policy(&policy, &[RULE])?);
    run(Regorus(machine))
}

struct Regorus(RegoVM);

impl Peer for Regorus {
    type Input = Value;
    type Output = Value;

    fn read(&mut self, line: &str) -> Result<Value> {
        Value::from_json_str(line)
    }

    /// A copy of a value is a counted reference.
    fn evaluate(&mut self, input: &Value) -> Result<Value> {
        self.0.set_input(input.clone());
        Ok(self.0.execute()?)
    }

    fn write(&mut self, output: &Value) -> Result<String> {
        Ok(serde_json::to_string(output)?)
    }

    fn answer(&self, output: &Value) -> Result<Answer> {
        serde_json::from_str(&output.to_json_str()?).context("the answer lacks a field")
    }
}
