"""How the numbers of a blackboard are written: short in the cells, in full where one of them is read."""

import math

from sightglass.widgets.matrix_numbers import MINUS, short_text

MOST_CHARACTERS = 6
FEWEST_CHARACTERS = 4
_DIGITS = 3
_LARGEST_PLAIN = 10**MOST_CHARACTERS
_SMALLEST_PLAIN = 1e-3


def number_text(value: float, characters: int = MOST_CHARACTERS) -> str:
    """Write a number with three significant digits, whole numbers as they are, within so many characters.

    Larger and smaller numbers than there is room for are written with a power of ten.
    """
    magnitude = abs(value)
    if not _SMALLEST_PLAIN <= magnitude < _LARGEST_PLAIN:
        return "0" if value == 0 else short_text(value, characters, False)
    decimals = 0 if value == int(value) else max(_DIGITS - 1 - math.floor(math.log10(magnitude)), 0)
    text = f"{value:.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    if value < 0:
        text = text.replace("-", MINUS)
    return text if len(text) <= characters else short_text(value, characters, False)


def full_text(value: float) -> str:
    """Write a number as a decimal with up to nine significant digits."""
    return f"{value:.9g}".replace("-", MINUS)
