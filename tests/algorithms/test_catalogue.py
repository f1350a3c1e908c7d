import json
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pytest

from sightglass.algorithms import catalogue
from sightglass.algorithms.catalogue import Algorithm, InputSlot, Viewport
from sightglass.algorithms.errors import ImageError, ParameterError, SightglassError
from sightglass.algorithms.image import Image, Region
from sightglass.algorithms.parameters import Parameters, Range
from sightglass.algorithms.results import Presentation
from tests.algorithms.declared import schema_errors

# Smaller images are refused: a window, or two patches side by side, does not fit into them.
LEAST_SIDES = {"flow": 5, "denoiser": 64}
# What leaves the frame, or has no gradient, has no motion: it is NaN.
LEAVES_UNKNOWN = {"flow"}
OF_IMAGES = [name for name in catalogue.names() if not catalogue.find(name).takes_data]
GRAY = Image.of(np.arange(16, dtype=np.uint8).reshape(4, 4), "gray")
BROKEN = Image.of(np.array([[np.nan, 1.0]], np.float32), "broken")


@dataclass(frozen=True)
class Nothing(Parameters):
    size: Annotated[int, Range(1, 3)] = 1


def _function(first: Image, second: Image | None, parameters: Nothing, progress: Any) -> tuple[Any, ...]:
    return first, second, parameters


PAIR = Algorithm(
    "pair", "Pair", "Takes two.", Nothing, _function, lambda result: Presentation(),
    (InputSlot("image", "the first"), InputSlot("reference", "the second", optional=True)),
)  # fmt: skip


def test_absent_optional_input_is_none() -> None:
    assert PAIR.run([GRAY], Nothing()) == (GRAY, None, Nothing())
    assert PAIR.run([GRAY, GRAY], Nothing(size=2)) == (GRAY, GRAY, Nothing(size=2))


@pytest.mark.parametrize(
    ("images", "parts"),
    [
        ([], ["Pair", "“image”"]),
        ([None, GRAY], ["Pair", "“image”"]),
        ([GRAY, GRAY, GRAY], ["Pair", "2", "3"]),
        ([BROKEN], ["“broken”", "NaN", "Replace"]),
        ([GRAY, BROKEN], ["“broken”"]),
    ],
)
def test_wrong_inputs_are_named(images: list[Image | None], parts: list[str]) -> None:
    with pytest.raises(ImageError) as caught:
        PAIR.run(images, Nothing())
    for part in parts:
        assert part in str(caught.value)


def test_preview_only_where_there_is_one() -> None:
    with pytest.raises(ValueError, match="pair has no preview"):
        PAIR.run_preview([GRAY], Nothing(), Viewport(Region(0, 0, 1, 1), 1))


def test_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(SightglassError, match=r"“blur”.*contrast, convolution, denoiser, features, filter"):
        catalogue.find("blur")


@pytest.mark.parametrize("name", catalogue.names())
def test_declaration_is_complete(name: str) -> None:
    algorithm = catalogue.find(name)
    assert algorithm.name == name
    assert algorithm.title
    assert algorithm.summary.endswith(".")
    assert algorithm.inputs or algorithm.takes_data
    defaults = algorithm.parameters()
    schema = algorithm.parameters.json_schema()
    assert schema_errors(schema, json.loads(json.dumps(defaults.to_json()))) == []
    for field in algorithm.parameters.fields():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
        assert len(field.help) > 10, f"{field.name} needs a help text"
        assert (field.low is not None) == (field.kind in ("integer", "number", "numbers")), (
            f"{field.name} needs a range"
        )
        for when in field.when:
            assert all(algorithm.parameters.field(when.parameter).validated(value) == value for value in when.values)


@pytest.mark.parametrize("name", catalogue.names())
def test_out_of_range_is_refused_for_every_number(name: str) -> None:
    parameters = catalogue.find(name).parameters
    for field in parameters.fields():
        if field.low is not None and field.high is not None:
            for value in (field.low - 1, field.high + 1):
                given: Any = int(value) if field.kind == "integer" else value
                given = [field.low, given] if field.kind == "numbers" else given
                with pytest.raises(ParameterError, match=f"{field.name}: .* is outside"):
                    parameters.from_json({field.name: given})


IMAGES = {
    "gray": GRAY,
    "one pixel": Image.of(np.array([[7]], np.uint8)),
    "one row": Image.of(np.arange(9, dtype=np.uint16)[None]),
    "one column": Image.of(np.linspace(-1, 2, 9, dtype=np.float32)[:, None]),
    "constant": Image.of(np.zeros((5, 6), np.float32)),
    "colour": Image.of(np.arange(5 * 6 * 3, dtype=np.uint8).reshape(5, 6, 3)),
    "16-bit with alpha": Image.of(np.arange(5 * 6 * 4, dtype=np.uint16).reshape(5, 6, 4) * np.uint16(500)),
    "float colour": Image.of(np.linspace(0, 1, 5 * 6 * 3, dtype=np.float32).reshape(5, 6, 3)),
    "larger colour": Image.of(np.random.default_rng(0).integers(0, 256, (14, 17, 3), np.uint8)),
}


@pytest.mark.parametrize("name", OF_IMAGES)
@pytest.mark.parametrize("kind", IMAGES)
def test_result_on_any_image_can_be_shown_and_leaves_the_input_alone(name: str, kind: str) -> None:
    algorithm, image = catalogue.find(name), IMAGES[kind]
    before = image.pixels.copy()
    if min(image.rows, image.columns) < LEAST_SIDES.get(name, 0):
        with pytest.raises(SightglassError, match=f"{image.columns} × {image.rows} px"):
            algorithm.run([image], algorithm.parameters())
        return
    presentation = algorithm.present(algorithm.run([image], algorithm.parameters()))
    assert np.array_equal(image.pixels, before)
    assert presentation.pictures
    keys = [part.key for parts in (presentation.pictures, presentation.plots, presentation.tables) for part in parts]
    assert len(keys) == len(set(keys)), "keys name files, so they must differ"
    for picture in presentation.pictures:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", picture.key)
        assert picture.pixels.dtype in (np.uint8, np.uint16, np.float32)
        assert picture.pixels.flags.c_contiguous
        parts = [picture.pixels[tile.region.slices] for tile in picture.tiles] or [picture.pixels]
        assert name in LEAVES_UNKNOWN or picture.has_gaps or all(np.isfinite(part).all() for part in parts)
    for plot in presentation.plots:
        for curve in plot.curves:
            assert len(curve.x) == len(curve.y) + (curve.style == "steps")
    for table in presentation.tables:
        assert all(len(row) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize("name", [name for name in OF_IMAGES if LEAST_SIDES.get(name, 0) <= 14])
def test_same_request_gives_the_same_result(name: str) -> None:
    algorithm = catalogue.find(name)
    image = IMAGES["larger colour"]
    first, second = (algorithm.present(algorithm.run([image], algorithm.parameters())) for _ in range(2))
    for one, other in zip(first.pictures, second.pictures, strict=True):
        assert np.array_equal(one.pixels, other.pixels, equal_nan=True)
    assert dict(first.scalars) == dict(second.scalars)


def test_algorithms_import_neither_qt_nor_slow_modules() -> None:
    code = (
        "import sys\n"
        "from sightglass.algorithms import catalogue\n"
        "for name in catalogue.names(): catalogue.find(name)\n"
        "heavy = {'PySide6', 'pyqtgraph', 'scipy', 'skimage', 'matplotlib', 'PIL'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr
