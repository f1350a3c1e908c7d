"""The transforms against formulas, OpenCV, scikit-image and what a person relies on."""

import cv2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sightglass.algorithms.contrast import ALGORITHM
from sightglass.algorithms.contrast.histogram import histograms_of
from sightglass.algorithms.contrast.parameters import ColorMode, Contrast, Target, Transform
from sightglass.algorithms.contrast.transfer import transfer_of
from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.image import Image

POINT_TRANSFORMS = [transform for transform in Transform if transform is not Transform.CLAHE]
KINDS = [(np.uint8, 8), (np.uint16, 12), (np.uint16, 16), (np.float32, 32)]


def picture(dtype=np.uint8, bits=8, shape=(41, 67), seed=3):
    rng = np.random.default_rng(seed)
    levels = rng.beta(2.0, 4.0, shape)
    return levels.astype(np.float32) if dtype == np.float32 else np.rint(levels * (2**bits - 1)).astype(dtype)


def run(pixels, bits=None, reference=None, **parameters):
    image = pixels if isinstance(pixels, Image) else Image.of(pixels, bit_depth=bits)
    return ALGORITHM.run([image, reference], Contrast(**parameters))


def formula(transform, t):
    return {
        Transform.IDENTITY: t,
        Transform.NEGATIVE: 1 - t,
        Transform.GAMMA: t**0.5,
        Transform.LOG: np.log(1 + 20 * t) / np.log(21),
        Transform.INVERSE_LOG: (21**t - 1) / 20,
        Transform.PIECEWISE: np.interp(t, [0, 0.25, 0.75, 1], [0, 0.15, 0.85, 1]),
        Transform.SIGMOID: (1 / (1 + np.exp(-8 * (t - 0.5))) - 1 / (1 + np.exp(4)))
        / (1 / (1 + np.exp(-4)) - 1 / (1 + np.exp(4))),
    }[transform]


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
@pytest.mark.parametrize("transform", ["identity", "negative", "gamma", "log", "inverse_log", "piecewise", "sigmoid"])
def test_point_transforms_follow_their_formula_at_full_depth(transform, dtype, bits):
    pixels = picture(dtype, bits)
    output = run(pixels, bits, transform=transform).image
    white = 1.0 if dtype == np.float32 else 2.0**bits - 1
    expected = formula(Transform(transform), pixels.astype(np.float64) / white) * white
    assert output.pixels.dtype == dtype
    assert output.bit_depth == bits
    tolerance = 2e-6 if dtype == np.float32 else 0.5 + 1e-9
    np.testing.assert_allclose(output.pixels, expected, atol=tolerance)


def test_floats_outside_0_to_1_are_transformed_within_their_own_range():
    pixels = picture(np.float32) * 50 - 20
    output = run(pixels, transform="negative").image
    np.testing.assert_allclose(output.pixels, pixels.min() + pixels.max() - pixels, atol=1e-4)


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
def test_negative_twice_is_the_original(dtype, bits):
    once = run(picture(dtype, bits), bits, transform="negative").image
    twice = run(once, transform="negative").image.pixels
    np.testing.assert_allclose(twice, picture(dtype, bits), atol=1e-6 if dtype == np.float32 else 0)


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
def test_stretch_puts_the_percentiles_at_black_and_white(dtype, bits):
    pixels = picture(dtype, bits)
    output = run(pixels, bits, transform="stretch", low_percentile=2.0, high_percentile=97.0).image.pixels
    low, high = np.percentile(pixels, (2, 97), method="inverted_cdf").astype(np.float64)
    white = 1.0 if dtype == np.float32 else 2.0**bits - 1
    expected = np.clip((pixels - low) / (high - low), 0, 1) * white
    np.testing.assert_allclose(output, expected, atol=1e-4 if dtype == np.float32 else 0.5 + 1e-9)


