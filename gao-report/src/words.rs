//! The words of charts and of a page, in both languages; clinical sentences come from the core.

use gao_core::Text;

macro_rules! words {
    ($($name:ident: $en:literal, $da:literal;)*) => {
        $( pub(crate) const $name: Text = Text { en: $en, da: $da }; )*
    };
}

words! {
    BMD_TITLE: "Bone mineral density over time", "Knoglemineraltæthed over tid";
    UNIT: "g/cm²", "g/cm²";
    MONTHS_SINCE: "Months since the birth on {date}", "Måneder siden fødslen {date}";
    PREGNANCY: "Pregnancy", "Graviditet";
    FULL: "Breastfeeding, full", "Amning, fuld";
    PARTIAL: "Breastfeeding, partial", "Amning, delvis";
    FEEDING: "Breastfeeding, how fully is not recorded", "Amning, grad ikke oplyst";
    BONE_NOT_RECORDED: "bone not recorded", "knogle ikke oplyst";
    FRACTURES: "Fractures", "Frakturer";
    UNNAMED_MEDICINE: "Unnamed medicine", "Lægemiddel uden navn";
    SYNTHETIC: "Synthetic record: no woman stands behind it", "Syntetisk journal: der står ingen kvinde bag";

    LEGEND_CLEAN: "Measured value; no broken vertebra is known in its region", "Målt værdi; ingen kendt brudt hvirvel i området";
    LEGEND_NOT_CLEAN: "Measured value; a broken vertebra lies, or may lie, in its region", "Målt værdi; en brudt hvirvel ligger, eller kan ligge, i området";
    LEGEND_LSC: "Least significant change: a later value within it does not differ by more than measurement error", "Mindste signifikante ændring: en senere værdi inden for den afviger ikke mere end måleusikkerheden";
    LEGEND_NO_LSC: "No error bar: no precision is recorded for this scanner and region", "Ingen fejllinje: der er ikke oplyst præcision for denne skanner og dette område";
    LEGEND_COMPARABLE: "Can be compared; the line is a visual guide", "Kan sammenlignes; linjen er en visuel hjælp";
    LEGEND_PERHAPS: "May be comparable, a fact is missing; the line is a visual guide", "Kan måske sammenlignes, en oplysning mangler; linjen er en visuel hjælp";
    LEGEND_FIRST_VALUE: "The band is scaled by her first value, measured in the month after the birth", "Båndet er tegnet ud fra kvindens første værdi, målt i måneden efter fødslen";
    LEGEND_REPORTED: "Reported with {regimen}, in months after {zero}, applied to her value", "Beskrevet ved {regimen}, i måneder efter {zero}, omregnet fra kvindens egen værdi";
    LEGEND_POSSIBLE: "Dashed: the day of its beginning or end is not known", "Stiplet: dagen for begyndelse eller ophør er ikke kendt";
    LEGEND_IN_PREGNANCY: "Measured in a pregnancy", "Målt i en graviditet";
    LEGEND_CUT: "The band ends where a medicine for the bone, or another pregnancy, begins", "Båndet slutter, hvor et knoglelægemiddel eller en ny graviditet begynder";
    LEGEND_MAY_MOVE: "Dashed frame: its day is not settled", "Stiplet ramme: dagen ligger ikke fast";
    MONTHS_SHORT: "mo", "mdr.";
    LEGEND_CONFIRMED_BETWEEN: "Fracture on some day between, confirmed", "Fraktur på en dag imellem, bekræftet";
    LEGEND_SUSPECTED_BETWEEN: "Fracture on some day between, not confirmed", "Fraktur på en dag imellem, ikke bekræftet";
    MONTHS_SINCE_LAST: "Months since the last birth, on {date}", "Måneder siden den sidste fødsel, {date}";
    OTHER_METHOD: "not by DXA", "ikke med DXA";
    TOO_EARLY: "more than 36 months before the birth", "mere end 36 måneder før fødslen";
    ONLY_LAST_DOSE: "only the day of the last dose is recorded", "kun dagen for sidste dosis er oplyst";
    NO_BEGINNING: "no day of its beginning", "ingen dag for begyndelsen";
    EARLY_PREGNANCY: "A pregnancy: more than 36 months before the birth", "En graviditet: mere end 36 måneder før fødslen";
    EARLY_BREASTFEEDING: "A period of breastfeeding: more than 36 months before the birth", "En ammeperiode: mere end 36 måneder før fødslen";
    UNDATED_PREGNANCY: "A pregnancy: no day", "En graviditet: ingen dag";
    NO_BAND_NOT_CLEAN: "no band of averages: a broken vertebra lies, or may lie, in the region of the value that would scale it", "intet bånd af gennemsnit: en brudt hvirvel ligger, eller kan ligge, i området for den værdi, det skulle tegnes ud fra";
    NO_BAND_TREATED: "no band of averages: a medicine for the bone was given from the birth on", "intet bånd af gennemsnit: der er givet et knoglelægemiddel fra fødslen af";
    NOT_FOR_CLINICAL_USE_SHORT: "Not for clinical use", "Ikke til klinisk brug";
    LEGEND_DOSE: "Recorded day of the last dose", "Registreret dag for sidste dosis";
    LEGEND_TODAY: "Day of assessment, {date}", "Vurderingsdag, {date}";
    LEGEND_CONFIRMED: "Fracture, confirmed", "Fraktur, bekræftet";
    LEGEND_SUSPECTED: "Fracture, not confirmed", "Fraktur, ikke bekræftet";

    NO_MEASUREMENT: "No measurement of bone density with a day, a site and a value in g/cm² is recorded.", "Der er ikke registreret en knogletæthedsmåling med dag, sted og værdi i g/cm².";
    NO_BIRTH: "The chart counts from a birth, and none at 22+0 weeks or later is recorded with its day.", "Diagrammet tæller fra en fødsel, og der er ikke registreret en ved 22+0 uger eller senere med dag.";

    NO_DAY: "no day", "ingen dag";
    NO_VALUE: "no value in g/cm²", "ingen værdi i g/cm²";
    NO_SITE: "no site", "intet sted";

    NO_BAND_OPEN: "no band of averages: she breastfeeds, or how long or how fully she did is not recorded", "intet bånd af gennemsnit: hun ammer, eller det er ikke oplyst, hvor længe eller hvor fuldt hun ammede";
    NO_BAND_FIRST_VALUE: "no band of averages: no value by DXA of the month after the birth is recorded to scale it by", "intet bånd af gennemsnit: der er ikke oplyst en DXA-værdi fra måneden efter fødslen at tegne det ud fra";
    LEFT_OUT: "Recorded, and not on the chart:", "Registreret, men ikke på diagrammet:";

    LANGUAGE: "en", "da";
    NOT_FOR_CLINICAL_USE: "Not for clinical use. For education, research, and as a second reader of one review article.", "Ikke til klinisk brug. Til undervisning, forskning og som anden læser af én oversigtsartikel.";
    CONTENTS: "Contents", "Indhold";
    REGISTER: "evidence register", "evidensregister";
    SCHEMA: "schema", "skema";

    TABLE_BMD: "Bone mineral density, as recorded", "Knoglemineraltæthed, som registreret";
    COLUMN_SITE: "Site", "Sted";
    COLUMN_DAY: "Day", "Dag";
    COLUMN_VALUE: "g/cm²", "g/cm²";
    COLUMN_LSC: "Least significant change", "Mindste signifikante ændring";
    COLUMN_Z: "Z", "Z";
    COLUMN_T: "T", "T";
    COLUMN_CLEAN: "Broken vertebra in the region", "Brudt hvirvel i området";
    CLEAN_YES: "none known", "ingen kendt";
    CLEAN_NO: "yes", "ja";
    CLEAN_UNKNOWN: "not known", "ikke oplyst";
    COLUMN_BONE: "Bone", "Knogle";
    COLUMN_WHEN: "When", "Hvornår";
    COLUMN_CONFIRMED: "Confirmed by imaging", "Bekræftet ved billeddiagnostik";
    COLUMN_METHOD: "Method", "Metode";
    TABLE_REPORTED: "Reported changes, applied to her values", "Beskrevne ændringer, omregnet fra kvindens egne værdier";
    COLUMN_WITH: "With", "Ved";
    COLUMN_MONTHS: "Months", "Måneder";
    COLUMN_FROM: "Counted from", "Regnet fra";
    COLUMN_RANGE: "g/cm², averages of groups", "g/cm², gennemsnit for grupper";
    COLUMN_SOURCE: "Source", "Kilde";
    TABLE_COURSE: "Pregnancy, breastfeeding and medicines", "Graviditet, amning og lægemidler";
    COLUMN_WHAT: "What", "Hvad";
    COLUMN_BEGINS: "From", "Fra";
    COLUMN_ENDS: "To", "Til";
    COLUMN_LAST_DOSE: "Last dose", "Sidste dosis";
    MAY_MOVE: " (may still move)", " (kan flytte sig)";
    GOES_ON: "continues", "fortsætter";
    ABOUT_RECORD: "About this record", "Om denne journal";
    RECORD_ID: "Identifier", "Identifikation";
    CITATION: "Source", "Kilde";
    RECORD_NOTE: "How it was made", "Hvordan den er lavet";
    RECORD_LEFT_OUT: "Said by the source, without a place in the record", "Oplyst i kilden, uden plads i journalen";
    COLUMN_GRADE: "Genant grade", "Genant-grad";
    NO_FRACTURES: "No fracture is recorded.", "Der er ikke registreret nogen fraktur.";

    SPINE_TITLE: "Vertebrae", "Hvirvler";
    NO_FRACTURE: "no fracture recorded", "ingen fraktur registreret";
    GRADE: "Genant grade {grade}", "Genant-grad {grade}";
    NO_GRADE: "grade not recorded", "grad ikke oplyst";
    SCHEMATIC: "A drawing, not to scale: the wedge stands for the grade.", "En tegning, ikke målfast: kilen står for graden.";
    NOT_IMAGED: "Dashed in grey: no imaging with a clear result is recorded.", "Stiplet i gråt: der er ikke registreret billeddiagnostik med entydigt resultat.";
    WITHOUT_LEVEL: "Vertebral fractures without a level, not drawn: {count}", "Hvirvelfrakturer uden niveau, ikke tegnet: {count}";
}
