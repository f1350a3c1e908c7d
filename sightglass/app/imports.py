"""What keeps the imports of a start short."""

import gc
import sys


def quicken() -> None:
    """Import faster from now on; `collect_garbage` is to follow once the window stands.

    All that a start makes is there to stay: to look for cycles among it would only delay the window.

    PySide reads the source of every module that is imported, to find out whether it may ask for names_with_underscores
    (its ``__feature__``). Nothing here does, and to read them takes a tenth of a second and 13 MB.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - it brings the module along

    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        features._mod_uses_pyside = lambda _module: False  # type: ignore[union-attr]


def collect_garbage() -> None:
    """Look for cycles again, but never among what the start has made: that took up to 50 ms each time."""
    gc.freeze()
    gc.enable()