@pytest.mark.parametrize("transform", ["gamma", "equalization", "clahe", "stretch", "log"])
def test_16_bits_are_not_cut_down_to_8(transform):
    ramp = np.linspace(20000, 22000, 256 * 256).astype(np.uint16).reshape(256, 256)
    output = run(ramp, transform=transform).image.pixels
    eight = run((ramp >> 8).astype(np.uint8), transform=transform).image.pixels
    assert len(np.unique(output)) > 10 * len(np.unique(eight))
    assert len(np.unique(output)) > 1500


def test_equalization_is_opencvs_on_8_bits():
    for seed in range(4):
        pixels = picture(seed=seed)
        ours = run(pixels, transform="equalization").image.pixels
        np.testing.assert_array_equal(ours, cv2.equalizeHist(pixels))


@pytest.mark.parametrize(("dtype", "bits"), [(np.uint16, 12), (np.uint16, 16), (np.float32, 32)])
def test_equalization_makes_the_values_evenly_frequent(dtype, bits):
    from skimage.exposure import equalize_hist

    pixels = picture(dtype, bits, (120, 150))
    output = run(pixels, bits, transform="equalization").image
    levels = output.pixels / output.value_range[1]
    np.testing.assert_allclose(np.quantile(levels, np.linspace(0, 1, 11)), np.linspace(0, 1, 11), atol=0.01)
    np.testing.assert_allclose(levels, equalize_hist(pixels, nbins=65536), atol=0.003)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=25, deadline=None)
def test_equalizing_twice_changes_no_more_than_rounding(seed):
    once = run(picture(seed=seed), transform="equalization").image
    twice = run(once, transform="equalization").image.pixels
    assert np.abs(twice.astype(int) - once.pixels.astype(int)).max() <= 1


@given(
    st.sampled_from([transform for transform in POINT_TRANSFORMS if transform not in ("negative", "bit_plane")]),
    st.floats(0.1, 10.0),
    st.floats(0.1, 10000.0),
    st.floats(0.5, 50.0),
    st.floats(0.0, 1.0),
    st.integers(0, 1000),
)
@settings(max_examples=80, deadline=None)
def test_curves_keep_the_order_of_the_values(transform, gamma, strength, gain, midpoint, seed):
    parameters = Contrast(transform=transform, gamma=gamma, strength=strength, gain=gain, midpoint=midpoint)
    histogram = histograms_of(Image.of(picture(np.uint16, 12, seed=seed), bit_depth=12)).main
    table = transfer_of(parameters, histogram).table(4096, np.dtype(np.uint16)).astype(int)
    assert (np.diff(table) >= 0).all()
    assert table[0] >= 0
    assert table.max() <= 4095
    floats = transfer_of(parameters, histogram)(np.linspace(0, 1, 500, dtype=np.float32))
    assert np.diff(floats).min() >= -2e-6


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=7, unique_by=lambda p: p[0]))
@settings(max_examples=60, deadline=None)
def test_piecewise_curves_pass_through_their_points_for_integers_and_floats(points):
    points = sorted(points)
    assume(min(np.diff([x for x, _ in points])) > 1e-3)
    transfer = transfer_of(
        Contrast(transform="piecewise", points=tuple(points)), histograms_of(Image.of(picture())).main
    )
    x, y = np.array(points).T
    np.testing.assert_allclose(transfer(x), y, atol=1e-9)
    levels = np.linspace(0, 1, 301)
    np.testing.assert_allclose(transfer(levels.astype(np.float32)), np.interp(levels, x, y), atol=2e-3)


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
def test_a_threshold_by_otsu_says_its_level_and_separates_there(dtype, bits):
    rng = np.random.default_rng(0)
    levels = np.where(rng.random((60, 60)) < 0.4, 0.2, 0.7) + rng.normal(0, 0.03, (60, 60))
    pixels = levels.astype(np.float32) if dtype == np.float32 else (levels * (2**bits - 1)).astype(dtype)
    result = run(pixels, bits, transform="threshold")
    white = result.source.value_range[1]
    assert 0.28 * white < result.threshold < 0.62 * white
    np.testing.assert_array_equal(result.image.pixels > 0, pixels > result.threshold)
    assert ALGORITHM.present(result).scalars["otsu_level"] == result.threshold


