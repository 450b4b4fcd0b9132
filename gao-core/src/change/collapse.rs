//! Collapsed vertebrae and the day of a measurement: by then, later, or not known.

use enumset::EnumSet;

use crate::case::{BmdMeasurement, Case, Fracture};
use crate::facts::FactKey;
use crate::finding::{FactAt, Role, Trace};
use crate::logic::Tri;
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{BmdSite, FractureSite, Level};

/// Fractures that are, or may be, of a vertebra; refuted ones are not.
pub(super) fn vertebral(case: &Case) -> impl Iterator<Item = &Fracture> {
    case.fractures.iter().filter(|fracture| {
        matches!(fracture.site, None | Some(FractureSite::Vertebra)) && !fracture.confirmed.is_no()
    })
}

/// Whether a fracture is a collapsed vertebra of the region; suspected is not yet collapsed.
pub(super) fn lies_in(fracture: &Fracture, region: EnumSet<Level>) -> Tri {
    let here = match (fracture.site, fracture.level) {
        (None | Some(FractureSite::Vertebra), Some(level)) if !region.contains(level) => Tri::No,
        (Some(FractureSite::Vertebra), Some(_)) => Tri::Yes,
        (None | Some(FractureSite::Vertebra), _) => Tri::Unknown,
        (Some(_), _) => Tri::No,
    };
    here.and(fracture.confirmed)
}

/// Whether it happened by that day, the day itself included; what is told today has happened.
pub(super) fn happened_by(case: &Case, fracture: &Fracture, day: CivilDate) -> Tri {
    fracture.onset.map_or(Tri::Unknown, |onset| onset.earlier_of(case.as_of).is_on_or_before(day))
}

/// Two measurements of the lumbar spine, and what may have collapsed around them.
#[derive(Clone, Copy)]
pub(super) struct Between<'a> {
    case: &'a Case,
    /// The vertebrae of the second: only there can a new collapse raise the value.
    region: EnumSet<Level>,
    first: CivilDate,
    second: CivilDate,
}

impl<'a> Between<'a> {
    /// `None` for a region without vertebrae, or without both days.
    pub(super) fn new(
        case: &'a Case,
        first: &BmdMeasurement,
        second: &BmdMeasurement,
    ) -> Option<Self> {
        let spine = second.site == Some(BmdSite::LumbarSpine);
        let region = second.levels;
        spine.then_some(Self { case, region, first: first.date?, second: second.date? })
    }

    /// After the first and by the second.
    fn is_new(&self, fracture: &Fracture) -> Tri {
        lies_in(fracture, self.region)
            .and(happened_by(self.case, fracture, self.first).not())
            .and(happened_by(self.case, fracture, self.second))
    }

    /// Whether any vertebra of the region collapsed between the two.
    pub(super) fn any(&self) -> Tri {
        let fractures = &self.case.fractures;
        Tri::any(fractures.iter().map(|fracture| self.is_new(fracture))).or(fractures.unlisted())
    }

    /// The vertebrae that certainly did.
    pub(super) fn levels(&self) -> EnumSet<Level> {
        let new = vertebral(self.case).filter(|fracture| self.is_new(fracture).is_yes());
        new.filter_map(|fracture| fracture.level).collect()
    }

    /// Whether one certainly collapsed before both, so that both values are raised alike.
    pub(super) fn before_both(&self) -> bool {
        vertebral(self.case).any(|fracture| {
            lies_in(fracture, self.region)
                .and(happened_by(self.case, fracture, self.first))
                .is_yes()
        })
    }

    /// Reports the fractures behind a Yes or, for Unknown, what would settle them.
    pub(super) fn trace(&self, trace: &mut impl Trace) {
        match self.any() {
            Tri::No => {}
            Tri::Yes => {
                for fracture in vertebral(self.case).filter(|f| self.is_new(f).is_yes()) {
                    for key in [FactKey::FractureLevel, FactKey::FractureOnset] {
                        trace.used(FactAt::of(key, fracture.index), Role::Failed);
                    }
                }
            }
            Tri::Unknown => {
                if !self.case.fractures.complete {
                    trace.missing(FactAt::single(FactKey::Fractures));
                }
                for fracture in vertebral(self.case).filter(|f| self.is_new(f).is_unknown()) {
                    trace_open(fracture, trace);
                }
            }
        }
    }
}

/// What is not known of a fracture: which vertebra, whether, when.
pub(super) fn trace_open(fracture: &Fracture, trace: &mut impl Trace) {
    let absent = [
        (FactKey::FractureSite, fracture.site.is_none()),
        (FactKey::FractureLevel, fracture.level.is_none()),
        (FactKey::FractureConfirmed, fracture.confirmed.is_unknown()),
        (FactKey::FractureOnset, !fracture.onset.is_some_and(ApproxDate::is_exact)),
    ];
    for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
        trace.missing(FactAt::of(key, fracture.index));
    }
}
