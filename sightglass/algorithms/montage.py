"""Montages: pictures made of tiles that are shown each with levels and colours of its own."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.results import Picture


def tile_pictures(picture: Picture) -> tuple[Picture, ...]:
    """Give the tiles of a montage as pictures, in the order in which they are drawn.

    Parameters
    ----------
    picture : Picture
        (rows, columns[, 3 or 4]).

    Returns
    -------
    tuple of Picture
        Views of the montage's values, with the levels, the colours and the title of the tile; `origin` is row and
        column of the tile's first pixel in the montage. What a tile has beyond the montage is cut off.
    """
    rows, columns = picture.pixels.shape[:2]
    found = []
    for tile in picture.tiles:
        top, left = max(0, tile.region.row), max(0, tile.region.column)
        bottom = min(rows, tile.region.row + tile.region.rows)
        right = min(columns, tile.region.column + tile.region.columns)
        if top < bottom and left < right:
            found.append(
                replace(
                    picture,
                    title=tile.title,
                    pixels=picture.pixels[top:bottom, left:right],
                    levels=tile.levels,
                    colormap=tile.colormap,
                    overlays=(),
                    origin=(top, left),
                    step=1,
                    tiles=(),
                    title_rows=tile.title_rows,
                )
            )
    return tuple(found)


def between_tiles(picture: Picture) -> NDArray[np.bool_]:
    """Tell which pixels of a montage belong to no tile.

    Parameters
    ----------
    picture : Picture
        (rows, columns[, 3 or 4]).

    Returns
    -------
    ndarray of bool
        (rows, columns); all False where the picture has no tiles.
    """
    free = np.full(picture.pixels.shape[:2], bool(picture.tiles))
    for tile in tile_pictures(picture):
        (row, column), (rows, columns) = tile.origin, tile.pixels.shape[:2]
        free[row : row + rows, column : column + columns] = False
    return free


def plain_values(picture: Picture) -> Pixels:
    """Give the values of a picture as an image can hold them: those between the tiles of a montage are filled.

    Parameters
    ----------
    picture : Picture
        (rows, columns[, 3 or 4]).

    Returns
    -------
    ndarray
        The picture's own array where it is no montage; else a copy with 0 between the tiles, or with the value of
        the tiles that is nearest to 0 if they are all above or all below it. So the range of values stays that of the
        tiles. What is not finite within a tile stays so.
    """
    pixels = picture.pixels
    if not picture.tiles:
        return pixels
    free = between_tiles(picture)
    filled: Pixels = pixels.copy()
    inside = pixels[~free]
    inside = inside[np.isfinite(inside)] if pixels.dtype.kind == "f" else inside
    filled[free] = np.clip(0, inside.min(), inside.max()) if inside.size else 0
    return filled
