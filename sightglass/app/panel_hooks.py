"""What the panel of a dock may fill in; by default nothing happens."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from sightglass.algorithms.parameters import Field, Matrix, Parameters
from sightglass.algorithms.results import Picture
from sightglass.app.request import Output
from sightglass.app.session.model import Film, KeptRun, TrainingState
from sightglass.app.workspace import Entry


class PanelHooks(QWidget):
    """Called by `AlgorithmPanel` and by the window around it."""

    def editors(self) -> Mapping[str, Callable[[Field], QWidget]]:
        """Give the editors of parameters that need more than the form's own controls."""
        return {}

    def left_out(self) -> frozenset[str]:
        """Name the parameters that the dock's pages set, so that the form has no row for them."""
        return frozenset()

    def show_output(self, output: Output, is_preview: bool) -> None:
        """Show a new result in those of the dock's views that must follow the hand; take 2 ms at most."""

    def show_details(self, output: Output) -> None:
        """Show a new result in the other views; called for the newest result, a few times a second."""

    def show_at_rest(self, output: Output) -> None:
        """Show a new result in views that are costly to draw; called when no newer one has come for a moment."""

    def clear_output(self) -> None:
        """Show nothing in the views that speak of an image."""

    def show_without_image(self, parameters: Parameters) -> None:
        """Show what can be said of the parameters alone, where there is no result for them."""

    def hover(self, position: tuple[int, int] | None) -> None:
        """React to the pointer over an image pixel (row, column), or over none."""

    def pick(self, position: tuple[int, int] | None) -> None:
        """React to a click on an image pixel (row, column); a dock that makes use of it keeps it in `picked`."""

    def wanted(self, parameters: Parameters) -> Parameters:
        """Give what is to be computed: the parameters, and what the views in sight need beyond them."""
        return parameters

    def adjusted_parameters(self, parameters: Parameters, changed: str) -> Parameters:
        """Give what a change of one parameter entails for others."""
        return parameters

    def tasks(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Give worked examples beyond an image with parameters: their titles in English, and what opens them."""
        return ()

    def add_to_menu(self, menu: QMenu) -> None:
        """Add to the menu of the dock what only this one can do."""

    def views_for_report(self) -> dict[QWidget, bool]:
        """Say of views, or of what holds several, whether they belong to a report; of others being in sight decides.

        Those that are only filled while their page is in view are brought up to date here.
        """
        return {}

    @property
    def empty_canvas_text(self) -> str:
        """What the canvas says while there are no pictures; "" says how to open an image."""
        return ""

    @property
    def is_training(self) -> bool:
        """Whether a network learns right now."""
        return False

    def training(self) -> TrainingState | None:
        """Give what was learned so far, to be kept in a session."""
        return None

    def restore_training(self, training: TrainingState | None) -> None:
        """Go on with what was learned, or forget what was."""

    def runs(self) -> tuple[KeptRun, ...]:
        """Give the trainings that are kept to be compared."""
        return ()

    def restore_runs(self, runs: tuple[KeptRun, ...]) -> None:
        """Compare with these trainings."""

    def film(self) -> Film | None:
        """Give the film that the frames come from."""
        return None

    def restore_film(self, film: Film | None) -> None:
        """Take the frames from a film, or from the images again."""

    def drafts(self) -> dict[str, str]:
        """Give what a person has begun outside of the form and not finished, by names of the dock's own."""
        return {}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        """Bring back what was begun, or nothing; what makes no sense is left out."""

    def entry_of(self, picture: Picture) -> Entry | None:
        """Give a picture of the canvas as it would stand in the workspace, where it is not one of the dock's output."""
        return None

    def edit_board(self, key: str, rows: Matrix) -> None:
        """Take what a person typed into an array on the board, all of its rows."""
