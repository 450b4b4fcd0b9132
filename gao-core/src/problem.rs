//! What can be wrong or odd in an input, as data: a stable code, a path, the offending value,
//! and a message in both languages.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::{Serialize, Serializer};

use crate::locale;
use crate::template::fill;
use crate::text::{Language, Text};
use crate::time::CivilDate;
use crate::vocabulary::Level;

/// Whether a problem stops the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Severity {
    /// The input is refused; in quarantine mode the fact becomes unknown.
    Error = 0,
    /// Kept as entered, and pointed out.
    Warning = 1,
}

/// The parts of the record that rules read as a whole; a warning names the one it touches.
#[derive(Debug, Hash, PartialOrd, Ord, enumset::EnumSetType, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum Group {
    /// The record itself: day of assessment, version, shape.
    Record,
    /// The woman herself.
    Patient,
    /// Pregnancy status, pregnancies and lactation.
    Reproduction,
    /// Symptoms and red flags.
    Symptoms,
    /// Fractures.
    Fractures,
    /// Imaging.
    Imaging,
    /// BMD, precision and cross-calibration.
    Bmd,
    /// Laboratory results.
    Labs,
    /// Risk factors.
    RiskFactors,
    /// Other causes: differential and conditions.
    OtherCauses,
    /// Medicines.
    Medications,
    /// Plans, judgements and the day of diagnosis.
    Plans,
}

macro_rules! codes {
    ($( $variant:ident = $number:tt, $code:literal, $en:literal, $da:literal; )*) => {
        /// The stable code of a problem: `E-…` is an error, `W-…` a warning. Codes are never reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        #[non_exhaustive]
        #[repr(C)]
        pub enum ProblemCode {
            $( #[doc = $en] $variant = $number, )*
        }

        impl ProblemCode {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),*];

            /// The text form that stands in every output.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }

            /// The message, its arguments in braces.
            #[must_use]
            pub const fn message(self) -> Text {
                match self { $( Self::$variant => Text { en: $en, da: $da }, )* }
            }
        }
    };
}

