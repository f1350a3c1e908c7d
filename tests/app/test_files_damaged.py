"""Damaged and hostile files: each opens as an image or is refused in one sentence; none crashes, hangs or prints."""

import io
import os
import struct
import sys
import time
import zlib

import cv2
import numpy as np
import PIL.Image
import pytest
import tifffile

from sightglass.algorithms.image import Image
from sightglass.app.files import FileError, read_images

VARIANTS_OF_EACH = 24
SECONDS_EACH = 2.0


def _pictures():
    rng = np.random.default_rng(3)
    rgb = cv2.GaussianBlur(rng.integers(0, 256, (61, 83, 3), dtype=np.uint8), (0, 0), 1.5)
    deep = cv2.GaussianBlur(rng.integers(0, 65536, (61, 83, 3), dtype=np.uint16), (0, 0), 1.5)
    return rgb, deep


def _pillow(array, kind, mode=None, **options):
    buffer = io.BytesIO()
    image = PIL.Image.fromarray(array)
    (image.convert(mode) if mode else image).save(buffer, kind, **options)
    return buffer.getvalue()


def _tiff(*arrays, **options):
    buffer = io.BytesIO()
    with tifffile.TiffWriter(buffer) as writer:
        for array in arrays:
            writer.write(array, **options)
    return buffer.getvalue()


def _npy(array):
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def whole_files():
    rgb, deep = _pictures()
    gray = np.ascontiguousarray(rgb[..., 0])
    exif = PIL.Image.Exif()
    exif[274] = 6
    encode = cv2.imencode
    return {
        "png_rgb": _pillow(rgb, "PNG", exif=exif),
        "png_palette": _pillow(rgb, "PNG", "P"),
        "png_16_rgb": encode(".png", deep)[1].tobytes(),
        "png_16_gray": encode(".png", deep[..., 0])[1].tobytes(),
        "jpeg": _pillow(rgb, "JPEG", exif=exif),
        "jpeg_progressive": _pillow(rgb, "JPEG", progressive=True),
        "jpeg_restarts": encode(".jpg", rgb, [cv2.IMWRITE_JPEG_RST_INTERVAL, 4])[1].tobytes(),
        "tiff": _tiff(rgb),
        "tiff_pages": _tiff(gray, deep, gray.astype(np.float32)),
        "tiff_deflate": _tiff(deep, compression="zlib", predictor=2, rowsperstrip=16),
        "tiff_tiles": _tiff(rgb, tile=(32, 32), compression="zlib"),
        "tiff_lzw": encode(".tif", deep, [cv2.IMWRITE_TIFF_COMPRESSION, 5])[1].tobytes(),
        "tiff_jpeg": _pillow(rgb, "TIFF", compression="jpeg"),
        "tiff_fax": _pillow(gray > 128, "TIFF", compression="group4"),
        "tiff_float": _tiff(gray.astype(np.float32)),
        "bmp": _pillow(rgb, "BMP"),
        "bmp_palette": _pillow(rgb, "BMP", "P"),
        "webp": _pillow(rgb, "WebP"),
        "webp_lossless": _pillow(rgb, "WebP", lossless=True),
        "pgm": encode(".pgm", deep[..., 0])[1].tobytes(),
        "ppm": encode(".ppm", rgb)[1].tobytes(),
        "pgm_text": b"P2\n83 61\n255\n" + b" ".join(str(value).encode() for value in gray.ravel()),
        "npy": _npy(gray.astype(np.float32)),
        "npy_rgb": _npy(deep),
    }


WHOLE = whole_files()


def damaged_files(name):
    """Cut, flip, zero, insert and delete bytes, more often near the beginning, where the headers are."""
    rng = np.random.default_rng([ord(letter) for letter in name])
    whole = WHOLE[name]
    for number in range(VARIANTS_OF_EACH):
        data = bytearray(whole)
        place = int(rng.integers(len(data)) if number % 2 else rng.integers(min(len(data), 160)))
        match number % 6:
            case 0 | 3:
                data[place] ^= int(rng.integers(1, 256))
            case 1:
                del data[place:]
            case 2:
                data[place] = 255
            case 4:
                del data[place : place + int(rng.integers(1, 9))]
            case 5:
                for other in rng.integers(0, len(data), 12):
                    data[other] = int(rng.integers(256))
        yield bytes(data)


@pytest.fixture(autouse=True)
def nothing_printed(tmp_path, monkeypatch):
    """Fail if a decoder writes to stderr, be it Python's or that of a library in C."""
    text = io.StringIO()
    monkeypatch.setattr(sys, "stderr", text)
    saved = os.dup(2)
    with (tmp_path / "stderr").open("w+b") as file:
        os.dup2(file.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(saved, 2)
            os.close(saved)
        file.seek(0)
        assert file.read() == b""
    assert text.getvalue() == ""


def refusal(path):
    """The message with which a file is refused, or None if it opens."""
    try:
        images = read_images(path)
    except FileError as error:
        return str(error)
    assert images
    for image in images:
        assert isinstance(image, Image)
        assert image.pixels.size > 0
        assert image.pixels.dtype in (np.uint8, np.uint16, np.float32)
    return None


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files_open(tmp_path, name):
    (tmp_path / name).write_bytes(WHOLE[name])
    for image in read_images(tmp_path / name):
        assert {image.rows, image.columns} == {61, 83}


@pytest.mark.parametrize("name", WHOLE)
def test_damaged_files_open_or_are_refused(tmp_path, name):
    path = tmp_path / "picture"
    for number, data in enumerate(damaged_files(name)):
        path.write_bytes(data)
        start = time.perf_counter()
        message = refusal(path)
        assert time.perf_counter() - start < SECONDS_EACH, number
        if message is not None:
            assert message.startswith("“picture” ")
            assert message.endswith(".")
            assert "\n" not in message


@pytest.mark.parametrize("name", WHOLE)
def test_cut_files_are_errors(tmp_path, name):
    whole = WHOLE[name]
    path = tmp_path / "cut"
    for share in (0.02, 0.3, 0.5, 0.8, 0.95):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(FileError):
            read_images(path)


def test_there_are_enough_damaged_files():
    assert len({data for name in WHOLE for data in damaged_files(name)}) >= 200


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(columns, rows, depth=8, color=2, data=b""):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", columns, rows, depth, color, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def bmp(columns, rows):
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 54, 0, 54, 40, columns, rows, 1, 24, 0, 0, 0, 0, 0, 0)


