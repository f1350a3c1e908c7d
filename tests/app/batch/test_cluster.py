"""A batch on the workers of a scheduler, one of which is killed in the middle."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from sightglass.__main__ import main
from sightglass.app.batch.cluster import Cluster
from sightglass.app.batch.running import Batch, Order
from sightglass.app.batch.work import Outcome, Setup, Task
from tests.app.batch.folders import RECIPE, names, write_files, write_recipe
from tests.guards import ROOT

PATIENCE = 120.0
# The program, which waits for a scheduler less long than it does for a person.
IMPATIENT = """
import sys
from sightglass.__main__ import main
from sightglass.app.batch import cluster
cluster._CONNECT_SECONDS = 1
sys.exit(main())
"""
HAS_DISTRIBUTED = importlib.util.find_spec("distributed") is not None
NEEDS_DISTRIBUTED = pytest.mark.skipif(not HAS_DISTRIBUTED, reason="the extra “cluster” is not installed")


@contextmanager
def started(arguments: list[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a part of a cluster in a process of its own, which is one that can be killed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "60s"}
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, "-m", *arguments], cwd=log.parent, env=environment, stdout=output,
                                   stderr=subprocess.STDOUT)  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def until(path: Path, lines: int) -> None:
    end = time.monotonic() + PATIENCE
    while not path.exists() or path.read_bytes().count(b"\n") < lines:
        assert time.monotonic() < end, f"{path.name} has no {lines} lines"
        time.sleep(0.02)


@NEEDS_DISTRIBUTED
def test_a_worker_that_is_killed_costs_no_picture(tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path / "recipe.json")
    (first,) = write_files(tmp_path / "in", "00.png", side=700)
    for number in range(1, 40):
        os.link(first, tmp_path / "in" / f"{number:02}.png")
    (tmp_path / "in" / "broken.png").write_bytes(b"")
    address_file, output = tmp_path / "scheduler.json", tmp_path / "out"
    with ExitStack() as stack:
        stack.enter_context(
            started(["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                     "--scheduler-file", str(address_file)], tmp_path / "scheduler.log")
        )  # fmt: skip
        until(address_file, 1)
        address = json.loads(address_file.read_text())["address"]
        workers = [
            stack.enter_context(
                started(["distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                         "--name", f"worker-{number}", "--local-directory", str(tmp_path)],
                        tmp_path / f"worker-{number}.log")
            )
            for number in range(2)
        ]  # fmt: skip
        run = stack.enter_context(
            subprocess.Popen(
                [sys.executable, "main.py", "batch", recipe, str(tmp_path / "in"), "--output", str(output),
                 "--scheduler", address, "--json"],
                cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
        )  # fmt: skip
        until(output / "batch.jsonl", 6)
        workers[0].send_signal(signal.SIGKILL)
        assert run.poll() is None, "there is still something to do"
        out, error = run.communicate(timeout=PATIENCE)
    assert run.returncode == 1, error
    assert "distributed" not in error, "its log stays out of the terminal"
    report = json.loads(out)
    assert (report["files"], report["written"]) == (41, 40)
    assert [Path(failed["file"]).name for failed in report["failed"]] == ["broken.png"]
    assert names(output) == {f"{number:02}.png" for number in range(40)}


@NEEDS_DISTRIBUTED
def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path / "recipe.json")
    (file,) = write_files(tmp_path, "a.png")
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT, "batch", recipe, file, "--output", str(tmp_path / "out"), "--scheduler",
         "tcp://127.0.0.1:9"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("No scheduler answers at “tcp://127.0.0.1:9”")
    assert done.stderr.count("\n") == 1


class Losing:
    """Stands for a client of distributed: some futures lose what they hold, before or while it is fetched."""

    status = "running"

    class Future:
        def __init__(self, status: str, outcome: Outcome) -> None:
            self.status, self.outcome = status, outcome

        def add_done_callback(self, callback: Callable[[object], None]) -> None:
            callback(self)

    def __init__(self, losses: dict[str, list[str]]) -> None:
        self.losses, self.in_hand = losses, 0

    def nthreads(self) -> dict[str, int]:
        return {"worker": 1}

    def submit(self, function: Callable[[Setup, Task], Outcome], setup: Setup, task: Task, *, pure: bool) -> Future:
        left = self.losses.get(task.source.name)
        return self.Future(left.pop(0) if left else "finished", function(setup, task))

    def gather(self, futures: dict[int, Future], errors: str) -> dict[int, Outcome | None]:
        assert errors == "skip"
        kept = {}
        for number, future in futures.items():
            kept[number] = None if self.losses.get("fetch") == [future.outcome.task.source.name] else future.outcome
            if kept[number] is None:
                self.losses["fetch"] = []
        return kept

    def cancel(self, futures: list[Future], force: bool) -> None:
        self.in_hand = len(futures)

    def close(self) -> None:
        self.status = "closed"


def test_what_is_lost_is_computed_again_and_given_up_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = write_files(tmp_path / "in", *(f"{number}.png" for number in range(20)))
    client = Losing({"3.png": ["lost"], "4.png": ["cancelled", "pending"], "5.png": ["lost"] * 3, "fetch": ["6.png"]})
    monkeypatch.setattr(Cluster, "_client", lambda _self: client)
    report = Batch(Order(RECIPE, tuple(files), tmp_path / "out")).run(Cluster("tcp://a:1"))
    assert (report.written, report.is_complete, client.in_hand) == (19, True, 0)
    ((file, reason),) = report.table().rows
    assert Path(str(file)).name == "5.png"
    assert reason == "“5.png” came to no end on the cluster (lost 3 times)."


def test_the_extra_is_named_where_it_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    recipe = write_recipe(tmp_path / "recipe.json")
    (file,) = write_files(tmp_path, "a.png")
    assert main(["batch", recipe, file, "--output", str(tmp_path / "out"), "--scheduler", "tcp://a:1"]) == 2
    assert "pip install" in capsys.readouterr().err
