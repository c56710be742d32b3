"""The sandbox: untrusted files are read in child processes, so that a crash, a hang or a bomb costs one file.

``read_files`` is the door. A few long-lived children (as many as there are jobs) read one file after another, each
held to :class:`Limits`; a child that dies, hangs or grows past them is replaced, and its file gets one clear
sentence. What a child sends back is taken in only if it is made of the reader's own records.
"""

from callover.config.sandbox.limits import Limits
from callover.config.sandbox.outcome import Outcome
from callover.config.sandbox.pool import read_files

__all__ = ["Limits", "Outcome", "read_files"]
