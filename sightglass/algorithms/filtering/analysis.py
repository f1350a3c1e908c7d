"""Everything that can be said of a filter without an image; computed once for each kernel."""

from functools import cached_property, lru_cache

from sightglass.algorithms.filtering.choices import Operation
from sightglass.algorithms.filtering.classify import Classification, classify
from sightglass.algorithms.filtering.closed_form import ClosedForm, closed_forms
from sightglass.algorithms.filtering.dsft import Response, response
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.filtering.presets import Design, kernel_of
from sightglass.algorithms.filtering.separability import Separability, separability
from sightglass.algorithms.texts import language


class Analysis:
    """The properties of a filter, each computed when it is first asked for.

    Parameters
    ----------
    designed : Kernel
        The kernel before any approximation.
    rank : int
        Rank of the approximation that filters instead; 0 for none.
    operation : Operation
        Convolution or correlation.
    """

    def __init__(self, designed: Kernel, rank: int, operation: Operation) -> None:
        self.designed = designed
        self.rank = rank
        self.operation = operation

    @cached_property
    def designed_separability(self) -> Separability:
        """Decomposition of the kernel before approximation."""
        return separability(self.designed)

    @property
    def is_approximated(self) -> bool:
        """Whether the filter differs from the kernel that was asked for."""
        return 0 < self.rank < self.designed_separability.rank

    @cached_property
    def kernel(self) -> Kernel:
        """The kernel that filters."""
        if self.rank == 0 or not self.is_approximated:
            return self.designed
        # Products of exact singular vectors are not rational, but a kernel of small integers can have such an
        # approximation, which is then recognised.
        return Kernel.of(self.designed_separability.approximation(self.rank))

    @cached_property
    def separability(self) -> Separability:
        """Decomposition of the kernel that filters."""
        return separability(self.kernel) if self.is_approximated else self.designed_separability

    @cached_property
    def response(self) -> Response:
        """Frequency response."""
        return response(self.kernel, self.operation)

    @cached_property
    def closed_forms(self) -> tuple[ClosedForm, ClosedForm, ClosedForm]:
        """Formulas of H(u,v), H(u,0) and H(0,v)."""
        return closed_forms(self.kernel, self.operation, self.separability.factors)

    @cached_property
    def classification(self) -> Classification:
        """What kind of filter it is."""
        return classify(self.kernel, self.response, self.operation)


def analysis_of(design: Design, rank: int, operation: Operation) -> Analysis:
    """Give the analysis of a filter; the same object for equal arguments, so that nothing is computed twice.

    Parameters
    ----------
    design : Design
        What makes the kernel.
    rank : int
        Rank of the approximation that filters instead; 0 for none.
    operation : Operation
        Convolution or correlation.

    Returns
    -------
    Analysis
        Each of its properties is computed when it is first asked for.
    """
    return _analysis_in(language(), design, rank, operation)


@lru_cache(maxsize=16)
def _analysis_in(_language: str, design: Design, rank: int, operation: Operation) -> Analysis:
    # An analysis keeps its sentences once they are made, so that each language has one of its own.
    return Analysis(kernel_of(design), rank, operation)
