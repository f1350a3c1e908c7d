"""The adviser and the matching of worked example 1, over many photographs."""

import numpy as np
import pytest

from sightglass.algorithms.contrast import ALGORITHM
from sightglass.algorithms.contrast.advice import Kind, advise
from sightglass.algorithms.contrast.histogram import histograms_of
from sightglass.algorithms.contrast.matching import Shape, curve_shape, match
from sightglass.algorithms.contrast.parameters import Contrast, Transform
from sightglass.algorithms.contrast.transfer import point_function, transfer_of
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image

PHOTOS = ["camera", "astronaut", "coins", "moon", "page", "text", "chelsea", "coffee", "clock", "brick", "grass"]
LEVELS = np.linspace(0.0, 1.0, 257)
CURVES = {
    Kind.DARK: (LEVELS, LEVELS**0.4),
    Kind.BRIGHT: (LEVELS, LEVELS**2.5),
    Kind.LOW_CONTRAST: (LEVELS, point_function(Contrast(transform="sigmoid", gain=10.0))(LEVELS)),
}
SHAPES = {Kind.DARK: Shape.CONCAVE, Kind.BRIGHT: Shape.CONVEX, Kind.LOW_CONTRAST: Shape.S_CURVE}


def photo(name):
    from skimage import data

    return getattr(data, name)() / 255.0


def spoiled(levels, dtype=np.uint8):
    """Make the three images of the example: underexposed, washed out, and squeezed to the middle."""
    white = np.iinfo(dtype).max

    def image(changed, name):
        return Image.of(np.rint(changed * white).astype(dtype), name=name)

    return {
        Kind.DARK: image(0.35 * levels, "dark"),
        Kind.BRIGHT: image(0.65 + 0.35 * levels, "bright"),
        Kind.LOW_CONTRAST: image(0.35 + 0.3 * levels, "flat"),
    }


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_each_kind_is_recognised_and_gets_a_curve_of_the_right_form(name, dtype):
    for kind, image in spoiled(photo(name), dtype).items():
        histogram = histograms_of(image).main
        advice = advise(histogram)
        assert advice.kind is kind
        for recommendation in (advice.recommended, *advice.alternatives):
            transfer = transfer_of(recommendation.parameters, histogram)
            assert curve_shape(LEVELS, transfer(LEVELS)) is SHAPES[kind]


@pytest.mark.parametrize("name", PHOTOS)
def test_following_the_advice_mends_the_histogram(name):
    for kind, image in spoiled(photo(name)).items():
        advice = advise(histograms_of(image).main)
        result = ALGORITHM.run([image], advice.recommended.parameters)
        before, after = advice.figures, advise(result.after.main).figures
        if kind is Kind.LOW_CONTRAST:
            assert after.span > 1.5 * before.span
        else:
            assert after.median == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("name", ["camera", "astronaut", "coins", "chelsea", "coffee", "grass"])
def test_good_photographs_are_left_alone(name):
    advice = advise(histograms_of(Image.of(np.rint(photo(name) * 255).astype(np.uint8))).main)
    assert advice.kind is Kind.WELL_SPREAD
    assert advice.recommended.parameters.transform is Transform.IDENTITY


def test_a_very_dark_image_gets_the_logarithm_with_its_finite_slope():
    image = Image.of(np.rint(photo("camera") * 0.03 * 65535).astype(np.uint16))
    advice = advise(histograms_of(image).main)
    assert advice.recommended.parameters.transform is Transform.LOG
    assert "slope at black stays finite" in advice.sentence
    after = ALGORITHM.run([image], advice.recommended.parameters).after.main
    assert advise(after).figures.median == pytest.approx(0.5, abs=0.02)


def test_the_sentence_gives_the_figures_and_the_parameters():
    image = Image.of(np.repeat(np.array([10, 51, 60], np.uint8), 20).reshape(6, 10))
    advice = advise(histograms_of(image).main)
    assert advice.kind is Kind.DARK
    assert "100\N{NO-BREAK SPACE}% of the pixels lie in the lowest third" in advice.sentence
    assert "median is at 20\N{NO-BREAK SPACE}%" in advice.sentence
    assert "gamma 0.43" in advice.sentence
    assert advice.recommended.parameters.gamma == pytest.approx(np.log(0.5) / np.log(0.2))
    assert advice.sentence in ALGORITHM.present(ALGORITHM.run([image], Contrast())).sentences


@pytest.mark.parametrize(
    ("dtype", "value", "written"),
    [(np.uint8, 77, "77"), (np.uint8, 0, "0"), (np.uint8, 255, "255"), (np.uint16, 65535, "65,535"),
     (np.float32, 0.0, "0"), (np.float32, 0.3, "0.3"), (np.float32, 1.0, "1"), (np.float32, -5.0, "−5")],
)  # fmt: skip
def test_a_constant_image_is_named_as_such_and_left_alone(dtype, value, written):
    advice = advise(histograms_of(Image.of(np.full((50, 50), value, dtype))).main)
    assert advice.kind is Kind.CONSTANT
    assert advice.sentence == f"All pixels have one value, {written}: there is nothing to widen."
    assert advice.recommended.parameters == Contrast(transform=Transform.IDENTITY)
    assert advice.alternatives == ()


