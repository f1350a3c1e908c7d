<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Affine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any four points to any four, lines along the axes stay straight; 4 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 2 × 2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 4 × 4 pixels; sharper, and it may overshoot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One shift for all points; 1 pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallels stay parallel; 3 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perspective: all lines stay straight; 4 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, rotation and one scale; 2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest pixel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
