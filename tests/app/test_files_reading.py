"""Images open with the very pixels that independent programs wrote."""

import io
import os
import re
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import PIL.Image
import pytest
import tifffile

from sightglass.app.files import FileError, read_images

RNG = np.random.default_rng(20)
GRAY = cv2.GaussianBlur(RNG.integers(0, 256, (37, 53), dtype=np.uint8), (0, 0), 1)
RGB = np.ascontiguousarray(np.dstack([GRAY, GRAY[::-1], 255 - GRAY]))
RGBA = np.dstack([RGB, GRAY[:, ::-1]])
GRAY16 = RNG.integers(0, 65536, (37, 53), dtype=np.uint16)
RGB16 = RNG.integers(0, 65536, (37, 53, 3), dtype=np.uint16)
RGBA16 = RNG.integers(0, 65536, (37, 53, 4), dtype=np.uint16)
FLOAT = RNG.normal(size=(37, 53)).astype(np.float32)


def one(path):
    (image,) = read_images(path)
    assert image.pixels.flags.c_contiguous
    assert not image.pixels.flags.writeable
    return image


def save_pillow(path, array, mode=None, **options):
    image = PIL.Image.fromarray(array)
    (image if mode is None else image.convert(mode)).save(path, **options)
    return path


@pytest.mark.parametrize("extension", ["png", "tiff", "bmp", "webp", "ppm"])
@pytest.mark.parametrize("array", [GRAY, RGB], ids=["gray", "rgb"])
def test_eight_bits(tmp_path, extension, array):
    options = {"lossless": True} if extension == "webp" else {}
    image = one(save_pillow(tmp_path / f"a.{extension}", array, **options))
    expected = np.repeat(GRAY[..., None], 3, 2) if extension == "webp" and array.ndim == 2 else array
    assert image.pixels.dtype == np.uint8
    assert image.bit_depth == 8
    np.testing.assert_array_equal(image.pixels, expected)


@pytest.mark.parametrize("extension", ["png", "tiff", "webp"])
def test_alpha_is_kept(tmp_path, extension):
    options = {"lossless": True, "exact": True} if extension == "webp" else {}
    np.testing.assert_array_equal(one(save_pillow(tmp_path / f"a.{extension}", RGBA, **options)).pixels, RGBA)


@pytest.mark.parametrize("extension", [".png", ".tiff", ".pgm"])
@pytest.mark.parametrize("array", [GRAY16, RGB16, RGBA16], ids=["gray", "rgb", "rgba"])
def test_sixteen_bits_stay(tmp_path, extension, array):
    if extension == ".pgm" and array.ndim == 3:
        array, extension = RGB16, ".ppm"
    bgr = (
        array
        if array.ndim == 2
        else cv2.cvtColor(array, cv2.COLOR_RGB2BGR if array.shape[2] == 3 else cv2.COLOR_RGBA2BGRA)
    )
    (tmp_path / f"a{extension}").write_bytes(cv2.imencode(extension, bgr)[1].tobytes())
    image = one(tmp_path / f"a{extension}")
    assert image.pixels.dtype == np.uint16
    assert image.bit_depth == 16
    np.testing.assert_array_equal(image.pixels, array)


@pytest.mark.parametrize("options", [{}, {"quality": 30, "progressive": True}, {"subsampling": 0}])
@pytest.mark.parametrize("array", [GRAY, RGB], ids=["gray", "rgb"])
def test_jpeg(tmp_path, options, array):
    path = save_pillow(tmp_path / "a.jpg", array, **options)
    expected = cv2.imread(str(path), cv2.IMREAD_COLOR_RGB if array.ndim == 3 else cv2.IMREAD_GRAYSCALE)
    np.testing.assert_array_equal(one(path).pixels, expected)


