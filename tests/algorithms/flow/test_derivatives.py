import numpy as np
import pytest

from sightglass.algorithms.flow.derivatives import brightness, gradient, temporal_difference
from sightglass.algorithms.flow.moments import Moments
from sightglass.algorithms.flow.parameters import Derivatives, Flow, Weighting, Window
from sightglass.algorithms.flow.windows import LocalMean, window_weights

SYMMETRIC = (Derivatives.CENTRAL, Derivatives.SCHARR, Derivatives.SIMONCELLI)


@pytest.mark.parametrize("scheme", list(Derivatives))
def test_gradients_of_a_plane_are_its_slopes(scheme):
    row, column = np.mgrid[:12, :15].astype(np.float32)
    ix, iy = gradient(7 + 3 * column - 2 * row, scheme)
    # Farid and Simoncelli fit their taps to all frequencies, not to the lowest alone.
    np.testing.assert_allclose(ix[2:-2, 2:-2], 3, rtol=0.01)
    np.testing.assert_allclose(iy[2:-2, 2:-2], -2, rtol=0.01)


def test_backward_differences_are_zero_outside():
    pixels = np.arange(1, 13, dtype=np.float32).reshape(3, 4)
    ix, iy = gradient(pixels, Derivatives.BACKWARD)
    np.testing.assert_array_equal(ix, np.diff(pixels, axis=1, prepend=0))
    np.testing.assert_array_equal(iy, np.diff(pixels, axis=0, prepend=0))


@pytest.mark.parametrize("scheme", [Derivatives.SCHARR, Derivatives.SIMONCELLI])
@pytest.mark.parametrize("frequency", [0.05, 0.1, 0.15])
def test_gradient_and_brightness_are_smoothed_alike(scheme, frequency):
    # The ratio of gradient and brightness is what the motion is computed from.
    column = np.arange(64.0)
    wave = np.tile(np.sin(2 * np.pi * frequency * column).astype(np.float32), (9, 1))
    quarter = np.tile(np.cos(2 * np.pi * frequency * column).astype(np.float32), (9, 1))
    ix, iy = gradient(wave, scheme)
    middle = np.s_[4, 8:-8]
    expected = 2 * np.pi * frequency * brightness(quarter, scheme)
    assert np.abs(ix - expected)[middle].max() < 0.025 * np.abs(expected)[middle].max()
    assert np.abs(iy[middle]).max() < 1e-6


@pytest.mark.parametrize("scheme", list(Derivatives))
def test_the_change_is_positive_where_it_becomes_brighter(scheme):
    first = np.full((9, 9), 50, np.float32)
    np.testing.assert_allclose(temporal_difference(first, first + 4, scheme)[2:-2, 2:-2], 4, rtol=1e-5)


@pytest.mark.parametrize("shape", list(Window))
@pytest.mark.parametrize("weighting", list(Weighting))
def test_local_means_against_a_loop(shape, weighting):
    parameters = Flow(window=7, window_shape=shape, weighting=weighting)
    values = np.random.default_rng(1).normal(size=(11, 14)).astype(np.float32)
    weights = window_weights(parameters)
    assert weights[3, 3] == 1
    assert weights.max() == 1
    padded = np.pad(values.astype(float), 3)
    expected = [[(padded[r : r + 7, c : c + 7] * weights).sum() for c in range(14)] for r in range(11)]
    found = LocalMean(parameters)(values)
    np.testing.assert_allclose(found, np.array(expected) / weights.sum(), atol=1e-5)


def test_a_disc_leaves_the_corners_out():
    weights = window_weights(Flow(window=5, window_shape=Window.DISC))
    np.testing.assert_array_equal(
        weights, [[0, 1, 1, 1, 0], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [0, 1, 1, 1, 0]]
    )


def test_eigenvalues_and_inverses_against_numpy():
    rng = np.random.default_rng(2)
    slopes = rng.normal(size=(4, 5, 2, 6))
    matrices = slopes @ np.swapaxes(slopes, 2, 3)
    xx, xy, yy = (matrices[..., i, j].astype(np.float32) for i, j in ((0, 0), (0, 1), (1, 1)))
    moments = Moments(xx, xy, yy)
    smaller, larger = moments.eigenvalues()
    np.testing.assert_allclose(np.stack([smaller, larger], -1), np.linalg.eigvalsh(matrices), rtol=1e-3)
    inverse = moments.inverted(0.25)
    expected = np.linalg.inv(matrices + 0.25 * np.eye(2))
    for plane, (i, j) in ((inverse.xx, (0, 0)), (inverse.xy, (0, 1)), (inverse.yy, (1, 1))):
        np.testing.assert_allclose(plane, expected[..., i, j], rtol=1e-3, atol=1e-5)
