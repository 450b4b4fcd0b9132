"""What an assessment knows beyond its fields: where it came from, and how it is shown."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ._engine import Settings
    from ._native import Audience, Language, Style
    from ._records import Assessment


class Origin(NamedTuple):
    """What was assessed, how, and the answer as the engine wrote it."""

    document: bytes
    settings: Settings
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
        language: Language | str = "english",
        audience: Audience | str = "clinician",
        style: Style | str = "text",
    ) -> str:
        """The letter, for a clinician or for the woman herself."""
        from . import explain

        document, settings, _ = self._from()
        return explain(document, language, audience, style, settings)

    def report(
        self,
        language: Language | str = "english",
        audience: Audience | str = "clinician",
        illustrative_band: bool = False,
    ) -> str:
        """The report: one page of HTML that needs nothing else, with charts for a clinician."""
        from . import report

        document, settings, _ = self._from()
        return report(document, language, audience, illustrative_band, settings)

    def _repr_html_(self) -> str | None:
        """The report, in a frame of its own: neither page changes how the other looks."""
        if getattr(self, "_origin", None) is None:
            return None
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
