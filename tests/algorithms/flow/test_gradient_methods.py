"""Lucas-Kanade and Horn-Schunck on motion that is known, and beside other implementations."""

import threading

import cv2
import numpy as np
import pytest
from scipy import sparse
from scipy.sparse.linalg import spsolve

from sightglass.algorithms.errors import ImageError, ParameterError
from sightglass.algorithms.flow.derivatives import gradient, temporal_difference
from sightglass.algorithms.flow.horn_schunck import horn_schunck
from sightglass.algorithms.flow.inspection import inspect_gradient
from sightglass.algorithms.flow.lucas_kanade import lucas_kanade
from sightglass.algorithms.flow.median import median
from sightglass.algorithms.flow.parameters import Derivatives, Flow, Method, Weighting, Window
from sightglass.algorithms.flow.pyramidal import level_count, pyramidal
from sightglass.algorithms.progress import Cancelled
from tests.algorithms.flow.textures import frames_of, interior, moved, waves

METHODS = (lucas_kanade, pyramidal, horn_schunck)


def error(field, u, v):
    return np.hypot(field[..., 0] - u, field[..., 1] - v)


@pytest.mark.parametrize("scheme", [Derivatives.CENTRAL, Derivatives.SCHARR, Derivatives.SIMONCELLI])
@pytest.mark.parametrize(("u", "v"), [(0.25, -0.1), (-0.3, 0.3), (0.0, 0.2)])
def test_small_translations_on_one_level(scheme, u, v):
    field = lucas_kanade(moved(u, v, shortest=16.0), Flow(derivatives=scheme, window=15)).field
    assert np.median(interior(error(field, u, v))) < 0.02


@pytest.mark.parametrize(("u", "v"), [(0.5, -0.25), (3.3, -2.7), (-7.6, 5.4), (14.2, 9.9)])
@pytest.mark.parametrize("normalize", [True, False])
def test_translations_of_many_pixels_from_coarse_to_fine(u, v, normalize):
    frames = moved(u, v, shape=(160, 200))
    field = pyramidal(frames, Flow(normalize=normalize, levels=4)).field
    assert np.mean(interior(error(field, u, v), 24)) < 0.02


CHOICES = ({"window_shape": Window.DISC}, {"weighting": Weighting.GAUSSIAN}, {"median": 0}, {"median": 3},
           {"median": 5}, {"median": 21}, {"levels": 2}, {"window": 21}, {"warps": 15, "median": 0},
           {"warps": 15, "median": 5, "window": 41})  # fmt: skip


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("scheme", [Derivatives.CENTRAL, Derivatives.SIMONCELLI])
def test_every_choice_finds_the_translation(choice, scheme):
    field = pyramidal(moved(2.4, -1.3), Flow(derivatives=scheme, **choice)).field
    assert np.mean(interior(error(field, 2.4, -1.3))) < 0.02


def test_a_rotation_is_followed_pixel_by_pixel():
    y, x = np.mgrid[:150, :170].astype(float)
    angle, centre = np.deg2rad(2.0), (84.5, 74.5)
    dx, dy = x - centre[0], y - centre[1]
    # A place of the second frame shows what stood at the place turned back.
    first = waves(x, y)
    back_x, back_y = dx * np.cos(angle) + dy * np.sin(angle), -dx * np.sin(angle) + dy * np.cos(angle)
    second = waves(back_x + centre[0], back_y + centre[1])
    field = pyramidal(frames_of(first, second), Flow()).field
    u, v = dx * np.cos(angle) - dy * np.sin(angle) - dx, dx * np.sin(angle) + dy * np.cos(angle) - dy
    assert np.mean(interior(error(field, u, v), 20)) < 0.02


def test_changes_of_light_do_not_move_anything_where_contrast_is_normalized():
    frames = moved(1.5, -0.5)
    darker = frames_of(frames.first, 0.7 * frames.second + 12)
    assert np.mean(interior(error(pyramidal(darker, Flow()).field, 1.5, -0.5))) < 0.05
    assert np.mean(interior(error(pyramidal(darker, Flow(normalize=False)).field, 1.5, -0.5))) > 0.2


