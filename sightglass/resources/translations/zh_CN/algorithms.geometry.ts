<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A bilinear map has no bilinear inverse. Map single points back instead.</source>
        <translation>双线性映射的逆不是双线性的。请改为逐点映射回去。</translation>
    </message>
    <message>
        <source>A point has a coordinate that is not finite. Remove its pair.</source>
        <translation>有一点的坐标不是有限值。请移除其点对。</translation>
    </message>
    <message>
        <source>Affine</source>
        <translation>仿射</translation>
    </message>
    <message>
        <source>All {possible} samples of these pairs were tried, but none determines the {model}: {reason}. Move one of these points, or set further pairs.</source>
        <translation>这些点对的全部 {possible} 个样本都已尝试，但没有一个能确定{model}：{reason}。请移动其中一点，或设置更多点对。</translation>
    </message>
    <message>
        <source>Any four points to any four, lines along the axes stay straight; 4 pairs</source>
        <translation>任意四点映到任意四点，沿坐标轴的直线保持为直线；4 个点对</translation>
    </message>
    <message>
        <source>From 2 × 2 pixels</source>
        <translation>由 2 × 2 个像素求得</translation>
    </message>
    <message>
        <source>From 4 × 4 pixels; sharper, and it may overshoot</source>
        <translation>由 4 × 4 个像素求得；更锐利，但可能过冲</translation>
    </message>
    <message>
        <source>Homography</source>
        <translation>单应</translation>
    </message>
    <message>
        <source>No trial yet, of up to {wanted}</source>
        <translation>尚未试验，最多 {wanted} 次</translation>
    </message>
    <message>
        <source>None of {tried} samples determines the {model}: their points are repeated, on one line, or turned over. Set further pairs, or raise the number of trials.</source>
        <translation>{tried} 个样本都不能确定{model}：其中的点重复、共线或翻转。请设置更多点对，或增加试验次数。</translation>
    </message>
    <message>
        <source>One shift for all points; 1 pair</source>
        <translation>所有点作同一平移；1 个点对</translation>
    </message>
    <message>
        <source>Pair {number}</source>
        <translation>点对 {number}</translation>
    </message>
    <message>
        <source>Pairs {numbers} and {last}</source>
        <translation>点对 {numbers} 与 {last}</translation>
    </message>
    <message>
        <source>Parallels stay parallel; 3 pairs</source>
        <translation>平行线保持平行；3 个点对</translation>
    </message>
    <message>
        <source>Perspective: all lines stay straight; 4 pairs</source>
        <translation>透视：所有直线保持为直线；4 个点对</translation>
    </message>
    <message>
        <source>Shift, rotation and one scale; 2 pairs</source>
        <translation>平移、旋转与单一缩放；2 个点对</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>The nearest pixel</source>
        <translation>最近的像素</translation>
    </message>
    <message>
        <source>The only sample of these pairs was tried, but it does not determine the {model}: {reason}. Move one of these points, or set further pairs.</source>
        <translation>这些点对唯一的样本已尝试，但不能确定{model}：{reason}。请移动其中一点，或设置更多点对。</translation>
    </message>
    <message>
        <source>The {model} cannot be found: all {count} points of the reference satisfy one equation c₀ + c₁u + c₂v + c₃uv = 0, so that several maps fit alike. Move a point or set further pairs.</source>
        <translation>无法求出{model}：参考图像的全部 {count} 个点满足同一方程 c₀ + c₁u + c₂v + c₃uv = 0，因此有多个映射同样吻合。请移动一点或设置更多点对。</translation>
    </message>
    <message>
        <source>The {model} cannot be found: {reason}. Move one of these points, switch a pair off, or set further pairs.</source>
        <translation>无法求出{model}：{reason}。请移动其中一点，停用一个点对，或设置更多点对。</translation>
    </message>
    <message>
        <source>The {model} needs at least 1 pair of points; there are {count}. Set further pairs, or choose a model that needs fewer.</source>
        <translation>{model}至少需要 1 个点对；现有 {count} 个。请设置更多点对，或选择所需更少的模型。</translation>
    </message>
    <message>
        <source>The {model} needs at least {minimal} pairs of points; there are {count}. Set further pairs, or choose a model that needs fewer.</source>
        <translation>{model}至少需要 {minimal} 个点对；现有 {count} 个。请设置更多点对，或选择所需更少的模型。</translation>
    </message>
    <message>
        <source>The {model} needs at least {minimal} pairs of points; there is 1. Set further pairs, or choose a model that needs fewer.</source>
        <translation>{model}至少需要 {minimal} 个点对；现有 1 个。请设置更多点对，或选择所需更少的模型。</translation>
    </message>
    <message>
        <source>This map cannot be inverted: it sends the plane to a line or a point.</source>
        <translation>此映射无法求逆：它把平面映成一条直线或一点。</translation>
    </message>
    <message>
        <source>Trial {trial} of {wanted}: {count} inliers, at best {most}</source>
        <translation>试验 {trial}/{wanted}：{count} 个内点，最佳 {most} 个</translation>
    </message>
    <message>
        <source>affine map</source>
        <translation>仿射映射</translation>
    </message>
    <message>
        <source>all points of {where} ({pairs}) lie on one line</source>
        <translation>{where}的所有点（{pairs}）共线</translation>
    </message>
    <message>
        <source>bilinear map</source>
        <translation>双线性映射</translation>
    </message>
    <message>
        <source>homography</source>
        <translation>单应</translation>
    </message>
    <message>
        <source>pair {number}</source>
        <translation>点对 {number}</translation>
    </message>
    <message>
        <source>pairs {numbers} and {last}</source>
        <translation>点对 {numbers} 与 {last}</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似变换</translation>
    </message>
    <message>
        <source>the other image</source>
        <translation>另一幅图像</translation>
    </message>
    <message>
        <source>the points of {pairs} are repeated, or go round in another order in the other image than in the reference, as no picture of a plane shows them</source>
        <translation>{pairs}的点有重复，或在两幅图像中的环绕次序不同，而平面的图像不会如此</translation>
    </message>
    <message>
        <source>the points of {pairs} lie nearly on one line in the other image</source>
        <translation>{pairs}的点在另一幅图像中近乎共线</translation>
    </message>
    <message>
        <source>the points of {pairs} lie nearly on one line in the reference</source>
        <translation>{pairs}的点在参考图像中近乎共线</translation>
    </message>
    <message>
        <source>the points of {pairs} lie on one line in {where}</source>
        <translation>{pairs}的点在{where}中共线</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>参考图像</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
    <message>
        <source>{count} points cannot be paired with {other}.</source>
        <translation>{count} 个点无法与 {other} 个点配对。</translation>
    </message>
    <message>
        <source>{pairs} have the same point in {where}</source>
        <translation>{pairs}在{where}中是同一点</translation>
    </message>
    <message>
        <source>{probability:g} is not from 0 to below 1.</source>
        <translation>{probability:g} 不在 0（含）至 1（不含）之间。</translation>
    </message>
    <message>
        <source>{share:g} is not above 0 and at most 1.</source>
        <translation>{share:g} 不在 0（不含）至 1（含）之间。</translation>
    </message>
    <message>
        <source>{threshold:g} is not above 0.</source>
        <translation>{threshold:g} 不大于 0。</translation>
    </message>
    <message>
        <source>{trials} is below 1.</source>
        <translation>{trials} 小于 1。</translation>
    </message>
</context>
</TS>
