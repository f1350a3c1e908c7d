"""What makes a view one of those that can be taken away as figures."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.desk import Content, desk


class FigureOffer(QObject):
    """Lives in a view, and gives what is shown there as a figure; the reports of docks look for it.

    Parameters
    ----------
    view : QWidget
        The view.
    content : callable
        Gives what is shown now, or None.
    has_menu : bool
        Whether the view gets a context menu: its own actions, then those of figures. Views with menus of their own
        have none of this one.
    """

    # Qt may still send events while Python takes the object apart.
    _has_menu = False

    def __init__(self, view: QWidget, content: Content, *, has_menu: bool = True) -> None:
        super().__init__(view)
        self._view, self._content, self._has_menu = view, content, has_menu
        if has_menu:
            view.installEventFilter(self)
            if isinstance(view, QAbstractScrollArea):
                # What comes to its viewport never comes to the view.
                view.viewport().installEventFilter(self)

    @property
    def view(self) -> QWidget:
        """Where it is shown."""
        return self._view

    def content(self) -> FigureContent | None:
        """Give what is shown now."""
        return self._content()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._has_menu and event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            menu = self.make_menu()
            if menu.isEmpty():
                menu.deleteLater()
            else:
                menu.popup(event.globalPos())
            event.accept()
            return True
        return False

    def make_menu(self) -> QMenu:
        """Build the context menu; it deletes itself when it closes."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._view.actions())
        shown = self.content()
        if shown is not None:
            menu.addSeparator()
            desk().add_actions(menu, self._view, self.content)
            if shown.csv():
                desk().add_values(menu, self._view, self.content)
        return menu
