//! The crates that are linked into the library and the command line, as cargo says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand, Package, PackageId};

use crate::command;
use crate::shipped::TARGET;
use crate::workspace::Workspace;

/// One crate.
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) version: String,
    /// As SPDX writes it.
    pub(crate) licence: String,
    pub(crate) description: Option<String>,
    /// Where its source lies.
    pub(crate) folder: PathBuf,
    /// Whether it is a part of gao.
    pub(crate) is_ours: bool,
    /// What it links itself, by [`Crate::id`].
    pub(crate) needs: Vec<String>,
}

impl Crate {
    /// Its name and version, which no other has.
    pub(crate) fn id(&self) -> String {
        id(&self.name, &self.version)
    }
}

fn id(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// Every crate that is linked, by name.
///
/// # Errors
///
/// If cargo fails, or a crate says nothing of its licence.
pub(crate) fn linked(workspace: &Workspace) -> Result<Vec<Crate>> {
    let metadata = MetadataCommand::new()
        .current_dir(workspace.path(""))
        .other_options(["--locked", "--filter-platform", TARGET].map(str::to_owned))
        .exec()?;
    let linked = tree(workspace)?;
    let packages: BTreeMap<&PackageId, &Package> = metadata
        .packages
        .iter()
        .filter(|package| linked.contains(&id(&package.name, &package.version.to_string())))
        .map(|package| (&package.id, package))
        .collect();
    let resolve = metadata.resolve.as_ref().context("cargo resolves the dependencies")?;
    let mut crates = Vec::new();
    for node in &resolve.nodes {
        let Some(package) = packages.get(&node.id) else { continue };
        let is_normal = |kind: &cargo_metadata::DepKindInfo| kind.kind == DependencyKind::Normal;
        let mut needs: Vec<String> = node
            .deps
            .iter()
            .filter(|dependency| dependency.dep_kinds.iter().any(is_normal))
            .filter_map(|dependency| packages.get(&dependency.pkg))
            .map(|package| id(&package.name, &package.version.to_string()))
            .collect();
        needs.sort();
        let licence = package.license.as_deref();
        let licence = licence.with_context(|| format!("`{}` names no licence", package.name))?;
        let folder = package.manifest_path.parent().context("a manifest stands in a folder")?;
        crates.push(Crate {
            name: package.name.to_string(),
            version: package.version.to_string(),
            // As it was written before SPDX had a word for it.
            licence: licence.replace(" / ", " OR ").replace('/', " OR "),
            description: package.description.clone(),
            folder: folder.into(),
            is_ours: package.source.is_none(),
            needs,
        });
    }
    crates.sort_by_key(Crate::id);
    Ok(crates)
}

/// What cargo links: `cargo metadata` alone would count what only other members of the workspace ask for.
fn tree(workspace: &Workspace) -> Result<BTreeSet<String>> {
    let mut tree =
        workspace.cargo(["tree", "--locked", "--package", "gao-ffi", "--package", "gao-cli"]);
    tree.args(["--edges", "normal,no-proc-macro", "--target", TARGET]);
    tree.args(["--prefix", "none", "--format", "{p}"]);
    let printed = String::from_utf8(command::output(&mut tree)?)?;
    let crates = printed.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(id(words.next()?, words.next()?.strip_prefix('v')?))
    });
    Ok(crates.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_is_known_with_its_licence() {
        let crates = linked(&Workspace::load().unwrap()).unwrap();
        let of = |name: &str| crates.iter().find(|it| it.name == name);
        assert!(of("gao-core").unwrap().is_ours);
        assert_eq!(of("serde_json").unwrap().licence, "MIT OR Apache-2.0");
        assert!(of("gao-ffi").unwrap().needs.iter().any(|id| id.starts_with("gao-core@")));
        // Neither what builds nor what tests is shipped.
        assert!(
            of("proptest").is_none() && of("serde_derive").is_none() && of("cbindgen").is_none()
        );
    }
}
