//! What every package has in common: the platform it is for, and the notices it carries.

/// The platform, as the compiler names it. Its crates count; others differ in what speaks to the system.
pub(crate) const TARGET: &str = "x86_64-unknown-linux-gnu";

/// The same in the name of a package.
pub(crate) const PLATFORM: &str = "linux-x86_64";

/// The licences of gao.
pub(crate) const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The licences of what is linked.
pub(crate) const THIRD_PARTY: &str = "bindings/THIRD-PARTY-LICENSES.md";

/// All of them: whoever passes a package on has to pass these on.
pub(crate) const NOTICES: [&str; 3] = [LICENCES[0], LICENCES[1], THIRD_PARTY];
