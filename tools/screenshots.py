"""Take pictures of every dock in a real window: ``python -m tools.screenshots [--readme] [NAME ...]``.

Light and dark, at 1440 x 900 and 1024 x 700, into screenshots/. With --readme the pictures that the README shows are
made small and written to docs/images/.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.x11 import Screen
from tools.xserver import environment, virtual_display

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "screenshots"
README_FOLDER = ROOT / "docs" / "images"
SIZES = ((1440, 900), (1024, 700))
THEMES = ("light", "dark")
# What the README shows of all that is taken.
README_PICTURES = (
    "contrast_light", "filter_example_2_dark", "pyramid_example_3_light", "total_variation_example_3_dark",
    "flow_example_8_light", "panorama_example_1_light", "mapping_example_4_light", "classifier_example_1_dark",
    "convolution_example_15_light",
)  # fmt: skip
README_LIMIT = 200_000  # bytes


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("scenes", nargs="*", metavar="NAME", help="only these scenes, such as contrast or filter")
    parser.add_argument("--readme", action="store_true", help="write the README's pictures too")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(exist_ok=True)
    for columns, rows in SIZES:
        for theme in THEMES:
            for scene, pixels in _pictures(columns, rows, theme, options.scenes):
                name = f"{scene}_{theme}_{columns}x{rows}"
                _write(FOLDER / f"{name}.png", cv2.imencode(".png", pixels[:, :, ::-1])[1])
                print(f"screenshots/{name}.png", flush=True)
                if options.readme and (columns, rows) == SIZES[0] and f"{scene}_{theme}" in README_PICTURES:
                    _write_for_readme(f"{scene}_{theme}", pixels)
    return 0


def _pictures(columns: int, rows: int, theme: str, scenes: Sequence[str]) -> "Sequence[tuple[str, NDArray[np.uint8]]]":
    """Let the program go through its scenes in a window as large as the screen, and grab each."""
    taken = []
    with virtual_display(columns, rows) as display, tempfile.TemporaryDirectory() as home, Screen(display) as screen:
        command = [sys.executable, "-m", "tools.scenes", str(columns), str(rows), theme, *scenes]
        with subprocess.Popen(
            command, cwd=ROOT, env=environment(display, Path(home)), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        ) as program:  # fmt: skip
            assert program.stdin is not None
            assert program.stdout is not None
            for line in program.stdout:
                taken.append((line.strip(), screen.pixels().copy()))
                program.stdin.write("\n")
                program.stdin.flush()
        if program.returncode != 0:
            raise SystemExit(f"The window ended with exit code {program.returncode}.")
        for log in Path(home).rglob("*.log"):
            raise SystemExit(f"The program logged an error:\n{log.read_text('utf-8')}")
    return taken


def _write_for_readme(name: str, pixels: NDArray[np.uint8]) -> None:
    README_FOLDER.mkdir(parents=True, exist_ok=True)
    width = 1200
    small = cv2.resize(pixels, (width, round(width * pixels.shape[0] / pixels.shape[1])), interpolation=cv2.INTER_AREA)
    for quality in (92, 86, 80, 70):
        data = cv2.imencode(".webp", small[:, :, ::-1], [cv2.IMWRITE_WEBP_QUALITY, quality])[1]
        if data.size < README_LIMIT:
            path = README_FOLDER / f"{name}.webp"
            _write(path, data)
            print(path.relative_to(ROOT), f"{data.size // 1000} kB", flush=True)
            return
    raise SystemExit(f"{name} cannot be made smaller than {README_LIMIT // 1000} kB.")


def _write(path: Path, data: NDArray[np.uint8]) -> None:
    path.write_bytes(data.tobytes())


if __name__ == "__main__":
    sys.exit(main())
