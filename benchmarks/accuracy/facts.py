"""Facts of a document, as (kind of fact, words), taken from the truth and from a reading in the same terms."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
Fact = tuple[str, str]

KINDS = {"webpage": "meeting_page"}
_VERBS = re.compile(r"^(?:(?:agreed|requested|resolved|further agreed|noted) )?(?:that |to )?")
_HONORIFICS = re.compile(r"^(?:councillors?|cllrs?|mr|mrs|ms|miss|dr|rev)\.? ", re.IGNORECASE)
_CLAUSE_WORDS = 10


def expected_facts(document: Document) -> Iterator[Fact]:
    """What the truth says of a document."""
    kind = KINDS.get(document["kind"], document["kind"])
    if kind in ("agenda", "minutes", "meeting_page"):
        yield from _expected_meeting(document, kind)
    elif kind == "report":
        yield from _expected_report(document)
    elif kind == "work_programme":
        yield from _expected_programme(document)
    elif kind == "monitoring_schedule":
        for row in document["rows"]:
            yield from _monitoring(row)
    elif kind == "project_tracker":
        for row in document["rows"]:
            yield "project", words(f"{row['project']} {row['status']}")
    elif kind == "scorecard":
        for cells in document["table"]["rows"]:
            yield "table row", words(" ".join(cells))


def found_facts(document: Document, kind: str) -> Iterator[Fact]:
    """What a reading says of a document that the truth holds to be of a kind."""
    if kind in ("agenda", "minutes", "meeting_page"):
        yield from _found_meeting(document, kind)
    elif kind == "report":
        yield from _found_report(document)
    elif kind == "work_programme":
        yield from _found_programme(document)
    elif kind == "monitoring_schedule":
        for row in document["monitoring"]:
            yield from _monitoring(row)
    elif kind == "project_tracker":
        for row in document["projects"]:
            yield "project", words(f"{row['project']} {row['status']}")
    elif kind == "scorecard":
        for table in document["tables"]:
            for cells in table["rows"]:
                yield "table row", words(" ".join(cells))


def words(text: object) -> str:
    """Lower-case words alone: no accents, punctuation or line ends."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold().replace("’", "'").replace("–", "-")
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def person(name: object) -> str:
    """A name without its honorific or anything in brackets."""
    return words(_HONORIFICS.sub("", re.sub(r"\(.*?\)", "", str(name or "")).strip()))


def clause(text: object) -> str:
    """The first words of a clause, after the verb that resolves."""
    return " ".join(_VERBS.sub("", words(text)).split()[:_CLAUSE_WORDS])


def _expected_meeting(document: Document, kind: str) -> Iterator[Fact]:
    yield "body", words(document["committee"])
    yield from _moment(document["date"], document["time"], document["venue"])
    yield "next meeting", words(document["next_meeting"])
    for name in document.get("membership") or ():
        yield "member", person(name)
    for name in document.get("co_opted") or ():
        yield "co-opted member", person(name)
    for place in ("present", "apologies"):
        for name in document.get(place) or ():
            yield place, person(name)
    if kind == "minutes":
        yield "chair", person(document["chair"])
    for item in document["items"]:
        yield from _expected_item(item)


def _expected_item(item: Document) -> Iterator[Fact]:
    number = item["number"]
    yield "item", words(f"{number} {item['title']}")
    yield "pages", words(item.get("pages") and f"{number}: {item['pages']}")
    yield "agenda number", words(item.get("agenda_number") and f"{number} {item['agenda_number']}")
    labels = item.get("resolution_labels") or [None] * len(item["resolutions"])
    for label, text in zip(labels, item["resolutions"], strict=True):
        yield "clause", f"{words(number)}: {words(label)} {clause(text)}"
    for name in item.get("declarations", ()):
        yield "declaration", f"{words(number)}: {person(name)}"
    for one in item.get("in_attendance", ()):
        yield "welcomed", f"{words(number)}: {person(one['name'])}"
    for one in item.get("questions", ()):
        yield "question", f"{person(one['asker'])} {one['supplementary']}"
    for paragraph in item.get("exempt", {}).get("paragraphs", ()):
        yield "exempt paragraph", f"{words(number)}: {paragraph}"
    for vote in item.get("votes", ()):
        yield "vote", f"{words(number)}: {vote['for']} {vote['against']} {vote['abstained']}"


