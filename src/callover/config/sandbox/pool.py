"""The parent's side: as many children as there are jobs, each reading one file at a time, replaced when they die."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType

from callover.config.sandbox.flat import raised
from callover.config.sandbox.limits import MIB, Limits
from callover.config.sandbox.messages import NotARecord, Reply, Request, packed, unpacked_reply
from callover.config.sandbox.outcome import Outcome

# Readings are yielded in the order of the files; so many may be finished ahead of the one that is waited for.
_MOST_AHEAD = 64
_LAST_GASP = 5.0
# Starting up is Python's time and not the file's: the file's clock begins when the child says that it is ready.
_START = 60.0
# A child gets what Python needs to start and no secret that the parent may hold in its environment.
_ENVIRONMENT = (
    "PATH",
    "LANG",
    "LC_ALL",
    "PYTHONPATH",
    "PYTHONHASHSEED",
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "VIRTUAL_ENV",
)


def read_files(
    paths: Sequence[Path],
    *,
    jobs: int = 1,
    limits: Limits | None = None,
    profile: str | None = None,
    wants_source: bool = False,
) -> Iterator[Outcome]:
    """What became of each file, in the order given, as soon as it and those before it are read.

    ``jobs`` is the number of child processes; ``profile`` overrides the profile that is found by itself. Raises
    ValueError where ``jobs`` is less than 1.
    """
    if jobs < 1:
        raise ValueError("at least one job is needed")
    with _Pool(min(jobs, len(paths)) or 1, limits or Limits()) as pool:
        yield from _in_order(pool, paths, profile, wants_source)


def _in_order(pool: "_Pool", paths: Sequence[Path], profile: str | None, wants_source: bool) -> Iterator[Outcome]:
    finished: dict[int, Outcome] = {}
    asked = given = 0
    while given < len(paths):
        while asked < len(paths) and asked - given < _MOST_AHEAD and (child := pool.idle()) is not None:
            path = paths[asked]
            child.ask(asked, Request(str(path), path.name, profile, wants_source))
            asked += 1
        for index, reply in pool.replies():
            finished[index] = _outcome(paths[index], reply)
        while given in finished:
            yield finished.pop(given)
            given += 1


def _outcome(path: Path, reply: Reply) -> Outcome:
    source = raised(reply.source) if reply.source is not None else None
    return Outcome(path, reply.reading, source, reply.message, reply.seconds)


class _Pool:
    """The children. Leaving the context ends them all, whatever they are at."""

    def __init__(self, size: int, limits: Limits) -> None:
        self._limits = limits
        self._size = size
        self._children: list[_Child] = []

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in self._children:
            child.end()

    def idle(self) -> "_Child | None":
        """A child that waits for a file, started where there are fewer than may be, or None."""
        for child in self._children:
            if child.request is None:
                return child
        if len(self._children) < self._size:
            self._children.append(_Child(self._limits))
            return self._children[-1]
        return None

    def replies(self) -> list[tuple[int, Reply]]:
        """The replies that have come in, at least one unless a file was given to another child; waits for them."""
        busy = [child for child in self._children if child.request is not None]
        nearest = min((child.deadline for child in busy), default=0.0)
        wait([child.replies for child in busy], timeout=max(0.0, nearest - time.monotonic()))
        found = []
        for child in busy:
            reply = child.reply()
            if reply is None:
                continue
            index, request, was_fresh = child.index, child.request, child.is_fresh
            child.settle()
            if reply.is_spent:
                self._replace(child)
                if not was_fresh and request is not None:
                    # The files read before it may have spent the child: it gets one more go in a new one.
                    self._children[-1].ask(index, request)
                    continue
            found.append((index, reply))
        return found

    def _replace(self, child: "_Child") -> None:
        child.end()
        self._children.remove(child)
        self._children.append(_Child(self._limits))


@dataclass(slots=True)
class _Child:
    """One child process and the file that it is at."""

    limits: Limits
    request: Request | None = None
    index: int = -1
    deadline: float = 0.0
    is_fresh: bool = True
    is_ready: bool = False
    process: "subprocess.Popen[bytes]" = field(init=False)
    requests: "Connection[object, object]" = field(init=False)
    replies: "Connection[object, object]" = field(init=False)

    def __post_init__(self) -> None:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        held = (self.limits.memory, self.limits.input, self.limits.output, self.limits.pages)
        command = [sys.executable, "-P", "-m", "callover.config.sandbox.child", *map(str, held)]
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        try:
            self.process = subprocess.Popen(
                command, stdin=theirs_in, stdout=theirs_out, stderr=subprocess.DEVNULL, env=environment
            )
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        self.requests = Connection(ours_out, readable=False)
        self.replies = Connection(ours_in, writable=False)

    def ask(self, index: int, request: Request) -> None:
        """Gives the child a file to read."""
        self.index, self.request = index, request
        self.deadline = time.monotonic() + (self.limits.seconds if self.is_ready else _START)
        with contextlib.suppress(BrokenPipeError):  # it died while idle: reply() finds that it has no more to say
            self.requests.send_bytes(packed(request))

    def reply(self) -> Reply | None:
        """The child's reply to what it was asked, or None while it is still at it."""
        try:
            while self.replies.poll():
                data = self.replies.recv_bytes(self.limits.output + 1024)
                if self.is_ready:
                    return unpacked_reply(data)
                self.is_ready = True
                self.deadline = time.monotonic() + self.limits.seconds
        except (EOFError, OSError):
            return Reply(message=self._said_of_death(), is_spent=True)
        except NotARecord:
            self.is_fresh = True  # no second go
            said = "Reading it went wrong in a way that may be an attack; look at the file with care."
            return Reply(message=said, is_spent=True)
        if time.monotonic() < self.deadline:
            return None
        self.is_fresh = True  # it had all the time there is: no second go
        message = (
            f"Reading it took longer than the limit of {self.limits.seconds:g} seconds; split it, or raise the limit."
        )
        return Reply(message=message, seconds=self.limits.seconds, is_spent=True)

    def settle(self) -> None:
        """The child is done with its file and may be asked again."""
        self.request = None
        self.is_fresh = False

    def end(self) -> None:
        """Ends the process; what it was reading is lost."""
        self.requests.close()
        self.process.kill()
        self.process.wait()
        self.replies.close()

    def _said_of_death(self) -> str:
        try:
            code = self.process.wait(timeout=_LAST_GASP)
        except subprocess.TimeoutExpired:
            code = -1
        if code < 0:
            memory = self.limits.memory // MIB
            return f"Reading it crashed the reader: it is damaged or needs more than {memory:,} MiB; export it again."
        return f"The reader's process ended with code {code} while it read the file; please report this with the file."
