"""The many kinds of TIFF, as Pillow's libtiff and tifffile write them."""

import struct

import cv2
import numpy as np
import PIL.Image
import pytest
import tifffile

from sightglass.app.files import FileError, read_images

RNG = np.random.default_rng(0)
RGB = cv2.GaussianBlur(RNG.integers(0, 256, (61, 83, 3), dtype=np.uint8), (0, 0), 1.5)
GRAY = np.ascontiguousarray(RGB[..., 0])
RGBA = np.dstack([RGB, 255 - GRAY])
DEEP = GRAY.astype(np.uint16) * 200 + 3
FLOAT = RNG.normal(size=(61, 83)).astype(np.float32)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.tif"


def pixels_of(path):
    (image,) = read_images(path)
    return image.pixels


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "lzma"])
@pytest.mark.parametrize("array", [GRAY, RGB, RGBA, DEEP, FLOAT, GRAY > 128], ids=["g", "rgb", "rgba", "16", "f", "1"])
def test_compressions(path, compression, array):
    PIL.Image.fromarray(array).save(path, compression=compression)
    expected = array * np.uint8(255) if array.dtype == bool else array
    np.testing.assert_array_equal(pixels_of(path), expected)


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate"])
@pytest.mark.parametrize(
    ("array", "predictor"), [(GRAY, 2), (RGB, 2), (RGBA, 2), (DEEP, 2), (FLOAT, 2), (FLOAT, 3)],
    ids=["gray", "rgb", "rgba", "deep", "float-2", "float-3"],
)  # fmt: skip
def test_predictors(path, compression, array, predictor):
    PIL.Image.fromarray(array).save(path, compression=compression, tiffinfo={317: predictor})
    with tifffile.TiffFile(path) as file:
        assert file.pages[0].predictor == predictor
    np.testing.assert_array_equal(pixels_of(path), array)


@pytest.mark.parametrize("compression", ["group3", "group4"])
def test_fax(path, compression):
    PIL.Image.fromarray(GRAY > 128).save(path, compression=compression)
    np.testing.assert_array_equal(pixels_of(path), (GRAY > 128) * np.uint8(255))


@pytest.mark.parametrize("array", [GRAY, RGB], ids=["gray", "rgb"])
def test_jpeg_inside(path, array):
    PIL.Image.fromarray(array).save(path, compression="jpeg")
    with PIL.Image.open(path) as picture:
        np.testing.assert_array_equal(pixels_of(path), np.asarray(picture))


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw"])
def test_palette_and_inks(path, compression):
    palette = PIL.Image.fromarray(RGB).quantize(16)
    palette.save(path, compression=compression)
    np.testing.assert_array_equal(pixels_of(path), np.asarray(palette.convert("RGB")))
    inks = PIL.Image.fromarray(RGB).convert("CMYK")
    inks.save(path, compression=compression)
    np.testing.assert_allclose(pixels_of(path), np.asarray(inks.convert("RGB")), atol=1)


def write_raw(path, columns, rows, bits, data, *entries, order="<"):
    """A TIFF of one uncompressed strip; `entries` are further (tag, type, value)."""
    tags = [(256, 4, columns), (257, 4, rows), (258, 3, bits), (259, 3, 1), (273, 4, None), (277, 3, 1), (278, 4, rows)]
    tags = sorted([*tags, (279, 4, len(data)), *entries], key=lambda tag: tag[0])
    start = 8 + 2 + 12 * len(tags) + 4

    def entry(tag, kind, value):
        value = start if value is None else value
        return struct.pack(
            order + ("HHII" if kind == 4 else "HHIHH"), tag, kind, 1, *([value] if kind == 4 else [value, 0])
        )

    magic = b"II*\0" if order == "<" else b"MM\0*"
    body = struct.pack(order + "IH", 8, len(tags)) + b"".join(entry(*tag) for tag in tags) + bytes(4)
    path.write_bytes(magic + body + data)


