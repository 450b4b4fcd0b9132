//! Where in the record a fact stands, written down only when there is something to report.

use core::fmt;

/// A field of the record, or an entry of a list, with everything around it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    around: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Entry(usize),
}

impl<'a> Place<'a> {
    /// A field of the record itself.
    pub(super) const fn of(field: &'a str) -> Self {
        Self { around: None, step: Step::Field(field) }
    }

    /// A field within this one.
    pub(super) fn field(&'a self, field: &'a str) -> Self {
        Self { around: Some(self), step: Step::Field(field) }
    }

    /// An entry of this list.
    pub(super) fn entry(&'a self, index: usize) -> Self {
        Self { around: Some(self), step: Step::Entry(index) }
    }

    /// The name of this field; nothing for an entry.
    pub(super) fn name(&self) -> &'a str {
        match self.step {
            Step::Field(field) => field,
            Step::Entry(_) => "",
        }
    }
}

/// A JSON pointer.
impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(around) = self.around {
            around.fmt(formatter)?;
        }
        match self.step {
            Step::Field(field) => write!(formatter, "/{field}"),
            Step::Entry(index) => write!(formatter, "/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn is_written_as_a_pointer() {
        let list = Place::of("pregnancies");
        let entry = list.entry(1);
        let births = entry.field("births");
        assert_eq!(births.entry(0).to_string(), "/pregnancies/1/births/0");
        assert_eq!([births.name(), entry.name()], ["births", ""]);
    }
}
