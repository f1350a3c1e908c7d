"""A page that turns an image: by hand, with the matches in the picture, and step by step, for a curve."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sightglass.algorithms.features import Features, Survival, survival
from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.study import Study
from sightglass.widgets.cards import text_label
from sightglass.widgets.number_scale import NumberScale
from sightglass.widgets.plot_view import PlotView
from sightglass.widgets.sliders import NumberSlider

NOT_TURNED = marked(
    "The matches in the picture are those with the second image. Move the slider to match the image with "
    "itself, turned."
)
_CURVE_HEIGHT = 232


class RotationPage(QWidget):
    """A slider for the angle, what became of the matches, and how many survive over the angle.

    Signals
    -------
    angle_edited(float)
        In degrees, while a hand is on the slider.
    edit_finished()
        The slider was let go.
    """

    angle_edited = Signal(float)
    edit_finished = Signal()

    def __init__(self, curve: PlotView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        field = Features.field("angle")
        scale = NumberScale.of(field)
        assert scale is not None
        self.angle = NumberSlider(scale, cast(float, field.default))
        self.angle.setAccessibleName(tr("Turn the image"))
        self.angle.setToolTip(tr("Turn the image and match it with itself; the picture shows right and wrong matches"))
        self.angle.value_edited.connect(self.angle_edited)
        self.angle.edit_finished.connect(self.edit_finished)
        self.angle_text = QLabel()
        self.angle_text.setMinimumWidth(48)
        self.words, self.curve_words = text_label(), text_label()
        self.study = Study("features-survival", tr("Turn step by step"), _survival)
        self.study.shown.connect(self._show_survival)
        self.curve = curve
        self.curve.setFixedHeight(_CURVE_HEIGHT)
        self._found: Survival | None = None
        self._parameters = Features()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(QLabel(tr("Turned by")))
        line.addWidget(self.angle, 1)
        line.addWidget(self.angle_text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        for widget in (self.words, self.study, self.curve, self.curve_words):
            layout.addWidget(widget)
        self.show_parameters(self._parameters)

    def show_parameters(self, parameters: Features) -> None:
        """Show the angle on the slider, and mark it in the curve."""
        self._parameters = parameters
        self.angle.set_number(parameters.angle)
        self.angle_text.setText(f"{parameters.angle:.0f}°".replace("-", "−"))
        self._show_curve()

    def set_subject(self, images: tuple[Image | None, ...], parameters: Features | None = None) -> None:
        """Say of what the curve is to be; it is the same however the image is turned now."""
        if parameters is None:
            self.words.setText("")
            self.study.set_subject(())
            return
        default = Features()
        self.study.set_subject(
            images[:1],
            parameters.replaced(
                source=default.source, angle=default.angle, zoom=default.zoom, orientation=True, scale_space=False
            ),
        )

    def _show_survival(self, found: Survival | None) -> None:
        self._found = found
        self.curve_words.setText("" if found is None else found.sentence())
        if found is None:
            self.curve.clear()
        self._show_curve()

    def _show_curve(self) -> None:
        if self._found is not None:
            self.curve.show_plot(replace(self._found, parameters=self._parameters).plot())


def _survival(image: Image, parameters: Features, progress: Progress) -> Survival:
    return survival(image, parameters, progress)
