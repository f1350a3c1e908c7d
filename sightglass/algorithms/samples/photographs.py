"""Photographs from scikit-image's wheel, and variants of them that are badly exposed or noisy."""

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Pixels, luminance
from sightglass.algorithms.noise import gaussian
from sightglass.algorithms.samples.sample import Sample
from sightglass.algorithms.texts import tr

_GROUP = "Photographs"

# Key, file in scikit-image's data folder, title, description.
_PHOTOGRAPHS = (
    ("camera", "camera.png", "Photographer", "A man with a camera: gray, with flat sky, fine grass and strong edges"),
    ("astronaut", "astronaut.png", "Astronaut", "A portrait in colour: skin, cloth and small details"),
    ("coffee", "coffee.png", "Coffee cup", "A cup in warm light: colour with soft shading"),
    ("chelsea", "chelsea.png", "Cat", "A cat in colour: fine fur and round edges"),
    ("rocket", "rocket.jpg", "Rocket", "A rocket at dusk in colour: large dark areas beside bright lights"),
    ("coins", "coins.png", "Coins", "Greek coins on a background that is not evenly lit: for thresholds"),
    ("page", "page.png", "Printed page", "A page under uneven light: no single threshold finds all letters"),
    ("text", "text.png", "Handwriting", "Faint writing: low contrast and uneven light"),
    ("moon", "moon.png", "Moon", "The moon's surface: most values lie within a narrow range"),
    ("retina", "retina.jpg", "Retina", "The back of an eye in colour: thin vessels, 2 megapixels"),
    ("hubble", "hubble_deep_field.jpg", "Deep space", "Galaxies in colour: small bright spots on black"),
    ("clock", "clock_motion.png", "Moving clock", "A clock that moved while it was photographed: motion blur"),
    ("cell", "cell.png", "Cell", "A living cell under the microscope: low contrast"),
    ("tissue", "ihc.png", "Stained tissue", "A stained section of a colon in colour: two stains overlap"),
    ("microaneurysms", "microaneurysms.png", "Microaneurysms", "A detail of a retina: dark dots beside a vessel"),
    ("brick", "brick.png", "Brick wall", "A wall of bricks: a texture of horizontal and vertical edges"),
    ("grass", "grass.png", "Grass", "Grass seen from above: a texture without direction"),
    ("gravel", "gravel.png", "Gravel", "Stones of like size: a coarse texture"),
    ("stereo_left", "motorcycle_left.png", "Motorcycle, left view", "The left picture of a stereo pair, in colour"),
    ("stereo_right", "motorcycle_right.png", "Motorcycle, right view", "The right picture of a stereo pair, in colour"),
)


def _folder() -> Path | None:
    """Find scikit-image's pictures; importing it for that would take a third of a second."""
    spec = find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "data"


def data_file(file: str) -> Path | None:
    """Find a file of scikit-image's data folder.

    Parameters
    ----------
    file : str
        Its name.

    Returns
    -------
    Path or None
        None where it is not installed.
    """
    folder = _folder()
    path = None if folder is None else folder / file
    return path if path is not None and path.is_file() else None


def photograph(file: str) -> Image:
    """Read one of scikit-image's pictures.

    Parameters
    ----------
    file : str
        Its name in the package's data folder.

    Returns
    -------
    Image
        8 bits, gray or RGB.

    Raises
    ------
    ImageError
        If it is not there.
    """
    path = data_file(file)
    if path is None:
        raise ImageError(tr("The sample picture {file} is missing. Install scikit-image again.", file=file))
    data = np.frombuffer(_without_metadata(path.read_bytes()), np.uint8)
    pixels = cv2.imdecode(data, cv2.IMREAD_UNCHANGED) if data.size else None
    if pixels is None:
        raise ImageError(tr("The sample picture {file} is damaged. Install scikit-image again.", file=file))
    if pixels.ndim == 3:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB if pixels.shape[2] == 3 else cv2.COLOR_BGRA2RGBA)
    return Image.of(np.asarray(pixels))


