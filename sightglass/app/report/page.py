"""The page of a report: HTML that needs no other file."""

import base64
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sightglass.algorithms import catalogue
from sightglass.algorithms.csv_text import plot_csv, table_csv
from sightglass.algorithms.progress import SILENT, Progress
from sightglass.algorithms.results import Picture, Plot, Presentation, Scalar, Step, Table
from sightglass.algorithms.scalar_names import FOR_PROGRAMS
from sightglass.algorithms.texts import language, tr
from sightglass.app.report.content import ReportContent, Setting, Source
from sightglass.app.report.drawings import board_svg, picture_svg, plot_svg, view_svg
from sightglass.app.report.equations import equation_svg, method_equations
from sightglass.app.report.escaping import escaped
from sightglass.app.report.style import style_sheet
from sightglass.app.theory_text import page_of
from sightglass.widgets.canvas.figure import described
from sightglass.widgets.cell_text import cell_text
from sightglass.widgets.figures.content import FigureContent
from sightglass.widgets.figures.plots import PlotFigure

_LARGEST_MATRIX = 24  # rows or columns of a step that are written
_MOST_ROWS_IN_SIGHT = 40  # of a table; a longer one scrolls by itself on the screen
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def report_html(content: ReportContent, progress: Progress = SILENT) -> str:
    """Write a report.

    Parameters
    ----------
    content : ReportContent
        What it says.
    progress : Progress
        Is told of each drawing, and may raise `Cancelled`.
    """
    title = escaped(tr("{title}: report of {program}", title=content.title, program=content.program))
    spoken = language().replace("_", "-")
    body = "\n".join(_body(content, _Counted(content, progress)))
    return (
        f'<!DOCTYPE html>\n<html lang="{spoken}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="generator" content="{escaped(content.program)}">\n'
        f"<title>{title}</title>\n<style>\n{style_sheet()}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


class _Counted:
    """Tells how many of the drawings are made."""

    def __init__(self, content: ReportContent, progress: Progress) -> None:
        shown = content.shown
        self._total = max(1, len(shown.pictures) + len(shown.plots) + len(shown.boards) + len(content.figures))
        self._progress, self._made = progress, 0

    def next(self, title: str) -> None:
        self._progress.report(self._made / self._total, tr("Drawing {title}", title=title))
        self._made += 1


def _body(content: ReportContent, counted: _Counted) -> Iterator[str]:
    shown = content.shown
    yield f"<header><h1>{escaped(content.title)}</h1><p>{escaped(content.summary)}</p>{_facts(content)}</header>"
    yield _section(tr("Images"), _sources(content.sources)) if content.sources else ""
    yield _section(tr("Parameters"), _settings(content.settings))
    if shown.scalars or shown.sentences:
        yield _section(tr("Result"), _result(catalogue.find(content.algorithm), shown))
    yield _drawings(tr("Pictures"), shown.pictures, lambda picture, number: _picture(picture, number, counted))
    yield _drawings(tr("Curves"), shown.plots, lambda plot, number: _plot(plot, number, counted))
    yield _section(tr("Tables"), "".join(map(_table, shown.tables))) if shown.tables else ""
    yield _section(tr("Steps"), "".join(map(_step, shown.steps))) if shown.steps else ""
    if shown.boards:
        parts = []
        for number, board in enumerate(shown.boards):
            counted.next(board.title)
            parts.append(
                f'<h3>{escaped(board.title)}</h3><figure class="board" data-key="{escaped(board.key)}">'
                f"{board_svg(board, f'board{number}-')}<figcaption>{escaped(board.caption)}</figcaption></figure>"
            )
        yield _section(tr("Boards"), "".join(parts))
    yield _drawings(tr("Other views"), content.figures, lambda view, number: _view(view, number, counted))
    yield _section(tr("Equations"), _equations(content))
    yield _section(tr("How to repeat it"), _repeat(content))


def _section(title: str, inside: str) -> str:
    return f"<section><h2>{escaped(title)}</h2>{inside}</section>"


def _facts(content: ReportContent) -> str:
    seeds = ", ".join(f"{setting.label}: {setting.value}" for setting in content.seeds)
    rows = [
        (tr("Made by"), content.program),
        (tr("Date"), f"{content.when:%Y-%m-%d %H:%M %Z}".strip()),
        (tr("Algorithm"), content.algorithm),
        *([(tr("Seed"), seeds)] if seeds else []),
        *[(tr("Note"), note) for note in content.notes],
    ]
    return f"<dl>{''.join(f'<dt>{escaped(name)}</dt><dd>{escaped(text)}</dd>' for name, text in rows)}</dl>"


def _sources(sources: Sequence[Source]) -> str:
    untouched = tr("as it was opened")
    rows = "".join(
        f"<tr><td>{escaped(source.slot)}</td><td>{escaped(source.name)}</td><td>{escaped(source.facts)}</td>"
        f"<td class='value'>{escaped(source.origin)}</td>"
        f"<td class='value'>{escaped(chr(10).join(source.steps) or untouched)}</td></tr>"
        for source in sources
    )
    return _grid((tr("Input"), tr("Name"), tr("Size and depth"), tr("From"), tr("What was done to it")), rows)


def _settings(settings: Sequence[Setting]) -> str:
    rows = []
    for setting in settings:
        kind = "" if setting.is_relevant else "idle"
        kind += " changed" if setting.is_changed and setting.is_relevant else ""
        note = "" if setting.is_relevant else tr("no effect with the other values")
        rows.append(
            f'<tr class="{kind.strip()}" data-parameter="{escaped(setting.name)}">'
            f'<th scope="row">{escaped(setting.label)}</th>'
            f'<td class="value">{escaped(setting.value)}</td><td>{escaped(setting.unit)}</td>'
            f'<td class="value">{escaped(setting.default) if setting.is_changed else ""}</td>'
            f"<td>{escaped(note or setting.help)}</td></tr>"
        )
    headings = (
        tr("Parameter"),
        tr("Value"),
        tr("Unit", about="of a quantity"),
        tr("Default, if other"),
        tr("What it does"),
    )
    return _grid(headings, "".join(rows))


def _grid(headings: Sequence[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{escaped(heading)}</th>' for heading in headings)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _result(algorithm: catalogue.Algorithm[Any, Any], shown: Presentation) -> str:
    rows = "".join(
        f'<dt data-scalar="{escaped(key)}">{escaped(algorithm.scalar_label(key))}</dt>'
        f"<dd>{escaped(_scalar(algorithm.scalar_value(key, value)))}</dd>"
        for key, value in shown.scalars.items()
        if not key.endswith(FOR_PROGRAMS) and value not in shown.sentences
    )
    said = "".join(f"<p>{escaped(sentence)}</p>" for sentence in shown.sentences)
    return said + (f"<dl>{rows}</dl>" if rows else "")


def _scalar(value: Any) -> str:
    return cell_text(value.item() if isinstance(value, np.generic) else value)


def _drawings(title: str, things: Sequence[Any], drawn: Callable[[Any, int], str]) -> str:
    if not things:
        return ""
    return _section(
        title, f'<div class="figures">{"".join(drawn(thing, number) for number, thing in enumerate(things))}</div>'
    )


def _picture(picture: Picture, number: int, counted: _Counted) -> str:
    counted.next(picture.title)
    if not picture.pixels.size:
        caption = escaped(tr("{title}: it has no pixels.", title=picture.title))
        return f'<figure data-key="{escaped(picture.key)}"><figcaption>{caption}</figcaption></figure>'
    return (
        f'<figure data-kind="picture" data-key="{escaped(picture.key)}">{picture_svg(picture, f"picture{number}-")}'
        f"<figcaption>{escaped(described(picture))}</figcaption></figure>"
    )


def _plot(plot: Plot, number: int, counted: _Counted) -> str:
    counted.next(plot.title)
    caption, values = PlotFigure(plot).caption(), _download(f"{plot.key}.csv", plot_csv(plot))
    return (
        f'<figure data-kind="plot" data-key="{escaped(plot.key)}">{plot_svg(plot, f"plot{number}-")}'
        f"<figcaption>{escaped(caption)} {values}</figcaption></figure>"
    )


def _view(view: FigureContent, number: int, counted: _Counted) -> str:
    counted.next(view.title)
    values = view.csv()
    download = _download(f"{view.file_stem}.csv", values) if values else ""
    return (
        f'<figure class="board view" data-kind="view" data-key="{escaped(view.key)}">{view_svg(view, f"view{number}-")}'
        f"<figcaption>{escaped(view.caption())} {download}</figcaption></figure>"
    )


def _download(name: str, text: str) -> str:
    data = base64.b64encode(text.encode("utf-8", "replace")).decode()
    source = f"data:text/csv;charset=utf-8;base64,{data}"
    return f'<a class="download" download="{escaped(name)}" href="{source}">{escaped(tr("Values as CSV"))}</a>'


def _table(table: Table) -> str:
    numeric = [
        bool(table.rows) and all(_is_number(row[column]) for row in table.rows) for column in range(len(table.columns))
    ]
    kinds = [' class="number"' if is_numeric else "" for is_numeric in numeric]
    head = "".join(
        f'<th scope="col"{kind}>{escaped(name)}</th>' for name, kind in zip(table.columns, kinds, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(f"<td{kind}>{escaped(_cell(cell))}</td>" for cell, kind in zip(row, kinds, strict=True))
        + "</tr>"
        for row in table.rows
    )
    long = " long" if len(table.rows) > _MOST_ROWS_IN_SIGHT else ""
    return (
        f"<h3>{escaped(table.title)} {_download(f'{table.key}.csv', table_csv(table))}</h3>"
        f'<div class="scroll{long}"><table data-kind="table" data-key="{escaped(table.key)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cell(cell: Scalar) -> str:
    return cell_text(cell)


def _is_number(cell: Scalar) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _step(step: Step) -> str:
    parts = "".join(
        f"<span>{escaped(part)}</span>" if isinstance(part, str) else _matrix(np.atleast_2d(part))
        for part in step.expression
    )
    text = f"<p>{escaped(step.text)}</p>" if step.text else ""
    return f'<h3>{escaped(step.title)}</h3><div class="step scroll">{parts}</div>{text}'


def _matrix(values: NDArray[Any]) -> str:
    rows, columns = values.shape
    shown = values[:_LARGEST_MATRIX, :_LARGEST_MATRIX]
    cells = "".join("<tr>" + "".join(f"<td>{escaped(_scalar(value))}</td>" for value in row) + "</tr>" for row in shown)
    cut = max(rows, columns) > _LARGEST_MATRIX
    first = escaped(tr("the first of {rows} × {columns}", rows=rows, columns=columns))
    note = f'<small class="quiet">{first}</small>' if cut else ""
    return f'<table class="matrix">{cells}</table>{note}'


def _equations(content: ReportContent) -> str:
    parts = []
    if content.equations:
        parts.append(f"<h3>{escaped(tr('Of this result'))}</h3>")
        parts += [f"<div>{equation_svg(equation)}</div>" for equation in content.equations]
    before = None
    for title, equation in method_equations(page_of(content.algorithm)):
        if title != before:
            parts.append(f"<h3>{escaped(title or tr('Method'))}</h3>")
            before = title
        parts.append(f"<div>{equation_svg(equation)}</div>")
    return f'<div class="equations">{"".join(parts)}</div>'


def _repeat(content: ReportContent) -> str:
    command = f"<pre>{escaped(content.command)}</pre>" if content.command else f"<p>{escaped(content.command_note)}</p>"
    script = f"<pre>{escaped(content.script)}</pre>" if content.script else f"<p>{escaped(content.script_note)}</p>"
    in_terminal, in_python = escaped(tr("On the command line")), escaped(tr("In Python"))
    return f"<h3>{in_terminal}</h3>{command}<h3>{in_python}</h3>{script}"
