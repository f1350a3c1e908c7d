"""Reports: whatever a dock shows stands in one page, with its numbers and how to repeat it."""

import base64
import csv
import io
import shlex
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from sightglass.algorithms.csv_text import plot_rows
from sightglass.algorithms.image import Image
from sightglass.algorithms.results import Plot
from sightglass.app.dock import DOCKS
from sightglass.app.examples import examples_of
from sightglass.app.headless import prepare
from sightglass.app.main_window import MainWindow
from sightglass.app.panel import AlgorithmPanel
from sightglass.app.panel_menu import PanelMenu
from sightglass.app.report.page import report_html
from sightglass.app.report.service import content_of
from tests.gui.conftest import PATIENCE, Opener, add_image, begins_in_contrast, settle

# What docks show of their first example beyond the result.
VIEWS = {
    "filter": {"kernel", "surface"},
    "panorama": {"inliers of each pair of images"},
    "features": {"descriptor: a row for each cell, a column every 45°"},
    "classifier": {"outputs"},
}
VOID = {"meta", "img", "br", "link"}


class Page(HTMLParser):
    """Reads a page, and fails where tags do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def keys(self, kind: str) -> list[str | None]:
        return [attrs.get("data-key") for _, attrs in self.tags if attrs.get("data-kind") == kind]

    def downloads(self) -> dict[str, list[list[str]]]:
        found = {}
        for tag, attrs in self.tags:
            if tag == "a" and "download" in attrs:
                data = base64.b64decode(str(attrs["href"]).partition("base64,")[2]).decode()
                found[str(attrs["download"])] = list(csv.reader(io.StringIO(data)))
        return found


def figures(text: str, kind: str) -> list[ElementTree.Element]:
    """Give the drawings of a page, each read as strictly as XML is."""
    parts = text.split(f'<figure data-kind="{kind}"')[1:]
    drawings = [part[part.index("<svg") : part.index("</svg>") + len("</svg>")] for part in parts]
    return [ElementTree.fromstring(drawing) for drawing in drawings]


def open_example(panel: AlgorithmPanel, qtbot: QtBot) -> None:
    """Open the first example of a dock; of a training the first result is enough."""
    example = examples_of(panel.algorithm_name)[0]
    PanelMenu(panel).open_example(example)
    qtbot.waitUntil(
        lambda: (
            panel.output is not None
            and panel.output.request.entries == panel.entries()
            and panel.output.request.parameters == panel.wanted(panel.parameters)
            and not panel.output.is_preview
        ),
        timeout=PATIENCE,
    )


def check_numbers(plot: Plot, rows: list[list[str]]) -> None:
    """Compare the values that a page offers with those of the curves."""
    expected = plot_rows(plot)
    assert rows[0] == list(expected[0])
    assert len(rows) == len(expected)
    for row, values in zip(rows[1:], expected[1:], strict=True):
        for text, value in zip(row, values, strict=True):
            if value is None or np.isnan(value):
                assert text == ""
            else:
                assert float(text) == pytest.approx(float(value), rel=1e-9)


def check_command(panel: AlgorithmPanel) -> None:
    """Let the command line read the command of a report, and compare what it gets with what the dock has."""
    content = content_of(panel)
    assert content.script or content.script_note
    assert content.command, content.command_note
    program, run, algorithm, *rest = shlex.split(content.command)
    assert (program, run, algorithm) == ("sightglass", "run", panel.algorithm_name)
    places = [place for place, word in enumerate(rest) if word == "--set"]
    inputs = rest[: places[0]] if places else rest
    request = prepare(algorithm, inputs, [rest[place + 1] for place in places])
    assert panel.output is not None
    assert request.parameters == panel.output.request.parameters
    given = [None if entry is None else entry.image.pixels for entry in panel.output.request.entries]
    for image, pixels in zip([] if panel.algorithm.takes_data else request.inputs, given, strict=False):
        np.testing.assert_array_equal(image.image.pixels if image else None, pixels)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", [description.name for description in DOCKS])
def test_a_report_holds_all_that_a_dock_shows_and_how_to_repeat_it(open_dock: Opener, name: str, qtbot: QtBot) -> None:
    panel = open_dock(name)
    open_example(panel, qtbot)
    check_command(panel)
    assert panel.output is not None
    shown, parameters = panel.output.presentation, panel.output.request.parameters
    text = report_html(content_of(panel))
    page = Page(text)
    assert page.keys("picture")[: len(shown.pictures)] == [picture.key for picture in shown.pictures]
    assert page.keys("plot")[: len(shown.plots)] == [plot.key for plot in shown.plots]
    assert page.keys("table")[: len(shown.tables)] == [table.key for table in shown.tables]
    views = page.keys("view")
    assert len(views) == len(set(views))
    assert set(views) >= VIEWS.get(name, set())
    boards = [attrs["data-key"] for _, attrs in page.tags if attrs.get("class") == "board"]
    assert boards == [board.key for board in shown.boards]
    said = [attrs["data-parameter"] for _, attrs in page.tags if "data-parameter" in attrs]
    assert said == [field.name for field in parameters.fields()]
    downloads = page.downloads()
    for plot in shown.plots:
        check_numbers(plot, downloads[f"{plot.key}.csv"])
    for table in shown.tables:
        assert downloads[f"{table.key}.csv"][0] == list(table.columns)
    for drawing in figures(text, "view"):
        assert "".join(drawing.itertext()).strip()
    for drawing in figures(text, "picture"):
        assert drawing.get("aria-label")
        images = [element for element in drawing.iter() if element.tag.endswith("image")]
        assert any(str(list(image.attrib.values())).count("data:image/png;base64,") for image in images)
    for drawing, plot in zip(figures(text, "plot"), shown.plots, strict=False):
        # Qt writes letters of another script as texts of their own.
        words = "".join("".join(drawing.itertext()).split())
        assert "".join(plot.title.split())[:10] in words
        assert not [element for element in drawing.iter() if element.tag.endswith("image")]
    assert "".join(page.text).count("How to repeat it") == 1
    assert len([tag for tag, attrs in page.tags if attrs.get("class") == "equation"]) >= 1
    # No name of a clip or gradient is used by two drawings, and nothing is fetched from elsewhere.
    names = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(names) == len(set(names))
    links = [attrs[name] for _, attrs in page.tags for name in ("src", "href", "xlink:href") if name in attrs]
    assert all(str(link).startswith("data:") for link in links)


def test_a_hostile_name_stays_a_name(window: MainWindow, open_dock: Opener, qtbot: QtBot) -> None:
    panel = open_dock("contrast")
    name = "<script>alert(1)</script>\" onload='x' & \x00\x1b\ud800‮.png"
    add_image(window, Image.of(np.full((8, 8), 7, np.uint8), name))
    settle(qtbot, panel)
    text = report_html(content_of(panel))
    page = Page(text)
    assert "script" not in {tag for tag, _ in page.tags}
    assert not any("onload" in attrs for _, attrs in page.tags)
    assert "<script>alert(1)</script>\" onload='x' & ��?�.png" in "".join(page.text)
    text.encode("utf-8")
    figures(text, "picture")


def test_the_report_is_saved_from_the_menu(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_dock("contrast")
    settle(qtbot, panel)
    target = tmp_path / "report.html"
    asked = []
    monkeypatch.setattr(window.files, "ask_target", lambda *words: asked.append(words) or target)
    panel.menu.fill()
    next(action for action in panel.menu.actions() if action.text() == "Save report…").trigger()
    qtbot.waitUntil(lambda: panel.foot.text.text() == "Saved the report as report.html.", timeout=PATIENCE)
    assert asked[0][1] == "contrast_report.html"
    Page(target.read_text("utf-8"))
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["report.html"]


def test_a_report_that_is_stopped_or_has_no_place_leaves_nothing(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = open_dock("filter")
    settle(qtbot, panel)
    content = content_of(panel)
    window.reports.write(panel, content, tmp_path / "missing" / "report.html")
    qtbot.waitUntil(lambda: "does not exist" in panel.foot.text.text(), timeout=PATIENCE)
    stopped_computations: list[bool] = []
    panel.foot.cancel_requested.connect(lambda: stopped_computations.append(True))
    panel.foot.set_busy(True)
    window.reports.write(panel, content, tmp_path / "report.html")
    assert "report" in panel.foot.cancel.toolTip()
    panel.foot.cancel.click()
    qtbot.waitUntil(lambda: not window.reports.worker.is_busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: panel.foot.text.text() == "Stopped: no report was saved.", timeout=PATIENCE)
    # What the dock computes goes on until its own turn.
    assert not stopped_computations
    panel.foot.cancel.click()
    assert stopped_computations
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_reports_are_written_though_another_is_cancelled_and_the_window_is_closed(
    window: MainWindow, open_dock: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    others = open_dock("contrast")
    settle(qtbot, others)
    window.reports.write(others, content_of(others), tmp_path / "contrast.html")
    panel = open_dock("filter")
    settle(qtbot, panel)
    window.reports.write(panel, content_of(panel), tmp_path / "stopped.html")
    panel.foot.cancel.click()
    window.close()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["contrast.html"]
    Page((tmp_path / "contrast.html").read_text("utf-8"))


@begins_in_contrast
def test_without_a_result_the_reason_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    qtbot.waitUntil(lambda: window.active is not None and window.active.output is None)
    window.reports.ask()
    assert any("no result" in label for label in window.messages._lines())
