"""Remembers what was rendered last, so that nothing is sampled twice, and refines it when there is time."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms.image import Pixels
from sightglass.algorithms.rendering import Levels
from sightglass.algorithms.results import Colormap
from sightglass.widgets.canvas.rendering import DeviceRect, Placement, Rendered, averages, colored, render


@dataclass(frozen=True, eq=False)
class Request:
    """All that a rendering depends on. The pixels are held, so that their identity tells them from any other."""

    pixels: Pixels
    levels: Levels
    colormap: Colormap
    placement: Placement
    rect: DeviceRect
    grid: bool = False

    def same(self, other: "Request | None") -> bool:
        """Whether the other asks for the same."""
        return (
            other is not None
            and self.pixels is other.pixels
            and self.levels == other.levels
            and self.colormap is other.colormap
            and self.placement == other.placement
            and self.rect == other.rect
            and self.grid == other.grid
        )


class RenderCache:
    """The last rendering of one picture on the screen."""

    def __init__(self) -> None:
        self._request: Request | None = None
        self._rendered: Rendered | None = None
        self._bands: Iterator[tuple[int, Pixels]] | None = None
        self._sampled: Pixels | None = None

    def rendered(self, request: Request) -> Rendered:
        """Give the best rendering that is at hand, or a quick one."""
        if self._rendered is None or not request.same(self._request):
            self.clear()
            self._request = request
            self._rendered = render(
                request.pixels, request.levels, request.colormap, request.placement, request.rect, request.grid
            )
        return self._rendered

    @property
    def coarse(self) -> bool:
        """Whether refining would show more."""
        return self._rendered is not None and not self._rendered.refined

    def refine(self, seconds: float) -> bool:
        """Work on a finer rendering for about this long; True once it is there."""
        if self._request is None or not self.coarse:
            return False
        request = self._request
        if self._bands is None:
            self._bands = averages(request.pixels, request.placement, request.rect)
        end = time.perf_counter() + seconds
        for start, band in self._bands:
            if self._sampled is None:
                self._sampled = np.empty((request.rect.height, *band.shape[1:]), dtype=band.dtype)
            self._sampled[start : start + len(band)] = band
            if time.perf_counter() > end:
                return False
        assert self._sampled is not None
        self._rendered = colored(self._sampled, request.levels, request.colormap, request.rect)
        self._bands = self._sampled = None
        return True

    def forget_unless(self, pictures: Iterable[Pixels]) -> None:
        """Let go of a picture that is no longer among these: it may be large."""
        if self._request is not None and not any(self._request.pixels is pixels for pixels in pictures):
            self.clear()

    def clear(self) -> None:
        """Forget all of it."""
        self._request = self._rendered = self._bands = self._sampled = None
