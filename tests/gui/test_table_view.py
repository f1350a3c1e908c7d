from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Scalar, Table
from sightglass.widgets import theme
from sightglass.widgets.table_view import TableView, _Model, cell_text

STATISTICS = Table(
    "statistics", "Statistics", ("Channel", "Mean (DN)", "Clipped"),
    (("Red", 123.456789, True), ("Green", 9.5, False), ("Blue", -30.0, False)),
)  # fmt: skip


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TableView]:
    window = QWidget()
    layout = QVBoxLayout(window)
    table = TableView()
    layout.addWidget(table)
    layout.addStretch()
    qtbot.addWidget(window)
    table.show_table(STATISTICS)
    window.resize(440, 900)
    with qtbot.waitExposed(window):
        window.show()
    yield table
    window.close()


def column(view: TableView, number: int) -> list[str]:
    model = view.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("value", "text"),
    [(123.456789, "123.46"), (-0.5, "−0.5"), (True, "yes"), (False, "no"), (-3, "−3"), (100000, "100000"),
     (float("nan"), "NaN"), ("text", "text"), (0.0, "0")],
)  # fmt: skip
def test_cells_are_written_for_people(value: Scalar, text: str) -> None:
    assert cell_text(value) == text


def test_numbers_stand_right_and_text_left(view: TableView) -> None:
    model = view.model()
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(role) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(role) & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(1, Qt.Orientation.Horizontal, role) & Qt.AlignmentFlag.AlignRight


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What models of tables are asked for from here on; Qt takes the method once, with the first question."""
    asked: list[object] = []
    give = _Model.data

    def counted(self: _Model, *arguments: Any) -> object:
        asked.append(arguments)
        return give(self, *arguments)

    monkeypatch.setattr(_Model, "data", counted)
    return asked


def test_columns_are_as_wide_as_their_widest_cell_without_a_look_at_each(asked: list[object], view: TableView) -> None:
    rows = tuple((f"{'wide ' * (number % 7)}{number}", (-10.0) ** (number % 9 - 4), number) for number in range(600))
    asked.clear()
    view.show_table(Table("long", "Long", ("Name", "Value", "Number"), rows))
    assert 0 < len(asked) < 200
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    for number in range(3):
        assert view.sizeHintForColumn(number) == QTableView.sizeHintForColumn(view, number) + theme.GRID


def test_a_click_on_a_heading_sorts_by_size_not_by_letters(view: TableView) -> None:
    assert column(view, 0) == ["Red", "Green", "Blue"]
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert column(view, 0) == ["Blue", "Green", "Red"]
    view.show_table(Table("statistics", "S", STATISTICS.columns, (("Red", 1.0, True), ("Green", 0.0, True))))
    assert column(view, 0) == ["Green", "Red"]
    view.show_table(Table("other", "O", ("A",), ((2,), (1,))))
    assert column(view, 0) == ["2", "1"]


def test_selected_cells_are_copied_as_they_are_shown_in_order(view: TableView, qtbot: QtBot) -> None:
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    model, flag = view.model(), QItemSelectionModel.SelectionFlag.Select
    for row in (0, 1):
        for number in (0, 1):
            view.selectionModel().select(model.index(row, number), flag)
    qtbot.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == "Blue\t-30\nGreen\t9.5\n"


def test_without_a_selection_all_is_copied_with_all_digits(view: TableView) -> None:
    view.copy()
    text = QApplication.clipboard().text()
    assert text.startswith("Channel\tMean (DN)\tClipped\nRed\t123.456789\tyes\n")


def test_saving_hands_over_name_and_content(view: TableView, qtbot: QtBot) -> None:
    menu = view.make_menu()
    action = next(action for action in menu.actions() if "CSV" in action.text())
    with qtbot.waitSignal(view.save_requested) as saved:
        action.trigger()
    name, content = saved.args
    assert name == "statistics.csv"
    assert content.decode().splitlines()[1] == "Red,123.456789,yes"
    menu.close()


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_few_rows_are_all_visible_without_scrolling_or_empty_space(view: TableView, rows: int) -> None:
    view.show_table(Table("t", "T", ("A", "B"), tuple((number, 0.5) for number in range(rows))))
    QApplication.sendPostedEvents()
    assert not view.verticalScrollBar().isVisible()
    last = view.visualRect(view.model().index(rows - 1, 0))
    assert 0 <= view.viewport().height() - last.bottom() - 1 <= 2


def test_many_rows_scroll(view: TableView) -> None:
    view.show_table(Table("t", "T", ("A",), tuple((number,) for number in range(1000))))
    QApplication.sendPostedEvents()
    assert view.verticalScrollBar().isVisible()
    assert view.height() < 800


def test_no_rows_and_no_columns(view: TableView) -> None:
    for table in (Table("t", "T", (), ()), Table("t", "T", ("A",), ())):
        view.show_table(table)
        view.copy()
        view.grab()
        assert view.model().rowCount() == 0


FACTS = Table(
    "facts", "Facts", ("Statistic", "Luminance before", "Luminance after"),
    (("Mean", 115.41, 118.2), ("Standard deviation σ", 75.123, 76.0), ("Brightness kept (mean)", 0.98, 1.25e-5)),
)  # fmt: skip


@pytest.mark.parametrize("width", [300, 340, 400, 700])
def test_three_columns_fit_into_a_dock_with_all_their_numbers(view: TableView, qtbot: QtBot, width: int) -> None:
    view.show_table(FACTS)
    view.window().resize(width, 600)
    qtbot.wait(1)
    assert not view.horizontalScrollBar().isVisible()
    assert view.horizontalHeader().length() == view.viewport().width()
    for row in range(len(FACTS.rows)):
        for number in (1, 2):
            index = view.model().index(row, number)
            assert view.fontMetrics().horizontalAdvance(index.data()) < view.columnWidth(number) - 4
    header = view.horizontalHeader()
    for number in (1, 2):
        heading = header.model().headerData(number, Qt.Orientation.Horizontal)
        assert header.fontMetrics().size(0, heading).width() < view.columnWidth(number) - 4
    last = view.visualRect(view.model().index(len(FACTS.rows) - 1, 0))
    assert 0 <= view.viewport().height() - last.bottom() - 1 <= 2
    # Text has the lines that it needs, in any order.
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        view.sortByColumn(1, order)
        for row in range(len(FACTS.rows)):
            cell = view.visualRect(view.model().index(row, 0)).adjusted(4, 0, -4, 0)
            text = view.model().index(row, 0).data()
            needed = view.fontMetrics().boundingRect(cell, Qt.TextFlag.TextWordWrap, text)
            assert needed.height() <= cell.height()
            assert needed.width() <= cell.width()


def test_columns_do_not_twitch_while_the_numbers_change(view: TableView) -> None:
    view.show_table(FACTS)
    before = [view.columnWidth(number) for number in range(3)]
    view.show_table(Table("facts", "Facts", FACTS.columns, tuple((row[0], 1, 2) for row in FACTS.rows)))
    assert [view.columnWidth(number) for number in range(3)] == before


def test_what_is_cut_short_is_told_in_full(view: TableView) -> None:
    view.show_table(FACTS)
    role = Qt.ItemDataRole.ToolTipRole
    assert view.model().index(1, 0).data(role) == "Standard deviation σ"
    assert view.model().headerData(1, Qt.Orientation.Horizontal, role) == "Luminance before"


def test_a_table_that_scrolls_sideways_shows_its_bar_near_its_head(view: TableView, qtbot: QtBot) -> None:
    columns = tuple(f"Column {number} (px)" for number in range(12))
    view.show_table(Table("wide", "Wide", columns, tuple((123.456,) * 12 for _ in range(300))))
    qtbot.wait(1)
    assert view.horizontalScrollBar().isVisible()
    assert view.horizontalScrollBar().maximum() > 0
    assert view.height() < 400
    view.window().resize(2400, 900)
    qtbot.wait(1)
    assert not view.horizontalScrollBar().isVisible()
    assert view.height() > 600
