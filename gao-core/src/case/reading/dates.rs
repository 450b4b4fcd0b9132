//! Dates as they are written, and what to do about one that cannot be read.

use crate::text::Text;
use crate::time::{ApproxDate, CivilDate, DateError};

/// How a field takes its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A day.
    Day,
    /// A day, or the word for an end that has not come.
    DayOrOngoing,
    /// A day, month, year or interval.
    Time,
    /// A day, month, year or interval, or the word for an end that has not come.
    TimeOrOngoing,
}

impl Form {
    /// Reads a date, or says what to do about it.
    pub(super) fn read(self, text: &str) -> Result<ApproxDate, Text> {
        let read = match self {
            Self::Day | Self::DayOrOngoing => CivilDate::parse(text).map(ApproxDate::exact),
            Self::Time | Self::TimeOrOngoing => ApproxDate::parse(text),
        };
        read.map_err(|error| self.hint(text, error))
    }

    /// What to do about a text that is not a date of this form.
    fn hint(self, text: &str, error: DateError) -> Text {
        match error {
            DateError::NoSuchDay => Text {
                en: "The form is right, but the calendar has no such day: check month and day.",
                da: "Formen er rigtig, men dagen findes ikke i kalenderen: kontrollér måned og dag.",
            },
            DateError::OutOfRange => Text {
                en: "The year must lie between 1900 and 2199: check it.",
                da: "Året skal ligge mellem 1900 og 2199: kontrollér det.",
            },
            DateError::Reversed => Text {
                en: "The earliest date lies after the latest: put the earliest first.",
                da: "Den tidligste dato ligger efter den seneste: skriv den tidligste først.",
            },
            DateError::Malformed => self.how_to_write(ApproxDate::parse(text).is_ok()),
        }
    }

    fn how_to_write(self, is_approximate: bool) -> Text {
        match self {
            Self::Day if is_approximate => Text {
                en: "Here the day itself is needed, as YYYY-MM-DD, such as 2026-01-15: a month, a year or an interval cannot be used.",
                da: "Her skal selve dagen angives som ÅÅÅÅ-MM-DD, fx 2026-01-15: en måned, et år eller et interval kan ikke bruges.",
            },
            Self::Day => Text {
                en: "Write YYYY-MM-DD, such as 2026-01-15.",
                da: "Skriv ÅÅÅÅ-MM-DD, fx 2026-01-15.",
            },
            Self::DayOrOngoing if is_approximate => Text {
                en: "Here the day itself is needed, as YYYY-MM-DD, such as 2026-01-15, or the word `ongoing` if it has not ended: a month, a year or an interval cannot be used.",
                da: "Her skal selve dagen angives som ÅÅÅÅ-MM-DD, fx 2026-01-15, eller ordet `ongoing`, hvis det ikke er slut: en måned, et år eller et interval kan ikke bruges.",
            },
            Self::DayOrOngoing => Text {
                en: "Write YYYY-MM-DD, such as 2026-01-15, or the word `ongoing` if it has not ended.",
                da: "Skriv ÅÅÅÅ-MM-DD, fx 2026-01-15, eller ordet `ongoing`, hvis det ikke er slut.",
            },
            Self::Time => Text {
                en: "Write YYYY-MM-DD, such as 2026-01-15; if the day is not known, YYYY-MM, YYYY, or earliest/latest such as 2026-01/2026-03.",
                da: "Skriv ÅÅÅÅ-MM-DD, fx 2026-01-15; kendes dagen ikke, så ÅÅÅÅ-MM, ÅÅÅÅ eller tidligste/seneste, fx 2026-01/2026-03.",
            },
            Self::TimeOrOngoing => Text {
                en: "Write YYYY-MM-DD, such as 2026-01-15, or the word `ongoing` if it has not ended; if the day is not known, YYYY-MM, YYYY, or earliest/latest such as 2026-01/2026-03.",
                da: "Skriv ÅÅÅÅ-MM-DD, fx 2026-01-15, eller ordet `ongoing`, hvis det ikke er slut; kendes dagen ikke, så ÅÅÅÅ-MM, ÅÅÅÅ eller tidligste/seneste, fx 2026-01/2026-03.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [Form; 4] = [Form::Day, Form::DayOrOngoing, Form::Time, Form::TimeOrOngoing];

    #[track_caller]
    fn hint(form: Form, text: &str) -> Text {
        form.read(text).expect_err(text)
    }

    #[test]
    fn the_form_is_named_in_the_language_of_the_reader() {
        for form in FORMS {
            for text in ["15.01.2026", "20-03-2026", "igangværende", "", "20260115"] {
                let Text { en, da } = hint(form, text);
                assert!(en.contains("YYYY-MM-DD") && !en.contains("ÅÅÅÅ"), "{text}: {en}");
                assert!(da.contains("ÅÅÅÅ-MM-DD") && !da.contains("YYYY"), "{text}: {da}");
            }
        }
    }

    #[test]
    fn only_what_the_field_takes_is_offered() {
        for (form, ongoing, approximate) in [
            (Form::Day, false, false),
            (Form::DayOrOngoing, true, false),
            (Form::Time, false, true),
            (Form::TimeOrOngoing, true, true),
        ] {
            let Text { en, da } = hint(form, "15.01.2026");
            assert_eq!(en.contains("`ongoing`"), ongoing, "{en}");
            assert_eq!(da.contains("`ongoing`"), ongoing, "{da}");
            assert_eq!(en.contains("YYYY-MM,"), approximate, "{en}");
            assert_eq!(da.contains("ÅÅÅÅ-MM,"), approximate, "{da}");
        }
    }

    #[test]
    fn a_month_where_a_day_is_needed_is_told_so() {
        for text in ["2025-11", "2025", "2025-01/2025-03"] {
            for form in [Form::Day, Form::DayOrOngoing] {
                let Text { en, da } = hint(form, text);
                assert!(en.starts_with("Here the day itself is needed, as YYYY-MM-DD"), "{en}");
                assert!(da.starts_with("Her skal selve dagen angives som ÅÅÅÅ-MM-DD"), "{da}");
                assert_eq!(en.contains("`ongoing`"), form == Form::DayOrOngoing);
            }
            assert!(Form::Time.read(text).is_ok());
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_not_called_malformed() {
        for form in FORMS {
            assert!(hint(form, "2025-02-29").en.contains("no such day"));
            assert!(hint(form, "2025-13-01").da.contains("findes ikke"));
            assert!(hint(form, "1899-12-31").en.contains("between 1900 and 2199"));
            assert!(form.read("2024-02-29").is_ok_and(ApproxDate::is_exact));
        }
        assert!(hint(Form::Time, "2025-13").en.contains("no such day"));
        assert!(hint(Form::Time, "2025-11/2025-10").en.contains("earliest date lies after"));
        assert!(hint(Form::TimeOrOngoing, "2025-11/2025-10").da.contains("tidligste først"));
    }
}
