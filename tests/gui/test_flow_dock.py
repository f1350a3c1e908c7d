"""The optical-flow dock, driven by its widgets."""

from pathlib import Path
from typing import Any, cast

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.flow import Flow, FlowResult, Frames
from sightglass.algorithms.flow.parameters import Method, Motion, Source
from sightglass.algorithms.image import Image
from sightglass.app.docks.flow import FlowPanel
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.app.script import python_script
from tests.gui.conftest import Opener, add_image, settle


def texture(shift: int = 0) -> np.ndarray[Any, Any]:
    """A smooth texture, moved to the right."""
    noise = np.random.default_rng(3).normal(0, 1, (96, 128)).astype(np.float32)
    smooth = cv2.GaussianBlur(np.tile(noise, 3), (0, 0), 2.0)[:, 128:256]
    return np.asarray(np.roll(128 + 400 * smooth, shift, axis=1).clip(0, 255), np.uint8)


@pytest.fixture
def panel(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> FlowPanel:
    add_image(window, Image.of(texture(), "texture"))
    panel = cast(FlowPanel, open_dock("flow"))
    settle(qtbot, panel)
    return panel


def result(panel: FlowPanel) -> FlowResult:
    assert panel.output is not None
    return cast(FlowResult, panel.output.result)


def change(panel: FlowPanel, **values: Any) -> None:
    panel.set_parameters(panel.parameters.replaced(**values))


def click(qtbot: QtBot, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_generated_motion_is_found_and_judged(panel: FlowPanel, qtbot: QtBot) -> None:
    change(panel, motion=Motion.TRANSLATION, shift_x=2.0, shift_y=-1.0)
    settle(qtbot, panel)
    inner = result(panel).estimate.field[12:-12, 12:-12]
    np.testing.assert_allclose(np.median(inner, axis=(0, 1)), [2, -1], atol=0.05)
    panel.pages.set_current(panel.errors_page)
    assert panel.errors.isVisible()
    assert panel.errors.table().columns[1] == "End-point (px)"
    assert panel.end_point.plot() is not None
    picture = panel.output.presentation.pictures[0] if panel.output is not None else None
    assert picture is not None
    assert len(picture.overlays) == 1


def test_a_second_image_is_the_next_frame(panel: FlowPanel, window: MainWindow, qtbot: QtBot) -> None:
    first = window.workspace.current
    assert first is not None
    second = add_image(window, Image.of(texture(3), "texture later"))
    panel.inputs.choose(0, first.identity)
    change(panel, source=Source.PAIR)
    qtbot.waitUntil(lambda: "needs two frames" in panel.foot.text.text())
    assert not panel.foot.text.styleSheet(), "it is no error that a second image is still to be chosen"
    panel.inputs.choose(1, second.identity)
    settle(qtbot, panel)
    np.testing.assert_allclose(np.median(result(panel).estimate.field, axis=(0, 1)), [3, 0], atol=0.05)
    panel.pages.set_current(panel.errors_page)
    assert "not known here" in panel.no_truth.text()
    assert not panel.errors.isVisible()


def test_frames_of_two_sizes_are_refused(panel: FlowPanel, window: MainWindow, qtbot: QtBot) -> None:
    first = window.workspace.current
    assert first is not None
    second = add_image(window, Image.of(texture()[:50], "half"))
    panel.inputs.choose(0, first.identity)
    panel.inputs.choose(1, second.identity)
    change(panel, source=Source.PAIR)
    qtbot.waitUntil(lambda: "128 × 96" in panel.foot.text.text() and "128 × 50" in panel.foot.text.text())


def test_a_clicked_pixel_is_explained(panel: FlowPanel, window: MainWindow, qtbot: QtBot) -> None:
    change(panel, motion=Motion.TRANSLATION, shift_x=0.5, shift_y=0.0, method=Method.LUCAS_KANADE, window=9)
    settle(qtbot, panel)
    panel.pages.set_current(panel.errors_page)
    window.canvas.picked.emit((40, 60))
    assert window.canvas.view.picker.pixel == (40, 60)
    assert panel.pages.current is panel.inspector_page
    inspector = panel.inspector
    assert inspector.place.text().startswith("Pixel x 60, y 40 · ")
    assert inspector.ellipse.isVisible()
    assert inspector.system.isVisible()
    assert not inspector.surface.isVisible()
    change(panel, method=Method.PYRAMIDAL)
    settle(qtbot, panel)
    # What is written down is not how this method came to its vector.
    assert "the system of one level" in inspector.sentence.text()
    change(panel, method=Method.BLOCK_MATCHING, block=8, reach=4, stride=60)
    settle(qtbot, panel)
    assert inspector.place.text() == "Pixel x 60, y 40"
    assert "lies in no block" in inspector.sentence.text()
    change(panel, stride=0)
    settle(qtbot, panel)
    assert inspector.surface.isVisible()
    assert not inspector.system.isVisible()
    # The mark belongs to the dock that made use of the click.
    window.docks["contrast"].open()
    assert window.canvas.view.picker.pixel is None
    window.docks["flow"].open()
    assert window.canvas.view.picker.pixel == (40, 60)


def test_what_a_pixel_does_not_tell_is_said(panel: FlowPanel, window: MainWindow, qtbot: QtBot) -> None:
    change(panel, method=Method.LUCAS_KANADE)
    settle(qtbot, panel)
    inspector = panel.inspector
    # Along a vertical ramp with a faint texture across, only a part of the motion is known.
    ramp = np.tile(np.arange(0, 256, 4, dtype=np.float32), (64, 1))
    ramp[::4] += 1.5
    frames = Frames(ramp, ramp - 2, 255.0)
    inspector.show_pixel(frames, Flow(window=5), (32, 32), (0, 0))
    assert "aperture problem" in inspector.place.text()
    assert "of an ill-conditioned matrix" in inspector.system.accessibleDescription()
    assert "nan" not in inspector.frames.accessibleDescription()
    inspector.show_pixel(frames, Flow(window=5), (0, 0), (0, 0))
    # Outside the frame there are no values; they can be copied all the same.
    assert inspector.frames.numbers().startswith("nan\tnan")


def test_all_methods_are_compared_while_their_page_is_in_view(panel: FlowPanel, qtbot: QtBot) -> None:
    panel.pages.set_current(panel.methods_page)
    qtbot.waitUntil(lambda: panel.methods.isVisible(), timeout=20_000)
    assert [row[0] for row in panel.methods.table().rows] == [method.label for method in Method]
    assert panel.parameters == panel.parameters.replaced(compare=False)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 20.0, (128, 96))
    for index in range(6):
        writer.write(cv2.cvtColor(texture(2 * index), cv2.COLOR_GRAY2BGR))
    writer.release()
    return path


def test_a_video_gives_the_frames(panel: FlowPanel, film: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel.context.files, "choose_files", lambda *_: [film])
    click(qtbot, panel.open_video)
    qtbot.waitUntil(lambda: panel.player.pair is not None)
    settle(qtbot, panel)
    np.testing.assert_allclose(np.median(result(panel).estimate.field, axis=(0, 1)), [2, 0], atol=0.15)
    click(qtbot, panel.player.bar.play)
    # Each pair is computed and shown before the next one is read; the film ends at its last pair.
    qtbot.waitUntil(lambda: panel.player.pair is not None and panel.player.pair.index == 4, timeout=20_000)
    settle(qtbot, panel)
    assert result(panel).pair.first.name.endswith("frame 5")
    output = panel.output
    assert output is not None
    script = python_script(panel.algorithm, output.request.entries, None, output.request.parameters)
    assert f"open_frames([Path({str(film)!r})]).frame(4)" in script
    shown: dict[str, Any] = {}
    exec(compile(script.partition("for key, pixels")[0], "script", "exec"), shown)
    np.testing.assert_array_equal(shown["result"].estimate.field, result(panel).estimate.field)
    # The frames are those of the film, whatever an undo step says beside it.
    change(panel, source=Source.GENERATED)
    settle(qtbot, panel)
    assert result(panel).truth is None
    click(qtbot, panel.player.bar.close_button)
    settle(qtbot, panel)
    assert result(panel).pair.first.name == "texture"


def test_a_video_that_is_dropped_onto_the_window_opens_the_dock(window: MainWindow, film: Path, qtbot: QtBot) -> None:
    window.files.open_paths([film])
    qtbot.waitUntil(lambda: isinstance(window.active, FlowPanel))
    panel = cast(FlowPanel, window.active)
    qtbot.waitUntil(lambda: panel.player.pair is not None)
    settle(qtbot, panel)


def test_closing_while_a_film_plays_and_methods_are_compared(panel: FlowPanel, film: Path, qtbot: QtBot) -> None:
    panel.player.open([film])
    qtbot.waitUntil(lambda: panel.player.pair is not None)
    panel.pages.set_current(panel.methods_page)
    panel.player.set_playing(True)
    qtbot.wait(100)


def test_redo_of_an_example_brings_its_frames_back(panel: FlowPanel, window: MainWindow, qtbot: QtBot) -> None:
    example = next(example for example in examples_of("flow") if example.title.startswith("Large motion"))
    panel.menu.open_example(example)
    settle(qtbot, panel)
    names = [entry.name for entry in panel.entries() if entry is not None]
    assert len(names) == 3
    window.undo_stack.undo()
    settle(qtbot, panel)
    window.undo_stack.redo()
    settle(qtbot, panel)
    assert [entry.name for entry in panel.entries() if entry is not None][1:] == names[1:]


def test_a_failure_shows_both_methods_next_to_each_other(panel: FlowPanel, qtbot: QtBot) -> None:
    example = next(example for example in examples_of("flow") if example.title.startswith("A flat region"))
    panel.menu.open_example(example)
    settle(qtbot, panel)
    panel.pages.set_current(panel.methods_page)
    assert panel.central.isVisible()
    methods = " ".join(str(cell) for row in panel.central.table().rows for cell in row)
    assert "Lucas-Kanade" in methods
    assert "lock matching" in methods or "EBMA" in methods