def test_the_span_is_the_unit_of_brightness():
    frames = moved(1.5, -0.5)
    parameters = Flow()
    for method in METHODS:
        eight = method(frames, parameters).field
        sixteen = method(frames_of(frames.first * 257, frames.second * 257, 65535.0), parameters).field
        np.testing.assert_allclose(sixteen, eight, atol=2e-3)


@pytest.mark.parametrize(("u", "v", "largest"), [(2.0, -1.0, 0.02), (2.3, 1.6, 0.2)])
def test_single_points_beside_opencv(u, v, largest):
    frames = moved(u, v, shape=(160, 200), seed=4, shortest=16.0)
    first, second = (np.clip(np.rint(pixels), 0, 255).astype(np.uint8) for pixels in (frames.first, frames.second))
    points = np.array([[x, y] for x in range(40, 165, 20) for y in range(40, 125, 20)], np.float32)
    moved_points, status, _ = cv2.calcOpticalFlowPyrLK(
        first, second, points[:, None], None, winSize=(15, 15), maxLevel=2
    )
    assert status.all()
    field = pyramidal(frames_of(first, second), Flow(window=15, levels=3, median=0, normalize=False)).field
    ours = field[points[:, 1].astype(int), points[:, 0].astype(int)]
    theirs = moved_points[:, 0] - points
    difference = error(ours - theirs, 0, 0)
    assert difference.max() < largest
    assert np.median(difference) < 0.04
    # Linear interpolation between pixels leads OpenCV astray where brightness is curved.
    assert error(ours, u, v).max() < 0.06
    assert np.median(error(ours, u, v)) < 0.02


def test_the_whole_field_beside_scikit_image():
    from skimage.registration import optical_flow_ilk

    frames = moved(1.2, -0.7)
    down, right = optical_flow_ilk(frames.first, frames.second, radius=5)
    field = pyramidal(frames, Flow(window=11, median=0)).field
    difference = np.hypot(field[..., 0] - right, field[..., 1] - down)
    assert np.mean(interior(difference, 16)) < 0.03


def horn_schunck_by_a_direct_solver(frames, scheme, alpha):
    """The normal equations written down pixel by pixel, in 64 bits."""
    first, second = frames.first / np.float32(frames.span), frames.second / np.float32(frames.span)
    ix, iy = (plane.astype(float) for plane in gradient(first, scheme))
    it = temporal_difference(first, second, scheme).astype(float)
    rows, columns = first.shape
    number = np.arange(rows * columns).reshape(rows, columns)
    across, down = (number[:, :-1], number[:, 1:]), (number[:-1], number[1:])
    pairs = np.concatenate([np.stack([one.ravel(), other.ravel()], 1) for one, other in (across, down)])
    lines = np.arange(len(pairs))
    incidence = sparse.csr_matrix(
        (np.r_[np.ones(len(pairs)), -np.ones(len(pairs))], (np.r_[lines, lines], np.r_[pairs[:, 0], pairs[:, 1]])),
        shape=(len(pairs), rows * columns),
    )
    smooth = alpha**2 * incidence.T @ incidence
    x, y, t = ix.ravel(), iy.ravel(), it.ravel()
    matrix = sparse.bmat([[sparse.diags(x * x) + smooth, sparse.diags(x * y)],
                          [sparse.diags(x * y), sparse.diags(y * y) + smooth]])  # fmt: skip
    solution = spsolve(matrix.tocsc(), -np.r_[x * t, y * t])
    return np.moveaxis(solution.reshape(2, rows, columns), 0, 2)


@pytest.mark.parametrize("alpha", [0.01, 0.05, 0.5])
@pytest.mark.parametrize("scheme", list(Derivatives))
def test_horn_schunck_reaches_the_minimum(alpha, scheme):
    frames = moved(0.6, -0.4, shape=(25, 31))
    found = horn_schunck(frames, Flow(derivatives=scheme, smoothness=alpha, iterations=2000)).field
    expected = horn_schunck_by_a_direct_solver(frames, scheme, alpha)
    np.testing.assert_allclose(found, expected, atol=2e-3 * np.abs(expected).max())