codes! {
    ESyntax = 0, "E-SYNTAX",
        "The document cannot be read: {what}{detail} (line {line}, column {column}).",
        "Dokumentet kan ikke læses: {what}{detail} (linje {line}, kolonne {column}).";
    ESchemaVersion = 1, "E-SCHEMA-VERSION",
        "Schema version {value} is not known. Write \"1\", or leave the field out.",
        "Skemaversion {value} kendes ikke. Skriv \"1\", eller udelad feltet.";
    ERequired = 2, "E-REQUIRED",
        "{field} is missing. The engine never reads a clock: give the day of assessment.",
        "{field} mangler. Programmet læser aldrig et ur: angiv vurderingsdagen.";
    EFieldUnknown = 3, "E-FIELD-UNKNOWN",
        "Unknown field: {value}. Known here: {hint}",
        "Ukendt felt: {value}. Kendt her: {hint}";
    EFieldDuplicate = 4, "E-FIELD-DUPLICATE",
        "{field} stands more than once, so none of its values is used. Keep the right one.",
        "{field} står mere end én gang, så ingen af værdierne bruges. Behold den rigtige.";
    EType = 5, "E-TYPE",
        "{field} has the wrong type: {found} instead of {expected}.",
        "{field} har forkert type: {found} i stedet for {expected}.";
    EEnum = 6, "E-ENUM",
        "Unknown word: {value}. Use one of: {allowed}.",
        "Ukendt ord: {value}. Brug et af: {allowed}.";
    ELimit = 7, "E-LIMIT",
        "{field} is larger than allowed (at most {limit} {unit}). Send less.",
        "{field} er større end tilladt (højst {limit} {unit}). Send mindre.";
    EListComplete = 8, "E-LIST-COMPLETE",
        "{field} says that the list is complete, but the list is missing. Write [] if there is nothing to list.",
        "{field} siger, at listen er fuldstændig, men listen mangler. Skriv [], hvis der intet er at angive.";
    ENumNan = 9, "E-NUM-NAN",
        "Not a number: {value}. Enter a number, or leave the field empty if it is unknown.",
        "Ikke et tal: {value}. Indtast et tal, eller lad feltet stå tomt, hvis det er ukendt.";
    ENumInf = 10, "E-NUM-INF",
        "The number is infinite: {value}. Enter the measured value.",
        "Tallet er uendeligt: {value}. Indtast den målte værdi.";
    ENumFormat = 11, "E-NUM-FORMAT",
        "Not a decimal number: {value}. Write digits with a point, such as -2.40.",
        "Ikke et decimaltal: {value}. Skriv cifre med punktum, fx -2.40.";
    EPrecisionScore = 12, "E-PRECISION-SCORE",
        "Too many decimals: {value}. Enter the score as printed, with at most 2 decimals; do not round it yourself.",
        "For mange decimaler: {value}. Indtast scoren som udskrevet, med højst 2 decimaler; afrund ikke selv.";
    EPrecisionBmd = 13, "E-PRECISION-BMD",
        "Too many decimals: {value}. Enter BMD in g/cm2 with at most 3 decimals, as printed.",
        "For mange decimaler: {value}. Indtast BMD i g/cm2 med højst 3 decimaler som udskrevet.";
    EPrecisionValue = 14, "E-PRECISION-VALUE",
        "Too many decimals: {value}. Enter it as it was reported, and check the unit.",
        "For mange decimaler: {value}. Indtast værdien, som den er oplyst, og kontrollér enheden.";
    ERangeBmd = 15, "E-RANGE-BMD",
        "BMD {value} is outside {low}-{high} g/cm2. Check the unit: g/cm2, not mg/cm2.",
        "BMD {value} er uden for {low}-{high} g/cm2. Kontrollér enheden: g/cm2, ikke mg.";
    ERangeScore = 16, "E-RANGE-SCORE",
        "Score {value} is outside {low} to {high}. Check sign and decimal separator.",
        "Score {value} er uden for {low} til {high}. Kontrollér fortegn og decimaltegn.";
    ERangePrecision = 17, "E-RANGE-PRECISION",
        "Standard deviation {value} is outside {low}-{high} g/cm2. Check the unit; enter the SD in g/cm2, not a percentage.",
        "Standardafvigelsen {value} er uden for {low}-{high} g/cm2. Kontrollér enheden; angiv SD i g/cm2, ikke procent.";
    ERangeHeight = 18, "E-RANGE-HEIGHT",
        "Height {value} is outside {low}-{high} mm. Check the unit.",
        "Højde {value} er uden for {low}-{high} mm. Kontrollér enheden.";
    ERangeWeight = 19, "E-RANGE-WEIGHT",
        "Weight {value} is outside {low}-{high} kg. Check the unit.",
        "Vægt {value} er uden for {low}-{high} kg. Kontrollér enheden.";
    ERangeVitd = 20, "E-RANGE-VITD",
        "25-hydroxyvitamin D {value} is outside {low}-{high} nmol/l. Check the unit (ng/ml?).",
        "25-hydroxyvitamin D {value} er uden for {low}-{high} nmol/l. Kontrollér enheden (ng/ml?).";
    ERangeCalcium = 21, "E-RANGE-CALCIUM",
        "Calcium intake {value} is outside {low}-{high} mg a day. Enter the total per day in mg.",
        "Calciumindtag {value} er uden for {low}-{high} mg dagligt. Angiv samlet indtag pr. dag i mg.";
    ERangeGa = 22, "E-RANGE-GA",
        "Gestational age at birth {value} is outside {low}-{high}. Check weeks and days.",
        "Gestationsalder ved fødslen {value} er uden for {low}-{high}. Kontrollér uger og dage.";
    ERangeGenant = 23, "E-RANGE-GENANT",
        "Genant grade {value} does not exist. Use 0-3, or leave it empty.",
        "Genant-grad {value} findes ikke. Brug 0-3, eller lad feltet stå tomt.";
    ERangeLab = 24, "E-RANGE-LAB",
        "Laboratory value {value} cannot be read. Enter value, unit and the laboratory's own limits.",
        "Laboratorieværdien {value} kan ikke læses. Angiv værdi, enhed og laboratoriets egne grænser.";
    EDateInvalid = 25, "E-DATE-INVALID",
        "Not a valid date: {value}. {hint}",
        "Ikke en gyldig dato: {value}. {hint}";
    EDateFuture = 26, "E-DATE-FUTURE",
        "{field} lies after {date}: {value}. Correct the date, or remove what has not happened yet.",
        "{field} ligger efter {date}: {value}. Ret datoen, eller fjern det, der ikke er sket endnu.";
    EAge = 27, "E-AGE",
        "Age {value} when the pregnancy began is outside {low}-{high}. Check the dates of birth and pregnancy.",
        "Alder {value} ved graviditetens begyndelse er uden for {low}-{high}. Kontrollér fødselsdato og graviditet.";
    WAge = 28, "W-AGE",
        "Unusual age when the pregnancy began: {value}. Check the dates.",
        "Usædvanlig alder ved graviditetens begyndelse: {value}. Kontrollér datoerne.";
    EBirthBeforeLmp = 29, "E-BIRTH-BEFORE-LMP",
        "The birth ({birth}) lies before the pregnancy began ({lmp}). Correct one of the dates.",
        "Fødslen ({birth}) ligger før graviditetens begyndelse ({lmp}). Ret den ene dato.";
    EDatingConflict = 30, "E-DATING-CONFLICT",
        "The dating disagrees by {days} days. Keep the ultrasound date, or correct the entry.",
        "Dateringerne afviger {days} dage fra hinanden. Behold ultralydsdateringen, eller ret indtastningen.";
    WDatingConflict = 31, "W-DATING-CONFLICT",
        "The dating differs by {days} days. Check it; ultrasound comes before the last period.",
        "Dateringerne afviger {days} dage fra hinanden. Kontrollér den; ultralyd går forud for sidste menstruation.";
    EBirthsSpread = 32, "E-BIRTHS-SPREAD",
        "The births lie {days} days apart. Enter them as separate pregnancies, or correct the dates.",
        "Fødslerne ligger {days} dage fra hinanden. Registrér dem som hver sin graviditet, eller ret datoerne.";
    WBirthsSpread = 33, "W-BIRTHS-SPREAD",
        "The births in one pregnancy lie {days} days apart. Check the dates.",
        "Fødslerne i samme graviditet ligger {days} dage fra hinanden. Kontrollér datoerne.";
    EPregEnd = 34, "E-PREG-END",
        "Outcome and births disagree: an ongoing pregnancy has no births. Correct one of them.",
        "Udfald og fødsler er uenige: en igangværende graviditet har ingen fødsler. Ret et af dem.";
    EPregOverlap = 35, "E-PREG-OVERLAP",
        "This pregnancy ({value}) and another overlap. Correct the dates; children of one pregnancy belong in one entry.",
        "Denne graviditet ({value}) og en anden overlapper. Ret datoerne; børn af samme graviditet hører til i samme post.";
    EPregOpenBeforeNext = 36, "E-PREG-OPEN-BEFORE-NEXT",
        "An earlier pregnancy is still recorded as ongoing. Enter how and when it ended.",
        "En tidligere graviditet står som igangværende. Angiv, hvordan og hvornår den endte.";
    WPregOverdue = 37, "W-PREG-OVERDUE",
        "The pregnancy is recorded as ongoing beyond {date}. Enter the birth or the outcome; pregnancy is treated as not known until then.",
        "Graviditeten står som igangværende efter {date}. Angiv fødsel eller udfald; indtil da regnes graviditet som ukendt.";
    WPregStatusConflict = 38, "W-PREG-STATUS-CONFLICT",
        "\"Not pregnant\" stands against a recorded ongoing pregnancy. She is treated as pregnant; correct the record.",
        "\"Ikke gravid\" står over for en registreret igangværende graviditet. Kvinden regnes som gravid; ret oplysningerne.";
    ELactBeforeBirth = 39, "E-LACT-BEFORE-BIRTH",
        "Breastfeeding begins before the birth ({birth}). Feeding an older child belongs to that pregnancy; milk expressed before birth is not breastfeeding.",
        "Amning begynder før fødslen ({birth}). Amning af et ældre barn hører til den graviditet; udmalkning før fødslen er ikke amning.";
    ELactOrder = 40, "E-LACT-ORDER",
        "Breastfeeding ends before it begins. Correct the dates.",
        "Amning slutter, før den begynder. Ret datoerne.";
    ELactOverlap = 41, "E-LACT-OVERLAP",
        "Breastfeeding periods overlap. Let the next period begin the day after, or change the kind of feeding.",
        "Ammeperioder overlapper. Lad næste periode begynde dagen efter, eller ret typen af amning.";
    WLactTandem = 42, "W-LACT-TANDEM",
        "Breastfeeding continues into the next pregnancy. Kept; check that it is right.",
        "Amning fortsætter ind i næste graviditet. Bevaret; kontrollér, at det er korrekt.";
    WLactAfterLoss = 43, "W-LACT-AFTER-LOSS",
        "Breastfeeding is recorded after a pregnancy loss. Kept; confirm it with the woman.",
        "Amning er registreret efter graviditetstab. Bevaret; bekræft det med kvinden.";
    ELevel = 44, "E-LEVEL",
        "Unknown vertebral level: {value}. Use T1-T12 or L1-L5; sacrum is a site of its own, and at transitional vertebrae the nearest level with a note.",
        "Ukendt hvirvelniveau: {value}. Brug Th1-Th12 eller L1-L5; sacrum angives som sin egen lokalisation; ved overgangshvirvler bruges nærmeste niveau med en note.";
    WFxDuplicate = 45, "W-FX-DUPLICATE",
        "{level} is recorded twice with the same date. Both are kept and count once.",
        "{level} er registreret to gange med samme dato. Begge bevares og tæller én gang.";
    EFxConflict = 46, "E-FX-CONFLICT",
        "{level} is recorded both as confirmed and as not confirmed on the same date. Keep the right one.",
        "{level} er registreret som både bekræftet og ikke bekræftet samme dato. Behold den rette.";
    WFxSameLevelLater = 47, "W-FX-SAME-LEVEL-LATER",
        "{level} is recorded again later. It counts as new only if the grade has risen or MRI calls it acute; add that if known.",
        "{level} er registreret igen senere. Den tæller kun som ny, hvis graden er steget, eller MR viser akut fraktur; angiv det, hvis det vides.";
    WGenant0Confirmed = 48, "W-GENANT-0-CONFIRMED",
        "{level}: confirmed fracture with Genant grade 0. Check grade and report.",
        "{level}: bekræftet fraktur med Genant-grad 0. Kontrollér grad og beskrivelse.";
    EOnsetWithoutSymptom = 49, "E-ONSET-WITHOUT-SYMPTOM",
        "A date of onset is given, but all symptoms are recorded as absent. Add the symptom or remove the date.",
        "Der er angivet symptomdebut, men alle symptomer er registreret som fraværende. Tilføj symptomet, eller fjern datoen.";
    WDxaInPregnancy = 50, "W-DXA-IN-PREGNANCY",
        "DXA of {date} was made during pregnancy. Kept, but not used for the criteria; use one from after the birth.",
        "DXA {date} er udført under graviditet. Bevaret, men bruges ikke til kriterierne; brug en fra efter fødslen.";
    WDxaFracturedLevel = 51, "W-DXA-FRACTURED-LEVEL",
        "DXA of {date} {includes} a fractured or possibly fractured vertebra ({level}). {advice}",
        "DXA {date} {includes} en fraktureret eller muligt fraktureret hvirvel ({level}). {advice}";
    WZTDiscordant = 52, "W-Z-T-DISCORDANT",
        "Z-score {z} and T-score {t} in one region lie unusually far apart. Check that they are not exchanged.",
        "Z-score {z} og T-score {t} i samme område ligger usædvanligt langt fra hinanden. Kontrollér, at de ikke er ombyttet.";
    WScoreNearThreshold = 53, "W-SCORE-NEAR-THRESHOLD",
        "{value} has fewer than two decimals and lies close to the limit {limit}: the unrounded value may lie on the other side. Ask for 2 decimals.",
        "{value} har færre end to decimaler og ligger tæt på grænsen {limit}: den uafrundede værdi kan ligge på den anden side. Bed om 2 decimaler.";
    EMedOrder = 54, "E-MED-ORDER",
        "{agent}: stop lies before start. Correct the dates.",
        "{agent}: stop ligger før start. Ret datoerne.";
    WMedOverlap = 55, "W-MED-OVERLAP",
        "{agent} is recorded twice at the same time. Check whether it is one treatment.",
        "{agent} er registreret to gange på samme tid. Kontrollér, om det er én behandling.";
    WDeviceMissing = 56, "W-DEVICE-MISSING",
        "A difference cannot be judged: the scanner is not recorded. Enter maker, model and serial number for both measurements.",
        "En forskel kan ikke vurderes: scanneren er ikke oplyst. Angiv fabrikat, model og serienummer ved begge målinger.";
    WQuarantined = 57, "W-QUARANTINED",
        "{field} could not be read ({value}) and is treated as not known. Correct it at the source.",
        "{field} kunne ikke læses ({value}) og regnes som ukendt. Ret den i kilden.";
    WUnusualBmd = 58, "W-UNUSUAL-BMD",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualScore = 59, "W-UNUSUAL-SCORE",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualPrecision = 60, "W-UNUSUAL-PRECISION",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualHeight = 61, "W-UNUSUAL-HEIGHT",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualWeight = 62, "W-UNUSUAL-WEIGHT",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualVitd = 63, "W-UNUSUAL-VITD",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualCalcium = 64, "W-UNUSUAL-CALCIUM",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUnusualGa = 65, "W-UNUSUAL-GA",
        "Unusual value: {field} {value}. Check it; it is used as entered.",
        "Usædvanlig værdi: {field} {value}. Kontrollér den; den bruges som indtastet.";
    WUrgentMedicalAssessment = 66, "W-URGENT-MEDICAL-ASSESSMENT",
        "Red flag recorded ({list}): urgent medical assessment, whatever the suspicion of PLO.",
        "Rødt flag registreret ({list}): akut lægelig vurdering uanset graden af mistanke om GAO.";
    ELevelSite = 67, "E-LEVEL-SITE",
        "A level belongs to a vertebra only, and this fracture has site `{site}`: {value}. Leave the level out, or correct the site to `vertebra`.",
        "Et niveau hører kun til en hvirvel, og denne fraktur har lokalisationen `{site}`: {value}. Udelad niveauet, eller ret lokalisationen til `vertebra`.";
    EGaFormat = 68, "E-GA-FORMAT",
        "Not a gestational age: {value}. Write completed weeks, a plus sign and 0-6 days, such as 39+2.",
        "Ikke en gestationsalder: {value}. Skriv fulde uger, plustegn og 0-6 dage, fx 39+2.";
    WFxUnlisted = 69, "W-FX-UNLISTED",
        "A study shows a fracture, but no fracture is recorded. Add it; until then the list of fractures counts as incomplete.",
        "En undersøgelse viser fraktur, men ingen fraktur er registreret. Tilføj den; indtil da regnes listen over frakturer som ufuldstændig.";
    WHeightLossConflict = 70, "W-HEIGHT-LOSS-CONFLICT",
        "Height loss is recorded as {value}, but the two measured heights differ by {mm} mm. The record is followed; check it.",
        "Højdetab er registreret som {value}, men de to målte højder afviger {mm} mm. Oplysningen følges; kontrollér den.";
    WJudgementConflict = 71, "W-JUDGEMENT-CONFLICT",
        "Two judgements disagree: other measures are not enough, yet a relevant rise in BMD is not unlikely. The later one is used; without a later date neither is. Confirm it, with its date.",
        "To vurderinger er uenige: øvrige tiltag er ikke nok, men en relevant BMD-stigning er ikke usandsynlig. Den seneste bruges; uden en seneste dato bruges ingen af dem. Bekræft den med dato.";
    WPregNotListed = 72, "W-PREG-NOT-LISTED",
        "She is stated to be pregnant on {date}, but no pregnancy on that day is recorded. Add it with its LMP or EDD; until then what happened in it cannot be told.",
        "Kvinden er angivet som gravid {date}, men ingen graviditet er registreret på den dag. Tilføj den med sidste menstruation eller termin; indtil da kan det, der er sket i den, ikke bedømmes.";
    WMedicineInPregnancy = 73, "W-MEDICINE-IN-PREGNANCY",
        "{agent} was or may have been used in this pregnancy or shortly before it: get specialist obstetric advice now, whatever else has to be corrected.",
        "{agent} er eller kan være anvendt i denne graviditet eller kort før den: søg obstetrisk specialistrådgivning nu, uanset hvad der ellers skal rettes.";
    WMedicineBlocked = 74, "W-MEDICINE-BLOCKED",
        "{agent} is or may be in use, and breastfeeding or a possible pregnancy speaks against it: decide with her now whether it goes on, whatever else has to be corrected.",
        "{agent} er eller kan være i brug, og amning eller mulig graviditet taler imod: tag nu sammen med kvinden stilling til, om behandlingen skal fortsætte, uanset hvad der ellers skal rettes.";
}

