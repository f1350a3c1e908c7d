"""The theory of the docks in the window."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.settings import Settings
from sightglass.app.theory_pane import TheoryPane
from tests.gui.conftest import PATIENCE, Opener, settle

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture
def first_dock() -> str:
    return "contrast"


def button(panel: AlgorithmPanel) -> QToolButton:
    return next(each for each in panel.findChildren(QToolButton) if each.accessibleName().endswith(": theory"))


def opened(panel: AlgorithmPanel, qtbot: QtBot) -> TheoryPane:
    pane = panel.split.pane
    assert pane is not None
    assert pane.isVisible()
    qtbot.waitUntil(lambda: pane.view.is_typeset and not pane.view._timer.isActive(), timeout=PATIENCE)
    return pane


@pytest.fixture
def panel(window: MainWindow) -> AlgorithmPanel:
    assert window.active is not None
    return window.active


@pytest.fixture
def pane(window: MainWindow, panel: AlgorithmPanel, qtbot: QtBot) -> TheoryPane:
    panel.set_parameters(panel.parameters.replaced(transform="gamma", gamma=0.7))
    settle(qtbot, panel)
    qtbot.mouseClick(button(panel), Qt.MouseButton.LeftButton)
    return opened(panel, qtbot)


def test_it_is_made_when_it_is_first_asked_for(panel: AlgorithmPanel) -> None:
    assert panel.split.pane is None
    assert not button(panel).isChecked()


def test_the_canvas_keeps_its_width_and_form_and_theory_share_the_dock(
    window: MainWindow, panel: AlgorithmPanel, qtbot: QtBot
) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    width = window.canvas.width()
    qtbot.mouseClick(button(panel), Qt.MouseButton.LeftButton)
    pane = opened(panel, qtbot)
    assert window.canvas.width() == width > window.width() / 2
    assert panel.split.orientation() is Qt.Orientation.Vertical
    body, theory = panel.split.sizes()
    assert min(body, theory) > 150
    window.resize(1024, 700)
    QApplication.processEvents()
    assert pane.height() >= pane.minimumHeight()
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_it_follows_from_dock_to_dock_and_from_start_to_start(
    window: MainWindow, pane: TheoryPane, open_dock: Opener, qtbot: QtBot
) -> None:
    other = open_dock("pyramid")
    assert other.split.pane is not None
    assert other.split.pane.isVisible()
    assert "Gaussian pyramid" in other.split.pane.view.toPlainText()
    assert button(other).isChecked()
    assert Settings().theory_open
    other.split.focus_theory()
    qtbot.keyClick(other.split.pane.view, Qt.Key.Key_Escape)
    assert not other.split.pane.isVisible()
    assert not window.commands.find("View/Theory").isChecked()
    assert not Settings().theory_open
    window.docks["contrast"].open()
    assert not pane.isVisible()
    settle(qtbot, other)


def test_the_command_puts_the_focus_into_the_page(window: MainWindow, panel: AlgorithmPanel, qtbot: QtBot) -> None:
    window.activateWindow()
    window.commands.find("View/Theory").trigger()
    pane = opened(panel, qtbot)
    assert window.focusWidget() is pane.view
    window.commands.find("View/Theory").trigger()
    assert not pane.isVisible()


def test_a_symbol_lights_its_control_and_tells_the_value(panel: AlgorithmPanel, pane: TheoryPane) -> None:
    told: list[str] = []
    pane.view.tell = told.append  # type: ignore[method-assign]
    pane.view.pointed.emit("gamma")
    assert panel.form.row("gamma").is_lit
    assert told == ["Gamma γ: 0.7"]
    pane.view.pointed.emit("clip_limit")
    assert not panel.form.row("gamma").is_lit
    assert told[1:] == ["Clip limit is not in use with the other values"]
    pane.view.pointed.emit("")
    assert not panel.form.row("clip_limit").is_lit


def test_a_symbol_lights_the_title_that_its_control_is_folded_under(panel: AlgorithmPanel, pane: TheoryPane) -> None:
    section = panel.form.section("Transform")
    section.set_folded(True)
    pane.view.pointed.emit("gamma")
    assert section.is_lit
    pane.view.chosen.emit("gamma")
    assert not section.is_lit
    assert panel.form.row("gamma").is_lit
    pane.view.pointed.emit("")
    assert not panel.form.row("gamma").is_lit


def test_the_value_stands_beside_the_symbol(pane: TheoryPane) -> None:
    pane.view.pointed.emit("gamma")
    assert QToolTip.text() == "Gamma γ: 0.7"
    QToolTip.hideText()


def test_a_control_lights_its_symbol(panel: AlgorithmPanel, pane: TheoryPane) -> None:
    row = panel.form.row("gamma")
    middle = QPointF(5, 5)
    QApplication.sendEvent(row, QEnterEvent(middle, middle, middle))
    assert pane.view.lit == "gamma"
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert pane.view.lit == ""


def test_the_focus_brings_the_symbol_into_view(panel: AlgorithmPanel, pane: TheoryPane) -> None:
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    pane._on_focus(None, panel.form.row("transform").editor)
    assert pane.view.lit == "transform"
    assert pane.view.verticalScrollBar().value() < pane.view.verticalScrollBar().maximum()


def test_a_chosen_symbol_leads_to_its_control(window: MainWindow, panel: AlgorithmPanel, pane: TheoryPane) -> None:
    section = panel.form.section("Transform")
    section.set_folded(True)
    pane.view.chosen.emit("gamma")
    assert not section.folded
    assert panel.form.row_with(window.focusWidget()) == "gamma"
    # Of a control that is not there it stays where it was.
    pane.view.chosen.emit("clip_limit")
    assert panel.form.row_with(window.focusWidget()) == "gamma"


def test_the_table_follows_the_form_and_undo(
    window: MainWindow, panel: AlgorithmPanel, pane: TheoryPane, qtbot: QtBot
) -> None:
    assert "0.7" in pane.view.toPlainText()
    panel.set_parameters(panel.parameters.replaced(gamma=3.25))
    qtbot.waitUntil(lambda: "3.25" in pane.view.toPlainText())
    window.undo_stack.undo()
    qtbot.waitUntil(lambda: "3.25" not in pane.view.toPlainText())
    assert "not in use" in pane.view.toPlainText()
    settle(qtbot, panel)


def test_a_wide_dock_shows_them_side_by_side(window: MainWindow, panel: AlgorithmPanel, pane: TheoryPane) -> None:
    dock = window.docks["contrast"]
    dock.setFloating(True)
    dock.resize(900, 600)
    QApplication.processEvents()
    assert panel.split.orientation() is Qt.Orientation.Horizontal
    assert pane.geometry().left() >= panel.body.geometry().right()
    dock.resize(400, 600)
    QApplication.processEvents()
    assert panel.split.orientation() is Qt.Orientation.Vertical
