"""Whether two names are one person's, within one meeting."""

from collections.abc import Iterable

from callover.civic.names.words import HONORIFICS, SUFFIXES


def same_name(one: str, other: str, among: Iterable[str] = ()) -> bool:
    """Whether two names in the papers of one meeting are one person's; when in doubt, no.

    'J. Price' is 'Jane Price' and 'J A Price', never 'K Price'. A bare surname is a fuller name only where ``among``,
    the names of all who were there, hold nobody else of that surname. Never use it across meetings.
    """
    first, second = _parts(one), _parts(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) > 1 and len(second) > 1:
        return _compatible(first[:-1], second[:-1])
    if first == second:
        return True
    fuller = first if len(first) > 1 else second
    namesakes = [parts for parts in map(_parts, among) if parts and parts[-1] == fuller[-1] and len(parts) > 1]
    return bool(namesakes) and all(_compatible(parts[:-1], fuller[:-1]) for parts in namesakes)


def _parts(name: str) -> tuple[str, ...]:
    words = name.replace("’", "'").replace("‘", "'").replace(".", ". ").split()
    plain = [word.strip(".,()").casefold() for word in words]
    return tuple(word for word in plain if word and word not in HONORIFICS and word not in SUFFIXES)


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether forenames and initials agree as far as the shorter goes."""
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(one, other, strict=False))
