"""Saves the report of a dock in the background."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sightglass.algorithms.progress import Progress
from sightglass.algorithms.texts import marked, tr
from sightglass.app.dock_foot import Aside
from sightglass.app.worker import Cancellation, Job, Report, Worker
from sightglass.widgets.figures.ready import readiness

if TYPE_CHECKING:
    from sightglass.app.main_window import MainWindow
    from sightglass.app.panel import AlgorithmPanel
    from sightglass.app.report.content import ReportContent

_STOPPED = marked("Stopped: no report was saved.")


@dataclass(eq=False)
class Ordered:
    """A report that is to be written, and the dock that tells of it."""

    panel: "AlgorithmPanel"
    content: "ReportContent"
    path: Path
    cancellation: Cancellation
    aside: Aside

    def write(self, progress: Progress) -> None:
        """Write it, on the worker's thread."""
        from sightglass.app.report.writing import write_report

        watched = self.cancellation.watched(progress)
        watched.report(0.0)
        write_report(self.content, self.path, watched)


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
        cancellation = Cancellation()
        aside = Aside(cancellation.cancel, tr("Stop saving the report; what is computed goes on"))
        ordered = Ordered(panel, content, path, cancellation, aside)
        self._wanted.append(ordered)
        panel.foot.begin(aside)
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
        panel.foot.end(ordered.aside)
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
