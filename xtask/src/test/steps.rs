//! The steps, in the order in which they are most likely to say something useful.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::Step;
use super::tools::Tool;
use crate::compiler::Compiler;
use crate::workspace::Workspace;
use crate::{
    bindings, book, browser, command, cost, dist, fuzz, generate, kotlin, performance, python,
    swift,
};

/// Features of `gao-core` that must stand alone; the default is none of them.
const FEATURES: [&str; 3] = ["json", "schema", "uniffi"];

/// Everything `cargo xtask test` does.
pub(super) static STEPS: &[Step] = &[
    Step { name: "compiler version", needs: &[], run: compiler },
    Step { name: "formatting", needs: &[Tool::Rustfmt], run: formatting },
    Step { name: "lints", needs: &[Tool::Clippy], run: lints },
    // Testing the workspace switches on every feature that any member asks for, so what the
    // core does without them is only seen alone.
    Step { name: "core alone", needs: &[], run: core_alone },
    Step { name: "core with json", needs: &[], run: core_with_json },
    Step { name: "each feature alone", needs: &[Tool::Clippy], run: each_feature },
    Step { name: "workspace, doc examples included", needs: &[], run: workspace_tests },
    Step { name: "benches run once", needs: &[], run: benches },
    Step {
        name: "instruction counts and growth",
        needs: &[Tool::CCompiler, Tool::Valgrind],
        run: cost::check,
    },
    Step { name: "documentation", needs: &[], run: documentation },
    Step {
        name: "no_std proof builds, links, runs and is small",
        needs: &[],
        run: |workspace| no_std_proof(workspace).map(drop),
    },
    Step { name: "generated files are fresh", needs: &[], run: generate::check },
    Step { name: "book builds", needs: &[Tool::MdBook], run: book::build },
    Step { name: "C program", needs: &[Tool::CCompiler], run: bindings::c_program },
    Step {
        name: "C program under valgrind",
        needs: &[Tool::CCompiler, Tool::Valgrind],
        run: bindings::c_program_under_valgrind,
    },
    Step {
        name: "C and C++ programs from an installed library",
        needs: &[Tool::CCompiler, Tool::CxxCompiler, Tool::CMake, Tool::Make, Tool::PkgConfig],
        run: bindings::installed_programs,
    },
    Step { name: "Python package", needs: &[Tool::Python], run: python::package },
    Step { name: "Kotlin package", needs: &[Tool::Java, Tool::Maven], run: kotlin::package },
    Step { name: "Swift package", needs: &[Tool::Swift], run: swift::package },
    Step {
        name: "packages, each installed and used",
        needs: &[
            Tool::CCompiler,
            Tool::CxxCompiler,
            Tool::PkgConfig,
            Tool::Python,
            Tool::Java,
            Tool::Maven,
            Tool::Swift,
        ],
        run: dist::packages,
    },
    Step {
        name: "fuzz of the C interface",
        needs: &[Tool::Clippy, Tool::CxxCompiler],
        run: fuzz::minute,
    },
    Step {
        name: "reports in a browser",
        needs: &[Tool::Node, Tool::Chromium],
        run: browser::reports,
    },
];

fn compiler(workspace: &Workspace) -> Result<()> {
    let compiler = Compiler::of(workspace)?;
    println!("{}", compiler.name());
    check_compiler(compiler.version()?, workspace.rust_version())
}

/// The manifest's own check stops at the first crate; this one says what to do.
fn check_compiler(found: &str, wanted: &str) -> Result<()> {
    let parts = |version: &str| -> Option<(u32, u32)> {
        let mut numbers = version.split('.').map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    let unreadable = |version: &str| format!("`{version}` is no compiler version");
    if parts(found).with_context(|| unreadable(found))?
        < parts(wanted).with_context(|| unreadable(wanted))?
    {
        bail!("the compiler is `{found}`, the workspace needs `{wanted}` or newer; update Rust");
    }
    Ok(())
}

fn formatting(workspace: &Workspace) -> Result<()> {
    command::run(&mut workspace.cargo(["fmt", "--all", "--check"]))?;
    // Each is a workspace of its own.
    [NO_STD_PROOF, fuzz::MANIFEST, performance::PEERS].iter().try_for_each(|manifest| {
        command::run(&mut workspace.cargo(["fmt", "--all", "--manifest-path", manifest, "--check"]))
    })
}

fn lints(workspace: &Workspace) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    let all = ["clippy", "--workspace", "--all-targets"];
    command::run(&mut workspace.cargo(all.into_iter().chain(deny)))?;
    let core = ["clippy", "--package", "gao-core", "--all-targets"];
    command::run(&mut workspace.cargo(core.into_iter().chain(deny)))
}

