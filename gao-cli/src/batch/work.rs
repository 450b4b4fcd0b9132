//! From lines to rows, on several threads, in the order of the lines.

use std::thread;

use gao_cli::row::{Form, Line, MOST_PROBLEMS, Setting};
use gao_core::{Options, Problem, assess_case, case_from_json, read_json};

use super::lines::Numbered;
use crate::outcome::Failure;

/// What every line is answered with.
pub(super) struct Work {
    pub(super) options: Options,
    pub(super) setting: Setting,
    pub(super) form: Form,
    pub(super) jobs: usize,
}

/// A row as it is written.
pub(super) struct Row {
    pub(super) bytes: Vec<u8>,
    /// Whether its line was refused.
    pub(super) refused: bool,
}

impl Work {
    /// The rows of the lines. Each thread takes neighbours, so that nothing has to be sorted and
    /// the number of threads cannot be seen in the rows.
    pub(super) fn rows(&self, lines: &[Numbered]) -> Result<Vec<Row>, Failure> {
        let answer = |part: &[Numbered]| part.iter().map(|line| self.row(line)).collect();
        if self.jobs <= 1 {
            return Ok(answer(lines));
        }
        let share = lines.len().div_ceil(self.jobs).max(1);
        thread::scope(|scope| {
            let mut workers = Vec::new();
            for part in lines.chunks(share) {
                let worker = thread::Builder::new().spawn_scoped(scope, move || answer(part));
                workers.push(worker.map_err(Failure::internal)?);
            }
            let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
            for worker in workers {
                let done: Vec<Row> =
                    worker.join().map_err(|_| Failure::internal("a record was not answered"))?;
                rows.extend(done);
            }
            Ok(rows)
        })
    }

    /// The row of a line, whatever the line is.
    pub(super) fn row(&self, line: &Numbered) -> Row {
        let (number, setting) = (line.number, &self.setting);
        let bytes = match case_from_json(&line.bytes, &self.options) {
            Ok(case) => {
                let answer = assess_case(&case, &self.options.policy, self.options.mode);
                let id = case.provenance().and_then(|from| from.id.as_deref());
                let (problems, problem_count) = (case.warnings(), case.warnings().len());
                let answer = Some(&answer);
                self.form.row(&Line { number, id, problems, problem_count, answer, setting })
            }
            Err(refusal) => {
                let problem_count = refusal.problems().len();
                let told = refusal.problems().iter().take(MOST_PROBLEMS);
                let problems: &[Problem] = &told.cloned().collect::<Vec<_>>();
                // Of very many problems the rest is large, and is not needed any more.
                drop(refusal);
                // What can be read of it may say whose record it is.
                let (input, _) = read_json(&line.bytes);
                let id = input.provenance.as_ref().and_then(|from| from.id.as_deref());
                let line = Line { number, id, problems, problem_count, answer: None, setting };
                return Row { bytes: self.form.row(&line), refused: true };
            }
        };
        Row { bytes, refused: false }
    }
}
