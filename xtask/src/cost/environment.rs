//! What a count of instructions hangs on beside the source.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::command;
use crate::compiler::Compiler;
use crate::workspace::Workspace;

/// Compiler, target and C library, which has the allocator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Environment(BTreeMap<String, String>);

/// What is recorded, as the baseline and the messages call it.
const KINDS: [&str; 3] = ["compiler", "target", "library"];

impl Environment {
    /// Those of this machine.
    pub(super) fn here(workspace: &Workspace) -> Result<Self> {
        let compiler = Compiler::of(workspace)?;
        // Only the C library of GNU answers; another one is another environment.
        let library = command::output(&mut workspace.command("getconf", ["GNU_LIBC_VERSION"]));
        let library = library.ok().and_then(|printed| String::from_utf8(printed).ok());
        let library = library.unwrap_or_else(|| "unknown".to_owned());
        let values = [compiler.name(), compiler.host()?, library.trim()].map(str::to_owned);
        Ok(Self(KINDS.map(str::to_owned).into_iter().zip(values).collect()))
    }

    /// Takes a line of the baseline that belongs here; `false` if it does not.
    pub(super) fn take(&mut self, line: &str) -> bool {
        match line.split_once(": ") {
            Some((kind, value)) if KINDS.contains(&kind) => {
                self.0.insert(kind.to_owned(), value.to_owned());
                true
            }
            _ => false,
        }
    }

    /// The lines of the baseline.
    pub(super) fn lines(&self) -> String {
        self.0.iter().map(|(kind, value)| format!("{kind}: {value}\n")).collect()
    }

    /// What differs between a baseline and this machine.
    pub(super) fn difference(&self, here: &Self) -> Option<String> {
        KINDS.iter().find_map(|kind| {
            let (recorded, here) = (self.0.get(*kind), here.0.get(*kind));
            let named =
                |value: Option<&String>| value.map_or("unknown".to_owned(), ToString::to_string);
            (recorded != here).then(|| {
                format!("the {kind} is `{}`, the baseline's `{}`", named(here), named(recorded))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(compiler: &str) -> Environment {
        let mut environment = Environment::default();
        assert!(environment.take(&format!("compiler: {compiler}")));
        assert!(environment.take("target: x86_64-unknown-linux-gnu"));
        assert!(environment.take("library: glibc 2.36"));
        environment
    }

    #[test]
    fn the_same_environment_has_no_difference_and_another_compiler_is_named() {
        let recorded = environment("rustc 1.95.0");
        assert_eq!(recorded.difference(&environment("rustc 1.95.0")), None);
        assert_eq!(
            recorded.difference(&environment("rustc 1.96.0")).as_deref(),
            Some("the compiler is `rustc 1.96.0`, the baseline's `rustc 1.95.0`")
        );
        assert!(recorded.difference(&Environment::default()).is_some());
    }

    #[test]
    fn what_is_written_is_read() {
        let recorded = environment("rustc 1.95.0");
        let mut read = Environment::default();
        assert!(recorded.lines().lines().all(|line| read.take(line)));
        assert_eq!(read, recorded);
        assert!(!read.take("typical read 12"));
    }
}
