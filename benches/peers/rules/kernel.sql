-- The kernel for DuckDB, over a table `cases`. 0 no, 1 yes, 2 not known.
WITH facts AS (
    SELECT
        vertebral_fractures IS NOT NULL AS imaged,
        coalesce(len(vertebral_fractures) = 0, false) AS imaged_without,
        coalesce(len(list_filter(vertebral_fractures, lambda it: it.energy = 'low')) > 0, false) AS any_low,
        coalesce(len(list_filter(vertebral_fractures, lambda it: it.energy = 'unknown')) > 0, false) AS any_unknown,
        list_filter(vertebral_fractures, lambda it: it.energy <> 'high') AS counted,
        list_filter(dxa, lambda it: coalesce(it.months_postpartum, 0) >= 0) AS valid,
        len(dxa) AS scans,
        len(list_filter(other_fractures, lambda it: it.site = 'hip' AND it.energy = 'low')) > 0 AS hip,
        phase.kind = 'pregnant' AS pregnant,
        CASE WHEN phase.week IS NULL THEN 2 WHEN phase.week >= 28 THEN 1 ELSE 0 END AS third_trimester,
        coalesce(phase.week >= 28, phase.months <= 3, false) AS typical_time,
        CASE WHEN lactating IS NULL THEN 2 WHEN lactating THEN 1 ELSE 0 END AS lactating,
        coalesce(age_years NOT BETWEEN 12 AND 60, false) AS unusual_age,
        (risk_factors.inflammatory_disease = 'yes'
            OR risk_factors.immobilisation = 'yes'
            OR risk_factors.glucocorticoids = 'yes'
            OR risk_factors.heparin = 'yes'
            OR risk_factors.malabsorption = 'yes'
            OR risk_factors.monogenic_bone_disease = 'yes') AS secondary_cause,
        (risk_factors.family_history = 'yes'
            OR risk_factors.low_bmd_before = 'yes'
            OR risk_factors.smoking = 'yes'
            OR risk_factors.reduced_fertility = 'yes'
            OR risk_factors.first_pregnancy = 'yes'
            OR risk_factors.low_body_weight = 'yes') AS other_risk,
        (risk_factors.family_history = 'unknown'
            OR risk_factors.low_bmd_before = 'unknown'
            OR risk_factors.inflammatory_disease = 'unknown'
            OR risk_factors.immobilisation = 'unknown'
            OR risk_factors.smoking = 'unknown'
            OR risk_factors.glucocorticoids = 'unknown'
            OR risk_factors.heparin = 'unknown'
            OR risk_factors.reduced_fertility = 'unknown'
            OR risk_factors.first_pregnancy = 'unknown'
            OR risk_factors.low_body_weight = 'unknown'
            OR risk_factors.malabsorption = 'unknown'
            OR risk_factors.monogenic_bone_disease = 'unknown') AS unknown_risk
    FROM cases
),
numbers AS (
    SELECT
        *,
        coalesce(len(counted), 0) AS n,
        coalesce(len(list_filter(counted, lambda it: it.level IN ('T12', 'L1', 'L2'))) > 0, false) AS typical_level,
        coalesce(len(list_filter(counted, lambda it: it.genant = 3)) > 0, false) AS grade_3,
        len(valid) < scans AS in_pregnancy,
        list_min(list_transform(valid, lambda it: it.z)) AS lowest_z,
        list_min(list_transform(valid, lambda it: it.t)) AS lowest_t
    FROM facts
),
criteria AS (
    SELECT
        *,
        CASE WHEN any_low THEN 1 WHEN any_unknown OR NOT imaged THEN 2 ELSE 0 END AS low_energy,
        CASE WHEN NOT imaged THEN 2 WHEN n >= 2 THEN 1 ELSE 0 END AS multiple,
        CASE WHEN lowest_z IS NULL THEN 2 WHEN lowest_z <= -2.0 THEN 1 ELSE 0 END AS z_at_most_2,
        CASE WHEN lowest_z IS NULL THEN 2 WHEN lowest_z < -3.0 THEN 1 ELSE 0 END AS very_low,
        CASE
            WHEN lowest_z < -3.0 OR lowest_t < -2.5 THEN 1
            WHEN lowest_z IS NULL OR lowest_t IS NULL THEN 2
            ELSE 0
        END AS low_for_second,
        CASE
            WHEN NOT pregnant THEN lactating
            WHEN third_trimester = 1 OR lactating = 1 THEN 1
            WHEN third_trimester = 0 AND lactating = 0 THEN 0
            ELSE 2
        END AS first_window,
        CASE WHEN pregnant THEN 1 ELSE lactating END AS second_window
    FROM numbers
)
SELECT
    CASE
        WHEN low_energy = 0 OR first_window = 0 OR z_at_most_2 = 0 THEN 0
        WHEN low_energy = 1 AND first_window = 1 AND z_at_most_2 = 1 THEN 1
        ELSE 2
    END AS a,
    CASE
        WHEN low_energy = 0 OR second_window = 0 OR low_for_second = 0 THEN 0
        WHEN low_energy = 1 AND second_window = 1 AND low_for_second = 1 THEN 1
        ELSE 2
    END AS b,
    n,
    multiple,
    very_low,
    CASE WHEN pregnant THEN 1 WHEN imaged_without THEN 3 ELSE 2 END AS spine,
    CASE WHEN pregnant THEN 0 WHEN lowest_z IS NULL THEN 1 ELSE 2 END AS dxa,
    CASE
        WHEN very_low = 0 OR multiple = 0 THEN 0
        WHEN very_low = 2 OR multiple = 2 OR second_window = 2 THEN 3
        WHEN second_window = 1 THEN 2
        ELSE 1
    END AS tier,
    CASE WHEN n = 0 THEN 0 WHEN n = 1 THEN 10 ELSE 27 END AS prog,
    (CASE WHEN low_energy = 1 THEN 1 ELSE 0 END)
        + (CASE WHEN low_energy = 2 THEN 2 ELSE 0 END)
        + (CASE WHEN first_window = 1 THEN 4 ELSE 0 END)
        + (CASE WHEN first_window = 2 THEN 8 ELSE 0 END)
        + (CASE WHEN z_at_most_2 = 1 THEN 16 ELSE 0 END)
        + (CASE WHEN z_at_most_2 = 2 THEN 32 ELSE 0 END)
        + (CASE WHEN low_for_second = 1 THEN 64 ELSE 0 END)
        + (CASE WHEN low_for_second = 2 THEN 128 ELSE 0 END)
        + (CASE WHEN multiple = 1 THEN 256 ELSE 0 END)
        + (CASE WHEN very_low = 1 THEN 512 ELSE 0 END)
        + (CASE WHEN second_window = 1 THEN 1024 ELSE 0 END)
        + (CASE WHEN pregnant THEN 2048 ELSE 0 END)
        + (CASE WHEN in_pregnancy THEN 4096 ELSE 0 END)
        + (CASE WHEN typical_level THEN 8192 ELSE 0 END)
        + (CASE WHEN grade_3 THEN 16384 ELSE 0 END)
        + (CASE WHEN hip THEN 32768 ELSE 0 END)
        + (CASE WHEN secondary_cause OR other_risk THEN 65536 ELSE 0 END)
        + (CASE WHEN secondary_cause THEN 131072 ELSE 0 END)
        + (CASE WHEN unknown_risk THEN 262144 ELSE 0 END)
        + (CASE WHEN unusual_age THEN 524288 ELSE 0 END)
        + (CASE WHEN typical_time THEN 1048576 ELSE 0 END) AS reasons
FROM criteria
