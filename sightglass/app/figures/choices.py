"""What a person chooses for a figure, remembered from one to the next."""

import json
import math
from dataclasses import asdict, dataclass, replace

from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.page import FORMATS, LARGEST, MILLIMETRES, SMALLEST, THEMES, Figure

UNITS = ("mm", "in", "px")
DPI = (36, 2400)
POINTS = (4.0, 72.0)


@dataclass(frozen=True)
class Choices:
    """All but the caption and the height, which go with the content.

    `width` is in inches.
    """

    format: str = "png"
    width: float = 160 / MILLIMETRES
    unit: str = "mm"
    dpi: int = 300
    points: float = 9.0
    theme: str = "paper"
    titled: bool = True

    def figure(self, content: FigureContent) -> Figure:
        """Give a figure of these choices with the caption that suits it."""
        return Figure(
            content, self.width, 0.0, float(self.dpi), self.points, self.theme, self.titled, content.caption()
        )

    def to_text(self) -> str:
        """Write them for the settings."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "Choices":
        """Read what `to_text` gave; what is missing or cannot be used counts as never chosen."""
        try:
            stored = json.loads(text)
        except ValueError:
            return cls()
        choices = cls()
        for name, value in stored.items() if isinstance(stored, dict) else ():
            if name in _ACCEPTS and _ACCEPTS[name](value):
                choices = replace(choices, **{name: value})
        return choices


def _lies_between(value: object, low: float, high: float) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return is_number and low <= value <= high  # type: ignore[operator]


_ACCEPTS = {
    "format": lambda value: value in FORMATS,
    "width": lambda value: _lies_between(value, SMALLEST, LARGEST),
    "unit": lambda value: value in UNITS,
    "dpi": lambda value: isinstance(value, int) and _lies_between(value, *DPI),
    "points": lambda value: _lies_between(value, *POINTS),
    "theme": lambda value: isinstance(value, str) and value in THEMES,
    "titled": lambda value: isinstance(value, bool),
}
