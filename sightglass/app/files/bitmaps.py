"""Reading BMP and WebP."""

import struct

from sightglass.algorithms.texts import tr
from sightglass.app.files.decoded import Decoded, exif_orientation
from sightglass.app.files.errors import DecodeError, cut_off, damaged
from sightglass.app.files.limits import check_size
from sightglass.app.files.pillow import opened, pixels_of

_CORE_HEADER = 12
_UNCOMPRESSED = (0, 3, 6)
# Run-length codes are unpacked in Python: more than this takes too long.
_MAX_RUN_LENGTH_DATA = 64_000_000


def read_bmp(data: bytes) -> list[Decoded]:
    """Decode a Windows bitmap; raises `DecodeError`."""
    if len(data) < 54 and not (len(data) >= 26 and data[14] == _CORE_HEADER):
        raise cut_off()
    (start,) = struct.unpack_from("<I", data, 10)
    if data[14] == _CORE_HEADER:
        columns, rows, _, bits = struct.unpack_from("<HHHH", data, 18)
        compression = 0
    else:
        columns, rows, _, bits, compression = struct.unpack_from("<iiHHI", data, 18)
    rows = abs(rows)
    check_size(columns, rows, max(bits, 8) / 8)
    if compression in _UNCOMPRESSED:
        if start + (columns * bits + 31) // 32 * 4 * rows > len(data):
            raise cut_off()
    elif len(data) > _MAX_RUN_LENGTH_DATA:
        raise DecodeError(tr("is a run-length-coded BMP of more than 64 MB. Save it again without compression."))
    return [Decoded(pixels_of(opened(data, "BMP"), "BMP"))]


def read_webp(data: bytes) -> list[Decoded]:
    """Decode a WebP file, of an animated one each frame; raises `DecodeError`."""
    if 8 + int.from_bytes(data[4:8], "little") > len(data):
        raise cut_off()
    columns, rows = _webp_size(data)
    check_size(columns, rows, 4)
    image = opened(data, "WebP")
    frames = int(getattr(image, "n_frames", 1))
    check_size(*image.size, 4, frames)
    orientation = exif_orientation(image.info.get("exif", b""))
    pictures = []
    for frame in range(frames):
        try:
            image.seek(frame)
        except (EOFError, OSError):
            raise damaged(tr("its frame {number} cannot be decoded", number=frame + 1)) from None
        pictures.append(Decoded(pixels_of(image, "WebP"), orientation=orientation))
    return pictures


def _webp_size(data: bytes) -> tuple[int, int]:
    """Read the size from the first chunk, before any decoder reserves memory for it."""
    if len(data) < 30:
        raise cut_off()
    kind = data[12:16]
    if kind == b"VP8 ":
        columns, rows = struct.unpack_from("<HH", data, 26)
        return columns & 0x3FFF, rows & 0x3FFF
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    raise damaged(tr("its first part is none that WebP knows"))
