"""What the docks of networks say while they learn, on each of their pages, in the language of brackets."""

import re
from collections.abc import Iterator
from typing import cast

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sightglass.algorithms.image import Image
from sightglass.app.docks.classifier import ClassifierPanel
from sightglass.app.docks.denoiser import DenoiserPanel
from sightglass.app.language import Language
from sightglass.app.main_window import MainWindow
from sightglass.app.request import Output
from sightglass.app.training_panel import TrainingPanel
from sightglass.widgets.run_bar import RunState
from tests.algorithms.features.scenes import texture
from tests.gui import classifier_gestures
from tests.gui.conftest import Opener, add_image
from tests.gui.test_denoiser_dock import SMALL
from tests.gui.visible_texts import bare, pseudo_messages, texts_of


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp)
    language.use_messages("zh_CN", pseudo_messages())
    yield
    language.use("en")
    language.deleteLater()


def said_by(output: Output) -> set[str]:
    """List what a result says: titles, axes, legends, headings, cells and sentences."""
    shown = output.presentation
    texts = set(shown.sentences)
    for plot in shown.plots:
        texts |= {plot.title, plot.x_axis.label, plot.y_axis.label, *(curve.label for curve in plot.curves)}
    for table in shown.tables:
        texts |= {table.title, *table.columns, *(cell for row in table.rows for cell in row if isinstance(cell, str))}
    for picture in shown.pictures:
        axes = (picture.row_axis, picture.column_axis, picture.value_axis)
        texts |= {picture.title, *(axis.label for axis in axes if axis is not None)}
        if picture.key in ("features", "kernels"):
            texts |= {tile.title for tile in picture.tiles}
    return texts


def texts_of_all_pages(panel: TrainingPanel, qtbot: QtBot) -> set[str]:
    texts: set[str] = set()
    assert panel.body.pages is not None
    for index in range(panel.body.pages.bar.count()):
        panel.body.pages.bar.setCurrentIndex(index)
        qtbot.wait(1)
        texts |= set(texts_of(panel))
    assert panel.output is not None
    return texts | said_by(panel.output)


def left(texts: set[str], *names: str) -> list[str]:
    """List what is not translated, beside symbols and names that a person gave."""
    known = re.compile("|".join(map(re.escape, ("PSNR", "SSIM", "rL", "dB", *names))))
    return sorted(text for text in texts if bare(known.sub("", text)))


def test_the_classifier_is_translated_from_its_first_batch_to_its_test(
    open_dock: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel: ClassifierPanel = classifier_gestures.opened(open_dock, monkeypatch)
    found = texts_of_all_pages(panel, qtbot)
    panel.set_parameters(panel.classifier.replaced(epochs=1, batch_size=50))
    classifier_gestures.wait(qtbot, lambda: classifier_gestures.result(panel).parameters.epochs == 1)
    panel.run_bar.step.click()
    classifier_gestures.wait(qtbot, lambda: classifier_gestures.result(panel).trained.batches == 1)
    found |= texts_of_all_pages(panel, qtbot)
    panel.run_bar.run.click()
    classifier_gestures.finish(qtbot, panel)
    panel.compare.keep_run()
    panel.check.button.click()
    classifier_gestures.wait(qtbot, lambda: not panel.check.worker.is_busy and panel.check.table.table() is not None)
    found |= texts_of_all_pages(panel, qtbot)
    assert left(found) == []


def test_the_denoiser_is_translated_and_so_is_an_image_that_it_is_applied_to(
    window: MainWindow, open_dock: Opener, qtbot: QtBot
) -> None:
    window.workspace.remove({entry.identity for entry in window.workspace.entries})
    add_image(window, Image.of(np.ascontiguousarray(texture(72).pixels[::-1]), "learned"))
    add_image(window, texture(64))
    panel = cast(DenoiserPanel, open_dock("denoiser"))
    panel.set_parameters(SMALL)
    classifier_gestures.wait(qtbot, lambda: panel.output is not None and panel.output.request.parameters == SMALL)
    found = texts_of_all_pages(panel, qtbot)
    panel.run_bar.run.click()
    classifier_gestures.wait(qtbot, lambda: panel.run_bar.state is RunState.FINISHED)
    classifier_gestures.wait(qtbot, lambda: not panel._details_soon.isActive())
    panel.pages.set_current(panel.apply_page)
    panel.applying.button.click()
    classifier_gestures.wait(qtbot, lambda: bool(panel.applying.pictures))
    found |= texts_of_all_pages(panel, qtbot)
    assert left(found, "learned", texture(64).name) == []
