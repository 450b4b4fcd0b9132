//! `gao chart`: a picture of a record, as SVG or PNG.

use clap::{Args, ValueEnum};
use gao_core::evidence::EvidenceSet;
use gao_core::explain::{Page, Section, Style, sections};
use gao_core::timeline::Timeline;
use gao_core::{Audience, Language, decide};
use gao_report::{Chart, Encoding, Width, no_bands, undrawn};

use crate::document::{ending, named};
use crate::outcome::{Failure, Outcome, remark, write_file};
use crate::record::Record;

/// What is drawn, and where it goes.
#[derive(Args)]
pub(crate) struct Picture {
    #[command(flatten)]
    record: Record,
    /// What is drawn
    #[arg(long, value_enum, default_value_t = Subject::Bmd)]
    of: Subject,
    /// Where it goes, a name that ends in .svg or .png; SVG on standard output unless given
    #[arg(short, long, value_name = "FILE")]
    output: Option<String>,
    /// As wide as a phone, not as a page
    #[arg(long)]
    narrow: bool,
    /// Draws the band of averages also for breastfeeding that no figure is reported for, marked so
    #[arg(long)]
    illustrative_band: bool,
}

/// What there is to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Subject {
    /// Bone mineral density over the months since the birth
    Bmd,
    /// The vertebrae T1 to L5 with their grades
    Spine,
}

impl From<Subject> for gao_report::Subject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Bmd => Self::Bmd,
            Subject::Spine => Self::Spine,
        }
    }
}

/// Draws, and says beside it what the picture leaves out.
pub(crate) fn draw(picture: &Picture, language: Language) -> Outcome {
    let encoding = picture.encoding()?;
    picture.record.keep(picture.file())?;
    let (case, options) = picture.record.case()?;
    let findings = decide(&case, &options.policy);
    let timeline = Timeline::of(&case, &options.policy, &findings, picture.illustrative_band);
    let first = Page {
        sections: &[Section::First],
        beside: EvidenceSet::empty(),
        language,
        style: Style::Text,
        audience: Audience::Clinician,
    };
    for (_, text) in sections(&case, &options.policy, &findings, &first) {
        remark(text.trim());
    }
    let chart = picture.chart(&timeline, language)?;
    if picture.of == Subject::Bmd {
        let left_out = undrawn(&timeline, language).into_iter();
        left_out.chain(no_bands(&timeline, language)).for_each(|line| remark(&line));
    }
    let svg = || chart.svg("gao") + "\n";
    match (picture.file(), encoding) {
        (None, _) => return Ok(svg()),
        (Some(file), Encoding::Svg) => write_file(file, svg().as_bytes())?,
        (Some(file), Encoding::Png) => {
            write_file(file, &chart.png().map_err(Failure::internal)?)?;
        }
    }
    Ok(String::new())
}

impl Picture {
    fn file(&self) -> Option<&str> {
        named(self.output.as_deref())
    }

    fn encoding(&self) -> Result<Encoding, Failure> {
        let Some(file) = self.file() else { return Ok(Encoding::Svg) };
        match ending(file).as_deref() {
            Some("svg") => Ok(Encoding::Svg),
            Some("png") => Ok(Encoding::Png),
            _ => Err(Failure::Usage(format!(
                "`{file}` does not say how to draw; give a name that ends in .svg or .png"
            ))),
        }
    }

    fn chart(&self, timeline: &Timeline, language: Language) -> Result<Chart, Failure> {
        let width = if self.narrow { Width::Narrow } else { Width::Wide };
        gao_report::Subject::from(self.of).chart(timeline, language, width).map_err(|reason| {
            let said = reason.sentence(language);
            Failure::Nothing(format!("`{}`: {said}", self.record.file))
        })
    }
}
