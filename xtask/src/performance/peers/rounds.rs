//! Every peer once in every round, its answers checked in the run that was timed.

use anyhow::{Context, Result};

use super::answers::{Reference, answered, identical};
use super::broken;
use super::differences::{Reasons, explained};
use super::list::Peer;
use super::prepare::Program;
use crate::command;
use crate::ratio::{Costs, costs};
use crate::workspace::Workspace;

/// A peer and what was found of it.
pub(super) struct Measured {
    pub(super) peer: &'static Peer,
    pub(super) cases: usize,
    /// One for each round.
    pub(super) costs: Vec<Costs>,
    /// Why its answers differ; none, if they are identical.
    pub(super) differences: Reasons,
}

/// Measures all of them in so many rounds.
///
/// # Errors
///
/// If a program fails, or an answer is wrong.
pub(super) fn run(
    workspace: &Workspace,
    programs: &[(&'static Peer, Program)],
    reference: &Reference,
    rounds: usize,
) -> Result<Vec<Measured>> {
    let fresh = |(peer, _): &(&'static Peer, Program)| {
        let cases = peer.most.min(reference.answers.len());
        Measured { peer, cases, costs: Vec::new(), differences: Reasons::new() }
    };
    let mut all: Vec<Measured> = programs.iter().map(fresh).collect();
    for round in 1..=rounds {
        println!("round {round} of {rounds}");
        for ((_, program), measured) in programs.iter().zip(&mut all) {
            println!("  {}", measured.peer.name);
            let turn = measured.take_turn(workspace, program, reference);
            turn.with_context(|| broken(measured.peer))?;
        }
    }
    Ok(all)
}

impl Measured {
    fn take_turn(
        &mut self,
        workspace: &Workspace,
        program: &Program,
        reference: &Reference,
    ) -> Result<()> {
        let file = reference.answers_of(self.peer.name);
        let mut program = program.command(workspace);
        program.arg(&reference.cases).arg(self.cases.to_string()).arg(&file);
        let printed = String::from_utf8(command::output(&mut program)?)?;
        self.costs.push(costs(&printed)?);
        let answers = answered(&file, self.cases)?;
        if self.peer.may_differ {
            self.differences = explained(&file, &answers, &reference.answers)?;
            return Ok(());
        }
        identical(&answers, &reference.answers)
    }
}
