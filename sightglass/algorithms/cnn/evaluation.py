"""How well a network classifies images that it has not learned from."""

import math
from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import cycle

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.arrays import Array, to_layout
from sightglass.algorithms.cnn.dataset import LabelledImages
from sightglass.algorithms.cnn.lanes import Elsewhere, LostError, most_samples
from sightglass.algorithms.cnn.network import Network, Pass

# Of the normal distribution: 95 % lie within so many standard deviations.
_QUANTILE = 1.959963984540054
_PARTS_AT_A_TIME = 2
# So many parts wait for each of those who compute them elsewhere.
_PARTS_AHEAD = 2


def wilson_interval(mistakes: int, count: int) -> tuple[float, float]:
    r"""Give the interval in which an error lies with a confidence of 95 %.

    .. math:: \frac{1}{1 + z^2/n} \left(\hat p + \frac{z^2}{2n} \pm
              z \sqrt{\frac{\hat p (1 - \hat p)}{n} + \frac{z^2}{4 n^2}}\right), \qquad z = 1.96

    which, unlike :math:`\hat p \pm z \sqrt{\hat p (1 - \hat p) / n}`, holds for few mistakes too [1]_.

    Parameters
    ----------
    mistakes, count : int
        So many of so many images are classified wrongly.

    Returns
    -------
    tuple of float
        Both ends, 0 to 1.

    References
    ----------
    .. [1] E. B. Wilson: Probable inference, the law of succession, and statistical inference. Journal of the American
       Statistical Association 22, 1927.
    """
    share, weight = mistakes / count, _QUANTILE**2 / count
    middle = share + weight / 2
    half = _QUANTILE * math.sqrt(share * (1 - share) / count + weight / (4 * count))
    # Without a mistake the lower end is 0, up to rounding.
    return 0.0 if mistakes == 0 else (middle - half) / (1 + weight), min(1.0, (middle + half) / (1 + weight))


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What a network makes of labelled images.

    Parameters
    ----------
    images : LabelledImages
        Which.
    outputs : ndarray of float32
        (n, classes): what the network gives for each.
    """

    images: LabelledImages
    outputs: NDArray[np.float32]

    @property
    def predictions(self) -> NDArray[np.int64]:
        """The class with the largest output of each image."""
        return np.asarray(self.outputs.argmax(axis=1), np.int64)

    @property
    def mistakes(self) -> int:
        """How many are classified wrongly."""
        return int(np.count_nonzero(self.predictions != self.images.labels))

    @property
    def confusion(self) -> NDArray[np.int64]:
        """How many images of each class (rows) are taken for each class (columns)."""
        classes = len(self.images.classes)
        pairs = self.images.labels * classes + self.predictions
        return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)

    def confused(self, label: int, prediction: int) -> NDArray[np.int64]:
        """Give the places of the images of one class that are taken for another, the surest mistakes first."""
        places = np.flatnonzero((self.images.labels == label) & (self.predictions == prediction))
        return places[np.argsort(-self.outputs[places, prediction], kind="stable")]

    def worst_mistakes(self, most: int = 100) -> NDArray[np.int64]:
        """Give the places of the mistakes whose output exceeds that of the right class by most, these first."""
        places = np.flatnonzero(self.predictions != self.images.labels)
        margins = self.outputs[places].max(axis=1) - self.outputs[places, self.images.labels[places]]
        return places[np.argsort(-margins, kind="stable")][:most]


def evaluate_in_steps(
    network: Network, images: LabelledImages, others: Sequence[Elsewhere] = ()
) -> Generator[float, None, Evaluation]:
    """Classify images, some at a time.

    Parameters
    ----------
    network : Network
        Not changed.
    images : LabelledImages
        Of its size and channels, with at most as many classes as it has outputs.
    others : sequence of Elsewhere
        Compute all parts in turn, with the weights of the network. Where one is lost, the rest is computed here.

    Yields
    ------
    float
        Share of the images that are done.

    Returns
    -------
    Evaluation
        When all are.
    """
    count, step = len(images.images), most_samples(network)
    outputs = np.empty((count, len(images.classes)), np.float32)
    work = Pass(network, step)

    def inputs(start: int) -> Array:
        # Zeros fill the last part up: it is computed as all others are.
        part = to_layout(images.images[start : start + step], network.dtype)
        return np.pad(part, ((0, 0),) * 3 + ((0, step - part.shape[3]),)) if part.shape[3] < step else part

    def keep(start: int, found: Array) -> None:
        outputs[start : start + step] = _classes_first(found, len(images.classes))[: count - start]

    def compute(start: int) -> None:
        work.input[...] = inputs(start)
        keep(start, work.forward())

    parts = deque(range(0, count, step))
    begun: deque[tuple[int, Elsewhere]] = deque()
    turns = cycle(others)
    while parts or begun:
        for _ in range(min(_PARTS_AT_A_TIME, len(parts) + len(begun))):
            try:
                while others and parts and len(begun) < _PARTS_AHEAD * len(others):
                    other = next(turns)
                    other.begin(inputs(parts[0]))
                    begun.append((parts.popleft(), other))
                if begun:
                    keep(begun[0][0], begun[0][1].end())
                    begun.popleft()
                    continue
            except LostError:
                parts.extendleft(start for start, _ in reversed(begun))
                begun.clear()
                others = ()
            compute(parts.popleft())
        yield min(1.0, 1 - (len(parts) + len(begun)) * step / count)
    outputs.flags.writeable = False
    return Evaluation(images, outputs)


def _classes_first(output: Array, classes: int) -> Array:
    return output.reshape(-1, output.shape[3])[:classes].T
