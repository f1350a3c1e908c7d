"""Filtered values against SciPy in 64-bit floats, for every border, size and pixel type."""

import numpy as np
import pytest
from scipy import signal

from sightglass.algorithms.catalogue import Viewport
from sightglass.algorithms.filtering import ALGORITHM, Border, Filter, Kernel, Operation, Preset, window_at
from sightglass.algorithms.filtering.convolution import filter_pixels
from sightglass.algorithms.image import Image, Region

PAD = {
    Border.ZERO: {"mode": "constant"},
    Border.REPLICATE: {"mode": "edge"},
    Border.REFLECT: {"mode": "symmetric"},
    Border.WRAP: {"mode": "wrap"},
}
SIZES = [(1, 1), (3, 3), (2, 2), (1, 5), (6, 1), (4, 7), (11, 11), (12, 12), (13, 14), (31, 30), (1, 63), (63, 63)]
SHAPES = [(1, 1), (1, 9), (9, 1), (5, 7), (40, 33), (150, 270)]


def reference(plane, kernel, operation, border):
    """Pad with NumPy and convolve in 64 bits with SciPy; the origin is the tap (rows // 2, columns // 2)."""
    rows, columns = kernel.shape
    before = rows // 2, columns // 2
    after = rows - 1 - before[0], columns - 1 - before[1]
    if operation is Operation.CONVOLUTION:
        before, after = after, before
    else:
        # Correlation is convolution with the kernel turned by 180 degrees.
        kernel = kernel[::-1, ::-1]
    padded = np.pad(plane.astype(float), list(zip(before, after, strict=True)), **PAD[border])
    # Large sums directly would take long; by FFT, 64-bit floats still leave nine digits to spare.
    method = "direct" if kernel.size * plane.size < 10**5 else "fft"
    return signal.convolve(padded, kernel, mode="valid", method=method)


@pytest.mark.parametrize("separable", [False, True])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shape", SHAPES)
def test_equals_scipy_at_every_border(shape, size, separable):
    rng = np.random.default_rng(sum(shape) + sum(size))
    kernel = np.outer(rng.normal(size=size[0]), rng.normal(size=size[1])) if separable else rng.normal(size=size)
    plane = rng.integers(0, 256, shape, dtype=np.uint8)
    for border in Border:
        for operation in Operation:
            result = filter_pixels(plane, kernel, operation, border)
            assert result.dtype == np.float32
            assert result.shape == shape
            expected = reference(plane, kernel, operation, border)
            assert np.abs(result - expected).max() <= 1e-6 * 255 * np.abs(kernel).sum()


@pytest.mark.parametrize("taps", [3, 21])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_filters_each_colour_and_leaves_alpha(channels, dtype, taps):
    rng = np.random.default_rng(5)
    shape = (30, 41) if channels == 1 else (30, 41, channels)
    top = 1.0 if dtype is np.float32 else np.iinfo(dtype).max
    pixels = (rng.random(shape) * top).astype(dtype)
    kernel = rng.normal(size=(taps, taps))
    result = filter_pixels(pixels, kernel, Operation.CONVOLUTION, Border.REFLECT)
    for channel in range(min(channels, 3)):
        plane = pixels if channels == 1 else pixels[:, :, channel]
        expected = reference(plane, kernel, Operation.CONVOLUTION, Border.REFLECT)
        found = result if channels == 1 else result[:, :, channel]
        assert np.abs(found - expected).max() <= 1e-6 * top * np.abs(kernel).sum()
    if channels == 4:
        assert np.array_equal(result[:, :, 3], pixels[:, :, 3].astype(np.float32))


def test_large_kernels_keep_their_precision_over_many_tiles():
    rng = np.random.default_rng(8)
    plane = rng.integers(0, 256, (700, 1100), dtype=np.uint8)
    kernel = rng.normal(size=(40, 63))
    result = filter_pixels(plane, kernel, Operation.CORRELATION, Border.WRAP)
    expected = signal.fftconvolve(
        np.pad(plane.astype(float), ((20, 19), (31, 31)), mode="wrap"), kernel[::-1, ::-1], mode="valid"
    )
    assert np.abs(result - expected).max() <= 1e-6 * 255 * np.abs(kernel).sum()


