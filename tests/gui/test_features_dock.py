"""The features dock, driven by its widgets."""

from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.features import FeaturesResult
from sightglass.algorithms.features.parameters import Detector, Partner
from sightglass.algorithms.image import Image, Region
from sightglass.app.docks.features import FeaturesPanel
from sightglass.app.docks.keypoint_inspector import NOTHING
from sightglass.app.main_window import MainWindow
from tests.algorithms.features.scenes import texture
from tests.gui.conftest import Opener, add_image, settle


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> FeaturesPanel:
    add_image(window, texture(160))
    panel = cast(FeaturesPanel, open_dock("features"))
    settle(qtbot, panel)
    return panel


def result(panel: FeaturesPanel) -> FeaturesResult:
    assert panel.output is not None
    return cast(FeaturesResult, panel.output.result)


def change(panel: FeaturesPanel, **values: Any) -> None:
    panel.set_parameters(panel.parameters.replaced(**values))


def test_a_click_inspects_the_nearest_keypoint(panel: FeaturesPanel, window: MainWindow, qtbot: QtBot) -> None:
    positions = result(panel).found.keypoints.positions
    assert panel.inspector.hint.isVisible()
    assert panel.inspector.place.text().startswith("Keypoint 0:")
    alone = int(np.argmax(np.sort(np.hypot(*(positions[:, None] - positions[None]).transpose(2, 0, 1)), axis=1)[:, 1]))
    x, y = positions[alone]
    panel.pages.set_current(panel.matches_page)
    window.canvas.picked.emit((round(float(y)), round(float(x)) + 1))
    assert panel.pages.current is panel.keypoint_page
    assert panel.picked == (round(float(y)), round(float(x)))
    assert panel.inspector.place.text().startswith(f"Keypoint {alone}:")
    assert not panel.inspector.hint.isVisible()
    assert panel.inspector.histogram.plot() is not None
    assert "most gradients" in panel.inspector.sentence.text()
    window.canvas.picked.emit((5, 5000))
    assert panel.picked is None


def test_the_keypoint_stays_chosen_when_parameters_change(panel: FeaturesPanel, qtbot: QtBot) -> None:
    panel.pick((80, 80))
    chosen = panel.picked
    change(panel, detector=Detector.SHI_TOMASI)
    settle(qtbot, panel)
    assert panel.picked == chosen
    assert chosen is not None
    x, y = panel.inspector.place.text().split(": x ")[1].split(", σ")[0].split(", y ")
    positions = result(panel).found.keypoints.positions
    nearest = positions[np.argmin(np.hypot(*(positions - chosen[::-1]).T))]
    assert (float(x), float(y)) == pytest.approx(tuple(nearest), abs=0.1)


def test_matches_have_distances_and_reasons(panel: FeaturesPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.matches_page)
    table = panel.matches.table()
    assert table.key == "matches"
    assert {row[4] for row in table.rows} <= {"kept", "too far", "second too alike", "not mutual"}
    assert sum(row[4] == "kept" for row in table.rows) == len(result(panel).matches.pairs)
    assert "have a match" in panel.match_words.text()
    change(panel, ratio=1.0, mutual=False, limit=1024.0)
    settle(qtbot, panel)
    assert {row[4] for row in panel.matches.table().rows} == {"kept"}


def test_the_slider_turns_the_image(panel: FeaturesPanel, window: MainWindow, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.rotation_page)
    panel.rotation.angle.setFocus()
    before = panel.parameters
    qtbot.keyClick(panel.rotation.angle, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: cast(Any, panel.parameters).angle > cast(Any, before).angle)
    settle(qtbot, panel)
    turn = result(panel).turn
    assert turn is not None
    angle = np.degrees(np.arctan2(turn.matrix[0, 1], turn.matrix[0, 0]))
    assert angle == pytest.approx(cast(Any, panel.parameters).angle)
    assert panel.rotation.angle_text.text() == f"{angle:.0f}°"
    shown = [picture.key for picture in panel.pictures()]
    assert "match_lines" in shown


def test_the_first_columns_say_why_a_match_is_kept_in_a_narrow_dock(panel: FeaturesPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.matches_page)
    view = panel.matches
    assert view.table().columns[:5] == ("No.", "Nearest", "Second", "Ratio", "Verdict")
    view.setFixedWidth(400)
    qtbot.wait(1)
    last = view.columnViewportPosition(4) + view.columnWidth(4)
    assert last <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() > 0


