"""What the contrast dock and the headless run show, and the preview that stands in for it while dragging."""

import numpy as np
import pytest

from sightglass.algorithms.catalogue import Viewport, find
from sightglass.algorithms.contrast.histogram import is_counted
from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.contrast.presentation import histogram_plot
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.progress import Cancelled

ALGORITHM = find("contrast")


def image(dtype=np.uint8, shape=(300, 400), seed=0, bits=None):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[: shape[0], : shape[1]]
    levels = 0.4 + 0.25 * np.sin(x / 31) * np.cos(y / 23)
    levels = levels if len(shape) == 2 else levels[..., np.newaxis] * np.array([1.0, 0.8, 0.6, 1.0])[: shape[2]]
    levels = np.clip(levels + rng.normal(0, 0.04, shape), 0, 1)
    white = 1 if dtype == np.float32 else 2 ** (bits or 8 * np.dtype(dtype).itemsize) - 1
    return Image.of((levels * white).astype(dtype), bit_depth=bits)


def shown(picture, **parameters):
    result = ALGORITHM.run([picture], Contrast(**parameters))
    return result, ALGORITHM.present(result)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_pictures_plots_and_tables_have_their_names(dtype):
    result, presentation = shown(image(dtype), transform="stretch")
    assert [picture.key for picture in presentation.pictures] == ["result"]
    assert [plot.key for plot in presentation.plots] == [
        "histogram_before", "histogram_after", "cumulative", "transfer",
    ]  # fmt: skip
    assert [table.key for table in presentation.tables] == ["statistics"]
    assert presentation.pictures[0].pixels is result.image.pixels
    assert presentation.pictures[0].levels == result.source.value_range


def test_12_bits_are_shown_on_their_own_scale():
    _, presentation = shown(image(np.uint16, bits=12), transform="negative")
    assert presentation.pictures[0].levels == (0.0, 4095.0)
    transfer = presentation.plots[3]
    assert (transfer.x_axis.first, transfer.x_axis.last) == (0.0, 4095.0)
    np.testing.assert_allclose(transfer.curves[0].y, 4095.0 - transfer.curves[0].x, atol=1e-6)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("log", [False, True])
def test_histograms_are_quick_to_draw_and_hold_every_pixel(dtype, log):
    result, _ = shown(image(dtype, (60, 70, 3)))
    plot = histogram_plot(result, "before", log=log)
    assert [curve.label for curve in plot.curves] == ["Luminance", "Red", "Green", "Blue"]
    assert plot.log_y is log
    for curve in plot.curves:
        assert curve.style == "steps"
        assert len(curve.x) == len(curve.y) + 1
        assert len(curve.y) <= 256
        assert curve.y.sum() == pytest.approx(100.0, abs=2.0 if log else 1e-9)
        assert (curve.y > 0).all() or not log


def test_channels_can_be_chosen_and_added_up():
    result, _ = shown(image(np.uint8, (60, 70, 3)))
    plot = histogram_plot(result, "after", channels=("Red", "Blue"), cumulative=True)
    assert [curve.color for curve in plot.curves] == ["red", "blue"]
    for curve in plot.curves:
        assert (np.diff(curve.y) >= 0).all()
        assert curve.y[-1] == pytest.approx(100.0)


def test_the_table_compares_before_and_after():
    result, presentation = shown(image(), transform="threshold")
    table = presentation.tables[0]
    rows = {row[0]: row[1:] for row in table.rows}
    assert table.columns == ("Statistic", "Gray before", "Gray after")
    assert rows["Different values"][1] == 2
    assert rows["Mean"] == pytest.approx((result.source.pixels.mean(), result.image.pixels.mean()))
    assert rows["Clipped at white (%)"][1] == pytest.approx(100.0 * np.mean(result.image.pixels == 255))


def test_colour_images_have_a_second_table():
    _, presentation = shown(image(np.uint8, (30, 40, 3)), transform="gamma")
    assert [table.key for table in presentation.tables] == ["statistics", "statistics_channels"]
    assert len(presentation.tables[1].columns) == 7


