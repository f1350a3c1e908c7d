"""Makes what Qt writes as SVG look the same in every viewer, alone and within a page."""

import re
from functools import lru_cache
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

_FAMILIES = "DejaVu Sans, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"
_TEXT = re.compile(
    r'<text (?P<before>[^>]*?)font-family="(?P<family>[^"]*)" font-size="(?P<size>[^"]+)" '
    r'font-weight="(?P<weight>\d+)" font-style="(?P<style>\w+)"\s*>(?P<text>[^<]*)</text>'
)
_GROUP_FONT = re.compile(r'\nfont-family="[^"]*" font-size="[^"]+" font-weight="\d+" font-style="\w+"\s*\n')
_EMPTY_GROUP = re.compile(r"(?:<g clip-path=\"[^\"]*\">)?<g [^>]*>\s*</g>(?:\s*</g>)?\s*")
_ID = re.compile(r'\bid="([^"]+)"')


def standing_alone(svg: bytes, width: float, height: float) -> bytes:
    """Mend a document of Qt: its size in millimetres, texts as wide as they were measured, pixels that stay squares.

    A viewer that lacks a font takes another one; so that nothing runs over then, each text says how long it is.
    """
    text = _legal(svg.decode("utf-8"))
    text = _GROUP_FONT.sub("", text)
    text = _TEXT.sub(_measured, text)
    text = text.replace(
        'image-rendering="optimizeSpeed"', 'image-rendering="optimizeSpeed" style="image-rendering:pixelated"'
    )
    text = text.replace("<desc>Generated with Qt</desc>", "<desc>Sightglass</desc>", 1)
    text = re.sub(
        r'<svg width="[^"]*" height="[^"]*"', f'<svg width="{width:.6g}mm" height="{height:.6g}mm"', text, count=1
    )
    return text.encode("utf-8")


def inline(svg: bytes, prefix: str, label: str) -> str:
    """Give a document as an element of an HTML page: names of its own, and a label for who does not see it.

    Parameters
    ----------
    svg : bytes
        As `standing_alone` gave it.
    prefix : str
        Begins the names of its clips and gradients.
    label : str
        Says what is to be seen; escaped.
    """
    text = svg.decode("utf-8")
    text = text[text.index("<svg") :]
    for name in dict.fromkeys(_ID.findall(text)):
        text = text.replace(f'id="{name}"', f'id="{prefix}{name}"').replace(f"url(#{name})", f"url(#{prefix}{name})")
    text = re.sub(r"<title>.*?</title>\s*(<desc>.*?</desc>)?", "", text, count=1, flags=re.DOTALL)
    return re.sub(
        r'<svg width="([\d.]+)mm" height="[^"]*"',
        lambda found: f'<svg role="img" aria-label="{label}" class="figure" style="width:{found[1]}mm"',
        text,
        count=1,
    )


def _legal(text: str) -> str:
    """Leave out what XML does not allow: a title may hold any character."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", " ", text)


def _measured(found: re.Match[str]) -> str:
    content = found["text"]
    plain = unescape(content)
    width = _width(plain, found["family"], float(found["size"]), int(found["weight"]), found["style"])
    length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"' if len(plain.strip()) > 1 else ""
    # Other weights have names of their own in CSS, or are given as numbers.
    return (
        f'<text {found["before"].strip()} font-family="{found["family"]}, {_FAMILIES}" font-size="{found["size"]}" '
        f'font-weight="{found["weight"]}" font-style="{found["style"]}"{length}>{content}</text>'
    )


@lru_cache(maxsize=4096)
def _width(text: str, family: str, size: float, weight: int, style: str) -> float:
    # Measured large: fonts of few pixels have widths of whole ones.
    font = QFont(unescape(family))
    font.setPixelSize(200)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(style == "italic")
    return QFontMetricsF(font).horizontalAdvance(text) * size / 200
