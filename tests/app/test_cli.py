import csv
import json
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import pytest

from sightglass import __version__
from sightglass.__main__ import main
from sightglass.algorithms import catalogue
from sightglass.algorithms.catalogue import Algorithm, InputSlot
from sightglass.algorithms.image import Image
from sightglass.algorithms.parameters import Choice, Help, Matrix, Parameters, Range, Unit, When
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.rendering import shown_pixels
from sightglass.algorithms.results import Axis, Colormap, Curve, Picture, Plot, Presentation, Table
from sightglass.app import results_folder
from sightglass.app.files import read_images, write_image
from tests.algorithms.declared import schema_errors


class Mode(Choice):
    PLAIN = "plain"
    FAIL = "fail"
    INTERRUPT = "interrupt"
    TERMINATE = "terminate"
    GREEDY = "greedy"


@dataclass(frozen=True)
class Sum(Parameters):
    weight: Annotated[float, Range(0.0, 4.0), Unit("x"), Help("Factor of the second image.")] = 1.0
    mode: Annotated[Mode, Help("How it ends.")] = Mode.PLAIN
    kernel: Annotated[Matrix, Help("Not used."), When("mode", Mode.PLAIN)] = ((1.0, 2.0),)


def add(first: Image, second: Image | None, parameters: Sum, progress: Progress) -> Any:
    match parameters.mode:
        case Mode.INTERRUPT:
            signal.raise_signal(signal.SIGINT)
        case Mode.TERMINATE:
            signal.raise_signal(signal.SIGTERM)
        case Mode.GREEDY:
            raise MemoryError
        case Mode.FAIL:
            raise AssertionError("a mistake in the program")
    total = first.pixels.astype(np.float32)
    return first.pixels, total if second is None else total + np.float32(parameters.weight) * second.pixels


