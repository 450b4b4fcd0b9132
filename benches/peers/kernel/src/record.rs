//! A case in 64 bytes: what a program that is written for speed would hold.

use crate::case::{Bone, Case, Energy, Phase, Stated};

/// Codes and numbers in fixed places; what is not there does not count in any comparison.
#[derive(Debug, Clone, Copy)]
pub struct Record {
    /// Z-scores; NaN if there is none.
    pub z: [f32; 3],
    /// T-scores; NaN if there is none.
    pub t: [f32; 3],
    /// Months from birth to each measurement; zero if not stated, or there is none.
    pub scan_months: [i8; 3],
    /// [`Energy`] of each vertebra; high where there is none.
    pub energy: [u8; 8],
    /// Place among [`crate::case::Level::ALL`] of each.
    pub level: [u8; 8],
    /// Grade of each; zero if not stated.
    pub genant: [u8; 8],
    /// How many vertebrae; [`NOT_STATED`] if the spine was not imaged.
    pub vertebrae: u8,
    /// A low-energy fracture of the hip.
    pub hip: bool,
    /// Years; 18 if not stated, which no rule asks about.
    pub age_years: u8,
    /// Pregnant, not after birth.
    pub pregnant: bool,
    /// Weeks of pregnancy or months after birth; [`NOT_STATED`] if not stated.
    pub time: u8,
    /// As the numbers of [`crate::three::Three`].
    pub lactating: u8,
    /// A bit for each risk factor that is there.
    pub risks: u16,
    /// A bit for each that is not known.
    pub unknown_risks: u16,
}

/// Stands for a number that is not stated.
pub const NOT_STATED: u8 = u8::MAX;

/// The bits of those risk factors that are secondary causes.
pub const SECONDARY_CAUSES: u16 = 0b1100_0110_1100;

impl From<&Case> for Record {
    fn from(case: &Case) -> Self {
        let (pregnant, time) = match case.phase {
            Phase::Pregnant { week } => (true, week),
            Phase::Postpartum { months } => (false, months),
        };
        let mut record = Self {
            z: [f32::NAN; 3],
            t: [f32::NAN; 3],
            scan_months: [0; 3],
            energy: [Energy::High as u8; 8],
            level: [0; 8],
            genant: [0; 8],
            vertebrae: case.vertebral_fractures.map_or(NOT_STATED, |list| list.len() as u8),
            hip: case
                .other_fractures
                .iter()
                .any(|fracture| fracture.site == Bone::Hip && fracture.energy == Energy::Low),
            age_years: case.age_years.unwrap_or(18),
            pregnant,
            time: time.unwrap_or(NOT_STATED),
            lactating: case.lactating.map_or(2, u8::from),
            risks: 0,
            unknown_risks: 0,
        };
        let vertebrae = case.vertebral_fractures.unwrap_or_default();
        let places = record.energy.iter_mut().zip(&mut record.level).zip(&mut record.genant);
        for (vertebra, ((energy, level), genant)) in vertebrae.iter().zip(places) {
            *energy = vertebra.energy as u8;
            *level = vertebra.level as u8;
            *genant = vertebra.genant.unwrap_or(0);
        }
        let places = record.z.iter_mut().zip(&mut record.t).zip(&mut record.scan_months);
        for (scan, ((z, t), months)) in case.dxa.iter().zip(places) {
            *z = scan.z.unwrap_or(f32::NAN);
            *t = scan.t.unwrap_or(f32::NAN);
            *months = scan.months_postpartum.unwrap_or(0);
        }
        for (stated, place) in case.risk_factors.all().into_iter().zip(0..) {
            record.risks |= u16::from(stated == Stated::Yes) << place;
            record.unknown_risks |= u16::from(stated == Stated::Unknown) << place;
        }
        record
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;

    #[test]
    fn a_record_is_no_longer_than_a_cache_line() {
        assert!(size_of::<Record>() <= 64, "{}", size_of::<Record>());
    }

    #[test]
    fn the_bits_of_secondary_causes_are_those_of_the_list() {
        for case in (0..2_000).map(generate) {
            let listed = case.risk_factors.secondary_causes().contains(&Stated::Yes);
            assert_eq!(Record::from(&case).risks & SECONDARY_CAUSES != 0, listed, "{}", case.id);
        }
    }
}
