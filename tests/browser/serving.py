"""The site as a council serves it: production settings, collected static files, gunicorn, a record on disk."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FILL = "import django; django.setup(); from tests.site.borough import build; build()"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the small borough's site, with its data in this folder, until the context ends."""
    environment = {
        **os.environ,
        "CALLOVER_DATA": str(folder),
        "SECRET_KEY": "only-for-tests",
        "DEBUG": "0",
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "callover.config.settings.public",
        "PYTHONPATH": str(ROOT),
    }
    for words in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"]):
        _run([sys.executable, "-m", "django", *words], environment)
    _run([sys.executable, "-c", _FILL], environment)
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    server = subprocess.Popen([*command, "callover.config.wsgi:application"], env=environment, cwd=ROOT)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


def _run(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(command, env=environment, cwd=ROOT, check=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Returns once the site answers. Raises RuntimeError where it ends or stays silent for 30 seconds."""
    for _ in range(150):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with code {server.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/cookies/", timeout=5):  # noqa: S310 our own server
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server does not answer")
