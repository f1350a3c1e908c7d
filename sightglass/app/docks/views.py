"""What the pages of several docks are made of: small pictures, and widgets side by side."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sightglass.algorithms.results import Picture
from sightglass.widgets.canvas.figure_menu import offer_figures
from sightglass.widgets.canvas.view import CanvasView


def small_view(height: int = 224) -> CanvasView:
    """Make a view of one picture for a page of a dock."""
    view = CanvasView(embedded=True)
    view.setMinimumWidth(120)
    view.setFixedHeight(height)
    offer_figures(view)
    return view


def row(*widgets: QWidget) -> QWidget:
    """Put widgets side by side, each as wide as the others."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 1)
    return holder


def show_picture(view: CanvasView, picture: Picture | None) -> None:
    """Show a picture, or none."""
    view.set_pictures([] if picture is None else [picture])