def test_a_constant_colour_has_one_luminance():
    advice = advise(histograms_of(Image.of(np.full((5, 5, 3), 77, np.uint8))).main)
    assert advice.sentence == "All pixels have one luminance, 77: there is nothing to widen."


@pytest.mark.parametrize("value", [0, 77, 255])
def test_a_few_other_pixels_do_not_call_for_a_curve(value):
    pixels = np.full((50, 50), value, np.uint8)
    pixels[0, :10] = 128
    advice = advise(histograms_of(Image.of(pixels)).main)
    percentage = "98\N{NO-BREAK SPACE}%"
    assert advice.sentence == f"At least {percentage} of the pixels have one value, {value}: no curve can widen that."
    assert advice.recommended.parameters.transform is Transform.IDENTITY


@pytest.mark.parametrize("low", [10, 30, 77, 126, 220])
@pytest.mark.parametrize("dtype", [np.uint8, np.float32])
def test_two_neighbouring_values_are_drawn_apart_wherever_they_lie(low, dtype):
    pixels = np.full((50, 50), low, np.uint8)
    pixels[:, ::2] += 1
    image = Image.of(pixels if dtype == np.uint8 else (pixels / 255).astype(dtype))
    advice = advise(histograms_of(image).main)
    assert advice.kind is Kind.LOW_CONTRAST
    result = ALGORITHM.run([image], advice.recommended.parameters).image
    white = image.value_range[1]
    assert result.pixels.min() == pytest.approx(0, abs=0.01)
    assert result.pixels.max() == pytest.approx(white, abs=0.01 * white)


def test_black_and_white_of_floats_are_not_taken_for_bin_centres():
    pixels = np.zeros((100, 100), np.float32)
    pixels[:, :8] = 1.0
    figures = advise(histograms_of(Image.of(pixels)).main).figures
    assert (figures.lowest, figures.low, figures.median, figures.highest) == (0, 0, 0, 1)
    sentence = advise(histograms_of(Image.of(pixels)).main).sentence
    assert "median is at 0\N{NO-BREAK SPACE}% of it" in sentence
    assert "brings the mean level 8\N{NO-BREAK SPACE}% to the middle" in sentence


@pytest.mark.parametrize("kind", list(CURVES))
def test_advice_that_is_followed_says_so(kind):
    advice = advise(histograms_of(spoiled(photo("camera"))[kind]).main)
    wanted = advice.recommended.parameters
    assert not advice.is_applied(Contrast(transform=Transform.NEGATIVE))
    assert advice.is_applied(wanted)
    assert advice.is_applied(wanted.replaced(color_mode="per_channel", bit=3)), "bit has no effect on this transform"
    for name in [
        field.name for field in Contrast.fields() if field.kind == "number" and wanted.is_relevant(field.name)
    ]:
        assert not advice.is_applied(wanted.replaced(**{name: getattr(wanted, name) + 0.25}))


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 0, 2)])
def test_worked_example_1_is_matched_for_every_photograph_and_order(name, order):
    kinds = [Kind.DARK, Kind.BRIGHT, Kind.LOW_CONTRAST]
    spoiled_images = spoiled(photo(name))
    images = [spoiled_images[kind] for kind in kinds]
    histograms = [histograms_of(images[index]).main.counts for index in order]
    curves = [CURVES[kinds[index]] for index in reversed(order)]
    for index, found in enumerate(match(images, histograms, curves)):
        kind = kinds[index]
        assert order[found.histogram] == index
        assert list(reversed(order))[found.curve] == index
        assert found.advice.kind is kind
        assert found.shape is SHAPES[kind]
        assert f"Image {index + 1} has histogram {found.histogram + 1} ({kind.label.lower()}" in found.sentence
        assert f"Curve {found.curve + 1} suits it" in found.sentence


def test_histograms_may_be_drawn_with_fewer_bins_than_the_image_has_levels():
    images = list(spoiled(photo("camera"), np.uint16).values())
    coarse = [np.histogram(image.pixels, 32, (0, 65536))[0] for image in reversed(images)]
    assert [found.histogram for found in match(images, coarse, list(CURVES.values()))] == [2, 1, 0]


def test_unequal_numbers_cannot_be_matched():
    image = Image.of(np.zeros((2, 2), np.uint8))
    with pytest.raises(ImageError, match="1 images, 0 histograms and 3 curves"):
        match([image], [], list(CURVES.values()))


@pytest.mark.parametrize(
    ("outputs", "shape"),
    [(LEVELS, Shape.STRAIGHT), (np.clip(3 * LEVELS - 1, 0, 1), Shape.S_CURVE), (LEVELS**0.9, Shape.CONCAVE),
     (LEVELS**1.2, Shape.CONVEX), (np.log1p(50 * LEVELS) / np.log(51), Shape.CONCAVE)],
)  # fmt: skip
def test_curves_are_named_by_their_form(outputs, shape):
    assert curve_shape(LEVELS, outputs) is shape
