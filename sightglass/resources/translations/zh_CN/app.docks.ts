<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Forget all trainings that were kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their curves will be lost. The present training stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
