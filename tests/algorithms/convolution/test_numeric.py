"""Gradients by differences, of functions whose gradient is known."""

import numpy as np
import pytest

from sightglass.algorithms.convolution.numeric import central_differences, windowed_differences
from sightglass.algorithms.convolution.windows import Axis, Window


def test_differences_of_any_shape() -> None:
    w = np.random.default_rng(0).normal(size=(2, 3, 4))
    gradient = central_differences(w, lambda variants: variants**2, variant_size=20_000)
    np.testing.assert_allclose(gradient, 2 * w, rtol=1e-9)


@pytest.mark.parametrize(("stride", "before"), [(1, 0), (2, 1), (3, 2), (4, 0)])
def test_numbers_that_share_no_window_are_moved_together(stride: int, before: int) -> None:
    rng = np.random.default_rng(stride)
    x, kernel = rng.normal(size=(2, 7, 8)), rng.normal(size=(2, 3, 2))
    window = Window(Axis(7, 3, stride, before, 1), Axis(8, 2, stride, 0, 0))
    calls = []

    def parts(variants: np.ndarray) -> np.ndarray:
        calls.append(variants.shape[-1])
        padded = np.pad(variants, ((0, 0), (before, 1), (0, 0), (0, 0)))
        y = np.zeros((1, *window.places, variants.shape[-1]))
        for i, j in np.ndindex(*window.places):
            read = padded[:, i * stride : i * stride + 3, j * stride : j * stride + 2]
            y[0, i, j] = np.sin((read * kernel[..., None]).sum(axis=(0, 1, 2)))
        return y

    one_by_one = central_differences(x, parts)
    assert sum(calls) == 2 * x.size
    calls.clear()
    together = windowed_differences(x, window, parts)
    assert sum(calls) == 2 * kernel.size
    np.testing.assert_allclose(together, one_by_one, rtol=1e-9, atol=1e-9)
