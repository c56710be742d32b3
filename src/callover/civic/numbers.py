"""Numbers as papers print them: in figures, in words, as ordinals and in Roman numerals."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

CARDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_UNITS.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
    "a": 1,
    "an": 1,
    "dozen": 12,
    "couple": 2,
}
"""Number words that stand alone, in lower case; 'a couple of weeks' is two."""

ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ORDINALS.split())},
    **{word: 10 * number for number, word in enumerate(_TENTHS.split(), 2)},
}
_ROMAN = re.compile(r"(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$", re.IGNORECASE)
_ROMAN_SIGNS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
_ORDINAL_FIGURES = re.compile(r"(\d+)(?:st|nd|rd|th)$")


def read_number(words: str) -> int | None:
    """The number that these words or figures say, or None: 'twenty-one', 'a dozen', 'one hundred and five', '1,250'."""
    parts = re.split(r"[\s-]+", words.strip().lower())
    figures = "".join(parts).replace(",", "")
    if figures.isascii() and figures.isdigit():
        return int(figures) if len(parts) == 1 else None
    total = current = 0
    seen = False
    for part in parts:
        if part == "and" and seen:
            continue
        if part == "hundred" and seen:
            current *= 100
        elif part == "thousand" and seen:
            total, current = total + current * 1000, 0
        elif part == "dozen" and seen:
            current *= 12
        elif part in CARDINALS:
            current += CARDINALS[part]
        else:
            return None
        seen = True
    return total + current if seen else None


def read_ordinal(words: str) -> int | None:
    """The number of an ordinal, or None: 'third', 'twenty-first', '3rd'."""
    parts = re.split(r"[\s-]+", words.strip().lower())
    figures = _ORDINAL_FIGURES.match(parts[0])
    if figures and len(parts) == 1:
        return int(figures[1])
    if parts[-1] not in ORDINALS:
        return None
    if len(parts) == 1:
        return ORDINALS[parts[0]]
    tens = CARDINALS.get(parts[0], 0)
    return (
        tens + ORDINALS[parts[1]]
        if len(parts) == 2 and tens >= 20 and tens % 10 == 0 and ORDINALS[parts[1]] < 10
        else None
    )


def read_roman(words: str) -> int | None:
    """The number of a Roman numeral up to 3,999, or None where the letters are none: 'iv', 'XII'."""
    if not _ROMAN.match(words):
        return None
    values = [_ROMAN_SIGNS[sign] for sign in words.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
