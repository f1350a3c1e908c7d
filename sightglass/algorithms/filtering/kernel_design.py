"""What makes a kernel, as parameters that every algorithm with a kernel of a person's choice declares."""

import dataclasses
from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.filtering.choices import LARGEST_SIZE, Preset
from sightglass.algorithms.filtering.presets import Design
from sightglass.algorithms.parameters import Help, Label, Parameters, Range, Scale, Section, Step, Unit, When
from sightglass.algorithms.texts import tr
from sightglass.algorithms.values import Matrix
from sightglass.algorithms.wording import number_text

_SMALLEST, _LARGEST = 1e-12, 1e12

_SIZED = (Preset.BOX, Preset.GAUSSIAN, Preset.BINOMIAL, Preset.LOG, Preset.DOG, Preset.UNSHARP, Preset.MOTION,
          Preset.GABOR)  # fmt: skip
_WITH_SIGMA = (Preset.GAUSSIAN, Preset.LOG, Preset.DOG, Preset.UNSHARP, Preset.GABOR)

# Named, so that an algorithm can give them another default, or a condition more, without declaring them again.
PresetField = Annotated[Preset, Section("Kernel"), Help("Which kernel filters the image")]
SizeField = Annotated[
    int,
    Section("Kernel"),
    Range(1, LARGEST_SIZE),
    Step(1),
    Unit("px"),
    When("preset", *_SIZED),
    Help("Rows and columns of the kernel; a larger kernel sees more of the neighbourhood"),
]
SigmaField = Annotated[
    float,
    Section("Kernel"),
    Label("σ"),
    Range(0.1, 20.0),
    Scale("log"),
    Unit("px"),
    When("preset", *_WITH_SIGMA),
    Help("Standard deviation of the Gaussian: larger smooths more"),
]
NormaliseField = Annotated[
    bool,
    Section("Kernel"),
    Help("Scale the taps to sum 1; where they sum to 0, scale the positive ones to sum 1"),
]


@dataclass(frozen=True)
class KernelDesign(Parameters):
    """Parameters that make a kernel: a preset, and what belongs to it."""

    TELLING: ClassVar[tuple[str, ...]] = ("preset", "size", "sigma", "angle")

    preset: PresetField = Preset.SOBEL_X
    kernel: Annotated[
        Matrix,
        Section("Kernel"),
        When("preset", Preset.CUSTOM),
        Help("Taps row by row, 1 × 1 to 63 × 63; fractions such as 1/8 are kept exact"),
    ] = ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0))
    scale: Annotated[
        float,
        Section("Kernel"),
        Range(-1000.0, 1000.0),
        Step(0.125),
        When("preset", Preset.CUSTOM),
        Help("Every tap is multiplied by this, for example 1/9"),
    ] = 1.0
    size: SizeField = 9
    sigma: SigmaField = 1.5
    sigma2: Annotated[
        float,
        Section("Kernel"),
        Label("σ of the wide one"),
        Range(0.1, 30.0),
        Scale("log"),
        Unit("px"),
        When("preset", Preset.DOG),
        Help("Standard deviation of the Gaussian that is subtracted"),
    ] = 2.4
    angle: Annotated[
        float,
        Section("Kernel"),
        Range(-180.0, 180.0),
        Step(1.0),
        Unit("°"),
        When("preset", Preset.MOTION, Preset.EMBOSS, Preset.GABOR),
        Help("Direction of the motion, of the light or across the wave; counter-clockwise from the right"),
    ] = 45.0
    wavelength: Annotated[
        float,
        Section("Kernel"),
        Range(2.0, 64.0),
        Scale("log"),
        Unit("px"),
        When("preset", Preset.GABOR),
        Help("Distance of two crests: the filter passes frequencies about 1/wavelength"),
    ] = 6.0
    phase: Annotated[
        float,
        Section("Kernel"),
        Range(-180.0, 180.0),
        Step(1.0),
        Unit("°"),
        When("preset", Preset.GABOR),
        Help("0° finds lines (even kernel), 90° finds edges (odd kernel)"),
    ] = 0.0
    aspect: Annotated[
        float,
        Section("Kernel"),
        Range(0.2, 5.0),
        Scale("log"),
        When("preset", Preset.GABOR),
        Help("Width of the Gaussian across the wave divided by its length along the crests"),
    ] = 1.0
    amount: Annotated[
        float,
        Section("Kernel"),
        Range(0.0, 10.0),
        Step(0.1),
        When("preset", Preset.UNSHARP, Preset.EMBOSS),
        Help("How much of the detail or of the derivative is added"),
    ] = 1.0
    height: Annotated[
        int,
        Section("Kernel"),
        Range(1, LARGEST_SIZE),
        Step(1),
        Unit("px"),
        When("preset", Preset.VERTICAL_EDGE),
        Help("Rows of the detector: the length of the edge that it answers to most"),
    ] = 3
    normalise: NormaliseField = False

    def check(self) -> None:
        """Refuse kernels that are too large, and a difference of Gaussians in the wrong order."""
        if not self.kernel:
            raise ParameterError("kernel", tr("it holds no numbers. Write at least one."))
        rows, columns = len(self.kernel), len(self.kernel[0])
        if rows > LARGEST_SIZE or columns > LARGEST_SIZE:
            raise ParameterError(
                "kernel",
                tr(
                    "it has {rows} × {columns} taps. Accepted are 1 × 1 to {largest} × {largest}; "
                    "leave out rows or columns.",
                    rows=rows,
                    columns=columns,
                    largest=LARGEST_SIZE,
                ),
            )
        if not self.is_relevant("preset"):
            return
        if self.preset is Preset.CUSTOM:
            self._check_magnitudes()
        if self.preset is Preset.DOG and self.sigma2 <= self.sigma:
            raise ParameterError(
                "sigma2",
                tr(
                    "{wide} px is not larger than sigma ({sigma} px). Make it wider than sigma.",
                    wide=number_text(self.sigma2),
                    sigma=number_text(self.sigma),
                ),
            )

    def _check_magnitudes(self) -> None:
        # Beyond these, products of taps leave the range of floats, and no picture could show the difference.
        for tap in (tap for row in self.kernel for tap in row if tap):
            for name, value in (("kernel", tap), ("scale", tap * self.scale)):
                if value and not _SMALLEST <= abs(value) <= _LARGEST:
                    raise ParameterError(
                        name,
                        tr(
                            "it makes a tap of {tap}. Accepted are 0 and magnitudes from {smallest} to {largest}.",
                            tap=number_text(value),
                            smallest=number_text(_SMALLEST),
                            largest=number_text(_LARGEST),
                        ),
                    )

    @property
    def design(self) -> Design:
        """What makes the kernel; parameters that do not matter to it are left at their defaults."""
        names = (field.name for field in dataclasses.fields(Design))
        return Design(**{name: getattr(self, name) for name in names if self.is_relevant(name)})
