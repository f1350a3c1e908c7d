"""Paths about which the system gives an error instead of an answer."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from sightglass.__main__ import main
from sightglass.app import headless, results_folder
from sightglass.app.files import FileError, read_images
from sightglass.app.paths import exists, is_file, is_folder
from sightglass.app.settings import Settings

LONG = "x" * 300


def test_places_and_their_kinds(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert [exists(tmp_path / name) for name in ("file", ".", "none", LONG, f"{LONG}/a", "nul\0")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert [is_folder(tmp_path / name) for name in (".", "file", LONG)] == [True, False, False]
    assert [is_file(tmp_path / name) for name in ("file", ".", LONG)] == [True, False, False]


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may not be looked into; the superuser, whom no permission stops, is refused in `os.stat`."""
    folder = tmp_path / "locked"
    folder.mkdir()
    stat = os.stat

    def refusing(path: object, *arguments: object, **options: object) -> object:
        if str(path).startswith(f"{folder}{os.sep}"):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", refusing)
    return folder


@pytest.mark.parametrize("name", [LONG, f"{LONG}.png", f"{LONG}#2", f"deep/{LONG}/a.png"])
def test_a_run_on_a_name_that_is_too_long_ends_with_one_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "contrast", name]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.count("\n") == 1
    assert "too long" in error or "does not exist" in error


@pytest.mark.parametrize("folder", [LONG, f"{LONG}/deeper"])
def test_results_for_a_name_that_is_too_long_end_with_one_line(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "contrast", "sample:camera", "--output", str(tmp_path / folder)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_window_is_not_refused_for_a_name_that_is_too_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Like any other file that is missing, it is told in the window; without a display there is none.
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([LONG]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_folder_that_may_not_be_looked_into_is_told(locked: Path) -> None:
    assert not exists(locked / "a.png")
    with pytest.raises(FileError, match=r"“a\.png”"):
        headless.prepare("contrast", [str(locked / "a.png")], [])


def test_results_in_a_folder_that_may_not_be_looked_into(locked: Path) -> None:
    with results_folder.opened(locked / "new") as folder:
        assert folder.folder == locked / "new"
    assert list(locked.iterdir()) == []


def test_reading_below_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="too long"):
        read_images(tmp_path / LONG / "a.png")


def test_a_last_folder_that_cannot_be_is_forgotten() -> None:
    settings = Settings()
    fallback = settings.last_folder
    settings.last_folder = Path("/") / LONG
    assert settings.last_folder == fallback


def test_a_folder_of_pictures_that_is_missing_is_not_offered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pictures = tmp_path / "Pictures"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(pictures))
    assert Settings().last_folder == Path.home()
    pictures.mkdir()
    assert Settings().last_folder == pictures
