//! Rust files as tokens.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::root;

/// A file that could be read.
pub(crate) struct Source {
    /// Relative to the repository, with forward slashes.
    pub(crate) path: String,
    tokens: TokenStream,
}

impl Source {
    /// Every Rust file below a folder, in order of path.
    pub(crate) fn all_below(folder: &str) -> Vec<Self> {
        let mut paths = Vec::new();
        collect(&root().join(folder), &mut paths);
        assert!(!paths.is_empty(), "`{folder}` holds no Rust file");
        paths.sort_unstable();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Self {
        let relative = path.strip_prefix(root()).expect("a file of the repository");
        let path = relative.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(root().join(relative)).expect("a readable file");
        Self::parse(path, &text)
    }

    /// A file by its text.
    pub(crate) fn parse(path: impl Into<String>, text: &str) -> Self {
        let path = path.into();
        match text.parse() {
            Ok(tokens) => Self { path, tokens },
            Err(error) => panic!("`{path}` is not Rust: {error}"),
        }
    }

    /// Every token, tests included.
    pub(crate) fn tokens(&self) -> TokenStream {
        self.tokens.clone()
    }

    /// Every token outside tests: not below `#[cfg(test)]`, nor in a file of such a module,
    /// which is always called `tests`.
    pub(crate) fn tokens_without_tests(&self) -> TokenStream {
        if self.path.split('/').any(|part| part == "tests" || part == "tests.rs") {
            return TokenStream::new();
        }
        without_tests(self.tokens.clone())
    }

    /// A complaint about a place in this file.
    pub(crate) fn complaint(&self, span: Span, what: &str) -> String {
        format!("{}:{}: {what}", self.path, span.start().line)
    }
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Drops each item under `#[cfg(test)]`: up to its body, or to its semicolon.
fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let opens_attribute = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '#');
        if opens_attribute && tokens.peek().is_some_and(is_cfg_test) {
            let ends_item = |token: &TokenTree| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(mark) => mark.as_char() == ';',
                _ => false,
            };
            tokens.by_ref().find(ends_item);
            continue;
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let mut stripped = Group::new(group.delimiter(), without_tests(group.stream()));
                stripped.set_span(group.span());
                stripped.into()
            }
            other => other,
        });
    }
    kept.into_iter().collect()
}

fn is_cfg_test(token: &TokenTree) -> bool {
    token.to_string().replace(' ', "") == "[cfg(test)]"
}

/// Every token, groups opened.
pub(crate) fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut leaves = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => leaves.extend(flat(group.stream())),
            leaf => leaves.push(leaf),
        }
    }
    leaves
}

#[test]
fn tests_comments_and_texts_are_no_code() {
    let text = r#"
        /// unsafe f64 42
        fn kept() { "unsafe 43"; } // 44
        #[cfg(test)] use std::f64;
        #[cfg(test)]
        #[doc(hidden)]
        mod tests { fn dropped() { 45; } }
        fn also_kept() {}
    "#;
    let source = Source::parse("example.rs", text);
    let words = |tokens| -> Vec<String> {
        let idents = flat(tokens).into_iter().filter(|token| matches!(token, TokenTree::Ident(_)));
        idents.map(|token| token.to_string()).filter(|word| word != "doc").collect()
    };
    assert_eq!(words(source.tokens_without_tests()), ["fn", "kept", "fn", "also_kept"]);
    assert!(words(source.tokens()).contains(&"dropped".to_owned()));
    for path in ["src/json/tests/shape.rs", "src/case/tests.rs"] {
        assert!(Source::parse(path, text).tokens_without_tests().is_empty(), "{path}");
    }
}
