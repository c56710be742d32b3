"""The words of the house: British English, no address of a machine or a registry, links that lead somewhere."""

import re

from tests.house.project import ROOT, SOURCE, named, tracked

# Spelt apart, so that this file does not name them itself.
_REGISTRIES = [
    "".join(words)
    for words in (
        ("pypi", ".org"),
        ("python", "hosted.org"),
        ("npm", "js.org"),
        ("npm", "js.com"),
        ("proxy.golang", ".org"),
        ("deb.debian", ".org"),
    )
]
_MACHINE = re.compile("|".join(("(?<![\\w.])/" + "(work|root|home)/[a-z]", "/" + "tmp/[a-z0-9]")))
_AMERICAN = re.compile(
    r"\b(colou?rize|color|behavior|normalize[ds]?|recognize[ds]?|organization|organize[ds]?|summarize[ds]?|"
    r"serialize[ds]?|initialize[ds]?|canceled|labeled|favorite|license[ds]|catalog)\b"
)
_TEXT = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".json", ".sh", ".cfg", ".ini", ".yml", ""}
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s#]+)(?:#[^)]*)?\)")


def _texts() -> dict[str, str]:
    return {
        named(path): path.read_text(encoding="utf-8", errors="replace")
        for path in tracked()
        if path.suffix in _TEXT and path.stat().st_size < 2_000_000
    }


def test_no_file_names_a_registry() -> None:
    found = [name for name, text in _texts().items() for host in _REGISTRIES if host in text]
    assert found == []


def test_no_file_names_a_place_on_this_machine() -> None:
    found = {name: match.group() for name, text in _texts().items() if (match := _MACHINE.search(text))}
    assert found == {}


def test_lock_pins_every_package_by_hash() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        lines = lock.read_text(encoding="utf-8").splitlines()
        pinned = [line for line in lines if re.match(r"[A-Za-z0-9]", line)]
        assert pinned, lock.name
        for at, line in enumerate(lines):
            if re.match(r"[A-Za-z0-9]", line):
                assert "==" in line, line
                assert lines[at + 1].strip().startswith("--hash=sha256:"), line


def test_prose_is_british() -> None:
    comments = re.compile(r'#.*$|"""(?:.|\n)*?"""', re.MULTILINE)
    found = []
    for path in tracked():
        if path.suffix == ".py" and path.is_relative_to(SOURCE):
            prose = " ".join(comments.findall(path.read_text(encoding="utf-8")))
        elif path.suffix == ".md":
            prose = re.sub(r"`[^`]*`", "", path.read_text(encoding="utf-8"))
        else:
            continue
        found += [f"{named(path)}: {match.group()}" for match in _AMERICAN.finditer(prose)]
    assert found == []


def test_links_of_the_docs_lead_somewhere() -> None:
    dead = []
    for path in tracked():
        if path.suffix != ".md" or "cases" in path.parts:
            continue
        targets = [one for one in _LINK.findall(path.read_text(encoding="utf-8")) if not re.match(r"[a-z]+:", one)]
        dead += [f"{named(path)}: {target}" for target in targets if not (path.parent / target).exists()]
    assert dead == []
