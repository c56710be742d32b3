"""Runs a command against a throw-away PostgreSQL cluster: ``python -m tests.postgres COMMAND…``.

The cluster lives in a temporary folder, listens on a socket there and nowhere else, keeps nothing on disk that must
last, and is gone when the command ends. Where its programs are not found the command is skipped, with a reason.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=64MB")


def program(name: str) -> str | None:
    """Where a PostgreSQL program lies: Debian keeps the server's off the path. The highest version is taken."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda one: int(one.parts[-3]))
    return str(versions[-1]) if versions else shutil.which(name)


def account() -> dict[str, Any]:
    """How to start a server: it refuses to run as root, so root starts it as the user postgres, or as nobody."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid}


@contextmanager
def cluster(initdb: str, postgres: str) -> Iterator[str]:
    """A running cluster; gives its ``DATABASE_URL``."""
    who = account()
    with tempfile.TemporaryDirectory(prefix="callover-pg-") as folder:
        if who:
            os.chown(folder, who["user"], who["group"])
        data = Path(folder) / "data"
        made = [initdb, "--pgdata", str(data), "--username", "callover", "--auth", "trust", "--encoding", "UTF8"]
        subprocess.run(
            [*made, "--no-sync", "--locale", "C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd=folder, **who
        )
        options = [word for setting in _FAST for word in ("-c", setting)]
        command = [postgres, "-D", str(data), "-k", folder, "-c", "listen_addresses=", *options]
        log = (Path(folder) / "log").open("wb")
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder, **who)
        try:
            _wait(server, Path(folder))
            yield f"postgres://callover@/postgres?host={quote(folder, safe='')}"
        finally:
            server.terminate()
            server.wait(timeout=30)
            log.close()


def _wait(server: subprocess.Popen[bytes], folder: Path) -> None:
    import psycopg

    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            psycopg.connect(host=str(folder), user="callover", dbname="postgres", connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The throw-away PostgreSQL did not start: " + (folder / "log").read_text()[-2000:])


def main(command: list[str]) -> int:
    """Runs the command with ``DATABASE_URL`` set; gives its exit code."""
    initdb, postgres = program("initdb"), program("postgres")
    if initdb is None or postgres is None:
        print("PostgreSQL: skipped, its programs initdb and postgres are not on this machine")
        return 0
    with cluster(initdb, postgres) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
