"""What the command ``sightglass`` and ``python -m sightglass`` run."""

import os
import sys
from collections.abc import Sequence

# Before NumPy is imported: small matrix products that wake several threads stall the window, and work that is large
# enough for several cores is shared out by the algorithms themselves.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the given arguments, or those of the command line; give the exit code."""
    try:
        from sightglass.app.cli import run_command
    except KeyboardInterrupt:
        return 130
    return run_command(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
