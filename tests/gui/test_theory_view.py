"""A page of theory on the screen."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.theory_view import TheoryView

PAGE = """The weight [$\\lambda$](#weight) is [a weight](#weight), see [a book](https://example.org/book).

$$\\min_x\\; \\|x - y\\|^2 + \\lambda$$

Broken: $\\frac{1$.
"""
TALL = PAGE + "\n\n".join(["A paragraph of no meaning."] * 60) + "\n\nThe penalty [$\\rho$](#rho)."
LABELS = {"weight": "Weight", "rho": "Penalty"}


@pytest.fixture
def view(qtbot: QtBot) -> TheoryView:
    theme.manager().set_mode("light")
    result = TheoryView()
    qtbot.addWidget(result)
    result.resize(420, 320)
    result.show_page(TALL, LABELS)
    result.show()
    qtbot.waitUntil(lambda: result.is_typeset and not result._timer.isActive(), timeout=10_000)
    return result


def middle_of(view: TheoryView, name: str) -> QPoint:
    start, end = view.places(name)[0]
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    left = view.cursorRect(cursor)
    cursor.setPosition(end)
    return QPoint((left.left() + view.cursorRect(cursor).left()) // 2, left.center().y())


def amount_of(view: TheoryView, color: str) -> int:
    image = view.viewport().grab().toImage()
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_text_is_there_at_once_and_formulas_follow(qtbot: QtBot) -> None:
    view = TheoryView()
    qtbot.addWidget(view)
    # The LaTeX is of this test alone: no other has had it typeset before.
    view.show_page("Words and $\\sqrt{4711}$.", {})
    view.show()
    assert "Words and" in view.toPlainText()
    assert not view.is_typeset
    qtbot.waitUntil(lambda: view.is_typeset, timeout=10_000)


def test_the_pointer_over_a_symbol_names_its_parameter(view: TheoryView, qtbot: QtBot) -> None:
    seen: list[str] = []
    view.pointed.connect(seen.append)
    qtbot.mouseMove(view.viewport(), middle_of(view, "weight"))
    qtbot.mouseMove(view.viewport(), QPoint(200, 300))
    assert seen == ["weight", ""]


def test_links_are_reached_by_keyboard(view: TheoryView, qtbot: QtBot) -> None:
    pointed: list[str] = []
    chosen: list[str] = []
    view.pointed.connect(pointed.append)
    view.chosen.connect(chosen.append)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert pointed == ["weight"]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["weight"]


def test_other_links_open_in_the_browser(view: TheoryView, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view.anchorClicked.emit(QUrl("https://example.org/book"))
    assert opened == ["https://example.org/book"]
    assert "The weight" in view.toPlainText()


def test_all_symbols_of_a_parameter_stand_out(view: TheoryView) -> None:
    highlight = theme.LIGHT.highlight
    assert amount_of(view, highlight) == 0
    view.light("weight")
    assert view.lit == "weight"
    # In the text as symbol and in words, in the table as symbol and as the name of the control.
    assert len(view.extraSelections()) == len(view.places("weight")) == 4
    assert amount_of(view, highlight) > 100
    view.light("")
    assert view.extraSelections() == []
    assert amount_of(view, highlight) == 0


def test_a_symbol_out_of_sight_is_brought_into_view_only_when_asked(view: TheoryView) -> None:
    view.light("rho")
    assert view.verticalScrollBar().value() == 0
    view.light("rho", reveal=True)
    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(middle_of(view, "rho"))


def test_the_table_shows_present_values(view: TheoryView) -> None:
    view.set_values({"weight": "0.15", "rho": "5"})
    assert "0.15" in view.toPlainText()
    view.set_values({"weight": "0.3", "rho": "5"})
    text = view.toPlainText()
    assert "0.15" not in text
    assert "0.3" in text
    assert view.verticalScrollBar().value() == 0


def test_formulas_are_copied_as_latex(view: TheoryView, qtbot: QtBot) -> None:
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert "The weight $\\lambda$ is a weight" in text
    assert "$\\min_x\\; \\|x - y\\|^2 + \\lambda$" in text
    assert "\ufffc" not in text


def test_latex_that_cannot_be_read_stands_there_as_it_is(view: TheoryView) -> None:
    view.selectAll()
    view.copy_selection()
    assert "Broken: $\\frac{1$." in QGuiApplication.clipboard().text()
    assert view.is_typeset


def test_a_theme_recolours_text_and_formulas_and_keeps_the_place(view: TheoryView, qtbot: QtBot) -> None:
    view.set_values({"weight": "0.15", "rho": "5"})
    view.light("weight")
    view.verticalScrollBar().setValue(10)
    assert amount_of(view, theme.DARK.surface) == 0
    theme.manager().set_mode("dark")
    assert amount_of(view, theme.DARK.surface) > 1000
    assert amount_of(view, theme.DARK.highlight) > 100
    assert amount_of(view, theme.LIGHT.highlight) == amount_of(view, theme.LIGHT.surface) == 0
    assert view.verticalScrollBar().value() == 10
    assert "0.15" in view.toPlainText()
    assert view.is_typeset


def test_a_wide_formula_shrinks_to_the_page(view: TheoryView, qtbot: QtBot) -> None:
    view.show_page("$$a = b + c + d + e + f + g + h + k + l + m + n + p + q$$", {})
    qtbot.waitUntil(lambda: view.is_typeset and not view._timer.isActive(), timeout=10_000)
    view.resize(160, 300)
    assert view.document().idealWidth() <= view.viewport().width()


def test_zooming_enlarges_formulas_with_the_text(view: TheoryView) -> None:
    start, _ = view.places("weight")[0]
    cursor = QTextCursor(view.document())

    def width() -> int:
        cursor.setPosition(start)
        left = view.cursorRect(cursor).left()
        cursor.setPosition(start + 1)
        return view.cursorRect(cursor).left() - left

    before = width()
    view.zoomIn(12)
    assert width() >= 1.5 * before


def test_nothing_stays_lit_when_the_pointer_leaves(view: TheoryView, qtbot: QtBot) -> None:
    seen: list[str] = []
    view.pointed.connect(seen.append)
    qtbot.mouseMove(view.viewport(), middle_of(view, "weight"))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert seen == ["weight", ""]
