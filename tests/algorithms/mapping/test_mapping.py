"""A mapping from its pairs to what it shows."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import cv2
import numpy as np
import pytest

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.image import Image
from sightglass.algorithms.mapping import ALGORITHM, Mapping, MappingResult
from sightglass.algorithms.mapping.pairs import pairs_of
from sightglass.algorithms.progress import Cancelled
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.told import Told

# The package has a function of the same name.
RUN = import_module("sightglass.algorithms.mapping.run")

RNG = np.random.default_rng(0)
SMOOTH = cv2.GaussianBlur(RNG.integers(0, 256, (120, 160), np.uint8), (0, 0), 3.0)
IMAGE = Image.of(cv2.normalize(SMOOTH, None, 0, 255, cv2.NORM_MINMAX), "blobs")  # type: ignore[call-overload]
CORNERS = ((0, 0, 12, 7), (100, 0, 95, 20), (100, 80, 110, 90), (0, 80, -4, 70))


def result(*images: Image, **values: Any) -> MappingResult:
    found = ALGORITHM.run(images, Mapping.from_json(values))
    assert isinstance(found, MappingResult)
    return found


def test_worked_example_5_shows_both_systems_and_their_solution() -> None:
    found = result(source="pairs", pairs=CORNERS, model="bilinear", ransac=False)
    steps = ALGORITHM.present(found).steps
    by_title = {step.title: step for step in steps}
    matrix = np.array([[1, u, v, u * v] for u, v, _, _ in CORNERS], float)
    for title, column in (("B a = x", 2), ("B b = y", 3)):
        _, shown, solution, sign, right = map(np.asarray, by_title[title].expression)
        np.testing.assert_array_equal(shown, matrix)
        np.testing.assert_array_equal(right, np.array(CORNERS)[:, [column]])
        np.testing.assert_allclose(solution, np.linalg.solve(matrix, right), atol=1e-10)
        assert sign == "="
    assert by_title["The map x = h(u)"].text.startswith("The condition number is 8002")


@pytest.mark.parametrize("model", Model)
def test_generated_pairs_lead_back_to_the_known_map(model: Model) -> None:
    found = result(known=model.value, model=model.value, count=200, outlier_share=0.4, noise=0.3)
    assert found.fitted is not None
    assert found.corner_error is not None
    assert found.corner_error < 1.0
    np.testing.assert_array_equal(found.is_inlier, found.pairs.is_right)
    shown = ALGORITHM.present(found)
    assert shown.scalars["inliers"] == 120
    assert "0 of 80 outliers are used, and 0 of 120 right pairs are not." in " ".join(shown.sentences)


def test_least_squares_without_ransac_is_spoilt_by_outliers() -> None:
    spoilt, robust = (result(ransac=ransac, count=100).corner_error for ransac in (False, True))
    assert spoilt is not None
    assert robust is not None
    assert spoilt > 20 * robust


@pytest.mark.parametrize("known", Model)
def test_generated_image_comes_back_into_the_reference_frame(known: Model) -> None:
    found = result(IMAGE, known=known.value, model=known.value, noise=0, outlier_share=0, bend=0.1, angle=4)
    warped = found.warped_inverse
    assert warped is not None
    inside = np.zeros(IMAGE.pixels.shape, bool)
    inside[40:80, 50:110] = True
    assert np.isfinite(warped[inside]).all()
    assert np.abs(warped - IMAGE.pixels)[inside].mean() < 3.0
    assert found.corner_error == pytest.approx(0, abs=1e-6)


def test_pictures_of_two_images() -> None:
    turned = Image.of(np.ascontiguousarray(np.rot90(IMAGE.pixels)), "turned")
    # (u, v) of the reference is (v, 159 − u) in the turned image.
    pairs = [(u, v, v, 159 - u, 1) for u, v in ((10, 10), (150, 20), (140, 110), (5, 100))]
    shown = ALGORITHM.present(result(IMAGE, turned, source="pairs", pairs=pairs, interpolation="nearest"))
    keys = [picture.key for picture in shown.pictures]
    assert keys == ["warped_inverse", "warped_forward", "difference", "reference", "other", "grid"]
    for key in ("warped_inverse", "warped_forward"):
        picture = shown.picture(key)
        assert picture is not None
        np.testing.assert_array_equal(picture.pixels, IMAGE.pixels)
    difference = shown.picture("difference")
    assert difference is not None
    assert np.abs(difference.pixels).max() == 0
    assert "forward warping leaves 0 % of that empty" in shown.sentences[-1].replace("\N{NO-BREAK SPACE}", " ")
    forward = ALGORITHM.present(result(IMAGE, turned, source="pairs", pairs=pairs, direction="forward"))
    assert forward.pictures[0].key == "warped_forward"


def test_enlarging_forwards_leaves_holes() -> None:
    found = result(IMAGE, source="pairs", model="translation", pairs=[(0, 0, 0, 0)])
    assert found.warped_forward is not None
    assert np.isfinite(found.warped_forward).all()
    pairs = [(0, 0, 0, 0), (100, 0, 50, 0)]
    found = result(IMAGE, source="pairs", model="similarity", pairs=pairs, ransac=False)
    assert found.warped_forward is not None
    assert found.warped_inverse is not None
    assert np.isnan(found.warped_forward).mean() == pytest.approx(0.75, abs=0.01)
    assert np.isfinite(found.warped_inverse).all()


def test_pairs_that_are_off_do_not_count() -> None:
    wrong = (50, 40, 150, -90, 0)
    rows = [(*row, 1) for row in CORNERS]
    shown = ALGORITHM.present(result(source="pairs", pairs=[*rows[:2], wrong, *rows[2:]], ransac=False))
    assert shown.scalars["pairs_on"] == 4
    assert shown.scalars["rms_error"] == pytest.approx(0, abs=1e-9)
    states = [row[-1] for row in shown.table("pairs").rows]
    assert states == ["used", "used", "off", "used", "used"]
    # What is wrong is named by the number that it has in the list, those that are off counted too.
    degenerate = [*rows[:2], wrong, rows[0], rows[3]]
    problem = ALGORITHM.present(result(source="pairs", pairs=degenerate)).sentences[0]
    assert "pairs 1 and 4 have the same point in the reference" in problem


@pytest.mark.parametrize("ransac", [False, True])
@pytest.mark.parametrize(
    ("model", "pairs", "words"),
    [
        ("homography", [(0, 0, 0, 0), (5, 5, 9, 1), (10, 10, 9, 9), (10, 0, 0, 9)], "pairs 1, 2 and 3 lie on one line"),
        ("affine", [(0, 0, 0, 0), (5, 5, 9, 1), (10, 10, 9, 9)], "all points of the reference"),
        ("similarity", [(3, 4, 0, 0), (3, 4, 9, 1)], "pairs 1 and 2 have the same point"),
        ("bilinear", CORNERS[:3], "needs at least 4 pairs of points; there are 3"),
    ],
)
def test_a_degenerate_set_of_pairs_is_told_beside_the_images(model: str, pairs: Any, words: str, ransac: bool) -> None:
    found = result(IMAGE, source="pairs", model=model, pairs=pairs, ransac=ransac)
    shown = ALGORITHM.present(found)
    assert words in shown.sentences[0]
    assert [picture.key for picture in shown.pictures] == ["reference", "other"]
    assert shown.scalars["is_determined"] is False
    assert shown.steps == ()


def test_trial_by_trial_leads_to_the_same_map() -> None:
    assert ALGORITHM.begin is not None
    for values in ({"count": 60}, {"ransac": False}, {"trials_by": "number", "trials": 7, "count": 20}):
        parameters = Mapping.from_json(values)
        run = ALGORITHM.begin(IMAGE, None, parameters=parameters, previous=None)
        assert ALGORITHM.present(run.snapshot()).pictures
        whole = result(IMAGE, **values)
        run.advance()
        if parameters.ransac:
            partial = run.snapshot()
            shown = ALGORITHM.present(partial)
            assert [picture.key for picture in shown.pictures] == ["reference", "other"]
            labels = [overlay.label for overlay in shown.pictures[0].overlays]
            assert "Sample" in labels
            assert "Trial 1 drew pairs" in shown.sentences[-1]
            assert len(shown.plot("counts").curves[0].y) == 1
        last = run_to_end(run)
        assert run.fraction == 1.0
        assert last.fitted is not None
        assert whole.fitted is not None
        np.testing.assert_array_equal(last.fitted.matrix, whole.fitted.matrix)
        shown, expected = ALGORITHM.present(last), ALGORITHM.present(whole)
        assert shown.sentences == expected.sentences
        assert dict(shown.scalars) == dict(expected.scalars)


def test_a_run_over_degenerate_pairs_ends_with_the_reason() -> None:
    assert ALGORITHM.begin is not None
    for pairs, words in ((CORNERS[:2], "needs at least 4"), ([(k, k, k, 2 * k) for k in range(5)], "on one line")):
        parameters = Mapping.from_json({"source": "pairs", "pairs": pairs, "trials_by": "number", "trials": 5})
        last = run_to_end(ALGORITHM.begin(None, None, parameters=parameters, previous=None))
        assert words in ALGORITHM.present(last).sentences[0]


def test_a_run_without_a_map_computes_nothing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ALGORITHM.begin is not None
    calls: list[str] = []
    for name in ("matched_pairs", "ransac"):
        monkeypatch.setattr(RUN, name, noted(name, getattr(RUN, name), calls))
    plain = Image.of(np.full((60, 60), 90, np.uint8), "plain")
    run = ALGORITHM.begin(plain, IMAGE, parameters=Mapping.from_json({"source": "matched"}), previous=None)
    assert run.is_finished
    assert "No match of “plain” and “blobs”" in run.snapshot().problem
    assert calls == ["matched_pairs"]
    pairs = [(0, 0, 0, 0, 0), *((k, k, k, 2 * k, 1) for k in range(5))]
    parameters = Mapping.from_json({"source": "pairs", "pairs": pairs, "trials_by": "number", "trials": 5})
    last = run_to_end(ALGORITHM.begin(None, None, parameters=parameters, previous=None))
    # As a person numbers them: the first pair does not count.
    assert "pairs 2, 3, 4, 5 and 6" in last.problem
    assert last.problem == ALGORITHM.run((None, None), parameters).problem
    assert calls == ["matched_pairs", "ransac"]


def noted(name: str, function: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    def called(*values: Any, **named: Any) -> Any:
        calls.append(name)
        return function(*values, **named)

    return called


def test_matching_is_told_of_once_and_can_be_cancelled() -> None:
    assert ALGORITHM.begin is not None
    other = Image.of(np.ascontiguousarray(IMAGE.pixels[::-1]), "upside down")
    parameters = Mapping.from_json({"source": "matched"})
    with pytest.raises(Cancelled):
        ALGORITHM.begin(IMAGE, other, parameters=parameters, previous=None, progress=Told(cancel_at=2))
    told, again = Told(), Told()
    ALGORITHM.begin(IMAGE, other, parameters=parameters, previous=None, progress=told)
    assert "Matching" in told.messages
    ALGORITHM.begin(IMAGE, other, parameters=parameters.replaced(seed=1), previous=None, progress=again)
    assert again.fractions == []


def test_shares_and_factors_say_of_what() -> None:
    assert Mapping.field("outlier_share").label == "Share of outliers"
    assert Mapping.field("zoom").unit == "×"


def test_number_of_trials_is_shown_with_its_formula() -> None:
    values = {"trials_by": "formula", "probability": 0.99, "inlier_share": 0.5}
    sentence = " ".join(ALGORITHM.present(result(**values)).sentences)
    assert (
        "72 trials were made. S = ln(1 − p) / ln(1 − wᵐ) = ln(1 − 0.99) / ln(1 − 0.5⁴) = 71.36, so 72 trials."
        in sentence
    )
    shown = ALGORITHM.present(result(trials_by="number", trials=33))
    assert shown.scalars["trials"] == 33
    assert len(shown.plot("counts").curves[1].y) == 33


def test_refit_is_shown_before_and_after() -> None:
    shown = ALGORITHM.present(result(count=300))
    before, after = (np.array(row[1:], float) for row in shown.table("refit").rows)
    assert before[0] <= after[0] == 210
    assert after[1] < before[1]


IMAGES = [
    Image.of(np.array([[7]], np.uint8)),
    Image.of(np.arange(9, dtype=np.uint16)[None]),
    Image.of(np.zeros((5, 6), np.float32)),
    Image.of(np.arange(5 * 6 * 4, dtype=np.uint16).reshape(5, 6, 4) * np.uint16(500)),
    Image.of(np.linspace(0, 1, 5 * 6 * 3, dtype=np.float32).reshape(5, 6, 3)),
]


@pytest.mark.parametrize("image", IMAGES, ids=lambda image: image.description)
def test_any_image_can_be_shown(image: Image) -> None:
    before = image.pixels.copy()
    for images in ([image], [image, IMAGE], [IMAGE, image], [None, image]):
        for parameters in (Mapping(), ALGORITHM.defaults(images) if ALGORITHM.defaults else Mapping()):
            shown = ALGORITHM.present(ALGORITHM.run(images, parameters))
            assert shown.pictures
            assert shown.sentences
    np.testing.assert_array_equal(image.pixels, before)


def test_rows_that_are_no_pairs_are_refused() -> None:
    with pytest.raises(ParameterError, match="pairs: a row has 3 numbers"):
        Mapping(pairs=((1, 2, 3),))
    with pytest.raises(ParameterError, match="pairs: row 2 ends with 7"):
        Mapping(pairs=((1, 2, 3, 4, 1), (1, 2, 3, 4, 7)))


def test_generated_outliers_are_as_many_as_asked_for_and_never_right_by_chance() -> None:
    pairs = pairs_of(Mapping(count=500, outlier_share=0.7, noise=0, pairs_seed=3), (480, 640))
    assert pairs.is_right is not None
    assert pairs.truth is not None
    assert np.count_nonzero(~pairs.is_right) == 350
    away = np.hypot(*(pairs.truth.apply(pairs.source) - pairs.target).T)
    assert away[pairs.is_right].max() == 0
    assert away[~pairs.is_right].min() >= 0.05 * np.hypot(639, 479) - 1e-9


@pytest.mark.parametrize(("right", "is_doubted"), [(5, True), (20, False)])
def test_a_map_on_which_few_matches_agree_is_doubted(
    right: int, is_doubted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = np.random.default_rng(1).uniform(0, 400, (right + 15, 2))
    target = source + np.array([30.0, 10.0])
    target[right:] = np.random.default_rng(2).uniform(0, 400, (15, 2))
    rows = tuple((*u, *x, 1.0) for u, x in zip(source.tolist(), target.tolist(), strict=True))
    monkeypatch.setattr(RUN, "matched_pairs", lambda *_: rows)
    shown = ALGORITHM.present(result(IMAGE, IMAGE, source="matched"))
    assert ("can agree by chance" in " ".join(shown.sentences)) is is_doubted
