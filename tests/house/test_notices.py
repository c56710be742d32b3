"""Every notice that the reader can give is explained, and nothing else is."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_GIVEN = re.compile(r"\bNotice\(\s*\"(?P<code>[a-z0-9-]+)\"")
_EXPLAINED = re.compile(r"^\| `(?P<code>[a-z0-9-]+)` \|", re.MULTILINE)


def test_the_reference_explains_every_notice() -> None:
    sources = (ROOT / "src/callover/reading").rglob("*.py")
    given = {code for path in sources for code in _GIVEN.findall(path.read_text(encoding="utf-8"))}
    explained = _EXPLAINED.findall((ROOT / "docs/reference/notices.md").read_text(encoding="utf-8"))
    assert given
    assert sorted(explained) == sorted(given)
