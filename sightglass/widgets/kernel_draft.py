"""Entries of a kernel that wait to be mended, as a text that can be kept."""

import json
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from sightglass.algorithms.values import Matrix
from sightglass.widgets.kernel_model import KernelModel


class KernelDraft(QObject):
    """Gives what was typed and is no number, and brings it back as soon as its kernel is shown."""

    changed = Signal()

    def __init__(self, model: KernelModel) -> None:
        super().__init__(model)
        self._model = model
        self._kernel: Matrix = ()
        self._entries: tuple[tuple[int, int, str], ...] = ()
        model.problems_changed.connect(self._bring_back)
        model.problems_changed.connect(self.changed)

    def text(self) -> str:
        """Give the entries and the kernel that they are in; empty where none waits."""
        model = self._model
        entries = self._entries or tuple((*cell, model.typed(cell) or "") for cell in sorted(model.problems))
        return json.dumps([self._kernel or model.matrix, entries]) if entries else ""

    def restore(self, text: str) -> None:
        """Bring back what `text` gave; what is none of it brings nothing."""
        self._kernel, self._entries = (), ()
        self._model.forget_typed(list(self._model.problems))
        with suppress(ValueError, TypeError):
            kernel, entries = json.loads(text)
            kernel = tuple(tuple(float(cell) for cell in row) for row in kernel)
            self._entries = tuple(
                (row, column, str(entry)) for row, column, entry in entries
                if row in range(len(kernel)) and column in range(len(kernel[row]))
            )  # fmt: skip
            self._kernel = kernel
        self._model.problems_changed.emit()

    def _bring_back(self) -> None:
        if not self._entries or self._kernel != self._model.matrix:
            return
        entries, self._entries, self._kernel = self._entries, (), ()
        for row, column, entry in entries:
            self._model.setData(self._model.index(row, column), entry)
