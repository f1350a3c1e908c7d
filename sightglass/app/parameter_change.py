"""The undo step of a change of parameters."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import tr


class ParameterChange(QUndoCommand):
    """One finished edit of a dock's parameters."""

    def __init__(self, restore: Callable[[Parameters], None], text: str, before: Parameters, after: Parameters) -> None:
        super().__init__(text)
        self._restore, self._before, self._after = restore, before, after

    def undo(self) -> None:
        """Put the old values back."""
        self._restore(self._before)

    def redo(self) -> None:
        """Put the new values in."""
        self._restore(self._after)


def change_text(title: str, before: Parameters, after: Parameters) -> str:
    """Say what was changed, for the Edit menu."""
    changed = [field.label for field in after.fields() if getattr(before, field.name) != getattr(after, field.name)]
    if len(changed) != 1:
        return tr("Change parameters ({title})", title=tr(title))
    label = tr(changed[0])
    # A translation is written in its own way within a sentence.
    label = label.lower() if label == changed[0] else label
    return tr("Change {label} ({title})", label=label, title=tr(title))