def test_cmyk_jpeg_becomes_rgb(tmp_path):
    image = one(save_pillow(tmp_path / "a.jpg", RGB, "CMYK", quality=100, subsampling=0))
    assert np.abs(image.pixels.astype(int) - RGB).mean() < 2


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "tiff"])
def test_exif_orientation_is_applied(tmp_path, orientation, extension):
    exif = PIL.Image.Exif()
    exif[274] = orientation
    path = tmp_path / f"a.{extension}"
    options = (
        {"quality": 95, "subsampling": 0} if extension == "jpg" else {"lossless": True} if extension == "webp" else {}
    )
    picture = PIL.Image.fromarray(RGB)
    picture.save(path, exif=exif, **options)
    from PIL import ImageOps

    with PIL.Image.open(path) as written:
        expected = np.asarray(ImageOps.exif_transpose(written))
    np.testing.assert_array_equal(one(path).pixels, expected)


def test_palette_one_bit_and_gray_with_alpha(tmp_path):
    palette = PIL.Image.fromarray(RGB).quantize(17)
    for extension in ("png", "bmp", "tiff"):
        palette.save(tmp_path / f"p.{extension}")
        np.testing.assert_array_equal(one(tmp_path / f"p.{extension}").pixels, np.asarray(palette.convert("RGB")))
        bits = PIL.Image.fromarray(GRAY > 128)
        bits.save(tmp_path / f"b.{extension}")
        np.testing.assert_array_equal(one(tmp_path / f"b.{extension}").pixels, (GRAY > 128) * np.uint8(255))
    palette.save(tmp_path / "t.png", transparency=3)
    np.testing.assert_array_equal(one(tmp_path / "t.png").pixels[..., 3], np.where(np.asarray(palette) == 3, 0, 255))
    PIL.Image.fromarray(np.dstack([GRAY, 255 - GRAY]), "LA").save(tmp_path / "la.png")
    np.testing.assert_array_equal(one(tmp_path / "la.png").pixels, np.dstack([GRAY, GRAY, GRAY, 255 - GRAY]))


@pytest.mark.parametrize("array", [GRAY, RGB, GRAY16, RGB16, FLOAT], ids=["g8", "c8", "g16", "c16", "f32"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"compression": "zlib"},
        {"compression": "zlib", "predictor": 2},
        {"tile": (16, 32)},
        {"rowsperstrip": 5, "byteorder": ">"},
    ],
)
def test_tiff_layouts(tmp_path, array, options):
    if array.dtype.kind == "f" and options.get("predictor"):
        options = {"compression": "zlib"}
    tifffile.imwrite(tmp_path / "a.tif", array, **options)
    np.testing.assert_array_equal(one(tmp_path / "a.tif").pixels, array)


@pytest.mark.parametrize("array", [GRAY, RGB, GRAY16, RGB16, FLOAT], ids=["g8", "c8", "g16", "c16", "f32"])
def test_tiff_lzw(tmp_path, array):
    bgr = array if array.ndim == 2 else cv2.cvtColor(array, cv2.COLOR_RGB2BGR)
    encoded = cv2.imencode(".tif", bgr, [cv2.IMWRITE_TIFF_COMPRESSION, 5])[1].tobytes()
    (tmp_path / "a.tif").write_bytes(encoded)
    with tifffile.TiffFile(io.BytesIO(encoded)) as file:
        assert int(file.pages[0].compression) == 5
    np.testing.assert_array_equal(one(tmp_path / "a.tif").pixels, array)


def test_tiff_pages_planes_and_float64(tmp_path):
    with tifffile.TiffWriter(tmp_path / "a.tif") as writer:
        writer.write(GRAY)
        writer.write(np.moveaxis(RGB16, 2, 0), photometric="rgb", planarconfig="separate")
        writer.write(FLOAT.astype(np.float64))
    gray, planar, wide = read_images(tmp_path / "a.tif")
    np.testing.assert_array_equal(gray.pixels, GRAY)
    np.testing.assert_array_equal(planar.pixels, RGB16)
    np.testing.assert_array_equal(wide.pixels, FLOAT)
    assert [image.name for image in (gray, planar, wide)] == [f"a.tif (page {n} of 3)" for n in (1, 2, 3)]


