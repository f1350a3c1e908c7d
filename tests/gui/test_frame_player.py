"""Stepping and playing through frames."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.app.frame_player import FramePlayer
from tests.app.test_frames import level, write_video


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[FramePlayer]:
    player = FramePlayer("test")
    qtbot.addWidget(player)
    player.open([write_video(tmp_path / "film.avi", 6)])
    qtbot.waitUntil(lambda: player.pair is not None)
    yield player
    player.shut_down()


def levels(player: FramePlayer) -> list[float]:
    assert player.pair is not None
    return [float(entry.image.pixels[..., 1].mean()) for entry in player.pair.entries]


def test_opening_shows_the_first_pair(player: FramePlayer) -> None:
    assert player.pair is not None
    assert player.pair.index == 0
    assert levels(player) == pytest.approx([level(0), level(1)], abs=3)
    assert player.bar.position.text() == "1 / 6"
    assert not player.isHidden()


def test_buttons_and_slider_step_by_frames(player: FramePlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.pair_changed):
        qtbot.mouseClick(player.bar.on, Qt.MouseButton.LeftButton)
    assert levels(player) == pytest.approx([level(1), level(2)], abs=3)
    with qtbot.waitSignal(player.pair_changed):
        player.bar.slider.setValue(4)
    assert levels(player) == pytest.approx([level(4), level(5)], abs=3)
    assert not player.bar.on.isEnabled()
    with qtbot.waitSignal(player.pair_changed):
        qtbot.mouseClick(player.bar.back, Qt.MouseButton.LeftButton)
    assert player.pair is not None
    assert player.pair.index == 3


def test_neighbouring_pairs_share_their_frame(player: FramePlayer, qtbot: QtBot) -> None:
    assert player.pair is not None
    shared = player.pair.entries[1]
    with qtbot.waitSignal(player.pair_changed):
        player.go_to(1)
    assert player.pair.entries[0] is shared


def test_playing_waits_for_each_result_and_ends_at_the_last_pair(player: FramePlayer, qtbot: QtBot) -> None:
    seen: list[int] = []

    def note() -> None:
        assert player.pair is not None
        seen.append(player.pair.index)

    player.pair_changed.connect(note)
    qtbot.mouseClick(player.bar.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: seen == [1])
    qtbot.wait(150)
    # Nothing has told that the pair was shown.
    assert seen == [1]
    player.pair_changed.connect(player.proceed)
    player.proceed()
    qtbot.waitUntil(lambda: seen == [1, 2, 3, 4] and not player.bar.play.isChecked())


def test_playing_again_begins_at_the_start(player: FramePlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.pair_changed):
        player.go_to(4)
    with qtbot.waitSignal(player.pair_changed):
        player.set_playing(True)
    assert player.pair is not None
    assert player.pair.index == 0


def test_there_is_nothing_to_play_in_a_single_pair(player: FramePlayer, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.pair_changed):
        player.open([write_video(tmp_path / "short.avi", 2)])
    qtbot.mouseClick(player.bar.play, Qt.MouseButton.LeftButton)
    assert not player.bar.play.isChecked()


def test_closing_goes_back_to_the_workspace(player: FramePlayer, qtbot: QtBot) -> None:
    player.set_playing(True)
    with qtbot.waitSignal(player.pair_changed):
        qtbot.mouseClick(player.bar.close_button, Qt.MouseButton.LeftButton)
    assert player.pair is None
    assert player.isHidden()


def test_a_broken_video_is_told_and_the_pair_stays(player: FramePlayer, qtbot: QtBot, tmp_path: Path) -> None:
    before = player.pair
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"nothing")
    with qtbot.waitSignal(player.failed) as told:
        player.open([broken])
    assert "cannot be decoded" in told.args[0]
    assert player.pair is before
