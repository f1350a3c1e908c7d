"""A quick look at what denoising gives where a large image is seen, at the resolution of the display."""

from dataclasses import replace

import cv2
import numpy as np

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.image import Image
from sightglass.algorithms.stepwise import run_to_end
from sightglass.algorithms.total_variation.admm_run import AdmmRun
from sightglass.algorithms.total_variation.denoised import Denoised
from sightglass.algorithms.total_variation.parameters import TotalVariation

# What remains to be done after these is not seen while a slider moves.
_ITERATIONS, _GAP = 10, 1e-2


def preview(image: Image, *, parameters: TotalVariation, viewport: Viewport) -> Denoised:
    r"""Denoise the means of blocks of s × s pixels, with the weight λ/s.

    A block stands for s² squared differences, and a jump of one block's length for s jumps of a pixel each:
    :math:`s^2 \|x - y\|_2^2 + \lambda s \|Dx\|_1` over the blocks is the objective of an image that is constant on
    each, and has its minimum where :math:`\|x - y\|_2^2 + (\lambda / s) \|Dx\|_1` has.

    Parameters
    ----------
    image : Image
        Any image of finite values.
    parameters : TotalVariation
        As for `run`; the tolerance is not kept.
    viewport : Viewport
        The visible region, and s.

    Returns
    -------
    Denoised
        Of the blocks, with their place on the image; blocks that the edge of the region cuts are left out.
    """
    region, step = viewport.region, max(1, viewport.step)
    seen = image.pixels[region.slices]
    rows, columns = max(1, region.rows // step), max(1, region.columns // step)
    if step > 1:
        # A region smaller than a block is all of its block.
        whole = np.ascontiguousarray(seen[: rows * step, : columns * step])
        seen = np.asarray(cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA))
    blocks = image.with_pixels(np.ascontiguousarray(seen), None)
    low, high = TotalVariation.field("weight").low, TotalVariation.field("weight").high
    assert low is not None
    assert high is not None
    quick = parameters.replaced(
        weight=min(max(parameters.weight / step, low), high),
        tolerance=max(parameters.tolerance, _GAP),
        iterations=min(parameters.iterations, _ITERATIONS),
        variables=False,
    )
    result = run_to_end(AdmmRun(blocks, quick))
    return replace(result, origin=(region.row, region.column), step=step, is_preview=True)
