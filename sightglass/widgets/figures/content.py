"""What a figure can hold: something that knows its proportions and paints itself at any size."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPainter

from sightglass.algorithms.texts import tr
from sightglass.widgets.theme import LIGHT, Theme

# For print: black on white, with lines that a printer resolves.
PAPER = replace(
    LIGHT, window="#FFFFFF", text="#000000", muted="#333333", outline="#555555", border="#999999", grid="#DDDDDD"
)


@dataclass(frozen=True)
class Look:
    """How a figure is painted.

    Parameters
    ----------
    theme : Theme
        Its colours; `theme.window` is the ground.
    font : QFont
        Of the text, in points.
    titled : bool
        Whether titles are written.
    dots : float
        Dots of the output for each unit of length. A picture with more pixels is averaged down to them.
    is_raster : bool
        Whether the output is made of dots itself, rather than of vectors.
    """

    theme: Theme
    font: QFont
    titled: bool = True
    dots: float = 1.0
    is_raster: bool = False


class FigureContent(ABC):
    """A plot, picture, board or table as it was when the figure was asked for; painted on any thread.

    Lengths are in units of which there are as many to the inch as the screen has logical dots.
    """

    @property
    @abstractmethod
    def key(self) -> str:
        """Names it in files."""

    @property
    @abstractmethod
    def title(self) -> str:
        """Names it for people."""

    @abstractmethod
    def natural_height(self, width: float, look: Look) -> float:
        """Give the height that suits a width."""

    @abstractmethod
    def paint(self, painter: QPainter, size: QSizeF, look: Look) -> None:
        """Paint all of it from the origin on; the ground is there already."""

    def csv(self) -> str:
        """Give its values as comma-separated values; nothing where they are no table or curve."""
        return ""

    def caption(self) -> str:
        """Suggest what is written under the figure."""
        title = self.title.rstrip(".。:：")
        return tr("{title}.", title=title) if title else ""

    @property
    def file_stem(self) -> str:
        """A file name that fits, without its ending."""
        return re.sub(r"[^\w-]+", "_", self.key or self.title).strip("_")[:80] or "figure"


@dataclass(frozen=True, eq=False)
class NamedContent(FigureContent):
    """A content that is told its names: in files, and for people."""

    name: str
    heading: str

    @property
    def key(self) -> str:
        """Names it in files."""
        return self.name

    @property
    def title(self) -> str:
        """Names it for people."""
        return self.heading


def in_the_middle(painter: QPainter, size: QSizeF, needed: QSizeF) -> None:
    """Move what is painted from the origin on to the middle of a place, smaller where that has no room for it."""
    scale = min(1.0, size.width() / max(needed.width(), 1.0), size.height() / max(needed.height(), 1.0))
    left, top = size.width() - scale * needed.width(), size.height() - scale * needed.height()
    painter.translate(left / 2, top / 2)
    painter.scale(scale, scale)
