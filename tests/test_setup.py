"""The set-up script, as far as it can be tried without installing anything."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.guards import ROOT

SCRIPT = ROOT / "tools" / "setup.sh"


def test_script_is_valid_and_executable() -> None:
    subprocess.run(["bash", "-n", SCRIPT], check=True)
    assert os.access(SCRIPT, os.X_OK)


@pytest.mark.parametrize("argument", ["", "install", "run test"])
def test_unknown_purpose_is_refused(argument: str) -> None:
    run = subprocess.run([SCRIPT, argument or "nothing"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "usage: tools/setup.sh run|test\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the script alone, and beside it a few small tools: without more, nothing can be installed."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("bash", "dirname", "cat", "cksum", "tr"):
        found = next(Path(folder) / name for folder in ("/usr/bin", "/bin") if (Path(folder) / name).exists())
        (tools / name).symlink_to(found)
    folder = tmp_path / "project"
    (folder / "tools").mkdir(parents=True)
    (folder / "tools" / "setup.sh").write_bytes(SCRIPT.read_bytes())
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text(f"{name}\n")
    return folder


def set_up(project: Path, purpose: str) -> subprocess.CompletedProcess[str]:
    tools = project.parent / "bin"
    command = [str(tools / "bash"), "tools/setup.sh", purpose]
    return subprocess.run(command, cwd=project, env={"PATH": str(tools)}, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("purpose", "lock"), [("run", "requirements.lock"), ("test", "requirements-dev.lock")])
def test_prepared_environment_is_left_alone_until_what_it_rests_on_changes(
    purpose: str, lock: str, project: Path
) -> None:
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("")
    python.chmod(0o755)
    command = f"cat tools/setup.sh {lock} | cksum | tr ' ' '-'"
    fingerprint = subprocess.run(command, shell=True, cwd=project, capture_output=True, text=True, check=True).stdout
    (project / ".venv" / f".ready-{purpose}-{fingerprint.strip()}").touch()
    ready = set_up(project, purpose)
    assert (ready.returncode, ready.stdout, ready.stderr) == (0, "", "")
    (project / lock).write_text("changed\n")
    assert set_up(project, purpose).returncode == 1


def test_missing_python_is_said_and_nothing_is_left(project: Path) -> None:
    run = set_up(project, "run")
    assert run.returncode == 1
    assert run.stderr == "Sightglass needs Python 3.11, 3.12 or 3.13, and none was found on the PATH.\n"
    assert not (project / ".venv").exists()
