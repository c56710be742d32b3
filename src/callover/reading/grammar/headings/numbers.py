"""Reads the number with which a heading begins, in the many ways in which councils print it."""

import re

from callover.reading.grammar.headings.records import Number

# 90. TITLE   12a Title   *450 Minutes   FC40/14 Title   2307.05 Title   19.03.1 Title   C048/23  1. Title   7) Title
_PRINTED = r"(?:\d{1,4}/\d{1,4}/[A-Z]{1,6}|(?:[A-Z]{1,5}[ ./-]?)?\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?)"
_LABEL = r"(?:(?:agenda\s+)?item|minute)\s*(?:no\.?|number)?\s*:?\s*"
NUMBERED = re.compile(
    rf"^(?:{_LABEL})?\*?\s?(?P<number>{_PRINTED})(?P<stop>[.:)]?)(?P<gap>\s+)(?P<title>\S.*)$", re.IGNORECASE
)
ALONE = re.compile(rf"^(?:{_LABEL})?\*?\s?(?P<number>{_PRINTED})[.:]?$", re.IGNORECASE)
LETTERED = re.compile(r"^(?P<number>[A-Z])(?P<stop>[.)])(?P<gap>\s+)(?P<title>\S.*)$")
SECOND = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.:]\s+(?P<title>\S.*)$")
_TAKEN_APART = re.compile(r"^(?P<prefix>.*?)(?P<value>\d+)(?P<letter>[a-z]?)$")
# 19/45/FIN counts within its year and committee; C048/23 within its year; 12/03/24 is a date.
_YEAR_AND_COMMITTEE = re.compile(r"^(?P<prefix>\d{1,4}/)(?P<value>\d{1,4})(?P<committee>/[A-Z]{1,6})$")
_DATE = re.compile(r"^\d{1,2}/\d{1,2}/")
_LETTERS = re.compile(r"^[A-Za-z]+")
_COMMITTEE_CODE = re.compile(r"^(?P<prefix>(?:[A-Z]+[ .-]?)?)(?P<value>\d+)(?P<year>/\d{2}(?:\d{2})?)$")


def read_number(printed: str) -> Number | None:
    """A printed number taken apart; None where it is no item's number: a year, a price, a date."""
    printed = printed.strip()
    coded = _YEAR_AND_COMMITTEE.match(printed)
    if coded:
        return Number(printed, coded["prefix"] + coded["committee"], int(coded["value"]))
    if len(printed) == 1 and printed.isupper():
        return Number(printed, "letter", ord(printed) - ord("A") + 1)
    code = _COMMITTEE_CODE.match(printed)
    if code:
        return Number(printed, code["prefix"] + code["year"], int(code["value"]))
    match = _TAKEN_APART.match(printed)
    if not match or _DATE.match(printed):
        return None
    letters = _LETTERS.match(printed)
    if letters and not letters.group().isupper():
        return None
    return Number(printed, match["prefix"], int(match["value"]), match["letter"])
