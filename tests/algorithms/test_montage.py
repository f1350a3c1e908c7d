"""Montages: each tile as if it were a picture of its own, and nothing between them."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.montage import between_tiles, plain_values, tile_pictures
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import Colormap, Picture, Tile

SIGNED, TOP = Region(0, 0, 4, 6), Region(1, 8, 2, 3)


def montage(shape: tuple[int, ...] = (5, 11), fill: float = np.nan, low: float = -2.0, high: float = 3.0) -> Picture:
    rng = np.random.default_rng(0)
    pixels = np.full(shape, fill, np.float32)
    for region in (SIGNED, TOP):
        pixels[region.slices] = rng.uniform(low, high, pixels[region.slices].shape)
    tiles = (Tile(SIGNED, (-1.0, 1.0), Colormap.DIVERGING, "Level 0"), Tile(TOP, (0.0, 3.0), Colormap.VIRIDIS, "Top"))
    return Picture("m", "Montage", pixels, tiles=tiles)


def outside(shape: tuple[int, ...] = (5, 11)) -> NDArray[np.bool_]:
    free = np.ones(shape[:2], bool)
    free[0:4, 0:6] = free[1:3, 8:11] = False
    return free


@pytest.mark.parametrize("fill", [np.nan, 0.0, 7.0])
def test_each_tile_is_shown_by_its_own_levels_and_colours(fill: float) -> None:
    picture = montage(fill=fill)
    result = shown_pixels(picture)
    for tile in picture.tiles:
        alone = Picture("t", "T", picture.pixels[tile.region.slices].copy(), tile.levels, tile.colormap)
        assert np.array_equal(result[tile.region.slices][..., :3], shown_pixels(alone))
    assert np.array_equal(result[..., 3] == 0, outside())
    assert not result[outside()].any()
    assert (result[..., 3][~outside()] == 255).all()


def test_gray_tiles_are_shown_with_the_space_between_them_transparent() -> None:
    pixels = np.arange(55, dtype=np.uint8).reshape(5, 11)
    picture = Picture("m", "M", pixels, tiles=(Tile(SIGNED, (0.0, 255.0)), Tile(TOP, (0.0, 51.0))))
    result = shown_pixels(picture)
    assert result[2, 3].tolist() == [25, 25, 25, 255]
    assert result[1, 8].tolist() == [95, 95, 95, 255]
    assert result[4, 7].tolist() == [0, 0, 0, 0]


def test_tiles_of_colour_pictures_show_signed_values_about_gray() -> None:
    picture = montage((5, 11, 3))
    values = picture.pixels.copy()
    values[0, 0] = [0.0, 1.0, -1.0]
    result = shown_pixels(Picture("m", "M", values, tiles=picture.tiles))
    assert result[0, 0].tolist() == [128, 255, 0, 255]


def test_transparency_within_a_tile_stays() -> None:
    pixels = np.zeros((5, 11, 4), np.uint8)
    pixels[2, 2] = [10, 20, 30, 40]
    result = shown_pixels(Picture("m", "M", pixels, tiles=(Tile(SIGNED, (0.0, 255.0)),)))
    assert result[2, 2].tolist() == [10, 20, 30, 40]


def test_what_is_not_finite_within_a_tile_is_marked() -> None:
    picture = montage()
    values = picture.pixels.copy()
    values[1, 1] = np.nan
    result = shown_pixels(Picture("m", "M", values, tiles=picture.tiles))
    assert result[1, 1].tolist() == [255, 0, 255, 255]


@pytest.mark.parametrize(
    ("region", "kept"),
    [
        (Region(3, 9, 5, 5), Region(3, 9, 2, 2)),
        (Region(-2, -1, 4, 4), Region(0, 0, 2, 3)),
        (Region(5, 0, 2, 2), None),
        (Region(0, 0, 0, 4), None),
    ],
)
def test_a_tile_ends_with_the_montage(region: Region, kept: Region | None) -> None:
    picture = Picture("m", "M", np.zeros((5, 11), np.float32), tiles=(Tile(region, (0.0, 1.0)),))
    found = [Region(*tile.origin, *tile.pixels.shape) for tile in tile_pictures(picture)]
    assert found == ([] if kept is None else [kept])
    assert between_tiles(picture).sum() == 55 - (0 if kept is None else kept.rows * kept.columns)


def test_tiles_are_views_of_the_montage() -> None:
    picture = montage()
    assert all(np.shares_memory(tile.pixels, picture.pixels) for tile in tile_pictures(picture))
    assert [tile.title for tile in tile_pictures(picture)] == ["Level 0", "Top"]


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(-2.0, 3.0, "zero"), (0.5, 3.0, "smallest"), (-4.0, -0.5, "largest")]
)
def test_what_is_kept_has_plain_values_within_the_range_of_the_tiles(low: float, high: float, expected: str) -> None:
    picture = montage(low=low, high=high)
    inside = picture.pixels[~outside()]
    image = kept_image(picture, Image.of(np.zeros((4, 6), np.uint8), "photo"))
    assert image.is_finite
    filled = {"zero": 0.0, "smallest": inside.min(), "largest": inside.max()}[expected]
    assert (image.pixels[outside()] == filled).all()
    assert np.array_equal(image.pixels[~outside()], inside)
    assert (float(image.pixels.min()), float(image.pixels.max())) == (inside.min(), inside.max())
    assert np.isnan(picture.pixels[outside()]).all(), "the picture itself is left alone"


def test_what_is_not_finite_within_a_tile_is_kept() -> None:
    picture = montage()
    values = picture.pixels.copy()
    values[1, 1] = np.inf
    filled = plain_values(Picture("m", "M", values, tiles=picture.tiles))
    assert np.isinf(filled[1, 1])
    assert np.isfinite(filled[outside()]).all()


def test_a_picture_without_tiles_keeps_its_array() -> None:
    pixels = np.full((3, 3), np.nan, np.float32)
    assert plain_values(Picture("p", "P", pixels)) is pixels
    assert not between_tiles(Picture("p", "P", pixels)).any()


def test_a_montage_of_the_size_of_the_image_has_no_clean_original() -> None:
    pixels = np.zeros((5, 11), np.float32)
    source = Image.of(pixels, "photo", clean=pixels.copy())
    options: dict[str, Any] = {"levels": source.value_range}
    assert kept_image(Picture("p", "P", pixels, **options), source).clean is not None
    assert kept_image(Picture("m", "M", pixels, tiles=(Tile(SIGNED, (0.0, 1.0)),), **options), source).clean is None
