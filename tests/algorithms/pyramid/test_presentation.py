"""Worked example 3, the sampling matrices, montages, tables and what is shown of them."""

import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.filtering import Filter, Preset
from sightglass.algorithms.image import Image
from sightglass.algorithms.pyramid import ALGORITHM, Layout, Pyramid, Scheme, build, expand, present, reduce, run
from sightglass.algorithms.pyramid import presentation as presenting
from sightglass.algorithms.pyramid.matrices import SamplingMatrices, rank
from sightglass.algorithms.results import Colormap, Presentation
from sightglass.algorithms.samples import find
from tests.algorithms.pyramid.cases import SCHEMES

G2 = np.array([[7, 5, 4, 3], [5, 3, 3, 2], [4, 3, 2, 1], [3, 2, 1, 0]])
G1 = np.array([[5, 3], [3, 1]])
R2 = np.array([[5, 5, 3, 3], [5, 5, 3, 3], [3, 3, 1, 1], [3, 3, 1, 1]])
L2 = np.array([[2, 0, 1, 0], [0, -2, 0, -1], [1, 0, 1, 0], [0, -1, 0, -1]])
SOFT = np.array([[1, 0, 0, 0], [0, -1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
RESULT = np.array([[6, 5, 3, 3], [5, 4, 3, 3], [3, 3, 1, 1], [3, 3, 1, 1]])
EXAMPLE = Pyramid(scheme=Scheme.AVERAGE_NEAREST, levels=1, thresholds=(1,))


def shown(image: Image, parameters: Pyramid) -> Presentation:
    return ALGORITHM.present(ALGORITHM.run([image], parameters))


def test_worked_example_3() -> None:
    image = find("matrix_g2").make()
    result = run(image, parameters=EXAMPLE)
    assert np.array_equal(result.gaussian[0], G2)
    assert np.array_equal(result.gaussian[1], G1)
    assert np.array_equal(result.laplacian[0], L2)
    assert np.array_equal(result.laplacian[1], G1)
    assert np.array_equal(expand(result.gaussian[1], (4, 4), EXAMPLE.sampling), R2)
    assert np.array_equal(result.processed[0], SOFT)
    assert np.array_equal(result.processed[1], G1)
    assert np.array_equal(result.reconstruction, RESULT)
    assert result.zeroed == (0.875, 0.0)


def test_worked_example_3_one_step_at_a_time() -> None:
    steps = shown(find("matrix_g2").make(), EXAMPLE).steps
    texts = [[part for part in step.expression if isinstance(part, str)] for step in steps]
    matrices = [[part for part in step.expression if not isinstance(part, str)] for step in steps]
    assert [step.title for step in steps] == [
        "The image", "Reduce G₂", "Expand G₁", "Laplacian level L₂", "The top L₁", "Soft threshold of L₂",
        "The result",
    ]  # fmt: skip
    expected: list[list[NDArray[np.int64]]] = [[G2], [G1], [R2], [G2, R2, L2], [G1], [SOFT], [R2, SOFT, RESULT]]
    for got, wanted in zip(matrices, expected, strict=True):
        assert all(np.array_equal(one, other) for one, other in zip(got, wanted, strict=True))
    assert texts[3] == ["L₂ = G₂ − R₂ =", "−", "="]
    assert texts[5] == ["soft(L₂, 1) ="]
    assert texts[6] == ["Ĝ₂ = expand(G₁) + soft(L₂, 1) =", "+", "="]


@pytest.mark.parametrize("name", SCHEMES)
def test_steps_add_up_for_every_scheme(name: str) -> None:
    image = Image.of(np.random.default_rng(0).integers(0, 10, (5, 8)).astype(np.float32))
    parameters = SCHEMES[name].replaced(levels=3, linked=False, thresholds=(1, 0, 2), gains=(1, 2), base_gain=0.5)
    result = run(image, parameters=parameters)
    steps = present(result).steps
    np.testing.assert_allclose(np.asarray(steps[-1].expression[-1]), result.reconstruction, atol=1e-5)
    for step in steps:
        texts = [part for part in step.expression if isinstance(part, str)]
        if "−" in texts or "+" in texts:
            first, second, total = (np.asarray(part) for part in step.expression if not isinstance(part, str))
            sign = -1 if "−" in texts else 1
            np.testing.assert_allclose(first + sign * second, total, atol=1e-5)


def test_steps_are_for_small_gray_images() -> None:
    assert shown(Image.of(np.zeros((8, 8), np.uint8)), Pyramid()).steps
    assert not shown(Image.of(np.zeros((8, 9), np.uint8)), Pyramid()).steps
    assert not shown(Image.of(np.zeros((4, 4, 3), np.uint8)), Pyramid()).steps


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (4, 4), (5, 7), (8, 8)])
def test_matrices_do_what_the_functions_do(name: str, shape: tuple[int, int]) -> None:
    sampling = SCHEMES[name].sampling
    pixels = np.random.default_rng(1).random(shape, dtype=np.float32)
    matrices = SamplingMatrices(*shape, sampling, 3)
    smaller = reduce(pixels, sampling)
    np.testing.assert_allclose(matrices.reduction @ pixels.ravel(), smaller.ravel(), atol=1e-6)
    expanded = expand(smaller, shape, sampling)
    np.testing.assert_allclose(matrices.expansion @ smaller.ravel(), expanded.ravel(), atol=1e-6)
    coefficients = np.concatenate([level.ravel() for level in build(pixels, 3, sampling)[1]])
    np.testing.assert_allclose(matrices.transform @ pixels.ravel(), coefficients, atol=1e-6)
    assert np.array_equal(matrices.selection @ matrices.toeplitz, matrices.reduction)
    for matrix in (matrices.reduction, matrices.toeplitz, matrices.transform):
        assert rank(matrix) == np.linalg.matrix_rank(matrix)
    # Nothing is lost, whatever the kernel.
    assert rank(matrices.transform) == pixels.size


def test_the_filter_matrix_is_toeplitz_within_its_borders() -> None:
    toeplitz = SamplingMatrices(1, 12, SCHEMES["burt"].sampling, 1).toeplitz
    inside = toeplitz[2:-2]
    for row in range(len(inside) - 1):
        assert np.array_equal(inside[row + 1][1:], inside[row][:-1])
    np.testing.assert_allclose(inside[0][:5], np.array([1, 4, 6, 4, 1]) / 16)


def test_sampling_is_named() -> None:
    presentation = shown(find("matrix_g2").make(), EXAMPLE.replaced(matrix=True, levels=2))
    rows = presentation.table("sampling").rows
    assert rows[0][1:4] == (4, 16, 4)
    assert rows[0][-1] == "under-sampled"
    assert rows[1][1:4] == (21, 16, 16)
    assert rows[1][-1] == "over-sampled"
    picture = presentation.picture("sampling_matrix")
    assert picture is not None
    assert picture.pixels.shape == (4, 16)
    assert picture.pixels[0].tolist() == [0.25, 0.25, 0, 0, 0.25, 0.25, *[0] * 10]
    assert presentation.scalars["ratio"] == 21 / 16
    alone = shown(Image.of(np.zeros((1, 1), np.uint8)), Pyramid(matrix=True))
    assert alone.table("sampling").rows[0][-1] == "critically sampled"
    large = shown(find("camera").make(), Pyramid(matrix=True))
    of_row = large.picture("sampling_matrix")
    assert of_row is not None
    assert of_row.pixels.shape == (32, 64)
    assert any("a row of 64 pixels" in sentence for sentence in large.sentences)
    assert any("nears 2" in sentence for sentence in large.sentences)
    assert large.scalars["ratio"] == pytest.approx(4 / 3, rel=1e-2)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("channels", [1, 3])
def test_montages_hold_every_level_once(layout: Layout, channels: int) -> None:
    shape = (45, 64) if channels == 1 else (45, 64, 3)
    image = Image.of(np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8))
    result = run(image, parameters=Pyramid(levels=3, layout=layout, thresholds=(9,), base_gain=0.5))
    presentation = present(result)
    for key, levels in (
        ("gaussian", result.gaussian),
        ("laplacian", result.laplacian),
        ("processed", result.processed),
    ):
        picture = presentation.picture(key)
        assert picture is not None
        inside = np.zeros(picture.pixels.shape[:2], int)
        for tile, level in zip(picture.tiles, levels, strict=True):
            part = picture.pixels[tile.region.slices]
            inside[tile.region.slices] += 1
            if layout is Layout.EQUAL_SIZE:
                assert part.shape == shape
                assert np.array_equal(np.unique(part), np.unique(level))
            else:
                assert np.array_equal(part, level)
        assert inside.max() == 1, "tiles overlap"
        assert np.isnan(picture.pixels[inside == 0]).all()
        colormaps = [tile.colormap for tile in picture.tiles]
        assert colormaps[-1] is Colormap.GRAY
        assert set(colormaps[:-1]) == {Colormap.GRAY if key == "gaussian" else Colormap.DIVERGING}
    assert [tile.title for tile in presentation.pictures[-1].tiles][:2] == ["G₄: 64 × 45", "G₃: 32 × 23"]


