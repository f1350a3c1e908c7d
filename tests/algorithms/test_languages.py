"""What is kept from one computation to the next is told in the language that the program speaks now."""

from collections.abc import Iterator

import pytest

from sightglass.algorithms import catalogue, edits, texts
from sightglass.algorithms.filtering import Filter
from sightglass.algorithms.image import Image
from sightglass.algorithms.kept import kept_image
from sightglass.algorithms.parameters import Parameters
from sightglass.algorithms.results import Picture, Presentation
from sightglass.algorithms.samples import find
from sightglass.algorithms.wording import joined_by_and, within_sentence


@pytest.fixture(scope="module")
def image() -> Image:
    return find("matrix_g2").make()


@pytest.fixture(autouse=True)
def english_at_the_end() -> Iterator[None]:
    yield
    texts.install(None)


def speak_brackets() -> None:
    texts.install(lambda text, about: f"<{text}>", "xx")


def shown(name: str, image: Image, **changes: object) -> Presentation:
    algorithm = catalogue.find(name)
    parameters: Parameters = algorithm.parameters().replaced(**changes)
    result: Presentation = algorithm.present(algorithm.run([image, None][: len(algorithm.inputs)], parameters))
    return result


def told(presentation: Presentation) -> set[str]:
    return {
        *presentation.sentences,
        *(picture.title for picture in presentation.pictures),
        *(column for table in presentation.tables for column in table.columns),
        *(curve.label for plot in presentation.plots for curve in plot.curves),
    }


@pytest.mark.parametrize("name", ["contrast", "filter", "pyramid"])
def test_a_second_result_of_the_same_image_is_in_the_other_language(name: str, image: Image) -> None:
    english = shown(name, image)
    assert not any("<" in text and "< N" not in text for text in told(english))
    speak_brackets()
    other = shown(name, image)
    assert any(text.startswith("<") for text in other.sentences)
    assert all("<" in picture.title for picture in other.pictures if picture.title != "|H(u,v)|")
    assert all(
        column.startswith("<")
        for table in other.tables
        for column in table.columns
        if "=" not in column and len(column) > 1
    )
    assert set(other.scalars) == set(english.scalars)
    texts.install(None)
    assert told(shown(name, image)) == told(english)


def test_the_kind_of_a_filter_is_a_key_in_every_language(image: Image) -> None:
    speak_brackets()
    presentation = shown("filter", image)
    assert presentation.scalars["kind"] == "derivative (edge detector)"
    assert presentation.table("evidence").rows[0] == ("<Kind>", "<derivative (edge detector)>")
    assert Filter().analysis() is Filter().analysis()


def test_pictures_and_edits_name_their_images_in_the_language_of_the_program(image: Image) -> None:
    picture = Picture("error", "Error of it", image.pixels, image.value_range)
    gray = edits.find("gray")
    assert kept_image(picture, image).name == f"{image.name}: error of it"
    assert gray.name_for(image) == f"{image.name} (to gray)"
    texts.install({"To gray": "转为灰度", "{image} ({edit})": "{image}（{edit}）"}.get, "zh_CN")
    assert gray.name_for(image) == f"{image.name}（转为灰度）"


def test_labels_are_small_within_english_sentences_alone() -> None:
    assert within_sentence("Adaptive equalization") == "adaptive equalization"
    assert joined_by_and(["a", "b", "c"]) == "a and b and c"
    speak_brackets()
    assert within_sentence("Adaptive equalization") == "<Adaptive equalization>"
    assert within_sentence(texts.tr("Dark", about="a histogram")) == "<Dark>"
