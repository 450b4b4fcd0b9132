"""Measures the kernel in Python: `peers.py PEER CASES.ndjson COUNT ANSWERS`.

Protocol: the crate `gao-peers-kernel`, module `protocol`. A peer is a module that says how to `read`
cases, `evaluate` them, do the `whole` from JSON to JSON, and what the `answers` are.
"""

import gc
import importlib
import sys
import time
from pathlib import Path

PEERS = {"plain": "plain", "numpy": "arrays", "duckdb": "database"}
WARM_UP = 2_000


class Cases:
    """The first lines of a file: in memory, and as a file that holds them alone."""

    def __init__(self, source: Path, count: int, prefix: Path) -> None:
        with source.open("rb") as file:
            self.lines = [line for line, _ in zip(file, range(count))]
            longer = bool(file.readline())
        if len(self.lines) < count:
            raise SystemExit(f"`{source}` has {len(self.lines)} cases; generate {count}")
        self.path = prefix if longer else source
        if longer:
            prefix.write_bytes(b"".join(self.lines))


def main() -> None:
    if len(sys.argv) != 5 or sys.argv[1] not in PEERS:
        names = ", ".join(PEERS)
        raise SystemExit(f"usage: peers.py PEER CASES.ndjson COUNT ANSWERS; a peer is one of {names}")
    name, source, count, answers = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    peer = importlib.import_module(PEERS[name])
    # It would walk all the cases again each time that many more were read; who reads so many turns it off.
    gc.disable()
    texts_file = Path(answers + ".ndjson")

    first = Cases(source, min(count, WARM_UP), Path(answers + ".first.ndjson"))
    peer.evaluate(peer.read(first))
    peer.whole(first, texts_file)

    cases = Cases(source, count, Path(answers + ".cases.ndjson"))
    inputs = measured("read", count, lambda: peer.read(cases))
    outputs = measured("evaluate", count, lambda: peer.evaluate(inputs))
    texts = measured("whole", count, lambda: peer.whole(cases, texts_file))
    # A peer that writes the file itself has nothing to give.
    if texts is not None:
        write(texts_file, texts)
    write(Path(answers + ".csv"), (",".join(map(str, row)) for row in peer.answers(outputs)))


def measured(part, count, work):
    """Does one part and prints the processor time of each case, in all threads."""
    start = time.process_time_ns()
    done = work()
    taken = time.process_time_ns() - start
    print(part, taken / count, flush=True)
    return done


def write(file: Path, lines) -> None:
    file.write_text("".join(line + "\n" for line in lines))


if __name__ == "__main__":
    main()
