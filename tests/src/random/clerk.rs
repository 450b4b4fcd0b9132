//! Who writes the record: what she forgets, what she only knows roughly, and how she lists.

use serde_json::{Map, Value, json};

use super::day::{Day, days_between, plus_days, plus_months};
use super::draw::Draw;

/// A record, or a part of it, being written.
pub type Sheet = Map<String, Value>;

/// Writes facts, and leaves some of them out.
pub struct Clerk {
    /// Where chance comes from.
    pub draw: Draw,
    /// The day of assessment.
    pub as_of: Day,
    /// How many facts in a thousand are not recorded.
    pub gaps: u32,
}

impl Clerk {
    /// Whether a fact is left out.
    pub fn forgets(&mut self) -> bool {
        self.gaps > 0 && self.draw.chance(self.gaps, 1000)
    }

    /// Writes one fact, or forgets it.
    pub fn put(&mut self, sheet: &mut Sheet, key: &str, value: impl Into<Value>) {
        if !self.forgets() {
            sheet.insert(key.to_owned(), value.into());
        }
    }

    /// Writes a part of the record unless nothing stands in it.
    pub fn put_sheet(&mut self, sheet: &mut Sheet, key: &str, part: Sheet) {
        if !part.is_empty() {
            self.put(sheet, key, part);
        }
    }

    /// The word in most draws, else any of the three answers; a gap now and then says "unknown".
    pub fn mostly(&mut self, word: &'static str) -> &'static str {
        match self.draw.between(0, 19) {
            0 => self.draw.pick(&["yes", "no", "unknown"]),
            _ if self.forgets() => "unknown",
            _ => word,
        }
    }

    /// Writes one of the three answers, as [`Clerk::mostly`].
    pub fn put_mostly(&mut self, sheet: &mut Sheet, key: &str, word: &'static str) {
        let word = self.mostly(word);
        self.put(sheet, key, word);
    }

    /// Writes a list and what is said of it: missing, none, perhaps more, these and no others.
    pub fn put_list(&mut self, sheet: &mut Sheet, key: &str, entries: Vec<Value>) {
        let complete = format!("{key}_complete");
        let careful = self.gaps < 100;
        if self.gaps > 0 && self.draw.chance(if careful { 2 } else { 12 }, 100) {
            return;
        }
        let none = entries.is_empty();
        sheet.insert(key.to_owned(), Value::Array(entries));
        let words: &[(u32, Option<&str>)] = match (none, careful) {
            // An empty list needs no word that it is whole.
            (true, true) => &[(80, None), (17, Some("yes")), (2, Some("no")), (1, Some("unknown"))],
            (true, false) => {
                &[(70, None), (10, Some("yes")), (12, Some("no")), (8, Some("unknown"))]
            }
            (false, true) => &[(93, Some("yes")), (3, None), (2, Some("no")), (2, Some("unknown"))],
            (false, false) => {
                &[(40, Some("yes")), (35, None), (15, Some("no")), (10, Some("unknown"))]
            }
        };
        if let Some(word) = self.draw.weighed(words) {
            sheet.insert(complete, json!(word));
        }
    }

    /// A day as it is remembered: to the day, and in one of six draws only roughly.
    pub fn when(&mut self, day: Day) -> String {
        if !self.draw.chance(1, 6) {
            return day.to_string();
        }
        let month = format!("{:04}-{:02}", day.year(), day.month());
        match self.draw.between(0, 9) {
            0..=3 => month,
            4 => format!("{:04}", day.year()),
            5 => {
                let next = plus_months(day, self.draw.between(1, 3));
                format!("{month}/{:04}-{:02}", next.year(), next.month())
            }
            // An interval that ends, or begins, on the day itself lies beside its limit.
            6 => format!("{day}/{}", plus_days(day, self.draw.pick(&[1, 2, 14, 62]))),
            7 => format!("{}/{day}", plus_days(day, -self.draw.pick(&[1, 2, 14, 62]))),
            8 => format!("{day}/{day}"),
            _ => {
                let before = plus_days(day, -self.draw.between(0, 40));
                format!("{before}/{}", plus_days(day, self.draw.between(0, 40)))
            }
        }
    }

    /// A day beside one of the limits, one day before it, on it or one day after it; any day
    /// of the span if no limit lies in it.
    pub fn beside(&mut self, limits: &[Day], from: Day, to: Day) -> Day {
        if !limits.is_empty() {
            for _ in 0..8 {
                let limit = self.draw.pick(limits);
                let day = plus_days(limit, self.draw.weighed(&[(1, -1), (2, 0), (1, 1)]));
                if from <= day && day <= to {
                    return day;
                }
            }
        }
        self.within(from, to)
    }

    /// Any day of the span; its first day if it ends before it begins.
    pub fn within(&mut self, from: Day, to: Day) -> Day {
        plus_days(from, self.draw.between(0, days_between(from, to).max(0)))
    }

    /// A small whole number of days back from the day of assessment.
    pub fn days_ago(&mut self, most: i32) -> Day {
        plus_days(self.as_of, -self.draw.between(0, most))
    }
}

#[cfg(test)]
mod tests {
    use super::super::day::day;
    use super::*;

    fn clerk(number: u64) -> Clerk {
        Clerk { draw: Draw::of(1, number), as_of: day(2026, 1, 1), gaps: 0 }
    }

    #[test]
    fn a_day_beside_a_limit_lies_beside_it_and_in_the_span() {
        let mut clerk = clerk(0);
        let (limit, from, to) = (day(2025, 7, 16), day(2025, 7, 16), day(2025, 12, 31));
        let days: Vec<i32> =
            (0..200).map(|_| days_between(limit, clerk.beside(&[limit], from, to))).collect();
        assert!(days.iter().filter(|days| (0..=1).contains(*days)).count() > 190);
        assert!([0, 1].iter().all(|days_after| days.contains(days_after)));
        assert!(!days.contains(&-1));
    }

    #[test]
    fn a_span_that_is_empty_gives_its_first_day() {
        let mut clerk = clerk(1);
        assert_eq!(clerk.within(day(2025, 7, 2), day(2025, 7, 1)), day(2025, 7, 2));
    }

    #[test]
    fn one_day_in_six_is_rough_and_every_form_is_written() {
        let mut clerk = clerk(2);
        let texts: Vec<String> = (0..6000).map(|_| clerk.when(day(2025, 2, 28))).collect();
        let rough = texts.iter().filter(|text| *text != "2025-02-28").count();
        assert!((900..1100).contains(&rough), "{rough}");
        for form in ["2025-02", "2025", "2025-02-28/2025-02-28", "2025-02/2025-03"] {
            assert!(texts.iter().any(|text| text == form), "{form}");
        }
    }

    #[test]
    fn without_gaps_nothing_is_forgotten() {
        let mut clerk = clerk(3);
        for _ in 0..500 {
            let mut sheet = Sheet::new();
            clerk.put(&mut sheet, "fact", 1);
            clerk.put_list(&mut sheet, "list", vec![json!(1)]);
            assert_eq!(sheet["fact"], 1);
            assert_eq!(sheet["list"], json!([1]));
        }
    }
}
