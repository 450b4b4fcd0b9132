"""Answers the questions of tests/src/requests.rs, read from a file, on standard output.

What the package gives as records is written back to JSON: nothing may get lost on the way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple, TypeVar

import gao

Kind = TypeVar("Kind")


class Question(NamedTuple):
    name: str
    call: str
    numbers: list[int]
    options: bytes | None
    record: bytes

    def one_of(self, kind: type[Kind], place: int) -> Kind:
        """A number as the enumeration that the call takes."""
        members: list[Kind] = list(kind)  # type: ignore[call-overload]
        return members[self.numbers[place]]


def questions(file: BinaryIO) -> Iterator[Question]:
    while line := file.readline():
        name, call, numbers, options, record = line.decode("ascii").split()
        yield Question(
            name,
            call,
            [] if numbers == "-" else [int(number) for number in numbers.split(",")],
            None if options == "-" else file.read(int(options)),
            file.read(int(record)),
        )


def explain(q: Question) -> str:
    return gao.explain(
        q.record,
        language=q.one_of(gao.Language, 0),
        style=q.one_of(gao.Style, 1),
        audience=q.one_of(gao.Audience, 2),
        options=q.options,
    )


def explain_part(q: Question) -> str:
    return gao.explain_part(
        q.record,
        q.one_of(gao.Part, 0),
        language=q.one_of(gao.Language, 1),
        style=q.one_of(gao.Style, 2),
        audience=q.one_of(gao.Audience, 3),
        options=q.options,
    )


def agenda(q: Question) -> str:
    language, audience = q.one_of(gao.Language, 0), q.one_of(gao.Audience, 1)
    return gao.to_json(gao.agenda(q.record, language, audience, q.options))


def report(q: Question) -> str:
    language, audience = q.one_of(gao.Language, 0), q.one_of(gao.Audience, 1)
    return gao.report(q.record, language, audience, bool(q.numbers[2]), q.options)


def beside_chart(q: Question) -> str:
    subject, language = q.one_of(gao.Subject, 0), q.one_of(gao.Language, 1)
    return gao.to_json(gao.beside_chart(q.record, subject, language, bool(q.numbers[2]), q.options))


def chart(q: Question) -> bytes:
    return gao.chart(
        q.record,
        subject=q.one_of(gao.Subject, 0),
        encoding=q.one_of(gao.Encoding, 1),
        width=q.one_of(gao.Width, 2),
        language=q.one_of(gao.Language, 3),
        illustrative_band=bool(q.numbers[4]),
        options=q.options,
    ).data


CALLS: dict[str, Callable[[Question], str | bytes]] = {
    "assess": lambda q: gao.assess(q.record, q.options).json,
    "assess_records": lambda q: gao.to_json(gao.assess(q.record, q.options)),
    "validate": lambda q: gao.to_json(gao.validate(q.record, q.options)),
    "explain": explain,
    "explain_part": explain_part,
    "ask": lambda q: gao.to_json(gao.ask(q.record, q.options)),
    "schedule": lambda q: gao.to_json(gao.schedule(q.record, q.options)),
    "agenda": agenda,
    "project": lambda q: gao.to_json(gao.project(q.record, q.options)),
    "counsel": lambda q: gao.to_json(gao.counsel(q.record, q.options)),
    "reported_changes": lambda q: gao.to_json(gao.reported_changes(q.record)),
    "physiology_bands": lambda q: gao.to_json(gao.physiology_bands(q.record)),
    "versions": lambda q: gao.to_json(gao.versions()),
    "evidence": lambda q: gao.to_json(gao.evidence()),
    "rules": lambda q: gao.to_json(gao.rules(q.one_of(gao.Language, 0))),
    "report": report,
    "beside_chart": beside_chart,
    "chart": chart,
}


def answer(q: Question) -> tuple[str, bytes]:
    try:
        found = CALLS[q.call](q)
        return "ok", found if isinstance(found, bytes) else found.encode()
    except gao.InvalidInput as refused:
        return "refused", gao.to_json(refused.problems).encode()
    except gao.NothingToDraw:
        return "nothing", b""


def main() -> None:
    with open(sys.argv[1], "rb") as file:
        for question in questions(file):
            status, body = answer(question)
            line = f"{question.name} {question.call} {status} {len(body)}\n"
            sys.stdout.buffer.write(line.encode("ascii") + body)


if __name__ == "__main__":
    main()
