"""The whole algorithm: from images of any kind to what is shown, against truths and bad input."""

from dataclasses import replace

import numpy as np
import pytest

from sightglass.algorithms import samples
from sightglass.algorithms.errors import ImageError, ParameterError, SightglassError
from sightglass.algorithms.flow import ALGORITHM, Flow
from sightglass.algorithms.flow.motion_files import encode_kitti
from sightglass.algorithms.flow.parameters import ArrowColor, Method, Source
from sightglass.algorithms.image import Image, Region
from tests.algorithms.flow.textures import interior, moved

PAIR = Flow(source=Source.PAIR)
MATCHING = PAIR.replaced(method=Method.BLOCK_MATCHING, block=8, reach=4)
U, V = 2.0, -1.0


def images(dtype=np.uint8, shape=(48, 64)):
    frames = moved(U, V, shape)
    scale = {np.uint8: 1.0, np.uint16: 257.0, np.float32: 1 / 255}[dtype]
    first, second = (values * scale for values in (frames.first, frames.second))
    if dtype is not np.float32:
        first, second = np.rint(first), np.rint(second)
    return Image.of(first.astype(dtype), "one"), Image.of(second.astype(dtype), "two")


def truth_of(shape=(48, 64)):
    return np.full((*shape, 2), (U, V), np.float32)


def picture_of(field):
    return Image.of(np.zeros((*field.shape[:2], 3), np.uint8), "truth", motion=field)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("method", Method)
def test_every_method_finds_a_translation_in_images_of_any_type(dtype, method):
    shape = (96, 120)
    first, second = images(dtype, shape)
    parameters = PAIR.replaced(method=method, iterations=1000, smoothness=0.02)
    result = ALGORITHM.run([first, second, picture_of(truth_of(shape))], parameters)
    worst = 1.5 if method in (Method.LUCAS_KANADE, Method.HORN_SCHUNCK) else 0.3
    assert np.nanmedian(interior(result.errors.end_point)) < worst
    assert result.estimate.field.shape == (*shape, 2)


def test_colour_counts_by_its_luminance():
    first, second = images()
    rgb = [Image.of(np.dstack([image.pixels] * 3), image.name) for image in (first, second)]
    gray = ALGORITHM.run([first, second], MATCHING)
    colour = ALGORITHM.run(rgb, MATCHING)
    np.testing.assert_array_equal(colour.estimate.field, gray.estimate.field)
    shown = ALGORITHM.present(colour)
    assert shown.picture("quiver").pixels is rgb[0].pixels
    assert shown.picture("warped").pixels.shape == (48, 64, 3)
    assert shown.picture("difference").pixels.shape == (48, 64)


def test_frames_of_different_depths_are_compared_on_one_scale():
    (first, _), (_, second) = images(np.uint8), images(np.uint16)
    result = ALGORITHM.run([first, second], MATCHING)
    assert np.abs(interior(result.warped - result.frames.first)).max() <= 1
    assert np.unique(interior(result.estimate.field).reshape(-1, 2), axis=0).tolist() == [[U, V]]


def test_known_pixels_alone_are_compared():
    first, second = images()
    truth = truth_of()
    truth[:, :40] = np.nan
    for image in (picture_of(truth), Image.of(encode_kitti(truth), "kitti.png")):
        errors = ALGORITHM.run([first, second, image], MATCHING).errors
        assert errors.known == 48 * 24
        assert np.isnan(errors.end_point[:, :40]).all()
        assert interior(errors.end_point)[:, 30:].max() == 0


