"""What the scalars of results are called for people; each algorithm names its own, and here is what several have."""

from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms.texts import marked

FOR_PROGRAMS = "_latex"
"""Keys that end in this hold what only programs read."""


@dataclass(frozen=True)
class ScalarName:
    """A label in English and a unit, as parameters have them.

    Parameters
    ----------
    label, unit : str
        For people.
    say : callable or None
        Says a value that is a key itself, such as the name of a method, in the language of the program.
    """

    label: str
    unit: str = ""
    say: Callable[[str], str] | None = None


COMMON = {
    "batches": ScalarName(marked("Batches")),
    "columns": ScalarName(marked("Columns")),
    "epochs": ScalarName(marked("Epochs")),
    "inliers": ScalarName(marked("Inliers")),
    "loss": ScalarName(marked("Loss")),
    "psnr": ScalarName(marked("PSNR of the result"), "dB"),
    "psnr_before": ScalarName(marked("PSNR of the input"), "dB"),
    "rows": ScalarName(marked("Rows")),
    "seconds_of_training": ScalarName(marked("Time of training"), "s"),
    "threshold": ScalarName(marked("Threshold")),
    "weights": ScalarName(marked("Weights and biases")),
    "mean_before": ScalarName(marked("Mean before")),
    "mean_after": ScalarName(marked("Mean after")),
    "deviation_before": ScalarName(marked("Standard deviation before")),
    "deviation_after": ScalarName(marked("Standard deviation after")),
}
