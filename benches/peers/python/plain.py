"""The kernel as one writes it in Python: dictionaries from `json`, and nothing beside."""

import json

NO, YES, UNKNOWN = 0, 1, 2

TYPICAL_LEVELS = {"T12", "L1", "L2"}
SECONDARY_CAUSES = (
    "inflammatory_disease",
    "immobilisation",
    "glucocorticoids",
    "heparin",
    "malabsorption",
    "monogenic_bone_disease",
)


def read(cases):
    return [json.loads(line) for line in cases.lines]


def evaluate(inputs):
    return [answer(case) for case in inputs]


def whole(cases, _file):
    return [json.dumps(answer(json.loads(line))) for line in cases.lines]


def answers(outputs):
    return (output.values() for output in outputs)


def both(one, other):
    if one == NO or other == NO:
        return NO
    return YES if one == YES and other == YES else UNKNOWN


def either(one, other):
    if one == YES or other == YES:
        return YES
    return NO if one == NO and other == NO else UNKNOWN


def answer(case):
    fractures = case["vertebral_fractures"]
    imaged = fractures is not None
    number = 0
    any_low = any_unknown = typical_level = grade_3 = False
    for fracture in fractures or ():
        energy = fracture["energy"]
        if energy == "high":
            continue
        number += 1
        if energy == "low":
            any_low = True
        else:
            any_unknown = True
        if fracture["level"] in TYPICAL_LEVELS:
            typical_level = True
        if fracture["genant"] == 3:
            grade_3 = True
    low_energy = YES if any_low else UNKNOWN if any_unknown or not imaged else NO

    has_z = has_t = z_2 = z_3 = t_2_5 = in_pregnancy = False
    for scan in case["dxa"]:
        months = scan["months_postpartum"]
        if months is not None and months < 0:
            in_pregnancy = True
            continue
        z = scan["z"]
        if z is not None:
            has_z = True
            if z <= -2.0:
                z_2 = True
                if z < -3.0:
                    z_3 = True
        t = scan["t"]
        if t is not None:
            has_t = True
            if t < -2.5:
                t_2_5 = True
    z_at_most_2 = int(z_2) if has_z else UNKNOWN
    very_low = int(z_3) if has_z else UNKNOWN
    low_for_second = either(very_low, int(t_2_5) if has_t else UNKNOWN)

    lactating = case["lactating"]
    lactating = UNKNOWN if lactating is None else int(lactating)
    phase = case["phase"]
    pregnant = phase["kind"] == "pregnant"
    if pregnant:
        week = phase["week"]
        third_trimester = UNKNOWN if week is None else int(week >= 28)
        typical_time = third_trimester == YES
        first_window = either(third_trimester, lactating)
        second_window = YES
    else:
        months = phase["months"]
        typical_time = months is not None and months <= 3
        first_window = second_window = lactating

    multiple = int(number >= 2) if imaged else UNKNOWN
    severe = both(very_low, multiple)
    if severe == NO:
        tier = 0
    elif severe == UNKNOWN or second_window == UNKNOWN:
        tier = 3
    else:
        tier = 2 if second_window == YES else 1

    risks = case["risk_factors"]
    stated = risks.values()
    age = case["age_years"]
    hip = False
    for fracture in case["other_fractures"]:
        if fracture["site"] == "hip" and fracture["energy"] == "low":
            hip = True
    secondary = False
    for cause in SECONDARY_CAUSES:
        if risks[cause] == "yes":
            secondary = True
            break
    reasons = 0
    bit = 1
    for holds in (
        low_energy == YES,
        low_energy == UNKNOWN,
        first_window == YES,
        first_window == UNKNOWN,
        z_at_most_2 == YES,
        z_at_most_2 == UNKNOWN,
        low_for_second == YES,
        low_for_second == UNKNOWN,
        multiple == YES,
        very_low == YES,
        second_window == YES,
        pregnant,
        in_pregnancy,
        typical_level,
        grade_3,
        hip,
        "yes" in stated,
        secondary,
        "unknown" in stated,
        age is not None and not 12 <= age <= 60,
        typical_time,
    ):
        if holds:
            reasons |= bit
        bit <<= 1

    return {
        "a": both(both(low_energy, first_window), z_at_most_2),
        "b": both(both(low_energy, second_window), low_for_second),
        "n": number,
        "multiple": multiple,
        "very_low": very_low,
        "spine": 1 if pregnant else 3 if imaged and not fractures else 2,
        "dxa": 0 if pregnant else 2 if has_z else 1,
        "tier": tier,
        "prog": 0 if number == 0 else 10 if number == 1 else 27,
        "reasons": reasons,
    }
