"""A date as far as it is known."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class ApproximateDate:
    """A day, month, year or interval, as the engine writes it: `2025-11-03`, `2025-11`, `2025` or two of
    them with a slash between.

    >>> about = ApproximateDate("2025-11/2026-02")
    >>> about.earliest, about.latest
    (datetime.date(2025, 11, 1), datetime.date(2026, 2, 28))
    >>> ApproximateDate("yesterday")
    Traceback (most recent call last):
    ValueError: `yesterday` is no date; write a day, month, year or interval, such as 2025-11 or 2025-11-03/2025-11-09
    """

    text: str

    def __post_init__(self) -> None:
        if isinstance(self.text, datetime.date):
            object.__setattr__(self, "text", self.text.isoformat())
        earliest, latest = self._bounds()
        if earliest > latest:
            raise ValueError(f"`{self.text}` ends before it begins")

    @property
    def earliest(self) -> datetime.date:
        """The first day it can be."""
        return self._bounds()[0]

    @property
    def latest(self) -> datetime.date:
        """The last day it can be."""
        return self._bounds()[1]

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        earliest, latest = self._bounds()
        return earliest == latest

    def __str__(self) -> str:
        return self.text

    def _bounds(self) -> tuple[datetime.date, datetime.date]:
        try:
            first, slash, last = self.text.partition("/")
            earliest, latest = _days(first)
            return (earliest, _days(last)[1]) if slash else (earliest, latest)
        except (ValueError, AttributeError):
            raise ValueError(
                f"`{self.text}` is no date; write a day, month, year or interval, "
                "such as 2025-11 or 2025-11-03/2025-11-09"
            ) from None


def _days(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a day, month or year."""
    parts = text.split("-")
    shapes = [len(part) if part.isdecimal() and part.isascii() else 0 for part in parts]
    if shapes not in ([4], [4, 2], [4, 2, 2]):
        raise ValueError(text)
    year, *rest = (int(part) for part in parts)
    if not rest:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if len(rest) == 1:
        last = calendar.monthrange(year, rest[0])[1]
        return datetime.date(year, rest[0], 1), datetime.date(year, rest[0], last)
    day = datetime.date(year, *rest)
    return day, day
