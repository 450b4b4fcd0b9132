//! What the JSON parser says, in words for whoever wrote the document.

use crate::text::Text;

/// What the parser says, and the same as part of a sentence.
const REASONS: &[(&str, Text)] = &[
    (
        "EOF while parsing a value",
        Text {
            en: "it is not JSON: it ends where a value should stand",
            da: "det er ikke JSON: det slutter, hvor der skulle stå en værdi",
        },
    ),
    (
        "EOF while parsing a string",
        Text {
            en: "it is not JSON: it ends inside a text; close the quotation marks",
            da: "det er ikke JSON: det slutter midt i en tekst; afslut anførselstegnene",
        },
    ),
    (
        "EOF while parsing a list",
        Text {
            en: "it is not JSON: it ends inside a list; close it with `]`",
            da: "det er ikke JSON: det slutter midt i en liste; afslut den med `]`",
        },
    ),
    (
        "EOF while parsing an object",
        Text {
            en: "it is not JSON: it ends inside an object; close it with `}`",
            da: "det er ikke JSON: det slutter midt i et objekt; afslut det med `}`",
        },
    ),
    (
        "expected `:`",
        Text {
            en: "it is not JSON: the name of a field needs a colon after it",
            da: "det er ikke JSON: navnet på et felt skal følges af et kolon",
        },
    ),
    (
        "expected `,` or `]`",
        Text {
            en: "it is not JSON: a list goes on with a comma or ends with `]`",
            da: "det er ikke JSON: en liste fortsætter med komma eller slutter med `]`",
        },
    ),
    (
        "expected `,` or `}`",
        Text {
            en: "it is not JSON: an object goes on with a comma or ends with `}`",
            da: "det er ikke JSON: et objekt fortsætter med komma eller slutter med `}`",
        },
    ),
    (
        "expected value",
        Text {
            en: "it is not JSON: a value should stand here; a text needs quotation marks",
            da: "det er ikke JSON: her skal der stå en værdi; en tekst skal have anførselstegn",
        },
    ),
    (
        "expected ident",
        Text {
            en: "it is not JSON: a word needs quotation marks; only `true`, `false` and `null` have none",
            da: "det er ikke JSON: et ord skal have anførselstegn; kun `true`, `false` og `null` er uden",
        },
    ),
    (
        "key must be a string",
        Text {
            en: "it is not JSON: the name of a field in quotation marks should stand here",
            da: "det er ikke JSON: her skal der stå navnet på et felt i anførselstegn",
        },
    ),
    (
        "trailing comma",
        Text {
            en: "it is not JSON: a comma is followed by no further entry; remove it",
            da: "det er ikke JSON: et komma følges ikke af mere; fjern det",
        },
    ),
    (
        "trailing characters",
        Text {
            en: "it is not JSON: more follows after its end; send one object",
            da: "det er ikke JSON: der følger mere efter slutningen; send ét objekt",
        },
    ),
    (
        "invalid number",
        Text {
            en: "it is not JSON: a number is not written as JSON has it; write digits with a point, such as -2.40",
            da: "det er ikke JSON: et tal er ikke skrevet som i JSON; skriv cifre med punktum, fx -2.40",
        },
    ),
    (
        "number out of range",
        Text {
            en: "it is not JSON: a number is too large",
            da: "det er ikke JSON: et tal er for stort",
        },
    ),
    (
        "invalid escape",
        Text {
            en: "it is not JSON: a backslash in a text needs a letter that JSON knows; write two for one",
            da: "det er ikke JSON: en omvendt skråstreg i en tekst skal følges af et tegn, som JSON kender; skriv to for én",
        },
    ),
    (
        "invalid unicode code point",
        Text {
            en: "it is not JSON: `\\u` in a text names no character",
            da: "det er ikke JSON: `\\u` i en tekst angiver intet tegn",
        },
    ),
    (
        "lone leading surrogate in hex escape",
        Text {
            en: "it is not JSON: `\\u` in a text names half a character",
            da: "det er ikke JSON: `\\u` i en tekst angiver et halvt tegn",
        },
    ),
    (
        "unexpected end of hex escape",
        Text {
            en: "it is not JSON: `\\u` in a text names half a character",
            da: "det er ikke JSON: `\\u` i en tekst angiver et halvt tegn",
        },
    ),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        Text {
            en: "it is not JSON: a text holds a line break or another control character; write `\\n` for a line break",
            da: "det er ikke JSON: en tekst indeholder linjeskift eller et andet kontroltegn; skriv `\\n` for linjeskift",
        },
    ),
];

