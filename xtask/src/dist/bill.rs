//! The bill of materials: what the packages are made of, in the words of CycloneDX.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use cyclonedx_bom::models::component::{Classification, Scope};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::*;

use super::VERSION;
use crate::compiler::Compiler;
use crate::crates::{Crate, linked};
use crate::folder;
use crate::kotlin;
use crate::workspace::Workspace;

/// That of gao, the same for every part of it.
const LICENCE: &str = "MIT OR Apache-2.0";

/// What the fonts of the charts are called in the bill.
const FONTS: &str = "dejavu-fonts";

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
    folder::write(file, written)
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
        let address = format!("pkg:maven/{group}/{name}@{version}");
        component.purl =
            Some(address.parse().map_err(|()| anyhow!("`{address}` is no address of a package"))?);
        components.push(component);
        dependencies.push(Dependency { dependency_ref: id.clone(), dependencies: Vec::new() });
        shipped.push(id);
    }
    let standard = standard_library(workspace)?;
    shipped.extend(standard.bom_ref.clone());
    components.push(standard);
    let mut fonts =
        Component::new(Classification::File, "DejaVu fonts", "", Some(FONTS.to_owned()));
    // kuva embeds them and says no version.
    fonts.version = None;
    fonts.licenses = Some(Licenses(vec![LicenseChoice::expression("Bitstream-Vera")]));
    components.push(fonts);
    shipped.push(FONTS.to_owned());
    dependencies.push(Dependency { dependency_ref: WHOLE.to_owned(), dependencies: shipped });
    let mut whole = Component::new(Classification::Library, WHOLE, VERSION, Some(WHOLE.to_owned()));
    whole.licenses = Some(Licenses(vec![LicenseChoice::expression(LICENCE)]));
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
        bail!("the bill of materials breaks {} rules of CycloneDX", found.errors().count());
    }
    Ok(bill)
}

fn component(it: &Crate) -> Result<Component> {
    let kind =
        if it.name == "gao-cli" { Classification::Application } else { Classification::Library };
    let mut component = Component::new(kind, &it.name, &it.version, Some(it.id()));
    component.description = it.description.as_deref().map(NormalizedString::new);
    component.licenses = Some(Licenses(vec![LicenseChoice::expression(&it.licence)]));
    // Ours are in no registry.
    if !it.is_ours {
        component.purl = Some(Purl::new("cargo", &it.name, &it.version)?);
    }
    Ok(component)
}

/// What every binary of Rust holds beside its crates.
fn standard_library(workspace: &Workspace) -> Result<Component> {
    let compiler = Compiler::of(workspace)?;
    let version = compiler.version()?;
    let id = format!("rust-std@{version}");
    let mut component = Component::new(Classification::Library, "rust-std", version, Some(id));
    component.description = Some(NormalizedString::new("standard library of Rust"));
    component.licenses = Some(Licenses(vec![LicenseChoice::expression(LICENCE)]));
    Ok(component)
}
