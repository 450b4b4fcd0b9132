//! The specification in code, written to be read.

use crate::answer::Answer;
use crate::case::{Bone, Case, Energy, Phase, Stated, Vertebra};
use crate::three::Three;

/// The answer to a case.
///
/// The bits of `reasons`, from the lowest: a low-energy fracture is there, or is not known; the first
/// window applies, or is not known; a Z-score of -2.0 or less, or none is recorded; bone density meets
/// the second set, or is not known; several fractures; a Z-score below -3.0; a medicine is not for now;
/// pregnant; a measurement in pregnancy was left out; T12 to L2 involved; grade 3; a low-energy fracture
/// of the hip; a risk factor; a secondary cause; a risk factor is not known; an unusual age; a typical
/// time.
pub fn evaluate(case: &Case) -> Answer {
    let fractures = Fractures::of(case);
    let density = Density::of(case);
    let lactating = Three::stated(case.lactating);
    let (pregnant, third_trimester, typical_time) = match case.phase {
        Phase::Pregnant { week } => {
            let third = Three::stated(week.map(|week| week >= 28));
            (true, third, third == Three::Yes)
        }
        Phase::Postpartum { months } => {
            (false, Three::No, months.is_some_and(|months| months <= 3))
        }
    };
    let first_window = if pregnant { third_trimester.or(lactating) } else { lactating };
    let second_window = if pregnant { Three::Yes } else { lactating };
    let low_for_second = density.z_below_3.or(density.t_below_2_5);
    let severe = density.z_below_3.and(fractures.multiple);
    let risks = case.risk_factors.all();
    let reasons = [
        fractures.low_energy == Three::Yes,
        fractures.low_energy == Three::Unknown,
        first_window == Three::Yes,
        first_window == Three::Unknown,
        density.z_at_most_2 == Three::Yes,
        density.z_at_most_2 == Three::Unknown,
        low_for_second == Three::Yes,
        low_for_second == Three::Unknown,
        fractures.multiple == Three::Yes,
        density.z_below_3 == Three::Yes,
        second_window == Three::Yes,
        pregnant,
        density.measured_in_pregnancy,
        fractures.typical_level,
        fractures.grade_3,
        case.other_fractures
            .iter()
            .any(|fracture| fracture.site == Bone::Hip && fracture.energy == Energy::Low),
        risks.contains(&Stated::Yes),
        case.risk_factors.secondary_causes().contains(&Stated::Yes),
        risks.contains(&Stated::Unknown),
        case.age_years.is_some_and(|age| !(12..=60).contains(&age)),
        typical_time,
    ];
    Answer {
        a: fractures.low_energy.and(first_window).and(density.z_at_most_2) as u8,
        b: fractures.low_energy.and(second_window).and(low_for_second) as u8,
        n: fractures.number,
        multiple: fractures.multiple as u8,
        very_low: density.z_below_3 as u8,
        spine: match (pregnant, case.vertebral_fractures) {
            (true, _) => 1,
            (false, Some(list)) if list.is_empty() => 3,
            (false, _) => 2,
        },
        dxa: match (pregnant, density.z_at_most_2) {
            (true, _) => 0,
            (false, Three::Unknown) => 1,
            (false, _) => 2,
        },
        tier: match (severe, second_window) {
            (Three::No, _) => 0,
            (Three::Yes, Three::No) => 1,
            (Three::Yes, Three::Yes) => 2,
            _ => 3,
        },
        prog: match fractures.number {
            0 => 0,
            1 => 10,
            _ => 27,
        },
        reasons: reasons.iter().rev().fold(0, |bits, &holds| (bits << 1) | u32::from(holds)),
    }
}

/// What the list of vertebral fractures says.
struct Fractures {
    low_energy: Three,
    /// Those that are not of high energy; of these are the rest too.
    number: u8,
    multiple: Three,
    typical_level: bool,
    grade_3: bool,
}

impl Fractures {
    fn of(case: &Case) -> Self {
        let imaged = case.vertebral_fractures.is_some();
        let all = case.vertebral_fractures.unwrap_or_default();
        let any = |holds: fn(&Vertebra) -> bool| all.iter().any(holds);
        let low_energy = if any(|fracture| fracture.energy == Energy::Low) {
            Three::Yes
        } else if !imaged || any(|fracture| fracture.energy == Energy::Unknown) {
            Three::Unknown
        } else {
            Three::No
        };
        let mut counted = all.iter().filter(|fracture| fracture.energy != Energy::High);
        let number = counted.by_ref().fold(0, |number, _| number + 1);
        Self {
            low_energy,
            number,
            multiple: Three::stated(imaged.then_some(number >= 2)),
            typical_level: any(|it| it.energy != Energy::High && it.level.is_typical()),
            grade_3: any(|it| it.energy != Energy::High && it.genant == Some(3)),
        }
    }
}

