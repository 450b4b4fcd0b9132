//! One typical record: deciding, writing the assessment down, writing the letter, and the whole
//! way from JSON to JSON, beside a hand-written check of the thresholds alone.
//!
//! Read the ratios to `thresholds only`; a bare time says more about the machine.

use std::hint::black_box;

use criterion::Criterion;
use gao_benches::{TYPICAL, TYPICAL_FACTS, thresholds_only, typical_case};
use gao_core::explain::{self, Style};
use gao_core::{Audience, InvalidInput, Language, Options, Tri, assess_case, assess_json, decide};

fn main() -> Result<(), InvalidInput> {
    let mut criterion = Criterion::default().configure_from_args();
    let case = typical_case()?;
    let options = Options::default();
    let policy = &options.policy;

    // The comparison is only fair while both say the same.
    let findings = decide(&case, policy);
    let decided = (findings.diagnosis.input.a, findings.diagnosis.input.b);
    assert_eq!(decided, thresholds_only(TYPICAL_FACTS));
    assert_eq!(decided, (Tri::No, Tri::Yes));

    let mut group = criterion.benchmark_group("typical record");
    group.bench_function("thresholds only", |b| {
        b.iter(|| thresholds_only(black_box(TYPICAL_FACTS)))
    });
    group.bench_function("decide", |b| b.iter(|| decide(black_box(&case), policy)));
    group.bench_function("assess, no text", |b| {
        b.iter(|| assess_case(black_box(&case), policy, options.mode));
    });
    group.bench_function("assess and letter", |b| {
        b.iter(|| {
            let assessment = assess_case(black_box(&case), policy, options.mode);
            let findings = decide(&case, policy);
            let mut letter = String::new();
            let written = explain::letter(
                &case,
                policy,
                &findings,
                Language::Danish,
                Style::Text,
                Audience::Clinician,
                &mut letter,
            );
            (assessment, letter, written)
        });
    });
    group.bench_function("JSON to JSON", |b| b.iter(|| assess_json(black_box(TYPICAL), &options)));
    group.finish();
    criterion.final_summary();
    Ok(())
}