def test_the_rotation_page_says_nothing_of_a_second_image(
    panel: FeaturesPanel, window: MainWindow, qtbot: QtBot
) -> None:
    add_image(window, texture(170))
    panel.pages.set_current(panel.rotation_page)
    change(panel, source=Partner.SECOND)
    panel.inputs.choose(1, window.workspace.entries[-1].identity)
    settle(qtbot, panel)
    assert result(panel).turn is None
    assert "Move the slider" in panel.rotation.words.text()
    assert "have a match" not in panel.rotation.words.text()
    change(panel, source=Partner.TURNED)
    settle(qtbot, panel)
    assert "have a match" in panel.rotation.words.text()


def test_a_missing_second_image_is_told_in_the_words_of_the_window(panel: FeaturesPanel, qtbot: QtBot) -> None:
    change(panel, source=Partner.SECOND)
    qtbot.waitUntil(lambda: "second image" in panel.foot.text.text())
    assert "=" not in panel.foot.text.text()


def test_the_curve_grows_and_stays_while_the_image_is_turned(panel: FeaturesPanel, qtbot: QtBot) -> None:
    change(panel, most=40)
    settle(qtbot, panel)
    panel.pages.set_current(panel.rotation_page)
    qtbot.waitUntil(lambda: panel.rotation.study.is_current, timeout=20_000)
    assert "Turned by 45° and more" in panel.rotation.curve_words.text()
    plot = panel.rotation.curve.plot()
    assert plot is not None
    assert [curve.label for curve in plot.curves] == ["With orientation", "Without"]
    change(panel, angle=77.0)
    settle(qtbot, panel)
    assert not panel.rotation.study.worker.is_busy
    plot = panel.rotation.curve.plot()
    assert plot is not None
    assert plot.marks[0].x == 77.0


def test_the_octaves_are_made_when_their_page_is_opened(panel: FeaturesPanel, qtbot: QtBot) -> None:
    assert result(panel).scale_space is None
    panel.pages.set_current(panel.octaves_page)
    settle(qtbot, panel)
    assert result(panel).scale_space is not None
    assert {"scale_space", "dog"} <= {picture.key for picture in panel.pictures()}


def test_a_second_image_is_asked_for_and_matched(panel: FeaturesPanel, window: MainWindow, qtbot: QtBot) -> None:
    first = window.workspace.current
    assert first is not None
    moved = add_image(window, Image.of(np.ascontiguousarray(texture(160).pixels[8:, 12:]), "moved"))
    panel.inputs.choose(0, first.identity)
    change(panel, source=Partner.SECOND)
    qtbot.waitUntil(lambda: "needs a second image" in panel.foot.text.text())
    panel.inputs.choose(1, moved.identity)
    settle(qtbot, panel)
    here, there = result(panel).matches.pairs.T
    shift = result(panel).found.keypoints.positions[here] - result(panel).partners.keypoints.positions[there]
    assert np.median(shift, axis=0) == pytest.approx([12, 8], abs=0.2)


def test_a_selection_keeps_the_places_of_the_whole_image(
    panel: FeaturesPanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.canvas.set_selection(Region(40, 30, 90, 100))
    panel.refresh()
    settle(qtbot, panel)
    x, y = result(panel).found.keypoints.positions[3]
    panel.pick((round(float(y)) + 40, round(float(x)) + 30))
    assert panel.picked == (round(float(y)) + 40, round(float(x)) + 30)


@pytest.mark.parametrize(
    ("image", "word"),
    [(Image.of(np.full((60, 70), 90, np.uint8), "flat"), "same gray value"), (texture(6), "6 × 6 px")],
)
def test_an_image_without_keypoints_says_why(
    panel: FeaturesPanel, window: MainWindow, qtbot: QtBot, image: Image, word: str
) -> None:
    add_image(window, image)
    settle(qtbot, panel)
    assert word in panel.verdict.text()
    assert panel.inspector.hint.text() == NOTHING
    panel.pick((3, 3))
    assert panel.picked is None
    for page in (panel.matches_page, panel.rotation_page, panel.octaves_page):
        panel.pages.set_current(page)
        settle(qtbot, panel)
