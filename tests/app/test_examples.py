"""The worked examples that the docks offer."""

from collections.abc import Sequence
from typing import Any

import pytest

from sightglass.algorithms import catalogue, samples
from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.image import Image
from sightglass.algorithms.scalar_names import FOR_PROGRAMS
from sightglass.app.examples import Example, examples_of

# Trainings and iterations show after these that they go; the tests of their algorithms take them to the end.
_STEPS = 3

# What the equations call these is their name.
_SYMBOLS = {"y", "x", "a", "p"}

EXAMPLES = [example for name in catalogue.names() for example in examples_of(name)]


def computed(algorithm: Algorithm[Any, Any], images: Sequence[Image | None], example: Example) -> Any:
    """Compute a whole example, or the first steps of one that goes on step by step."""
    if algorithm.begin is None:
        return algorithm.run(images, example.parameters)
    going = algorithm.begin(*algorithm.checked(images), parameters=example.parameters)
    for _ in range(_STEPS):
        if not going.is_finished:
            going.advance()
    return going.snapshot()


def test_every_dock_has_examples() -> None:
    assert {example.algorithm for example in EXAMPLES} == set(catalogue.names())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_runs_on_its_sample(example: Example) -> None:
    algorithm = catalogue.find(example.algorithm)
    images = [None if key is None else samples.find(key).make() for key in example.samples]
    shown = algorithm.present(computed(algorithm, images, example))
    assert shown.pictures
    named_by_key = [picture.key for picture in shown.pictures if algorithm.picture_name(picture.key) == picture.key]
    assert set(named_by_key) <= _SYMBOLS
    without_name = [key for key in shown.scalars if algorithm.scalar_name(key) is None]
    assert all(key.endswith(FOR_PROGRAMS) for key in without_name), without_name
    assert len(example.explanation) > 80
    assert set(example.inputs) <= {slot.name for slot in algorithm.slots(len(images))[1:]}
