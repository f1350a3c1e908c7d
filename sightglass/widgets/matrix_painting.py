"""How a cell of a matrix is coloured and its number drawn, the same in editors and in views."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from sightglass.widgets import theme
from sightglass.widgets.matrix_numbers import MINUS, short_text

# The Okabe-Ito blue and vermilion: told apart by colour-blind people, in the order of the diverging colour map.
_NEGATIVE = "#0072B2"
_POSITIVE = "#D55E00"
_STRONGEST_TINT = 0.42
FEWEST_CHARACTERS = 4
_MOST_CHARACTERS = 9


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Mix two colours; `share` is that of the second."""
    kept = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * kept + second.redF() * share,
        first.greenF() * kept + second.greenF() * share,
        first.blueF() * kept + second.blueF() * share,
    )


def signed_tint(value: float, bound: float) -> QColor:
    """Give the background for a signed number: the surface at 0, blue below and orange above, full at ±bound."""
    surface = QColor(theme.manager().theme.surface)
    if value == 0 or bound <= 0:
        return surface
    # The root keeps the small outer numbers of a Gaussian apart from 0.
    share = _STRONGEST_TINT * min(abs(value) / bound, 1.0) ** 0.5
    return mixed(surface, QColor(_NEGATIVE if value < 0 else _POSITIVE), share)


def legible_on(background: QColor) -> QColor:
    """Give near-black or near-white, whichever stands out from the background."""
    # The eye weighs the channels as luma does; 0.55 is where both give about the same contrast.
    luma = 0.299 * background.redF() + 0.587 * background.greenF() + 0.114 * background.blueF()
    return QColor("#14171A") if luma > 0.55 else QColor("#F4F6F8")


def text_that_fits(value: float, width: float, metrics: QFontMetricsF) -> str:
    """Write a number with as many digits as fit into a width in pixels, at least those of `FEWEST_CHARACTERS`."""
    for characters in range(_MOST_CHARACTERS, FEWEST_CHARACTERS, -1):
        text = short_text(value, characters)
        if metrics.horizontalAdvance(text) <= width:
            return text
    text = short_text(value, FEWEST_CHARACTERS)
    # A power of ten is wider than the digits it saves; beside numbers of this size it reads as 0 anyhow.
    return "≈0" if "e" in text and abs(value) < 1 and metrics.horizontalAdvance(text) > width else text


def narrowest_cell(metrics: QFontMetricsF) -> float:
    """Give the width in pixels in which every number can still be read, rounded."""
    return metrics.horizontalAdvance(f"{MINUS}.00") + 4.0


def cell_font(base: QFont, share: float = 1.0) -> QFont:
    """Give a font for cells: a share of the base size, never below what can be read."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(max(base.pointSizeF() * share, 7.0))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
