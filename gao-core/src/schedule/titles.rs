//! What each event is called where there is room for a few words only, as in a calendar.
//!
//! A calendar is seen by others: no title names the disease, and hers names no medicine.

use super::EventCode;
use crate::evidence::EvidenceSet;
use crate::sentence::Sentence;
use crate::text::Text;

macro_rules! titles {
    ($( $name:ident: $code:ident, $key:literal, [$en:literal, $da:literal], [$her_en:literal, $her_da:literal]; )*) => {
        $(
            static $name: Sentence = Sentence {
                key: $key,
                clinician: Text { en: $en, da: $da },
                patient: Some(Text { en: $her_en, da: $her_da }),
                evidence: EvidenceSet::empty(),
            };
        )*

        pub(crate) static ALL: [&Sentence; EventCode::ALL.len()] = [$( &$name, )*];

        impl EventCode {
            /// Every event.
            pub const ALL: [Self; 15] = [$( Self::$code, )*];

            /// A few words that name it.
            pub(crate) const fn title(self) -> &'static Sentence {
                match self {
                    $( Self::$code => &$name, )*
                }
            }
        }
    };
}

titles! {
    CONFIRM: ConfirmPregnancyStatus, "ev.title.confirm-pregnancy-status",
        ["Settle whether she is pregnant", "Afklar, om kvinden er gravid"],
        ["Find out whether you are pregnant", "Find ud af, om du er gravid"];
    BASELINE: DxaBaseline, "ev.title.dxa-baseline",
        ["First DXA", "Første DXA"],
        ["First bone density scan", "Første knogletæthedsscanning"];
    SIX_MONTHS: DxaSixMonths, "ev.title.dxa-early",
        ["Early DXA for re-evaluation", "Tidlig DXA til revurdering"],
        ["Early new bone density scan", "Tidlig ny knogletæthedsscanning"];
    REEVALUATE: DxaReevaluate, "ev.title.dxa-reevaluate",
        ["DXA for re-evaluation", "DXA til revurdering"],
        ["New bone density scan", "Ny knogletæthedsscanning"];
    REVIEW: PharmReview, "ev.title.pharm-review",
        ["Judge the rise in BMD", "Vurdér stigningen i BMD"],
        ["Talk about your bone density", "Samtale om din knogletæthed"];
    PAIN: PainReview, "ev.title.pain-qol-review",
        ["Review pain and quality of life", "Følg smerter og livskvalitet"],
        ["Is the pain easing?", "Aftager smerterne?"];
    MOOD: MoodScreen, "ev.title.mood-screen",
        ["Ask about anxiety and depression", "Spørg til angst og depression"],
        ["Tell how you are feeling", "Fortæl, hvordan du har det"];
    VITAMIN_D: VitaminDRecheck, "ev.title.vitd-recheck",
        ["25-hydroxyvitamin D again", "25-hydroxyvitamin D igen"],
        ["Vitamin D blood test", "Blodprøve for D-vitamin"];
    STOP: BisphosphonateStop, "ev.title.bp-stop",
        ["Stop bisphosphonate", "Seponér bisfosfonat"],
        ["Talk with your specialist about stopping a treatment", "Tal med din specialist om at stoppe en behandling"];
    DENOSUMAB: DenosumabNext, "ev.title.denosumab-next",
        ["Denosumab, decide what follows", "Denosumab, tag stilling"],
        ["Talk with your specialist about your next treatment", "Tal med din specialist om den næste behandling"];
    AFTER_DENOSUMAB: BisphosphonateAfterDenosumab, "ev.title.bp-after-denosumab",
        ["After denosumab, consider a bisphosphonate", "Efter denosumab, overvej bisfosfonat"],
        ["Talk with your specialist about what follows your treatment", "Tal med din specialist om, hvad der følger efter behandlingen"];
    TERIPARATIDE: TeriparatideEnd, "ev.title.teriparatide-end",
        ["Teriparatide reaches its limit", "Teriparatid når sin grænse"],
        ["Your treatment comes to its end", "Din behandling slutter"];
    URGENT: UrgentSpecialistPlan, "ev.title.urgent-specialist-plan",
        ["Urgent specialist plan", "Hurtig specialistplan"],
        ["Contact your specialist now", "Kontakt din specialist nu"];
    COUNSELLING: NextPregnancyCounselling, "ev.title.next-pregnancy-counselling",
        ["Talk before a new pregnancy", "Samtale før ny graviditet"],
        ["Talk before a new pregnancy", "Samtale før en ny graviditet"];
    AFTER_BIRTH: DeferredUntilBirth, "ev.title.dxa-after-birth",
        ["DXA after the birth", "DXA efter fødslen"],
        ["Bone density scan after the birth", "Knogletæthedsscanning efter fødslen"];
}
