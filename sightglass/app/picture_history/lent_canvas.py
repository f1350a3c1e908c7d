"""The canvas while it shows the steps of a picture, which may be of another size than the current image."""

from sightglass.algorithms.image import Region
from sightglass.algorithms.texts import marked, tr
from sightglass.widgets.canvas import Canvas

NO_SELECTION_NOW = marked(
    "The history shows its steps, which may be of another size than the image. Bring the dock of an algorithm to the "
    "front to select a part of the image."
)


class LentCanvas:
    """Puts the selection of the current image aside while the history has the canvas, and brings it back.

    Meanwhile nothing can be selected: a part of a step would be no part of the image.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._kept: Region | None = None
        self._selects = False
        self.is_lent = False

    @property
    def selection(self) -> Region | None:
        """The selected part of the current image, whatever the canvas shows."""
        return self._kept if self.is_lent else self._canvas.selection

    @property
    def tool(self) -> str:
        """The tool that is in hand for the current image."""
        return "select" if self._selects and self._canvas.tool == "pan" else self._canvas.tool

    def restore(self, selection: Region | None, tool: str) -> None:
        """Have this selection and tool for the current image."""
        lent = self.is_lent
        self.take_back()
        self._canvas.set_selection(selection)
        self._canvas.set_tool(tool)
        if lent:
            self.lend()

    def lend(self) -> None:
        """Free the canvas for the steps."""
        if not self.is_lent:
            self._kept, self.is_lent = self._canvas.selection, True
            self._selects = self._canvas.tool == "select"
            self._canvas.set_selection(None)
            if self._selects:
                self._canvas.set_tool("pan")
            self._canvas.refuse_selection(tr(NO_SELECTION_NOW))

    def take_back(self) -> None:
        """Show the selection again; to the docks, which hear of it while it is lent, it has been there all the time."""
        if self.is_lent:
            self._canvas.set_selection(self._kept)
            self._canvas.refuse_selection("")
            self._canvas.set_tool(self.tool)
            self.is_lent = self._selects = False

    def forget_selection(self) -> None:
        """Select nothing of another image."""
        self._kept = None
        self._canvas.set_selection(None)
