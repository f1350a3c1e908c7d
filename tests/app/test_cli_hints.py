"""What the command line says where a person nearly got it right."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sightglass.__main__ import main
from sightglass.app.display import NoDisplayError, answers, require_display
from tests.guards import ROOT


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py"])
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("word", "command"), [("lst", "list"), ("List", "list"), ("rn", "run"), ("runn", "run")])
def test_a_mistyped_command_is_named(word: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word]) == 2
    expected = f"There is no command or file “{word}”. Did you mean “python main.py {command}”?\n"
    assert capsys.readouterr() == ("", expected)


@pytest.mark.parametrize("word", ["lst.png", "./lst", "photo", "lst"])
def test_files_are_not_taken_for_commands(word: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import types

    start = types.ModuleType("sightglass.app.start")
    start.run = lambda files, fresh: 7  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sightglass.app.start", start)
    (tmp_path / "lst").write_text("a file of that name")
    assert main([word]) == 7


NO_DISPLAY = "There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set."


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only on Linux the display is named by variables")
def test_without_a_display_one_line_says_so() -> None:
    environment = {
        key: value for key, value in os.environ.items() if "DISPLAY" not in key and not key.startswith("QT_")
    }
    run = subprocess.run(
        [sys.executable, "main.py", "foo.png"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr == (
        f"{NO_DISPLAY} Log in to a desktop, or use “python main.py run …” for work without a window.\n"
    )


@pytest.mark.parametrize(
    ("system", "environment"),
    [
        ("linux", {"DISPLAY": ":0"}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("linux", {"QT_QPA_PLATFORM": "minimal:enable_fonts"}),
        ("linux", {"QT_QPA_PLATFORM": "wayland;offscreen"}),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}),
        ("linux", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":1"}),
        ("darwin", {}),
        ("win32", {}),
    ],
)
def test_a_display_is_found(system: str, environment: dict[str, str]) -> None:
    require_display(system, environment, "sightglass", lambda display: True)


def test_a_display_where_nothing_listens_is_named() -> None:
    with pytest.raises(NoDisplayError, match="nothing answers at DISPLAY=:59999"):
        require_display("linux", {"DISPLAY": ":59999"}, "sightglass")
    require_display("linux", {"DISPLAY": ":59999", "WAYLAND_DISPLAY": "wayland-0"}, "sightglass")
    assert answers("elsewhere:0"), "whether another machine answers is for Qt to find out"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has sockets that are no files")
def test_a_display_where_something_listens_is_found() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X59998")
        server.listen()
        assert answers(":59998")
        assert answers(":59998.0")
    assert not answers(":59998")


@pytest.mark.parametrize(
    ("environment", "part"),
    [
        ({"DISPLAY": ""}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, ": DISPLAY is not set"),
        ({"QT_QPA_PLATFORM": "wayland-egl", "DISPLAY": ":0"}, ": WAYLAND_DISPLAY is not set"),
    ],
)
def test_a_display_that_is_missing_is_named(environment: dict[str, str], part: str) -> None:
    with pytest.raises(NoDisplayError, match=f"{part}.*“sightglass run …”"):
        require_display("linux", environment, "sightglass")


def test_the_summary_writes_numbers_with_their_digits(capsys: pytest.CaptureFixture[str]) -> None:
    kernel = "-100000 -2000000"
    assert main(["run", "filter", "sample:matrix_g2", "--set", "preset=custom", "--set", f"kernel={kernel}"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines if line.split()[0] == "sum"] == [["sum", "-2100000"]]
    assert "e+" not in lines[0]


@pytest.mark.parametrize(
    ("name", "settings", "notes"),
    [
        ("contrast", ["gamma=3", "transform=stretch"],
         ["gamma has no effect while transform is stretch (it matters for transform=gamma)."]),
        ("contrast", ["strength=3", "gamma=2", "strength=4"],
         ["strength has no effect while transform is stretch (it matters for transform=log or inverse_log).",
          "gamma has no effect while transform is stretch (it matters for transform=gamma)."]),
        ("contrast", ["level=0.3", "transform=threshold"],
         ["level has no effect while automatic is true (it matters for automatic=false)."]),
        ("contrast", ["level=0.3"],
         ["level has no effect while transform is stretch and automatic is true (it matters for transform=threshold "
          "and automatic=false)."]),
        ("filter", ["kernel=1 2 1"],
         ["kernel has no effect while preset is sobel_x (it matters for preset=custom)."]),
        ("filter", ["kernel=1 2 1", "preset=custom"], []),
        ("contrast", ["gamma=3", "transform=gamma", "color_mode=per_channel"], []),
    ],
)  # fmt: skip
def test_a_parameter_without_effect_is_said(
    name: str, settings: list[str], notes: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [part for setting in settings for part in ("--set", setting)]
    folder = tmp_path / "results"
    assert main(["run", name, "sample:matrix_g2", *arguments, "--json", "--output", str(folder)]) == 0
    out, error = capsys.readouterr()
    assert error.splitlines() == [f"Note: {note}" for note in notes]
    assert json.loads(out)["notes"] == notes
    assert json.loads((folder / "result.json").read_text("utf-8"))["notes"] == notes


def test_what_to_do_on_the_command_line_follows_what_the_window_says_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "features", "sample:impulse", "--set", "source=second"]) == 2
    told = capsys.readouterr().err
    assert "needs a second image" in told
    assert "Give it as a second INPUT, or set source=turned." in told
