"""Frames of a video file or of a sequence of image files, read one by one."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from sightglass.algorithms.image import Image
from sightglass.algorithms.texts import tr
from sightglass.app.files.errors import FileError, display_name
from sightglass.app.files.reading import read_images
from sightglass.app.paths import exists, is_file
from sightglass.app.video_names import VIDEO_EXTENSIONS

# Else the decoders inside OpenCV tell the terminal what the person is told in words.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_DEBUG", "0")
# Reading on is quicker than seeking up to about this many frames.
_READ_ON = 30


class FrameSource(Protocol):
    """Frames of equal size in the order of time; used on one thread at a time."""

    @property
    def name(self) -> str:
        """What the person knows it by."""

    @property
    def count(self) -> int:
        """How many frames there are; of a video, how many it announces."""

    @property
    def rate(self) -> float:
        """Frames per second."""

    def frame(self, index: int) -> Image:
        """Read one frame; raises `FileError`."""

    def place(self, index: int) -> tuple[Path, int]:
        """Say in which file a frame is, and which one of it."""


class Video:
    """A video file, decoded by OpenCV.

    Parameters
    ----------
    path : Path
        The file.

    Raises
    ------
    FileError
        If it is not there, is no video, or announces fewer than two frames.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if not exists(path):
            raise FileError(
                path, tr("does not exist in the folder “{folder}”. Check the name.", folder=path.absolute().parent)
            )
        if not is_file(path):
            raise FileError(path, tr("is not a file. Choose a video file."))
        self._capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        self._next = 0
        count = int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT)) if self._capture.isOpened() else 0
        if count < 1:
            self._capture.release()
            raise FileError(
                path, tr("cannot be decoded: it is no video, or one of a kind that OpenCV does not read. "
                "Convert it to MP4 (H.264).")
            )  # fmt: skip
        if count < 2:
            self._capture.release()
            raise FileError(path, tr("holds a single frame. Choose a video of at least two."))
        self.count = count
        rate = float(self._capture.get(cv2.CAP_PROP_FPS))
        self.rate = rate if 1 <= rate <= 1000 else 25.0

    @property
    def name(self) -> str:
        """The name of the file."""
        return display_name(self.path)

    def frame(self, index: int) -> Image:
        """Decode one frame.

        Raises
        ------
        FileError
            If the video ends before it or is damaged there.
        """
        if not 0 <= index - self._next <= _READ_ON:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, index)
            self._next = index
        pixels = None
        while self._next <= index:
            is_read, pixels = self._capture.read()
            if not is_read:
                self._next = -_READ_ON - 1
                raise FileError(
                    self.path, tr("ends early or is damaged: frame {number} of {count} cannot be decoded. The frames "
                    "before it can be used.", number=index + 1, count=self.count)
                )  # fmt: skip
            self._next += 1
        colored = cv2.cvtColor(np.asarray(pixels), cv2.COLOR_BGR2RGB)
        return Image.of(colored, tr("{name}, frame {number}", name=self.name, number=index + 1))

    def place(self, index: int) -> tuple[Path, int]:
        """Give the file, and the frame's number in it."""
        return self.path, index


class ImageSequence:
    """Image files that are frames, in the order of their names.

    Parameters
    ----------
    paths : sequence of Path
        At least two files.

    Raises
    ------
    FileError
        If there are fewer.
    """

    rate = 25.0

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = sorted(paths, key=_by_number)
        if len(self._paths) < 2:
            path = self._paths[0] if self._paths else Path()
            raise FileError(path, tr("is a single frame. Choose at least two images of the sequence."))
        self.count = len(self._paths)
        self._shape: tuple[int, ...] | None = None

    @property
    def name(self) -> str:
        """The name of the first file, and how many follow."""
        return tr("{name} and {count} more", name=display_name(self._paths[0]), count=self.count - 1)

    def frame(self, index: int) -> Image:
        """Read one file.

        Raises
        ------
        FileError
            If it cannot be read, or its size is not that of the frames read before.
        """
        path = self._paths[index]
        image = read_images(path)[0]
        size = (image.rows, image.columns)
        if self._shape is not None and size != self._shape:
            raise FileError(
                path, tr("has {columns} × {rows} px, but the frames before it have {columns_before} × {rows_before} "
                "px. Bring all frames of the sequence to one size.",
                columns=size[1], rows=size[0], columns_before=self._shape[1], rows_before=self._shape[0])
            )  # fmt: skip
        self._shape = size
        return image

    def place(self, index: int) -> tuple[Path, int]:
        """Give the file; the frame is all of it."""
        return self._paths[index], 0


def open_frames(paths: Sequence[Path]) -> FrameSource:
    """Open a video file, or image files as a sequence.

    Raises
    ------
    FileError
        If the one is no video, the others are fewer than two, or a video is among them.
    """
    videos = [path for path in paths if path.suffix.lower() in VIDEO_EXTENSIONS]
    if videos and len(paths) > 1:
        raise FileError(
            videos[0], tr("is a video, and was chosen with other files. Choose one video, or images alone.")
        )
    if videos:
        return Video(videos[0])
    return ImageSequence(paths)


def _by_number(path: Path) -> list[tuple[int, int, str]]:
    """Sort "frame10" behind "frame9"."""
    parts: list[tuple[int, int, str]] = []
    digits = text = ""
    for character in f"{path.name}\0":
        if character.isdecimal():
            digits += character
            continue
        if digits:
            parts += [(1, 0, text.casefold()), (0, int(digits), "")]
            digits = text = ""
        text += character
    return [*parts, (1, 0, text.casefold())]
