<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude and phase of H(u,v), and its cuts along both axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank}, not separable. The nearest separable kernel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank, singular values, vertical and horizontal factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separable: vertical × horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the gain as it is or in decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spectrum of the image before and after the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum that makes one pixel of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is that kind of filter, with the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|H(u,v)| as a surface; drag to turn it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
