"""Computations that go on step by step: iterations, trials, batches of a training."""

from typing import Protocol, TypeVar

from sightglass.algorithms.progress import SILENT, Progress

R_co = TypeVar("R_co", covariant=True)


class Stepwise(Protocol[R_co]):
    """A computation that is watched, paused and resumed between its steps."""

    @property
    def is_finished(self) -> bool:
        """Whether the result will not change any more."""

    @property
    def fraction(self) -> float:
        """Share of the work that is done, 0 to 1."""

    @property
    def status(self) -> str:
        """Where the computation is, in a few words with the figures: "Iteration 27, relative gap 3.1e-4"."""

    def advance(self) -> None:
        """Go on by a step, or by a few where a single one is too short to be watched."""

    def step(self) -> None:
        """Take a single step, as a person counts them."""

    def rest(self) -> None:
        """Let go of what is needed while steps follow each other, such as a process; for a while none will."""
        # Most hold nothing of the kind: those who name this protocol as their base need not say so.
        return

    def snapshot(self) -> R_co:
        """Give the result so far; it is immutable and not touched by later steps."""


def run_to_end(computation: Stepwise[R_co], progress: Progress = SILENT) -> R_co:
    """Take all steps.

    Parameters
    ----------
    computation : Stepwise
        At any point of its way.
    progress : Progress
        Told after each step.

    Returns
    -------
    Any
        The final result.
    """
    try:
        while not computation.is_finished:
            computation.advance()
            progress.report(computation.fraction, computation.status, computation.snapshot)
    finally:
        computation.rest()
    return computation.snapshot()
