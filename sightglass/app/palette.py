"""The command palette: find any command by a few of its letters."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sightglass.algorithms.texts import tr
from sightglass.app.commands import Commands
from sightglass.app.synonyms import synonyms

# Less than what a long name costs: that of a worked example does not come before.
_SYNONYM = 0.03
_IN_ANOTHER_ORDER = 10.0
_SCATTERED = 100.0
_LETTERS_FOR_EACH_GAP = 4
_WIDTH, _HEIGHT = 720, 420
_ROW_HEIGHT = 24


def match_score(query: str, text: str) -> float | None:
    """Rate how well a query matches a text: lower is better, None is no match.

    The query as a whole comes first, best at the start of a word; then its words in any order; then its letters
    scattered in the same order, where each gap that does not lead to the start of a word costs one. With many such gaps
    nearly every long text would match.
    """
    wanted, lowered = " ".join(query.casefold().split()), text.casefold()
    length = len(text) / 1000
    if wanted in lowered:
        return length + (0.0 if _starts_word(wanted, lowered) else 1.0)
    if all(word in lowered for word in wanted.split()):
        return length + _IN_ANOTHER_ORDER + sum(not _starts_word(word, lowered) for word in wanted.split())
    letters = wanted.replace(" ", "")
    gaps = _gaps(letters, lowered)
    return None if gaps is None or gaps > max(1, len(letters) // _LETTERS_FOR_EACH_GAP) else length + _SCATTERED + gaps


def _starts_word(wanted: str, text: str) -> bool:
    words = (place for place in range(len(text)) if place == 0 or not text[place - 1].isalnum())
    return any(text.startswith(wanted, place) for place in words)


def _gaps(letters: str, text: str) -> int | None:
    position, gaps = -1, 0
    for letter in letters:
        found = text.find(letter, position + 1)
        if found < 0:
            return None
        gaps += not (found == position + 1 or found == 0 or not text[found - 1].isalnum())
        position = found
    return gaps


class CommandPalette(QDialog):
    """Lists the enabled commands; typing narrows the list, Enter runs the chosen one."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Command palette"))
        self._actions = {name: action for name, action in commands.all().items() if action.isEnabled()}
        self._names = {name: commands.names(name) for name in self._actions}
        self._synonyms = {name: tuple(synonyms(name)) for name in self._actions}
        self.search = QLineEdit(placeholderText=tr("Type a few letters of a command"))
        self.search.setAccessibleName(tr("Find a command"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.results = QTreeWidget(columnCount=2)
        self.results.setRootIsDecorated(False)
        self.results.setHeaderHidden(True)
        self.results.setAccessibleName(tr("Commands found"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.header().setStretchLastSection(False)
        self.results.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.results.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.results.itemClicked.connect(lambda item: self._run(item))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.search)
        layout.addWidget(self.results)
        self._fill("")
        self.resize(min(_WIDTH, parent.width() - 32), min(_HEIGHT, parent.height() - 64))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + 48)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter act on the list while the typing goes into the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            if event.key() in step:
                self._move(step[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.results.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        self._choose(self.results.currentIndex().row() + step)

    def _choose(self, row: int) -> None:
        item = self.results.topLevelItem(max(0, min(row, self.results.topLevelItemCount() - 1)))
        if item is not None:
            self.results.setCurrentItem(item)

    def _fill(self, query: str) -> None:
        self.results.clear()
        found = list(self._actions)
        if query:
            scores = {name: self._score(query, name) for name in found}
            found = sorted((name for name in found if scores[name] is not None), key=lambda name: scores[name] or 0.0)
        for name in found:
            action = self._actions[name]
            shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem([self._names[name][0], shortcut])
            item.setData(0, Qt.ItemDataRole.UserRole, name)
            item.setToolTip(0, action.toolTip())
            item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            self.results.addTopLevelItem(item)
        if not found:
            item = QTreeWidgetItem([tr("No command matches “{query}”", query=query), ""])
            item.setDisabled(True)
            self.results.addTopLevelItem(item)
        self._choose(0)

    def _score(self, query: str, name: str) -> float | None:
        """Rate a command by that of its names which matches best; what it is not called comes behind."""
        scores = [match_score(query, each) for each in self._names[name]]
        for each in self._synonyms[name]:
            score = match_score(query, each)
            # The letters of a synonym that was not thought of are found scattered in too many.
            scores.append(None if score is None or score >= _SCATTERED else score + _SYNONYM)
        return min((score for score in scores if score is not None), default=None)

    def _run(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if name is not None:
            self.close()
            self._actions[name].trigger()
