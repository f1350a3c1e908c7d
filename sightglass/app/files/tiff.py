"""Reading TIFF: any number of pages, 1 to 64 bits, integer or float, strips or tiles, planes or interleaved."""

import io
import logging
import struct
from typing import Any

import cv2
import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import marked, tr
from sightglass.app.files.decoded import Decoded, rgb_from_bgr
from sightglass.app.files.errors import DecodeError, cut_off, damaged
from sightglass.app.files.limits import MAX_PAGES, check_ratio, check_size
from sightglass.app.files.tiff_samples import PLAIN, decodes, samples_of

# tifffile reports on a logger what it also raises; without a handler Python would write that to stderr.
logging.getLogger("tifffile").addHandler(logging.NullHandler())
# The same holds for what libtiff tells OpenCV.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

ORIENTATION, COMPRESSION, MAX_SAMPLE_VALUE = 274, 259, 281
_REDUCED_OR_MASK = 1 | 4
_ASSOCIATED_ALPHA = 1
_JPEG = (6, 7)
# No method in use does better than a few thousand to one, and that only on constant areas.
_MAX_RATIO = 5000
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE, _MASK, _CMYK, _YCBCR = range(7)
_MODELS = {8: "CIELab", 9: "ICCLab", 10: "ITULab", 32803: marked("raw sensor data"), 32844: "LogL", 32845: "LogLuv"}


def read_tiff(data: bytes) -> list[Decoded]:
    """Decode all full-size pages of a TIFF file; raises `DecodeError`."""
    import tifffile

    count = _count_pages(data)
    try:
        with tifffile.TiffFile(io.BytesIO(data)) as file:
            pages = [file.pages[index] for index in range(count)]
            return _read_pages(data, pages)
    except (DecodeError, MemoryError):
        raise
    except Exception as error:
        # Hostile bytes make tifffile raise nearly any type of exception.
        raise damaged(tr("its TIFF structure cannot be read")) from error


def _count_pages(data: bytes) -> int:
    """Follow the chain of directories, which must end within the file and not come back to itself."""
    order = "<" if data[:2] == b"II" else ">"
    big = struct.unpack_from(order + "H", data, 2)[0] == 43
    offset_format, number_format, entry_size, first = ("Q", "Q", 20, 8) if big else ("I", "H", 12, 4)
    seen: set[int] = set()
    position = first
    while True:
        try:
            (offset,) = struct.unpack_from(order + offset_format, data, position)
            if offset == 0:
                break
            (entries,) = struct.unpack_from(order + number_format, data, offset)
        except struct.error:
            raise cut_off() from None
        if offset in seen:
            raise damaged(tr("its pages form a circle"))
        seen.add(offset)
        if len(seen) > MAX_PAGES:
            raise DecodeError(tr("has more than {most} pages. Split it with another program.", most=MAX_PAGES))
        position = offset + struct.calcsize(order + number_format) + entries * entry_size
    if not seen:
        raise damaged(tr("it holds no page"))
    return len(seen)


def _read_pages(data: bytes, pages: list[Any]) -> list[Decoded]:
    full = [page for page in pages if not int(page.subfiletype) & _REDUCED_OR_MASK] or pages
    for page in full:
        check_size(page.imagewidth, page.imagelength, _bytes_per_pixel(page), len(full))
        _check(page, len(data))
    return [_read_page(data, page, pages.index(page)) for page in full]


def _bytes_per_pixel(page: Any) -> float:
    return float(page.samplesperpixel * max(page.bitspersample, 8) / 8)


def _check(page: Any, size: int) -> None:
    """Refuse a page whose data lie outside the file or cannot fill it."""
    if page.imagedepth != 1:
        raise DecodeError(tr("holds a volume, not flat images. Export its slices as pages."))
    offsets, counts = page.dataoffsets, page.databytecounts
    if not offsets or len(offsets) != len(counts):
        raise damaged(tr("a page of it has no image data"))
    if any(offset + count > size for offset, count in zip(offsets, counts, strict=True)):
        raise cut_off()
    if any(offset <= 0 or count <= 0 for offset, count in zip(offsets, counts, strict=True)):
        raise damaged(tr("a part of the image data is missing"))
    needed = page.imagewidth * page.imagelength * page.samplesperpixel * page.bitspersample / 8
    # An uncompressed page takes all its bytes; a file may pad rows, and subsampled colour takes a third at the least.
    if int(page.compression) == PLAIN and sum(counts) < needed * (1 / 3 if int(page.photometric) == _YCBCR else 1):
        raise cut_off()
    check_ratio(needed, sum(counts), _MAX_RATIO)


