"""A classifier that is trained batch by batch, with what there is to see of it at any time."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.classifier.parameters import Classifier, NetworkChoice
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays
from sightglass.algorithms.cnn.arrays import Array, to_layout
from sightglass.algorithms.cnn.checkpoint import checkpoint_architecture, from_checkpoint, to_checkpoint
from sightglass.algorithms.cnn.classification import Classification
from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.cnn.evaluation import Evaluation
from sightglass.algorithms.cnn.network import Network, Trace
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits, rendered_digits
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.training import Training
from sightglass.algorithms.cnn.watched import WatchedTraining
from sightglass.algorithms.progress import SILENT, PartOfProgress, Progress
from sightglass.algorithms.stage_cache import StageCache
from sightglass.algorithms.stepwise import run_to_end

# As a share of all the work.
_RENDERING = 0.05
# The digits of the network in use and of the one before.
_RENDERED: StageCache[Dataset] = StageCache(2)


@dataclass(frozen=True, eq=False)
class ClassifierResult:
    """A classifier as far as it is trained.

    Parameters
    ----------
    parameters : Classifier
        What was asked for.
    dataset : Dataset
        What it learns from, and what it is tested with.
    trained : Trained
        Weights, losses and figures so far.
    origin : ClassifierRun
        What goes on from here.
    """

    parameters: Classifier
    dataset: Dataset
    trained: Trained
    origin: "ClassifierRun"

    @property
    def architecture(self) -> Architecture:
        """The network's layers."""
        return self.trained.architecture

    @cached_property
    def network(self) -> Network:
        """The network with its weights so far."""
        return self.trained.network()

    @property
    def evaluation(self) -> Evaluation | None:
        """What the last test found."""
        found = self.trained.detail
        return found if isinstance(found, Evaluation) else None

    @property
    def sample(self) -> int:
        """The place of the test image that is looked at."""
        return min(self.parameters.sample, len(self.dataset.test) - 1)

    @cached_property
    def trace(self) -> Trace:
        """What goes through the network for that image, forward and backward."""
        image = self.dataset.test.images[self.sample : self.sample + 1]
        output = self.architecture.output_shape
        targets = np.zeros((output.channels, 1, 1, 1), np.float32)
        targets[int(self.dataset.test.labels[self.sample])] = 1
        return self.network.trace(to_layout(image, self.network.dtype), targets)

    @property
    def outputs(self) -> NDArray[np.float32]:
        """What the network gives for that image, one number for each class."""
        return np.asarray(self.trace.outputs[-1].reshape(-1)[: len(self.dataset.test.classes)], np.float32)

    def classify(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Give the outputs for an image.

        Parameters
        ----------
        image : ndarray of uint8
            (rows, columns[, 3]) of the data set's size.

        Returns
        -------
        ndarray of float32
            (classes,).
        """
        outputs = self.network.forward(to_layout(image[np.newaxis], self.network.dtype))
        return np.asarray(outputs.reshape(-1)[: len(self.dataset.test.classes)], np.float32)

    def with_weights(self, network: Network, parameters: Classifier) -> "ClassifierResult":
        """Give a classifier of the same data that starts from a network with weights.

        Parameters
        ----------
        network : Network
            Its layers have to be those that the parameters ask for.
        parameters : Classifier
            How it is to be trained on.

        Returns
        -------
        ClassifierResult
            Before its first batch.

        Raises
        ------
        SightglassError
            If its input or outputs do not fit to the images and classes.
        """
        return ClassifierRun(self.dataset, parameters, None, np.array(network.flat)).snapshot()

    def with_checkpoint(self, arrays: Arrays) -> "ClassifierResult":
        """Give a classifier of the same data that goes on where a checkpoint was written.

        Parameters
        ----------
        arrays : mapping
            What `checkpoint` gave, as `read_npz` reads it.

        Returns
        -------
        ClassifierResult
            With network, step, momentum, decay, batches, epochs and seed of the checkpoint.

        Raises
        ------
        SightglassError
            If it is no checkpoint, damaged, or of other data.
        """
        architecture = checkpoint_architecture(arrays)
        training = from_checkpoint(arrays, Classification(self.dataset, architecture))
        sgd = training.sgd
        wanted = self.parameters.replaced(
            network=NetworkChoice.CUSTOM, layers=architecture.to_text(), step=sgd.step, momentum=sgd.momentum,
            decay=sgd.decay, batch_size=sgd.batch_size, epochs=sgd.epochs, shuffle=sgd.shuffle, seed=sgd.seed,
        )  # fmt: skip
        return ClassifierRun(self.dataset, wanted, None, training=training).snapshot()

    def checkpoint(self) -> bytes:
        """Write the training as it is now, which may be further than this result; only while it rests."""
        return to_checkpoint(self.origin.training)


def _digits(parameters: RenderedDigits, progress: Progress) -> Dataset:
    return _RENDERED.get((), parameters, lambda: rendered_digits(parameters, progress))


class ClassifierRun(WatchedTraining):
    """Trains, some batches at a time; the data are rendered or taken with the first step.

    Parameters
    ----------
    dataset : Dataset or None
        What to learn from; None renders digits.
    parameters : Classifier
        Network and training.
    previous : ClassifierResult or None
        Gone on with where data, network, seed and batches are the same; step, momentum, decay and the number of epochs
        may be others.
    start : ndarray or None
        Weights to start from, in the form of `Network.flat`; None draws them.
    training : Training or None
        What is gone on with, whatever `previous` is.
    progress : Progress
        Told while digits are rendered.
    """

    def __init__(
        self,
        dataset: Dataset | None,
        parameters: Classifier,
        previous: ClassifierResult | None,
        start: Array | None = None,
        training: Training | None = None,
        progress: Progress = SILENT,
    ) -> None:
        self._parameters = parameters
        self.is_loaded = start is not None or training is not None
        self._dataset = _digits(parameters.digits, progress) if dataset is None else dataset
        architecture = parameters.architecture(self._dataset)
        before = None if previous is None else previous.origin
        if training is not None:
            self.training = training
        elif before is not None and before._is_gone_on_with(self._dataset, architecture, parameters):
            self.training, self.is_loaded = before.training, before.is_loaded
            self.training.adjust(parameters.sgd)
            if self.is_loaded and not self.training.is_tested:
                self.training.test(progress)
        else:
            task = Classification(self._dataset, architecture)
            self.training = Training(task, architecture, parameters.sgd, start=start)

    def _is_gone_on_with(self, dataset: Dataset, architecture: Architecture, parameters: Classifier) -> bool:
        mine, theirs = self.training.sgd, parameters.sgd
        same_way = (mine.seed, mine.batch_size, mine.shuffle) == (theirs.seed, theirs.batch_size, theirs.shuffle)
        return self._dataset is dataset and self.training.architecture == architecture and same_way

    def snapshot(self) -> ClassifierResult:
        """Give the classifier so far."""
        return ClassifierResult(self._parameters, self._dataset, self.training.snapshot(), self)


def begin(
    dataset: Dataset | None = None,
    *,
    parameters: Classifier,
    previous: ClassifierResult | None = None,
    progress: Progress = SILENT,
) -> ClassifierRun:
    """Start a training, or go on with one.

    Parameters
    ----------
    dataset : Dataset, optional
        What to learn from; without it digits are rendered.
    parameters : Classifier
        Network and training.
    previous : ClassifierResult or None
        See `ClassifierRun`.
    progress : Progress
        Told while digits are rendered.

    Returns
    -------
    ClassifierRun
        Before its next batch.
    """
    return ClassifierRun(dataset, parameters, previous, progress=progress)


def run(dataset: Dataset | None = None, *, parameters: Classifier, progress: Progress = SILENT) -> ClassifierResult:
    """Train a classifier.

    Parameters
    ----------
    dataset : Dataset, optional
        What to learn from; without it digits are rendered.
    parameters : Classifier
        Network and training.
    progress : Progress
        Told while digits are rendered, and after every few batches.

    Returns
    -------
    ClassifierResult
        After all epochs, or where the loss was no number any more.
    """
    going = begin(dataset, parameters=parameters, progress=PartOfProgress(progress, 0.0, _RENDERING))
    start = _RENDERING if dataset is None else 0.0
    return run_to_end(going, PartOfProgress(progress, start, 1.0, has_results_of_whole=True))
