"""The panel of a network that learns: what was learned is kept in sessions and files, and returned to."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtWidgets import QMenu, QWidget

from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import Arrays, read_npz
from sightglass.algorithms.cnn.network_file import read_network_file
from sightglass.algorithms.cnn.trained import Trained
from sightglass.algorithms.cnn.watched import WatchedTraining
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.stepwise import Stepwise
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text
from sightglass.app.context import DockContext
from sightglass.app.earlier import Earlier, EarlierTrainings, inputs_of
from sightglass.app.files.reading import watched_file
from sightglass.app.loading import load_into
from sightglass.app.network_buttons import NetworkButtons, SaveAction
from sightglass.app.request import Output, Request
from sightglass.app.run_control import Begun, Given, Kept
from sightglass.app.session.model import TrainingState
from sightglass.app.stepped_panel import SteppedPanel
from sightglass.app.worker import Job, JobProgress, Report
from sightglass.widgets.run_bar import RunState

T = TypeVar("T")
R = TypeVar("R")

_TRAIN = marked("Train"), marked("Train the network, from its first batch on")
_RESUME = marked("Resume"), marked("Go on with the training from where it is")


class KeptTrainingError(SightglassError):
    """A training of a session that does not fit to what it is to go on with."""


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
    # Whose first result is that of what is gone on with.
    _brought_back_for: Request | None = None
    # What does not fit to what there is.
    _refused: TrainingState | None = None
    _left: tuple[TrainingState, Parameters] | None = None
    # Whether the images that it has learned from are only taken for these.
    _is_guess = False

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        self.earlier = context.earlier_trainings.setdefault(self.algorithm_name, EarlierTrainings())
        self.files = NetworkButtons(self.save_actions(), self.load_help)
        super().__init__(context, parent)
        self.control.chosen = self._chosen
        self.files.load_requested.connect(self._on_load)
        self.files.return_requested.connect(self.return_to)
        self._parameters_of_kept = self.parameters
        self._asked_for: Earlier | None = None
        self._put_aside = ""

    # What subclasses fill in

    @abstractmethod
    def described(self, result: Any) -> Callable[[], str]:
        """Give what says in a few words which network a result is of, without holding on to that.

        It is called on the worker's thread too, and whenever the language is another.
        """

    @abstractmethod
    def save_actions(self) -> tuple[SaveAction, ...]:
        """Give the entries of the menu that saves."""

    @abstractmethod
    def take_layers(self, architecture: Architecture, name: str) -> None:
        """Take the layers of a file; raises `SightglassError` where they do not fit."""

    @abstractmethod
    def understood(self, arrays: Arrays, output: Output | None, parameters: Parameters) -> Any:
        """Make of a file's weights what `take_network` takes, on another thread; raises as that does.

        Output and parameters are those that were there when the file was chosen.
        """

    @abstractmethod
    def take_network(self, found: Any, name: str) -> None:
        """Go on from what was `understood`; raises `SightglassError` where it does not fit any more."""

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
        images = tuple(each for each in inputs_of(self.output.request) if isinstance(each, int))
        checkpoint = partial(self.control.between_steps, result.checkpoint)
        return TrainingState(result.trained.batches, checkpoint, images, self._is_guess)

    def restore_training(self, training: TrainingState | None) -> None:
        """Go on with a training as soon as there is what it learns from; Train pressed before goes on with it too."""
        self._to_go_on_with, self._brought_back_for = training, None
        self._parameters_of_kept, self._left = self.parameters, None
        self._is_guess = training is not None and training.is_guess
        if training is not None:
            self.run_bar.set_resume(*_RESUME)

    def job(self, request: Request) -> Job:
        """Begin with what a session has kept rather than from nothing."""
        training = self._to_go_on_with
        if training is not None and not self.goes_on(self._parameters_of_kept, request.parameters):
            self._leave(training)
        elif training is not None:
            self._brought_back_for = request
            self.control.go_on_from(request, partial(self._bring_back, training))
        job = super().job(request)
        return job if self._left is None else replace(job, work=partial(self._keep_left_first, request, job.work))

    def take_up(self, output: Output) -> None:
        """Take note that what a session has kept is back; until its first result is here, it is still kept."""
        if output.request is self._brought_back_for:
            self._to_go_on_with = self._brought_back_for = None
        result = cast(_Learned, output.result)
        if self._to_go_on_with is None and not result.trained.batches:
            self._is_guess = False
        self._show_way(result)

    def _on_report(self, report: Report) -> None:
        super()._on_report(report)
        if report.kind == "failed" and self._refused is not None and self._refused is self._to_go_on_with:
            # Nothing stands in the way of another one.
            self.run_bar.set_resume(*_TRAIN)
            self._show_state(RunState.STOPPED)

    def _bring_back(self, training: TrainingState, begin: Callable[[], Stepwise[Any]]) -> Any | None:
        """Give the result that a training was kept at; on the worker's thread."""
        if self._refused is training:
            return None
        fresh = cast(_Learned, begin().snapshot())
        try:
            return fresh.with_checkpoint(read_npz(training.checkpoint()))
        except SightglassError as error:
            self._refused = training
            raise KeptTrainingError(
                tr(
                    "The training of this session is not gone on with. {reason} Train begins a new one.",
                    reason=str(error),
                )
            ) from error

    def _leave(self, training: TrainingState) -> None:
        """Put a training aside that was not brought back yet; its file is made on the worker's thread."""
        self._left = training, self._parameters_of_kept
        self._to_go_on_with = self._brought_back_for = None

    def go_on_from(self, request: Request, result: Given) -> None:
        """Pause at a result that came from elsewhere; what was to be gone on with is put aside for it."""
        if self._to_go_on_with is not None:
            self._leave(self._to_go_on_with)
        super().go_on_from(request, result)

    def restart(self) -> None:
        """Begin anew; what was to be gone on with is put aside."""
        self._is_guess = False
        if self._to_go_on_with is not None:
            self._leave(self._to_go_on_with)
        super().restart()

    # Earlier trainings

    def return_to(self, earlier: Earlier) -> None:
        """Go on with a training that was left; the present one is put aside for it."""
        if self._to_go_on_with is not None:
            self._leave(self._to_go_on_with)
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
                tr("The training is being brought back.") if self._to_go_on_with is not None else "",
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

    def _chosen(self, before: Kept | None, request: Request, begun: Begun, may_return: bool) -> Stepwise[Any]:
        """Go on with an earlier training where one is asked for, and put aside what is not gone on with."""
        computation, begin = begun
        going = cast(WatchedTraining, computation)
        found = self._asked_for
        if before is not None and cast(_Learned, before[1]).origin.training is going.training:
            self._asked_for = None
            return computation
        if found is None and may_return:
            found = self.earlier.find(request, self.goes_on)
        if found is not None:
            try:
                older = cast(_Learned, computation.snapshot()).with_checkpoint(read_npz(found.checkpoint))
            except SightglassError:
                self._asked_for = None
                raise
            computation = begin(previous=older)
        # Only now: until it has begun it may be cancelled, and then all stays as it was.
        self._asked_for = None
        if before is not None:
            self._keep(*before)
        if found is not None:
            self.earlier.take_out(found)
            self._put_aside = tr("The network of before is back: {title}.", title=found.title)
        return computation

    def _keep(self, request: Request, result: Any) -> None:
        learned = cast(_Learned, result)
        if learned.trained.batches or learned.origin.is_loaded:
            checkpoint = learned.checkpoint()
            self._keep_earlier(Earlier(self.described(result), request.parameters, inputs_of(request), checkpoint))

    def _keep_left_first(self, request: Request, work: Callable[[JobProgress], Any], progress: JobProgress) -> Any:
        """Put aside what was left for this work, before it: within it, its file could wait for a step without end."""
        left, self._left = self._left, None
        if left is not None:
            training, parameters = left
            describe = partial(_described_kept, training.batches)
            images = training.images or inputs_of(request)
            self._keep_earlier(Earlier(describe, parameters, images, training.checkpoint()))
        return work(progress)

    def _keep_earlier(self, earlier: Earlier) -> None:
        self.earlier.keep(earlier)
        self._put_aside = tr(
            "The network of before is kept: {title}. Undo, or Earlier below the layers, brings it back.",
            title=earlier.title,
        )

    # Files

    def add_to_menu(self, menu: QMenu) -> None:
        """Offer what the buttons below the layers offer, for who looks for it here."""
        menu.addSeparator()
        save = menu.addMenu(tr("Save network"))
        save.setToolTipsVisible(True)
        for title, help_text, action in self.save_actions():
            entry = save.addAction(title, action)
            entry.setToolTip(help_text)
        menu.addAction(tr("Load network…"), self._on_load).setToolTip(tr(self.load_help))

    def _on_load(self) -> None:
        paths = self.context.files.choose_files(tr("Load a network"), self.load_kinds)
        if paths:
            self.load_network(paths[0])

    def load_network(self, path: Path) -> None:
        """Take layers, or go on from weights, from a file; what does not fit changes nothing."""
        output, parameters = self.output, self.parameters

        def read(progress: Progress) -> Callable[[str], None]:
            with watched_file(path, progress) as file:
                found = read_network_file(file)
            if isinstance(found, Mapping):
                return partial(self.take_network, self.understood(found, output, parameters))
            return partial(self.take_layers, found)

        def take(take_found: Callable[[str], None]) -> None:
            if output is not None and not (self.output and self.output.request.has_the_input_of(output.request)):
                # It was tried on images that are others now.
                self.load_network(path)
            else:
                take_found(path.name)

        load_into(self, path, _naming(path, read), _naming(path, take))

    def save_layers(self) -> None:
        """Ask where to save the layers."""
        if self.output is not None:
            trained = cast(_Learned, self.output.result).trained
            self.context.save("network.json", trained.architecture.to_text().encode())


def _described_kept(batches: int) -> str:
    return tr("from a session, batch {number}", number=number_text(batches))


def _naming(path: Path, work: Callable[[T], R]) -> Callable[[T], R]:
    """Let errors begin with the name of a file."""

    def named(value: T) -> R:
        try:
            return work(value)
        except SightglassError as error:
            raise SightglassError(f"“{path.name}”: {error}") from error

    return named
