"""Pairs as CSV."""

import pytest

from sightglass.algorithms.csv_text import table_csv
from sightglass.algorithms.errors import SightglassError
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.mapping import Mapping, Source, pairs_from_csv, pairs_table, with_pairs
from sightglass.algorithms.mapping.pairs import pairs_of

ROWS = ((0.0, 0.0, 12.0, 7.5, 1.0), (100.0, 0.0, 95.0, 20.0, 0.0))


@pytest.mark.parametrize(
    "text",
    [
        "u,v,x,y,on\n0,0,12,7.5,1\n100,0,95,20,0\n",
        "\ufeffU; V; X; Y; On\r\n0;0;12;7.5;yes\r\n\r\n100;0;95;20;no\r\n",
        "x\ty\tnote\tu\tv\ton\n12\t7.5\ta\t0\t0\t\n95\t20\tb\t100\t0\toff\n",
        "u (px),v (px),x (px),y (px),on\n0,0,12,15/2,1\n100,0,95,20,0",
    ],
)
def test_pairs_are_read_by_the_names_of_their_columns(text: str) -> None:
    assert pairs_from_csv(text) == ROWS


def test_without_a_column_on_all_count() -> None:
    assert [row[4] for row in pairs_from_csv("u,v,x,y\n1,2,3,4\n5,6,7,8\n")] == [1, 1]


def test_what_is_written_is_read_again() -> None:
    pairs = pairs_of(Mapping(count=20, noise=0.5), (480, 640))
    again = pairs_from_csv(table_csv(pairs_table(pairs)))
    for one, other in zip(again, pairs.matrix(), strict=True):
        assert one == pytest.approx(other, rel=1e-11)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no pairs"),
        ("u,v,x,y\n", "only the names of columns"),
        ("u,v,x\n1,2,3\n", "column y is missing.*“u,v,x”"),
        ("1,2,3,4\n5,6,7,8\n", "columns u, v, x, y are missing"),
        ("u,v,x,y\n1,2,3,4\n5,six,7,8\n", "Line 3, column v: “six” is not a number"),
        ("u,v,x,y\n1,2,3\n", "Line 2, column y: there is no number"),
        ("u,v,x,y\n1,2,3,nan\n", "Line 2, column y: “nan” is not a number"),
        ("u,v,x,y,on\n1,2,3,4,maybe\n", "Line 2, column on: “maybe” is neither"),
    ],
)
def test_what_is_wrong_is_named_with_line_and_column(text: str, words: str) -> None:
    with pytest.raises(SightglassError, match=words):
        pairs_from_csv(text)


def test_too_few_pairs_for_the_model() -> None:
    text = "u,v,x,y,on\n0,0,1,1,1\n5,0,7,1,1\n5,5,7,8,1\n0,5,1,8,0\n"
    with pytest.raises(SightglassError, match="homography needs at least 4 pairs, and 3 count"):
        with_pairs(Mapping(), text)
    found = with_pairs(Mapping(model=Model.AFFINE), text)
    assert found.source is Source.PAIRS
    assert len(found.pairs) == 4
