"""Reads the clauses that stand in paragraphs of their own behind a resolution's first words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.reading.grammar.labels import Label, Series, read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.asides import is_apart
from callover.reading.grammar.resolutions.clauses import Style, follows, is_stem, listed, style_of
from callover.reading.grammar.resolutions.leads import is_body_alone
from callover.reading.grammar.resolutions.markers import find_marker
from callover.reading.grammar.resolutions.quotations import OPENING, read_quotation
from callover.reading.grammar.resolutions.resolved import Resolved
from callover.reading.parts import Passage

_TERMINAL = re.compile(r"[.;:!?][\"'”’)\]]*(?:\s*(?:and|or))?$")
_ENDS = re.compile(
    r"^(?:The (?:meeting|Chair|Committee|Panel|Commission)|Members|Councillor|Cllr|Officers?|In response|It was)\b"
)
_FOLLOWING = re.compile(r"\bfollowing\b")
_BARE_LETTER = re.compile(r"(?P<letter>[A-J])\s+[A-Z]")
_LETTERS = "ABCDEFGHIJ"
_FIRST_LABELS = ("1", "a", "i")
_SECOND_LABELS = ("2", "b", "ii")
_LONGEST_STEM, _LONGEST_LATER_STEM = 240, 200
# A list inside a clause is short: a label beyond these is another list's.
_MOST_NESTED = {Series.NUMBER: 8, Series.LETTER: 26, Series.ROMAN: 9}


def read_list(
    paragraphs: Sequence[Paragraph], index: int, resolved: Resolved, style: Style | None, *, is_open: bool
) -> int:
    """Adds the clauses from paragraph ``index`` on to ``resolved``; gives the index of the first paragraph after them.

    ``style`` is that of the list so far. ``is_open`` says that the words before led to a list, so that the first
    label, or a clause without one, belongs to it; else only what goes on with the resolution does.
    """
    return _Listing(paragraphs, resolved, style, is_open).read(index)


@dataclass
class _Listing:
    """A list of clauses while it is read."""

    paragraphs: Sequence[Paragraph]
    resolved: Resolved
    style: Style | None
    is_open: bool
    is_bulleted: bool = False
    is_ended: bool = False

    def read(self, index: int) -> int:
        while index < len(self.paragraphs) and not self.is_ended:
            index = self._past(index)
        return index

    def _past(self, index: int) -> int:
        """Reads one paragraph, or several that belong together; gives the index after them."""
        paragraph = self.paragraphs[index]
        text = paragraph.text
        if is_apart(text):
            return index + 1 if self._goes_on_behind(index) else self._end(index)
        if is_body_alone(text) and not self.resolved.clauses:
            return self._taken(index)
        if find_marker(text, without_label(text)) is not None:
            return self._end(index)
        if self.resolved.clauses and text[0] in OPENING and self.resolved.clauses[-1].passage.text.endswith(":"):
            return read_quotation(self.paragraphs, index, self.resolved)
        if self.style is None and self.is_open and not self.resolved.clauses:
            lettered = self._bare_letters(index)
            if len(lettered) > 1:
                return self._end(self._take_lettered(index, lettered))
        return self._taken(index) if self._take(paragraph) else self._end(index)

    def _taken(self, index: int) -> int:
        self.resolved.paragraphs.add(index)
        return index + 1

    def _end(self, index: int) -> int:
        self.is_ended = True
        return index

    def _goes_on_behind(self, index: int) -> bool:
        """Whether a list goes on behind a ``Reason:`` that is printed between two of its clauses."""
        following = read_label(self.paragraphs[index + 1].text) if index + 1 < len(self.paragraphs) else None
        return bool(self.style and following and follows(self.style, following, slack=1))

    def _bare_letters(self, index: int) -> list[Passage]:
        """Clauses labelled ``A`` and ``B`` with nothing but space behind the letter."""
        found: list[Passage] = []
        for letter, paragraph in zip(_LETTERS, self.paragraphs[index : index + len(_LETTERS)], strict=False):
            match = _BARE_LETTER.match(paragraph.text)
            if not match or match["letter"] != letter:
                break
            found.append(paragraph.passage.cut(2, len(paragraph.text)))
        return found

    def _take_lettered(self, index: int, passages: Sequence[Passage]) -> int:
        for letter, passage in zip(_LETTERS, passages, strict=False):
            self.resolved.add(letter, passage)
            index = self._taken(index)
        return index

    def _take(self, paragraph: Paragraph) -> bool:
        """Takes a paragraph into the resolution where it belongs to it; says whether it does."""
        item = listed(paragraph.passage)
        if item is None:
            return self._take_plain(paragraph)
        label, words = item
        return self._take_labelled(label, words, paragraph) if label else self._take_bullet(words, paragraph)

    def _take_labelled(self, label: Label, words: Passage, paragraph: Paragraph) -> bool:
        moved = self._moved_to(label) or self._second_of_lone(label, words)
        if moved:
            self.style = moved
            self.resolved.add(label.printed, words)
            self.resolved.stem = ""
        elif self._is_nested(label):
            self.resolved.extend(paragraph.passage)
        else:
            return False
        return True

    def _moved_to(self, label: Label) -> Style | None:
        """The list's style with this label as its latest; behind a new stem a list may begin again."""
        if self.style is None:
            return style_of(label) if self.is_open else None
        begins_again = label.printed.lower() in _FIRST_LABELS and label.brackets == self.style.brackets
        again = style_of(label) if begins_again and self.resolved.stem.endswith(":") else None
        return follows(self.style, label) or again

    def _second_of_lone(self, label: Label, words: Passage) -> Style | None:
        """``RESOLVED – That …`` without a label, then ``(2) That …``: a list whose first label was left out."""
        clauses = self.resolved.clauses
        is_lone = self.style is None and len(clauses) == 1 and clauses[0].label is None
        is_second = label.printed.lower() in _SECOND_LABELS and words.text.lower().startswith("that ")
        return style_of(label) if is_lone and is_second else None

    def _is_nested(self, label: Label) -> bool:
        """Whether a label belongs to a list inside the latest clause."""
        series = label.series()
        if self.style is None or self.style.series in series or not self.resolved.clauses:
            return False
        return any(label.ordinal(one) <= _MOST_NESTED[one] for one in series)

    def _take_bullet(self, words: Passage, paragraph: Paragraph) -> bool:
        if not (self.is_open or self.is_bulleted or self._is_broken_off()):
            return False
        if self.style is None:
            self.resolved.add(None, words)
            self.is_bulleted = True
        else:
            self.resolved.extend(paragraph.passage)
        return True

    def _is_broken_off(self) -> bool:
        """Whether the latest clause ends without a stop."""
        clauses = self.resolved.clauses
        return bool(clauses) and not _TERMINAL.search(clauses[-1].passage.text)

    def _take_plain(self, paragraph: Paragraph) -> bool:
        """Takes a paragraph without a label as a clause, as the rest of one, or as the stem of the list's next part."""
        text = paragraph.text
        if text[0].islower() and self._is_broken_off():
            self.resolved.extend(paragraph.passage)
            return True
        if not self.is_open or self.is_bulleted:
            return False
        if self.style is None or not self.resolved.clauses:
            return self._take_clause(paragraph)
        if text.rstrip().endswith(":") and len(text) < _LONGEST_LATER_STEM:
            self.resolved.stem = text
            return True
        return text.strip(" ;.,").lower() in ("and", "or") and len(text) < 8

    def _take_clause(self, paragraph: Paragraph) -> bool:
        """Takes a plain paragraph as a clause or, where it only leads to others, as their stem."""
        text = paragraph.text
        if self.resolved.clauses and _ENDS.match(text) and not self._is_alike(text):
            return False
        is_lead = is_stem(text) and len(text) < _LONGEST_STEM and text.rstrip().endswith(":")
        if is_lead and not _FOLLOWING.search(text):
            self.resolved.stem = text
        else:
            self.resolved.add(None, paragraph.passage)
        return True

    def _is_alike(self, text: str) -> bool:
        """Whether a further plain paragraph begins as the resolution's first clause did."""
        return _first_word(text) == _first_word(self.resolved.clauses[0].passage.text)


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].lower()
