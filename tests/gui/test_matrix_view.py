"""Matrices with numbers in their cells."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Colormap
from sightglass.widgets import theme
from sightglass.widgets.matrix_painting import cell_texts, text_that_fits
from sightglass.widgets.matrix_view import MatrixView


def shown(qtbot: QtBot, width: int = 400) -> MatrixView:
    theme.manager().set_mode("light")
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show()
    return view


def test_an_expression_is_read_aloud_with_its_signs(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_expression((np.array([[1], [2], [1]]), "×", [-1, 0, 1]), "Factors")
    assert view.accessibleName() == "Factors"
    assert view.accessibleDescription() == "1; 2; 1 × −1 0 1"
    assert not view.grab().toImage().isNull()


def test_cells_are_coloured_by_value(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix([[0, 255]], colormap=Colormap.GRAY)
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(24)}
    assert {"#000000", "#ffffff"} <= colors


def test_signs_have_different_tints(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix([[-1, 1]])
    image = view.grab().toImage()
    negative, positive = image.pixelColor(12, 8), image.pixelColor(38, 8)
    assert negative.blue() > negative.red()
    assert positive.red() > positive.blue()


def test_a_column_takes_the_height_of_a_row(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix(np.arange(9).reshape(9, 1))
    column = view.heightForWidth(400)
    view.show_matrix(np.arange(9).reshape(1, 9))
    assert view.heightForWidth(400) == column


def test_long_expressions_break_into_lines(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_expression((np.arange(11) / 7, "×", np.arange(11) / 7))
    assert view.heightForWidth(320) > 1.5 * view.heightForWidth(1200)


def test_every_number_of_a_16_by_16_matrix_can_be_asked_for(qtbot: QtBot) -> None:
    view = shown(qtbot, 320)
    view.show_matrix(np.arange(256).reshape(16, 16) / 8)
    view.resize(320, view.heightForWidth(320))
    texts = {view._text_at(QPoint(x, y).toPointF()) for x in range(4, 320, 9) for y in range(4, view.height(), 9)}
    assert len(texts - {""}) == 256
    assert "Row 1, column 2: 1/8" in texts


def test_numbers_can_be_copied(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_expression(("1/8 ×", [[1, 2], [3, 4.5]]))
    view.copy()
    assert QGuiApplication.clipboard().text() == "1\t2\n3\t4.5"


def test_values_that_are_not_finite_do_no_harm(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix([[np.nan, np.inf, 1.0]])
    assert view.accessibleDescription() == "nan inf 1"
    view.grab()
    view.copy()
    assert QGuiApplication.clipboard().text() == "nan\tinf\t1"


def test_nothing_takes_little_room(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix(np.eye(5))
    view.clear()
    assert view.heightForWidth(400) < 16
    view.grab()


def test_the_focus_can_be_seen(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_matrix(np.eye(2))
    view.activateWindow()
    view.clearFocus()
    without = view.grab().toImage()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus, timeout=1000)
    assert view.grab().toImage() != without


def test_numbers_get_as_many_digits_as_fit_and_are_never_cut(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    for value in (0.0123, -0.0123, -0.5, 1 / 3, 12345.678, -3.0):
        lengths = []
        for width in range(4, 120, 4):
            text = text_that_fits(value, width, metrics)
            assert "…" not in text
            assert metrics.horizontalAdvance(text) <= width
            lengths.append(len(text))
        assert lengths == sorted(lengths)
        assert lengths[0] == 0 < lengths[-1]


def test_a_number_without_room_reads_as_0_only_beside_much_larger_ones(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    room = metrics.horizontalAdvance("−.00")
    assert text_that_fits(-0.0004, room, metrics, largest=1.0) == "≈0"
    assert text_that_fits(-0.0004, room, metrics, largest=0.001) == ""


def test_zero_is_neutral_however_many_cells_there_are(qtbot: QtBot) -> None:
    view = shown(qtbot)
    values = np.zeros((40, 40))
    values[10, 10], values[30, 30] = -0.3, 1.0
    view.show_matrix(values)
    image = view.grab().toImage()
    place = view._laid_out().places(float(view.width()))[0].area
    zero = QPoint(int(place.left() + place.width() * 20.5 / 40), int(place.top() + place.height() * 5.5 / 40))
    assert image.pixelColor(zero).name() == theme.LIGHT.surface.lower()


@pytest.mark.parametrize("width", range(24, 80, 4))
def test_what_reads_as_0_is_negligible_in_its_row_and_column(qtbot: QtBot, width: int) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    values = np.array([[9e6, -133689.608, 13608, 13277], [-459, 2598, -1453, 1e-12], [4e-4, -3.32e-5, 1, 0]])
    texts = cell_texts(values, width, metrics)
    sizes = np.abs(values)
    for row, column in np.ndindex(values.shape):
        if texts[row][column] != "≈0":
            continue
        assert sizes[row, column] <= 0.02 * min(sizes[row].max(), sizes[:, column].max())
        beside = [(row, other) for other in range(4)] + [(other, column) for other in range(3)]
        printed = [sizes[cell] for cell in beside if texts[cell[0]][cell[1]] not in ("", "0", "≈0")]
        assert not printed or sizes[row, column] <= min(printed)


def test_large_and_small_numbers_of_a_matrix_are_written_as_powers_of_ten(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    room = metrics.horizontalAdvance("−1.3e5") + 7.0
    assert cell_texts(np.array([[9e6, -133689.608, 13608.0, 13277.0]]), room, metrics)[0][1] == "−1.3e5"
    perspective = cell_texts(np.array([[1.1, 0.0, -20.0], [0.0, 1.2, 30.0], [4.2e-4, -3.32e-5, 1.0]]), room, metrics)
    assert perspective[2][1] in ("−3e−5", "−3.3e−5")
    rounding = cell_texts(np.array([[1.0, 2e-17], [-1e-17, 1.0]]), room, metrics)
    assert rounding == [["1", "≈0"], ["≈0", "1"]]


def test_fractions_do_not_stand_beside_decimals(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    mixed = cell_texts(np.array([[97 / 2, 1.2678123, -1 / 319]]), 60.0, metrics)
    assert not any("/" in text for text in mixed[0])
    assert cell_texts(np.array([[1 / 3, 1 / 8, 2.0]]), 60.0, metrics) == [["1/3", "1/8", "2"]]


def test_a_number_that_fits_without_air_is_not_left_out(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(shown(qtbot).font())
    width = metrics.horizontalAdvance("−7e−4") + 2.0
    texts = cell_texts(np.array([[0.865, -0.16, 70.0, -7.1e-4, 1.0]]), width, metrics)
    assert texts[0][3] == "−7e−4"
    room = metrics.horizontalAdvance("−84270") + 2.0
    assert cell_texts(np.array([[239.0, -84270.0]]), room, metrics)[0][1] == "−84270"
