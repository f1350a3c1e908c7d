<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Curves: {names}.</source>
        <translation>曲线：{names}。</translation>
    </message>
    <message>
        <source>The figure could not be written as PNG: {reason}.</source>
        <translation>插图无法写为 PNG：{reason}。</translation>
    </message>
    <message>
        <source>The height must lie between {low:.0f} and {high:.0f} mm, not {length:.0f} mm.</source>
        <translation>高度须在 {low:.0f} 至 {high:.0f} 毫米之间，而不是 {length:.0f} 毫米。</translation>
    </message>
    <message>
        <source>The width must lie between {low:.0f} and {high:.0f} mm, not {length:.0f} mm.</source>
        <translation>宽度须在 {low:.0f} 至 {high:.0f} 毫米之间，而不是 {length:.0f} 毫米。</translation>
    </message>
    <message>
        <source>There is no room for the drawing. Choose a larger height, smaller text or a shorter caption.</source>
        <translation>没有放置绘图的空间。请选择更大的高度、更小的文字或更短的图注。</translation>
    </message>
    <message>
        <source>There is not enough memory for a figure of this size. Choose fewer dpi or a smaller size.</source>
        <translation>内存不足以生成此尺寸的插图。请降低 dpi 或减小尺寸。</translation>
    </message>
    <message>
        <source>{columns:,} × {rows:,} pixels are too many: the limit is {most} megapixels and {longest:,} pixels to a side. Choose fewer dpi or a smaller size, or save as PDF or SVG.</source>
        <translation>{columns:,} × {rows:,} 像素过多：上限为 {most} 百万像素，每边 {longest:,} 像素。请降低 dpi、减小尺寸，或保存为 PDF 或 SVG。</translation>
    </message>
    <message>
        <source>{count:,} more rows are left out; the CSV file has all.</source>
        <translation>另有 {count:,} 行未列出；CSV 文件包含全部。</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}。</translation>
    </message>
    <message>
        <source>{y} over {x}.</source>
        <translation>{y} 随 {x} 的变化。</translation>
    </message>
</context>
</TS>
