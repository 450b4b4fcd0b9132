//! The catalogue of rules: what each asks and what it rests on.

use crate::agents;
use crate::anchor;
use crate::change;
use crate::counselling;
use crate::criteria::CriteriaSetId;
use crate::diagnosis;
use crate::differential;
use crate::evidence::EvidenceSet;
use crate::evidence::thresholds::simulation;
use crate::exclusions;
use crate::finding::RuleId;
use crate::imaging;
use crate::management;
use crate::pharmacotherapy;
use crate::physiology_band;
use crate::prognosis;
use crate::projection;
use crate::reproduction;
use crate::schedule;
use crate::severity;
use crate::suspicion;
use crate::text::Text;

impl RuleId {
    /// What the rule asks, in a few words.
    #[must_use]
    pub fn asks(self) -> Text {
        let set = |id: CriteriaSetId| id.set().name;
        match self {
            Self::PregnantNow => Text {
                en: "Is she pregnant on the day of assessment? Silence is never no.",
                da: "Er hun gravid på vurderingsdagen? Manglende svar betyder aldrig nej.",
            },
            Self::LactatingNow => Text {
                en: "Is she breastfeeding on the day of assessment? Silence is never no.",
                da: "Ammer hun på vurderingsdagen? Manglende svar betyder aldrig nej.",
            },
            Self::SetIntroduction => set(CriteriaSetId::Introduction),
            Self::SetDiagnostic => set(CriteriaSetId::Diagnostic),
            Self::SetDescriptive => set(CriteriaSetId::Descriptive),
            Self::SetIscd2005 => set(CriteriaSetId::Iscd2005),
            Self::SetMakitieZillikens2021 => set(CriteriaSetId::MakitieZillikens2021),
            Self::Label => Text {
                en: "Which published definitions are met? The first row that applies is the label.",
                da: "Hvilke publicerede definitioner er opfyldt? Den første række, der passer, er svaret.",
            },
            Self::Exclusions => Text {
                en: "Have malignancy, osteomalacia, monogenic bone disease and secondary causes been examined?",
                da: "Er malignitet, osteomalaci, monogen knoglesygdom og sekundære årsager udredt?",
            },
            Self::Suspicion => Text {
                en: "Should PLO be suspected? The first row that applies is the level; no probability is given.",
                da: "Skal GAO mistænkes? Den første række, der passer, er graden; der angives ingen sandsynlighed.",
            },
            Self::Imaging => Text {
                en: "Which imaging is safe and useful now, and in which order?",
                da: "Hvilken billeddiagnostik er sikker og nyttig nu, og i hvilken rækkefølge?",
            },
            Self::Differential => Text {
                en: "What else could it be, what is not recorded, and what does the record point to?",
                da: "Hvad kan det ellers være, hvad er ikke registreret, og hvad peger oplysningerne på?",
            },
            Self::MultipleVertebral => Text {
                en: "Is more than one vertebra broken without great force?",
                da: "Er mere end én hvirvel brækket uden større traume?",
            },
            Self::MultipleAny => Text {
                en: "Is there more than one fracture without great force, in any bone?",
                da: "Er der mere end én fraktur uden større traume, uanset knogle?",
            },
            Self::VeryLowBmd => Text {
                en: "Is BMD very low? The clinician judges; the project's own limit stands in until then.",
                da: "Er BMD meget lav? Klinikeren vurderer; indtil da bruges projektets egen grænse.",
            },
            Self::Severity => Text {
                en: "How severe is it? Each dimension stands for itself; no score is made of them.",
                da: "Hvor alvorligt er det? Hver dimension står for sig; de lægges ikke sammen til et tal.",
            },
            Self::Anchor => Text {
                en: "From which day is re-evaluation counted, and is that day settled?",
                da: "Fra hvilken dag regnes kontrollerne, og ligger dagen fast?",
            },
            Self::BmdChange => Text {
                en: "Has BMD changed by more than measurement error, between two measurements that can be compared?",
                da: "Har BMD ændret sig mere end måleusikkerheden mellem to målinger, der kan sammenlignes?",
            },
            Self::Physiology => Text {
                en: "Is a loss of BMD larger than the average loss reported for breastfeeding?",
                da: "Er et BMD-fald større end det gennemsnitlige fald, der er beskrevet ved amning?",
            },
            Self::Recovery => Text {
                en: "Is BMD back at its earlier level, and is it time for that?",
                da: "Er BMD tilbage på det tidligere niveau, og er det tid til det?",
            },
            Self::BaseManagement => Text {
                en: "Which base care applies, and what is missing in it?",
                da: "Hvilke grundlæggende tiltag er relevante, og hvad mangler?",
            },
            Self::Pharmacotherapy => Text {
                en: "Is starting an antiosteoporotic medicine to be considered, deferred, left to a specialist, or not called for?",
                da: "Skal opstart af antiosteoporotisk medicin overvejes, udsættes, overlades til specialist, eller er der ikke grundlag?",
            },
            Self::AgentSafety => Text {
                en: "What blocks each antiosteoporotic medicine now, and what must be planned for it?",
                da: "Hvad taler imod hvert antiosteoporotisk lægemiddel nu, og hvad skal planlægges?",
            },
            Self::Schedule => Text {
                en: "What is due when, and what is deferred or cancelled?",
                da: "Hvad skal gøres hvornår, og hvad er udsat eller bortfaldet?",
            },
            Self::Prognosis => Text {
                en: "What is reported of the course, in groups of women?",
                da: "Hvad er beskrevet om forløbet hos grupper af kvinder?",
            },
            Self::Projection => Text {
                en: "Which change of BMD is reported for a regimen, a site and a month? A lookup; nothing is interpolated.",
                da: "Hvilken ændring i BMD er angivet for en behandling, et målested og en måned? Et opslag; der interpoleres ikke.",
            },
            Self::PhysiologyBand => Text {
                en: "How does BMD normally go after a birth with six months of full breastfeeding? A band of averages, in per cent of the first value.",
                da: "Hvordan forløber BMD normalt efter en fødsel ved seks måneders fuld amning? Et bånd af gennemsnit, i procent af første værdi.",
            },
            Self::Counselling => Text {
                en: "Which facts of the article bear on her, and what would decide where that is not known?",
                da: "Hvilke fakta fra artiklen vedrører kvinden, og hvad ville afgøre det, hvor det ikke vides?",
            },
            Self::Simulation => Text {
                en: "How are synthetic records drawn for teaching and load tests? Reported means and shares, and this project's own shapes around them.",
                da: "Hvordan trækkes syntetiske journaler til undervisning og belastningstest? Beskrevne gennemsnit og andele, og projektets egne fordelinger omkring dem.",
            },
        }
    }

