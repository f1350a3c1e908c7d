"""What a batch does with files, names, its journal and what is wrong with some of them."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Cancelled
from sightglass.app.batch import journal, leftovers
from sightglass.app.batch.errors import BatchError
from sightglass.app.batch.running import Batch, Order, Report
from sightglass.app.files import read_images, write_image
from sightglass.app.files.atomic import TEMPORARY
from sightglass.app.recipes import RecipeError, apply, from_json
from tests.app.batch.folders import GAMMA, RECIPE, Here, names, write_files


def run(output: Path, *files: str, executor: Here | None = None, **options: Any) -> Report:
    order = Order(**{"recipe": RECIPE, "files": files, "output": output, **options})
    return Batch(order).run(executor or Here())


def test_each_file_becomes_what_the_recipe_makes_of_it(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png", "ü 図.tif")
    report = run(tmp_path / "out", *files)
    assert (report.total, report.written, report.failures, report.is_complete) == (2, 2, (), True)
    assert names(tmp_path / "out") == {"a.png", "ü 図.tif"}
    for file in files:
        expected = apply(RECIPE, read_images(Path(file))[0]).pixels
        np.testing.assert_array_equal(read_images(tmp_path / "out" / Path(file).name)[0].pixels, expected)


def test_folders_and_patterns_are_searched_and_each_file_counts_once(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png", "deep/er/a.png", ".hidden/x.png", "b.tif")
    (tmp_path / "in" / "notes.txt").write_text("no image")
    output = tmp_path / "in" / "out"
    run(output, str(tmp_path / "in"), str(tmp_path / "in" / "*.tif"), files[0])
    assert names(output) == {"a.png", "deep/er/a.png", "b.tif"}
    # What is in the output folder by now is not taken for a file to work on.
    assert run(output, str(tmp_path / "in")).total == 3


def test_no_picture_takes_the_place_of_another_or_of_a_file(tmp_path: Path) -> None:
    files = write_files(tmp_path, "one/a.png", "two/a.png", "two/A.tif", "out/b.png")
    before = Path(files[3]).read_bytes()
    report = run(tmp_path / "out", *files, form="png")
    assert names(tmp_path / "out") == {"a.png", "a-2.png", "A-3.png", "b.png", "b-2.png"}
    assert Path(files[3]).read_bytes() == before
    told = {task.target.name: str(task.source) for task in report.renamed}
    assert told == {"a-2.png": files[1], "A-3.png": files[2], "b-2.png": files[3]}
    # They keep their names when others come before them.
    more = write_files(tmp_path / "zero", "a.png")
    executor = Here()
    report = run(tmp_path / "out", *more, *files, form="png", executor=executor)
    assert [(str(task.source), task.target.name) for task in executor.done] == [(more[0], "a-4.png")]
    assert report.kept == 4


def test_a_later_run_leaves_the_pictures_of_an_earlier_one(tmp_path: Path) -> None:
    first, second = write_files(tmp_path, "one/a.png", "two/a.png")
    run(tmp_path / "out", first)
    before = (tmp_path / "out" / "a.png").read_bytes()
    report = run(tmp_path / "out", second)
    assert [task.target.name for task in report.renamed] == ["a-2.png"]
    assert (tmp_path / "out" / "a.png").read_bytes() == before
    assert run(tmp_path / "out", first, second).kept == 2


def test_a_folder_that_cannot_be_looked_into_is_told_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "in", "a.png", "secret/b.png")
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    report = run(tmp_path / "out", str(tmp_path / "in"))
    assert (report.total, report.written, report.is_complete) == (2, 1, True)
    ((folder, reason),) = report.table().rows
    assert folder == str(tmp_path / "in" / "secret")
    assert "cannot be read: Permission denied" in str(reason)
    with pytest.raises(BatchError, match=r"“.*secret” cannot be read: Permission denied"):
        run(tmp_path / "other", str(tmp_path / "in" / "secret"))


def test_a_folder_that_is_its_own_output_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, "a.png")
    with pytest.raises(BatchError, match=r"lie in the folder for the pictures"):
        run(tmp_path, str(tmp_path))


def test_a_journal_without_room_for_a_line_keeps_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = write_files(tmp_path / "in", "a.png", "b.png", "c.png")
    write, calls = os.write, iter(range(10))

    def short(descriptor: int, content: bytes) -> int:
        # The header and the first picture are noted, of the second there is room for ten bytes.
        return write(descriptor, content[:10] if next(calls) == 2 else content)

    monkeypatch.setattr(os, "write", short)
    with pytest.raises(SightglassError, match="the disk is full"):
        run(tmp_path / "out", *files)
    monkeypatch.undo()
    report = run(tmp_path / "out", *files)
    assert (report.kept, report.written) == (1, 2)


def test_a_broken_file_does_not_stop_the_rest_and_is_tried_again(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png", "b.png", "c.png")
    whole = Path(files[1]).read_bytes()
    Path(files[1]).write_bytes(whole[:40])
    report = run(tmp_path / "out", *files, str(tmp_path / "absent.png"))
    assert (report.written, len(report.failures), report.is_complete) == (2, 2, True)
    problems = {Path(row[0]).name: row[1] for row in report.table().rows}
    assert "b.png" in str(problems["b.png"])
    assert "does not exist" in str(problems["absent.png"])
    assert names(tmp_path / "out") == {"a.png", "c.png"}
    Path(files[1]).write_bytes(whole)
    executor = Here()
    report = run(tmp_path / "out", *files, executor=executor)
    assert ([str(task.source) for task in executor.done], report.kept, report.failures) == ([files[1]], 2, ())


def _write_pages(path: Path, count: int) -> None:
    import tifffile

    tifffile.imwrite(path, np.arange(count * 64, dtype=np.uint8).reshape(count, 8, 8), photometric="minisblack")


def test_each_page_becomes_a_picture_and_is_kept(tmp_path: Path) -> None:
    pages, output = tmp_path / "scan.tif", tmp_path / "out"
    _write_pages(pages, 3)
    report = run(output, str(pages), form="png")
    assert names(output) == {"scan-p001.png", "scan-p002.png", "scan-p003.png"}
    expected = apply(RECIPE, read_images(pages)[1]).pixels
    np.testing.assert_array_equal(read_images(output / "scan-p002.png")[0].pixels, expected)
    assert (report.written, report.as_json()["pictures"]) == (1, 3)
    assert "such as “scan-p001.png”" in report.sentence()
    executor = Here()
    assert run(output, str(pages), form="png", executor=executor).kept == 1
    (output / "scan-p003.png").unlink()
    assert run(output, str(pages), form="png", executor=executor).written == 1
    assert len(executor.done) == 1
    assert (output / "scan-p003.png").is_file()


def test_pages_take_no_name_of_another_file(tmp_path: Path) -> None:
    first, second = tmp_path / "scan.tif", tmp_path / "more" / "scan-p002.tif"
    single = write_files(tmp_path, "scan-p0012.png")[0]
    second.parent.mkdir()
    for path in (first, second):
        _write_pages(path, 2)
    report = run(tmp_path / "out", str(first), str(second), single)
    assert names(tmp_path / "out") == {
        "scan-p001.tif", "scan-p002.tif", "scan-p002-2-p001.tif", "scan-p002-2-p002.tif", "scan-p0012.png",
    }  # fmt: skip
    assert [task.target.name for task in report.renamed] == ["scan-p002-2.tif"]
    report = run(tmp_path / "other", str(second), str(first))
    assert [task.target.name for task in report.renamed] == ["scan-2.tif"]


def test_pages_and_values_that_cannot_be_told_or_held_are_failures(tmp_path: Path) -> None:
    _write_pages(tmp_path / "pages.png", 3)
    write_image(tmp_path / "float.tif", Image.of(np.zeros((4, 4), np.float32)))
    report = run(tmp_path / "out", str(tmp_path / "pages.png"), str(tmp_path / "float.tif"), form="png")
    assert "holds 3 pages, which its name does not tell" in report.failures[0].problem
    assert "PNG does not hold 32-bit float values" in report.failures[1].problem
    assert "“float.png”" in report.failures[1].problem


class Stopping:
    """Loses patience after some files."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.messages: list[str] = []

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        self.messages.append(message)
        if message.startswith(f"{self.left} of"):
            raise Cancelled


