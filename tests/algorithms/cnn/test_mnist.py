"""6c-2s-12c-2s on the digits that the course trains it on, a part of an epoch; the whole is among the benchmarks."""

import numpy as np

from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.dataset import Dataset, LabelledImages
from sightglass.algorithms.cnn.presets import six_twelve
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.stepwise import run_to_end
from tests.algorithms.cnn.mnist import mnist, needs_mnist


def first(part: LabelledImages, count: int) -> LabelledImages:
    return LabelledImages(part.images[:count], part.labels[:count], part.classes, part.name)


@needs_mnist
def test_learns_digits_in_a_tenth_of_an_epoch() -> None:
    data = mnist()
    few = Dataset(first(data.train, 6_000), first(data.test, 2000), "MNIST, a tenth")
    trained = run_to_end(Training(Classification(few, six_twelve()), six_twelve(), SGD(batch_size=10)))
    # Chance is wrong 9 times of 10. With batches of 50, all of the epoch comes to about 11 %.
    assert trained.epochs[0].test_error < 0.35
    assert trained.smoothed[0] > 0.9
    assert trained.smoothed[-1] < 0.35
    assert np.isfinite(trained.gradient_norms).all()
