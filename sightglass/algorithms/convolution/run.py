"""From the parameters to the result of the operation that is chosen."""

from sightglass.algorithms.convolution.activated import Activated, activate_values
from sightglass.algorithms.convolution.convolved import Convolved, convolve
from sightglass.algorithms.convolution.linear import LinearResult, multiply
from sightglass.algorithms.convolution.network import NetworkResult, propagate
from sightglass.algorithms.convolution.normalised import Normalised, normalise
from sightglass.algorithms.convolution.parameters import ConvolutionStudy, Operation
from sightglass.algorithms.convolution.pooled import Pooled, pool
from sightglass.algorithms.convolution.softmaxed import SoftmaxResult, classify
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import SILENT, Progress

StudyResult = Convolved | Pooled | LinearResult | SoftmaxResult | Activated | Normalised | NetworkResult


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
    match parameters.operation:
        case Operation.CONVOLUTION:
            return convolve(image, parameters)
        case Operation.POOLING:
            return pool(image, parameters)
        case Operation.LINEAR:
            return multiply(parameters)
        case Operation.SOFTMAX:
            return classify(parameters)
        case Operation.ACTIVATION:
            return activate_values(parameters)
        case Operation.NORMALISATION:
            return normalise(image, parameters)
        case Operation.NETWORK:
            return propagate(parameters)
