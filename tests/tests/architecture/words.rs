//! Words and numbers that have one place, or none.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::assert_none;
use crate::source::{Source, flat};

#[test]
fn a_criterion_holds_no_number_of_its_own() {
    let mut complaints = Vec::new();
    for source in Source::all_below("gao-core/src/criteria") {
        complaints.extend(numbers(&source));
    }
    assert_none(&complaints, "numbers that belong into `evidence::thresholds`");
}

#[test]
fn binary_floating_point_stands_in_one_file() {
    let mut places = Vec::new();
    for source in Source::all_below("gao-core/src") {
        if has_floating_point(&flat(source.tokens_without_tests())) {
            places.push(source.path);
        }
    }
    assert_eq!(places, ["gao-core/src/decimal.rs"]);
}

#[test]
fn a_simulation_draws_fractions_in_one_file() {
    let mut places = Vec::new();
    for source in Source::all_below("gao-sim/src") {
        if has_floating_point(&flat(source.tokens_without_tests())) {
            places.push(source.path);
        }
    }
    assert_eq!(places, ["gao-sim/src/shapes.rs"]);
}

#[test]
fn the_drawing_library_stands_behind_one_module() {
    let uses = uses_of("kuva", &["gao-report", "gao-cli", "xtask"], Source::tokens);
    let elsewhere: Vec<String> =
        uses.into_iter().filter(|it| !it.starts_with("gao-report/src/chart/")).collect();
    assert_none(&elsewhere, "uses of the drawing library");
}

#[test]
fn everything_but_the_shared_library_is_safe_rust() {
    let members = ["gao-core", "gao-sim", "gao-report", "gao-cli"];
    assert_none(&uses_of("unsafe", &members, Source::tokens), "`unsafe`");
}

#[test]
fn input_is_only_read_and_the_answer_only_written() {
    let input = uses_of("Serialize", &["gao-core/src"], Source::tokens_without_tests);
    let answer = uses_of("Deserialize", &["gao-core/src"], Source::tokens_without_tests);
    let within = |complaints: Vec<String>, file: &str| -> Vec<String> {
        complaints.into_iter().filter(|complaint| complaint.starts_with(file)).collect()
    };
    assert_none(&within(input, "gao-core/src/input.rs:"), "input that can be written");
    assert_none(&within(answer, "gao-core/src/assessment.rs:"), "an answer that can be read");
}

fn uses_of(word: &str, folders: &[&str], tokens: fn(&Source) -> TokenStream) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in folders.iter().flat_map(|folder| Source::all_below(folder)) {
        for token in flat(tokens(&source)) {
            if matches!(&token, TokenTree::Ident(found) if *found == word) {
                complaints.push(source.complaint(token.span(), &format!("`{word}`")));
            }
        }
    }
    complaints
}

/// A type, or a literal; `x.0.1` reads two tuple fields, though its end looks like a literal.
fn has_floating_point(tokens: &[TokenTree]) -> bool {
    let mut after_dot = false;
    tokens.iter().any(|token| {
        let was_after_dot = after_dot;
        after_dot = matches!(token, TokenTree::Punct(mark) if mark.as_char() == '.');
        match token {
            TokenTree::Ident(word) => *word == "f64" || *word == "f32",
            TokenTree::Literal(literal) => !was_after_dot && is_float(&literal.to_string()),
            _ => false,
        }
    })
}

fn is_float(literal: &str) -> bool {
    let is_decimal = literal.starts_with(|first: char| first.is_ascii_digit())
        && !["0x", "0b", "0o"].iter().any(|radix| literal.starts_with(radix));
    // The only other letter e is that of `usize` and `isize`.
    let digits = literal.trim_end_matches("size");
    is_decimal
        && (digits.contains(['.', 'e', 'E']) || digits.contains("f64") || digits.contains("f32"))
}

/// Integers other than 0 and 1.
///
/// Three kinds of number say nothing about medicine: the discriminant of an enum, which is a
/// code; the length of an array, which the compiler counts; the place of a tuple's field.
fn numbers(source: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    visit(source, source.tokens_without_tests(), &mut complaints);
    complaints
}

fn visit(source: &Source, tokens: TokenStream, complaints: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (place, token) in tokens.iter().enumerate() {
        let is_before = |steps: usize, text: &str| {
            place.checked_sub(steps).is_some_and(|before| tokens[before].to_string() == text)
        };
        match token {
            TokenTree::Group(group) => {
                let is_enum = group.delimiter() == Delimiter::Brace && is_before(2, "enum");
                if !is_enum {
                    let stream = group.stream();
                    let is_bracket = group.delimiter() == Delimiter::Bracket;
                    visit(
                        source,
                        if is_bracket { without_length(stream) } else { stream },
                        complaints,
                    );
                }
            }
            TokenTree::Literal(literal) if !is_before(1, ".") || is_before(2, ".") => {
                let text = literal.to_string();
                let is_integer = text.starts_with(|first: char| first.is_ascii_digit());
                if is_integer && !is_zero_or_one(&text) {
                    complaints.push(source.complaint(literal.span(), &format!("`{text}`")));
                }
            }
            _ => {}
        }
    }
}

fn is_zero_or_one(literal: &str) -> bool {
    let digits = literal.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let suffixes = ["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128"];
    let digits = suffixes.iter().find_map(|suffix| literal.strip_suffix(suffix)).unwrap_or(digits);
    matches!(digits.trim_end_matches('_'), "0" | "1")
}

/// The inside of brackets without what follows the semicolon of an array.
fn without_length(tokens: TokenStream) -> TokenStream {
    let is_semicolon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    tokens.into_iter().take_while(|token| !is_semicolon(token)).collect()
}

#[test]
fn only_numbers_that_could_be_clinical_are_found() {
    let found = |text: &str| numbers(&Source::parse("c.rs", text));
    for innocent in [
        "const A: i16 = 0; const B: u8 = 1_u8; const C: usize = 1usize;",
        "enum Code { A = 2, B = 3 }",
        "static ALL: [&Set; 5] = [&A];",
        "fn f(x: T) { x.2; \"-300\"; /* 7 */ }",
        "#[cfg(test)] mod tests { const X: i16 = -300; }",
    ] {
        assert_eq!(found(innocent), [""; 0], "{innocent}");
    }
    for clinical in [
        "const Z: i16 = -300;",
        "fn f() { if months > 2 {} }",
        "fn f() { g!(a, 0x10) }",
        "fn f() { for week in 0..28 {} }",
        "const R: [i16; 2] = [0, 11];",
        "const T: u32 = 10_u32;",
    ] {
        assert_eq!(found(clinical).len(), 1, "{clinical}");
    }
}

#[test]
fn floating_point_is_found_in_types_and_in_literals() {
    let found =
        |text: &str| has_floating_point(&flat(Source::parse("f.rs", text).tokens_without_tests()));
    for floating in ["fn f(x: f64) {}", "const X: X = 1.5;", "const X: X = 2e3;", "g(1f32)"] {
        assert!(found(floating), "{floating}");
    }
    for exact in ["const X: u8 = 0xfe;", "x.0.1;", "f(1usize)", "\"1.5\"", "0..=5"] {
        assert!(!found(exact), "{exact}");
    }
}
