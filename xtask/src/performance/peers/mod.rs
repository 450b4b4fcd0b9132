//! The section that sets gao beside what a user would pick instead.

mod aims;
mod answers;
mod differences;
mod list;
mod prepare;
mod rounds;
mod table;

use anyhow::{Context, Result, bail};

use self::answers::Reference;
use self::list::{BASE, LIST, Peer};
use super::Choice;
use crate::workspace::Workspace;

pub(crate) use self::prepare::MANIFEST;

/// A peer that is not measured, and why.
struct Skipped {
    peer: &'static Peer,
    reason: String,
}

/// Prepares every peer that can be had, measures them all, and says what was found.
///
/// # Errors
///
/// If a name that is to be left out is none, what cannot be left out cannot be had, a peer does not
/// build, or an answer is wrong.
pub(super) fn section(workspace: &Workspace, choice: &Choice) -> Result<String> {
    known(&choice.without)?;
    let mut taken = Vec::new();
    let mut skipped = Vec::new();
    for peer in LIST {
        if choice.without.iter().any(|name| name == peer.name) {
            skipped.push(Skipped { peer, reason: "left out with `--without`".to_owned() });
            continue;
        }
        // A required one is not asked: whatever it lacks, its build says.
        if peer.optional
            && let Err(error) = peer.tool.fetch(workspace)
        {
            println!("SKIPPED: {}: {error:#}", peer.name);
            skipped.push(Skipped { peer, reason: peer.tool.absence().to_owned() });
            continue;
        }
        let program = peer.tool.build(workspace).with_context(|| broken(peer))?;
        taken.push((peer, program));
    }
    let reference = Reference::generate(workspace, choice.cases)?;
    let measured = rounds::run(workspace, &taken, &reference, choice.rounds)?;
    Ok(table::section(&measured, &skipped, choice) + &aims::section(&measured))
}

/// What to do about a peer that is here and does not work: it must not pass for one that is absent.
fn broken(peer: &Peer) -> String {
    let Peer { name, .. } = peer;
    if *name == BASE {
        format!("`{name}` does not work; mend it in `benches/peers`")
    } else {
        format!("`{name}` does not work; mend it in `benches/peers`, or try `--without {name}`")
    }
}

/// Refuses a name that is not in the list, or that of the base.
fn known(without: &[String]) -> Result<()> {
    let names: Vec<&str> = LIST.iter().map(|peer| peer.name).filter(|&name| name != BASE).collect();
    match without.iter().find(|name| !names.contains(&name.as_str())) {
        Some(name) => bail!("`{name}` cannot be left out; choose from {}", names.join(", ")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_peer_can_be_left_out_and_not_the_base() {
        known(&["numpy".to_owned(), "gao".to_owned()]).unwrap();
        for name in ["floor", "nunpy"] {
            let error = known(&[name.to_owned()]).unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{name}` cannot be left out; choose from gao,")));
        }
    }
}
