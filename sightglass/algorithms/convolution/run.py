"""From the parameters to the result of the operation that is chosen."""

from sightglass.algorithms.convolution.convolved import Convolved, convolve
from sightglass.algorithms.convolution.parameters import ConvolutionStudy
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress

StudyResult = Convolved


def run(image: Image | None, parameters: ConvolutionStudy, progress: Progress = SILENT) -> StudyResult:
    """Compute the arithmetic of a layer, forward and backward.

    Parameters
    ----------
    image : Image or None
        Needed only where the input is an image.
    parameters : ConvolutionStudy
        The operation and its arrays.
    progress : Progress
        Not told anything: it takes milliseconds.

    Returns
    -------
    StudyResult
        The result of that operation.

    Raises
    ------
    ImageError
        If an image is wanted and there is none.
    ArrayMisfitError
        If an array does not go with the others.
    """
    return convolve(image, parameters)
