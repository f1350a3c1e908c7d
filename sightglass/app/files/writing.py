"""Saving images: the extension chooses the format, and no bit is lost unless that is asked for."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from sightglass.algorithms.image import Image, Pixels
from sightglass.algorithms.texts import tr
from sightglass.app.files import png
from sightglass.app.files.atomic import write_atomically
from sightglass.app.files.errors import DecodeError, FileError
from sightglass.app.files.flo import flo_bytes
from sightglass.app.files.formats import EXTENSIONS
from sightglass.app.files.netpbm import netpbm_bytes
from sightglass.app.files.tiff import MAX_SAMPLE_VALUE

_JPEG_QUALITY = 95
# Written for the motion of a picture, not for its pixels.
_MOTION = "FLO"


class _Format(NamedTuple):
    """What a format can hold without loss: types and numbers of channels; and the largest side in pixels."""

    encode: Callable[[Image], bytes]
    dtypes: tuple[type, ...]
    channels: tuple[int, ...]
    largest_side: int


def write_image(path: Path, image: Image, *, convert: bool = False) -> None:
    """Save an image in the format that the extension names; a failed attempt leaves an existing file whole.

    Parameters
    ----------
    path : Path
        Where to; the extension is one of `EXTENSIONS`.
    image : Image
        What to save, as it is: uint16 and float32 stay so. JPEG alone is lossy.
    convert : bool
        Whether to reduce the depth and drop or blend channels as the format demands. Without it an image that the
        format cannot hold is refused.

    Raises
    ------
    FileError
        If the format cannot hold the image, or the file cannot be written.
    """
    path = Path(path)
    write_atomically(path, encode_image(path, image, convert=convert))


def encode_image(path: Path, image: Image, *, convert: bool = False) -> bytes:
    """Give the content of the file that `write_image` would write."""
    name = EXTENSIONS.get(path.suffix.lower())
    if name is None:
        known = ", ".join(EXTENSIONS)
        raise FileError(
            path, tr("has the unknown extension “{extension}”, so its format is unclear. Choose one of {known}.",
            extension=path.suffix, known=known)
            if path.suffix
            else tr("has no extension, so its format is unclear. Choose one of {known}.", known=known)
        )  # fmt: skip
    target = _FORMATS[name]
    if convert:
        image = converted(image, target.dtypes, target.channels)
    _check_fits(path, image, name, target)
    try:
        return target.encode(image)
    except MemoryError:
        raise FileError(path, tr("cannot be saved: there is too little memory. Close other images.")) from None
    except (cv2.error, DecodeError, OSError, ValueError) as error:
        raise FileError(
            path, tr("cannot be saved as {name}: the encoder failed. Choose another format.", name=name)
        ) from error


def _check_fits(path: Path, image: Image, name: str, target: _Format) -> None:
    if name == _MOTION and image.motion is None:
        raise FileError(
            path,
            tr(
                "cannot be saved: FLO holds fields of motion, and this is a picture of something else. Choose PNG, "
                "TIFF or NPY, or save a picture of optical flow."
            ),
        )
    dtype = image.pixels.dtype.type
    what = ""
    if dtype not in target.dtypes:
        what = tr("32-bit float values") if image.is_float else tr("{bits}-bit values", bits=image.bit_depth)
    elif image.channels not in target.channels:
        what = {1: tr("gray pictures"), 3: tr("colour"), 4: tr("transparency")}[image.channels]
    if what:
        raise FileError(
            path,
            tr(
                "cannot be saved: {name} does not hold {what}. Choose {formats}, or convert it.",
                name=name,
                what=what,
                formats=_names(dtype, image.channels),
            ),
        )
    if max(image.rows, image.columns) > target.largest_side:
        raise FileError(
            path,
            tr(
                "cannot be saved: {name} holds at most {most} pixels a side, and the image has "
                "{columns} × {rows}. Choose TIFF or PNG.",
                name=name,
                most=target.largest_side,
                columns=image.columns,
                rows=image.rows,
            ),
        )


def _names(dtype: type, channels: int) -> str:
    fitting = [
        name
        for name, target in _FORMATS.items()
        if name != _MOTION and dtype in target.dtypes and channels in target.channels
    ]
    return tr(" or ").join([", ".join(fitting[:-1]), fitting[-1]] if len(fitting) > 1 else fitting)


def converted(image: Image, dtypes: tuple[type, ...], channels: tuple[int, ...]) -> Image:
    """Bring an image into a type and number of channels that a format holds, its value range onto the new one's."""
    pixels, depth = image.pixels, image.bit_depth
    if pixels.dtype.type not in dtypes:
        # From float the deepest integer type serves; from 16 bits only 8 can be meant.
        dtype = np.uint16 if image.is_float and np.uint16 in dtypes else np.uint8
        pixels, depth = _scaled(image, dtype), np.dtype(dtype).itemsize * 8
    if image.channels not in channels:
        pixels = _with_channels(pixels, channels, 2**depth - 1 if pixels.dtype.kind == "u" else 1.0)
    return Image.of(pixels, image.name, depth, motion=image.motion)


