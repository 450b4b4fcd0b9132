//! A number with its comparison and its evidence.

use crate::evidence::EvidenceId;

/// How a measured value is compared with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Operator {
    /// Strictly below.
    Below = 0,
    /// Below, or equal.
    AtOrBelow = 1,
    /// Strictly above.
    Above = 2,
    /// Above, or equal.
    AtOrAbove = 3,
}

impl Operator {
    /// The operator as printed between a measured value and its threshold.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Below => "<",
            Self::AtOrBelow => "<=",
            Self::Above => ">",
            Self::AtOrAbove => ">=",
        }
    }
}

/// A threshold that a measured value meets or does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Limit<T> {
    /// The threshold, in the unit its constant names.
    pub value: T,
    /// The comparison, which settles the value itself.
    pub operator: Operator,
    /// The row that states it.
    pub evidence: EvidenceId,
}

impl<T: Copy> Limit<T> {
    /// Met strictly below `value`.
    pub(super) const fn below(value: T, evidence: EvidenceId) -> Self {
        Self { value, operator: Operator::Below, evidence }
    }

    /// Met at or below `value`.
    pub(super) const fn at_or_below(value: T, evidence: EvidenceId) -> Self {
        Self { value, operator: Operator::AtOrBelow, evidence }
    }

    /// Met strictly above `value`.
    pub(super) const fn above(value: T, evidence: EvidenceId) -> Self {
        Self { value, operator: Operator::Above, evidence }
    }

    /// Met at or above `value`.
    pub(super) const fn at_or_above(value: T, evidence: EvidenceId) -> Self {
        Self { value, operator: Operator::AtOrAbove, evidence }
    }
}

impl<T: PartialOrd> Limit<T> {
    /// Whether `measured`, in the unit of the threshold, meets it.
    ///
    /// ```
    /// # use gao_core::evidence::thresholds::{DIAGNOSIS_Z, INTRODUCTION_Z};
    /// assert!(DIAGNOSIS_Z.is_met_by(-200));
    /// assert!(!INTRODUCTION_Z.is_met_by(-300));
    /// ```
    #[must_use]
    pub fn is_met_by(&self, measured: T) -> bool {
        match self.operator {
            Operator::Below => measured < self.value,
            Operator::AtOrBelow => measured <= self.value,
            Operator::Above => measured > self.value,
            Operator::AtOrAbove => measured >= self.value,
        }
    }
}

/// A range that a source states, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Span<T> {
    /// The lower end.
    pub from: T,
    /// The upper end.
    pub to: T,
    /// The row that states it.
    pub evidence: EvidenceId,
}

impl<T: Copy> Span<T> {
    /// From `from` to `to`, both inclusive.
    pub(super) const fn new(from: T, to: T, evidence: EvidenceId) -> Self {
        Self { from, to, evidence }
    }
}

impl<T: PartialOrd> Span<T> {
    /// Whether `measured` lies in the range, ends included.
    ///
    /// ```
    /// # use gao_core::evidence::thresholds::CALCIUM_INTAKE;
    /// assert!(CALCIUM_INTAKE.contains(1000));
    /// assert!(!CALCIUM_INTAKE.contains(999));
    /// ```
    #[must_use]
    pub fn contains(&self, measured: T) -> bool {
        self.from <= measured && measured <= self.to
    }
}

/// A number that is computed with or quoted, not compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Figure<T> {
    /// The number, in the unit its constant names.
    pub value: T,
    /// The row that states it.
    pub evidence: EvidenceId,
}

impl<T: Copy> Figure<T> {
    /// The number `value`.
    pub(super) const fn new(value: T, evidence: EvidenceId) -> Self {
        Self { value, evidence }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EvidenceId::S44;

    #[test]
    fn each_operator_settles_its_own_boundary() {
        let expected = [
            (Limit::below(10, S44), "<", [true, false, false]),
            (Limit::at_or_below(10, S44), "<=", [true, true, false]),
            (Limit::above(10, S44), ">", [false, false, true]),
            (Limit::at_or_above(10, S44), ">=", [false, true, true]),
        ];
        for (limit, symbol, met) in expected {
            assert_eq!([9, 10, 11].map(|value| limit.is_met_by(value)), met, "{symbol}");
            assert_eq!(limit.operator.symbol(), symbol);
        }
    }

    #[test]
    fn a_span_includes_both_ends() {
        let span = Span::new(6, 12, S44);
        assert_eq!([5, 6, 12, 13].map(|month| span.contains(month)), [false, true, true, false]);
    }
}