/// What the measurements of bone mineral density say; those in pregnancy are left out.
struct Density {
    z_at_most_2: Three,
    z_below_3: Three,
    t_below_2_5: Three,
    measured_in_pregnancy: bool,
}

impl Density {
    fn of(case: &Case) -> Self {
        let (mut z, mut t) = (None, None);
        let mut measured_in_pregnancy = false;
        for scan in case.dxa.iter() {
            if scan.months_postpartum.is_some_and(|months| months < 0) {
                measured_in_pregnancy = true;
                continue;
            }
            z = lowest(z, scan.z);
            t = lowest(t, scan.t);
        }
        Self {
            z_at_most_2: Three::stated(z.map(|z| z <= -2.0)),
            z_below_3: Three::stated(z.map(|z| z < -3.0)),
            t_below_2_5: Three::stated(t.map(|t| t < -2.5)),
            measured_in_pregnancy,
        }
    }
}

/// The lower of two scores, or the one there is.
fn lowest(one: Option<f32>, other: Option<f32>) -> Option<f32> {
    one.into_iter().chain(other).reduce(f32::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Level, OtherFracture, Scan, ScanSite};
    use crate::few::Few;
    use crate::generate::generate;

    /// Breastfeeding after birth, two low-energy fractures, a Z-score that meets everything; nothing else.
    fn typical() -> Case {
        let mut case = generate(0);
        case.age_years = Some(30);
        case.phase = Phase::Postpartum { months: Some(4) };
        case.lactating = Some(true);
        case.vertebral_fractures = Some([Level::T7, Level::T8].into_iter().map(low).collect());
        case.other_fractures = [].into_iter().collect();
        case.dxa = [scan(Some(-3.1), None, Some(1))].into_iter().collect();
        case.risk_factors = serde_json::from_value(serde_json::json!({
            "family_history": "no", "low_bmd_before": "no", "inflammatory_disease": "no",
            "immobilisation": "no", "smoking": "no", "glucocorticoids": "no", "heparin": "no",
            "reduced_fertility": "no", "first_pregnancy": "no", "low_body_weight": "no",
            "malabsorption": "no", "monogenic_bone_disease": "no",
        }))
        .unwrap();
        case
    }

    fn low(level: Level) -> Vertebra {
        Vertebra { level, genant: None, energy: Energy::Low }
    }

    fn scan(z: Option<f32>, t: Option<f32>, months_postpartum: Option<i8>) -> Scan {
        Scan { site: ScanSite::LumbarSpine, z, t, months_postpartum }
    }

    fn changed(change: impl FnOnce(&mut Case)) -> Answer {
        let mut case = typical();
        change(&mut case);
        evaluate(&case)
    }

    fn holds(answer: Answer, reason: u32) -> bool {
        answer.reasons >> (reason - 1) & 1 == 1
    }

    fn with_scans(scans: impl IntoIterator<Item = Scan>) -> Answer {
        changed(|case| case.dxa = scans.into_iter().collect())
    }

    #[test]
    fn the_typical_case_meets_both_sets_and_may_not_be_treated_yet() {
        assert_eq!(evaluate(&typical()).line(), "1,1,2,1,1,2,2,2,27,1877");
    }

    #[test]
    fn scores_count_at_or_below_their_limits() {
        let a = |z| with_scans([scan(Some(z), None, None)]).a;
        assert_eq!([a(-1.9), a(-2.0)], [0, 1]);
        let very_low = |z| with_scans([scan(Some(z), None, None)]).very_low;
        assert_eq!([very_low(-3.0), very_low(-3.1)], [0, 1]);
        let b = |t| with_scans([scan(Some(-3.0), Some(t), None)]).b;
        assert_eq!([b(-2.5), b(-2.6)], [0, 1]);
        // A T-score alone leaves open what a Z-score would say.
        let b = |t| with_scans([scan(None, Some(t), None)]).b;
        assert_eq!([b(-2.5), b(-2.6)], [2, 1]);
    }

    #[test]
    fn a_measurement_in_pregnancy_is_left_out_and_one_without_a_month_is_not() {
        let answer = |months| with_scans([scan(Some(-3.1), None, months)]);
        assert_eq!((answer(Some(-1)).very_low, holds(answer(Some(-1)), 13)), (2, true));
        assert_eq!((answer(Some(0)).very_low, holds(answer(Some(0)), 13)), (1, false));
        assert_eq!(answer(None).very_low, 1);
        assert_eq!([answer(Some(-1)).dxa, answer(Some(0)).dxa], [1, 2]);
    }

    #[test]
    fn the_last_trimester_begins_with_week_28() {
        let answer = |week, lactating| {
            changed(|case| {
                case.phase = Phase::Pregnant { week };
                case.lactating = lactating;
            })
        };
        let a = |week, lactating| answer(week, lactating).a;
        assert_eq!([a(Some(27), Some(false)), a(Some(28), Some(false))], [0, 1]);
        assert_eq!([a(Some(27), None), a(None, Some(false)), a(None, Some(true))], [2, 2, 1]);
        let answer = answer(Some(27), Some(false));
        assert_eq!((answer.b, answer.spine, answer.dxa, answer.tier), (1, 1, 0, 2));
    }

    #[test]
    fn after_birth_breastfeeding_opens_both_windows_and_closes_the_medicine() {
        let answer = |lactating| {
            let answer = changed(|case| case.lactating = lactating);
            (answer.a, answer.b, answer.tier)
        };
        assert_eq!(answer(Some(true)), (1, 1, 2));
        assert_eq!(answer(Some(false)), (0, 0, 1));
        assert_eq!(answer(None), (2, 2, 3));
    }

    #[test]
    fn an_image_without_a_fracture_is_not_the_same_as_no_image() {
        let answer = |list| changed(|case| case.vertebral_fractures = list);
        let none = answer(Some(Few::new()));
        assert_eq!((none.a, none.n, none.multiple, none.spine, none.tier), (0, 0, 0, 3, 0));
        let not_imaged = answer(None);
        assert_eq!((not_imaged.a, not_imaged.multiple, not_imaged.spine), (2, 2, 2));
        assert_eq!((not_imaged.tier, not_imaged.prog), (3, 0));
    }

    #[test]
    fn fractures_of_high_energy_do_not_count_and_those_of_unknown_energy_do() {
        let with = |energy| {
            changed(|case| {
                let second = Vertebra { level: Level::L1, genant: Some(3), energy };
                case.vertebral_fractures = Some([low(Level::T7), second].into_iter().collect());
            })
        };
        let seen = |energy| {
            let answer = with(energy);
            (answer.n, answer.multiple, answer.prog, holds(answer, 14), holds(answer, 15))
        };
        assert_eq!(seen(Energy::High), (1, 0, 10, false, false));
        assert_eq!(seen(Energy::Unknown), (2, 1, 27, true, true));
        let unknown = Vertebra { level: Level::T7, genant: None, energy: Energy::Unknown };
        let only = changed(|case| case.vertebral_fractures = Some([unknown].into_iter().collect()));
        assert_eq!((only.a, holds(only, 2)), (2, true));
    }

    #[test]
    fn reasons_at_their_limits() {
        let age = |age| holds(changed(|case| case.age_years = age), 20);
        assert_eq!([Some(11), Some(12), Some(60), Some(61), None].map(age), {
            [true, false, false, true, false]
        });
        let months = |months| holds(changed(|case| case.phase = Phase::Postpartum { months }), 21);
        assert_eq!([Some(3), Some(4), None].map(months), [true, false, false]);
        let level = |level| {
            let list = Some([low(level)].into_iter().collect());
            holds(changed(|case| case.vertebral_fractures = list), 14)
        };
        let levels = [Level::T11, Level::T12, Level::L2, Level::L3];
        assert_eq!(levels.map(level), [false, true, true, false]);
        let hip = |site, energy| {
            let list = [OtherFracture { site, energy }].into_iter().collect();
            holds(changed(|case| case.other_fractures = list), 16)
        };
        let places =
            [(Bone::Hip, Energy::Low), (Bone::Hip, Energy::Unknown), (Bone::Rib, Energy::Low)];
        assert_eq!(places.map(|(site, energy)| hip(site, energy)), [true, false, false]);
        let risk = |stated, secondary| {
            let answer = changed(|case| {
                let risks = &mut case.risk_factors;
                *(if secondary { &mut risks.heparin } else { &mut risks.smoking }) = stated;
            });
            [17, 18, 19].map(|reason| holds(answer, reason))
        };
        assert_eq!(risk(Stated::Yes, false), [true, false, false]);
        assert_eq!(risk(Stated::Yes, true), [true, true, false]);
        assert_eq!(risk(Stated::Unknown, true), [false, false, true]);
    }
}