def test_tiff_white_is_zero_and_stated_depth(tmp_path):
    tifffile.imwrite(tmp_path / "w.tif", GRAY, photometric="miniswhite")
    np.testing.assert_array_equal(one(tmp_path / "w.tif").pixels, 255 - GRAY)
    tifffile.imwrite(tmp_path / "d.tif", GRAY16 >> 4, extratags=[(281, "H", 1, 4095, True)])
    image = one(tmp_path / "d.tif")
    assert image.bit_depth == 12
    np.testing.assert_array_equal(image.pixels, GRAY16 >> 4)


@pytest.mark.parametrize(
    ("maximum", "depth", "dtype"),
    [
        (1, 1, np.uint8),
        (15, 4, np.uint8),
        (255, 8, np.uint8),
        (1000, 10, np.uint16),
        (4095, 12, np.uint16),
        (65535, 16, np.uint16),
    ],
)
@pytest.mark.parametrize("plain", [True, False])
def test_pgm_maximum_gives_bit_depth(tmp_path, maximum, depth, dtype, plain):
    values = RNG.integers(0, maximum + 1, (5, 7))
    if plain:
        body = (
            b"P2 # comment\n7 # more\n5\n%d\n" % maximum + "\n".join(" ".join(map(str, row)) for row in values).encode()
        )
    else:
        body = b"P5\n# comment\n7 5 %d\n" % maximum + values.astype(">u2" if maximum > 255 else "u1").tobytes()
    (tmp_path / "a.pgm").write_bytes(body)
    image = one(tmp_path / "a.pgm")
    assert (image.bit_depth, image.pixels.dtype) == (depth, dtype)
    np.testing.assert_array_equal(image.pixels, values)


def test_bitmaps_and_colour_as_text(tmp_path):
    (tmp_path / "a.pbm").write_bytes(b"P1\n3 2\n1 0 1\n010")
    np.testing.assert_array_equal(one(tmp_path / "a.pbm").pixels, [[0, 255, 0], [255, 0, 255]])
    PIL.Image.fromarray(GRAY > 90).save(tmp_path / "b.pbm")
    np.testing.assert_array_equal(one(tmp_path / "b.pbm").pixels, (GRAY > 90) * np.uint8(255))
    (tmp_path / "c.ppm").write_bytes(b"P3\n1 2 255 1 2 3 4 5 6")
    np.testing.assert_array_equal(one(tmp_path / "c.ppm").pixels, [[[1, 2, 3]], [[4, 5, 6]]])


@pytest.mark.parametrize("dtype", ["u1", "<u2", ">u2", "<f4", ">f8", "<f2", "?", "<i4"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_npy(tmp_path, dtype, order):
    array = np.asarray(RNG.integers(0, 2, (5, 7, 3)), dtype=dtype, order=order)
    np.save(tmp_path / "a.npy", array)
    expected = array * np.uint8(255) if array.dtype == bool else array
    np.testing.assert_array_equal(one(tmp_path / "a.npy").pixels, expected)


def test_non_finite_values_open_and_are_told(tmp_path):
    array = np.array([[0.0, np.nan], [np.inf, 1e300]])
    np.save(tmp_path / "a.npy", array)
    image = one(tmp_path / "a.npy")
    assert not image.is_finite
    np.testing.assert_array_equal(image.pixels, np.float32([[0, np.nan], [np.inf, np.inf]]))


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1)])
@pytest.mark.parametrize("extension", ["png", "jpg", "tiff", "bmp", "webp", "pgm", "npy"])
def test_thin_images(tmp_path, shape, extension):
    array = np.full(shape, 77, np.uint8)
    path = tmp_path / f"a.{extension}"
    np.save(path, array) if extension == "npy" else save_pillow(path, array)
    assert one(path).pixels.shape[:2] == shape
    assert abs(int(one(path).pixels.flat[0]) - 77) <= 2


