//! `gao chart`: a picture of a record, as SVG or PNG.

use clap::{Args, ValueEnum};
use gao_core::timeline::Timeline;
use gao_core::{Language, decide};
use gao_report::{Chart, Encoding, Width, beside_chart};

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
    let subject = picture.of.into();
    beside_chart(&case, &options.policy, &findings, &timeline, subject, language)
        .iter()
        .for_each(|line| remark(line));
    let chart = picture.chart(&timeline, language)?;
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
