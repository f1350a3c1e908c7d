"""The canvas while it shows the steps of a picture, which may be of another size than the current image."""

from sightglass.algorithms.image import Region
from sightglass.widgets.canvas import Canvas


class LentCanvas:
    """Puts the selection of the current image aside while the history has the canvas, and brings it back."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._kept: Region | None = None
        self.is_lent = False

    @property
    def selection(self) -> Region | None:
        """The selected part of the current image, whatever the canvas shows."""
        return self._kept if self.is_lent else self._canvas.selection

    def lend(self) -> None:
        """Free the canvas for the steps."""
        if not self.is_lent:
            self._kept, self.is_lent = self._canvas.selection, True
            self._canvas.set_selection(None)

    def take_back(self) -> None:
        """Show the selection again; to the docks, which hear of it while it is lent, it has been there all the time."""
        if self.is_lent:
            self._canvas.set_selection(self._kept)
            self.is_lent = False

    def forget_selection(self) -> None:
        """Select nothing of another image."""
        self._kept = None
        self._canvas.set_selection(None)
