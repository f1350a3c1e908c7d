"""The panorama dock, driven by its widgets."""

from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.algorithms.panorama.run import Stitched
from sightglass.app.docks.panorama import PanoramaPanel
from sightglass.app.examples import examples_of
from sightglass.app.image_checklist import ImageChecklist
from sightglass.app.main_window import MainWindow
from sightglass.app.take_away import send
from tests.algorithms.panorama.scenes import GAINS, three
from tests.gui.conftest import Opener, add_image, settle

pytestmark = pytest.mark.usefixtures("program_look")

FIRST = "Photographer"
# What is found in images is kept as long as they live: here until the last test.
VIEWS = three()


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> PanoramaPanel:
    """The dock with three views that belong together, and the first sample, which does not."""
    for image in VIEWS:
        add_image(window, image)
    panel = cast(PanoramaPanel, open_dock("panorama"))
    settle(qtbot, panel)
    return panel


def result(panel: PanoramaPanel) -> Stitched:
    assert panel.output is not None
    return cast(Stitched, panel.output.result)


def checklist(panel: PanoramaPanel) -> ImageChecklist:
    assert isinstance(panel.inputs, ImageChecklist)
    return panel.inputs


def check(panel: PanoramaPanel, row: int, checked: bool) -> None:
    state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
    checklist(panel).list.item(row).setCheckState(state)


def change(panel: PanoramaPanel, **values: Any) -> None:
    panel.set_parameters(panel.parameters.replaced(**values))


def test_all_images_are_checked_and_the_one_that_does_not_belong_is_named(panel: PanoramaPanel) -> None:
    assert len(panel.entries()) == 4
    assert "4 of 4" in checklist(panel).caption.text()
    assert result(panel).graph.members == (1, 2, 3)
    assert f"“{FIRST}” is left out" in panel.verdict.text()


def test_the_panorama_is_compared_with_an_image_that_is_part_of_it(window: MainWindow, panel: PanoramaPanel) -> None:
    assert panel.entries()[0] not in [panel.entries()[number] for number in result(panel).graph.members]
    compared = window.canvas.pictures[0]
    assert compared.key == "input"
    assert compared.title == "middle"
    # What is taken away is what is seen.
    send(window, "input")
    assert window.workspace.entries[-1].name == "middle (2)"


def test_unchecking_an_image_leaves_it_out(panel: PanoramaPanel, qtbot: QtBot) -> None:
    check(panel, 0, False)
    settle(qtbot, panel)
    assert result(panel).names == ("left", "middle", "right")
    assert "3 of 4" in checklist(panel).caption.text()
    check(panel, 2, False)
    settle(qtbot, panel)
    assert result(panel).names == ("left", "right")
    check(panel, 2, True)
    settle(qtbot, panel)
    assert result(panel).graph.members == (0, 1, 2)
    # Of many images a few are chosen by unchecking all first.
    checklist(panel).none.click()
    assert panel.entries() == (None,)
    assert not checklist(panel).none.isEnabled()
    checklist(panel).all.click()
    assert len(panel.entries()) == 4
    assert not checklist(panel).all.isEnabled()
    settle(qtbot, panel)


def test_boxes_of_the_list_do_not_touch_each_other(panel: PanoramaPanel) -> None:
    view = checklist(panel).list
    rows = [view.visualItemRect(view.item(row)) for row in range(view.count())]
    assert min(row.height() for row in rows) >= 20
    assert view.viewport().height() >= sum(row.height() for row in rows)


def test_no_checked_image_says_what_to_do(panel: PanoramaPanel, qtbot: QtBot) -> None:
    for row in range(4):
        check(panel, row, False)
    qtbot.waitUntil(lambda: "Open an image" in panel.foot.text.text())


