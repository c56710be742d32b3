"""What the house tests look at: the project's own files, as git tracks them."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src/callover"


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git tracks, and those that it would if they were added now; where there is no git, all of them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = listed.stdout.splitlines()
    return tuple(sorted(path for name in names if (path := ROOT / name).is_file()))


@cache
def modules() -> tuple[Path, ...]:
    """The project's Python modules, but for migrations."""
    return tuple(path for path in tracked() if path.suffix == ".py" and "migrations" not in path.parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    """A file's name within the project."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> list[tuple[str, int, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """A module's functions and methods, each with its name and how many lines it takes without its docstring."""
    found = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            doc = 0
            if ast.get_docstring(node) is not None:
                doc = (first.end_lineno or first.lineno) - first.lineno + 1
            found.append((node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - doc, node))
    return found
