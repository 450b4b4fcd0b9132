//! What is reported of the course, for both readers.

use core::fmt::{self, Write};

use super::Letter;
use crate::evidence::Class;
use crate::evidence::thresholds::Figure;
use crate::explain::words;
use crate::management::CareCode;
use crate::prognosis::{
    FractureGroup, PrognosisTopic, Reported, Statement, WilsonInterval, words as said,
};
use crate::quantity::{tenths, tenths_or_whole};
use crate::sentence::Sentence;
use crate::template::fill;
use crate::vocabulary::PregnancyWish;

impl Letter<'_> {
    pub(super) fn prognosis<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.prognosis;
        // Without a fracture, known or suspected, there is no course to speak of.
        if !self.case.lists_a_fracture() {
            return Ok(());
        }
        self.heading(out, words::COURSE)?;
        if let Some(reason) = found.withheld {
            return self.paragraph(out, reason.sentence(), |_, _| Ok(()));
        }
        if let Some(whose) = found.whose() {
            self.paragraph(out, whose, |_, _| Ok(()))?;
        }
        for statement in found.statements().filter(|said| self.bears_on_her(said)) {
            self.statement(out, 0, statement.sentence, &statement)?;
            if statement.interval.is_some() {
                self.statement(out, 1, &said::NEXT_PREGNANCY_INTERVAL, &statement)?;
            }
            // What limits the figures of new fractures stands once, after the last of them.
            if statement.topic == PrognosisTopic::NewFractureByGroup {
                self.entry(out, 1, &said::COHORT_INCONSISTENT, |_, _| Ok(()))?;
            }
        }
        self.paragraph(out, &said::GROUPS_NOT_HER, |_, _| Ok(()))
    }

    /// Caring for a child: not where there is none, nor where base care has said it.
    fn bears_on_her(&self, statement: &Statement) -> bool {
        let care = &self.findings.base_management;
        statement.topic != PrognosisTopic::CareForChild
            || (care.living_child && !care.codes.contains(CareCode::HelpAtHome))
    }

    fn statement<W: Write>(
        &self,
        out: &mut W,
        depth: usize,
        sentence: &Sentence,
        statement: &Statement,
    ) -> fmt::Result {
        self.bullet(out, depth)?;
        fill(out, self.say(sentence.clinician), |out, name| {
            self.course_argument(out, statement, name)
        })?;
        let evidence =
            if sentence == statement.sentence { statement.evidence() } else { sentence.evidence };
        self.cite(out, evidence, |class| class == Class::Statement)?;
        out.write_char('\n')
    }

    pub(super) fn course_argument<W: Write>(
        &self,
        out: &mut W,
        statement: &Statement,
        name: &str,
    ) -> fmt::Result {
        let number = |out: &mut W, figure: Option<Figure<u16>>| {
            figure.map_or(Ok(()), |figure| write!(out, "{}", figure.value))
        };
        let limit = |out: &mut W, end: fn(WilsonInterval) -> u16| {
            let interval = statement.interval.map(end);
            interval.map_or(Ok(()), |limit| self.percent(out, &tenths(limit)))
        };
        match name {
            "all" => self.quoted(out, statement, None),
            "one" => self.quoted(out, statement, Some(FractureGroup::One)),
            "several" => self.quoted(out, statement, Some(FractureGroup::Several)),
            "women" => number(out, statement.women),
            "years" => number(out, statement.median_follow_up_years),
            "low" => limit(out, |interval| interval.low_tenths),
            _ => limit(out, |interval| interval.high_tenths),
        }
    }

    /// The figure of one group, or of all women.
    fn quoted<W: Write>(
        &self,
        out: &mut W,
        statement: &Statement,
        group: Option<FractureGroup>,
    ) -> fmt::Result {
        let of_group = |figure: &&Reported| figure.group == group;
        statement
            .figures
            .iter()
            .find(of_group)
            .map_or(Ok(()), |figure| self.percent(out, &tenths_or_whole(figure.tenths_of_percent)))
    }

    pub(super) fn percent<W: Write>(&self, out: &mut W, figure: &str) -> fmt::Result {
        self.number(out, figure)?;
        out.write_str(" %")
    }

    /// The course in her words: what gets better first, a next pregnancy only where it is her
    /// question.
    pub(super) fn patient_course<W: Write>(&self, out: &mut W) -> fmt::Result {
        let found = &self.findings.prognosis;
        if found.withheld.is_some() {
            return Ok(());
        }
        self.heading(out, words::PATIENT_COURSE)?;
        if let Some(whose) = found.whose() {
            self.to_her(out, whose, |_, _| Ok(()))?;
        }
        let told = [
            (PrognosisTopic::FirstYear, !self.findings.base_management.pain.is_no()),
            (PrognosisTopic::NewFracture, true),
            (PrognosisTopic::NewFractureByGroup, true),
            (PrognosisTopic::NextPregnancy, self.next_pregnancy_is_her_question()),
        ];
        for (topic, _) in told.into_iter().filter(|(_, told)| *told) {
            let statement = topic.of(found.group.group);
            self.to_her(out, statement.sentence, |out, name| self.for_her(out, &statement, name))?;
        }
        self.to_her(out, &said::GROUPS_NOT_HER, |_, _| Ok(()))
    }

    /// What new fractures came to, as women out of a hundred; nothing finer is of use to her.
    fn for_her<W: Write>(&self, out: &mut W, statement: &Statement, name: &str) -> fmt::Result {
        let group = match name {
            "all" => None,
            "one" => Some(FractureGroup::One),
            "several" => Some(FractureGroup::Several),
            _ => return self.course_argument(out, statement, name),
        };
        let figure = statement.figures.iter().find(|figure| figure.group == group);
        let of_new_fractures = statement.topic != PrognosisTopic::NextPregnancy;
        match figure.filter(|_| of_new_fractures) {
            Some(figure) => {
                let women = to_whole(figure.tenths_of_percent);
                fill(out, self.say(words::OUT_OF_A_HUNDRED), |out, _| write!(out, "{women}"))
            }
            None => self.course_argument(out, statement, name),
        }
    }

    /// She wants or considers another child, or is pregnant again. Nobody else is told unasked
    /// what a pregnancy she has not spoken of may bring; her doctor finds the figure in the other
    /// letter.
    fn next_pregnancy_is_her_question(&self) -> bool {
        let wish = matches!(
            self.case.plans.pregnancy_wish,
            Some(PregnancyWish::Yes | PregnancyWish::Undecided)
        );
        let pregnant = self.findings.pregnant.outcome.is_yes();
        let before = self
            .case
            .pregnancies
            .iter()
            .any(|pregnancy| pregnancy.outcome.is_some() && !pregnancy.is_ongoing());
        wish || (pregnant && before)
    }
}

/// Tenths, to the nearest whole.
fn to_whole(tenths: u16) -> u16 {
    let (ten, half) = (10, 5);
    tenths.saturating_add(half).checked_div(ten).unwrap_or_default()
}
