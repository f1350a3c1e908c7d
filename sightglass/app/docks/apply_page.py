"""The page of the denoiser dock on which a network that has learned denoises the current image as it is."""

from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from sightglass.algorithms.cnn.denoising_network import DenoisingNetwork
from sightglass.algorithms.denoiser.applying import Applied, applied_pictures, apply
from sightglass.algorithms.denoiser.rivals import Setting
from sightglass.algorithms.edits import BY_NETWORK, DenoiseByNetwork
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Picture
from sightglass.algorithms.texts import marked, tr
from sightglass.algorithms.wording import number_text, percent
from sightglass.app.context import input_picture
from sightglass.app.docks.views import row, show_picture, small_view
from sightglass.app.worker import Job, Report, Worker
from sightglass.app.workspace import Entry, RecipeStep
from sightglass.widgets import theme
from sightglass.widgets.cards import text_label

_VIEW_HEIGHT = 168
_NO_NETWORK = marked("There is no network that has learned yet: press Train, or load one on the page Layers.")
_NO_IMAGE = marked("Open the image that is to be denoised: File > Open.")


@dataclass(frozen=True, eq=False)
class Method:
    """A network that has learned, what a person knows it by, and how the methods beside it are set."""

    learned: DenoisingNetwork
    of: str
    settings: tuple[Setting, ...]
    settings_from: str

    @property
    def name(self) -> str:
        """The title of the network."""
        return tr("Network of {what}", what=self.of)


@dataclass(frozen=True, eq=False)
class _Done:
    """A denoised image with all that is shown of it."""

    entry: Entry
    method: Method
    applied: Applied
    pictures: tuple[Picture, ...]
    kept: Entry