def _read_page(data: bytes, page: Any, index: int) -> Decoded:
    photometric = int(page.photometric)
    if photometric in _MODELS:
        raise DecodeError(
            tr(
                "uses the colour model {model}, which Sightglass does not read. Convert it to RGB first.",
                model=tr(_MODELS[photometric]),
            )
        )
    orientation = int(page.tags.valueof(ORIENTATION, 1))
    if photometric == _YCBCR or not decodes(page):
        return Decoded(_by_opencv(data, page, index), None, orientation)
    pixels = samples_of(data, page)
    if photometric == _PALETTE:
        return Decoded(_looked_up(pixels, page.colormap), None, orientation)
    depth = _stated_depth(page)
    if page.bitspersample < 8:
        pixels = pixels * np.uint8(255 // (2**page.bitspersample - 1))
    if photometric == _WHITE_IS_ZERO and pixels.dtype.kind == "u":
        pixels = pixels.dtype.type(2 ** (depth or pixels.dtype.itemsize * 8) - 1) - pixels
    elif photometric == _CMYK:
        pixels = _rgb_from_cmyk(pixels)
    if pixels.ndim == 3 and pixels.shape[2] > 4:
        raise DecodeError(
            tr("has {channels} channels; at most 4 can be shown. Save the channels as pages.", channels=pixels.shape[2])
        )
    if _ASSOCIATED_ALPHA in page.extrasamples:
        pixels = _unmultiplied(pixels)
    return Decoded(pixels, depth, orientation)


def _stated_depth(page: Any) -> int | None:
    """Significant bits, where the file says that they are fewer than its samples have."""
    bits = page.bitspersample
    if 8 < bits < 16:
        return int(bits)
    highest = page.tags.valueof(MAX_SAMPLE_VALUE)
    values = {int(value) for value in (highest if isinstance(highest, tuple) else (highest or 0,))}
    if bits == 16 and len(values) == 1 and 255 < (value := values.pop()) < 65535:
        return value.bit_length()
    return None


def _by_opencv(data: bytes, page: Any, index: int) -> Pixels:
    """Decode JPEG and fax compression and YCbCr colour, which are made of 8-bit samples or bits."""
    if page.samplesperpixel > 3 and int(page.compression) in _JPEG:
        raise DecodeError(tr("has JPEG-compressed transparency or inks. Save it again without compression."))
    orientation = page.tags.get(ORIENTATION)
    if orientation is not None:
        # OpenCV turns some kinds of TIFF and others not; the orientation is applied once, by the caller.
        patched = bytearray(data)
        struct.pack_into(page.parent.byteorder + "H", patched, orientation.valueoffset, 1)
        data = bytes(patched)
    try:
        _, mats = cv2.imdecodemulti(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED, None, (index, index + 1))
    except cv2.error:
        mats = ()
    if not mats:
        raise DecodeError(
            tr(
                "is damaged or of a kind of TIFF that is not supported ({compression} compression, {bits} "
                "bits a sample). Save it again without compression.",
                compression=_compression_name(page),
                bits=page.bitspersample,
            )
        )
    pixels = np.asarray(mats[0])
    if pixels.shape[:2] != (page.imagelength, page.imagewidth):
        raise damaged(tr("its header and its image data disagree on the size"))
    return rgb_from_bgr(pixels)


def _compression_name(page: Any) -> str:
    return str(getattr(page.compression, "name", page.compression))


def _looked_up(indices: Pixels, palette: Pixels | None) -> Pixels:
    if palette is None or indices.dtype.kind not in "ub":
        raise damaged(tr("its palette is missing"))
    # Some programs write 8-bit entries where 16-bit ones belong.
    entries = (palette >> 8 if palette.max() > 255 else palette).astype(np.uint8)
    if entries.shape[1] <= int(indices.max()):
        raise damaged(tr("its palette is too short"))
    return np.ascontiguousarray(entries.T)[indices.astype(np.intp)]


def _unmultiplied(pixels: Pixels) -> Pixels:
    """Undo the multiplication of the colours by alpha."""
    if pixels.ndim != 3 or pixels.shape[2] not in (2, 4) or pixels.dtype not in (np.uint8, np.uint16):
        return pixels
    white = np.iinfo(pixels.dtype).max
    alpha = np.maximum(pixels[..., -1:], 1).astype(np.float32)
    colors = np.minimum(np.rint(pixels[..., :-1] * (white / alpha)), white)
    return np.concatenate([colors.astype(pixels.dtype), pixels[..., -1:]], axis=2)


def _rgb_from_cmyk(pixels: Pixels) -> Pixels:
    if pixels.ndim != 3 or pixels.shape[2] < 4 or pixels.dtype not in (np.uint8, np.uint16):
        raise DecodeError(tr("is a CMYK picture of a kind that Sightglass does not read. Convert it to RGB first."))
    white = float(np.iinfo(pixels.dtype).max)
    ink = pixels[..., :4].astype(np.float32) / np.float32(white)
    return np.rint((1 - ink[..., :3]) * (1 - ink[..., 3:]) * np.float32(white)).astype(pixels.dtype)
