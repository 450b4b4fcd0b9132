"""Assesses the record in a file and prints the assessment as JSON.

Exit status: 0 answered, 2 usage, 3 invalid input.
"""

import sys

import gao


def main() -> int:
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} RECORD.json", file=sys.stderr)
        return 2
    with open(sys.argv[1], "rb") as file:
        record = file.read()
    try:
        print(gao.assess_json(record, gao.default_options()))
    except gao.InvalidInput.Problems as refused:
        for problem in refused.problems:
            print(f"{problem.pointer}: {problem.message_en}", file=sys.stderr)
        return 3

    # The same engine with records instead of JSON: what no list names is unknown, not "no".
    typed = gao.CaseInput(as_of="2025-12-20", fractures=[])
    assessment = gao.assess(typed, gao.default_options())
    assert assessment.diagnosis.label == gao.Label.NOT_MET, assessment.diagnosis.label
    return 0


if __name__ == "__main__":
    sys.exit(main())
