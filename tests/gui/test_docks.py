"""The docks, driven by their widgets."""

from typing import Any, cast

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from sightglass.algorithms.contrast import Contrast
from sightglass.algorithms.contrast.parameters import Transform
from sightglass.algorithms.filtering import Filter, Preset
from sightglass.algorithms.image import Image
from sightglass.app.docks.contrast import ContrastPanel
from sightglass.app.docks.filter import FilterPanel
from sightglass.app.docks.matching import MatchingDialog
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.app.panel_menu import PanelMenu
from sightglass.app.script import python_script
from tests.gui.conftest import PATIENCE, Opener, add_image, settle

pytestmark = pytest.mark.usefixtures("program_look")


@pytest.fixture
def contrast(window: MainWindow, open_dock: Opener) -> ContrastPanel:
    return cast(ContrastPanel, open_dock("contrast"))


@pytest.fixture
def filtering(window: MainWindow, open_dock: Opener) -> FilterPanel:
    return cast(FilterPanel, open_dock("filter"))


def choose(panel: Any, name: str, member: Any) -> None:
    """Choose an entry of a list of the form as a person would."""
    box = panel.form.row(name).findChild(QComboBox)
    box.setCurrentIndex(box.findText(member.label))


def result_pixels(panel: Any) -> np.ndarray[Any, Any]:
    return cast("np.ndarray[Any, Any]", panel.output.presentation.pictures[0].pixels)


def test_choosing_a_transform_changes_picture_curve_and_histogram(contrast: ContrastPanel, qtbot: QtBot) -> None:
    choose(contrast, "transform", Transform.NEGATIVE)
    settle(qtbot, contrast)
    assert contrast.output is not None
    source = contrast.output.request.images[0]
    assert source is not None
    np.testing.assert_array_equal(result_pixels(contrast), 255 - source.pixels)
    plot = contrast.after.plot()
    before = contrast.before.plot()
    assert plot is not None
    assert before is not None
    np.testing.assert_allclose(plot.curves[0].y, before.curves[0].y[::-1])


def test_equalization_agrees_with_opencv_in_effect(contrast: ContrastPanel, qtbot: QtBot) -> None:
    choose(contrast, "transform", Transform.EQUALIZATION)
    settle(qtbot, contrast)
    assert contrast.output is not None
    source = contrast.output.request.images[0]
    assert source is not None
    reference = cv2.equalizeHist(source.pixels).astype(int)
    assert np.abs(result_pixels(contrast).astype(int) - reference).max() <= 2


def test_the_adviser_mends_a_dark_image_on_one_click(window: MainWindow, contrast: ContrastPanel, qtbot: QtBot) -> None:
    window.commands.find("File/Sample images/Photographs/Photographer, too dark").trigger()
    qtbot.waitUntil(lambda: len(window.workspace.entries) == 2)
    settle(qtbot, contrast)
    assert "Dark" in contrast.advice.title.text()
    assert "%" in contrast.advice.text.text()
    qtbot.mouseClick(contrast.advice.button, Qt.MouseButton.LeftButton)
    settle(qtbot, contrast)
    parameters = cast(Contrast, contrast.parameters)
    assert parameters.transform is Transform.GAMMA
    assert parameters.gamma < 1
    assert 110 <= np.median(result_pixels(contrast)) <= 145
    window.undo_stack.undo()
    assert contrast.parameters == Contrast()


def test_dragging_a_point_of_the_curve_makes_one_undo_step(
    window: MainWindow, contrast: ContrastPanel, qtbot: QtBot
) -> None:
    contrast.set_parameters(Contrast(transform=Transform.PIECEWISE, points=((0.0, 0.0), (0.5, 0.5), (1.0, 1.0))))
    settle(qtbot, contrast)
    steps = window.undo_stack.count()
    curve = contrast.curve
    curve.grab()
    start = curve._painter.place((0.5, 0.5)).toPoint()
    qtbot.mousePress(curve, Qt.MouseButton.LeftButton, pos=start)
    for distance in range(2, 22, 2):
        qtbot.mouseMove(curve, start - QPoint(0, distance))
    qtbot.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 20))
    settle(qtbot, contrast)
    points = cast(Contrast, contrast.parameters).points
    assert len(points) == 3
    assert points[1][1] > 0.55
    assert window.undo_stack.count() == steps + 1