def test_horn_schunck_fills_in_what_has_no_texture():
    frames = moved(0.4, 0.3, shape=(60, 60), shortest=16.0)
    first, second = frames.first.copy(), frames.second.copy()
    first[24:36, 24:36] = second[24:36, 24:36] = 128
    field = horn_schunck(frames_of(first, second), Flow(smoothness=0.02, iterations=2000)).field
    assert np.isfinite(field).all()
    around = interior(horn_schunck(frames, Flow(smoothness=0.02, iterations=2000)).field)
    assert np.mean(error(around, 0.4, 0.3)) < 0.05
    assert 0.05 < field[30, 30, 0] < 0.45


def test_one_level_marks_what_it_cannot_know():
    _, x = np.mgrid[:40, :60].astype(float)
    stripes = 128 + 80 * np.sin(x / 3)
    shifted = 128 + 80 * np.sin((x - 0.5) / 3)
    for first, second in ((stripes, shifted), (np.full_like(x, 90), np.full_like(x, 90))):
        estimate = lucas_kanade(frames_of(first, second), Flow(derivatives=Derivatives.CENTRAL))
        assert np.isnan(estimate.field).all()
        assert interior(estimate.reliability, 4).max() < 1e-6


def test_the_least_eigenvalue_leaves_out_what_is_less_sure():
    frames = moved(0.3, 0.2)
    for method in (lucas_kanade, pyramidal):
        every = method(frames, Flow(least_eigenvalue=0.0))
        least = float(np.quantile(every.reliability, 0.4))
        found = method(frames, Flow(least_eigenvalue=min(0.1, least)))
        unknown = np.isnan(found.field).all(axis=2)
        np.testing.assert_array_equal(unknown, every.reliability < min(0.1, least))
        assert 0.3 < unknown.mean() < 0.5
        np.testing.assert_array_equal(found.field[~unknown], every.field[~unknown])
        assert every.reliability_name == "Smaller eigenvalue"


@pytest.mark.parametrize("method", [pyramidal, horn_schunck])
def test_frames_without_texture_do_not_move(method):
    flat = np.full((30, 40), 7.0)
    np.testing.assert_array_equal(method(frames_of(flat, flat), Flow()).field, 0)


def test_motion_out_of_the_frame_is_carried_on_from_inside():
    field = pyramidal(moved(6.0, 0.0, shape=(100, 120)), Flow()).field
    # What leaves on the right has no counterpart in the second frame.
    assert np.median(error(field[20:-20, -5:], 6.0, 0.0)) < 0.1


def test_sizes_that_do_not_halve_evenly():
    for shape in ((61, 97), (33, 32), (5, 80)):
        field = pyramidal(moved(0.4, 0.2, shape=shape), Flow()).field
        assert field.shape == (*shape, 2)
        assert field.dtype == np.float32
        assert np.isfinite(field).all()


def test_levels_are_no_more_than_the_window_fits_into():
    assert level_count((480, 640), Flow(levels=5, window=5)) == 5
    assert level_count((480, 640), Flow(levels=10, window=5)) == 7
    assert level_count((40, 40), Flow(levels=10, window=15)) == 2
    assert level_count((40, 40), Flow(levels=10, window=39)) == 1


def test_a_window_has_a_pixel_in_its_middle():
    for side in (4, 62):
        with pytest.raises(ParameterError, match=f"Choose an odd side: {side - 1} or {side + 1} px") as raised:
            Flow(window=side)
        assert raised.value.name == "window"
    with pytest.raises(ParameterError, match="odd"):
        Flow.from_text(["window=4"])


@pytest.mark.parametrize("method", [lucas_kanade, pyramidal])
@pytest.mark.parametrize("shape", [(1, 1), (4, 90), (90, 4)])
def test_windows_larger_than_the_frames_are_refused(method, shape):
    frames = frames_of(np.zeros(shape), np.zeros(shape))
    with pytest.raises(ParameterError, match="window: 5 px are more than the frames have") as raised:
        method(frames, Flow(window=5))
    assert raised.value.name == "window"
    with pytest.raises(ParameterError, match="window"):
        inspect_gradient(frames, Flow(window=5), 0, 0)