def test_montages_of_large_images_are_thinned_and_say_so() -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (2500, 3000), dtype=np.uint8)
    result = run(Image.of(pixels), parameters=Pyramid(levels=2, thresholds=(40,)))
    picture = present(result).picture("processed")
    assert picture is not None
    assert picture.pixels.size < 9e6
    assert "1 in 2 rows and columns" in picture.title
    assert np.array_equal(picture.pixels[picture.tiles[1].region.slices], result.processed[1][::2, ::2])


def test_static_parts_are_kept_while_thresholds_change() -> None:
    image = find("camera").make()
    first, second = (shown(image, Pyramid(thresholds=(value,))) for value in (5, 6))
    for key in ("laplacian", "gaussian"):
        one, other = first.picture(key), second.picture(key)
        assert one is not None
        assert one is other
    assert first.plot("histogram_0").curves[0].y is second.plot("histogram_0").curves[0].y
    assert [mark.x for mark in second.plot("histogram_0").marks] == [-6, 6]


def test_quality_is_measured_when_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    from sightglass.algorithms.pyramid import quality

    monkeypatch.setattr(quality, "ssim", lambda *arguments: measured.append("ssim") or 0.5)
    scalars = shown(find("camera_noisy").make(), Pyramid()).scalars
    assert measured == []
    assert scalars["ssim_after"] == 0.5
    assert scalars["ssim_after"] == 0.5
    assert measured == ["ssim"]
    assert "ssim_after" not in shown(find("camera").make(), Pyramid()).scalars
    assert presenting.present is present


