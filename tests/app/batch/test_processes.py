"""Batches on the command line, in processes of their own."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from sightglass.__main__ import main
from sightglass.app.batch.processes import Processes
from sightglass.app.batch.work import Outcome, Setup, Task
from sightglass.app.files import read_images
from tests.app.batch.folders import GAMMA, names, write_files, write_recipe
from tests.app.test_cli_process import HEADLESS
from tests.guards import ROOT

ENVIRONMENT = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py"])


def until(path: Path, lines: int) -> None:
    """Wait until a journal holds so many lines."""
    end = time.monotonic() + PATIENCE
    while not path.exists() or path.read_bytes().count(b"\n") < lines:
        assert time.monotonic() < end, "nothing is done"
        time.sleep(0.02)


def test_a_batch_is_interrupted_and_goes_on(tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path / "recipe.json")
    (small,) = write_files(tmp_path / "in", "00.png", side=300)
    # They hold up the run, so that it is not over before it is interrupted.
    (large,) = write_files(tmp_path / "in", "10.png", side=2000)
    for number in {*range(23)} - {0, 10}:
        os.link(large if number in range(10, 16) else small, tmp_path / "in" / f"{number:02}.png")
    (tmp_path / "in" / "23.png").write_bytes(b"broken")
    output, log = tmp_path / "out", tmp_path / "out" / "batch.jsonl"
    pattern = str(tmp_path / "in" / "*.png")
    arguments = ["batch", recipe, pattern, "--output", str(output), "--jobs"]
    interpreter = [sys.executable, "-W", "error"]
    options: dict[str, Any] = {
        "cwd": ROOT,
        "env": ENVIRONMENT,
        "text": True,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    }
    # In a group of its own, to which the signal goes as from a terminal: to all of its processes.
    with subprocess.Popen([*interpreter, "main.py", *arguments, "2"], start_new_session=True, **options) as run:
        until(log, 4)
        os.killpg(run.pid, signal.SIGINT)
        out, error = run.communicate(timeout=PATIENCE)
    assert run.returncode == 130
    assert out == ""
    assert "of 24 files written. Stopped before the end:" in error
    assert "The same command goes on from there." in error
    assert "Traceback" not in error
    assert not list(output.glob(".sightglass-*")), "nothing half-written is left"
    before = [json.loads(line)["file"] for line in log.read_bytes().splitlines()[1:]]
    # What was written in the last moment is not noted yet: it is written again.
    assert names(output) >= {Path(file).name for file in before}

    done = subprocess.run(
        [*interpreter, "-c", HEADLESS.format(arguments=[*arguments, "1", "--json"])],
        check=False,
        timeout=PATIENCE,
        **options,
    )
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert (report["files"], report["kept"], report["written"]) == (24, len(before), 23 - len(before))
    assert [Path(failed["file"]).name for failed in report["failed"]] == ["23.png"]
    assert len(names(output)) == 23


# The masks of signals are read while the processes start: an interrupt is let through there or it is not.
STARTED = """
import sys
from pathlib import Path
from sightglass.app.batch import processes

blocked = []
if __name__ == "__main__":
    for _ in range(2):
        worker = processes._Worker(None, 0)
        status = Path(f"/proc/{worker.process.pid}/status").read_text()
        blocked.append(int(status.partition("SigBlk:")[2].split()[0], 16))
        worker.process.kill()
        worker.end(0.0)
    sys.stdout.write(repr([mask >> 1 & 1 for mask in blocked]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the masks of signals from /proc")
def test_no_process_is_interrupted_while_it_starts(tmp_path: Path) -> None:
    script = tmp_path / "started.py"
    script.write_text(STARTED, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert (run.stdout, run.stderr) == ("[1, 1]", "")


def test_a_file_that_ends_its_process_is_tried_again_last_and_given_up_alone(tmp_path: Path) -> None:
    write_files(tmp_path / "in", "large.png", side=3000)
    small = write_files(tmp_path / "in", *(f"{number}.png" for number in range(4)))
    files = [*small[:2], str(tmp_path / "in" / "large.png"), *small[2:]]
    tasks = [Task(Path(file), tmp_path / "out" / Path(file).name) for file in files]
    outcomes: list[Outcome] = []
    seen = [-1]

    def kill_what_takes_long() -> None:
        # The large file is in hand after two others, and again after all others.
        if len(outcomes) in (2, 4) and seen[-1] == len(outcomes) and seen.count(seen[-1]) == 1:
            for child in multiprocessing.active_children():
                child.kill()
        seen.append(len(outcomes))

    given = Processes(1).outcomes(Setup(json.dumps(GAMMA)), tasks, kill_what_takes_long)
    for outcome in given:
        outcomes.append(outcome)  # noqa: PERF402 - its length is asked for meanwhile
    assert [outcome.task.source.name for outcome in outcomes[:2]] == ["0.png", "1.png"]
    assert {outcome.task.source.name for outcome in outcomes if not outcome.problem} == {f"{n}.png" for n in range(4)}
    given_up = outcomes[-1]
    assert given_up.problem.startswith("“large.png” ended its process 2 times (signal 9).")
    assert names(tmp_path / "out") == {f"{number}.png" for number in range(4)}


def test_what_the_command_line_says_wrong_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe = write_recipe(tmp_path / "recipe.json")
    (file,) = write_files(tmp_path, "a.png")
    output = ["--output", str(tmp_path / "out")]
    for arguments, reason in (
        ([recipe, file], "The following arguments are required: --output"),
        ([recipe, file, *output, "--jobs", "0"], "“0” is not a whole number from 1"),
        ([recipe, file, *output, "--input", "ref"], "“ref” names no further image. Write it as NAME=FILE."),
        ([recipe, file, *output, "--input", "ref=a.png"], "The recipe needs no further image “ref”. It needs none."),
        ([recipe, file, *output, "--scheduler", "tcp://a:1", "--jobs", "2"], "--jobs is for this computer"),
        ([file, recipe, *output], "“a.png”: it is no text in UTF-8"),
        ([str(tmp_path / "none.json"), file, *output], "“none.json” does not exist"),
    ):
        assert main(["batch", *arguments]) == 2
        out, error = capsys.readouterr()
        assert out == ""
        assert reason in error
        assert error.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_the_report_names_files_whose_names_were_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightglass.app.batch import command
    from tests.app.batch.folders import Here

    monkeypatch.setattr(command, "Processes", lambda _count: Here())
    recipe = write_recipe(tmp_path / "recipe.json")
    files = write_files(tmp_path, "one/a.png", "two/a.png")
    (tmp_path / "broken.png").write_bytes(b"")
    arguments = [recipe, *files, str(tmp_path / "broken.png"), "--format", "npy", "--output", str(tmp_path / "out")]
    assert main(["batch", *arguments]) == 1
    out, error = capsys.readouterr()
    assert f"Note: some names were taken: {files[1]} is a-2.npy." in error
    assert out.startswith(f"2 of 3 files written, 1 failed. They are in {tmp_path / 'out'}.\n")
    assert "“broken.png” is empty" in out
    assert read_images(tmp_path / "out" / "a-2.npy")[0].rows == 12
