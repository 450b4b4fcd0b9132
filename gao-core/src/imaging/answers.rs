//! When an imaging study answers: the right region, the right time, a stated result.
//!
//! A study answers for the spine only if it covers the thoracic and the lumbar spine, alone or
//! with others of its method, and for the hip if it shows one. It was made on or after the latest
//! onset of symptoms, which without symptoms does not matter, and not before a fracture of the bone. X-ray and MRI answer, as the article has it, and CT, which
//! shows the same bones as X-ray; a vertebral assessment by DXA or a bone scan does not.

use enumset::EnumSet;

use super::OpenReason;
use crate::case::{Case, ImagingStudy};
use crate::facts::FactKey;
use crate::finding::{FactAt, Trace};
use crate::logic::Tri;
use crate::policy::Policy;
use crate::suspicion::{any_symptom, latest_onset};
use crate::time::{ApproxDate, CivilDate};
use crate::vocabulary::{FractureSite, ImagingModality, ImagingRegion, ImagingResult};

const SPINE: EnumSet<ImagingRegion> = ImagingRegion::SPINE;

/// The bone that studies are asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    Spine,
    Hip,
}

impl Question {
    /// What must be shown to answer it.
    pub(super) fn regions(self) -> EnumSet<ImagingRegion> {
        match self {
            Self::Spine => SPINE,
            Self::Hip => ImagingRegion::Hip.into(),
        }
    }

    /// The bone whose fractures outdate a study.
    fn site(self) -> FractureSite {
        match self {
            Self::Spine => FractureSite::Vertebra,
            Self::Hip => FractureSite::Hip,
        }
    }
}

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

/// What the recorded studies say about one bone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) mri: Option<Answered>,
    /// X-ray or CT; of the two the graver answer. A fracture that a study of a part shows, by
    /// whatever method, is no "no fracture" of the whole.
    pub(crate) film: Option<Answered>,
    pub(crate) open: Option<Open>,
}

impl Answers {
    pub(crate) fn of(case: &Case, policy: &Policy, question: Question) -> Self {
        let view = View::of(case, policy, question, None);
        let films = [view.answered(Method::Tomography), view.answered(Method::Film)];
        let film = films.into_iter().flatten().max_by_key(|answered| weight(answered.result));
        Self {
            mri: view.answered(Method::Mri),
            film: film.map(|film| match view.a_fracture_is_seen() {
                true => Answered { result: ImagingResult::Fracture, ..film },
                false => film,
            }),
            open: view.open(),
        }
    }

    /// Whether any method answers.
    pub(crate) fn are_given(&self) -> bool {
        self.mri.is_some() || self.film.is_some()
    }
}

/// Whether one method shows the thoracic and the lumbar spine with a clear result; as of a day,
/// what began later does not outdate it.
pub(crate) fn spine_is_clear(case: &Case, policy: &Policy, day: Option<CivilDate>) -> bool {
    let view = View::of(case, policy, Question::Spine, day);
    Method::ALL.into_iter().any(|method| view.is_clear(method))
}

/// How grave a result is: a fracture, then doubt, then none.
fn weight(result: ImagingResult) -> u8 {
    match result {
        ImagingResult::Fracture => 2,
        ImagingResult::Equivocal => 1,
        ImagingResult::NoFracture => 0,
    }
}

/// Whether a study is recent enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Timely {
    Yes,
    Outdated,
    OnsetNeeded,
    DateNeeded,
}

struct View<'a> {
    case: &'a Case,
    question: Question,
    without_symptoms: bool,
    onset: Option<ApproxDate>,
    /// The first day on which the latest known fracture of the bone can have happened.
    fractured: Option<CivilDate>,
}

