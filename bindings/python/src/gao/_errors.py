"""Why a call has no answer."""

from __future__ import annotations

from ._native import Language, NotDrawn, not_drawn_sentence
from ._records import Problem, ProblemCode, Severity


# What a refusal is not silent about.
_SAID_FIRST = (
    ProblemCode.W_URGENT_MEDICAL_ASSESSMENT,
    ProblemCode.W_MEDICINE_IN_PREGNANCY,
    ProblemCode.W_MEDICINE_BLOCKED,
)


class InvalidInput(ValueError):
    """The record or the options are refused.

    `problems` holds every problem at once, each with its code, its place as a JSON pointer, and a
    message in English and Danish; warnings are among them. The text of the error shows codes and
    places and nothing else of the record.
    """

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        # A red flag or a medicine in a pregnancy is said although nothing else is.
        urgent = [str(problem.code) for problem in problems if problem.code in _SAID_FIRST]
        first = f"{', '.join(urgent)}; " if urgent else ""
        places = ", ".join(f"{problem.code} at `{problem.pointer}`" for problem in errors[:8])
        more = f" and {len(errors) - 8} more" if len(errors) > 8 else ""
        super().__init__(f"{first}the input is refused: {places}{more}; see `problems` for what to do")

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[list[Problem]]]:
        return type(self), (self.problems,)


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