def test_typing_a_tap_turns_a_preset_into_a_kernel_of_ones_own(
    window: MainWindow, filtering: FilterPanel, qtbot: QtBot
) -> None:
    choose(filtering, "preset", Preset.H3)
    settle(qtbot, filtering)
    assert "High-pass" in filtering.verdict.text()
    kernel = [list(row) for row in filtering.kernel.value()]
    kernel[1][1] = 5.0
    filtering.kernel.custom_requested.emit(tuple(tuple(row) for row in kernel))
    settle(qtbot, filtering)
    parameters = cast(Filter, filtering.parameters)
    assert parameters.preset is Preset.CUSTOM
    assert parameters.kernel[1][1] == 5.0
    assert "sharpen" in filtering.verdict.text().lower()
    source = filtering.output.request.images[0] if filtering.output else None
    assert source is not None
    expected = cv2.filter2D(
        source.pixels.astype(np.float32), -1, np.array(kernel)[::-1, ::-1], borderType=cv2.BORDER_REPLICATE
    )
    np.testing.assert_allclose(result_pixels(filtering), expected, atol=1e-3)
    window.undo_stack.undo()
    assert cast(Filter, filtering.parameters).preset is Preset.H3


@pytest.mark.parametrize(
    ("preset", "equation"),
    [
        (Preset.H1, "H(u,v) = ¼(2 + cos 2πu + cos 2πv)"),
        (Preset.H2, "H(u,v) = -4j (1 + cos 2πu) sin 2πv"),
        (Preset.H3, "H(u,v) = 2(2 - cos 2πu - cos 2πv)"),
    ],
)
def test_the_closed_form_stands_in_the_dock(
    filtering: FilterPanel, qtbot: QtBot, preset: Preset, equation: str
) -> None:
    choose(filtering, "preset", preset)
    settle(qtbot, filtering)

    def plain(text: str) -> str:
        return text.replace(" ", "").replace("−", "-")

    assert plain(equation) in plain(filtering.equations.accessibleDescription() + filtering.equations.toolTip())


def test_every_page_shows_something(window: MainWindow, filtering: FilterPanel, qtbot: QtBot) -> None:
    for index in range(filtering.pages.bar.count()):
        filtering.pages.bar.setCurrentIndex(index)
        settle(qtbot, filtering)
    assert filtering.magnitude.scene.layers
    assert filtering.cut_u.plot() is not None
    assert filtering.spectrum_after.scene.layers
    assert filtering.evidence.table().rows
    # Looking around is no change of the work.
    assert not window.undo_stack.canUndo() or "spectra" not in window.undo_stack.undoText().lower()


def test_a_page_that_was_not_in_view_tells_of_the_filter_as_it_is(filtering: FilterPanel, qtbot: QtBot) -> None:
    filtering.pages.set_current(filtering.factors_page)
    filtering.pages.set_current(filtering.evidence_page)
    settle(qtbot, filtering)
    separable = filtering.reasons.text()
    filtering.pages.set_current(filtering.response_page)
    choose(filtering, "preset", Preset.LAPLACIAN_8)
    settle(qtbot, filtering)
    filtering.pages.set_current(filtering.evidence_page)
    assert filtering.reasons.text() != separable
    filtering.pages.set_current(filtering.factors_page)
    assert "−8.041" in filtering.factors.accessibleDescription()


def test_hovering_shows_the_sum_that_makes_the_pixel(filtering: FilterPanel, qtbot: QtBot) -> None:
    filtering.pages.set_current(filtering.pixel_page)
    settle(qtbot, filtering)
    filtering.hover((100, 200))
    value = result_pixels(filtering)[100, 200]
    description = filtering.window_view.accessibleDescription().replace("−", "-")
    assert f"{value:g}" in description


def test_the_sum_at_a_pixel_follows_the_kernel(filtering: FilterPanel, qtbot: QtBot) -> None:
    filtering.pages.set_current(filtering.pixel_page)
    filtering.hover((100, 200))
    filtering.hover(None)
    before = filtering.window_view.accessibleDescription()
    choose(filtering, "preset", Preset.H1)
    settle(qtbot, filtering)
    assert filtering.window_view.accessibleDescription() != before


def test_a_kernel_needs_no_image(window: MainWindow, filtering: FilterPanel, qtbot: QtBot) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: filtering.output is None)
    choose(filtering, "preset", Preset.BOX)
    qtbot.waitUntil(lambda: len(filtering.kernel.value()) == 9)
    assert filtering.verdict.text().startswith("Low-pass")


def test_spectra_are_those_of_the_image_in_view(window: MainWindow, filtering: FilterPanel, qtbot: QtBot) -> None:
    filtering.pages.set_current(filtering.spectra_page)
    settle(qtbot, filtering)
    before = filtering.spectrum_before.scene.layers[0].picture.pixels
    add_image(window, Image.of(np.random.default_rng(0).integers(0, 256, (256, 256), np.uint8)))
    settle(qtbot, filtering)
    assert filtering.spectrum_before.scene.layers[0].picture.pixels is not before
    assert not cast(Filter, filtering.parameters).spectra
    assert not window.undo_stack.undoText().startswith("Change")


def test_a_refused_tap_is_told_and_the_next_one_works(filtering: FilterPanel, qtbot: QtBot) -> None:
    choose(filtering, "preset", Preset.H1)
    settle(qtbot, filtering)
    filtering.kernel.custom_requested.emit(((1e13, 0.0), (0.0, 1.0)))
    assert cast(Filter, filtering.parameters).preset is Preset.H1
    filtering.kernel.custom_requested.emit(((1.0, 0.0), (0.0, 1.0)))
    assert cast(Filter, filtering.parameters).kernel == ((1.0, 0.0), (0.0, 1.0))


