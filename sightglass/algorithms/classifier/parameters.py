"""What a person can set of a classifier: the data, the network, and how it is trained."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.classification import input_shape
from sightglass.algorithms.cnn.dataset import Dataset
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.presets import CLASSIFIERS
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.parameters import Choice, Help, Label, Parameters, Range, Scale, Section, Step, When
from sightglass.algorithms.texts import tr


class NetworkChoice(Choice):
    """Which network is trained."""

    SIX_TWELVE = "6c-2s-12c-2s", "6c-2s-12c-2s", "Two convolutions, sigmoids and mean pooling: 3,898 weights"
    LENET = (
        "lenet",
        "Like LeNet-5",
        "ReLU, maxima, softmax: 61,706 weights; η = 0.02 with μ = 0.9 suit it",
    )
    SOFTPLUS = "softplus", "Softplus, skipping", "Softplus, every second pixel, and units of softplus"
    CUSTOM = "custom", "Own network", "The layers of the list"


def suited(network: NetworkChoice) -> SGD | None:
    """Give the step and momentum with which a preset learns well; None for an own network."""
    return next((preset.sgd for preset in CLASSIFIERS if preset.key == network.value), None)


@dataclass(frozen=True)
class Classifier(Parameters):
    """Parameters of a classifier."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("network", "epochs")

    data: Annotated[
        str, Section("Data"), Help("Folder or file of a data set (MNIST's files, MAT, NPZ, a folder of images for each "
                                   "class); empty for rendered digits"),
    ] = ""  # fmt: skip
    images: Annotated[
        int, Section("Data"), Label("Rendered digits"), Range(600, 60_000), Step(600), When("data", ""),
        Help("How many digits are rendered; a sixth of them are kept for the test"),
    ] = 12_000  # fmt: skip
    noise: Annotated[
        float, Section("Data"), Label("Noise σ"), Range(0.0, 0.5), Step(0.01), When("data", ""),
        Help("Standard deviation of the noise on every rendered pixel, as a share of white"),
    ] = 0.02  # fmt: skip
    data_seed: Annotated[
        int, Section("Data"), Label("Seed of the digits"), Range(0, 2**31 - 1), Step(1), When("data", ""),
        Help("The same seed renders the same digits"),
    ] = 0  # fmt: skip
    network: Annotated[NetworkChoice, Section("Network"), Help("Which network is trained")] = NetworkChoice.SIX_TWELVE
    layers: Annotated[
        str, Section("Network"), When("network", NetworkChoice.CUSTOM),
        Help("The own network as JSON, as it is saved beside weights"),
    ] = ""  # fmt: skip
    step: Annotated[
        float, Section("Training"), Label("Step η"), Range(1e-5, 1000.0), Scale("log"),
        Help("How far each batch moves the weights against its gradient; if it is too large, the loss grows"),
    ] = 1.0  # fmt: skip
    momentum: Annotated[
        float, Section("Training"), Label("Momentum μ"), Range(0.0, 0.999), Step(0.01),
        Help("Share of the last movement that each batch goes on with"),
    ] = 0.0  # fmt: skip
    decay: Annotated[
        float, Section("Training"), Label("Weight decay λ"), Range(0.0, 1.0), Step(0.0001),
        Help("Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added to the loss"),
    ] = 0.0  # fmt: skip
    batch_size: Annotated[
        int, Section("Training"), Label("Batch size"), Range(1, 4096), Scale("log"),
        Help("How many images each movement of the weights is computed from"),
    ] = 50  # fmt: skip
    epochs: Annotated[
        int, Section("Training"), Range(1, 10_000), Scale("log"), Help("How often all images are gone through")
    ] = 20  # fmt: skip
    shuffle: Annotated[bool, Section("Training"), Help("Go through the images in another order in each epoch")] = True
    seed: Annotated[
        int, Section("Training"), Range(0, 2**31 - 1), Step(1),
        Help("Of start values and order; the same seed gives the same weights, to the last bit"),
    ] = 0  # fmt: skip
    sample: Annotated[
        int, Section("View"), Label("Test image"), Range(0, 10_000_000), Step(1),
        Help("Whose feature maps are shown; beyond the last one it is the last one"),
    ] = 0  # fmt: skip

    def check(self) -> None:
        """Refuse a network that is none, with the layer that does not fit."""
        if self.network is NetworkChoice.CUSTOM:
            self._own()

    def _own(self) -> Architecture:
        if not self.layers:
            raise ParameterError("layers", tr("there is no own network. Give its JSON, or choose one of the presets."))
        try:
            return Architecture.from_text(self.layers)
        except ArchitectureError as error:
            raise ParameterError("layers", str(error)) from None

    @property
    def sgd(self) -> SGD:
        """How the network is trained."""
        return SGD(self.step, self.momentum, self.decay, self.batch_size, self.epochs, self.shuffle, self.seed)

    @property
    def digits(self) -> RenderedDigits:
        """Which digits are rendered."""
        return RenderedDigits(count=self.images, noise=self.noise, seed=self.data_seed)

    def architecture(self, dataset: Dataset) -> Architecture:
        """Give the network for images and classes of a data set.

        Parameters
        ----------
        dataset : Dataset
            What is to be learned.

        Returns
        -------
        Architecture
            A preset with as many outputs as there are classes, or the own network with an input of the images' size.

        Raises
        ------
        ArchitectureError
            If the layers do not fit to images of this size.
        """
        shape = input_shape(dataset)
        if self.network is NetworkChoice.CUSTOM:
            return self._own().for_input(shape)
        preset = next(each for each in CLASSIFIERS if each.key == self.network.value)
        return preset.make(shape, len(dataset.train.classes))
