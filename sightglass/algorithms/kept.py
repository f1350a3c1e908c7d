"""Pictures of a result as images to go on with."""

from dataclasses import replace

from sightglass.algorithms.image import Image
from sightglass.algorithms.montage import plain_values
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import ENGLISH, language, tr


def kept_image(picture: Picture, source: Image) -> Image:
    """Make an image of a picture that was computed from another image.

    Parameters
    ----------
    picture : Picture
        Of full size, not a preview; (rows, columns[, 3 or 4]).
    source : Image
        What it was computed from, or the whole image of which it shows a part.

    Returns
    -------
    Image
        With the pixels of the picture, and its motion. A picture of the source's type keeps its bit depth, and one of
        its size and type its clean image; a float picture on the source's levels keeps its black and white. Between
        the tiles of a montage, which has neither, lie plain values: see `montage.plain_values`.

    Raises
    ------
    ImageError
        If the picture's array is no image; see `Image.of`.
    """
    same_type = picture.pixels.dtype == source.pixels.dtype
    same_shape = source.clean is not None and source.clean.shape == picture.pixels.shape
    is_montage = bool(picture.tiles)
    title = picture.title
    if source.name in title:
        name = title
    else:
        what = f"{title[0].lower()}{title[1:]}" if language() == ENGLISH else title
        name = tr("{image}: {picture}", image=source.name, picture=what)
    image = Image.of(
        plain_values(picture),
        name,
        source.bit_depth if same_type else None,
        source.clean if same_type and same_shape and not is_montage else None,
        picture.motion,
    )
    if image.is_float and not is_montage and picture.levels == source.value_range:
        # Shown on the scale of its source, so it stays on that scale.
        return replace(image, black_and_white=source.value_range)
    return image
