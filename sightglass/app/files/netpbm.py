"""Reading and writing PBM, PGM and PPM, plain (numbers as text) and raw."""

import re

import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.files.decoded import Decoded
from sightglass.app.files.errors import cut_off, damaged
from sightglass.app.files.limits import check_size

# Numbers of the header are parted by white space and comments; one white-space character ends it.
_GAP = rb"(?:\s|#[^\n\r]*[\n\r])+"
_HEADER = re.compile(rb"P[1-6]" + _GAP + rb"(\d{1,12})" + _GAP + rb"(\d{1,12})(?:" + _GAP + rb"(\d{1,12}))?")
_BITMAP_HEADER = re.compile(rb"P[14]" + _GAP + rb"(\d{1,12})" + _GAP + rb"(\d{1,12})")


def read_netpbm(data: bytes) -> list[Decoded]:
    """Decode a PBM, PGM or PPM file; raises `DecodeError`."""
    kind = int(data[1:2])
    is_bitmap, is_plain, channels = kind in (1, 4), kind < 4, 3 if kind in (3, 6) else 1
    header = (_BITMAP_HEADER if is_bitmap else _HEADER).match(data)
    if header is None or (not is_bitmap and header[3] is None):
        if len(data) < 64:
            raise cut_off()
        raise damaged(tr("its header does not give the size and the maximum value"))
    columns, rows = int(header[1]), int(header[2])
    maximum = 1 if is_bitmap else int(header[3])
    if not 1 <= maximum <= 65535:
        raise damaged(tr("its maximum value is {maximum}; 1 to 65535 is possible", maximum=maximum))
    check_size(columns, rows, channels * (8 if is_plain else 2))
    body = memoryview(data)[header.end() + (0 if is_plain else 1) :]
    shape = (rows, columns, channels) if channels > 1 else (rows, columns)
    if is_bitmap:
        return [Decoded(_bitmap(bytes(body), rows, columns, is_plain))]
    pixels = _plain(bytes(body), shape) if is_plain else _raw(body, shape, maximum)
    if int(pixels.max()) > maximum:
        raise damaged(tr("it holds values above the maximum of {maximum} that its header states", maximum=maximum))
    return [Decoded(pixels.astype(np.uint8 if maximum < 256 else np.uint16), maximum.bit_length())]


def _raw(body: memoryview, shape: tuple[int, ...], maximum: int) -> Pixels:
    dtype = np.dtype(np.uint8 if maximum < 256 else ">u2")
    count = int(np.prod(shape))
    if len(body) < count * dtype.itemsize:
        raise cut_off()
    return np.frombuffer(body, dtype, count).reshape(shape)


def _plain(body: bytes, shape: tuple[int, ...]) -> Pixels:
    if b"#" in body:
        body = re.sub(rb"#[^\n\r]*", b"", body)
    words = body.split()
    count = int(np.prod(shape))
    if len(words) < count:
        raise cut_off()
    try:
        return np.array(words[:count]).astype(np.uint32).reshape(shape)
    except (ValueError, OverflowError):
        raise damaged(tr("it holds text where numbers belong")) from None


def _bitmap(body: bytes, rows: int, columns: int, is_plain: bool) -> Pixels:
    if is_plain:
        digits = re.sub(rb"#[^\n\r]*|\s", b"", body)[: rows * columns]
        if len(digits) < rows * columns:
            raise cut_off()
        bits = np.frombuffer(digits, np.uint8).reshape(rows, columns) - np.uint8(ord("0"))
        if int(bits.max()) > 1:
            raise damaged(tr("it holds text where zeros and ones belong"))
    else:
        width = (columns + 7) // 8
        if len(body) < rows * width:
            raise cut_off()
        packed = np.frombuffer(body, np.uint8, rows * width).reshape(rows, width)
        bits = np.unpackbits(packed, axis=1, count=columns)
    # In a bitmap 1 is black.
    return (np.uint8(1) - bits) * np.uint8(255)


def netpbm_bytes(pixels: Pixels, maximum: int) -> bytes:
    """Encode gray as PGM and RGB as PPM; the header states `maximum` as the value of white."""
    magic = b"P5" if pixels.ndim == 2 else b"P6"
    rows, columns = pixels.shape[:2]
    samples = pixels.astype(">u2" if maximum > 255 else np.uint8, copy=False)
    return b"%s\n%d %d\n%d\n" % (magic, columns, rows, maximum) + samples.tobytes()
