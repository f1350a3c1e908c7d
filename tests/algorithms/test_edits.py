import numpy as np
import PIL.Image
import pytest
import skimage.transform
from scipy import ndimage

from sightglass.algorithms.edits import (
    EDITS,
    ConvertDepth,
    Crop,
    Depth,
    Interpolation,
    Replacement,
    ReplaceNonFinite,
    Resize,
    Rotate,
    SizeBy,
    convert_depth,
    crop,
    find,
    flip_horizontally,
    flip_vertically,
    replace_non_finite,
    resize,
    rotate,
    rotate_half,
    rotate_left,
    rotate_right,
    to_gray,
)
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.noise import GaussianNoise, add_gaussian

RNG = np.random.default_rng(4)
SMOOTH = ndimage.gaussian_filter(RNG.random((40, 60)), 2)
SMOOTH = (SMOOTH - SMOOTH.min()) / np.ptp(SMOOTH)
IMAGES = {
    "gray": Image.of(np.rint(SMOOTH * 255).astype(np.uint8), "gray"),
    "rgba16": Image.of(RNG.integers(0, 65536, (40, 60, 4), dtype=np.uint16), "rgba16"),
    "float": Image.of(RNG.normal(size=(40, 60, 3)).astype(np.float32), "float"),
    "12-bit": Image.of(RNG.integers(0, 4096, (40, 60), dtype=np.uint16), "12-bit", 12),
    "1x1": Image.of(np.uint8([[7]]), "1x1"),
    "1xN": Image.of(np.arange(9, dtype=np.uint8)[None], "1xN"),
}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.key)
@pytest.mark.parametrize("image", IMAGES.values(), ids=IMAGES)
def test_every_edit_gives_a_valid_image_and_edits_the_clean_one_too(edit, image):
    noisy = add_gaussian(image, GaussianNoise(sigma=0.1))
    for source in (image, noisy):
        before = source.pixels.copy()
        result = edit.apply(source)
        np.testing.assert_array_equal(source.pixels, before)
        assert result.pixels.flags.c_contiguous
        assert not result.pixels.flags.writeable
        assert result.pixels.dtype in (np.uint8, np.uint16, np.float32)
        assert result.name == image.name
        if not result.is_float:
            assert result.pixels.max() <= 2**result.bit_depth - 1
    assert result.clean.shape == result.pixels.shape
    assert result.clean.dtype == result.pixels.dtype
    assert not result.clean.flags.writeable
    if edit.group != "Noise" and edit.key != "depth":
        np.testing.assert_array_equal(result.clean, edit.apply(image).pixels)


def test_the_registry_is_well_formed():
    assert len({edit.key for edit in EDITS}) == len(EDITS)
    assert find("rotate").function is rotate
    assert find("crop").apply(IMAGES["gray"], Crop(row=1, column=2, rows=3, columns=4)).pixels.shape == (3, 4)
    with pytest.raises(ImageError, match="There is no edit “sharpen”"):
        find("sharpen")


def test_exact_turns_and_flips():
    for image in IMAGES.values():
        pixels = image.pixels
        np.testing.assert_array_equal(rotate_left(image).pixels, np.rot90(pixels))
        np.testing.assert_array_equal(rotate_right(image).pixels, np.rot90(pixels, -1))
        np.testing.assert_array_equal(rotate_half(image).pixels, np.rot90(pixels, 2))
        np.testing.assert_array_equal(flip_horizontally(image).pixels, pixels[:, ::-1])
        np.testing.assert_array_equal(flip_vertically(image).pixels, pixels[::-1])


@pytest.mark.parametrize("quarters", range(-2, 3))
def test_rotation_by_quarters_is_exact(quarters):
    image = IMAGES["rgba16"]
    turned = rotate(image, Rotate(angle=90.0 * quarters))
    np.testing.assert_array_equal(turned.pixels, np.rot90(image.pixels, quarters))


