//! Arrows between the modules of the core never point back.

use std::collections::BTreeSet;

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::assert_none;
use crate::source::Source;

/// Each module of `gao-core` with the modules it may use, lowest first.
///
/// Scalars know nothing of the clinic; the register of evidence stands below everything that
/// cites it; a rule reads the validated case, never the raw input; only `explain` puts answers
/// into words; nothing uses `api`.
const ALLOWED: &[(&str, &str)] = &[
    ("logic", ""),
    ("text", ""),
    ("template", ""),
    ("decimal", ""),
    ("bounds", "decimal"),
    ("quantity", "bounds decimal"),
    ("time", "logic"),
    ("vocabulary", "text"),
    ("locale", "text time vocabulary"),
    ("evidence", "text"),
    ("sentence", "evidence text"),
    ("policy", "evidence"),
    ("facts", "evidence logic sentence text"),
    ("finding", "evidence facts logic"),
    ("problem", "bounds locale quantity template text time vocabulary"),
    ("input", "decimal logic vocabulary"),
    ("json", "bounds decimal"),
    (
        "case",
        "bounds decimal evidence facts finding input logic policy problem quantity \
         text time vocabulary",
    ),
    ("door", "bounds case json problem text"),
    ("window", "case evidence facts finding logic policy time vocabulary"),
    ("reproduction", "case evidence facts finding logic policy time vocabulary window"),
    ("anchor", "case evidence facts finding logic policy reproduction time"),
    ("densitometry", "case evidence logic time vocabulary"),
    ("exclusions", "case evidence facts finding logic text vocabulary"),
    (
        "criteria",
        "case densitometry evidence facts finding logic policy quantity text time vocabulary \
         window",
    ),
    (
        "suspicion",
        "case criteria densitometry evidence facts finding logic policy problem quantity \
         sentence text time vocabulary window",
    ),
    (
        "imaging",
        "case densitometry evidence facts finding logic policy sentence suspicion text time \
         vocabulary",
    ),
    ("differential", "case evidence exclusions logic policy sentence text time vocabulary window"),
    (
        "severity",
        "case criteria densitometry evidence facts finding imaging logic policy sentence \
         suspicion text time vocabulary",
    ),
    ("diagnosis", "case criteria evidence exclusions facts finding logic policy sentence text"),
    ("batch", "case criteria diagnosis exclusions logic policy"),
    ("treatment", "anchor case evidence facts finding logic policy time vocabulary"),
    (
        "change",
        "anchor case densitometry evidence facts finding logic policy quantity reproduction \
         sentence text time vocabulary window",
    ),
    (
        "management",
        "case criteria diagnosis differential evidence facts finding logic policy quantity \
         reproduction sentence suspicion text time vocabulary",
    ),
    (
        "pharmacotherapy",
        "anchor case criteria densitometry diagnosis evidence exclusions facts finding logic policy \
         reproduction sentence severity text time treatment vocabulary window",
    ),
    (
        "agents",
        "anchor case evidence facts finding logic management policy reproduction sentence text \
         time treatment vocabulary",
    ),
    (
        "schedule",
        "agents anchor case densitometry diagnosis evidence facts finding imaging logic management \
         pharmacotherapy policy reproduction sentence suspicion text time treatment vocabulary",
    ),
    (
        "prognosis",
        "case criteria diagnosis evidence facts finding logic policy sentence severity text time \
         vocabulary",
    ),
    (
        "projection",
        "anchor case change densitometry evidence facts finding logic policy quantity reproduction \
         sentence text time treatment vocabulary",
    ),
    ("physiology_band", "evidence sentence text vocabulary"),
    (
        "counselling",
        "agents anchor case change diagnosis evidence facts finding logic pharmacotherapy policy \
         prognosis projection reproduction sentence severity suspicion text treatment vocabulary",
    ),
    (
        "rule",
        "agents anchor change management pharmacotherapy counselling physiology_band prognosis projection schedule criteria diagnosis differential evidence exclusions finding imaging reproduction \
         severity suspicion text",
    ),
    (
        "assessment",
        "agents anchor change management pharmacotherapy counselling physiology_band prognosis projection schedule time treatment case criteria diagnosis differential evidence exclusions finding imaging logic policy \
         problem severity suspicion vocabulary",
    ),
    (
        "assess",
        "agents anchor change management pharmacotherapy counselling physiology_band prognosis projection schedule time \
         treatment assessment case criteria diagnosis differential evidence exclusions facts finding \
         imaging input logic policy problem quantity reproduction sentence severity suspicion \
         text vocabulary",
    ),
    (
        "explain",
        "agents anchor change management pharmacotherapy counselling physiology_band prognosis projection schedule treatment \
         assess assessment case criteria diagnosis differential evidence exclusions facts \
         finding imaging locale logic policy problem quantity sentence severity suspicion \
         template text time vocabulary window",
    ),
    (
        "catalogue",
        "assess assessment criteria diagnosis evidence explain finding imaging locale \
         physiology_band projection quantity suspicion text",
    ),
    (
        "timeline",
        "anchor assess case change evidence imaging logic physiology_band policy projection quantity \
         time treatment vocabulary",
    ),
    (
        "api",
        "assess assessment case catalogue door evidence explain input json physiology_band policy \
         problem projection quantity sentence text",
    ),
];

