"""How the numbers of a blackboard are written: short in the cells, in full where one of them is read."""

from sightglass.widgets.matrix_numbers import MINUS, short_text

MOST_CHARACTERS = 6
FEWEST_CHARACTERS = 4
_LARGEST_PLAIN = 10**MOST_CHARACTERS
_SMALLEST_PLAIN = 1e-3
_WHOLE_FROM = 999.5  # with three digits, numbers from here on are whole


def number_text(value: float, characters: int = MOST_CHARACTERS) -> str:
    """Write a number with three significant digits, whole numbers as they are, within so many characters.

    Larger and smaller numbers than there is room for are written with a power of ten.
    """
    magnitude = abs(value)
    if not _SMALLEST_PLAIN <= magnitude < _LARGEST_PLAIN:
        return "0" if value == 0 else short_text(value, characters, False)
    text = f"{magnitude:.0f}" if magnitude >= _WHOLE_FROM or magnitude == int(magnitude) else f"{magnitude:.3g}"
    room = characters
    if value < 0:
        room -= 1
    if len(text) > room and magnitude < 1.0:
        text = text[1:]
    if len(text) > room:
        return short_text(value, characters, False)
    return text if value > 0 else MINUS + text


def full_text(value: float) -> str:
    """Write a number as a decimal with up to nine significant digits."""
    return f"{value:.9g}".replace("-", MINUS)
