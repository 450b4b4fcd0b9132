//! Scalars against independent oracles: other libraries, big rationals, definitions.

use std::str::FromStr;

use gao_core as scalars;
use jiff::ToSpan;
use proptest::prelude::*;
use scalars::bounds::{self, Bounds, QuantityName};
use scalars::decimal::{Decimal, DecimalError, Excess, decimal_text};
use scalars::logic::Tri;
use scalars::quantity::{
    Bmd, CalciumIntake, GenantGrade, GestDays, HeightMm, LabValue, PrecisionSd, QuantityError,
    ReferenceSd, TScore, Vit25OhD, WeightHg, ZScore,
};
use scalars::time::{ApproxDate, CivilDate, DateError};

/// What a row of the table does with a text: the scaled integer, the text of the value, and
/// whether it is unusual.
fn read(row: &Bounds, text: &str) -> Result<(i64, String, bool), QuantityError> {
    macro_rules! outcome {
        ($parse:expr, $raw:path, $unusual:expr) => {
            $parse.map(|value| (i64::from($raw(value)), value.to_string(), $unusual(value)))
        };
    }
    match row.quantity {
        QuantityName::Bmd => outcome!(Bmd::parse(text), Bmd::milligrams_per_cm2, Bmd::is_unusual),
        QuantityName::ZScore => {
            outcome!(ZScore::parse(text), ZScore::hundredths, ZScore::is_unusual)
        }
        QuantityName::TScore => {
            outcome!(TScore::parse(text), TScore::hundredths, TScore::is_unusual)
        }
        QuantityName::PrecisionSd => outcome!(
            PrecisionSd::parse(text),
            PrecisionSd::tenths_of_milligram_per_cm2,
            PrecisionSd::is_unusual
        ),
        QuantityName::ReferenceSd => outcome!(
            ReferenceSd::parse(text),
            ReferenceSd::tenths_of_milligram_per_cm2,
            ReferenceSd::is_unusual
        ),
        QuantityName::Height => {
            outcome!(HeightMm::parse(text), HeightMm::millimetres, HeightMm::is_unusual)
        }
        QuantityName::Weight => {
            outcome!(WeightHg::parse(text), WeightHg::hectograms, WeightHg::is_unusual)
        }
        QuantityName::VitaminD => outcome!(
            Vit25OhD::parse(text),
            Vit25OhD::tenths_of_nanomole_per_litre,
            Vit25OhD::is_unusual
        ),
        QuantityName::CalciumIntake => outcome!(
            CalciumIntake::parse(text),
            CalciumIntake::milligrams_per_day,
            CalciumIntake::is_unusual
        ),
        QuantityName::GestationAtBirth => {
            outcome!(GestDays::parse_at_birth(text), GestDays::days, GestDays::is_unusual_at_birth)
        }
        QuantityName::GestationAtLoss => {
            outcome!(GestDays::parse_at_loss(text), GestDays::days, GestDays::is_unusual_at_loss)
        }
        QuantityName::GenantGrade => {
            outcome!(GenantGrade::parse(text), GenantGrade::grade, |_| false)
        }
    }
}

#[test]
fn every_value_of_every_row_reads_exactly_or_is_refused() {
    for &row in bounds::ALL {
        let (low, high) = (*row.hard.start(), *row.hard.end());
        for scaled in (low - 3)..=(high + 3) {
            let text = row.digits(scaled).to_string();
            let outcome = read(row, &text);
            if (low..=high).contains(&scaled) {
                let usual = row.soft.as_ref().is_none_or(|soft| soft.contains(&scaled));
                assert_eq!(outcome, Ok((scaled, text, !usual)), "{}", row.phrase);
            } else if scaled < 0 && row.unit == "weeks+days" {
                assert_eq!(outcome, Err(QuantityError::Malformed), "{text}");
            } else {
                assert_eq!(
                    outcome.map(|_| ()).map_err(|error| error.to_string()),
                    Err(QuantityError::OutOfRange { bounds: row }.to_string()),
                    "{text}"
                );
            }
        }
    }
}

