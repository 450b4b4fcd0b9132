//! Links and headings of a Markdown page.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A link of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it points, as written.
    pub target: String,
    /// Where the whole link stands in the page.
    pub whole: Range<usize>,
    /// Where its text stands.
    pub text: Range<usize>,
}

impl Link {
    /// The path and the heading, if it points into the repository.
    ///
    /// ```
    /// use gao_conformance::markdown::links;
    ///
    /// let inside = |page: &str| links(page)[0].inside().map(|(path, at)| (path.to_owned(), at.is_some()));
    /// assert_eq!(inside("see [it](../a.md#part)"), Some(("../a.md".to_owned(), true)));
    /// assert_eq!(inside("see <https://example.org>"), None);
    /// ```
    #[must_use]
    pub fn inside(&self) -> Option<(&str, Option<&str>)> {
        let elsewhere = self.target.contains("://") || self.target.starts_with("mailto:");
        (!elsewhere).then(|| match self.target.split_once('#') {
            Some((path, heading)) => (path, Some(heading)),
            None => (self.target.as_str(), None),
        })
    }
}

fn events(page: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(page, Options::ENABLE_TABLES).into_offset_iter()
}

/// Every link of a page; what only looks like one, as in code, is none.
///
/// ```
/// use gao_conformance::markdown::links;
///
/// let page = "See [`x`](y.md), not `[x](z.md)`.";
/// let [link] = &links(page)[..] else { panic!() };
/// assert_eq!((&page[link.whole.clone()], &page[link.text.clone()]), ("[`x`](y.md)", "`x`"));
/// ```
#[must_use]
pub fn links(page: &str) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let mut inside = false;
    for (event, range) in events(page) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                inside = true;
                let text = range.start..range.start;
                links.push(Link { target: dest_url.into_string(), whole: range, text });
            }
            Event::End(TagEnd::Link) => inside = false,
            _ => {
                if let Some(link) = links.last_mut().filter(|_| inside) {
                    let first = link.text.start == link.whole.start;
                    link.text =
                        if first { range } else { link.text.start..link.text.end.max(range.end) };
                }
            }
        }
    }
    links
}

/// The names under which the headings of a page are linked to, as forges and books make them: small
/// letters, hyphens for spaces, no other marks, a number behind one that occurs again.
///
/// ```
/// use gao_conformance::markdown::headings;
///
/// assert_eq!(headings("# What it's for\n\n## `as_of`, and P-19\n\n## `as_of`, and P-19\n"),
///     ["what-its-for", "as_of-and-p-19", "as_of-and-p-19-1"]);
/// ```
#[must_use]
pub fn headings(page: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading: Option<String> = None;
    for (event, _) in events(page) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let name = name(&heading.take().unwrap_or_default());
                let times = seen.entry(name.clone()).or_default();
                names.push(if *times == 0 { name } else { format!("{name}-{times}") });
                *times += 1;
            }
            _ => {}
        }
    }
    names
}

fn name(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || "-_ ".contains(*letter);
    heading.to_lowercase().chars().filter(kept).map(|it| if it == ' ' { '-' } else { it }).collect()
}

/// The path of a link seen from the folder that its page stands in, without `.` and `..`; `None`
/// if it leaves the repository.
///
/// ```
/// use gao_conformance::markdown::resolved;
///
/// assert_eq!(resolved("docs/adr", "../input.md").as_deref(), Some("docs/input.md"));
/// assert_eq!(resolved("docs", "../../elsewhere.md"), None);
/// ```
#[must_use]
pub fn resolved(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
