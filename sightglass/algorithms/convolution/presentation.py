"""What the arithmetic of layers shows."""

from sightglass.algorithms.convolution.convolved_presentation import present_convolved
from sightglass.algorithms.convolution.run import StudyResult
from sightglass.algorithms.results import Presentation


def present(result: StudyResult) -> Presentation:
    """Turn a result into what is shown.

    Parameters
    ----------
    result : StudyResult
        Of any operation.

    Returns
    -------
    Presentation
        Pictures, boards, tables and sentences.
    """
    return present_convolved(result)
