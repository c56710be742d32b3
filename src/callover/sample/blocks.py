"""What a paper is made of before it is a file: sheets of headings, paragraphs, clauses and tables.

A style turns the story into these; a maker (:mod:`callover.sample.makers`) turns these into PDF, DOCX, HTML or text.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``number`` is printed before it as given ('90.', '7')."""

    text: str
    level: int = 2
    number: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``lead`` is printed in bold before it, ``indent`` counts steps of about a centimetre."""

    text: str
    lead: str = ""
    indent: int = 0
    bold: bool = False
    italic: bool = False
    align: str = "left"
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph with a label hanging before it: '(1)', '(a)', '5.1', or a bullet."""

    label: str
    text: str
    indent: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; ``widths`` are shares of the page's width, one a column.

    ``is_merged`` joins equal neighbours of the first column into one cell, where the maker can.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    title: str = ""
    size: float = 0.0
    is_merged: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """Two columns of lines without rules, as at the head of an agenda: a left and a right text on each row."""

    rows: tuple[tuple[str, str], ...]
    widths: tuple[float, float] = (0.5, 0.5)
    bold_left: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart: a title and one (label, value) a bar."""

    title: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height in points."""

    height: float = 10.0


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page break inside a sheet."""


Block = Heading | Paragraph | Clause | Table | Sides | Bars | Gap | NewPage


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages of one paper with their own running head and foot.

    ``head_right`` alternates with ``head`` where given: odd pages print ``head``, even pages both. ``restart`` makes
    the page count begin at 1 here; ``numbered`` is how a page number is printed ('Page {}', '{}'), or ''.
    ``mirrored`` puts the number at the outer side of the running head, as in bound minutes.
    """

    name: str
    blocks: tuple[Block, ...]
    head: str = ""
    foot: str = ""
    numbered: str = ""
    restart: bool = False
    landscape: bool = False
    head_from: int = 1


@dataclass(frozen=True, slots=True)
class Look:
    """A house style's type: ``family`` is 'sans' or 'serif', sizes in points, ``accent`` a colour as '#rrggbb'."""

    family: str = "sans"
    size: float = 10.0
    accent: str = "#000000"
    margin: float = 64.0
    caps_table_heads: bool = False
    banded: bool = False
    justified: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One file to be made."""

    title: str
    sheets: tuple[Sheet, ...]
    look: Look = field(default_factory=Look)
    author: str = "Aldermere Borough Council"
