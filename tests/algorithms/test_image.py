from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region, luminance

DTYPES = ["?", "u1", "u2", ">u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", ">f4", "f8", "g"]
SHAPES = hnp.array_shapes(min_dims=2, max_dims=2, max_side=6).flatmap(
    lambda shape: st.sampled_from([shape, (*shape, 1), (*shape, 2), (*shape, 3), (*shape, 4)])
)
ARRAYS = st.sampled_from(DTYPES).flatmap(lambda dtype: hnp.arrays(np.dtype(dtype), SHAPES))


@given(ARRAYS)
def test_every_array_that_can_be_an_image_becomes_one(array: NDArray[Any]) -> None:
    image = Image.of(array, "a")
    pixels = image.pixels
    assert pixels.dtype in (np.uint8, np.uint16, np.float32)
    assert pixels.dtype.isnative
    assert pixels.flags.c_contiguous
    assert not pixels.flags.writeable
    assert (image.rows, image.columns) == array.shape[:2]
    assert image.channels in (1, 3, 4)
    assert pixels.ndim == (2 if image.channels == 1 else 3)
    assert image.bit_depth == pixels.dtype.itemsize * 8
    low, high = image.value_range
    assert low < high


@given(ARRAYS)
def test_values_are_kept_as_exactly_as_the_type_allows(array: NDArray[Any]) -> None:
    pixels = Image.of(array).pixels
    given_channels = 1 if array.ndim == 2 else array.shape[2]
    if given_channels == 2:
        assert np.array_equal(pixels[..., 0], pixels[..., 1], equal_nan=pixels.dtype.kind == "f")
        pixels = pixels[..., [0, 3]]
    expected = array.reshape(pixels.shape)
    if array.dtype == np.bool_:
        expected = np.where(expected, 255, 0)
    with np.errstate(over="ignore"):
        same = (pixels == expected) | (pixels == expected.astype(np.float32)) | (np.isnan(pixels) & np.isnan(expected))
    assert same.all()


@pytest.mark.parametrize(
    ("dtype", "values", "kept"),
    [
        ("i1", [0, 127], "u1"),
        ("i1", [-1, 127], "f4"),
        ("i4", [0, 65535], "u2"),
        ("i4", [0, 65536], "f4"),
        ("u8", [0, 300], "u2"),
        ("f8", [0.0, 1.0], "f4"),
        ("?", [False, True], "u1"),
    ],
)
def test_narrowest_type_that_holds_the_values(dtype: str, values: list[float], kept: str) -> None:
    assert Image.of(np.array([values], dtype)).pixels.dtype == np.dtype(kept)


@pytest.mark.parametrize("dtype", ["u1", "u2", "f4"])
def test_what_is_already_an_image_is_not_copied(dtype: str) -> None:
    array = np.zeros((4, 5, 3), dtype)
    assert np.shares_memory(Image.of(array).pixels, array)
    assert array.flags.writeable


def test_views_become_contiguous() -> None:
    array = np.arange(24, dtype=np.uint8).reshape(4, 6)
    assert np.array_equal(Image.of(array.T[::-1]).pixels, array.T[::-1])


@pytest.mark.parametrize(
    ("array", "part"),
    [
        (np.zeros((0, 4), np.uint8), "holds no pixels (its shape is (0, 4))"),
        (np.zeros((4, 0, 3), np.uint8), "holds no pixels"),
        (np.zeros(5, np.uint8), "has the shape (5,), which is no image"),
        (np.uint8(3), "has the shape (), which is no image"),
        (np.zeros((2, 3, 5), np.uint8), "has the shape (2, 3, 5)"),
        (np.zeros((2, 2, 3, 1), np.uint8), "has the shape (2, 2, 3, 1)"),
        (np.zeros((2, 2), np.complex64), "holds values of type complex64"),
        (np.array([["a", "b"]]), "holds values of type"),
        (np.array([[None]]), "holds values of type object"),
        (np.zeros((2, 2), "M8[s]"), "holds values of type datetime64"),
    ],
)
def test_what_is_no_image_is_refused_by_name(array: Any, part: str) -> None:
    with pytest.raises(ImageError, match="“holiday”") as caught:
        Image.of(array, "holiday")
    assert part in str(caught.value)


def test_float64_beyond_float32_becomes_infinite_and_says_so() -> None:
    image = Image.of(np.array([[1e300, 0.0]]))
    assert not image.is_finite
    assert image.value_range == (0.0, 1.0)


