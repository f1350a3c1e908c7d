"""The panel of a network that learns: what was learned is kept in sessions and files, and returned to."""

from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtWidgets import QWidget

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, read_npz
from sightglass.algorithms.cnn.network_file import read_network_file
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.watched import WatchedTraining
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.stepwise import Stepwise
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import DockContext
from sightglass.app.earlier import Earlier, EarlierTrainings, inputs_of
from sightglass.app.files.reading import read_bytes
from sightglass.app.network_buttons import NetworkButtons, SaveAction
from sightglass.app.request import Output, Request
from sightglass.app.run_control import Kept
from sightglass.app.session.model import TrainingState
from sightglass.app.stepped_panel import SteppedPanel
from sightglass.widgets.run_bar import RunState

_TRAIN = marked("Train"), marked("Train the network, from its first batch on")
_RESUME = marked("Resume"), marked("Go on with the training from where it is")


class _Learned(Protocol):
    """What results of trainings have in common."""

    @property
    def trained(self) -> Trained: ...

    @property
    def origin(self) -> WatchedTraining: ...

    def checkpoint(self) -> bytes: ...

    def with_checkpoint(self, arrays: Arrays) -> Any: ...


class TrainingPanel(SteppedPanel):
    """Waits for a person to start it, and remembers how far it came; a subclass calls `take_up` with every output.

    What was learned is never lost to a change: it is put aside, comes back with the parameters that it was learned
    with (by undo, say), and is listed by `self.files`, which a subclass places in its body.
    """

    begins_by_itself = False
    start_text, start_help = _TRAIN
    changeable_text = ""
    """What can be changed on the way."""
    load_kinds = f"{marked('Networks')} (*.npz *.json);;All files (*)"
    load_help = ""

    _to_go_on_with: TrainingState | None = None
    _is_handed_over = False

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        self.earlier = EarlierTrainings()
        self.files = NetworkButtons(self.save_actions(), self.load_help)
        super().__init__(context, parent)
        self.control.passed_over = self._passed_over
        self.files.load_requested.connect(self._on_load)
        self.files.return_requested.connect(self.return_to)
        self._asked_for: Earlier | None = None
        self._put_aside = ""

    # What subclasses fill in

    @abstractmethod
    def described(self, result: Any) -> str:
        """Say in a few words which network a result is of; called on the worker's thread too."""

    @abstractmethod
    def save_actions(self) -> tuple[SaveAction, ...]:
        """Give the entries of the menu that saves."""

    @abstractmethod
    def take_layers(self, architecture: Architecture, name: str) -> None:
        """Take the layers of a file; raises `SightglassError` where they do not fit."""

    @abstractmethod
    def take_arrays(self, arrays: Arrays, name: str) -> None:
        """Go on from the weights of a file; raises `SightglassError` where they do not fit."""

    def bring_inputs(self, earlier: Earlier) -> None:
        """Choose the images that an earlier training learned from."""

    # Sessions

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
        self._show_way(cast(_Learned, output.result))
        training = self._to_go_on_with
        if training is None:
            return
        if self._is_handed_over:
            self._to_go_on_with = None
        elif output.request.parameters == self.wanted(self.parameters):
            self._is_handed_over = True
            before = cast(_Learned, output.result)
            self.go_on_from(output.request, lambda: before.with_checkpoint(read_npz(training.checkpoint())))

    # Earlier trainings

    def return_to(self, earlier: Earlier) -> None:
        """Go on with a training that was left; the present one is put aside for it."""
        self.bring_inputs(earlier)
        self._asked_for = earlier
        self.control.restart()
        self.control.pause()
        self._newest = None
        self.set_parameters(earlier.parameters, tr("Return to an earlier network"))
        self.refresh()

    def resume(self) -> None:
        """Go on from where it is."""
        self._put_aside = ""
        super().resume()

    def step(self) -> None:
        """Take one step, then wait."""
        self._put_aside = ""
        super().step()

    def waiting_text(self) -> str:
        """Say what was put aside, what to press, and what may be changed before that."""
        goes_on = self.run_bar.resume_words == _RESUME and self.run_bar.state in (RunState.PAUSED, RunState.STOPPED)
        press = marked("Press {button} to go on.") if goes_on else marked("Press {button} to begin.")
        return " ".join(
            part
            for part in (
                self._put_aside,
                tr(press, button=self.run_bar.run.text()) if self.run_bar.state is RunState.PAUSED else "",
                tr(self.changeable_text) if goes_on else "",
            )
            if part
        )

    def _show_way(self, result: _Learned) -> None:
        self.files.show_earlier(self.earlier.all)
        begun = _RESUME if result.trained.batches else _TRAIN
        if self.run_bar.resume_words != begun:
            self.run_bar.set_resume(*begun)

    def _let_go(self) -> None:
        """Keep what was learned though its input is gone: the next run puts it aside."""

    def _passed_over(
        self, before: Kept | None, request: Request, computation: Stepwise[Any], may_return: bool
    ) -> Any | None:
        """Put a training aside that is not gone on with, and give an earlier one that is; on the worker's thread."""
        going = cast(WatchedTraining, computation)
        found, self._asked_for = self._asked_for, None
        if before is not None and cast(_Learned, before[1]).origin.training is going.training:
            return None
        if before is not None:
            self._keep(*before)
        if found is None and may_return:
            found = self.earlier.find(request, self.goes_on)
        if found is None:
            return None
        older = cast(_Learned, computation.snapshot()).with_checkpoint(read_npz(found.checkpoint))
        self.earlier.take_out(found)
        self._put_aside = tr("The network of before is back: {title}.", title=found.title)
        return older

    def _keep(self, request: Request, result: Any) -> None:
        learned = cast(_Learned, result)
        if learned.trained.batches or learned.origin.is_loaded:
            title = self.described(result)
            self.earlier.keep(Earlier(title, request.parameters, inputs_of(request), learned.checkpoint()))
            self._put_aside = tr(
                "The network of before is kept: {title}. Undo, or Earlier below the layers, brings it back.",
                title=title,
            )

    # Files

    def _on_load(self) -> None:
        paths = self.context.choose_files(tr("Load a network"), self.load_kinds)
        if paths:
            self.load_network(paths[0])

    def load_network(self, path: Path) -> None:
        """Take layers, or go on from weights, from a file; what does not fit changes nothing."""
        try:
            found = read_network_file(read_bytes(path))
            if isinstance(found, Mapping):
                self.take_arrays(found, path.name)
            else:
                self.take_layers(found, path.name)
        except SightglassError as error:
            self.foot.show_error(f"“{path.name}”: {error}")

    def save_layers(self) -> None:
        """Ask where to save the layers."""
        if self.output is not None:
            trained = cast(_Learned, self.output.result).trained
            self.context.save("network.json", trained.architecture.to_text().encode())
