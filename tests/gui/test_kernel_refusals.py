"""Kernels that the editor or its owner does not accept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.values import Matrix
from sightglass.widgets.kernel_editor import KernelEditor
from tests.gui.announced import Heard
from tests.gui.kernel_gestures import H1, SOBEL, go_to, open_editor, paste, press, shown

Keys = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[KernelEditor]:
    with open_editor(qtbot) as result:
        yield result


@pytest.fixture
def changes(editor: KernelEditor) -> list[Matrix]:
    found: list[Matrix] = []
    editor.value_changed.connect(found.append)
    return found


def refuse_large_taps(editor: KernelEditor) -> list[Matrix]:
    """Be an owner who accepts taps up to 1000; the list is what it accepted."""
    accepted: list[Matrix] = []

    def judge(matrix: Matrix) -> None:
        if max(abs(tap) for row in matrix for tap in row) > 1000:
            editor.refuse("it has a tap above 1000.")
        else:
            accepted.append(matrix)

    editor.value_changed.connect(judge)
    editor.custom_requested.connect(judge)
    return accepted


def test_a_kernel_that_the_owner_refuses_goes_back_with_a_reason(
    editor: KernelEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Heard(monkeypatch)
    accepted = refuse_large_taps(editor)
    go_to(editor, 0, 0)
    press(editor, "x", Keys.Key_Return)
    go_to(editor, 0, 1)
    with qtbot.assertNotEmitted(editor.edit_finished):
        press(editor, "1e13", Keys.Key_Return)
    assert accepted == []
    assert editor.value() == SOBEL
    assert shown(editor)[0] == ["x", "0", "1"]  # what waits to be mended still does
    assert editor._problem.isVisible()
    assert editor._problem.text() == "That edit is refused: it has a tap above 1000."
    assert heard.messages[-1] == editor._problem.text()
    # The next edit builds on the kernel in force.
    go_to(editor, 0, 1)
    press(editor, "5", Keys.Key_Return)
    assert accepted == [((-1, 5, 1), (-2, 0, 2), (-1, 0, 1))]
    assert "row 1, column 1: “x”" in editor._problem.text().lower()


@pytest.mark.parametrize("late", [False, True])
def test_a_refused_edit_of_a_preset_leaves_the_preset(editor: KernelEditor, qtbot: QtBot, late: bool) -> None:
    editor.set_read_only(True)
    if late:
        # What the owner has confirmed before is what a late refusal goes back to.
        editor._rows.setValue(5)
        editor.refuse("five rows are too many.")
    else:
        refuse_large_taps(editor)
        paste(editor, "1 2000")
    assert editor.value() == SOBEL
    assert editor._rows.value() == 3
    assert editor.read_only
    assert "refused" in editor._problem.text()
    editor.set_value(SOBEL)
    assert editor._problem.isVisible()
    editor.refuse("it was refused before.")
    assert editor.value() == SOBEL


def test_a_refused_factor_goes_back_too(editor: KernelEditor) -> None:
    refuse_large_taps(editor)
    editor.set_value(H1)
    editor._factor_shown.click()
    for text in ("100000", "1e308", "1e300"):
        editor._factor_text.setText(text)
        editor._factor_text.editingFinished.emit()
        assert editor.value() == H1
        assert editor._factor_text.text() == "× 1/8"
        assert editor._problem.isVisible()


def test_numbers_beyond_floating_point_are_refused(editor: KernelEditor, changes: list[Matrix]) -> None:
    hundreds = ((100.0, 200.0), (300.0, 500.0))
    editor.set_value(hundreds)
    editor._factor_shown.click()
    assert editor._factor_text.text() == "× 100"
    go_to(editor, 0, 0)
    press(editor, "1e308", Keys.Key_Return)
    assert "is not a finite number" in editor._problem.text()
    paste(editor, "1e308 1e308")
    assert "too large" in editor._problem.text()
    with pytest.raises(ParameterError, match="too large"):
        editor.set_value(((1e308, 1e308),))
    with pytest.raises(ParameterError, match="no numbers"):
        editor.set_value(())
    assert editor.value() == hundreds
    assert changes == []


def test_an_empty_cell_says_what_is_missing_and_changes_nothing(editor: KernelEditor, changes: list[Matrix]) -> None:
    editor.set_value(SOBEL)
    editor._table.model().setData(editor._table.model().index(1, 0), " ")
    assert editor._problem.text().startswith("Row 2, column 1 is empty. Write a number, such as 0; until then")
    assert (editor.value(), changes) == (SOBEL, [])
    editor._table.model().setData(editor._table.model().index(1, 0), "0")
    assert editor.value()[1][0] == 0
    assert not editor._problem.isVisible()
