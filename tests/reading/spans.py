"""Proves that every fact of a reading points to where it was read: the words of the fact stand in the source there."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from callover.reading.source import SourceText

Json = dict[str, Any]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH_MONTHS = ("ion", "chwe", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tach", "rhag")
_NUMBER_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The words of a text, without case, accents, punctuation, soft hyphens or apostrophes."""
    text = unicodedata.normalize("NFKD", re.sub("\u00ad\\s*", "", text))
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    return _WORD.findall(re.sub(r"['\u2018\u2019`?]", "", text))


def stands_in(fact: str, text: str) -> bool:
    """Whether the fact's words stand in the text in order; other words may come between, as a running head does."""
    rest = iter(words(text))
    if all(any(word == other for other in rest) for word in words(fact)):
        return True
    return "".join(words(fact)) in "".join(words(text))


class SpanCheck:
    """Goes through a reading and gathers the facts whose span does not hold them."""

    def __init__(self, source: SourceText, reading: Json) -> None:
        self.source = source
        self.reading = reading
        self.faults: list[str] = []
        self._starts = [line.start for line in source.lines]

    def run(self) -> list[str]:
        """One line a fault; an empty list where every span resolves."""
        if self.reading["source"]["characters"] != len(self.source.text):
            self.faults.append("source.characters is not the length of the source's text")
        for notice in self.reading["notices"]:
            self._geometry("notice", notice["span"])
        for place, document in enumerate(self.reading["documents"]):
            self._document(f"documents[{place}]", document)
        return self.faults

    def text_at(self, span: Json) -> str:
        return self.source.text[span["start"] : span["end"]]

    def _document(self, path: str, document: Json) -> None:
        self._holds(path, document["span"], document["title"], document["body"])
        for key in ("meeting", "next_meeting"):
            self._moment(f"{path}.{key}", document[key])
        for group, people in document["people"].items():
            self._people(f"{path}.people.{group}", people)
        for place, item in enumerate(document["items"]):
            self._item(f"{path}.items[{place}:{item['number']}]", item)
        for notice in document["notices"]:
            self._geometry(f"{path}.notice {notice['code']}", notice["span"])
        self._papers(path, document)

    def _item(self, path: str, item: Json) -> None:
        self._holds(path, item["span"], item["number"], item["agenda_number"])
        self._holds(path, item["span"], item["title"], item["purpose"])
        self._holds(path, item["span"], *(str(page) for page in item["report_pages"] or []))
        self._people(f"{path}.in_attendance", item["in_attendance"])
        self._resolutions(path, item["resolutions"])
        self._actions(path, item["actions"], item["span"])
        for one in item["declarations"]:
            self._holds(f"{path}.declaration", one["span"], one["person"])
            self._holds(f"{path}.declaration", one["span"], one["detail"])
        for one in item["questions"]:
            self._holds(f"{path}.question", one["span"], one["asker"])
        if item["exclusion"]:
            self._numbers(f"{path}.exclusion", item["exclusion"]["span"], item["exclusion"]["paragraphs"])
        for one in item["votes"]:
            self._numbers(f"{path}.vote", one["span"], [one["for"], one["against"], one["abstained"]])
        for inner in self._inner_spans(item):
            if not item["span"]["start"] <= inner["start"] <= inner["end"] <= item["span"]["end"]:
                self.faults.append(f"{path}: a fact's span {inner['start']}-{inner['end']} lies outside its item")

    def _inner_spans(self, item: Json) -> Iterable[Json]:
        for key in ("in_attendance", "resolutions", "actions", "declarations", "questions", "votes"):
            for one in item[key]:
                yield one["span"]

    def _resolutions(self, path: str, resolutions: list[Json]) -> None:
        for one in resolutions:
            where = f"{path}.resolution {one['label']}"
            self._holds(where, one["span"], one["text"])
            if words(one["text"]) and len(words(self.text_at(one["span"]))) > 3 * len(words(one["text"])) + 40:
                self.faults.append(f"{where}: the span is far longer than the clause")
            self._actions(where, one["actions"], one["span"])

    def _actions(self, path: str, actions: list[Json], around: Json) -> None:
        for one in actions:
            where = f"{path}.action"
            self._holds(where, one["span"], one["what"])
            self._holds(where, around, one["owner"], (one["due"] or {}).get("text"))

    def _people(self, path: str, people: list[Json]) -> None:
        for person in people:
            self._holds(f"{path}[{person['name']}]", person["span"], person["name"])
            self._holds(f"{path}[{person['name']}]", person["span"], person["post"])

    def _moment(self, path: str, moment: Json | None) -> None:
        if moment is None:
            return
        self._holds(path, moment["span"], moment["venue"])
        # A page that prints no date of its own may be dated by the name of its file.
        around = f"{self.source.name} {self.text_at(moment['span'])}"
        if moment["date"] and not date_stands_in(moment["date"], around):
            self.faults.append(f"{path}: no {moment['date']} in {self._shown(moment['span'])}")
        if moment["time"] and not time_stands_in(moment["time"], self.text_at(moment["span"])):
            self.faults.append(f"{path}: no {moment['time']} in {self._shown(moment['span'])}")

    def _papers(self, path: str, document: Json) -> None:
        report = document["report"]
        if report:
            self._people(f"{path}.report.authors", report["authors"])
            self._resolutions(f"{path}.report", report["recommendations"])
            for section in report["sections"]:
                self._holds(f"{path}.section", section["span"], section["number"], section["heading"])
        for entry in (document["programme"] or {}).get("entries", []):
            self._holds(f"{path}.programme", entry["span"], entry["item"])
            self._holds(f"{path}.programme", entry["span"], entry["purpose"])
            self._holds(f"{path}.programme", entry["span"], entry["follow_up"])
            self._resolutions(f"{path}.programme", entry["resolutions"])
        pending = (document["programme"] or {}).get("pending", [])
        papers = {"pending": pending, "monitoring": document["monitoring"], "projects": document["projects"]}
        for key, rows in papers.items():
            for row in rows:
                for value in row.values():
                    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                        self._holds(f"{path}.{key}", row["span"], value)
        for table in document["tables"]:
            for row in [table["header"], *table["rows"]]:
                for cell in row:
                    self._holds(f"{path}.table", table["span"], cell)

    def _holds(self, path: str, span: Json, *facts: str | None) -> None:
        self._geometry(path, span)
        for fact in facts:
            if fact and not stands_in(fact, self.text_at(span)):
                self.faults.append(f"{path}: {fact[:80]!r} does not stand in {self._shown(span)}")

    def _numbers(self, path: str, span: Json, numbers: Iterable[int | None]) -> None:
        self._geometry(path, span)
        for number in numbers:
            if number is not None and not number_stands_in(number, self.text_at(span)):
                self.faults.append(f"{path}: no {number} in {self._shown(span)}")

    def _geometry(self, path: str, span: Json | None) -> None:
        if span is None:
            return
        if not 0 <= span["start"] <= span["end"] <= len(self.source.text):
            self.faults.append(f"{path}: span {span} lies outside the source")
            return
        first, last = self._line(span["start"]), self._line(max(span["start"], span["end"] - 1))
        if span["line_start"] != first.number or span["line_end"] != last.number:
            said = f"{span['line_start']}-{span['line_end']}"
            self.faults.append(f"{path}: lines {said}, not {first.number}-{last.number}")
        if span["page"] != first.page:
            self.faults.append(f"{path}: page {span['page']}, not {first.page}")

    def _line(self, offset: int) -> Any:
        return self.source.lines[max(0, bisect_right(self._starts, offset) - 1)]

    def _shown(self, span: Json) -> str:
        text = " ".join(self.text_at(span).split())
        return repr(text if len(text) < 100 else f"{text[:60]} … {text[-35:]}")


