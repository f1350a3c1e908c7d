"""Linear filters: what a kernel does to an image, and everything that can be said of the kernel itself."""

from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.filtering.analysis import Analysis
from sightglass.algorithms.filtering.choices import Border, Operation, Preset
from sightglass.algorithms.filtering.closed_form import ClosedForm
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.filtering.names import PICTURES, SCALARS
from sightglass.algorithms.filtering.neighbourhood import Neighbourhood, symbolic_sum, window_at
from sightglass.algorithms.filtering.parameters import Filter
from sightglass.algorithms.filtering.presentation import kernel_presentation, present
from sightglass.algorithms.filtering.run import Filtered, preview, run

ALGORITHM = Algorithm(
    name="filter",
    title="Filter",
    summary="Convolve or correlate with any kernel; see its kind, its frequency response, its factors and its formula.",
    parameters=Filter,
    function=run,
    present=present,
    pictures=PICTURES,
    scalars=SCALARS,
    inputs=(InputSlot("image", "The image to filter"),),
    preview=preview,
)

__all__ = [
    "ALGORITHM", "Analysis", "Border", "ClosedForm", "Filter", "Filtered", "Kernel", "Neighbourhood", "Operation",
    "Preset", "kernel_presentation", "present", "preview", "run", "symbolic_sum",
    "window_at",
]  # fmt: skip