def _found_meeting(document: Document, kind: str) -> Iterator[Fact]:
    meeting, people = document["meeting"] or {}, document["people"]
    yield "body", words(document["body"])
    yield from _moment(meeting.get("date"), meeting.get("time"), meeting.get("venue"))
    coming = document["next_meeting"] or {}
    yield "next meeting", words("T".join(part for part in (coming.get("date"), coming.get("time")) if part))
    for one in people["membership"]:
        yield ("co-opted member" if one["role"] == "co_optee" else "member"), person(one["name"])
    for place in ("present", "apologies"):
        for one in people[place]:
            yield place, person(one["name"])
    for one in people["present"] if kind == "minutes" else ():
        if one["role"] == "chair":
            yield "chair", person(one["name"])
    for item in document["items"]:
        yield from _found_item(item)


def _found_item(item: Document) -> Iterator[Fact]:
    number = item["number"]
    yield "item", words(f"{number} {item['title']}")
    pages = item["report_pages"]
    yield "pages", words(pages and f"{number}: {pages[0]}-{pages[1]}")
    yield "agenda number", words(item["agenda_number"] and f"{number} {item['agenda_number']}")
    for one in item["resolutions"]:
        yield "clause", f"{words(number)}: {words(one['label'])} {clause(one['text'])}"
    for one in item["declarations"]:
        yield "declaration", f"{words(number)}: {person(one['person'])}"
    for one in item["in_attendance"]:
        yield "welcomed", f"{words(number)}: {person(one['name'])}"
    for one in item["questions"]:
        yield "question", f"{person(one['asker'])} {one['supplementary']}"
    for paragraph in (item["exclusion"] or {}).get("paragraphs", ()):
        yield "exempt paragraph", f"{words(number)}: {paragraph}"
    for vote in item["votes"]:
        yield "vote", f"{words(number)}: {vote['for']} {vote['against']} {vote['abstained']}"


def _moment(date: object, time: object, venue: object) -> Iterator[Fact]:
    yield "date", words(date)
    yield "time", words(time)
    yield "venue", " ".join(words(venue).split()[:3])


def _expected_report(document: Document) -> Iterator[Fact]:
    yield from _report_head(document["title"], document["date"])
    for one in document["lead_officers"]:
        yield "author", person(one["name"])
    for heading in document["sections"]:
        yield "section", words(heading)
    for text in document["recommendations"]:
        yield "recommendation", clause(text)


def _found_report(document: Document) -> Iterator[Fact]:
    report = document["report"] or {}
    yield from _report_head(document["title"], report.get("date"))
    for one in report.get("authors", ()):
        yield "author", person(one["name"])
    for one in report.get("sections", ()):
        if re.fullmatch(r"\d+", str(one["number"])):
            yield "section", words(f"{one['number']} {one['heading']}")
    for one in report.get("recommendations", ()):
        yield "recommendation", clause(one["text"])


def _report_head(title: object, date: object) -> Iterator[Fact]:
    yield "report title", words(title)
    yield "report date", words(date)


def _expected_programme(document: Document) -> Iterator[Fact]:
    for row in document["rows"]:
        yield from _programme_row(row["meeting_date"], row["item"], row["recommendations"], " ".join(row["follow_up"]))
    for row in document["pending"]:
        yield "pending", words(row["item"])


def _found_programme(document: Document) -> Iterator[Fact]:
    programme = document["programme"] or {"entries": (), "pending": ()}
    for row in programme["entries"]:
        texts = [one["text"] for one in row["resolutions"]]
        yield from _programme_row(row["meeting_date"], row["item"], texts, row["follow_up"] or "")
    for row in programme["pending"]:
        yield "pending", words(row["item"])


def _programme_row(date: object, item: object, texts: list[str], follow: str) -> Iterator[Fact]:
    yield "programme row", words(f"{date} {item}")
    yield "follow up", words(follow and f"{item}: {follow}")
    for text in texts:
        yield "programme clause", clause(text)


def _monitoring(row: Document) -> Iterator[Fact]:
    yield "monitoring row", f"{words(row['decision_date'])} {clause(row['recommendation'])}"
    yield "completion date", words(row["completion_date"] and f"{row['recommendation']} {row['completion_date']}")
    for response in row["responses"]:
        yield "response", words(response)
