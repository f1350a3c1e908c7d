"""Settings that are damaged, or that two programs use at once."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QSettings

from sightglass.app.settings import Settings, data_folder


def file() -> Path:
    return Path(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Sightglass", "Sightglass").fileName())


DAMAGED = {
    "noise": np.random.default_rng(0).bytes(4000),
    "text": b"this is no ini\n[[[\n]]=\n",
    "zeros": bytes(500),
    "other types": b"[General]\ntheme=a, b\nrecent_files=@Invalid()\nlast_folder=@Rect(0 0 1 1)\n[layout]\nstate=3",
    "foreign objects": b"[General]\nrecent_files=@Variant(\\x1)\ntheme=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x04None)\n",
    "impossible paths": b"[General]\nlast_folder=" + b"x" * 5000 + b"\nrecent_files=a\\0b\n",
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_settings_count_as_never_set_and_are_mended_by_the_next(case: str) -> None:
    fallback = Settings().last_folder
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_bytes(DAMAGED[case])
    settings = Settings()
    assert settings.theme_mode == "system"
    assert settings.layout() is None
    assert settings.last_folder == fallback
    assert all(isinstance(path, Path) for path in settings.recent_files)
    settings.theme_mode = "dark"
    settings.clear_recent()
    settings.add_recent(Path("/a.png"))
    settings.save_layout(QByteArray(b"a"), QByteArray(b"b"))
    again = Settings()
    assert (again.theme_mode, again.recent_files) == ("dark", [Path("/a.png")])
    assert again.layout() == (QByteArray(b"a"), QByteArray(b"b"))


def test_two_programs_keep_what_the_other_remembers() -> None:
    first, second = Settings(), Settings()
    first.theme_mode = "dark"
    first.save_layout(QByteArray(b"a"), QByteArray(b"b"))
    second.add_recent(Path("/a.png"))
    second.save_layout(QByteArray(b"c"), QByteArray(b"d"))
    again = Settings()
    assert (again.theme_mode, again.recent_files) == ("dark", [Path("/a.png")])
    assert again.layout() == (QByteArray(b"c"), QByteArray(b"d"))


def test_asking_for_the_data_folder_makes_none() -> None:
    assert not data_folder().exists()
