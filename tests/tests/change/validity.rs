//! What each measurement can speak for.

use super::*;

fn one(m: Value, facts: Value) -> MeasurementValidity {
    changes(&[m], facts).measurements.remove(0)
}

fn codes(found: &MeasurementValidity) -> Vec<Remark> {
    found.remarks.iter().map(|remark| remark.code).collect()
}

fn states(found: &MeasurementValidity) -> Vec<(String, bool, VertebraState, bool)> {
    let each = &found.vertebrae.as_ref().unwrap().each;
    each.iter().map(|v| (v.level.as_str().into(), v.in_region, v.state, v.counts)).collect()
}

fn fracture(facts: Value) -> Value {
    let fracture = json!({
        "site": "vertebra", "level": "L2", "onset": "2025-12-01", "confirmed": "yes",
        "mechanism": "spontaneous",
    });
    json!({"fractures": [with(fracture, facts)], "fractures_complete": "yes"})
}

fn l2(found: &MeasurementValidity) -> VertebraState {
    states(found)[1].2
}

#[test]
fn a_clean_spine_speaks_for_both() {
    let found = one(spine("2026-01-01", "0.900"), json!({}));
    assert_eq!((found.clean, found.diagnosis, found.change), (Tri::Yes, Tri::Yes, Tri::Yes));
    assert!(codes(&found).is_empty());
    let vertebrae = found.vertebrae.unwrap();
    assert_eq!((vertebrae.counting, vertebrae.needed, vertebrae.enough), (4, 2, Tri::Yes));
}

#[test]
fn a_vertebra_stands_where_its_fracture_stood_that_day() {
    let on = |facts: Value| {
        let found = one(spine("2026-01-01", "0.900"), fracture(facts));
        (l2(&found), found.clean, codes(&found))
    };
    let inside = |state, clean, remark| (state, clean, vec![remark]);
    assert_eq!(
        on(json!({"onset": "2026-01-01"})),
        inside(VertebraState::Collapsed, Tri::No, Remark::CollapsedInRegion)
    );
    assert_eq!(
        on(json!({"onset": "2026-01-02"})),
        inside(VertebraState::CollapsedLater, Tri::Yes, Remark::CollapsedLater)
    );
    assert_eq!(
        on(json!({"confirmed": "unknown"})),
        inside(VertebraState::Suspected, Tri::Unknown, Remark::SuspectedInRegion)
    );
    assert_eq!(
        on(json!({"onset": null})),
        inside(VertebraState::PossiblyCollapsed, Tri::Unknown, Remark::PossiblyInRegion)
    );
    assert_eq!(
        on(json!({"level": null})),
        inside(VertebraState::PossiblyCollapsed, Tri::Unknown, Remark::PossiblyInRegion)
    );
    assert_eq!(on(json!({"confirmed": "no"})), (VertebraState::Intact, Tri::Yes, vec![]));
    assert_eq!(on(json!({"level": "T12"})), (VertebraState::Intact, Tri::Yes, vec![]));
}

#[test]
fn which_count_and_how_many_remain() {
    let of = |levels: Value, broken: &[&str], facts: Value| {
        let fractures: Vec<_> = broken
            .iter()
            .map(|level| {
                let one = fracture(with(json!({"level": level}), facts.clone()));
                one["fractures"][0].clone()
            })
            .collect();
        let m = with(spine("2026-01-01", "0.900"), json!({"levels": levels}));
        one(m, json!({"fractures": fractures, "fractures_complete": "yes"}))
    };
    let all = json!(["L1", "L2", "L3", "L4"]);
    let enough = |found: &MeasurementValidity| {
        let vertebrae = found.vertebrae.as_ref().unwrap();
        (vertebrae.counting, vertebrae.enough)
    };
    assert_eq!(enough(&of(all.clone(), &["L1", "L2"], json!({}))), (2, Tri::Yes));
    let one_left = of(all.clone(), &["L1", "L2", "L3"], json!({}));
    assert_eq!(enough(&one_left), (1, Tri::No));
    assert!(codes(&one_left).contains(&Remark::TooFewRemain));
    let suspected = json!({"confirmed": "unknown"});
    assert_eq!(enough(&of(all, &["L1", "L2", "L3"], suspected)), (1, Tri::Unknown));
    let left_out = of(json!(["L1", "L3", "L4"]), &["L2"], json!({}));
    assert_eq!((left_out.clean, codes(&left_out)), (Tri::Yes, vec![Remark::CollapsedLeftOut]));
    assert_eq!(levels(&left_out.remarks[0].levels), ["L2"]);
    assert_eq!(states(&left_out)[1], ("L2".into(), false, VertebraState::Collapsed, false));
    let single = of(json!(["L4"]), &[], json!({}));
    assert_eq!((single.diagnosis, single.change), (Tri::No, Tri::No));
    assert_eq!(codes(&single), [Remark::TooFewVertebrae]);
}