fn core_alone(workspace: &Workspace) -> Result<()> {
    properties(workspace, ["test", "--no-fail-fast", "--package", "gao-core"])
}

fn core_with_json(workspace: &Workspace) -> Result<()> {
    properties(workspace, ["test", "--no-fail-fast", "--package", "gao-core", "--features", "json"])
}

fn each_feature(workspace: &Workspace) -> Result<()> {
    FEATURES.iter().try_for_each(|feature| {
        let check = ["check", "--package", "gao-core", "--features", feature];
        command::run(&mut workspace.cargo(check))
    })?;
    let alone = ["clippy", "--package", "gao-ffi", "--no-default-features", "--all-targets"];
    command::run(&mut workspace.cargo(alone.into_iter().chain(["--", "-D", "warnings"])))
}

fn workspace_tests(workspace: &Workspace) -> Result<()> {
    properties(workspace, ["test", "--no-fail-fast", "--workspace"])
}

/// Tests among which are properties. Their random records follow from the commit: each commit tries
/// others, and the same commit the same ones, so that a failure stands for a change. `cargo xtask
/// deep` draws afresh.
fn properties<'a>(
    workspace: &Workspace,
    arguments: impl IntoIterator<Item = &'a str>,
) -> Result<()> {
    let mut test = workspace.cargo(arguments);
    let commit = workspace.git(["rev-parse", "HEAD"]);
    let seed = commit.as_deref().and_then(seed);
    // An archive has no commit; whoever sets a seed keeps it.
    if let (Some(seed), None) = (seed, std::env::var_os(SEED)) {
        test.env(SEED, seed.to_string());
    }
    command::run(&mut test)
}

const SEED: &str = "PROPTEST_RNG_SEED";

/// The first 64 bits of a commit's name.
fn seed(commit: &str) -> Option<u64> {
    u64::from_str_radix(commit.get(..16)?, 16).ok()
}

fn benches(workspace: &Workspace) -> Result<()> {
    command::run(&mut workspace.cargo(["test", "--package", "gao-benches", "--benches"]))?;
    // The rest of that workspace is checked where it is measured: it takes many minutes to build.
    let few = ["gao-peers-kernel", "gao-peers-floor", "gao-peers-gao"];
    let few = few.iter().flat_map(|name| ["--package", *name]);
    let mut peers = workspace.cargo(["test", "--locked", "--manifest-path", performance::PEERS]);
    command::run(peers.args(few).arg("--target-dir").arg(workspace.target("peers")))
}

fn documentation(workspace: &Workspace) -> Result<()> {
    let mut doc = workspace.cargo(["doc", "--workspace", "--no-deps"]);
    command::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

const NO_STD_PROOF: &str = "tests/no-std-proof/Cargo.toml";

/// Its own target directory keeps its features from being unified with anybody else's.
pub(crate) fn no_std_proof(workspace: &Workspace) -> Result<PathBuf> {
    let target = workspace.target("no-std-proof");
    let mut build = workspace.cargo(["build", "--release", "--manifest-path", NO_STD_PROOF]);
    command::run(build.arg("--target-dir").arg(&target))?;
    let program = target.join("release/gao-no-std-proof");
    command::run(&mut workspace.command(&program, []))?;
    cost::size::check(&cost::size::NO_STD, &program)?;
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_accepted_compiler_passes_and_the_one_before_does_not() {
        check_compiler("1.88.0", "1.88").unwrap();
        check_compiler("1.100.0", "1.88").unwrap();
        let error = check_compiler("1.87.2", "1.88").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the compiler is `1.87.2`, the workspace needs `1.88` or newer; update Rust"
        );
        assert!(check_compiler("", "1.88").is_err());
    }

    #[test]
    fn a_commit_is_a_seed() {
        assert_eq!(seed("0000000000000010deadbeef\n"), Some(16));
        assert_eq!(seed("ffffffffffffffff"), Some(u64::MAX));
        assert_eq!(seed("HEAD"), None);
        assert_eq!(seed(""), None);
    }

    #[test]
    fn no_two_steps_share_a_name() {
        let mut names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
