"""How the numbers of a blackboard are written: short in the cells, in full where one of them is read."""

from sightglass.widgets.matrix_numbers import MINUS, short_text

MOST_CHARACTERS = 6
FEWEST_CHARACTERS = 4
_LARGEST_PLAIN = 10**MOST_CHARACTERS
_SMALLEST_PLAIN = 1e-3
_WHOLE_FROM = 999.5  # with three digits, numbers from here on are whole


def number_text(value: float, characters: int = MOST_CHARACTERS) -> str:
    """Write a number with three significant digits or fewer, whole numbers as they are, within so many characters.

    Larger and smaller numbers than there is room for are written with a power of ten.
    """
    magnitude = abs(value)
    if not _SMALLEST_PLAIN <= magnitude < _LARGEST_PLAIN:
        return "0" if value == 0 else short_text(value, characters, False)
    room = characters - (value < 0)
    is_whole = magnitude >= _WHOLE_FROM or magnitude == int(magnitude)
    texts = [f"{magnitude:.0f}"] if is_whole else [f"{magnitude:.{digits}g}" for digits in (3, 2, 1)]
    fitting = next((text for text in texts if len(text) <= room and "e" not in text), None)
    if fitting is None:
        return short_text(value, characters, False)
    return fitting if value > 0 else MINUS + fitting


def factor_text(value: float) -> str:
    """Write a number with five significant digits, as a factor of an equation."""
    return f"{value:.5g}".replace("-", MINUS)


def is_exact(value: float) -> bool:
    """Tell whether `factor_text` writes a number to the last digit that is seen of it in full."""
    return factor_text(value) == full_text(value)


def full_text(value: float) -> str:
    """Write a number as a decimal with up to nine significant digits."""
    return f"{value:.9g}".replace("-", MINUS)
