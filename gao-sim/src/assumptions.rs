//! What the article does not report and this project assumes, by name (P-13).

use gao_core::Text;

/// An assumption of P-13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assumption {
    /// Its stable name.
    pub name: &'static str,
    /// What is assumed.
    pub text: Text,
}

/// Every assumption that shapes a record. Figures in these texts are those of
/// `gao_core::evidence::thresholds::simulation`; a test compares them.
pub const ASSUMPTIONS: [Assumption; 12] = [
    Assumption {
        name: "rate",
        text: Text {
            en: "Unless a rate is given: 5.5 cases per 100000 pregnancies, the middle of the reported range. The number of cases is a Poisson number.",
            da: "Hvis ingen hyppighed er angivet: 5,5 tilfælde pr. 100000 graviditeter, midten af det beskrevne interval. Antallet af tilfælde er Poissonfordelt.",
        },
    },
    Assumption {
        name: "age",
        text: Text {
            en: "Age at the first fracture is normal with a standard deviation of 4.5 years, kept from 18 to 47 years, which takes less than 0.1 year off the mean.",
            da: "Alderen ved den første fraktur er normalfordelt med en standardafvigelse på 4,5 år, afskåret ved 18 og 47 år, hvilket sænker gennemsnittet med under 0,1 år.",
        },
    },
    Assumption {
        name: "count",
        text: Text {
            en: "The number of vertebrae is 1 plus a Poisson number with mean 3.4, at most 17.",
            da: "Antallet af hvirvler er 1 plus et Poissonfordelt tal med middelværdi 3,4, højst 17.",
        },
    },
    Assumption {
        name: "levels",
        text: Text {
            en: "The vertebrae are distinct. Those outside T12, L1 and L2 are spread evenly over T4 to T11 and L3 to L5; T1 to T3 only where all of these are broken. From ten vertebrae on, T12, L1 and L2 are all among them, which takes 0.1 percentage points off their share. Neighbours are not favoured.",
            da: "Hvirvlerne er forskellige. De, der ikke er Th12, L1 eller L2, er jævnt fordelt over Th4 til Th11 og L3 til L5; Th1 til Th3 kun, hvor alle disse er brækket. Fra ti hvirvler er Th12, L1 og L2 alle iblandt, hvilket sænker deres andel med 0,1 procentpoint. Naboer foretrækkes ikke.",
        },
    },
    Assumption {
        name: "one-day",
        text: Text {
            en: "All first fractures of a woman fall on one day, without trauma, and pain begins on it. So a share of fractures is drawn as a share of women. Timing, age and number do not depend on each other.",
            da: "Alle en kvindes første frakturer sker samme dag, uden traume, og smerterne begynder den dag. En andel af frakturer trækkes derfor som en andel af kvinder. Tidspunkt, alder og antal afhænger ikke af hinanden.",
        },
    },
    Assumption {
        name: "day",
        text: Text {
            en: "Inside its period every day is as likely as the others; in pregnancy from day 28 on. What falls later than three months after birth falls at most nine months after it.",
            da: "Inden for perioden er alle dage lige sandsynlige; i graviditeten fra dag 28. Det, der sker senere end tre måneder efter fødslen, sker højst ni måneder efter den.",
        },
    },
    Assumption {
        name: "pregnancy",
        text: Text {
            en: "A pregnancy lasts 266 to 287 days, each as likely, and ends with one living child.",
            da: "En graviditet varer 266 til 287 dage, alle lige sandsynlige, og ender med ét levende barn.",
        },
    },
    Assumption {
        name: "lactation",
        text: Text {
            en: "She breastfeeds fully from the birth, for 1 to 12 months, each as likely, and at least up to a fracture that falls after the birth.",
            da: "Hun fuldammer fra fødslen, i 1 til 12 måneder, alle lige sandsynlige, og mindst til en fraktur, der sker efter fødslen.",
        },
    },
    Assumption {
        name: "diagnosis",
        text: Text {
            en: "The diagnosis is made 0 to 84 days after the fracture, each as likely, by MRI of the thoracic and lumbar spine. A later fracture is seen by MRI on its day.",
            da: "Diagnosen stilles 0 til 84 dage efter frakturen, alle lige sandsynlige, ved MR af columna thoracalis og lumbalis. En senere fraktur ses ved MR samme dag.",
        },
    },
    Assumption {
        name: "follow-up",
        text: Text {
            en: "The birth lies 7 to 8 years before the day of assessment, so that every woman has been followed for the 6 years of the cohort. A new fracture outside a next pregnancy is of one vertebra, on any day since the diagnosis.",
            da: "Fødslen ligger 7 til 8 år før vurderingsdagen, så alle kvinder er fulgt i kohortens 6 år. En ny fraktur uden for en ny graviditet rammer én hvirvel, på en hvilken som helst dag efter diagnosen.",
        },
    },
    Assumption {
        name: "next-pregnancy",
        text: Text {
            en: "As many become pregnant again as in the cohort, 30 of 107, once, 13 to 48 months after the birth. A new fracture in it is of one vertebra, with the timing of the first. It is drawn apart from the other new fracture, so more women have a new fracture than the cohort reports.",
            da: "Lige så mange bliver gravide igen som i kohorten, 30 af 107, én gang, 13 til 48 måneder efter fødslen. En ny fraktur her rammer én hvirvel, med samme fordeling i tid som den første. Den trækkes uafhængigt af den anden nye fraktur, så flere kvinder får en ny fraktur, end kohorten beskriver.",
        },
    },
    Assumption {
        name: "left-out",
        text: Text {
            en: "Bone density, laboratory results, risk factors, other causes and medicines are not drawn: they are unknown in every record.",
            da: "Knogletæthed, laboratorieprøver, risikofaktorer, andre årsager og medicin trækkes ikke: de er ikke oplyst i nogen journal.",
        },
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use gao_core::evidence::thresholds::figures::{
        MEAN_VERTEBRAE, NEXT_PREGNANCY_WOMEN, REFRACTURE_FOLLOW_UP_YEARS, REFRACTURE_WOMEN,
    };
    use gao_core::evidence::thresholds::simulation::{
        AGE, AGE_SD, DEFAULT_RATE, DIAGNOSIS_DELAY_DAYS, EARLIEST_FRACTURE_DAY, LACTATION_MONTHS,
        MOST_VERTEBRAE, NEXT_PREGNANCY_MONTHS, PREGNANCY_DAYS,
    };

    use super::*;

    /// The numbers of a text, in order, those inside names of vertebrae apart.
    fn numbers(text: &str) -> Vec<String> {
        text.split([' ', ';'])
            .map(|word| word.trim_end_matches(['.', ',']).replace(',', "."))
            .filter(|word| word.starts_with(|first: char| first.is_ascii_digit()))
            .collect()
    }

    fn tenths(value: u16) -> String {
        format!("{}.{}", value / 10, value % 10)
    }

    #[test]
    fn the_texts_say_the_numbers_that_are_drawn_with() {
        let expected: [(&str, Vec<String>); 9] = [
            ("rate", vec![tenths(DEFAULT_RATE.value), "100000".into()]),
            (
                "age",
                vec![tenths(AGE_SD.value), AGE.from.to_string(), AGE.to.to_string(), "0.1".into()],
            ),
            (
                "count",
                vec![
                    "1".into(),
                    tenths(MEAN_VERTEBRAE.value - 10),
                    MOST_VERTEBRAE.value.to_string(),
                ],
            ),
            ("day", vec![EARLIEST_FRACTURE_DAY.value.to_string()]),
            ("pregnancy", vec![PREGNANCY_DAYS.from.to_string(), PREGNANCY_DAYS.to.to_string()]),
            ("lactation", vec![LACTATION_MONTHS.from.to_string(), LACTATION_MONTHS.to.to_string()]),
            (
                "diagnosis",
                vec![DIAGNOSIS_DELAY_DAYS.from.to_string(), DIAGNOSIS_DELAY_DAYS.to.to_string()],
            ),
            ("follow-up", {
                let years = REFRACTURE_FOLLOW_UP_YEARS.value;
                [years + 1, years + 2, years].map(|years| years.to_string()).to_vec()
            }),
            ("next-pregnancy", {
                let (women, of) = (NEXT_PREGNANCY_WOMEN.value, REFRACTURE_WOMEN.value);
                let (from, to) = (NEXT_PREGNANCY_MONTHS.from, NEXT_PREGNANCY_MONTHS.to);
                vec![women.to_string(), of.to_string(), from.to_string(), to.to_string()]
            }),
        ];
        for (name, numbers_drawn) in expected {
            let assumption = ASSUMPTIONS.iter().find(|one| one.name == name).unwrap();
            assert_eq!(numbers(assumption.text.en), numbers_drawn, "{name}");
            assert_eq!(numbers(assumption.text.da), numbers_drawn, "{name}");
        }
    }

    #[test]
    fn every_assumption_has_a_name_of_its_own_and_words_in_both_languages() {
        let names: BTreeSet<&str> = ASSUMPTIONS.iter().map(|one| one.name).collect();
        assert_eq!(names.len(), ASSUMPTIONS.len());
        for Assumption { text, name } in ASSUMPTIONS {
            assert!(!text.en.is_empty() && !text.da.is_empty() && text.en != text.da, "{name}");
        }
    }
}
