"""What can be wrong with a network, in words for people."""

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.texts import marked, tr

# The titles of the layers as they stand within a sentence.
_WITHIN_SENTENCES = (
    marked("activation"), marked("brightness normalisation"), marked("convolution"), marked("fully connected"),
    marked("pooling"), marked("rectification"), marked("softmax"), marked("subtractive normalisation"),
)  # fmt: skip


class ArchitectureError(SightglassError):
    """A network that cannot be built.

    Parameters
    ----------
    reason : str
        What is wrong and what would fit.
    number : int or None
        The layer that it is about, counted from 1; None if it is about no layer.
    kind : str
        The title of that layer: "Convolution".
    """

    def __init__(self, reason: str, number: int | None = None, kind: str = "") -> None:
        super().__init__(
            reason
            if number is None
            else tr("Layer {number} ({kind}): {reason}", number=number, kind=tr(kind.lower()), reason=reason)
        )
        self.reason, self.number, self.kind = reason, number, kind


class MisfitError(SightglassError):
    """A layer that cannot take what comes in; the architecture adds the layer's number and kind to it."""


class WeightsError(SightglassError):
    """Weights that cannot be read, or that belong to another network."""
