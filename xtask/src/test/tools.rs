//! What the steps need beside cargo, and how it gets here.

use std::path::Path;
use std::process::Command;

use crate::command;

/// A program that some step needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    CCompiler,
    Python,
    Valgrind,
    Rustfmt,
    Clippy,
    Node,
    Chromium,
}

impl Tool {
    const ALL: [Self; 7] = [
        Self::CCompiler,
        Self::Python,
        Self::Valgrind,
        Self::Rustfmt,
        Self::Clippy,
        Self::Node,
        Self::Chromium,
    ];

    /// The command that proves the tool is here.
    const fn probe(self) -> [&'static str; 2] {
        match self {
            Self::CCompiler => ["cc", "--version"],
            Self::Python => ["python3", "--version"],
            Self::Valgrind => ["valgrind", "--version"],
            Self::Rustfmt => ["cargo-fmt", "--version"],
            Self::Clippy => ["cargo-clippy", "--version"],
            // Where npm is, Node.js is.
            Self::Node => ["npm", "--version"],
            Self::Chromium => ["chromium", "--version"],
        }
    }

    /// Its Debian packages; none for what only the Rust installation can bring.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            // The headers are only recommended by the compiler's package.
            Self::CCompiler => &["gcc", "libc6-dev"],
            Self::Python => &["python3"],
            // Without its symbols valgrind cannot follow the C library of Debian.
            Self::Valgrind => &["valgrind", "libc6-dbg"],
            Self::Rustfmt | Self::Clippy => &[],
            Self::Node => &["nodejs", "npm"],
            // Without a font a page has no letters.
            Self::Chromium => &["chromium", "fonts-dejavu-core"],
        }
    }

    fn is_present(self) -> bool {
        let [program, argument] = self.probe();
        command::succeeds(Command::new(program).arg(argument))
    }

    /// What is missing, and the line that brings it.
    fn lack(self) -> String {
        let [program, _] = self.probe();
        match self {
            Self::Rustfmt => format!("`{program}` is missing; `rustup component add rustfmt`"),
            Self::Clippy => format!("`{program}` is missing; `rustup component add clippy`"),
            Self::CCompiler | Self::Python | Self::Valgrind | Self::Node | Self::Chromium => {
                format!(
                    "`{program}` is missing; as root: `apt-get install {}`",
                    self.packages().join(" ")
                )
            }
        }
    }
}

/// Which tools are here.
pub(super) struct Toolbox {
    missing: Vec<Tool>,
}

impl Toolbox {
    /// Looks for every tool, and installs what is missing where that is possible.
    pub(super) fn furnish() -> Self {
        let missing = absent(Tool::ALL);
        let packages: Vec<&str> =
            missing.iter().flat_map(|tool| tool.packages()).copied().collect();
        if packages.is_empty() || !can_install() {
            return Self { missing };
        }
        println!("== install {}", packages.join(" "));
        if let Err(error) = install(&packages) {
            // The steps that need them say what is missing; the others still run.
            println!("{error:#}");
        }
        Self { missing: absent(missing) }
    }

    /// What is missing of `needs`, with the way to get it; `None` if all is here.
    pub(super) fn missing(&self, needs: &[Tool]) -> Option<String> {
        let lacks: Vec<String> = needs
            .iter()
            .filter(|tool| self.missing.contains(tool))
            .map(|tool| tool.lack())
            .collect();
        (!lacks.is_empty()).then(|| lacks.join("; "))
    }
}

fn absent(tools: impl IntoIterator<Item = Tool>) -> Vec<Tool> {
    tools.into_iter().filter(|tool| !tool.is_present()).collect()
}

/// Whether this is root on Debian or one of its children.
fn can_install() -> bool {
    let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id == b"0\n");
    is_root && Path::new("/etc/debian_version").exists()
}

fn install(packages: &[&str]) -> anyhow::Result<()> {
    command::run(Command::new("apt-get").arg("update"))?;
    let options = ["install", "--yes", "--no-install-recommends"];
    let mut install = Command::new("apt-get");
    command::run(install.args(options).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_without_its_tool_says_what_to_type() {
        let toolbox = Toolbox { missing: vec![Tool::Valgrind, Tool::Clippy] };
        assert_eq!(toolbox.missing(&[Tool::CCompiler]), None);
        assert_eq!(
            toolbox.missing(&[Tool::CCompiler, Tool::Valgrind]).as_deref(),
            Some("`valgrind` is missing; as root: `apt-get install valgrind libc6-dbg`")
        );
        assert_eq!(
            toolbox.missing(&[Tool::Clippy]).as_deref(),
            Some("`cargo-clippy` is missing; `rustup component add clippy`")
        );
    }
}
