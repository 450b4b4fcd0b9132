"""The kernel over whole columns, by numpy."""

import json
from array import array

import numpy

NO, YES, UNKNOWN = 0, 1, 2
NOT_STATED = -1

ENERGY = {"high": 0, "low": 1, "unknown": 2}
LEVELS = ("T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
LEVEL = {name: place for place, name in enumerate(LEVELS)}
STATED = {"no": 0, "yes": 1, "unknown": 2}
RISK_FACTORS = (
    "family_history",
    "low_bmd_before",
    "inflammatory_disease",
    "immobilisation",
    "smoking",
    "glucocorticoids",
    "heparin",
    "reduced_fertility",
    "first_pregnancy",
    "low_body_weight",
    "malabsorption",
    "monogenic_bone_disease",
)
SECONDARY_CAUSES = [2, 3, 5, 6, 10, 11]

VERTEBRAE, SCANS = 8, 3
NOT_A_NUMBER = float("nan")

# One case is a row of these, as they follow each other.
SINGLE = 7
ENERGIES = slice(SINGLE, SINGLE + VERTEBRAE)
LEVELS_AT = slice(ENERGIES.stop, ENERGIES.stop + VERTEBRAE)
GRADES = slice(LEVELS_AT.stop, LEVELS_AT.stop + VERTEBRAE)
MONTHS = slice(GRADES.stop, GRADES.stop + SCANS)
RISKS = slice(MONTHS.stop, MONTHS.stop + len(RISK_FACTORS))
WIDTH = RISKS.stop

TEXT = (
    '{"a":%d,"b":%d,"n":%d,"multiple":%d,"very_low":%d,'
    '"spine":%d,"dxa":%d,"tier":%d,"prog":%d,"reasons":%d}'
)


def read(cases):
    """Rows of small numbers and of scores, filled case by case, then turned into columns."""
    codes, scores = array("b"), array("f")
    no_vertebra, no_scan = [0] * VERTEBRAE, [0] * SCANS
    no_score = [NOT_A_NUMBER] * SCANS
    for line in cases.lines:
        case = json.loads(line)
        age, lactating, phase = case["age_years"], case["lactating"], case["phase"]
        pregnant = phase["kind"] == "pregnant"
        time = phase["week"] if pregnant else phase["months"]
        vertebrae, scans, risks = case["vertebral_fractures"], case["dxa"], case["risk_factors"]
        hip = any(it["site"] == "hip" and it["energy"] == "low" for it in case["other_fractures"])
        codes.extend(
            [
                NOT_STATED if age is None else age,
                pregnant,
                NOT_STATED if time is None else time,
                UNKNOWN if lactating is None else lactating,
                vertebrae is not None,
                vertebrae == [],
                hip,
            ]
        )
        vertebrae = vertebrae or ()
        free = no_vertebra[len(vertebrae) :]
        codes.extend([ENERGY[it["energy"]] for it in vertebrae] + free)
        codes.extend([LEVEL[it["level"]] for it in vertebrae] + free)
        codes.extend([it["genant"] or 0 for it in vertebrae] + free)
        codes.extend([it["months_postpartum"] or 0 for it in scans] + no_scan[len(scans) :])
        codes.extend([STATED[risks[name]] for name in RISK_FACTORS])
        free = no_score[len(scans) :]
        for kind in ("z", "t"):
            found = [it[kind] for it in scans]
            scores.extend([NOT_A_NUMBER if score is None else score for score in found] + free)
    number = len(cases.lines)
    codes = numpy.frombuffer(codes, numpy.int8).reshape(number, WIDTH)
    scores = numpy.frombuffer(scores, numpy.float32).reshape(number, 2 * SCANS)
    return numpy.ascontiguousarray(codes.T), numpy.ascontiguousarray(scores.T)


def whole(cases, _file):
    return [TEXT % row for row in answers(evaluate(read(cases)))]


def answers(outputs):
    return map(tuple, numpy.stack(outputs, axis=1).tolist())


def both(*parts):
    no = numpy.logical_or.reduce([part == NO for part in parts])
    yes = numpy.logical_and.reduce([part == YES for part in parts])
    return chosen((no, NO), (yes, YES), UNKNOWN)


def either(one, other):
    yes = (one == YES) | (other == YES)
    return chosen((yes, YES), ((one == NO) & (other == NO), NO), UNKNOWN)


def chosen(*choices):
    """The value of the first condition that holds, or the last one."""
    *conditions, result = choices
    for condition, value in reversed(conditions):
        result = numpy.where(condition, value, result)
    return result.astype(numpy.int8)


def evaluate(inputs):
    codes, scores = inputs
    age, pregnant, time, lactating, imaged, imaged_without, hip = codes[:SINGLE]
    pregnant, imaged = pregnant == 1, imaged == 1

    energies = codes[ENERGIES]
    counted = energies != ENERGY["high"]
    number = counted.sum(axis=0, dtype=numpy.int8)
    any_low = (energies == ENERGY["low"]).any(axis=0)
    any_unknown = (energies == ENERGY["unknown"]).any(axis=0)
    levels = codes[LEVELS_AT]
    typical = (levels >= LEVEL["T12"]) & (levels <= LEVEL["L2"])
    low_energy = chosen((any_low, YES), (any_unknown | ~imaged, UNKNOWN), numpy.int8(NO))
    multiple = chosen((~imaged, UNKNOWN), number >= 2)

    valid = codes[MONTHS] >= 0
    z, t = scores[:SCANS], scores[SCANS:]
    has_z = (valid & ~numpy.isnan(z)).any(axis=0)
    has_t = (valid & ~numpy.isnan(t)).any(axis=0)
    # A comparison with what is no number does not hold.
    z_at_most_2 = chosen((~has_z, UNKNOWN), (valid & (z <= -2.0)).any(axis=0))
    very_low = chosen((~has_z, UNKNOWN), (valid & (z < -3.0)).any(axis=0))
    t_below_2_5 = chosen((~has_t, UNKNOWN), (valid & (t < -2.5)).any(axis=0))
    low_for_second = either(very_low, t_below_2_5)

    third_trimester = chosen((time == NOT_STATED, UNKNOWN), time >= 28)
    first_window = chosen((pregnant, either(third_trimester, lactating)), lactating)
    second_window = chosen((pregnant, YES), lactating)
    typical_time = numpy.where(pregnant, time >= 28, (time != NOT_STATED) & (time <= 3))
    severe = both(very_low, multiple)
    risks = codes[RISKS]

    reasons = numpy.zeros(len(age), numpy.int32)
    holds = (
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
        ~valid.all(axis=0),
        (counted & typical).any(axis=0),
        (counted & (codes[GRADES] == 3)).any(axis=0),
        hip,
        (risks == YES).any(axis=0),
        (risks[SECONDARY_CAUSES] == YES).any(axis=0),
        (risks == UNKNOWN).any(axis=0),
        (age != NOT_STATED) & ((age < 12) | (age > 60)),
        typical_time,
    )
    for place, condition in enumerate(holds):
        reasons |= condition.astype(numpy.int32) << place

    return (
        both(low_energy, first_window, z_at_most_2),
        both(low_energy, second_window, low_for_second),
        number,
        multiple,
        very_low,
        chosen((pregnant, 1), (imaged_without == 1, 3), numpy.int8(2)),
        chosen((pregnant, 0), (has_z, 2), numpy.int8(1)),
        chosen(
            (severe == NO, 0),
            ((severe == UNKNOWN) | (second_window == UNKNOWN), 3),
            (second_window == YES, 2),
            numpy.int8(1),
        ),
        chosen((number == 0, 0), (number == 1, 10), numpy.int8(27)),
        reasons,
    )
