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
    LEGEND_LSC: "Least significant change: a later value within it does not differ by more than measurement error", "Mindste signifikante ændring: en senere værdi inden for den afviger ikke ud over målefejl";
    LEGEND_NO_LSC: "No bar: the centre’s precision is not recorded", "Ingen streg: centrets præcision er ikke oplyst";
    LEGEND_COMPARABLE: "Can be compared; the line is a visual guide", "Kan sammenlignes; linjen er en visuel hjælp";
    LEGEND_PERHAPS: "May be comparable, a fact is missing; the line is a visual guide", "Kan måske sammenlignes, en oplysning mangler; linjen er en visuel hjælp";
    LEGEND_FIRST_VALUE: "The band is scaled by her first value; where that was measured after the loss had begun, the band lies too low.", "Båndet er tegnet ud fra kvindens første værdi; er den målt, efter at faldet var begyndt, ligger båndet for lavt.";
    LEGEND_REPORTED: "Reported change at that month, applied to her value.", "Beskrevet ændring ved den måned, anvendt på kvindens værdi.";
    LEGEND_POSSIBLE: "Dashed: the day of its beginning or end is not known", "Stiplet: dagen for begyndelse eller ophør er ikke kendt";
    LEGEND_DOSE: "Recorded day of the last dose", "Registreret dag for sidste dosis";
    LEGEND_TODAY: "Day of assessment, {date}", "Vurderingsdag, {date}";
    LEGEND_CONFIRMED: "Fracture, confirmed; a bar where the day is not known", "Fraktur, bekræftet; en bjælke hvor dagen ikke er kendt";
    LEGEND_SUSPECTED: "Fracture, suspected", "Fraktur, mistænkt";

    NO_MEASUREMENT: "No measurement of bone density with a day, a site and a value in g/cm² is recorded.", "Der er ikke registreret en knogletæthedsmåling med dag, sted og værdi i g/cm².";
    NO_BIRTH: "The chart counts from a birth, and none at 22+0 weeks or later is recorded with its day.", "Diagrammet tæller fra en fødsel, og der er ikke registreret en ved 22+0 uger eller senere med dag.";

    SITE_NOT_RECORDED: "site not recorded", "sted ikke oplyst";
    NO_DAY: "no day", "ingen dag";
    NO_VALUE: "no value in g/cm²", "ingen værdi i g/cm²";
    NO_SITE: "no site", "intet sted";
    NO_DAY_OF_FRACTURE: "fracture without a day", "fraktur uden dag";
    NO_DAY_OF_COURSE: "medicine without a day", "lægemiddel uden dag";

    NO_BAND_OPEN: "No band of averages: she breastfeeds, or how long or how fully she did is not recorded.", "Intet bånd af gennemsnit: hun ammer, eller det er ikke oplyst, hvor længe eller hvor fuldt hun ammede.";
    NO_BAND_FIRST_VALUE: "No band of averages: no value by DXA from the birth to weaning is recorded to scale it by.", "Intet bånd af gennemsnit: der er ikke registreret en DXA-værdi fra fødsel til ammeophør at tegne det ud fra.";
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
    COLUMN_CONFIRMED: "By imaging", "Ved billeddiagnostik";
    COLUMN_GRADE: "Genant grade", "Genant-grad";
    NO_FRACTURES: "No fracture is recorded.", "Der er ikke registreret nogen fraktur.";

    SPINE_TITLE: "Vertebrae", "Hvirvler";
    NO_FRACTURE: "no fracture recorded", "ingen fraktur registreret";
    CONFIRMED: "confirmed", "bekræftet";
    SUSPECTED: "suspected", "mistænkt";
    GRADE: "Genant grade {grade}", "Genant-grad {grade}";
    NO_GRADE: "grade not recorded", "grad ikke oplyst";
    SCHEMATIC: "A drawing, not to scale: the wedge stands for the grade.", "En tegning, ikke målfast: kilen står for graden.";
    WITHOUT_LEVEL: "Vertebral fractures without a level, not drawn: {count}", "Hvirvelfrakturer uden niveau, ikke tegnet: {count}";
}
