//! Which bands are asked for.

use serde::Deserialize;

use super::BandSite;
use crate::vocabulary::Feeding;

/// Which bands to draw; what is left out is every site, six months, full breastfeeding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[serde(default, deny_unknown_fields)]
pub struct BandQuery {
    /// The site.
    pub site: Option<BandSite>,
    /// Months of breastfeeding.
    pub months: Option<u8>,
    /// How much of the child's food was breast milk.
    pub feeding: Option<Feeding>,
    /// Draws a band also where no figure is reported, and says so.
    pub illustrative: bool,
}