/// The limits as the specification prints them, so that a slip in the table shows.
#[test]
fn limits_of_the_specification() {
    let printed = [
        (QuantityName::Bmd, 200..=2500, Some(400..=1600)),
        (QuantityName::ZScore, -1000..=1000, Some(-600..=400)),
        (QuantityName::TScore, -1000..=1000, Some(-600..=400)),
        (QuantityName::PrecisionSd, 1..=1000, Some(50..=300)),
        // Ours: the specification gives the reference no limits.
        (QuantityName::ReferenceSd, 100..=5000, None),
        (QuantityName::Height, 1000..=2300, Some(1350..=2000)),
        (QuantityName::Weight, 250..=3000, Some(380..=1800)),
        (QuantityName::VitaminD, 0..=5000, Some(50..=2500)),
        (QuantityName::CalciumIntake, 0..=10_000, Some(200..=2500)),
        (QuantityName::GestationAtBirth, 112..=308, Some(154..=301)),
        (QuantityName::GestationAtLoss, 0..=308, Some(0..=301)),
        (QuantityName::GenantGrade, 0..=3, None),
    ];
    let table: Vec<_> =
        bounds::ALL.iter().map(|row| (row.quantity, row.hard.clone(), row.soft.clone())).collect();
    assert_eq!(table, printed);
}

/// The ways in which one value reaches the engine: printed, as a JSON number, with an exponent.
fn writings(scaled: i64, decimals: u8) -> [String; 4] {
    let unit = 10_f64.powi(i32::from(decimals));
    let printed = Decimal::new(scaled, decimals).unwrap().to_string();
    [
        printed.clone(),
        decimal_text(scaled as f64 / unit),
        format!("{scaled}e-{decimals}"),
        format!(" {} ", printed.replace('-', "\u{2212}")),
    ]
}

/// Compares two fractions by cross multiplication.
fn compare_fractions(a: (i128, i128), b: (i128, i128)) -> std::cmp::Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

/// A decimal text as a fraction, read by another library.
fn fraction(text: &str) -> (i128, i128) {
    let number = rust_decimal::Decimal::from_str(text).unwrap();
    (number.mantissa(), 10_i128.pow(number.scale()))
}

#[test]
fn every_score_agrees_with_exact_fractions_at_every_threshold() {
    for hundredths in -1000..=1000 {
        for text in writings(hundredths, 2) {
            let (z, t) = (ZScore::parse(&text).unwrap(), TScore::parse(&text).unwrap());
            let exact = fraction(&Decimal::new(hundredths, 2).unwrap().to_string());
            for threshold in [-300, -250, -200, -150, 150, 0].iter().flat_map(|t| t - 1..=t + 1) {
                let oracle = compare_fractions(exact, (i128::from(threshold), 100));
                let threshold = i64::from(threshold);
                assert_eq!(z.cmp(&ZScore::from_hundredths(threshold).unwrap()), oracle, "{text}");
                assert_eq!(t.cmp(&TScore::from_hundredths(threshold).unwrap()), oracle, "{text}");
            }
        }
    }
}

#[test]
fn every_density_agrees_with_exact_fractions_at_every_limit() {
    let limits = [200, 400, 850, 1600, 2500];
    for milligrams in 200..=2500 {
        let exact = fraction(&Decimal::new(milligrams, 3).unwrap().to_string());
        for text in writings(milligrams, 3) {
            let bmd = Bmd::parse(&text).unwrap();
            for limit in limits.iter().flat_map(|limit| limit - 1..=limit + 1) {
                let oracle = compare_fractions(exact, (i128::from(limit), 1000));
                assert_eq!(i64::from(bmd.milligrams_per_cm2()).cmp(&limit), oracle, "{text}");
            }
            let low = compare_fractions(exact, fraction("0.400")).is_lt();
            let high = compare_fractions(exact, fraction("1.600")).is_gt();
            assert_eq!(bmd.is_unusual(), low || high, "{text}");
        }
    }
}

#[test]
fn no_third_decimal_of_a_score_is_rounded_away() {
    for thousandths in -10_000..=10_000 {
        let text = Decimal::new(thousandths, 3).unwrap().to_string();
        let expected = if thousandths % 10 == 0 {
            Ok(thousandths / 10)
        } else {
            Err(QuantityError::TooPrecise { max_decimals: 2 })
        };
        assert_eq!(ZScore::parse(&text).map(|z| i64::from(z.hundredths())), expected, "{text}");
    }
}

