"""The documents inside one file are told apart, whatever stands next to what."""

import contextlib
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callover.reading.errors import ReadingError
from tests.reading.papers import samples
from tests.reading.papers.reading import kinds, read_text

PAPERS = {
    "county report": (samples.COUNTY_REPORT, "report"),
    "capitals report": (samples.CAPITALS_REPORT, "report"),
    "plain report": (samples.PLAIN_REPORT, "report"),
    "briefing paper": (samples.BRIEFING, "report"),
    "agenda": (samples.AGENDA, "agenda"),
    "minutes": (samples.MINUTES, "minutes"),
    "meeting page": (samples.MEETING_PAGE, "meeting_page"),
    "programme, dates on top": (samples.TOP_DATED_PROGRAMME, "work_programme"),
    "programme, dates in the middle": (samples.MIDDLE_DATED_PROGRAMME, "work_programme"),
    "programme in Markdown": (samples.MARKDOWN_PROGRAMME, "work_programme"),
    "monitoring in Markdown": (samples.MARKDOWN_MONITORING, "monitoring_schedule"),
    "monitoring, scattered": (samples.SCATTERED_MONITORING, "monitoring_schedule"),
    "tracker": (samples.TRACKER, "project_tracker"),
    "scorecard": (samples.SCORECARD, "scorecard"),
    "slides": (samples.SLIDES, "slides"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_alone_is_one_document_of_its_kind(name: str) -> None:
    text, kind = PAPERS[name]
    assert kinds(read_text(text)) == [kind]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\f"], ids=["line", "blank line", "form feed"])
def test_any_two_papers_put_together_are_both_found(between: str) -> None:
    wrong = {}
    for (one, (first, kind)), (other, (second, after)) in itertools.permutations(PAPERS.items(), 2):
        found = kinds(read_text(first + between + second))
        if found != [kind, after]:
            wrong[f"{one} + {other}"] = found
    assert wrong == {}


def test_the_parts_cover_the_whole_file_in_order() -> None:
    reading = read_text("\f".join(text for text, _ in PAPERS.values()))
    spans = [document.span for document in reading.documents]
    assert all(one.line_end < two.line_start for one, two in itertools.pairwise(spans))
    assert kinds(reading) == [kind for _, kind in PAPERS.values()]


def test_a_box_that_text_order_puts_last_belongs_to_the_top_of_its_page() -> None:
    before = samples.MINUTES.rstrip() + "\n " + samples.BRIEFING
    minutes, report = read_text(before).documents
    assert minutes.span.line_end < report.span.line_start
    assert report.report is not None
    assert [section.number for section in report.report.sections][:4] == ["4", "1", "2", "3"]


def test_what_says_nothing_of_itself_is_other_and_runs_on_to_the_next_start() -> None:
    letter = "Dear Sir,\n\n" + "The road outside our house is loud at night and nobody comes to mend it.\n" * 60
    assert kinds(read_text(letter)) == ["other"]
    assert kinds(read_text(letter + "\n" + samples.CAPITALS_REPORT)) == ["other", "report"]


def test_minutes_that_quote_reports_and_plans_stay_one_document() -> None:
    quoting = samples.MINUTES + (
        "\n33. WORK PROGRAMME\n\nThe Committee considered its work programme.\n\n"
        "34. HOUSING\n\nReport of the Director of Housing\n\nThe Director spoke to the report.\n\n"
        "35. TASK AND FINISH GROUP ON FLOODS\n\nResolved:- That the update be noted.\n"
    )
    assert kinds(read_text(quoting)) == ["minutes"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_mangled_paper_raises_anything_but_the_readers_own_errors(data: st.DataObject) -> None:
    text, _ = data.draw(st.sampled_from(list(PAPERS.values())))
    lines = text.split("\n")
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, max(0, len(lines) - 1)))
        change = data.draw(st.sampled_from(["drop", "double", "split", "glue", "noise"]))
        line = lines[at] if lines else ""
        if change == "drop":
            lines[at : at + 1] = []
        elif change == "double":
            lines[at : at + 1] = [line, line]
        elif change == "split":
            lines[at : at + 1] = [line[: len(line) // 2], line[len(line) // 2 :]]
        elif change == "glue":
            lines[at : at + 2] = ["".join(lines[at : at + 2])]
        else:
            lines[at : at + 1] = [line + data.draw(st.text(max_size=12))]
    with contextlib.suppress(ReadingError):
        read_text("\n".join(lines), "mangled.md")
