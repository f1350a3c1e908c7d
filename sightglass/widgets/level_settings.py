"""What a person sets for the levels of a pyramid, and what is known of each level."""

from dataclasses import dataclass, replace

from sightglass.algorithms.results import Plot
from sightglass.algorithms.values import Numbers

NO_THRESHOLD = 0.0
UNIT_GAIN = 1.0


@dataclass(frozen=True)
class LevelSettings:
    """Thresholds and gains of the detail levels, finest first, and the gain of the low-pass top.

    Levels without an entry have no threshold and gain 1. While `linked`, the first entries hold for all levels.
    """

    thresholds: Numbers = ()
    gains: Numbers = ()
    base_gain: float = UNIT_GAIN
    linked: bool = True

    def threshold(self, level: int) -> float:
        """Give the threshold of a level."""
        return _entry(self.thresholds, 0 if self.linked else level, NO_THRESHOLD)

    def gain(self, level: int) -> float:
        """Give the gain of a level."""
        return _entry(self.gains, 0 if self.linked else level, UNIT_GAIN)

    def with_threshold(self, level: int, value: float) -> "LevelSettings":
        """Change the threshold of a level, of all levels while they are linked."""
        return replace(self, thresholds=_changed(self.thresholds, 0 if self.linked else level, value, NO_THRESHOLD))

    def with_gain(self, level: int, value: float) -> "LevelSettings":
        """Change the gain of a level, of all levels while they are linked."""
        return replace(self, gains=_changed(self.gains, 0 if self.linked else level, value, UNIT_GAIN))

    def with_base_gain(self, value: float) -> "LevelSettings":
        """Change the gain of the low-pass top."""
        return replace(self, base_gain=value)

    def linked_at(self, level: int) -> "LevelSettings":
        """Let all levels have what one of them has."""
        thresholds = _trimmed((self.threshold(level),), NO_THRESHOLD)
        return replace(self, thresholds=thresholds, gains=_trimmed((self.gain(level),), UNIT_GAIN), linked=True)

    def unlinked(self, count: int) -> "LevelSettings":
        """Give each of `count` levels entries of its own, which are what held for all so far."""
        if not self.linked:
            return self
        thresholds = _trimmed((self.threshold(0),) * count, NO_THRESHOLD)
        return replace(self, thresholds=thresholds, gains=_trimmed((self.gain(0),) * count, UNIT_GAIN), linked=False)

    def with_thresholds(self, thresholds: Numbers) -> "LevelSettings":
        """Give each level a threshold of its own; the gains stay what they are."""
        return replace(self.unlinked(len(thresholds)), thresholds=_trimmed(thresholds, NO_THRESHOLD))


@dataclass(frozen=True, eq=False)
class LevelContent:
    """What is known of a level.

    Parameters
    ----------
    name : str
        "L₆", "L₁, top".
    rows, columns : int
        Its size.
    histogram : Plot or None
        Its coefficients: the first curve holds the counts, as steps.
    share : float or None
        Share of its coefficients that are set to zero, 0 to 1; None where nothing is set to zero by a threshold.
    """

    name: str
    rows: int
    columns: int
    histogram: Plot | None = None
    share: float | None = None

    @property
    def size(self) -> str:
        """Width and height, as people write them."""
        return f"{self.columns} × {self.rows}"

    @property
    def title(self) -> str:
        """Name and size: "L₆ · 640 × 480"."""
        return f"{self.name} · {self.size}"


def _entry(values: Numbers, index: int, missing: float) -> float:
    return values[index] if index < len(values) else missing


def _changed(values: Numbers, index: int, value: float, missing: float) -> Numbers:
    padded = [*values, *[missing] * (index + 1 - len(values))]
    padded[index] = value
    return _trimmed(tuple(padded), missing)


def _trimmed(values: Numbers, missing: float) -> Numbers:
    """Leave out what goes without saying, so that a level that was reset is as one that was never touched."""
    length = max((index + 1 for index, value in enumerate(values) if value != missing), default=0)
    return values[:length]