def test_clean_original_must_match() -> None:
    noisy = np.zeros((3, 4), np.uint8)
    assert Image.of(noisy, clean=np.ones((3, 4), np.uint8)).clean is not None
    with pytest.raises(ImageError, match="clean"):
        Image.of(noisy, clean=np.ones((4, 3), np.uint8))
    with pytest.raises(ImageError, match="clean"):
        Image.of(noisy, clean=np.ones((3, 4), np.float32))


@pytest.mark.parametrize(
    ("pixels", "bits", "expected"),
    [
        (np.array([[3, 9]], np.uint8), None, (0, 255)),
        (np.array([[3, 9]], np.uint16), None, (0, 65535)),
        (np.array([[3, 9]], np.uint16), 12, (0, 4095)),
        (np.array([[0.2, 0.7]], np.float32), None, (0, 1)),
        (np.array([[0.0, 1.0]], np.float32), None, (0, 1)),
        (np.array([[-2.0, 0.5]], np.float32), None, (-2, 0.5)),
        (np.array([[3.0, 700.0]], np.float32), None, (3, 700)),
        (np.array([[7.0, 7.0]], np.float32), None, (7, 8)),
        (np.array([[np.nan, 5.0, -np.inf, 9.0]], np.float32), None, (5, 9)),
        (np.array([[np.nan]], np.float32), None, (0, 1)),
    ],
)
def test_black_and_white(pixels: NDArray[Any], bits: int | None, expected: tuple[float, float]) -> None:
    assert Image.of(pixels, bit_depth=bits).value_range == expected


@pytest.mark.parametrize("value", [1e20, -1e20, 3e38])
def test_constant_image_of_huge_values_still_has_a_range(value: float) -> None:
    low, high = Image.of(np.full((2, 2), value, np.float32)).value_range
    assert low < high
    assert np.float32(low) < np.float32(high)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (5, 1), (3, 4, 3), (3, 4, 4)])
def test_non_finite_values_are_found_anywhere(bad: float, shape: tuple[int, ...]) -> None:
    pixels = np.zeros(shape, np.float32)
    assert Image.of(pixels).is_finite
    pixels = pixels.copy()
    pixels.flat[-1] = bad
    assert not Image.of(pixels).is_finite


regions = st.tuples(*[st.integers(-2, 8)] * 4).map(lambda numbers: Region(*numbers))


@given(regions, st.sampled_from([(5, 6), (5, 6, 3)]))
def test_crop_cuts_what_lies_inside_and_refuses_the_rest(region: Region, shape: tuple[int, ...]) -> None:
    pixels = np.arange(np.prod(shape), dtype=np.uint16).reshape(shape)
    image = Image.of(pixels, "whole", bit_depth=9, clean=pixels + np.uint16(1))
    rows, columns = range(region.row, region.row + region.rows), range(region.column, region.column + region.columns)
    inside = bool(rows and columns) and set(rows) <= set(range(5)) and set(columns) <= set(range(6))
    if not inside:
        with pytest.raises(ImageError, match="“whole”"):
            image.crop(region)
        return
    part = image.crop(region)
    expected = pixels[region.row :][: region.rows, region.column :][:, : region.columns]
    assert np.array_equal(part.pixels, expected)
    assert part.clean is not None
    assert np.array_equal(part.clean, expected + 1)
    assert (part.bit_depth, part.name) == (9, "whole")
    assert part.pixels.flags.c_contiguous
    assert not part.pixels.flags.writeable


def test_crop_keeps_the_black_and_white_of_the_whole() -> None:
    image = Image.of(np.array([[-4.0, 0.5], [0.5, 8.0]], np.float32))
    part = image.crop(Region(0, 1, 1, 1))
    assert part.value_range == (-4.0, 8.0)
    assert part.crop(Region(0, 0, 1, 1)).value_range == (-4.0, 8.0)


@pytest.mark.parametrize("dtype", ["u1", "u2", "f4"])
@pytest.mark.parametrize("channels", [3, 4])
def test_luminance_is_rec_601_in_the_type_of_the_image(dtype: str, channels: int) -> None:
    top = 1.0 if dtype == "f4" else np.iinfo(dtype).max
    pixels = (np.random.default_rng(0).random((4, 5, channels)) * top).astype(dtype)
    gray = luminance(pixels)
    expected = pixels[..., :3].astype(np.float64) @ [0.299, 0.587, 0.114]
    assert gray.dtype == pixels.dtype
    assert np.abs(gray - expected).max() <= {"u1": 1, "u2": 2, "f4": 1e-6}[dtype]


def test_luminance_of_gray_is_itself() -> None:
    gray = np.zeros((2, 3), np.uint16)
    assert luminance(gray) is gray
