"""What a person can do with the pictures of a canvas as figures."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from sightglass.algorithms.texts import tr
from sightglass.widgets.canvas.layers import Layer
from sightglass.widgets.canvas.pointing import frame_point
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.figures.offer import FigureOffer


def add_figure_actions(menu: QMenu, view: CanvasView, layer: Layer, at: QPointF | None = None) -> None:
    """Offer a picture, the tile of it at a place of the view, and where more is in view or less of it, what is seen."""
    # With all that draws figures, which a window that has just begun does not need.
    from sightglass.widgets.canvas.figure import CanvasFigure

    panes = view.scene.panes
    desk().add_actions(menu, view, lambda: CanvasFigure.of(layer.picture))
    point = frame_point(view.scene, layer.frame, at)
    tile = layer.part_at(point.x(), point.y()) if layer.is_montage and point is not None else None
    if tile is not None:
        desk().add_save(menu, view, tr("Save figure of this tile…"), lambda: CanvasFigure.of(tile.picture))
    if len(panes) > 1 or any(len(pane.layers) > 1 or not view.scene.is_fitted(pane) for pane in panes):
        desk().add_save(menu, view, tr("Save figure of all in view…"), lambda: CanvasFigure.of_scene(view.scene))


def offer_figures(view: CanvasView) -> None:
    """Give a view among other widgets a context menu, and its picture to reports."""
    FigureOffer(view, lambda: _content(view), has_menu=False)
    view.menu_requested.connect(lambda place: _open(view, place))


def embedded_menu(view: CanvasView, position: QPointF | None = None) -> QMenu:
    """Make the context menu of a view among other widgets; it deletes itself when it closes."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layer = view.scene.primary
    if layer is not None:
        add_figure_actions(menu, view, layer, position)
        menu.addSeparator()
    menu.addAction(tr("Fit"), view.fit)
    menu.addAction(tr("Actual size"), lambda: view.zoom_to(1.0))
    return menu


def _content(view: CanvasView) -> FigureContent | None:
    from sightglass.widgets.canvas.figure import CanvasFigure

    layer = view.scene.primary
    return None if layer is None else CanvasFigure.of(layer.picture)


def _open(view: CanvasView, place: QPoint) -> None:
    if view.scene.layers:
        embedded_menu(view, QPointF(view.mapFromGlobal(place))).popup(place)
