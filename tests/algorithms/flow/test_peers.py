import numpy as np
import pytest

from sightglass.algorithms.errors import ImageError
from sightglass.algorithms.flow.evaluation import evaluate
from sightglass.algorithms.flow.field import Frames
from sightglass.algorithms.flow.generated import generate
from sightglass.algorithms.flow.parameters import Flow, Motion
from sightglass.algorithms.flow.peers import dis, farneback
from sightglass.algorithms.image import Image
from sightglass.algorithms.samples import find

MOTION = Flow(motion=Motion.TRANSLATION, shift_x=2.5, shift_y=-1.25)


@pytest.mark.parametrize("method", [farneback, dis])
@pytest.mark.parametrize(("low", "high"), [(0, 255), (0, 65535), (0, 1), (-40, 60)])
def test_peers_find_a_shift_whatever_the_scale_of_values(method, low, high):
    camera = find("camera").make()
    image = Image.of(camera.pixels / np.float32(255))
    second, truth = generate(image, MOTION)
    first, second = (values.astype(np.float32) * (high - low) + low for values in (image.pixels, second))
    estimate = method(Frames(first, second, high - low), MOTION)
    assert estimate.field.dtype == np.float32
    assert estimate.field.shape == (512, 512, 2)
    assert evaluate(estimate.field, truth).end_point_figures.median < 0.25
    assert estimate.candidates == 0


def test_dis_says_which_frames_are_too_small():
    # On some of these, such as 15 x 64, OpenCV itself ends the program.
    for rows, columns in ((11, 11), (15, 64), (300, 15)):
        small = np.zeros((rows, columns), np.float32)
        message = f"DIS takes frames of at least 16 px on each side, and these have {columns} × {rows} px"
        with pytest.raises(ImageError, match=message):
            dis(Frames(small, small, 1.0), MOTION)
    for shape in ((16, 16), (16, 64), (300, 16)):
        large = np.random.default_rng(1).random(shape, dtype=np.float32)
        assert dis(Frames(large, large, 1.0), MOTION).field.shape == (*shape, 2)


@pytest.mark.parametrize("shape", [(1, 1), (5, 5), (2, 40)])
def test_farneback_takes_small_frames(shape):
    frame = np.random.default_rng(1).random(shape, dtype=np.float32)
    field = farneback(Frames(frame, frame, 1.0), MOTION).field
    np.testing.assert_allclose(field, 0, atol=1e-3)


@pytest.mark.parametrize("method", [farneback, dis])
def test_frames_of_different_sizes_are_refused(method):
    with pytest.raises(ImageError, match="differ in size"):
        method(Frames(np.zeros((20, 20), np.float32), np.zeros((20, 21), np.float32), 1.0), MOTION)
