"""What a heading is, while it is being looked for and once it is found."""

from dataclasses import dataclass

from callover.reading.source import Line


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number, taken apart so that a sequence can be told: ``2307.05`` is prefix ``2307.``, value 5.

    ``printed`` is the number without its full stop or star; ``letter`` is the ``a`` of ``12a``.
    """

    printed: str
    prefix: str
    value: int
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin a heading: where it stands, its number, the rest of the line, how like a heading it is."""

    index: int
    title_index: int
    number: Number
    title: str
    title_at: int
    agenda_number: str | None
    likeness: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an item.

    ``first`` to ``body`` (half-open, indexes into the lines given) are the heading's own lines; the body begins at
    ``body``. ``rest`` is what of the heading's last line already belongs to the body (``2513 DECLARATIONS - None``).
    ``section`` is the label under which the item stands: ``EXEMPT ITEMS``, ``Part II``; None where there is none.
    """

    number: str | None
    agenda_number: str | None
    title: str
    report_pages: tuple[int, int] | None
    first: int
    body: int
    rest: Line | None = None
    section: str | None = None
