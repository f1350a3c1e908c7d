"""Patches of images with added noise as samples to be learned, and networks that denoise images of any size."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array, to_layout
from sightglass.algorithms.cnn.dataset import DatasetError
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.lanes import Elsewhere, Places
from sightglass.algorithms.cnn.layers import Shape
from sightglass.algorithms.cnn.network import Network, Pass
from sightglass.algorithms.cnn.trained import Scores
from sightglass.algorithms.metrics import psnr
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Scale
from sightglass.algorithms.texts import tr
from sightglass.algorithms.two_threads import Both, in_turn

FloatPicture = NDArray[np.float32]

# Networks see images about 0: with inputs that are all positive, steps have to be ten times smaller to converge.
_GRAY = np.float32(0.5)
# Large enough that the margin, which is computed twice, does not weigh much.
_TILE = 96


@dataclass(frozen=True)
class DenoisingParameters(Parameters):
    """What a denoiser is trained with."""

    VERSION: ClassVar[int] = 1

    sigma: Annotated[
        float,
        Label("Noise σ"),
        Range(0.0, 1.0),
        Help("Standard deviation of the noise; 1 is from black to white"),
    ] = 0.1
    patches: Annotated[int, Range(1, 200_000), Scale("log"), Help("How many patches are drawn from the images")] = 2000
    residual: Annotated[
        bool, Label("Residual learning"), Help("Learn the noise, which is then subtracted, rather than the clean image")
    ] = True
    seed: Annotated[int, Range(0, 2**31 - 1), Help("Of patches and noise; the same seed, the same samples")] = 0


@dataclass(frozen=True, eq=False)
class HeldOut:
    """An image that is not learned from: clean, and as it is given to the network. Both are 0 to 1, of one shape."""

    clean: FloatPicture
    noisy: FloatPicture


def check_denoiser(architecture: Architecture) -> None:
    """Make sure that a network goes from images to images of the same size, or of a size smaller by its margin.

    Parameters
    ----------
    architecture : Architecture
        For patches.

    Raises
    ------
    ArchitectureError
        If a layer reads all of the image or makes it smaller, the output is larger than the input, or it has other
        channels.
    """
    for figures in architecture.figures:
        if figures.layer.reach.rows is None or figures.layer.reach.columns is None or figures.field.jump > 1:
            raise ArchitectureError(
                tr("a denoiser gives a pixel for each pixel. Remove this layer, or set its stride to 1."),
                figures.number, figures.layer.TITLE,
            )  # fmt: skip
    given, wanted = architecture.output_shape, architecture.input_shape
    last = architecture.figures[-1]
    if given.channels != wanted.channels:
        raise ArchitectureError(
            tr(
                "it gives {given} channels of an image with {wanted}. End with a convolution of {wanted} maps.",
                given=given.channels,
                wanted=wanted.channels,
            ),
            last.number,
            last.layer.TITLE,
        )
    if given.rows > wanted.rows or given.columns > wanted.columns:
        raise ArchitectureError(
            tr(
                "it gives {rows} × {columns} of {all_rows} × {all_columns} pixels. "
                "Set the padding to “same” or “valid”.",
                rows=given.rows,
                columns=given.columns,
                all_rows=wanted.rows,
                all_columns=wanted.columns,
            ),
            last.number,
            last.layer.TITLE,
        )


def draw_patches(images: Sequence[FloatPicture], side: int, count: int, rng: np.random.Generator) -> FloatPicture:
    """Cut patches out of images, each place equally likely.

    Parameters
    ----------
    images : sequence of ndarray of float32
        (rows, columns) or (rows, columns, 3), 0 to 1, all gray or all RGB. Those that are smaller than a patch are left
        out.
    side : int
        Of a patch, pixels.
    count : int
        How many patches.
    rng : Generator
        Chooses the places.

    Returns
    -------
    ndarray of float32
        (count, side, side, channels).

    Raises
    ------
    DatasetError
        If there is no image that is large enough, or gray and RGB ones are mixed.
    """
    usable = [image for image in images if min(image.shape[:2]) >= side]
    if not usable:
        raise DatasetError(
            tr("No image to learn from has {side} × {side} pixels, the size of a patch. Open a larger one.", side=side)
        )
    if len({image.ndim for image in usable}) > 1:
        raise DatasetError(tr("Gray and RGB images cannot be learned from together. Choose images of one kind."))
    places = np.array([(image.shape[0] - side + 1) * (image.shape[1] - side + 1) for image in usable])
    ends = np.cumsum(places)
    patches = np.empty((count, side, side, 1 if usable[0].ndim == 2 else usable[0].shape[2]), np.float32)
    for patch, place in zip(patches, rng.integers(ends[-1], size=count), strict=True):
        number = int(np.searchsorted(ends, place, side="right"))
        image = usable[number]
        row, column = divmod(int(place - ends[number] + places[number]), image.shape[1] - side + 1)
        patch[...] = image[row : row + side, column : column + side].reshape(patch.shape)
    return patches


def add_noise(clean: FloatPicture, sigma: float, rng: np.random.Generator) -> FloatPicture:
    """Add Gaussian noise, without clipping.

    Parameters
    ----------
    clean : ndarray of float32
        Any shape.
    sigma : float
        Standard deviation.
    rng : Generator
        Draws it.

    Returns
    -------
    ndarray of float32
        Of the same shape.
    """
    noisy = rng.standard_normal(clean.shape, np.float32)
    noisy *= np.float32(sigma)
    noisy += clean
    return noisy


class Denoising:
    """Patches with noise, new noise in each epoch, for a network from image to image.

    Parameters
    ----------
    images : sequence of ndarray of float32
        What patches are drawn from; see `draw_patches`.
    architecture : Architecture
        Its input is a patch.
    parameters : DenoisingParameters
        Noise, number of patches, what is learned, and the seed.
    held_out : HeldOut or None
        What it is tested on after each epoch.

    Raises
    ------
    ArchitectureError
        See `check_denoiser`.
    DatasetError
        See `draw_patches`; or if the images have other channels than the network.
    """

    def __init__(
        self,
        images: Sequence[FloatPicture],
        architecture: Architecture,
        parameters: DenoisingParameters,
        held_out: HeldOut | None = None,
    ) -> None:
        check_denoiser(architecture)
        self.parameters, self.held_out = parameters, held_out
        shape = architecture.input_shape
        if shape.rows != shape.columns:
            raise DatasetError(
                tr("Patches are square, but the network takes {shape}. Set its input to a square.", shape=shape)
            )
        rng = np.random.default_rng(parameters.seed)
        self._patches = draw_patches(images, shape.rows, parameters.patches, rng)
        if self._patches.shape[3] != shape.channels:
            raise DatasetError(
                tr(
                    "The images have {channels} channel(s), but the network takes {shape}. Choose a "
                    "network for gray or for RGB images.",
                    channels=self._patches.shape[3],
                    shape=shape,
                )
            )
        output = architecture.output_shape
        top, left = (shape.rows - output.rows) // 2, (shape.columns - output.columns) // 2
        self._inside = np.s_[:, top : top + output.rows, left : left + output.columns]

    @property
    def count(self) -> int:
        """How many patches there are to learn from."""
        return len(self._patches)

    def fill(self, places: Places, epoch: int, inputs: Array, targets: Array) -> None:
        """Write noisy patches, and clean ones or the noise alone, with gray as 0; see `Samples`."""
        for sample, place in enumerate(places):
            # A stream for each patch and epoch: its noise does not depend on the batch that it is in.
            rng = np.random.default_rng((self.parameters.seed, epoch, int(place)))
            clean = self._patches[place] - _GRAY
            noisy = add_noise(clean, self.parameters.sigma, rng)
            inputs[..., sample] = noisy.transpose(2, 0, 1)
            wanted = (noisy - clean if self.parameters.residual else clean).transpose(2, 0, 1)
            targets[..., sample] = wanted[self._inside]

    def mistakes(self, outputs: Array, places: Places) -> int:
        """Give 0: nothing is classified."""
        return 0

    def evaluate(self, network: Network, others: Sequence[Elsewhere] = ()) -> Generator[float, None, Scores]:
        """Denoise the held-out image, a tile at a time; others compute nothing of it, since tiles are no patches."""
        if self.held_out is None:
            return Scores()
        denoised = yield from denoise_in_steps(network, self.held_out.noisy, self.parameters.residual)
        return Scores(psnr=psnr(self.held_out.clean, denoised, 1.0), detail=denoised)


def denoise_in_steps(
    network: Network, noisy: FloatPicture, residual: bool, both: Both = in_turn
) -> Generator[float, None, FloatPicture]:
    """Denoise an image of any size, a tile at a time.

    Each tile is computed with as much around it as its pixels see, so that the result is that of the whole image at
    once. Where the network gives less than it takes, the image is mirrored beyond its borders; where it pads with
    zeros, so it does at the borders of the image.

    Parameters
    ----------
    network : Network
        See `check_denoiser`; not changed.
    noisy : ndarray of float32
        (rows, columns) or (rows, columns, 3), 0 to 1.
    residual : bool
        Whether the network gives the noise, which is subtracted.
    both : Both
        Does two tiles, on one thread or on two.

    Yields
    ------
    float
        Share of the tiles that are done.

    Returns
    -------
    ndarray of float32
        Of the shape of the image; not clipped.

    Raises
    ------
    ArchitectureError
        If the network cannot denoise; see `check_denoiser`.
    DatasetError
        If the image has other channels than the network.
    """
    architecture = network.architecture
    check_denoiser(architecture)
    shape, given = architecture.input_shape, architecture.output_shape
    maps = to_layout(noisy[None] - _GRAY, network.dtype)
    if len(maps) != shape.channels:
        raise DatasetError(
            tr(
                "The image has {count} channel(s), but the network takes {channels}.",
                count=len(maps),
                channels=shape.channels,
            )
        )
    lost = shape.rows - given.rows, shape.columns - given.columns
    margins = [(side // 2, side - side // 2) for side in lost]
    padded = np.pad(maps, [(0, 0), *margins, (0, 0)], mode="symmetric")
    # Only layers that keep the size pad, and would pad tiles where the image goes on.
    halo = sum(
        _reach(figures.layer.reach.rows, figures.layer.reach.columns)
        for figures in architecture.figures
        if figures.output_shape.rows == figures.input_shape.rows
    )
    result = np.empty_like(maps)
    # A pass works in arrays of its own, so each of the two threads has its own ones.
    first_passes: dict[Shape, Pass] = {}
    second_passes: dict[Shape, Pass] = {}

    def denoise_tile(place: tuple[int, int] | None, passes: dict[Shape, Pass]) -> None:
        if place is None:
            return
        row, column = place
        tile = result[:, row : row + _TILE, column : column + _TILE]
        top, left = max(0, row - halo), max(0, column - halo)
        bottom, right = row + tile.shape[1] + halo + lost[0], column + tile.shape[2] + halo + lost[1]
        output = _run(network, passes, padded[:, top:bottom, left:right])
        tile[...] = output[:, row - top : row - top + tile.shape[1], column - left : column - left + tile.shape[2]]

    tiles = [(row, column) for row in range(0, maps.shape[1], _TILE) for column in range(0, maps.shape[2], _TILE)]
    for pair, (one, other) in enumerate(zip_longest(tiles[::2], tiles[1::2]), 1):
        both(partial(denoise_tile, one, first_passes), partial(denoise_tile, other, second_passes))
        yield min(1.0, 2 * pair / len(tiles))
    if residual:
        np.subtract(maps, result, out=result)
    result += _GRAY
    return np.ascontiguousarray(result[..., 0].transpose(1, 2, 0), np.float32).reshape(noisy.shape)


def _reach(rows: int | None, columns: int | None) -> int:
    """Give how far a layer sees to any side; a kernel of even length sees one further to one side."""
    return math.ceil(max(rows or 1, columns or 1) / 2)


def _run(network: Network, passes: dict[Shape, Pass], part: Array) -> Array:
    shape = Shape(*part.shape[:3])
    if shape not in passes:
        passes[shape] = Pass(network.for_input(shape), 1)
    passes[shape].input[...] = part
    return passes[shape].forward()
