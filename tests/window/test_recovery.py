"""A program that is killed in the middle of a training, and the one that is started after it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np

from tests.guards import ROOT
from tests.window.conftest import PATIENCE, wait_until
from tools.xserver import environment

# A person's work, done by the program itself once its window is up; what comes of a restart is printed.
_WORK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from sightglass.algorithms.classifier import Classifier
from sightglass.app import main_window, start
from sightglass.app.settings import Preferences, Settings

Settings().preferences = Preferences(autosave_seconds=1)
Settings().tour_seen = True

class Window(main_window.MainWindow):
    def __init__(self, settings, predecessor):
        super().__init__(settings, predecessor)
        if sys.argv[1] == "work":
            self.started.connect(self.work)
        else:
            self.watch = QTimer(self, interval=50)
            self.watch.timeout.connect(self.tell)
            self.watch.start()

    def work(self):
        panel = self.docks["classifier"].open()
        panel.set_parameters(Classifier(images=600, epochs=1000))
        panel.restart()

    def tell(self):
        panel = self.docks["classifier"].panel
        if panel is not None and panel.result is not None and panel.result.trained.batches:
            self.watch.stop()
            print(json.dumps({
                "names": [entry.name for entry in self.workspace.entries],
                "batches": panel.result.trained.batches,
                "epochs": panel.classifier.epochs,
                "message": self.messages.text.text(),
            }), flush=True)
            self.close()

main_window.MainWindow = Window
sys.exit(start.run([Path(name) for name in sys.argv[2:]]))
"""


@contextmanager
def begun(display: str, home: Path, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", _WORK, *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment(display, home), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def kept_batches(home: Path) -> int:
    for state in home.rglob("session.json"):
        docks = json.loads(state.read_text("utf-8"))["session"]["docks"]
        training = docks.get("classifier", {}).get("training")
        return 0 if training is None else int(training["batches"])
    return 0


def test_after_a_kill_in_the_middle_of_a_training_all_is_there_again(display: str, tmp_path: Path) -> None:
    photo, home = tmp_path / "photo.png", tmp_path / "home"
    cv2.imwrite(str(photo), np.random.default_rng(0).integers(0, 256, (30, 40, 3), np.uint8))
    with begun(display, home, "work", str(photo)) as process:
        wait_until(lambda: kept_batches(home) > 0 or process.poll() is not None, "a training that is kept")
        assert process.poll() is None, process.communicate()[1]
        process.kill()
        process.communicate()
    kept = kept_batches(home)
    with begun(display, home, "look") as process:
        out, error = process.communicate(timeout=PATIENCE)
    assert (error, process.returncode) == ("", 0)
    told = json.loads(out)
    assert told["names"] == ["photo.png"]
    assert told["epochs"] == 1000
    # The checkpoint is taken a moment after the number of batches.
    assert told["batches"] >= kept > 0
    assert "was ended before it could close" in told["message"]
    assert not list(home.rglob("*.log"))
