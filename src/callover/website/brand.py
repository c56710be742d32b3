"""A council's own look: its name and one colour, which must be readable with white on it and on white."""

import re
from dataclasses import dataclass

DEFAULT_COLOUR = "#17495c"
# WCAG 2.2, success criterion 1.4.3: text of any size against its background.
LEAST_CONTRAST = 4.5

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Brand:
    """The name in the header and the colour of the header, of lines and of marks (``#rrggbb``)."""

    name: str
    colour: str = DEFAULT_COLOUR

    @property
    def is_readable(self) -> bool:
        """Whether white text on the colour, and the colour on white, can be read."""
        return contrast(self.colour, "#ffffff") >= LEAST_CONTRAST


def brand_of(name: str, colour: str | None) -> Brand:
    """The brand with this colour, or with Callover's own where the colour is none or cannot be read with white."""
    if colour and _HEX.fullmatch(colour):
        brand = Brand(name, colour.lower())
        if brand.is_readable:
            return brand
    return Brand(name)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2, "contrast ratio").

    Raises ValueError for anything but a ``#rrggbb`` colour.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance, 0 for black and 1 for white."""
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour in the form #rrggbb")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
