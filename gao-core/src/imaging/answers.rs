//! When an imaging study answers: the right region, the right time, a stated result.
//!
//! A study answers for the spine only if it covers the thoracic and the lumbar spine, alone or
//! with others of its method, and was made on or after the latest onset of symptoms; without
//! symptoms the time does not matter. X-ray and MRI answer, as the article has it, and CT, which
//! shows the same bones as X-ray; a vertebral assessment by DXA or a bone scan does not.

use enumset::{EnumSet, enum_set};

use super::OpenReason;
use crate::case::{Case, ImagingStudy};
use crate::facts::FactKey;
use crate::finding::{FactAt, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::suspicion::{any_symptom, latest_onset};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{FractureSite, ImagingModality, ImagingRegion, ImagingResult};

const SPINE: EnumSet<ImagingRegion> = enum_set!(ImagingRegion::Thoracic | ImagingRegion::Lumbar);

/// Methods whose studies may add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Film,
    Tomography,
    Mri,
}

impl Method {
    const ALL: [Self; 3] = [Self::Film, Self::Tomography, Self::Mri];

    fn of(study: &ImagingStudy) -> Option<Self> {
        match study.modality? {
            ImagingModality::XRay => Some(Self::Film),
            ImagingModality::Ct => Some(Self::Tomography),
            ImagingModality::Mri => Some(Self::Mri),
            ImagingModality::Vfa | ImagingModality::Scintigraphy => None,
        }
    }
}

/// A question that a method has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What its studies show together: a fracture, else doubt, else none.
    pub result: ImagingResult,
    /// The last of them.
    pub on: Option<CivilDate>,
    /// Whether it is CT, read in place of X-ray.
    pub by_ct: bool,
}

/// Why no study answers, and the study that comes nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Why not.
    pub reason: OpenReason,
    /// Its place in the input.
    pub study: usize,
}

/// What the recorded studies say about the spine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SpineImaging {
    pub(crate) mri: Option<Answered>,
    /// X-ray, or CT in its place.
    pub(crate) film: Option<Answered>,
    pub(crate) open: Option<Open>,
    /// Whether one method shows the thoracic and the lumbar spine with a clear result.
    pub(crate) is_clear: bool,
}

impl SpineImaging {
    pub(crate) fn of(case: &Case, policy: &Policy) -> Self {
        Self::seen(&View::of(case, policy))
    }

    /// What they say about the fractures up to one day: what began later does not outdate them.
    pub(crate) fn until(case: &Case, policy: &Policy, day: CivilDate) -> Self {
        Self::seen(&View::until(case, policy, day))
    }

    fn seen(view: &View<'_>) -> Self {
        let film = view.answered(Method::Film).or_else(|| view.answered(Method::Tomography));
        let is_clear = Method::ALL.into_iter().any(|method| view.is_clear(method));
        Self { mri: view.answered(Method::Mri), film, open: view.open(), is_clear }
    }
}

/// What the recorded studies say about the hip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HipImaging {
    pub(crate) mri: Option<ImagingResult>,
    /// X-ray, or CT in its place.
    pub(crate) film: Option<ImagingResult>,
    pub(crate) open: Option<Open>,
}

impl HipImaging {
    pub(crate) fn of(case: &Case, policy: &Policy) -> Self {
        let view = View::of(case, policy);
        let studies = |mri: bool| {
            case.imaging.iter().filter(move |study| {
                Method::of(study).is_some_and(|method| (method == Method::Mri) == mri)
                    && study.regions.is_some_and(|regions| regions.contains(ImagingRegion::Hip))
            })
        };
        let shows = |mri: bool| {
            let timely = studies(mri).filter(|study| view.timely(study) == Timely::Yes);
            worst(timely.filter_map(|study| study.result))
        };
        let open = |study: &ImagingStudy| {
            let unread = study.result.is_none().then_some(OpenReason::ResultNeeded);
            let reason = view.timely(study).reason().or(unread)?;
            Some(Open { reason, study: study.index })
        };
        let all = studies(true).chain(studies(false));
        Self {
            mri: shows(true),
            film: shows(false),
            open: all.filter_map(open).min_by_key(|open| open.reason),
        }
    }
}

/// What studies show together: a fracture, else doubt, else none.
fn worst(results: impl Iterator<Item = ImagingResult>) -> Option<ImagingResult> {
    let weight = |result: &ImagingResult| match result {
        ImagingResult::Fracture => 2,
        ImagingResult::Equivocal => 1,
        ImagingResult::NoFracture => 0,
    };
    results.max_by_key(weight)
}

/// Whether a study is recent enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Timely {
    Yes,
    Outdated,
    OnsetNeeded,
    DateNeeded,
}

impl Timely {
    fn reason(self) -> Option<OpenReason> {
        match self {
            Self::Yes => None,
            Self::Outdated => Some(OpenReason::Outdated),
            Self::OnsetNeeded => Some(OpenReason::OnsetDateNeeded),
            Self::DateNeeded => Some(OpenReason::StudyDateNeeded),
        }
    }
}

