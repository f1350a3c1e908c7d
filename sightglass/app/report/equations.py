"""Equations of a report as drawings."""

import re

from sightglass.app.report.content import Equation
from sightglass.app.report.escaping import escaped
from sightglass.widgets.typesetting import TypesettingError, engine

_EM = 1.15  # in ems of the page


def equation_svg(equation: Equation) -> str:
    """Draw an equation in the colour of the text; what cannot be set is given as text."""
    try:
        drawn = engine.drawn(equation.latex)
    except TypesettingError:
        return f'<span class="plain-equation">{escaped(equation.plain)}</span>'
    svg = drawn.colored("currentColor").decode()
    svg = svg[svg.index("<svg") :]
    height = drawn.ascent + drawn.descent
    size = f"width:{_EM * drawn.width:.3f}em;height:{_EM * height:.3f}em"
    head = f'<svg role="img" aria-label="{escaped(equation.plain)}" class="equation" style="{size}"'
    svg = re.sub(r'<svg\b([^>]*?)\s(?:width|height)="[^"]*"', r"<svg\1", svg, count=1)
    svg = re.sub(r'<svg\b([^>]*?)\s(?:width|height)="[^"]*"', r"<svg\1", svg, count=1)
    return svg.replace("<svg", head, 1)


def method_equations(markdown: str) -> tuple[tuple[str, Equation], ...]:
    """Give the displayed equations of a page of theory, each with the title of the paragraph that it stands under."""
    found = []
    title = ""
    for part in re.split(r"(\$\$.+?\$\$|^\*\*.+?\*\*|^## .+$)", markdown, flags=re.DOTALL | re.MULTILINE):
        if part.startswith("$$"):
            latex = part.strip("$").strip()
            found.append((title, Equation(latex, latex)))
        elif part.startswith("**"):
            title = part.strip("*").rstrip(".")
        elif part.startswith("## "):
            title = part.removeprefix("## ").strip()
    return tuple(found)
