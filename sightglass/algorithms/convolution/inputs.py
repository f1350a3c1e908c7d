"""The arrays that the arithmetic begins with: typed, taken from an image, or by the name of a kernel."""

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.convolution.errors import ArrayMisfitError
from sightglass.algorithms.convolution.parameters import Channels, ConvolutionStudy, Preset, Source
from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.image import Image, Region, luminance
from sightglass.algorithms.parameters import Numbers, Stack
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import numbered

_MOST_CHANNELS, _MOST_VALUES = 3, 256
_MOST_KERNELS, _MOST_WEIGHTS, _LONGEST_KERNEL = 8, 49, 12


def input_maps(image: Image | None, parameters: ConvolutionStudy) -> Array:
    """Give x, as it is typed or as a part of an image.

    Parameters
    ----------
    image : Image or None
        Where a part of it is wanted.
    parameters : ConvolutionStudy
        Which.

    Returns
    -------
    ndarray of float64
        (channels, rows, columns); pixels with the values that they have in the image.

    Raises
    ------
    ImageError
        If an image is wanted and there is none.
    ArrayMisfitError
        If too many values are typed.
    """
    if parameters.source is Source.TYPED:
        return _typed(parameters.signal)
    pixels = image_maps(image, parameters.channels)
    patch = patch_region(image, parameters)
    assert patch is not None
    return np.array(pixels[:, *patch.slices], np.float64)


def patch_region(image: Image | None, parameters: ConvolutionStudy) -> Region | None:
    """Give the part of an image that is x, moved to where all of it lies inside.

    Parameters
    ----------
    image : Image or None
        The image.
    parameters : ConvolutionStudy
        Place and size of the part.

    Returns
    -------
    Region or None
        None where x is typed, or there is no image.
    """
    if image is None or parameters.source is Source.TYPED:
        return None
    rows, columns = min(parameters.patch_rows, image.rows), min(parameters.patch_columns, image.columns)
    row, column = min(parameters.patch_row, image.rows - rows), min(parameters.patch_column, image.columns - columns)
    return Region(row, column, rows, columns)


def image_maps(image: Image | None, channels: Channels) -> NDArray[np.generic]:
    """Give the channels of an image.

    Parameters
    ----------
    image : Image or None
        None raises `ImageError`.
    channels : Channels
        Gray, or as many as there are without alpha.

    Returns
    -------
    ndarray
        (channels, rows, columns), in the type of the image.
    """
    if image is None:
        raise ImageError(tr("There is no image to take values from. Open one, or choose the input “Typed”."))
    if channels is Channels.GRAY or image.channels == 1:
        return luminance(image.pixels)[None]
    return image.pixels[..., :3].transpose(2, 0, 1)


def _typed(signal: Stack) -> Array:
    maps = np.array(signal, np.float64)
    if len(maps) > _MOST_CHANNELS:
        text = tr("it has {n} channels. Give 1 to {most} matrices.", n=len(maps), most=_MOST_CHANNELS)
        raise ArrayMisfitError("signal", text)
    if maps[0].size > _MOST_VALUES:
        text = tr(
            "{rows} × {columns} values are too many. Give at most {most} a channel.",
            rows=maps.shape[1], columns=maps.shape[2], most=_MOST_VALUES,
        )  # fmt: skip
        raise ArrayMisfitError("signal", text)
    return maps


def kernel_array(parameters: ConvolutionStudy, channels: int) -> Array:
    """Give W, as it is typed or by its name.

    Parameters
    ----------
    parameters : ConvolutionStudy
        Which.
    channels : int
        Of x. A kernel with a name is the same for all channels.

    Returns
    -------
    ndarray of float64
        (kernels, channels, rows, columns).

    Raises
    ------
    ArrayMisfitError
        If the number of typed matrices is no multiple of the channels, or they are too many or too large.
    """
    if parameters.preset is not Preset.TYPED:
        kernel = preset_kernel(parameters.preset, parameters.preset_size)
        _check_kernel("preset_size", kernel)
        return np.array([[kernel] * channels], np.float64)
    matrices = np.array(parameters.kernels, np.float64)
    count, rows, columns = matrices.shape
    if count % channels:
        one = marked(
            "x has {channels} channels, so that each kernel is {channels} matrices, but {n} matrix is given. Give "
            "{channels}, {twice} or another multiple."
        )
        many = marked(
            "x has {channels} channels, so that each kernel is {channels} matrices, but {n} matrices are given. Give "
            "{channels}, {twice} or another multiple."
        )
        text = tr(one if count == 1 else many, n=count, channels=channels, twice=2 * channels)
        raise ArrayMisfitError("kernels", text)
    if count // channels > _MOST_KERNELS:
        text = tr("these are {n} kernels. Give at most {most}.", n=count // channels, most=_MOST_KERNELS)
        raise ArrayMisfitError("kernels", text)
    _check_kernel("kernels", matrices[0])
    return matrices.reshape(-1, channels, rows, columns)


def _check_kernel(name: str, kernel: Array) -> None:
    rows, columns = kernel.shape
    if max(rows, columns) > _LONGEST_KERNEL or kernel.size > _MOST_WEIGHTS:
        text = tr(
            "a kernel of {rows} × {columns} is too large for a blackboard. Give at most {most} weights, and at most "
            "{longest} in a row or column.",
            rows=rows, columns=columns, most=_MOST_WEIGHTS, longest=_LONGEST_KERNEL,
        )  # fmt: skip
        raise ArrayMisfitError(name, text)


def preset_kernel(preset: Preset, size: int) -> Array:
    """Give one channel of a kernel that has a name.

    Parameters
    ----------
    preset : Preset
        Any but `Preset.TYPED`.
    size : int
        n of those that have one.

    Returns
    -------
    ndarray of float64
        (rows, columns).
    """
    if preset is Preset.DERIVATIVE:
        return np.array([[0.5, 0.0, -0.5]])
    if preset is Preset.MOVING_AVERAGE:
        return np.full((1, size), 1 / size)
    if preset is Preset.VERTICAL_EDGE:
        return np.tile([-1.0, 0.0, 1.0], (size, 1))
    assert preset is Preset.BOX
    return np.full((size, size), 1 / size**2)


def bias_array(biases: Numbers, count: int) -> Array:
    """Give b, with 0 for what is missing.

    Parameters
    ----------
    biases : Numbers
        At most `count`; more raise `ArrayMisfitError`.
    count : int
        How many maps or outputs there are.

    Returns
    -------
    ndarray of float64
        (count,).
    """
    if len(biases) > count:
        outputs = numbered(count, marked("{n} output"), marked("{n} outputs"))
        text = tr("there are {given} for {outputs}. Give at most {n}.", given=len(biases), outputs=outputs, n=count)
        raise ArrayMisfitError("biases", text)
    return np.array([*biases, *[0.0] * (count - len(biases))])
