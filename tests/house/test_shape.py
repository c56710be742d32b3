"""The shape of the house: rooms, names and sizes that a newcomer can rely on."""

import ast
import statistics
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.house.project import ROOT, SOURCE, functions, modules, named, parsed

VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "services",
    "managers",
    "signals",
    "misc",
    "base_utils",
}
DOMAIN = ("councils", "documents", "meetings", "audit", "accounts")
ALLOWED = {"models", "rules", "exceptions", "permissions", "operations", "admin", "apps", "migrations", "management"}
# The design gives search a room within documents.
ALSO = {"documents": {"search"}}
PURE = ("reading", "civic")
MOST_LINES, MOST_IN_A_FUNCTION, MEDIAN_OF_FUNCTIONS = 400, 60, 15


def _own() -> list[Path]:
    return [path for path in modules() if path.is_relative_to(SOURCE)]


def test_there_is_a_project_to_look_at() -> None:
    assert len(_own()) > 100


def test_no_room_is_named_for_nothing() -> None:
    parts = {named(path): {*path.relative_to(ROOT).parts[:-1], path.stem} & VAGUE for path in modules()}
    assert {name: vague for name, vague in parts.items() if vague} == {}


def test_no_file_is_longer_than_a_reader_holds() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_functions_are_short() -> None:
    found = [(f"{named(path)}:{name}", length) for path in _own() for name, length, _ in functions(path)]
    assert {name: length for name, length in found if length > MOST_IN_A_FUNCTION} == {}
    assert statistics.median(length for _, length in found) <= MEDIAN_OF_FUNCTIONS


@pytest.mark.parametrize("app", DOMAIN)
def test_domain_app_has_the_rooms_of_a_domain_app(app: str) -> None:
    rooms = {path.stem for path in (SOURCE / app).iterdir() if path.name not in {"__init__.py", "__pycache__"}}
    assert rooms - ALLOWED - ALSO.get(app, set()) == set()


@pytest.mark.parametrize("app", DOMAIN)
def test_rules_and_exceptions_are_pure(app: str) -> None:
    for name in ("rules", "exceptions"):
        for path in _own():
            if path.is_relative_to(SOURCE / app) and path.stem == name:
                reached = {module for module in _imported(path) if module.startswith(("django", "callover"))}
                assert reached <= {"callover.reading.records", "callover.civic"}, named(path)


def _imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_public_names_of_pure_rooms_say_what_they_mean() -> None:
    silent = []
    for path in _own():
        if path.relative_to(SOURCE).parts[0] not in PURE or path.stem.startswith("_"):
            continue
        tree = parsed(path)
        if ast.get_docstring(tree) is None and tree.body:
            silent.append(named(path))
        public = [node for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
        silent += [f"{named(path)}:{node.name}" for node in public if ast.get_docstring(node) is None]
    assert silent == []


def test_every_room_says_what_it_is() -> None:
    silent = [named(path) for path in _own() if path.name == "__init__.py" and _is_silent(path)]
    assert silent == []


def _is_silent(path: Path) -> bool:
    return bool(path.read_text(encoding="utf-8").strip()) and ast.get_docstring(parsed(path)) is None


def test_no_error_is_swallowed_and_no_input_is_asserted() -> None:
    found = []
    for path in _own():
        nodes = ast.walk(parsed(path))
        found += [f"{named(path)}:{node.lineno}" for node in nodes if isinstance(node, ast.Assert) or _is_bare(node)]
    assert found == []


def _is_bare(node: ast.AST) -> TypeGuard[ast.ExceptHandler]:
    return isinstance(node, ast.ExceptHandler) and node.type is None
