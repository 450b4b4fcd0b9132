//! The project's own choices, each with its default, all open to the caller.
//!
//! No source states these parameters (class `P`), so every answer echoes the values it used.

use serde::{Deserialize, Serialize};

use crate::evidence::thresholds::{Limit, project};

/// How "very low BMD" is answered when the clinician has not (P-01).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum VeryLowBmd {
    /// From the Z-score, shown as the project's own limit.
    #[default]
    ProjectLimit = 0,
    /// Only by the clinician.
    ClinicianOnly = 1,
}

/// Which day the 12 to 24 months of the second look are counted from (P-19).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum ReviewClock {
    /// Birth or weaning.
    #[default]
    Anchor = 0,
    /// The day of diagnosis.
    Diagnosis = 1,
}

/// Whose product information speaks where European and American labels differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum LabelRegion {
    /// The stricter of the two, for each medicine.
    #[default]
    Strictest = 0,
    /// The European one.
    Eu = 1,
    /// The American one.
    Us = 2,
}

macro_rules! policy {
    ($( $(#[$attribute:meta])* $field:ident: $kind:ty = $default:expr, )*) => {
        /// The project parameters of one assessment.
        ///
        /// Read from JSON, a missing parameter keeps its default; an unknown one is an error.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        #[serde(default, deny_unknown_fields)]
        pub struct Policy {
            $( $(#[$attribute])* pub $field: $kind, )*
        }

        impl Default for Policy {
            fn default() -> Self {
                Self { $( $field: $default, )* }
            }
        }
    };
}

/// A default as a policy holds it; every one is small and not negative.
fn whole(limit: Limit<i32>) -> u16 {
    u16::try_from(limit.value).unwrap_or_default()
}

policy! {
    /// P-01: how "very low BMD" is answered when the clinician has not.
    very_low_bmd: VeryLowBmd = VeryLowBmd::ProjectLimit,
    /// P-02: first day of the second trimester, counted from the LMP.
    second_trimester_from_days: u16 = whole(project::SECOND_TRIMESTER_DAY),
    /// P-02: first day of the third trimester, counted from the LMP.
    third_trimester_from_days: u16 = whole(project::THIRD_TRIMESTER_DAY),
    /// P-04: height loss that counts as present, in mm, inclusive.
    height_loss_mm: u16 = project::HEIGHT_LOSS_MM.value,
    /// P-05: a first feed this many days after birth opens lactation at birth, inclusive.
    first_feed_within_days: u16 = whole(project::FIRST_FEED_DAYS),
    /// P-06: a DXA may rule out low BMD from this many months before the fracture.
    rule_out_months_before_fracture: u16 = whole(project::RULE_OUT_BEFORE_FRACTURE_MONTHS),
    /// P-06: and to this many months after it.
    rule_out_months_after_fracture: u16 = whole(project::RULE_OUT_AFTER_FRACTURE_MONTHS),
    /// P-06: or to this many months after birth, if later.
    rule_out_months_after_birth: u16 = whole(project::RULE_OUT_AFTER_BIRTH_MONTHS),
    /// P-07: a DXA speaks for current BMD for this many months, inclusive.
    current_bmd_months: u16 = whole(project::CURRENT_BMD_MONTHS),
    /// P-08: months after birth that count as postpartum, inclusive.
    postpartum_months: u16 = whole(project::POSTPARTUM_MONTHS),
    /// P-10: 25-hydroxyvitamin D older than this many months is measured again.
    vitamin_d_months: u16 = whole(project::VITAMIN_D_AGE_MONTHS),
    /// P-11: dating that differs by more days than this is a warning.
    dating_warning_days: u16 = whole(project::DATING_WARNING_DAYS),
    /// P-11: dating that differs by more days than this is an error.
    dating_error_days: u16 = whole(project::DATING_ERROR_DAYS),
    /// P-16: "not pregnant" holds for this many days, inclusive.
    not_pregnant_days: u16 = whole(project::NOT_PREGNANT_DAYS),
    /// P-17: "not pregnant" is certain for fewer days than this after a birth.
    after_birth_days: u16 = whole(project::NOT_PREGNANT_AFTER_BIRTH_DAYS),
    /// P-18: a DXA may prove low BMD up to this many months after fracture and birth.
    prove_months: u16 = whole(project::PROOF_MONTHS),
    /// P-19: the clock of the 12 to 24 months.
    review_clock: ReviewClock = ReviewClock::Anchor,
    /// P-20: an infusion of zoledronate counts as running treatment for this many months, inclusive.
    zoledronate_months: u16 = whole(project::ZOLEDRONATE_INTERVAL_MONTHS),
    /// Which product information speaks where labels differ; by default the stricter.
    label_region: LabelRegion = LabelRegion::Strictest,
    /// Also report the ISCD category for premenopausal women; never touches the label.
    report_iscd_2005: bool = false,
    /// Also report the definition of Makitie and Zillikens; never touches the label.
    report_makitie_zillikens_2021: bool = false,
}