def test_hovering_outside_the_selection_does_nothing(filtering: FilterPanel, qtbot: QtBot) -> None:
    filtering.pages.set_current(filtering.pixel_page)
    filtering.hover((10_000, 3))
    filtering.hover(None)


@pytest.mark.parametrize("name", ["contrast", "filter"])
def test_examples_open_from_the_menu(window: MainWindow, open_dock: Opener, qtbot: QtBot, name: str) -> None:
    panel = open_dock(name)
    menu = PanelMenu(panel)
    example = examples_of(name)[0]
    menu.open_example(example)
    settle(qtbot, panel)
    assert panel.parameters == example.parameters
    assert panel.body.explanation.isVisible()
    count = len(window.workspace.entries)
    menu.open_example(example)
    assert len(window.workspace.entries) == count
    panel.set_parameters(type(example.parameters)(), "Try the defaults")
    window.undo_stack.undo()
    assert panel.parameters == example.parameters
    assert panel.body.explanation.isVisible()
    window.undo_stack.undo()
    assert not panel.body.explanation.isVisible()


def test_a_12_megapixel_image_shows_a_preview_first(window: MainWindow, filtering: FilterPanel, qtbot: QtBot) -> None:
    reports: list[Any] = []
    filtering.worker.reported.connect(reports.append)
    noise = np.random.default_rng(0).integers(0, 256, (3000, 4000), np.uint8)
    add_image(window, Image.of(noise, "large"))
    settle(qtbot, filtering)
    filtering.set_parameters(filtering.parameters.replaced(preset=Preset.BOX, size=11))
    settle(qtbot, filtering)
    kinds = [report.kind for report in reports if report.tag.parameters == filtering.parameters]
    assert kinds.index("preview") < kinds.index("done")
    preview = next(report.value for report in reports if report.kind == "preview").presentation.pictures[0]
    assert preview.step > 1
    assert result_pixels(filtering).shape == noise.shape


@pytest.mark.parametrize("name", ["contrast", "filter"])
def test_copied_python_gives_the_same_pixels(window: MainWindow, open_dock: Opener, qtbot: QtBot, name: str) -> None:
    panel = open_dock(name)
    output = panel.output
    assert output is not None
    script = python_script(panel.algorithm, output.request.entries, None, output.request.parameters)
    found: dict[str, Any] = {}
    exec(compile(script, "script", "exec"), found)
    for picture in output.presentation.pictures:
        np.testing.assert_array_equal(found["pictures"][picture.key], picture.pixels)


def test_the_matching_of_worked_example_1_is_solved_and_shown(contrast: ContrastPanel, qtbot: QtBot) -> None:
    titles = dict(contrast.tasks())
    titles["Match images, histograms and curves…"]()

    def dialogs() -> list[MatchingDialog]:
        return contrast.window().findChildren(MatchingDialog)

    qtbot.waitUntil(lambda: bool(dialogs()))
    rows = dialogs()[0].table.table().rows
    assert [row[1] for row in rows] == ["Dark", "Bright", "Low contrast"]
    # The histograms are shuffled: the first is that of the bright image.
    assert [row[2] for row in rows] == [3, 1, 2]
    dialogs()[0].close()


def test_curves_and_tables_are_exported(contrast: ContrastPanel, tmp_path: Any) -> None:
    menu = PanelMenu(contrast)
    menu.export_to(tmp_path)
    names = {path.name for path in tmp_path.glob("contrast_*")}
    assert {"contrast_histogram_before.csv", "contrast_statistics.csv", "contrast_parameters.json"} <= names


def test_presets_are_kept_and_a_damaged_file_is_told(contrast: ContrastPanel) -> None:
    menu = PanelMenu(contrast)
    wanted = contrast.parameters.replaced(gamma=0.33)
    menu._presets.save("mine", wanted)
    assert menu._presets.load() == {"mine": wanted}
    menu._presets._path.write_text("{")
    menu.fill()
    texts = [action.text() for action in menu._panel.menu.actions()]
    assert texts is not None
    submenu = next(action.menu() for action in menu.actions() if action.text() == "Presets")
    assert "cannot be read" in submenu.actions()[0].text()
    assert menu._presets._path.read_text() == "{"


def test_a_dock_of_data_does_not_ask_for_an_image(window: MainWindow, qtbot: QtBot) -> None:
    window.docks["classifier"].open()
    qtbot.waitUntil(lambda: window.canvas.view.empty_text != "", timeout=PATIENCE)
    assert window.canvas.view.empty_text == "The network appears here as soon as its digits are rendered."
    window.docks["contrast"].open()
    qtbot.waitUntil(lambda: window.canvas.view.empty_text == "", timeout=PATIENCE)
