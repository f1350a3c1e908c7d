"""From new pixels to the screen: the canvas beside pyqtgraph's ImageItem, and beside the time of a frame."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.rows import Row, compare, medians
from sightglass.algorithms.image import Region
from sightglass.algorithms.results import Colormap, Picture, SegmentOverlay, Tile
from sightglass.widgets import theme
from sightglass.widgets.canvas import Canvas
from sightglass.widgets.canvas.overlays import PreparedOverlay
from sightglass.widgets.canvas.rendering import Placement

_SIZE = (900, 760)
_FRAME = 1 / 60
_QUIVER = 0.004


def measure() -> list[Row]:
    """Time it from handing over an array to the end of the paint, at fit, in windows of one size."""
    application = QApplication.instance() or QApplication([])
    theme.manager().set_mode("light")
    canvas, theirs = Canvas(), _Peer()
    rows = []
    for widget in (canvas, theirs.widget):
        widget.resize(*_SIZE)
        widget.show()
    canvas.mode = "single"
    application.processEvents()
    rng = np.random.default_rng(0)
    for name, images, levels in _images(rng):
        rows.append(compare(name, _ours(canvas, images), "pyqtgraph ImageItem", theirs.work(images, levels), 1.0))
        rows.append(Row(f"{name}, a frame", rows[-1].ours, "limit", _FRAME, 1.0))
    rows.append(_arrows(canvas, theirs, rng))
    rows.append(_quiver(rng))
    rows.append(_panning(canvas, rng))
    rows += [_montage(canvas, *montage) for montage in _montages(rng)]
    canvas.close()
    theirs.widget.close()
    return rows


def _images(rng: np.random.Generator) -> list[tuple[str, list[NDArray[np.generic]], tuple[float, float]]]:
    shape = (3000, 4000)
    return [
        ("12 MP uint8 gray", [rng.integers(0, 256, shape, dtype=np.uint8) for _ in range(2)], (0, 255)),
        ("12 MP uint8 RGB", [rng.integers(0, 256, (*shape, 3), dtype=np.uint8) for _ in range(2)], (0, 255)),
        ("12 MP uint16 gray", [rng.integers(0, 65536, shape, dtype=np.uint16) for _ in range(2)], (0, 65535)),
        ("12 MP float32 signed", [rng.random(shape, dtype=np.float32) - 0.5 for _ in range(2)], (-0.5, 0.5)),
        ("1 MP uint8 gray", [rng.integers(0, 256, (1000, 1000), dtype=np.uint8) for _ in range(2)], (0, 255)),
    ]


class _Peer:
    """An ImageItem in a view of the same size, set up the way that its documentation calls fast."""

    def __init__(self) -> None:
        import pyqtgraph

        pyqtgraph.setConfigOptions(imageAxisOrder="row-major")
        self.widget = pyqtgraph.GraphicsLayoutWidget()
        self.box = self.widget.addViewBox(lockAspect=True)
        self.item = pyqtgraph.ImageItem()
        self.box.addItem(self.item)
        self.curve = pyqtgraph.PlotCurveItem(connect="pairs", pen=pyqtgraph.mkPen("#E69F00", width=1))
        self.count = 0

    def work(self, images: list[NDArray[np.generic]], levels: tuple[float, float]) -> Callable[[], None]:
        def show() -> None:
            self.count += 1
            self.item.setImage(images[self.count % 2], levels=levels)
            _painted(self.widget.viewport())

        self.item.setImage(images[0], levels=levels)
        self.box.autoRange()
        return show


def _ours(canvas: Canvas, images: list[NDArray[np.generic]]) -> Callable[[], None]:
    count = 0

    def show() -> None:
        nonlocal count
        count += 1
        pixels = images[count % 2]
        colormap = Colormap.DIVERGING if pixels.dtype.kind == "f" else Colormap.GRAY
        canvas.set_pictures([Picture("input", "Input", pixels, colormap=colormap)])
        _painted(canvas.view)

    return show


def _arrows(canvas: Canvas, theirs: _Peer, rng: np.random.Generator) -> Row:
    """5,000 arrows; the peer draws their shafts and heads as one curve of pairs."""
    pixels = rng.integers(0, 256, (1000, 1000), dtype=np.uint8)
    starts = rng.random((5000, 2)) * 1000
    fields = [np.hstack([starts, starts + rng.normal(0, 8, (5000, 2))]) for _ in range(2)]
    theirs.work([pixels, pixels], (0, 255))()
    theirs.box.addItem(theirs.curve)
    count = 0

    def ours() -> None:
        nonlocal count
        count += 1
        overlay = SegmentOverlay(fields[count % 2], arrow=True)
        canvas.set_pictures([Picture("input", "Input", pixels, overlays=(overlay,))])
        _painted(canvas.view)

    def peer() -> None:
        nonlocal count
        count += 1
        lines, _ = PreparedOverlay(SegmentOverlay(fields[count % 2], arrow=True)).on_screen(Placement(0, 0, 1))
        theirs.curve.setData(lines[[0, 2]].T.ravel(), lines[[1, 3]].T.ravel())
        _painted(theirs.widget.viewport())

    return compare("5,000 arrows over 1 MP", ours, "pyqtgraph PlotCurveItem", peer, 1.0)


def _quiver(rng: np.random.Generator) -> Row:
    """A field of motion on its grid, each arrow in a colour of its own: from the vectors to the end of drawing."""
    y, x = np.mgrid[5:755:10, 6:890:13].reshape(2, -1)[:, :5000].astype(np.float64)
    shift = np.stack([380 - y, x - 450]) * 0.03 + rng.normal(0, 0.5, (2, 5000))
    segments = np.stack([x, y, x + shift[0], y + shift[1]], axis=1)
    colors = rng.integers(60, 256, (5000, 3), dtype=np.uint8)
    image = QImage(*_SIZE, QImage.Format.Format_RGB32)

    def draw() -> None:
        painter = QPainter(image)
        painter.setClipRect(image.rect())
        PreparedOverlay(SegmentOverlay(segments, arrow=True, colors=colors)).paint(painter, Placement(0, 0, 1))
        painter.end()

    (ours,) = medians(draw)
    return Row("quiver of 5,000 arrows in their colours", ours, "limit", _QUIVER, 1.0)


def _panning(canvas: Canvas, rng: np.random.Generator) -> Row:
    canvas.set_pictures([Picture("input", "Input", rng.integers(0, 256, (10000, 10000), dtype=np.uint8))])
    canvas.zoom_by(2.0)
    direction = 1

    def pan() -> None:
        nonlocal direction
        direction = -direction
        canvas.view.pan(canvas.view.scene.panes[0], 7 * direction, 5 * direction)
        _painted(canvas.view)

    (ours,) = medians(pan)
    return Row("panning on 100 MP, a frame", ours, "limit", _FRAME, 1.0)


def _montages(rng: np.random.Generator) -> list[tuple[str, list[Picture]]]:
    halves = [(0, 0, 1000, 1000), (0, 1004, 500, 500), (504, 1004, 250, 250), (758, 1004, 125, 125)]
    maps = [(row, column, 60, 60) for row in range(0, 640, 64) for column in range(0, 640, 64)]
    return [
        (name, [_tiled(regions, rng) for _ in range(2)])
        for name, regions in (("mosaic of a 1 MP pyramid, a frame", halves), ("100 feature maps, a frame", maps))
    ]


def _tiled(regions: list[tuple[int, int, int, int]], rng: np.random.Generator) -> Picture:
    placed = [Region(*region) for region in regions]
    shape = max(region.row + region.rows for region in placed), max(region.column + region.columns for region in placed)
    pixels = np.full(shape, np.nan, np.float32)
    for region in placed:
        pixels[region.slices] = rng.normal(0.0, 0.1, (region.rows, region.columns))
    tiles = tuple(
        Tile(region, (-0.3, 0.3), Colormap.DIVERGING, f"Tile {number}") for number, region in enumerate(placed)
    )
    return Picture("montage", "Montage", pixels, tiles=tiles)


def _montage(canvas: Canvas, name: str, montages: list[Picture]) -> Row:
    count = 0

    def show() -> None:
        nonlocal count
        count += 1
        canvas.set_pictures([montages[count % 2]])
        _painted(canvas.view)

    (ours,) = medians(show)
    return Row(name, ours, "limit", _FRAME, 1.0)


def _painted(widget: QWidget) -> None:
    """Paint at once what is due."""
    widget.repaint()
