"""The classifier as docks and the headless run use it."""

import json

import numpy as np
import pytest

from sightglass.algorithms.classifier import Classifier, ClassifierResult, NetworkChoice, begin, present, run, suited
from sightglass.algorithms.classifier.checking import checked, present_check
from sightglass.algorithms.cnn.architecture import Architecture
from sightglass.algorithms.cnn.archive import read_npz
from sightglass.algorithms.cnn.dataset import Dataset, DatasetError
from sightglass.algorithms.cnn.errors import ArchitectureError
from sightglass.algorithms.cnn.layers import Activation, Convolution, FullyConnected, Shape
from sightglass.algorithms.cnn.watched import loss_plot
from sightglass.algorithms.cnn.weights import network_from_arrays
from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.progress import Cancelled
from tests.algorithms.classifier.data import bars
from tests.algorithms.told import Told

DATA = bars()
SMALL = Architecture(
    Shape(1, 8, 8), (Convolution(maps=4, rows=3, columns=3), Activation(), FullyConnected(outputs=3), Activation())
)
OWN = Classifier(network=NetworkChoice.CUSTOM, layers=SMALL.to_text(), step=2.0, batch_size=10, epochs=30)


def trained(parameters: Classifier, batches: int) -> ClassifierResult:
    going = begin(DATA, parameters=parameters)
    for _ in range(batches):
        going.training.step()
    return going.snapshot()


def test_it_learns_what_can_be_learned() -> None:
    result = run(DATA, parameters=OWN)
    assert result.evaluation is not None
    assert result.evaluation.mistakes < 0.05 * len(DATA.test)
    assert result.trained.losses[-1] < 0.1 * result.trained.losses[0]


@pytest.mark.parametrize("is_log", [False, True])
def test_the_axes_of_the_loss_rest_while_it_learns(is_log: bool) -> None:
    going = begin(DATA, parameters=OWN)
    ends = set()
    for _ in range(80):
        going.training.step()
        trained_so_far = going.snapshot().trained
        axis = loss_plot(trained_so_far, "Loss", is_log).y_axis
        assert axis.first <= trained_so_far.losses.min()
        assert trained_so_far.losses.max() <= axis.last
        ends.add((axis.first, axis.last))
    assert len(ends) <= 12


def test_presets_take_size_and_classes_of_the_data() -> None:
    with pytest.raises(ArchitectureError, match="Layer 4"):
        begin(DATA, parameters=Classifier())
    data = bars(side=28)
    for network in (NetworkChoice.SIX_TWELVE, NetworkChoice.LENET, NetworkChoice.SOFTPLUS):
        going = begin(data, parameters=Classifier(network=network))
        assert going.snapshot().architecture.output_shape.channels == 3
        assert suited(network) is not None
    assert suited(NetworkChoice.CUSTOM) is None


def test_rendered_digits_give_the_network_of_the_course() -> None:
    result = begin(parameters=Classifier(images=600)).snapshot()
    assert result.architecture.parameters == 3898
    assert (len(result.dataset.train), len(result.dataset.test)) == (500, 100)
    assert result.dataset.test.classes == tuple("0123456789")


def test_a_change_of_the_step_goes_on_and_one_of_the_seed_begins_anew() -> None:
    before = trained(OWN, 7)
    after = begin(DATA, parameters=OWN.replaced(step=0.5, momentum=0.5, epochs=40), previous=before)
    assert after.training.batches == 7
    np.testing.assert_array_equal(after.snapshot().trained.weights, before.trained.weights)
    assert after.training.sgd.step == 0.5
    for other in (OWN.replaced(seed=1), OWN.replaced(batch_size=20), OWN.replaced(shuffle=False)):
        assert begin(DATA, parameters=other, previous=trained(OWN, 3)).training.batches == 0
    assert begin(bars(seed=1), parameters=OWN, previous=trained(OWN, 3)).training.batches == 0


def test_the_image_that_is_looked_at_changes_nothing_of_the_training() -> None:
    plain, watched = trained(OWN, 6), begin(DATA, parameters=OWN)
    for sample in range(6):
        watched.training.step()
        shown = watched.snapshot()
        _ = shown.trace
        watched = begin(DATA, parameters=OWN.replaced(sample=sample), previous=shown)
    np.testing.assert_array_equal(watched.snapshot().trained.weights, plain.trained.weights)
    assert watched.snapshot().sample == 5
    assert begin(DATA, parameters=OWN.replaced(sample=10**6)).snapshot().sample == len(DATA.test) - 1


def test_a_loss_that_is_no_number_stops_with_words_and_a_smaller_step_goes_on() -> None:
    wild = Architecture(Shape(1, 8, 8), (FullyConnected(outputs=3),))
    parameters = OWN.replaced(layers=wild.to_text(), step=1000.0)
    result = run(DATA, parameters=parameters)
    assert "step of 1000 is too large" in result.trained.stopped
    assert np.isfinite(result.trained.weights).all()
    assert result.trained.stopped in present(result).sentences
    going = begin(DATA, parameters=parameters.replaced(step=0.01), previous=result)
    assert not going.is_finished
    going.advance()
    assert going.training.batches > result.trained.batches


