import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.guards import ROOT
from tests.window.conftest import PATIENCE, Program, wait_until
from tools.x11 import Screen
from tools.xserver import environment, virtual_display

Start = Callable[..., Program]


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A colour picture of 12 megapixels, so that work on it takes a while."""
    noise = np.random.default_rng(0).integers(0, 256, (300, 400, 3), np.uint8)
    path = tmp_path_factory.mktemp("photo") / "großes Bild.png"
    data = cv2.imencode(".png", cv2.resize(noise, (4000, 3000)), [cv2.IMWRITE_PNG_COMPRESSION, 1])[1]
    path.write_bytes(data.tobytes())
    return path


def test_first_and_second_start_show_a_picture_and_close_without_a_word(start: Start, screen: Screen) -> None:
    ends: list[Callable[[Program, int], None]] = [
        lambda _program, window: screen.ask_to_close(window),
        lambda program, _window: program.process.send_signal(signal.SIGINT),
    ]
    for end in ends:  # the second finds the settings of the first
        program = start()
        window = program.picture_window()
        assert "Sightglass" in screen.title(window)
        x, y, columns, rows = screen.geometry(window)
        assert min(x, y) >= 0
        assert x + columns <= 1440
        assert y + rows <= 900
        end(program, window)
        program.ended_well()


def test_the_tour_of_the_very_first_start_closes_with_the_window(start: Start, screen: Screen, tmp_path: Path) -> None:
    settings = tmp_path / "home" / "config" / "Sightglass" / "Sightglass.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nthreads=many\n", "utf-8")
    program = start()
    window = program.picture_window()
    wait_until(lambda: "tour_seen=true" in settings.read_text("utf-8"), "the tour")
    time.sleep(0.3)
    screen.ask_to_close(window)
    assert program.process.wait(PATIENCE) == 0
    (log,) = (tmp_path / "home").rglob("*.log")
    assert "The setting threads is 'many'" in log.read_text("utf-8")


def test_files_of_the_command_line_are_opened_and_one_that_cannot_be_read_leaves_the_window_open(
    start: Start, screen: Screen, photo: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    # opencv-python sets these on import, to a folder of plugins that were built for its own Qt: they are ignored.
    folder = tmp_path / "cv2" / "qt"
    (folder / "plugins").mkdir(parents=True)
    of_another_qt = {
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(folder / "plugins"), "QT_QPA_FONTDIR": str(folder / "fonts"),
    }  # fmt: skip
    program = start(str(broken), str(tmp_path / "nowhere.tif"), str(photo), variables=of_another_qt)
    window = program.picture_window()
    wait_until(lambda: photo.name in screen.title(window), "the name of the file in the title")
    assert program.process.poll() is None
    program.process.send_signal(signal.SIGTERM)
    program.ended_well()


@pytest.mark.parametrize("delay", [0.0, 0.2, 0.5, 1.0])
def test_closing_in_the_middle_of_work(start: Start, screen: Screen, photo: Path, delay: float) -> None:
    program = start(str(photo), str(photo))
    window = program.window()
    time.sleep(delay)
    screen.ask_to_close(window)
    program.ended_well()


def test_module_starts_like_the_script(display: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "sightglass", "--version"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Sightglass ")


def test_window_fits_on_a_small_screen(tmp_path: Path) -> None:
    with virtual_display(1024, 700) as display, Screen(display) as screen:
        program = Program(screen, environment(display, tmp_path), tmp_path)
        window = program.picture_window()
        time.sleep(0.5)
        x, y, columns, rows = screen.geometry(window)
        screen.ask_to_close(window)
        program.ended_well()
    assert min(x, y) >= 0
    assert x + columns <= 1024
    assert y + rows <= 700


def test_program_ends_when_the_x_server_goes(tmp_path: Path) -> None:
    # What happens to it when the person logs out.
    with virtual_display() as display, Screen(display) as screen:
        program = Program(screen, environment(display, tmp_path), tmp_path)
        program.picture_window()
    try:
        program.process.communicate(timeout=10.0)
    finally:
        program.process.kill()
    assert program.process.returncode == 1
