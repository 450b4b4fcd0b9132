//! The bill of materials: what the packages are made of, in the words of CycloneDX.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use cyclonedx_bom::models::component::{Classification, Scope};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::*;

use super::VERSION;
use crate::crates::{Crate, linked};
use crate::kotlin;
use crate::workspace::Workspace;

/// What the whole is called in the bill.
const WHOLE: &str = "gao";

/// Writes the bill.
///
/// # Errors
///
/// If cargo fails, or the bill breaks a rule of CycloneDX.
pub(super) fn write(workspace: &Workspace, file: &Path) -> Result<()> {
    let mut written = Vec::new();
    bill(workspace)?.output_as_json_v1_5(&mut written)?;
    fs::write(file, written).with_context(|| format!("`{}` cannot be written", file.display()))
}

fn bill(workspace: &Workspace) -> Result<Bom> {
    let crates = linked(workspace)?;
    let mut components: Vec<Component> = crates.iter().map(component).collect::<Result<_>>()?;
    let mut dependencies: Vec<Dependency> = crates
        .iter()
        .map(|it| Dependency { dependency_ref: it.id(), dependencies: it.needs.clone() })
        .collect();
    let mut shipped: Vec<String> = crates.iter().filter(|it| it.is_ours).map(Crate::id).collect();
    for (group, name, version, licence) in kotlin::needs(workspace)? {
        let id = format!("{group}:{name}@{version}");
        let mut component =
            Component::new(Classification::Library, &name, &version, Some(id.clone()));
        component.group = Some(NormalizedString::new(&group));
        component.licenses = Some(Licenses(vec![LicenseChoice::expression(licence)]));
        // Asked for by the jar, and in no package.
        component.scope = Some(Scope::Optional);
        component.purl = format!("pkg:maven/{group}/{name}@{version}").parse().ok();
        components.push(component);
        dependencies.push(Dependency { dependency_ref: id.clone(), dependencies: Vec::new() });
        shipped.push(id);
    }
    dependencies.push(Dependency { dependency_ref: WHOLE.to_owned(), dependencies: shipped });
    let whole = Component::new(Classification::Library, WHOLE, VERSION, Some(WHOLE.to_owned()));
    let bill = Bom {
        // A bill with a number and an hour of its own would never be the same twice.
        serial_number: None,
        metadata: Some(Metadata { component: Some(whole), ..Metadata::default() }),
        components: Some(Components(components)),
        dependencies: Some(Dependencies(dependencies)),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    let found = bill.validate_version(SpecVersion::V1_5);
    if !found.passed() {
        bail!("the bill of materials is none: {:?}", found.errors().collect::<Vec<_>>());
    }
    Ok(bill)
}

fn component(it: &Crate) -> Result<Component> {
    let kind =
        if it.name == "gao-cli" { Classification::Application } else { Classification::Library };
    let mut component = Component::new(kind, &it.name, &it.version, Some(it.id()));
    component.description = it.description.as_deref().map(NormalizedString::new);
    component.licenses = Some(Licenses(vec![LicenseChoice::expression(&it.licence)]));
    component.purl = Some(Purl::new("cargo", &it.name, &it.version)?);
    Ok(component)
}