def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    files = tuple(write_files(tmp_path / "in", *(f"{number}.png" for number in range(5))))
    batch, progress = Batch(Order(RECIPE, files, tmp_path / "out")), Stopping(2)
    with pytest.raises(Cancelled):
        batch.run(Here(), progress)
    assert batch.report().sentence() == "2 of 5 files written. Stopped before the end: 3 files are left."
    assert "per second" in progress.messages[-1]
    # The power went while the third was noted.
    log = tmp_path / "out" / journal.NAME
    with log.open("ab") as file:
        file.write(b'{"file": "/tmp/2.p')
    # Meanwhile one file was changed, and a picture was taken away.
    os.utime(files[0], ns=(1, 1))
    (tmp_path / "out" / "1.png").unlink()
    executor = Here()
    report = run(tmp_path / "out", *files, executor=executor)
    assert len(executor.done) == 5
    assert report.is_complete
    assert all(json.loads(line) for line in log.read_bytes().splitlines())
    executor = Here()
    assert run(tmp_path / "out", *files, executor=executor).sentence() == (
        "0 of 5 files written, 5 were there already."
    )
    assert executor.done == []
    run(tmp_path / "out", *files, executor=executor, again=True)
    assert len(executor.done) == 5


def test_only_what_killed_processes_left_of_finished_pictures_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, output = write_files(tmp_path / "in", "a.png", "b.png"), tmp_path / "out"
    output.mkdir()
    marks = {name: f"{TEMPORARY}{leftovers.mark(output / name)}0123.part" for name in ("a.png", "b.png")}
    others = {f"{TEMPORARY}0123456789abcdef.part", "batch-a.part"}
    for name in (*marks.values(), *others):
        (output / name).write_bytes(b"half")
    with pytest.raises(Cancelled):
        Batch(Order(RECIPE, tuple(files), output)).run(Here(), Stopping(1))
    assert names(output) == {"a.png", marks["b.png"], *others}
    # Of a run that was killed as a whole, with a picture that is there already.
    (output / marks["a.png"]).write_bytes(b"half")
    run(output, *files)
    assert names(output) == {"a.png", "b.png", *others}
    # Such names are those that pictures are written under.
    written: list[str] = []
    monkeypatch.setattr(Path, "replace", lambda path, _target: written.append(path.name))
    run(output, *files, again=True)
    assert [name[: -len("0123456789abcdef.part")] for name in written] == [
        name.removesuffix("0123.part") for name in marks.values()
    ]


