//! The C header.

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Where the header stands.
pub(super) const PATH: &str = "bindings/c/include/gao.h";

/// The header of `gao-ffi`, as `gao-ffi/cbindgen.toml` asks for it.
///
/// # Errors
///
/// If the configuration or a source file cannot be read.
pub(super) fn render(workspace: &Workspace) -> Result<String> {
    let folder = workspace.path("gao-ffi");
    let config = cbindgen::Config::from_file(folder.join("cbindgen.toml"))
        .map_err(anyhow::Error::msg)
        .context("`gao-ffi/cbindgen.toml` cannot be read")?;
    let bindings = cbindgen::Builder::new()
        .with_crate(folder)
        .with_config(config)
        .generate()
        .context("the C header cannot be generated")?;
    let mut header = Vec::new();
    bindings.write(&mut header);
    Ok(String::from_utf8(header)?)
}
