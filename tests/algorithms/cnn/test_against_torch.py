"""Values and gradients beside PyTorch, where it is installed."""

from typing import Any

import numpy as np
import pytest

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.layers import Activation, Convolution, Padding, Pool, Pooling, Product
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import lenet, six_twelve
from sightglass.algorithms.cnn.single import LayerRun
from tests.algorithms.cnn.numeric import gradients


def tensor(torch: Any, array: np.ndarray) -> Any:
    return torch.tensor(np.ascontiguousarray(array), requires_grad=True)


# PyTorch tells that it pads a copy, for even kernels.
@pytest.mark.filterwarnings("ignore:Using padding='same':UserWarning")
@pytest.mark.parametrize("padding", [Padding.VALID, Padding.SAME])
@pytest.mark.parametrize(("rows", "columns", "stride"), [(3, 3, 1), (2, 4, 1), (5, 3, 2)])
def test_correlation(torch: Any, padding: Padding, rows: int, columns: int, stride: int) -> None:
    if padding is Padding.SAME and stride > 1:
        pytest.skip("PyTorch has no strided “same”")
    rng = np.random.default_rng(0)
    x, kernels, biases = rng.normal(size=(2, 8, 9)), rng.normal(size=(3, 2, rows, columns)), rng.normal(size=3)
    layer = Convolution(maps=3, rows=rows, columns=columns, stride=stride, padding=padding, product=Product.CORRELATION)
    run = LayerRun(layer, x, {"kernels": kernels, "biases": biases})
    tensors = [tensor(torch, each) for each in (x[None], kernels, biases)]
    y = torch.nn.functional.conv2d(*tensors, stride=stride, padding=padding.value)
    np.testing.assert_allclose(run.y, y[0].detach(), atol=1e-12)
    dy = rng.normal(size=run.y.shape)
    y.backward(torch.tensor(dy[None]))
    found = run.backward(dy)
    np.testing.assert_allclose(found.x, tensors[0].grad[0], atol=1e-12)
    np.testing.assert_allclose(found.parameters["kernels"], tensors[1].grad, atol=1e-12)
    np.testing.assert_allclose(found.parameters["biases"], tensors[2].grad, atol=1e-12)


@pytest.mark.parametrize("pool", [Pool.MEAN, Pool.MAX])
def test_pooling_with_ties(torch: Any, pool: Pool) -> None:
    x = np.random.default_rng(1).integers(0, 3, (2, 9, 8)).astype(float)
    run = LayerRun(Pooling(pool=pool, rows=3, columns=3, stride=2), x)
    given = tensor(torch, x[None])
    function = torch.nn.functional.avg_pool2d if pool is Pool.MEAN else torch.nn.functional.max_pool2d
    y = function(given, 3, 2)
    np.testing.assert_allclose(run.y, y[0].detach())
    dy = np.random.default_rng(2).normal(size=run.y.shape)
    y.backward(torch.tensor(dy[None]))
    # The first of equal entries, in both.
    np.testing.assert_allclose(run.backward(dy).x, given.grad[0], atol=1e-12)


def test_softplus(torch: Any) -> None:
    x = np.linspace(-5, 5, 30).reshape(1, 5, 6)
    run = LayerRun(Activation(function=Function.SOFTPLUS, sharpness=3.0), x)
    given = tensor(torch, x)
    y = torch.nn.functional.softplus(given, beta=3.0, threshold=1000)
    np.testing.assert_allclose(run.y, y.detach(), rtol=1e-12)
    y.sum().backward()
    np.testing.assert_allclose(run.backward(np.ones_like(x)).x, given.grad, rtol=1e-12)


def load(torch: Any, network: Network, model: Any, flips: bool) -> None:
    layers = [each for each in model if hasattr(each, "weight")]
    weighted = [named for named in network.parameters if named]
    for named, layer in zip(weighted, layers, strict=True):
        weights = named["kernels"] if "kernels" in named else named["weights"]
        if "kernels" in named and flips:
            weights = weights[:, :, ::-1, ::-1]
        layer.weight.data = torch.tensor(weights.copy())
        layer.bias.data = torch.tensor(named["biases"].copy())


def test_six_twelve(torch: Any) -> None:
    nn = torch.nn
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Conv2d(6, 12, 5), nn.Sigmoid(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(192, 10), nn.Sigmoid(),
    )  # fmt: skip
    network = Network(six_twelve(), np.float64, np.random.default_rng(0))
    load(torch, network, model, flips=True)
    x, labels = np.random.default_rng(1).random((1, 28, 28, 4)), np.array([3, 0, 9, 3])
    targets = np.eye(10)[labels].T[:, None, None]
    loss, found = gradients(network, x, targets)
    output = model(torch.tensor(x.transpose(3, 0, 1, 2)))
    theirs = 0.5 * ((output - torch.tensor(targets[:, 0, 0].T)) ** 2).sum() / 4
    theirs.backward()
    assert loss == pytest.approx(theirs.item(), rel=1e-12)
    np.testing.assert_allclose(found[0]["kernels"], model[0].weight.grad.numpy()[:, :, ::-1, ::-1], atol=1e-14)
    np.testing.assert_allclose(found[3]["kernels"], model[3].weight.grad.numpy()[:, :, ::-1, ::-1], atol=1e-14)
    np.testing.assert_allclose(found[6]["weights"], model[7].weight.grad, atol=1e-14)
    np.testing.assert_allclose(found[3]["biases"], model[3].bias.grad, atol=1e-14)


def test_lenet(torch: Any) -> None:
    nn = torch.nn
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10),
    )  # fmt: skip
    network = Network(lenet(), np.float64, np.random.default_rng(0))
    load(torch, network, model, flips=True)
    x, labels = np.random.default_rng(1).random((1, 28, 28, 5)), np.array([3, 0, 9, 3, 1])
    loss, found = gradients(network, x, np.eye(10)[labels].T[:, None, None])
    theirs = nn.functional.cross_entropy(model(torch.tensor(x.transpose(3, 0, 1, 2))), torch.tensor(labels))
    theirs.backward()
    assert loss == pytest.approx(theirs.item(), rel=1e-12)
    weighted = [named for named in found if named]
    for named, layer in zip(weighted, [each for each in model if hasattr(each, "weight")], strict=True):
        wanted = layer.weight.grad.numpy()
        wanted = wanted[:, :, ::-1, ::-1] if "kernels" in named else wanted
        np.testing.assert_allclose(named["kernels" if "kernels" in named else "weights"], wanted, atol=1e-13)
        np.testing.assert_allclose(named["biases"], layer.bias.grad, atol=1e-13)
