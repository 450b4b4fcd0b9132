//! The programs in C and C++, held to the answers of the command line and of the core.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::agreement::Answers;
use crate::command;
use crate::conformance::{Form, Suite};
use crate::folder;
use crate::install::{Profile, install};
use crate::workspace::Workspace;

/// Warnings are errors: a header that needs an excuse is a defect.
const C_FLAGS: [&str; 9] = [
    "-std=c11",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-pedantic",
    "-Wshadow",
    "-Wconversion",
    "-Wstrict-prototypes",
    "-g",
];

/// A published case with fractured vertebrae to draw.
const WITH_A_SPINE: &str = "tests/cases/RW002.json";

/// They end the program at the first thing they find.
const SANITIZERS: [&str; 2] = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

/// As [`C_FLAGS`].
const CXX_FLAGS: [&str; 7] =
    ["-std=c++17", "-Wall", "-Wextra", "-Werror", "-pedantic", "-Wshadow", "-g"];

/// Compiles the C example and compares its answers with those of the command line.
///
/// # Errors
///
/// If anything does not build or run, or the answers differ.
pub(crate) fn c_program(workspace: &Workspace) -> Result<()> {
    let program = compile_c_program(workspace)?;
    Answers::to_every_case(workspace)?.agree("C", |case| {
        let mut command = workspace.command(&program, []);
        command.arg(case);
        command
    })
}

/// As [`c_program`], and every byte it allocates must be freed and every read be defined.
///
/// # Errors
///
/// As [`c_program`], and if valgrind finds a leak or an error.
pub(crate) fn c_program_under_valgrind(workspace: &Workspace) -> Result<()> {
    let program = compile_c_program(workspace)?;
    let options = ["--quiet", "--leak-check=full", "--show-leak-kinds=all", "--error-exitcode=9"];
    Answers::to_one_case(workspace)?.agree("C under valgrind", |case| {
        let mut command = workspace.command("valgrind", options);
        // A caught panic would otherwise leave the backtrace's caches reachable.
        command.arg(&program).arg(case).env("RUST_BACKTRACE", "0");
        command
    })
}

/// Installs the library into an empty folder, builds the examples from another one with CMake and
/// with pkg-config alone, and compares each answer with that of the command line. What the library
/// exports is compared with the committed list.
///
/// # Errors
///
/// As [`c_program`], and if a symbol has come or gone.
pub(crate) fn installed_programs(workspace: &Workspace) -> Result<()> {
    let prefix = emptied(workspace.target("bindings/installed"))?;
    install(workspace, &prefix, Profile::Debug)?;
    symbols(workspace, &prefix)?;
    pages(workspace, &prefix)?;
    let consumer = emptied(workspace.target("bindings/consumer"))?;
    for example in ["CMakeLists.txt", "assess.c", "assess.cpp"] {
        let from = workspace.path("bindings/c/examples").join(example);
        folder::copy_into(&from, &consumer)?;
    }
    let build = consumer.join("build");
    let mut configure = workspace.command("cmake", []);
    configure.arg("-S").arg(&consumer).arg("-B").arg(&build);
    command::run(configure.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display())))?;
    command::run(workspace.command("cmake", ["--build"]).arg(&build))?;
    let answers = Answers::to_every_case(workspace)?;
    for (program, language) in [
        ("assess_c", "C by CMake"),
        ("assess_cpp", "C++ by CMake"),
        ("assess_static", "C with the static library"),
    ] {
        answers.agree(language, |case| {
            let mut command = workspace.command(build.join(program), []);
            command.arg(case);
            command
        })?;
    }
    let program = consumer.join("assess_pkg_config");
    let flags = pkg_config(workspace, &prefix)?;
    let mut compile = workspace.command("cc", C_FLAGS);
    compile.arg(consumer.join("assess.c")).arg("-o").arg(&program).args(flags.split_whitespace());
    command::run(&mut compile)?;
    answers.agree("C by pkg-config", |case| {
        let mut command = workspace.command(&program, []);
        command.arg(case).env("LD_LIBRARY_PATH", prefix.join("lib"));
        command
    })?;
    every_call(workspace, &prefix, &flags)?;
    suite(workspace, &prefix, &flags)
}

/// Asks C and C++ what every language is asked. The programs have sanitizers, the library has none.
///
/// # Errors
///
/// If a program does not build, or answers otherwise.
pub(crate) fn suite(workspace: &Workspace, prefix: &Path, flags: &str) -> Result<()> {
    let suite = Suite::prepare(workspace)?;
    let languages: [(&str, &str, &[&str], &str); 2] =
        [("C", "cc", &C_FLAGS, "conformance.c"), ("C++", "c++", &CXX_FLAGS, "conformance.cpp")];
    for (language, compiler, warnings, source) in languages {
        let program = workspace.target("bindings/consumer").join(format!("{source}.program"));
        let mut compile = workspace.command(compiler, warnings.iter().copied());
        compile.args(SANITIZERS).arg(workspace.path("bindings/c/tests").join(source));
        command::run(compile.arg("-o").arg(&program).args(flags.split_whitespace()))?;
        let mut answer = workspace.command(&program, []);
        answer.env("LD_LIBRARY_PATH", prefix.join("lib"));
        suite.hold(language, Form::Bytes, answer)?;
    }
    Ok(())
}