/// Every day that may be entered, with its counterpart in another calendar library.
fn every_day() -> impl Iterator<Item = (CivilDate, jiff::civil::Date)> {
    let first = jiff::civil::date(1900, 1, 1);
    first
        .series(1.day())
        .take_while(|day| day.year() < 2200)
        .map(|day| (CivilDate::new(day.year(), day.month() as u8, day.day() as u8).unwrap(), day))
}

fn same(ours: CivilDate, theirs: jiff::civil::Date) -> bool {
    (ours.year(), i32::from(ours.month()), i32::from(ours.day()))
        == (theirs.year(), i32::from(theirs.month()), i32::from(theirs.day()))
}

#[test]
fn every_day_is_one_day_after_the_one_before() {
    let first = CivilDate::parse("1900-01-01").unwrap();
    let mut days = 0;
    for (ours, theirs) in every_day() {
        assert_eq!(first.days_until(ours), days);
        assert_eq!(first.plus_days(days), ours);
        assert_eq!(ours.plus_days(-days), first);
        assert_eq!(ours.to_string(), theirs.to_string());
        assert_eq!(CivilDate::parse(&theirs.to_string()), Ok(ours));
        days += 1;
    }
    assert_eq!(days, 109_573);
}

#[test]
fn every_day_and_month_agrees_with_jiff() {
    for (ours, theirs) in every_day() {
        for months in -36..=36 {
            let there = ours.plus_months(months);
            let oracle = theirs.checked_add(months.months()).unwrap();
            assert!(same(there, oracle), "{ours} {months}");
            // Months are strictly ordered, so these two are the definition of `months_until`.
            assert_eq!(ours.months_until(there), months, "{ours} {months}");
            assert_eq!(ours.months_until(there.plus_days(-1)), months - 1, "{ours} {months}");
        }
    }
}

#[test]
fn the_latest_stop_date_never_passes_its_target() {
    for (target, _) in every_day() {
        for months in 0..=24 {
            assert!(target.plus_months(-months).plus_months(months) <= target, "{target} {months}");
        }
    }
}

#[test]
fn numbers_outside_the_calendar_are_refused() {
    for year in 1895..=2205 {
        for month in 0..=14 {
            for day in 0..=33 {
                let oracle = jiff::civil::Date::new(year, month, day);
                let exists = oracle.is_ok() && (1900..=2199).contains(&year);
                let text = format!("{year:04}-{month:02}-{day:02}");
                let (month, day) = (month as u8, day as u8);
                assert_eq!(CivilDate::new(year, month, day).is_some(), exists, "{text}");
                let expected = match oracle {
                    Err(_) => Err(DateError::NoSuchDay),
                    Ok(_) if !exists => Err(DateError::OutOfRange),
                    Ok(_) => Ok(text.clone()),
                };
                assert_eq!(CivilDate::parse(&text).map(|date| date.to_string()), expected);
            }
        }
    }
}

fn any_date() -> impl Strategy<Value = CivilDate> {
    (0..109_573).prop_map(|days| CivilDate::new(1900, 1, 1).unwrap().plus_days(days))
}

/// Intervals of every kind: days, months, years, and unaligned ones.
fn any_approximate_date() -> impl Strategy<Value = ApproxDate> {
    let aligned = |length: usize| {
        (any_date(), any_date()).prop_map(move |(a, b)| {
            let cut = |date: CivilDate| date.to_string()[..length].to_owned();
            ApproxDate::parse(&format!("{}/{}", cut(a.min(b)), cut(a.max(b)))).unwrap()
        })
    };
    let nearby = (any_date(), 0..800).prop_map(|(earliest, length)| {
        // Only a date that can be entered reads back.
        let last = CivilDate::new(2199, 12, 31).unwrap();
        ApproxDate::new(earliest, earliest.plus_days(length).min(last)).unwrap()
    });
    prop_oneof![
        any_date().prop_map(ApproxDate::exact),
        any_date().prop_map(|day| ApproxDate::parse(&day.to_string()[..7]).unwrap()),
        any_date().prop_map(|day| ApproxDate::parse(&day.to_string()[..4]).unwrap()),
        aligned(4),
        aligned(7),
        aligned(10),
        nearby,
    ]
}