def test_results_of_another_recipe_are_not_mixed_in(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png")
    run(tmp_path / "out", *files)
    before = (tmp_path / "out" / journal.NAME).read_bytes()
    other = from_json({**GAMMA, "steps": [{"edit": "flip_vertically"}]})
    with pytest.raises(BatchError, match="results of another recipe") as caught:
        run(tmp_path / "out", *files, recipe=other)
    assert "--again" in caught.value.command_hint
    with pytest.raises(BatchError, match="results of another recipe"):
        run(tmp_path / "out", *files, form="npy")
    assert (tmp_path / "out" / journal.NAME).read_bytes() == before


def test_a_folder_into_which_nothing_was_written_takes_another_recipe(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_text("no image")
    assert run(tmp_path / "out", str(file)).written == 0
    file.unlink()
    write_files(tmp_path, "a.png")
    assert run(tmp_path / "out", str(file), form="npy").written == 1
    with pytest.raises(BatchError, match="results of another recipe"):
        run(tmp_path / "out", str(file))


def _entry(output: str) -> bytes:
    return json.dumps({"file": "/a.png", "size": 1, "modified": 1, "output": output, "seconds": 1.0}).encode()


@pytest.mark.parametrize(
    "line",
    [
        b"[]",
        b"{",
        b'{"file": 3}',
        b"[" * 100_000,
        b"\xff",
        _entry("../a.png"),
        _entry("/etc/a.png"),
        _entry(""),
        _entry("a.png")[:-1] + b', "pages": 0}',
    ],
)
def test_a_damaged_journal_is_refused_by_its_line(line: bytes, tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png")
    run(tmp_path / "out", *files)
    with (tmp_path / "out" / journal.NAME).open("ab") as file:
        file.write(line + b"\n")
    with pytest.raises(BatchError, match=r"Line 3 of “batch\.jsonl”.* is damaged"):
        run(tmp_path / "out", *files)


def test_two_batches_do_not_write_into_one_folder(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png")
    with (
        journal.opened(tmp_path / "out", "checksum", again=False),
        pytest.raises(BatchError, match="Another batch is writing into"),
    ):
        run(tmp_path / "out", *files)


@pytest.mark.parametrize(
    ("files", "reason"),
    [((), "no files"), (("empty",), "no images in the folder “empty”"), (("*.png",), "No file fits")],
)
def test_nothing_to_work_on_is_told(
    files: tuple[str, ...], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BatchError, match=reason):
        run(Path("out"), *files)
    assert not Path("out").exists()


def test_a_file_in_the_place_of_the_folder_and_a_format_that_is_only_read_are_refused(tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "a.png")
    with pytest.raises(BatchError, match="is a file, not a folder"):
        run(Path(files[0]), *files)
    with pytest.raises(BatchError, match=r"“a\.pbm” has no ending of a format that can be written"):
        run(tmp_path / "out", str(tmp_path / "a.pbm"))


def test_further_images_are_the_same_for_all_files(tmp_path: Path) -> None:
    step = {
        "algorithm": "contrast", "parameters": {"transform": "specification", "target": "reference"},
        "picture": "result", "inputs": {"reference": "bright one"},
    }  # fmt: skip
    recipe = from_json({**GAMMA, "steps": [step]})
    files = write_files(tmp_path / "in", "a.png", "b.png")
    reference = Path(write_files(tmp_path, "ref.png")[0])
    with pytest.raises(RecipeError, match="“bright one”, as “reference” of contrast") as caught:
        run(tmp_path / "out", *files, recipe=recipe)
    assert caught.value.command_hint == "Give it: --input reference=FILE."
    with pytest.raises(RecipeError, match="no further image “next”. It needs bright one, reference"):  # noqa: RUF043
        run(tmp_path / "out", *files, recipe=recipe, inputs={"next": reference})
    with pytest.raises(SightglassError, match="does not exist"):
        run(tmp_path / "out", *files, recipe=recipe, inputs={"reference": tmp_path / "absent.png"})
    assert not (tmp_path / "out").exists()
    for name in ("reference", "bright one"):
        report = run(tmp_path / name, *files, recipe=recipe, inputs={name: reference})
        assert report.failures == ()
        expected = apply(recipe, read_images(Path(files[1]))[0], inputs={"bright one": read_images(reference)[0]})
        np.testing.assert_array_equal(read_images(tmp_path / name / "b.png")[0].pixels, expected.pixels)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the memory of a process is read from /proc")
def test_memory_stays_flat_over_many_files(tmp_path: Path) -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    side = 256
    first = write_files(tmp_path / "in", "0.npy", side=side)[0]
    files = [first]
    for number in range(1, 300):
        files.append(str(tmp_path / "in" / f"{number}.npy"))
        os.link(first, files[-1])
    run(tmp_path / "warm", *files[:20])
    before = resident()
    assert run(tmp_path / "out", *files).written == 300
    # All of the files would be 20 MB, and as much again for the pictures.
    assert resident() - before < 8 << 20