@pytest.mark.parametrize("name", ["Übung ß.png", "图像.png", "изображение.png", "صورة.png", "a\nb.png"])
def test_names_in_any_script(tmp_path, name):
    image = one(save_pillow(tmp_path / name, RGB, format="PNG"))
    assert image.name == name.replace("\n", "�")


def test_content_decides_not_the_extension(tmp_path):
    PIL.Image.fromarray(RGB).save(tmp_path / "a.jpg", format="PNG")
    np.testing.assert_array_equal(one(tmp_path / "a.jpg").pixels, RGB)


def test_interlaced_and_keyed_deep_png(tmp_path):
    color = tuple(int(value) for value in RGB16[3, 4])
    encoded = cv2.imencode(".png", cv2.cvtColor(RGB16, cv2.COLOR_RGB2BGR))[1].tobytes()
    key = struct.pack(">HHH", *color)
    record = struct.pack(">I", 6) + b"tRNS" + key + struct.pack(">I", zlib.crc32(b"tRNS" + key))
    (tmp_path / "k.png").write_bytes(encoded[:33] + record + encoded[33:])
    pixels = one(tmp_path / "k.png").pixels
    np.testing.assert_array_equal(pixels[..., :3], RGB16)
    np.testing.assert_array_equal(pixels[..., 3] == 0, (color == RGB16).all(axis=2))


def test_unreadable_things_are_named(tmp_path):
    with pytest.raises(FileError, match=f"^“none.png” does not exist in the folder “{re.escape(str(tmp_path))}”"):
        read_images(tmp_path / "none.png")
    nowhere = re.escape(str(tmp_path / "no" / "where"))
    with pytest.raises(FileError, match=f"^“none.png” does not exist: there is no folder “{nowhere}”"):
        read_images(tmp_path / "no" / "where" / "none.png")
    with pytest.raises(FileError, match="is a folder"):
        read_images(tmp_path)
    (tmp_path / "empty.png").touch()
    with pytest.raises(FileError, match=r"“empty.png” is empty"):
        read_images(tmp_path / "empty.png")
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(FileError, match="pipe or device"):
        read_images(tmp_path / "pipe.png")
    with pytest.raises(FileError, match="pipe or device"):
        read_images(Path("/dev/zero"))
    with pytest.raises(FileError, match="not a possible file name"):
        read_images(Path("a\0b.png"))
    (tmp_path / "a.png").write_bytes(b"%PDF-1.7 something")
    with pytest.raises(FileError, match=r"“a.png” is a PDF document, not an image .* Choose a PNG"):
        read_images(tmp_path / "a.png")


@pytest.mark.parametrize("extension", ["png", "jpg"])
def test_a_hundred_megapixels_open(tmp_path, extension):
    pixels = np.zeros((10_000, 10_000), np.uint8)
    pixels[::100] = 200
    options = [cv2.IMWRITE_PNG_COMPRESSION, 1] if extension == "png" else []
    (tmp_path / f"a.{extension}").write_bytes(cv2.imencode(f".{extension}", pixels, options)[1].tobytes())
    image = one(tmp_path / f"a.{extension}")
    assert image.pixels.shape == (10_000, 10_000)
    assert abs(int(image.pixels[100, 5000]) - 200) < 40
    assert abs(int(image.pixels[-1, -1])) < 40


def test_neither_pillow_nor_opencv_sets_the_limit(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENCV_IO_MAX_IMAGE_PIXELS", "1000")
    rows, columns = 10_000, 20_000
    header = struct.pack(">IIBBBBB", columns, rows, 1, 0, 0, 0, 0)
    body = zlib.compress(bytes(rows * (1 + columns // 8)), 1)
    chunks = [
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    ]
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    image = one(tmp_path / "a.png")
    assert image.pixels.shape == (rows, columns)
    assert not image.pixels.any()
