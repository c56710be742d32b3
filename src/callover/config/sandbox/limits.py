"""How much one file may cost."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: wall-clock seconds, bytes of address space, bytes of input and of result, PDF pages.

    The defaults let an honest pack of 10,000 pages through and stop what is none.
    """

    seconds: float = 600.0
    memory: int = 3072 * MIB
    input: int = 1024 * MIB
    output: int = 512 * MIB
    pages: int = 20_000