@pytest.mark.parametrize("angle", [-133.0, -20.0, 7.5, 60.0])
@pytest.mark.parametrize(("method", "order"), [(Interpolation.BILINEAR, 1), (Interpolation.NEAREST, 0)])
def test_rotation_agrees_with_scikit_image(angle, method, order):
    image = Image.of(SMOOTH.astype(np.float32))
    ours = rotate(image, Rotate(angle=angle, interpolation=method, expand=False, fill=0.25)).pixels
    theirs = skimage.transform.rotate(SMOOTH, angle, order=order, cval=0.25)
    if order:
        # OpenCV weighs in steps of 1/32 pixel and blends the border half a pixel differently.
        assert np.median(np.abs(ours - theirs)) < 2e-3
        assert np.mean(np.abs(ours - theirs) > 0.03) < 0.05
    else:
        assert np.mean(np.abs(ours - theirs) > 1e-6) < 0.1


def test_rotation_keeps_the_corners_and_fills():
    white = Image.of(np.full((30, 50), 255, np.uint8))
    turned = rotate(white, Rotate(angle=30.0, fill=0.0))
    assert turned.pixels.shape == (51, 59)
    assert turned.pixels.sum() / 255 == pytest.approx(30 * 50, rel=0.02)
    gray = rotate(white, Rotate(angle=30.0, fill=0.5)).pixels
    assert gray[0, 0] in (127, 128)
    clear = rotate(Image.of(np.full((30, 50, 4), 255, np.uint8)), Rotate(angle=30.0)).pixels
    assert clear[0, 0, 3] == 0
    signed = Image.of(np.tile(np.array([-2.0, 6.0], np.float32), (30, 20)))
    assert rotate(signed, Rotate(angle=45.0, fill=1.0)).pixels[0, 0] == pytest.approx(6)


def test_too_long_for_rotation_is_refused():
    with pytest.raises(ImageError, match="too large to be turned"):
        rotate(Image.of(np.zeros((1, 40_000), np.uint8)), Rotate(angle=1.0))


@pytest.mark.parametrize(("columns", "rows"), [(30, 20), (17, 53), (120, 80), (1, 1)])
def test_resize_agrees_with_pillow_and_scikit_image(columns, rows):
    image = IMAGES["gray"]

    def resized(method):
        parameters = Resize(by=SizeBy.PIXELS, columns=columns, rows=rows, keep_shape=False, interpolation=method)
        return resize(image, parameters).pixels.astype(float)

    pillow = PIL.Image.fromarray(image.pixels)
    nearest = np.asarray(pillow.resize((columns, rows), PIL.Image.Resampling.NEAREST))
    np.testing.assert_array_equal(resized(Interpolation.NEAREST), nearest)
    for method, order in ((Interpolation.BILINEAR, 1), (Interpolation.BICUBIC, 3)):
        expected = skimage.transform.resize(
            image.pixels.astype(float), (rows, columns), order=order, mode="edge", anti_aliasing=False
        )
        # Bicubic kernels come with different parameters; on a smooth picture that matters little.
        np.testing.assert_allclose(resized(method), expected, atol=1.5 if order == 1 else 12)
    if columns <= image.columns and rows <= image.rows:
        box = np.asarray(pillow.resize((columns, rows), PIL.Image.Resampling.BOX), float)
        assert np.abs(resized(Interpolation.AREA) - box).mean() < 3


def test_area_by_half_is_the_mean_of_four():
    image = Image.of(SMOOTH.astype(np.float32))
    half = resize(image, Resize(percent=50.0))
    np.testing.assert_allclose(half.pixels, skimage.transform.downscale_local_mean(image.pixels, (2, 2)), rtol=1e-5)
    assert half.value_range == image.value_range


def test_resize_sizes():
    image = IMAGES["gray"]
    assert resize(image, Resize(percent=150.0)).pixels.shape == (60, 90)
    assert resize(image, Resize(percent=1.0)).pixels.shape == (1, 1)
    assert resize(image, Resize(by=SizeBy.PIXELS, columns=30)).pixels.shape == (20, 30)
    with pytest.raises(ImageError, match=r"100000 × 66667 pixels .* limit is 500 megapixels"):
        resize(image, Resize(by=SizeBy.PIXELS, columns=100_000))


