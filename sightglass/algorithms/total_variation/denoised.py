"""A denoised image, and all that is needed to go on from it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from sightglass.algorithms.image import FloatPixels, Image, Pixels
from sightglass.algorithms.total_variation.history import Figures, History
from sightglass.algorithms.total_variation.norms import group_axes, project
from sightglass.algorithms.total_variation.parameters import TotalVariation
from sightglass.algorithms.total_variation.scaling import FloatArray, as_pixels_of, interleaved, planes_of

if TYPE_CHECKING:
    from sightglass.algorithms.total_variation.comparison import Comparison
    from sightglass.algorithms.total_variation.l_curve import LCurve


@dataclass(frozen=True, eq=False)
class Denoised:
    r"""An iterate of ADMM, from its first to its last.

    Parameters
    ----------
    image : Image
        The input.
    parameters : TotalVariation
        What was asked for.
    x : ndarray of float32
        (rows, columns) or (rows, columns, 3), without alpha; 0 is black and 1 is white.
    split : ndarray
        (2, channels, rows, columns): :math:`v = z + \theta / \rho`, which holds both variables, since
        :math:`\theta / \rho` is the part of it inside the ball of radius λ/ρ. Read-only.
    rho : float
        The penalty that `split` belongs to.
    iteration : int
        How many were made.
    is_finished : bool
        Whether nothing more would be done.
    figures : tuple of Figures
        Of the evaluated iterations.
    comparison : Comparison or None
        Of solvers, where it was asked for.
    l_curve : LCurve or None
        Of the sweep over λ, where it was asked for.
    origin, step : (int, int), int
        Where the result lies on the image, and how many pixels one of its values stands for along each axis.
    is_preview : bool
        Whether it is a quick look, of which nothing but the pictures counts.
    """

    image: Image
    parameters: TotalVariation
    x: FloatPixels
    split: FloatArray
    rho: float
    iteration: int
    is_finished: bool
    figures: tuple[Figures, ...]
    comparison: "Comparison | None" = None
    l_curve: "LCurve | None" = None
    origin: tuple[int, int] = (0, 0)
    step: int = 1
    is_preview: bool = False

    @property
    def threshold(self) -> float:
        """λ/ρ, which the z-step takes off."""
        return self.parameters.weight / self.rho

    @cached_property
    def theta(self) -> FloatArray:
        """The dual variable θ, (2, channels, rows, columns): horizontal, then vertical."""
        axes = group_axes(self.parameters, self.split.shape[1])
        theta = project(self.split, self.threshold, axes)
        theta *= theta.dtype.type(self.rho)
        theta.flags.writeable = False
        return theta

    @cached_property
    def z(self) -> FloatArray:
        """The split variable z, (2, channels, rows, columns): horizontal, then vertical."""
        z = self.split - self.theta / self.split.dtype.type(self.rho)
        z.flags.writeable = False
        return z

    @cached_property
    def history(self) -> History:
        """The figures of the evaluated iterations as arrays."""
        return History.of(self.figures)

    @cached_property
    def pixels(self) -> Pixels:
        """The result in the type and on the scale of the input: clipped, rounded, with its alpha."""
        return as_pixels_of(self.image, self.x)

    @cached_property
    def residual(self) -> FloatPixels:
        """What was taken away, y − x, in the values of the input; without alpha."""
        low, high = self.image.value_range
        residual = interleaved(planes_of(self.image)) - self.x
        residual *= np.float32(high - low)
        return residual