def jpeg(columns, rows):
    data = bytearray(WHOLE["jpeg"])
    place = data.index(b"\xff\xc0")
    data[place + 5 : place + 9] = struct.pack(">HH", rows, columns)
    return bytes(data)


def tiff(columns, rows):
    entries = [
        (256, 4, columns),
        (257, 4, rows),
        (258, 3, 8),
        (259, 3, 8),
        (262, 3, 1),
        (273, 4, 8),
        (277, 3, 1),
        (278, 4, rows),
        (279, 4, 1),
    ]
    body = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return b"II*\0\x0c\0\0\0\0\0\0\0" + struct.pack("<H", len(entries)) + body + bytes(8)


def npy(shape, dtype="<f4"):
    header = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': {shape}, }}".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + bytes(64)


HUGE = {
    "png": png(40_000, 25_000),
    "png_16": png(2**31 - 1, 2**31 - 1, 16),
    "bmp": bmp(40_000, 25_000),
    "jpeg": jpeg(60_000, 50_000),
    "tiff": tiff(40_000, 25_000),
    "pgm": b"P5 40000 25000 255\n" + bytes(100),
    "npy": npy((40_000, 25_000)),
    "webp": b"RIFF"
    + struct.pack("<I", 40)
    + b"WEBPVP8X"
    + struct.pack("<I", 10)
    + bytes(4)
    + b"\xff\xff\xff" * 2
    + bytes(20),
}


@pytest.mark.parametrize("name", HUGE)
def test_a_header_that_claims_too_much_is_refused_at_once(tmp_path, name):
    path = tmp_path / f"huge.{name}"
    path.write_bytes(HUGE[name])
    start = time.perf_counter()
    with pytest.raises(
        FileError, match=rf"^“huge.{name}” claims \d+ × \d+ pixels .*megapixels\).* the limit .* megapixels"
    ):
        read_images(path)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "data",
    [png(20_000, 20_000), jpeg(20_000, 20_000), tiff(20_000, 20_000), bmp(20_000, 20_000), npy((20_000, 20_000))],
    ids=["png", "jpeg", "tiff", "bmp", "npy"],
)
def test_a_claim_that_the_file_cannot_hold_is_refused_at_once(tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    start = time.perf_counter()
    with pytest.raises(FileError, match=r"is damaged: it claims far more|is cut off|part of the image data"):
        read_images(tmp_path / "a")
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (npy((2, 2), "|O"), "Python objects, which are never loaded"),
        (npy((2, 2), "<c8"), "complex numbers"),
        (npy((2, 2), "<U5"), "not plain numbers"),
        (npy((0, 5)), "no pixels"),
        (npy((5,)), "which is no image"),
        (npy((2, 2, 2, 2)), "which is no image"),
        (npy((2, 2), "<f3"), "no number type"),
        (npy((300, 300)), "is cut off"),
        (npy("__import__('os').getcwd()"), "header cannot be read"),
        (b"\x93NUMPY\x02\x00" + struct.pack("<I", 2**31) + bytes(64), "its header claims 2147483648 bytes"),
        (png(2, 2, data=b"\0" * 3), "is cut off"),
        (png(2, 2, 16, data=b"\0" * 3), "is cut off"),
        (png(2, 2, 16, data=b"\x09" + b"\0" * 30), "unknown filter"),
        (png(2, 2, 7), "kind of image that PNG does not have"),
        (png(0, 2), "0 × 2 pixels"),
        (b"P5 2 2 70000\n" + bytes(8), "maximum value is 70000"),
        (b"P5 2 2 7\n\x01\x02\x03\x09", "above the maximum of 7"),
        (b"P2 2 2 7\n1 2 x 4" + b" " * 64, "text where numbers belong"),
        (b"II*\0\x08\0\0\0\0\0\x08\0\0\0" + bytes(8), "circle"),
        (b"GIF89a" + bytes(30), "is a GIF picture"),
        (b"hello, this is no image\n" * 9, "is text"),
        (bytes(100), "is of no known kind"),
        (b"PK\x03\x04" + bytes(100), "ZIP archive"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path, data, message):
    (tmp_path / "thing.png").write_bytes(data)
    with pytest.raises(FileError, match=message) as raised:
        read_images(tmp_path / "thing.png")
    assert str(raised.value).startswith("“thing.png” ")


def test_a_page_too_many_and_memory_are_limited(tmp_path, monkeypatch):
    from sightglass.app.files import limits

    (tmp_path / "a.png").write_bytes(WHOLE["png_rgb"])
    monkeypatch.setattr(limits, "memory_limit", lambda: 10_000)
    with pytest.raises(FileError, match=r"takes 0.0 GiB of memory; the limit on this computer is"):
        read_images(tmp_path / "a.png")
