"""Answers every view that is asked for a figure."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sightglass.algorithms.texts import tr
from sightglass.app.take_away import refuses_preview
from sightglass.widgets.figures import FigureContent, desk

if TYPE_CHECKING:
    from sightglass.app.figures.choices import Choices
    from sightglass.app.figures.dialog import FigureDialog
    from sightglass.app.figures.writer import FigureWriter
    from sightglass.app.main_window import MainWindow


class FigureService(QObject):
    """Opens the dialog for figures of a window's views, and copies them as the last one was saved."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._writer: FigureWriter | None = None
        self.dialogs: list[FigureDialog] = []
        self._is_open = True
        desk().save_requested.connect(self._on_save)
        desk().copy_requested.connect(self._on_copy)
        desk().values_requested.connect(self._on_values)

    @property
    def writer(self) -> "FigureWriter":
        """What writes and copies, made when it is first needed."""
        if self._writer is None:
            # With all that draws figures, which a window that has just begun does not need.
            from sightglass.app.figures.writer import FigureWriter

            self._writer = FigureWriter(self)
            self._writer.saved.connect(self._note_saved)
            self._writer.copied.connect(self._note_copied)
            self._writer.failed.connect(self._window.messages.show_error)
        return self._writer

    @property
    def choices(self) -> "Choices":
        """What was chosen last."""
        from sightglass.app.figures.choices import Choices

        return Choices.from_text(self._window.settings.figure)

    def save(self, content: FigureContent) -> "FigureDialog":
        """Open the dialog for a content."""
        from sightglass.app.figures.dialog import FigureDialog

        dialog = FigureDialog(content, self.choices, self._window.files.ask_target, self.writer, self._window)
        dialog.finished.connect(lambda: self.dialogs.remove(dialog))
        self.dialogs.append(dialog)
        dialog.show()
        return dialog

    def copy(self, content: FigureContent) -> None:
        """Put a content on the clipboard with what was chosen last."""
        self.writer.copy(self.choices.figure(content), self.choices, lambda _: False)

    def save_centre(self) -> None:
        """Open the dialog for what is in the middle of the window: the canvas or the board."""
        centre = self._window.centre
        picture = None if centre.shown else centre.canvas.current_picture()
        if picture is not None and refuses_preview(self._window, picture):
            return
        content = self.in_centre()
        if content is None:
            self._window.messages.show_error(tr("There is no picture to make a figure of. Open an image first."))
        else:
            self.save(content)

    def in_centre(self) -> FigureContent | None:
        """Give what is in the middle of the window."""
        # With all that draws figures, which a window that has just begun does not need.
        from sightglass.widgets.board.figure import BoardFigure
        from sightglass.widgets.canvas.figure import CanvasFigure

        centre = self._window.centre
        if centre.shown and centre.page is not None:
            return BoardFigure.of_view(centre.page.view)
        view = centre.canvas.view
        view.scene.resize(view.size(), view.devicePixelRatioF())
        return CanvasFigure.of_scene(view.scene)

    def shut_down(self) -> None:
        """Close the dialogs and end the thread."""
        # A window may be closed more than once.
        self._is_open = False
        for dialog in tuple(self.dialogs):
            dialog.close()
        if self._writer is not None:
            self._writer.shut_down()

    def _on_save(self, content: FigureContent, view: QWidget) -> None:
        if self._is_here(view):
            self.save(content)

    def _on_copy(self, content: FigureContent, view: QWidget) -> None:
        if self._is_here(view):
            self.copy(content)

    def _on_values(self, content: FigureContent, view: QWidget) -> None:
        if self._is_here(view):
            self._window.files.save_content(f"{content.file_stem}.csv", content.csv().encode())

    def _is_here(self, view: QWidget) -> bool:
        """Whether a view belongs to this window, in a dialog or a floating dock too."""
        place: QObject | None = view
        while place is not None and place is not self._window:
            place = place.parent()
        return self._is_open and place is not None

    def _note_saved(self, path: Path, choices: "Choices") -> None:
        self._remember(choices)
        self._window.settings.last_folder = path.absolute().parent
        self._window.messages.show_information(tr("Saved {name}.", name=path.name))

    def _note_copied(self, choices: "Choices", is_told: bool) -> None:
        self._remember(choices)
        if not is_told:
            self._window.messages.show_information(tr("Copied the figure."))

    def _remember(self, choices: "Choices") -> None:
        self._window.settings.figure = choices.to_text()