const CORE: &str = "gao-core/src/";

#[test]
fn a_module_uses_only_what_stands_below_it() {
    let mut complaints = Vec::new();
    for source in Source::all_below(CORE) {
        complaints.extend(arrows_back(&source));
    }
    assert_none(&complaints, "arrows that point back");
}

#[test]
fn the_table_itself_has_no_circle() {
    let mut below = BTreeSet::new();
    for (module, allowed) in ALLOWED {
        for used in allowed.split_whitespace() {
            assert!(below.contains(used), "`{module}` may use `{used}`, which stands above it");
        }
        assert!(below.insert(*module), "`{module}` stands twice in the table");
    }
}

#[test]
fn an_arrow_back_is_found_however_it_is_written() {
    let found = |path: &str, text: &str| arrows_back(&Source::parse(format!("{CORE}{path}"), text));
    assert_eq!(found("time/date.rs", "use crate::logic::Tri; use super::approximate::X;"), [""; 0]);
    assert_eq!(
        found("time/date.rs", "use crate::case::Case;"),
        ["gao-core/src/time/date.rs:1: `time` uses `case`"]
    );
    assert_eq!(
        found("logic.rs", "\nuse crate::{logic::Tri, time::{CivilDate, x}, api};"),
        [
            "gao-core/src/logic.rs:2: `logic` uses `time`",
            "gao-core/src/logic.rs:2: `logic` uses `api`"
        ]
    );
    assert_eq!(found("text.rs", "fn f() { crate::api::assess() }").len(), 1);
    assert_eq!(
        found("text.rs", "use super::api;"),
        ["gao-core/src/text.rs:1: `super` reaches the root of the crate; write `crate`"]
    );
    assert_eq!(found("evidence/id.rs", "use super::super::api;").len(), 1);
    assert_eq!(found("evidence/id.rs", "mod inner { use super::super::seed; }"), [""; 0]);
    assert_eq!(
        found("text.rs", "use crate::Tri;"),
        ["gao-core/src/text.rs:1: `text` uses `Tri`"],
        "a name at the root hides the module it comes from"
    );
    assert_eq!(found("text.rs", "#[cfg(test)] mod tests { use crate::api; }"), [""; 0]);
    assert_eq!(
        found("novelty.rs", ""),
        ["gao-core/src/novelty.rs:1: `novelty` is not in the table of modules"]
    );
}

fn arrows_back(source: &Source) -> Vec<String> {
    let path = source.path.strip_prefix(CORE).expect("a file of the core");
    let places: Vec<&str> = path.split('/').collect();
    let module = places.first().expect("a path has a part").trim_end_matches(".rs");
    if module == "lib" {
        // The root names every module, which is its task.
        return Vec::new();
    }
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == module) else {
        let what = format!("`{module}` is not in the table of modules");
        return vec![source.complaint(Span::call_site(), &what)];
    };
    let is_folder_root = places.last() == Some(&"mod.rs");
    let mut arrows = Arrows {
        source,
        module,
        allowed: allowed.split_whitespace().collect(),
        depth: places.len() - usize::from(is_folder_root),
        complaints: Vec::new(),
    };
    arrows.visit(source.tokens_without_tests());
    arrows.complaints
}

struct Arrows<'a> {
    source: &'a Source,
    module: &'a str,
    allowed: Vec<&'a str>,
    /// How many `super` reach the root of the crate.
    depth: usize,
    complaints: Vec<String>,
}

impl Arrows<'_> {
    fn visit(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (place, token) in tokens.iter().enumerate() {
            let rest = tokens.get(place + 1..).unwrap_or_default();
            match token {
                TokenTree::Ident(word) if *word == "crate" => self.used_by_path(rest),
                TokenTree::Ident(word) if *word == "super" => {
                    let supers = std::iter::once(&tokens[place]).chain(rest).step_by(3);
                    let chain = supers.take_while(|token| token.to_string() == "super").count();
                    if chain >= self.depth {
                        let what = "`super` reaches the root of the crate; write `crate`";
                        self.complaints.push(self.source.complaint(word.span(), what));
                    }
                }
                TokenTree::Group(group) => {
                    let opens_module = place >= 2 && tokens[place - 2].to_string() == "mod";
                    self.depth += usize::from(opens_module);
                    self.visit(group.stream());
                    self.depth -= usize::from(opens_module);
                }
                _ => {}
            }
        }
    }

    /// What follows `crate`: `::module` or `::{module, other::X}`; `pub(crate)` has nothing.
    fn used_by_path(&mut self, rest: &[TokenTree]) {
        let [TokenTree::Punct(first), TokenTree::Punct(_), target, ..] = rest else { return };
        if first.as_char() != ':' {
            return;
        }
        match target {
            TokenTree::Group(group) => {
                let mut is_start = true;
                for token in group.stream() {
                    if is_start {
                        self.used(&token);
                    }
                    is_start = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ',');
                }
            }
            word => self.used(word),
        }
    }

    fn used(&mut self, token: &TokenTree) {
        let name = token.to_string();
        if name != self.module && !self.allowed.contains(&name.as_str()) {
            let what = format!("`{}` uses `{name}`", self.module);
            self.complaints.push(self.source.complaint(token.span(), &what));
        }
    }
}
