"""Opening, editing, keeping and saving images in the window."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from sightglass.algorithms import edits
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.metrics import psnr
from sightglass.app import take_away
from sightglass.app.file_service import image_from, pixels_of
from sightglass.app.image_menu import EditDialog, apply_edit
from sightglass.app.main_window import MainWindow
from tests.gui.conftest import Opener, add_image, begins_in_contrast, settle


def names(window: MainWindow) -> list[str]:
    return [entry.name for entry in window.workspace.entries]


def current(window: MainWindow) -> Image:
    assert window.workspace.current is not None
    return window.workspace.current.image


def test_several_files_open_at_once_and_a_bad_one_is_named(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    pixels = np.arange(12, dtype=np.uint8).reshape(3, 4)
    good = [tmp_path / f"{name}.png" for name in ("één", "二")]
    for path in good:
        path.write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    broken = tmp_path / "broken.png"
    broken.write_bytes(good[0].read_bytes()[:40])
    window.files.open_paths([good[0], broken, good[1]])
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 3)
    assert names(window)[1:] == ["één.png", "二.png"]
    assert window.messages.isVisible()
    assert "broken.png" in window.messages.text.text()
    assert {path.name for path in window.settings.recent_files} == {"één.png", "二.png"}
    window.undo_stack.undo()
    assert len(window.workspace.entries) == 1


def test_opening_can_be_stopped_only_while_files_are_opened(window: MainWindow) -> None:
    stop = window.commands.find("File/Stop opening")
    assert not stop.isEnabled()
    window.files.working.emit("Opening a.png")
    assert stop.isEnabled()
    window.files.working.emit("")
    assert not stop.isEnabled()


def test_pasting_brings_in_a_copied_picture(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.find("Edit/Copy picture").trigger()
    qtbot.waitUntil(lambda: "Copied" in window.messages.text.text())
    window.commands.find("Edit/Paste image").trigger()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    assert current(window).rows > 0


@pytest.mark.parametrize("kind", [QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32, QImage.Format.Format_RGB888])
@pytest.mark.parametrize("side", [3, 500, 3500])
def test_the_pixels_of_a_qt_image_are_those_that_were_set(kind: QImage.Format, side: int, qapp: object) -> None:
    wanted = np.random.default_rng(0).integers(0, 256, (side, side + 1, 3), np.uint8)
    found = pixels_of(image_from(wanted).convertToFormat(kind))
    np.testing.assert_array_equal(found[..., :3], wanted)


@begins_in_contrast
def test_a_preview_is_not_kept_as_if_it_were_the_result(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.active
    assert panel is not None
    assert panel.output is not None
    panel.output = replace(panel.output, is_preview=True)
    take_away.send(window, "result")
    assert "Only a preview" in window.messages.text.text()
    window.messages.hide()
    window.figures.save_centre()
    assert "Only a preview" in window.messages.text.text()
    assert window.messages.isVisible()
    assert window.figures.dialogs == []
    assert len(window.workspace.entries) == 1


def test_pasting_files_opens_them(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.npy"
    np.save(path, np.zeros((4, 5), np.float32))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(mime)
    window.commands.find("Edit/Paste image").trigger()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    assert current(window).is_float


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("no picture")
    window.commands.find("Edit/Paste image").trigger()
    assert "no picture on the clipboard" in window.messages.text.text()


@begins_in_contrast
def test_noise_remembers_the_clean_image_and_quality_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    clean = current(window).pixels
    dialog = EditDialog(window, edits.find("gaussian_noise"))
    dialog.apply()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    dialog.close()
    noisy = current(window)
    assert noisy.clean is not None
    np.testing.assert_array_equal(noisy.clean, clean)
    panel = window.active
    assert panel is not None
    qtbot.waitUntil(lambda: "PSNR" in panel.foot.text.text())
    assert panel.output is not None
    expected = psnr(clean, panel.output.presentation.pictures[0].pixels, 255.0)
    assert f"{expected:.2f} dB" in panel.foot.text.text()


def test_crop_to_selection_keeps_the_rectangle(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.find("Image/Crop to selection").trigger()
    assert "Nothing is selected" in window.messages.text.text()
    whole = current(window).pixels
    window.canvas.set_selection(Region(10, 20, 30, 40))
    window.commands.find("Image/Crop to selection").trigger()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    np.testing.assert_array_equal(current(window).pixels, whole[10:40, 20:60])


@begins_in_contrast
def test_a_result_sent_to_the_workspace_carries_its_recipe(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.primary_key = "result"
    window.canvas.mode = "single"
    result = window.canvas.current_picture()
    assert result is not None
    worked_on = window.workspace.current
    take_away.send(window)
    # The dock goes on with what it has worked on, and says where the result is.
    assert window.workspace.current is worked_on
    assert "is kept among the images" in window.messages.text.text()
    entry = window.workspace.entries[-1]
    np.testing.assert_array_equal(entry.image.pixels, result.pixels)
    assert [step.operation for step in entry.recipe] == ["sample", "contrast"]
    assert entry.recipe[1].parameters["transform"] == "stretch"


def test_saved_pictures_are_the_pixels_on_the_canvas(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.canvas.mode = "single"
    window.canvas.primary_key = "result"
    picture = window.canvas.current_picture()
    assert picture is not None
    image = take_away.image_of(window, picture)
    target = tmp_path / "saved.png"
    window.files.save_to(target, image, picture)
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert "saved.png" in window.messages.text.text()
    np.testing.assert_array_equal(cv2.imdecode(np.fromfile(target, np.uint8), cv2.IMREAD_UNCHANGED), image.pixels)


def test_a_float_picture_is_saved_as_shown_and_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, open_dock: Opener
) -> None:
    open_dock("filter")
    window.canvas.mode = "single"
    window.canvas.primary_key = "filtered"
    picture = window.canvas.current_picture()
    assert picture is not None
    image = take_away.image_of(window, picture)
    assert image.is_float
    window.files.save_to(tmp_path / "edges.png", image, picture)
    qtbot.waitUntil(lambda: "TIFF or NPY" in window.messages.text.text())
    window.files.save_to(tmp_path / "edges.npy", image, picture)
    qtbot.waitUntil(lambda: (tmp_path / "edges.npy").exists())
    np.testing.assert_array_equal(np.load(tmp_path / "edges.npy", allow_pickle=False), image.pixels)


def test_saving_into_a_missing_folder_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    picture = window.canvas.current_picture()
    assert picture is not None
    image = take_away.image_of(window, picture)
    window.files.save_to(tmp_path / "missing" / "a.png", image, picture)
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert "a.png" in window.messages.text.text()


def test_an_edit_names_what_it_made_and_starts_from_the_same_image_again(window: MainWindow, qtbot: QtBot) -> None:
    original = current(window)
    dialog = EditDialog(window, edits.find("gaussian_noise"))
    for count in (2, 3):
        dialog.apply()
        qtbot.waitUntil(lambda count=count: len(window.workspace.entries) == count)
    dialog.close()
    first, second = (entry.image for entry in window.workspace.entries[1:])
    assert first.name == f"{original.name} (add Gaussian noise)"
    np.testing.assert_array_equal(first.pixels, second.pixels)


def test_enter_applies_an_edit(window: MainWindow, qtbot: QtBot) -> None:
    dialog = EditDialog(window, edits.find("gaussian_noise"))
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    dialog.close()


def test_an_edit_that_changes_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    apply_edit(window, edits.find("gray"))
    qtbot.waitUntil(lambda: "changes nothing" in window.messages.text.text())
    assert len(window.workspace.entries) == 1


def test_a_file_that_is_gone_leaves_the_recent_ones(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gone.npy"
    np.save(path, np.zeros((4, 5), np.uint8))
    window.files.open_paths([path])
    qtbot.waitUntil(lambda: window.settings.recent_files == [path])
    path.unlink()
    window.files.open_paths([path])
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert window.settings.recent_files == []


@begins_in_contrast
def test_nan_is_refused_with_a_way_out(window: MainWindow, qtbot: QtBot) -> None:
    pixels = np.ones((9, 9), np.float32)
    pixels[4, 4] = np.nan
    add_image(window, Image.of(pixels, "holes"))
    panel = window.active
    assert panel is not None
    qtbot.waitUntil(lambda: "Replace non-finite values" in panel.foot.text.text())
    apply_edit(window, edits.find("replace_non_finite"))
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 3)
    settle(qtbot, panel)
    assert "ms" in panel.foot.text.text()