def test_the_threshold_and_the_percentiles_are_marked_where_they_are():
    result, presentation = shown(image(), transform="threshold")
    assert [(mark.x, mark.label) for mark in presentation.plots[0].marks] == [(result.threshold, "Otsu's level")]
    _, presentation = shown(image(), transform="stretch", low_percentile=5.0, high_percentile=95.0)
    assert [mark.label for mark in presentation.plots[3].marks] == ["5 %", "95 %"]


def test_per_channel_curves_are_shown_in_their_colours():
    _, presentation = shown(image(np.uint8, (30, 40, 3)), transform="equalization", color_mode="per_channel")
    assert [curve.color for curve in presentation.plots[3].curves] == ["red", "green", "blue"]


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("shape", [(300, 400), (150, 200, 3), (150, 200, 4)])
@pytest.mark.parametrize("mode", ["luminance", "per_channel"])
@pytest.mark.parametrize("transform", list(Transform))
def test_a_preview_shows_what_the_full_result_will(dtype, shape, mode, transform):
    picture = image(dtype, shape)
    parameters = Contrast(transform=transform, color_mode=mode)
    region = Region(20, 30, 101, 119)
    preview = ALGORITHM.run_preview([picture], parameters, Viewport(region, 3))
    full = ALGORITHM.run([picture], parameters)
    expected = full.image.pixels[20:121:3, 30:149:3]
    white = picture.value_range[1]
    np.testing.assert_allclose(
        preview.image.pixels, expected, atol=2e-6 * white + (1.01 if transform == "clahe" else 0)
    )
    shown_preview = ALGORITHM.present(preview)
    assert (shown_preview.pictures[0].origin, shown_preview.pictures[0].step) == ((20, 30), 3)
    assert [plot.key for plot in shown_preview.plots] == [plot.key for plot in ALGORITHM.present(full).plots]


@pytest.mark.parametrize("transform", ["stretch", "equalization", "threshold", "clahe"])
def test_a_preview_of_a_very_large_image_judges_by_a_sample(transform, monkeypatch):
    from sightglass.algorithms.contrast import adjustment

    monkeypatch.setattr(adjustment, "_COUNTED_AT_ONCE", 10_000)
    monkeypatch.setattr(adjustment, "_SAMPLE", 20_000)
    picture = image(np.uint16, (900, 700))
    parameters = Contrast(transform=transform, tiles=3)
    preview = ALGORITHM.run_preview([picture], parameters, Viewport(Region(0, 0, 900, 700), 4))
    assert not is_counted(picture)
    full = ALGORITHM.run([picture], parameters).image.pixels[::4, ::4]
    difference = np.abs(preview.image.pixels.astype(float) - full) / 65535
    assert difference.mean() < 0.01


def test_a_preview_of_an_image_with_a_single_row():
    picture = image(np.uint8, (1, 5000))
    preview = ALGORITHM.run_preview([picture], Contrast(transform="clahe"), Viewport(Region(0, 0, 1, 5000), 7))
    assert preview.image.pixels.shape == (1, 715)


@pytest.mark.parametrize("transform", ["gamma", "clahe"])
@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_work_on_a_large_image_ends_soon_after_it_is_no_longer_wanted(transform, dtype):
    picture = image(dtype, (800, 900, 3))
    reports = []

    class Watcher:
        def __init__(self, patience):
            self.patience = patience

        def report(self, fraction, message="", partial=None):
            reports.append((fraction, message))
            if len(reports) > self.patience:
                raise Cancelled

    ALGORITHM.run([picture], Contrast(transform=transform), Watcher(10_000))
    fractions = [fraction for fraction, _ in reports]
    assert fractions == sorted(fractions)
    assert len(reports) >= 6
    assert {message for _, message in reports} == {
        "Counting the pixels", "Changing the contrast", "Counting the result",
    }  # fmt: skip
    for patience in range(len(reports)):
        del reports[:]
        uncounted = Image.of(picture.pixels)
        with pytest.raises(Cancelled):
            ALGORITHM.run([uncounted], Contrast(transform=transform), Watcher(patience))
        assert len(reports) == patience + 1