def _without_metadata(data: bytes) -> bytes:
    """Keep only the chunks of a PNG file that make its pixels; libpng complains on stderr about some of the others."""
    if not data.startswith(b"\x89PNG"):
        return data
    kept, position = data[:8], 8
    while position < len(data):
        end = position + 12 + int.from_bytes(data[position : position + 4], "big")
        # The names of chunks that a reader may leave out begin with a small letter.
        if data[position + 4 : position + 5].isupper():
            kept += data[position:end]
        position = end
    return kept


def _gray(file: str) -> Image:
    return Image.of(luminance(photograph(file).pixels))


def _mapped(file: str, function: Callable[[Pixels], Pixels]) -> Image:
    """Send the values of a photograph, 0 to 1, through a function."""
    table = np.clip(function(np.arange(256) / 255), 0, 1)
    return Image.of(np.asarray(cv2.LUT(photograph(file).pixels, np.rint(table * 255).astype(np.uint8))))


def _deep(file: str, bits: int) -> Image:
    """Widen a photograph: smoothing fills the values between those that 8 bits have."""
    smooth = cv2.GaussianBlur(photograph(file).pixels.astype(np.float32) / 255, (0, 0), 0.8)
    return Image.of(np.rint(smooth * (2**bits - 1)).astype(np.uint16), bit_depth=bits)


def _floating(file: str) -> Image:
    return Image.of(photograph(file).pixels.astype(np.float32) / 255)


def _noisy(file: str, sigma: float) -> Image:
    return gaussian(photograph(file), sigma, np.random.default_rng(0))


_VARIANTS = (
    ("phantom", "phantom.png", "Shepp-Logan phantom", "Ellipses of constant gray: a drawn section of a head",
     partial(_gray, "phantom.png")),
    ("camera_dark", "camera.png", "Photographer, too dark", "Underexposed: the histogram crowds at black",
     partial(_mapped, "camera.png", lambda x: 0.5 * x**2.2)),
    ("camera_bright", "camera.png", "Photographer, too bright", "Overexposed: the histogram crowds at white",
     partial(_mapped, "camera.png", lambda x: 1 - 0.5 * (1 - x) ** 1.8)),
    ("camera_low_contrast", "camera.png", "Photographer, too little contrast", "The values fill a fifth of the range",
     partial(_mapped, "camera.png", lambda x: 0.4 + 0.2 * x)),
    ("astronaut_dark", "astronaut.png", "Astronaut, too dark", "The portrait underexposed, in colour",
     partial(_mapped, "astronaut.png", lambda x: 0.45 * x**1.8)),
    ("camera_noisy", "camera.png", "Photographer, noisy", "With Gaussian noise (σ = 10 %); the clean image is known",
     partial(_noisy, "camera.png", 0.1)),
    ("astronaut_noisy", "astronaut.png", "Astronaut, noisy",
     "In colour with Gaussian noise (σ = 10 %); the clean image is known", partial(_noisy, "astronaut.png", 0.1)),
    ("moon_12_bit", "moon.png", "Moon, 12 bits", "4096 gray values, of which a narrow range is used",
     partial(_deep, "moon.png", 12)),
    ("astronaut_16_bit", "astronaut.png", "Astronaut, 16 bits", "Colour with 65536 values a channel",
     partial(_deep, "astronaut.png", 16)),
    ("coffee_float", "coffee.png", "Coffee cup, float", "32-bit float values from 0 to 1",
     partial(_floating, "coffee.png")),
)  # fmt: skip


def available() -> tuple[Sample, ...]:
    """List the photographs whose files are installed, and their variants."""
    folder = _folder()
    if folder is None:
        return ()
    plain = [
        (file, Sample(key, title, _GROUP, description, partial(photograph, file)))
        for key, file, title, description in _PHOTOGRAPHS
    ]
    variants = [
        (file, Sample(key, title, _GROUP, description, create)) for key, file, title, description, create in _VARIANTS
    ]
    return tuple(sample for file, sample in (*plain, *variants) if (folder / file).is_file())
