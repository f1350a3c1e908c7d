<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Clear profile line</source>
        <translation>清除剖面线</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选区</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Drag a line to plot the values along it</source>
        <translation>拖出一条线，绘制沿线的数值</translation>
    </message>
    <message>
        <source>Drag to move the picture; turn the wheel to zoom to the cursor</source>
        <translation>拖动以移动图片；转动滚轮以光标为中心缩放</translation>
    </message>
    <message>
        <source>Drag to select a rectangle, which the algorithms then work on</source>
        <translation>拖动以选择矩形区域，算法随后只处理该区域</translation>
    </message>
    <message>
        <source>Drop an image here, or open a sample:
File &gt; Sample images</source>
        <translation>将图像拖到此处，或打开示例：
文件 &gt; 示例图像</translation>
    </message>
    <message>
        <source>Exchange the left and the right picture</source>
        <translation>交换左右两幅图片</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Marks: {marks}.</source>
        <translation>标记：{marks}。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>One image pixel to a screen pixel</source>
        <translation>一个图像像素对应一个屏幕像素</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>上一次的结果</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>剖面</translation>
    </message>
    <message>
        <source>Profile along the line</source>
        <translation>沿线剖面</translation>
    </message>
    <message>
        <source>Save figure of all in view…</source>
        <translation>保存当前全部内容的插图…</translation>
    </message>
    <message>
        <source>Save figure of this tile…</source>
        <translation>保存此图块的插图…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Screen pixels for each image pixel; choose another zoom (+ and − change it too)</source>
        <translation>每个图像像素对应的屏幕像素数；可选择其他缩放比例（+ 和 − 亦可更改）</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Send to workspace</source>
        <translation>送入工作区</translation>
    </message>
    <message>
        <source>Show one picture</source>
        <translation>显示一幅图片</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整幅图片</translation>
    </message>
    <message>
        <source>Show two pictures beside each other with linked zoom</source>
        <translation>并排显示两幅图片，缩放联动</translation>
    </message>
    <message>
        <source>Show two pictures of the same area in turn, so that what differs moves; again: hold one, B: the other</source>
        <translation>轮流显示同一区域的两幅图片，使差异之处显得在动；再次点击：停在一幅，B：另一幅</translation>
    </message>
    <message>
        <source>Show two pictures of the same area under a divider that you can drag</source>
        <translation>以可拖动的分隔线显示同一区域的两幅图片</translation>
    </message>
    <message>
        <source>Shown side by side: these pictures do not cover the same area</source>
        <translation>并排显示：这些图片覆盖的区域不同</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>The picture on the right</source>
        <translation>右侧的图片</translation>
    </message>
    <message>
        <source>The picture shown alone or on the left</source>
        <translation>单独显示或显示在左侧的图片</translation>
    </message>
    <message>
        <source>Zoom {zoom}</source>
        <translation>缩放 {zoom}</translation>
    </message>
    <message>
        <source>black to white</source>
        <translation>由黑到白</translation>
    </message>
    <message>
        <source>blue to red</source>
        <translation>由蓝到红</translation>
    </message>
    <message>
        <source>cyclic colours</source>
        <translation>循环色</translation>
    </message>
    <message>
        <source>dark blue to yellow</source>
        <translation>由深蓝到黄</translation>
    </message>
    <message>
        <source>motion unknown</source>
        <translation>运动未知</translation>
    </message>
    <message>
        <source>moves {across} px left, {along} px down</source>
        <translation>向左移动 {across} 像素，向下 {along} 像素</translation>
    </message>
    <message>
        <source>moves {across} px left, {along} px up</source>
        <translation>向左移动 {across} 像素，向上 {along} 像素</translation>
    </message>
    <message>
        <source>moves {across} px right, {along} px down</source>
        <translation>向右移动 {across} 像素，向下 {along} 像素</translation>
    </message>
    <message>
        <source>moves {across} px right, {along} px up</source>
        <translation>向右移动 {across} 像素，向上 {along} 像素</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>此处无内容</translation>
    </message>
    <message>
        <source>{raw}, marked as not finite</source>
        <translation>{raw}，标记为非有限值</translation>
    </message>
    <message>
        <source>{raw}, shown as {shown}</source>
        <translation>{raw}，显示为 {shown}</translation>
    </message>
    <message>
        <source>{title} (held)</source>
        <translation>{title}（停住）</translation>
    </message>
    <message>
        <source>{title}, {columns} × {rows} pixels.</source>
        <translation>{title}，{columns} × {rows} 像素。</translation>
    </message>
    <message>
        <source>{what} from {low} to {high}, {colors}.</source>
        <translation>{what}：{low} 至 {high}，{colors}。</translation>
    </message>
</context>
</TS>
