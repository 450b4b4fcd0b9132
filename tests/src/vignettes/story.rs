//! A case story as it is written: what a clinician reads, and what the machine takes from it.

use std::ops::Range;

use gao_core::Options;
use gao_core::evidence::EvidenceId;
use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, Options as Extensions, Parser, Tag, TagEnd,
};
use serde_json::Value;

/// The heading over the table.
pub const SAYS: &str = "What the engine must say";
/// The heading over the evidence.
pub const WHY: &str = "Why";

/// Something wrong with a story, or with the answer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub text: String,
}

/// A question with the answer that must come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file.
    pub line: usize,
    /// The question.
    pub ask: String,
    /// The answer.
    pub answer: String,
}

/// A story.
#[derive(Clone, Debug)]
pub struct Story {
    /// The title.
    pub title: String,
    /// The record, in the wire format.
    pub record: Value,
    /// The line on which the record begins.
    pub record_line: usize,
    /// How it is assessed.
    pub options: Options,
    /// What the engine must say.
    pub rows: Vec<Row>,
}

/// Reads a story.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn read(text: &str) -> Result<Story, Vec<Complaint>> {
    let mut reader = Reader::new(text);
    for (event, range) in Parser::new_ext(text, Extensions::ENABLE_TABLES).into_offset_iter() {
        reader.take(event, range);
    }
    reader.finish()
}

/// Where in the file the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Story,
    Says,
    Why,
    Other,
}

/// A fenced block.
struct Block {
    info: String,
    line: usize,
    text: String,
}

