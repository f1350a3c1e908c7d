"""Files of sessions, written by hand."""

import base64
import json
import zipfile
from pathlib import Path
from typing import Any

import cv2
import numpy as np

Data = dict[str, Any]


# Made by hand as version 1 of the format has it: this must open for ever.
PIXELS = np.arange(12, dtype=np.uint8).reshape(3, 4)


def version_1() -> Data:
    return {
        "format": "Sightglass session",
        "version": 1,
        "images": [
            {
                "name": "one", "pixels": "parts/one.png", "bit_depth": 8, "clean": None, "black_and_white": None,
                "motion": None, "view": None, "source": "/a/one.png", "page": 0,
                "recipe": [{"operation": "flip_vertically", "parameters": {}, "inputs": []}],
            }
        ],
        "current": 0,
        "docks": {
            "contrast": {
                "parameters": {"version": 1, "gamma": 0.5}, "inputs": ["current", None], "page": 0, "training": None,
            }
        },
        "active": "contrast",
        "board": None,
        "canvas": {"mode": "single", "alone": "result", "left": "", "right": "", "selection": [0, 1, 2, 3]},
        "layout": base64.b64encode(b"layout").decode(),
    }  # fmt: skip


def png(pixels: Any = PIXELS) -> bytes:
    return bytes(cv2.imencode(".png", pixels)[1].tobytes())


def write(path: Path, data: Any, parts: dict[str, bytes] | None = None, **options: Any) -> Path:
    with zipfile.ZipFile(path, "w", **options) as file:
        for name, content in ({"parts/one.png": png()} if parts is None else parts).items():
            file.writestr(name, content)
        file.writestr("session.json", data if isinstance(data, bytes) else json.dumps(data))
    return path
