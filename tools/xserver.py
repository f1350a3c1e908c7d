"""A virtual X server of one's own, for tests, benchmarks and screenshots."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def virtual_display(columns: int = 1440, rows: int = 900) -> Iterator[str]:
    """Start Xvfb on a free display; give the display's name.

    Raises
    ------
    FileNotFoundError
        If Xvfb is not installed.
    """
    reader, writer = os.pipe()
    with open(reader, encoding="ascii") as numbers:  # noqa: PTH123 - a descriptor, not a path
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{columns}x{rows}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        try:
            number = numbers.readline().strip()
            if not number:
                raise RuntimeError(f"Xvfb ended with exit code {server.wait()} before it was ready.")
            yield f":{number}"
        finally:
            server.terminate()
            server.wait()


def environment(display: str, home: Path, base: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give the environment of a program that shows itself on a display and keeps its settings below `home`."""
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    inherited = {name: value for name, value in base.items() if not name.startswith(("QT_", "XDG_", "WAYLAND"))}
    return inherited | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
