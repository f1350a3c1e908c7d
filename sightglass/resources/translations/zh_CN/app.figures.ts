<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Copied the figure.</source>
        <translation>已复制插图。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>复制插图</translation>
    </message>
    <message>
        <source>Copying.</source>
        <translation>正在复制。</translation>
    </message>
    <message>
        <source>Curves and text stay sharp at any size</source>
        <translation>曲线与文字在任意尺寸下都清晰</translation>
    </message>
    <message>
        <source>Dark, as on the screen</source>
        <translation>深色，与屏幕相同</translation>
    </message>
    <message>
        <source>Height of the figure, with its caption</source>
        <translation>插图的高度，包括图注</translation>
    </message>
    <message>
        <source>Light, as on the screen</source>
        <translation>浅色，与屏幕相同</translation>
    </message>
    <message>
        <source>Lines and distances grow with the text; the drawing keeps its size</source>
        <translation>线条与间距随文字增大；图形的尺寸不变</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>无图注</translation>
    </message>
    <message>
        <source>Other views</source>
        <translation>其他视图</translation>
    </message>
    <message>
        <source>PDF (vectors)</source>
        <translation>PDF（矢量）</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG（像素）</translation>
    </message>
    <message>
        <source>Paper: black on white</source>
        <translation>印刷：白底黑字</translation>
    </message>
    <message>
        <source>Pictures keep their own pixels, unless there are more of them than this</source>
        <translation>图片保持自身的像素，除非多于此值</translation>
    </message>
    <message>
        <source>Pictures up to</source>
        <translation>图片至多</translation>
    </message>
    <message>
        <source>Pixels to the inch</source>
        <translation>每英寸的像素数</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>插图预览</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>SVG (vectors)</source>
        <translation>SVG（矢量）</translation>
    </message>
    <message>
        <source>Save figure: {title}</source>
        <translation>保存插图：{title}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The height follows the width, the text and the caption</source>
        <translation>高度随宽度、文字与图注而定</translation>
    </message>
    <message>
        <source>There is no picture to make a figure of. Open an image first.</source>
        <translation>没有可制作插图的图片。请先打开一幅图像。</translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Width of the figure</source>
        <translation>插图的宽度</translation>
    </message>
    <message>
        <source>Write titles into the drawing</source>
        <translation>在图中写出标题</translation>
    </message>
    <message>
        <source>cannot be saved: figures are PNG, SVG or PDF. Choose a name that ends in one of these.</source>
        <translation>无法保存：插图的格式为 PNG、SVG 或 PDF。请选择以其中之一结尾的文件名。</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>{columns:,} × {rows:,} pixels</source>
        <translation>{columns:,} × {rows:,} 像素</translation>
    </message>
</context>
</TS>
