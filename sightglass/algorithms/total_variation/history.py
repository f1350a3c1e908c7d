"""The figures of a run, at the iterations where they were computed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms.total_variation.scaling import FloatArray


class Figures(NamedTuple):
    """What is known of one iterate.

    Parameters
    ----------
    iteration : int
        From 1.
    objective, data_term, total_variation : float
        ‖x − y‖² + λ‖Dx‖₁, and the two norms ‖x − y‖² and ‖Dx‖₁ of it.
    gap : float
        Duality gap: objective minus the dual objective, so the objective is at most this far above the optimum.
    primal_residual, dual_residual : float
        ‖Dx − z‖, and ‖2(x − y) + Dᵀθ‖: what is missing in the optimality of x. Without over-relaxation the latter is
        ρ‖Dᵀ(z − z of the iteration before)‖.
    rho : float
        The penalty of this iteration.
    seconds : float
        Time spent iterating until then; the time of computing these figures is not counted.
    """

    iteration: int
    objective: float
    data_term: float
    total_variation: float
    gap: float
    primal_residual: float
    dual_residual: float
    rho: float
    seconds: float

    @property
    def relative_gap(self) -> float:
        """Duality gap as a share of the objective."""
        return self.gap / self.objective if self.objective > 0 else 0.0


@dataclass(frozen=True, eq=False)
class History:
    """Arrays over the evaluated iterations; the names are those of `Figures`."""

    iteration: NDArray[np.int64]
    objective: FloatArray
    data_term: FloatArray
    total_variation: FloatArray
    gap: FloatArray
    primal_residual: FloatArray
    dual_residual: FloatArray
    rho: FloatArray
    seconds: FloatArray

    @classmethod
    def of(cls, figures: Sequence[Figures]) -> "History":
        """Turn rows of figures into arrays, one for each column."""
        table = np.array(figures, np.float64).reshape(len(figures), len(Figures._fields)).T.copy()
        table.flags.writeable = False
        return cls(table[0].astype(np.int64), *table[1:])

    @property
    def relative_gap(self) -> FloatArray:
        """Duality gap as a share of the objective, 0 where both are."""
        return np.divide(self.gap, self.objective, out=np.zeros_like(self.gap), where=self.objective > 0)
