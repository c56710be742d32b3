"""Ways in which a paper is spoilt between the council and us, as Hypothesis strategies over text and bytes."""

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.reading.media.word import level, para

# Characters that break naive code: controls, joiners, marks, right-to-left, numbers that are no figures, lone accents.
ODD = (
    "\x00\x07\x0b\x0c\x1b\x1c\x85\u00a0\u00ad\u200b\u200d\u2028\u202e\ufeff\ufffd\U0001f5f3"
    "²½Ⅳ٣०\u0301ﬁßİ(([[{{**||\\\"'“”–—…%{}$^#<>&;"
)

PIECES = (
    *(
        "Resolved:-",
        "RESOLVED",
        "That",
        "(1)",
        "(a)",
        "99999999999999999999.",
        "Present:-",
        "Councillors ,;,",
        "31 February 2026",
    ),
    *(
        "0 Month 0000",
        "29/02/2023",
        "at 25.99 p.m.",
        "(Pages 9 - 1)",
        "(Pages",
        "within 999999 weeks",
        "Apologies",
        "Minutes:",
    ),
    *(
        "For 99999999, Against",
        "paragraph 8 of",
        "2019/20/21",
        "by the end of the 9999/00 municipal year",
        "|---|",
        "| | |",
    ),
    *(
        "in 0 days' time",
        "the 13th month",
        "every Tuesday of next",
        "Schedule 12A",
        "# ",
        "**",
        "AGENDA",
        "WORK PROGRAMME",
    ),
)


def mangled(texts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One of these texts after up to five kinds of damage."""
    return st.builds(_after, st.sampled_from(texts), st.lists(_DAMAGE, min_size=1, max_size=5))


def spoilt_bytes(data: bytes) -> st.SearchStrategy[bytes]:
    """These bytes with up to twenty of them changed, or cut off."""
    changes = st.lists(st.tuples(st.integers(0, max(0, len(data) - 1)), st.integers(0, 255)), max_size=20)
    return st.builds(_changed, st.just(data), changes, st.one_of(st.none(), st.integers(1, len(data))))


def escaped(text: str) -> str:
    """The text as XML holds it, without the characters that XML forbids."""
    legal = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    return escape(legal)


def parts_of_word(text: str) -> st.SearchStrategy[str]:
    """Word's elements nested in ways that Word itself may never write, around lines of a text."""
    lines = st.sampled_from([escaped(line) for line in text.split("\n")])
    leaves = st.builds(
        _paragraph, lines, st.one_of(st.none(), st.tuples(_NUMBERS, _NUMBERS)), st.sampled_from(_PROPERTIES)
    )
    return st.recursive(leaves, lambda inner: st.builds(_wrapped, _WRAPS, st.lists(inner, max_size=4)), max_leaves=20)


def levels_of_word() -> st.SearchStrategy[str]:
    """Levels of a list, sound or not."""
    kinds = st.sampled_from(["decimal", "lowerLetter", "upperRoman", "bullet", "none", "chicago", ""])
    texts = st.sampled_from(["%1.", "(%2)", "%1.%2.%9", "", "%", "%0", "\uf0b7", "Minute %1"])
    return st.builds(lambda at, kind, text, start: level(at, kind, text, start=start), _NUMBERS, kinds, texts, _NUMBERS)


def _paragraph(text: str, listed: tuple[int, int] | None, properties: str) -> str:
    return para(text, listed=listed, more=properties)


def _wrapped(around: str, inside: list[str]) -> str:
    return around.replace("*", "".join(inside))


_NUMBERS = st.integers(-2, 12)
_PROPERTIES = ("", '<w:outlineLvl w:val="99"/>', "<w:rPr><w:del/></w:rPr>", '<w:pStyle w:val="none"/>', "<w:numPr/>")
_WRAPS = st.sampled_from(
    [
        *("<w:sdt><w:sdtContent>*</w:sdtContent></w:sdt>", "<w:ins>*</w:ins>", "<w:del>*</w:del>", "<w:p>*</w:p>"),
        "<w:p><w:r><w:t>a</w:t>*</w:r></w:p>",
        "<w:tbl><w:tr><w:tc>*</w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>*</w:tc></w:tr></w:tbl>",
        '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="9999"/></w:tcPr>*</w:tc></w:tr></w:tbl>',
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="-1"/></w:trPr><w:tc>*</w:tc><w:tc>*</w:tc></w:tr></w:tbl>',
        "<w:tbl>*</w:tbl>",
        "<w:p><w:r><w:pict><w:txbxContent>*</w:txbxContent></w:pict></w:r></w:p>",
        "<mc:AlternateContent><mc:Choice><w:txbxContent>*</w:txbxContent></mc:Choice></mc:AlternateContent>",
    ]
)


def _after(text: str, damage: list[Callable[[str], str]]) -> str:
    for one in damage:
        text = one(text)
    return text


def _changed(data: bytes, changes: list[tuple[int, int]], end: int | None) -> bytes:
    spoilt = bytearray(data)
    for place, value in changes:
        spoilt[place] = value
    return bytes(spoilt[:end])


def _cut(start: float, end: float) -> Callable[[str], str]:
    return lambda text: text[int(start * len(text)) : max(1, int(end * len(text)))]


def _shuffled(swaps: list[tuple[float, float]]) -> Callable[[str], str]:
    def swap(text: str) -> str:
        lines = text.split("\n")
        for one, other in swaps:
            a, b = int(one * (len(lines) - 1)), int(other * (len(lines) - 1))
            lines[a], lines[b] = lines[b], lines[a]
        return "\n".join(lines)

    return swap


def _dropped(what: str, every: int) -> Callable[[str], str]:
    def drop(text: str) -> str:
        parts = text.split(what)
        return "".join(part + (what if index % every else "") for index, part in enumerate(parts))

    return drop


def _repeated(place: float, length: int, times: int) -> Callable[[str], str]:
    def repeat(text: str) -> str:
        at = int(place * len(text))
        return text[:at] + text[at : at + length] * times + text[at:]

    return repeat


def _injected(pieces: list[tuple[float, str]]) -> Callable[[str], str]:
    def inject(text: str) -> str:
        for place, piece in pieces:
            at = int(place * len(text))
            text = text[:at] + piece + text[at:]
        return text

    return inject


def _cased(upper: bool) -> Callable[[str], str]:
    return lambda text: text.upper() if upper else text.lower()


_SHARE = st.floats(0, 1)
_DAMAGE: st.SearchStrategy[Callable[[str], str]] = st.one_of(
    st.builds(_cut, _SHARE, _SHARE),
    st.builds(_shuffled, st.lists(st.tuples(_SHARE, _SHARE), max_size=12)),
    st.builds(_dropped, st.sampled_from(" \n.,:;()-"), st.integers(1, 5)),
    st.builds(_repeated, _SHARE, st.integers(1, 400), st.integers(1, 12)),
    st.builds(_injected, st.lists(st.tuples(_SHARE, st.sampled_from(PIECES)), max_size=8)),
    st.builds(_injected, st.lists(st.tuples(_SHARE, st.text(ODD, max_size=4)), max_size=8)),
    st.builds(_injected, st.lists(st.tuples(_SHARE, st.text(max_size=6)), max_size=4)),
    st.builds(_cased, st.booleans()),
)