/// Builds the program that makes every call of `gao.hpp` with the sanitizers of the compiler, which
/// also see what the library gives out and takes back, and runs it.
fn every_call(workspace: &Workspace, prefix: &Path, flags: &str) -> Result<()> {
    let program = workspace.target("bindings/consumer/calls");
    let mut compile = workspace.command("c++", CXX_FLAGS);
    compile
        .args(SANITIZERS)
        .arg(workspace.path("bindings/c/tests/calls.cpp"))
        .arg("-o")
        .arg(&program);
    command::run(compile.args(flags.split_whitespace()))?;
    let mut calls = workspace.command(&program, [WITH_A_SPINE]);
    command::run(calls.env("LD_LIBRARY_PATH", prefix.join("lib")))
}

/// A folder of the target directory with nothing in it.
pub(crate) fn emptied(folder: PathBuf) -> Result<PathBuf> {
    folder::emptied(&folder)?;
    Ok(folder)
}

/// What a compiler is told about an installed library.
///
/// # Errors
///
/// If pkg-config does not find it.
pub(crate) fn pkg_config(workspace: &Workspace, prefix: &Path) -> Result<String> {
    let mut ask = workspace.command("pkg-config", ["--cflags", "--libs", "gao"]);
    let flags = command::shown_output(ask.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig")))?;
    Ok(String::from_utf8(flags)?)
}

/// Every segment that is loaded must lie on a page of 16 KiB, or Android will not load it.
fn pages(workspace: &Workspace, prefix: &Path) -> Result<()> {
    let mut list = workspace.command("readelf", ["--program-headers", "--wide"]);
    let printed = command::output(list.arg(prefix.join("lib/libgao.so")))?;
    let printed = String::from_utf8(printed)?;
    let segments = printed.lines().filter(|line| line.trim_start().starts_with("LOAD"));
    let alignments: Vec<&str> =
        segments.filter_map(|line| line.split_whitespace().last()).collect();
    if alignments.is_empty() || alignments.iter().any(|alignment| *alignment != "0x4000") {
        bail!("the segments of the library are aligned to {alignments:?}, not to pages of 16 KiB");
    }
    println!("the {} segments of the library lie on pages of 16 KiB", alignments.len());
    Ok(())
}

/// Which version 2.x of the C library of GNU a program or library asks for.
///
/// # Errors
///
/// If it names none.
pub(crate) fn asked_of_the_system(workspace: &Workspace, file: &Path) -> Result<u32> {
    let mut list = workspace.command("readelf", ["--version-info", "--wide"]);
    let printed = String::from_utf8(command::output(list.arg(file))?)?;
    let versions = printed.split("GLIBC_2.").skip(1).filter_map(|after| {
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    });
    versions.max().with_context(|| format!("`{}` names no C library", file.display()))
}

/// What the library exports by name, one on a line.
const SYMBOLS: &str = "bindings/c/symbols.txt";

/// A symbol that goes breaks programs that are already built: it needs a new `GAO_ABI_VERSION`.
fn symbols(workspace: &Workspace, prefix: &Path) -> Result<()> {
    let mut list =
        workspace.command("nm", ["--dynamic", "--defined-only", "--format=just-symbols"]);
    let printed = command::shown_output(list.arg(prefix.join("lib/libgao.so")))?;
    let printed = String::from_utf8(printed)?;
    // What uniffi exports for the other languages is its own affair.
    let of_uniffi =
        |name: &str| ["uniffi_", "ffi_", "UNIFFI_"].iter().any(|start| name.starts_with(start));
    let of_c = |name: &&str| !of_uniffi(name) && !name.contains("_uniffi_");
    let found: Vec<&str> = printed.lines().filter(of_c).collect();
    let known = fs::read_to_string(workspace.path(SYMBOLS))
        .with_context(|| format!("`{SYMBOLS}` cannot be read"))?;
    let known: Vec<&str> = known.lines().collect();
    if found != known {
        bail!(
            "the library exports {found:?}, `{SYMBOLS}` names {known:?}; if a name has gone, raise \
             `ABI_VERSION`, then write the new list"
        );
    }
    println!("the library exports the {} names of `{SYMBOLS}`", known.len());
    Ok(())
}

fn compile_c_program(workspace: &Workspace) -> Result<PathBuf> {
    let library = build_library(workspace)?;
    let directory = library.parent().context("the library has no directory")?;
    let folder = workspace.target("bindings/c");
    folder::create(&folder)?;
    let program = folder.join("assess");
    let mut compile = workspace.command("cc", C_FLAGS);
    compile.args(["-Ibindings/c/include", "bindings/c/examples/assess.c", "-o"]).arg(&program);
    compile.arg("-L").arg(directory).args(["-lgao", "-Xlinker", "-rpath", "-Xlinker"]);
    command::run(compile.arg(directory))?;
    Ok(program)
}

/// Builds the library that C and Kotlin load. It is not stripped: uniffi reads its symbols.
pub(crate) fn build_library(workspace: &Workspace) -> Result<PathBuf> {
    command::run(&mut workspace.cargo(["build", "--package", "gao-ffi", "--lib"]))?;
    Ok(workspace.target("debug").join(library_name()))
}

fn library_name() -> String {
    format!("{DLL_PREFIX}gao{DLL_SUFFIX}")
}
