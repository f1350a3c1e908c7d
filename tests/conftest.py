"""Fixtures that every test has: no display, no settings of the person at the machine, nothing left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before NumPy is imported, as in the program itself.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Before Qt is imported. tests/window starts processes of its own on a real X server.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests import guards

# Deadlines would make tests depend on the speed of the machine; the same examples each time make failures repeatable.
settings.register_profile("sightglass", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sightglass")

_WRITES = guards.WriteGuard()


@pytest.fixture(autouse=True)
def isolated_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, caches and the home directory of a test are its own."""
    from PySide6.QtCore import QSettings

    home = tmp_path / "home"
    for variable, folder in (("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"),
                             ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state")):  # fmt: skip
        monkeypatch.setenv(variable, str(home / folder))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, str(home / "config"))


@pytest.fixture(autouse=True)
def writes_only_in_tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail a test that writes anywhere but below pytest's temporary directory."""
    with _WRITES.watching(tmp_path_factory.getbasetemp()):
        yield


@pytest.fixture(autouse=True)
def nothing_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves threads, timers or windows behind, and name where they were started."""
    with (
        guards.no_dangling_threads(monkeypatch),
        guards.no_dangling_timers(monkeypatch),
        guards.no_dangling_windows(monkeypatch),
    ):
        yield
