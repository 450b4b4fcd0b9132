//! Synthetic cases: each follows from its number alone, on every machine.
//!
//! How often what occurs is invented, so that every branch of the kernel is taken.

use crate::case::{
    Bone, Case, Energy, Level, OtherFracture, Phase, RiskFactors, Scan, ScanSite, Stated, Vertebra,
};
use crate::few::Few;

/// The case with this number.
pub fn generate(id: u32) -> Case {
    let mut draws = Draws(0x06A0_C0DE ^ (u64::from(id) << 20));
    let age_years = draws.age();
    let pregnant = draws.percent(30);
    let phase = draws.phase(pregnant);
    Case {
        id,
        age_years,
        phase,
        lactating: draws.lactating(pregnant),
        vertebral_fractures: draws.vertebral_fractures(),
        other_fractures: draws.other_fractures(),
        dxa: draws.scans(pregnant),
        risk_factors: draws.risk_factors(),
    }
}

/// Random numbers of splitmix64.
struct Draws(u64);

impl Draws {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// 0 to one below the limit.
    fn below(&mut self, limit: u8) -> u8 {
        let product = u128::from(self.next()) * u128::from(limit);
        // The upper half of the product is below a limit that is a byte.
        (product >> 64) as u8
    }

    fn percent(&mut self, percent: u8) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> Option<T> {
        let chosen = self.below(u8::try_from(N).unwrap_or(u8::MAX));
        choices.get(usize::from(chosen)).copied()
    }

    /// Nothing in so many of a hundred; only otherwise is the value drawn.
    fn missing<T>(&mut self, percent: u8, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.percent(percent) { None } else { Some(value(self)) }
    }

    fn age(&mut self) -> Option<u8> {
        self.missing(
            3,
            |draws| {
                if draws.percent(1) { draws.below(90) } else { 18 + draws.below(28) }
            },
        )
    }

    fn phase(&mut self, pregnant: bool) -> Phase {
        if pregnant {
            Phase::Pregnant { week: self.missing(5, |draws| 4 + draws.below(38)) }
        } else {
            Phase::Postpartum { months: self.missing(5, |draws| draws.below(19)) }
        }
    }

    fn lactating(&mut self, pregnant: bool) -> Option<bool> {
        if !pregnant {
            return self.missing(8, |draws| draws.percent(65));
        }
        if self.percent(4) {
            return Some(true);
        }
        self.missing(4, |_| false)
    }

    fn vertebral_fractures(&mut self) -> Option<Few<Vertebra, 8>> {
        self.missing(10, |draws| {
            let number = match draws.below(100) {
                0..25 => 0,
                25..45 => 1,
                _ => 2 + draws.below(7),
            };
            let mut fractures: Few<Vertebra, 8> = Few::new();
            while fractures.len() < usize::from(number) {
                let place = if draws.percent(45) { 8 + draws.below(3) } else { draws.below(14) };
                let Some(&level) = Level::ALL.get(usize::from(place)) else { continue };
                if fractures.iter().any(|fracture| fracture.level == level) {
                    continue;
                }
                let genant = draws.missing(30, |draws| 1 + draws.below(3));
                let energy = match draws.below(100) {
                    0..70 => Energy::Low,
                    70..85 => Energy::High,
                    _ => Energy::Unknown,
                };
                if !fractures.push(Vertebra { level, genant, energy }) {
                    break;
                }
            }
            fractures
        })
    }

    fn other_fractures(&mut self) -> Few<OtherFracture, 2> {
        let number = match self.below(100) {
            0..85 => 0,
            85..96 => 1,
            _ => 2,
        };
        (0..number)
            .filter_map(|_| {
                let bones = [Bone::Hip, Bone::Sacrum, Bone::Pelvis, Bone::Rib, Bone::Wrist];
                let site = self.one_of(bones)?;
                let energy = self.one_of([Energy::Low, Energy::High, Energy::Unknown])?;
                Some(OtherFracture { site, energy })
            })
            .collect()
    }

    fn scans(&mut self, pregnant: bool) -> Few<Scan, 3> {
        let number = if pregnant { u8::from(self.percent(20)) } else { self.below(4) };
        // Tenths of a standard deviation: her own level, around which every site lies.
        let level = -i16::from(self.below(40)) - 3;
        let sites = [ScanSite::LumbarSpine, ScanSite::TotalHip, ScanSite::FemoralNeck];
        sites
            .into_iter()
            .take(usize::from(number))
            .map(|site| self.scan(site, level, pregnant))
            .collect()
    }

    fn scan(&mut self, site: ScanSite, level: i16, pregnant: bool) -> Scan {
        let z_tenths = (level + i16::from(self.below(15)) - 4).clamp(-60, 20);
        let t_tenths = z_tenths - 3 + i16::from(self.below(6));
        Scan {
            site,
            z: self.missing(12, |_| score(z_tenths)),
            t: self.missing(45, |_| score(t_tenths)),
            months_postpartum: self.missing(15, |draws| {
                if pregnant || draws.percent(4) {
                    -1 - draws.below(8).cast_signed()
                } else {
                    draws.below(12).cast_signed()
                }
            }),
        }
    }

    fn risk_factors(&mut self) -> RiskFactors {
        RiskFactors {
            family_history: self.stated(12, 6),
            low_bmd_before: self.stated(8, 10),
            inflammatory_disease: self.stated(4, 1),
            immobilisation: self.stated(3, 1),
            smoking: self.stated(15, 2),
            glucocorticoids: self.stated(5, 1),
            heparin: self.stated(6, 1),
            reduced_fertility: self.stated(14, 3),
            first_pregnancy: self.stated(60, 1),
            low_body_weight: self.stated(9, 1),
            malabsorption: self.stated(3, 1),
            monogenic_bone_disease: self.stated(1, 5),
        }
    }

    fn stated(&mut self, yes: u8, unknown: u8) -> Stated {
        match self.below(100) {
            drawn if drawn < yes => Stated::Yes,
            drawn if drawn < yes + unknown => Stated::Unknown,
            _ => Stated::No,
        }
    }
}

#[expect(clippy::float_arithmetic, reason = "a synthetic score is made of whole tenths")]
fn score(tenths: i16) -> f32 {
    f32::from(tenths) / 10.0
}