def test_histograms_and_table_agree_with_numpy() -> None:
    image = find("astronaut").make()
    result = run(image, parameters=Pyramid(levels=3, linked=False, thresholds=(12, 0, 5), gains=(1, 2)))
    presentation = present(result)
    rows = presentation.table("levels").rows
    for index, level in enumerate(result.laplacian[:-1]):
        curve = presentation.plot(f"histogram_{index}").curves[0]
        assert curve.y.sum() == pytest.approx(level.size, rel=1e-6)
        assert curve.x[-1] == pytest.approx(np.abs(level).max())
        known = dict(zip(presentation.table("levels").columns, rows[index], strict=True))
        assert known["Coefficients"] == level.size
        assert known["σ of the coefficients"] == pytest.approx(np.sqrt(np.mean(level.astype(float) ** 2)), rel=0.02)
        threshold = known["Threshold"]
        share = 100 * np.mean(np.abs(level) <= threshold) if threshold else 0
        assert known["Set to zero (%)"] == pytest.approx(share, abs=1e-9)
    assert [row[0] for row in rows] == ["L₄", "L₃", "L₂", "L₁"]
    assert sum(row[6] for row in rows[:-1]) == pytest.approx(100)


def test_histogram_of_a_small_level_counts_like_numpy() -> None:
    image = Image.of(np.random.default_rng(7).normal(size=(60, 50)).astype(np.float32))
    result = run(image, parameters=Pyramid(levels=1))
    curve = present(result).plot("histogram_0").curves[0]
    expected, _ = np.histogram(result.laplacian[0], curve.x)
    # Values at a border of two bins may fall into either.
    assert np.abs(expected - curve.y).sum() <= 4


