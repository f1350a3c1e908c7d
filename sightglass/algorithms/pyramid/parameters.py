"""What a person can set of the pyramid."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.filtering.choices import Preset
from sightglass.algorithms.filtering.kernel_design import (
    KernelDesign,
    NormaliseField,
    PresetField,
    SigmaField,
    SizeField,
)
from sightglass.algorithms.parameters import Choice, Help, Label, Numbers, Parameters, Range, Section, Step, When
from sightglass.algorithms.pyramid.sampling import Sampling, Scheme

MOST_LEVELS = 16
LARGEST_THRESHOLD = 1e12
LARGEST_GAIN = 10.0


class Shrinkage(Choice):
    """What a threshold T does to a coefficient c."""

    SOFT = "soft", "Soft", "Every coefficient moves towards 0 by T: sign(c)·max(|c| − T, 0)"
    HARD = "hard", "Hard", "Coefficients of magnitude up to T become 0, the others stay as they are"


class Layout(Choice):
    """How the levels of a pyramid are laid out in one picture."""

    MOSAIC = "mosaic", "Mosaic", "The finest level on the left, the smaller ones below each other beside it"
    TRUE_SIZE = "true_size", "True size", "All levels beside each other, each at its own size"
    EQUAL_SIZE = "equal_size", "Equal size", "All levels enlarged to the size of the image, without interpolation"


@dataclass(frozen=True)
class _SchemeOfSampling(Parameters):
    """The first rows of the form: which pyramid."""

    scheme: Annotated[
        Scheme, Section("Pyramid"), Help("How a level is made smaller (reduce), and larger again (expand)")
    ] = Scheme.BURT
    a: Annotated[
        float,
        Section("Pyramid"),
        Label("Middle tap a"),
        Range(0.25, 0.625),
        Step(0.005),
        When("scheme", Scheme.BURT),
        Help(
            "Taps ¼ − a/2, ¼, a, ¼, ¼ − a/2: 0.375 is binomial, 0.4 nearly Gaussian, 0.5 a triangle, above it the "
            "outer taps are negative"
        ),
    ] = 0.375
    levels: Annotated[
        int,
        Section("Pyramid"),
        Label("Reductions"),
        Range(1, MOST_LEVELS),
        Step(1),
        Help("How often the image is halved; it ends at 1 × 1 pixel"),
    ] = 5


@dataclass(frozen=True)
class Pyramid(KernelDesign, _SchemeOfSampling):
    """Parameters of Gaussian and Laplacian pyramids."""

    VERSION: ClassVar[int] = 1
    TELLING: ClassVar[tuple[str, ...]] = ("scheme", "levels")

    preset: Annotated[
        PresetField,
        When("scheme", Scheme.KERNEL),
        Help("Which kernel smooths the image before every second row and column is kept"),
    ] = Preset.BINOMIAL
    size: SizeField = 5
    sigma: SigmaField = 1.0
    normalise: Annotated[NormaliseField, When("scheme", Scheme.KERNEL)] = True
    shrinkage: Annotated[Shrinkage, Section("Levels"), Help("What a threshold does to the coefficients above it")] = (
        Shrinkage.SOFT
    )
    linked: Annotated[
        bool,
        Section("Levels"),
        Label("All levels linked"),
        Help("The first threshold and the first gain hold for all Laplacian levels"),
    ] = True
    thresholds: Annotated[
        Numbers,
        Section("Levels"),
        Range(0.0, LARGEST_THRESHOLD),
        Help("Threshold of each Laplacian level in values of the image, finest level first; 0 is off"),
    ] = ()
    gains: Annotated[
        Numbers,
        Section("Levels"),
        Range(0.0, LARGEST_GAIN),
        Help("Factor of each Laplacian level, finest level first: 0 leaves it out, above 1 it is emphasised"),
    ] = ()
    base_gain: Annotated[
        float,
        Section("Levels"),
        Label("Gain of the top"),
        Range(0.0, LARGEST_GAIN),
        Step(0.05),
        Help("Factor of the low-pass at the top of the pyramid: 0 leaves nothing but the details"),
    ] = 1.0
    layout: Annotated[Layout, Section("Pictures"), Help("How the levels are laid out in the pictures of a pyramid")] = (
        Layout.MOSAIC
    )
    matrix: Annotated[
        bool,
        Section("Pictures"),
        Label("Sampling matrix"),
        Help("Also show down-sampling as a matrix P = S·T, with its rank; for larger images that of part of a row"),
    ] = False

    @property
    def sampling(self) -> Sampling:
        """How a level becomes the next smaller one and comes back; equal for equal pyramids."""
        return Sampling(
            self.scheme,
            self.a if self.is_relevant("a") else 0.375,
            self.design if self.scheme is Scheme.KERNEL else None,
        )

    @property
    def is_neutral(self) -> bool:
        """Whether no threshold or gain changes anything, so that the reconstruction is the image itself."""
        return not any(self.thresholds) and all(gain == 1 for gain in (*self.gains, self.base_gain))

    def threshold(self, index: int) -> float:
        """Give the threshold of a Laplacian level, counted from 0 for the finest one; 0 is off."""
        return self._of_level(self.thresholds, index, 0.0)

    def gain(self, index: int) -> float:
        """Give the gain of a Laplacian level, counted from 0 for the finest one."""
        return self._of_level(self.gains, index, 1.0)

    def _of_level(self, values: Numbers, index: int, missing: float) -> float:
        place = 0 if self.linked else index
        return values[place] if place < len(values) else missing


__all__ = ["LARGEST_GAIN", "LARGEST_THRESHOLD", "MOST_LEVELS", "Layout", "Pyramid", "Sampling", "Scheme", "Shrinkage"]
