"""What a person can set of the filter."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sightglass.algorithms.filtering.analysis import Analysis, analysis_of
from sightglass.algorithms.filtering.choices import LARGEST_SIZE, Border, Operation
from sightglass.algorithms.filtering.kernel_design import KernelDesign
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.parameters import Help, Label, Range, Section, Step


@dataclass(frozen=True)
class Filter(KernelDesign):
    """Parameters of linear filtering."""

    VERSION: ClassVar[int] = 1

    operation: Annotated[
        Operation, Section("Filtering"), Help("Convolution flips the kernel, correlation does not")
    ] = Operation.CONVOLUTION
    border: Annotated[Border, Section("Filtering"), Help("What the filter sees outside the image")] = Border.REPLICATE
    rank: Annotated[
        int,
        Section("Filtering"),
        Label("Approximation rank (0 = off)"),
        Range(0, LARGEST_SIZE),
        Step(1),
        Help("Filter with the best sum of this many separable kernels instead; 0 filters with the exact kernel"),
    ] = 0
    spectra: Annotated[
        bool,
        Section("Filtering"),
        Label("Image spectra"),
        Help(
            "Also show the spectrum of the image before and after the filter, as two pictures in decibels: what the "
            "filter takes away is darker there"
        ),
    ] = False

    def analysis(self) -> Analysis:
        """Give what is known of the filter; the same object for equal kernels, so that nothing is computed twice."""
        return analysis_of(self.design, self.rank, self.operation)

    def effective_kernel(self) -> Kernel:
        """Give the kernel that filters the image: scaled, normalised, and approximated where a rank is set.

        Returns
        -------
        Kernel
            float64 taps; `Kernel.exact` holds the fractions where they exist.
        """
        return self.analysis().kernel
