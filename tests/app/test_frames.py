"""Frames of videos and image sequences."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from sightglass.algorithms.image import Image
from sightglass.app.files import FileError, write_image
from sightglass.app.files.frames import ImageSequence, Video, open_frames


def level(index: int) -> int:
    return 20 + 10 * index


def write_video(path: Path, count: int = 12, size: tuple[int, int] = (64, 48)) -> Path:
    """Write frames of one gray level each; Motion JPEG keeps it to within a level or two."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 20.0, size)
    for index in range(count):
        writer.write(np.full((size[1], size[0], 3), (level(index), level(index), 200), np.uint8))
    writer.release()
    return path


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_video(tmp_path / "film.avi")


def test_a_video_gives_its_frames_in_any_order(video: Path) -> None:
    film = Video(video)
    assert (film.count, film.rate, film.name) == (12, 20.0, "film.avi")
    for index in (0, 1, 5, 4, 11, 0):
        frame = film.frame(index)
        assert (frame.rows, frame.columns, frame.channels) == (48, 64, 3)
        # Blue is last: the order is RGB.
        assert frame.pixels[..., 2].mean() == pytest.approx(level(index), abs=3)
        assert frame.pixels[..., 0].mean() == pytest.approx(200, abs=3)
        assert film.place(index) == (video, index)


@pytest.mark.parametrize("content", [b"", b"no video at all", bytes(5000)])
def test_what_is_no_video_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    with pytest.raises(FileError, match=r"broken\.mp4.*cannot be decoded"):
        open_frames([path])


def test_decoders_say_nothing_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(bytes(5000))
    code = f"""
from pathlib import Path
from sightglass.app.files import FileError
from sightglass.app.files.frames import Video
try:
    Video(Path({str(path)!r}))
except FileError:
    print("refused")
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert (run.stdout, run.stderr) == ("refused\n", "")


def test_a_video_that_ends_early_names_the_frame(tmp_path: Path) -> None:
    # Of less than this, half a file is too little to be recognised.
    content = write_video(tmp_path / "film.avi", size=(320, 240)).read_bytes()
    short = tmp_path / "short.avi"
    short.write_bytes(content[: len(content) // 2])
    film = Video(short)
    assert film.count == 12
    film.frame(0)
    with pytest.raises(FileError, match="ends early or is damaged: frame 12 of 12 cannot be decoded"):
        film.frame(11)
    assert film.frame(0).pixels[..., 2].mean() == pytest.approx(level(0), abs=3)


def test_a_video_of_one_frame_and_one_among_other_files_are_refused(tmp_path: Path) -> None:
    videos = [write_video(tmp_path / f"{count}.avi", count) for count in (1, 2)]
    with pytest.raises(FileError, match=r"1\.avi.*holds a single frame"):
        open_frames(videos[:1])
    assert open_frames(videos[1:]).count == 2
    for others in (videos, [tmp_path / "0.png", videos[1]]):
        with pytest.raises(FileError, match="Choose one video, or images alone"):
            open_frames(others)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        Video(tmp_path / "nowhere.mp4")
    with pytest.raises(FileError, match="not a file"):
        Video(tmp_path)


def test_a_sequence_is_sorted_by_its_numbers(tmp_path: Path) -> None:
    paths = []
    for index in (10, 9, 1):
        paths.append(tmp_path / f"frame{index}.png")
        write_image(paths[-1], Image.of(np.full((4, 6), index, np.uint8), "frame"))
    sequence = open_frames(paths)
    assert [int(sequence.frame(index).pixels[0, 0]) for index in range(3)] == [1, 9, 10]
    assert sequence.place(2) == (tmp_path / "frame10.png", 0)


def test_a_sequence_of_one_and_of_several_sizes_is_refused(tmp_path: Path) -> None:
    paths = []
    for index in range(2):
        paths.append(tmp_path / f"{index}.png")
        write_image(paths[-1], Image.of(np.zeros((4, 6 + index), np.uint8), "frame"))
    with pytest.raises(FileError, match="single frame"):
        ImageSequence(paths[:1])
    sequence = ImageSequence(paths)
    sequence.frame(0)
    with pytest.raises(FileError, match="7 × 4 px, but the frames before it have 6 × 4 px"):
        sequence.frame(1)