def test_a_threshold_by_hand_keeps_the_level_itself_dark():
    pixels = np.array([[99, 100, 101]], np.uint8)
    result = run(pixels, transform="threshold", automatic=False, level=100 / 255)
    np.testing.assert_array_equal(result.image.pixels, [[0, 0, 255]])
    assert "otsu_level" not in ALGORITHM.present(result).scalars


@pytest.mark.parametrize(("dtype", "bits"), KINDS[:3])
def test_bit_planes_add_up_to_the_image(dtype, bits):
    pixels = picture(dtype, bits)
    total = np.zeros(pixels.shape, np.int64)
    for bit in range(bits):
        plane = run(pixels, bits, transform="bit_plane", bit=bit).image.pixels
        assert set(np.unique(plane)) <= {0, 2**bits - 1}
        total += (plane > 0).astype(np.int64) << bit
    np.testing.assert_array_equal(total, pixels)


def test_a_bit_that_the_image_lacks_is_refused_with_those_it_has():
    with pytest.raises(ParameterError, match=r"there is no bit 12: this image has bits 0 to 11\. Choose one"):
        run(picture(np.uint16, 12), 12, transform="bit_plane", bit=12)


def test_bits_of_floats_are_those_of_their_16_bit_codes():
    codes = np.random.default_rng(0).integers(0, 65536, (20, 20))
    pixels = (codes / 65535).astype(np.float32)
    result = run(pixels, transform="bit_plane", bit=3)
    np.testing.assert_array_equal(result.image.pixels > 0, (codes >> 3) & 1 == 1)
    assert any("16 bits" in sentence for sentence in ALGORITHM.present(result).sentences)


def test_specification_to_an_image_is_scikit_images_matching():
    from skimage import data
    from skimage.exposure import match_histograms

    image, reference = data.camera()[::2, ::2], data.moon()[::3, ::3]
    ours = run(image, reference=Image.of(reference), transform="specification", target="reference").image.pixels
    theirs = match_histograms(image.astype(np.float64), reference.astype(np.float64))
    assert np.abs(ours - theirs).max() <= 0.5 + 1e-6


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
def test_specification_works_between_depths(dtype, bits):
    pixels, wanted = picture(dtype, bits, (90, 80)), picture(np.uint16, 16, (70, 60), seed=9) // 2 + 20000
    result = run(pixels, bits, reference=Image.of(wanted), transform="specification", target="reference")
    shares = np.linspace(0.02, 0.98, 25)
    output = np.quantile(result.image.pixels / result.source.value_range[1], shares)
    np.testing.assert_allclose(output, np.quantile(wanted / 65535, shares), atol=0.01)


def test_specification_of_colours_matches_channel_by_channel():
    from skimage.exposure import match_histograms

    rng = np.random.default_rng(1)
    image = rng.integers(0, 200, (50, 60, 3), dtype=np.uint8)
    reference = (rng.beta(2, 3, (40, 30, 3)) * [255, 200, 150]).astype(np.uint8)
    parameters = {"transform": "specification", "target": "reference", "color_mode": "per_channel"}
    ours = run(image, reference=Image.of(reference), **parameters).image.pixels
    theirs = match_histograms(image.astype(float), reference.astype(float), channel_axis=-1)
    assert np.abs(ours - theirs).max() <= 0.5 + 1e-6


@pytest.mark.parametrize(("dtype", "bits"), KINDS)
def test_a_drawn_distribution_is_reached(dtype, bits):
    # A triangle from 0.2 over 0.5 to 0.8: its quantile function is known.
    pixels = picture(dtype, bits, (150, 150))
    density = ((0.2, 0.0), (0.5, 1.0), (0.8, 0.0))
    result = run(pixels, bits, transform="specification", density=density)
    shares = np.linspace(0.05, 0.95, 19)
    expected = np.where(shares < 0.5, 0.2 + 0.3 * np.sqrt(2 * shares), 0.8 - 0.3 * np.sqrt(2 * (1 - shares)))
    output = np.quantile(result.image.pixels / result.source.value_range[1], shares)
    np.testing.assert_allclose(output, expected, atol=0.012)