@pytest.mark.parametrize("method", METHODS)
def test_frames_that_cannot_be_compared_are_refused(method):
    gray = np.zeros((20, 20))
    with pytest.raises(ImageError, match="differ in size: 20 × 20 px and 21 × 20 px"):
        method(frames_of(gray, np.zeros((20, 21))), Flow())
    with pytest.raises(ImageError, match="gray"):
        method(frames_of(np.zeros((20, 20, 3)), np.zeros((20, 20, 3))), Flow())
    with pytest.raises(ImageError, match="not finite"):
        method(frames_of(gray, np.full((20, 20), np.nan)), Flow())
    with pytest.raises(ImageError, match="no pixels"):
        method(frames_of(np.zeros((0, 4)), np.zeros((0, 4))), Flow())


def test_one_pixel_shows_no_motion():
    with pytest.raises(ImageError, match="one pixel"):
        horn_schunck(frames_of([[3]], [[4]]), Flow())


def test_pixels_outside_cannot_be_inspected():
    frames = moved(0.1, 0.1, shape=(20, 30))
    for row, column in ((-1, 0), (0, 30), (20, 0)):
        with pytest.raises(ImageError, match="outside the frames, which are 30 × 20 px"):
            inspect_gradient(frames, Flow(), row, column)


class Recorder:
    """Takes reports, and cancels at one of them."""

    def __init__(self, cancel_at=None):
        self.fractions, self.partials, self.cancel_at = [], [], cancel_at

    def report(self, fraction, message="", partial=None):
        self.fractions.append(fraction)
        if partial is not None:
            self.partials.append(partial())
        if len(self.fractions) == self.cancel_at:
            raise Cancelled


@pytest.mark.parametrize("method", [pyramidal, horn_schunck])
def test_progress_rises_and_shows_the_field_so_far(method):
    frames = moved(3.0, -2.0)
    recorder = Recorder()
    final = method(frames, Flow(iterations=40), recorder)
    assert recorder.fractions == sorted(recorder.fractions)
    assert 0 <= recorder.fractions[0] < 0.1
    assert 0.3 < recorder.fractions[-1] < 1
    assert len(recorder.partials) >= 12
    assert all(partial.field.shape == final.field.shape for partial in recorder.partials)
    errors = [np.mean(interior(error(partial.field, 3.0, -2.0))) for partial in recorder.partials]
    assert errors[-1] < 0.8 * errors[0]
    # What was shown stays as it was while the work goes on.
    np.testing.assert_array_equal(recorder.partials[0].field, 0)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_cancelling_ends_the_work_at_once(method, at):
    recorder = Recorder(cancel_at=at)
    before = threading.active_count()
    with pytest.raises(Cancelled):
        method(moved(1.0, 1.0), Flow(), recorder)
    assert len(recorder.fractions) == at
    assert threading.active_count() == before


def test_frames_are_left_as_they_are():
    frames = moved(1.0, 1.0)
    copies = frames.first.copy(), frames.second.copy()
    for pixels in (frames.first, frames.second):
        pixels.flags.writeable = False
    for method in METHODS:
        method(frames, Flow())
    np.testing.assert_array_equal(frames.first, copies[0])
    np.testing.assert_array_equal(frames.second, copies[1])


def test_medians_against_scipy():
    from scipy import ndimage

    plane = np.random.default_rng(3).normal(size=(31, 44)).astype(np.float32)
    for side in (0, 1, 2):
        np.testing.assert_array_equal(median(plane.copy(), side), plane)
    for side in (3, 4, 5, 8):
        size = 3 if side < 5 else 5
        expected = ndimage.median_filter(plane, size, mode="nearest")
        np.testing.assert_array_equal(median(plane.copy(), side), expected)
    for side, step in ((9, 2), (13, 3)):
        footprint = np.zeros((side, side), bool)
        footprint[::step, ::step] = True
        margin = 2 * step
        wide = ndimage.median_filter(plane, footprint=footprint)[margin:-margin, margin:-margin]
        expected = ndimage.median_filter(wide, 3)[1:-1, 1:-1]
        found = median(plane.copy(), side)[margin + 1 : -margin - 1, margin + 1 : -margin - 1]
        np.testing.assert_array_equal(found, expected)


def test_the_default_method_is_the_pyramidal_one():
    assert Flow().method is Method.PYRAMIDAL
