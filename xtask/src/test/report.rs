//! What happened to each step, as a table with one closing line.

use std::fmt;
use std::time::Duration;

/// How a step ended.
pub(super) enum Outcome {
    Passed,
    /// Why.
    Failed(String),
    /// What is missing and how to get it.
    Skipped(String),
}

/// The outcome of every step so far.
#[derive(Default)]
pub(super) struct Report {
    rows: Vec<(&'static str, Outcome, Duration)>,
}

impl Report {
    pub(super) fn add(&mut self, step: &'static str, outcome: Outcome, time: Duration) {
        match &outcome {
            Outcome::Passed => {}
            Outcome::Failed(reason) => println!("FAILED: {reason}"),
            Outcome::Skipped(reason) => println!("SKIPPED: {reason}"),
        }
        self.rows.push((step, outcome, time));
    }

    /// Whether nothing failed, and nothing was skipped unless skips are allowed.
    pub(super) fn is_success(&self, skips_allowed: bool) -> bool {
        self.rows.iter().all(|(_, outcome, _)| match outcome {
            Outcome::Passed => true,
            Outcome::Failed(_) => false,
            Outcome::Skipped(_) => skips_allowed,
        })
    }

    fn count(&self, wanted: fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|(_, outcome, _)| wanted(outcome)).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step, outcome, time) in &self.rows {
            let (word, reason) = match outcome {
                Outcome::Passed => ("passed", ""),
                Outcome::Failed(reason) => ("FAILED", reason.as_str()),
                Outcome::Skipped(reason) => ("SKIPPED", reason.as_str()),
            };
            write!(f, "{word:<8}{:>7.1} s  {step}", time.as_secs_f64())?;
            if !reason.is_empty() {
                write!(f, ": {reason}")?;
            }
            writeln!(f)?;
        }
        write!(
            f,
            "\n{} passed, {} failed, {} skipped",
            self.count(|outcome| matches!(outcome, Outcome::Passed)),
            self.count(|outcome| matches!(outcome, Outcome::Failed(_))),
            self.count(|outcome| matches!(outcome, Outcome::Skipped(_))),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(outcomes: impl IntoIterator<Item = Outcome>) -> Report {
        let rows = outcomes.into_iter().map(|outcome| ("step", outcome, Duration::ZERO)).collect();
        Report { rows }
    }

    #[test]
    fn the_last_line_counts_the_steps() {
        let report = report([
            Outcome::Passed,
            Outcome::Passed,
            Outcome::Failed("why".to_owned()),
            Outcome::Skipped("valgrind".to_owned()),
        ]);
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("2 passed, 1 failed, 1 skipped"));
        assert!(text.contains("FAILED      0.0 s  step: why\n"), "{text}");
    }

    #[test]
    fn a_skip_is_a_failure_only_where_skips_are_not_allowed() {
        let skipped = report([Outcome::Passed, Outcome::Skipped(String::new())]);
        assert!(skipped.is_success(true));
        assert!(!skipped.is_success(false));
    }

    #[test]
    fn a_failure_is_a_failure_everywhere() {
        let failed = report([Outcome::Failed(String::new())]);
        assert!(!failed.is_success(true));
        assert!(!failed.is_success(false));
        assert!(report([Outcome::Passed]).is_success(false));
    }
}