impl ProblemCode {
    /// Whether the code is an error or a warning.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.as_str().starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

impl Serialize for ProblemCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ProblemCode {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "ProblemCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let codes: Vec<&str> = Self::ALL.iter().map(|code| code.as_str()).collect();
        schemars::json_schema!({ "type": "string", "enum": codes })
    }
}

/// One thing that is wrong or odd.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[non_exhaustive]
pub struct Problem {
    /// Stable code.
    pub code: ProblemCode,
    /// Whether it stops the assessment.
    pub severity: Severity,
    /// The part of the record it touches.
    pub group: Group,
    /// JSON pointer to the offending place.
    pub pointer: String,
    /// The offending value, escaped and cut after 64 characters; empty if there is none.
    pub offending: String,
    /// What is wrong and what to do, in English.
    pub message_en: String,
    /// The same in Danish.
    pub message_da: String,
    /// For a fact that was set aside: the code of what was wrong with it.
    pub set_aside_for: Option<ProblemCode>,
}

/// What stands in a message for a name in braces.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// The same in both languages.
    Same(&'a str),
    /// Words in each language.
    Words(Text),
    /// Words in each language, made for the occasion.
    Each {
        /// English.
        en: &'a str,
        /// Danish.
        da: &'a str,
    },
    /// A number of the engine, written with the decimal sign of the language.
    Number(&'a dyn fmt::Display),
    /// A vertebra, spelled as the language spells it.
    Level(Level),
    /// A date, written as the language writes it.
    Date(CivilDate),
}

impl Problem {
    /// A problem at `pointer`; `{value}` is the offending value, `{field}` the place.
    pub(crate) fn new(
        code: ProblemCode,
        group: Group,
        pointer: impl fmt::Display,
        offending: &str,
        arguments: &[(&str, Argument<'_>)],
    ) -> Self {
        let pointer = format!("{pointer}");
        let offending = quoted(offending);
        let write = |language: Language| {
            let mut message = String::new();
            // Writing into a string cannot fail.
            let _ = fill(&mut message, code.message().of(language), |out, name| {
                let given = arguments.iter().find(|(known, _)| *known == name);
                match (name, given) {
                    (_, Some((_, argument))) => argument.write(out, language),
                    ("value", None) => write!(out, "`{offending}`"),
                    ("field", None) => write!(out, "`{}`", printable(&pointer)),
                    (_, None) => Ok(()),
                }
            });
            message
        };
        let (message_en, message_da) = (write(Language::English), write(Language::Danish));
        let severity = code.severity();
        let set_aside_for = None;
        Self { code, severity, group, pointer, offending, message_en, message_da, set_aside_for }
    }

    /// The same problem once its fact has been set aside.
    pub(crate) fn quarantined(self) -> Self {
        let code = ProblemCode::WQuarantined;
        let Self { code: original, group, pointer, offending, .. } = self;
        let shown = if offending.is_empty() { String::new() } else { format!("`{offending}`") };
        let mut set_aside =
            Self::new(code, group, &pointer, "", &[("value", Argument::Same(&shown))]);
        for message in [&mut set_aside.message_en, &mut set_aside.message_da] {
            message.push_str(" (");
            message.push_str(original.as_str());
            message.push(')');
        }
        Self { offending, set_aside_for: Some(original), ..set_aside }
    }

    /// The message in one language.
    #[must_use]
    pub fn message(&self, language: Language) -> &str {
        match language {
            Language::English => &self.message_en,
            Language::Danish => &self.message_da,
        }
    }
}

impl Argument<'_> {
    fn write(&self, out: &mut impl Write, language: Language) -> fmt::Result {
        match (self, language) {
            (Self::Same(text), _) => out.write_str(text),
            (Self::Words(text), _) => out.write_str(text.of(language)),
            (Self::Each { en, .. }, Language::English) => out.write_str(en),
            (Self::Each { da, .. }, Language::Danish) => out.write_str(da),
            (Self::Number(number), Language::English) => write!(out, "{number}"),
            (Self::Number(number), Language::Danish) => {
                out.write_str(&format!("{number}").replace('.', ","))
            }
            (Self::Level(level), _) => locale::level(out, *level, language),
            (Self::Date(date), _) => locale::date(out, *date, language),
        }
    }
}

/// The longest offending value that is shown, in characters.
const SHOWN: usize = 64;

/// Whether a character is invisible or turns the text around it.
///
/// Zero-width characters, marks and controls of direction, separators of lines and paragraphs,
/// and the byte order mark. None is a control character in the sense of `char::is_control`.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// A value as it is shown: what is invisible or ends a quotation escaped, cut after 64 characters.
pub(crate) fn quoted(value: &str) -> String {
    let cut = value.char_indices().nth(SHOWN).map(|(end, _)| end);
    match cut.and_then(|end| value.get(..end)) {
        Some(shown) => printable(shown) + "…",
        None => printable(value),
    }
}

/// A text of the caller's within a quotation: what is invisible or ends the quotation is escaped.
fn printable(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        if character == '`' {
            shown.extend(character.escape_unicode());
        } else if character.is_control() || is_invisible(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Why an input is refused: every problem it has, warnings included.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
#[cfg_attr(feature = "uniffi", uniffi::export(Display))]
#[non_exhaustive]
pub enum InvalidInput {
    /// The input breaks rules of validation.
    #[error("{}", summary(problems))]
    Problems {
        /// Every problem: first those of shape, then those of content, group by group.
        problems: Vec<Problem>,
    },
}

impl InvalidInput {
    /// Every problem: first those of shape, then those of content, group by group.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        let Self::Problems { problems } = self;
        problems
    }
}

/// How many places a summary names.
const NAMED: usize = 8;

/// Codes and places, and nothing else of the record. What is urgent, and a medicine in a pregnancy,
/// is said first: a refusal is not silent about them.
pub(crate) fn summary(problems: &[Problem]) -> String {
    let code = |problem: &Problem| format!("`{}`", problem.code.as_str());
    let errors = || problems.iter().filter(|problem| problem.severity == Severity::Error);
    let count = errors().count();
    if count == 0 {
        return "input has no problem".to_owned();
    }
    let urgent: Vec<String> =
        problems.iter().filter(|problem| problem.code.is_said_first()).map(code).collect();
    let first = if urgent.is_empty() { "" } else { "; " };
    let place = |problem: &Problem| format!("{} at `{}`", code(problem), problem.pointer);
    let places: Vec<String> = errors().take(NAMED).map(place).collect();
    let more = match count.saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let noun = if count == 1 { "problem" } else { "problems" };
    format!(
        "{}{first}input has {count} {noun}: {}{more}; correct the input and try again",
        urgent.join(", "),
        places.join(", ")
    )
}

impl ProblemCode {
    /// Whether a refusal says it before everything else.
    const fn is_said_first(self) -> bool {
        matches!(
            self,
            Self::WUrgentMedicalAssessment | Self::WMedicineInPregnancy | Self::WMedicineBlocked
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_names_places_and_says_what_is_urgent_first() {
        let at = |code, pointer: &str| Problem::new(code, Group::Record, pointer, "x", &[]);
        let mut problems: Vec<Problem> =
            (0..9).map(|n| at(ProblemCode::EType, &format!("/labs/{n}"))).collect();
        let told = summary(&problems);
        assert!(told.starts_with("input has 9 problems: `E-TYPE` at `/labs/0`, "), "{told}");
        assert!(told.ends_with("`/labs/7` and 1 more; correct the input and try again"), "{told}");
        problems.push(at(ProblemCode::WUrgentMedicalAssessment, "/symptoms"));
        assert_eq!(summary(&problems), format!("`W-URGENT-MEDICAL-ASSESSMENT`; {told}"));
        problems.truncate(8);
        assert!(!summary(&problems).contains("more"));
    }

    #[test]
    fn every_code_is_unique_and_has_the_same_arguments_in_both_languages() {
        let arguments = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            names.sort();
            names.dedup();
            names
        };
        for (place, code) in ProblemCode::ALL.iter().enumerate() {
            assert_eq!(*code as usize, place);
            assert!(code.as_str().starts_with(['E', 'W']));
            assert_eq!(arguments(code.message().en), arguments(code.message().da), "{code:?}");
            let earlier = ProblemCode::ALL.get(..place).unwrap_or_default();
            assert!(earlier.iter().all(|other| other.as_str() != code.as_str()));
        }
    }

    #[test]
    fn an_offending_value_is_escaped_and_cut_after_64_characters() {
        assert_eq!(quoted("a\nb"), "a\\nb");
        assert_eq!(quoted("a`b"), "a\\u{60}b");
        assert_eq!(quoted("\u{202e}4.2-\u{202c}"), "\\u{202e}4.2-\\u{202c}");
        assert_eq!(quoted("T\u{200b}8\u{feff}"), "T\\u{200b}8\\u{feff}");
        assert_eq!(quoted(&"æ".repeat(64)), "æ".repeat(64));
        assert_eq!(quoted(&"æ".repeat(65)), format!("{}…", "æ".repeat(64)));
    }

    #[test]
    fn nothing_that_hides_or_turns_text_is_shown_as_it_is() {
        let hidden = (0x200b..=0x200f)
            .chain(0x2028..=0x202e)
            .chain(0x2060..=0x206f)
            .chain([0x61c, 0xfeff])
            .filter_map(char::from_u32);
        for character in hidden {
            let shown = quoted(&String::from(character));
            assert_eq!(shown, format!("\\u{{{:x}}}", u32::from(character)));
        }
        for visible in [
            "\u{a0}", "\u{200a}", "\u{2010}", "\u{2027}", "\u{202f}", "\u{205f}", "\u{2212}", "é",
            "e\u{301}",
        ] {
            assert_eq!(quoted(visible), visible);
        }
    }
}
