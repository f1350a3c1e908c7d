"""The sum that a filter computes at one pixel: the window of the image, times the kernel, summed."""

# ruff: noqa: D102 - methods of Qt that are overridden do what Qt says of them.

from numpy.typing import ArrayLike
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sightglass.algorithms.texts import marked, tr
from sightglass.widgets import theme
from sightglass.widgets.figures.offer import FigureOffer
from sightglass.widgets.matrix_numbers import matrix_to_text
from sightglass.widgets.matrix_painting import draw_focus
from sightglass.widgets.own_keys import OwnKeys
from sightglass.widgets.window_figure import WindowContent, WindowFigure, WindowLayout, window_content

HINT = marked("Hover over the picture to see the sum at a pixel")


class WindowView(QWidget):
    """Shows window × kernel = products and their sum; up to 7 x 7 with numbers, beyond with the largest terms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: WindowContent | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Sum at a pixel"))
        self.setAccessibleDescription(tr(HINT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        OwnKeys(self, (tr("Copy window, kernel and products"), QKeySequence.StandardKey.Copy, self.copy))
        FigureOffer(self, self.content)
        theme.manager().changed.connect(self.update)

    def show_window(
        self,
        patch: ArrayLike,
        kernel: ArrayLike,
        products: ArrayLike,
        total: float,
        *,
        row: int | None = None,
        column: int | None = None,
        operation: str = "convolution",
        title: str = "",
        anchor: tuple[int, int] | None = None,
        levels: tuple[float, float] | None = None,
        inside: ArrayLike | None = None,
    ) -> None:
        """Show the sum at a pixel.

        Parameters
        ----------
        patch, kernel, products : array_like
            (rows, columns) each: the pixels under the kernel, the kernel as it is laid on them (for a convolution
            already flipped), and the products.
        total : float
            Their sum.
        row, column : int or None
            The pixel, for the title.
        operation : str
            "convolution" (the caption then says that the kernel is flipped) or "correlation".
        title : str
            Replaces the title made of pixel and operation.
        anchor : (int, int) or None
            Row and column of the pixel within the patch; None for its middle.
        levels : (float, float) or None
            Values shown black and white; None for the extremes of the patch.
        inside : array_like of bool or None
            Where the patch lies within the image; cells beyond its border are hatched. None: everywhere.
        """
        flipped = operation == "convolution"
        before = self._content
        content = self._content = window_content(
            patch, kernel, products, total, title=title or _title(row, column, flipped), flipped=flipped,
            anchor=anchor, levels=levels, inside=inside,
        )  # fmt: skip
        reshaped = before is None or before.shape != content.shape
        self.setAccessibleDescription(tr("{title}. {sentence}", title=content.title, sentence=content.sentence))
        if reshaped or self.heightForWidth(self.width()) > self.height():
            self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show the hint that says how a pixel is chosen."""
        self._content = None
        self.setAccessibleDescription(tr(HINT))
        self.updateGeometry()
        self.update()

    def copy(self) -> None:
        """Copy the three matrices as tab-separated values, and the sum in words."""
        if self._content is None:
            return
        parts = [
            f"{grid.caption}\n{matrix_to_text(tuple(map(tuple, grid.values.tolist())))}" for grid in self._content.grids
        ]
        QGuiApplication.clipboard().setText("\n\n".join([*parts, self._content.sentence]))

    def content(self) -> WindowFigure | None:
        """Give what is shown, to be made a figure of."""
        return None if self._content is None else WindowFigure("pixel_sum", self.accessibleName(), self._content)

    # Where things stand

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._content is None:
            return 4 * self.fontMetrics().height()
        return int(WindowLayout(self._content, self.font()).height(float(width)))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 4 * self.fontMetrics().height())

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.manager().theme
        if self._content is None:
            painter.setPen(QColor(colors.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(flags), tr(HINT))
        else:
            WindowLayout(self._content, self.font()).paint(painter, QSizeF(self.size()), colors)
        draw_focus(painter, self)
        painter.end()


def _title(row: int | None, column: int | None, flipped: bool) -> str:
    if row is None or column is None:
        return tr("Convolution") if flipped else tr("Correlation")
    if flipped:
        return tr("Pixel in row {row}, column {column}: convolution", row=row, column=column)
    return tr("Pixel in row {row}, column {column}: correlation", row=row, column=column)
