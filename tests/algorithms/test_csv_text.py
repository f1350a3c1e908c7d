import csv
import io

import numpy as np

from sightglass.algorithms.csv_text import plot_csv, plot_tsv, rows_tsv, table_csv
from sightglass.algorithms.results import Axis, Curve, Plot, Table


def read(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter=separator))


def test_curves_over_the_same_x_share_its_column() -> None:
    x, other = np.array([0.0, 0.5]), np.array([1, 2, 3])
    curves = (
        Curve("a", x, np.array([1, 2])), Curve("b", x.copy(), np.array([3, 4])),
        Curve("", other, np.array([np.nan, 1e-9, 0.1], np.float32)),
    )  # fmt: skip
    plot = Plot("p", "P", Axis("Frequency", "cycles/px"), Axis("Gain"), curves)
    expected = [
        ["Frequency (cycles/px)", "a: Gain", "b: Gain", "Frequency (cycles/px)", "Gain"],
        ["0", "1", "3", "1", ""],
        ["0.5", "2", "4", "2", "9.99999971718e-10"],
        ["", "", "", "3", "0.10000000149"],
    ]
    assert read(plot_csv(plot)) == expected
    assert read(plot_tsv(plot), "\t") == expected


def test_bins_have_both_edges() -> None:
    edges = np.array([0.0, 1.0, 2.0])
    curves = (
        Curve("a", edges, np.array([5, 6]), style="steps"), Curve("b", edges, np.array([7, 8]), style="steps"),
        Curve("c", edges, np.array([1.5, 2.5, 3.5])),
    )  # fmt: skip
    assert read(plot_csv(Plot("h", "H", Axis("Level"), Axis("Share", "%"), curves))) == [
        ["Level, from", "Level, to", "a: Share (%)", "b: Share (%)", "Level", "c: Share (%)"],
        ["0", "1", "5", "7", "0", "1.5"],
        ["1", "2", "6", "8", "1", "2.5"],
        ["", "", "", "", "2", "3.5"],
    ]


def test_table_keeps_commas_quotes_and_digits() -> None:
    table = Table("t", "T", ("Name", "σ, mean"), (('a "b", c', 0.1 + 0.2), ("d", 123456789.5), ("e", True), ("f", 7)))
    assert read(table_csv(table)) == [
        ["Name", "σ, mean"], ['a "b", c', "0.3"], ["d", "123456789.5"], ["e", "yes"], ["f", "7"],
    ]  # fmt: skip


def test_empty_plot_and_table_are_no_error() -> None:
    assert read(plot_csv(Plot("p", "P", Axis("x"), Axis("y"), ()))) == [[]]
    assert read(table_csv(Table("t", "T", ("a", "b"), ()))) == [["a", "b"]]


def test_cells_for_spreadsheets() -> None:
    assert rows_tsv([["a", 1.5], ["b", 2]]) == "a\t1.5\nb\t2\n"
