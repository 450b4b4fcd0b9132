//! A question to the table without a record.

use alloc::string::String;

use serde::Deserialize;

use super::cell::{ProjectionSite, Regimen};

/// Which cells to look up; what is left out means every one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[serde(default, deny_unknown_fields)]
pub struct ProjectionQuery {
    /// The regimen.
    pub regimen: Option<Regimen>,
    /// The site.
    pub site: Option<ProjectionSite>,
    /// The month after the zero point; left out, every reported month.
    pub month: Option<u16>,
    /// A value to apply each change to, in g/cm2, at most three decimals. The caller vouches for
    /// it: clean, of that site, and measured at the zero point.
    #[serde(deserialize_with = "crate::decimal::optional_text")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::decimal::DecimalSchema>"))]
    pub baseline_g_per_cm2: Option<String>,
}
