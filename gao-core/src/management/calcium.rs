//! BM-1 and BM-2: calcium intake, food and supplements together, against S-52.

use super::CareCode;
use crate::case::Case;
use crate::evidence::thresholds::CALCIUM_INTAKE;
use crate::evidence::thresholds::project::CALCIUM_REVIEW;
use crate::logic::Tri;
use crate::quantity::CalciumIntake;

/// Calcium intake as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calcium {
    /// Intake in mg a day.
    pub intake_mg_per_day: Option<u16>,
}

/// What is missing to the recommended range, from its lower to its upper end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalciumGap {
    /// At least as much more, in mg a day.
    pub from_mg_per_day: u16,
    /// At most as much more, in mg a day.
    pub to_mg_per_day: u16,
}

impl Calcium {
    pub(crate) fn of(case: &Case) -> Self {
        let intake = case.patient.calcium_intake.map(CalciumIntake::milligrams_per_day);
        Self { intake_mg_per_day: intake }
    }

    /// Whether intake is below the range.
    #[must_use]
    pub fn is_below_range(&self) -> Tri {
        self.intake_mg_per_day
            .map_or(Tri::Unknown, |intake| Tri::from(intake < CALCIUM_INTAKE.from))
    }

    /// What is missing; none unless intake is below the range.
    #[must_use]
    pub fn gap(&self) -> Option<CalciumGap> {
        let intake = self.intake_mg_per_day.filter(|_| self.is_below_range().is_yes())?;
        Some(CalciumGap {
            from_mg_per_day: CALCIUM_INTAKE.from.saturating_sub(intake),
            to_mg_per_day: CALCIUM_INTAKE.to.saturating_sub(intake),
        })
    }

    /// So far above the range that supplements are worth a review; the limit is the project's.
    #[must_use]
    pub fn is_far_above(&self) -> bool {
        self.intake_mg_per_day.is_some_and(|intake| CALCIUM_REVIEW.is_met_by(intake))
    }

    pub(super) fn code(&self) -> CareCode {
        match self.intake_mg_per_day {
            None => CareCode::CaAsk,
            Some(intake) if CALCIUM_INTAKE.contains(intake) => CareCode::CaAdequate,
            Some(_) if self.is_below_range().is_yes() => CareCode::CaIncrease,
            Some(_) => CareCode::CaAboveRange,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_includes_both_ends_and_the_review_limit_is_strict() {
        let expected = [
            (None, CareCode::CaAsk, Tri::Unknown, None, false),
            (Some(0), CareCode::CaIncrease, Tri::Yes, Some((1000, 1200)), false),
            (Some(999), CareCode::CaIncrease, Tri::Yes, Some((1, 201)), false),
            (Some(1000), CareCode::CaAdequate, Tri::No, None, false),
            (Some(1200), CareCode::CaAdequate, Tri::No, None, false),
            (Some(1201), CareCode::CaAboveRange, Tri::No, None, false),
            (Some(2500), CareCode::CaAboveRange, Tri::No, None, false),
            (Some(2501), CareCode::CaAboveRange, Tri::No, None, true),
        ];
        for (intake_mg_per_day, code, below, gap, far_above) in expected {
            let calcium = Calcium { intake_mg_per_day };
            assert_eq!(calcium.code(), code, "{intake_mg_per_day:?}");
            assert_eq!(calcium.is_below_range(), below);
            let found = calcium.gap().map(|gap| (gap.from_mg_per_day, gap.to_mg_per_day));
            assert_eq!(found, gap);
            assert_eq!(calcium.is_far_above(), far_above);
        }
    }
}
