"""Ways in which a paper is spoilt between the council and us, as Hypothesis strategies over text and bytes."""

from collections.abc import Callable

from hypothesis import strategies as st

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
