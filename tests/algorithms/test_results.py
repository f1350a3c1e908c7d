from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from sightglass.algorithms.results import Colormap, Picture


@given(hnp.arrays(np.float32, hnp.array_shapes(min_dims=2, max_dims=2, max_side=5)))
def test_shown_levels_are_a_range_that_holds_every_finite_value(pixels: NDArray[np.float32]) -> None:
    finite = pixels[np.isfinite(pixels)]
    for colormap in Colormap:
        low, high = Picture("p", "P", pixels, colormap=colormap).shown_levels()
        assert low < high
        assert ((finite >= low) & (finite <= high)).all()
    low, high = Picture("p", "P", pixels, colormap=Colormap.DIVERGING).shown_levels()
    assert low == -high


@pytest.mark.parametrize(("dtype", "top"), [(np.uint8, 255.0), (np.uint16, 65535.0)])
def test_integers_are_shown_over_their_whole_range(dtype: Any, top: float) -> None:
    assert Picture("p", "P", np.full((2, 2), 7, dtype)).shown_levels() == (0.0, top)


def test_given_levels_win() -> None:
    assert Picture("p", "P", np.zeros((2, 2), np.uint8), levels=(3.0, 9.0)).shown_levels() == (3.0, 9.0)


def test_colormaps_have_labels() -> None:
    assert Colormap("diverging").label == "Blue to red, centred at 0 (signed)"
