"""Where the columns of a blackboard stand in views of other shapes."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from sightglass.widgets.board.layout import Arrangement, fitted
from tests.gui.boards import convolution_board, numbers


def arranged(width: float, height: float, kernels: int = 2) -> Arrangement:
    board = convolution_board(numbers((2, 6, 6)), numbers((kernels, 2, 3, 3), 1), backward=True)
    return fitted(board, QFont("DejaVu Sans", 10), QSizeF(width, height), 2)


def top_of(arrangement: Arrangement, key: str) -> float:
    return arrangement.places[key].frame.top()


def test_a_wide_view_has_all_columns_side_by_side(qtbot: QtBot) -> None:
    arrangement = arranged(2400, 500)
    assert top_of(arrangement, "dx_0") < arrangement.places["x_1"].frame.top()


def test_a_narrow_view_has_two_bands_with_larger_cells(qtbot: QtBot) -> None:
    wide, narrow = arranged(760, 460), arranged(760, 800)
    lowest = max(place.frame.bottom() for key, place in narrow.places.items() if key[0] in "xw")
    assert all(place.frame.top() > lowest for key, place in narrow.places.items() if key.startswith("dx"))
    assert narrow.cell.height > wide.cell.height
    assert narrow.size.width() <= 760
    assert narrow.size.height() <= 800


@pytest.mark.parametrize("size", [(760, 800), (2400, 500), (500, 500), (300, 900)])
def test_no_arrays_lie_on_each_other(qtbot: QtBot, size: tuple[float, float]) -> None:
    frames = [place.frame for place in arranged(*size).places.values()]
    for number, one in enumerate(frames):
        assert not any(one.intersects(other) for other in frames[number + 1 :])