def test_the_matches_page_draws_the_pair_that_is_chosen(window: MainWindow, panel: PanoramaPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.matches_page)
    best = max(result(panel).graph.pairs, key=lambda pair: pair.count)
    assert panel.pair.currentData() == f"matches_{best.first + 1}_{best.second + 1}"
    index = panel.pair.findData("matches_2_3")
    panel.pair.setCurrentIndex(index)
    panel.pair.activated.emit(index)
    layer = panel.matches.scene.find("matches_2_3")
    assert layer is not None
    shown = layer.picture
    pair = next(pair for pair in result(panel).graph.pairs if (pair.first, pair.second) == (1, 2))
    refused, inliers = shown.overlays
    assert len(inliers.segments) == pair.count  # type: ignore[union-attr]
    assert len(refused.segments) == len(pair.source) - pair.count  # type: ignore[union-attr]
    assert panel.pairs.table().rows[0][:2] == (1, 2)
    assert "0" in panel.graph.numbers()
    assert str(pair.count) in panel.graph.numbers()


def test_the_geometry_page_says_the_direction(panel: PanoramaPanel) -> None:
    panel.pages.set_current(panel.geometry_page)
    assert "inverse map x = h(u)" in panel.direction.text()
    rows = {row[0]: row[1:] for row in panel.homographies.table().rows}
    assert np.allclose(np.array(rows[3], float).reshape(3, 3), np.eye(3)), "the middle image is the reference"
    assert not panel.truth.isVisible()
    assert panel.errors.isVisible()


def test_the_overlaps_page_shows_gains_and_ghosts(panel: PanoramaPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.brightness_page)
    gains = {row[1]: float(row[2]) for row in panel.gains.table().rows}
    assert gains["left"] == pytest.approx(GAINS[1] / GAINS[0], rel=0.01)
    before, after = (float(np.mean([float(row[c]) for row in panel.overlaps.table().rows])) for c in (3, 4))
    assert after < before / 2
    assert panel.ghosts.scene.find("ghosts") is not None
    change(panel, gain=False)
    settle(qtbot, panel)
    assert {float(row[2]) for row in panel.gains.table().rows} == {1.0}


def test_a_change_of_the_blend_keeps_the_matches(panel: PanoramaPanel, qtbot: QtBot) -> None:
    before = result(panel)
    change(panel, blend="average", crop=True)
    settle(qtbot, panel)
    assert result(panel).geometry is before.geometry
    picture = panel.output.presentation.pictures[0] if panel.output is not None else None
    assert picture is not None
    assert picture.pixels.shape[0] < before.canvas.shape[0]


def test_an_example_checks_its_own_images(window: MainWindow, panel: PanoramaPanel, qtbot: QtBot) -> None:
    example = next(example for example in examples_of("panorama") if example.page == "Geometry")
    panel.menu.open_example(example)
    settle(qtbot, panel)
    assert len(result(panel).names) == len(example.samples)
    assert all(name.startswith("Panorama: ") for name in result(panel).names)
    assert panel.truth.isVisible()
    assert len(panel.truth.table().rows) == len(example.samples) - 1


def test_what_needs_too_much_memory_says_what_to_do(window: MainWindow, panel: PanoramaPanel, qtbot: QtBot) -> None:
    for row in range(4):
        check(panel, row, False)
    rng = np.random.default_rng(1)
    add_image(window, Image.of(rng.integers(0, 255, (3500, 3500, 3), np.uint8), "huge"))
    change(panel, memory_limit=0.1)
    qtbot.waitUntil(lambda: "GB of memory" in panel.foot.text.text())
    change(panel, scale=0.05)
    settle(qtbot, panel)


def test_a_panorama_is_kept_with_the_images_that_it_was_made_of(
    panel: PanoramaPanel, window: MainWindow, qtbot: QtBot
) -> None:
    check(panel, 0, False)
    check(panel, 3, False)
    settle(qtbot, panel)
    send(window)
    kept = window.workspace.entries[-1]
    assert kept.recipe[-1].inputs == ("middle",)
    # It does not become one of the images that the next one is made of, unless it is checked.
    assert result(panel).names == ("left", "middle")
    assert "2 of 5" in checklist(panel).caption.text()
    assert kept not in panel.entries()