struct View<'a> {
    case: &'a Case,
    without_symptoms: bool,
    onset: Option<ApproxDate>,
    /// The first day on which the latest known vertebral fracture can have happened.
    fractured: Option<CivilDate>,
}

impl<'a> View<'a> {
    fn of(case: &'a Case, policy: &Policy) -> Self {
        Self::known_by(case, policy, Some)
    }

    fn up_to(case: &'a Case, policy: &Policy, day: Option<CivilDate>) -> Self {
        day.map_or_else(|| Self::of(case, policy), |day| Self::until(case, policy, day))
    }

    /// As of one day: onsets and fractures that certainly came later are left aside, and what may
    /// have come later counts up to that day.
    fn until(case: &'a Case, policy: &Policy, day: CivilDate) -> Self {
        Self::known_by(case, policy, |began| {
            ApproxDate::new(began.earliest(), began.latest().min(day))
        })
    }

    fn known_by(
        case: &'a Case,
        policy: &Policy,
        known: impl Fn(ApproxDate) -> Option<ApproxDate>,
    ) -> Self {
        let pain = case.symptoms.pain_onset;
        // Pain that began later was none on that day.
        let without_symptoms =
            any_symptom(case, policy).is_no() || pain.is_some_and(|onset| known(onset).is_none());
        let vertebral = case.fractures.iter().filter(|fracture| {
            fracture.site == Some(FractureSite::Vertebra) && !fracture.confirmed.is_no()
        });
        let onsets = vertebral.filter_map(|fracture| fracture.onset).filter_map(&known);
        let fractured = onsets.map(|onset| onset.earliest()).max();
        let onset = latest_onset(case).and_then(&known).or_else(|| pain.and_then(&known));
        Self { case, without_symptoms, onset, fractured }
    }

    fn timely(&self, study: &ImagingStudy) -> Timely {
        // No study shows a fracture that came after it.
        match (study.date, self.fractured) {
            (Some(date), Some(fractured)) if date < fractured => return Timely::Outdated,
            (None, Some(_)) => return Timely::DateNeeded,
            _ => {}
        }
        if self.without_symptoms {
            return Timely::Yes;
        }
        match (study.date, self.onset) {
            (None, _) => Timely::DateNeeded,
            (Some(_), None) => Timely::OnsetNeeded,
            (Some(date), Some(onset)) => match onset.is_on_or_before(date) {
                Tri::Yes => Timely::Yes,
                Tri::No => Timely::Outdated,
                Tri::Unknown => Timely::OnsetNeeded,
            },
        }
    }

    /// Studies of one method that show, or may show, a part of the spine.
    fn of_the_spine(&self, method: Method) -> impl Iterator<Item = &'a ImagingStudy> {
        let of_it = move |study: &&ImagingStudy| Method::of(study) == Some(method);
        self.case.imaging.iter().filter(of_it).filter(|study| may_show_spine(study))
    }

    /// What the timely studies of one method say, if together they cover the spine.
    fn answered(&self, method: Method) -> Option<Answered> {
        let timely = || {
            self.of_the_spine(method)
                .filter(|study| study.result.is_some() && self.timely(study) == Timely::Yes)
        };
        if !self.is_covered(method) {
            return None;
        }
        let result = worst(timely().filter_map(|study| study.result))?;
        Some(Answered {
            result,
            on: timely().filter_map(|study| study.date).max(),
            by_ct: method == Method::Tomography,
        })
    }

    /// Whether what timely studies of one method read clearly covers the spine, and no other that
    /// may be one of them leaves doubt.
    fn is_clear(&self, method: Method) -> bool {
        self.is_covered(method) && self.in_doubt(method).next().is_none()
    }

    fn is_covered(&self, method: Method) -> bool {
        covers_spine(
            self.of_the_spine(method)
                .filter(|study| study.result.is_some() && self.timely(study) == Timely::Yes),
        )
    }

    /// Studies that are, or may be, timely ones of one method that show the spine and leave doubt.
    /// What is not recorded of them counts against a clear result: knowing it later takes none away.
    fn in_doubt(&self, method: Method) -> impl Iterator<Item = &'a ImagingStudy> {
        self.case.imaging.iter().filter(move |study| {
            (study.modality.is_none() || Method::of(study) == Some(method))
                && may_show_spine(study)
                && study.result.is_none_or(|result| result == ImagingResult::Equivocal)
                && self.timely(study) != Timely::Outdated
        })
    }

    /// The reason that comes nearest to an answer, over every method.
    fn open(&self) -> Option<Open> {
        Method::ALL
            .into_iter()
            .filter(|method| self.answered(*method).is_none())
            .filter_map(|method| self.open_of(method))
            .min_by_key(|open| open.reason)
    }

    fn open_of(&self, method: Method) -> Option<Open> {
        let studies = || self.of_the_spine(method);
        let with = |wanted: Timely| studies().filter(move |study| self.timely(study) == wanted);
        let last = |studies: &mut dyn Iterator<Item = &'a ImagingStudy>| {
            studies.max_by_key(|study| study.date).map(|study| study.index)
        };
        let open = |reason, study: Option<usize>| study.map(|study| Open { reason, study });
        let unread = with(Timely::Yes).find(|study| study.result.is_none());
        let may_be_timely = || studies().filter(|study| self.timely(study) != Timely::Outdated);
        if !covers_spine(studies()) {
            let unstated = last(&mut studies().filter(|study| study.regions.is_none()));
            return open(OpenReason::RegionNeeded, unstated)
                .or_else(|| open(OpenReason::IncompleteRegion, last(&mut studies())));
        }
        if let Some(study) = unread.filter(|_| covers_spine(with(Timely::Yes))) {
            return open(OpenReason::ResultNeeded, Some(study.index));
        }
        if covers_spine(may_be_timely()) {
            let undated = with(Timely::DateNeeded).next().map(|study| study.index);
            return open(OpenReason::StudyDateNeeded, undated).or_else(|| {
                open(OpenReason::OnsetDateNeeded, last(&mut with(Timely::OnsetNeeded)))
            });
        }
        open(OpenReason::IncompleteRegion, last(&mut with(Timely::Yes)))
            .or_else(|| open(OpenReason::Outdated, last(&mut studies())))
    }
}

