"""From the images that a person chose to the frames and the truth that the methods work on."""

from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

import numpy as np

from sightglass.algorithms.errors import ImageError, MissingInputError
from sightglass.algorithms.flow.field import FlowField, Frames
from sightglass.algorithms.flow.generated import generate
from sightglass.algorithms.flow.motion_files import decode_kitti
from sightglass.algorithms.flow.parameters import Flow, Source
from sightglass.algorithms.image import FloatPixels, Image, luminance
from sightglass.algorithms.texts import language, tr

# Places in an image, which frames are warped by, have 16 bits in OpenCV.
_LARGEST_SIDE = 32_766
# Red, green and a mask of what is known: a KITTI flow image.
_KITTI_CHANNELS = 3
# The parameters that say how the next frame is made.
_OF_GENERATED = ("motion", "shift_x", "shift_y", "angle", "zoom", "shear")


@dataclass(frozen=True, eq=False)
class Pair:
    """Two frames as they are shown and as they are computed with, and how they really move where that is known.

    Parameters
    ----------
    first, second : Image
        As given, or generated.
    frames : Frames
        The same in gray.
    truth : FlowField or None
        (rows, columns, 2).
    """

    first: Image
    second: Image
    frames: Frames
    truth: FlowField | None


def pair_of(frame: Image, following: Image | None, truth: Image | None, parameters: Flow) -> Pair:
    """Bring images into the form in which motion is found.

    Parameters
    ----------
    frame : Image
        At time t; of colour, the luminance counts.
    following : Image or None
        At time t + 1; not used where the motion is generated.
    truth : Image or None
        A picture of motion, or a KITTI image; generated motion is known without it.
    parameters : Flow
        Where the next frame comes from.

    Returns
    -------
    Pair
        Both frames of one size. Where they differ in type or depth, the second one is brought to the range of values
        of the first.

    Raises
    ------
    ImageError
        If there is no second frame, a side is above 32,766 px, the sizes differ, or the truth is no field of motion.
    FlowFileError
        If the truth is a 16-bit RGB image other than KITTI's.
    """
    if max(frame.rows, frame.columns) > _LARGEST_SIDE:
        raise ImageError(
            tr(
                "“{name}” has {size}: frames can be up to {largest:,} px wide and high. Crop or resize it.",
                name=frame.name,
                size=_size(frame),
                largest=_LARGEST_SIDE,
            )
        )
    if parameters.source is Source.GENERATED:
        return _generated(frame, parameters)
    if following is None:
        raise MissingInputError(
            tr(
                "Optical flow needs two frames, and there is only one. Open the second one and choose it as “next”, "
                "or let it be generated from the first (source: generated)."
            )
        )
    if (frame.rows, frame.columns) != (following.rows, following.columns):
        raise ImageError(
            tr(
                "The frames differ in size: “{first}” has {first_size} and “{second}” {second_size}. Choose two "
                "frames of the same size, or crop or resize one.",
                first=frame.name,
                first_size=_size(frame),
                second=following.name,
                second_size=_size(following),
            )
        )
    low, high = frame.value_range
    first, second = gray(frame), _on_scale_of(frame, following)
    if frame.is_float:
        # The values of a float image say themselves where black and white are.
        low, high = min(low, float(second.min())), max(high, float(second.max()))
    known = None if truth is None else true_motion(truth)
    if truth is not None and known is not None and known.shape[:2] != first.shape:
        raise ImageError(
            tr(
                "The truth differs in size from the frames: “{truth}” has {truth_size} and “{frame}” {frame_size}. "
                "Choose the one that belongs to them.",
                truth=truth.name,
                truth_size=_size(truth),
                frame=frame.name,
                frame_size=_size(frame),
            )
        )
    return Pair(frame, following, Frames(first, second, high - low), known)


# Generated anew only where the motion changes, not while a method is tried on it.
_GENERATED: "WeakKeyDictionary[Image, tuple[tuple[Flow, str], Image, FlowField]]" = WeakKeyDictionary()
_GENERATED_LOCK = Lock()


def _generated(frame: Image, parameters: Flow) -> Pair:
    motion = Flow(**{name: getattr(parameters, name) for name in _OF_GENERATED})
    # The name of the second frame is said in a language.
    made_as = motion, language()
    with _GENERATED_LOCK:
        known = _GENERATED.get(frame)
    if known is None or known[0] != made_as:
        pixels, truth = generate(frame, parameters)
        second = Image.of(pixels, tr("{name}, moved", name=frame.name), frame.bit_depth)
        truth.flags.writeable = False
        known = made_as, second, truth
        with _GENERATED_LOCK:
            _GENERATED[frame] = known
    _, second, truth = known
    low, high = frame.value_range
    return Pair(frame, second, Frames(gray(frame), gray(second), high - low), truth)


def gray(image: Image) -> FloatPixels:
    """Give the gray values of an image.

    Parameters
    ----------
    image : Image
        Of colour, the luminance counts.

    Returns
    -------
    ndarray of float32
        (rows, columns), on the scale of the image.
    """
    return luminance(image.pixels).astype(np.float32)


def _on_scale_of(frame: Image, following: Image) -> FloatPixels:
    values = gray(following)
    same_type = frame.is_float == following.is_float and frame.bit_depth == following.bit_depth
    if same_type:
        return values
    (low, high), (other_low, other_high) = frame.value_range, following.value_range
    factor = (high - low) / (other_high - other_low)
    return np.asarray((values - np.float32(other_low)) * np.float32(factor) + np.float32(low), np.float32)


def true_motion(image: Image) -> FlowField:
    """Read the motion that an image stands for.

    Parameters
    ----------
    image : Image
        A picture of motion (a .flo file), or a 16-bit RGB image, which is then KITTI's: no other kind has a third
        channel of only 0 and 1.

    Returns
    -------
    FlowField
        (rows, columns, 2); NaN where unknown.

    Raises
    ------
    ImageError
        If it is another kind of image.
    FlowFileError
        If it is a 16-bit RGB image other than KITTI's.
    """
    if image.motion is not None:
        return image.motion
    if image.pixels.dtype == np.uint16 and image.channels == _KITTI_CHANNELS:
        return decode_kitti(image.pixels, image.name)
    raise ImageError(
        tr(
            "“{name}” is no field of motion ({description}). As truth, choose a .flo file of Middlebury or a "
            "flow image of KITTI (16-bit RGB PNG).",
            name=image.name,
            description=image.description,
        )
    )


def _size(image: Image) -> str:
    return tr("{columns} × {rows} px", columns=image.columns, rows=image.rows)
