"""Drawing the rows of a chain: thumbnails on a line that leads from the source down to the picture."""
# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from sightglass.algorithms.texts import tr
from sightglass.widgets import theme
from sightglass.widgets.history.rows import ChainRow, RowState, Small

ROW_ROLE = Qt.ItemDataRole.UserRole
IS_LAST_ROLE = Qt.ItemDataRole.UserRole + 1
THUMBNAIL = 64
_INPUT_THUMBNAIL = 32
_CHECK = 16
_OFF_OPACITY = 0.35
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class ChainDelegate(QStyledItemDelegate):
    """Draws a step as one row; what is unfolded below it is drawn as in any tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = _row_of(index)
        if row is None:
            return super().sizeHint(option, index)
        view = self.parent()
        assert isinstance(view, QTreeWidget)
        metrics = QFontMetrics(view.font())
        width = view.viewport().width() - view.indentation() - _text_left() - theme.GRID
        text = metrics.height() + (_below(row, metrics, max(width, 1)))
        inputs = len(row.inputs) * (_INPUT_THUMBNAIL + theme.HALF_GRID)
        return QSize(_text_left() + 80, max(THUMBNAIL, text) + inputs + 2 * theme.GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = _row_of(index)
        if row is None:
            super().paint(painter, option, index)
            return
        styled: Any = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        style = styled.widget.style() if styled.widget else QApplication.style()
        painter.save()
        if styled.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(styled.rect, QColor(theme.manager().theme.highlight))
            if styled.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(theme.manager().theme.accent))
                painter.drawRect(styled.rect.adjusted(0, 0, -1, -1))
        painter.setClipRect(styled.rect)
        self._paint_line(painter, styled.rect, index)
        if row.is_step:
            self._paint_check(painter, styled, style, row)
        picture = _picture_rect(styled.rect)
        painter.setOpacity(_OFF_OPACITY if row.state in (RowState.OFF, RowState.WAITING) else 1.0)
        _paint_thumbnail(painter, picture, row.thumbnail)
        painter.setOpacity(1.0)
        self._paint_texts(painter, styled, row)
        self._paint_inputs(painter, styled, row)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = _row_of(index)
        if row is None or not row.is_step or not isinstance(event, QMouseEvent):
            return False
        styled: Any = option
        is_on_box = _check_rect(styled.rect).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonRelease and is_on_box:
            is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            changed = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            return model.setData(index, changed, Qt.ItemDataRole.CheckStateRole)
        # A click on the box neither chooses the row nor, twice, edits it.
        return is_on_box and event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def _paint_line(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        picture = _picture_rect(rect)
        painter.setPen(QPen(QColor(theme.manager().theme.outline), 2))
        middle = picture.center().x()
        if index.row() > 0:
            painter.drawLine(middle, rect.top(), middle, picture.top())
        if not index.data(IS_LAST_ROLE):
            painter.drawLine(middle, picture.bottom(), middle, rect.bottom())

    def _paint_check(self, painter: QPainter, styled: Any, style: QStyle, row: ChainRow) -> None:
        box: Any = QStyleOptionViewItem(styled)
        box.rect = _check_rect(styled.rect)
        checked = QStyle.StateFlag.State_Off if row.state is RowState.OFF else QStyle.StateFlag.State_On
        box.state = QStyle.StateFlag.State_Enabled | checked
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, styled.widget)

    def _paint_texts(self, painter: QPainter, styled: Any, row: ChainRow) -> None:
        colors = theme.manager().theme
        area = styled.rect.adjusted(_text_left(), theme.GRID, -theme.GRID, -theme.HALF_GRID)
        bold = QFont(styled.font)
        bold.setWeight(QFont.Weight.Bold)
        bold.setStrikeOut(row.state is RowState.OFF)
        painter.setFont(bold)
        painter.setPen(QColor(colors.text))
        height = QFontMetrics(bold).height()
        title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(styled.font)
        metrics = QFontMetrics(styled.font)
        place = area.adjusted(0, height, 0, 0)
        if row.message:
            role = {RowState.FAILED: colors.error, RowState.DONE: colors.warning}.get(row.state, colors.muted)
            painter.setPen(QColor(role))
            painter.drawText(place, int(_WRAPPED), row.message)
            return
        painter.setPen(QColor(colors.muted))
        for line in filter(None, (row.detail, row.size)):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
            place.adjust(0, metrics.height(), 0, 0)

    def _paint_inputs(self, painter: QPainter, styled: Any, row: ChainRow) -> None:
        colors = theme.manager().theme
        metrics = QFontMetrics(styled.font)
        bottom = styled.rect.bottom() - theme.GRID
        for number, given in enumerate(reversed(row.inputs)):
            top = bottom - (number + 1) * (_INPUT_THUMBNAIL + theme.HALF_GRID) + theme.HALF_GRID
            small = QRect(styled.rect.left() + _text_left(), top, _INPUT_THUMBNAIL, _INPUT_THUMBNAIL)
            middle = _picture_rect(styled.rect).center().x()
            painter.setPen(QPen(QColor(colors.outline), 2))
            corner = QPoint(middle, small.center().y())
            painter.drawLine(corner, QPoint(small.left(), corner.y()))
            painter.drawLine(corner, QPoint(middle, _picture_rect(styled.rect).bottom()))
            _paint_thumbnail(painter, small, given.thumbnail)
            text = QRect(small.right() + theme.GRID, top, styled.rect.right() - small.right() - 2 * theme.GRID,
                         _INPUT_THUMBNAIL)  # fmt: skip
            painter.setPen(QColor(colors.error if given.thumbnail is None else colors.muted))
            shown = metrics.elidedText(
                tr("{slot}: {name}", slot=tr(given.slot), name=given.name), Qt.TextElideMode.ElideMiddle, text.width()
            )
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def image_of(pixels: Small) -> QImage:
    """Make a Qt image of a small picture in RGBA."""
    rows, columns = pixels.shape[:2]
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def _paint_thumbnail(painter: QPainter, area: QRect, pixels: Small | None) -> None:
    if pixels is None:
        painter.fillRect(area, QColor(theme.manager().theme.window))
        painter.setPen(QPen(QColor(theme.manager().theme.outline), 1, Qt.PenStyle.DashLine))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        return
    size = QSize(pixels.shape[1], pixels.shape[0])
    place = QRect(QPoint(0, 0), size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, size.width() > place.width())
    painter.drawImage(place, image_of(pixels))


def _row_of(index: QModelIndex | QPersistentModelIndex) -> ChainRow | None:
    row = index.data(ROW_ROLE)
    return row if isinstance(row, ChainRow) else None


def _check_rect(rect: QRect) -> QRect:
    top = _picture_rect(rect).center().y() - _CHECK // 2
    return QRect(rect.left() + theme.HALF_GRID, top, _CHECK, _CHECK)


def _picture_rect(rect: QRect) -> QRect:
    left = rect.left() + 2 * theme.HALF_GRID + _CHECK + theme.HALF_GRID
    return QRect(left, rect.top() + theme.GRID, THUMBNAIL, THUMBNAIL)


def _text_left() -> int:
    return 3 * theme.HALF_GRID + _CHECK + THUMBNAIL + theme.GRID


def _below(row: ChainRow, metrics: QFontMetrics, width: int) -> int:
    """Give the height of what stands below the title."""
    if row.message:
        return metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAPPED), row.message).height()
    return 2 * metrics.height()
