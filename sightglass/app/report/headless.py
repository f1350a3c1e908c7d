"""Reports of runs without a window. Text and curves are painted by Qt, which needs no display for that."""

import os
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Progress
from sightglass.algorithms.results import Presentation
from sightglass.app.entry import Entry
from sightglass.app.headless import SAMPLE_PREFIX, Input, Outcome
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.report.content import report_content
from sightglass.app.report.writing import write_report
from sightglass.widgets.theme import interface_font


def write_report_of(outcome: Outcome, path: Path, progress: Progress) -> None:
    """Write the report of a run.

    Raises
    ------
    FileError
        If the file cannot be written.
    """
    application = _application()
    shown: Presentation = outcome.presentation
    entries = [None if given is None else _entry(given) for given in outcome.request.inputs]
    if outcome.request.algorithm.takes_data:
        entries = []
    content = report_content(
        outcome.request.algorithm, entries, outcome.request.parameters, shown, seconds=outcome.seconds
    )
    write_report(content, path, progress)
    del application


def _application() -> Any:
    """Give the application that knows the fonts, made without a display where there is none yet."""
    running = QGuiApplication.instance()
    if running is not None:
        return running
    # See `start.make_application`.
    for variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        os.environ.pop(variable, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["sightglass"])
    application.setFont(interface_font(application.font()))
    return application


def _entry(given: Input) -> Entry:
    """Give an input as it would stand in the workspace."""
    assert isinstance(given.image, Image)
    if given.path is None:
        key = given.given.removeprefix(SAMPLE_PREFIX)
        return Entry(given.image, recipe=(RecipeStep("sample", {"key": key}),))
    return Entry(given.image, given.path, page=given.page)
