//! One part of the letter on a page of its own.
//!
//! The page keeps what must not be missed when the rest of the letter is not there: what is
//! urgent, what a pregnancy was exposed to, what was set aside, the sources of what it says, and
//! what the reader must know about the engine.

use core::fmt::{self, Write};

use super::Letter;
use crate::explain::{Part, words};
use crate::schedule::words as said;
use crate::sentence::Audience;

impl Letter<'_> {
    /// Writes one part.
    pub(in crate::explain) fn part<W: Write>(
        &self,
        part: Part,
        audience: Audience,
        out: &mut W,
    ) -> fmt::Result {
        match audience {
            Audience::Clinician => {
                self.title(out, words::TITLE)?;
                self.synthetic(out, Audience::Clinician)?;
                self.urgent(out, Audience::Clinician)?;
                self.exposure(out)?;
                self.set_aside(out)?;
                match part {
                    Part::Schedule if self.findings.schedule.applies => self.schedule(out)?,
                    Part::Schedule => self.no_schedule(out)?,
                    Part::Requests => self.every_request(out)?,
                    Part::Projection => self.projection(out)?,
                    Part::Counselling => self.counselling(out)?,
                }
                self.sources_of(out, self.cited_by(part))?;
                self.banner(out)
            }
            Audience::Patient => {
                self.title(out, words::PATIENT_TITLE)?;
                self.synthetic(out, Audience::Patient)?;
                self.urgent(out, Audience::Patient)?;
                self.patient_exposure(out)?;
                match part {
                    Part::Schedule if self.findings.schedule.applies => self.patient_plan(out)?,
                    Part::Schedule => self.no_patient_plan(out)?,
                    Part::Requests => self.every_question(out)?,
                    Part::Projection => self.patient_projection(out)?,
                    Part::Counselling => self.patient_counselling(out)?,
                }
                self.patient_banner(out)
            }
        }
    }

    fn no_schedule<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::SCHEDULE)?;
        self.paragraph(out, &said::NONE, |_, _| Ok(()))
    }

    fn no_patient_plan<W: Write>(&self, out: &mut W) -> fmt::Result {
        self.heading(out, words::PATIENT_PLAN)?;
        self.to_her(out, &said::NONE, |_, _| Ok(()))
    }
}
