"""Files of a result, as the headless run writes them."""

from pathlib import Path

import numpy as np

from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Colormap, MarkerOverlay, Picture, Presentation, Tile
from sightglass.app.files import read_images
from sightglass.app.results_folder import contents


def test_a_montage_is_written_as_plain_values_and_as_it_is_shown(tmp_path: Path) -> None:
    pixels = np.full((4, 9), np.nan, np.float32)
    pixels[:, :4], pixels[:2, 5:7] = -1.5, 200.0
    tiles = (
        Tile(Region(0, 0, 4, 4), (-2.0, 2.0), Colormap.DIVERGING, "Level 0"),
        Tile(Region(0, 5, 2, 2), (0.0, 255.0), Colormap.GRAY, "Top"),
    )
    files = contents(Presentation((Picture("laplacian", "Laplacian", pixels, tiles=tiles),)))
    assert [file.name for file in files] == ["laplacian.tif", "laplacian_shown.png"]
    for file in files:
        file.write(tmp_path / file.name)
    (values,), (shown,) = (read_images(tmp_path / file.name) for file in files)
    assert values.is_finite
    assert values.pixels[3, 8] == 0.0
    assert values.pixels[0, 0] == -1.5
    assert shown.pixels[3, 8].tolist() == [0, 0, 0, 0]
    assert shown.pixels[0, 6].tolist() == [200, 200, 200, 255]
    assert shown.pixels[0, 0, 2] > shown.pixels[0, 0, 0], "negative is blue"


def test_an_integer_montage_is_written_as_shown_too(tmp_path: Path) -> None:
    pixels = np.zeros((4, 9), np.uint8)
    picture = Picture("maps", "Maps", pixels, tiles=(Tile(Region(0, 0, 4, 4), (0.0, 255.0)),))
    assert [file.name for file in contents(Presentation((picture,)))] == ["maps.png", "maps_shown.png"]


def test_a_picture_with_marks_is_written_with_them_beside_its_values(tmp_path: Path) -> None:
    pixels = np.full((60, 60, 3), 90, np.uint8)
    marked = Picture("found", "Found", pixels, overlays=(MarkerOverlay(np.array([[30.0, 30.0]]), np.array([10.0])),))
    empty = Picture("none", "None", pixels, overlays=(MarkerOverlay(np.zeros((0, 2))),))
    files = contents(Presentation((marked, empty)))
    assert [file.name for file in files] == ["found.png", "found_shown.png", "none.png"]
    for file in files[:2]:
        file.write(tmp_path / file.name)
    (values,), (shown,) = (read_images(tmp_path / file.name) for file in files[:2])
    assert np.array_equal(values.pixels, pixels)
    assert shown.pixels[30, 40, 0] > 180
