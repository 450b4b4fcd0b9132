//! Building the program with its instruments, on the compiler that is here.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::compiler::Compiler;
use crate::workspace::Workspace;
use crate::{command, folder};

/// What cargo calls it, and where.
pub(crate) const MANIFEST: &str = "tests/fuzz/Cargo.toml";

/// What libFuzzer asks of the compiler; no nightly compiler is needed. Comparisons are not traced, as
/// `cargo fuzz` does: that takes half of the time, and of numbers that are read from text the fuzzer
/// learns nothing by it. AddressSanitizer shows it the comparisons of texts.
const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "--cfg=fuzzing",
    "-Dwarnings",
];

/// Not yet stable; a stable compiler takes it where [`UNSTABLE`] is set.
const SANITIZER: &str = "-Zsanitizer=address";
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Reads as many bytes beyond its memory as it has arguments.
const PROBE: &str = "fn main() {
    let byte = vec![0_u8; 1];
    let beyond = std::env::args().len() - 1;
    std::process::exit(unsafe { byte.as_ptr().add(beyond).read_volatile() }.min(0).into());
}
";

/// The compiler of this machine and what it can do.
pub(super) struct Instruments<'a> {
    workspace: &'a Workspace,
    host: String,
    sanitized: bool,
}

impl<'a> Instruments<'a> {
    /// Looks for AddressSanitizer, and says whether it is there.
    pub(super) fn of(workspace: &'a Workspace) -> Result<Self> {
        let host = Compiler::of(workspace)?.host()?.to_owned();
        let sanitized = sanitizer_works(workspace, &host)?;
        println!(
            "{}",
            if sanitized {
                "with AddressSanitizer: it stopped a program that reads out of bounds"
            } else {
                "without AddressSanitizer: the compiler does not have it, or it stops nothing"
            }
        );
        Ok(Self { workspace, host, sanitized })
    }

    /// Builds the program, and says where it is.
    pub(super) fn program(&self) -> Result<PathBuf> {
        command::run(&mut self.cargo("build"))?;
        Ok(self.target().join(&self.host).join("release/c_interface"))
    }

    /// The lints, with the same flags, so that the C++ of libFuzzer is built once.
    pub(super) fn lint(&self) -> Result<()> {
        command::run(self.cargo("clippy").args(["--", "-D", "warnings"]))
    }

    fn cargo(&self, task: &str) -> Command {
        let mut cargo = self.workspace.cargo([task, "--release", "--manifest-path", MANIFEST]);
        // With a target named, what runs in the compiler is built without instruments.
        cargo.args(["--target", &self.host, "--target-dir"]).arg(self.target());
        let mut flags = COVERAGE.to_vec();
        if self.sanitized {
            flags.push(SANITIZER);
            cargo.env(UNSTABLE.0, UNSTABLE.1);
        }
        cargo.env("RUSTFLAGS", flags.join(" "));
        cargo
    }

    fn target(&self) -> PathBuf {
        self.workspace.target("fuzz")
    }
}

/// Whether the sanitizer lets a right program pass and stops a wrong one.
fn sanitizer_works(workspace: &Workspace, host: &str) -> Result<bool> {
    let source = workspace.target("fuzz/probe.rs");
    let program = workspace.target("fuzz/probe");
    folder::write(&source, PROBE)?;
    let mut compile = workspace.rustc([SANITIZER, "--target", host, "-o"]);
    compile.arg(&program).arg(&source).env(UNSTABLE.0, UNSTABLE.1);
    let runs = |arguments: &[&'static str]| {
        command::succeeds(&mut workspace.command(&program, arguments.iter().copied()))
    };
    Ok(command::succeeds(&mut compile) && runs(&[]) && !runs(&["beyond"]))
}
