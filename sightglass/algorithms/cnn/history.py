"""How a training went: figures of each batch and each epoch."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.cnn.evaluation import wilson_interval

_FIRST_CAPACITY = 1024
_SMOOTHING = 0.01


class Growing:
    """Rows that are appended one by one, and looked at without copying them.

    Parameters
    ----------
    width : tuple of int
        Shape of a row.
    dtype : type
        Of the values.
    rows : ndarray or None
        The first of them.
    """

    def __init__(self, width: tuple[int, ...], dtype: type[np.floating[Any]], rows: NDArray[Any] | None = None) -> None:
        self._count = 0 if rows is None else len(rows)
        self._rows = np.empty((max(_FIRST_CAPACITY, self._count), *width), dtype)
        if rows is not None:
            self._rows[: self._count] = rows

    def __len__(self) -> int:
        return self._count

    def append(self, row: Any) -> None:
        """Add a row at the end."""
        if self._count == len(self._rows):
            # Views that were handed out keep the old array.
            larger = np.empty((2 * self._count, *self._rows.shape[1:]), self._rows.dtype)
            larger[: self._count] = self._rows
            self._rows = larger
        self._rows[self._count] = row
        self._count += 1

    def view(self) -> NDArray[Any]:
        """Give all rows so far; what is in them does not change any more."""
        rows = self._rows[: self._count]
        rows.flags.writeable = False
        return rows


def next_smoothed(smoothed: float, loss: float) -> float:
    """Give the next value of the smoothed loss, rL[t+1] = 0.99 rL[t] + 0.01 L.

    Parameters
    ----------
    smoothed : float
        rL[t]; the first one, rL[0], is the loss of the first batch.
    loss : float
        L of batch t.

    Returns
    -------
    float
        rL[t+1].
    """
    return (1 - _SMOOTHING) * smoothed + _SMOOTHING * loss


@dataclass(frozen=True)
class EpochFigures:
    """What was measured at the end of an epoch.

    Parameters
    ----------
    epoch : int
        From 1.
    loss : float
        The mean over its batches, each before its step.
    seconds : float
        That it took to train, without the test.
    training_error : float or None
        The share of training images that were classified wrongly, each when its batch came, so while the network was
        still learning; None where nothing is classified.
    test_mistakes, test_count : int
        So many of so many test images are classified wrongly.
    psnr : float or None
        Of the held-out image in dB, for a denoiser.
    """

    epoch: int
    loss: float
    seconds: float
    training_error: float | None
    test_mistakes: int
    test_count: int
    psnr: float | None

    @property
    def test_error(self) -> float | None:
        """Share of the test images that are classified wrongly, 0 to 1."""
        return self.test_mistakes / self.test_count if self.test_count else None

    @property
    def test_interval(self) -> tuple[float, float] | None:
        """In which the error lies with a confidence of 95 %."""
        return wilson_interval(self.test_mistakes, self.test_count) if self.test_count else None
