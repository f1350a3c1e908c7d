"""Reports of runs without a window. Text and curves are painted by Qt, which needs no display for that."""

import os
from typing import Any

from PySide6.QtGui import QGuiApplication

from sightglass.algorithms.image import Image
from sightglass.algorithms.progress import Progress
from sightglass.app.entry import Entry
from sightglass.app.headless import SAMPLE_PREFIX, Input, Outcome
from sightglass.app.recipes.step import RecipeStep
from sightglass.app.report.content import report_content
from sightglass.app.report.page import report_html
from sightglass.widgets.theme import interface_font


def report_of(outcome: Outcome, progress: Progress) -> bytes:
    """Give the page of a run's report."""
    # Held until the page is written: without it there are no fonts.
    application = _application()
    algorithm = outcome.request.algorithm
    entries: list[Entry | None] = []
    if not algorithm.takes_data:
        entries = [None if given is None else _entry(given) for given in outcome.request.inputs]
        # Optional ones at the end may be missing.
        entries += [None] * (len(algorithm.slots(len(entries))) - len(entries))
    content = report_content(
        algorithm, entries, outcome.request.parameters, outcome.presentation, seconds=outcome.seconds
    )
    page = report_html(content, progress).encode("utf-8")
    del application
    return page


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
