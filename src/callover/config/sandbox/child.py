"""The child process: reads the files that it is told, one after another, until its input ends.

Started as ``python -P -m callover.config.sandbox.child MEMORY INPUT OUTPUT PAGES``; requests come on standard input,
replies go to what was standard output. It writes no files and dumps no core.
"""

import contextlib
import gc
import os
import signal
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from callover.config.sandbox.flat import flattened
from callover.config.sandbox.limits import Limits
from callover.config.sandbox.messages import Reply, Request, packed, unpacked_request
from callover.reading.errors import ReadingError
from callover.reading.media import open_source
from callover.reading.pipeline import collector_at_rest, read_source

with contextlib.suppress(ImportError):  # Windows has no such limits; time is watched by the parent everywhere
    import resource

TOO_BIG = "Reading it takes more memory than the limit of {memory:,} MiB; split it, or raise the limit."


def main(arguments: list[str]) -> int:
    memory, most_input, most_output, pages = (int(one) for one in arguments)
    limits = Limits(memory=memory, input=most_input, output=most_output, pages=pages)
    requests = Connection(os.dup(0), writable=False)
    replies = Connection(os.dup(1), readable=False)
    os.dup2(2, 1)  # whatever a library prints must not stand among the replies
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    _hold(limits)
    gc.freeze()
    replies.send_bytes(packed(Reply()))  # ready: from now on the time is the file's
    while True:
        try:
            request = unpacked_request(requests.recv_bytes())
        except EOFError:
            return 0
        reply = _answered(request, limits)
        try:
            replies.send_bytes(reply)
        except BrokenPipeError:
            return 0


def _hold(limits: Limits) -> None:
    if "resource" not in sys.modules:
        return
    for kind, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a lower limit is in force already
            resource.setrlimit(kind, (most, most))


def _answered(request: Request, limits: Limits) -> bytes:
    """The packed reply to a request. Too little memory is met here; what it left behind makes the child spent."""
    start = time.perf_counter()
    too_big = TOO_BIG.format(memory=limits.memory // 1024 // 1024)
    try:
        data = packed(_read(request, limits, start))
    except MemoryError:
        gc.collect()
        return packed(Reply(message=too_big, is_spent=True))
    except RecursionError:
        return packed(Reply(message="Its parts are nested too deep to be read; save it anew, or as PDF."))
    except ReadingError as refusal:
        return packed(Reply(message=str(refusal), seconds=time.perf_counter() - start))
    except Exception as fault:  # noqa: BLE001  the one place where any fault of the reader must cost one file only
        said = f"{type(fault).__name__}: {fault}"[:200].replace("\n", " ")
        return packed(Reply(message=f"Callover's reader failed on it ({said}); please report this with the file."))
    if len(data) > limits.output:
        return packed(Reply(message="What was read of it is too much to hand back; split it, or raise the limit."))
    return data


def _read(request: Request, limits: Limits, start: float) -> Reply:
    data = _bytes_of(Path(request.path), limits)
    if isinstance(data, str):
        return Reply(message=data)
    with collector_at_rest():
        source = open_source(data, request.name, most_pages=limits.pages)
        del data
        reading = read_source(source, request.profile)
    return Reply(reading, flattened(source) if request.wants_source else None, seconds=time.perf_counter() - start)


def _bytes_of(path: Path, limits: Limits) -> bytes | str:
    """A file's bytes, or the sentence that says why there are none."""
    try:
        if path.is_dir():
            return "It is a folder; name the files in it."
        if not path.exists():
            return "There is no such file; check the name."
        if not path.is_file():
            return "It is no ordinary file; save its content to a file and read that."
        if path.stat().st_size > limits.input:
            return f"The file is larger than the limit of {limits.input // 1024 // 1024:,} MiB; split it first."
        return path.read_bytes()
    except PermissionError:
        return "It may not be read by you; ask its owner for leave to read it."
    except OSError as fault:
        return f"It cannot be opened ({fault.strerror or fault}); check the name and the disk."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
