"""Fixtures that every test has: no display, no settings of the person at the machine, nothing left behind."""

import gc
import os
import sys
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, settings

# Before NumPy is imported, as in the program itself.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Before Qt is imported. tests/window starts processes of its own on a real X server.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Else each process that a test starts would compile the whole program anew, and each worker all tests.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from PySide6.QtCore import QSettings

from tests import guards

sys.dont_write_bytecode = False
# Deadlines would make tests depend on the speed of the machine; the same examples each time make failures repeatable.
settings.register_profile("sightglass", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sightglass")

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
_WRITES = guards.WriteGuard()
_HOMES = count()
_HOME_FOLDERS = (("HOME", ""), ("XDG_CONFIG_HOME", "/config"), ("XDG_CACHE_HOME", "/cache"),
                 ("XDG_DATA_HOME", "/data"), ("XDG_STATE_HOME", "/state"))  # fmt: skip


def pytest_collection_finish() -> None:
    """Spare each search for unreachable objects the modules and tests, which stay to the end."""
    gc.freeze()


@pytest.fixture(autouse=True)
def isolated_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, caches and the home directory of a test are its own."""
    if "tmp_path" in request.fixturenames:
        home = request.getfixturevalue("tmp_path") / "home"
    else:
        # Most tests write nothing at home: it is made by who does, and pytest need not look for a free name.
        home = tmp_path_factory.getbasetemp() / "homes" / str(next(_HOMES))
    for variable, folder in _HOME_FOLDERS:
        monkeypatch.setenv(variable, f"{home}{folder}")
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, f"{home}/config")


@pytest.fixture(autouse=True)
def nothing_left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail a test that leaves threads, processes, timers or windows, or writes outside of pytest's directory."""
    with (
        _WRITES.watching(tmp_path_factory.getbasetemp()),
        guards.same_look(),
        guards.no_dangling_threads(),
        guards.no_dangling_processes(),
        guards.no_dangling_timers(),
        guards.no_dangling_windows(),
    ):
        yield
