import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.parameters import Parameters, Range
from sightglass.app.presets import Presets


@dataclass(frozen=True)
class Knob(Parameters):
    VERSION = 1
    turn: Annotated[float, Range(0.0, 10.0)] = 1.0


NEWER = {"version": 99, "twist": {"deep": [1, "ä"]}}


@pytest.fixture
def presets(tmp_path: Path) -> Presets:
    return Presets(tmp_path / "not" / "yet", "knob", Knob)


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "not" / "yet" / "presets_knob.json"


def put(tmp_path: Path, text: str) -> None:
    file_of(tmp_path).parent.mkdir(parents=True)
    file_of(tmp_path).write_text(text, encoding="utf-8")


def test_looking_makes_no_folder(presets: Presets, tmp_path: Path) -> None:
    assert presets.load() == {}
    assert presets.names() == ()
    assert list(tmp_path.iterdir()) == []


def test_presets_come_back_in_another_start(presets: Presets, tmp_path: Path) -> None:
    assert presets.save("Grün & 1/2", Knob(2.5)) is False
    presets.save("other", Knob(3.0))
    again = Presets(tmp_path / "not" / "yet", "knob", Knob)
    assert again.load() == {"Grün & 1/2": Knob(2.5), "other": Knob(3.0)}
    again.delete("other")
    assert presets.load() == {"Grün & 1/2": Knob(2.5)}


def test_saving_under_the_same_name_says_that_it_replaces(presets: Presets) -> None:
    presets.save("a", Knob(2.0))
    assert presets.save("a", Knob(3.0)) is True
    assert presets.load() == {"a": Knob(3.0)}


def test_a_preset_of_a_newer_version_outlives_saving_and_deleting(presets: Presets, tmp_path: Path) -> None:
    put(tmp_path, json.dumps({"newer": NEWER, "wild": 7, "old": Knob(2.0).to_json()}))
    assert presets.load() == {"old": Knob(2.0)}
    assert presets.names() == ("newer", "wild", "old")
    presets.save("mine", Knob(4.0))
    presets.delete("old")
    stored = json.loads(file_of(tmp_path).read_text("utf-8"))
    assert stored == {"newer": NEWER, "wild": 7, "mine": Knob(4.0).to_json()}


def test_two_programs_keep_each_others_presets(presets: Presets, tmp_path: Path) -> None:
    other = Presets(tmp_path / "not" / "yet", "knob", Knob)
    presets.load()
    other.save("theirs", Knob(2.0))
    presets.save("mine", Knob(3.0))
    assert set(other.load()) == {"theirs", "mine"}


@pytest.mark.parametrize("text", ["{", "[1, 2]", "", "[" * 100_000])
def test_a_damaged_file_is_told_and_left_as_it_is(presets: Presets, tmp_path: Path, text: str) -> None:
    put(tmp_path, text)
    for use in (presets.load, presets.names, lambda: presets.save("a", Knob()), lambda: presets.delete("a")):
        with pytest.raises(SightglassError, match=r"presets_knob\.json cannot be read"):
            use()
    assert file_of(tmp_path).read_text("utf-8") == text


def test_a_folder_that_cannot_be_made_is_told(presets: Presets, tmp_path: Path) -> None:
    (tmp_path / "not").write_text("a file")
    with pytest.raises(SightglassError, match=r"cannot be saved in the folder .*deep: .+\. See to it"):
        Presets(tmp_path / "not" / "yet" / "deep", "knob", Knob).save("a", Knob())


def test_a_file_that_cannot_be_replaced_is_told(presets: Presets, tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)
    with pytest.raises(SightglassError, match=r"presets in .* cannot be read"):
        presets.save("a", Knob())
