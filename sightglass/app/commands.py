"""All commands of the program in one place: menus, shortcuts, the palette and the list in Help are read from it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from sightglass.algorithms.texts import tr
from sightglass.widgets.icons import icon

Shortcut = QKeySequence.StandardKey | str | None


class Commands:
    """Makes the actions of a window and remembers them by name.

    A command's name is "menu/Text", its place in the menu bar in English: "File/Open…". Paths, texts and help are given
    in English and translated here.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        self._other_names: dict[str, tuple[str, ...]] = {}

    def menu(self, path: str) -> QMenu:
        """Give the menu at a path such as "File" or "File/Sample images", making it where it is missing."""
        if path not in self._menus:
            parent, _, title = path.rpartition("/")
            text = tr(title)
            menu = self.menu(parent).addMenu(text) if parent else self._window.menuBar().addMenu(_with_key(text, title))
            menu.setToolTipsVisible(True)
            self._menus[path] = menu
        return self._menus[path]

    def add(
        self,
        path: str,
        text: str,
        handler: Callable[[], Any],
        *,
        shortcut: Shortcut = None,
        help_text: str = "",
        icon_name: str = "",
        other_names: Sequence[str] = (),
    ) -> QAction:
        """Add a command to the menu at `path`; a person may look for it by its other names too."""
        action = QAction(tr(text), self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        if icon_name:
            action.setIcon(icon(icon_name))
        if help_text:
            action.setToolTip(tr(help_text))
            action.setStatusTip(tr(help_text))
        action.triggered.connect(lambda: handler())
        self.register(path, text, action)
        self._other_names[_name(path, text)] = tuple(other_names)
        return action

    def register(self, path: str, text: str, action: QAction) -> None:
        """Add an action that was made elsewhere (undo, the toggles of docks); `text` is its English name."""
        self.menu(path).addAction(action)
        # Also on the window, so that the shortcut works while the menu bar is hidden in full screen.
        self._window.addAction(action)
        self._actions[_name(path, text)] = action

    def choices(
        self, path: str, options: Sequence[tuple[str, Any]], current: Any, handler: Callable[[Any], None]
    ) -> dict[Any, QAction]:
        """Add a group of commands of which one is checked; gives the actions by their value."""
        group = QActionGroup(self._window)
        actions = {}
        for text, value in options:
            action = self.add(path, text, lambda chosen=value: handler(chosen))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(value == current)
            group.addAction(action)
            actions[value] = action
        return actions

    def separator(self, path: str) -> None:
        """Draw a line in a menu."""
        self.menu(path).addSeparator()

    def find(self, name: str) -> QAction:
        """Give the action of a command, "File/Open…"."""
        return self._actions[name]

    def all(self) -> dict[str, QAction]:
        """Give all actions by their names, in the order of the menus."""
        return dict(self._actions)

    def shown(self, name: str) -> tuple[str, ...]:
        """Give what a person reads of a command: the titles of its menus, and its text."""
        return (*(tr(title) for title in name.split("/")[:-1]), self._actions[name].text().replace("&", ""))

    def names(self, name: str) -> tuple[str, ...]:
        """Give all that a person may look for: what is read of a command, its English name, and its other names."""
        return (" › ".join(self.shown(name)), name, *self._other_names.get(name, ()))


def _with_key(text: str, title: str) -> str:
    """Mark the letter that opens a menu with Alt: the first one, of the English title where no key writes that."""
    return f"&{text}" if text[:1].isascii() else f"{text}(&{title[0]})"


def _name(path: str, text: str) -> str:
    return f"{path}/{text.replace('&', '')}"
