"""What the panels of all docks share: inputs, form, run state, errors, presets, undo, and pictures for the canvas."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms import catalogue
from sightglass.algorithms.board import Board
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import LEAST_WIDTH, DockContext, input_picture
from sightglass.app.dock_foot import DockFoot
from sightglass.app.image_checklist import ImageChecklist
from sightglass.app.inputs import InputBar
from sightglass.app.panel_body import PanelBody
from sightglass.app.panel_header import PanelHeader
from sightglass.app.panel_menu import PanelMenu
from sightglass.app.panel_state import PanelState
from sightglass.app.parameter_change import ParameterChange, change_text
from sightglass.app.quality import QualityNote
from sightglass.app.request import Output, Request, compute, preview, worth_previewing
from sightglass.app.theory import TheorySplit
from sightglass.app.worker import Job, Report, Worker
from sightglass.app.workspace import Entry
from sightglass.widgets.canvas.handles import Handles
from sightglass.widgets.form import ParameterForm
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.settled import Settled
from sightglass.widgets.table_view import TableView

# Text need not follow a hand at 60 Hz; nobody could read it.
_DETAILS_MILLISECONDS = 120
# Typesetting takes longer than a step of the slider.
_REST_MILLISECONDS = 250


class AlgorithmPanel(PanelState):
    """The content of a dock, around one algorithm of the catalogue.

    A subclass names its algorithm and builds its own views in `build_body`; it is told of every result in
    `show_output`.
    """

    algorithm_name = ""
    picked: tuple[int, int] | None = None
    # Whether only the selected part of the first image is to be worked on.
    uses_selection = True
    # A training shows each of its results in the details.
    details_milliseconds = _DETAILS_MILLISECONDS
    missing_text = marked("Open an image to begin: File > Open, or File > Sample images.")
    checklist_words: tuple[str, str] = (marked("Use"), "")  # purpose and role of the current image
    handles: Handles | None = None
    """Points that a person sets in the pictures of this dock, on the canvas too."""

    output_changed = Signal()
    staleness_changed = Signal(bool)
    picture_requested = Signal(tuple)
    """The canvas is to show one of the pictures of these keys, since what a person changed is seen there alone; without
    any key the main result."""
    side_by_side_requested = Signal(str, str)
    """The canvas is to show the pictures of these keys side by side."""
    board_requested = Signal(str)
    """The board of this key is to be in view, or with an empty key the pictures."""
    edit_refused = Signal(str, object, str)
    """An array of the board, the rows that were typed, and why they are not accepted."""

    def __init__(self, context: DockContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.algorithm = catalogue.find(self.algorithm_name)
        self.context = context
        self.output: Output | None = None
        self.is_stale = False
        self._generation = 0
        self._newest: Request | None = None
        self._shown = False
        self.worker = Worker(self.algorithm_name, parent=self)
        self.worker.reported.connect(self._on_report)
        # Several changes in one turn of the event loop (a new image and its selection) make one request.
        self._submit_soon = QTimer(self, singleShot=True, interval=0)
        self._submit_soon.timeout.connect(self._submit)
        self._details_soon = QTimer(
            self, singleShot=True, interval=min(_DETAILS_MILLISECONDS, self.details_milliseconds)
        )
        self._details_soon.timeout.connect(self._show_details)
        self._rest_soon = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest_soon.timeout.connect(self._show_at_rest)
        # From the outside to the inside: with a style sheet, Qt styles all that a widget holds anew when the widget is
        # put into another one.
        title, theory = tr(self.algorithm.title), context.theory
        self.body = PanelBody(context.undo_stack)
        self.split = TheorySplit(self.body, self.algorithm_name, title, theory, self)
        self.form = ParameterForm(self.algorithm.parameters, self.editors(), self.body.ground, self.left_out())
        self.split.form = self.form
        self._committed: Parameters = self.form.value()
        self.form.changed.connect(self._on_form_changed)
        self.form.edit_finished.connect(self.finish_edit)
        self._build()
        context.workspace.entries_changed.connect(self.refresh)
        context.workspace.current_changed.connect(self.refresh)

    # What subclasses fill in

    def build_body(self, layout: QVBoxLayout) -> None:
        """Add the dock's views; the form is placed where the subclass adds `self.form`."""
        layout.addWidget(self.form)

    def needed_inputs(self, parameters: Parameters) -> tuple[bool, ...]:
        """Say which input slots matter with these parameters."""
        return (True,) * len(self.algorithm.inputs)

    def entries(self) -> tuple[Entry | None, ...]:
        """Give the image of each input slot."""
        return self.inputs.entries()

    def has_input(self, entries: tuple[Entry | None, ...]) -> bool:
        """Say whether there is something to compute from."""
        return entries[0] is not None

    def used_inputs(self, request: Request) -> tuple[bool, ...]:
        """Say which images of a request have a share in its result; of any number of images all have."""
        if self.algorithm.takes_many:
            return (True,) * len(request.entries)
        return self.needed_inputs(request.parameters)

    def new_plot(self) -> PlotView:
        """Make a plot whose exports the program saves."""
        plot = PlotView()
        plot.save_requested.connect(self.context.save)
        return plot

    def new_table(self) -> TableView:
        """Make a table whose exports the program saves."""
        table = TableView()
        table.save_requested.connect(self.context.save)
        return table

    # What the program calls

    @property
    def parameters(self) -> Parameters:
        """The values in force."""
        parameters: Parameters = self.form.value()
        return parameters

    def set_parameters(self, parameters: Parameters, text: str = "") -> None:
        """Change the values as one undo step."""
        self._push_change(parameters, text)

    def edit_parameters(self, parameters: Parameters, name: str = "") -> None:
        """Try values while a hand is still on them; `finish_edit` makes one undo step of it."""
        self.form.set_value(parameters)
        self._on_form_changed(parameters, name)

    def finish_edit(self) -> None:
        """Record what was tried since the last step."""
        self._push_change(self.form.value())

    def restore_parameters(self, parameters: Parameters) -> None:
        """Put values in force without recording them; undo and redo call this."""
        self._committed = parameters
        if self.form.value() != parameters:
            self.form.set_value(parameters)
        self.refresh()

    def show_explanation(self, title: str, text: str, page: str = "") -> None:
        """Say what a worked example shows, and open the page that shows it."""
        self.body.explain(title, text, page)

    def refresh(self) -> None:
        """Compute anew if anybody can see it."""
        if self._shown:
            self._submit_soon.start()

    def compared(self) -> Entry | None:
        """Give the image that the canvas shows beside the result."""
        return self.entries()[0]

    def pictures(self) -> tuple[Picture, ...]:
        """Give what the canvas shows for this dock: the input and the result's pictures."""
        entry = self.compared()
        if entry is None:
            return ()
        pictures: tuple[Picture, ...] = (input_picture(entry.image),)
        if self.output is not None and self._speaks_of_input(self.output):
            pictures += self.output.presentation.pictures
        return pictures

    def boards(self) -> tuple[Board, ...]:
        """Give what is written on the blackboard for this dock."""
        if self.output is None or not self._speaks_of_input(self.output):
            return ()
        return self.output.presentation.boards

    @property
    def has_pictures_beside_boards(self) -> bool:
        """Whether a dock with boards has pictures worth looking at too."""
        return self.output is not None and bool(self.output.presentation.pictures)

    @property
    def is_behind(self) -> bool:
        """Whether the first result of the present input is still to come."""
        has_none = self.output is None or not self._speaks_of_input(self.output)
        return has_none and (self.worker.is_busy or self._submit_soon.isActive())

    def _speaks_of_input(self, output: Output) -> bool:
        return output.request.entries == self.entries()

    def shut_down(self) -> None:
        """End the worker; the dock computes nothing after this."""
        for timer in (self._submit_soon, self._details_soon, self._rest_soon):
            timer.stop()
        self._shown = False
        self.worker.shut_down()
        self._quality.shut_down()

    # Building

    def _build(self) -> None:
        slots = self.algorithm.inputs
        self.inputs: InputBar | ImageChecklist = (
            ImageChecklist(self.context.workspace, slots[0], self.algorithm_name, *self.checklist_words)
            if self.algorithm.takes_many
            else InputBar(self.context.workspace, slots)
        )
        self.inputs.changed.connect(self.refresh)
        self.menu = PanelMenu(self)
        self.foot = DockFoot()
        self._quality = QualityNote(f"{self.algorithm_name}-quality", self)
        self._quality.found.connect(self._on_quality)
        self.foot.cancel_requested.connect(self._cancel)
        self.build_body(self.body.content)
        self.body.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.header = PanelHeader(self.inputs, self.menu, self.context.theory, tr(self.algorithm.title))
        layout.addWidget(self.header)
        layout.addWidget(self.split, 1)
        layout.addWidget(Settled(self.foot))
        self.setMinimumWidth(LEAST_WIDTH)

    # Running

    def set_shown(self, shown: bool) -> None:
        """Take note that the dock came into view or went out of it: only what is seen is computed."""
        self._shown = shown
        if shown:
            self.refresh()
        elif self.worker.is_busy:
            self._cancel()

    def _on_form_changed(self, parameters: Parameters, name: str) -> None:
        adjusted = self.adjusted_parameters(parameters, name)
        if adjusted != parameters:
            self.form.set_value(adjusted)
        # Not through the timer: between the event and the computation nothing may wait.
        self._submit()

    def _push_change(self, after: Parameters, text: str = "") -> None:
        before = self._committed
        if after != before:
            text = text or change_text(self.algorithm.title, before, after)
            restore = partial(self.context.undo_stack.restore_parameters, self.algorithm_name)
            self.context.undo_stack.push(ParameterChange(restore, text, before, after))

    def _submit(self) -> None:
        self._submit_soon.stop()
        self.inputs.set_needed(self.needed_inputs(self.form.value()))
        if not self._shown:
            return
        entries = self.entries()
        if not self.has_input(entries):
            self._forget_output()
            self.show_without_image(self.form.value())
            self.foot.show_message(tr(self.missing_text))
            self.output_changed.emit()
            return
        request = self._request(entries)
        if self._newest is not None and request.asks_the_same_as(self._newest):
            return
        self._newest = request
        self.worker.submit(self.job(request))

    def job(self, request: Request) -> Job:
        """Give the work that a request makes."""
        return Job(partial(compute, self.algorithm, request), request, self._preview(request))

    def _request(self, entries: tuple[Entry | None, ...]) -> Request:
        images = tuple(None if entry is None else entry.image for entry in entries)
        self._generation += 1
        # A selection says nothing about which part of several images counts.
        is_cut = self.uses_selection and not self.algorithm.takes_many
        region = self.context.selection() if is_cut else None
        return Request(self._generation, entries, images, region, self.wanted(self.form.value()))

    def _preview(self, request: Request) -> Callable[[], Output] | None:
        if self.algorithm.preview is None:
            return None
        is_in_view = self.output is not None and self._speaks_of_input(self.output)
        viewport = worth_previewing(request, self.context.viewport(), is_in_view)
        if viewport is None:
            return None
        return lambda: preview(self.algorithm, request, viewport)

    def _on_report(self, report: Report) -> None:
        if report.kind in ("failed", "cancelled") and report.tag is self._newest:
            # The same may be asked for again.
            self._newest = None
        if not self._shown or report.tag.entries != self.entries():
            # The report speaks of an image that is no longer the input.
            self.foot.set_busy(self.worker.is_busy)
            return
        match report.kind:
            case "started":
                self.foot.set_busy(True)
            case "progress":
                self.foot.show_progress(report.fraction, report.message)
            case "partial":
                self.foot.show_progress(report.fraction, "")
                self._accept(report)
            case "preview" | "done":
                self._accept(report)
            case "failed":
                self._show_error(report.message, is_hint=report.needs_input)
            case "cancelled":
                self._note_cancelled(report.tag)

    def _note_cancelled(self, request: Request) -> None:
        self.foot.set_busy(self.worker.is_busy)
        if not self.worker.is_busy and self.output is not None:
            is_old = self.output.request is not request or self.output.is_preview
            self._set_stale(is_old)
            self.foot.show_message(tr("Stopped. The last result stays."))

    def _cancel(self) -> None:
        # What waits is dropped without a report, so it may be asked for again.
        self._newest = None
        self.worker.cancel()

    def _accept(self, report: Report) -> None:
        before, self.output = self.output, report.value
        if report.kind == "done":
            self.foot.show_time(report.seconds)
            self.foot.set_busy(self.worker.is_busy)
            self._quality.ask(report.value)
        self._set_stale(False)
        pictures = report.value.presentation.pictures
        if report.kind != "partial" or before is None or pictures is not before.presentation.pictures:
            self.output_changed.emit()
        self.show_output(report.value, report.kind == "preview")
        if not self._details_soon.isActive():
            # Not started anew by each result: the details follow a long drag too.
            self._details_soon.start()
        self._rest_soon.start()

    def _show_at_rest(self) -> None:
        if self.output is not None:
            self.show_at_rest(self.output)
            self.body.show_explained()

    def _show_details(self) -> None:
        if self.output is not None:
            self.show_details(self.output)

    def _on_quality(self, output: Output, text: str) -> None:
        if output is self.output and not self.is_stale:
            self.foot.show_quality(text)

    def _show_error(self, message: str, *, is_hint: bool = False) -> None:
        (self.foot.show_message if is_hint else self.foot.show_error)(message)
        if self.output is not None and not self._speaks_of_input(self.output):
            self._forget_output()
        if self.output is None:
            self.show_without_image(self.form.value())
        self._set_stale(self.output is not None)
        self.output_changed.emit()

    def _forget_output(self) -> None:
        """Show nothing rather than the result of an image that is no longer the input."""
        self.output = self._newest = None
        self._details_soon.stop()
        self._rest_soon.stop()
        self._set_stale(False)
        self.clear_output()

    def _set_stale(self, stale: bool) -> None:
        if stale != self.is_stale:
            self.is_stale = stale
            self.staleness_changed.emit(stale)
