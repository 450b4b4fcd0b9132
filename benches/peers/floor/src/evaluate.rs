//! The same answers as the specification in code, from a record of fixed size.

use gao_peers_kernel::answer::Answer;
use gao_peers_kernel::case::{Energy, Level};
use gao_peers_kernel::record::{NOT_STATED, Record, SECONDARY_CAUSES};
use gao_peers_kernel::three::Three;

const HIGH: u8 = Energy::High as u8;
const LOW: u8 = Energy::Low as u8;
const UNKNOWN: u8 = Energy::Unknown as u8;
const TYPICAL: std::ops::RangeInclusive<u8> = Level::T12 as u8..=Level::L2 as u8;

/// Every place is looked at, filled or not: a loop of known length without a branch is quicker than a
/// short one.
pub(crate) fn evaluate(record: &Record) -> Answer {
    let imaged = record.vertebrae != NOT_STATED;
    let mut number = 0;
    let (mut any_low, mut any_unknown, mut typical_level, mut grade_3) =
        (false, false, false, false);
    for ((&energy, level), &genant) in record.energy.iter().zip(&record.level).zip(&record.genant) {
        let counts = energy != HIGH;
        number += u8::from(counts);
        any_low |= energy == LOW;
        any_unknown |= energy == UNKNOWN;
        typical_level |= counts & TYPICAL.contains(level);
        grade_3 |= counts & (genant == 3);
    }
    let low_energy = match (any_low, any_unknown | !imaged) {
        (true, _) => Three::Yes,
        (false, true) => Three::Unknown,
        (false, false) => Three::No,
    };

    let (mut has_z, mut z_2, mut z_3) = (false, false, false);
    let (mut has_t, mut t_2_5, mut in_pregnancy) = (false, false, false);
    for ((z, t), &months) in record.z.iter().zip(&record.t).zip(&record.scan_months) {
        let counts = months >= 0;
        in_pregnancy |= !counts;
        has_z |= counts & !z.is_nan();
        has_t |= counts & !t.is_nan();
        z_2 |= counts & (*z <= -2.0);
        z_3 |= counts & (*z < -3.0);
        t_2_5 |= counts & (*t < -2.5);
    }
    let known = |has: bool, holds| if has { Three::known(holds) } else { Three::Unknown };
    let (z_2, z_3, t_2_5) = (known(has_z, z_2), known(has_z, z_3), known(has_t, t_2_5));
    let low_for_second = z_3.or(t_2_5);

    let pregnant = record.pregnant;
    let stated = record.time != NOT_STATED;
    let third = known(stated, record.time >= 28);
    let lactating = match record.lactating {
        0 => Three::No,
        1 => Three::Yes,
        _ => Three::Unknown,
    };
    let first_window = if pregnant { third.or(lactating) } else { lactating };
    let second_window = if pregnant { Three::Yes } else { lactating };
    let typical_time = stated & if pregnant { record.time >= 28 } else { record.time <= 3 };

    let multiple = known(imaged, number >= 2);
    let reasons = [
        low_energy == Three::Yes,
        low_energy == Three::Unknown,
        first_window == Three::Yes,
        first_window == Three::Unknown,
        z_2 == Three::Yes,
        z_2 == Three::Unknown,
        low_for_second == Three::Yes,
        low_for_second == Three::Unknown,
        multiple == Three::Yes,
        z_3 == Three::Yes,
        second_window == Three::Yes,
        pregnant,
        in_pregnancy,
        typical_level,
        grade_3,
        record.hip,
        record.risks != 0,
        record.risks & SECONDARY_CAUSES != 0,
        record.unknown_risks != 0,
        !(12..=60).contains(&record.age_years),
        typical_time,
    ];
    Answer {
        a: low_energy.and(first_window).and(z_2) as u8,
        b: low_energy.and(second_window).and(low_for_second) as u8,
        n: number,
        multiple: multiple as u8,
        very_low: z_3 as u8,
        spine: match (pregnant, record.vertebrae) {
            (true, _) => 1,
            (false, 0) => 3,
            (false, _) => 2,
        },
        dxa: if pregnant { 0 } else { 1 + u8::from(has_z) },
        tier: match (z_3.and(multiple), second_window) {
            (Three::No, _) => 0,
            (Three::Yes, Three::No) => 1,
            (Three::Yes, Three::Yes) => 2,
            _ => 3,
        },
        prog: match number {
            0 => 0,
            1 => 10,
            _ => 27,
        },
        reasons: reasons
            .iter()
            .zip(0..)
            .fold(0, |bits, (&on, place)| bits | u32::from(on) << place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gao_peers_kernel::generate::generate;

    #[test]
    fn the_answers_are_those_of_the_specification() {
        for case in (0..20_000).map(generate) {
            let expected = gao_peers_kernel::evaluate::evaluate(&case);
            assert_eq!(evaluate(&Record::from(&case)), expected, "{case:?}");
        }
    }
}
