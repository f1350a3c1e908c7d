"""The slim bar above the pictures: what is shown, which tool is in hand, and the zoom."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.canvas import keys
from sightglass.widgets.canvas.picture_choice import PictureChoice
from sightglass.widgets.canvas.transform import MAX_ZOOM
from sightglass.widgets.canvas.view import CanvasView
from sightglass.widgets.chooser import Chooser
from sightglass.widgets.icons import icon

_HEIGHT, _ROW = 40, 32
_BUTTON, _SPACING = 28, 2
_NARROWEST = 458
_ONE_ROW = 720  # from this width on, titles beside the buttons can be read
_ZOOMS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)

_MODES = (
    ("single", "image-outline", marked("One picture"), marked("Show one picture")),
    ("divider", "compare", marked("Divider"),
     marked("Show two pictures of the same area under a divider that you can drag")),
    ("side_by_side", "view-split-vertical", marked("Side by side"),
     marked("Show two pictures beside each other with linked zoom")),
    ("flicker", "animation-play-outline", marked("In turn"),
     marked("Show two pictures of the same area in turn, so that what differs moves; again: hold one, B: the other")),
)  # fmt: skip
_TOOLS = (
    (
        "pan",
        "hand-back-right-outline",
        marked("Move"),
        marked("Drag to move the picture; turn the wheel to zoom to the cursor"),
    ),
    (
        "select",
        "selection-drag",
        marked("Select"),
        marked("Drag to select a rectangle, which the algorithms then work on"),
    ),
    ("profile", "chart-bell-curve-cumulative", marked("Profile"), marked("Drag a line to plot the values along it")),
)


class CanvasToolbar(QWidget):
    """Shows and changes the state of a view."""

    def __init__(self, view: CanvasView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("canvasToolbar")
        self.setFixedHeight(_HEIGHT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(_SPACING)
        row = QHBoxLayout()
        row.setSpacing(_SPACING)
        rows.addLayout(row)
        self._rows, self._row = rows, row
        self._modes = self._group(row, _MODES, lambda name: keys.choose_mode(view, name))
        row.addSpacing(4)
        self.primary = self._chooser(tr("The picture shown alone or on the left"), "primaryPicture")
        self.secondary = self._chooser(tr("The picture on the right"), "secondaryPicture")
        self.swap = self._button("swap-horizontal", tr("Swap"), tr("Exchange the left and the right picture"), "swap")
        self.swap.clicked.connect(lambda: keys.swap(view))
        self._choice = PictureChoice(self.primary, self.secondary, self.swap, self)
        self._place_of_choice, self._is_beside = row.count(), True
        row.addWidget(self._choice, 8)
        self.primary.activated.connect(lambda index: view.choose(primary=self.primary.itemData(index)))
        self.secondary.activated.connect(lambda index: view.choose(secondary=self.secondary.itemData(index)))
        row.addStretch(0)
        self._tools = self._group(row, _TOOLS, view.set_tool)
        self._select_help = self._tools["select"].toolTip()
        self._line(row)
        self.fit = self._button("fit-to-screen-outline", tr("Fit"), tr("Show the whole picture"), "fit")
        self.fit.clicked.connect(view.fit)
        self.actual = self._button(
            "numeric-1-box-outline", tr("Actual size"), tr("One image pixel to a screen pixel"), "actual"
        )
        self.actual.clicked.connect(lambda: view.zoom_to(1.0))
        row.addWidget(self.fit)
        row.addWidget(self.actual)
        self.zoom = self._zoom_button(row, view)
        view.scene_changed.connect(self.refresh)
        self.refresh()

    def _group(
        self, row: QHBoxLayout, entries: tuple[tuple[str, str, str, str], ...], choose: Callable[[str], object]
    ) -> dict[str, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        for name, glyph, title, help_text in entries:
            button = self._button(glyph, tr(title), tr(help_text), name)
            row.addWidget(button)
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, name=name: choose(name))
            buttons[name] = button
        return buttons

    def _button(self, glyph: str, title: str, help_text: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(glyph))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(_BUTTON, 30)
        button.setAutoRaise(True)
        button.setObjectName(key)
        button.setAccessibleName(title)
        button.setAccessibleDescription(help_text)
        button.setToolTip(f"{help_text} ({keys.shortcut_text(key)})")
        return button

    def _chooser(self, help_text: str, name: str) -> Chooser:
        chooser = Chooser(self)
        chooser.setObjectName(name)
        chooser.setAccessibleName(help_text)
        chooser.setToolTip(help_text)
        chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(3)
        return chooser

    def _line(self, row: QHBoxLayout) -> None:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFixedHeight(20)
        row.addWidget(line)

    def _zoom_button(self, row: QHBoxLayout, view: CanvasView) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("zoom")
        button.setAutoRaise(True)
        button.setFixedSize(_zoom_width(button), 30)
        button.setToolTip(tr("Screen pixels for each image pixel; choose another zoom (+ and − change it too)"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(tr("Fit")).triggered.connect(view.fit)
        menu.addSeparator()
        for zoom in _ZOOMS:
            menu.addAction(zoom_text(zoom)).triggered.connect(partial(view.zoom_to, zoom))
        button.setMenu(menu)
        row.addWidget(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """Ask for what two titles under the buttons need: where it is narrow, the choosers have a row of their own."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the choosers a row of their own where titles beside the buttons could not be read."""
        super().resizeEvent(event)
        self._place_choice()

    def _place_choice(self) -> None:
        beside = self.width() >= _ONE_ROW
        if beside != self._is_beside:
            self._is_beside = beside
            if beside:
                self._rows.removeWidget(self._choice)
                self._row.insertWidget(self._place_of_choice, self._choice, 8)
            else:
                self._row.removeWidget(self._choice)
                self._rows.addWidget(self._choice)
        has_second_row = not beside and self._choice.isVisibleTo(self)
        self.setFixedHeight(_HEIGHT + _ROW if has_second_row else _HEIGHT)

    def refresh(self) -> None:
        """Follow the view."""
        scene = self._view.scene
        several = len(scene.layers) > 1
        for name, button in self._modes.items():
            _set(button.isChecked, button.setChecked, name == (scene.mode if several else "single"))
            _set(button.isEnabled, button.setEnabled, bool(scene.layers) and (several or name == "single"))
        for name, button in self._tools.items():
            _set(button.isChecked, button.setChecked, name == self._view.tool)
            _set(button.isEnabled, button.setEnabled, bool(scene.layers) and not self._refusal(name))
        refusal = self._view.selection_refusal
        self._tools["select"].setToolTip(theme.tooltip(refusal) if refusal else self._select_help)
        for button in (self.fit, self.actual, self.zoom):
            _set(button.isEnabled, button.setEnabled, bool(scene.layers))
        two = scene.mode != "single" and several
        self._fill(self.primary, scene.primary.picture.key if scene.primary else "")
        self._fill(self.secondary, scene.secondary.picture.key if scene.secondary else "")
        for control in (self.secondary, self.swap):
            _set(control.isVisibleTo, control.setVisible, two, self._choice)
        _set(self._choice.isVisibleTo, self._choice.setVisible, bool(scene.layers), self)
        self._choice.arrange()
        self._place_choice()
        zoom = self._view.zoom()
        self.zoom.setText("" if zoom is None else zoom_text(zoom))
        self.zoom.setAccessibleName(tr("Zoom") if zoom is None else tr("Zoom {zoom}", zoom=zoom_text(zoom)))

    def _refusal(self, tool: str) -> str:
        return self._view.selection_refusal if tool == "select" else ""

    def _fill(self, chooser: Chooser, key: str) -> None:
        wanted = [(layer.picture.title, layer.picture.key) for layer in self._view.scene.layers]
        if wanted != [(chooser.itemText(index), chooser.itemData(index)) for index in range(chooser.count())]:
            chooser.clear()
            for title, data in wanted:
                chooser.addItem(title, data)
        index = chooser.findData(key)
        if index != chooser.currentIndex():
            chooser.setCurrentIndex(index)
        # Long titles are cut in the box.
        tip = f"{chooser.accessibleName()}: {chooser.currentText()}"
        if chooser.toolTip() != tip:
            chooser.setToolTip(tip)


def _zoom_width(button: QToolButton) -> int:
    """Give the width that the longest text needs, with the arrow of the menu."""
    return button.fontMetrics().horizontalAdvance(zoom_text(MAX_ZOOM)) + 26


def zoom_text(zoom: float) -> str:
    """Write a zoom in percent."""
    percent = 100 * zoom
    return f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %"


def _set(getter: Callable[..., bool], setter: Callable[[bool], None], value: bool, *arguments: QWidget) -> None:
    """Set only what differs: each setting would lay the row out again."""
    if getter(*arguments) != value:
        setter(value)
