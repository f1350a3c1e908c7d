"""Thousands of short numbers at once: their characters are drawn one time, and then only copied."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from sightglass.widgets.matrix_numbers import MINUS

_CHARACTERS = "0123456789.+-" + MINUS + "einaf/≈∞…"
_ROOM = 8  # of the longest text, in characters

Opacity = NDArray[np.uint8]


class Glyphs:
    """The characters of numbers in one font at one resolution."""

    def __init__(self, font: QFont, ratio: int) -> None:
        scaled = QFont(font)
        scaled.setPixelSize(font.pixelSize() * ratio)
        # Whole pixels: a character looks the same wherever it stands.
        scaled.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        metrics = QFontMetricsF(scaled)
        widths = [round(metrics.horizontalAdvance(character)) for character in _CHARACTERS]
        self._width, height = max(widths), int(np.ceil(metrics.height()))
        self._advances = np.array([0, *widths])
        images = np.zeros((len(widths) + 1, height, self._width), np.uint8)
        for place, character in enumerate(_CHARACTERS, 1):
            images[place] = self._drawn(character, scaled, height, metrics.ascent())
        # Only rows with ink are copied: about half of those of a cell.
        inked = np.flatnonzero(images.any(axis=(0, 2)))
        self._images = np.ascontiguousarray(images[:, inked[0] : inked[-1] + 1])
        self._places = np.zeros(max(map(ord, _CHARACTERS)) + 1, np.intp)
        self._places[[ord(character) for character in _CHARACTERS]] = range(1, len(_CHARACTERS) + 1)

    def _drawn(self, character: str, font: QFont, height: int, ascent: float) -> Opacity:
        image = QImage(self._width, height, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        painter.drawText(QPointF(0.0, round(ascent)), character)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
        return rows[:, : self._width].copy()

    @property
    def height(self) -> int:
        """How many rows of pixels have ink."""
        return int(self._images.shape[1])

    def write(self, texts: Sequence[str], width: int) -> Opacity:
        """Write each text into the middle of a strip of its own.

        Parameters
        ----------
        texts : sequence of str
            Numbers; other characters than those of numbers are left out.
        width : int
            Of a strip, in pixels.

        Returns
        -------
        ndarray of uint8
            (texts, `height`, width): how opaque the ink is.
        """
        count = len(texts)
        codes = np.array(texts, dtype=f"<U{_ROOM}").view(np.uint32).reshape(count, _ROOM)
        places = self._places[np.where(codes < len(self._places), codes, 0)]
        used = max(int((places > 0).sum(axis=1).max(initial=0)), 1)
        places = places[:, :used]
        advances = self._advances[places]
        ends = np.cumsum(advances, axis=1)
        # What is wider than its cell begins at its edge and is cut at the other.
        starts = np.maximum((width - ends[:, -1:]) // 2, 0) + ends - advances
        strips = np.zeros((count, self.height, width + self._width), np.uint8)
        rows, slots = np.nonzero((places > 0) & (starts < width))
        found, wanted = starts[rows, slots], places[rows, slots]
        # From left to right, so that the empty right side of no character covers the next one.
        for start in np.flatnonzero(np.bincount(found)):
            chosen = found == start
            strips[rows[chosen], :, start : start + self._width] = self._images[wanted[chosen]]
        return strips[:, :, :width]