def test_a_drawn_distribution_may_have_gaps():
    density = ((0.0, 1.0), (0.2, 1.0), (0.201, 0.0), (0.8, 0.0), (0.801, 1.0), (1.0, 1.0))
    output = run(picture(np.uint16, 16), transform="specification", density=density).image.pixels / 65535
    assert np.mean((output > 0.21) & (output < 0.79)) < 0.01
    assert 0.4 < np.mean(output < 0.5) < 0.6


def test_a_specification_without_its_reference_says_what_to_do():
    with pytest.raises(ImageError, match="Open or choose one, or draw"):
        run(picture(), transform="specification", target=Target.REFERENCE)


@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (40, 1), (2, 3, 4)])
@pytest.mark.parametrize(("dtype", "bits"), KINDS)
@pytest.mark.parametrize("transform", list(Transform))
def test_tiny_and_constant_images_have_a_defined_result(transform, dtype, bits, shape):
    for value in (0.0, 0.3, 1.0):
        white = 1.0 if dtype == np.float32 else 2.0**bits - 1
        pixels = np.full(shape, value * white).astype(dtype)
        for mode in list(ColorMode)[: 1 if len(shape) == 2 else 2]:
            result = run(pixels, bits, transform=transform, color_mode=mode)
            presentation = ALGORITHM.present(result)
            assert result.image.pixels.shape == shape
            assert np.isfinite(result.image.pixels).all()
            assert all(np.isfinite(v) for v in presentation.scalars.values() if isinstance(v, float))
            if transform in ("stretch", "equalization") and len(shape) == 2:
                np.testing.assert_allclose(result.image.pixels, pixels, atol=1e-6)
                assert len(presentation.sentences) == 2


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"points": ((0, 0),)}, "points"),
        ({"points": ((0, 0), (0, 1))}, "points"),
        ({"points": ((0, 0), (1, 2))}, "points"),
        ({"density": ((0, 0), (1, 0))}, "density"),
        ({"low_percentile": 50.0, "high_percentile": 50.0}, "low_percentile"),
        ({"gamma": 0.0}, "gamma"),
    ],
)
def test_impossible_parameters_are_refused_by_name(changes, name):
    with pytest.raises(ParameterError) as caught:
        Contrast(**changes)
    assert caught.value.name == name


def test_parameters_survive_json_and_only_those_that_matter_are_relevant():
    parameters = Contrast(transform="sigmoid", gain=5.0)
    assert Contrast.from_json(parameters.to_json()) == parameters
    relevant = {field.name for field in Contrast.fields() if parameters.is_relevant(field.name)}
    assert relevant == {"transform", "gain", "midpoint", "color_mode"}
    assert all(field.help for field in Contrast.fields())


@pytest.mark.parametrize("shape", [(800, 700), (801, 701), (1, 600_000)])
def test_large_8_bit_images_are_looked_up_like_small_ones(shape):
    pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
    output = run(pixels, transform="gamma", gamma=0.7).image.pixels
    expected = np.floor((np.arange(256) / 255) ** 0.7 * 255 + 0.5).astype(np.uint8)
    np.testing.assert_array_equal(output, expected[pixels])


@pytest.mark.parametrize("bits", [12, 16])
def test_older_opencv_without_16_bit_tables_gives_the_same(bits, monkeypatch):
    from sightglass.algorithms.contrast import color

    pixels = picture(np.uint16, bits)
    expected = run(pixels, bits, transform="log").image.pixels
    monkeypatch.setattr(color, "_LUT_TAKES_16_BITS", False)
    np.testing.assert_array_equal(run(pixels, bits, transform="log").image.pixels, expected)
