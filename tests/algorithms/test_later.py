"""Parts of a presentation that are made when they are looked at."""

from collections.abc import Iterator

from sightglass.algorithms.later import later, mapping_later
from sightglass.algorithms.results import Presentation


def test_they_are_made_once_and_not_before_somebody_looks() -> None:
    made = []

    def sentences() -> Iterator[str]:
        made.append("sentences")
        yield from ("One.", "Two.", "Three.")

    def scalars() -> dict[str, float]:
        made.append("scalars")
        return {"rank": 1.0}

    presentation = Presentation(sentences=later(sentences), scalars=mapping_later(scalars))
    assert not made
    assert presentation.sentences[1:] == ("Two.", "Three.")
    assert list(presentation.sentences) == ["One.", "Two.", "Three."]
    assert len(presentation.sentences) == 3
    assert made == ["sentences"]
    assert dict(presentation.scalars) == {"rank": 1.0}
    assert len(presentation.scalars) == 1
    assert made == ["sentences", "scalars"]