def test_generated_motion_brings_its_truth():
    frame = samples.find("gravel").make().crop(Region(0, 0, 120, 160))
    parameters = Flow(motion="rotation", angle=2.0)
    result = ALGORITHM.run([frame], parameters)
    # Counter-clockwise about the centre: right of it pixels go up.
    assert result.truth[60, 150] == pytest.approx([0.0, -71 * np.sin(np.deg2rad(2))], abs=0.1)
    assert result.errors.end_point_figures.median < 0.2
    assert result.pair.second.pixels.dtype == frame.pixels.dtype
    again = ALGORITHM.run([frame], parameters.replaced(window=9))
    assert again.pair.second is result.pair.second, "generated once while methods are tried"
    other = ALGORITHM.run([frame], parameters.replaced(angle=1.0))
    assert np.abs(other.truth).max() < np.abs(result.truth).max()


def test_images_beside_generated_motion_are_said_not_to_count():
    first, second = images()
    sentences = ALGORITHM.present(ALGORITHM.run([first, second, picture_of(truth_of())], Flow())).sentences
    for name in ("two", "truth"):
        assert any(f"“{name}” does not count" in sentence for sentence in sentences)
    alone = ALGORITHM.present(ALGORITHM.run([first], Flow())).sentences
    assert not any("does not count" in sentence for sentence in alone)


def test_transparency_is_no_part_of_motion():
    first, second = images()
    alpha = np.full((48, 64), 255, np.uint8)
    given = [Image.of(np.dstack([image.pixels] * 3 + [alpha]), image.name) for image in (first, second)]
    result = ALGORITHM.run(given, MATCHING)
    np.testing.assert_array_equal(result.estimate.field, ALGORITHM.run([first, second], MATCHING).estimate.field)
    assert ALGORITHM.present(result).picture("warped").pixels.shape == (48, 64, 3)


def test_a_second_frame_makes_it_a_pair():
    first, second = images()
    assert ALGORITHM.defaults([first, None]).source is Source.GENERATED
    assert ALGORITHM.defaults([first]).source is Source.GENERATED
    assert ALGORITHM.defaults([first, second]) == PAIR


FIRST, SECOND = images()
SMALL = Image.of(np.zeros((40, 50), np.uint8), "small")


@pytest.mark.parametrize(
    ("given", "parameters", "error", "parts"),
    [
        ([FIRST], PAIR, ImageError, ["only one", "“next”", "generated from the first"]),
        ([FIRST, SMALL], PAIR, ImageError, ["“one” has 64 × 48 px", "“small” 50 × 40 px", "same size"]),
        ([FIRST, SECOND, picture_of(truth_of((40, 50)))], PAIR, ImageError, ["“truth” has 50 × 40", "64 × 48 px"]),
        ([FIRST, SECOND, SECOND], PAIR, ImageError, ["“two” is no field of motion", ".flo", "KITTI"]),
        ([FIRST, SECOND, Image.of(np.full((48, 64, 3), 9, np.uint16), "deep")], PAIR, SightglassError,
         ["“deep” is no KITTI flow", "blue channel"]),
        ([FIRST, SECOND], PAIR.replaced(method="lucas_kanade", window=49), ParameterError, ["window", "64 × 48 px"]),
        ([FIRST, SECOND], PAIR.replaced(method="pyramidal", window=49), ParameterError, ["window", "64 × 48 px"]),
        ([FIRST, SECOND], MATCHING.replaced(reach=60), ParameterError, ["reach", "60 px", "64 × 48 px"]),
        ([FIRST, SECOND], MATCHING.replaced(block=64), ParameterError, ["block", "64 px", "64 × 48 px"]),
    ],
    ids=["single frame", "sizes", "size of truth", "truth", "kitti", "window", "window of a pyramid", "range", "block"],
)  # fmt: skip
def test_bad_input_is_named_and_what_to_do(given, parameters, error, parts):
    with pytest.raises(error) as caught:
        ALGORITHM.run(given, parameters)
    for part in parts:
        assert part in str(caught.value)