class ApplyPage(QWidget):
    """Denoises in the background, and shows the image before and after with what other methods make of it.

    Signals
    -------
    changed()
        There are other pictures to be shown on the canvas.
    keep_requested(object)
        An `Entry` is to be added to the workspace.
    """

    changed = Signal()
    keep_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._method: Method | None = None
        self._done: _Done | None = None
        self.worker = Worker("denoiser-apply", parent=self)
        self.worker.reported.connect(self._on_report)
        self.about = text_label()
        self.button = QPushButton()
        self.button.setToolTip(tr("Denoise the current image by the network; no noise is added before"))
        self.button.clicked.connect(self.apply)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip(tr("Stop denoising; the last result stays"))
        self.cancel.clicked.connect(self.worker.cancel)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setFixedHeight(3)
        self.words = text_label()
        self.keep = QPushButton(tr("Keep in the workspace"))
        self.keep.setToolTip(tr("Add the denoised image to the workspace, with a recipe that repeats it on others"))
        self.keep.clicked.connect(self._on_keep)
        self.views = {key: small_view(_VIEW_HEIGHT) for key in ("before", "network", "total_variation", "pyramid")}
        before, network, variation, pyramid = self.views.values()
        for view in (network, variation, pyramid):
            before.link(view)
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.GRID)
        keep = QHBoxLayout()
        keep.addWidget(self.keep)
        keep.addStretch(1)
        shown.addLayout(keep)
        for pair in (row(before, network), row(variation, pyramid)):
            shown.addWidget(pair)
        self._shown.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        buttons.addWidget(self.button, 1)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(buttons)
        for widget in (self.bar, self.about, self.words, self._shown):
            layout.addWidget(widget)
        self._show_busy()

    def set_subject(self, entry: Entry | None, method: Method | None) -> None:
        """Say which image is current, and which network would denoise it."""
        self._entry, self._method = entry, method
        self._show_subject()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What the canvas shows: the image before, after, and by other methods."""
        return () if self._done is None else (input_picture(self._done.entry.image), *self._done.pictures)

    def entry_of(self, picture: Picture) -> Entry | None:
        """Give one of these pictures as it would stand in the workspace, None for any other."""
        done = self._done
        if done is None or picture.key not in {each.key for each in self.pictures}:
            return None
        if picture.key == "input":
            return done.entry
        return done.kept if picture.key == "applied" else Entry(kept_image(picture, done.entry.image))

    def apply(self) -> None:
        """Denoise the current image, off the window's thread."""
        if self._entry is not None and self._method is not None:
            self.words.setText("")
            self.bar.setValue(0)
            self.worker.submit(Job(partial(_done, self._entry, self._method)))
            self._show_busy()

    def shut_down(self) -> None:
        """End the thread."""
        self.worker.shut_down()

    def _show_subject(self) -> None:
        method, entry = self._method, self._entry
        self.button.setText(
            tr("Denoise “{name}” as it is", name=entry.name) if entry is not None else tr("Denoise as it is")
        )
        self.button.setEnabled(entry is not None and method is not None and not self.worker.is_busy)
        if method is None:
            self.about.setText(tr(_NO_NETWORK))
        elif entry is None:
            self.about.setText(tr(_NO_IMAGE))
        else:
            self.about.setText(
                tr(
                    "{network}, for noise of σ = {sigma}. No noise is added to the image. {channels}",
                    network=method.name,
                    sigma=number_text(method.learned.sigma),
                    channels=_channels(entry, method),
                ).strip()
            )

    def _show_busy(self) -> None:
        busy = self.worker.is_busy
        self.cancel.setVisible(busy)
        self.bar.setVisible(busy)
        self._show_subject()

    def _on_report(self, report: Report) -> None:
        if report.kind == "progress":
            self.bar.setValue(round(report.fraction * 1000))
            self.words.setText(
                tr("{message}, {share} done.", message=report.message, share=percent(round(report.fraction, 2)))
            )
        elif report.kind == "cancelled":
            self.words.setText(
                tr("Stopped.") if self._done is None else tr("Stopped. What is shown is the last result.")
            )
        elif report.kind == "failed":
            self.words.setText(report.message)
        elif report.kind == "done":
            self._show(cast(_Done, report.value))
        self._show_busy()

    def _show(self, done: _Done) -> None:
        self._done = done
        self.words.setText(_said(done))
        applied = done.applied
        levels = (0.0, 1.0)
        show_picture(self.views["before"], Picture("before", tr("As it is"), applied.noisy, levels))
        show_picture(self.views["network"], Picture("network", tr("Network"), applied.network, levels))
        for setting, pixels in applied.others:
            show_picture(self.views[setting.key], Picture(setting.key, setting.described, pixels, levels))
        self.keep.setEnabled(True)
        self._shown.show()
        self.changed.emit()

    def _on_keep(self) -> None:
        if self._done is not None:
            self.keep.setEnabled(False)
            self.keep_requested.emit(self._done.kept)


def _done(entry: Entry, method: Method, progress: Progress) -> _Done:
    applied = apply(entry.image, method.learned, method.settings, progress)
    step = RecipeStep(BY_NETWORK.key, DenoiseByNetwork.of(method.learned.to_npz()).to_json())
    image = replace(applied.denoised, name=BY_NETWORK.name_for(entry.image))
    return _Done(entry, method, applied, applied_pictures(applied), entry.derived(image, step))


def _channels(entry: Entry, method: Method) -> str:
    """Say what is done where image and network differ in their channels."""
    if method.learned.channels == 1 and entry.image.channels > 1:
        return tr("It is a network for gray images: red, green and blue are denoised each by itself.")
    if method.learned.channels == 3 and entry.image.channels == 1:
        return tr(
            "It is a network for RGB: the gray image is given to it three times, and the mean of the result counts."
        )
    return ""


def _said(done: _Done) -> str:
    image, region = done.entry.image, done.applied.region
    is_whole = (region.rows, region.columns) == (image.rows, image.columns)
    text = marked(
        "“{image}” denoised as it is by the network of {what}. How near it came cannot be told without a clean image. "
        "Total variation and pyramid are set as {reason}."
    )
    if not is_whole:
        text = marked(
            "“{image}” denoised as it is by the network of {what}. How near it came cannot be told without a clean "
            "image. Below is the middle of it, {size}: the other methods are given that alone. Total variation and "
            "pyramid are set as {reason}."
        )
    size = f"{region.columns} × {region.rows} px"
    return tr(text, image=done.entry.name, what=done.method.of, size=size, reason=done.method.settings_from)
