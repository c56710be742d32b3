"""The import contracts hold, and every room has its place in them."""

import configparser
import subprocess
import sys
from pathlib import Path

from tests.house.project import ROOT, SOURCE


def test_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(program)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_room_is_placed() -> None:
    walls = configparser.ConfigParser()
    walls.read(ROOT / ".importlinter")
    layers = walls["importlinter:contract:rooms"]["layers"].replace("|", "\n").split()
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()}
    assert rooms | {"__main__"} == set(layers)
    assert walls["importlinter:contract:rooms"].getboolean("exhaustive")


def test_wall_stops_a_pure_room_from_reaching_out(tmp_path: Path) -> None:
    """The contract is not one that cannot fail: a reader that opened a socket would break it."""
    package = tmp_path / "callover"
    for room in SOURCE.iterdir():
        if (room / "__init__.py").is_file():
            (package / room.name).mkdir(parents=True)
            (package / room.name / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "reading" / "hidden.py").write_text("import socket\n")
    (package / "reading" / "__init__.py").write_text("import callover.reading.hidden\n")
    (tmp_path / ".importlinter").write_text((ROOT / ".importlinter").read_text())
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--contract", "pure"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 1, done.stdout
    assert "socket" in done.stdout
