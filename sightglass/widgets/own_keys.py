"""Keys that belong to a widget while it has the focus, although the window has shortcuts of the same keys."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str


class OwnKeys(QObject):
    """Actions of a widget for its context menu, with the keys that do them while the widget has the focus.

    A shortcut of the widget beside one of its window is ambiguous to Qt, which then does neither. So these keys are no
    shortcuts: they are claimed in time (`QEvent.ShortcutOverride`) and do what they stand for when they arrive as keys.
    """

    # Qt may still send events while Python takes the object apart.
    _actions: Sequence[tuple[list[QKeySequence], QAction]] = ()

    def __init__(self, widget: QWidget, *actions: tuple[str, Sequence[Keys] | Keys, Callable[[], object]]) -> None:
        super().__init__(widget)
        known = []
        for text, keys, handler in actions:
            sequences = _sequences(keys)
            # After a tab, menus write the key where a shortcut stands, without making it one.
            shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText)
            action = QAction(f"{text}\t{shown}", widget)
            action.triggered.connect(lambda _checked=False, handler=handler: handler())
            widget.addAction(action)
            known.append((sequences, action))
        self._actions = known
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        action = next((action for sequences, action in self._actions if pressed in sequences), None)
        if action is None or not action.isEnabled():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        return True


def _sequences(keys: Sequence[Keys] | Keys) -> list[QKeySequence]:
    if isinstance(keys, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(keys)
    if isinstance(keys, str):
        return [QKeySequence(keys)]
    return [sequence for key in keys for sequence in _sequences(key)]
