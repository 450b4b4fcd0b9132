"""gao: decision engine for pregnancy- and lactation-associated osteoporosis (PLO).

A component and a second reader, not a doctor; not for clinical use.

>>> import gao
>>> answer = gao.assess({"as_of": "2025-12-20", "fractures": []})
>>> answer.diagnosis.label
<Label.NOT_MET: 'NotMet'>

A field that is not given is unknown; it never means "no".
"""

from __future__ import annotations

import dataclasses as _dataclasses
import json as _json
from collections.abc import Mapping
from typing import Any

from . import _codec, _engine, _native, _records
from ._answered import Origin as _Origin
from ._approximate_date import ApproximateDate
from ._engine import Record, Settings
from ._errors import EngineFailure, InvalidInput, NothingToDraw
from ._native import Audience, Encoding, Language, NotDrawn, Part, Style, Subject, Width
from ._records import *  # noqa: F403
from ._records import (
    Agenda,
    Assessment,
    BandQuery,
    CounsellingAnswer,
    EvidenceRow,
    MissingFact,
    PhysiologyBand,
    Problem,
    ProjectionAnswer,
    ProjectionQuery,
    ReportedChange,
    RuleEntry,
    ScheduleAnswer,
    Versions,
)


def assess(record: Record, options: Settings = None) -> Assessment:
    """Everything the engine says about one woman on one day.

    Raises `InvalidInput` with every problem of the record.
    """
    document, settings = _engine.document(record), _engine.settings(options)
    text = _engine.call(_native.assess_json, document, settings)
    answer = _codec.from_json(Assessment, text)
    object.__setattr__(answer, "_origin", _Origin(document, options, text))
    return answer


def validate(record: Record, options: Settings = None) -> list[Problem]:
    """Every problem of a record, warnings included; empty if there is none."""
    found = _engine.call(_native.validate_json, _engine.document(record), _engine.settings(options))
    return _codec.list_from_json(Problem, _native.problems_to_json(found))


def explain(
    record: Record,
    language: Language | str = Language.ENGLISH,
    audience: Audience | str = Audience.CLINICIAN,
    style: Style | str = Style.TEXT,
    options: Settings = None,
) -> str:
    """The letter of a record, for a clinician or for the woman herself."""
    document, settings = _engine.document(record), _engine.settings(options)
    return _engine.call(_native.explain_json, document, settings, *_words(language, style, audience))


def explain_part(
    record: Record,
    part: Part | str,
    language: Language | str = Language.ENGLISH,
    audience: Audience | str = Audience.CLINICIAN,
    style: Style | str = Style.TEXT,
    options: Settings = None,
) -> str:
    """One part of the letter on a page of its own."""
    document, settings = _engine.document(record), _engine.settings(options)
    words = _engine.one_of(Part, part), *_words(language, style, audience)
    return _engine.call(_native.explain_part_json, document, settings, *words)


def ask(record: Record, options: Settings = None) -> list[MissingFact]:
    """What to ask next: the open facts that change an answer, those that settle one first."""
    text = _engine.call(_native.ask_json, _engine.document(record), _engine.settings(options))
    return _codec.list_from_json(MissingFact, text)


def schedule(record: Record, options: Settings = None) -> ScheduleAnswer:
    """What is due when, as codes and days."""
    text = _engine.call(_native.schedule_json, _engine.document(record), _engine.settings(options))
    return _codec.from_json(ScheduleAnswer, text)


def agenda(
    record: Record,
    language: Language | str = Language.ENGLISH,
    audience: Audience | str = Audience.CLINICIAN,
    options: Settings = None,
) -> Agenda:
    """The schedule in words, event by event, for a calendar."""
    document, settings = _engine.document(record), _engine.settings(options)
    language, audience = _engine.one_of(Language, language), _engine.one_of(Audience, audience)
    text = _engine.call(_native.agenda_json, document, settings, language, audience)
    return _codec.from_json(Agenda, text)


def project(record: Record, options: Settings = None) -> ProjectionAnswer:
    """Which change of BMD is reported for each regimen: averages of groups, never a prediction for her."""
    text = _engine.call(_native.project_json, _engine.document(record), _engine.settings(options))
    return _codec.from_json(ProjectionAnswer, text)


def counsel(record: Record, options: Settings = None) -> CounsellingAnswer:
    """Which facts of the article bear on her, in the order in which they are told."""
    text = _engine.call(_native.counsel_json, _engine.document(record), _engine.settings(options))
    return _codec.from_json(CounsellingAnswer, text)


def reported_changes(query: ProjectionQuery | Mapping[str, Any] | str | bytes | None = None) -> list[ReportedChange]:
    """The reported changes of BMD without a record: the whole table, or the cells of one question."""
    asked = _engine.query(query, ProjectionQuery)
    return _codec.list_from_json(
        ReportedChange, _engine.call(_native.reported_changes_json, asked)
    )