impl<'a> View<'a> {
    /// As of one day, if one is given: onsets and fractures that certainly came later are left
    /// aside, and what may have come later counts up to that day.
    fn of(case: &'a Case, policy: &Policy, question: Question, until: Option<CivilDate>) -> Self {
        let known = |began: ApproxDate| match until {
            Some(day) => ApproxDate::new(began.earliest(), began.latest().min(day)),
            None => Some(began),
        };
        let pain = case.symptoms.pain_onset;
        // Pain that began later was none on that day.
        let without_symptoms =
            any_symptom(case, policy).is_no() || pain.is_some_and(|onset| known(onset).is_none());
        let of_the_bone = case.fractures.iter().filter(|fracture| {
            fracture.site == Some(question.site()) && !fracture.confirmed.is_no()
        });
        let onsets = of_the_bone.filter_map(|fracture| fracture.onset).filter_map(known);
        let fractured = onsets.map(|onset| onset.earliest()).max();
        let onset = latest_onset(case).and_then(known).or_else(|| pain.and_then(known));
        Self { case, question, without_symptoms, onset, fractured }
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

    /// Studies of one method that show, or may show, a part of what is asked about.
    fn studies(&self, method: Method) -> impl Iterator<Item = &'a ImagingStudy> {
        let regions = self.question.regions();
        self.case
            .imaging
            .iter()
            .filter(move |study| Method::of(study) == Some(method) && study.may_show(regions))
    }

    fn covered_by<'s>(&self, studies: impl Iterator<Item = &'s ImagingStudy>) -> bool {
        shown_by(studies).is_superset(self.question.regions())
    }

    /// What the timely studies of one method say, if together they show all that is asked about.
    fn answered(&self, method: Method) -> Option<Answered> {
        if !self.is_covered(method) {
            return None;
        }
        let timely = || self.read_in_time(method);
        let results = timely().filter_map(|study| study.result);
        Some(Answered {
            result: results.max_by_key(|result| weight(*result))?,
            on: timely().filter_map(|study| study.date).max(),
            by_ct: method == Method::Tomography,
        })
    }

    fn read_in_time(&self, method: Method) -> impl Iterator<Item = &'a ImagingStudy> {
        self.studies(method)
            .filter(|study| study.result.is_some() && self.timely(study) == Timely::Yes)
    }

    /// Whether a timely study shows a fracture of the bone, or of a part of it.
    fn a_fracture_is_seen(&self) -> bool {
        Method::ALL.into_iter().any(|method| {
            self.read_in_time(method).any(|study| {
                study.result == Some(ImagingResult::Fracture) && study.regions.is_some()
            })
        })
    }

    /// Whether what timely studies of one method read clearly covers the spine, and no other that
    /// may be one of them leaves doubt.
    fn is_clear(&self, method: Method) -> bool {
        self.is_covered(method) && self.in_doubt(method).next().is_none()
    }

    fn is_covered(&self, method: Method) -> bool {
        self.covered_by(self.read_in_time(method))
    }

    /// Studies that are, or may be, timely ones of one method and of the bone, and leave doubt.
    /// What is not recorded of them counts against a clear result: knowing it later takes none away.
    fn in_doubt(&self, method: Method) -> impl Iterator<Item = &'a ImagingStudy> {
        self.case.imaging.iter().filter(move |study| {
            (study.modality.is_none() || Method::of(study) == Some(method))
                && study.may_show(self.question.regions())
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

    /// Why the studies of one method do not answer: the regions, then the day, then the result.
    fn open_of(&self, method: Method) -> Option<Open> {
        let studies = || self.studies(method);
        let with = |wanted: Timely| studies().filter(move |study| self.timely(study) == wanted);
        let not_outdated = || studies().filter(|study| self.timely(study) != Timely::Outdated);
        let last = |studies: &mut dyn Iterator<Item = &'a ImagingStudy>| {
            studies.max_by_key(|study| study.date).map(|study| study.index)
        };
        let open = |reason, study: Option<usize>| study.map(|study| Open { reason, study });
        if !self.covered_by(not_outdated()) {
            // What one shows that is too old is not asked: it would change nothing.
            let unstated = last(&mut not_outdated().filter(|study| study.regions.is_none()));
            return open(OpenReason::RegionNeeded, unstated)
                .or_else(|| open(OpenReason::IncompleteRegion, last(&mut not_outdated())))
                .or_else(|| open(OpenReason::Outdated, last(&mut studies())));
        }
        if self.covered_by(with(Timely::Yes)) {
            let read = shown_by(self.read_in_time(method));
            let adds = |study: &ImagingStudy| !study.regions.unwrap_or_default().is_subset(read);
            let unread = with(Timely::Yes).find(|study| study.result.is_none() && adds(study));
            return open(OpenReason::ResultNeeded, unread.map(|study| study.index));
        }
        let undated = with(Timely::DateNeeded).next().map(|study| study.index);
        open(OpenReason::StudyDateNeeded, undated)
            .or_else(|| open(OpenReason::OnsetDateNeeded, last(&mut with(Timely::OnsetNeeded))))
    }
}

