//! The questions about two measurements of bone density.

use serde_json::Value;

/// What is asked of a pair: words before its places in the record, and how the answer is read.
type Question = (&'static str, fn(&Value) -> Value);

const QUESTIONS: &[Question] =
    &[("change of ", change), ("physiology of ", physiology), ("recovery of ", recovery)];

/// The answer; `None` if this is no question about a pair.
pub(super) fn answer(whole: &Value, ask: &str) -> Option<Result<Value, String>> {
    let asked = |(start, read): &Question| ask.strip_prefix(start).map(|pair| (pair, *read));
    let (pair, read) = QUESTIONS.iter().find_map(asked)?;
    let found = comparison(whole, pair);
    Some(found.map(read).ok_or_else(|| format!("the engine does not compare `{pair}`")))
}

/// The comparison of two places in the record, as in `0-1`.
fn comparison<'a>(whole: &'a Value, pair: &str) -> Option<&'a Value> {
    let (first, second) = pair.split_once('-')?;
    let (first, second) = (format!("/bmd/{first}"), format!("/bmd/{second}"));
    let comparisons = whole["bmd_changes"]["comparisons"].as_array()?;
    comparisons.iter().find(|it| it["first"] == first.as_str() && it["second"] == second.as_str())
}

/// `-0.120 g/cm2, -12.0 %, significant: yes`, or what stands in the way.
fn change(comparison: &Value) -> Value {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let reasons = |list: &Value| {
        let words: Vec<String> = list.as_array().into_iter().flatten().map(word).collect();
        words.join(", ")
    };
    let difference = &comparison["difference"];
    Value::from(match word(&comparison["comparable"]).as_str() {
        "no" => format!("not comparable: {}", reasons(&comparison["obstacles"])),
        "yes" => format!(
            "{} g/cm2, {} %, significant: {}",
            word(&difference["g_per_cm2"]),
            word(&difference["percent"]),
            word(&comparison["significant"]["outcome"]),
        ),
        _ => format!("perhaps not comparable: {}", reasons(&comparison["open"])),
    })
}

/// `ExceedsReported:WithinLsc`: the answer, and what limits it.
fn physiology(comparison: &Value) -> Value {
    let found = &comparison["physiology"];
    let limits = [&found["measurement_error"], &found["not_reported"]];
    let limit = limits.into_iter().find_map(Value::as_str).filter(|it| *it != "BeyondLsc");
    match (found["result"].as_str(), limit) {
        (Some(result), Some(limit)) => Value::from(format!("{result}:{limit}")),
        (result, _) => Value::from(result),
    }
}

fn recovery(comparison: &Value) -> Value {
    comparison["recovery"]["result"].clone()
}