def _scaled(image: Image, dtype: type) -> Pixels:
    low, high = image.value_range
    white = float(np.iinfo(dtype).max)
    values = (image.pixels.astype(np.float32) - np.float32(low)) * np.float32(white / (high - low))
    return np.asarray(np.rint(np.clip(np.nan_to_num(values, posinf=white, neginf=0.0), 0, white)), dtype)


def _with_channels(pixels: Pixels, channels: tuple[int, ...], white: float) -> Pixels:
    if pixels.ndim == 2:
        return np.repeat(pixels[..., None], 3, axis=2)
    if pixels.shape[2] == 4:
        # Transparent parts come out white, as on paper.
        alpha = pixels[..., 3:].astype(np.float32) / np.float32(white)
        blended = pixels[..., :3] * alpha + np.float32(white) * (1 - alpha)
        pixels = blended.astype(np.float32) if pixels.dtype.kind == "f" else np.rint(blended).astype(pixels.dtype)
    if 3 in channels:
        return np.asarray(pixels)
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY))


def by_opencv(extension: str, pixels: Pixels, *options: int) -> bytes:
    """Encode RGB(A) or gray pixels in the format of an extension; raises `ValueError` where that fails."""
    if pixels.ndim == 3:
        code = cv2.COLOR_RGB2BGR if pixels.shape[2] == 3 else cv2.COLOR_RGBA2BGRA
        pixels = np.asarray(cv2.cvtColor(pixels, code))
    succeeded, encoded = cv2.imencode(extension, pixels, list(options))
    if not succeeded:
        raise ValueError(f"no {extension} encoder")
    return bytes(encoded.tobytes())


def _stated_depth(image: Image) -> int:
    """Bit depth to write: that of the type where a value exceeds what the image says."""
    full = image.pixels.dtype.itemsize * 8
    if image.is_float or image.bit_depth >= full:
        return full
    return image.bit_depth if int(image.pixels.max()) < 2**image.bit_depth else full


def _widened(image: Image) -> Pixels:
    """Give samples that fill the 8 or 16 bits of a format that knows no others."""
    depth = _stated_depth(image)
    return image.pixels if depth == image.pixels.dtype.itemsize * 8 else png.widening(depth)[image.pixels]


def _png_bytes(image: Image) -> bytes:
    encoded, depth = by_opencv(".png", _widened(image)), _stated_depth(image)
    if not 8 < depth < 16:
        return encoded
    # With the number of significant bits told, this program gets the very values back.
    header_end = len(png.SIGNATURE) + 25
    return encoded[:header_end] + png.chunk(b"sBIT", bytes([depth] * image.channels)) + encoded[header_end:]


def _jpeg_bytes(image: Image) -> bytes:
    return by_opencv(".jpg", _widened(image), cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY)


def _bmp_bytes(image: Image) -> bytes:
    return by_opencv(".bmp", _widened(image))


def _webp_bytes(image: Image) -> bytes:
    import PIL.Image

    buffer = io.BytesIO()
    picture = PIL.Image.fromarray(_widened(image))
    picture.save(buffer, "WebP", lossless=True, exact=True, quality=20, method=0)
    return buffer.getvalue()


def _netpbm_bytes(image: Image) -> bytes:
    return netpbm_bytes(image.pixels, 2 ** _stated_depth(image) - 1)


def _tiff_bytes(image: Image) -> bytes:
    import tifffile

    extra = []
    depth = _stated_depth(image)
    if 8 < depth < 16:
        extra.append((MAX_SAMPLE_VALUE, "H", image.channels, [2**depth - 1] * image.channels, True))
    buffer = io.BytesIO()
    tifffile.imwrite(
        buffer,
        image.pixels if depth > 8 else _widened(image),
        photometric="rgb" if image.channels > 1 else "minisblack",
        extrasamples=("unassalpha",) if image.channels == 4 else None,
        metadata=None,
        software="Sightglass",
        extratags=extra,
        bigtiff=image.pixels.nbytes > 2**32 - 2**20,
    )
    return buffer.getvalue()


def _npy_bytes(image: Image) -> bytes:
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, image.pixels, allow_pickle=False)
    return buffer.getvalue()


def _motion_bytes(image: Image) -> bytes:
    assert image.motion is not None, "this was checked"
    return flo_bytes(image.motion)


_ALL = (1, 3, 4)
_NO_LIMIT = 2**31 - 1
_FORMATS = {
    "PNG": _Format(_png_bytes, (np.uint8, np.uint16), _ALL, _NO_LIMIT),
    "JPEG": _Format(_jpeg_bytes, (np.uint8,), (1, 3), 65500),
    "TIFF": _Format(_tiff_bytes, (np.uint8, np.uint16, np.float32), _ALL, _NO_LIMIT),
    "BMP": _Format(_bmp_bytes, (np.uint8,), _ALL, 32767),
    "WebP": _Format(_webp_bytes, (np.uint8,), _ALL, 16383),
    "PGM": _Format(_netpbm_bytes, (np.uint8, np.uint16), (1,), _NO_LIMIT),
    "PPM": _Format(_netpbm_bytes, (np.uint8, np.uint16), (3,), _NO_LIMIT),
    "NPY": _Format(_npy_bytes, (np.uint8, np.uint16, np.float32), _ALL, _NO_LIMIT),
    _MOTION: _Format(_motion_bytes, (np.uint8, np.uint16, np.float32), _ALL, _NO_LIMIT),
}
