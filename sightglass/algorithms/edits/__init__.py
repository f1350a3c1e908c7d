"""What the Image menu does: pure functions from image to image, each applied to the clean image too; and more."""

from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms import noise
from sightglass.algorithms.edits.by_network import DenoiseByNetwork, denoise_by_network
from sightglass.algorithms.edits.geometry import (
    Crop,
    Interpolation,
    Resize,
    Rotate,
    SizeBy,
    crop,
    flip_horizontally,
    flip_vertically,
    resize,
    rotate,
    rotate_half,
    rotate_left,
    rotate_right,
)
from sightglass.algorithms.edits.levels import (
    ConvertDepth,
    Depth,
    Replacement,
    ReplaceNonFinite,
    convert_depth,
    replace_non_finite,
    to_gray,
)
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.texts import ENGLISH, language, tr


@dataclass(frozen=True)
class Edit:
    """One entry of the Image menu.

    Parameters
    ----------
    key : str
        Names it in recipes.
    title, summary : str
        For people: the menu's text, and one sentence.
    group : str
        Entries of one group stand together.
    function : callable
        ``function(image)``, or ``function(image, parameters)`` where there are parameters.
    parameters : type or None
        The frozen dataclass of its parameters.
    takes_progress : bool
        Whether it takes long, and so a progress as its last argument.
    """

    key: str
    title: str
    summary: str
    group: str
    function: Callable[..., Image]
    parameters: type[Parameters] | None = None
    takes_progress: bool = False

    def apply(self, image: Image, parameters: Parameters | None = None, progress: Progress = SILENT) -> Image:
        """Give the changed image; absent parameters are the defaults."""
        if self.parameters is None:
            return self.function(image)
        further = (progress,) if self.takes_progress else ()
        return self.function(image, self.parameters() if parameters is None else parameters, *further)

    def name_for(self, image: Image) -> str:
        """Give the name of the image that the edit makes of this one."""
        title = f"{self.title[0].lower()}{self.title[1:]}" if language() == ENGLISH else tr(self.title)
        return tr("{image} ({edit})", image=image.name, edit=title)


EDITS: tuple[Edit, ...] = (
    Edit("gray", "To gray", "Keeps the luminance and drops the colour", "Values", to_gray),
    Edit("depth", "Convert depth", "Changes to 8 bits, 16 bits or float", "Values", convert_depth, ConvertDepth),
    Edit(
        "replace_non_finite", "Replace non-finite values", "Puts numbers in the place of NaN and infinity", "Values",
        replace_non_finite, ReplaceNonFinite,
    ),
    Edit("crop", "Crop", "Keeps a rectangle of the image", "Geometry", crop, Crop),
    Edit("resize", "Resize", "Makes the image smaller or larger", "Geometry", resize, Resize),
    Edit("rotate_left", "Rotate left", "Turns by 90° counter-clockwise", "Geometry", rotate_left),
    Edit("rotate_right", "Rotate right", "Turns by 90° clockwise", "Geometry", rotate_right),
    Edit("rotate_half", "Rotate by 180°", "Turns upside down", "Geometry", rotate_half),
    Edit("rotate", "Rotate by any angle", "Turns about the centre", "Geometry", rotate, Rotate),
    Edit("flip_horizontally", "Flip horizontally", "Swaps left and right", "Geometry", flip_horizontally),
    Edit("flip_vertically", "Flip vertically", "Swaps top and bottom", "Geometry", flip_vertically),
    Edit(
        "gaussian_noise", "Add Gaussian noise", "Adds normal noise and remembers the clean image", "Noise",
        noise.add_gaussian, noise.GaussianNoise,
    ),
    Edit(
        "salt_and_pepper", "Add salt and pepper noise", "Turns some pixels white or black; remembers the clean image",
        "Noise", noise.add_salt_and_pepper, noise.SaltAndPepper,
    ),
    Edit(
        "poisson_noise", "Add Poisson noise", "Counts photons; remembers the clean image", "Noise",
        noise.add_poisson, noise.PoissonNoise,
    ),
)  # fmt: skip


BY_NETWORK = Edit(
    "denoise_by_network", "Denoised by a network", "Takes noise away by a network that has learned to in its dock",
    "Noise", denoise_by_network, DenoiseByNetwork, takes_progress=True,
)  # fmt: skip
"""In recipes, but not in the menu: a dock applies it."""


def find(key: str) -> Edit:
    """Find an edit by its key.

    Parameters
    ----------
    key : str
        As recipes hold it.

    Returns
    -------
    Edit
        An entry of the Image menu, or one that a dock applies.

    Raises
    ------
    ImageError
        If there is none of that key.
    """
    for edit in (*EDITS, BY_NETWORK):
        if edit.key == key:
            return edit
    raise ImageError(
        tr("There is no edit “{key}”. Known are {known}.", key=key, known=", ".join(edit.key for edit in EDITS))
    )


__all__ = [
    "BY_NETWORK", "EDITS", "ConvertDepth", "Crop", "DenoiseByNetwork", "Depth", "Edit", "Interpolation",
    "ReplaceNonFinite", "Replacement", "Resize", "Rotate", "SizeBy", "convert_depth", "crop", "find",
    "flip_horizontally", "flip_vertically", "replace_non_finite", "resize", "rotate", "rotate_half", "rotate_left",
    "rotate_right", "to_gray",
]  # fmt: skip