/// A short interval, so that every day of it can be tried.
fn short_interval() -> impl Strategy<Value = ApproxDate> {
    (0..12, 0..6).prop_map(|(start, length)| {
        let earliest = CivilDate::new(2025, 7, 1).unwrap().plus_days(start);
        ApproxDate::new(earliest, earliest.plus_days(length)).unwrap()
    })
}

fn days(interval: ApproxDate) -> impl Iterator<Item = CivilDate> {
    (0..=interval.earliest().days_until(interval.latest()))
        .map(move |days| interval.earliest().plus_days(days))
}

/// What every pair of days agrees on, or unknown.
fn agreed(a: ApproxDate, b: ApproxDate, holds: impl Fn(CivilDate, CivilDate) -> bool) -> Tri {
    let mut answers = days(a).flat_map(|x| days(b).map(move |y| (x, y))).map(|(x, y)| holds(x, y));
    let first = answers.next().unwrap();
    if answers.all(|answer| answer == first) { first.into() } else { Tri::Unknown }
}

/// The smallest interval around what every pair of days gives.
fn hull(a: ApproxDate, b: ApproxDate, pick: fn(CivilDate, CivilDate) -> CivilDate) -> ApproxDate {
    let picked: Vec<_> = days(a).flat_map(|x| days(b).map(move |y| pick(x, y))).collect();
    ApproxDate::new(*picked.iter().min().unwrap(), *picked.iter().max().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn shifting_by_28_years_changes_nothing_but_dates(
        a in (1901_i16..=2071, 1_u8..=12, 1_u8..=28),
        b in (1901_i16..=2071, 1_u8..=12, 1_u8..=28),
        months in -36..=36,
    ) {
        let date = |(year, month, day), shift| CivilDate::new(year + shift, month, day).unwrap();
        let (a, b, later_a, later_b) = (date(a, 0), date(b, 0), date(a, 28), date(b, 28));
        prop_assert_eq!(a.days_until(b), later_a.days_until(later_b));
        prop_assert_eq!(a.months_until(b), later_a.months_until(later_b));
        prop_assert_eq!(a.plus_months(28 * 12), later_a);
        let (moved, later_moved) = (a.plus_months(months), later_a.plus_months(months));
        if moved.year() >= 1901 && later_moved.year() <= 2099 {
            prop_assert_eq!(moved.plus_months(28 * 12), later_moved);
        }
    }

    #[test]
    fn order_of_dates_is_order_in_time(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.cmp(&b), 0.cmp(&a.days_until(b)));
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(a.plus_days(a.days_until(b)), b);
    }

    #[test]
    fn approximate_dates_read_back_equal(date in any_approximate_date()) {
        prop_assert_eq!(ApproxDate::parse(&date.to_string()), Ok(date));
        prop_assert!(date.earliest() <= date.latest());
    }

    #[test]
    fn interval_answers_are_those_of_every_pair_of_days(
        a in short_interval(),
        b in short_interval(),
    ) {
        prop_assert_eq!(a.is_before(b), agreed(a, b, |x, y| x < y));
        prop_assert_eq!(a.is_on_or_before(b), agreed(a, b, |x, y| x <= y));
        prop_assert_eq!(a.intersects(b), !agreed(a, b, |x, y| x == y).is_no());
        prop_assert_eq!(a.later_of(b), hull(a, b, Ord::max));
        prop_assert_eq!(a.earlier_of(b), hull(a, b, Ord::min));
    }

    #[test]
    fn shifted_intervals_stay_in_order(date in any_approximate_date(), n in -1200..=1200) {
        for shifted in [date.plus_days(n), date.plus_months(n)] {
            prop_assert!(shifted.earliest() <= shifted.latest());
        }
    }

    #[test]
    fn date_parsers_take_any_text(text in "\\PC{0,24}") {
        if let Ok(date) = CivilDate::parse(&text) {
            prop_assert_eq!(date.to_string(), text.as_str());
        }
        if let Ok(date) = ApproxDate::parse(&text) {
            prop_assert_eq!(ApproxDate::parse(&date.to_string()), Ok(date));
        }
    }

    #[test]
    fn decimals_agree_with_rust_decimal(text in "[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?", places in 0_u8..=9) {
        let (ours, theirs) = (Decimal::parse(&text), rust_decimal::Decimal::from_str(&text));
        let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
        prop_assert_eq!(i128::from(ours.mantissa()), theirs.mantissa());
        prop_assert_eq!(u32::from(ours.scale()), theirs.scale());
        let shifted = theirs * rust_decimal::Decimal::from(10_i64.pow(u32::from(places)));
        let oracle = if shifted.is_integer() {
            Ok(i64::try_from(shifted.trunc().mantissa()).unwrap())
        } else {
            Err(Excess::Decimals)
        };
        prop_assert_eq!(ours.to_scaled(places), oracle);
    }

    #[test]
    fn exponents_agree_with_rust_decimal(text in "-?[0-9]{1,6}(\\.[0-9]{1,6})?e[-+]?[0-9]") {
        let ours = rust_decimal::Decimal::from_str(&Decimal::parse(&text).unwrap().to_string());
        prop_assert_eq!(ours, rust_decimal::Decimal::from_scientific(&text));
    }

    #[test]
    fn order_of_decimals_agrees_with_rust_decimal(
        a in "-?[0-9]{1,3}(\\.[0-9]{1,4})?",
        b in "-?[0-9]{1,3}(\\.[0-9]{1,4})?",
    ) {
        let ours = Decimal::parse(&a).unwrap().compare_value(Decimal::parse(&b).unwrap());
        let theirs = |text: &str| rust_decimal::Decimal::from_str(text).unwrap();
        prop_assert_eq!(ours, theirs(&a).cmp(&theirs(&b)));
        let laboratory = |text: &str| LabValue::parse(text).unwrap();
        prop_assert_eq!(laboratory(&a).compare_value(laboratory(&b)), ours);
    }

    #[test]
    fn held_decimals_read_back_equal(mantissa in any::<i64>(), scale in 0_u8..=18) {
        let decimal = Decimal::new(mantissa, scale).unwrap();
        prop_assert_eq!(Decimal::parse(&decimal.to_string()), Ok(decimal));
        prop_assert_eq!(decimal.to_scaled(scale), Ok(mantissa));
    }

    #[test]
    fn extreme_decimals_keep_their_order(a in any::<i64>(), b in any::<i64>(), p in 0_u8..=18, q in 0_u8..=18) {
        let ours = Decimal::new(a, p).unwrap().compare_value(Decimal::new(b, q).unwrap());
        let fraction = |mantissa, scale| (i128::from(mantissa), 10_i128.pow(u32::from(scale)));
        prop_assert_eq!(ours, compare_fractions(fraction(a, p), fraction(b, q)));
    }

    #[test]
    fn decimal_text_is_the_number_it_came_from(value in any::<f64>()) {
        let text = decimal_text(value);
        if value.is_nan() {
            prop_assert_eq!(Decimal::parse(&text), Err(DecimalError::Nan));
        } else if value.is_infinite() {
            prop_assert_eq!(Decimal::parse(&text), Err(DecimalError::Infinite));
        } else {
            prop_assert_eq!(f64::from_str(&text), Ok(value));
            prop_assert_ne!(Decimal::parse(&text), Err(DecimalError::Malformed));
        }
    }

    #[test]
    fn quantity_parsers_take_any_text(text in "[-+−]?[0-9a-zA-Z.+ ]{0,30}|\\PC{0,30}") {
        for &row in bounds::ALL {
            if let Ok((scaled, written, _)) = read(row, &text) {
                prop_assert!(row.accepts(scaled));
                prop_assert_eq!(read(row, &written).map(|(again, ..)| again), Ok(scaled));
            }
        }
        if let Ok(value) = LabValue::parse(&text) {
            prop_assert_eq!(LabValue::parse(&value.to_string()), Ok(value));
        }
    }
}