def show(result: Any) -> Presentation:
    first, total = result
    axis = Axis("value", "levels")
    bins = np.array([0.0, 1.0, 2.0])
    return Presentation(
        (
            Picture("first", "The first", first),
            Picture("sum", "The sum", total, colormap=Colormap.DIVERGING, row_axis=Axis("v", "cycles", -0.5, 0.5)),
        ),
        (
            Plot("counts", "Counts", axis, Axis("count"), (Curve("before", bins, bins[1:], style="steps"),)),
            Plot("curve", "Curve", axis, Axis("out"), (Curve("a", bins, bins), Curve("b", bins, bins * 2))),
        ),
        (Table("figures", "Figures", ("name", "value"), (("mean", float(total.mean())), ("bad", float("nan")))),),
        {"mean": float(total.mean()), "peak": float("inf"), "count": np.int64(3)},
        ("The sum is “large”.",),
    )


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small algorithm with two inputs stands in the catalogue beside the real ones."""
    module = types.ModuleType("tests.adding")
    slots = InputSlot("image", "the first"), InputSlot("reference", "the second", optional=True)
    module.ALGORITHM = Algorithm("add", "Add", "Adds two.", Sum, add, show, slots)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tests.adding", module)
    monkeypatch.setitem(catalogue._MODULES, "add", "tests.adding")
    monkeypatch.setattr(sys, "argv", ["main.py"])


@pytest.fixture
def images(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "a.png", tmp_path / "ünï 図.png"
    write_image(paths[0], Image.of(np.array([[0, 60000], [7, 8]], np.uint16)))
    write_image(paths[1], Image.of(np.full((2, 2), 2, np.uint8)))
    return str(paths[0]), str(paths[1])


def test_folder_holds_every_part_of_the_result(images: tuple[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "results"
    assert main(["run", "add", *images, "--set", "weight=1/2", "--output", str(folder)]) == 0
    names = {"first.png", "sum.tif", "sum_shown.png", "counts_plot.csv", "curve_plot.csv", "figures_table.csv",
             "result.json"}  # fmt: skip
    assert {path.name for path in folder.iterdir()} == names
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "new", "ünï 図.png"]

    (first,), (total,), (shown,) = (read_images(folder / name) for name in ("first.png", "sum.tif", "sum_shown.png"))
    assert first.pixels.dtype == np.uint16
    assert np.array_equal(first.pixels, [[0, 60000], [7, 8]])
    assert total.pixels.dtype == np.float32
    assert np.array_equal(total.pixels, [[1, 60001], [8, 9]])
    assert np.array_equal(shown.pixels, shown_pixels(Picture("p", "P", total.pixels, colormap=Colormap.DIVERGING)))

    def rows(name: str) -> list[list[str]]:
        return list(csv.reader((folder / name).read_text("utf-8").splitlines()))

    assert rows("counts_plot.csv") == [
        ["value (levels), from", "value (levels), to", "before: count"], ["0", "1", "1"], ["1", "2", "2"],
    ]  # fmt: skip
    assert rows("curve_plot.csv")[0] == ["value (levels)", "a: out", "b: out"]
    assert rows("curve_plot.csv")[3] == ["2", "2", "4"]
    assert rows("figures_table.csv")[1:] == [["mean", "15004.75"], ["bad", ""]]


def test_report_says_all_that_came_of_the_run(
    images: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "results"
    assert main(["run", "add", *images, "--output", str(folder), "--json"]) == 0
    written = (folder / "result.json").read_text("utf-8")
    assert capsys.readouterr() == (written, "")
    report = json.loads(written)
    assert report["algorithm"] == "add"
    assert report["version"] == 1
    assert report["parameters"] == {"weight": 1.0, "mode": "plain", "kernel": [[1.0, 2.0]]}
    assert report["scalars"] == {"mean": 60023 / 4, "peak": None, "count": 3}
    assert report["sentences"] == ["The sum is “large”."]
    assert "“large”" in written, "people read it too"
    assert 0 < report["seconds"] < 10
    assert report["inputs"][1] == {
        "slot": "reference", "given": images[1], "file": images[1], "name": "ünï 図.png", "rows": 2, "columns": 2,
        "channels": 1, "type": "uint8", "bit_depth": 8,
    }  # fmt: skip
    assert report["pictures"][1] == {
        "key": "sum", "title": "The sum", "file": "sum.tif", "shown_file": "sum_shown.png", "rows": 2, "columns": 2,
        "channels": 1, "type": "float32", "levels": [-60002.0, 60002.0], "colormap": "diverging",
        "row_axis": {"label": "v", "unit": "cycles", "first": -0.5, "last": 0.5},
    }  # fmt: skip
    assert report["pictures"][0]["shown_file"] is None
    assert report["tables"][0]["rows"] == [["mean", 60023 / 4], ["bad", None]]
    for entry in (*report["pictures"], *report["plots"], *report["tables"]):
        assert (folder / entry["file"]).is_file()


def test_without_folder_nothing_is_written_and_no_file_is_named(
    images: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.rglob("*"))
    assert main(["run", "add", images[0], "--json"]) == 0
    assert set(tmp_path.rglob("*")) == before
    report = json.loads(capsys.readouterr().out)
    assert {entry["file"] for name in ("pictures", "plots", "tables") for entry in report[name]} == {None}
    assert main(["run", "add", images[0]]) == 0
    assert "The sum is “large”." in capsys.readouterr().out


def test_existing_folder_keeps_what_is_not_replaced(images: tuple[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "result.json").write_text("old")
    for weight in ("1", "2"):
        assert main(["run", "add", *images, "--set", f"weight={weight}", "--output", str(folder)]) == 0
        assert json.loads((folder / "result.json").read_text("utf-8"))["parameters"]["weight"] == float(weight)
        assert read_images(folder / "sum.tif")[0].pixels[0, 0] == 2 * float(weight)
    assert (folder / "notes.txt").read_text() == "mine"
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def tree(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


Prepare = Callable[[Path], list[str]]
WRONG: dict[str, tuple[Prepare, list[str]]] = {
    "no algorithm": (lambda _: ["blur", "a.png"], ["“blur”", "contrast, convolution, denoiser, features, filter"]),
    "no input": (lambda _: ["add"], ["INPUT"]),
    "missing file": (lambda _: ["add", "nowhere.png"], ["nowhere.png", "does not exist"]),
    "folder as file": (lambda _: ["add", "."], ["is a folder"]),
    "not an image": (lambda _: ["add", "text.png"], ["text.png"]),
    "not finite": (lambda _: ["add", "nan.npy"], ["nan", "NaN"]),
    "too many": (lambda _: ["add", "a.png", "a.png", "a.png"], ["Add", "2", "3"]),
    "no sample": (lambda _: ["add", "sample:nothing"], ["“nothing”", "camera"]),
    "no page": (lambda _: ["add", "a.png#2"], ["a.png#2", "page 2"]),
    "several pages": (lambda _: ["add", "pages.tif"], ["pages.tif", "2 pages", "pages.tif#1"]),
    "no parameter": (lambda _: ["add", "a.png", "--set", "height=1"], ["height", "weight, mode, kernel"]),
    "out of range": (lambda _: ["add", "a.png", "--set", "weight=5"], ["weight: 5 is outside 0 to 4."]),
    "no number": (lambda _: ["add", "a.png", "--set", "weight=heavy"], ["weight", "“heavy”"]),
    "no choice": (lambda _: ["add", "a.png", "--set", "mode=fancy"], ["mode", "'fancy'", "plain"]),
    "no cell": (lambda _: ["add", "a.png", "--set", "kernel=1 x\n2 3"], ["kernel", "“x” in row 1, column 2"]),
    "no assignment": (lambda _: ["add", "a.png", "--set", "weight"], ["weight", "name=value"]),
    "unknown option": (lambda _: ["add", "a.png", "--colour"], ["--colour"]),
    "output is a file": (lambda _: ["add", "a.png", "--output", "a.png"], ["a.png", "is a file, not a folder"]),
    "output below a file": (lambda _: ["add", "a.png", "--output", "a.png/b"], ["“b” cannot be saved"]),
    "output blocked": (lambda _: ["add", "a.png", "--output", "blocked"], ["sum.tif", "is a folder"]),
    "no memory": (lambda _: ["add", "a.png", "--set", "mode=greedy", "--output", "new/er"], ["memory"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_mistake_is_named_in_one_line_and_writes_nothing(
    case: str, images: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.png").write_text("no picture")
    np.save(tmp_path / "nan.npy", np.array([[np.nan, 1.0]], np.float32))
    (tmp_path / "blocked" / "sum.tif").mkdir(parents=True)
    (tmp_path / "blocked" / "result.json").write_text("old")
    import tifffile

    tifffile.imwrite(tmp_path / "pages.tif", np.zeros((2, 8, 9), np.uint8), photometric="minisblack")
    before = tree(tmp_path)
    arguments, parts = WRONG[case]
    assert main(["run", *arguments(tmp_path)]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.endswith("\n")
    assert error.count("\n") == 1
    for part in parts:
        assert part in error
    assert tree(tmp_path) == before


@pytest.mark.parametrize(("page", "value"), [(1, 5), (2, 9)])
def test_page_of_a_file(page: int, value: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import tifffile

    pages = np.stack([np.full((8, 9), 5, np.uint8), np.full((8, 9), 9, np.uint8)])
    tifffile.imwrite(tmp_path / "pages.tif", pages, photometric="minisblack")
    assert main(["run", "add", f"{tmp_path / 'pages.tif'}#{page}", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scalars"]["mean"] == value


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C interrupts, as in a terminal; a shell that starts the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(("mode", "code"), [("interrupt", 130), ("terminate", 143)])
@pytest.mark.parametrize("exists", [False, True])
def test_interrupted_run_leaves_nothing_behind(
    mode: str, code: int, exists: bool, images: tuple[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "deep" / "results"
    if exists:
        folder.mkdir(parents=True)
    before = tree(tmp_path)
    try:
        given = main(["run", "add", images[0], "--set", f"mode={mode}", "--output", str(folder)])
    except SystemExit as exit_:
        given = exit_.code  # type: ignore[assignment]
    assert given == code
    assert tree(tmp_path) == before


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("exists", [False, True])
def test_interrupt_while_files_are_put_in_place_waits_until_all_are(
    exists: bool, images: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "results"
    if exists:
        folder.mkdir()
    place = results_folder.ResultsFolder._place

    def interrupted(self: Any, files: Any) -> None:
        signal.raise_signal(signal.SIGINT)
        place(self, files)

    monkeypatch.setattr(results_folder.ResultsFolder, "_place", interrupted)
    assert main(["run", "add", images[0], "--output", str(folder)]) == 130
    assert len(list(folder.iterdir())) == 7
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_full_disk_leaves_the_old_results_whole(
    images: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import errno

    folder = tmp_path / "results"
    assert main(["run", "add", images[0], "--output", str(folder)]) == 0
    before = tree(tmp_path)
    capsys.readouterr()

    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["run", "add", images[1], "--output", str(folder)]) == 2
    assert "“results” cannot be saved: the disk is full" in capsys.readouterr().err
    monkeypatch.undo()
    assert tree(tmp_path) == before


def test_mistake_of_the_program_is_not_hidden(images: tuple[str, str], tmp_path: Path) -> None:
    before = tree(tmp_path)
    with pytest.raises(AssertionError, match="a mistake"):
        main(["run", "add", images[0], "--set", "mode=fail", "--output", str(tmp_path / "results")])
    assert tree(tmp_path) == before


def test_list_for_people(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["list", "add"]) == 0
    text = capsys.readouterr().out
    assert text.splitlines() == [
        "add: Add",
        "  Adds two.",
        "  Inputs",
        "    image      the first",
        "    reference  the second (optional)",
        "  Parameters: name, type and range, default",
        "    weight  number 0 to 4 x  1",
        "        Factor of the second image.",
        "    mode    choice           plain",
        "        How it ends. One of plain, fail, interrupt, terminate, greedy.",
        "    kernel  matrix           1,2",
        "        Not used. Only where mode is plain.",
    ]
    assert main(["list"]) == 0
    text = capsys.readouterr().out
    for name in catalogue.names():
        assert f"{name}: " in text
        for field in catalogue.find(name).parameters.fields():
            assert f"    {field.name} " in text
    assert max(map(len, text.splitlines())) <= 100


def test_list_as_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["algorithms"]
    assert [entry["name"] for entry in listed] == list(catalogue.names())
    for entry in listed:
        defaults = catalogue.find(entry["name"]).parameters().to_json()
        assert schema_errors(entry["parameters"], defaults) == []
    assert listed[-1]["inputs"][1] == {"name": "reference", "help": "the second", "optional": True}


def test_list_of_an_unknown_algorithm_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "blur"]) == 2
    assert "“blur”" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["list", "--help"], ["run", "--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "python main.py" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Sightglass {__version__}\n"


def test_files_are_opened_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[Path]] = []
    start = types.ModuleType("sightglass.app.start")
    start.run = lambda files, fresh: opened.append(files) or 7  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sightglass.app.start", start)
    assert main(["a.png", "./list"]) == 7
    assert main([]) == 7
    assert opened == [[Path("a.png"), Path("list")], []]


def test_a_person_can_begin_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[tuple[list[Path], bool]] = []
    start = types.ModuleType("sightglass.app.start")
    start.run = lambda files, fresh: begun.append((files, fresh)) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sightglass.app.start", start)
    assert main(["--new"]) == 0
    assert main(["run.sightglass"]) == 0
    assert begun == [([], True), ([Path("run.sightglass")], False)]


def test_unknown_option_of_the_window_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--fullscreen"]) == 2
    assert "--fullscreen" in capsys.readouterr().err
