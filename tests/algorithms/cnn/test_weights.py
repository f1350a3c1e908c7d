"""Weights as NPZ, and files that hold something else."""

import io
import pickle
import zipfile

import numpy as np
import pytest

from sightglass.algorithms.cnn.archive import read_npz, write_npz
from sightglass.algorithms.cnn.errors import ArchitectureError, WeightsError
from sightglass.algorithms.cnn.network import Network
from sightglass.algorithms.cnn.presets import six_twelve
from sightglass.algorithms.cnn.weights import network_from_arrays, weights_to_npz


def network(seed: int = 0) -> Network:
    return Network(six_twelve(), rng=np.random.default_rng(seed))


def read(data: bytes) -> Network:
    return network_from_arrays(read_npz(data))


def test_there_and_back() -> None:
    mine = network()
    other = read(weights_to_npz(mine))
    assert other.architecture == six_twelve()
    assert np.array_equal(other.flat, mine.flat)


def test_numpy_reads_kernels_as_they_are_shown() -> None:
    mine = network()
    with np.load(io.BytesIO(weights_to_npz(mine))) as file:
        assert set(file.files) == {
            "1.kernels", "1.biases", "4.kernels", "4.biases", "7.weights", "7.biases", "architecture",
        }  # fmt: skip
        assert np.array_equal(file["4.kernels"], mine.parameters[3]["kernels"])
        assert file["4.kernels"].shape == (12, 6, 5, 5)


def changed(**arrays: np.ndarray | None) -> bytes:
    own = read_npz(weights_to_npz(network()))
    for name, array in arrays.items():
        key = name.replace("_", ".")
        if array is None:
            del own[key]
        else:
            own[key] = array
    return write_npz(own)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (changed(**{"1_kernels": None}), "lack 1.kernels"),
        (changed(**{"2_kernels": np.zeros(3)}), "hold 2.kernels"),
        (
            changed(**{"4_kernels": np.zeros((12, 6, 3, 3), np.float32)}),
            r"Layer 4 \(convolution\): kernels of the shape",
        ),
        (changed(**{"7_biases": np.full(10, np.inf, np.float32)}), r"Layer 7 \(fully connected\): biases hold NaN"),
        (changed(**{"7_biases": np.zeros(10, np.int32)}), "7.biases holds int32"),
        (changed(**{"7_biases": np.zeros(10, "U3")}), "7.biases holds <U3"),
        (changed(architecture=None), "of which network"),
    ],
)
def test_weights_of_another_network(data: bytes, message: str) -> None:
    with pytest.raises(WeightsError, match=message):
        read(data)


def test_an_architecture_that_cannot_be_built() -> None:
    with pytest.raises(ArchitectureError, match="no network"):
        read(changed(architecture=np.frombuffer(b"{}", np.uint8)))


def test_objects_are_never_unpickled() -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return pytest.fail, ("unpickled",)

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        inner = io.BytesIO()
        np.lib.format.write_array_header_1_0(inner, {"descr": "|O", "fortran_order": False, "shape": (1,)})
        inner.write(pickle.dumps(Trap()))
        archive.writestr("1.kernels.npy", inner.getvalue())
    with pytest.raises(WeightsError, match="something else than plain arrays"):
        read(file.getvalue())


def test_bytes_that_are_no_archive() -> None:
    data = weights_to_npz(network())
    for bad in (b"", b"PK", data[: len(data) // 2], data[:-30], np.random.default_rng(0).bytes(500)):
        with pytest.raises(WeightsError, match="no NPZ file"):
            read(bad)


def test_damage_anywhere_is_an_error_for_people() -> None:
    data = bytearray(weights_to_npz(network()))
    rng = np.random.default_rng(1)
    for _ in range(60):
        spoiled = data.copy()
        for place in rng.integers(len(data), size=20):
            spoiled[place] ^= int(rng.integers(1, 256))
        with pytest.raises((WeightsError, ArchitectureError)):
            read(bytes(spoiled))


def test_an_archive_that_unpacks_to_far_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.kernels.npy", bytes(5 << 20))
    assert len(file.getvalue()) < 10_000
    monkeypatch.setattr("sightglass.algorithms.cnn.archive._MOST_BYTES", 4 << 20)
    with pytest.raises(WeightsError, match="more than 4 MB"):
        read_npz(file.getvalue())
