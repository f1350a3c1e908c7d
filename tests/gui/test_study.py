"""Studies begin by themselves while seen for small images, by the button for large ones, and go with their image."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.progress import Progress
from sightglass.app.study import Study

SMALL = Image.of(np.zeros((4, 4), np.uint8), "small")
LARGE = Image.of(np.zeros((1000, 1000), np.uint8), "large")


@dataclass(frozen=True)
class Amount(Parameters):
    amount: float = 1.0


class Work:
    """Gives the mean plus the amount, once it is let through."""

    def __init__(self) -> None:
        self.released = threading.Event()
        self.released.set()
        self.begun: list[str] = []

    def __call__(self, image: Image, parameters: Parameters, progress: Progress) -> str:
        self.begun.append(image.name)
        progress.report(0.1, "A part is done", "partial")
        while not self.released.wait(0.005):
            progress.report(0.5)
        assert isinstance(parameters, Amount)
        return f"{image.name} {parameters.amount:g}"


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def study(qtbot: QtBot, work: Work) -> Iterator[Study]:
    study = Study("study", "Compare", work)
    qtbot.addWidget(study)
    yield study
    work.released.set()
    study.shut_down()


def shown(study: Study) -> list[object]:
    results: list[object] = []
    study.shown.connect(results.append)
    return results


def test_begins_by_itself_only_while_it_is_seen(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    study.set_subject((SMALL,), Amount())
    qtbot.wait(600)
    assert work.begun == []
    study.set_in_view(True)
    qtbot.waitUntil(lambda: "small 1" in results)
    assert results[0] == "partial"


def test_a_large_image_waits_for_the_button(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    study.set_in_view(True)
    study.set_subject((LARGE,), Amount())
    qtbot.wait(600)
    assert work.begun == []
    assert "takes a while" in study.status.text()
    qtbot.mouseClick(study.button, Qt.MouseButton.LeftButton)
    assert study.button.text() == "Stop"
    assert study.status.text() == "Running."
    qtbot.waitUntil(lambda: "large 1" in results)


def test_the_button_stops_it(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    work.released.clear()
    study.set_in_view(True)
    study.set_subject((SMALL,), Amount())
    qtbot.waitUntil(lambda: study.button.text() == "Stop" and bool(results))
    assert study.status.text() == "A part is done"
    qtbot.mouseClick(study.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: study.button.text() == "Compare")
    assert results == ["partial"]
    assert "Stopped" in study.status.text()


def test_new_parameters_begin_anew_and_the_same_do_not(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    study.set_in_view(True)
    study.set_subject((SMALL,), Amount())
    qtbot.waitUntil(lambda: "small 1" in results)
    study.set_subject((SMALL,), Amount())
    study.set_in_view(False)
    study.set_in_view(True)
    qtbot.wait(500)
    assert work.begun == ["small"]
    study.set_subject((SMALL,), Amount(2.0))
    qtbot.waitUntil(lambda: "small 2" in results)


def test_a_result_of_earlier_settings_is_called_so(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    study.set_in_view(True)
    study.set_subject((LARGE,), Amount())
    qtbot.mouseClick(study.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "large 1" in results and not study.worker.is_busy)
    assert study.status.text() == ""
    study.set_subject((LARGE,), Amount(2.0))
    qtbot.waitUntil(lambda: "earlier settings" in study.status.text())
    assert "large 2" not in results
    study.set_subject((LARGE,), Amount(1.0))
    assert study.status.text() == ""


def test_another_image_takes_the_old_result_away(study: Study, work: Work, qtbot: QtBot) -> None:
    results = shown(study)
    study.set_in_view(True)
    study.set_subject((SMALL,), Amount())
    qtbot.waitUntil(lambda: "small 1" in results)
    study.set_subject((LARGE,), Amount())
    assert results[-1] is None
    study.set_subject(())
    assert not study.button.isEnabled()
    assert "Open an image" in study.status.text()
