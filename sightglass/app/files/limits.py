"""How large an image may be, checked before anything is decoded."""

from sightglass.app.files.errors import DecodeError, damaged
from sightglass.app.memory import limit_text, memory_limit

MAX_PIXELS = 500_000_000
MAX_PAGES = 10_000


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
    needed = columns * rows * pages * bytes_per_pixel
    if needed > memory_limit():
        raise DecodeError(
            f"{claim}, which takes {needed / 2**30:.1f} GiB of memory; {limit_text()}. Scale it down or cut it with "
            "another program."
        )


def check_ratio(decoded: float, stored: int, largest: float) -> None:
    """Refuse a claim of more bytes than `stored` bytes can hold at the format's `largest` compression ratio."""
    if decoded > largest * stored + 4096:
        raise damaged(f"it claims far more pixels than its {stored} bytes of image data can hold")
