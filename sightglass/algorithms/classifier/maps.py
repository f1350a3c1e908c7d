"""Kernels and feature maps as pictures: a block for each layer, in which all maps are as large."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.classifier.run import ClassifierResult
from sightglass.algorithms.cnn.layers import Activation, Convolution
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Colormap, Picture, Tile
from sightglass.algorithms.texts import tr
from sightglass.algorithms.wording import number_text

FloatPixels = NDArray[np.float32]

# In pixels of the picture: how wide a block is, what a map of it is enlarged to, and the line for its title.
_WIDTH, _CELL, _TITLE_ROWS = 318, 48, 18
_GAP, _BLOCK_GAP = 3, 8
_FEWEST_ACROSS, _MOST_DOWN = 6, 3
_INPUT_CELL = 60
_VALUES = (12, 24)  # sides of a single value, as a square: of many and of few
_MOST_MAPS = 64  # of a layer; more cannot be told apart


@dataclass(frozen=True, eq=False)
class _Block:
    """Maps of one size, (n, rows, columns), in lines of so many, with levels in common."""

    title: str
    maps: FloatPixels
    across: int
    levels: tuple[float, float]
    colormap: Colormap
    cell: int = _CELL


def kernels_picture(result: ClassifierResult) -> Picture | None:
    """Lay out the kernels of all convolutions: each line holds those from all input maps to one output map.

    Where there is a single input map, the kernels stand side by side.

    Parameters
    ----------
    result : ClassifierResult
        Of any network.

    Returns
    -------
    Picture or None
        "kernels", signed; None where the network has no convolution.
    """
    blocks: list[_Block] = []
    for figures, named in zip(result.architecture.figures, result.network.parameters, strict=True):
        if not isinstance(figures.layer, Convolution):
            continue
        kernels = np.asarray(named["kernels"], np.float32)[:_MOST_MAPS, :_MOST_MAPS]
        bound = float(np.abs(kernels).max()) or 1.0
        sources = kernels.shape[1]
        arrangement = tr("a line for each output map") if sources > 1 else tr("one for each output map")
        blocks.append(
            _Block(
                tr(
                    "Layer {number} ({scale}): {arrangement}",
                    number=figures.number,
                    scale=_scale(-bound, bound),
                    arrangement=arrangement,
                ),
                kernels.reshape(-1, *kernels.shape[2:]),
                sources if sources > 1 else _across(len(kernels)),
                (-bound, bound),
                Colormap.DIVERGING,
            )
        )
    return _picture("kernels", tr("Kernels"), blocks) if blocks else None


def features_picture(result: ClassifierResult) -> Picture:
    """Lay out the image that is looked at, and below it the maps of each layer.

    Parameters
    ----------
    result : ClassifierResult
        With its trace.

    Returns
    -------
    Picture
        "features": a block for each layer; the input in gray, all others in blue to red about 0, or in gray where a
        layer gives no negative values.
    """
    test = result.dataset.test
    image = test.images[result.sample]
    gray = np.asarray(image if image.ndim == 2 else image.mean(axis=2), np.float32) / np.float32(255)
    label = test.classes[int(test.labels[result.sample])]
    blocks = [
        _Block(tr("Input (0 to 1): {label}", label=label), gray[np.newaxis], 1, (0.0, 1.0), Colormap.GRAY, _INPUT_CELL)
    ]
    for figures, maps in zip(result.architecture.figures, result.trace.outputs, strict=True):
        values = np.asarray(maps[..., 0], np.float32)
        if figures.output_shape.is_vector:
            values = values.reshape(-1, 1, 1)
        low, high = float(values.min()), float(values.max())
        bound = max(-low, high) or 1.0
        is_signed = low < 0
        is_share = isinstance(figures.layer, Activation) and figures.layer.is_sigmoid
        levels = (-bound, bound) if is_signed else (0.0, 1.0 if is_share else bound)
        colors = Colormap.DIVERGING if is_signed else Colormap.GRAY
        title = tr(
            "Layer {number} ({scale}): {title}", number=figures.number, scale=_scale(*levels), title=figures.title
        )
        if values.shape[1:] == (1, 1):
            small, large = _VALUES
            side = large if len(values) * (large + _GAP) <= _WIDTH else small
            blocks.append(_Block(title, values, (_WIDTH + _GAP) // (side + _GAP), levels, colors, side))
        else:
            shown = values[:_MOST_MAPS]
            blocks.append(_Block(title, shown, _across(len(shown)), levels, colors))
    return _picture(
        "features", tr("Feature maps of test image {number} ({label})", number=result.sample + 1, label=label), blocks
    )


def _scale(low: float, high: float) -> str:
    """Say what the two ends of a block's colours stand for: the colour bar is that of one block alone."""
    return f"±{number_text(high, 2)}" if low < 0 else tr("0 to {high}", high=number_text(high, 2))


def _across(count: int) -> int:
    """Give how many maps stand in a line: the same for layers of few maps, so that they line up."""
    return max(_FEWEST_ACROSS, -(-count // _MOST_DOWN))


def _picture(key: str, title: str, blocks: Sequence[_Block]) -> Picture:
    """Put blocks below each other, each as one tile: a tile for each map would take ten times as long to draw."""
    drawn = [_drawn(block) for block in blocks]
    height = sum(block.shape[0] + _BLOCK_GAP for block in drawn) - _BLOCK_GAP
    width = max(block.shape[1] for block in drawn)
    pixels: FloatPixels = np.full((height, width), np.nan, np.float32)
    tiles, top = [], 0
    for block, picture in zip(blocks, drawn, strict=True):
        # As wide as the others, so that the titles have room.
        region = Region(top, 0, picture.shape[0], width)
        pixels[top : top + picture.shape[0], : picture.shape[1]] = picture
        tiles.append(Tile(region, block.levels, block.colormap, block.title, _TITLE_ROWS))
        top += picture.shape[0] + _BLOCK_GAP
    return Picture(key, title, pixels, blocks[0].levels, blocks[0].colormap, tiles=tuple(tiles), has_gaps=True)


def _drawn(block: _Block) -> FloatPixels:
    """Enlarge maps by a whole number, and set them in lines below the one for the title."""
    count, rows, columns = block.maps.shape
    room = min(block.cell, (_WIDTH + _GAP) // block.across - _GAP)
    scale = max(1, room // max(rows, columns))
    across, down = min(block.across, count), -(-count // block.across)
    cells: FloatPixels = np.full((down * across, rows * scale + _GAP, columns * scale + _GAP), np.nan, np.float32)
    cells[:count, : rows * scale, : columns * scale] = block.maps.repeat(scale, axis=1).repeat(scale, axis=2)
    lines = cells.reshape(down, across, *cells.shape[1:]).transpose(0, 2, 1, 3)
    drawn = lines.reshape(down * cells.shape[1], -1)[:-_GAP, :-_GAP]
    title = np.full((_TITLE_ROWS, drawn.shape[1]), np.nan, np.float32)
    return np.concatenate([title, drawn])