def packed(values, bits):
    """Pack samples of some bits, each row filled up to whole bytes."""
    single = (values[..., None] >> np.arange(bits - 1, -1, -1) & 1).astype(np.uint8)
    return np.packbits(single.reshape(len(values), -1), axis=1).tobytes()


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("columns", [8, 7])
@pytest.mark.parametrize("bits", [1, 2, 4, 10, 12, 14])
def test_packed_bits(path, bits, columns, order):
    values = RNG.integers(0, 2**bits, (10, columns))
    write_raw(path, columns, 10, bits, packed(values, bits), (262, 3, 1), order=order)
    (image,) = read_images(path)
    assert image.bit_depth == max(bits, 8)
    np.testing.assert_array_equal(image.pixels, values * (255 // (2**bits - 1)) if bits < 8 else values)


def test_white_is_zero_and_bits_from_the_right(path):
    values = RNG.integers(0, 4096, (10, 8))
    write_raw(path, 8, 10, 12, packed(values, 12), (262, 3, 0))
    np.testing.assert_array_equal(pixels_of(path), 4095 - values)
    write_raw(path, 8, 1, 8, bytes([1, 2, 4, 8, 16, 32, 64, 128]), (262, 3, 1), (266, 3, 2))
    assert pixels_of(path).tolist() == [[128, 64, 32, 16, 8, 4, 2, 1]]


def test_a_depth_that_the_values_exceed_is_not_believed(path):
    tifffile.imwrite(path, np.array([[0, 4096]], np.uint16), extratags=[(281, "H", 1, 4095, True)])
    (image,) = read_images(path)
    assert image.bit_depth == 16
    assert image.pixels.tolist() == [[0, 4096]]


def test_alpha_that_was_multiplied_in(path):
    multiplied = np.uint8([[[100, 50, 0, 128], [0, 0, 0, 0], [1, 2, 3, 255]]])
    tifffile.imwrite(path, multiplied, photometric="rgb", extrasamples=["assocalpha"])
    assert pixels_of(path).tolist() == [[[199, 100, 0, 128], [0, 0, 0, 0], [1, 2, 3, 255]]]


def test_small_pictures_of_a_pyramid_are_left_out(path):
    with tifffile.TiffWriter(path) as writer:
        writer.write(RGB)
        writer.write(RGB[::2, ::2], subfiletype=1)
    np.testing.assert_array_equal(pixels_of(path), RGB)


@pytest.mark.parametrize("dtype", [np.int16, np.int32])
def test_signed_values_become_floats(path, dtype):
    values = RNG.integers(-1000, 1000, (10, 8)).astype(dtype)
    tifffile.imwrite(path, values)
    assert pixels_of(path).dtype == np.float32
    np.testing.assert_array_equal(pixels_of(path), values)


def test_big_and_stacked_files(path):
    tifffile.imwrite(path, RGB, bigtiff=True)
    np.testing.assert_array_equal(pixels_of(path), RGB)
    stack = RNG.integers(0, 999, (30, 4, 5), dtype=np.uint16)
    tifffile.imwrite(path, stack, imagej=True)
    np.testing.assert_array_equal([image.pixels for image in read_images(path)], stack)


@pytest.mark.parametrize(
    ("array", "options", "message"),
    [
        (np.ones((4, 5), np.complex64), {}, "holds complex numbers"),
        (np.ones((4, 5, 5), np.uint8), {"planarconfig": "contig", "photometric": "minisblack"}, "has 5 channels"),
        (np.ones((20, 4, 5), np.uint8), {"volumetric": True, "tile": (16, 16, 16)}, "holds a volume"),
    ],
)
def test_what_no_image_is(path, array, options, message):
    tifffile.imwrite(path, array, **options)
    with pytest.raises(FileError, match=f"^“a.tif” {message}"):
        read_images(path)


def test_other_colour_models_are_named(path):
    PIL.Image.fromarray(RGB).convert("LAB").save(path)
    with pytest.raises(FileError, match="uses the colour model CIELab, which Sightglass does not read"):
        read_images(path)
