<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Forget all trainings that were kept?</source>
        <translation>清除所有保留的训练？</translation>
    </message>
    <message>
        <source>Their curves will be lost. The present training stays.</source>
        <translation>其曲线将会丢失。当前的训练会保留。</translation>
    </message>
</context>
</TS>
