"""The editor of pyramid levels, used by mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.results import Axis, Curve, Plot
from sightglass.widgets import theme
from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.level_settings import LevelContent, LevelSettings
from sightglass.widgets.levels_editor import LevelsEditor

LEFT = Qt.MouseButton.LeftButton
SIZES = ((48, 64), (24, 32), (12, 16), (6, 8))


def level(number: int, share: float | None = None, scale: float = 20.0) -> LevelContent:
    values = np.random.default_rng(number).laplace(0, scale / (number + 1), 4000)
    counts, edges = np.histogram(values, 101, (-100, 100))
    plot = Plot(
        f"histogram_{number}", "Coefficients", Axis("Coefficient", "gray levels"), Axis("Coefficients"),
        (Curve("", edges, counts.astype(float), style="steps"),), log_y=True,
    )  # fmt: skip
    return LevelContent(f"Level {number}", *SIZES[number], plot, share)


def levels(share: float | None = None) -> list[LevelContent]:
    return [level(0, share), level(1), level(2), LevelContent("Low-pass", 6, 8, level(3).histogram)]


class Sent:
    """What the editor told."""

    def __init__(self, editor: LevelsEditor) -> None:
        self.values: list[LevelSettings] = []
        self.finished = 0
        editor.value_changed.connect(self.values.append)
        editor.edit_finished.connect(self._count)

    def _count(self) -> None:
        self.finished += 1


@pytest.fixture
def editor(qtbot: QtBot) -> LevelsEditor:
    widget = LevelsEditor()
    qtbot.addWidget(widget)
    widget.resize(400, 600)
    widget.show_levels(levels())
    widget.show()
    qtbot.waitExposed(widget)
    widget.grab()
    return widget


@pytest.fixture
def sent(editor: LevelsEditor) -> Sent:
    return Sent(editor)


def point(place: QPointF | tuple[float, float]) -> QPoint:
    return (place if isinstance(place, QPointF) else QPointF(*place)).toPoint()


def drag_line(qtbot: QtBot, editor: LevelsEditor, number: int, *distances: int) -> None:
    """Drag the threshold in the strip of a row by some pixels to the right of where it is."""
    row = editor.rows[number]
    start = row.line_place()
    qtbot.mousePress(row, LEFT, pos=point(start))
    for distance in distances:
        qtbot.mouseMove(row, point(start + QPointF(distance, 0)))
    qtbot.mouseRelease(row, LEFT, pos=point(start + QPointF(distances[-1], 0)))


def type_number(qtbot: QtBot, editor: NumberEditor, text: str) -> None:
    editor.box.setFocus()
    editor.box.lineEdit().selectAll()
    qtbot.keyClicks(editor.box, text)
    qtbot.keyClick(editor.box, Qt.Key.Key_Return)


def test_dragging_in_a_strip_tells_of_every_move_and_finishes_once(qtbot, editor, sent):
    drag_line(qtbot, editor, 1, 10, 25, 40)
    assert editor.chosen == 1
    thresholds = [value.threshold(1) for value in sent.values]
    assert len(thresholds) == 3
    assert sorted(thresholds) == thresholds
    assert thresholds[0] > 0
    assert sent.finished == 1
    assert editor.value() == sent.values[-1]
    # The line is where the hand let it go.
    row = editor.rows[1]
    assert row.line_place().x() == pytest.approx(row.strip_area().center().x() + 40, abs=2)
    # All levels are linked at the start.
    assert [editor.value().threshold(number) for number in range(3)] == [thresholds[-1]] * 3


def test_the_mirrored_line_moves_the_same_threshold(qtbot, editor, sent):
    editor.set_value(LevelSettings((30.0,)))
    row = editor.rows[0]
    mirrored = QPointF(2 * row.strip_area().center().x() - row.line_place().x(), row.line_place().y())
    qtbot.mousePress(row, LEFT, pos=point(mirrored))
    qtbot.mouseMove(row, point(mirrored - QPointF(8, 0)))
    qtbot.mouseRelease(row, LEFT, pos=point(mirrored - QPointF(8, 0)))
    assert editor.value().threshold(0) > 30.0
    assert sent.finished == 1


def test_a_click_chooses_a_level_and_changes_nothing(qtbot, editor, sent):
    row = editor.rows[2]
    qtbot.mouseClick(row, LEFT, pos=point(row.strip_area().center() + QPointF(30, 0)))
    assert editor.chosen == 2
    assert "Level 2 · 16 × 12" in editor.histogram.plot().title
    assert (sent.values, sent.finished) == ([], 0)


def test_dragging_in_the_large_histogram_sets_the_threshold_under_the_hand(qtbot, editor, sent):
    editor.set_value(LevelSettings((20.0,)))
    editor.grab()
    view = editor.histogram
    _, right = view.line_places()
    frame = view.frame()
    start = QPointF(right, frame.area.center().y())
    target = frame.to_screen(50.0, 10.0)
    qtbot.mousePress(view, LEFT, pos=point(start))
    qtbot.mouseMove(view, point((target.x(), start.y())))
    qtbot.mouseRelease(view, LEFT, pos=point((target.x(), start.y())))
    assert editor.value().threshold(0) == pytest.approx(50.0, abs=1.5)
    assert sent.finished == 1
    # Beside the lines a drag looks closer, as in every plot.
    qtbot.mousePress(view, LEFT, pos=point(frame.to_screen(-10.0, 10.0)))
    qtbot.mouseMove(view, point(frame.to_screen(20.0, 10.0)))
    qtbot.mouseRelease(view, LEFT, pos=point(frame.to_screen(20.0, 10.0)))
    assert sent.finished == 1
    assert view.frame().x_span.size == pytest.approx(30.0, rel=0.1)


def test_a_threshold_beyond_the_coefficients_waits_at_the_edge(qtbot, editor, sent):
    editor.set_value(LevelSettings((250.0,)))
    editor.grab()
    view = editor.histogram
    area = view.frame().area
    assert view.line_places() == (area.left(), area.right())
    start = QPointF(area.right() - 1, area.center().y())
    qtbot.mousePress(view, LEFT, pos=point(start))
    qtbot.mouseMove(view, point((view.frame().to_screen(60.0, 10.0).x(), start.y())))
    qtbot.mouseRelease(view, LEFT, pos=point((view.frame().to_screen(60.0, 10.0).x(), start.y())))
    assert editor.value().threshold(0) == pytest.approx(60.0, abs=1.5)
    assert sent.finished == 1


def test_all_of_it_works_by_keyboard(qtbot, editor, sent):
    editor.linked.setFocus()
    qtbot.keyClick(editor.linked, Qt.Key.Key_Space)
    assert not editor.value().linked
    editor.rows[0].setFocus()
    qtbot.keyClick(editor.rows[0], Qt.Key.Key_Down)
    assert editor.rows[1].hasFocus()
    qtbot.keyClick(editor.rows[1], Qt.Key.Key_Right)
    first = editor.value().threshold(1)
    qtbot.keyClick(editor.rows[1], Qt.Key.Key_PageUp)
    assert editor.value().threshold(1) > first > 0
    assert editor.value().threshold(0) == editor.value().threshold(2) == 0
    assert sent.finished == 3
    qtbot.keyClick(editor.rows[1], Qt.Key.Key_Delete)
    assert editor.value() == LevelSettings(linked=False)
    qtbot.keyClick(editor.rows[1], Qt.Key.Key_End)
    assert editor.chosen == 3
    # Only the row in hand is on the way of Tab.
    stops = [row for row in editor.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [editor.rows[3]]


def test_numbers_are_typed_for_the_level_in_hand(qtbot, editor, sent):
    editor.set_value(LevelSettings(linked=False))
    editor.choose(2)
    type_number(qtbot, editor.threshold.editor, "12.5")
    type_number(qtbot, editor.gain.editor, "1.5")
    assert editor.value() == LevelSettings((0.0, 0.0, 12.5), (1.0, 1.0, 1.5), linked=False)
    assert sent.finished == 2
    type_number(qtbot, editor.gain.editor, "-3")
    assert "0 to 10" in editor.gain.message.text()
    assert editor.value().gain(2) == 1.5


def test_numbers_are_written_from_the_start_and_after_a_change_of_the_scale(editor):
    assert (editor.threshold.editor.box.text(), editor.gain.editor.box.text()) == ("0", "1")
    editor.set_highest(65535.0)
    assert editor.threshold.editor.box.text() == "0"


def test_the_low_pass_has_a_gain_of_its_own_and_no_threshold(qtbot, editor, sent):
    editor.set_value(LevelSettings((9.0,)))
    editor.choose(3)
    assert not editor.threshold.isEnabled()
    assert editor.histogram.line_places() is None
    type_number(qtbot, editor.gain.editor, "0.5")
    assert editor.value() == LevelSettings((9.0,), base_gain=0.5)
    area = editor.rows[3].strip_area()
    qtbot.mousePress(editor.rows[3], LEFT, pos=point(area.center()))
    qtbot.mouseMove(editor.rows[3], point(area.center() + QPointF(20, 0)))
    qtbot.mouseRelease(editor.rows[3], LEFT, pos=point(area.center() + QPointF(20, 0)))
    assert editor.value().threshold(0) == 9.0


def test_one_click_sets_universal_thresholds_and_says_the_formula_with_its_numbers(qtbot, editor, sent):
    assert not editor.universal.isEnabled()
    editor.show_universal(14.83, (61.2, 21.0, 9.8), "gray levels")
    assert "σ√(2 ln N)" in editor.caption.text()
    assert "σ = 14.8 gray levels" in editor.caption.text()
    assert "14.8" in editor.universal.toolTip()
    qtbot.mouseClick(editor.universal, LEFT)
    assert editor.value() == LevelSettings((61.2, 21.0, 9.8), linked=False)
    assert sent.finished == 1
    qtbot.mouseClick(editor.universal, LEFT)
    assert sent.finished == 1


def test_linking_takes_what_the_level_in_hand_has(qtbot, editor, sent):
    editor.set_value(LevelSettings((5.0, 8.0), (1.0, 2.0), linked=False))
    editor.choose(1)
    qtbot.mouseClick(editor.linked, LEFT)
    assert editor.value() == LevelSettings((8.0,), (2.0,), linked=True)
    assert sent.finished == 1


def test_a_row_is_reset_by_its_arrow_which_shows_where_something_is_set(qtbot, editor, sent):
    editor.set_value(LevelSettings((5.0, 8.0), (1.0, 2.0), linked=False))
    assert [not row.reset_button.isHidden() for row in editor.rows] == [True, True, False, False]
    qtbot.mouseClick(editor.rows[1].reset_button, LEFT)
    assert editor.value() == LevelSettings((5.0,), linked=False)
    assert sent.finished == 1
    assert editor.rows[1].reset_button.isHidden()


def test_settings_from_outside_are_shown_and_not_told(editor, sent):
    editor.set_value(LevelSettings((30.0,), (2.0,)))
    assert editor.threshold.editor.value() == 30.0
    assert editor.gain.editor.value() == 2.0
    assert (sent.values, sent.finished) == ([], 0)


def test_the_scale_suits_small_thresholds_and_ends_with_the_image(qtbot, editor, sent):
    editor.set_highest(1.0)
    slider = editor.threshold.editor.slider
    center = slider.handle_center()
    qtbot.mousePress(slider, LEFT, pos=point(center))
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, round(center.y())))
    assert 0 < editor.value().threshold(0) < 0.1
    qtbot.mouseMove(slider, QPoint(slider.width(), round(center.y())))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width(), round(center.y())))
    assert editor.value().threshold(0) == 1.0
    assert sent.finished == 1


def test_levels_come_and_go_and_the_one_in_hand_stays_in_range(editor):
    editor.choose(3)
    editor.show_levels([level(0), LevelContent("Low-pass", 24, 32)])
    assert len(editor.rows) == 2
    assert editor.chosen == 1
    editor.show_levels(levels())
    assert [row.accessibleName() for row in editor.rows][:2] == ["Level 0 · 64 × 48", "Level 1 · 32 × 24"]
    editor.show_levels([LevelContent("Low-pass", 1, 1)])
    assert not editor.threshold.isEnabled()
    editor.show_levels([])
    assert editor.histogram.plot() is None
    editor.grab()


def test_screen_readers_hear_what_is_set_and_what_comes_of_it(editor):
    editor.set_value(LevelSettings((12.0,), (1.5,)))
    editor.show_levels(levels(share=0.831))
    assert editor.rows[0].accessibleDescription() == "threshold 12, gain 1.5, 83.1\N{NO-BREAK SPACE}% set to zero"
    assert editor.rows[3].accessibleDescription() == "gain 1"
    assert editor.threshold.editor.slider.accessibleDescription().startswith("Of all levels.")
    for row in editor.rows:
        assert row.accessibleName() in row.help_text()


def test_it_fits_the_narrowest_dock_with_many_levels(qtbot):
    widget = LevelsEditor()
    qtbot.addWidget(widget)
    many = [LevelContent(f"Level {n}", 3000 >> n, 4000 >> n) for n in range(8)]
    widget.show_levels([*many, LevelContent("Low-pass", 11, 15)])
    assert widget.minimumSizeHint().width() <= 320 - 2 * 8 - 12
    widget.resize(292, widget.heightForWidth(292) if widget.hasHeightForWidth() else 640)
    widget.show()
    qtbot.waitExposed(widget)
    for row in widget.rows:
        assert row.strip_area().width() >= 40
    assert widget.sizeHint().height() <= 640


@pytest.mark.parametrize("threshold", [0.0, 25.0])
def test_it_is_painted_in_both_schemes(editor, threshold):
    editor.set_value(LevelSettings((threshold,)))
    seen = []
    for mode in ("light", "dark"):
        theme.manager().set_mode(mode)
        picture = editor.grab().toImage()
        seen.append({picture.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 500, 3)})
        assert len(seen[-1]) > 6
    assert seen[0] != seen[1]
    theme.manager().set_mode("system")
