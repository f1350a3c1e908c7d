<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>is what was open last. Sightglass ended each time that it was brought back, and begins afresh. The images are in that folder as PNG and NPY files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
