"""Runs of text as they stand on a page: the shape in which a paged medium hands its text to the layout."""

from typing import NamedTuple


class Run(NamedTuple):
    """Text of one font on one baseline, in points from the top left corner of the upright page.

    ``base`` is the baseline's distance from the top, ``size`` the font's size as shown. ``mark`` is the number of
    the marked content that the run belongs to, or -1. Boxes are made from ``base`` and ``size``: the boxes of the
    glyphs would set a line of full stops apart from one of capitals.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    is_bold: bool
    mark: int

    @property
    def top(self) -> float:
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        return self.base + 0.2 * self.size
