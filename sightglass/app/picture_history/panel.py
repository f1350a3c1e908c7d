"""The pane that shows how the current picture was made, and lets a person change it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import LEAST_WIDTH
from sightglass.app.dock_foot import DockFoot
from sightglass.app.entry import Entry
from sightglass.app.picture_history.bars import DraftBar, HistoryHeader, StepBar
from sightglass.app.picture_history.chain import Chain
from sightglass.app.picture_history.computing import Computed, Order, compute
from sightglass.app.picture_history.edit_area import EditArea
from sightglass.app.picture_history.origin import at_hand
from sightglass.app.picture_history.results import Results
from sightglass.app.picture_history.showing import Shown, entry_of, rows_of, shown_of
from sightglass.app.recipes import RecipeStep
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.history.chain_view import ChainView

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow

# Thumbnails need not follow a hand at 60 Hz.
_ROWS_MILLISECONDS = 100
_EMPTY_TEXT = marked("Open an image to begin: File > Open, or File > Sample images.")
_NO_STEPS_TEXT = marked(
    "Nothing was done to this image yet. Send the picture of a dock to the workspace (Ctrl+Return), or use the Image "
    "menu: each step is written down here."
)


class HistoryPanel(QWidget):
    """Shows the chain of the current picture, and a draft of it while it is edited.

    A draft changes nothing of the workspace until it is kept or put in the place of the picture, and stays with its
    picture while others are looked at.

    Signals
    -------
    pictures_changed
        `pictures` are others.
    used
        A person looks at a step or edits it, so that the canvas is to show it.
    """

    pictures_changed = Signal()
    used = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window, self._workspace = window, window.workspace
        self._entry: Entry | None = None
        # By the identity of the picture: the recipe that the draft was begun from, and the draft.
        self._drafts = window.history_dock.drafts
        self._looked: int | None = None
        self._edited: int | None = None
        self._computed: Computed | None = None
        self._shown: tuple[Shown, ...] = ()
        # Of the newest order, and of that whose pictures are shown.
        self.generation = self.shown_generation = 0
        self._is_in_view = self.is_stale = False
        self.results = Results()
        self.worker = Worker("history", parent=self)
        self.worker.reported.connect(self._on_report)
        self.worker.idle.connect(self._forget_closed)
        self._rows_soon = QTimer(self, singleShot=True, interval=_ROWS_MILLISECONDS)
        self._rows_soon.timeout.connect(self._show_rows)
        self._refresh_soon = QTimer(self, singleShot=True, interval=0)
        self._refresh_soon.timeout.connect(self._refresh)
        self._build()
        self._workspace.entries_changed.connect(self._refresh_soon.start)
        self._workspace.current_changed.connect(self._refresh_soon.start)

    def _build(self) -> None:
        self.header = HistoryHeader(self, self._window)
        self.view = ChainView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.chosen.connect(self.look_at)
        self.view.edit_requested.connect(self.edit)
        self.view.switched.connect(self.switch)
        self.view.remove_requested.connect(self.remove)
        self.view.move_requested.connect(self.move_step)
        self.steps = StepBar(self)
        self.area = EditArea()
        self.area.changed.connect(self._on_step_edited)
        above = QWidget()
        chain = QVBoxLayout(above)
        chain.setContentsMargins(0, 0, 0, 0)
        chain.setSpacing(0)
        chain.addWidget(self.view, 1)
        chain.addWidget(self.steps)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.addWidget(above)
        split.addWidget(self.area)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        self.draft_bar = DraftBar(self)
        self.foot = DockFoot()
        self.foot.cancel_requested.connect(self.worker.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(split, 1)
        layout.addWidget(self.draft_bar)
        layout.addWidget(self.foot)
        self.setMinimumWidth(LEAST_WIDTH)

    # What is there

    @property
    def entry(self) -> Entry | None:
        """The picture whose chain it is."""
        return self._entry

    @property
    def is_draft(self) -> bool:
        """Whether the chain was edited."""
        return self._entry is not None and self.chain != Chain.of(self._entry.recipe)

    @property
    def chain(self) -> Chain:
        """The steps as they stand, edited or not."""
        if self._entry is None:
            return Chain()
        recipe, draft = self._drafts.get(self._entry.identity, ((), Chain()))
        return draft if recipe and recipe == self._entry.recipe else Chain.of(self._entry.recipe)

    @property
    def result(self) -> Entry | None:
        """The picture that the steps give as they stand, as an image of the workspace; None until it is computed."""
        computed, entry = self._computed, self._entry
        if computed is None or entry is None or computed.order.chain != self.chain or computed.failed is not None:
            return None
        image = computed.images.get(len(self.chain.links))
        return None if image is None else entry_of(entry, self.chain, len(self.chain.links), image)

    def pictures(self) -> tuple[Picture, ...]:
        """Give what the canvas shows: before and after the step that is looked at, or the draft beside the picture."""
        return tuple(shown.picture for shown in self._shown)

    def entry_of(self, picture: Picture) -> Entry | None:
        """Give a picture of the canvas as an image of the workspace; None where it is not one of `pictures`."""
        return next((shown.entry for shown in self._shown if shown.picture.pixels is picture.pixels
                     and shown.picture.key == picture.key), None)  # fmt: skip

    # What a person does

    def look_at(self, place: int) -> None:
        """Show the picture after a step, or the source (0), and the one before it."""
        self._looked = place
        self.view.choose(place)
        self.steps.show_state()
        self.used.emit()
        self._submit()

    def edit(self, place: int) -> None:
        """Open the form of a step; from now on the canvas shows what comes of all steps."""
        self._edited, self._looked = place, None
        self.view.choose(place)
        self._open_editor()
        self.used.emit()
        self._submit()

    def switch(self, place: int, is_on: bool) -> None:
        """Switch a step on or off in the draft."""
        self._change(self.chain.switched(place - 1, is_on), place)

    def remove(self, place: int) -> None:
        """Take a step out of the draft."""
        if self._edited is not None:
            self._edited = None if self._edited == place else self._edited - (self._edited > place)
        self._change(self.chain.without(place - 1), min(place, len(self.chain.links) - 1))
        self._open_editor()

    def move_step(self, place: int, by: int) -> None:
        """Move a step up or down in the draft."""
        to = place + by
        if not (1 <= place <= len(self.chain.links) and 1 <= to <= len(self.chain.links)):
            return
        if self._edited in (place, to):
            self._edited = to if self._edited == place else place
        self._change(self.chain.moved(place - 1, to - 1), to)
        self._open_editor()

    def cancel(self) -> None:
        """Give the draft up: all is as it was."""
        self.worker.cancel()
        if self._entry is not None:
            self._end_draft(self._entry)
        self._show_rows()
        self.view.choose(len(self.chain.links))
        self._submit()

    def keep(self) -> None:
        """Add the edited picture to the workspace; the one that it began from stays."""
        made, entry = self.result, self._entry
        if made is None or entry is None:
            return
        self._end_draft(entry)
        self._workspace.keep(made, goes_on=True)

    def replace_picture(self) -> None:
        """Put the edited picture in the place of the one that it began from; undo brings that back."""
        made, entry = self.result, self._entry
        if made is None or entry is None:
            return
        image = made.image.renamed(entry.name)
        self._end_draft(entry)
        self._workspace.replace_entry(
            replace(made, image=image, identity=entry.identity), tr("Edit steps of {name}", name=entry.name)
        )

    def set_in_view(self, in_view: bool) -> None:
        """Take note that the pane came into view or went out of it: only what is seen is computed."""
        self._is_in_view = in_view
        if in_view:
            self._refresh()
        else:
            self.worker.cancel()

    def shut_down(self) -> None:
        """End the worker; nothing is computed after this."""
        self._is_in_view = False
        self._rows_soon.stop()
        self._refresh_soon.stop()
        self.worker.shut_down()

    # Editing

    def _change(self, chain: Chain, place: int) -> None:
        entry = self._entry
        if entry is None:
            return
        self._drafts[entry.identity] = (entry.recipe, chain)
        # Without a draft the canvas shows the step whose row is marked.
        self._looked = None if self.is_draft else place
        self._show_rows()
        self.view.choose(place)
        self.used.emit()
        self._submit()

    def _on_step_edited(self, step: RecipeStep) -> None:
        entry = self._entry
        if entry is None or self._edited is None:
            return
        self._drafts[entry.identity] = (entry.recipe, self.chain.with_step(self._edited - 1, step))
        self._looked = None
        self.used.emit()
        # At once: between the hand and the computation nothing may wait, and the rows follow in a moment.
        self._submit()
        self._show_rows_soon()

    def _open_editor(self) -> None:
        if self._edited is None:
            self.area.close_editor()
        else:
            names = [entry.name for entry in self._workspace.entries]
            self.area.open(self._edited, self.chain.links[self._edited - 1].step, names)
        self.draft_bar.show_state()

    def _close_editor(self) -> None:
        self._edited = None
        self._open_editor()

    def _end_draft(self, entry: Entry) -> None:
        self._drafts.pop(entry.identity, None)
        self._close_editor()
        self._looked = None

    # Computing

    def _refresh(self) -> None:
        entry, before = self._workspace.current, self._entry
        is_same = entry is not None and before is not None and entry.identity == before.identity
        self._entry = entry
        self._forget_closed()
        if not is_same or (entry is not None and before is not None and entry.recipe != before.recipe):
            self._close_editor()
            self._looked = self._computed = None
            # No row is marked then, so that the last one is as soon as there are rows again.
            self.view.show_rows(())
            self._set_stale(False)
            self._show_pictures(())
        if self._is_in_view:
            self._show_rows()
            self._submit()

    def _forget_closed(self) -> None:
        self.results.forget_but(at_hand(self._workspace.entries))

    def _submit(self) -> None:
        entry = self._entry
        if entry is None or not self._is_in_view:
            self.worker.cancel()
            return
        chain, is_draft = self.chain, self.is_draft
        last = len(chain.links)
        place = last if self._looked is None else self._looked
        wanted = {0, last} if is_draft and self._looked is None else {place - 1, place, last}
        self.generation += 1
        order = Order(self.generation, entry, self._workspace.entries, chain, frozenset(wanted), is_draft)
        # A chain that is only looked at ends for another one; of a draft something is to be seen while it is dragged.
        self.worker.submit(Job(partial(compute, order, self.results), order, gives_way=not is_draft))
        self.draft_bar.show_state()

    def _on_report(self, report: Report) -> None:
        order = report.tag
        if order.entry is not self._entry or not self._is_in_view:
            self.foot.set_busy(self.worker.is_busy)
            return
        match report.kind:
            case "started":
                self.foot.set_busy(True)
            case "progress" | "partial":
                # What is quickly done is not worth a word.
                self.foot.show_progress(report.fraction, report.message if self.foot.bar.isVisible() else "")
                if report.kind == "partial":
                    self._accept_partial(report.value)
            case "done":
                self._accept(report)
            case "failed":
                self.foot.show_error(report.message)
                self._set_stale(True)
            case "cancelled":
                self.foot.set_busy(self.worker.is_busy)
                if not self.worker.is_busy:
                    self.foot.show_message(tr("Stopped. Edit or choose a step to go on."))
                    self._set_stale(bool(self._shown) and self.result is None)
        self.draft_bar.show_state()

    def _accept_partial(self, computed: Computed) -> None:
        if computed.order.is_draft or computed.order.chain != self.chain:
            return
        # Rows fill from the top while a long chain is computed.
        self._computed = computed
        self._show_rows_soon()

    def _accept(self, report: Report) -> None:
        computed: Computed = report.value
        self._computed = computed
        self.foot.set_busy(self.worker.is_busy)
        self.foot.show_time(report.seconds)
        failed = computed.failed
        if failed is not None:
            reason = computed.places[failed].message
            self.foot.show_error(tr("Step {number}: {reason}", number=failed, reason=reason) if failed else reason)
        # Something is to be seen of a drag; apart from that, what was asked for before is not shown any more.
        is_due = computed.order.generation == self.generation or (computed.order.is_draft and self._looked is None)
        shown = shown_of(computed, self._looked) if is_due else ()
        self._set_stale(failed is not None and not shown and bool(self._shown))
        if shown:
            self.shown_generation = computed.order.generation
            self._show_pictures(shown)
        self._show_rows_soon()

    # Showing

    def _show_rows_soon(self) -> None:
        # Not started anew by each result: the rows follow a long drag too.
        if not self._rows_soon.isActive():
            self._rows_soon.start()

    def _show_pictures(self, shown: tuple[Shown, ...]) -> None:
        self._shown = shown
        self.pictures_changed.emit()

    def _set_stale(self, stale: bool) -> None:
        if stale != self.is_stale:
            self.is_stale = stale
            self.pictures_changed.emit()

    def _show_rows(self) -> None:
        self._rows_soon.stop()
        entry = self._entry
        self.header.show_name("" if entry is None else entry.name)
        if entry is None:
            self.view.show_rows(())
            self.foot.show_message(tr(_EMPTY_TEXT))
        else:
            chain = self.chain
            computed = self._computed
            fits = computed is not None and computed.order.entry is entry
            self.view.show_rows(rows_of(entry, chain, computed if fits else None, self.is_draft))
            if self.view.current_row < 0:
                self.view.choose(len(chain.links))
            if not chain.links:
                self.foot.show_message(tr(_NO_STEPS_TEXT))
            editor, edited = self.area.editor, self._edited
            if editor is not None and edited is not None and computed is not None and fits:
                editor.offer_pictures(computed.places[edited].pictures if edited < len(computed.places) else ())
        self.steps.show_state()
        self.draft_bar.show_state()
