"""Saves the report of a dock in the background."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sightglass.algorithms.progress import Cancelled, Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.worker import Job, Report, Worker
from sightglass.widgets.figures.ready import readiness

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.panel import AlgorithmPanel
    from sightglass.app.report.content import ReportContent

_STOPPED = marked("Stopped: no report was saved.")


@dataclass(eq=False)
class Ordered:
    """A report that is to be written, the dock that tells of it, and whether a person has thought better of it."""

    panel: "AlgorithmPanel"
    content: "ReportContent"
    path: Path
    is_cancelled: bool = False

    def cancel(self) -> None:
        """Stop at the next report of its progress."""
        self.is_cancelled = True

    def write(self, progress: Progress) -> None:
        """Write it, on the worker's thread."""
        from sightglass.app.report.writing import write_report

        watched = _Watched(self, progress)
        watched.report(0.0)
        write_report(self.content, self.path, watched)


class _Watched:
    """Stops the writing of one report, and of no other."""

    def __init__(self, ordered: Ordered, progress: Progress) -> None:
        self._ordered, self._progress = ordered, progress

    def report(self, fraction: float, message: str = "", partial: Any = None) -> None:
        """See `Progress.report`."""
        if self._ordered.is_cancelled:
            raise Cancelled
        self._progress.report(fraction, message, partial)


class ReportService(QObject):
    """Asks for the file of a report, and writes it while the dock's foot tells how far it is."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.worker = Worker("report", keep_all=True, parent=self)
        self.worker.reported.connect(self._on_report)
        self._wanted: list[Ordered] = []

    def ask(self, panel: "AlgorithmPanel | None" = None) -> None:
        """Ask where to save the report of a dock, by default of the one that the canvas follows."""
        panel = panel or self._window.active
        problem = _hindrance(panel)
        if panel is None or problem:
            self._window.messages.show_error(problem)
            return
        # What is in view now, whatever comes while the person looks for a folder.
        content = content_of(panel)
        path = self._window.files.ask_target(tr("Save report"), f"{panel.algorithm_name}_report.html", "HTML (*.html)")
        if path is not None:
            self._window.settings.last_folder = path.absolute().parent
            self.write(panel, content, path)

    def write(self, panel: "AlgorithmPanel", content: "ReportContent", path: Path) -> None:
        """Write a report in the background."""
        ordered = Ordered(panel, content, path)
        self._wanted.append(ordered)
        panel.foot.cancel_requested.connect(ordered.cancel)
        panel.foot.set_busy(True)
        readiness().when_ready(lambda: self.worker.submit(Job(ordered.write, ordered, must_finish=True)))

    def shut_down(self) -> None:
        """End the thread, once all reports are written that were asked for."""
        readiness().finish()
        self.worker.shut_down()

    def _on_report(self, report: Report) -> None:
        ordered: Ordered = report.tag
        if ordered not in self._wanted:
            return
        match report.kind:
            case "progress":
                ordered.panel.foot.show_progress(report.fraction, report.message)
            case "done":
                self._end(ordered, tr("Saved the report as {name}.", name=ordered.path.name))
            case "failed":
                self._end(ordered, report.message, is_error=True)
            case "cancelled":
                self._end(ordered, tr(_STOPPED))

    def _end(self, ordered: "Ordered", message: str, is_error: bool = False) -> None:
        self._wanted.remove(ordered)
        panel = ordered.panel
        panel.foot.cancel_requested.disconnect(ordered.cancel)
        (panel.foot.show_error if is_error else panel.foot.show_message)(message)
        panel.foot.set_busy(panel.worker.is_busy)


def content_of(panel: "AlgorithmPanel") -> "ReportContent":
    """Give what the report of a dock says now."""
    from sightglass.app.figures.seen import with_all_seen
    from sightglass.app.report.content import Equation, report_content
    from sightglass.widgets.equation_view import EquationView

    output = panel.output
    assert output is not None
    shown, figures = with_all_seen(panel, output.presentation)
    request = output.request
    views = panel.body.findChildren(EquationView)
    equations = [Equation(*pair) for view in views for pair in view.equations if pair[0]]
    return report_content(
        panel.algorithm, request.entries, request.parameters, shown, region=request.region,
        equations=equations, figures=figures, is_partial=output.is_partial,
    )  # fmt: skip


def _hindrance(panel: "AlgorithmPanel | None") -> str:
    """Say why there is no report, or nothing."""
    if panel is None or panel.output is None:
        return tr("There is no result to report on. Open an image, and wait for the result.")
    if panel.output.is_preview:
        return tr("Only a preview is there so far. Wait for the full result, then try again.")
    return ""
