"""Settings that are damaged, or that two programs use at once."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QSettings

from sightglass.app.questions import Question
from sightglass.app.settings import Preferences, Settings, data_folder


def file() -> Path:
    return Path(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Sightglass", "Sightglass").fileName())


DAMAGED = {
    "noise": np.random.default_rng(0).bytes(4000),
    "text": b"this is no ini\n[[[\n]]=\n",
    "zeros": bytes(500),
    "other types": b"[General]\ntheme=a, b\nrecent_files=@Invalid()\nlast_folder=@Rect(0 0 1 1)\n[layout]\nstate=3",
    "foreign objects": b"[General]\nrecent_files=@Variant(\\x1)\ntheme=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x04None)\n",
    "hostile preferences": b"[General]\nthreads=-1\nmemory_limit=1e99\nautosave_seconds=@ByteArray(9)\nunasked=a, b\n"
    b"tour_seen=perhaps\ntheme=" + b"x" * 9000,
    "impossible paths": b"[General]\nlast_folder=" + b"x" * 5000 + b"\nrecent_files=a\\0b\n",
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_settings_count_as_never_set_and_are_mended_by_the_next(case: str) -> None:
    fallback = Settings().last_folder
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_bytes(DAMAGED[case])
    settings = Settings()
    assert settings.preferences == Preferences()
    assert not settings.tour_seen
    assert settings.layout() is None
    assert settings.last_folder == fallback
    assert all(isinstance(path, Path) for path in settings.recent_files)
    settings.preferences = Preferences(theme="dark")
    settings.clear_recent()
    settings.add_recent(Path("/a.png"))
    settings.save_layout(QByteArray(b"a"), QByteArray(b"b"))
    again = Settings()
    assert (again.preferences.theme, again.recent_files) == ("dark", [Path("/a.png")])
    assert again.layout() == (QByteArray(b"a"), QByteArray(b"b"))


def test_two_programs_keep_what_the_other_remembers() -> None:
    first, second = Settings(), Settings()
    first.preferences = Preferences(theme="dark")
    first.save_layout(QByteArray(b"a"), QByteArray(b"b"))
    second.add_recent(Path("/a.png"))
    second.save_layout(QByteArray(b"c"), QByteArray(b"d"))
    again = Settings()
    assert (again.preferences.theme, again.recent_files) == ("dark", [Path("/a.png")])
    assert again.layout() == (QByteArray(b"c"), QByteArray(b"d"))


def test_asking_for_the_data_folder_makes_none() -> None:
    assert not data_folder().exists()


def test_preferences_are_as_they_were_left_and_defaults_are_not_written() -> None:
    chosen = Preferences("dark", 1, 512, 60, frozenset({Question.REPLACE_FILE}))
    settings = Settings()
    settings.preferences = chosen
    settings.tour_seen = True
    assert (settings.preferences, settings.tour_seen) == (chosen, True)
    again = Settings()
    assert (again.preferences, again.tour_seen) == (chosen, True)
    again.preferences = replace(chosen, unasked=frozenset(Question))
    assert Settings().preferences.unasked == set(Question)
    again.preferences = Preferences()
    again._store.sync()
    assert "threads" not in file().read_text()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("theme=pink", "theme"),
        ("threads=0", "threads"),
        ("threads=4096", "threads"),
        ("threads=two", "threads"),
        ("memory_limit=1", "memory_limit"),
        ("memory_limit=99999999999999999999999", "memory_limit"),
        ("autosave_seconds=", "autosave_seconds"),
        ("unasked=everything", "unasked"),
        ("tour_seen=2", "tour_seen"),
    ],
)
def test_a_setting_that_cannot_be_used_is_its_default_and_the_log_says_so(
    line: str, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_text(f"[General]\n{line}\n")
    settings = Settings()
    assert (settings.preferences, settings.tour_seen) == (Preferences(), False)
    assert [record.getMessage() for record in caplog.records if name in record.getMessage()]


def test_the_rest_of_damaged_settings_counts(caplog: pytest.LogCaptureFixture) -> None:
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_text("[General]\nthreads=none\nautosave_seconds=60\nunasked=replace_file, who_knows\n")
    preferences = Settings().preferences
    assert preferences == Preferences(autosave_seconds=60, unasked=frozenset({Question.REPLACE_FILE}))
    assert len(caplog.records) == 2
