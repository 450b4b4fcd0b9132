//! From a value to a place on paper.

use kuva::render::render_utils::generate_ticks;

/// A straight axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    values: (f64, f64),
    places: (f64, f64),
}

impl Scale {
    /// `values.0` lies at `places.0`, and `values.1` at `places.1`.
    pub(crate) fn new(values: (f64, f64), places: (f64, f64)) -> Self {
        Self { values, places }
    }

    pub(crate) fn place(&self, value: f64) -> f64 {
        let span = self.values.1 - self.values.0;
        let share = if span == 0.0 { 0.5 } else { (value - self.values.0) / span };
        self.places.0 + share * (self.places.1 - self.places.0)
    }

    /// Where it begins and ends.
    pub(crate) fn ends(&self) -> (f64, f64) {
        self.places
    }

    pub(crate) fn values(&self) -> (f64, f64) {
        self.values
    }
}

/// About so many round values within an axis.
pub(crate) fn ticks(scale: &Scale, about: usize) -> Vec<f64> {
    let (low, high) = scale.values;
    let within = |tick: &f64| low <= *tick && *tick <= high;
    generate_ticks(low, high, about).into_iter().filter(within).collect()
}
