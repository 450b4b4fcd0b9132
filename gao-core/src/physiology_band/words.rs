//! The words of F-13.

use enumset::enum_set;

use super::BandRefusal;
use crate::evidence::EvidenceId;
use crate::sentence::Sentence;
use crate::text::Text;

/// What the band is; `{months}` of breastfeeding.
pub static BAND: Sentence = Sentence {
    key: "phys.band",
    clinician: Text {
        en: "Change of BMD after a birth with {months} months of full breastfeeding, in per cent of the first value: a band of averages of groups, normal physiology, not PLO and not an interval for one woman.",
        da: "Ændring i BMD efter en fødsel ved {months} måneders fuld amning, i procent af første værdi: et bånd af gennemsnit for grupper, normal fysiologi, ikke GAO og ikke et interval for den enkelte kvinde.",
    },
    patient: Some(Text {
        en: "How bone density normally changes after a birth with {months} months of full breastfeeding. The band is made of averages; yours may go differently.",
        da: "Sådan ændrer knogletætheden sig normalt efter en fødsel ved {months} måneders fuld amning. Båndet er lavet af gennemsnit; din kan forløbe anderledes.",
    }),
    evidence: enum_set!(
        EvidenceId::S17 | EvidenceId::S18 | EvidenceId::S19 | EvidenceId::D10 | EvidenceId::D25
    ),
};

/// A band that no figure is reported for; `{months}` whose depth it has.
pub static ILLUSTRATIVE: Sentence = Sentence {
    key: "phys.band.illustrative",
    clinician: Text {
        en: "Illustrative: no figure is reported for this breastfeeding. The depth is that of {months} months of full breastfeeding.",
        da: "Illustrativt: der er ikke angivet tal for denne amning. Dybden er den, der er beskrevet ved {months} måneders fuld amning.",
    },
    patient: Some(Text {
        en: "A drawing only: there are no figures for this length or kind of breastfeeding.",
        da: "Kun en tegning: der findes ingen tal for denne længde eller form for amning.",
    }),
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

/// What the edges of a band are.
pub static STRAIGHT_EDGES: Sentence = Sentence {
    key: "phys.band.straight-edges",
    clinician: Text {
        en: "Only the corners are reported; the straight edges between them are a visual guide.",
        da: "Kun hjørnerne er beskrevet; de rette linjer imellem dem er en visuel hjælp.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S19 | EvidenceId::D25),
};

pub(crate) static OTHER_DURATION: Sentence = Sentence {
    key: "phys.band.other-duration",
    clinician: Text {
        en: "No band: the article gives figures for {months} months of full breastfeeding only.",
        da: "Intet bånd: artiklen angiver kun tal for {months} måneders fuld amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static PARTIAL: Sentence = Sentence {
    key: "phys.band.partial",
    clinician: Text {
        en: "No band: the article gives no figure for partial breastfeeding.",
        da: "Intet bånd: artiklen angiver ikke tal for delvis amning.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18),
};

pub(crate) static NO_BREASTFEEDING: Sentence = Sentence {
    key: "phys.band.no-breastfeeding",
    clinician: Text {
        en: "No band: without breastfeeding no loss and no recovery are reported.",
        da: "Intet bånd: uden amning er der hverken beskrevet fald eller genvinding.",
    },
    patient: None,
    evidence: enum_set!(EvidenceId::S17 | EvidenceId::S18 | EvidenceId::S19),
};

/// Every sentence of F-13.
pub(crate) static ALL: [&Sentence; 6] =
    [&BAND, &ILLUSTRATIVE, &STRAIGHT_EDGES, &OTHER_DURATION, &PARTIAL, &NO_BREASTFEEDING];

impl BandRefusal {
    /// The words that stand in place of the band.
    #[must_use]
    pub fn sentence(self) -> &'static Sentence {
        match self {
            Self::OtherDuration => &OTHER_DURATION,
            Self::PartialBreastfeeding => &PARTIAL,
            Self::NoBreastfeeding => &NO_BREASTFEEDING,
        }
    }
}
