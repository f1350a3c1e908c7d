<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Blue to red, centred at 0 (signed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyclic (phase, direction)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the pixels are replaced: 0.05 is one in twenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the replaced pixels become white; the others become black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean number of photons that a white pixel counts; fewer mean more noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Standard deviation σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the random numbers; the same seed gives the same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the noise as a share of the way from black to white: 0.05 of white is 12.75 levels of 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viridis (magnitude)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of white</source>
        <translation>× 白</translation>
    </message>
    <message>
        <source>photons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
