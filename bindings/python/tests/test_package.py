"""What the package adds to the engine: records, dates, doubles, errors, and how answers are shown."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import inspect
import json
import math
import pathlib
import pickle
import re
import threading
import typing
from decimal import Decimal
from typing import Any

import gao
import pytest

DAY = datetime.date(2025, 12, 20)


def record(**fields: Any) -> gao.CaseInput:
    return gao.CaseInput(as_of=DAY, **fields)


def scan(score: Any) -> gao.CaseInput:
    return record(
        bmd=[
            gao.BmdInput(
                date=datetime.date(2025, 12, 1),
                modality=gao.BmdModality.DXA,
                site=gao.BmdSite.LUMBAR_SPINE,
                z_score=score,
            )
        ]
    )


def codes(refused: pytest.ExceptionInfo[gao.InvalidInput]) -> list[tuple[str, str]]:
    return [(str(problem.code), problem.pointer) for problem in refused.value.problems]


def test_a_record_a_mapping_text_bytes_and_a_file_are_one(tmp_path: pathlib.Path) -> None:
    text = '{"as_of": "2025-12-20", "fractures": []}'
    file = tmp_path / "case.json"
    file.write_text(text)
    mapping = {"as_of": DAY, "fractures": []}
    forms: list[gao.Record] = [record(fractures=[]), mapping, text, text.encode(), file]
    answers = [gao.assess(form).json for form in forms]
    assert len(set(answers)) == 1
    assert gao.assess(text).diagnosis.label is gao.Label.NOT_MET


def test_what_is_not_given_is_unknown() -> None:
    assert gao.assess(record()).diagnosis.label is gao.Label.UNDETERMINED
    assert gao.to_json(record()) == '{"as_of":"2025-12-20"}'
    assert gao.to_json(record(fractures=[])) == '{"as_of":"2025-12-20","fractures":[]}'


@pytest.mark.parametrize(
    ("score", "written"),
    [
        (-2.5, "-2.5"),
        (-2.0, "-2.0"),
        (-0.0, "-0.0"),
        ("-2.50", "-2.50"),
        (Decimal("-2.50"), "-2.50"),
        (Decimal("-25e-1"), "-2.5"),
        (1e-7, "0.0000001"),
        (-2, -2),
        (math.nan, "NaN"),
        (-math.inf, "-Infinity"),
    ],
)
def test_a_number_keeps_its_digits(score: Any, written: Any) -> None:
    assert json.loads(gao.to_json(scan(score)))["bmd"][0]["z_score"] == written


@pytest.mark.parametrize("score", [math.nan, math.inf, 1e-7, -2.5000001])
def test_a_number_that_is_no_score_is_refused_with_its_place(score: float) -> None:
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess(scan(score))
    assert [pointer for _, pointer in codes(refused)] == ["/bmd/0/z_score"]


def test_answers_hold_days_and_doubles() -> None:
    given = scan("-2.40")
    given.pregnancies = [gao.PregnancyInput(births=["2025-10-05"], outcome=gao.PregnancyOutcome.LIVE)]
    answer = gao.assess(given)
    lowest = answer.severity.very_low_bmd.lowest_z
    assert lowest is not None
    assert lowest.z_score == -2.4 and isinstance(lowest.z_score, float)
    assert (answer.as_of, lowest.date) == (DAY, datetime.date(2025, 12, 1))
    assert lowest.pointer == "/bmd/0/z_score"


def test_days_are_days_and_nothing_else() -> None:
    midnight = datetime.datetime(2025, 12, 20)
    assert gao.to_json(gao.CaseInput(as_of=midnight)) == '{"as_of":"2025-12-20"}'
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess(gao.CaseInput(as_of=midnight.replace(hour=9)))
    assert codes(refused)[0][1] == "/as_of"
    onset = gao.ApproximateDate("2025-11")
    assert json.loads(gao.to_json(record(symptoms=gao.SymptomsInput(pain_onset=onset)))) == {
        "as_of": "2025-12-20",
        "symptoms": {"pain_onset": "2025-11"},
    }
    assert (onset.earliest, onset.latest) == (datetime.date(2025, 11, 1), datetime.date(2025, 11, 30))
    assert not onset.is_exact and gao.ApproximateDate("2025-11-03/2025-11-03").is_exact


@pytest.mark.parametrize("text", ["", "25", "2025-13", "2025-02-29", "2025-11-3", "2025/", "2025-11-03 ", "+025", " 025", "2_25"])
def test_what_is_no_date_says_so(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"`{text}` is no date")):
        gao.ApproximateDate(text)


def test_an_interval_has_a_direction() -> None:
    with pytest.raises(ValueError, match="`2025-12/2025-01` ends before it begins"):
        gao.ApproximateDate("2025-12/2025-01")
    assert gao.ApproximateDate(DAY) == gao.ApproximateDate("2025-12-20")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="`None` is no date"):
        gao.ApproximateDate(None)  # type: ignore[arg-type]


def test_every_problem_comes_at_once_in_both_languages() -> None:
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess({"as_of": "2025-02-29", "colour": 1, "bmd": [{"z_score": "high"}]})
    assert codes(refused) == [
        ("E-FIELD-UNKNOWN", "/colour"),
        ("E-DATE-INVALID", "/as_of"),
        ("E-NUM-FORMAT", "/bmd/0/z_score"),
    ]
    for problem in refused.value.problems:
        assert problem.message_en and problem.message_da and problem.message_en != problem.message_da
    assert "`E-DATE-INVALID` at `/as_of`" in str(refused.value) and "high" not in str(refused.value)
    assert isinstance(refused.value, ValueError)


def test_errors_cross_processes() -> None:
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess({})
    with pytest.raises(gao.NothingToDraw) as nothing:
        gao.chart(record())
    for error in (refused.value, nothing.value, gao.EngineFailure()):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error) and str(again) == str(error)
        assert copy.deepcopy(error).args == error.args


def test_a_refusal_is_not_silent_about_what_is_urgent() -> None:
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess(
            {
                "as_of": "2025-12-20",
                "colour": 1,
                "symptoms": {"spinal_pain": "yes", "red_flags": {"neurological_deficit": "yes"}},
                "pregnancies": [{"outcome": "ongoing", "lmp": "2025-09-01"}],
                "medications": [{"agent": "alendronate", "start": "2025-10-01"}],
            }
        )
    assert str(refused.value) == (
        "`W-URGENT-MEDICAL-ASSESSMENT`, `W-MEDICINE-IN-PREGNANCY`; input has 1 problem: "
        "`E-FIELD-UNKNOWN` at `/colour`; correct the input and try again"
    )


def test_options_are_a_record_a_mapping_or_json() -> None:
    broken = {"as_of": "2025-12-20", "bmd": [{"z_score": "nought"}]}
    quarantine = gao.Options(mode=gao.Mode.QUARANTINE)
    forms: list[gao.Settings] = [quarantine, {"mode": "quarantine"}, '{"mode":"quarantine"}']
    answers = [gao.assess(broken, form) for form in forms]
    assert len({answer.json for answer in answers}) == 1
    assert [str(problem.code) for problem in answers[0].warnings] == ["W-QUARANTINED"]
    later = gao.assess(broken, gao.Options(as_of="2026-01-01", mode=gao.Mode.QUARANTINE))
    assert later.as_of == datetime.date(2026, 1, 1)
    with pytest.raises(gao.InvalidInput):
        gao.assess(broken, {"modus": "quarantine"})
    assert gao.Options() == gao.Options(policy=gao.Policy())
    assert gao.assess(record(), gao.Options()).json == gao.assess(record()).json


@pytest.mark.parametrize("value", [None, 7, [1], DAY])
def test_what_is_no_record_says_what_to_give(value: Any) -> None:
    with pytest.raises(TypeError, match="give a CaseInput"):
        gao.assess(value)


def test_what_has_no_place_in_a_record_says_so() -> None:
    for value, name in ((2j, "complex"), (object(), "object"), ({1}, "set")):
        with pytest.raises(TypeError, match=f"`{name}` has no place in a record"):
            gao.assess(scan(value))
    with pytest.raises(TypeError, match="`fractures` of `CaseInput` takes `FractureInput`, not `BmdInput`"):
        gao.assess(record(fractures=[gao.BmdInput()]))
    with pytest.raises(TypeError, match="`as_of` of `CaseInput` takes no record, not `Policy`"):
        gao.assess(gao.CaseInput(as_of=gao.Policy()))  # type: ignore[arg-type]


def test_a_misspelt_field_is_not_lost() -> None:
    case = record()
    with pytest.raises(AttributeError):
        case.fracturs = []  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        gao.BmdInput(zscore="-2.4")  # type: ignore[call-arg]


@pytest.mark.parametrize("number", ["1E+999999", "1E-999999", "int"])
def test_a_number_out_of_this_world_is_refused_with_its_place(number: str) -> None:
    score: Any = -(10**5000) if number == "int" else Decimal(number)
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess(scan(score))
    assert [pointer for _, pointer in codes(refused)] == ["/bmd/0/z_score"]


class NaTType:
    """As pandas has it."""

    def __str__(self) -> str:
        return "NaT"


class Scalar:
    """As numpy has it."""

    shape = ()

    def __init__(self, held: Any) -> None:
        self.held = held

    def item(self) -> Any:
        return self.held


def test_tables_hold_numbers_dates_and_what_is_missing() -> None:
    with pytest.raises(gao.InvalidInput) as refused:
        gao.assess({"as_of": NaTType()})
    assert codes(refused) == [("E-DATE-INVALID", "/as_of")]
    assert json.loads(gao.to_json(scan(Scalar(-2.4))))["bmd"][0]["z_score"] == "-2.4"
    short = type("float32", (Scalar,), {"__str__": lambda self: "-2.4"})
    assert json.loads(gao.to_json(scan(short(-2.4000000953674316))))["bmd"][0]["z_score"] == "-2.4"
    endless = Scalar(None)
    endless.held = endless
    with pytest.raises(TypeError, match="`Scalar` has no place"):
        gao.assess(scan(endless))


def test_words_are_members_or_names_and_nothing_else() -> None:
    case = record()
    assert gao.explain(case, "danish", "patient", "markdown") == gao.explain(
        case, gao.Language.DANISH, gao.Audience.PATIENT, gao.Style.MARKDOWN
    )
    assert gao.explain_part(case, "requests") == gao.explain_part(case, gao.Part.REQUESTS)
    assert gao.chart(case, "spine", "png").data.startswith(b"\x89PNG")
    for wrong in ("da", "ENGLISH", 1, None, gao.Audience.PATIENT, gao.Tri.YES):
        with pytest.raises(TypeError, match="is no Language; give one of english, danish"):
            gao.explain(case, wrong)  # type: ignore[arg-type]


def test_a_name_of_a_file_is_not_read_as_json() -> None:
    with pytest.raises(TypeError, match="for a file give a pathlib.Path"):
        gao.assess("RW002.json")


def test_every_signature_can_be_resolved() -> None:
    for name in gao.__all__:
        found = getattr(gao, name)
        if inspect.isfunction(found):
            assert typing.get_type_hints(found), name


def test_a_string_with_half_a_character_is_refused_and_not_lost() -> None:
    for text in ('{"as_of": "\ud83d"}', {"as_of": "\ud83d"}):
        with pytest.raises(gao.InvalidInput):
            gao.assess(text)


def test_an_assessment_shows_itself_and_knows_its_letter_and_report() -> None:
    answer = gao.assess(record(fractures=[]))
    assert repr(answer) == "<Assessment of 2025-12-20: NotMet, provisional; suspicion Insufficient>"
    assert answer.letter() == gao.explain(record(fractures=[]))
    danish = answer.letter(gao.Language.DANISH, gao.Audience.PATIENT, gao.Style.MARKDOWN)
    assert danish.startswith("# ") and danish != answer.letter()
    page = answer.report(gao.Language.DANISH)
    assert page.startswith('<!DOCTYPE html><html lang="da">')
    shown = answer._repr_html_()
    assert shown is not None and shown.startswith("<iframe sandbox srcdoc=") and "<script" not in shown
    assert shown.count("<") == 2  # the page is inside an attribute


def test_an_assessment_without_its_record_says_so() -> None:
    answer = gao.assess(record())
    again = gao.Assessment.from_json(answer.json)
    assert again == answer
    with pytest.raises(ValueError, match="was not made by `gao.assess`"):
        again.letter()
    assert again._repr_html_() is None
    for text in ("{}", "[]", "{"):
        with pytest.raises(ValueError, match="the text is no Assessment"):
            gao.Assessment.from_json(text)


def test_help_says_what_a_field_holds() -> None:
    shown = inspect.getdoc(gao.BmdInput) or ""
    assert "z_score: Z-score as printed, at most 2 decimals." in shown
    assert "bmd_g_per_cm2: BMD in g/cm2, at most 3 decimals." in shown


def test_answers_are_values() -> None:
    answer = gao.assess(record())
    assert pickle.loads(pickle.dumps(answer)) == answer == copy.deepcopy(answer)
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.as_of = DAY  # type: ignore[misc]
    assert dataclasses.asdict(answer)["diagnosis"]["label"] is gao.Label.UNDETERMINED
    assert gao.Label.UNDETERMINED == "Undetermined" and str(gao.Tri.YES) == "yes"


def test_a_chart_comes_with_the_words_beside_it() -> None:
    spine = gao.chart(record(fractures=[]), gao.Subject.SPINE)
    assert spine.data.startswith(b"<svg ") and spine.beside == []
    assert spine._repr_html_().startswith('<img alt="gao" src="data:image/svg+xml;base64,')
    pixels = gao.chart(record(fractures=[]), gao.Subject.SPINE, gao.Encoding.PNG)
    assert pixels.data.startswith(b"\x89PNG")
    exposed = record(
        pregnancies=[gao.PregnancyInput(outcome=gao.PregnancyOutcome.ONGOING, lmp="2025-09-01")],
        medications=[gao.MedicationInput(agent=gao.Agent.ALENDRONATE, start="2025-10-01")],
    )
    assert any("alendronate" in line for line in gao.chart(exposed, gao.Subject.SPINE).beside)
    with pytest.raises(gao.NothingToDraw) as nothing:
        gao.chart(record())
    assert nothing.value.reason is gao.NotDrawn.NO_BIRTH
    assert "birth" in str(nothing.value) and str(nothing.value).endswith(".")


def test_every_other_call_answers() -> None:
    assert gao.ask(record())[0].pointer == "/pregnancy_status/value"
    assert not gao.schedule(record()).applies
    assert gao.agenda(record(), gao.Language.DANISH).as_of == DAY
    assert len(gao.project(record()).regimens) == 4
    assert gao.counsel(record()).facts
    assert "what to ask next" in gao.explain_part(record(), gao.Part.REQUESTS).lower()
    assert any(row.id == "S-44" for row in gao.evidence())
    assert any(rule.rule == "F-04" for rule in gao.rules(gao.Language.DANISH))
    assert gao.versions().engine == gao.__version__
    cells = gao.reported_changes(gao.ProjectionQuery(baseline_g_per_cm2=0.7))
    assert len(gao.reported_changes({"month": 12})) < len(gao.reported_changes())
    assert {type(cell.change.low_percent) for cell in cells if cell.change} == {float}
    assert any(cell.low_g_per_cm2 == pytest.approx(0.714) for cell in cells)
    assert gao.physiology_bands(gao.BandQuery(site=gao.BandSite.LUMBAR_SPINE))[0].polygon


def test_what_a_later_version_says_is_left_aside_or_refused() -> None:
    answer = json.loads(gao.assess(scan("-2.40")).json)
    answer["colour"] = "blue"
    assert gao.Assessment.from_json(json.dumps(answer)) == gao.assess(scan("-2.40"))
    answer["diagnosis"]["label"] = "Probable"
    with pytest.raises(ValueError, match="this version of gao"):
        gao.Assessment.from_json(json.dumps(answer))


def test_every_example_of_the_page_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pathlib.Path(__file__).parents[3] / "tests/cases")
    page = (pathlib.Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 4
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "\nNotMet\n/pregnancy_status/value " in printed
    assert "/as_of Not a valid date: `2025-02-29`." in printed


def test_eight_threads_get_the_same_answer() -> None:
    expected = gao.assess(scan("-2.40")).json
    found: list[str] = []

    def work() -> None:
        for _ in range(5):
            found.append(gao.assess(scan("-2.40")).json)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 40