struct Reader<'a> {
    text: &'a str,
    part: Part,
    title: Option<String>,
    paragraphs: usize,
    blocks: Vec<Block>,
    head: Option<(usize, Vec<String>)>,
    rows: Vec<Row>,
    cells: Vec<String>,
    /// What is being collected: the words of a heading, a cell or a paragraph.
    words: String,
    in_block: bool,
    complaints: Vec<Complaint>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            part: Part::Story,
            title: None,
            paragraphs: 0,
            blocks: Vec::new(),
            head: None,
            rows: Vec::new(),
            cells: Vec::new(),
            words: String::new(),
            in_block: false,
            complaints: Vec::new(),
        }
    }

    fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    fn complain(&mut self, line: usize, text: impl Into<String>) {
        self.complaints.push(Complaint { line, text: text.into() });
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell | Tag::Paragraph | Tag::Item) => {
                self.words.clear();
            }
            Event::End(TagEnd::Heading(level)) => self.heading(level, self.line(range.start)),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.paragraph(self.line(range.start)),
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.in_block = true;
                let line = self.line(range.start) + 1;
                self.blocks.push(Block { info, line, text: String::new() });
            }
            Event::End(TagEnd::CodeBlock) => self.in_block = false,
            Event::Text(text) if self.in_block => {
                self.blocks.iter_mut().next_back().into_iter().for_each(|b| b.text.push_str(&text));
            }
            Event::Text(text) | Event::Code(text) => self.words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            Event::End(TagEnd::TableCell) => self.cells.push(self.words.trim().to_owned()),
            Event::End(TagEnd::TableHead) => {
                let head = std::mem::take(&mut self.cells);
                if self.part == Part::Says {
                    self.head = Some((self.line(range.start), head));
                }
            }
            Event::End(TagEnd::TableRow) => self.row(self.line(range.start)),
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel, line: usize) {
        let words = self.words.trim().to_owned();
        match level {
            HeadingLevel::H1 if self.title.is_none() => self.title = Some(words),
            HeadingLevel::H1 => self.complain(line, "a second title; one file tells one story"),
            _ => {
                self.part = match words.as_str() {
                    SAYS => Part::Says,
                    WHY => Part::Why,
                    _ => Part::Other,
                };
                if self.part == Part::Other {
                    let text =
                        format!("no such heading: `{words}`; write `## {SAYS}` or `## {WHY}`");
                    self.complain(line, text);
                }
            }
        }
    }

    fn paragraph(&mut self, line: usize) {
        let words = std::mem::take(&mut self.words);
        match self.part {
            Part::Story => self.paragraphs += 1,
            Part::Why => {
                for word in
                    words.split(|mark: char| !(mark.is_alphanumeric() || "-_".contains(mark)))
                {
                    let is_id = word.split_once('-').is_some_and(|(class, rest)| {
                        ["S", "X", "P", "D", "J"].contains(&class) && !rest.is_empty()
                    });
                    if is_id && let Err(error) = EvidenceId::parse(word) {
                        self.complain(line, error.to_string());
                    }
                }
            }
            Part::Says | Part::Other => {}
        }
    }

    fn row(&mut self, line: usize) {
        let cells = std::mem::take(&mut self.cells);
        if self.part != Part::Says {
            return;
        }
        match cells.as_slice() {
            [ask, answer] if !ask.is_empty() && !answer.is_empty() => {
                self.rows.push(Row { line, ask: ask.clone(), answer: answer.clone() });
            }
            _ => self
                .complain(line, "a row needs a question and an answer; for none write `nothing`"),
        }
    }

    fn finish(mut self) -> Result<Story, Vec<Complaint>> {
        let last = self.line(self.text.len());
        if self.title.is_none() {
            self.complain(1, "no title; the first line is `# Title`");
        }
        if self.paragraphs == 0 {
            self.complain(1, "no story; tell it in plain English between the title and the record");
        }
        if let Some((line, text)) = self.table_complaint(last) {
            self.complain(line, text);
        }
        let record = self.record(last);
        let options = self.options();
        let blocks = self
            .blocks
            .iter()
            .filter(|block| !["json", "json options"].contains(&block.info.as_str()));
        let strange: Vec<_> = blocks.map(|block| (block.line, block.info.clone())).collect();
        for (line, info) in strange {
            self.complain(
                line,
                format!("a block of `{info}`; a record is ```json, options are ```json options"),
            );
        }
        match (self.title, record) {
            (Some(title), Some((record_line, record))) if self.complaints.is_empty() => {
                Ok(Story { title, record, record_line, options, rows: self.rows })
            }
            _ => {
                self.complaints.sort_by_key(|complaint| complaint.line);
                Err(self.complaints)
            }
        }
    }

    fn table_complaint(&self, last: usize) -> Option<(usize, String)> {
        let Some((line, head)) = &self.head else {
            return Some((last, format!("no table below `## {SAYS}`")));
        };
        if head != &["ask", "answer"] {
            let text = format!("the table has the columns {head:?}; they are `ask` and `answer`");
            return Some((*line, text));
        }
        self.rows.is_empty().then(|| (*line, "the table asks nothing".to_owned()))
    }

    /// The one record.
    fn record(&mut self, last: usize) -> Option<(usize, Value)> {
        let records: Vec<(usize, String)> = self
            .blocks
            .iter()
            .filter(|block| block.info == "json")
            .map(|block| (block.line, block.text.clone()))
            .collect();
        match records.as_slice() {
            [(line, text)] => match serde_json::from_str(text) {
                Ok(record) => Some((*line, record)),
                Err(error) => {
                    let at = line + error.line().saturating_sub(1);
                    self.complain(at, format!("the record is no JSON: {error}"));
                    None
                }
            },
            [] => {
                self.complain(last, "no record; put it into a block that begins with ```json");
                None
            }
            [_, (line, _), ..] => {
                self.complain(*line, "a second record; one file tells one story");
                None
            }
        }
    }

    fn options(&mut self) -> Options {
        let block = self.blocks.iter().find(|block| block.info == "json options");
        let Some((line, text)) = block.map(|block| (block.line, block.text.clone())) else {
            return Options::default();
        };
        serde_json::from_str(&text).unwrap_or_else(|error| {
            let at = line + error.line().saturating_sub(1);
            self.complain(at, format!("these are no options: {error}"));
            Options::default()
        })
    }
}