def test_frames_that_are_too_wide_are_refused():
    wide = Image.of(np.zeros((8, 32_767), np.uint8), "strip")
    for parameters, images in ((Flow(), [wide]), (PAIR, [wide, wide])):
        with pytest.raises(ImageError, match=r"“strip” has 32767 × 8 px: frames can be up to 32,766 px wide"):
            ALGORITHM.run(images, parameters)
    just = Image.of(np.zeros((8, 32_766), np.uint8))
    shown = ALGORITHM.present(ALGORITHM.run([just, just], PAIR.replaced(method=Method.LUCAS_KANADE)))
    assert shown.picture("warped").pixels.shape == (8, 32_766)


def test_all_methods_are_compared_on_the_same_frames():
    first, second = images(shape=(96, 120))
    parameters = PAIR.replaced(method=Method.BLOCK_MATCHING, compare=True, iterations=20)
    result = ALGORITHM.run([first, second, picture_of(truth_of((96, 120)))], parameters)
    assert [found.method for found in result.comparison] == list(Method)
    for found in result.comparison:
        alone = ALGORITHM.run([first, second], parameters.replaced(method=found.method, compare=False))
        error = np.abs(found.estimate.field - alone.estimate.field)
        assert np.nanmedian(error) < 1e-3
        assert found.seconds > 0
    table = ALGORITHM.present(result).table("methods")
    by_name = {row[0]: row for row in table.rows}
    row = by_name["Block matching"]
    assert row[1] == result.errors.end_point_figures.mean
    assert row[table.columns.index("Time (ms)")] == pytest.approx(1e3 * result.seconds)
    assert row[table.columns.index("Unknown (%)")] == 0
    best = min((row[1], name) for name, row in by_name.items())[1]
    assert any(sentence.startswith(f"{best} comes nearest") for sentence in ALGORITHM.present(result).sentences)


def test_a_method_that_refuses_says_why_and_leaves_the_others():
    first, second = images()
    result = ALGORITHM.run([first, second], MATCHING.replaced(compare=True, window=49))
    shown = ALGORITHM.present(result)
    refused = [row[0] for row in shown.table("methods").rows if row[-1] == ""]
    assert refused == ["Lucas-Kanade, one level", "Lucas-Kanade, pyramidal"]
    assert any("found nothing: window: 49 px" in sentence for sentence in shown.sentences)


class Listener:
    def __init__(self):
        self.fractions, self.messages = [], []

    def report(self, fraction, message="", partial=None):
        self.fractions.append(fraction)
        self.messages.append(message)
        assert partial is None, "what a method has found so far is no result of the algorithm"


def test_progress_grows_over_all_methods():
    listener = Listener()
    first, second = images()
    ALGORITHM.run([first, second], MATCHING.replaced(compare=True, iterations=20), listener)
    assert listener.fractions == sorted(listener.fractions)
    assert 0 <= listener.fractions[0] <= 0.2
    assert listener.fractions[-1] <= 1
    assert "Horn-Schunck" in listener.messages


def test_pictures_show_the_field_on_one_scale():
    first, second = images()
    truth = truth_of()
    result = ALGORITHM.run([first, second, picture_of(truth)], MATCHING.replaced(color_scale=4.0))
    shown = ALGORITHM.present(result)
    keys = [picture.key for picture in shown.pictures]
    assert keys == ["quiver", "motion", "magnitude", "next_frame", "warped", "difference", "reliability",
                    "truth_motion", "error"]  # fmt: skip
    motion, true_motion = shown.picture("motion"), shown.picture("truth_motion")
    assert motion.legend_text == true_motion.legend_text == "4 px"
    np.testing.assert_array_equal(motion.pixels[24, 32], true_motion.pixels[24, 32])
    assert shown.picture("magnitude").shown_levels() == (0.0, 4.0)
    assert shown.picture("magnitude").pixels[24, 32] == pytest.approx(np.hypot(U, V))
    assert motion.motion is result.estimate.field
    assert true_motion.motion is result.truth
    assert np.abs(interior(shown.picture("difference").pixels)).max() == 0
    assert {plot.key for plot in shown.plots} == {"epe_histogram", "angular_histogram"}
    for plot in shown.plots:
        assert plot.curves[0].y.sum() == 48 * 64
    assert dict(shown.motions).keys() == {"flow", "truth"}
    assert shown.scalars["epe_mean"] == result.errors.end_point_figures.mean
    assert shown.scalars["candidates"] == result.estimate.candidates
    errors = shown.table("errors")
    assert errors.columns == ("Figure", "End-point (px)", "Angular (°)")
    assert errors.rows[0][1:] == (result.errors.end_point_figures.mean, result.errors.angular_figures.mean)
    assert [row[0] for row in errors.rows[-3:]] == ["R0.5 (%)", "R1 (%)", "R2 (%)"]
    assert errors.rows[-1][1] == 100 * result.errors.end_point_figures.shares[2]


