"""What tests of the program need that open no window."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QUndoStack

from sightglass.app.workspace import Workspace


@pytest.fixture
def stack(qapp: object) -> Iterator[QUndoStack]:
    # In the program the window owns the stack. Here nobody does: left to the garbage collector together with the
    # workspace that its commands refer to, a stack that is not empty crashes the process in its destructor.
    stack = QUndoStack()
    yield stack
    stack.clear()


@pytest.fixture
def workspace(stack: QUndoStack) -> Workspace:
    return Workspace(stack)
