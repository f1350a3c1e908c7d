"""A stepwise computation on a worker's thread, and what the window tells it: pause, go on, step, begin anew."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Any, TypeVar, cast

from sightglass.algorithms.catalogue import Algorithm
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled
from sightglass.algorithms.stepwise import Stepwise
from sightglass.app.request import Output, Request, cut, output_of
from sightglass.app.worker import JobProgress, Worker

# All that there is to see of a computation that `update` can show a part of is prepared so many seconds apart: the
# longer it has run, the slower it changes, and what is not painted is time for the computation.
_WHOLE_SECONDS = (1.5, 3.0)
_SHARE_OF_THE_TIME = 0.2

T = TypeVar("T")
Kept = tuple[Request, Any]
# A computation, and what begins it anew: from nothing, or from a result as `previous`.
Begun = tuple[Stepwise[Any], Callable[..., Stepwise[Any]]]
# Of the newest result, the request, the computation that has begun for it, and whether something older may be gone on
# with in its place: gives the one to take the steps of. Called on the worker's thread, between two steps.
Chosen = Callable[[Kept | None, Request, Begun, bool], Stepwise[Any]]
# Gives a result that came from elsewhere; what it is called with begins the same computation from nothing. Called on
# the worker's thread.
Given = Callable[[Callable[[], Stepwise[Any]]], Any]


def _the_one_begun(_before: Kept | None, _request: Request, begun: Begun, _may_return: bool) -> Stepwise[Any]:
    return begun[0]


class RunControl:
    """Holds what a person asked for, and the newest result to go on from.

    The window's thread sets single attributes and the worker's thread reads them, or the other way round, so that no
    lock is needed; each counts the single steps on its own side. `status` is that of the last computation at its end,
    `steps_per_second` is without the pauses.
    """

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._steps_asked = self._steps_taken = 0
        self._is_cold = False
        self._newest: Kept | None = None
        self._given: tuple[Request, Given] | None = None
        # Who waits for a step to end holds the turn, so that the next step does not begin before it.
        self._turn, self._work = Lock(), Lock()
        self.is_paused = False
        self.status = ""
        self.steps_per_second = 0.0
        self.chosen: Chosen = _the_one_begun

    def pause(self) -> None:
        """Stop before the next step."""
        self.is_paused = True

    def resume(self) -> None:
        """Go on."""
        self.is_paused = False
        self._worker.wake()

    def step(self) -> None:
        """Take one step and stop again."""
        self._steps_asked += 1
        self.is_paused = True
        self._worker.wake()

    def restart(self) -> None:
        """Let the next job begin from nothing."""
        self._is_cold, self._given = True, None
        self.resume()

    def go_on_from(self, request: Request, result: Given) -> None:
        """Let the next job of the same input go on from what `result` gives there: it came from elsewhere (a file)."""
        self._given, self._is_cold = (request, result), False

    def forget(self) -> None:
        """Let the newest result go: nothing will go on from it."""
        self._newest = None

    def between_steps(self, look: Callable[[], T]) -> T:
        """Look at what the steps change while none of them is made; called on a thread of its own, it may wait."""
        with self._alone():
            return look()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._turn:
            self._work.acquire()
        try:
            yield
        finally:
            self._work.release()

    def run(self, algorithm: Algorithm[Any, Any], request: Request, progress: JobProgress) -> Output:
        """Take the steps of a request on the worker's thread, from the newest result of the same input on.

        Raises
        ------
        Cancelled
            If a person or a newer request ended it; the result so far is kept to go on from.
        """
        assert algorithm.begin is not None
        self.steps_per_second = 0.0
        # Docks of data sets have one in the place of an image; only their own panels look at it.
        images = cast("tuple[Image | None, ...]", algorithm.checked(cut(request, algorithm.inputs)))
        given, is_cold, before = self._given, self._is_cold, self._newest
        begin = partial(algorithm.begin, *images, parameters=request.parameters, progress=progress)
        try:
            previous = self._taken(request, begin)
            with self._alone():
                begun = begin(previous=previous), begin
                computation = self.chosen(before, request, begun, given is None and not is_cold)
        except BaseException:
            # It did not begin, so the next one begins as this one was to, unless something else was asked for since.
            if self._given is None and not self._is_cold:
                self._given, self._is_cold = given, is_cold
            raise

        shown = _Shown(algorithm, request, images, computation)
        try:
            self._follow(computation, progress, shown)
        except Cancelled:
            if shown.is_outdated:
                # What stays in view is all of one state.
                progress.show(computation.fraction, computation.status, shown.whole)
            self._newest = (request, computation.snapshot())
            raise
        finally:
            computation.rest()
        # A step that was asked for at the end is not one of the next computation.
        self._steps_taken = self._steps_asked
        self.status = computation.status
        result = computation.snapshot()
        self._newest = (request, result)
        return output_of(algorithm, request, images, result)

    def _follow(self, computation: Stepwise[Any], progress: JobProgress, shown: "_Shown") -> None:
        while not computation.is_finished:
            if self._is_held():
                # What is in view at a pause is where the computation is, not where it was a moment ago.
                computation.rest()
                progress.show(computation.fraction, computation.status, shown.whole)
                progress.wait_while(self._is_held)
            is_single = self._steps_taken < self._steps_asked
            self._steps_taken = min(self._steps_taken + 1, self._steps_asked)
            self._advance(computation.step if is_single else computation.advance)
            progress.report(computation.fraction, computation.status, shown.newest)

    def _advance(self, advance: Callable[[], None]) -> None:
        start = time.perf_counter()
        with self._alone():
            advance()
        rate = 1 / max(time.perf_counter() - start, 1e-9)
        # Smoothed over some ten steps, so that the figure can be read.
        self.steps_per_second += (rate - self.steps_per_second) * (0.1 if self.steps_per_second else 1.0)

    def _is_held(self) -> bool:
        return self.is_paused and self._steps_taken >= self._steps_asked

    def _taken(self, request: Request, begin: Callable[[], Stepwise[Any]]) -> Any:
        # What came from elsewhere goes before what the job that was ended for it has left behind.
        given, newest, is_cold = self._given, self._newest, self._is_cold
        self._is_cold, self._given = False, None
        if is_cold:
            return None
        if given is not None:
            return given[1](begin) if request.has_the_input_of(given[0]) else None
        return newest[1] if newest is not None and request.has_the_input_of(newest[0]) else None


class _Shown:
    """What is prepared of a computation to be looked at: all of it now and then, in between what changes fastest."""

    def __init__(
        self,
        algorithm: Algorithm[Any, Any],
        request: Request,
        images: tuple[Image | None, ...],
        computation: Stepwise[Any],
    ) -> None:
        self._algorithm, self._request, self._images, self._computation = algorithm, request, images, computation
        self._last: Output | None = None
        self._begun = time.perf_counter()
        self._next_whole = 0.0
        self.is_outdated = False

    def whole(self) -> Output:
        """Prepare all."""
        snapshot = self._computation.snapshot()
        self._last = output_of(self._algorithm, self._request, self._images, snapshot, is_partial=True)
        now = time.perf_counter()
        least, most = _WHOLE_SECONDS
        self._next_whole = now + min(max(least, _SHARE_OF_THE_TIME * (now - self._begun)), most)
        self.is_outdated = False
        return self._last

    def newest(self) -> Output:
        """Prepare what is due."""
        update = self._algorithm.update
        if update is None or self._last is None or time.perf_counter() >= self._next_whole:
            return self.whole()
        snapshot, self.is_outdated = self._computation.snapshot(), True
        return replace(self._last, result=snapshot, presentation=update(self._last.presentation, snapshot))
