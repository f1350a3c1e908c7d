"""The sum at a pixel."""

import time

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sightglass.widgets import theme
from sightglass.widgets.window_view import HINT, WindowView


@pytest.fixture
def view(qtbot: QtBot) -> WindowView:
    theme.manager().set_mode("light")
    result = WindowView()
    qtbot.addWidget(result)
    result.resize(400, 400)
    result.show()
    return result


def show(view: WindowView, patch: NDArray[np.float64], kernel: NDArray[np.float64], **named: object) -> None:
    products = patch * kernel
    view.show_window(patch, kernel, products, float(products.sum()), **named)  # type: ignore[arg-type]


def test_an_empty_view_says_what_to_do(view: WindowView) -> None:
    assert view.accessibleDescription() == HINT
    show(view, np.ones((3, 3)), np.ones((3, 3)))
    view.clear()
    assert view.accessibleDescription() == HINT
    view.grab()


def test_the_sum_is_written_with_its_terms(view: WindowView) -> None:
    kernel = np.array([[0, 1, 0], [1, 4, 1], [0, 1, 0]]) / 8
    show(view, np.arange(1.0, 10.0).reshape(3, 3), kernel, row=4, column=7)
    text = view.accessibleDescription()
    assert text.startswith("Pixel in row 4, column 7: convolution. ")
    assert text.endswith("Σ = 2 · 1/8 + 4 · 1/8 + 5 · 1/2 + 6 · 1/8 + 8 · 1/8 = 5")


def test_negative_taps_and_pixels_keep_their_signs(view: WindowView) -> None:
    show(view, np.array([[3.0, 5.0, -7.0]]), np.array([[-1.0, 0.0, 2.0]]), operation="correlation")
    assert view.accessibleDescription() == "Correlation. Σ = − 3 + (−7) · 2 = −17"


def test_the_course_example_of_a_flipped_kernel(view: WindowView) -> None:
    kernel = np.arange(1.0, 10.0).reshape(3, 3)
    show(view, np.full((3, 3), 10.0), kernel[::-1, ::-1])
    assert "10 · 9 + 10 · 8 + 10 · 7" in view.accessibleDescription()
    view.copy()
    assert "Kernel, flipped\n9\t8\t7\n6\t5\t4\n3\t2\t1" in QGuiApplication.clipboard().text()


def test_a_large_kernel_names_its_largest_terms(view: WindowView) -> None:
    kernel = np.full((11, 11), 1e-6)
    kernel[2, 3], kernel[5, 5] = 0.25, -0.5
    patch = np.full((11, 11), 40.0)
    show(view, patch, kernel)
    text = view.accessibleDescription()
    assert "Σ of 121 products = −9.9952. The largest: 40 · (−1/2) = −20, 40 · 1/4 = 10," in text


def test_a_kernel_of_zeros_is_said_to_be_one(view: WindowView) -> None:
    show(view, np.ones((3, 3)), np.zeros((3, 3)))
    assert "every number of the kernel is 0" in view.accessibleDescription()


def test_the_window_is_drawn_in_its_gray_levels(view: WindowView) -> None:
    show(view, np.array([[0.0, 255.0]]), np.array([[1.0, 1.0]]), levels=(0, 255))
    image = view.grab().toImage()
    colors = [image.pixelColor(x, 40).name() for x in range(110)]
    assert "#000000" in colors
    assert "#ffffff" in colors


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 8, 11, 63])
@pytest.mark.parametrize("width", [320, 400])
def test_any_size_fits_a_narrow_dock(view: WindowView, size: int, width: int) -> None:
    rng = np.random.default_rng(0)
    show(view, rng.uniform(0, 255, (size, size)), rng.normal(size=(size, size)))
    wanted = view.heightForWidth(width)
    assert 60 < wanted < 520
    view.resize(width, wanted)
    assert view.grab().width() == width
    assert view.minimumSizeHint().width() <= 320


def test_cells_beyond_the_border_are_hatched(view: WindowView) -> None:
    patch, kernel = np.full((3, 3), 90.0), np.ones((3, 3))
    show(view, patch, kernel, levels=(0, 255))
    plain = view.grab().toImage()
    show(view, patch, kernel, levels=(0, 255), inside=np.array([[False] * 3, [True] * 3, [True] * 3]))
    assert view.accessibleDescription().endswith("Hatched: beyond the image")
    hatched = view.grab().toImage()
    changed = [y for y in range(32, 110) if any(plain.pixel(x, y) != hatched.pixel(x, y) for x in range(2, 110))]
    assert changed
    assert max(changed) - min(changed) < 30  # the first row of cells alone


def test_shapes_that_differ_are_refused(view: WindowView) -> None:
    with pytest.raises(ValueError, match="one shape"):
        view.show_window(np.ones((3, 3)), np.ones((3, 5)), np.ones((3, 3)), 0.0)


def test_following_the_pointer_costs_little(view: WindowView) -> None:
    # The budget is 8 ms on an idle machine: ten times that still tells a slow way of drawing from a quick one.
    rng = np.random.default_rng(0)
    kernel = rng.normal(size=(5, 5))
    seconds = []
    for _ in range(9):
        patch = rng.integers(0, 256, (5, 5)).astype(float)
        start = time.perf_counter()
        show(view, patch, kernel)
        view.grab()
        seconds.append(time.perf_counter() - start)
    assert sorted(seconds)[4] < 0.08