def physiology_bands(query: BandQuery | Mapping[str, Any] | str | bytes | None = None) -> list[PhysiologyBand]:
    """How BMD normally goes after a birth: a band of averages for each site, or why there is none."""
    asked = _engine.query(query, BandQuery)
    return _codec.list_from_json(PhysiologyBand, _engine.call(_native.physiology_bands_json, asked))


def evidence() -> list[EvidenceRow]:
    """The whole evidence register."""
    return _codec.list_from_json(EvidenceRow, _engine.call(_native.evidence_json))


def rules(language: Language | str = Language.ENGLISH) -> list[RuleEntry]:
    """Every rule of the engine: what it asks, its table, and what it rests on."""
    return _codec.list_from_json(RuleEntry, _engine.call(_native.rules_json, _engine.one_of(Language, language)))


def versions() -> Versions:
    """The versions that stand in every answer."""
    found = _native.versions()
    return Versions(engine=found.engine, content=found.content, schema=found.schema)


def report(
    record: Record,
    language: Language | str = Language.ENGLISH,
    audience: Audience | str = Audience.CLINICIAN,
    illustrative_band: bool = False,
    options: Settings = None,
) -> str:
    """The report of a record: one page of HTML that needs nothing else, with charts for a clinician."""
    page = _native.ReportOptions(
        language=_engine.one_of(Language, language),
        audience=_engine.one_of(Audience, audience),
        illustrative_band=illustrative_band,
    )
    document, settings = _engine.document(record), _engine.settings(options)
    return _engine.call(_native.report_json, document, settings, page)


@_dataclasses.dataclass(frozen=True)
class Chart:
    """A picture, and the words that belong beside it: show both."""

    data: bytes
    """The picture, as the bytes of a file."""

    encoding: Encoding
    """How it is written."""

    beside: list[str]
    """What must be said first, and what the chart leaves out."""

    def _repr_html_(self) -> str:
        import base64
        import html

        kind = "image/svg+xml" if self.encoding is Encoding.SVG else "image/png"
        source = f"data:{kind};base64,{base64.b64encode(self.data).decode('ascii')}"
        words = "".join(f"<p>{html.escape(line)}</p>" for line in self.beside)
        return f'{words}<img alt="gao" src="{source}">'


def chart(
    record: Record,
    subject: Subject | str = Subject.BMD,
    encoding: Encoding | str = Encoding.SVG,
    width: Width | str = Width.WIDE,
    language: Language | str = Language.ENGLISH,
    illustrative_band: bool = False,
    options: Settings = None,
) -> Chart:
    """A chart of a record, for a clinician. Raises `NothingToDraw` where the record holds nothing for it."""
    wanted = _native.ChartOptions(
        subject=_engine.one_of(Subject, subject),
        encoding=_engine.one_of(Encoding, encoding),
        width=_engine.one_of(Width, width),
        language=_engine.one_of(Language, language),
        illustrative_band=illustrative_band,
    )
    document, settings = _engine.document(record), _engine.settings(options)
    data = _engine.call(_native.chart_json, document, settings, wanted)
    return Chart(data, wanted.encoding, _beside(document, settings, wanted))


def beside_chart(
    record: Record,
    subject: Subject | str = Subject.BMD,
    language: Language | str = Language.ENGLISH,
    illustrative_band: bool = False,
    options: Settings = None,
) -> list[str]:
    """What must be said first, and what the chart leaves out; also where there is nothing to draw."""
    wanted = _native.ChartOptions(
        subject=_engine.one_of(Subject, subject),
        encoding=Encoding.SVG,
        width=Width.WIDE,
        language=_engine.one_of(Language, language),
        illustrative_band=illustrative_band,
    )
    return _beside(_engine.document(record), _engine.settings(options), wanted)


def _beside(document: bytes, settings: _native.Options, wanted: _native.ChartOptions) -> list[str]:
    lines: list[str] = _json.loads(
        _engine.call(_native.beside_chart_json, document, settings, wanted)
    )
    return lines


def _words(
    language: Language | str, style: Style | str, audience: Audience | str
) -> tuple[Language, Style, Audience]:
    return (
        _engine.one_of(Language, language),
        _engine.one_of(Style, style),
        _engine.one_of(Audience, audience),
    )


def to_json(record: object) -> str:
    """Any record of this package as JSON; a field that is `None` is left out."""
    return _codec.to_json(record)


__version__ = versions().engine

__all__ = [
    "ApproximateDate",
    "Audience",
    "Chart",
    "Encoding",
    "EngineFailure",
    "InvalidInput",
    "Language",
    "NotDrawn",
    "NothingToDraw",
    "Part",
    "Record",
    "Settings",
    "Style",
    "Subject",
    "Width",
    "agenda",
    "ask",
    "assess",
    "beside_chart",
    "chart",
    "counsel",
    "evidence",
    "explain",
    "explain_part",
    "physiology_bands",
    "project",
    "report",
    "reported_changes",
    "rules",
    "schedule",
    "to_json",
    "validate",
    "versions",
]
__all__ += _records.__all__
