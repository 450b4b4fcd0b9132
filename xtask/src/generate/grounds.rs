//! What every answer to a vector rests on and what it lacks (`tests/grounds`).

use anyhow::{Result, anyhow};
use gao_conformance::grounds::{FILES, lines};

use super::Product;

/// Where they stand.
pub(super) const FOLDER: &str = "tests/grounds";

macro_rules! grounds {
    ($( $name:literal; )*) => {
        /// One page for each file of vectors.
        pub(super) static PRODUCTS: &[Product] = &[
            $(
                Product {
                    path: concat!("tests/grounds/", $name, ".txt"),
                    render: |_| page(concat!($name, ".json")),
                },
            )*
        ];
    };
}

grounds! {
    "dx";
    "pharm";
    "safety";
    "schedule";
    "vlow";
    "differential";
}

fn page(file: &str) -> Result<String> {
    let (file, rules) = FILES
        .into_iter()
        .find(|(known, _)| *known == file)
        .ok_or_else(|| anyhow!("`{file}` is not among the files whose grounds are kept"))?;
    lines(file, rules).map_err(|error| anyhow!(error))
}
