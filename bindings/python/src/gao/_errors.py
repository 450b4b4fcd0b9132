"""Why a call has no answer."""

from __future__ import annotations

from ._native import Language, NotDrawn, not_drawn_sentence
from ._records import Problem


class InvalidInput(ValueError):
    """The record or the options are refused.

    `problems` holds every problem at once, each with its code, its place as a JSON pointer, and a
    message in English and Danish; warnings are among them. The text of the error shows codes and
    places and nothing else of the record, what is urgent first.
    """

    def __init__(self, problems: list[Problem], summary: str) -> None:
        self.problems = problems
        super().__init__(summary)

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[list[Problem], str]]:
        return type(self), (self.problems, str(self))


class NothingToDraw(LookupError):
    """The record holds nothing for the chart; `reason` says what is lacking."""

    def __init__(self, reason: NotDrawn) -> None:
        self.reason = reason
        super().__init__(not_drawn_sentence(reason, Language.ENGLISH))

    def __reduce__(self) -> tuple[type[NothingToDraw], tuple[NotDrawn]]:
        return type(self), (self.reason,)


class EngineFailure(RuntimeError):
    """A defect of gao itself; it says nothing about the record."""

    def __reduce__(self) -> tuple[type[EngineFailure], tuple[()]]:
        return type(self), ()

    def __init__(self) -> None:
        super().__init__("gao failed; this is a defect of gao, not of the record")
