//! The normal course of BMD as a band (F-13): the exact corners, what is refused, and the doors.

use gao_core::assessment::PhysiologyBand;
use gao_core::evidence::EvidenceId;
use gao_core::physiology_band::{BandQuery, BandRefusal, BandSite};
use gao_core::{Feeding, explain, physiology_bands, physiology_bands_json};
use serde_json::{Value, json};

fn corners(band: &PhysiologyBand) -> Vec<(u16, i16)> {
    band.polygon.iter().map(|at| (at.month, at.percent)).collect()
}

#[test]
fn every_site_has_the_corners_of_the_article() {
    let bands = physiology_bands(&BandQuery::default());
    let spine = vec![(0, 0), (6, -5), (12, 0), (18, 0), (6, -10)];
    let hip = vec![(0, 0), (6, 0), (12, 0), (18, 0), (6, -5)];
    let found: Vec<_> = bands.iter().map(|band| (band.site, corners(band))).collect();
    let expected =
        [(BandSite::LumbarSpine, spine), (BandSite::Hip, hip.clone()), (BandSite::Forearm, hip)];
    assert_eq!(found, expected);
    for band in &bands {
        assert_eq!((band.refused, band.illustrative, band.months), (None, false, 6));
        assert_eq!(band.sentence, "phys.band");
        let loss = if band.site == BandSite::LumbarSpine { "S-17" } else { "S-18" };
        assert_eq!(band.evidence, [loss, "S-19", "D-10", "D-25"]);
        // The polygon is made of the two edges.
        assert_eq!((band.upper.len(), band.lower.len()), (3, 3));
        assert_eq!((band.upper[0].month, band.upper[2].month), (0, 12));
        assert_eq!((band.lower[0].month, band.lower[2].month), (0, 18));
    }
}

#[test]
fn what_the_article_has_no_figure_for_is_refused_unless_an_illustration_is_asked_for() {
    let ask = |months, feeding, illustrative| {
        let site = Some(BandSite::LumbarSpine);
        let query = BandQuery { site, months: Some(months), feeding: Some(feeding), illustrative };
        physiology_bands(&query).remove(0)
    };
    use BandRefusal::*;
    for (months, feeding, refusal) in [
        (5, Feeding::Exclusive, Some(OtherDuration)),
        (6, Feeding::Exclusive, None),
        (7, Feeding::Exclusive, Some(OtherDuration)),
        (6, Feeding::Partial, Some(PartialBreastfeeding)),
        (0, Feeding::Exclusive, Some(NoBreastfeeding)),
    ] {
        let found = ask(months, feeding, false);
        assert_eq!(found.refused, refusal, "{months} {feeding:?}");
        assert_eq!(found.polygon.is_empty(), refusal.is_some());
        let drawn = ask(months, feeding, true);
        assert_eq!(drawn.polygon.is_empty(), refusal == Some(NoBreastfeeding));
        assert_eq!(drawn.illustrative, refusal.is_some() && months > 0);
        if drawn.illustrative {
            assert_eq!(drawn.sentence, "phys.band.illustrative");
        }
    }
    assert_eq!(
        corners(&ask(9, Feeding::Partial, true)),
        [(0, 0), (9, -5), (15, 0), (21, 0), (9, -10)]
    );
}

#[test]
fn json_in_and_out() {
    let found: Value =
        serde_json::from_str(&physiology_bands_json(br#"{"site":"forearm"}"#).unwrap()).unwrap();
    assert_eq!(found[0]["polygon"][4], json!({"month": 6, "percent": -5}));
    assert_eq!(found[0]["feeding"], "exclusive");
    for (bad, at) in [
        (&br#"{"site":"total_hip"}"#[..], "/site"),
        (br#"{"months":256}"#, "/months"),
        (br#"{"illustrative":"yes"}"#, "/illustrative"),
        (br#"{"month":6}"#, "/month"),
    ] {
        let refused = physiology_bands_json(bad).unwrap_err();
        assert_eq!(refused.problems()[0].pointer, at);
    }
}

#[test]
fn the_words_say_that_it_is_a_band_of_averages() {
    let band = explain::sentences().find(|sentence| sentence.key == "phys.band").unwrap();
    assert!(band.clinician.en.contains("averages") && band.clinician.da.contains("gennemsnit"));
    assert!(band.evidence.contains(EvidenceId::D25));
}
