"""The samples and worked examples of the mapping."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.geometry.fitting import fit
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.geometry.warping import warp_inverse
from sightglass.algorithms.samples.mapping import CORNERS_SEEN
from sightglass.app.examples import Example, examples_of


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(catalogue._MODULES, "mapping", "sightglass.algorithms.mapping")
        return examples_of("mapping")


def test_four_corners_flatten_the_page() -> None:
    page, seen = samples.find("flat_page").make(), samples.find("page_in_perspective").make()
    corners = [(0, 0), (page.columns - 1, 0), (page.columns - 1, page.rows - 1), (0, page.rows - 1)]
    found = fit(Model.HOMOGRAPHY, corners, CORNERS_SEEN)
    flat = warp_inverse(seen.pixels, found, (page.rows, page.columns))
    inside = (slice(10, -10), slice(10, -10))
    correlation = np.corrcoef(flat[inside].ravel(), page.pixels[inside].ravel())[0, 1]
    assert correlation > 0.95


def test_examples_show_what_they_say(examples: tuple[Example, ...]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(catalogue._MODULES, "mapping", "sightglass.algorithms.mapping")
        algorithm = catalogue.find("mapping")
        shown: dict[str, Any] = {}
        for example in examples:
            images = [None if key is None else samples.find(key).make() for key in example.samples]
            presentation = algorithm.present(algorithm.run(images, example.parameters))
            shown[example.title] = presentation
            assert example.picture == "" or presentation.picture(example.picture) is not None
            assert len(example.explanation) > 80
            assert all(example.parameters.is_relevant(name) for name in ("pairs", "count")
                       if getattr(example.parameters, name) != getattr(type(example.parameters)(), name))  # fmt: skip
    bilinear, homography = (shown[title] for title in ("Bilinear: two systems of 4 × 4", "Homography: A h = 0"))
    assert next(iter(shown.values())) is bilinear
    beside, agrees = (float(np.nanmean(np.abs(found.picture("difference").pixels))) for found in (bilinear, homography))
    assert agrees < 0.04 < 0.15 < beside
    robust, plain = shown["30 % outliers, found trial by trial"], shown["The same by least squares alone"]
    assert robust.scalars["corner_error"] < 1 < 50 < plain.scalars["corner_error"]
    assert shown["70 % outliers need many trials"].scalars["trials"] > 1000
    holes = shown["Forward warping leaves holes"].pictures[0]
    assert holes.key == "warped_forward"
    assert np.isnan(holes.pixels).mean() == pytest.approx(0.75, abs=0.02)
    for title, words in (
        ("Three points on one line", "pairs 1, 2 and 3 lie on one line"),
        ("A repeated point", "pairs 3 and 4 have the same point"),
        ("Four points that are bad for the bilinear model alone", "The bilinear map cannot be found"),
    ):
        assert words in shown[title].sentences[0]
