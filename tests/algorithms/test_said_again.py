"""What is kept from one computation to the next is said in the language of the program as it is now."""

from collections.abc import Iterator

import numpy as np
import pytest

from sightglass.algorithms import flow, mapping, panorama, texts
from sightglass.algorithms.csv_text import table_csv
from sightglass.algorithms.geometry.models import Model
from sightglass.algorithms.image import Image
from sightglass.algorithms.mapping.parameters import Mapping


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    texts.install(None)


def speak_in_brackets() -> None:
    texts.install(lambda text, about: f"⟦{text}⟧", "xx")


@pytest.mark.usefixtures("english_again")
def test_why_images_do_not_belong_together_is_said_again() -> None:
    images = [Image.of(np.full((64, 64), value, np.uint8), name) for value, name in ((90, "one"), (160, "two"))]
    parameters = panorama.Panorama()
    assert panorama.run(*images, parameters=parameters).graph.pairs[0].doubt == "no matches"
    speak_in_brackets()
    assert panorama.run(*images, parameters=parameters).graph.pairs[0].doubt == "⟦no matches⟧"


@pytest.mark.usefixtures("english_again")
def test_the_name_of_a_generated_frame_is_said_again() -> None:
    frame = Image.of(np.arange(64, dtype=np.uint8).reshape(8, 8), "field")
    assert flow.pair_of(frame, None, None, flow.Flow()).second.name == "field, moved"
    speak_in_brackets()
    assert flow.pair_of(frame, None, None, flow.Flow()).second.name == "⟦field, moved⟧"


@pytest.mark.usefixtures("english_again")
def test_pairs_that_are_exported_in_another_language_can_be_loaded() -> None:
    pairs = ((0.0, 0.0, 1.0, 2.0, 1.0), (5.0, 0.0, 6.0, 2.0, 0.0), (5.0, 5.0, 6.0, 7.0, 1.0))
    parameters = Mapping(source=mapping.Source.PAIRS, pairs=pairs, model=Model.TRANSLATION, ransac=False)
    speak_in_brackets()
    shown = mapping.ALGORITHM.present(mapping.run(parameters=parameters))
    assert mapping.pairs_from_csv(table_csv(shown.table("pairs"))) == pairs
