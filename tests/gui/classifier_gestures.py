"""The classifier's dock on digits that are rendered once, and how to wait for it."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.classifier import ClassifierResult
from sightglass.algorithms.cnn.rendered_digits import RenderedDigits, rendered_digits
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.widgets.run_bar import RunState
from tests.gui.conftest import PATIENCE, Opener

# The package has a function of the same name.
RUN = import_module("sightglass.algorithms.classifier.run")
# Rendered once: what a network makes of them does not matter here.
DIGITS = rendered_digits(RenderedDigits(count=600))


def opened(open_dock: Opener, monkeypatch: pytest.MonkeyPatch) -> ClassifierPanel:
    monkeypatch.setattr(RUN, "_digits", lambda _parameters, _progress: DIGITS)
    return cast(ClassifierPanel, open_dock("classifier"))


def result(panel: ClassifierPanel) -> ClassifierResult:
    assert panel.result is not None
    return panel.result


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE)


def finish(qtbot: QtBot, panel: ClassifierPanel) -> None:
    wait(qtbot, lambda: panel.run_bar.state is RunState.FINISHED and result(panel).trained.is_finished)
    wait(qtbot, lambda: not panel._details_soon.isActive())