def test_small_integer_kernels_are_exact():
    plane = np.random.default_rng(1).integers(0, 256, (50, 60), dtype=np.uint8)
    kernel = Filter(preset=Preset.LAPLACIAN_8).effective_kernel().taps
    result = filter_pixels(plane, kernel, Operation.CONVOLUTION, Border.WRAP)
    assert np.array_equal(result, reference(plane, kernel, Operation.CONVOLUTION, Border.WRAP))


def test_the_derivative_of_the_worked_example():
    line = np.array([[1, 4, 9, 16, 25, 36]], np.float32)
    result = filter_pixels(
        line, Filter(preset=Preset.DERIVATIVE).effective_kernel().taps, Operation.CONVOLUTION, Border.ZERO
    )
    assert np.array_equal(result[0, 1:-1], (line[0, 2:] - line[0, :-2]) / 2)


def test_the_clipped_result_keeps_type_and_range():
    image = Image.of(np.array([[0, 255, 0], [255, 0, 255]], np.uint8))
    result = ALGORITHM.run([image], Filter(preset=Preset.H3))
    assert result.clipped.dtype == np.uint8
    assert np.array_equal(result.clipped, np.clip(np.rint(result.signed), 0, 255))
    ten_bits = Image.of(np.full((4, 4), 900, np.uint16), bit_depth=10)
    tripled = ALGORITHM.run([ten_bits], Filter(preset=Preset.CUSTOM, kernel=((3.0,),)))
    assert tripled.clipped.max() == 1023
    assert tripled.signed.max() == 2700


@pytest.mark.parametrize("step", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("border", Border)
@pytest.mark.parametrize("channels", [1, 4])
def test_the_preview_has_the_values_of_the_full_result(step, border, channels):
    rng = np.random.default_rng(step)
    image = Image.of(rng.integers(0, 256, (61, 83) if channels == 1 else (61, 83, 4), dtype=np.uint8))
    for size in (1, 5, 10, 15):
        parameters = Filter(preset=Preset.LOG, size=size, border=border)
        full = ALGORITHM.run([image], parameters)
        for region in (Region(0, 0, 61, 83), Region(7, 11, 30, 40), Region(40, 50, 21, 33), Region(60, 0, 1, 83)):
            shown = ALGORITHM.run_preview([image], parameters, Viewport(region, step))
            expected = full.signed[region.slices][::step, ::step]
            assert shown.signed.shape == expected.shape
            assert np.abs(shown.signed - expected).max() <= 1e-4
            assert (shown.origin, shown.step) == ((region.row, region.column), step)


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("border", Border)
def test_the_window_at_a_pixel_sums_to_the_output(border, operation):
    rng = np.random.default_rng(3)
    image = Image.of(rng.integers(0, 256, (6, 5, 3), dtype=np.uint8))
    parameters = Filter(
        preset=Preset.CUSTOM, kernel=tuple(map(tuple, rng.integers(-3, 4, (4, 3)).astype(float))), border=border,
        operation=operation,
    )  # fmt: skip
    result = ALGORITHM.run([image], parameters)
    for row in range(6):
        for column in range(5):
            found = window_at(image, parameters.effective_kernel(), row, column, border, operation, channel=1)
            assert found.total == pytest.approx(result.signed[row, column, 1], abs=1e-3)
            assert found.products.sum() == found.total
            assert found.patch[found.anchor] == image.pixels[row, column, 1]
            if border is Border.ZERO:
                assert not found.patch[~found.inside].any()


def test_kernels_keep_their_origin():
    impulse = np.zeros((5, 5), np.float32)
    impulse[2, 2] = 1
    kernel = Kernel.of([[1, 2], [3, 4]])
    result = filter_pixels(impulse, kernel.taps, Operation.CONVOLUTION, Border.ZERO)
    assert np.array_equal(result[1:3, 1:3], kernel.taps)
    assert np.count_nonzero(result) == 4
