"""Records to JSON and back, driven by their annotations alone."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from . import _records
from ._approximate_date import ApproximateDate

Record = TypeVar("Record")


def to_json(value: Any) -> str:
    """Any record, list or mapping as JSON; a field that is `None` is left out."""
    # An infinite number has become text, which the engine refuses with its path.
    return json.dumps(_plain(value), allow_nan=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int):
        # No fact has so many digits; JSON of it would be refused before anyone could say where it stands.
        return value if value.bit_length() <= 64 else hex(value)[:64]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, float):
        return _decimal(Decimal(float.__repr__(value)))
    if isinstance(value, Decimal):
        return _decimal(value)
    if type(value).__name__ in ("NaTType", "NAType"):
        # What a table has for a missing value is no value; the engine refuses it with its place.
        return str(value)
    if isinstance(value, datetime.datetime):
        # A table of dates has them at midnight; any other time is no day, and is refused with its place.
        midnight = value.time() == datetime.time() and value.tzinfo is None
        return (value.date() if midnight else value).isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, ApproximateDate):
        return value.text
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _record(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    return _foreign(value)


def _record(record: Any) -> dict[str, Any]:
    """A record without the fields that are not given."""
    plain: dict[str, Any] = {}
    expected: dict[str, type | None] = _records_of(typing.cast(Any, type(record)))
    for name, kind in expected.items():
        entry = getattr(record, name)
        if entry is None:
            continue
        for part in entry if isinstance(entry, (list, tuple)) else [entry]:
            is_record = dataclasses.is_dataclass(part) and not isinstance(part, ApproximateDate)
            if is_record and not (kind and isinstance(part, kind)):
                takes = f"takes `{kind.__name__}`" if kind else "takes no record"
                raise TypeError(f"`{name}` of `{type(record).__name__}` {takes}, not `{type(part).__name__}`")
        plain[_key(name)] = _plain(entry)
    return plain


@functools.cache
def _records_of(kind: Any) -> dict[str, type | None]:
    """Every field, with the record that it takes, itself or in a list."""
    hints = typing.get_type_hints(kind, vars(_records))

    def record(annotation: Any) -> type | None:
        if dataclasses.is_dataclass(annotation) and annotation is not ApproximateDate:
            return typing.cast(type, annotation)
        return next((found for part in typing.get_args(annotation) if (found := record(part))), None)

    return {field.name: record(hints[field.name]) for field in dataclasses.fields(kind)}


def _foreign(value: Any) -> Any:
    """A number, date or column of numpy or pandas as what it holds."""
    shape = getattr(value, "shape", None)
    if shape == ():
        if type(value).__name__ == "datetime64":
            held = value.astype("datetime64[us]").item()
            return "NaT" if held is None else _plain(held)
        if type(value).__name__ in ("float16", "float32"):
            # As a double it would have digits that nobody wrote.
            return _decimal(Decimal(str(value)))
        held = value.item()
        if type(held) is not type(value):
            return _plain(held)
    elif shape is not None and hasattr(value, "tolist"):
        return _plain(value.tolist())
    raise TypeError(f"`{type(value).__name__}` has no place in a record; give text, numbers, dates or lists")


def _decimal(value: Decimal) -> str:
    """All digits, without an exponent: the engine counts them."""
    # No fact is so large or so small; written out it would fill the memory.
    is_sane = value.is_finite() and abs(value.adjusted()) <= 100
    return format(value, "f") if is_sane else str(value)


def from_json(kind: type[Record], text: str) -> Record:
    """A record of the engine's JSON."""
    read: Callable[[Any], Record] = _reader(typing.cast(Any, kind))
    try:
        return read(json.loads(text))
    except (ValueError, TypeError, AttributeError) as error:
        name = getattr(kind, "__name__", str(kind))
        raise ValueError(f"the text is no {name} that this version of gao wrote") from error


def list_from_json(kind: type[Record], text: str) -> list[Record]:
    """The same for a list."""
    read: Callable[[Any], Record] = _reader(typing.cast(Any, kind))
    return [read(entry) for entry in json.loads(text)]


@functools.cache
def _reader(annotation: Any) -> Callable[[Any], Any]:
    """What makes of plain JSON what an annotation asks for."""
    if annotation is datetime.date:
        return datetime.date.fromisoformat
    if annotation is ApproximateDate:
        return ApproximateDate
    if annotation in (str, int, bool):
        return _same
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is list:
        read = _reader(inner[0])
        return lambda entries: [read(entry) for entry in entries]
    if origin in (typing.Union, types.UnionType):
        known = [kind for kind in inner if kind is not type(None)]
        # What a caller may write in several ways stays as it was written.
        read = _reader(known[0]) if len(known) == 1 else _same
        return read if len(known) == len(inner) else lambda value: None if value is None else read(value)
    if dataclasses.is_dataclass(annotation):
        return _RecordReader(typing.cast(type, annotation))
    return typing.cast(Callable[[Any], Any], annotation)


class _RecordReader:
    """Reads the fields of one record; they are looked up once."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        self._fields: list[tuple[str, str, Callable[[Any], Any]]] | None = None

    def __call__(self, value: Any) -> Any:
        if self._fields is None:
            hints = typing.get_type_hints(self._kind, vars(_records))
            names = [field.name for field in dataclasses.fields(self._kind)]
            self._fields = [(name, _key(name), _reader(hints[name])) for name in names]
        return self._kind(**{name: read(value.get(key)) for name, key, read in self._fields})


def _key(name: str) -> str:
    """The field of JSON: a name that is a word of Python has a line below at its end."""
    return name.removesuffix("_")


def _same(value: Any) -> Any:
    return value
