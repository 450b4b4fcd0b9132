"""What a call costs: prints `NAME NANOSECONDS` for each kind of call, on one record."""

from __future__ import annotations

import pathlib
import sys
import time
from collections.abc import Callable

import gao
from gao import _engine, _native


def measure(name: str, work: Callable[[], object], times: int) -> None:
    work()
    start = time.perf_counter_ns()
    for _ in range(times):
        work()
    print(name, (time.perf_counter_ns() - start) // times)


def refused() -> None:
    try:
        gao.assess(b"")
    except gao.InvalidInput:
        return
    raise AssertionError("an empty document is refused")


def main() -> None:
    record = pathlib.Path(sys.argv[1]).read_bytes()
    settings = _engine.settings(None)
    measure("nothing", gao.versions, 2000)
    measure("refusal", refused, 2000)
    # JSON to JSON, as in C; and with the records that the package makes of it.
    measure("assess", lambda: _native.assess_json(record, settings), 200)
    measure("records", lambda: gao.assess(record), 200)


if __name__ == "__main__":
    main()
