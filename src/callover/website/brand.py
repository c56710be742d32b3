"""A council's own look: its name and one colour."""

from dataclasses import dataclass

from callover.councils.rules import is_readable_colour

DEFAULT_COLOUR = "#17495c"


@dataclass(frozen=True)
class Brand:
    """The name in the header, and the colour of the header, of lines and of marks (``#rrggbb``)."""

    name: str
    colour: str = DEFAULT_COLOUR


def brand_of(name: str, colour: str) -> Brand:
    """The brand with this colour, or with Callover's own where there is none or white cannot be read on it."""
    return Brand(name, colour) if is_readable_colour(colour) else Brand(name)
