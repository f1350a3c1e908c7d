"""The worked examples that the docks offer."""

import pytest

from sightglass.algorithms import catalogue, samples
from sightglass.app.examples import Example, examples_of

EXAMPLES = [example for name in catalogue.names() for example in examples_of(name)]


def test_every_dock_has_examples() -> None:
    assert {example.algorithm for example in EXAMPLES} == set(catalogue.names())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_runs_on_its_sample(example: Example) -> None:
    algorithm = catalogue.find(example.algorithm)
    images = [None if key is None else samples.find(key).make() for key in example.samples]
    result = algorithm.run(images, example.parameters)
    assert algorithm.present(result).pictures
    assert len(example.explanation) > 80
    assert set(example.inputs) <= {slot.name for slot in algorithm.slots(len(images))[1:]}
