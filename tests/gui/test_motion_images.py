"""Fields of motion in the window: opened, shown, used as truth, saved."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from sightglass.algorithms.flow.motion_files import encode_flo
from sightglass.algorithms.image import Image
from sightglass.app.files import read_images
from sightglass.app.main_window import MainWindow
from sightglass.app.take_away import image_of
from tests.gui.conftest import Opener, add_image, settle


def frame() -> Image:
    return Image.of(np.random.default_rng(0).integers(0, 256, (40, 50), np.uint8), "frame")


def test_pictures_of_flow_are_saved_as_fields_of_motion(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = open_dock("flow")
    add_image(window, frame())
    settle(qtbot, panel)
    assert panel.output is not None
    field = panel.output.result.estimate.field
    for key in ("quiver", "motion", "magnitude"):
        picture = panel.output.presentation.picture(key)
        assert picture is not None
        path = tmp_path / f"{key}.flo"
        with qtbot.waitSignal(window.files.done):
            window.files.save_to(path, image_of(window, picture), picture)
        np.testing.assert_array_equal(read_images(path)[0].motion, field)
    picture = panel.output.presentation.picture("next_frame")
    assert picture is not None
    with qtbot.waitSignal(window.files.failed) as failed:
        window.files.save_to(tmp_path / "frame.flo", image_of(window, picture), picture)
    assert "“frame.flo” cannot be saved: FLO holds fields of motion" in failed.args[0]
    assert not (tmp_path / "frame.flo").exists()


def test_a_field_of_motion_is_opened_shown_and_used_as_truth(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    motion = np.full((40, 50, 2), (1, 0), np.float32)
    (tmp_path / "truth.flo").write_bytes(encode_flo(motion))
    with qtbot.waitSignal(window.workspace.entries_changed):
        window.files.open_paths([tmp_path / "truth.flo"])
    truth = window.workspace.current
    assert truth is not None
    assert truth.image.motion is not None
    qtbot.waitUntil(lambda: any(picture.pixels is truth.image.pixels for picture in window.canvas.pictures))

    panel = open_dock("flow")
    first = frame()
    second = add_image(window, Image.of(np.roll(first.pixels, 1, axis=1), "next"))
    add_image(window, first)
    panel.set_parameters(panel.parameters.replaced(source="pair", method="block_matching", block=8, reach=4))
    panel.inputs.choose(1, second.identity)
    panel.inputs.choose(2, truth.identity)
    settle(qtbot, panel)
    assert panel.output is not None
    errors = panel.output.result.errors
    assert errors.compared == 40 * 50
    assert errors.end_point_figures.median == 0


def test_a_damaged_field_of_motion_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.flo").write_bytes(encode_flo(np.zeros((4, 5, 2), np.float32))[:-3])
    with qtbot.waitSignal(window.files.failed) as failed:
        window.files.open_paths([tmp_path / "bad.flo"])
    assert failed.args[0].startswith("“bad.flo” is cut off: 5 × 4 px take")
