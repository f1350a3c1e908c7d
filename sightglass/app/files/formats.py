"""The file formats: how content is recognised, and what each extension stands for."""

from collections.abc import Iterable

from sightglass.algorithms.texts import marked, tr
from sightglass.app.files import png
from sightglass.app.files.flo import MAGIC as FLO_MAGIC
from sightglass.app.files.npy import MAGIC as NPY_MAGIC

EXTENSIONS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".bmp": "BMP",
    ".webp": "WebP",
    ".pgm": "PGM",
    ".ppm": "PPM",
    ".npy": "NPY",
    ".flo": "FLO",
}
_ONLY_READ = (".pbm", ".pnm", ".jpe", ".dib")


def _patterns(extensions: Iterable[str]) -> str:
    return " ".join(f"*{extension}" for extension in extensions)


def _filters() -> list[str]:
    names = dict.fromkeys(EXTENSIONS.values())
    return [
        f"{name} ({_patterns(extension for extension in EXTENSIONS if EXTENSIONS[extension] == name)})"
        for name in names
    ]


# Name filters of the dialogs for opening and saving, as QFileDialog takes them.
READABLE = ";;".join(
    [f"{marked('Images')} ({_patterns((*EXTENSIONS, *_ONLY_READ))})", *_filters(), f"{marked('All files')} (*)"]
)
WRITABLE = ";;".join(_filters())

_SIGNATURES = (
    (png.SIGNATURE, "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (NPY_MAGIC, "NPY"),
    (FLO_MAGIC, "FLO"),
)
_OTHERS = (
    (b"%PDF", marked("a PDF document")),
    (b"GIF8", marked("a GIF picture")),
    (b"8BPS", marked("a Photoshop document")),
    (b"PK\x03\x04", marked("a ZIP archive (NPZ, a document or the like)")),
    (b"\x1f\x8b", marked("a gzip archive")),
    (b"7z\xbc\xaf", marked("a 7-Zip archive")),
    (b"BZh", marked("a bzip2 archive")),
    (b"\xfd7zXZ", marked("an xz archive")),
    (b"\x7fELF", marked("a program")),
    (b"MZ", marked("a program")),
    (b"SIMPLE  =", marked("a FITS picture")),
    (b"v/1\x01", marked("an OpenEXR picture")),
    (b"#?RADIANCE", marked("a Radiance HDR picture")),
    (b"\0\0\0\x0cjP  ", marked("a JPEG 2000 picture")),
    (b"\xff\x4f\xff\x51", marked("a JPEG 2000 picture")),
    (b"\xff\x0a", marked("a JPEG XL picture")),
    (b"\0\0\0\x0cJXL ", marked("a JPEG XL picture")),
    (b"\0\0\x01\0", marked("a Windows icon")),
    (b"\x89HDF", marked("an HDF5 file")),
    (b"MATLAB 5", marked("a MATLAB file")),
    (b"gimp xcf", marked("a GIMP document")),
    (b"SQLite format", marked("a database")),
    (b"P7\n", marked("a PAM picture")),
    (b"PF\n", marked("a PFM picture")),
    (b"Pf\n", marked("a PFM picture")),
    (b"RIFF", marked("a sound or a film")),
    (b"OggS", marked("a sound or a film")),
    (b"ID3", marked("a sound")),
)


def recognised(data: bytes) -> str | None:
    """Name the format of some content by its first bytes; None if it is none that is read."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    # "BM" begins many a text, so the size of the second header has to fit too.
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in (12, 16, 40, 52, 56, 64, 108, 124):
        return "BMP"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[:1] == b"P" and data[1:2] in b"123456" and data[2:3].isspace():
        return "Netpbm"
    return None


def description(data: bytes) -> str:
    """Say in a few words what some content is that no decoder reads."""
    for signature, words in _OTHERS:
        if data.startswith(signature):
            return tr(words)
    if data[4:8] == b"ftyp":
        pictures = {b"avif": tr("an AVIF picture"), b"heic": tr("a HEIC picture"), b"mif1": tr("a HEIC picture")}
        return pictures.get(data[8:12], tr("a film"))
    start = data[:512].lstrip().lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype", b"<html")):
        return tr("an SVG picture") if b"<svg" in data[:4096].lower() else tr("a web page or XML")
    if not any(byte < 9 or 13 < byte < 32 for byte in data[:1024]):
        return tr("text", about="what a file holds")
    return tr("of no known kind")
