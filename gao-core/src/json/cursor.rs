//! A node on its way into the record, and the report of what does not fit.

use alloc::string::String;
use alloc::vec::Vec;

use super::node::{Node, Value};
use super::pointer::Place;
use super::{ShapeProblem, ShapeProblemKind, excerpt};
use crate::bounds::Limits;

/// What was found so far.
pub(super) struct Report {
    pub(super) limits: Limits,
    pub(super) problems: Vec<ShapeProblem>,
}

impl Report {
    fn push(&mut self, place: &Place<'_>, offending: String, kind: ShapeProblemKind) {
        self.problems.push(ShapeProblem { pointer: place.pointer(), offending, kind });
    }

    fn too_deep(&self) -> ShapeProblemKind {
        ShapeProblemKind::TooDeep { limit: self.limits.effective_nesting() }
    }

    /// Reports the first node in a skipped subtree that lies too deep.
    ///
    /// Only the first: one pointer per skipped subtree keeps the report linear in the document.
    fn push_first_too_deep(&mut self, node: &Node, place: &Place<'_>) -> bool {
        match &node.value {
            Value::TooDeep => {
                self.push(place, excerpt::of_node(node), self.too_deep());
                true
            }
            Value::List(items) => items.iter().enumerate().any(|(index, item)| {
                self.push_first_too_deep(item, &Place::Entry { list: place, node, index })
            }),
            Value::Object(pairs) => pairs.iter().any(|(key, node)| {
                self.push_first_too_deep(node, &Place::Field { object: place, key })
            }),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) => false,
        }
    }
}

/// A node about to be read.
pub(super) struct Cursor<'c> {
    pub(super) node: &'c Node,
    pub(super) place: Place<'c>,
    pub(super) report: &'c mut Report,
}

impl<'c> Cursor<'c> {
    /// Marks the node, and reports it unless an earlier reading did.
    fn note(&mut self, offending: impl FnOnce() -> String, kind: ShapeProblemKind) -> bool {
        let is_news = self.node.mark_faulty();
        if is_news {
            self.report.push(&self.place, offending(), kind);
        }
        is_news
    }

    /// Notes a node that is left out as a whole.
    pub(super) fn note_skipped(
        &mut self,
        offending: impl FnOnce() -> String,
        kind: ShapeProblemKind,
    ) {
        if self.note(offending, kind) {
            self.report.push_first_too_deep(self.node, &self.place);
        }
    }

    pub(super) fn note_wrong_type(&mut self, expected: &'static str) {
        let node = self.node;
        if let Some(found) = node.type_name() {
            let kind = ShapeProblemKind::WrongType { expected, found };
            self.note_skipped(|| excerpt::of_node(node), kind);
        } else {
            let kind = self.report.too_deep();
            self.note(|| excerpt::of_node(node), kind);
        }
    }

    /// A node of the wrong type that no empty record can stand in for.
    pub(super) fn wrong_type(&mut self, expected: &'static str) {
        self.note_wrong_type(expected);
        self.place.mark_lists_faulty();
    }

    /// A node of the right type with a value that is not allowed.
    pub(super) fn wrong_value(&mut self, kind: ShapeProblemKind) {
        let node = self.node;
        self.note(|| excerpt::of_node(node), kind);
        self.place.mark_lists_faulty();
    }

    /// `text` if it is short enough, or else the stand-in.
    pub(super) fn bounded(&mut self, text: &'c str, stand_in: &'static str) -> &'c str {
        let limit = self.report.limits.text;
        if text.chars().nth(limit).is_none() {
            return text;
        }
        self.wrong_value(ShapeProblemKind::TooLong { limit });
        stand_in
    }
}
