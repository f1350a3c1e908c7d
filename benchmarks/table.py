"""Benchmark rows as aligned text."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.rows import Row

_HEADINGS = ("what", "ours", "other", "", "ratio", "wanted", "")
_LEFT = {0, 3, 6}


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Give the heading and one line for each row."""
    cells: list[Sequence[str]] = [_HEADINGS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = [
            cell.ljust(width) if column in _LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield "  " + "  ".join(padded).rstrip()


def _cells(row: Row) -> Sequence[str]:
    return (
        row.name,
        quantity(row.ours, row.unit),
        quantity(row.theirs, row.unit),
        row.peer,
        f"{row.ratio:.2f}",
        f"≤ {row.wanted:.2f}",
        "meets" if row.is_met else "misses",
    )


def quantity(value: float, unit: str) -> str:
    """Write a value with its unit; seconds as µs, ms or s."""
    if unit != "s":
        return f"{value:.3g} {unit}" if value < 10 else f"{value:.0f} {unit}"
    factor, name = (1.0, "s") if value >= 1.0 else (1e3, "ms") if value >= 1e-3 else (1e6, "µs")
    return f"{value * factor:.3g} {name}"