def test_bicubic_does_not_exceed_the_bit_depth():
    step = Image.of(np.repeat([[0, 4095]], 8, axis=1).astype(np.uint16), bit_depth=12)
    assert resize(step, Resize(percent=400.0, interpolation=Interpolation.BICUBIC)).pixels.max() == 4095


def test_to_gray():
    image = IMAGES["rgba16"]
    red, green, blue = np.moveaxis(image.pixels[..., :3].astype(float), 2, 0)
    np.testing.assert_allclose(to_gray(image).pixels, 0.299 * red + 0.587 * green + 0.114 * blue, atol=2)
    assert to_gray(IMAGES["gray"]) is IMAGES["gray"]


def test_crop_outside_is_refused():
    with pytest.raises(ImageError, match="does not lie within"):
        crop(IMAGES["gray"], Crop(row=30, rows=20, columns=2))


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (Replacement.VALUE, [[0.5, 1, 0.5], [3, 0.5, 0.5]]),
        (Replacement.EXTREMES, [[1, 1, 3], [3, 1, 1]]),
        (Replacement.NEAREST, [[1, 1, 1], [3, 3, 1]]),
    ],
)
def test_replace_non_finite(by, expected):
    image = Image.of(np.array([[np.nan, 1, np.inf], [3, -np.inf, np.nan]], np.float32))
    result = replace_non_finite(image, ReplaceNonFinite(by=by, value=0.5))
    assert result.is_finite
    if by is Replacement.NEAREST:
        finite = np.isfinite(image.pixels)
        np.testing.assert_array_equal(result.pixels[finite], image.pixels[finite])
        assert result.pixels[0, 0] in (1, 3)
        assert set(result.pixels.ravel()) <= {1, 3}
    else:
        np.testing.assert_array_equal(result.pixels, expected)


def test_replace_where_nothing_is_finite():
    image = Image.of(np.full((2, 2, 3), np.nan, np.float32))
    for by in Replacement:
        assert replace_non_finite(image, ReplaceNonFinite(by=by)).pixels.tolist() == np.zeros((2, 2, 3)).tolist()
    mixed = np.dstack([np.full((2, 2), np.nan), np.ones((2, 2)), np.ones((2, 2))])
    assert replace_non_finite(Image.of(mixed), ReplaceNonFinite(by=Replacement.NEAREST)).is_finite


@pytest.mark.parametrize("depth", Depth)
def test_depth_there_and_back(depth):
    image = IMAGES["gray"]
    there = convert_depth(image, ConvertDepth(depth=depth))
    assert str(there.pixels.dtype) == {"8": "uint8", "16": "uint16", "float": "float32"}[depth.value]
    assert there.value_range[1] == {"8": 255, "16": 65535, "float": 1}[depth.value]
    back = convert_depth(there, ConvertDepth(depth=Depth.EIGHT))
    np.testing.assert_array_equal(back.pixels, image.pixels)


def test_depth_of_twelve_bits_and_signed_floats():
    deep = Image.of(np.array([[0, 2048, 4095]], np.uint16), bit_depth=12)
    assert convert_depth(deep, ConvertDepth(depth=Depth.EIGHT)).pixels.tolist() == [[0, 128, 255]]
    assert convert_depth(deep, ConvertDepth(depth=Depth.SIXTEEN)).pixels.tolist() == [[0, 32776, 65535]]
    signed = Image.of(np.array([[-1, 0, 3]], np.float32))
    assert convert_depth(signed, ConvertDepth(depth=Depth.EIGHT)).pixels.tolist() == [[0, 64, 255]]
    np.testing.assert_allclose(convert_depth(signed, ConvertDepth()).pixels, [[0, 0.25, 1]])
    with pytest.raises(ImageError, match="holds NaN or infinite values, which integers cannot hold"):
        convert_depth(Image.of(np.array([[np.nan, 1]], np.float32)), ConvertDepth(depth=Depth.EIGHT))
