"""The convolutional network: layers, their gradients, and how it learns, in NumPy alone."""

from sightglass.algorithms.cnn.activations import Function
from sightglass.algorithms.cnn.architecture import Architecture, LayerFigures, ReceptiveField, figures_of
from sightglass.algorithms.cnn.arrays import to_layout
from sightglass.algorithms.cnn.checkpoint import from_checkpoint, to_checkpoint
from sightglass.algorithms.cnn.classification import Classification, input_shape
from sightglass.algorithms.cnn.dataset import Dataset, DatasetError, LabelledImages
from sightglass.algorithms.cnn.denoising import Denoising, DenoisingParameters, HeldOut, denoise
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.evaluation import Evaluation, evaluate, wilson_interval
from sightglass.algorithms.cnn.gradient_check import ArrayCheck, GradientCheck, check_gradient
from sightglass.algorithms.cnn.history import EpochFigures
from sightglass.algorithms.cnn.losses import Loss
from sightglass.algorithms.cnn.network import Network, Trace
from sightglass.algorithms.cnn.sgd import SGD
from sightglass.algorithms.cnn.single import LayerGradients, LayerRun
from sightglass.algorithms.cnn.training import Scores, Task, Trained, Training
from sightglass.algorithms.cnn.weights import network_from_npz, weights_to_npz

__all__ = [
    "SGD", "Architecture", "ArchitectureError", "ArrayCheck", "Classification", "Dataset", "DatasetError", "Denoising",
    "DenoisingParameters", "EpochFigures", "Evaluation", "Function", "GradientCheck", "HeldOut", "LabelledImages",
    "LayerFigures", "LayerGradients", "LayerRun", "Loss", "Network", "ReceptiveField", "Scores", "Task", "Trace",
    "Trained", "Training", "WeightsError", "check_gradient", "denoise", "evaluate", "figures_of", "from_checkpoint",
    "input_shape", "network_from_npz", "to_checkpoint", "to_layout", "weights_to_npz", "wilson_interval",
]  # fmt: skip
