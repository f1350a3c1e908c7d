"""What every decoder gives, and the steps that several of them share."""

from dataclasses import dataclass

import cv2
import numpy as np

from sightglass.algorithms.image import FloatPixels, Pixels

_TRANSPOSED_FROM = 5


@dataclass(frozen=True, eq=False)
class Decoded:
    """One picture of a file.

    `pixels` is as `Image.of` takes it, in RGB order; `orientation` is the EXIF number (1 to 8) that is still to be
    applied; `bit_depth` is None where it follows from the type. `motion` is the field that the pixels are a picture of.
    """

    pixels: Pixels
    bit_depth: int | None = None
    orientation: int = 1
    motion: FloatPixels | None = None


def oriented(pixels: Pixels, orientation: int) -> Pixels:
    """Turn and mirror pixels as an EXIF orientation (1 to 8) demands; any other number changes nothing."""
    flips = {2: 1, 3: -1, 4: 0, 6: 1, 7: -1, 8: 0}
    if orientation in range(_TRANSPOSED_FROM, 9):
        pixels = np.asarray(cv2.transpose(pixels))
    if orientation in flips:
        pixels = np.asarray(cv2.flip(pixels, flips[orientation]))
    return pixels


def rgb_from_bgr(pixels: Pixels) -> Pixels:
    """Bring the channels of OpenCV's decoders into RGB(A) order."""
    if pixels.ndim == 2 or pixels.shape[2] not in (3, 4):
        return pixels
    code = cv2.COLOR_BGR2RGB if pixels.shape[2] == 3 else cv2.COLOR_BGRA2RGBA
    return np.asarray(cv2.cvtColor(pixels, code))


def exif_orientation(exif: bytes) -> int:
    """Find the orientation (tag 274 of the first directory) in an EXIF block; 1 if there is none that makes sense.

    Metadata never decides whether an image opens, hence nothing is raised.
    """
    exif = exif.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(exif[:4])
    if order is None:
        return 1

    def number(offset: int, size: int) -> int:
        return int.from_bytes(exif[offset : offset + size], "little" if order == "little" else "big")

    directory = number(4, 4)
    for entry in range(directory + 2, directory + 2 + 12 * min(number(directory, 2), 512), 12):
        if number(entry, 2) == 274:
            value = number(entry + 8, 2)
            return value if 1 <= value <= 8 else 1
    return 1