#[test]
fn what_is_not_listed_or_not_stated_is_said() {
    let unlisted = one(spine("2026-01-01", "0.900"), json!({"fractures": null}));
    assert_eq!((unlisted.clean, unlisted.diagnosis), (Tri::Unknown, Tri::Yes));
    assert_eq!(codes(&unlisted), [Remark::FracturesNotListed]);
    assert_eq!(unlisted.vertebrae.unwrap().enough, Tri::Unknown);
    let assumed = with(spine("2026-01-01", "0.900"), json!({"levels": null}));
    let assumed = one(assumed, json!({}));
    assert_eq!(codes(&assumed), [Remark::RegionAssumed]);
    assert!(!assumed.vertebrae.unwrap().stated);
}

#[test]
fn method_site_day_and_scanner() {
    let of = |facts: Value| one(with(hip("2026-01-01", "0.900"), facts), json!({}));
    let said = |facts: Value| {
        let found = of(facts);
        (found.diagnosis, found.change, codes(&found))
    };
    assert_eq!(said(json!({})), (Tri::Yes, Tri::Yes, vec![]));
    assert_eq!(of(json!({})).clean, Tri::Yes);
    assert_eq!(of(json!({"site": null})).clean, Tri::Unknown);
    let qct = json!({"modality": "qct", "device": null});
    assert_eq!(said(qct), (Tri::No, Tri::No, vec![Remark::NotDxa]));
    assert_eq!(
        said(json!({"modality": null})),
        (Tri::Unknown, Tri::Unknown, vec![Remark::ModalityUnknown])
    );
    assert_eq!(said(json!({"site": "forearm33"})), (Tri::No, Tri::Yes, vec![Remark::NotCentral]));
    assert_eq!(
        said(json!({"site": null})),
        (Tri::Unknown, Tri::Unknown, vec![Remark::SiteUnknown])
    );
    assert_eq!(
        said(json!({"date": null})),
        (Tri::Unknown, Tri::Unknown, vec![Remark::DateUnknown])
    );
    assert_eq!(said(json!({"z_score": null})), (Tri::Unknown, Tri::Yes, vec![Remark::NoScore]));
    assert_eq!(
        said(json!({"bmd_g_per_cm2": null})),
        (Tri::Yes, Tri::Unknown, vec![Remark::NoValue])
    );
    assert_eq!(said(json!({"side": null})), (Tri::Yes, Tri::Unknown, vec![Remark::SideUnknown]));
    assert_eq!(
        said(json!({"device": null})),
        (Tri::Yes, Tri::Unknown, vec![Remark::DeviceUnknown])
    );
}

#[test]
fn in_pregnancy_and_before_any_birth_it_is_no_dxa_of_the_definitions() {
    let on = |day: &str| {
        let found = one(hip(day, "0.900"), json!({}));
        (found.in_pregnancy, found.diagnosis, found.change, codes(&found))
    };
    let (yes, no) = (Tri::Yes, Tri::No);
    assert_eq!(on("2024-12-31"), (no, no, yes, vec![Remark::BeforeBirth]));
    assert_eq!(on("2025-01-01"), (yes, no, yes, vec![Remark::InPregnancy]));
    assert_eq!(on("2025-10-04"), (yes, no, yes, vec![Remark::InPregnancy]));
    assert_eq!(on("2025-10-05"), (no, yes, yes, vec![]));
    let mut undated = base()["pregnancies"].clone();
    undated[0].as_object_mut().unwrap().remove("lmp");
    let open = one(hip("2025-03-01", "0.900"), json!({"pregnancies": undated}));
    assert_eq!((open.in_pregnancy, open.diagnosis), (Tri::Unknown, no));
    let unknown =
        one(hip("2025-03-01", "0.900"), json!({"pregnancies": null, "pregnancies_complete": null}));
    assert_eq!(unknown.diagnosis, Tri::Unknown);
}