def test_weights_are_gone_on_with() -> None:
    first = trained(OWN, 9)
    data = present(run(DATA, parameters=OWN.replaced(epochs=1))).files["weights.npz"]
    network = network_from_arrays(read_npz(data))
    loaded = first.with_weights(network, OWN)
    np.testing.assert_array_equal(loaded.trained.weights, network.flat)
    assert loaded.trained.batches == 0
    for parameters in (OWN, OWN.replaced(step=0.5)):
        going = begin(DATA, parameters=parameters, previous=loaded)
        assert "weights and biases, from a file" in present(going.snapshot()).sentences[0]
    assert (
        "drawn with seed"
        in present(begin(DATA, parameters=OWN.replaced(seed=1), previous=loaded).snapshot()).sentences[0]
    )
    with pytest.raises(DatasetError, match="3 classes"):
        first.with_weights(network, OWN.replaced(layers=Architecture(Shape(1, 8, 8), (FullyConnected(),)).to_text()))


def test_what_is_shown_before_during_and_after() -> None:
    for result in (begin(DATA, parameters=OWN).snapshot(), trained(OWN, 5), run(DATA, parameters=OWN)):
        shown = present(result)
        keys = [picture.key for picture in shown.pictures]
        assert keys[:2] == ["features", "kernels"]
        assert ("confusion" in keys) == (result.evaluation is not None)
        assert len(shown.plot("loss").curves[0].y) == result.trained.batches
        for plot in shown.plots:
            for curve in plot.curves:
                assert np.isfinite(curve.y).all()
        assert set(shown.files) == ({"weights.npz", "architecture.json"} if result.trained.is_finished else set())
        json.dumps(dict(shown.scalars))
    kernels = shown.picture("kernels")
    assert kernels is not None
    assert len(kernels.tiles) == 1
    weights = np.asarray(result.network.parameters[0]["kernels"])
    shown_kernels = kernels.pixels[18:]
    scale = shown_kernels.shape[0] // 3
    # Below the line of the title the kernels of the four maps stand side by side.
    for target in range(4):
        left = target * (3 * scale + 3)
        shown_kernel = shown_kernels[::scale, left : left + 3 * scale : scale]
        np.testing.assert_array_equal(shown_kernel, weights[target, 0])
    assert np.isnan(kernels.pixels[:18]).all()
    features = shown.picture("features")
    assert features is not None
    layers = [tile.title.partition(" (")[0] for tile in features.tiles]
    assert layers == ["Input", *(f"Layer {number}" for number in range(1, 5))]
    assert shown.table("epochs").columns[4:6] == ("95 % from (%)", "95 % to (%)")
    rows = shown.table("epochs").rows
    assert len(rows) == 30
    assert rows[-1][4] <= rows[-1][3] <= rows[-1][5]
    assert sum(sum(row[1:]) for row in shown.table("confusion_counts").rows) == len(DATA.test)


def test_rendering_is_told_of_and_can_be_cancelled() -> None:
    parameters = Classifier(images=1200, data_seed=77, epochs=1)
    cancelled = Told(cancel_at=2)
    with pytest.raises(Cancelled):
        begin(parameters=parameters, progress=cancelled)
    told = Told()
    dataset = begin(parameters=parameters, progress=told).snapshot().dataset
    assert told.is_steady
    assert len(told.fractions) > 2
    # Who goes on with the same digits does not wait for them again.
    again = Told()
    assert begin(parameters=parameters.replaced(seed=1), progress=again).snapshot().dataset is dataset
    assert again.fractions == []


@pytest.mark.parametrize("dataset", [None, DATA])
def test_a_run_tells_of_its_data_and_of_its_training(dataset: Dataset | None) -> None:
    told = Told()
    own = Classifier(images=600, data_seed=78, epochs=1)
    run(dataset, parameters=own if dataset is None else OWN.replaced(epochs=1), progress=told)
    assert told.is_steady
    assert ("Rendering digits." in told.messages) == (dataset is None)


def test_a_check_of_gradients_tells_of_each_array_and_can_be_cancelled() -> None:
    told = Told()
    checked(trained(OWN, 1), told)
    assert told.is_steady
    assert told.messages[1:] == ["Input", "Layer 1, kernels", "Layer 1, biases", "Layer 3, weights", "Layer 3, biases"]
    with pytest.raises(Cancelled):
        checked(trained(OWN, 1), Told(cancel_at=3))


def test_gradients_by_both_ways_agree() -> None:
    shown = present_check(checked(trained(OWN, 5)))
    assert shown.scalars["worst"] < 1e-6
    rows = shown.table("check").rows
    assert [row[1] for row in rows] == [
        "Input, values", "Convolution, kernels", "Convolution, biases", "Fully connected, weights",
        "Fully connected, biases",
    ]  # fmt: skip


def test_a_drawn_image_is_classified() -> None:
    result = run(DATA, parameters=OWN)
    image = np.zeros((8, 8), np.uint8)
    image[:, 4] = 255
    assert int(np.argmax(result.classify(image))) == 0


@pytest.mark.parametrize(
    ("layers", "words"),
    [("", "there is no own network"), ("{", "cannot be read as JSON"), ('{"version": 9}', "no network")],
)
def test_an_own_network_that_is_none_is_refused(layers: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        Classifier(network=NetworkChoice.CUSTOM, layers=layers)
