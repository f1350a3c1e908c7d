"""The context menu of a plot."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from sightglass.algorithms.texts import tr
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.icons import icon

if TYPE_CHECKING:
    from sightglass.widgets.plot_view import PlotView


def make_menu(view: "PlotView") -> QMenu:
    """Build the context menu; it deletes itself when it closes."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(icon("fit-to-page-outline"), tr("View all"), view.view_all).setEnabled(view.is_zoomed)
    plot = view.plot()
    if plot is not None and len(plot.curves) > 1:
        menu.addMenu(_curve_menu(view, menu))
    menu.addSeparator()
    menu.addAction(icon("table"), tr("Copy values"), view.copy_values)
    menu.addSeparator()
    desk().add_actions(menu, view, view.content)
    menu.addSeparator()
    menu.addAction(icon("file-delimited-outline"), tr("Save values as CSV…"), view.save_values)
    return menu


def _curve_menu(view: "PlotView", parent: QMenu) -> QMenu:
    curves = QMenu(tr("Curves"), parent)
    plot = view.plot()
    for number, curve in enumerate(plot.curves if plot is not None else ()):
        action = curves.addAction(curve.label)
        action.setCheckable(True)
        action.setChecked(view.is_curve_visible(number))
        action.toggled.connect(partial(view.set_curve_visible, number))
    return curves
