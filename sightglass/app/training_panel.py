"""The panel of a network that learns: what was learned is kept in sessions, and gone on with."""

from typing import Any, Protocol, cast

from sightglass.algorithms.cnn.archive import Arrays, read_npz
from sightglass.algorithms.cnn.training import Trained
from sightglass.algorithms.cnn.watched import WatchedTraining
from sightglass.algorithms.texts import marked
from sightglass.app.request import Output
from sightglass.app.session.model import TrainingState
from sightglass.app.stepped_panel import SteppedPanel


class _Learned(Protocol):
    """What results of trainings have in common."""

    @property
    def trained(self) -> Trained: ...

    @property
    def origin(self) -> WatchedTraining: ...

    def checkpoint(self) -> bytes: ...

    def with_checkpoint(self, arrays: Arrays) -> Any: ...


class TrainingPanel(SteppedPanel):
    """Waits for a person to start it, and remembers how far it came; a subclass calls `take_up` with every output."""

    begins_by_itself = False
    start_text = marked("Train")
    start_help = marked("Train the network, from where it is now")

    _to_go_on_with: TrainingState | None = None
    _is_handed_over = False

    @property
    def is_training(self) -> bool:
        """Whether it learns right now."""
        return self.worker.is_busy and not self.control.is_paused

    def training(self) -> TrainingState | None:
        """Give the training so far; one that is still to be gone on with is as it was."""
        if self._to_go_on_with is not None or self.output is None:
            return self._to_go_on_with
        result = cast(_Learned, self.output.result)
        if not result.trained.batches and not result.origin.is_loaded:
            return None
        return TrainingState(result.trained.batches, lambda: self.control.between_steps(result.checkpoint))

    def restore_training(self, training: TrainingState | None) -> None:
        """Go on with a training as soon as there is what it learns from."""
        self._to_go_on_with, self._is_handed_over = training, False

    def take_up(self, output: Output) -> None:
        """Go on from here with what a session has kept; until its first result comes back, it is still kept."""
        training = self._to_go_on_with
        if training is None:
            return
        if self._is_handed_over:
            self._to_go_on_with = None
        elif output.request.parameters == self.wanted(self.parameters):
            self._is_handed_over = True
            before = cast(_Learned, output.result)
            self.go_on_from(output.request, lambda: before.with_checkpoint(read_npz(training.checkpoint())))
