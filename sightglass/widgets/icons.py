"""Icons of one family, Material Design Icons, in the colours of the theme."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme

_EM = 24.0
# Of the font's square, this part lies above the base line.
_ASCENT = 21.0 / 24.0


def icon(name: str) -> QIcon:
    """Give an icon by its name in Material Design Icons ("folder-open").

    It is drawn in the theme's text colour, in the accent where it is checked, and follows the theme by itself.

    Raises
    ------
    ValueError
        If there is no icon of that name.
    """
    return QIcon(_GlyphEngine(_glyph(name)))


def colored_icon(name: str, role: str) -> QIcon:
    """Give an icon in the colour of a role of the theme ("error", "muted", "accent") whatever its state."""
    return QIcon(_GlyphEngine(_glyph(name), role))


class _GlyphEngine(QIconEngine):
    """Draws an outline when asked, so that nobody has to tell it of a new theme or screen."""

    def __init__(self, glyph: QPainterPath, role: str | None = None) -> None:
        super().__init__()
        self._glyph = glyph
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        corner = QRectF(0, 0, side, side)
        corner.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(corner.topLeft())
        painter.scale(side / _EM, side / _EM)
        painter.fillPath(self._glyph, self._color(mode, state))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        if size.isEmpty():
            # A widget without room asks for that; nothing can be drawn on it.
            return result
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        colors = theme.manager().theme
        if mode == QIcon.Mode.Disabled:
            return QColor(colors.disabled)
        if self._role is not None:
            return QColor(colors.color(self._role))
        if mode == QIcon.Mode.Selected:
            return QColor(colors.on_accent)
        return QColor(colors.accent if state == QIcon.State.On else colors.text)


# QtAwesome carries the font. Only its files are used: importing it loads and checks twelve fonts, which takes
# 0.2 s, while one font and its list of names take 7 ms.
@cache
def _font_folder() -> Path:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise RuntimeError(tr("QtAwesome, which carries the icons, is not installed. Run “make run” to install it."))
    return Path(package.origin).parent / "fonts"


@cache
def _code_points() -> dict[str, str]:
    names = next(_font_folder().glob("materialdesignicons6-webfont-charmap-*.json"))
    content = json.loads(names.read_bytes())
    assert isinstance(content, dict)
    return content


@cache
def _font() -> QRawFont:
    return QRawFont(str(next(_font_folder().glob("materialdesignicons6-webfont-[0-9]*.ttf"))), _EM)


@cache
def _glyph(name: str) -> QPainterPath:
    code = _code_points().get(name)
    if code is None:
        raise ValueError(f"There is no icon “{name}” in Material Design Icons")
    font = _font()
    path = font.pathForGlyph(font.glyphIndexesForString(chr(int(code, 16)))[0])
    path.setFillRule(Qt.FillRule.WindingFill)
    path.translate(0.0, _ASCENT * _EM)
    return path
