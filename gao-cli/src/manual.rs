//! `gao completions` and `gao man`: the program describes itself.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::arguments::Arguments;
use crate::outcome::{Failure, Outcome};

/// The completion script of a shell.
pub(crate) fn completions(shell: Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "gao", &mut script);
    String::from_utf8(script).map_err(Failure::internal)
}

/// The manual page of the program, or of one of its subcommands.
pub(crate) fn page(subcommand: Option<&str>) -> Outcome {
    let mut program = Arguments::command();
    // Gives subcommands their full names and the options that hold everywhere.
    program.build();
    let described = match subcommand {
        None => &program,
        Some(name) => program.find_subcommand(name).ok_or_else(|| {
            Failure::Usage(format!("`{name}` is no subcommand; `gao help` lists them"))
        })?,
    };
    let mut page = Vec::new();
    Man::new(described.clone()).render(&mut page).map_err(Failure::internal)?;
    String::from_utf8(page).map_err(Failure::internal)
}
