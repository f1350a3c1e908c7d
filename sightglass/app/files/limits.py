"""How large an image may be, checked before anything is decoded."""

import os

from sightglass.app.files.errors import DecodeError, damaged

MAX_PIXELS = 500_000_000
MAX_PAGES = 10_000
_MEMORY_SHARE = 0.5
_MEMORY_IF_UNKNOWN = 4 << 30


def memory_limit() -> int:
    """Bytes that one opened file may take: half of the machine's memory."""
    try:
        return int(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * _MEMORY_SHARE)
    except (AttributeError, ValueError, OSError):
        return _MEMORY_IF_UNKNOWN


def check_size(columns: int, rows: int, bytes_per_pixel: float = 1, pages: int = 1) -> None:
    """Refuse what a header claims if it is empty or too large.

    Raises
    ------
    DecodeError
        The message names the claim and the limit.
    """
    if columns <= 0 or rows <= 0:
        raise damaged(f"its header says {columns} × {rows} pixels, which is no image")
    many = f" on {pages} pages" if pages > 1 else ""
    claim = f"claims {columns} × {rows} pixels{many} ({columns * rows * pages / 1e6:.0f} megapixels)"
    if columns * rows * pages > MAX_PIXELS:
        raise DecodeError(
            f"{claim}; the limit is {MAX_PIXELS / 1e6:.0f} megapixels. Scale it down or cut it with another program."
        )
    needed, limit = columns * rows * pages * bytes_per_pixel, memory_limit()
    if needed > limit:
        raise DecodeError(
            f"{claim}, which takes {needed / 2**30:.1f} GiB of memory; the limit on this computer is "
            f"{limit / 2**30:.1f} GiB. Scale it down or cut it with another program."
        )


def check_ratio(decoded: float, stored: int, largest: float) -> None:
    """Refuse a claim of more bytes than `stored` bytes can hold at the format's `largest` compression ratio."""
    if decoded > largest * stored + 4096:
        raise damaged(f"it claims far more pixels than its {stored} bytes of image data can hold")
