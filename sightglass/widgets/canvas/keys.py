"""The canvas by keyboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from sightglass.algorithms.image import Region
from sightglass.widgets.canvas.interaction import clipped, moved, moved_line, resized
from sightglass.widgets.canvas.layout import Pane
from sightglass.widgets.canvas.profile import Line

if TYPE_CHECKING:
    from sightglass.widgets.canvas.view import CanvasView

Key = Qt.Key
_ZOOM_STEP = 2**0.5
_PAN_STEP = 48.0  # logical pixels
_DIVIDER_STEP = 0.02

_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}

# Also told in the tooltips of the toolbar.
SHORTCUTS: dict[str, Key] = {
    "single": Key.Key_A,
    "divider": Key.Key_D,
    "side_by_side": Key.Key_S,
    "flicker": Key.Key_T,
    "other": Key.Key_B,
    "swap": Key.Key_X,
    "pan": Key.Key_H,
    "select": Key.Key_R,
    "profile": Key.Key_L,
    "fit": Key.Key_F,
    "actual": Key.Key_1,
}
_EXTRA = {
    Key.Key_0: "fit",
    Key.Key_Plus: "in",
    Key.Key_Equal: "in",
    Key.Key_Minus: "out",
    Key.Key_Escape: "clear",
    Key.Key_Return: "make",
    Key.Key_Enter: "make",
    Key.Key_Space: "space",
}
_ZOOMING = ("in", "out", "fit", "actual")
_NAMES: dict[int, str] = {int(key): name for name, key in SHORTCUTS.items()} | {
    int(key): n for key, n in _EXTRA.items()
}


def shortcut_text(name: str) -> str:
    """Write the key for an action of the toolbar."""
    return QKeySequence(SHORTCUTS[name]).toString()


def pressed(view: "CanvasView", event: QKeyEvent) -> bool:
    """Do what a key stands for; False if it stands for nothing here."""
    if view.handles is not None and view.tool == "pan" and view.handles.key_pressed(view, event):
        return True
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    arrow = _ARROWS.get(Key(event.key()))
    if arrow is not None and alt:
        view.point_at(*arrow)
        return True
    if arrow is not None:
        return _arrow(view, *arrow, shift, control)
    name = _NAMES.get(event.key())
    # Letters with Ctrl or Alt belong to the program.
    if name is None or alt or (control and name not in _ZOOMING):
        return False
    # Tools and modes are of no use where no toolbar shows them.
    if view.is_embedded and name not in (*_ZOOMING, "space") and not (name == "make" and view.tool == "pan"):
        return False
    return _ACTIONS[name](view)


def swap(view: "CanvasView") -> bool:
    """Exchange the left and the right picture."""
    primary, secondary = view.scene.primary, view.scene.secondary
    if view.scene.mode == "single" or primary is None or secondary is None:
        return False
    view.choose(secondary.picture.key, primary.picture.key)
    return True


def _arrow(view: "CanvasView", dx: int, dy: int, shift: bool, control: bool) -> bool:
    pane = view.current_pane()
    if pane is None:
        return False
    if control:
        return _move_divider(view, dx)
    if view.tool == "select" and view.selection is not None:
        return _move_selection(view, pane, dx, dy, shift)
    if view.tool == "profile" and view.ruler.line is not None and view.ruler.frame is not None:
        ends = (False, True) if shift else (True, True)
        view.ruler.lay(moved_line(view.ruler.line, ends, dx, dy, view.ruler.frame), view.ruler.frame)
        return True
    step = _PAN_STEP * (4 if shift else 1)
    # The view moves, so the picture goes the other way.
    view.pan(pane, -dx * step, -dy * step)
    return True


def _move_divider(view: "CanvasView", dx: int) -> bool:
    if view.scene.shown_mode != "divider" or not dx:
        return False
    view.set_divider(view.scene.divider + dx * _DIVIDER_STEP)
    return True


def _move_selection(view: "CanvasView", pane: Pane, dx: int, dy: int, shift: bool) -> bool:
    image = next((layer.frame for layer in view.scene.layers if layer.frame.is_image), None)
    if view.selection is None or image is None:
        return False
    if shift:
        view.set_selection(resized(view.selection, (False, False, True, True), dy, dx, image))
    else:
        view.set_selection(moved(view.selection, dy, dx, image))
    return True


def _zoom(factor: float) -> Callable[["CanvasView"], bool]:
    def zoom(view: "CanvasView") -> bool:
        view.zoom_by(factor)
        return True

    return zoom


def _fit(view: "CanvasView") -> bool:
    view.fit()
    return True


def _actual(view: "CanvasView") -> bool:
    view.zoom_to(1.0)
    return True


def _tool(name: str) -> Callable[["CanvasView"], bool]:
    def choose(view: "CanvasView") -> bool:
        view.set_tool(name)
        return True

    return choose


def choose_mode(view: "CanvasView", name: str) -> bool:
    """Choose how many pictures are shown and how; in turn, the same again holds the one in view and lets it go."""
    if name == "flicker" and view.scene.mode == "flicker":
        view.flicker.set_held(not view.flicker.is_held)
    else:
        view.choose(mode=name)
    return True


def _mode(name: str) -> Callable[["CanvasView"], bool]:
    def choose(view: "CanvasView") -> bool:
        return choose_mode(view, name)

    return choose


def _other(view: "CanvasView") -> bool:
    """Show the other of two pictures, and hold it."""
    if view.scene.shown_mode != "flicker":
        return False
    view.flicker.set_held(True)
    view.flicker.show_other()
    return True


def _clear(view: "CanvasView") -> bool:
    """Take away what the tool in hand made, else the other."""
    if view.picker.pixel is not None and (view.tool == "pan" or (view.selection is None and view.ruler.line is None)):
        view.picker.clear()
        return True
    if view.selection is None and view.ruler.line is None:
        return False
    if view.ruler.line is not None and (view.tool == "profile" or view.selection is None):
        view.ruler.clear()
    else:
        view.set_selection(None)
    return True


def _make(view: "CanvasView") -> bool:
    """Without a mouse: pick the pixel pointed at, or begin with the middle of what is seen."""
    pane = view.current_pane()
    if pane is None:
        return False
    if view.tool == "pan":
        return view.picker.pick_pointed()
    seen = view.scene.transform(pane).rect_to_image(QRectF(0, 0, *pane.size)).intersected(pane.frame.extent)
    width, height = seen.width(), seen.height()
    middle = seen.adjusted(width / 4, height / 4, -width / 4, -height / 4)
    left, top = int(middle.left()), int(middle.top())
    if view.tool == "select" and pane.frame.is_image and view.selection is None:
        region = Region(top, left, max(1, int(middle.height())), max(1, int(middle.width())))
        view.set_selection(clipped(region, pane.frame))
        return True
    if view.tool == "profile" and view.ruler.line is None:
        row = int(middle.center().y())
        view.ruler.lay(Line(left, row, max(left, int(middle.right()) - 1), row), pane.frame)
        return True
    return False


def _space(view: "CanvasView") -> bool:
    view.space_held = True
    return True


_ACTIONS: dict[str, Callable[["CanvasView"], bool]] = {
    "single": _mode("single"),
    "divider": _mode("divider"),
    "side_by_side": _mode("side_by_side"),
    "flicker": _mode("flicker"),
    "other": _other,
    "swap": swap,
    "pan": _tool("pan"),
    "select": _tool("select"),
    "profile": _tool("profile"),
    "fit": _fit,
    "actual": _actual,
    "in": _zoom(_ZOOM_STEP),
    "out": _zoom(1 / _ZOOM_STEP),
    "clear": _clear,
    "make": _make,
    "space": _space,
}
