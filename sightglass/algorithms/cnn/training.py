"""Training a network, some batches at a time."""

import math
import time
from collections import deque
from collections.abc import Generator, Sequence
from typing import Any

import numpy as np

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.arrays import Array
from sightglass.algorithms.cnn.cores import Cores
from sightglass.algorithms.cnn.errors import WeightsError
from sightglass.algorithms.cnn.guarded_descent import GuardedDescent, norms
from sightglass.algorithms.cnn.halt import WEIGHTS, Halt
from sightglass.algorithms.cnn.history import EpochFigures, Growing, next_smoothed
from sightglass.algorithms.cnn.lanes import Elsewhere, Lanes, LostError, Places
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.step_advice import calmer_step
from sightglass.algorithms.cnn.trained import Scores, Task, Trained
from sightglass.algorithms.cnn.two_processes import Outcome, TwoProcesses
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.algorithms.two_threads import Both, in_turn
from sightglass.algorithms.wording import number_text

# So long a group of batches takes: short enough to pause at once, and to draw curves smoothly.
_GROUP_SECONDS = 0.025
# The speed that is told is that of the last so many batches.
_BATCHES_OF_SPEED = 200


class Training:
    """Stochastic gradient descent, watched, paused and resumed between batches.

    The weights depend on the architecture, the task and the parameters alone: not on how the batches are grouped, on
    pauses, nor on the number of threads.

    Parameters
    ----------
    task : Task
        What to learn: a `Classification` or a `Denoising`.
    architecture : Architecture
        The network.
    sgd : SGD
        Step, momentum, decay, batches, epochs, order and seed.
    threads : int or None
        1 or 2; None for what is faster at the time. Never more than `thread_count` gives.
    start : ndarray or None
        Weights to start from, in the form of `Network.flat`; None draws them with the seed.

    Raises
    ------
    WeightsError
        If `start` has another number of weights than the network.
    """

    def __init__(
        self,
        task: Task,
        architecture: Architecture,
        sgd: SGD,
        *,
        threads: int | None = None,
        start: Array | None = None,
    ) -> None:
        self.task, self.architecture, self.sgd = task, architecture, sgd
        self.network = Network(architecture, np.float32, np.random.default_rng(sgd.seed) if start is None else None)
        if start is not None:
            if start.shape != self.network.flat.shape:
                raise WeightsError(
                    tr(
                        "There are {size} weights to start from, but the network has {wanted} for samples of "
                        "this size. Choose the layers and the data that the weights were learned with.",
                        size=number_text(start.size),
                        wanted=number_text(self.network.flat.size),
                    )
                )
            self.network.flat[...] = start
        self._lanes = Lanes(self.network, task)
        self._cores = Cores(self.network, task, sgd.batch_size, threads)
        self.descent = GuardedDescent(self.network, sgd)
        parts = [
            (number, part)
            for number, part in enumerate(self.network.split(self._lanes.gradient), 1)
            if part is not None
        ]
        self._weighted = tuple(number for number, _ in parts)
        self._norm_parts = [part for _, part in parts]
        self.batches_per_epoch = math.ceil(task.count / sgd.batch_size)
        self.losses = Growing((), np.float64)
        self.smoothed = Growing((), np.float64)
        self.norms = Growing((len(self._norm_parts),), np.float32)
        self.epochs: list[EpochFigures] = []
        self.epoch_mistakes, self.epoch_seconds, self.seconds = 0, 0.0, 0.0
        self.halt: Halt | None = None
        self._steps: list[float] = []
        # What the last test has found; see `Trained`.
        self.detail: Any = None
        self._order: Places | None = None
        self._test: Generator[float, None, Scores] | None = None
        self._tested = 0.0
        self._latest: deque[tuple[int, float]] = deque(maxlen=_BATCHES_OF_SPEED)

    @property
    def stopped(self) -> str:
        """Why it was stopped, in the language of the program; empty otherwise."""
        return "" if self.halt is None else self.halt.sentence()

    @property
    def is_finished(self) -> bool:
        """Whether all epochs are finished and tested, or the training was stopped."""
        return self.halt is not None or len(self.epochs) >= self.sgd.epochs

    @property
    def is_tested(self) -> bool:
        """Whether a test has found something."""
        return self.detail is not None

    @property
    def batches(self) -> int:
        """How many were made."""
        return len(self.losses)

    @property
    def epoch(self) -> int:
        """The epoch that is under way, from 1; the last one when all are finished."""
        # More may be finished than are asked for now.
        return max(1, len(self.epochs)) if len(self.epochs) >= self.sgd.epochs else len(self.epochs) + 1

    @property
    def batch(self) -> int:
        """How many batches of this epoch were made."""
        return self.batches - (self.epoch - 1) * self.batches_per_epoch

    @property
    def fraction(self) -> float:
        """Share of the batches that were made, 0 to 1."""
        return 1.0 if self.is_finished else min(0.999, self.batches / (self.sgd.epochs * self.batches_per_epoch))

    @property
    def images_per_second(self) -> float:
        """Speed of the last second or so, without tests; 0 before the first batch."""
        seconds = sum(each for _, each in self._latest)
        return sum(count for count, _ in self._latest) / seconds if seconds > 0 else 0.0

    @property
    def _batches_ahead(self) -> int:
        return max(0, self.sgd.epochs * self.batches_per_epoch - self.batches)

    @property
    def _seconds_of_a_batch(self) -> float:
        return self._latest[-1][1] if self._latest else 0.0

    @property
    def status(self) -> str:
        """Where the training is: "Epoch 2 of 10, batch 317 of 1200, rL 0.1412"."""
        if self.halt is not None:
            return self.halt.sentence()
        of_epochs: dict[str, Any] = {"epoch": self.epoch, "epochs": max(self.epoch, self.sgd.epochs)}
        if self._test is not None:
            share = f"{self._tested:.0%}".replace("%", "\N{NO-BREAK SPACE}%")
            return tr("Epoch {epoch} of {epochs}, testing, {share}", share=share, **of_epochs)
        of_batches: dict[str, Any] = {"batch": self.batch, "batches": self.batches_per_epoch}
        if not self.batches:
            return tr("Epoch {epoch} of {epochs}, batch {batch} of {batches}", **of_epochs, **of_batches)
        return tr(
            "Epoch {epoch} of {epochs}, batch {batch} of {batches}, rL {loss}",
            loss=number_text(float(self.smoothed.view()[-1])),
            **of_epochs,
            **of_batches,
        )

    def advance(self) -> None:
        """Make a few batches, for some 25 ms, or a part of the test at the end of an epoch."""
        if self.is_finished:
            return
        if self.batch == self.batches_per_epoch:
            self._advance_test()
        else:
            self._group()

    def adjust(self, sgd: SGD) -> None:
        """Go on with another step, momentum, decay or number of epochs; all else has to be as before.

        Parameters
        ----------
        sgd : SGD
            With the same batch size, order and seed.

        Raises
        ------
        ValueError
            If it differs in what the order of the batches depends on.
        """
        kept = self.sgd
        if sgd == kept:
            return
        if (sgd.batch_size, sgd.shuffle, sgd.seed) != (kept.batch_size, kept.shuffle, kept.seed):
            raise ValueError("Only step, momentum, decay and epochs can be changed on the way.")
        self._cores.give_up_what_is_ordered()
        self.sgd = sgd
        self.descent.adjust(sgd)
        # What stopped it may be mended by now: the last good weights are there.
        self.halt = None

    def step(self) -> None:
        """Make a single batch, or a part of the test at the end of an epoch."""
        if self.is_finished:
            return
        if self.batch == self.batches_per_epoch:
            self._advance_test()
        else:
            self._cores.give_up_what_is_ordered()
            self._timed_batch(in_turn)

    def rest(self) -> None:
        """End the processes that compute halves of batches; the next batches start them again."""
        self._cores.rest()

    def test(self, progress: Progress) -> None:
        """Test the network as it is between two epochs, such as weights from a file.

        Parameters
        ----------
        progress : Progress
            Told after each part; out of it comes `Cancelled`.
        """
        parts = self.task.evaluate(self.network)
        while True:
            try:
                progress.report(next(parts), tr("Testing the weights"))
            except StopIteration as end:
                self.detail = end.value.detail
                return

    def snapshot(self) -> Trained:
        """Give the training so far; the weights are copied."""
        weights = self.network.flat.copy()
        weights.flags.writeable = False
        return Trained(
            self.architecture, self.sgd, weights, self.losses.view(), self.smoothed.view(), self.norms.view(),
            self._weighted, tuple(self.epochs), self.batches_per_epoch, self.seconds,
            self.images_per_second, self.detail, self.is_finished, self.halt,
            tuple(self._steps) or (self.sgd.step,),
        )  # fmt: skip

    def _group(self) -> None:
        processes = self._cores.processes(self._batches_ahead, self._seconds_of_a_batch)
        if processes is None or not self._group_elsewhere(processes):
            self._group_here()

    def _group_elsewhere(self, processes: TwoProcesses) -> bool:
        """Take a group of batches; tell whether there is one."""
        try:
            self._order_groups(processes)
            outcomes = processes.take(self.descent)
        except LostError:
            return False
        for outcome in outcomes:
            self._note(outcome)
        # Numbers that are not finite are looked into here.
        return bool(outcomes)

    def _order_groups(self, processes: TwoProcesses) -> None:
        """Order what the processes have room for, as far as the end of the epoch."""
        usual = round(_GROUP_SECONDS / max(self._seconds_of_a_batch, 1e-6))
        while processes.has_room:
            first = self.batch + processes.batches
            count = min(max(1, usual), processes.most_batches, self.batches_per_epoch - first)
            if count == 0:
                return
            batches = [self._places(number) for number in range(first, first + count)]
            processes.order(batches, self.epoch, self.descent, self._last_smoothed)

    def _group_here(self) -> None:
        with self._cores.threads() as (both, timer):
            end = time.perf_counter() + _GROUP_SECONDS
            while True:
                before = self.seconds
                timer.samples += self._timed_batch(both)
                timer.seconds += self.seconds - before
                if self.halt is not None or self.batch == self.batches_per_epoch or time.perf_counter() >= end:
                    break

    def _timed_batch(self, both: Both) -> int:
        """Make a batch; give how many samples it has."""
        start = time.perf_counter()
        places = self._places(self.batch)
        loss, mistakes = self._lanes.run(places, self.epoch, both)
        smoothed = self._last_smoothed
        what = self.descent.take(loss, loss if smoothed is None else smoothed, self._lanes.gradient)
        if what in {"", WEIGHTS}:
            found = tuple(norms(self._norm_parts))
            self._note(Outcome(len(places), loss, mistakes, found, time.perf_counter() - start))
        if what:
            self._stop(what, not math.isnan(loss), places)
        return len(places)

    def _note(self, outcome: Outcome) -> None:
        if not len(self.smoothed):
            self.smoothed.append(outcome.loss)
        self.smoothed.append(next_smoothed(float(self.smoothed.view()[-1]), outcome.loss))
        self.losses.append(outcome.loss)
        if self._steps[-1:] != [self.sgd.step]:
            self._steps.append(self.sgd.step)
        with np.errstate(over="ignore"):
            self.norms.append(outcome.norms)
        self.epoch_mistakes += outcome.mistakes
        self.seconds += outcome.seconds
        self.epoch_seconds += outcome.seconds
        self._latest.append((outcome.count, outcome.seconds))

    @property
    def _last_smoothed(self) -> float | None:
        return float(self.smoothed.view()[-1]) if len(self.smoothed) else None

    def _places(self, batch: int) -> Places:
        """Give the samples of a batch of this epoch, from 0."""
        size = self.sgd.batch_size
        return self._order_of_epoch()[batch * size : (batch + 1) * size]

    def _order_of_epoch(self) -> Places:
        """Give the order of the samples. It depends on seed and epoch alone, so that any epoch can be gone on with."""
        if self._order is None:
            self._order = np.arange(self.task.count)
            if self.sgd.shuffle:
                np.random.default_rng((self.sgd.seed, self.epoch)).shuffle(self._order)
        return self._order

    def _stop(self, what: str, is_number: bool, places: Places) -> None:
        """End a training whose numbers are not finite any more; the weights of before are put back."""
        self.descent.return_to_good()
        epoch = batch = 0
        calmer = None
        if self.batches:
            number = (self.batches - 1) if what == WEIGHTS else self.batches
            epoch, batch = (place + 1 for place in divmod(number, self.batches_per_epoch))
            calmer = self._calmer_step(places)
        self.halt = Halt(what, is_number, epoch, batch, self.sgd.step, calmer)

    def _calmer_step(self, places: Places) -> float | None:
        def loss_and_gradient() -> tuple[float, Array]:
            loss, _ = self._lanes.run(places, self.epoch, in_turn)
            return loss, self._lanes.gradient

        return calmer_step(self.network, self.sgd, loss_and_gradient)

    def _advance_test(self) -> None:
        if self._test is None:
            self._test, self._tested = self.task.evaluate(self.network, self._others_for_test()), 0.0
        try:
            self._tested = next(self._test)
        except StopIteration as end:
            self._test = None
            self._end_epoch(end.value)

    def _others_for_test(self) -> Sequence[Elsewhere]:
        processes = self._cores.processes(self._batches_ahead, self._seconds_of_a_batch)
        try:
            return () if processes is None else processes.for_test(self.descent, self._last_smoothed)
        except LostError:
            return ()

    def _end_epoch(self, scores: Scores) -> None:
        losses = self.losses.view()[-self.batches_per_epoch :]
        error = self.epoch_mistakes / self.task.count if scores.count else None
        self.epochs.append(
            EpochFigures(
                len(self.epochs) + 1, float(losses.mean()), self.epoch_seconds, error, scores.mistakes, scores.count,
                scores.psnr,
            )
        )  # fmt: skip
        self.detail = scores.detail
        self.epoch_mistakes, self.epoch_seconds, self._order = 0, 0.0, None
