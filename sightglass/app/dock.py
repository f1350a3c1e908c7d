"""The dock widgets: light shells that make their panel when it is first seen."""

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.texts import marked, tr
from sightglass.app.context import LEAST_WIDTH, DockContext
from sightglass.app.session.model import DockState

if TYPE_CHECKING:
    from sightglass.app.panel import AlgorithmPanel

_MOST_SHORTCUTS = 9


@dataclass(frozen=True)
class DockDescription:
    """What the window needs to know of a dock before it is opened.

    `title` and `help` are English. `panel` is "module:class": the module is imported when the dock is first seen, so
    that the window is up first.
    """

    name: str
    title: str
    icon: str
    help: str
    panel: str


DOCKS = (
    DockDescription(
        "contrast",
        marked("Contrast"),
        "contrast-circle",
        marked("Histograms, transfer curves and equalization"),
        "sightglass.app.docks.contrast:ContrastPanel",
    ),
    DockDescription(
        "filter",
        marked("Filter"),
        "grid",
        marked("Kernels, convolution and frequency response"),
        "sightglass.app.docks.filter:FilterPanel",
    ),
    DockDescription(
        "pyramid",
        marked("Pyramid"),
        "layers-triple",
        marked("Gaussian and Laplacian pyramids, thresholds and gains of each scale"),
        "sightglass.app.docks.pyramid:PyramidPanel",
    ),
    DockDescription(
        "total_variation",
        marked("Total variation"),
        "blur-off",
        marked("Denoise with flat areas and sharp edges, and watch ADMM converge"),
        "sightglass.app.docks.total_variation:TotalVariationPanel",
    ),
    DockDescription(
        "flow",
        marked("Optical flow"),
        "arrow-decision",
        marked("Motion between two frames, and why it is known or not"),
        "sightglass.app.docks.flow:FlowPanel",
    ),
    DockDescription(
        "mapping",
        marked("Mapping"),
        "vector-polyline",
        marked("Pairs of points, maps between two images, RANSAC and warping"),
        "sightglass.app.docks.mapping:MappingPanel",
    ),
    DockDescription(
        "panorama",
        marked("Panorama"),
        "panorama-variant-outline",
        marked("Images that overlap become one: matches, homographies, gains, seams and blending"),
        "sightglass.app.docks.panorama:PanoramaPanel",
    ),
    DockDescription(
        "features",
        marked("Features"),
        "crosshairs",
        marked("Corners, blobs, orientation, descriptors and matches"),
        "sightglass.app.docks.features:FeaturesPanel",
    ),
    DockDescription(
        "convolution",
        marked("Convolution"),
        "grid-large",
        marked("What layers compute and how their gradients come about, number by number"),
        "sightglass.app.docks.convolution:ConvolutionPanel",
    ),
    DockDescription(
        "classifier",
        marked("Classifier"),
        "brain",
        marked("A convolutional network learns to tell images apart, layer by layer in view"),
        "sightglass.app.docks.classifier:ClassifierPanel",
    ),
    DockDescription(
        "denoiser",
        marked("Denoiser"),
        "auto-fix",
        marked("A convolutional network learns to take noise away, beside total variation and a pyramid"),
        "sightglass.app.docks.denoiser:DenoiserPanel",
    ),
)


def shortcut_of(number: int) -> str:
    """Give the keys that open a dock, by its place from 1 on; nothing where the digits are used up."""
    return f"Ctrl+{number}" if number <= _MOST_SHORTCUTS else ""


class AlgorithmDock(QDockWidget):
    """Holds the panel of one algorithm.

    Signals
    -------
    activated(AlgorithmDock)
        The dock came into view, with its panel made.
    """

    activated = Signal(object)

    def __init__(self, description: DockDescription, context: DockContext, parent: QWidget) -> None:
        super().__init__(tr(description.title), parent)
        self.setObjectName(f"dock_{description.name}")
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.description = description
        self.panel: AlgorithmPanel | None = None
        # What is to be set once the panel is made.
        self._waiting: DockState | None = None
        self._context = context
        self.is_in_view = False
        self._may_build = False
        self._placeholder = QWidget()
        self._placeholder.setMinimumWidth(LEAST_WIDTH)
        self.setWidget(self._placeholder)
        self.visibilityChanged.connect(self._on_visibility)

    def sizeHint(self) -> QSize:
        """Ask for a width that leaves the canvas more than half of a 1440-pixel window."""
        return QSize(432, 640)

    def start(self) -> None:
        """Allow the panel to be made; the window calls this after its first paint."""
        self._may_build = True
        if self.isVisible() and not self.visibleRegion().isEmpty():
            self._on_visibility(True)

    def open(self) -> "AlgorithmPanel":
        """Make the panel if need be, and bring the dock to the front."""
        self._may_build = True
        panel = self._built()
        self.show()
        self.raise_()
        # It may have been in view all the time, beside another dock.
        self.activated.emit(self)
        return panel

    def state(self) -> DockState | None:
        """Give what a person has set, or None where the dock was never opened."""
        return self._waiting if self.panel is None else self.panel.state()

    def restore(self, state: DockState | None) -> None:
        """Set it as it was, now or when the dock is opened; None stands for a dock that was never opened."""
        if self.panel is None:
            self._waiting = state
        else:
            self.panel.restore(state or DockState(self.panel.algorithm.parameters()))

    def restore_parameters(self, parameters: Parameters) -> None:
        """Put parameters in force, now or when the dock is opened, and leave the rest as it is."""
        if self.panel is None:
            self._waiting = replace(self._waiting or DockState(parameters), parameters=parameters)
        else:
            self.panel.restore_parameters(parameters)

    def cancel(self) -> None:
        """Tell the panel's workers to stop, without waiting for them."""
        if self.panel is not None:
            self.panel.worker.cancel()

    def shut_down(self) -> None:
        """End the panel's worker."""
        if self.panel is not None:
            self.panel.shut_down()

    def _built(self) -> "AlgorithmPanel":
        if self.panel is None:
            module, _, name = self.description.panel.partition(":")
            self.panel = getattr(import_module(module), name)(self._context, self)
            self.setWidget(self.panel)
            self._placeholder.deleteLater()
            if self._waiting is not None:
                self.panel.restore(self._waiting)
                self._waiting = None
        return self.panel

    def _on_visibility(self, visible: bool) -> None:
        self.is_in_view = visible
        if visible and self._may_build:
            self._built().set_shown(True)
            self.activated.emit(self)
        elif self.panel is not None:
            self.panel.set_shown(False)
