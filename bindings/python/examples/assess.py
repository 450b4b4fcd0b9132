"""Assesses the record in a file and prints the assessment as JSON.

Exit status: 0 answered, 1 internal error, 2 usage, 3 invalid input.
"""

import sys

import gao


def label_of_typed_record() -> gao.Label:
    """The same engine with records instead of JSON: what is not named is unknown, not "no"."""
    record = gao.CaseInput(as_of="2025-12-20", fractures=[])
    return gao.assess(record, gao.default_options()).diagnosis.label


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: assess.py RECORD.json", file=sys.stderr)
        return 2
    try:
        with open(sys.argv[1], "rb") as file:
            record = file.read()
    except OSError as error:
        print(f"`{sys.argv[1]}` cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    try:
        print(gao.assess_json(record, gao.default_options()))
    except gao.InvalidInput.Problems as refused:
        for problem in refused.problems:
            print(f"{problem.pointer}: {problem.message_en}", file=sys.stderr)
        return 3

    # On standard error, so that standard output is the answer and nothing else.
    label = label_of_typed_record()
    print(f"typed record: {label.name}", file=sys.stderr)
    return 0 if label == gao.Label.NOT_MET else 1


if __name__ == "__main__":
    sys.exit(main())