fn shown_by<'a>(studies: impl Iterator<Item = &'a ImagingStudy>) -> EnumSet<ImagingRegion> {
    studies.fold(EnumSet::empty(), |shown, study| shown | study.regions.unwrap_or_default())
}

/// The regions that a study by film, CT or MRI shows with a clear result, on whatever day.
pub(crate) fn shown(case: &Case) -> EnumSet<ImagingRegion> {
    let clear = case.imaging.iter().filter(|study| {
        let result =
            matches!(study.result, Some(ImagingResult::Fracture | ImagingResult::NoFracture));
        result && Method::of(study).is_some()
    });
    shown_by(clear)
}

/// The part of the spine that the studies of a study's method do not show, outdated ones left aside.
pub(crate) fn not_covered(case: &Case, policy: &Policy, open: Open) -> EnumSet<ImagingRegion> {
    let view = View::of(case, policy, Question::Spine, None);
    let nearest = case.imaging.iter().find(|study| study.index == open.study);
    let Some(method) = nearest.and_then(Method::of) else { return SPINE };
    let recent = view.studies(method).filter(|study| view.timely(study) != Timely::Outdated);
    let missing = SPINE - shown_by(recent);
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
    let view = View::of(case, policy, Question::Spine, day);
    if let Some(open) = view.open() {
        trace_open(case, open, trace);
    }
    let of_no_method = |study: &&ImagingStudy| {
        let in_time = view.timely(study) != Timely::Outdated;
        study.modality.is_none() && study.may_show(SPINE) && in_time
    };
    for study in case.imaging.iter().filter(of_no_method) {
        trace.missing(FactAt::of(FactKey::ImagingModality, study.index));
    }
    for method in Method::ALL.into_iter().filter(|method| view.is_covered(*method)) {
        // Beside one that is certainly in doubt nothing that is known of another one helps.
        if view.in_doubt(method).all(|study| view.lacks_a_fact(study)) {
            view.in_doubt(method).for_each(|study| view.trace_doubt(study, trace));
        }
    }
}

impl View<'_> {
    fn lacks_a_fact(&self, study: &ImagingStudy) -> bool {
        let stated = study.modality.is_some() && study.regions.is_some() && study.result.is_some();
        !stated || self.timely(study) != Timely::Yes
    }

    /// Names what would tell whether a study is in doubt; its method is named apart.
    fn trace_doubt(&self, study: &ImagingStudy, trace: &mut impl Trace) {
        let timely = self.timely(study);
        let absent = [
            (FactKey::ImagingRegions, study.regions.is_none()),
            (FactKey::ImagingDate, timely == Timely::DateNeeded),
            (FactKey::ImagingResult, study.result.is_none()),
        ];
        for (key, _) in absent.into_iter().filter(|(_, absent)| *absent) {
            trace.missing(FactAt::of(key, study.index));
        }
        if timely == Timely::OnsetNeeded {
            let open = Open { reason: OpenReason::OnsetDateNeeded, study: study.index };
            trace_open(self.case, open, trace);
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
