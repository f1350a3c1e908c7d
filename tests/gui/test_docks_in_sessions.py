"""Every dock as a session keeps it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.cnn.presets import lenet
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.docks.filter import FilterPanel
from sightglass.app.docks.pyramid import PyramidPanel
from sightglass.app.main_window import MainWindow
from sightglass.app.session.archive import read_session, write_session
from sightglass.app.session.model import Session
from sightglass.app.session.window_state import put, take
from sightglass.widgets.field_editors import NumberEditor


def test_every_dock_is_taken_written_read_and_put_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "run.sightglass"
    for dock in window.docks.values():
        panel = dock.open()
        pages = panel.body.pages
        if pages is not None:
            pages.bar.setCurrentIndex(pages.bar.count() - 1)
    begin_drafts(window)
    saved = take(window)
    assert list(saved.docks) == list(window.docks)
    write_session(path, saved)
    opened = read_session(path)
    put(window, opened)
    again = take(window)
    assert again.docks == opened.docks
    for name, state in saved.docks.items():
        assert opened.docks[name].parameters == state.parameters, name
        assert opened.docks[name].page == state.page, name
    for name in ("contrast", "filter", "pyramid", "classifier"):
        assert set(opened.docks[name].drafts) == set(saved.docks[name].drafts) == set(DRAFTS[name]), name
    put(window, Session(opened.entries, opened.current))
    assert all(state.drafts == {} for state in take(window).docks.values())


DRAFTS = {
    "contrast": ("form.gamma",),
    "filter": ("kernel",),
    "pyramid": ("kernel",),
    "classifier": ("drawing", "layers"),
}


def begin_drafts(window: MainWindow) -> None:
    """Begin in each kind of editor what is no value yet."""
    contrast, filtering, pyramid, classifier = (window.docks[name].panel for name in DRAFTS)
    assert isinstance(filtering, FilterPanel)
    assert isinstance(pyramid, PyramidPanel)
    assert isinstance(classifier, ClassifierPanel)
    assert contrast is not None
    box = contrast.form.row("gamma").editor
    assert isinstance(box, NumberEditor)
    box.box.lineEdit().setText("1.5 or so")
    box.box.lineEdit().editingFinished.emit()
    for editor in (filtering.kernel, pyramid.kernel):
        model = editor._model
        model.setData(model.index(0, 0), "a half")
    QTest.mouseClick(classifier.drawing.pad, Qt.MouseButton.LeftButton)
    classifier.architecture.show_architecture(lenet())
    classifier.architecture.table.setCurrentCell(0, 0)
    classifier.architecture.add_layer("fully_connected")
    assert classifier.architecture.message.isVisibleTo(classifier.architecture)


@pytest.mark.parametrize("layout", [b"no layout", bytes(200), b"\x00\x00\x00\xff\x00\x00\x00\x01" + b"\xff" * 300])
def test_a_layout_that_makes_no_sense_leaves_the_docks(window: MainWindow, layout: bytes) -> None:
    before = take(window)
    put(window, replace(before, layout=layout))
    assert window.workspace_dock.isVisible()
    assert window.active is window.docks["contrast"].panel
