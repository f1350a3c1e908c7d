"""The look of a report: on light and dark screens, and on paper."""

from sightglass.app.report.drawings import scheme_css

_RULES = """
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);
 font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
main{max-width:1120px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.25rem;margin:40px 0 12px;padding-bottom:4px;border-bottom:1px solid var(--border)}
h3{font-size:1rem;margin:24px 0 8px}
p{margin:0 0 12px;max-width:75ch}
.quiet,figcaption,th small{color:var(--muted)}
figure{margin:0;padding:12px;background:var(--surface);border:1px solid var(--border);border-radius:8px;
 break-inside:avoid}
figcaption{font-size:.875rem;margin-top:8px;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,480px),1fr));gap:16px;align-items:start}
svg.figure{display:block;max-width:100%;height:auto;margin:0 auto}
.board{background:#fff}
.board figcaption{color:#59616b}
.board{overflow-x:auto}
.scroll{overflow-x:auto}
.long{max-height:36rem;overflow-y:auto;width:fit-content;max-width:100%;padding-right:16px}
.long thead th{position:sticky;top:0;background:var(--page)}
table{border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:4px 16px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
thead th{border-bottom:1px solid var(--outline)}
td.number,th.number{text-align:right}
td.value{white-space:pre-wrap;overflow-wrap:break-word;min-width:11em;max-width:48ch}
tr.idle td,tr.idle th{color:var(--disabled)}
tr.changed td.value{font-weight:600}
table.matrix{display:inline-table;border-left:1.5px solid var(--text);border-right:1.5px solid var(--text)}
table.matrix td{border:0;padding:1px 8px;text-align:right}
.step{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-bottom:12px}
.equation{display:inline-block;vertical-align:middle;max-width:100%;overflow:visible}
.equations>div{margin:8px 0;overflow-x:auto;padding:4px 0}
.plain-equation{font-style:italic}
pre{background:var(--surface);border:1px solid var(--border);border-radius:8px;padding:12px;overflow-x:auto;
 font:.8125rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
a{color:var(--accent)}
.download{font-size:.875rem;white-space:nowrap}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
@media print{
 main{max-width:none;padding:0}
 body{font-size:10pt}
 h2{break-after:avoid}
 figure,table,.step{break-inside:avoid}
 .figures{grid-template-columns:1fr 1fr}
 .download{display:none}
 .long{max-height:none;overflow:visible}
 pre{white-space:pre-wrap}
}
"""


def style_sheet() -> str:
    """Give the rules; drawings take the same colours as the page."""
    light, dark = scheme_css()
    return (
        f":root{{color-scheme:light dark;--page:#f2f3f5;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--page:#212327;{dark}}}}}\n"
        f"@media print{{:root{{--page:#fff}}}}\n{_RULES}"
    )
