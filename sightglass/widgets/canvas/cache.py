"""Remembers what was rendered last, so that nothing is sampled twice, and refines it when there is time."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sightglass.algorithms import colormaps
from sightglass.algorithms.image import Pixels, Region
from sightglass.algorithms.rendering import Levels
from sightglass.algorithms.results import Colormap
from sightglass.widgets.canvas.rendering import (
    IMMEDIATE_VALUES,
    DeviceRect,
    Placement,
    Rendered,
    averages,
    colored,
    render,
)


@dataclass(frozen=True, eq=False)
class Request:
    """All that a rendering depends on. The pixels are held, so that their identity tells them from any other.

    With a region, only that part of the pixels is rendered; the placement is that of the part.
    """

    pixels: Pixels
    levels: Levels
    colormap: Colormap
    placement: Placement
    rect: DeviceRect
    grid: bool = False
    region: Region | None = None
    bad: int = colormaps.NONFINITE

    @property
    def values(self) -> Pixels:
        """What is rendered."""
        return self.pixels if self.region is None else self.pixels[self.region.slices]

    @property
    def averaged(self) -> float:
        """About how many values are averaged; none where pixels are enlarged."""
        if self.placement.scale >= 1:
            return 0.0
        channels = 1 if self.pixels.ndim == 2 else self.pixels.shape[2]
        return self.rect.width * self.rect.height * channels / self.placement.scale**2

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
            and self.region == other.region
            and self.bad == other.bad
        )


class RenderCache:
    """The last rendering of one picture, or of one tile of a montage, on the screen."""

    def __init__(self) -> None:
        self._request: Request | None = None
        self._rendered: Rendered | None = None
        self._bands: Iterator[tuple[int, Pixels]] | None = None
        self._sampled: Pixels | None = None

    def has(self, request: Request) -> bool:
        """Whether nothing has to be rendered for a request."""
        return self._rendered is not None and request.same(self._request)

    def rendered(self, request: Request, immediate: int = IMMEDIATE_VALUES) -> Rendered:
        """Give the best rendering that is at hand, or a quick one: at most so many values are averaged for it."""
        if self._rendered is None or not self.has(request):
            self.clear()
            self._request = request
            self._rendered = render(
                request.values, request.levels, request.colormap, request.placement, request.rect, request.grid,
                immediate, request.bad,
            )  # fmt: skip
        return self._rendered

    @property
    def is_empty(self) -> bool:
        """Whether there is no rendering."""
        return self._rendered is None

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
            self._bands = averages(request.values, request.placement, request.rect)
        end = time.perf_counter() + seconds
        for start, band in self._bands:
            if self._sampled is None:
                self._sampled = np.empty((request.rect.height, *band.shape[1:]), dtype=band.dtype)
            self._sampled[start : start + len(band)] = band
            if time.perf_counter() > end:
                return False
        assert self._sampled is not None
        self._rendered = colored(self._sampled, request.levels, request.colormap, request.rect, bad=request.bad)
        self._bands = self._sampled = None
        return True

    def forget_unless(self, pictures: Iterable[Pixels]) -> None:
        """Let go of a picture that is no longer among these: it may be large."""
        if self._request is not None and not any(self._request.pixels is pixels for pixels in pictures):
            self.clear()

    def clear(self) -> None:
        """Forget all of it."""
        self._request = self._rendered = self._bands = self._sampled = None


class LayerCache:
    """The last rendering of what stands at one place of the screen: of a picture, or of each tile of a montage."""

    def __init__(self) -> None:
        self.parts: list[RenderCache] = []

    def rendered(self, requests: Sequence[Request | None]) -> list[Rendered | None]:
        """Give a rendering for each part; None for one out of sight, of which nothing is kept."""
        self.parts = [*self.parts[: len(requests)], *(RenderCache() for _ in requests[len(self.parts) :])]
        shown: list[Rendered | None] = [None] * len(requests)
        total = 0.0
        # The smallest first: so as many parts as possible are fine at once, and all together are not felt.
        for index in sorted(range(len(requests)), key=lambda index: _averaged(requests[index])):
            part, request = self.parts[index], requests[index]
            if request is None:
                part.clear()
                continue
            total += 0.0 if part.has(request) else request.averaged
            shown[index] = part.rendered(request, IMMEDIATE_VALUES if total <= IMMEDIATE_VALUES else 0)
        return shown

    @property
    def is_empty(self) -> bool:
        """Whether there is no rendering."""
        return all(part.is_empty for part in self.parts)

    @property
    def coarse(self) -> bool:
        """Whether refining would show more."""
        return any(part.coarse for part in self.parts)

    def refine(self, seconds: float) -> bool:
        """Work on finer renderings for about this long; True once all are there."""
        end = time.perf_counter() + seconds
        for part in self.parts:
            left = end - time.perf_counter()
            if part.coarse and (left <= 0 or not part.refine(left)):
                return False
        return True

    def forget_unless(self, pictures: Iterable[Pixels]) -> None:
        """Let go of a picture that is no longer among these: it may be large."""
        known = list(pictures)
        for part in self.parts:
            part.forget_unless(known)


def _averaged(request: Request | None) -> float:
    return 0.0 if request is None else request.averaged
