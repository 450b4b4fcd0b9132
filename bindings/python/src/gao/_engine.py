"""Calls of the library: what goes in as bytes, what is refused as an error of this package."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, Union

from . import _codec, _native
from ._errors import EngineFailure, InvalidInput, NothingToDraw
from ._records import CaseInput, Options, Problem

Record = Union[CaseInput, Mapping[str, Any], str, bytes, "os.PathLike[str]"]
"""A record: a `CaseInput`, a mapping of the same shape, JSON as text or bytes, or the path of a file."""

Answer = TypeVar("Answer")

# uniffi adds the variants of an error where no type checker sees them.
_refusals: Any = _native.InvalidInput
_no_picture: Any = _native.NoPicture


def document(record: Record) -> bytes:
    """A record as JSON. What is JSON already is handed on as it is: the engine judges it."""
    if isinstance(record, (bytes, bytearray, memoryview)):
        return bytes(record)
    if isinstance(record, str):
        # Half a character is refused by the engine, with its place.
        return record.encode("utf-8", "surrogatepass")
    if isinstance(record, os.PathLike):
        return pathlib.Path(record).read_bytes()
    if isinstance(record, (CaseInput, Mapping)):
        return _codec.to_json(record).encode()
    raise TypeError(
        f"`{type(record).__name__}` is no record; give a CaseInput, a mapping, JSON as text or bytes, or a path"
    )


def settings(options: Options | None) -> _native.Options:
    """Options as the library takes them."""
    if options is None:
        return _native.default_options()
    return call(_native.options_from_json, _codec.to_json(options).encode())


def call(function: Callable[..., Answer], *arguments: Any) -> Answer:
    """Makes one call."""
    try:
        return function(*arguments)
    except _refusals.Problems as refused:
        raise _refused(refused) from None
    except _no_picture.Invalid as refused:
        raise _refused(refused[0]) from None
    except _no_picture.NotDrawn as nothing:
        raise NothingToDraw(nothing[0]) from None
    except (_no_picture.Drawing, _native.gao.InternalError, _native.gao_report.InternalError):
        # The message of a panic may hold words of the record.
        raise EngineFailure() from None


def _refused(refused: Any) -> InvalidInput:
    return InvalidInput(_codec.list_from_json(Problem, _native.problems_to_json(refused.problems)))
