"""What the arithmetic of layers shows."""

from sightglass.algorithms.convolution.activated import Activated
from sightglass.algorithms.convolution.activated_presentation import present_activated
from sightglass.algorithms.convolution.convolved import Convolved
from sightglass.algorithms.convolution.convolved_presentation import present_convolved
from sightglass.algorithms.convolution.linear import LinearResult
from sightglass.algorithms.convolution.linear_presentation import present_linear
from sightglass.algorithms.convolution.network_presentation import present_network
from sightglass.algorithms.convolution.normalised import Normalised
from sightglass.algorithms.convolution.normalised_presentation import present_normalised
from sightglass.algorithms.convolution.pooled import Pooled
from sightglass.algorithms.convolution.pooled_presentation import present_pooled
from sightglass.algorithms.convolution.run import StudyResult
from sightglass.algorithms.convolution.softmaxed import SoftmaxResult
from sightglass.algorithms.convolution.softmaxed_presentation import present_softmax
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
    match result:
        case Convolved():
            return present_convolved(result)
        case Pooled():
            return present_pooled(result)
        case LinearResult():
            return present_linear(result)
        case SoftmaxResult():
            return present_softmax(result)
        case Activated():
            return present_activated(result)
        case Normalised():
            return present_normalised(result)
        case _:
            return present_network(result)
