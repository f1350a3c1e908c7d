"""A report into a file."""

from pathlib import Path

from sightglass.algorithms.progress import SILENT, Progress
from sightglass.app.files.atomic import write_atomically
from sightglass.app.report.content import ReportContent
from sightglass.app.report.page import report_html


def write_report(content: ReportContent, path: Path, progress: Progress = SILENT) -> None:
    """Write a report; what stood at the path is replaced by the whole of it, or stays.

    Raises
    ------
    FileError
        If the file cannot be written.
    """
    write_atomically(path, report_html(content, progress).encode("utf-8"))
