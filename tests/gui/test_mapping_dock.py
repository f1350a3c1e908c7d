"""The mapping dock, driven by its widgets: points set by mouse, keyboard, table and file."""

from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms import samples
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.image import Region
from sightglass.algorithms.mapping import Mapping, MappingResult, Source, pairs_from_csv
from sightglass.app.docks.mapping import MappingPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session.model import CURRENT, DockState
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.field_editors import ChoiceEditor
from sightglass.widgets.run_bar import RunState
from tests.algorithms.features.scenes import texture
from tests.gui.conftest import PATIENCE, Opener, add_image, settle

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CORNERS = ((0, 0, 70, 48, 1), (239, 0, 330, 20, 1), (239, 319, 372, 318, 1), (0, 319, 26, 292, 1))


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> MappingPanel:
    """The dock with a page, a photograph of it, and its four corners set."""
    other = add_image(window, samples.find("page_in_perspective").make())
    add_image(window, samples.find("flat_page").make())
    # Before it is opened: otherwise it would match features first.
    corners = Mapping(source=Source.PAIRS, pairs=CORNERS, ransac=False)
    window.docks["mapping"].restore(DockState(corners, (CURRENT, other.identity)))
    panel = cast(MappingPanel, open_dock("mapping"))
    settle(qtbot, panel)
    return panel


def result(panel: MappingPanel) -> MappingResult:
    assert panel.output is not None
    return cast(MappingResult, panel.output.result)


def place(view: CanvasView, x: float, y: float, pane: int = 0) -> QPoint:
    """Where a point of a picture (pixel centres at whole numbers) lies in a view."""
    shown = view.scene.panes[pane]
    point = view.scene.transform(shown).to_screen(QPointF(x + 0.5, y + 0.5)) + QPointF(shown.content.topLeft())
    return point.toPoint()


def drag(view: CanvasView, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view, LEFT, modifier, start)
    for share in (0.4, 0.7, 1.0):
        move(view, start + (end - start) * share, modifier)
    QTest.mouseRelease(view, LEFT, modifier, end)


def move(view: CanvasView, position: QPoint, modifier: Qt.KeyboardModifier) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(position), QPointF(view.mapToGlobal(position)), Qt.MouseButton.NoButton, LEFT,
        modifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_the_result_follows_a_dragged_point_and_one_undo_takes_it_back(
    panel: MappingPanel, window: MainWindow, qtbot: QtBot
) -> None:
    view = panel.editor.views["other"]
    steps = window.undo_stack.index()
    start = place(view, 372, 318)
    seen = []
    panel.editor.handles.changed.connect(lambda: seen.append(panel.editor.handles.magnified))
    drag(view, start, start - QPoint(10, 14))
    settle(qtbot, panel)
    scale = view.scene.transform(view.scene.panes[0]).scale
    assert panel.mapping.pairs[2][2:4] == pytest.approx((372 - 10 / scale, 318 - 14 / scale), abs=0.01)
    assert panel.mapping.pairs[0] == CORNERS[0]
    np.testing.assert_allclose(result(panel).pairs.target[2], panel.mapping.pairs[2][2:4])
    # The magnifier was there while the point was held, and is gone.
    assert (view, "other") in seen
    assert panel.editor.handles.magnified is None
    assert window.undo_stack.index() == steps + 1
    window.undo_stack.undo()
    assert panel.mapping.pairs == CORNERS
    settle(qtbot, panel)
    assert panel.editor.table.model().index(2, 3).data() == "372.00"


def test_with_shift_a_point_moves_a_tenth_as_far(panel: MappingPanel, qtbot: QtBot) -> None:
    view = panel.editor.views["reference"]
    scale = view.scene.transform(view.scene.panes[0]).scale
    start = place(view, 239, 319)
    drag(view, start, start - QPoint(20, 0), SHIFT)
    assert panel.mapping.pairs[2][0] == pytest.approx(239 - 2 / scale, abs=0.02)