fn may_show_spine(study: &ImagingStudy) -> bool {
    study.regions.is_none_or(|regions| !regions.is_disjoint(SPINE))
}

fn covers_spine<'a>(studies: impl Iterator<Item = &'a ImagingStudy>) -> bool {
    let mut covered = EnumSet::empty();
    for study in studies {
        covered |= study.regions.unwrap_or_default();
    }
    covered.is_superset(SPINE)
}

/// The regions that a study by film, CT or MRI shows with a clear result, on whatever day.
pub(crate) fn shown(case: &Case) -> EnumSet<ImagingRegion> {
    let clear = case.imaging.iter().filter(|study| {
        let result =
            matches!(study.result, Some(ImagingResult::Fracture | ImagingResult::NoFracture));
        result && Method::of(study).is_some()
    });
    clear.fold(EnumSet::empty(), |shown, study| shown | study.regions.unwrap_or_default())
}

/// The part of the spine that the timely studies of a study's method do not show.
pub(crate) fn not_covered(case: &Case, policy: &Policy, open: Open) -> EnumSet<ImagingRegion> {
    let view = View::of(case, policy);
    let nearest = case.imaging.iter().find(|study| study.index == open.study);
    let Some(method) = nearest.and_then(Method::of) else { return SPINE };
    let mut missing = SPINE;
    for study in view.of_the_spine(method).filter(|s| view.timely(s) != Timely::Outdated) {
        missing -= study.regions.unwrap_or_default();
    }
    if missing.is_empty() { SPINE } else { missing }
}

/// Names what would make the recorded studies answer the question of the spine, as of one day:
/// what the nearest of them lacks, what kind of study another one was, and what would tell whether
/// one leaves doubt beside clear ones.
pub(crate) fn trace_unanswered(
    case: &Case,
    policy: &Policy,
    day: Option<CivilDate>,
    trace: &mut impl Trace,
) {
    let view = View::up_to(case, policy, day);
    if let Some(open) = view.open() {
        trace_open(case, open, trace);
    }
    let of_no_method = |study: &&ImagingStudy| study.modality.is_none() && may_show_spine(study);
    for study in case.imaging.iter().filter(of_no_method) {
        trace.missing(FactAt::of(FactKey::ImagingModality, study.index));
    }
    for method in Method::ALL.into_iter().filter(|method| view.is_covered(*method)) {
        for study in view.in_doubt(method) {
            let absent = [
                (FactKey::ImagingRegions, study.regions.is_none()),
                (FactKey::ImagingDate, view.timely(study) == Timely::DateNeeded),
                (FactKey::ImagingResult, study.result.is_none()),
            ];
            for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
                trace.missing(FactAt::of(key, study.index));
            }
        }
    }
}

/// Names the fact that would make the nearest study answer.
pub(crate) fn trace_open(case: &Case, open: Open, trace: &mut impl Trace) {
    let key = match open.reason {
        OpenReason::ResultNeeded => FactKey::ImagingResult,
        OpenReason::StudyDateNeeded => FactKey::ImagingDate,
        OpenReason::OnsetDateNeeded => {
            let key = match case.symptoms.worsening_onset {
                Some(_) => FactKey::WorseningOnset,
                None => FactKey::PainOnset,
            };
            return trace.missing(FactAt::single(key));
        }
        OpenReason::RegionNeeded => FactKey::ImagingRegions,
        OpenReason::IncompleteRegion | OpenReason::Outdated => return,
    };
    trace.missing(FactAt::of(key, open.study));
}