/// What the parser says, in both languages; `None` for what it rarely says.
pub(super) fn in_words(reason: &str) -> Option<Text> {
    REASONS.iter().find(|(known, _)| *known == reason).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::door::record;
    use crate::input::CaseInput;
    use crate::problem::ProblemCode;

    /// Both messages of a document that cannot be read.
    fn told(document: &str) -> (String, String) {
        let (_, problems) = record::<CaseInput>(document.as_bytes());
        let [problem] = problems.as_slice() else { panic!("{document}: {problems:?}") };
        (problem.message_en.clone(), problem.message_da.clone())
    }

    #[test]
    fn broken_json_is_told_in_danish_to_whoever_reads_danish() {
        for (document, words) in [
            ("{", "midt i et objekt"),
            ("[", "midt i en liste"),
            ("{\"as_of\": ", "skulle stå en værdi"),
            ("{\"as_of\": \"2025", "midt i en tekst"),
            ("{\"as_of\" 1}", "af et kolon"),
            ("[1 2]", "eller slutter med `]`"),
            ("{\"as_of\": 1 2}", "eller slutter med `}`"),
            ("{\"as_of\": ja}", "skal der stå en værdi"),
            ("{\"as_of\": nul}", "et ord skal have anførselstegn"),
            ("{as_of: 1}", "navnet på et felt"),
            ("{\"as_of\": 1,}", "følges ikke af mere"),
            ("{} {}", "der følger mere efter slutningen"),
            ("{\"as_of\": 2.}", "et tal er ikke skrevet"),
            ("{\"as_of\": -}", "et tal er ikke skrevet"),
            ("{\"as_of\": 1e400}", "et tal er for stort"),
            ("{\"as_of\": \"\\x\"}", "en omvendt skråstreg"),
            ("{\"as_of\": \"\\ud800\"}", "halvt tegn"),
            ("{\"as_of\": \"\\udc00\"}", "halvt tegn"),
            ("{\"as_of\": \"\n\"}", "linjeskift"),
        ] {
            let (en, da) = told(document);
            assert!(da.starts_with("Dokumentet kan ikke læses: det er ikke JSON: "), "{da}");
            assert!(da.contains(words), "{document:?}: {da}");
            for english in ["EOF", "expected", "parsing", "trailing", "invalid", "must be"] {
                assert!(!da.contains(english) && !en.contains("EOF"), "{document:?}: {da}");
            }
        }
    }

    #[test]
    fn a_decimal_comma_is_told_with_the_way_out() {
        let (en, da) = told("{\"bmd\": [{\"z_score\": -2,4}]}");
        assert_eq!(
            en,
            "The document cannot be read: it is not JSON: a number has a decimal comma; write a point, such as -2.40 (line 1, column 25)."
        );
        assert!(da.contains("et tal har decimalkomma; skriv punktum, fx -2.40"), "{da}");
    }

    #[test]
    fn a_document_that_is_no_object_is_told_so() {
        for (document, found_en, found_da) in [
            ("[]", "a list", "en liste"),
            ("\"a\"", "a text", "en tekst"),
            ("7", "a number", "et tal"),
            ("true", "`true` or `false`", "`true` eller `false`"),
            ("null", "`null`", "`null`"),
        ] {
            let (_, problems) = record::<CaseInput>(document.as_bytes());
            let [problem] = problems.as_slice() else { panic!("{problems:?}") };
            assert_eq!(problem.code, ProblemCode::EType);
            assert_eq!((problem.pointer.as_str(), problem.offending.as_str()), ("", ""));
            let en = "The document has the wrong type: {found} instead of an object, which begins with `{` and ends with `}`.";
            let da = "Dokumentet har forkert type: {found} i stedet for et objekt, som begynder med `{` og slutter med `}`.";
            assert_eq!(problem.message_en, en.replace("{found}", found_en));
            assert_eq!(problem.message_da, da.replace("{found}", found_da));
        }
    }
}
