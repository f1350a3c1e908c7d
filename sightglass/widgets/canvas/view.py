"""The view itself: paints the scene, and tells what is pointed at, selected and measured."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.canvas import interaction, keys
from sightglass.widgets.canvas.cache import LayerCache
from sightglass.widgets.canvas.dropping import DropTarget
from sightglass.widgets.canvas.flicker import Flicker
from sightglass.widgets.canvas.handles import Handles
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.measuring import Ruler
from sightglass.widgets.canvas.painting import GROUND_SLOT, paint
from sightglass.widgets.canvas.picking import Picker
from sightglass.widgets.canvas.pointing import Reader, pixel_rect, stepped
from sightglass.widgets.canvas.scene import Scene

TOOLS = ("pan", "select", "profile")
_IDLE_MS = 60
_REFINE_SECONDS = 0.008
_WHEEL_STEP = 2 ** (1 / 4)


class CanvasView(DropTarget):
    """Shows the scene, and lets a person move in it and measure it.

    Among other widgets that are scrolled together (`embedded`), the wheel zooms only with Ctrl or once the view was
    clicked, files are left to the window, and the title is written above the picture unless it is not `titled`.
    """

    hovered = Signal(object)
    reading_changed = Signal(str)
    selection_changed = Signal(object)
    viewport_changed = Signal()
    profile_changed = Signal(object)
    picked = Signal(object)
    painted = Signal()
    scene_changed = Signal()
    menu_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, embedded: bool = False, titled: bool = True) -> None:
        super().__init__(parent)
        self.is_embedded = embedded
        self.scene = Scene(titled=embedded and titled)
        self.tool = "pan"
        self.stale = False
        self.empty_text = ""
        self.awaited_text = ""
        self.selection: Region | None = None
        self.pointer: QPointF | None = None
        self.space_held = self.is_fine = False
        self.handles: Handles | None = None
        self.caches = tuple(LayerCache() for _ in range(2 * GROUND_SLOT))
        self._linked: list[CanvasView] = []
        self._drag: interaction.Drag | None = None
        self._reader = Reader(self)
        self._by_keyboard = False
        self.flicker = Flicker(self)
        self.picker = Picker(self)
        self.ruler = Ruler(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._refine)
        self.setObjectName("canvasView")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setAcceptDrops(not embedded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120 if embedded else 160, 120)
        self.setAccessibleName(tr("Picture"))
        theme.manager().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for room for a picture."""
        return QSize(800, 600)

    # Pictures

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show other pictures."""
        before, image = self.scene.viewport(), self.scene.image
        self.scene.set_pictures(pictures)
        if self.scene.image != image:
            self._drag = None
        if self.is_embedded:
            self._name_picture()
        for cache in self.caches:
            cache.forget_unless(layer.picture.pixels for layer in self.scene.layers)
        self._check_tools()
        self._refresh()
        if self.scene.viewport() != before:
            self.viewport_changed.emit()

    def _name_picture(self) -> None:
        """Say what a view without choosers shows; its title may be cut."""
        title = self.scene.primary.picture.title if self.scene.primary is not None else tr("Picture")
        self.setAccessibleName(title)
        self.setToolTip(title if self.scene.titled else "")

    def _check_tools(self) -> None:
        """Let go of a selection that lies beyond a smaller image, and of a line on a picture that is gone."""
        image = self.scene.image
        if self.selection is not None and image is not None:
            self.set_selection(interaction.clipped(self.selection, image))
        self.picker.check(image)
        self.ruler.check({layer.frame for layer in self.scene.layers})

    def _refresh(self) -> None:
        self.flicker.follow()
        self.scene_changed.emit()
        self._reader.read()
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Mark what is shown as the result of earlier parameters."""
        if stale != self.stale:
            self.stale = stale
            self.update()

    def choose(self, primary: str | None = None, secondary: str | None = None, mode: str | None = None) -> None:
        """Change which pictures are shown, and how."""
        if mode is not None:
            self.scene.set_mode(mode)
        if primary is not None:
            self.scene.choose_primary(primary)
        if secondary is not None:
            self.scene.choose_secondary(secondary)
        self.ruler.tell()
        self._refresh()
        self.viewport_changed.emit()

    # Zoom and position

    def current_pane(self) -> Pane | None:
        """Give the pane under the cursor, else the first."""
        self.scene.resize(self.size(), self.devicePixelRatioF())
        under = self.scene.pane_at(self.pointer) if self.pointer is not None else None
        return under or next(iter(self.scene.panes), None)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge about a point of the view, else about the cursor, else about the middle."""
        pane = self.current_pane()
        if pane is not None:
            anchor = at if at is not None else self.pointer
            local = pane.local(anchor) if anchor is not None else QRectF(0, 0, *pane.size).center()
            self.scene.zoom(pane, self.scene.transform(pane).scale * factor, local)
            self._moved()

    def zoom_to(self, zoom: float) -> None:
        """Show each image pixel as this many device pixels."""
        pane = self.current_pane()
        if pane is not None:
            self.zoom_by(zoom / self.devicePixelRatioF() / self.scene.transform(pane).scale)

    def zoom(self) -> float | None:
        """Device pixels for each image pixel; None while nothing is shown."""
        pane = self.current_pane()
        return None if pane is None else self.scene.transform(pane).scale * self.devicePixelRatioF()

    def pan(self, pane: Pane, dx: float, dy: float) -> None:
        """Shift by logical pixels."""
        self.scene.set_transform(pane, self.scene.transform(pane).moved(dx, dy))
        self._moved()

    def fit(self) -> None:
        """Show the whole of the pictures."""
        self.scene.fit()
        self._moved()

    def set_divider(self, share: float) -> None:
        """Move the divider to a share of the width."""
        self.scene.divider = min(max(share, 0.0), 1.0)
        self.update()

    def link(self, other: "CanvasView") -> None:
        """Let both show the same part wherever their pictures share a frame."""
        self._linked.append(other)
        other._linked.append(self)

    def _moved(self) -> None:
        for view in (self, *(view for view in self._linked if view.scene.follow(self.scene))):
            view._refresh()
            view.viewport_changed.emit()

    def set_handles(self, handles: Handles | None) -> None:
        """Let a person set and move points in the pictures, or no longer."""
        if handles is not self.handles:
            if self.handles is not None:
                self.let_go()
                self.handles.changed.disconnect(self.update)
            self.handles = handles
            if handles is not None:
                handles.changed.connect(self.update)
            self.update()

    def let_go(self) -> None:
        """End what a hand is doing where it is."""
        self._drag = None
        if self.handles is not None:
            self.handles.leave()

    # Tools

    def set_tool(self, tool: str) -> None:
        """Choose what dragging does."""
        if tool not in TOOLS:
            raise ValueError(f"{tool!r} is not one of {', '.join(TOOLS)}")
        self.tool = tool
        self._show_cursor()
        self.scene_changed.emit()
        self.update()

    def set_selection(self, region: Region | None) -> None:
        """Select a part of the image."""
        if region != self.selection:
            self.selection = region
            self.update()
            self.selection_changed.emit(region)

    # What lies under the cursor

    def point_at(self, dx: int, dy: int) -> None:
        """Move the place that is read by pixels of the picture; it begins in the middle."""
        pane = self.current_pane()
        if pane is None:
            return
        self.pointer = stepped(self.scene, pane, self.pointer, dx, dy)
        self._by_keyboard = True
        self._reader.read()
        self.setAccessibleDescription(self._reader.last.text)
        self.update()

    def keyboard_pixel(self, pane: Pane) -> QRectF | None:
        """Where the pixel lies that the keyboard points at; None while the mouse points."""
        if not self._by_keyboard or self.pointer is None or self.scene.pane_at(self.pointer) != pane:
            return None
        return pixel_rect(self.scene, pane, self.pointer)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene; if parts are coarse, refine them when nothing else happens."""
        self.scene.resize(self.size(), self.devicePixelRatioF())
        painter = QPainter(self)
        paint(painter, self)
        painter.end()
        if any(cache.coarse for cache in self.caches):
            self._idle.start(_IDLE_MS)
        self.flicker.follow()
        self.painted.emit()

    def _refine(self) -> None:
        coarse = [cache for cache in self.caches if cache.coarse]
        if not coarse or not self.isVisible():
            return
        if coarse[0].refine(_REFINE_SECONDS):
            self.update()
        else:
            self._idle.start(0)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle of the picture in the middle."""
        self.scene.resize(self.size(), self.devicePixelRatioF())
        self._refresh()
        self.viewport_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what moves by itself."""
        self.flicker.set_in_sight(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running: neither when hidden nor when the window is minimised. What is held stays there."""
        self.let_go()
        self._idle.stop()
        self.flicker.set_in_sight(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no timer running."""
        self._idle.stop()
        self.flicker.set_in_sight(False)
        super().closeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.is_embedded and not (self.hasFocus() or control):
            event.ignore()
            return
        turned = event.angleDelta().y() / 120
        if turned:
            self.pointer = event.position()
            self.zoom_by(_WHEEL_STEP**turned, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the cursor."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pointer = event.position()
        if self._drag is None:
            self._drag = interaction.begin(self, event.position(), event.button())
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, and read the pixel."""
        if self._by_keyboard:
            self._by_keyboard = False
            self.update()
        self.pointer = event.position()
        self.is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._drag is not None:
            self._drag.move(event.position())
        self._show_cursor()
        self._reader.read()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._drag is not None and event.button() == self._drag.button:
            self._drag.finish(event.position())
            self._drag = None
        self._show_cursor()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between all of the picture and its actual size."""
        if self.tool == "pan" and event.button() == Qt.MouseButton.LeftButton:
            pane = self.current_pane()
            if pane is not None and self.scene.is_fitted(pane):
                self.zoom_to(1.0)
            else:
                self.fit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Know where the cursor is."""
        self.pointer = event.position()

    def leaveEvent(self, event: object) -> None:
        """Stop reading pixels."""
        self.pointer = None
        self._reader.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything works by keyboard."""
        if not keys.pressed(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End moving by the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = False
            self._show_cursor()
        elif self.handles is None or not self.handles.key_released(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys arrive here."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        self.space_held = False
        if self.handles is not None:
            self.handles.leave()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the picture."""
        self.menu_requested.emit(event.globalPos())

    def _show_cursor(self) -> None:
        if self.pointer is not None:
            self.setCursor(interaction.cursor(self, self.pointer, self._drag))

    @property
    def backdrop(self) -> QColor:
        """The colour around the pictures."""
        return QColor(theme.manager().theme.window)
