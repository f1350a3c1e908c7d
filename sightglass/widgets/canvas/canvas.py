"""The canvas as the rest of the program knows it: a row of controls above the pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Picture
from sightglass.algorithms.seen import Measured, Zoom
from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas.figure_menu import add_figure_actions
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.rendering import whole
from sightglass.widgets.canvas.toolbar import CanvasToolbar
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.icons import icon


class Canvas(QWidget):
    """Shows pictures: one, or two under a divider, side by side or in turn, to be zoomed, inspected and measured.

    Signals
    -------
    hovered : (row, column) of the image's pixel under the cursor, or None
    reading_changed : text for the status bar
    selection_changed : Region of the image, or None
    viewport_changed : the visible part of the image is another; see `viewport`
    profile_changed : results.Plot of the values along the line, or None
    picked : (row, column) of the image's pixel that was clicked, or None when the mark was taken away
    painted : after each paint
    files_dropped : list of Path
    copy_requested, save_requested, send_requested : key of the picture that the person chose it for
    mode_changed : "single", "divider", "side_by_side" or "flicker"
    tool_changed : "pan", "select" or "profile"
    """

    hovered = Signal(object)
    reading_changed = Signal(str)
    selection_changed = Signal(object)
    viewport_changed = Signal()
    profile_changed = Signal(object)
    picked = Signal(object)
    painted = Signal()
    files_dropped = Signal(list)
    copy_requested = Signal(str)
    save_requested = Signal(str)
    send_requested = Signal(str)
    mode_changed = Signal(str)
    tool_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.view = CanvasView(self)
        self.toolbar = CanvasToolbar(self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._told = self.view.scene.mode, self.view.tool
        for name in ("hovered", "reading_changed", "selection_changed", "viewport_changed", "profile_changed",
                     "picked", "painted", "files_dropped"):  # fmt: skip
            getattr(self.view, name).connect(getattr(self, name))
        self.view.scene_changed.connect(self._tell)
        self.view.menu_requested.connect(self._open_menu)

    # Pictures

    def set_pictures(self, pictures: Sequence[Picture], empty_text: str = "") -> None:
        """Show pictures, the first of which is the input and the second the main result.

        Where there is none, the text says why; an empty one says how to open an image.
        The chosen keys, zoom and mode are kept as far as they still exist. The arrays must not change afterwards.
        """
        self.view.empty_text = empty_text
        self.view.set_pictures(pictures)

    def set_awaited(self, text: str) -> None:
        """Say what is on its way, for as long as there are no pictures; "" where nothing is."""
        self.view.awaited_text = text
        self.view.update()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What can be shown."""
        return tuple(layer.picture for layer in self.view.scene.layers)

    @property
    def mode(self) -> str:
        """How many pictures are shown and how: "single", "divider", "side_by_side" or "flicker" (in turn).

        Under the divider and in turn, pictures that do not cover the same area are shown side by side.
        """
        return self.view.scene.mode

    @mode.setter
    def mode(self, mode: str) -> None:
        self.view.choose(mode=mode)

    @property
    def primary_key(self) -> str | None:
        """The picture shown alone, or on the left; alone, the main result unless another was chosen."""
        return _key(self.view.scene.primary)

    @primary_key.setter
    def primary_key(self, key: str) -> None:
        self.view.choose(primary=key)

    @property
    def secondary_key(self) -> str | None:
        """The picture on the right."""
        return _key(self.view.scene.secondary)

    @secondary_key.setter
    def secondary_key(self, key: str) -> None:
        self.view.choose(secondary=key)

    def show_result(self) -> None:
        """Show the input and the main result again, whatever was chosen since."""
        self.view.scene.forget_choice()
        self.view.choose()

    def set_stale(self, stale: bool) -> None:
        """Mark the pictures as those of earlier parameters; they stay."""
        self.view.set_stale(stale)

    def current_picture(self) -> Picture | None:
        """Give the picture under the cursor, else the one that is the result: alone or on the right."""
        layer = self._layer_at(self.view.pointer)
        return None if layer is None else layer.picture

    def grab_picture(self) -> QImage:
        """Draw the current picture whole, at its own resolution, in the colours in which it is shown."""
        layer = self._layer_at(self.view.pointer)
        return QImage() if layer is None else _drawn_whole(layer)

    # Zoom

    def fit(self) -> None:
        """Show the whole of the pictures, whatever the size of the window, until the next zoom."""
        self.view.fit()

    def zoom_actual(self) -> None:
        """Show one image pixel as one pixel of the screen."""
        self.view.zoom_to(1.0)

    def zoom_by(self, factor: float) -> None:
        """Enlarge about the cursor, else about the middle."""
        self.view.zoom_by(factor)

    def viewport(self) -> Viewport:
        """Say which part of the image is seen, and how many of its pixels share one on the screen."""
        self.view.scene.resize(self.view.size(), self.view.devicePixelRatioF())
        return self.view.scene.viewport()

    def look_again(self, zoom: Zoom | None, line: Measured | None) -> None:
        """Show a part of the image and measure along a line on it, now or when it comes."""
        self.view.scene.look_again(zoom)
        self.view.ruler.lay_again(line)
        self.view.choose()

    # Tools

    @property
    def tool(self) -> str:
        """What dragging does: "pan", "select" or "profile"."""
        return self.view.tool

    def set_tool(self, tool: str) -> None:
        """Choose what dragging does."""
        self.view.set_tool(tool)

    @property
    def selection(self) -> Region | None:
        """The selected part of the image."""
        return self.view.selection

    def set_selection(self, region: Region | None) -> None:
        """Select a part of the image, or nothing."""
        self.view.set_selection(region)

    def set_picked(self, pixel: tuple[int, int] | None) -> None:
        """Mark a pixel of the image, (row, column), as the one that was picked, or none."""
        self.view.picker.mark(pixel)

    def clear_profile(self) -> None:
        """Take the line of the profile away."""
        self.view.ruler.clear()

    # Inside

    def _tell(self) -> None:
        mode, tool = self.view.scene.mode, self.view.tool
        told, self._told = self._told, (mode, tool)
        if mode != told[0]:
            self.mode_changed.emit(mode)
        if tool != told[1]:
            self.tool_changed.emit(tool)

    def _layer_at(self, position: QPointF | None) -> Layer | None:
        panes = self.view.scene.panes
        pane = self.view.scene.pane_at(position) if position is not None else None
        if pane is None or position is None:
            return panes[-1].layers[-1] if panes else None
        return pane.layers[-1] if len(pane.layers) == 1 or position.x() >= self._divider(pane) else pane.layers[0]

    def _divider(self, pane: Pane) -> float:
        return pane.content.left() + self.view.scene.divider * pane.content.width()

    def menu(self, position: QPointF | None = None) -> QMenu:
        """Make the context menu for the picture at a place of the view."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layer = self._layer_at(position)
        if layer is not None:
            key = layer.picture.key
            for text, glyph, signal in (
                (tr("Copy picture"), "content-copy", self.copy_requested),
                (tr("Save picture…"), "content-save-outline", self.save_requested),
                (tr("Send to workspace"), "image-plus-outline", self.send_requested),
            ):
                action = QAction(icon(glyph), text, menu)
                action.triggered.connect(lambda _checked=False, signal=signal: signal.emit(key))
                menu.addAction(action)
            menu.addSeparator()
            add_figure_actions(menu, self.view, layer, position)
            menu.addSeparator()
            menu.addAction(tr("Fit"), self.view.fit)
            menu.addAction(tr("Actual size"), self.zoom_actual)
        if self.view.selection is not None:
            menu.addAction(tr("Clear selection"), lambda: self.set_selection(None))
        if self.view.ruler.line is not None:
            menu.addAction(tr("Clear profile line"), self.clear_profile)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        if self.view.scene.layers:
            # The menu speaks of the picture that is in view now.
            self.view.flicker.pause(True)
            menu = self.menu(QPointF(self.view.mapFromGlobal(place)))
            menu.aboutToHide.connect(lambda: self.view.flicker.pause(False))
            menu.popup(place)


def _drawn_whole(layer: Layer) -> QImage:
    if not layer.is_montage:
        return whole(layer.pixels, layer.levels, layer.picture.colormap, layer.bad_color)
    rows, columns = layer.pixels.shape[:2]
    image = QImage(columns, rows, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for part in layer.parts:
        row, column = part.origin
        painter.drawImage(column, row, whole(part.pixels, part.levels, part.picture.colormap, part.bad_color))
    painter.end()
    return image


def _key(layer: Layer | None) -> str | None:
    return None if layer is None else layer.picture.key
