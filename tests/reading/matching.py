"""Holds a partial expectation against what was read, and says in words what differs.

An expectation is a piece of the contract's JSON. Every key that it gives must match; a list must match in length and
order, unless it is written ``{"contains": [...]}``, where each entry must be found somewhere, or ``{"lacks": [...]}``,
where none may be; strings compare after white space is made single. A string that ends with ``…`` is a beginning, one
that begins with ``…`` an ending, and one with both is found within. Null, and an object all of whose expected values
are null, also match what is absent.
"""

from typing import Any

ELLIPSIS = "…"
_SHOWN = ("number", "label", "title", "text", "name", "person", "asker", "what", "code")


def differences(expected: Any, found: Any, path: str = "") -> list[str]:
    """What differs, one line a difference, each with the path to it; an empty list where everything matches."""
    if isinstance(expected, dict):
        return _object_differences(expected, found, path)
    if isinstance(expected, list):
        return _list_differences(expected, found, path)
    if isinstance(expected, str):
        return [] if _says(expected, found) else [_line(path, expected, found)]
    return [] if expected == found and type(expected) is type(found) else [_line(path, expected, found)]


def case_differences(expected: dict[str, Any], reading: dict[str, Any]) -> list[str]:
    """What differs between a case's expectation and a reading.

    The expectation's own ``notices`` are looked for among all notices, the file's and its documents'.
    """
    notices = [*reading["notices"], *(notice for one in reading["documents"] for notice in one["notices"])]
    return differences(expected, {**reading, "notices": notices})


def _object_differences(expected: dict[str, Any], found: Any, path: str) -> list[str]:
    if "contains" in expected or "lacks" in expected:
        return _membership_differences(expected, found, path)
    if found is None and all(value is None for value in expected.values()):
        return []
    if not isinstance(found, dict):
        return [_line(path, expected, found)]
    lines: list[str] = []
    for key, value in expected.items():
        lines += differences(value, found.get(key), f"{path}.{key}" if path else key)
    return lines


def _list_differences(expected: list[Any], found: Any, path: str) -> list[str]:
    if not isinstance(found, list):
        return [_line(path, expected, found)]
    if len(expected) != len(found):
        return _length_differences(expected, found, path)
    lines: list[str] = []
    for place, (want, got) in enumerate(zip(expected, found, strict=True)):
        lines += differences(want, got, f"{path}[{_label(want, place)}]")
    return lines


def _length_differences(expected: list[Any], found: list[Any], path: str) -> list[str]:
    """Says which entries are missing and which are too many, rather than only how many there are."""
    left = list(found)
    lines = [f"{path}: {len(expected)} expected, {len(found)} found"]
    for want in expected:
        hit = next((got for got in left if not differences(_heart(want), got)), None)
        if hit is None:
            lines.append(f"{path}: missing {_short(want)}")
        else:
            left.remove(hit)
            lines += differences(want, hit, f"{path}[{_label(want, expected.index(want))}]")
    return lines + [f"{path}: not expected {_short(got)}" for got in left]


def _membership_differences(expected: dict[str, Any], found: Any, path: str) -> list[str]:
    entries = found if isinstance(found, list) else []
    lacking = [want for want in expected.get("contains", []) if all(differences(want, got) for got in entries)]
    unwanted = [got for got in entries for never in expected.get("lacks", []) if not differences(never, got)]
    lines = [f"{path}: lacks {_short(want)}; has {_short(entries)}" for want in lacking]
    return lines + [f"{path}: must not have {_short(got)}" for got in unwanted]


def _heart(want: Any) -> Any:
    """The keys by which an entry is known, so that two lists of different length can be laid side by side."""
    if not isinstance(want, dict):
        return want
    for keys in (("number",), ("text",), ("name",), ("person",), ("asker",), ("item",), ("project",), ("kind",)):
        if all(key in want for key in keys):
            return {key: want[key] for key in keys}
    return want


def _label(want: Any, place: int) -> str:
    if isinstance(want, dict):
        for key in ("number", "label", "name", "person", "asker", "kind"):
            if want.get(key):
                return f"{place}:{want[key]}"
    return str(place)


def _says(expected: str, found: Any) -> bool:
    if not isinstance(found, str):
        return False
    want, got = " ".join(expected.split()), " ".join(found.split())
    if len(want) > 1 and want.startswith(ELLIPSIS) and want.endswith(ELLIPSIS):
        return want.strip(ELLIPSIS).strip() in got
    if want.endswith(ELLIPSIS):
        return got.startswith(want.rstrip(ELLIPSIS).rstrip())
    if want.startswith(ELLIPSIS):
        return got.endswith(want.lstrip(ELLIPSIS).lstrip())
    return want == got


def _line(path: str, expected: Any, found: Any) -> str:
    return f"{path}: expected {_short(expected)}, found {_short(found)}"


def _short(value: Any, limit: int = 150) -> str:
    if isinstance(value, dict):
        shown = [key for key in _SHOWN if value.get(key)]
        value = {key: value[key] for key in shown} if shown else value
    text = repr(value)
    return text if len(text) <= limit else text[: limit - 1] + ELLIPSIS
