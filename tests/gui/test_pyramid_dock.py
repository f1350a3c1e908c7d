"""The pyramid dock, driven by its widgets."""

from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from sightglass.algorithms.filtering import Preset
from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.pyramid import Layout, Pyramid, Scheme, Shrinkage
from sightglass.algorithms.pyramid.decomposition import decomposition_of
from sightglass.app.docks.pyramid import PyramidPanel
from sightglass.app.examples import examples_of
from sightglass.app.main_window import MainWindow
from sightglass.app.panel_menu import PanelMenu
from sightglass.app.script import python_script
from tests.gui.conftest import Opener, add_image, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def first_dock() -> str:
    return "pyramid"


@pytest.fixture
def pyramid(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> PyramidPanel:
    panel = cast(PyramidPanel, open_dock("pyramid"))
    settle(qtbot, panel)
    return panel


def choose(panel: Any, name: str, member: Any) -> None:
    box = panel.form.row(name).findChild(QComboBox)
    box.setCurrentIndex(box.findText(member.label))


def values(panel: PyramidPanel) -> Pyramid:
    return cast(Pyramid, panel.parameters)


def picture(panel: PyramidPanel, key: str) -> np.ndarray[Any, Any]:
    assert panel.output is not None
    found = panel.output.presentation.picture(key)
    assert found is not None
    return found.pixels


def noisy(rows: int = 96, columns: int = 128) -> Image:
    rng = np.random.default_rng(0)
    clean = np.full((rows, columns), 40, np.uint8)
    clean[:, columns // 2 :] = 180
    clean[rows // 4 : rows // 2, 10:40] = 90
    spoilt = np.clip(clean + rng.normal(0, 12, clean.shape), 0, 255).astype(np.uint8)
    return Image.of(spoilt, "noisy", clean=clean)


def drag_slider(qtbot: QtBot, panel: PyramidPanel, *shares: float) -> None:
    """Drag the threshold to shares of the slider's width, and let go."""
    slider = panel.levels.threshold.editor.slider
    middle = round(slider.handle_center().y())
    qtbot.mousePress(slider, LEFT, pos=slider.handle_center().toPoint())
    for share in shares:
        qtbot.mouseMove(slider, QPoint(round(share * slider.width()), middle))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(round(shares[-1] * slider.width()), middle))


def test_it_opens_with_the_image_as_a_sum_of_levels(pyramid: PyramidPanel) -> None:
    assert pyramid.output is not None
    source = pyramid.output.images[0]
    assert source is not None
    np.testing.assert_allclose(picture(pyramid, "reconstruction"), source.pixels, atol=1e-3)
    assert [row.accessibleName() for row in pyramid.levels.rows] == [
        "L₆ · 512 × 512", "L₅ · 256 × 256", "L₄ · 128 × 128", "L₃ · 64 × 64", "L₂ · 32 × 32", "L₁, top · 16 × 16",
    ]  # fmt: skip
    plot = pyramid.levels.histogram.plot()
    assert plot is not None
    assert plot.curves[0].y.sum() == pytest.approx(512 * 512, rel=1e-6)


def test_a_drag_of_the_threshold_is_one_undo_step_that_the_editor_follows(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    steps = window.undo_stack.count()
    drag_slider(qtbot, pyramid, 0.4, 0.5, 0.6)
    threshold = values(pyramid).threshold(0)
    assert threshold > 0
    assert window.undo_stack.count() == steps + 1
    settle(qtbot, pyramid)
    result = picture(pyramid, "reconstruction")
    window.undo_stack.undo()
    assert pyramid.levels.value().threshold(0) == 0
    assert pyramid.levels.threshold.editor.value() == 0
    window.undo_stack.redo()
    settle(qtbot, pyramid)
    assert pyramid.levels.value().threshold(0) == threshold
    np.testing.assert_array_equal(picture(pyramid, "reconstruction"), result)


def test_a_line_dragged_in_a_small_histogram_thresholds_that_level_alone(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    qtbot.mouseClick(pyramid.levels.linked, LEFT)
    row = pyramid.levels.rows[1]
    start = row.line_place()
    qtbot.mousePress(row, LEFT, pos=start.toPoint())
    for distance in (5, 12, 20):
        qtbot.mouseMove(row, (start + QPointF(distance, 0)).toPoint())
    qtbot.mouseRelease(row, LEFT, pos=(start + QPointF(20, 0)).toPoint())
    settle(qtbot, pyramid)
    assert not values(pyramid).linked
    assert values(pyramid).threshold(1) > 0
    assert values(pyramid).threshold(0) == values(pyramid).threshold(2) == 0
    assert pyramid.output is not None
    zeroed = cast(Any, pyramid.output.result).zeroed
    assert zeroed[1] > 0.1
    assert "% set to zero" in row.accessibleDescription()
    assert "zero" not in pyramid.levels.rows[0].accessibleDescription()


def test_one_click_takes_noise_away_and_the_quality_is_measured(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    image = noisy()
    add_image(window, image)
    settle(qtbot, pyramid)
    assert "σ√(2 ln N)" in pyramid.levels.caption.text()
    assert float(pyramid.levels.caption.text().split("σ = ")[1].split()[0]) == pytest.approx(12, rel=0.1)
    choose(pyramid, "shrinkage", Shrinkage.HARD)
    qtbot.mouseClick(pyramid.levels.universal, LEFT)
    settle(qtbot, pyramid)
    qtbot.waitUntil(lambda: len(pyramid.quality.table().rows) == 2)
    before = cast(float, pyramid.quality.table().rows[0][1])
    assert image.clean is not None
    assert before == pytest.approx(psnr(image.clean, image.pixels, 255))
    qtbot.waitUntil(lambda: cast(float, pyramid.quality.table().rows[1][1]) > before + 3)
    assert pyramid.advice.isHidden()
    assert pyramid.quality.isVisible()
    assert pyramid.error.scene.layers
    assert window.undo_stack.undoText().startswith("Change")
    # Of another image nothing is claimed.
    window.workspace.set_current(window.workspace.entries[0].identity)
    settle(qtbot, pyramid)
    assert pyramid.quality.isHidden()


def test_without_a_clean_image_it_says_how_to_get_one(pyramid: PyramidPanel) -> None:
    assert "Image > Add noise" in pyramid.advice.text()
    assert pyramid.quality.isHidden()


def test_choosing_a_layout_brings_the_montage_onto_the_canvas(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    choose(pyramid, "layout", Layout.TRUE_SIZE)
    settle(qtbot, pyramid)
    assert window.canvas.secondary_key == "laplacian"
    assert picture(pyramid, "laplacian").shape[0] == 512
    # Another montage that is in view stays.
    window.canvas.secondary_key = "gaussian"
    choose(pyramid, "layout", Layout.EQUAL_SIZE)
    settle(qtbot, pyramid)
    assert window.canvas.secondary_key == "gaussian"
    window.canvas.mode = "single"
    choose(pyramid, "layout", Layout.MOSAIC)
    assert window.canvas.primary_key == "laplacian"


def test_any_kernel_is_typed_where_the_scheme_asks_for_one(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    assert not pyramid.kernel.isVisible()
    choose(pyramid, "scheme", Scheme.KERNEL)
    choose(pyramid, "preset", Preset.BOX)
    settle(qtbot, pyramid)
    assert pyramid.kernel.isVisible()
    assert pyramid.kernel.value()[0][0] == pytest.approx(1 / 25)
    pyramid.kernel.custom_requested.emit(((0.25, 0.25), (0.25, 0.25)))
    settle(qtbot, pyramid)
    assert values(pyramid).preset is Preset.CUSTOM
    assert pyramid.kernel.value() == ((0.25, 0.25), (0.25, 0.25))
    assert pyramid.output is not None
    source = pyramid.output.images[0]
    assert source is not None
    np.testing.assert_allclose(picture(pyramid, "reconstruction"), source.pixels, atol=1e-3)
    window.undo_stack.undo()
    assert values(pyramid).preset is Preset.BOX
    assert len(pyramid.kernel.value()) == 5
    pyramid.kernel.custom_requested.emit(((1e13, 0.0), (0.0, 1.0)))
    assert values(pyramid).preset is Preset.BOX


def test_the_worked_example_opens_by_its_button_and_shows_every_matrix(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    pyramid.pages.set_current(pyramid.steps_page)
    settle(qtbot, pyramid)
    assert "8 × 8" in pyramid.steps.empty.text()
    qtbot.mouseClick(pyramid.paper, LEFT)
    settle(qtbot, pyramid)
    assert pyramid.body.explanation.isVisible()
    assert not pyramid.paper.isVisible()
    assert pyramid.output is not None
    steps = pyramid.output.presentation.steps
    np.testing.assert_array_equal(steps[-1].expression[-1], [[6, 5, 3, 3], [5, 4, 3, 3], [3, 3, 1, 1], [3, 3, 1, 1]])
    assert f"of {len(steps)}" in pyramid.steps.position.text()
    window.undo_stack.undo()
    settle(qtbot, pyramid)
    assert pyramid.paper.isVisible()


def test_the_matrix_page_tells_rank_and_sampling(window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot) -> None:
    pyramid.pages.set_current(pyramid.matrix_page)
    settle(qtbot, pyramid)
    assert pyramid.matrices["sampling_matrix"].scene.layers
    assert pyramid.matrix_words.text().startswith("The matrices are those of a row of 64 pixels")
    add_image(window, Image.of(np.arange(16, dtype=np.float32).reshape(4, 4)))
    choose(pyramid, "scheme", Scheme.AVERAGE_NEAREST)
    settle(qtbot, pyramid)
    assert pyramid.matrix_words.text().startswith("P = S·T has 4 rows and 16 columns, rank 4")
    assert "0.25" in pyramid.numbers.accessibleDescription() or "1/4" in pyramid.numbers.accessibleDescription()
    assert [row[-1] for row in pyramid.sampling.table().rows] == ["under-sampled", "over-sampled"]
    # Looking at a page is no change of the parameters.
    assert not values(pyramid).matrix


def test_the_table_lists_every_level(pyramid: PyramidPanel, qtbot: QtBot) -> None:
    pyramid.pages.set_current(pyramid.levels_page)
    settle(qtbot, pyramid)
    assert [row[0] for row in pyramid.table.table().rows] == ["L₆", "L₅", "L₄", "L₃", "L₂", "L₁"]


def test_nothing_is_said_of_an_image_that_is_gone(window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: pyramid.output is None)
    assert pyramid.levels.rows == []
    assert not pyramid.levels.universal.isEnabled()
    assert not pyramid.levels.threshold.isEnabled()
    assert "Open an image" in pyramid.foot.text.text()
    choose(pyramid, "scheme", Scheme.KERNEL)
    choose(pyramid, "preset", Preset.BOX)
    assert pyramid.kernel.value()[0][0] == pytest.approx(1 / 25)


@pytest.mark.parametrize(
    ("rows", "columns", "count", "scheme"),
    [
        (1, 1, 1, Scheme.BURT),
        (1, 1, 1, Scheme.KERNEL),
        (1, 5, 4, Scheme.AVERAGE_BILINEAR),
        (3, 2, 3, Scheme.KERNEL),
        (3, 2, 3, Scheme.AVERAGE_NEAREST),
    ],
)
def test_tiny_images_have_as_many_levels_as_they_can(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot, rows: int, columns: int, count: int, scheme: Scheme
) -> None:
    pyramid.set_parameters(Pyramid(scheme=scheme, levels=16, thresholds=(3.0, 2.0), linked=False))
    add_image(window, Image.of(np.arange(rows * columns, dtype=np.uint8).reshape(rows, columns)))
    for page in (pyramid.result_page, pyramid.levels_page, pyramid.matrix_page, pyramid.steps_page):
        pyramid.pages.set_current(page)
        settle(qtbot, pyramid)
        pyramid.grab()
    assert len(pyramid.levels.rows) == count
    assert pyramid.levels.rows[-1].accessibleName().startswith("L₁, top · 1 × 1")
    assert pyramid.levels.universal.isEnabled() == (count > 1)


def test_an_image_with_nan_is_refused_with_a_way_out(window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot) -> None:
    pixels = np.ones((20, 20), np.float32)
    pixels[3, 4] = np.nan
    add_image(window, Image.of(pixels, "holes"))
    qtbot.waitUntil(lambda: "NaN" in pyramid.foot.text.text())
    assert "Replace non-finite values" in pyramid.foot.text.text()
    assert pyramid.levels.rows == []


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_colour_images_of_every_type_come_back(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot, dtype: Any
) -> None:
    white = 1.0 if dtype is np.float32 else np.iinfo(dtype).max
    pixels = (np.random.default_rng(0).random((37, 51, 4)) * white).astype(dtype)
    add_image(window, Image.of(pixels))
    settle(qtbot, pyramid)
    np.testing.assert_allclose(picture(pyramid, "reconstruction"), pixels, atol=1e-5 * white)
    # The scale of the thresholds ends at the image's white.
    slider = pyramid.levels.threshold.editor.slider
    drag_slider(qtbot, pyramid, 0.5, 1.0)
    assert slider.number() == pytest.approx(white)
    settle(qtbot, pyramid)
    assert cast(Any, pyramid.output).result.zeroed[0] == 1.0


@pytest.mark.parametrize("example", examples_of("pyramid"), ids=lambda example: example.title)
def test_every_example_opens_and_explains_itself(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot, example: Any
) -> None:
    pyramid.menu.open_example(example)
    settle(qtbot, pyramid)
    assert pyramid.parameters == example.parameters
    assert pyramid.body.explanation.isVisible()
    assert pyramid.levels.value().linked == example.parameters.linked
    assert pyramid.pages.current is pyramid.pages.page(example.page)
    # What the example speaks of is in view together with what it says.
    assert pyramid.form.section("Levels").folded == (example.page in ("Steps", "Matrix"))


def test_what_is_said_of_noise_builds_no_pyramid_on_the_thread_of_the_window(
    pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    """While the scheme is dragged, the worker may be at another one already."""
    shown = pyramid.output
    assert shown is not None
    pyramid.set_parameters(values(pyramid).replaced(a=0.5))
    settle(qtbot, pyramid)
    caption = pyramid.levels.caption.text()
    newest = cast(Any, pyramid.output).result.decomposition
    pyramid.show_details(shown)
    assert pyramid.levels.caption.text() != caption
    assert decomposition_of(newest_image(pyramid), newest.sampling) is newest


def newest_image(panel: PyramidPanel) -> Image:
    image = cast(Any, panel.output).images[0]
    assert isinstance(image, Image)
    return image


def test_results_are_taken_away(window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot, tmp_path: Any) -> None:
    add_image(window, noisy())
    pyramid.set_parameters(Pyramid(thresholds=(20.0, 8.0), gains=(1.0, 1.5), linked=False))
    settle(qtbot, pyramid)
    menu = PanelMenu(pyramid)
    menu.export_to(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert {"pyramid_histogram_0.csv", "pyramid_levels.csv", "pyramid_parameters.json"} <= names
    menu._presets.save("mine", pyramid.parameters)
    assert menu._presets.load() == {"mine": pyramid.parameters}


def test_copied_python_gives_the_same_pixels(window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot) -> None:
    pyramid.set_parameters(Pyramid(thresholds=(20.0, 8.0), gains=(1.0, 1.5), linked=False))
    settle(qtbot, pyramid)
    output = pyramid.output
    assert output is not None
    found: dict[str, Any] = {}
    script = python_script(pyramid.algorithm, output.request.entries, None, output.request.parameters)
    exec(compile(script, "script", "exec"), found)
    np.testing.assert_array_equal(found["pictures"]["reconstruction"], picture(pyramid, "reconstruction"))


def test_a_large_image_shows_a_preview_with_all_levels_first(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (2000, 3000), np.uint8)
    add_image(window, Image.of(noise, "large"))
    settle(qtbot, pyramid)
    reports: list[Any] = []
    pyramid.worker.reported.connect(reports.append)
    drag_slider(qtbot, pyramid, 0.5, 0.6)
    qtbot.waitUntil(lambda: any(report.kind == "preview" for report in reports))
    preview = next(report.value for report in reports if report.kind == "preview")
    assert preview.presentation.pictures[0].step > 1
    # The levels follow the picture a moment later.
    qtbot.waitUntil(lambda: "% set to zero" in pyramid.levels.rows[0].accessibleDescription())
    settle(qtbot, pyramid)
    assert picture(pyramid, "reconstruction").shape == noise.shape


@pytest.mark.parametrize("width", [320, 400])
def test_nothing_is_cut_off_in_a_narrow_dock(pyramid: PyramidPanel, qtbot: QtBot, width: int) -> None:
    pyramid.set_parameters(Pyramid(levels=8, thresholds=(12.5,)))
    settle(qtbot, pyramid)
    assert pyramid.levels.minimumSizeHint().width() <= width - 28
    assert pyramid.pages.bar.minimumSizeHint().width() <= width - 28


def test_it_opens_with_the_pyramid_in_view_unless_there_is_more_to_see(
    window: MainWindow, pyramid: PyramidPanel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.canvas.secondary_key == "laplacian")
    assert values(pyramid).is_neutral
    for changed in ({"thresholds": (0.0, 2.0)}, {"gains": (1.0, 2.0)}, {"base_gain": 0.5}):
        assert not values(pyramid).replaced(**changed).is_neutral
