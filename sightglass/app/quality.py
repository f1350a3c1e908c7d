"""How good a result is, where the image without noise is known."""

from PySide6.QtCore import QObject, Signal

from sightglass.algorithms.image import Image
from sightglass.algorithms.metrics import psnr, ssim
from sightglass.algorithms.results import Presentation
from sightglass.algorithms.texts import tr
from sightglass.app.request import Output
from sightglass.app.worker import Job, Report, Worker


def quality_text(image: Image | None, presentation: Presentation) -> str:
    """Compare the main result with the clean image, where that is known and comparable."""
    if image is None or image.clean is None or not presentation.pictures:
        return ""
    result = presentation.pictures[0].pixels
    if result.shape != image.clean.shape:
        return ""
    low, high = image.value_range
    return tr(
        "PSNR {psnr:.2f} dB, SSIM {ssim:.4f}",
        psnr=psnr(image.clean, result, high - low),
        ssim=ssim(image.clean, result, high - low),
    )


class QualityNote(QObject):
    """Finds the figures on a thread of its own: the next slider position must not wait for one about this.

    Signals
    -------
    found(Output, str)
        The figures of an output, in words.
    """

    found = Signal(object, str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(name, parent=self)
        self._worker.reported.connect(self._on_report)

    def ask(self, output: Output) -> None:
        """Compare the pictures of an output with the clean image, if its first input has one."""
        image = output.images[0] if output.images else None
        if isinstance(image, Image) and image.clean is not None:
            self._worker.submit(Job(lambda _: quality_text(image, output.presentation), output))

    def shut_down(self) -> None:
        """End the thread."""
        self._worker.shut_down()

    def _on_report(self, report: Report) -> None:
        if report.kind == "done":
            self.found.emit(report.tag, report.value)
