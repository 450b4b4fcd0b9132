"""What an assessment knows beyond its fields: where it came from, and how it is shown."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ._native import Audience, Language, Style
    from ._records import Assessment


class Origin(NamedTuple):
    """What was assessed, how, and the answer as the engine wrote it."""

    document: bytes
    settings: Any
    json: str


class Answered:
    """The part of an `Assessment` that is not data."""

    @property
    def json(self) -> str:
        """The assessment as the engine wrote it, byte for byte what every other language gets."""
        return self._from().json

    @staticmethod
    def from_json(text: str) -> Assessment:
        """An assessment from JSON that the engine wrote; it has neither letter nor report."""
        from . import _codec, _records

        return _codec.from_json(_records.Assessment, text)

    def letter(
        self,
        language: Language | None = None,
        audience: Audience | None = None,
        style: Style | None = None,
    ) -> str:
        """The letter: in English, for a clinician and as plain text unless said otherwise."""
        from . import Audience, Language, Style, _engine, _native

        return _engine.call(
            _native.explain_json,
            *self._from()[:2],
            language or Language.ENGLISH,
            style or Style.TEXT,
            audience or Audience.CLINICIAN,
        )

    def report(
        self,
        language: Language | None = None,
        audience: Audience | None = None,
        illustrative_band: bool = False,
    ) -> str:
        """The report: one page of HTML that needs nothing else, with charts for a clinician."""
        from . import Audience, Language, _engine, _native

        page = _native.ReportOptions(
            language=language or Language.ENGLISH,
            audience=audience or Audience.CLINICIAN,
            illustrative_band=illustrative_band,
        )
        return _engine.call(_native.report_json, *self._from()[:2], page)

    def _repr_html_(self) -> str:
        """The report, in a frame of its own: neither page changes how the other looks."""
        page = html.escape(self.report(), quote=True)
        return f'<iframe sandbox srcdoc="{page}" title="gao" style="width:100%;height:40em;border:0"></iframe>'

    def __repr__(self: Any) -> str:
        answer: Assessment = self
        provisional = ", provisional" if answer.diagnosis.provisional else ""
        return f"<Assessment of {answer.as_of}: {answer.diagnosis.label}{provisional}; suspicion {answer.suspicion.level}>"

    def _from(self) -> Origin:
        origin: Origin | None = getattr(self, "_origin", None)
        if origin is None:
            raise ValueError("this assessment was not made by `gao.assess`, so its record is not known")
        return origin