def test_a_drag_ends_where_it_is_when_the_dock_goes_out_of_sight(
    panel: MappingPanel, window: MainWindow, open_dock: Opener, qtbot: QtBot
) -> None:
    view = panel.editor.views["reference"]
    start = place(view, 239, 319)
    QTest.mousePress(view, LEFT, NONE, start)
    move(view, start - QPoint(5, 5), NONE)
    held = panel.mapping.pairs[2]
    open_dock("contrast")
    move(view, QPoint(500, 900), NONE)
    QTest.mouseRelease(view, LEFT, NONE, QPoint(500, 900))
    assert panel.mapping.pairs[2] == held
    assert panel.editor.handles.magnified is None


def test_arrow_keys_nudge_the_point_in_hand_by_tenths_of_a_pixel(
    panel: MappingPanel, window: MainWindow, qtbot: QtBot
) -> None:
    view = panel.editor.views["other"]
    steps = window.undo_stack.index()
    QTest.mouseClick(view, LEFT, NONE, place(view, 330, 20))
    assert panel.editor.handles.selected == 1
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    assert panel.mapping.pairs[1] == (239, 0, 330.2, 19.9, 1)
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert panel.mapping.pairs[1] == (239, 0, 329.2, 19.9, 1)
    assert window.undo_stack.index() == steps + 4
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert panel.editor.handles.selected == 2
    assert panel.editor.table.currentIndex().row() == 2
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert panel.editor.handles.selected is None


def test_two_clicks_add_a_pair_and_escape_gives_one_up(panel: MappingPanel, qtbot: QtBot) -> None:
    reference, other = panel.editor.views["reference"], panel.editor.views["other"]
    QTest.mouseClick(reference, LEFT, NONE, place(reference, 120, 160))
    assert "Pair 5" in panel.editor.hint.text()
    assert len(panel.mapping.pairs) == 4
    QTest.keyClick(reference, Qt.Key.Key_Escape)
    assert "Pair 5" not in panel.editor.hint.text()
    QTest.mouseClick(reference, LEFT, NONE, place(reference, 100, 160))
    # A second click in the same image moves what was begun.
    QTest.mouseClick(reference, LEFT, NONE, place(reference, 120, 160))
    QTest.mouseClick(other, LEFT, NONE, place(other, 190, 170))
    settle(qtbot, panel)
    assert len(panel.mapping.pairs) == 5
    assert panel.mapping.pairs[4] == pytest.approx((120, 160, 190, 170, 1), abs=2.5)
    assert panel.editor.handles.selected == 4
    assert result(panel).is_inlier.all()


