<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Edit step…</source>
        <translation>编辑步骤…</translation>
    </message>
    <message>
        <source>Move step down</source>
        <translation>下移步骤</translation>
    </message>
    <message>
        <source>Move step up</source>
        <translation>上移步骤</translation>
    </message>
    <message>
        <source>Numbers are separated by spaces, rows by semicolons, matrices by bars</source>
        <translation>数字以空格分隔，行以分号分隔，矩阵以竖线分隔</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Steps that made the picture</source>
        <translation>生成该图片的步骤</translation>
    </message>
    <message>
        <source>Switch step on or off</source>
        <translation>启用或停用步骤</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{slot}: {name}</source>
        <translation>{slot}：{name}</translation>
    </message>
</context>
</TS>
