"""What is asked of every dock: each is opened once and looked at in all these ways."""

import numpy as np
import pytest
from PySide6.QtCore import SIGNAL, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QSlider,
    QWidget,
)

from sightglass.algorithms.results import Axis, Curve, Picture, Plot
from sightglass.app.dock import DOCKS
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.figures.contents import figures_of
from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.widgets.canvas.figure_menu import embedded_menu
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.chooser import Chooser
from sightglass.widgets.drawing_pad import DrawingPad
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.form import FormSection
from sightglass.widgets.form_row import FormRow, RowLabel
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.sliders import NumberSlider
from sightglass.widgets.steady_label import SteadyLabel
from sightglass.widgets.tab_pages import TabPages
from sightglass.widgets.table_view import TableView
from tests.gui.conftest import Opener

pytestmark = pytest.mark.usefixtures("program_look")

PLOT = Plot("ramp", "Ramp", Axis("x"), Axis("y"), (Curve("up", np.arange(9.0), np.arange(9.0)),))
# What paints itself and shows no data of a result; the drawing on the pad is beside it, as the network is given it.
NO_DATA = (Chooser, DrawingPad, FormRow, FormSection, NumberSlider, RowLabel, SteadyLabel)


@pytest.mark.parametrize("name", [description.name for description in DOCKS])
def test_a_dock_is_narrow_and_named_keeps_still_under_the_wheel_and_offers_what_it_shows(
    window: MainWindow, open_dock: Opener, name: str
) -> None:
    panel = open_dock(name)
    # For screen readers.
    assert nameless_controls(panel) == []
    check_that_the_wheel_changes_only_what_is_in_use(window, panel)
    check_that_every_view_offers_figures_and_values(panel)
    check_that_no_page_is_wider_than_a_narrow_dock(panel)


def nameless_controls(panel: QWidget) -> list[tuple[str, str, str]]:
    nameless = []
    for widget in panel.findChildren(QWidget):
        is_control = isinstance(widget, QAbstractButton | QComboBox | QSlider | QAbstractSpinBox | QLineEdit)
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox) or widget.objectName().startswith("qt_")
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if is_control and not inner and not widget.accessibleName() and not text:
            nameless.append((type(widget).__name__, widget.objectName(), type(widget.parent()).__name__))
    return nameless


def check_that_the_wheel_changes_only_what_is_in_use(window: MainWindow, panel: AlgorithmPanel) -> None:
    boxes: list[QComboBox | QAbstractSpinBox] = [box for box in window.findChildren(QComboBox) if box.count() > 1]
    boxes += window.findChildren(QAbstractSpinBox)
    assert len([box for box in boxes if panel.isAncestorOf(box)]) > 1
    if isinstance(panel, ClassifierPanel):
        assert panel.sample in boxes
        panel.sample.setMaximum(10)
        panel.sample.setValue(5)
    window.canvas.view.setFocus()
    for box in boxes:
        before = shown(box)
        for turn in (-120, 120):
            centre = QPointF(box.rect().center())
            event = QWheelEvent(
                centre, QPointF(box.mapToGlobal(box.rect().center())), QPoint(), QPoint(0, turn),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(box, event)
            assert shown(box) == before, box.accessibleName()
            assert not event.isAccepted(), box.accessibleName()
        assert box.focusPolicy() == Qt.FocusPolicy.StrongFocus


def shown(box: QComboBox | QAbstractSpinBox) -> str:
    return box.currentText() if isinstance(box, QComboBox) else box.text()


def check_that_every_view_offers_figures_and_values(panel: AlgorithmPanel) -> None:
    assert panel.output is not None
    presented = panel.output.presentation
    named = figures_of(panel)
    assert len(named) >= len([*presented.pictures, *presented.plots, *presented.tables, *presented.boards])
    for view in panel.body.findChildren(QWidget):
        is_own = type(view).__module__.startswith("sightglass") and "paintEvent" in vars(type(view))
        if is_own and not isinstance(view, NO_DATA):
            assert view.findChild(FigureOffer) is not None, view
    for plot in panel.findChildren(PlotView):
        plot.show_plot(PLOT)
        assert {"Save figure…", "Copy figure", "Save values as CSV…"} <= set(texts(plot.make_menu()))
    for table in panel.findChildren(TableView):
        assert {"Save figure…", "Copy figure", "Save as CSV…"} <= set(texts(table.make_menu()))
    for view in [*panel.findChildren(PlotView), *panel.findChildren(TableView)]:
        assert listeners(view, "save_requested") > 0, view
    for canvas in panel.findChildren(CanvasView):
        canvas.set_pictures([Picture("p", "P", np.zeros((4, 4), np.uint8))])
        assert {"Save figure…", "Copy figure"} <= set(texts(embedded_menu(canvas)))
        assert listeners(canvas, "menu_requested") > 0
    panel.menu.fill()
    submenu = next(action.menu() for action in panel.menu.actions() if action.text() == "Save figure")
    assert isinstance(submenu, QMenu)
    assert bool(named) == submenu.isEnabled()


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def listeners(view: QWidget, signal: str) -> int:
    """Count who hears a signal."""
    meta = view.metaObject()
    methods = [meta.method(index) for index in range(meta.methodCount())]
    signature = next(bytes(method.methodSignature().data()) for method in methods if method.name() == signal)
    return view.receivers(SIGNAL(signature.decode()))


def check_that_no_page_is_wider_than_a_narrow_dock(panel: AlgorithmPanel) -> None:
    pages = panel.findChild(TabPages)
    body = panel.body.widget()
    assert body is not None
    bar = panel.body.verticalScrollBar().sizeHint().width()
    for index in range(pages.bar.count() if pages is not None else 1):
        if pages is not None:
            pages.bar.setCurrentIndex(index)
        QApplication.processEvents()
        widest = max(body.findChildren(QWidget), key=lambda widget: widget.minimumSizeHint().width())
        assert body.minimumSizeHint().width() + bar <= panel.minimumWidth(), (index, widest)
