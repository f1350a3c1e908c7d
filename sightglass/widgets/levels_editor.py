"""An editor for the thresholds and gains of the levels of a Laplacian pyramid."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sightglass.algorithms.parameters import Field
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.values import Numbers
from sightglass.algorithms.wording import number_text
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label
from sightglass.widgets.field_editors import NumberEditor
from sightglass.widgets.form_row import FormRow
from sightglass.widgets.level_histogram import LevelHistogram, settled
from sightglass.widgets.level_row import LevelRow
from sightglass.widgets.level_settings import NO_THRESHOLD, UNIT_GAIN, LevelContent, LevelSettings
from sightglass.widgets.number_scale import NumberScale

_HISTOGRAM_HEIGHT = 144
_LABEL_WIDTH = 64
_BOX_WIDTH = 64
_HIGHEST_OF_BYTES = 255.0
_NAMED = 4
_GAIN_STEP = 0.05
_NOTHING_YET = marked("The histogram of each level appears with the result.")
_NO_DETAILS = marked("The top is the low-pass that is left after all reductions. It has a gain, and no threshold.")
_ABOUT_GAIN = marked(
    "What the coefficients of this level are multiplied by after the threshold: above 1 its details stand out, below 1 "
    "they fade, 0 leaves them out"
)
_FORMULA = "T = σ√(2 ln N)"


class LevelsEditor(QWidget):
    """Shows the levels, finest first and the low-pass top last; the one in hand with its histogram large above them.

    Parameters
    ----------
    gains : (float, float)
        Lowest and highest gain.
    """

    value_changed = Signal(object)
    """The new `LevelSettings`, while a hand is still on them."""
    edit_finished = Signal()
    """One change is complete: a line or slider is released, a key was pressed, a button was clicked."""

    def __init__(self, gains: tuple[float, float] = (0.0, 10.0), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = LevelSettings()
        self._edited = False
        self._levels: tuple[LevelContent, ...] = ()
        self._chosen = 0
        self._highest = _HIGHEST_OF_BYTES
        self._universal: Numbers = ()
        self.rows: list[LevelRow] = []
        self.linked = QCheckBox(tr("All levels linked"))
        self.linked.setToolTip(theme.tooltip(tr("One threshold and one gain for all levels but the low-pass top")))
        self.linked.clicked.connect(self._link)
        self.universal = QPushButton(tr("Universal threshold"))
        self.universal.clicked.connect(self.apply_universal)
        self.caption = text_label()
        self.histogram = LevelHistogram()
        self.histogram.setFixedHeight(_HISTOGRAM_HEIGHT)
        self.histogram.threshold_edited.connect(self._drag_threshold)
        self.histogram.edit_finished.connect(self._finish)
        self._scale = _scale_of(_threshold_field(self._highest))
        self.threshold = self._threshold_row()
        low, high = gains
        self.gain = self._number_row(
            Field("gain", "number", UNIT_GAIN, marked("Gain"), low=low, high=high, scale="log", step=_GAIN_STEP,
                  help=_ABOUT_GAIN),
        )  # fmt: skip
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._arrange()
        self.setFocusProxy(self.threshold.editor)
        self.show_universal(None, ())
        self._recolor()
        theme.manager().changed.connect(self._recolor)
        self._show_settings()

    # The editor protocol

    def value(self) -> LevelSettings:
        """Give what is set."""
        return self._value

    def set_value(self, value: LevelSettings) -> None:
        """Show other settings without telling anybody."""
        if value != self._value:
            self._value = value
            self._show_settings()

    # What is shown

    def show_levels(self, levels: Sequence[LevelContent]) -> None:
        """Show what is known of the levels, finest first; the last is the low-pass top."""
        same_shape = self.has_the_levels_of(levels)
        self._levels = tuple(levels)
        if len(self.rows) != len(levels):
            self._make_rows(len(levels))
        end = max((_end_of(level) for level in levels[:-1]), default=0.0) or self._highest
        widest = max((level.size for level in levels), key=len, default="")
        for row, level in zip(self.rows, levels, strict=True):
            row.show_level(level, None if self._is_top(row.number) else end, widest)
        if same_shape:
            self._show_histogram()
        else:
            self.choose(min(self._chosen, len(levels) - 1))
            self._show_settings()

    def has_the_levels_of(self, levels: Sequence[LevelContent]) -> bool:
        """Whether as many levels of the same names and sizes are on show."""
        return [(level.title, level.size) for level in levels] == [(level.title, level.size) for level in self._levels]

    def set_highest(self, highest: float) -> None:
        """Say where the scale of the thresholds ends: at the difference of white and black."""
        if highest == self._highest:
            return
        self._highest = highest
        self._scale = _scale_of(_threshold_field(highest))
        old, self.threshold = self.threshold, self._threshold_row()
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self.threshold)
        old.hide()
        old.deleteLater()
        self.setFocusProxy(self.threshold.editor)
        self._show_settings()

    def show_universal(self, sigma: float | None, thresholds: Numbers, unit: str = "") -> None:
        """Show the noise that was estimated, and the threshold that follows for each level; None if nothing is known.

        `unit` is that of the image's values, "gray levels".
        """
        self._universal = thresholds
        self.universal.setEnabled(bool(thresholds))
        if sigma is None or not thresholds:
            self.caption.setText(tr("{formula} with the noise σ estimated from the finest level", formula=_FORMULA))
            self.universal.setToolTip(
                theme.tooltip(tr("{formula}: there is no image yet to estimate the noise σ from", formula=_FORMULA))
            )
            return
        noise = f"σ = {number_text(sigma, 3, grouped=False)} {unit}".strip()
        # Without marks of thousands, which look like those of the list.
        numbers = [number_text(threshold, 3, grouped=False) for threshold in thresholds]
        first = ", ".join(numbers[:_NAMED]) + (", …" if len(numbers) > _NAMED else "")
        self.caption.setText(tr("{formula} for {noise}: {thresholds}", formula=_FORMULA, noise=noise, thresholds=first))
        self.universal.setToolTip(
            theme.tooltip(
                tr("Set each level's threshold to what noise alone hardly ever exceeds, so that all of it becomes 0"),
                tr(
                    "{formula}: N is the number of coefficients of the level, σ the noise in it. In the image it is "
                    "{noise}, estimated from the median magnitude of the finest level.",
                    formula=_FORMULA,
                    noise=noise,
                ),
                tr("From the finest level on: {thresholds}.", thresholds=", ".join(numbers)),
            )
        )

    # What a person does

    @property
    def chosen(self) -> int:
        """The number of the level in hand."""
        return self._chosen

    def choose(self, level: int) -> None:
        """Take a level in hand: its histogram is shown large, and the sliders are its own."""
        self._chosen = max(0, min(level, len(self.rows) - 1))
        for row in self.rows:
            row.set_chosen(row.number == self._chosen)
        self._show_chosen()

    def apply_universal(self) -> None:
        """Set the thresholds to the universal ones, each level its own."""
        if self._universal:
            thresholds = tuple(float(number) for number in self._universal)
            self._edit(self._value.with_thresholds(thresholds))
            self._finish()

    def reset(self, level: int) -> None:
        """Take the threshold and the gain of a level back."""
        if self._is_top(level):
            self._edit(self._value.with_base_gain(UNIT_GAIN))
        else:
            self._edit(self._value.with_threshold(level, NO_THRESHOLD).with_gain(level, UNIT_GAIN))
        self._finish()

    # How it hangs together

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.linked)
        head.addStretch(1)
        head.addWidget(self.universal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.HALF_GRID)
        layout.addLayout(head)
        layout.addWidget(self.caption)
        layout.addWidget(self.histogram)
        layout.addWidget(self.threshold)
        layout.addWidget(self.gain)
        layout.addSpacing(theme.HALF_GRID)
        layout.addLayout(self._list)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def _recolor(self) -> None:
        colors = QPalette()
        colors.setColor(QPalette.ColorRole.WindowText, QColor(theme.manager().theme.muted))
        self.caption.setPalette(colors)

    def _threshold_row(self) -> FormRow:
        return self._number_row(_threshold_field(self._highest))

    def _number_row(self, field: Field) -> FormRow:
        editor = NumberEditor(field, float(field.default))  # type: ignore[arg-type]
        editor.box.setFixedWidth(_BOX_WIDTH)
        assert editor.slider is not None
        editor.slider.setObjectName(field.name)
        row = FormRow(field, field.default, editor)
        row.set_value(field.default)
        row.set_label_width(_LABEL_WIDTH)
        row.value_changed.connect(self._take)
        row.edit_finished.connect(self._finish)
        return row

    def _make_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = LevelRow(len(self.rows))
            row.chosen.connect(self.choose)
            row.move_asked.connect(self._move)
            row.threshold_edited.connect(self._drag_threshold)
            row.stepped.connect(self._step)
            row.edit_finished.connect(self._finish)
            row.reset_asked.connect(lambda row=row: self.reset(row.number))
            self.rows.append(row)
            self._list.addWidget(row)

    def _is_top(self, level: int) -> bool:
        return level == len(self._levels) - 1

    def _move(self, count: int) -> None:
        wanted = max(0, min(self._chosen + count, len(self.rows) - 1))
        self.rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, name: str, number: float) -> None:
        if name == "threshold":
            self._edit(self._value.with_threshold(self._chosen, number))
        elif self._is_top(self._chosen):
            self._edit(self._value.with_base_gain(number))
        else:
            self._edit(self._value.with_gain(self._chosen, number))

    def _drag_threshold(self, threshold: float) -> None:
        self._edit(self._value.with_threshold(self._chosen, settled(self._scale, threshold)))

    def _step(self, count: int) -> None:
        stepped = self._scale.stepped(self._value.threshold(self._chosen), count)
        self._edit(self._value.with_threshold(self._chosen, stepped))

    def _link(self, linked: bool) -> None:
        count = max(len(self._levels) - 1, 1)
        # From the low-pass top nothing can be handed on.
        source = 0 if self._is_top(self._chosen) else self._chosen
        self._edit(self._value.linked_at(source) if linked else self._value.unlinked(count))
        self._finish()

    def _edit(self, value: LevelSettings) -> None:
        if value == self._value:
            return
        self._value = value
        self._edited = True
        self._show_settings()
        self.value_changed.emit(value)

    def _finish(self) -> None:
        if self._edited:
            self._edited = False
            self.edit_finished.emit()

    def _show_settings(self) -> None:
        self.linked.setChecked(self._value.linked)
        for row in self.rows:
            top = self._is_top(row.number)
            gain = self._value.base_gain if top else self._value.gain(row.number)
            row.show_settings(None if top else self._value.threshold(row.number), gain)
        self._show_chosen()

    def _show_chosen(self) -> None:
        top = self._is_top(self._chosen)
        name = self._levels[self._chosen].name if self._levels else ""
        numbers = (
            (self.threshold, NO_THRESHOLD if top else self._value.threshold(self._chosen)),
            (self.gain, self._value.base_gain if top else self._value.gain(self._chosen)),
        )
        for row, number in numbers:
            row.setEnabled(bool(self._levels) and not (top and row is self.threshold))
            if row.editor.value() != number or not row.message.isHidden():
                row.set_value(number)
            help_text = tr(row.field.help)
            if self._value.linked and not top:
                help_text = tr("Of all levels. {help}", help=help_text)
            elif name:
                help_text = tr("Of {level}. {help}", level=name, help=help_text)
            row.editor.describe(help_text)
        self._show_histogram()

    def _show_histogram(self) -> None:
        level = self._levels[self._chosen] if self._levels else None
        if level is None or level.histogram is None:
            top = level is not None and self._is_top(self._chosen)
            self.histogram.show_nothing(tr(_NO_DETAILS) if top else tr(_NOTHING_YET))
            return
        threshold = None if self._is_top(self._chosen) else self._value.threshold(self._chosen)
        self.histogram.show_level(level.histogram, threshold, level.title)


def _threshold_field(highest: float) -> Field:
    return Field(
        "threshold", "number", NO_THRESHOLD, marked("Threshold"), low=0.0, high=highest, scale="log", help=marked(
            "In values of the image. Coefficients of this level below it, of either sign, become 0: noise and faint "
            "texture go, edges stay. 0 switches it off"
        ),
    )  # fmt: skip


def _scale_of(field: Field) -> NumberScale:
    scale = NumberScale.of(field)
    assert scale is not None
    return scale


def _end_of(level: LevelContent) -> float:
    """Give the largest magnitude in the histogram of a level."""
    if level.histogram is None or not level.histogram.curves:
        return 0.0
    edges = np.asarray(level.histogram.curves[0].x)
    return float(np.abs(edges).max(initial=0.0))


__all__ = ["LevelContent", "LevelSettings", "LevelsEditor"]