def test_the_scale_is_a_round_number_with_room_above_the_largest_motion():
    for largest, expected in ((2.2, "2.5 px"), (4.47, "5 px"), (0.96, "1.2 px"), (59.9, "80 px")):
        truth = truth_of() * np.float32(largest / np.hypot(U, V))
        shown = ALGORITHM.present(ALGORITHM.run([FIRST, SECOND, picture_of(truth)], MATCHING))
        assert shown.picture("motion").legend_text == expected


def test_without_truth_there_is_nothing_about_errors():
    shown = ALGORITHM.present(ALGORITHM.run([FIRST, SECOND], MATCHING))
    assert shown.picture("error") is None
    assert shown.plots == ()
    assert [table.key for table in shown.tables] == ["central_pixel"]
    assert "epe_mean" not in shown.scalars
    assert list(shown.motions) == ["flow"]


def test_arrows_begin_at_their_pixels_and_show_the_vectors():
    result = ALGORITHM.run([FIRST, SECOND], MATCHING.replaced(density=10, arrow_scale=2.5))
    (overlay,) = ALGORITHM.present(result).picture("quiver").overlays
    starts, ends = overlay.segments[:, :2].astype(int), overlay.segments[:, 2:]
    assert overlay.arrow
    assert sorted(map(tuple, starts.tolist())) == [(x, y) for x in range(5, 64, 10) for y in range(5, 48, 10)]
    vectors = result.estimate.field[starts[:, 1], starts[:, 0]]
    np.testing.assert_allclose(ends - starts, 2.5 * vectors, atol=1e-5)
    assert overlay.colors.shape == (len(starts), 3)
    assert overlay.colors.dtype == np.uint8


def test_colours_of_arrows_say_direction_or_magnitude():
    field = truth_of()
    field[:, 32:] = (-4.0, 2.0)
    frame = Image.of(np.zeros((48, 64), np.uint8))
    second = Image.of(np.zeros((48, 64), np.uint8))
    base = ALGORITHM.run([frame, second], MATCHING)

    def colors(**settings):
        parameters = MATCHING.replaced(color_scale=5.0, density=16, **settings)
        result = replace(base, estimate=replace(base.estimate, field=field), parameters=parameters)
        picture = ALGORITHM.present(result).picture("quiver")
        left = picture.overlays[0].segments[:, 0] < 32
        return [np.unique(picture.overlays[0].colors[part], axis=0) for part in (left, ~left)], picture.legend

    (slow, fast), legend = colors(arrow_color=ArrowColor.MAGNITUDE)
    # The strip goes through the colours of the arrows, and says where it ends.
    assert legend is not None
    assert legend.shape[1] > 4 * legend.shape[0]
    row = legend[0].astype(int)
    at = [int(np.abs(row - shade.astype(int)).sum(axis=1).argmin()) / (len(row) - 1) for shade in (slow[0], fast[0])]
    assert at == pytest.approx([np.hypot(U, V) / 5, np.hypot(4, 2) / 5], abs=0.02)
    assert len(slow) == len(fast) == 1
    assert int(fast.sum()) > int(slow.sum()), "viridis grows brighter"
    (ahead, back), legend = colors(arrow_color=ArrowColor.DIRECTION)
    assert legend is not None
    # Hues alone: vectors of one direction and different lengths have the same colour.
    assert ahead.tolist() != back.tolist()
    assert min(ahead.min(), back.min()) < 40, "pure colours, which can be seen on bright frames"


