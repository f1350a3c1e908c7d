"""The context menu of a blackboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from sightglass.algorithms.texts import tr
from sightglass.widgets.board.figure import BoardFigure
from sightglass.widgets.figures.desk import desk
from sightglass.widgets.icons import icon

if TYPE_CHECKING:
    from sightglass.widgets.board.view import BoardView


def make_menu(view: "BoardView") -> QMenu:
    """Build the context menu; it deletes itself when it closes."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editing, cell = view.editing, view.focus_cell
    if view.selection() is not None:
        menu.addAction(icon("content-copy"), tr("Copy cells"), editing.copy)
    menu.addAction(icon("table"), tr("Copy array"), editing.copy_array).setEnabled(cell is not None)
    menu.addAction(icon("function-variant"), tr("Copy equation"), view.copy_equation).setEnabled(
        view.explanation is not None
    )
    can_edit = editing.can_edit_focus()
    menu.addAction(icon("content-paste"), tr("Paste"), editing.paste).setEnabled(can_edit)
    if can_edit and cell is not None and not view.grid(cell.grid).has_fixed_size:
        rows, columns = view.grid(cell.grid).values.shape
        menu.addSeparator()
        menu.addAction(tr("Add row"), lambda: editing.resize("row", True))
        menu.addAction(tr("Add column"), lambda: editing.resize("column", True))
        menu.addAction(tr("Remove row"), lambda: editing.resize("row", False)).setEnabled(rows > 1)
        menu.addAction(tr("Remove column"), lambda: editing.resize("column", False)).setEnabled(columns > 1)
    menu.addSeparator()
    menu.addAction(icon("fit-to-page-outline"), tr("Fit"), view.surface.fit)
    menu.addSeparator()
    desk().add_actions(menu, view, lambda: BoardFigure.of_view(view))
    menu.addSeparator()
    menu.addAction(icon("file-image-outline"), tr("Save as PNG…"), lambda: view.save("png"))
    menu.addAction(icon("vector-curve"), tr("Save as SVG…"), lambda: view.save("svg"))
    menu.addAction(icon("file-document-outline"), tr("Save as PDF…"), lambda: view.save("pdf"))
    menu.addAction(icon("file-delimited-outline"), tr("Save values as CSV…"), lambda: view.save("csv"))
    return menu
