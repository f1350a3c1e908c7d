"""Reading a file for a dock, whose foot tells of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import tr
from sightglass.app.dock_foot import Aside
from sightglass.app.worker import Cancellation

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel

T = TypeVar("T")


def load_into(panel: "AlgorithmPanel", path: Path, read: Callable[[Progress], T], take: Callable[[T], None]) -> None:
    """Read a file in the background for a dock; one that cannot be used changes nothing.

    Parameters
    ----------
    panel : AlgorithmPanel
        Its foot shows what is wrong with the file, and cancels.
    path : Path
        The file.
    read : callable
        Makes sense of it, on another thread; may raise `SightglassError`.
    take : callable
        Is given what was read, on the window's thread; may raise `SightglassError` too.
    """
    foot = panel.foot
    cancellation = Cancellation()
    aside = Aside(cancellation.cancel, tr("Stop opening {name}; what is computed goes on", name=path.name))

    def taken(found: T) -> None:
        foot.end(aside)
        try:
            take(found)
        except SightglassError as error:
            foot.show_error(str(error))

    def refused(reason: str) -> None:
        foot.end(aside)
        if reason:
            foot.show_error(reason)
        else:
            foot.show_message(tr("Stopped: {name} was not opened.", name=path.name))
        foot.set_busy(panel.worker.is_busy)

    foot.begin(aside)
    panel.context.files.load(path, read, taken, refused, cancellation)
