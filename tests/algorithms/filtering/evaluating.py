"""Computes the value of a closed form from its printed text alone, so that what a person reads is what is tested."""

import cmath
import re

_GLYPHS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅐": "1/7", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_SUMMED = r"(-?\d*)π\((-?\d*)u ([+-]) (\d*)v\)"
_SINGLE = r"(-?\d*)π([uv])"


def _coefficient(text: str) -> str:
    return {"": "1", "-": "-1"}.get(text, text)


def _angle(text: str) -> str:
    found = re.fullmatch(_SUMMED, text)
    if found:
        outer, left, sign, right = found.groups()
        return f"({_coefficient(outer)}*pi*(({_coefficient(left)})*u{sign}({_coefficient(right)})*v))"
    found = re.fullmatch(_SINGLE, text)
    assert found, text
    return f"({_coefficient(found[1])}*pi*{found[2]})"


def value_of(formula: str, u: float, v: float) -> complex:
    """Evaluate the right-hand side of "H(u,v) = …" at one frequency."""
    text = formula.partition(" = ")[2]
    text = re.sub(
        r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁄([₀₁₂₃₄₅₆₇₈₉]+)", lambda m: f"({m[1].translate(_DIGITS)}/{m[2].translate(_DIGITS)})", text
    )
    for glyph, fraction in _GLYPHS.items():
        text = text.replace(glyph, f"({fraction})")
    angle = rf"{_SUMMED}|{_SINGLE}"
    text = re.sub(r"e\^\{(-?)j([^}]*)\}", lambda m: f"exp({m[1]}1j*{_angle(m[2])})", text)
    text = re.sub(rf"(cos|sin) ({angle})", lambda m: f"{m[1]}{_angle(m[2])}", text)
    text = text.replace("[", "(").replace("]", ")")
    # A j that stands alone is the imaginary unit; what follows a number, a bracket or j directly is multiplied.
    text = re.sub(r"(?<![0-9a-z])j", "1j", text)
    text = re.sub(r"(?<=\d)j(?=[ (a-z])", "j*", text)
    text = re.sub(r"(\))1j", r"\1*1j", text)
    text = re.sub(r"(?<=[\dj)]) ?(?=(?:cos|sin|exp))", "*", text)
    text = re.sub(r"(?<=[\d)])\(", "*(", text).replace(")(", ")*(").replace("* *", "*").replace("**", "*")
    text = re.sub(r"\* +", "*", text)
    names = {"cos": cmath.cos, "sin": cmath.sin, "exp": cmath.exp, "pi": cmath.pi, "u": u, "v": v}
    return complex(eval(text, {"__builtins__": {}}, names))
