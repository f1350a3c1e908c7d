"""Every dock as a session keeps it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sightglass.app.main_window import MainWindow
from sightglass.app.session.archive import read_session, write_session
from sightglass.app.session.window_state import put, take


def test_every_dock_is_taken_written_read_and_put_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "run.sightglass"
    for dock in window.docks.values():
        panel = dock.open()
        pages = panel.body.pages
        if pages is not None:
            pages.bar.setCurrentIndex(pages.bar.count() - 1)
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


@pytest.mark.parametrize("layout", [b"no layout", bytes(200), b"\x00\x00\x00\xff\x00\x00\x00\x01" + b"\xff" * 300])
def test_a_layout_that_makes_no_sense_leaves_the_docks(window: MainWindow, layout: bytes) -> None:
    before = take(window)
    put(window, replace(before, layout=layout))
    assert window.workspace_dock.isVisible()
    assert window.active is window.docks["contrast"].panel
