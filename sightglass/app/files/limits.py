"""How large an image may be, checked before anything is decoded."""

from sightglass.algorithms.texts import tr
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
        raise damaged(tr("its header says {columns} × {rows} pixels, which is no image", columns=columns, rows=rows))
    megapixels = columns * rows * pages / 1e6
    claim = (
        tr("claims {columns} × {rows} pixels ({megapixels:.0f} megapixels)",
           columns=columns, rows=rows, megapixels=megapixels)
        if pages == 1
        else tr("claims {columns} × {rows} pixels on {pages} pages ({megapixels:.0f} megapixels)",
                columns=columns, rows=rows, pages=pages, megapixels=megapixels)
    )  # fmt: skip
    if columns * rows * pages > MAX_PIXELS:
        raise DecodeError(
            tr("{claim}; the limit is {limit:.0f} megapixels. Scale it down or cut it with another program.",
               claim=claim, limit=MAX_PIXELS / 1e6)
        )  # fmt: skip
    needed = columns * rows * pages * bytes_per_pixel
    if needed > memory_limit():
        raise DecodeError(
            tr("{claim}, which takes {size:.1f} GiB of memory; {limit}. Scale it down or cut it with another program.",
               claim=claim, size=needed / 2**30, limit=limit_text())
        )  # fmt: skip


def check_ratio(decoded: float, stored: int, largest: float) -> None:
    """Refuse a claim of more bytes than `stored` bytes can hold at the format's `largest` compression ratio."""
    if decoded > largest * stored + 4096:
        raise damaged(tr("it claims far more pixels than its {stored} bytes of image data can hold", stored=stored))
