//! A word is spelled as the JSON answer spells it: it is written by the same code.

use gao_core::decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

/// A word, a number, a truth, or nothing.
pub(super) fn word(value: impl Serialize) -> Value {
    // Words, numbers and truths always serialise.
    serde_json::to_value(value).unwrap_or_default()
}

/// What could be known and is not is the word `unknown`, and no empty cell.
pub(super) fn or_unknown(value: Option<impl Serialize>) -> Value {
    value.map_or_else(|| Value::from("unknown"), word)
}

/// Words, each once, in their order.
pub(super) fn words<T: Serialize>(values: impl IntoIterator<Item = T>) -> Value {
    let mut list: Vec<Value> = Vec::new();
    for value in values {
        let value = word(value);
        if !list.contains(&value) {
            list.push(value);
        }
    }
    Value::Array(list)
}

/// Two words with a colon between; what is not recorded is `unknown`.
pub(super) fn pair(one: impl Serialize, other: impl Serialize) -> String {
    format!("{}:{}", text(word(one)), text(word(other)))
}

fn text(value: Value) -> String {
    match value {
        Value::Null => "unknown".to_owned(),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Decimal text as a whole number of hundredths.
pub(super) fn hundredths(text: &str) -> Value {
    let scaled = Decimal::parse(text).ok().and_then(|decimal| decimal.to_scaled(2).ok());
    word(scaled)
}

#[cfg(test)]
mod tests {
    use gao_core::{BmdSite, Tri};
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_recorded_is_unknown() {
        assert_eq!(pair(Some(BmdSite::LumbarSpine), Tri::Yes), "lumbar_spine:yes");
        assert_eq!(pair(None::<BmdSite>, "-4.5"), "unknown:-4.5");
    }

    #[test]
    fn a_word_stands_once() {
        assert_eq!(words([Tri::No, Tri::Yes, Tri::No]), json!(["no", "yes"]));
    }

    #[test]
    fn scores_are_counted_in_hundredths() {
        for (text, number) in [("0.40", json!(40)), ("-2.4", json!(-240)), ("0", json!(0))] {
            assert_eq!(hundredths(text), number);
        }
        assert_eq!(hundredths("1.005"), Value::Null);
    }
}
