"""Reports of several templates: for whom, of what day, by whom, in what sections, with what recommendations."""

import datetime as dt
import io

from docx import Document as Word

from callover.reading import read
from callover.reading.records import PersonRole, Report
from tests.reading.papers import samples
from tests.reading.papers.reading import only, read_text


def _report(text: str) -> Report:
    report = only(text).report
    assert report is not None
    return report


def test_a_county_report_with_from_to_and_subject() -> None:
    document = only(samples.COUNTY_REPORT)
    assert document.title == "Fostering Recruitment and Retention"
    report = _report(samples.COUNTY_REPORT)
    assert report.to == "Children's and Young People Cabinet Committee"
    assert report.date == dt.date(2025, 1, 14)
    assert [(person.name, person.post) for person in report.authors] == [
        ("Ines Calloway", "Fostering Service Manager"),
        ("Desmond Okafor", "Corporate Director of Children, Young People and Learning"),
    ]
    assert [(clause.label, clause.text.split()[0]) for clause in report.recommendations] == [
        ("a", "NOTE"),
        ("b", "ENDORSE"),
    ]
    assert [section.heading for section in report.sections][:2] == ["Introduction", "Current Position"]


def test_a_report_in_capitals() -> None:
    report = _report(samples.CAPITALS_REPORT)
    assert report.to == "HEALTH AND CARE SCRUTINY PANEL"
    assert report.date == dt.date(2024, 6, 3)
    assert [person.name for person in report.authors] == ["PRIYA NAIR"]
    assert [section.heading for section in report.sections] == [
        *("PURPOSE OF REPORT", "RECOMMENDATIONS", "BACKGROUND", "FINANCIAL IMPLICATIONS"),
    ]
    assert [clause.label for clause in report.recommendations] == ["1", "2"]


def test_a_report_without_a_box() -> None:
    document = only(samples.PLAIN_REPORT)
    assert document.title == "Damp and Mould in Council Homes"
    report = _report(samples.PLAIN_REPORT)
    assert (report.to, report.date) == ("Overview and Scrutiny Committee", dt.date(2024, 3, 12))
    assert report.authors == ()
    assert [section.number for section in report.sections] == ["1", "2", "3", "4"]
    assert [clause.label for clause in report.recommendations] == ["2.1", "2.2"]


def test_a_briefing_paper_whose_box_comes_after_its_first_page() -> None:
    document = only(samples.BRIEFING)
    assert document.title == "Youth clubs in the north of the borough"
    report = _report(samples.BRIEFING)
    assert report.date == dt.date(2023, 10, 9)
    assert [section.number for section in report.sections] == ["4", "1", "2", "3", "5", "6", "6.1", "7", "8"]
    assert [(person.name, person.post, person.role) for person in report.authors] == [
        ("Olwen Pryce", "Youth Services Manager", PersonRole.OFFICER)
    ]
    assert report.recommendations == ()


def test_addresses_and_telephones_are_no_names() -> None:
    for text in (samples.COUNTY_REPORT, samples.BRIEFING):
        for person in _report(text).authors:
            assert "@" not in f"{person.name}{person.post}"
            assert not any(char.isdigit() for char in f"{person.name}{person.post}")


def test_a_list_in_the_text_makes_no_sections() -> None:
    listed = samples.PLAIN_REPORT.replace(
        "3.1 One home in nine had mould in at least one room.",
        "3.1 There were three causes:\n\n1. Cold walls\n\n2. Old windows\n\n3. Too little heating",
    )
    assert [section.number for section in _report(listed).sections] == ["1", "2", "3", "4"]


def test_an_appendix_adds_no_sections() -> None:
    appended = samples.PLAIN_REPORT.rstrip() + "\n Appendix 1\n\n5. Method\n\nHomes were chosen by lot.\n"
    assert [section.number for section in _report(appended).sections] == ["1", "2", "3", "4"]


def test_a_word_report_with_its_box_in_a_table() -> None:
    word = Word()
    box = word.add_table(rows=0, cols=2)
    for label, value in (
        ("Report to", "Adult Care Scrutiny Panel"),
        ("Date", "4 February 2025"),
        ("Title", "Day Services"),
        ("Report author", "Hal Norwood, Head of Day Services\nhal.norwood@westhaven.example"),
    ):
        cells = box.add_row().cells
        cells[0].text, cells[1].text = label, value
    for number, heading in enumerate(("Background", "Recommendations", "Risks"), 1):
        word.add_heading(f"{number}. {heading}", 1)
        if heading == "Recommendations":
            word.add_paragraph("That the Panel visits a centre.", style="List Bullet")
            word.add_paragraph("That a report comes back in June 2025.", style="List Bullet")
        else:
            word.add_paragraph("There is little to say of this.")
    file = io.BytesIO()
    word.save(file)
    (document,) = read(file.getvalue(), "report.docx").documents
    assert (document.kind.value, document.title) == ("report", "Day Services")
    assert document.report is not None
    assert document.report.to == "Adult Care Scrutiny Panel"
    assert document.report.date == dt.date(2025, 2, 4)
    assert [(person.name, person.post) for person in document.report.authors] == [
        ("Hal Norwood", "Head of Day Services")
    ]
    assert [section.heading for section in document.report.sections] == ["Background", "Recommendations", "Risks"]
    assert [clause.label for clause in document.report.recommendations] == [None, None]


def test_what_is_not_printed_is_null() -> None:
    bare = (
        "Report of the Head of Parks\n\nBandstands\n\n1. Purpose\n\n1.1 To say how they are used.\n\n"
        "2. Next steps\n\n2.1 None yet.\n"
    )
    (document,) = read_text(bare).documents
    assert document.report is not None
    assert (document.report.to, document.report.date, document.report.authors) == (None, None, ())
    assert document.report.recommendations == ()


def test_authors_in_a_list_whose_names_are_broken_over_lines() -> None:
    listed = samples.CAPITALS_REPORT.replace(
        "LEAD OFFICER: PRIYA NAIR, CONSULTANT IN PUBLIC HEALTH",
        "LEAD OFFICERS: Priya Nair, Consultant in Public Health; Osric\nFell, Head of\nSchools; Una Wray, Nurse",
    )
    assert [(person.name, person.post) for person in _report(listed).authors] == [
        ("Priya Nair", "Consultant in Public Health"),
        ("Osric Fell", "Head of Schools"),
        ("Una Wray", "Nurse"),
    ]
