"""Labelled images as samples to be learned."""

from collections.abc import Generator, Sequence

import numpy as np

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.dataset import Dataset, DatasetError
from sightglass.algorithms.cnn.evaluation import Evaluation, evaluate_in_steps
from sightglass.algorithms.cnn.lanes import Elsewhere, Places
from sightglass.algorithms.cnn.layers import Shape
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.trained import Scores
from sightglass.algorithms.texts import tr


def input_shape(dataset: Dataset) -> Shape:
    """Give the input that a network for a data set takes.

    Parameters
    ----------
    dataset : Dataset
        Gray or RGB.

    Returns
    -------
    Shape
        1 or 3 channels, and the size of the images.
    """
    return Shape(dataset.train.channels, *dataset.train.images.shape[1:3])


class Classification:
    """A data set, for a network with one output for each class.

    The output of the right class should be 1, all others 0.

    Parameters
    ----------
    dataset : Dataset
        What to learn, and what to be tested on.
    architecture : Architecture
        Has to take its images, and to have an output for each of its classes.

    Raises
    ------
    DatasetError
        If images or classes do not fit to the network.
    """

    def __init__(self, dataset: Dataset, architecture: Architecture) -> None:
        images = dataset.train.images
        wanted, classes = architecture.input_shape, len(dataset.train.classes)
        given = input_shape(dataset)
        if given != wanted:
            raise DatasetError(
                tr(
                    "The network takes {wanted}, but the images of “{name}” are {given}. Choose another "
                    "data set, or set the input of the network.",
                    wanted=wanted,
                    name=tr(dataset.name),
                    given=given,
                )
            )
        if not architecture.output_shape.is_vector or architecture.output_shape.channels != classes:
            raise DatasetError(
                tr(
                    "“{name}” has {classes} classes, but the network gives {output_shape}. End it with a "
                    "fully connected layer of {classes} outputs.",
                    name=tr(dataset.name),
                    classes=classes,
                    output_shape=architecture.output_shape,
                )
            )
        self.dataset = dataset
        # One row for each image, whatever its layout: a batch is gathered by rows.
        self._rows = images.reshape(len(images), -1, given.channels)
        self._labels = dataset.train.labels

    @property
    def count(self) -> int:
        """How many samples there are to learn from."""
        return len(self._rows)

    def fill(self, places: Places, epoch: int, inputs: Array, targets: Array) -> None:
        """Write images as 0 to 1, and 1 at their classes; see `Samples`."""
        scale = inputs.dtype.type(1 / 255)
        flat = inputs.reshape(inputs.shape[0], -1, len(places))
        np.multiply(self._rows[places].transpose(2, 1, 0), scale, out=flat, casting="unsafe")
        targets.fill(0)
        targets.reshape(-1, len(places))[self._labels[places], np.arange(len(places))] = 1

    def mistakes(self, outputs: Array, places: Places) -> int:
        """Count the images whose largest output is not that of their class."""
        predictions = outputs.reshape(-1, len(places)).argmax(axis=0)
        return int(np.count_nonzero(predictions != self._labels[places]))

    def evaluate(self, network: Network, others: Sequence[Elsewhere] = ()) -> Generator[float, None, Scores]:
        """Classify the test images, some at a time; see `evaluate_in_steps`."""
        found: Evaluation = yield from evaluate_in_steps(network, self.dataset.test, others)
        return Scores(found.mistakes, len(found.outputs), None, found)
