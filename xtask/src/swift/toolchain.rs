//! The Swift of this machine, or Debian's own in a folder: no older Debian can install it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::command;
use crate::folder;
use crate::workspace::Workspace;

/// The release of Debian that has Swift 6.
const RELEASE: &str = "trixie";

/// Swift, and what its linker needs beside it.
const PACKAGES: [&str; 3] = ["swiftlang", "libc6-dev", "libstdc++-14-dev"];

/// Where Debian keeps the parts of Swift that are not on the path.
const PARTS: &str = "/usr/libexec/swift/bin";

/// Stands in a folder that is whole.
const MARK: &str = "gao-is-installed";

/// A Swift that can run.
pub(crate) enum Toolchain {
    /// On the path.
    Here,
    /// In a system of its own, in this folder.
    In(PathBuf),
}

impl Toolchain {
    /// The one there is.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub(crate) fn find(workspace: &Workspace) -> Result<Self> {
        if is_new_enough() {
            return Ok(Self::Here);
        }
        let root = root(workspace);
        // Not everyone may enter it.
        let enters = || command::succeeds(inside(workspace, &root).arg("true"));
        if root.join(MARK).exists() && enters() {
            return Ok(Self::In(root));
        }
        bail!("{}", how_to_install())
    }

    /// A program where Swift can be found.
    pub(crate) fn command(&self, workspace: &Workspace, program: &Path) -> Command {
        match self {
            Self::Here => workspace.command(program, []),
            Self::In(root) => {
                let mut command = inside(workspace, root);
                // What Swift keeps for later belongs to nobody's home.
                command.env("HOME", "/root").arg(program);
                command
            }
        }
    }

    /// The program that reads documentation.
    pub(super) fn docc(&self) -> PathBuf {
        match self {
            Self::Here => "docc".into(),
            Self::In(_) => Path::new(PARTS).join("docc"),
        }
    }
}

/// Whether the path leads to Swift 6: other programs have that name too.
fn is_new_enough() -> bool {
    let printed = Command::new("swift").arg("--version").stderr(Stdio::null()).output();
    printed.is_ok_and(|printed| names_six(&String::from_utf8_lossy(&printed.stdout)))
}

fn names_six(printed: &str) -> bool {
    let version = printed.split("Swift version ").nth(1).unwrap_or_default();
    version
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .is_some_and(|major: u32| major >= 6)
}

/// Whether Swift is here.
pub(crate) fn is_here(workspace: &Workspace) -> bool {
    Toolchain::find(workspace).is_ok()
}

/// What to do where it is not.
pub(crate) const fn how_to_install() -> &'static str {
    "`swift` is missing; install Swift 6, or run `cargo xtask test` as root on Debian with \
     `debootstrap`, which puts it into the target folder (2.7 GB)"
}

/// Puts Debian's Swift into a folder of the target directory.
///
/// # Errors
///
/// If `debootstrap` or a package fails.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    let root = root(workspace);
    // What an earlier attempt has left mounted must not be deleted as if it were a copy.
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    if mounts.contains(&format!(" {}/", root.display())) {
        bail!("something is mounted below `{}`; unmount it first", root.display());
    }
    folder::emptied(&root)?;
    // What it mounts vanishes with it.
    let mut bootstrap = workspace.command("unshare", ["--mount", "debootstrap"]);
    command::run(bootstrap.args(["--variant=minbase", RELEASE]).arg(&root))?;
    let install = ["install", "--quiet=2", "--yes", "--no-install-recommends"];
    for arguments in
        [vec!["update", "--quiet=2"], install.into_iter().chain(PACKAGES).collect(), vec!["clean"]]
    {
        let mut apt = inside(workspace, &root);
        apt.arg("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command::run(&mut apt)?;
    }
    folder::write(&root.join(MARK), "")
}

fn root(workspace: &Workspace) -> PathBuf {
    workspace.target("swift")
}

/// A command inside a system that lies in a folder; its program comes next.
fn inside(workspace: &Workspace, root: &Path) -> Command {
    let mut command = workspace.command("sh", []);
    command.arg(workspace.path("xtask/src/swift/enter.sh")).arg(root);
    command.arg(workspace.path("")).arg(workspace.target(""));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_swift_six_counts() {
        assert!(names_six("Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x86_64\n"));
        assert!(names_six("Apple Swift version 10.1 (x)"));
        for other in ["Swift version 5.10.1 (x)", "swift 4.7.0", ""] {
            assert!(!names_six(other), "{other}");
        }
    }
}
