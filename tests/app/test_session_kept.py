"""The folder that a running program keeps its session in, and how several programs share what is kept."""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.app.entry import Entry
from sightglass.app.files.errors import FileError
from sightglass.app.session import kept as kept_module
from sightglass.app.session import slots
from sightglass.app.session.kept import KeptFolder
from sightglass.app.session.model import Kept, Session
from sightglass.app.session.slots import claim


def entry(value: int) -> Entry:
    return Entry(Image.of(np.full((3, 4), value, np.uint8), f"image {value}"))


def kept(*entries: Entry) -> Kept:
    return Kept(Session(entries, entries[-1].identity if entries else None), Path("/a/run.sightglass"), True)


def names(folder: Path, ending: str = ".png") -> set[str]:
    return {file.name for file in folder.iterdir() if file.suffix == ending}


def keep(root: Path, number: int, value: int) -> KeptFolder:
    folder = KeptFolder(root / str(number))
    folder.write(kept(entry(value)))
    return folder


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    KeptFolder(tmp_path / "1").write(kept(entry(1), entry(2)))
    back = KeptFolder(tmp_path / "1").read()
    assert [image.name for image in back.session.entries] == ["image 1", "image 2"]
    assert back.session.entries[1].image.pixels[0, 0] == 2
    assert (back.path, back.is_changed) == (Path("/a/run.sightglass"), True)


def test_only_what_is_new_is_written_and_what_is_gone_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    original = kept_module.write_atomically
    monkeypatch.setattr(
        kept_module, "write_atomically", lambda path, data: (written.append(path.suffix), original(path, data))
    )
    folder, first, second = KeptFolder(tmp_path), entry(1), entry(2)
    folder.write(kept(first))
    folder.write(kept(first))
    assert written == [".png", ".json", ".json"]
    folder.write(kept(first, second))
    assert written[3:] == [".png", ".json"]
    assert len(names(tmp_path)) == 2
    folder.write(kept(second))
    assert len(names(tmp_path)) == 1
    # Another program that goes on with it knows what is there.
    next_one = KeptFolder(tmp_path)
    back = next_one.read()
    monkeypatch.setattr("sightglass.app.session.parts.encoded", lambda _: pytest.fail("encoded again"))
    next_one.write(back)
    assert written[5:] == [".json", ".json"]


def test_a_failed_write_leaves_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = keep(tmp_path, 1, 1)

    def full(path: Path, _data: bytes) -> None:
        raise FileError(path, "cannot be saved: the disk is full.")

    monkeypatch.setattr(kept_module, "write_atomically", full)
    with pytest.raises(FileError, match="the disk is full"):
        folder.write(kept(entry(2)))
    assert [image.name for image in KeptFolder(tmp_path / "1").read().session.entries] == ["image 1"]


@pytest.mark.parametrize("damage", ["changed", "missing", "state", "outside"])
def test_damage_is_told_and_set_aside(damage: str, tmp_path: Path) -> None:
    folder = keep(tmp_path, 1, 1)
    part, state = tmp_path / "1" / names(tmp_path / "1").pop(), tmp_path / "1" / "session.json"
    if damage == "changed":
        part.write_bytes(b"x" + part.read_bytes()[1:])
    elif damage == "missing":
        part.unlink()
    elif damage == "state":
        state.write_text("{")
    else:
        state.write_text(state.read_text().replace(part.name, f"../1/{part.name}"))
    with pytest.raises(FileError):
        folder.read()
    aside = folder.set_aside()
    assert not folder.holds_session
    assert (aside / "session.json").is_file()


def test_two_programs_have_folders_of_their_own(tmp_path: Path) -> None:
    one = claim(tmp_path, fresh=False)
    one.folder.write(kept(entry(1)))
    two = claim(tmp_path, fresh=False)
    two.folder.write(kept(entry(2)))
    assert [image.name for image in one.folder.read().session.entries] == ["image 1"]
    one.release()
    two.release()
    # The one that was used last comes back first, then the other.
    os.utime(tmp_path / "1" / "session.json", (time.time() - 60,) * 2)
    again = [claim(tmp_path, fresh=False) for _ in range(3)]
    found = [slot.folder.read().session.entries[0].name if slot.folder.holds_session else "" for slot in again]
    assert found == ["image 2", "image 1", ""]
    assert not any(slot.was_cut_off for slot in again)
    for slot in again:
        slot.release()


def test_beginning_afresh_leaves_what_is_kept(tmp_path: Path) -> None:
    keep(tmp_path, 1, 1)
    slot = claim(tmp_path, fresh=True)
    assert not slot.folder.holds_session
    slot.folder.write(kept(entry(2)))
    slot.release()
    assert [image.name for image in KeptFolder(tmp_path / "1").read().session.entries] == ["image 1"]


def test_what_a_killed_program_kept_comes_first(tmp_path: Path) -> None:
    keep(tmp_path, 1, 1)
    lines = f"from pathlib import Path; from sightglass.app.session.slots import claim; import os\n" \
            f"slot = claim(Path({str(tmp_path)!r}), fresh=True); os.abort()"  # fmt: skip
    subprocess.run([sys.executable, "-c", lines], check=False, capture_output=True)
    keep(tmp_path, 2, 2)
    os.utime(tmp_path / "2" / "session.json", (time.time() - 60,) * 2)
    slot = claim(tmp_path, fresh=False)
    assert slot.was_cut_off
    assert [image.name for image in slot.folder.read().session.entries] == ["image 2"]
    slot.release()


def test_no_more_than_a_few_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "_MOST_KEPT", 2)
    for number in (1, 2, 3):
        keep(tmp_path, number, number)
        os.utime(tmp_path / str(number) / "session.json", (1000 + number,) * 2)
    claim(tmp_path, fresh=True).release()
    assert {folder.name for folder in tmp_path.iterdir() if folder.is_dir()} == {"2", "3"}


def test_a_place_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    obstacle = tmp_path / "obstacle"
    obstacle.write_text("a file where a folder should be")
    with pytest.raises(FileError, match="cannot be used to keep what is open"):
        claim(obstacle / "autosave", fresh=False)


def test_what_ended_the_program_twice_is_not_brought_back_a_third_time(tmp_path: Path) -> None:
    folder = keep(tmp_path, 1, 7)
    assert [folder.may_be_opened() for _ in range(3)] == [True, True, False]
    folder.note_opened()
    assert folder.may_be_opened()
    folder.write(kept(entry(8)))
    assert [folder.may_be_opened() for _ in range(2)] == [True, True], "what was written since has not been tried"
