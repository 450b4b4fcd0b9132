//! `cargo xtask install`: header, libraries, and what pkg-config and CMake look for, in one folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command;
use crate::folder;
use crate::shipped::LICENCES;
use crate::workspace::Workspace;

const LIBRARIES: [&str; 2] = ["libgao.so", "libgao.a"];

/// How the libraries are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast.
    Release,
    /// Quickly.
    Debug,
}

/// Builds the libraries and lays everything out below `prefix`.
///
/// # Errors
///
/// If they do not build, or a file cannot be written.
pub(crate) fn install(workspace: &Workspace, prefix: &Path, profile: Profile) -> Result<()> {
    let mut build = workspace.cargo(["build", "--package", "gao-ffi", "--lib"]);
    let built = match profile {
        Profile::Release => {
            build.arg("--release");
            "release"
        }
        Profile::Debug => "debug",
    };
    // With a target triple cargo builds elsewhere: an older library must not pass for this one.
    for library in LIBRARIES {
        let old = workspace.target(built).join(library);
        if old.exists() {
            fs::remove_file(&old)
                .with_context(|| format!("`{}` cannot be removed", old.display()))?;
        }
    }
    command::run(&mut build)?;
    lay_out(workspace, prefix, &workspace.target(built), Linking::Shared)?;
    println!(
        "installed headers, libraries and what CMake and pkg-config look for in {}",
        prefix.display()
    );
    Ok(())
}

/// What a program that uses the folder links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Linking {
    /// The shared library; the static one lies beside it.
    Shared,
    /// The static library, and there is no other.
    Static,
}

/// What the static library needs of the system.
const SYSTEM: &str = " -lpthread -ldl -lm";

/// Lays out the libraries that stand in the folder `built`, and everything around them.
///
/// # Errors
///
/// If a file cannot be written.
pub(crate) fn lay_out(
    workspace: &Workspace,
    prefix: &Path,
    built: &Path,
    linking: Linking,
) -> Result<()> {
    let file = |from: &str| workspace.path("bindings/c").join(from);
    for header in ["gao.h", "gao.hpp"] {
        folder::copy(&file("include").join(header), &prefix.join("include").join(header))?;
    }
    let libraries = match linking {
        Linking::Shared => LIBRARIES.as_slice(),
        Linking::Static => &["libgao.a"],
    };
    for library in libraries {
        folder::copy(&built.join(library), &prefix.join("lib").join(library))?;
    }
    let system = if linking == Linking::Static { SYSTEM } else { "" };
    fill(&file("gao.pc.in"), &prefix.join("lib/pkgconfig/gao.pc"), system)?;
    if linking == Linking::Static {
        return Ok(());
    }
    for licence in LICENCES {
        folder::copy(&workspace.path(licence), &prefix.join("share/doc/gao").join(licence))?;
    }
    let cmake = prefix.join("lib/cmake/gao");
    folder::copy(&file("cmake/gaoConfig.cmake"), &cmake.join("gaoConfig.cmake"))?;
    fill(&file("cmake/gaoConfigVersion.cmake.in"), &cmake.join("gaoConfigVersion.cmake"), "")
}

/// Puts the version, and what the system has to give, where a template names them.
fn fill(from: &Path, to: &Path, system: &str) -> Result<()> {
    let template =
        fs::read_to_string(from).with_context(|| format!("`{}` cannot be read", from.display()))?;
    let filled = template.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    folder::write(to, filled.replace("@SYSTEM@", system))
}