def test_error_is_against_the_clean_image_where_it_is_known() -> None:
    noisy = find("camera_noisy").make()
    assert noisy.clean is not None
    result = run(noisy, parameters=Pyramid(thresholds=(50,)))
    picture = present(result).picture("error")
    assert picture is not None
    assert "clean image" in picture.title
    np.testing.assert_allclose(picture.pixels, result.reconstruction - noisy.clean.astype(np.float32), atol=1e-4)
    unknown = present(run(Image.of(noisy.pixels), parameters=Pyramid())).picture("error")
    assert unknown is not None
    assert "minus input" in unknown.title
    assert np.abs(unknown.pixels).max() < 1e-4


def test_kernels_that_are_no_means_are_explained() -> None:
    image = find("matrix_g2").make()
    for preset, words in ((Preset.SOBEL_X, "both signs"), (Preset.BOX, "equal sums"), (Preset.H1, "No tap")):
        parameters = Pyramid(scheme=Scheme.KERNEL, preset=preset, size=3)
        assert any(words in sentence for sentence in shown(image, parameters).sentences), preset
    assert not any("taps" in sentence for sentence in shown(image, Pyramid(scheme=Scheme.KERNEL)).sentences)


@pytest.mark.parametrize(
    ("preset", "normalise", "divided", "scaled"),
    [
        (Preset.BINOMIAL, True, None, "times 4"),
        (Preset.BOX, True, None, "a factor of its own"),
        (Preset.SOBEL_X, False, "8", "a factor of its own"),
    ],
)
def test_the_steps_of_a_kernel_say_how_it_is_scaled(
    preset: Preset, normalise: bool, divided: str | None, scaled: str
) -> None:
    parameters = Pyramid(scheme=Scheme.KERNEL, preset=preset, size=3, normalise=normalise)
    presentation = shown(find("matrix_g2").make(), parameters)
    down, up = (step.text for step in presentation.steps[1:3])
    assert ("divided by" in down) is (divided is not None)
    assert scaled in up
    if divided is not None:
        assert f"divided by {divided}," in down
        assert any(f"divided by {divided}," in sentence for sentence in presentation.sentences)


def test_an_exact_reconstruction_is_not_called_rounded() -> None:
    flat = Image.of(np.full((8, 8), 77, np.uint8))
    assert any("the error is 0." in sentence for sentence in shown(flat, Pyramid()).sentences)


def test_kernel_fields_are_those_of_the_filter() -> None:
    filter_fields = {field.name: field for field in Filter.fields()}
    shared = [field for field in Pyramid.fields() if field.name in filter_fields]
    assert [field.name for field in shared] == [
        "preset", "kernel", "scale", "size", "sigma", "sigma2", "angle", "wavelength", "phase", "aspect", "amount",
        "height", "normalise",
    ]  # fmt: skip
    assert all(not Pyramid().is_relevant(field.name) for field in shared)
    assert Pyramid(scheme=Scheme.KERNEL).is_relevant("size")
    # What would be refused of a kernel does not matter while there is none.
    Pyramid(preset=Preset.DOG, sigma=5.0)
