"""Calls of the library: what goes in as bytes, what is refused as an error of this package."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar, Union

from . import _codec, _native
from ._errors import EngineFailure, InvalidInput, NothingToDraw
from ._records import CaseInput, Options, Problem

Record = Union[CaseInput, Mapping[str, Any], str, bytes, bytearray, memoryview, os.PathLike[str]]
"""A record: a `CaseInput`, a mapping of the same shape, JSON as text or bytes, or the path of a file."""

Settings = Union[Options, Mapping[str, Any], str, bytes, bytearray, memoryview, None]
"""Options: an `Options`, a mapping of the same shape, JSON as text or bytes, or `None` for the defaults."""

Answer = TypeVar("Answer")

# uniffi adds the variants of an error where no type checker sees them.
_refusals: Any = _native.InvalidInput
_no_picture: Any = _native.NoPicture


def document(record: Record) -> bytes:
    """A record as JSON."""
    if isinstance(record, os.PathLike):
        return pathlib.Path(record).read_bytes()
    return _json(record, CaseInput)


def settings(options: Settings) -> _native.Options:
    """Options as the library takes them."""
    if options is None:
        return _native.default_options()
    return call(_native.options_from_json, _json(options, Options))


def query(asked: Any, kind: type) -> bytes:
    """A question about what is reported; without one, all of it."""
    return b"{}" if asked is None else _json(asked, kind)


def _json(value: Any, kind: type) -> bytes:
    """What is JSON already is handed on as it is: the engine judges it."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, str):
        if value.strip() and "{" not in value and len(value) < 1000:
            raise TypeError("text is read as JSON, and this is none; for a file give a pathlib.Path")
        # Half a character is refused by the engine, with its place.
        return value.encode("utf-8", "surrogatepass")
    if isinstance(value, (kind, Mapping)):
        return _codec.to_json(value).encode()
    raise TypeError(
        f"`{type(value).__name__}` cannot be read; give a {kind.__name__}, a mapping, or JSON as text or bytes"
    )


Word = TypeVar("Word", bound=Enum)


def one_of(kind: type[Word], value: Word | str) -> Word:
    """A member of an enumeration, or its name in small letters."""
    if isinstance(value, kind):
        return value
    words = {member.name.lower(): member for member in kind}
    if isinstance(value, str) and not isinstance(value, Enum) and value in words:
        return words[value]
    raise TypeError(f"`{value}` is no {kind.__name__}; give one of {', '.join(words)}")


def call(function: Callable[..., Answer], *arguments: Any) -> Answer:
    """Makes one call."""
    try:
        return function(*arguments)
    except _refusals.Problems as refused:
        raise _refused(refused) from None
    except _no_picture.Invalid as refused:
        raise _refused(refused[0]) from None
    except _no_picture.NothingToDraw as nothing:
        raise NothingToDraw(nothing[0]) from None
    except (_no_picture.Drawing, _native.gao.InternalError, _native.gao_report.InternalError):
        # The message of a panic may hold words of the record.
        raise EngineFailure() from None


def _refused(refused: Any) -> InvalidInput:
    problems = _codec.list_from_json(Problem, _native.problems_to_json(refused.problems))
    return InvalidInput(problems, _native.refusal_summary(refused.problems))
