//! What the steps need beside cargo, and how it gets here.

use std::path::Path;
use std::process::Command;

use crate::workspace::Workspace;
use crate::{book, command, swift};

/// A program that some step needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tool {
    CCompiler,
    CxxCompiler,
    CMake,
    Make,
    PkgConfig,
    Python,
    Java,
    Maven,
    Swift,
    Valgrind,
    Rustfmt,
    Clippy,
    Node,
    Chromium,
    MdBook,
}

impl Tool {
    /// The command that proves the tool is here.
    const fn probe(self) -> &'static [&'static str] {
        match self {
            Self::CCompiler => &["cc", "--version"],
            Self::CxxCompiler => &["c++", "--version"],
            Self::CMake => &["cmake", "--version"],
            Self::Make => &["make", "--version"],
            Self::PkgConfig => &["pkg-config", "--version"],
            // Debian ships Python without what makes a virtual environment.
            Self::Python => &["python3", "-m", "ensurepip", "--version"],
            // A runtime without the compiler is not enough.
            Self::Java => &["javac", "-version"],
            Self::Maven => &["mvn", "--version"],
            Self::Swift => &["swift", "--version"],
            Self::Valgrind => &["valgrind", "--version"],
            Self::Rustfmt => &["cargo-fmt", "--version"],
            Self::Clippy => &["cargo-clippy", "--version"],
            // Where npm is, Node.js is.
            Self::Node => &["npm", "--version"],
            Self::Chromium => &["chromium", "--version"],
            Self::MdBook => &["mdbook", "--version"],
        }
    }

    /// That command, the program apart.
    fn program(self) -> (&'static str, &'static [&'static str]) {
        self.probe().split_first().map_or(("", &[]), |(program, arguments)| (*program, arguments))
    }

    /// Its Debian packages; none for what cargo or the Rust installation brings.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            // The headers are only recommended by the compiler's package.
            Self::CCompiler => &["gcc", "libc6-dev"],
            Self::CxxCompiler => &["g++"],
            Self::CMake => &["cmake"],
            // CMake drives it and does not bring it.
            Self::Make => &["make"],
            Self::PkgConfig => &["pkg-config"],
            Self::Python => &["python3", "python3-venv"],
            Self::Java => &["default-jdk-headless"],
            Self::Maven => &["maven"],
            // Makes the folder that it is installed into.
            Self::Swift => &["debootstrap"],
            // Without its symbols valgrind cannot follow the C library of Debian.
            Self::Valgrind => &["valgrind", "libc6-dbg"],
            Self::Node => &["nodejs", "npm"],
            // Without a font a page has no letters.
            Self::Chromium => &["chromium", "fonts-dejavu-core"],
            Self::Rustfmt | Self::Clippy | Self::MdBook => &[],
        }
    }

    fn is_present(self, workspace: &Workspace) -> bool {
        // Of the book's tool one version counts, wherever it stands.
        if self == Self::MdBook {
            return book::is_here(workspace);
        }
        if self == Self::Swift {
            return swift::is_here(workspace);
        }
        let (program, arguments) = self.program();
        command::succeeds(Command::new(program).args(arguments))
    }

    /// What is missing, and the line that brings it.
    fn lack(self, book: &str) -> String {
        let (program, _) = self.program();
        match self {
            Self::Rustfmt => format!("`{program}` is missing; `rustup component add rustfmt`"),
            Self::Clippy => format!("`{program}` is missing; `rustup component add clippy`"),
            Self::MdBook => format!("`{program}` is missing; `{book}`"),
            Self::Swift => swift::how_to_install().to_owned(),
            Self::CCompiler
            | Self::CxxCompiler
            | Self::CMake
            | Self::Make
            | Self::PkgConfig
            | Self::Python
            | Self::Java
            | Self::Maven
            | Self::Valgrind
            | Self::Node
            | Self::Chromium => {
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
    /// The line that brings the tool of the book.
    book: String,
}

impl Toolbox {
    /// Looks for each tool once, and installs what is missing where that is possible.
    pub(super) fn furnish(workspace: &Workspace, mut tools: Vec<Tool>) -> Self {
        tools.sort_unstable();
        tools.dedup();
        let missing = absent(tools, workspace);
        let packages: Vec<&str> =
            missing.iter().flat_map(|tool| tool.packages()).copied().collect();
        if !packages.is_empty() && can_install() {
            attempt(&packages.join(" "), || install(&packages));
        }
        // Needs no root, but minutes and the network: asked for on a build server only.
        let may_build = can_install() || on_build_server();
        if missing.contains(&Tool::MdBook) && may_build {
            attempt("mdbook", || book::install(workspace));
        }
        if missing.contains(&Tool::Swift) && can_install() {
            attempt("Swift", || swift::install(workspace));
        }
        Self { missing: absent(missing, workspace), book: book::how_to_install(workspace) }
    }

    /// What is missing of `needs`, with the way to get it; `None` if all is here.
    pub(super) fn missing(&self, needs: &[Tool]) -> Option<String> {
        let lacks: Vec<String> = needs
            .iter()
            .filter(|tool| self.missing.contains(tool))
            .map(|tool| tool.lack(&self.book))
            .collect();
        (!lacks.is_empty()).then(|| lacks.join("; "))
    }
}

fn absent(tools: impl IntoIterator<Item = Tool>, workspace: &Workspace) -> Vec<Tool> {
    tools.into_iter().filter(|tool| !tool.is_present(workspace)).collect()
}

/// Installs something; the steps that need it say what is missing if that fails.
fn attempt(what: &str, install: impl FnOnce() -> anyhow::Result<()>) {
    println!("== install {what}");
    if let Err(error) = install() {
        println!("{error:#}");
    }
}

/// Whether this is root on Debian or one of its children.
fn can_install() -> bool {
    let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id == b"0\n");
    is_root && Path::new("/etc/debian_version").exists()
}

/// Whether a skipped step is a failure.
pub(crate) fn on_build_server() -> bool {
    std::env::var_os("CI").is_some_and(|value| value == "true")
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
        let missing = vec![Tool::Valgrind, Tool::Clippy, Tool::MdBook];
        let toolbox = Toolbox { missing, book: "cargo install mdbook".to_owned() };
        assert_eq!(toolbox.missing(&[Tool::CCompiler]), None);
        assert_eq!(
            toolbox.missing(&[Tool::CCompiler, Tool::Valgrind]).as_deref(),
            Some("`valgrind` is missing; as root: `apt-get install valgrind libc6-dbg`")
        );
        assert_eq!(
            toolbox.missing(&[Tool::Clippy]).as_deref(),
            Some("`cargo-clippy` is missing; `rustup component add clippy`")
        );
        assert_eq!(
            toolbox.missing(&[Tool::MdBook]).as_deref(),
            Some("`mdbook` is missing; `cargo install mdbook`")
        );
    }
}
