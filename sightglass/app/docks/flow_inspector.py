"""Why the motion of a pixel is known, or not: its neighbourhood, its equations, and a verdict."""

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.flow.block_inspection import BlockInspection, inspect_block
from sightglass.algorithms.flow.field import Frames, vector_text
from sightglass.algorithms.flow.inspection import GradientInspection, GradientVerdict, inspect_gradient
from sightglass.algorithms.flow.parameters import Cost, Flow, Method
from sightglass.algorithms.results import Axis, Colormap, MarkerOverlay, Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.widgets.cards import text_label
from sightglass.widgets.ellipse_view import EllipseView
from sightglass.widgets.matrix_view import MatrixView

HINT = marked(
    "Click a pixel of the picture to see why its motion is known, or is not. Alt with the arrow keys, "
    "then Enter, does the same."
)
# What is shown is one step on the frames as they are, whatever the method makes of it.
_NOT_THE_METHOD = {
    Method.PYRAMIDAL: marked(
        "Below stands the system of one level; the pyramid solves it again at every level and warp."
    ),
    Method.HORN_SCHUNCK: marked("Below stands what the gradients around the pixel say; Horn-Schunck also smooths."),
    Method.FARNEBACK: marked("Below stands what the gradients around the pixel say, not what Farneback computes."),
    Method.DIS: marked("Below stands what the gradients around the pixel say, not what DIS computes."),
}
_SURFACE_HEIGHT = 240
_BEST, _SECOND = "#009E73", "#D55E00"


class FlowInspector(QWidget):
    """Shows one pixel: the 2 x 2 system of Lucas-Kanade, or the costs of a block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.sentence = text_label(), text_label()
        self.place.setStyleSheet("font-weight: 700;")
        self.frames = _matrix(tr("I(t), and I(t+1) at the same place"))
        self.slopes = _matrix(tr("Ix, Iy and It = I(t+1) − I(t)"))
        self.system = _matrix(tr("Moment matrix × motion = right-hand side"))
        self.opposite = _matrix(tr("The same with It = I(t) − I(t+1): from t+1 back to t"))
        self.ellipse = EllipseView()
        self.ellipse.setToolTip(tr("Long where the motion is uncertain: along an edge"))
        self.surface = small_view(_SURFACE_HEIGHT)
        self.blocks = _matrix(tr("The block, and where it fits best"))
        self._gradient_views = (self.frames, self.slopes, self.system, self.ellipse, self.opposite)
        self._block_views = (self.surface, self.blocks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.place)
        layout.addWidget(self.sentence)
        layout.addWidget(self.surface)
        layout.addWidget(self.system)
        layout.addWidget(row(self.ellipse))
        layout.addWidget(self.frames)
        layout.addWidget(self.slopes)
        layout.addWidget(self.opposite)
        layout.addWidget(self.blocks)
        self.clear()

    def clear(self) -> None:
        """Say how to choose a pixel."""
        self._show_views((), tr(HINT))
        self.place.hide()

    def show_pixel(self, frames: Frames, parameters: Flow, position: tuple[int, int], origin: tuple[int, int]) -> None:
        """Inspect a pixel of the frames, whose first pixel lies at `origin` (row, column) of the image."""
        by_blocks = parameters.method is Method.BLOCK_MATCHING
        try:
            found = (inspect_block if by_blocks else inspect_gradient)(frames, parameters, *position)
        except SightglassError as error:
            self.place.hide()
            self._show_views((), str(error))
            return
        at = tr("Pixel x {x}, y {y}", x=position[1] + origin[1], y=position[0] + origin[0])
        self.place.setText(at if found is None else f"{at} · {tr(found.verdict.label)}")
        self.place.show()
        if isinstance(found, GradientInspection):
            note = _NOT_THE_METHOD.get(parameters.method)
            self._show_views(self._gradient_views, f"{found.sentence} {tr(note)}" if note else found.sentence)
            self._show_gradient(found)
        elif found is not None:
            self._show_views(self._block_views, found.sentence)
            self._show_block(found, parameters)
        else:
            self._show_views((), tr("This pixel lies in no block: the step between them is larger than their side."))

    def _show_views(self, views: tuple[QWidget, ...], sentence: str) -> None:
        self.sentence.setText(sentence)
        for view in (*self._gradient_views, *self._block_views):
            view.setVisible(view in views)

    def _show_gradient(self, found: GradientInspection) -> None:
        title = (
            tr("Neighbourhood, in gray levels")
            if np.isfinite(found.first).all()
            else tr("Neighbourhood, in gray levels; nan lies outside the frame and does not count")
        )
        self.frames.show_expression(("I(t) =", found.first, "I(t+1) =", found.second), title)
        self.slopes.show_expression(("Ix =", found.ix, "Iy =", found.iy, "It =", found.it), tr("Slopes"))
        is_sure = found.verdict is GradientVerdict.CORNER or found.solution is None
        self.system.show_expression(
            (found.matrix, "(u, v)ᵀ =", found.right_side[:, np.newaxis], _solved(found.solution, is_sure)),
            tr("Moment matrix × motion = right-hand side"),
        )
        direction = found.eigenvectors[:, 0]
        self.ellipse.show_matrix(found.eigenvalues, (float(direction[0]), float(direction[1])))
        self.opposite.show_expression(
            ("b =", found.opposite_right_side[:, np.newaxis], _solved(found.opposite_solution)),
            tr("With It = I(t) − I(t+1) the vector points from t+1 back to t"),
        )

    def _show_block(self, found: BlockInspection, parameters: Flow) -> None:
        show_picture(self.surface, surface_picture(found, parameters.cost))
        self.blocks.show_expression(
            (tr("Block:"), found.block, tr("match:"), found.match), tr("The block, and where it fits best")
        )


def surface_picture(found: BlockInspection, cost: Cost) -> Picture:
    """Give the costs of all displacements as a picture, with the best and the second-best minimum marked."""
    reach = found.surface.shape[0] // 2
    places = [(found.minimum, _BEST, tr("Best {vector}", vector=vector_text(found.minimum)))]
    if found.runner_up is not None:
        places.append((found.runner_up, _SECOND, tr("Second {vector}", vector=vector_text(found.runner_up))))
    overlays = tuple(
        MarkerOverlay(np.array([[right + reach, down + reach]], float), color=color, label=label)
        for (right, down), color, label in places
    )
    return Picture(
        "cost", tr("{measure} over the displacement", measure=tr(cost.label)), found.surface,
        colormap=Colormap.VIRIDIS, overlays=overlays,
        row_axis=Axis("v", "px", -reach, reach), column_axis=Axis("u", "px", -reach, reach),
        value_axis=Axis(tr(cost.label)),
    )  # fmt: skip


def _solved(solution: tuple[float, float] | None, is_sure: bool = True) -> str:
    if solution is None:
        return tr("has no single solution")
    vector = vector_text(solution)
    if is_sure:
        return tr("⇒ (u, v) = {vector} px", vector=vector)
    return tr("⇒ (u, v) = {vector} px, of an ill-conditioned matrix", vector=vector)


def _matrix(title: str) -> MatrixView:
    view = MatrixView(compact=True)
    view.setAccessibleName(title)
    return view
