"""What a person can set of a denoiser: the noise, the network, and how it is trained."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.denoising import DenoisingParameters
from sightglass.algorithms.cnn.presets import DENOISER_SGD, denoiser
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Scale, Section, Step, Unit


@dataclass(frozen=True)
class Denoiser(Parameters):
    """Parameters of a denoiser."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("sigma", "epochs")

    sigma: Annotated[
        float, Section("Noise"), Label("Noise σ"), Range(0.0, 0.5), Step(0.005), Unit("of white"),
        Help("Standard deviation of the noise on the patches, and on the image unless that was given noise before"),
    ] = 0.1  # fmt: skip
    noise_seed: Annotated[
        int, Section("Noise"), Label("Seed of the noise"), Range(0, 2**31 - 1), Step(1),
        Help("Of patches and noise; the same seed gives the same ones"),
    ] = 0  # fmt: skip
    maps: Annotated[
        int, Section("Network"), Label("Maps of layer 1"), Range(1, 64), Step(1),
        Help("How many feature maps the first layer gives; the second one gives 48"),
    ] = 24  # fmt: skip
    residual: Annotated[
        bool, Section("Network"), Label("Residual learning"),
        Help("Learn the noise, which is then subtracted, rather than the clean image"),
    ] = True  # fmt: skip
    patches: Annotated[
        int, Section("Training"), Range(16, 20_000), Scale("log"),
        Help("How many patches are drawn from the images that are learned from"),
    ] = 800  # fmt: skip
    side: Annotated[
        int, Section("Training"), Label("Side of a patch"), Range(12, 96), Step(1), Unit("px"),
        Help("Larger patches have fewer pixels at their borders, where the network sees less"),
    ] = 32  # fmt: skip
    step: Annotated[
        float, Section("Training"), Label("Step η"), Range(1e-5, 10.0), Scale("log"),
        Help("How far each batch moves the weights against its gradient; if it is too large, the loss grows"),
    ] = DENOISER_SGD.step  # fmt: skip
    momentum: Annotated[
        float, Section("Training"), Label("Momentum μ"), Range(0.0, 0.999), Step(0.01),
        Help("Share of the last movement that each batch goes on with"),
    ] = DENOISER_SGD.momentum  # fmt: skip
    batch_size: Annotated[
        int, Section("Training"), Label("Batch size"), Range(1, 256), Scale("log"),
        Help("How many patches each movement of the weights is computed from"),
    ] = DENOISER_SGD.batch_size  # fmt: skip
    epochs: Annotated[
        int, Section("Training"), Range(1, 1000), Scale("log"), Help("How often all patches are gone through")
    ] = DENOISER_SGD.epochs  # fmt: skip
    seed: Annotated[
        int, Section("Training"), Label("Seed of the weights"), Range(0, 2**31 - 1), Step(1),
        Help("Of start values and order; the same seed gives the same weights, to the last bit"),
    ] = 0  # fmt: skip

    @property
    def sgd(self) -> SGD:
        """How the network is trained."""
        return SGD(self.step, self.momentum, 0.0, self.batch_size, self.epochs, True, self.seed)

    @property
    def denoising(self) -> DenoisingParameters:
        """What the network is trained with."""
        return DenoisingParameters(self.sigma, self.patches, self.residual, self.noise_seed)

    def architecture(self, channels: int) -> Architecture:
        """Give the network for gray images (1 channel) or RGB (3)."""
        return denoiser(channels, self.side, self.maps)
