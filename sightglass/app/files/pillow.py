"""Decoding by Pillow of content whose header was checked before.

Pillow is silent on stderr for JPEG, PNG, BMP and WebP (libjpeg and libpng as OpenCV uses them are not), and takes a
missing part for an error instead of filling it with gray.
"""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import DecodeError, cut_off, damaged

_STRIP_BYTES = 1 << 20

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage


def opened(data: bytes, kind: str) -> "PillowImage":
    """Open content as the named Pillow format, its pixels still undecoded.

    Raises
    ------
    DecodeError
        If it is not in that format.
    """
    import PIL.Image
    from PIL import BmpImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

    # The limits module has checked the size already, by a limit of ours.
    PIL.Image.MAX_IMAGE_PIXELS = None
    classes: dict[str, Callable[[io.BytesIO], PillowImage]] = {
        "BMP": BmpImagePlugin.BmpImageFile,
        "JPEG": JpegImagePlugin.JpegImageFile,
        "PNG": PngImagePlugin.PngImageFile,
        "WebP": WebPImagePlugin.WebPImageFile,
    }
    try:
        return classes[kind](io.BytesIO(data))
    except Exception as error:
        # Hostile bytes make its parsers raise nearly any type of exception.
        raise _reason(error, kind) from error


def pixels_of(image: "PillowImage", kind: str) -> Pixels:
    """Decode the current frame to an array: boolean images become 8-bit gray, palettes and CMYK become RGB(A).

    Raises
    ------
    DecodeError
        If the data is cut off or damaged.
    """
    try:
        image.load()
        if image.mode == "P":
            image = image.convert("RGBA" if "transparency" in image.info else "RGB")
        elif image.mode == "PA":
            image = image.convert("RGBA")
        elif image.mode not in ("L", "LA", "RGB", "RGBA", "I;16"):
            image = image.convert("L" if image.mode == "1" else "RGB")
        elif "transparency" in image.info and image.mode in ("L", "RGB"):
            image = image.convert("RGBA")
        return _copied(image)
    except MemoryError:
        raise
    except Exception as error:
        raise _reason(error, kind) from error


def _copied(image: "PillowImage") -> Pixels:
    """Copy the pixels strip by strip: each stays in the cache, 25 times as fast as np.asarray(image)."""
    channels = len(image.getbands())
    shape = (image.height, image.width, channels) if channels > 1 else (image.height, image.width)
    pixels: Pixels = np.empty(shape, np.uint16 if image.mode == "I;16" else np.uint8)
    step = max(1, _STRIP_BYTES // (pixels.nbytes // image.height))
    for top in range(0, image.height, step):
        strip = pixels[top : top + step]
        content = image.crop((0, top, image.width, top + len(strip))).tobytes()
        # Pillow's 16-bit mode is little-endian on every machine.
        strip[...] = np.frombuffer(content, "<u2" if image.mode == "I;16" else np.uint8).reshape(strip.shape)
    return pixels


def _reason(error: Exception, kind: str) -> DecodeError:
    if isinstance(error, EOFError) or "truncated" in str(error).lower():
        return cut_off()
    return damaged(tr("its {kind} data cannot be decoded", kind=kind))