def date_stands_in(date: str, text: str) -> bool:
    """Whether a day and month are printed there in any of the common ways; the year may be known from elsewhere."""
    _, month, day = (int(part) for part in date.split("-"))
    there = words(text)
    if date in text:
        return True
    if not any(re.fullmatch(rf"0?{day}(st|nd|rd|th|ain|af|eg|fed|ydd|il)?", word) for word in there):
        return False
    names = (_MONTHS[month - 1], _WELSH_MONTHS[month - 1])
    return any(word.startswith(names) for word in there) or str(month) in there or f"{month:02d}" in there


def time_stands_in(time: str, text: str) -> bool:
    """Whether the hour is printed there, on either clock."""
    hour = int(time[:2])
    there = " ".join(words(text))
    hours = {str(hour), f"{hour:02d}", str(hour % 12 or 12), _NUMBER_WORDS[hour % 12 or 12]}
    if hour == 12:
        hours |= {"noon", "midday"}
    return any(re.search(rf"(^|\D\b|\b){one}(\d\d)?(am|pm|hrs|yb|yh)?\b", there) for one in hours)


def number_stands_in(number: int, text: str) -> bool:
    """Whether a number is printed there in figures or in words."""
    there = words(text)
    in_words = {_NUMBER_WORDS[number], "no" if number == 0 else ""} if number < len(_NUMBER_WORDS) else set()
    return bool(in_words.intersection(there)) or str(number) in re.findall(r"\d+", text)


def count_facts(reading: Json) -> int:
    """How many spans a reading has, to show that a check looked at something."""

    def walk(value: Any) -> int:
        if isinstance(value, dict):
            return ("span" in value) + sum(walk(one) for one in value.values())
        return sum(walk(one) for one in value) if isinstance(value, list) else 0

    return walk(reading)


def span_faults(source: SourceText, reading: Json) -> list[str]:
    """The facts of a reading whose span does not hold them, one line a fault."""
    return SpanCheck(source, reading).run()
