"""List labels as they are printed: counted in figures, letters or Roman numerals."""

BULLET = "•"

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST_ROMAN = 4999


def counted(number: int, kind: str) -> str:
    """A number in a kind of counting, by Word's names (``decimal``, ``lowerLetter`` …); figures for any other."""
    if number < 1:
        return str(number)
    if kind in {"lowerLetter", "upperLetter"}:
        label = _letters(number)
        return label if kind == "lowerLetter" else label.upper()
    if kind in {"lowerRoman", "upperRoman"} and number <= _MOST_ROMAN:
        label = _roman(number)
        return label if kind == "lowerRoman" else label.upper()
    if kind == "decimalZero":
        return f"{number:02}"
    return str(number)


def _letters(number: int) -> str:
    """a to z, then aa, bb, cc …, as Word counts on."""
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (min(rounds, 10) + 1)


def _roman(number: int) -> str:
    label = ""
    for value, letters in _ROMAN:
        while number >= value:
            label += letters
            number -= value
    return label
