"""The program as a process of its own, on a real X server that the tests start."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from tests.guards import ROOT
from tools.x11 import Screen
from tools.xserver import environment, virtual_display

PATIENCE = 30.0  # seconds; only a broken program comes near it


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    is_missing = shutil.which("Xvfb") is None
    here = f"{Path(__file__).parent}{os.sep}"
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.window)
            if is_missing:
                item.add_marker(pytest.mark.skip(reason="Xvfb is not installed; tools/setup.sh test installs it"))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with virtual_display() as name:
        yield name


@pytest.fixture
def screen(display: str) -> Iterator[Screen]:
    with Screen(display) as connection:
        yield connection


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"waited {seconds:.0f} s in vain: {what}", pytrace=False)
        time.sleep(0.02)


class Program:
    """A running Sightglass."""

    def __init__(self, screen: Screen, variables: Mapping[str, str], home: Path, *arguments: str) -> None:
        self.screen, self._home = screen, home
        self.process = subprocess.Popen(
            [sys.executable, "-X", "dev", "-W", "error", "main.py", *arguments],
            cwd=ROOT, env=dict(variables), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def window(self) -> int:
        """Wait until there is a window, and give it."""
        wait_until(lambda: bool(self.screen.windows()) or self.process.poll() is not None, "a window")
        assert self.process.poll() is None, f"the program ended at once: {self.process.communicate()[1]}"
        return self.screen.windows()[0]

    def colors(self) -> int:
        """Count the colours on the screen, as far as every third pixel of every third row has them."""
        pixels = self.screen.pixels()[::3, ::3].astype(np.uint32)
        return len(np.unique(pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]))

    def picture_window(self) -> int:
        """Wait until a photograph is seen in the window: it has far more colours than a bare window."""
        window = self.window()
        wait_until(lambda: self.colors() > 150 or self.process.poll() is not None, "a picture in the window")
        return window

    def ended_well(self) -> None:
        """Check that the program ends by itself, without a word, and that nothing went wrong inside it."""
        out, error = self.process.communicate(timeout=PATIENCE)
        for log in self._home.rglob("*.log"):
            pytest.fail(f"the program logged:\n{log.read_text('utf-8')}", pytrace=False)
        assert (error, out, self.process.returncode) == ("", "", 0)


@pytest.fixture
def start(screen: Screen, display: str, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Give a function that starts the program; whatever it started is ended."""
    started: list[Program] = []

    def begin(*arguments: str, variables: Mapping[str, str] | None = None) -> Program:
        home = tmp_path / "home"
        settings = home / "config" / "Sightglass" / "Sightglass.ini"
        if not settings.exists():
            # The tour of the first start would dim the window.
            settings.parent.mkdir(parents=True)
            settings.write_text("[General]\ntour_seen=true\n", "utf-8")
        program = Program(screen, environment(display, home) | dict(variables or {}), home, *arguments)
        started.append(program)
        return program

    yield begin
    for program in started:
        if program.process.poll() is None:
            program.process.kill()
        program.process.communicate()
