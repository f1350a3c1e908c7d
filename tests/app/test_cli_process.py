"""The command line as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.app.files import write_image
from tests.guards import ROOT

HEADLESS = """
import sys
from sightglass.__main__ import main
code = main({arguments!r})
found = {{"PySide6", "shiboken6", "pyqtgraph", "superqt", "qtpy"}} & set(sys.modules)
sys.exit(f"imported {{found}}" if found else code)
"""


@pytest.mark.parametrize("name", ["contrast", "filter"])
def test_run_imports_no_qt_and_needs_no_display(name: str, tmp_path: Path) -> None:
    image = tmp_path / "ünï 図.png"
    write_image(image, Image.of(np.full((2, 2), 2, np.uint8)))
    arguments = ["run", name, str(image), "--output", str(tmp_path / "out"), "--json"]
    environment = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and "QT_" not in key}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", HEADLESS.format(arguments=arguments)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.stderr == ""
    assert run.returncode == 0
    assert json.loads(run.stdout)["algorithm"] == name


def test_output_that_is_cut_off_is_no_error() -> None:
    run = subprocess.run(
        f"{sys.executable} main.py list --json | head -c 1", shell=True, cwd=ROOT, capture_output=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert run.stderr == b""
