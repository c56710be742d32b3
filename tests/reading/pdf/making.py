"""PDF files for the tests, made on the spot: reportlab for untagged ones, typst for tagged ones."""

from collections.abc import Callable, Iterable
from io import BytesIO

import pikepdf
import typst
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HEIGHT = A4[1]
Draw = Callable[[Canvas], object]


def drawn(*pages: Draw, title: str | None = None) -> bytes:
    """An untagged PDF with one page for each of these."""
    room = BytesIO()
    canvas = Canvas(room, pagesize=A4)
    if title:
        canvas.setTitle(title)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return room.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, *, size: float = 11, bold: bool = False) -> None:
    """Text with its baseline so far below the page's top."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, HEIGHT - top, text)


def put_lines(canvas: Canvas, x: float, top: float, lines: Iterable[str], *, step: float = 13.0) -> float:
    """Lines one under the other; returns where the next would stand."""
    for line in lines:
        put(canvas, x, top, line)
        top += step
    return top


def rule(canvas: Canvas, x0: float, top: float, x1: float, bottom: float) -> None:
    """A ruling line."""
    canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)


def typeset(markup: str) -> bytes:
    """A tagged PDF of typst's markup."""
    return bytes(typst.compile(markup.encode()))


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    """The PDF after a change to its objects."""
    room = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(room, **saving)  # type: ignore[arg-type]
    return room.getvalue()


WORDS = (
    "The commission heard how the service had changed since the spring and asked what families had made of it, "
    "whether the money would last until the next year, and who would tell the schools. Officers said that a further "
    "paper would come in the autumn, when the figures for the whole of the summer term were known, and that the "
    "partners had been asked to send their own views before then. Members thanked the staff for their work. "
)


def wrapped(words: str, width: int) -> list[str]:
    """The words in lines of at most so many characters."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) + 1 > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