    /// What the rule rests on.
    #[must_use]
    pub fn evidence(self) -> EvidenceSet {
        match self {
            Self::PregnantNow => reproduction::PREGNANT_EVIDENCE,
            Self::LactatingNow => reproduction::LACTATING_EVIDENCE,
            Self::SetIntroduction => CriteriaSetId::Introduction.set().evidence,
            Self::SetDiagnostic => CriteriaSetId::Diagnostic.set().evidence,
            Self::SetDescriptive => CriteriaSetId::Descriptive.set().evidence,
            Self::SetIscd2005 => CriteriaSetId::Iscd2005.set().evidence,
            Self::SetMakitieZillikens2021 => CriteriaSetId::MakitieZillikens2021.set().evidence,
            Self::Label => diagnosis::EVIDENCE,
            Self::Exclusions => exclusions::EVIDENCE,
            Self::Suspicion => suspicion::evidence(),
            Self::Imaging => imaging::EVIDENCE,
            Self::Differential => differential::EVIDENCE,
            Self::MultipleVertebral | Self::MultipleAny => severity::COUNT_EVIDENCE,
            Self::VeryLowBmd => severity::VERY_LOW_EVIDENCE,
            Self::Severity => severity::PROFILE_EVIDENCE,
            Self::Anchor => anchor::EVIDENCE,
            Self::BmdChange => change::CHANGE_EVIDENCE,
            Self::Physiology => change::PHYSIOLOGY_EVIDENCE,
            Self::Recovery => change::RECOVERY_EVIDENCE,
            Self::BaseManagement => management::EVIDENCE,
            Self::Pharmacotherapy => pharmacotherapy::EVIDENCE,
            Self::AgentSafety => agents::EVIDENCE,
            Self::Schedule => schedule::EVIDENCE,
            Self::Prognosis => prognosis::EVIDENCE,
            Self::Projection => projection::EVIDENCE,
            Self::PhysiologyBand => physiology_band::EVIDENCE,
            Self::Counselling => counselling::EVIDENCE,
            Self::Simulation => simulation::EVIDENCE,
        }
    }
}