def test_pairs_are_switched_off_and_removed_by_key_and_table(panel: MappingPanel, qtbot: QtBot) -> None:
    panel.set_parameters(panel.mapping.replaced(pairs=(*CORNERS, (120, 160, 300, 300, 1))))
    settle(qtbot, panel)
    assert result(panel).errors is not None
    assert result(panel).errors[0] > 1
    view = panel.editor.views["reference"]
    QTest.mouseClick(view, LEFT, NONE, place(view, 120, 160))
    QTest.keyClick(view, Qt.Key.Key_O)
    settle(qtbot, panel)
    assert panel.mapping.pairs[4][4] == 0
    assert result(panel).errors[0] < 1e-6
    model = panel.editor.table.model()
    assert model.index(4, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    model.setData(model.index(4, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert panel.mapping.pairs[4][4] == 1
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot, panel)
    assert panel.mapping.pairs == CORNERS
    assert model.rowCount() == 4


def test_numbers_are_typed_and_text_is_refused(panel: MappingPanel, qtbot: QtBot) -> None:
    model = panel.editor.table.model()
    assert model.setData(model.index(1, 3), "331.25")
    assert panel.mapping.pairs[1][2] == 331.25
    assert not model.setData(model.index(1, 3), "twelve")
    assert panel.mapping.pairs[1][2] == 331.25
    assert "“twelve” is no number: pair 2 keeps its x" in panel.foot.text.text()
    assert not model.setData(model.index(1, 3), " ")
    assert panel.foot.text.text().startswith("Nothing was written: pair 2 keeps its x")


def test_points_are_moved_on_the_canvas_too(panel: MappingPanel, window: MainWindow, qtbot: QtBot) -> None:
    panel.editor.enlarge.click()
    assert window.canvas.mode == "side_by_side"
    view = window.canvas.view
    start = place(view, 330, 20, pane=1)
    drag(view, start, start + QPoint(12, 6))
    scale = view.scene.transform(view.scene.panes[1]).scale
    assert panel.mapping.pairs[1][2:4] == pytest.approx((330 + 12 / scale, 20 + 6 / scale), abs=0.01)
    # The input is the reference: points can be set in it as well.
    window.canvas.primary_key = "input"
    QTest.mouseClick(view, LEFT, NONE, place(view, 120, 160))
    assert "Pair 5" in panel.editor.hint.text()


def test_another_dock_does_not_get_the_points(panel: MappingPanel, window: MainWindow, open_dock: Opener) -> None:
    assert window.canvas.view.handles is panel.handles
    open_dock("contrast")
    assert window.canvas.view.handles is None


def test_a_selection_does_not_cut_the_reference(panel: MappingPanel, window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.set_selection(Region(10, 10, 50, 50))
    panel.set_parameters(panel.mapping.replaced(model=Model.BILINEAR))
    qtbot.waitUntil(lambda: result(panel).parameters.model is Model.BILINEAR)
    assert result(panel).shape == (320, 240)


def test_clear_leaves_no_pairs_and_says_what_is_missing(panel: MappingPanel, qtbot: QtBot) -> None:
    panel.editor.clear.click()
    settle(qtbot, panel)
    assert panel.mapping.pairs == ()
    assert "at least 4" in panel.verdict.text()
    assert not panel.editor.save.isEnabled()


def test_pairs_are_saved_and_loaded(
    panel: MappingPanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: dict[str, bytes] = {}
    object.__setattr__(panel.context, "save", lambda name, content: saved.update({name: content}))
    panel.editor.save.click()
    assert pairs_from_csv(saved["pairs.csv"].decode()) == CORNERS
    path = tmp_path / "pairs.csv"
    path.write_text("u,v,x,y,on\n1,2,3,4,0\n5,6,7,8,1\n", "utf-8")
    monkeypatch.setattr(panel.context.files, "choose_files", lambda *_: [path])
    panel.editor.open.click()
    qtbot.waitUntil(lambda: panel.mapping.pairs == ((1, 2, 3, 4, 0), (5, 6, 7, 8, 1)), timeout=PATIENCE)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"u,v,x\n1,2,3\n", "The column y is missing"),
        (b"u,v,x,y\n1,2,abc,4\n", "Line 2, column x"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (None, "cannot be read"),
    ],
)
def test_a_bad_file_changes_nothing(
    panel: MappingPanel, qtbot: QtBot, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "pairs.csv"
    if content is not None:
        path.write_bytes(content)
    panel.load_pairs(path)
    qtbot.waitUntil(lambda: words in panel.foot.text.text(), timeout=PATIENCE)
    assert panel.mapping.pairs == CORNERS


def test_generated_pairs_are_taken_in_hand_with_their_image(
    panel: MappingPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.set_parameters(Mapping(count=12, noise=0.0, outlier_share=0.25))
    settle(qtbot, panel)
    before, images = result(panel), len(window.workspace.entries)
    assert panel.editor.take.isVisible()
    assert not panel.editor.handles.is_editable
    panel.editor.take.click()
    settle(qtbot, panel)
    after = result(panel)
    assert panel.mapping.source is Source.PAIRS
    assert len(window.workspace.entries) == images + 1
    np.testing.assert_array_equal(after.pairs.target, before.pairs.target)
    assert after.other is not None
    assert before.other is not None
    np.testing.assert_array_equal(after.other.pixels, before.other.pixels)
    assert after.fitted is not None
    assert before.fitted is not None
    np.testing.assert_allclose(after.fitted.matrix, before.fitted.matrix)
    assert panel.editor.handles.is_editable
    window.undo_stack.undo()
    settle(qtbot, panel)
    assert panel.mapping.source is Source.GENERATED
    assert len(window.workspace.entries) == images


def test_matched_features_give_the_map_and_are_taken_in_hand(
    panel: MappingPanel, window: MainWindow, qtbot: QtBot
) -> None:
    image = texture(160)
    turned = add_image(window, image.__class__.of(np.ascontiguousarray(np.rot90(image.pixels)), "turned"))
    add_image(window, image)
    panel.inputs.choose(1, turned.identity)
    panel.set_parameters(Mapping(source=Source.MATCHED, model=Model.SIMILARITY))
    settle(qtbot, panel)
    fitted = result(panel).fitted
    assert fitted is not None
    # A quarter turn: (u, v) goes to (v, 159 − u).
    np.testing.assert_allclose(fitted.apply([[10.0, 30.0]]), [[30.0, 149.0]], atol=0.2)
    assert not panel.editor.handles.is_editable
    pairs = result(panel).pairs
    panel.editor.take.click()
    settle(qtbot, panel)
    assert panel.mapping.source is Source.PAIRS
    np.testing.assert_array_equal(result(panel).pairs.target, pairs.target)
    assert panel.editor.handles.is_editable


def test_matching_without_another_image_says_what_to_do(panel: MappingPanel, qtbot: QtBot) -> None:
    panel.inputs.choose(1, None)
    panel.set_parameters(Mapping(source=Source.MATCHED))
    qtbot.waitUntil(lambda: "choose the other image" in panel.foot.text.text())


def test_switching_to_pairs_by_hand_proposes_some_within_the_image(panel: MappingPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Mapping())
    settle(qtbot, panel)
    editor = panel.form.row("source").editor
    assert isinstance(editor, ChoiceEditor)
    editor.list.setCurrentText("Set by hand")
    settle(qtbot, panel)
    rows = np.array(panel.mapping.pairs)
    assert rows.shape == (4, 5)
    assert (rows[:, 0] > 20).all()
    assert rows[:, 0].max() < 239


def test_trials_are_watched_one_by_one(panel: MappingPanel, qtbot: QtBot) -> None:
    panel.set_parameters(Mapping(count=60, outlier_share=0.3))
    settle(qtbot, panel)
    panel.pages.set_current(panel.trials_page)
    assert "S = ln(1 − p)" in panel.trial_words.text()
    assert panel.run_bar.step.isEnabled()
    panel.run_bar.step.click()
    qtbot.waitUntil(lambda: not result(panel).is_complete and result(panel).search.drawn is not None)
    assert result(panel).search.drawn.number == 0
    assert panel.run_bar.state is RunState.PAUSED
    before = result(panel).search
    panel.step()
    qtbot.waitUntil(lambda: result(panel).search is not before and not result(panel).is_complete)
    search = result(panel).search
    assert search is not None
    assert search.drawn is not None
    qtbot.waitUntil(lambda: f"Trial {result(panel).search.drawn.number + 1} drew" in panel.trial_words.text())
    assert panel.output is not None
    labels = [overlay.label for overlay in panel.output.presentation.picture("other").overlays]
    assert "Sample" in labels
    panel.resume()
    settle(qtbot, panel)
    assert result(panel).is_complete
    assert panel.refit.isVisibleTo(panel.trials_page)


def test_each_page_shows_its_views(panel: MappingPanel, qtbot: QtBot) -> None:
    for page, check in (
        (panel.steps_page, lambda: panel.steps.position.text() == "Step 1 of 4"),
        (panel.errors_page, lambda: panel.map.model().rowCount() == 3),
        (panel.warp_page, lambda: "without holes" in panel.warp_words.text()),
    ):
        panel.pages.set_current(page)
        qtbot.waitUntil(check)
    assert panel.warps["warped_forward"].scene.primary is not None
    panel.pages.set_current(panel.trials_page)
    assert "switched off" in panel.trial_words.text()
    assert not panel.run_bar.isVisibleTo(panel)
