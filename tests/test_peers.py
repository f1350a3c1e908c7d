"""The installation of peers, as far as it can be tried without installing anything."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.guards import ROOT

SCRIPT = ROOT / "tools" / "peers.sh"

# Instead of Python: notes how it is called; knows no package, installs all but one, and can import what it installed.
_PYTHON = """#!/usr/bin/env bash
echo "$*" | tr '\\n' ' ' >> calls; echo >> calls
case "$*" in
  *importlib.metadata*) [ -e "installed-${*: -1}" ] ;;
  *"pip install"*REFUSED*) echo "error: no matching distribution" >&2; exit 1 ;;
  *"pip install"*)
    while [ "$1" != --constraint ]; do shift; done
    cat "$2" > constraints ;;
esac
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the script, what it reads, and a few small tools: no compiler, and nothing that installs one."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("bash", "cat", "dirname", "env", "grep", "id", "mktemp", "rm", "sed", "tail", "tr"):
        found = next(Path(folder) / name for folder in ("/usr/bin", "/bin") if (Path(folder) / name).exists())
        (tools / name).symlink_to(found)
    folder = tmp_path / "project"
    (folder / "tools").mkdir(parents=True)
    for name in ("tools/peers.sh", "requirements-peers.txt", "requirements-dev.lock"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def put_python(project: Path, refused: str = "nothing") -> None:
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(_PYTHON.replace("REFUSED", refused))
    python.chmod(0o755)


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    tools = project.parent / "bin"
    command = [str(tools / "bash"), "tools/peers.sh", *arguments]
    environment = {"PATH": str(tools), "TMPDIR": str(project.parent)}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def calls(project: Path) -> list[str]:
    return (project / "calls").read_text().splitlines()


def put_compiler(project: Path) -> None:
    compiler = project.parent / "bin" / "g++"
    compiler.write_text("#!/usr/bin/env bash\n")
    compiler.chmod(0o755)


def test_script_is_valid_and_executable() -> None:
    subprocess.run(["bash", "-n", SCRIPT], check=True)
    assert os.access(SCRIPT, os.X_OK)


def test_arguments_are_refused_and_an_environment_is_asked_for(project: Path) -> None:
    assert (run(project, "torch").returncode, run(project, "torch").stderr) == (2, "usage: tools/peers.sh\n")
    missing = run(project)
    assert missing.returncode == 1
    assert "make peers" in missing.stderr


def test_every_peer_is_pinned() -> None:
    lines = (ROOT / "requirements-peers.txt").read_text().splitlines()
    pinned = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert {"prox_tv", "torch"} <= pinned.keys()


def test_locked_versions_are_kept(project: Path) -> None:
    put_python(project)
    put_compiler(project)
    assert run(project).returncode == 0
    constraints = (project / "constraints").read_text().splitlines()
    locked = [line.rstrip(" \\") for line in (project / "requirements-dev.lock").read_text().splitlines()
              if line[:1].isalnum()]  # fmt: skip
    assert set(locked) <= set(constraints)
    assert any(line.startswith("numpy==") for line in locked)
    assert not any("hash" in line or line.startswith(("torch", "prox_tv")) for line in constraints)
    installs = [call for call in calls(project) if "pip install" in call]
    assert all("--constraint" in call for call in installs)
    assert any("prox_tv==" in call for call in installs)
    assert any("torch==" in call for call in installs)


def test_what_building_takes_is_said_and_the_others_are_installed(project: Path) -> None:
    put_python(project)
    result = run(project)
    assert result.returncode == 1
    assert "apt-get install --no-install-recommends build-essential liblapacke-dev liblapack-dev" in result.stderr
    assert "prox_tv==3.2.1 could not be installed" in result.stderr
    assert "torch==2.13.0 is installed." in result.stdout
    assert not any("pip install" in call and "prox_tv" in call for call in calls(project))


def test_a_peer_that_no_index_has_is_named_with_the_reason(project: Path) -> None:
    put_python(project, refused="torch")
    put_compiler(project)
    result = run(project)
    assert result.returncode == 1
    assert "prox_tv==3.2.1 is installed." in result.stdout
    assert "torch==2.13.0 could not be installed" in result.stderr
    assert "no matching distribution" in result.stderr
    tried = [call for call in calls(project) if "pip install" in call and "torch" in call]
    assert len(tried) == 3
    assert "+cpu" in tried[0]
    assert "+cpu" not in tried[2].replace("whl/cpu", "")
    assert any("uninstall" in call and "torch" in call for call in calls(project))


def test_nothing_is_installed_twice(project: Path) -> None:
    put_python(project)
    for peer in ("prox_tv==3.2.1", "torch==2.13.0"):
        (project / f"installed-{peer}").touch()
    result = run(project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == ["prox_tv==3.2.1 is there.", "torch==2.13.0 is there."]
    assert not any("pip install" in call for call in calls(project))
