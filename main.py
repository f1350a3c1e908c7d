"""Start Sightglass: its window, or a headless run. See ``python main.py --help``."""

import sys

from sightglass.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
