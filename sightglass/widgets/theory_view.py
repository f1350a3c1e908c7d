"""A page of theory: text with typeset formulas, whose symbols are links to the parameters that they stand for."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRegularExpression, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QDesktopServices,
    QFont,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QTextEdit, QToolTip, QWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.announcements import announce
from sightglass.widgets.formula_text import (
    FORMULA,
    MARKS,
    OBJECT,
    FormulaPainter,
    formula_format,
    latex_of,
    parted,
    place_of,
    symbols_of,
)
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.typesetting import engine

# Between two looks for what is set by now, and for whether that can begin, in milliseconds.
_PAUSE, _POLL = 5, 20
# So many formulas are drawn together: drawing lays the page out anew.
_AT_ONCE = 8
_MARGIN = 12
_FORMULA_INDENT = 12


class TheoryView(QTextBrowser):
    """Shows a page; formulas come a few at a time, so that the window never stalls.

    Links of the form ``#name`` name parameters, all others open in the browser.
    """

    pointed = Signal(str)
    """The parameter whose symbol is under the pointer or has the focus; empty for none."""
    chosen = Signal(str)
    """The parameter whose symbol was clicked, or activated by Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._formulas: list[tuple[str, bool]] = []
        self._rows: list[str] = []
        self._values: dict[str, str] = {}
        self._lit = ""
        self._painter = FormulaPainter()
        # So many formulas were set when the page was laid out last.
        self._laid_out = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._work)
        self.setObjectName("plain")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(16)
        self.document().documentLayout().registerHandler(FORMULA, self._painter)
        # Not through Qt's own copying: what it is given to copy, Python would take back too early.
        OwnKeys(self, (tr("Copy"), QKeySequence.StandardKey.Copy, self.copy_selection))
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._point)
        theme.manager().changed.connect(self._write)

    def show_page(self, markdown: str, labels: Mapping[str, str]) -> None:
        """Show a page.

        Parameters
        ----------
        markdown : str
            With formulas between dollar signs, and links such as ``[$x$](#name)`` from symbols to parameters.
        labels : mapping
            What the control of each parameter is called; others get no row in the table of symbols.
        """
        rows = [(f"[${latex}$](#{name})", labels[name], name)
                for name, latex in symbols_of(markdown).items() if name in labels]  # fmt: skip
        if rows:
            cells = "\n".join(f"| {symbol} | [{label}](#{name}) | |" for symbol, label, name in rows)
            titles = " | ".join((tr("Symbol"), tr("Control"), tr("Now")))
            markdown += f"\n\n## {tr('Symbols and their controls')}\n\n| {titles} |\n|---|---|---|\n{cells}\n"
        self._rows = [name for *_, name in rows]
        self._text, self._formulas = parted(markdown)
        self._laid_out = 0
        self._write()
        self._begin()

    def set_values(self, values: Mapping[str, str]) -> None:
        """Write the present value of each parameter into the table of symbols."""
        table = self._table()
        changed = [name for name in self._rows if values.get(name, "") != self._values.get(name, "")]
        self._values = dict(values)
        if table is None or not changed:
            return
        with self._editing():
            for name in changed:
                cell = table.cellAt(self._rows.index(name) + 1, 2)
                cursor = cell.firstCursorPosition()
                cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(values.get(name, ""))

    @property
    def is_typeset(self) -> bool:
        """Whether every formula is set, as far as it can be."""
        return not any(self._painter.missing_piece(latex) for latex, _ in self._formulas)

    @property
    def lit(self) -> str:
        """The parameter whose symbols stand out; empty for none."""
        return self._lit

    def light(self, name: str, reveal: bool = False) -> None:
        """Make the symbols of a parameter stand out, of none with an empty name; with `reveal` bring one into view."""
        places = self.places(name) if name else []
        if name != self._lit:
            self._lit = name if places else ""
            self._painter.lit = f"#{self._lit}" if self._lit else ""
            self.setExtraSelections([self._selection(*place) for place in places])
            self.viewport().update()
        if reveal and places and not any(self._is_in_view(start) for start, _ in places):
            self._reveal(places[0][0])

    def places(self, name: str) -> list[tuple[int, int]]:
        """Give where links to a parameter begin and end in the text."""
        found = []
        block = self.document().begin()
        while block.isValid():
            part = block.begin()
            while not part.atEnd():
                fragment = part.fragment()
                if fragment.charFormat().anchorHref() == f"#{name}":
                    found.append((fragment.position(), fragment.position() + fragment.length()))
                part += 1
            block = block.next()
        return found

    def tell(self, text: str) -> None:
        """Write a few words beside the symbol under the pointer, or the one that has the focus."""
        here = self.viewport().mapFromGlobal(QCursor.pos())
        if self.underMouse() and self.anchorAt(here):
            corner = here + QPoint(8, 8)
        else:
            corner = self.cursorRect().bottomRight() + QPoint(8, 4)
            announce(self, text)
        QToolTip.showText(self.viewport().mapToGlobal(corner), text, self.viewport())

    def copy_selection(self) -> None:
        """Copy what is selected; formulas as LaTeX between dollar signs."""
        cursor = self.textCursor()
        walker = QTextCursor(self.document())
        parts = []
        for position in range(cursor.selectionStart(), cursor.selectionEnd()):
            character = self.document().characterAt(position)
            if character == OBJECT:
                walker.setPosition(position + 1)
                parts.append(f"${latex_of(walker.charFormat())}$")
            else:
                # Qt separates paragraphs, lines and cells by characters of its own.
                parts.append("\n" if character in "\u2028\u2029\ufdd0\ufdd1" else character)
        if parts:
            QGuiApplication.clipboard().setText("".join(parts))

    # Writing

    def _write(self) -> None:
        """Read the page anew, in the colours of the theme; what is in view stays in view."""
        place = self.verticalScrollBar().value()
        self._measure()
        self.setExtraSelections([])
        document = self.document()
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        values, self._values = self._values, {}
        with self._editing():
            self._put_formulas(document)
            self._set_out(document)
            self.set_values(values)
        # What is written at the cursor moves it, and the view would follow it.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        lit, self._lit = self._lit, ""
        self._painter.lit = ""
        self.light(lit)
        self.verticalScrollBar().setValue(place)

    @contextmanager
    def _editing(self) -> Iterator[None]:
        """Lay the page out once, after all of several changes, without moving what is in view."""
        place = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        yield
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(place)

    def _put_formulas(self, document: QTextDocument) -> None:
        marks = QRegularExpression(MARKS)
        found = document.find(marks)
        while not found.isNull():
            latex, is_displayed = self._formulas[place_of(found.selectedText())]
            found.insertText(OBJECT, formula_format(found.charFormat(), latex, is_displayed))
            found = document.find(marks, found)

    def _set_out(self, document: QTextDocument) -> None:
        """Give headings, paragraphs and formulas their distances."""
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            distances = block.blockFormat()
            level = distances.headingLevel()
            is_cell = cursor.currentTable() is not None
            distances.setTopMargin(theme.GRID if level else 0)
            distances.setBottomMargin(2 if is_cell else theme.HALF_GRID if level or block.textList() else theme.GRID)
            if block.text() == OBJECT and not is_cell:
                distances.setLeftMargin(_FORMULA_INDENT)
            elif not level:
                distances.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(distances)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                heading = QTextCharFormat()
                heading.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                heading.setFontWeight(QFont.Weight.Bold)
                cursor.mergeCharFormat(heading)
            block = block.next()
        table = self._table()
        if table is not None:
            look = table.format()
            look.setBorder(0)
            look.setCellPadding(3)
            look.setCellSpacing(0)
            table.setFormat(look)

    def _table(self) -> QTextTable | None:
        tables = [frame for frame in self.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
        return tables[-1] if tables and self._rows else None

    # Typesetting aside

    def _begin(self) -> None:
        if self.isVisible() and not self.is_typeset:
            engine.load()
            self._timer.start(_POLL)
        elif self._painter.room != self._room():
            # Only then: a window that takes up another layout shows each of its docks for a moment.
            self._lay_out()

    def _work(self) -> None:
        if not engine.ready:
            if not engine.failed:
                self._timer.start(_POLL)
            return
        missing = [piece for latex, _ in self._formulas if (piece := self._painter.missing_piece(latex))]
        if not missing:
            self._lay_out()
            return
        engine.ask(missing[:_AT_ONCE])
        self._timer.start(_PAUSE)
        complete = len(self._formulas) - len(missing)
        if complete >= self._laid_out + _AT_ONCE:
            self._laid_out = complete
            self._lay_out()

    def _room(self) -> int:
        return self.viewport().width() - 2 * _MARGIN - _FORMULA_INDENT

    def _measure(self) -> None:
        self._painter.room = self._room()

    def _lay_out(self) -> None:
        self._measure()
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    # Links

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            QDesktopServices.openUrl(url)
        else:
            self.chosen.emit(url.fragment())

    def _point(self, url: QUrl) -> None:
        name = "" if url.scheme() else url.fragment()
        if not name:
            QToolTip.hideText()
        self.pointed.emit(name)

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QColor(theme.manager().theme.highlight))
        selection.cursor = cursor
        selection.format = look
        return selection

    def _is_in_view(self, position: int) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.viewport().rect().contains(self.cursorRect(cursor).center())

    def _reveal(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - self.viewport().height() // 3)

    # What Qt asks for

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.addAction(tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Go from link to link; one that has the focus is pointed at as by the pointer."""
        moved = super().focusNextPrevChild(next)
        self._point(QUrl(self.textCursor().charFormat().anchorHref() if self.hasFocus() else ""))
        return moved

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(QUrl())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._timer.isActive():
            self._timer.stop()
            engine.ask(())
