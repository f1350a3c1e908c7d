"""The classifier: a convolutional network that learns classes of images, open to view while it does."""

from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.classifier.names import PICTURES, SCALARS
from sightglass.algorithms.classifier.parameters import Classifier, NetworkChoice, suited
from sightglass.algorithms.classifier.presentation import present, update
from sightglass.algorithms.classifier.run import ClassifierResult, ClassifierRun, begin, run

ALGORITHM = Algorithm(
    name="classifier",
    title="Classifier",
    summary="Train a convolutional network to tell classes of images apart, and see what it learns.",
    parameters=Classifier,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(),
    begin=begin,
    update=update,
    takes_data=True,
)

__all__ = [
    "ALGORITHM", "Classifier", "ClassifierResult", "ClassifierRun", "NetworkChoice", "begin", "present", "run",
    "suited",
]  # fmt: skip