def test_the_mean_motion_is_said_in_words():
    result = ALGORITHM.run([FIRST, SECOND], MATCHING)
    exact = replace(result, estimate=replace(result.estimate, field=truth_of()))
    assert "on average 2 px right and 1 px up." in ALGORITHM.present(exact).sentences[0]
    still = ALGORITHM.present(ALGORITHM.run([FIRST, FIRST], MATCHING))
    assert still.sentences[0].startswith("Block matching: nothing moves.")
    turned = exact.estimate.field.copy()
    turned[:, ::2] *= -1
    both_ways = replace(exact, estimate=replace(exact.estimate, field=turned))
    assert "on average in no direction." in ALGORITHM.present(both_ways).sentences[0]


def test_unknown_vectors_have_no_arrows():
    flat = Image.of(np.full((48, 64), 90, np.uint8))
    result = ALGORITHM.run([flat, flat], PAIR.replaced(method=Method.LUCAS_KANADE))
    shown = ALGORITHM.present(result)
    assert len(shown.picture("quiver").overlays[0].segments) == 0
    assert shown.scalars["unknown_share"] == 1
    assert "gives no vector at all: the gradients" in shown.sentences[0]
    strict = PAIR.replaced(method=Method.LUCAS_KANADE, least_eigenvalue=0.1)
    assert "below the least one everywhere" in ALGORITHM.present(ALGORITHM.run([FIRST, SECOND], strict)).sentences[0]
    assert "mean_u" not in shown.scalars


@pytest.mark.parametrize(
    ("case", "gradient", "matching"),
    [
        ("edge", ["gives no vector", "aperture problem"], ["finds (+1, 0)", "Ambiguous"]),
        ("large", ["finds"], ["finds (+12, +8)", "SAD 0", "Distinct"]),
        ("several", ["finds"], ["No good match"]),
        ("flat", ["gives no vector", "undetermined"], ["finds (0, 0)", "arbitrary"]),
    ],
)
def test_failures_show_both_methods_next_to_each_other(case, gradient, matching):
    given = [samples.find(f"motion_{case}_{part}").make() for part in (1, 2, "truth")]
    shown = ALGORITHM.present(ALGORITHM.run(given, PAIR.replaced(method=Method.LUCAS_KANADE, window=9)))
    rows = {row[0]: row for row in shown.table("central_pixel").rows}
    assert list(rows) == ["Lucas-Kanade", "EBMA"]
    central = [sentence for sentence in shown.sentences if "central pixel" in sentence or "EBMA" in sentence]
    assert len(central) == 2
    for part in gradient:
        assert part in central[0]
    for part in matching:
        assert part in central[1]
    if case in ("edge", "flat"):
        assert rows["Lucas-Kanade"][1] == "undetermined"


def test_the_motorcycle_comes_with_its_disparity():
    truth = samples.find("motorcycle_truth").make()
    known = np.isfinite(truth.motion).all(axis=2)
    assert 0.9 < known.mean() < 1
    left, right = (samples.find(key).make().pixels.astype(float) for key in ("stereo_left", "stereo_right"))
    rows, columns = np.nonzero(known)
    there = np.rint(columns + truth.motion[rows, columns, 0]).astype(int)
    inside = there >= 0
    rows, columns, there = rows[inside], columns[inside], there[inside]
    matched = np.abs(left[rows, columns] - right[rows, there]).mean()
    assert matched < 0.3 * np.abs(left[rows, columns] - right[rows, columns]).mean()
    assert (truth.motion[known][:, 1] == 0).all()
