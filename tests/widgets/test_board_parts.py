"""What a blackboard is made of: its numbers, places, characters and equations."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from sightglass.algorithms.board import Board, Cell, Column, Explanation, Grid, Joining, Role, Term
from sightglass.widgets.board.content import Content
from sightglass.widgets.board.equation import Equation, product_text
from sightglass.widgets.board.equation_line import Measure, laid_out
from sightglass.widgets.board.glyphs import Glyphs
from sightglass.widgets.board.layout import LEAST_HEIGHT, Arrangement, arrange, cell_size, fitted
from sightglass.widgets.board.numbers import full_text, number_text
from sightglass.widgets.board.painting import BoardPainter, Layer
from sightglass.widgets.board.roles import INK_LEVELS, cell_colors, tints
from sightglass.widgets.theme import LIGHT

CELL = Cell("a", 0, 0)


def read(text: str) -> float:
    return float(text.replace("−", "-"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (3.0, "3"), (-12.0, "−12"), (1 / 3, "0.333"), (-1 / 3, "−0.333"), (0.5, "0.5"),
        (12.34, "12.3"), (-999.7, "−1000"), (1234.5, "1234"), (123456.0, "123456"), (0.0123, "0.0123"),
        (-0.0123, "−0.012"), (1e-300, "1e−300"), (1e12, "1.0e12"), (math.inf, "inf"), (-math.inf, "−inf"),
        (math.nan, "nan"),
    ],
)  # fmt: skip
def test_numbers_are_short(value: float, text: str) -> None:
    assert number_text(value) == text


@given(st.floats(min_value=1e-200, max_value=1e200), st.booleans(), st.integers(5, 6))
def test_short_numbers_are_near_and_no_longer_than_asked_for(size: float, negative: bool, characters: int) -> None:
    value = -size if negative else size
    text = number_text(value, characters)
    # A power of ten with three digits and a sign takes more than any short text has room for.
    assert len(text) <= max(characters, 7)
    digits = 0.006 if characters == 6 and 1e-3 <= size < 1e5 else 0.6
    assert read(text) == pytest.approx(value, rel=digits)
    assert read(full_text(value)) == pytest.approx(value, rel=1e-8)


# Places


def grid(key: str, rows: int, columns: int, padding: int = 0, title: str = "t") -> Grid:
    return Grid(key, title, np.zeros((rows, columns)), padding=(padding,) * 4)


def arranged(qtbot: QtBot, *columns: Column, width: float = 900.0, height: float = 700.0) -> Arrangement:
    return fitted(Board("b", "B", columns), QFont(), QSizeF(width, height), 3)


def test_cells_are_found_where_they_stand(qtbot: QtBot) -> None:
    arrangement = arranged(
        qtbot, Column("Input", (grid("a", 3, 4, 1), grid("b", 2, 2))), Column("", (grid("c", 1, 1),))
    )
    for key, place in arrangement.places.items():
        for row in place.rows:
            for column in place.columns:
                assert arrangement.cell_at(place.rect(row, column).center()) == Cell(key, row, column)
    assert arrangement.cell_at(QPointF(0.0, 0.0)) is None


def test_arrays_do_not_overlap_and_lie_within_the_board(qtbot: QtBot) -> None:
    columns = (
        Column("A rather long title of a column", (grid("a", 3, 1), grid("b", 5, 5, 2, "longer than its array"))),
        Column("", (grid("c", 2, 2), grid("d", 1, 9)), "∗"),
        Column("Sum", (grid("e", 4, 4, title=""),), "="),
    )
    arrangement = arranged(qtbot, *columns)
    board = QPointF(arrangement.size.width(), arrangement.size.height())
    frames = [place.frame for place in arrangement.places.values()]
    others = [rect for _, rect in (*arrangement.signs, *arrangement.headings)]
    titles = [place.title for place in arrangement.places.values() if place.title.width()]
    for index, frame in enumerate(frames):
        assert 0 <= frame.left() < frame.right() <= board.x()
        assert 0 <= frame.top() < frame.bottom() <= board.y()
        assert not any(frame.intersects(rect) for rect in (*frames[:index], *others, *titles))


def test_columns_of_as_many_arrays_stand_in_rows(qtbot: QtBot) -> None:
    large, small = (grid(f"x{i}", 6, 6) for i in range(3)), (grid(f"w{i}", 3, 3) for i in range(3))
    places = arranged(qtbot, Column("x", tuple(large)), Column("w", tuple(small))).places
    for index in range(3):
        assert abs(places[f"x{index}"].frame.center().y() - places[f"w{index}"].frame.center().y()) < 12


def test_a_column_that_is_too_high_is_folded(qtbot: QtBot) -> None:
    grids = tuple(grid(f"y{index}", 12, 12) for index in range(4))
    arrangement = arranged(qtbot, Column("y", grids), width=800.0, height=560.0)
    tops = [arrangement.places[f"y{index}"].top for index in range(4)]
    assert tops[0] == tops[1] < tops[2] == tops[3]
    assert arrangement.size.height() <= 560.0
    assert arrangement.cell.height > LEAST_HEIGHT


def test_what_does_not_fit_has_the_least_readable_size(qtbot: QtBot) -> None:
    arrangement = arranged(qtbot, Column("", (grid("a", 40, 40),)), width=200.0, height=100.0)
    assert arrangement.cell.height == LEAST_HEIGHT
    assert arrangement.size.height() > 100.0


def test_longer_numbers_have_wider_cells(qtbot: QtBot) -> None:
    board = Board("b", "B", (Column("", (grid("a", 2, 2),)),))
    widths = [arrange(board, QFont(), cell_size(QFont(), 20, length)).cell.width for length in (1, 3, 6)]
    assert widths[0] == 20 <= widths[1] < widths[2]


# Numbers in bulk


def test_only_what_differs_counts_as_changed() -> None:
    def board(first: float, second: float) -> Board:
        one, other = np.full((2, 2), first), np.full((2, 2), second)
        return Board("b", "B", (Column("", (Grid("a", "a", one),)), Column("", (Grid("c", "c", other),))))

    before = Content(board(1.0, 2.0))
    assert before.changed == {"a", "c"}
    assert Content(board(1.0, 2.0), before).changed == set()
    assert Content(board(1.0, 3.0), before).changed == {"c"}
    assert Content(board(1.0, 3.0), before).texts("c") == ["3"] * 4
    assert Content(board(float("nan"), 2.0), Content(board(float("nan"), 2.0))).changed == set()


def test_the_scale_of_a_column_is_that_of_its_largest_number() -> None:
    grids = Grid("a", "a", np.array([[1.0, np.inf]])), Grid("c", "c", np.array([[-4.0]]))
    content = Content(Board("b", "B", (Column("", grids),)))
    assert content.bounds.tolist() == [4.0] * 3
    before = Content(Board("b", "B", (Column("", (grids[0], Grid("c", "c", np.array([[-8.0]])))),)), content)
    assert before.changed == {"a", "c"}, "the tint of all of them is another"


def test_padding_is_written_around_the_array() -> None:
    content = Content(Board("b", "B", (Column("", (Grid("a", "a", np.array([[7.0]]), padding=(1, 0, 0, 2)),)),)))
    assert content.texts("a") == ["0", "0", "0", "7", "0", "0"]
    assert content.is_padding.tolist() == [True, True, True, False, True, True]


def test_shorter_texts_are_given_where_there_is_less_room() -> None:
    content = Content(Board("b", "B", (Column("", (Grid("a", "a", np.array([[-0.1234, 5.0]])),)),)))
    assert content.longest == 6
    assert content.texts("a", 5) == ["−0.12", "5"]


def test_tints_grow_with_the_number_and_spare_what_is_none() -> None:
    values = np.array([0.0, 1.0, 4.0, -4.0, np.nan, np.inf, 0.0])
    is_padding = np.arange(7) == 6
    pixels = cell_colors(LIGHT)[tints(values, np.full(7, 4.0), is_padding)]
    assert pixels.shape == (7, INK_LEVELS)
    red, blue = (pixels[:, 0] >> 16) & 0xFF, pixels[:, 0] & 0xFF
    assert pixels[0, 0] == pixels[4, 0] == pixels[5, 0] == QColor(LIGHT.surface).rgb()
    assert pixels[6, 0] == QColor(LIGHT.window).rgb()
    assert blue[0] > blue[1] > blue[2]
    assert red[3] < red[0]
    assert set(pixels[:, -1].tolist()) == {QColor(LIGHT.text).rgb()}


def test_the_smallest_number_is_tinted_and_a_scale_of_nothing_tints_none() -> None:
    is_padding = np.zeros(2, np.bool_)
    least, zero = tints(np.array([1e-9, 0.0]), np.ones(2), is_padding).tolist()
    assert least != zero
    assert tints(np.array([np.inf, 0.0]), np.zeros(2), is_padding).tolist() == [zero, zero]


# Characters


@pytest.fixture
def glyphs(qtbot: QtBot) -> Glyphs:
    font = QFont()
    font.setPixelSize(12)
    return Glyphs(font, 1)


def test_characters_stand_in_the_middle_of_their_cells(glyphs: Glyphs) -> None:
    cells = glyphs.write(["1", "−12.5", "", "8"], 60)
    assert cells.shape == (4, glyphs.height, 60)
    assert not cells[2].any()
    for cell in cells[[0, 1, 3]]:
        columns = np.flatnonzero(cell.any(axis=0))
        assert abs((columns[0] + columns[-1]) / 2 - 29.5) <= 2.5
    assert not np.array_equal(cells[0], cells[3])


def test_a_text_is_its_characters_side_by_side(glyphs: Glyphs) -> None:
    both, left, right = glyphs.write(["47", "4", "7"], 40)
    ink = both.sum(dtype=np.int64)
    assert ink == left.sum(dtype=np.int64) + right.sum(dtype=np.int64)


def test_what_is_too_wide_is_cut_at_the_cell(glyphs: Glyphs) -> None:
    cells = glyphs.write(["123456"], 10)
    assert cells.shape == (1, glyphs.height, 10)
    assert cells.any()


def test_no_row_of_a_strip_is_empty_for_all_characters(glyphs: Glyphs) -> None:
    ink = glyphs.write(list("0123456789.+-einaf/∞"), 20).any(axis=(0, 2))
    assert ink[[0, -1]].all()


# Painting


def board_painter(*rows: Sequence[float]) -> BoardPainter:
    values = np.array(rows, dtype=np.float64)
    board = Board("b", "B", (Column("", (Grid("a", "", values, padding=(1, 1, 1, 1)),)),))
    return BoardPainter(board, Content(board), arrange(board, QFont(), cell_size(QFont(), 24, 3)), QFont(), LIGHT)


def drawn(painter: BoardPainter, ratio: int, dx: int = 0, dy: int = 0) -> NDArray[np.uint32]:
    size = painter.arrangement.size.toSize()
    layer = Layer(size.width(), size.height(), ratio, QColor(LIGHT.window))
    painter.paint(layer, QPointF(dx, dy), Glyphs(painter.number_font, ratio))
    return layer.pixels


def test_screens_and_files_show_the_same(qtbot: QtBot) -> None:
    painter = board_painter((1.0, -8.0, 0.0), (4.0, 25.0, -3.0))
    screen = drawn(painter, 1)
    image = QImage(screen.shape[1], screen.shape[0], QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.window))
    file_painter = QPainter(image)
    painter.paint_as_text(file_painter)
    file_painter.end()
    paper = np.frombuffer(image.constBits(), np.uint32).reshape(screen.shape)
    grays = [(pixels >> 8 & 0xFF).astype(np.float64) for pixels in (screen, paper)]
    for row, column in np.ndindex(4, 5):
        cell = painter.arrangement.places["a"].rect(row - 1, column - 1).toRect()
        parts = [gray[cell.top() + 2 : cell.bottom() - 1, cell.left() + 2 : cell.right() - 1] for gray in grays]
        assert abs(parts[0][0, 0] - parts[1][0, 0]) <= 1, "the ground"
        assert abs(parts[0].mean() - parts[1].mean()) < 3, "as much ink"


def test_a_finer_screen_gets_a_finer_picture(qtbot: QtBot) -> None:
    painter = board_painter((1.0, -8.0), (4.0, 25.0))
    coarse, fine = drawn(painter, 1), drawn(painter, 2)
    assert fine.shape == (2 * coarse.shape[0], 2 * coarse.shape[1])
    place = painter.arrangement.places["a"].rect(0, 1).toRect()
    x, y = place.left() + 3, place.top() + 3
    assert fine[2 * y, 2 * x] == coarse[y, x]


def test_arrays_that_reach_out_of_the_picture_are_cut(qtbot: QtBot) -> None:
    painter = board_painter((1.0, -8.0), (4.0, 25.0))
    whole = drawn(painter, 1)
    for dx, dy in ((-30, -20), (25, 35)):
        moved = drawn(painter, 1, dx, dy)
        rows, columns = whole.shape
        own = whole[max(-dy, 0) : rows - max(dy, 0), max(-dx, 0) : columns - max(dx, 0)]
        other = moved[max(dy, 0) : rows - max(-dy, 0), max(dx, 0) : columns - max(-dx, 0)]
        np.testing.assert_array_equal(own, other)


# Equations


def lookup(cell: Cell) -> tuple[float, Role]:
    return float(cell.column - 2), Role.INPUT


def equation(*terms: Term, value: float = 1.0, joining: Joining = Joining.SUM, function: str = "") -> Equation:
    return Equation(Explanation(CELL, "y", terms, value, joining=joining, function=function), lookup)


def product(*columns: int, factor: float = 1.0, factor_text: str = "") -> Term:
    return Term(tuple(Cell("a", 0, column) for column in columns), 0.0, factor, factor_text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (equation(product(5, 4), product(3)), "y = 3·2 + 1 = 1"),
        (equation(product(0, 4), product(0, 4), product(4, 0)), "y = −2·2 − 2·2 + 2·(−2) = 1"),
        (equation(product(3, factor=0.25, factor_text="1/4"), product(3, factor=0.25)), "y = 1/4·1 + 0.25·1 = 1"),
        (equation(product(factor=3.0)), "y = 3 = 1"),
        (equation(value=0.125), "y = 0.125"),
        (equation(product(3), product(0), joining=Joining.MAXIMUM), "y = max(1, −2) = 1"),
        (equation(product(4), joining=Joining.FUNCTION, function="softplus"), "y = softplus(2) = 1"),
    ],
)
def test_equations_are_written_as_on_paper(written: Equation, text: str) -> None:
    assert written.text() == text


def test_a_product_in_a_cell_takes_little_room() -> None:
    assert product_text(product(5, 0), lookup) == "3·−2"


@pytest.mark.parametrize("width", [60.0, 200.0, 500.0, 2000.0])
@pytest.mark.parametrize("count", [0, 1, 2, 5, 40, 500])
def test_lines_hold_both_ends_of_any_equation(qtbot: QtBot, width: float, count: int) -> None:
    measure = Measure(QFont())
    written = equation(*(product(5, 4),) * count)
    lines = laid_out(written, width, measure)
    text = "".join(run.text for line in lines for _, run in line)
    assert 1 <= len(lines) <= 3
    assert text.startswith("y = ")
    shown = text.count("3·2")
    if width >= 200.0:
        assert text.endswith("= 1") or count == 0
        assert shown == count or f"{count - shown} term" in text
        for line in lines:
            assert all(x + measure(run.text) <= width for x, run in line)
            assert all(
                measure(run.text) == pytest.approx(QFontMetricsF(QFont()).horizontalAdvance(run.text), abs=1.0)
                for _, run in line
            )
    if width == 2000.0:
        assert shown >= min(count, 40)
