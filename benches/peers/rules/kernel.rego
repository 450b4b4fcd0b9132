# The kernel in Rego. 0 no, 1 yes, 2 not known.
package kernel

import rego.v1

answer := {
    "a": both([low_energy, first_window, z_at_most_2]),
    "b": both([low_energy, second_window, low_for_second]),
    "n": number,
    "multiple": multiple,
    "very_low": very_low,
    "spine": spine,
    "dxa": dxa,
    "tier": tier,
    "prog": prog,
    "reasons": sum(reasons),
}

both(parts) := 0 if 0 in parts
else := 2 if 2 in parts
else := 1

either(one, other) := 1 if 1 in [one, other]
else := 2 if 2 in [one, other]
else := 0

# Fractures of vertebrae.

imaged if input.vertebral_fractures != null

fractures := input.vertebral_fractures if imaged
else := []

counted := [fracture | some fracture in fractures; fracture.energy != "high"]

energies := {fracture.energy | some fracture in fractures}

number := count(counted)

low_energy := 1 if "low" in energies
else := 2 if "unknown" in energies
else := 2 if not imaged
else := 0

multiple := 2 if not imaged
else := 1 if number >= 2
else := 0

# Bone mineral density.

in_pregnancy(scan) if {
    scan.months_postpartum != null
    scan.months_postpartum < 0
}

valid := [scan | some scan in input.dxa; not in_pregnancy(scan)]

z_scores := [scan.z | some scan in valid; scan.z != null]

t_scores := [scan.t | some scan in valid; scan.t != null]

z_at_most_2 := 2 if count(z_scores) == 0
else := 1 if min(z_scores) <= -2.0
else := 0

very_low := 2 if count(z_scores) == 0
else := 1 if min(z_scores) < -3.0
else := 0

t_low := 2 if count(t_scores) == 0
else := 1 if min(t_scores) < -2.5
else := 0

low_for_second := either(very_low, t_low)

# Where she stands.

pregnant if input.phase.kind == "pregnant"

lactating := 2 if input.lactating == null
else := 1 if input.lactating
else := 0

third_trimester := 2 if input.phase.week == null
else := 1 if input.phase.week >= 28
else := 0

first_window := either(third_trimester, lactating) if pregnant
else := lactating

second_window := 1 if pregnant
else := lactating

# What follows.

spine := 1 if pregnant
else := 3 if input.vertebral_fractures == []
else := 2

dxa := 0 if pregnant
else := 1 if very_low == 2
else := 2

severe := both([very_low, multiple])

tier := 0 if severe == 0
else := 3 if severe == 2
else := 3 if second_window == 2
else := 2 if second_window == 1
else := 1

prog := 0 if number == 0
else := 10 if number == 1
else := 27

# Reasons.

stated := {said | some said in input.risk_factors}

secondary_causes := [
    input.risk_factors.inflammatory_disease,
    input.risk_factors.immobilisation,
    input.risk_factors.glucocorticoids,
    input.risk_factors.heparin,
    input.risk_factors.malabsorption,
    input.risk_factors.monogenic_bone_disease,
]

reasons contains 1 if low_energy == 1

reasons contains 2 if low_energy == 2

reasons contains 4 if first_window == 1

reasons contains 8 if first_window == 2

reasons contains 16 if z_at_most_2 == 1

reasons contains 32 if z_at_most_2 == 2

reasons contains 64 if low_for_second == 1

reasons contains 128 if low_for_second == 2

reasons contains 256 if multiple == 1

reasons contains 512 if very_low == 1

reasons contains 1024 if second_window == 1

reasons contains 2048 if pregnant

reasons contains 4096 if {
    some scan in input.dxa
    in_pregnancy(scan)
}

reasons contains 8192 if {
    some fracture in counted
    fracture.level in {"T12", "L1", "L2"}
}

reasons contains 16384 if {
    some fracture in counted
    fracture.genant == 3
}

reasons contains 32768 if {
    some fracture in input.other_fractures
    fracture.site == "hip"
    fracture.energy == "low"
}

reasons contains 65536 if "yes" in stated

reasons contains 131072 if "yes" in secondary_causes

reasons contains 262144 if "unknown" in stated

reasons contains 524288 if {
    input.age_years != null
    input.age_years < 12
}

reasons contains 524288 if {
    input.age_years != null
    input.age_years > 60
}

reasons contains 1048576 if {
    pregnant
    third_trimester == 1
}

reasons contains 1048576 if {
    not pregnant
    input.phase.months != null
    input.phase.months <= 3
}
