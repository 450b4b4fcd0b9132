//! What the first bytes of an input ask for.
//!
//! | byte | chooses |
//! | --- | --- |
//! | 0 | the call, the order is that of [`Call::ALL`] |
//! | 1 | the options, see [`Choice`] |
//! | 2 | a pointer that is null, see [`Null`] |
//! | 3 | language |
//! | 4 | audience |
//! | 5 | style, or an encoding of a chart that is none |
//! | 6 | part of a letter, or subject of a chart |
//! | 7 | width of a chart |
//! | 8 | whether the illustrative band is drawn |
//! | 9 | whether the call is made twice |
//!
//! Bytes that are not there are 0. From 240 on a byte chooses something wrong; below, it chooses
//! something right. `xtask/src/fuzz/seeds.rs` writes such bytes. A chart is always SVG: with the
//! instruments a PNG of the same drawing takes a second, a hundred times as long as anything else.

use crate::options::Choice;

/// The first byte that chooses something wrong.
pub(crate) const WRONG: u8 = 240;

const LENGTH: usize = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Assess,
    Validate,
    Explain,
    ExplainPart,
    Project,
    Counsel,
    Report,
    Chart,
    Evidence,
    Rules,
    Ask,
    Schedule,
    Agenda,
    BesideChart,
    ReportedChanges,
    PhysiologyBands,
    Versions,
}

impl Call {
    const ALL: [Self; 17] = [
        Self::Assess,
        Self::Validate,
        Self::Explain,
        Self::ExplainPart,
        Self::Project,
        Self::Counsel,
        Self::Report,
        Self::Chart,
        Self::Evidence,
        Self::Rules,
        Self::Ask,
        Self::Schedule,
        Self::Agenda,
        Self::BesideChart,
        Self::ReportedChanges,
        Self::PhysiologyBands,
        Self::Versions,
    ];

    /// Whether it is asked about a record, and so takes options.
    pub(crate) const fn takes_a_record(self) -> bool {
        !self.takes_nothing() && !self.takes_a_query()
    }

    /// Whether it is asked about what is reported, in place of a record.
    pub(crate) const fn takes_a_query(self) -> bool {
        matches!(self, Self::ReportedChanges | Self::PhysiologyBands)
    }

    /// Whether it is asked about no document at all.
    pub(crate) const fn takes_nothing(self) -> bool {
        matches!(self, Self::Evidence | Self::Rules | Self::Versions)
    }
}

/// A pointer that is null though it must not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Null {
    Nothing,
    Record,
    /// The options, though their length is not 0.
    Options,
    Answer,
    Problems,
}

/// A number for an enumeration that knows the numbers below `known`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) value: u32,
    known: u32,
}

impl Number {
    fn read(byte: u8, known: u32) -> Self {
        let value = match byte {
            u8::MAX => u32::MAX,
            WRONG.. => known + u32::from(byte - WRONG),
            _ => u32::from(byte) % known,
        };
        Self { value, known }
    }

    /// As [`Number::read`] for an encoding; of the two that are known, never the second.
    fn encoding(byte: u8) -> Self {
        let Self { value, .. } = Self::read(byte, 2);
        Self { value: if value == 1 { 0 } else { value }, known: 2 }
    }

    pub(crate) const fn is_known(self) -> bool {
        self.value < self.known
    }
}

#[derive(Debug)]
pub(crate) struct Wish<'a> {
    pub(crate) call: Call,
    pub(crate) options: Choice<'a>,
    pub(crate) null: Null,
    pub(crate) language: Number,
    pub(crate) audience: Number,
    pub(crate) style: Number,
    pub(crate) encoding: Number,
    pub(crate) part: Number,
    pub(crate) subject: Number,
    pub(crate) width: Number,
    pub(crate) band: u32,
    pub(crate) twice: bool,
    pub(crate) record: &'a [u8],
}

impl<'a> Wish<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Self {
        let (head, body) = bytes.split_at(bytes.len().min(LENGTH));
        let byte = |place: usize| head.get(place).copied().unwrap_or_default();
        let (options, record) = Choice::read(byte(1), body);
        Self {
            call: Call::ALL[usize::from(byte(0)) % Call::ALL.len()],
            options,
            null: null(byte(2)),
            language: Number::read(byte(3), 2),
            audience: Number::read(byte(4), 2),
            style: Number::read(byte(5), 2),
            encoding: Number::encoding(byte(5)),
            part: Number::read(byte(6), 4),
            subject: Number::read(byte(6), 2),
            width: Number::read(byte(7), 2),
            band: u32::from(byte(8)),
            twice: byte(9) % 2 == 1,
            record,
        }
    }

    /// Whether every number that the call takes stands for something.
    pub(crate) fn numbers_are_known(&self) -> bool {
        let numbers: &[Number] = match self.call {
            Call::Explain => &[self.language, self.style, self.audience],
            Call::ExplainPart => &[self.part, self.language, self.style, self.audience],
            Call::Report | Call::Agenda => &[self.language, self.audience],
            Call::BesideChart => &[self.subject, self.language],
            Call::Chart => &[self.subject, self.encoding, self.width, self.language],
            Call::Rules => &[self.language],
            Call::Assess
            | Call::Validate
            | Call::Project
            | Call::Counsel
            | Call::Evidence
            | Call::Ask
            | Call::Schedule
            | Call::ReportedChanges
            | Call::PhysiologyBands
            | Call::Versions => &[],
        };
        numbers.iter().all(|number| number.is_known())
    }

    /// Whether the call takes the pointer that is null.
    pub(crate) fn a_pointer_is_null(&self) -> bool {
        match (self.null, self.call) {
            (Null::Nothing, _) => false,
            // Without a record there is one output.
            (null, call) if call.takes_nothing() => null == Null::Answer,
            (null, call) if call.takes_a_query() => null != Null::Options,
            (null, Call::Validate) => null != Null::Answer,
            _ => true,
        }
    }
}

fn null(byte: u8) -> Null {
    match byte {
        ..WRONG => Null::Nothing,
        _ => [Null::Record, Null::Options, Null::Answer, Null::Problems][usize::from(byte % 4)],
    }
}
