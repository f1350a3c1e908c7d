"""Every method on the same pair of frames: how far each is from the truth, and how long it takes."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.flow.block_matching import block_matching
from sightglass.algorithms.flow.evaluation import Errors, evaluate
from sightglass.algorithms.flow.field import Estimate, FlowField, Frames
from sightglass.algorithms.flow.horn_schunck import horn_schunck
from sightglass.algorithms.flow.lucas_kanade import lucas_kanade
from sightglass.algorithms.flow.parameters import Flow, Method
from sightglass.algorithms.flow.peers import dis, farneback
from sightglass.algorithms.flow.pyramidal import pyramidal
from sightglass.algorithms.progress import PartOfProgress, Progress

METHODS: dict[Method, Callable[..., Estimate]] = {
    Method.LUCAS_KANADE: lucas_kanade,
    Method.PYRAMIDAL: pyramidal,
    Method.BLOCK_MATCHING: block_matching,
    Method.HORN_SCHUNCK: horn_schunck,
    Method.FARNEBACK: farneback,
    Method.DIS: dis,
}


@dataclass(frozen=True, eq=False)
class MethodResult:
    """What one method gave.

    Parameters
    ----------
    method : Method
        Which one.
    estimate : Estimate or None
        None where it refused these frames.
    seconds : float
        What it took.
    errors : Errors or None
        Against the truth, where that is known.
    refusal : str
        Why there is no estimate.
    """

    method: Method
    estimate: Estimate | None
    seconds: float
    errors: Errors | None
    refusal: str = ""


def run_method(frames: Frames, parameters: Flow, truth: FlowField | None, progress: Progress) -> MethodResult:
    """Find the motion with the chosen method.

    Parameters
    ----------
    frames : Frames
        In gray.
    parameters : Flow
        The method and what it needs.
    truth : FlowField or None
        (rows, columns, 2).
    progress : Progress
        Told what the method tells.

    Returns
    -------
    MethodResult
        With an estimate. The time is that of the method alone.

    Raises
    ------
    SightglassError
        If the method cannot work on these frames with these parameters.
    """
    begun = time.perf_counter()
    estimate = METHODS[parameters.method](frames, parameters, progress)
    seconds = time.perf_counter() - begun
    return MethodResult(
        parameters.method, estimate, seconds, None if truth is None else evaluate(estimate.field, truth)
    )


def compare_methods(
    frames: Frames, parameters: Flow, truth: FlowField | None, known: MethodResult, progress: Progress
) -> tuple[MethodResult, ...]:
    """Run every method on the same frames, with the parameters as they are.

    Parameters
    ----------
    frames : Frames
        In gray.
    parameters : Flow
        All but the method counts.
    truth : FlowField or None
        (rows, columns, 2).
    known : MethodResult
        Of the method that has run already.
    progress : Progress
        Told what each method tells.

    Returns
    -------
    tuple of MethodResult
        In the order of `Method`; a method that refuses says why.
    """
    results = []
    for number, method in enumerate(Method):
        part = PartOfProgress(progress, number / len(Method), (number + 1) / len(Method), method.label)
        if method is known.method:
            results.append(known)
            continue
        try:
            results.append(run_method(frames, parameters.replaced(method=method), truth, part))
        except SightglassError as error:
            results.append(MethodResult(method, None, 0.0, None, str(error)))
    return tuple(results)
