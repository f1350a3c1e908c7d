"""The rows of buttons of the history pane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from sightglass.algorithms.texts import tr
from sightglass.app.picture_history import taking_away
from sightglass.widgets import theme
from sightglass.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from sightglass.app.main_window import MainWindow
    from sightglass.app.picture_history.panel import HistoryPanel


class HistoryHeader(QWidget):
    """Whose history it is, and what can be taken away from it."""

    def __init__(self, panel: "HistoryPanel", window: "MainWindow") -> None:
        super().__init__()
        self._panel, self._window = panel, window
        self.name = QLabel()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.name.setStyleSheet("font-weight: 700;")
        self.replay = QPushButton(tr("Replay on"))
        self.replay.setToolTip(
            theme.tooltip(tr("Replay on"), tr("Repeat these steps on another open image, or on files"))
        )
        self.replay_menu = QMenu(self.replay)
        self.replay_menu.aboutToShow.connect(self.fill_replay)
        self.replay.setMenu(self.replay_menu)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        for text, handler, help_text in (
            (tr("Save recipe…"), taking_away.save_recipe, tr("Save these steps, to apply them to other images")),
            (
                tr("Copy as Python"),
                taking_away.copy_script,
                tr("Copy a script that makes this picture from its source"),
            ),
        ):
            action = self.menu.addAction(text)
            action.setToolTip(help_text)
            action.setStatusTip(help_text)
            action.triggered.connect(lambda _checked=False, handler=handler: handler(panel, window))
        self.menu.addSeparator()
        self.menu.addAction(tr("Unfold all steps")).triggered.connect(lambda: panel.view.expandAll())
        self.menu.addAction(tr("Fold all steps")).triggered.connect(lambda: panel.view.collapseAll())
        more = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setIcon(icon("dots-vertical"))
        more.setMenu(self.menu)
        more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        more.setToolTip(tr("Save the recipe, or copy it as Python"))
        more.setAccessibleName(tr("History: save and copy"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.HALF_GRID, theme.GRID, theme.HALF_GRID)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.replay)
        layout.addWidget(more)

    def show_name(self, name: str) -> None:
        """Say whose history it is."""
        metrics = self.name.fontMetrics()
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, max(self.name.width(), 120)))
        self.name.setToolTip(theme.tooltip(name) if name else "")
        self.name.setAccessibleName(tr("History of {name}", name=name) if name else "")
        self.setEnabled(bool(name))

    def fill_replay(self) -> None:
        """List the images that the steps can be repeated on."""
        self.replay_menu.clear()
        panel, window = self._panel, self._window
        has_steps = bool(panel.chain.recipe())
        for entry in window.workspace.entries:
            if panel.entry is not None and entry.identity != panel.entry.identity:
                action = self.replay_menu.addAction(entry.name.replace("&", "&&"))
                action.setEnabled(has_steps)
                action.triggered.connect(
                    lambda _checked=False, entry=entry: taking_away.replay_on(panel, window, entry)
                )
        if not self.replay_menu.isEmpty():
            self.replay_menu.addSeparator()
        files = self.replay_menu.addAction(tr("Files…"))
        files.setEnabled(has_steps)
        files.triggered.connect(lambda: window.batch_dock.open(panel.chain.recipe()))


class StepBar(QWidget):
    """What can be done with the chosen step."""

    def __init__(self, panel: "HistoryPanel") -> None:
        super().__init__()
        self._panel = panel
        self.edit = QPushButton(tr("Edit…"))
        self.edit.setToolTip(
            theme.tooltip(tr("Edit (Enter)"), tr("Change the step; those that follow are computed anew"))
        )
        self.edit.clicked.connect(lambda: panel.edit(panel.view.current_row))
        self.up = _button("arrow-up", tr("Move up (Alt+Up)"), tr("Do the step before the one above it"),
                          lambda: panel.move_step(panel.view.current_row, -1))  # fmt: skip
        self.down = _button("arrow-down", tr("Move down (Alt+Down)"), tr("Do the step after the one below it"),
                            lambda: panel.move_step(panel.view.current_row, 1))  # fmt: skip
        self.remove = _button("delete-outline", tr("Remove (Delete)"), tr("Leave the step out"),
                              lambda: panel.remove(panel.view.current_row))  # fmt: skip
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.HALF_GRID, theme.GRID, theme.HALF_GRID)
        layout.setSpacing(theme.HALF_GRID)
        layout.addWidget(self.edit)
        layout.addStretch(1)
        for button in (self.up, self.down, self.remove):
            layout.addWidget(button)

    def show_state(self) -> None:
        """Offer what makes sense for the chosen step."""
        row, count = self._panel.view.current_row, len(self._panel.chain.links)
        is_step = 1 <= row <= count
        self.edit.setEnabled(is_step)
        self.remove.setEnabled(is_step)
        self.up.setEnabled(is_step and row > 1)
        self.down.setEnabled(is_step and row < count)


class DraftBar(QWidget):
    """What becomes of the edited steps."""

    def __init__(self, panel: "HistoryPanel") -> None:
        super().__init__()
        self._panel = panel
        self.keep = QPushButton(tr("Keep as new"))
        self.keep.setToolTip(theme.tooltip(tr("Add the picture of these steps to the workspace")))
        self.keep.clicked.connect(panel.keep)
        self.replace = QPushButton(tr("Replace"))
        self.replace.setToolTip(theme.tooltip(tr("Put the picture of these steps in the place of the open one"),
                                              tr("Undo brings it back")))  # fmt: skip
        self.replace.clicked.connect(panel.replace_picture)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(theme.tooltip(tr("Leave the picture and its steps as they were")))
        self.cancel.clicked.connect(panel.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.HALF_GRID, theme.GRID, theme.HALF_GRID)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.keep)
        layout.addWidget(self.replace)
        layout.addStretch(1)
        layout.addWidget(self.cancel)
        self.hide()

    def show_state(self) -> None:
        """Show the bar while there is a draft; it can be kept once its picture is there."""
        panel = self._panel
        is_draft = panel.is_draft
        can_keep = is_draft and panel.result is not None
        self.keep.setEnabled(can_keep)
        self.replace.setEnabled(can_keep)
        self.cancel.setText(tr("Cancel") if is_draft else tr("Close"))
        self.setVisible(is_draft or panel.area.editor is not None)


def _button(glyph: str, text: str, help_text: str, handler: "Callable[[], None]") -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(theme.ICON_SIZE, theme.ICON_SIZE))
    button.setToolTip(theme.tooltip(text, help_text))
    button.setAccessibleName(text.partition(" (")[0])
    button.clicked.connect(handler)
    return button
