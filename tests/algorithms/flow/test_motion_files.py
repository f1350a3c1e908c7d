import struct

import cv2
import numpy as np
import pytest

from sightglass.algorithms.flow.motion_files import FlowFileError, decode_flo, decode_kitti, encode_flo, encode_kitti


@pytest.fixture
def field():
    field = np.random.default_rng(1).normal(scale=20, size=(5, 7, 2)).astype(np.float32)
    field[1, 2] = np.nan
    field[4, 6, 0] = np.nan
    return field


def expected_after(field):
    # A pixel is known or not: one unknown component makes both unknown.
    unknown = np.isnan(field).any(axis=2)
    result = field.copy()
    result[unknown] = np.nan
    return result


def test_a_flo_file_comes_back_exactly(field):
    np.testing.assert_array_equal(decode_flo(encode_flo(field)), expected_after(field))


def test_a_flo_file_is_what_opencv_reads_and_writes(field, tmp_path):
    path = tmp_path / "field.flo"
    known = np.nan_to_num(field)
    path.write_bytes(encode_flo(known))
    np.testing.assert_array_equal(cv2.readOpticalFlow(str(path)), known)
    assert cv2.writeOpticalFlow(str(path), known)
    np.testing.assert_array_equal(decode_flo(path.read_bytes()), known)


def test_the_bytes_of_a_flo_file_are_those_of_the_format():
    data = encode_flo(np.array([[[1.5, -2.0], [0.0, np.nan]]], np.float32))
    assert data[:4] == struct.pack("<f", 202021.25) == b"PIEH"
    assert struct.unpack("<ii", data[4:12]) == (2, 1)
    u, v, unknown_u, unknown_v = struct.unpack("<4f", data[12:])
    assert (u, v) == (1.5, -2.0)
    assert min(unknown_u, unknown_v) > 1e9


def test_values_above_a_milliard_are_unknown():
    data = b"PIEH" + struct.pack("<ii", 3, 1) + struct.pack("<6f", 1, 2, 1.7e9, 0, np.nan, 0)
    field = decode_flo(data)
    assert field[0, 0].tolist() == [1, 2]
    assert np.isnan(field[0, 1:]).all()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", r"“truth.flo” is cut off: it has 0 bytes, and its header alone takes 12"),
        (b"PIE", "cut off: it has 3 bytes"),
        (b"PIEH" + bytes(4), "cut off: it has 8 bytes"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), r"begins with 89 50 4E 47 instead of the magic number “PIEH” \(202021.25"),
        (b"HEIP" + bytes(40), "begins with “HEIP” instead"),
        (b"PIEH" + struct.pack("<ii", 0, 3), "says that it is 0 × 3 px, which makes no sense"),
        (b"PIEH" + struct.pack("<ii", -5, 3), "says that it is -5 × 3 px"),
        (b"PIEH" + struct.pack("<ii", 10**9, 3), "each side must be from 1 to 99,999"),
        (b"PIEH" + struct.pack("<ii", 2, 3) + bytes(47), "cut off: 2 × 3 px take 60 bytes, and it has 59"),
        (b"PIEH" + struct.pack("<ii", 2, 3) + bytes(49), "too long: 2 × 3 px take 60 bytes, and it has 61"),
    ],
)
def test_damaged_flo_files_are_named_as_such(data, message):
    with pytest.raises(FlowFileError, match=message):
        decode_flo(data, "truth.flo")


def test_every_truncation_of_a_flo_file_is_refused(field):
    data = encode_flo(field)
    for length in range(len(data)):
        with pytest.raises(FlowFileError, match="cut off"):
            decode_flo(data[:length])


def test_motion_that_the_format_takes_for_unknown_is_not_written():
    with pytest.raises(FlowFileError, match="above 10⁹ px"):
        encode_flo(np.full((1, 1, 2), 2e9, np.float32))


@pytest.mark.parametrize("shape", [(3, 4), (3, 4, 3), (0, 4, 2)])
@pytest.mark.parametrize("encode", [encode_flo, encode_kitti])
def test_arrays_that_are_no_field_are_not_written(shape, encode):
    with pytest.raises(FlowFileError, match="is no motion field"):
        encode(np.zeros(shape, np.float32))


def test_a_kitti_image_comes_back_to_its_precision(field):
    decoded = decode_kitti(encode_kitti(field))
    np.testing.assert_array_equal(np.isnan(decoded), np.isnan(expected_after(field)))
    assert np.nanmax(np.abs(decoded - field)) <= 1 / 128


def test_the_values_of_a_kitti_image_are_those_of_the_format():
    pixels = np.array([[[32768, 32768, 1], [32768 + 64, 32768 - 96, 1], [0, 65535, 1], [5, 5, 0]]], np.uint16)
    field = decode_kitti(pixels)
    assert field[0, :3].tolist() == [[0, 0], [1, -1.5], [-512, 511.984375]]
    assert np.isnan(field[0, 3]).all()
    encoded = encode_kitti(field)
    np.testing.assert_array_equal(encoded[0, :3], pixels[0, :3])
    assert encoded[0, 3].tolist() == [0, 0, 0]


def test_motion_that_kitti_cannot_hold_is_refused():
    with pytest.raises(FlowFileError, match=r"from −512 to 511.98 px, and this one goes to 600 px. Save it as a .flo"):
        encode_kitti(np.full((1, 1, 2), -600, np.float32))


@pytest.mark.parametrize(
    ("pixels", "message"),
    [
        (np.zeros((3, 4, 3), np.uint8), "“photo” is no KITTI flow: that is a 16-bit RGB image.*type uint8"),
        (np.zeros((3, 4), np.uint16), r"the shape \(3, 4\)"),
        (np.full((3, 4, 3), 7, np.uint16), "its blue channel must be 1 where the motion is known.*it goes to 7"),
    ],
)
def test_other_images_are_no_kitti_flow(pixels, message):
    with pytest.raises(FlowFileError, match=message):
        decode_kitti(pixels, "photo")
