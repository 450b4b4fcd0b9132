"""Assesses the record in a file and prints the assessment as JSON.

Exit status: 0 answered, 2 usage or a file that cannot be read, 3 invalid input.
"""

import pathlib
import sys

import gao


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: assess.py RECORD.json", file=sys.stderr)
        return 2
    try:
        answer = gao.assess(pathlib.Path(sys.argv[1]))
    except OSError as error:
        print(f"`{sys.argv[1]}` cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    except gao.InvalidInput as refused:
        for problem in refused.problems:
            print(f"{problem.pointer}: {problem.message_en}", file=sys.stderr)
        return 3
    print(answer.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
