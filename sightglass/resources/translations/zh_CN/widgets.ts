<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>At least {low}.</source>
        <translation>至少 {low}。</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>至多 {high}。</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>默认值:{value}。</translation>
    </message>
    <message>
        <source>Fold or unfold this part of the form</source>
        <translation>折叠或展开表单的这一部分</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>重置 {label}</translation>
    </message>
    <message>
        <source>Section {title}</source>
        <translation>部分 {title}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the matrix it starts with</source>
        <translation>初始的矩阵</translation>
    </message>
    <message>
        <source>the points it starts with</source>
        <translation>初始的点</translation>
    </message>
    <message>
        <source>the {count} matrices it starts with</source>
        <translation>初始的 {count} 个矩阵</translation>
    </message>
    <message>
        <source>the {rows} × {columns} matrix it starts with</source>
        <translation>初始的 {rows} × {columns} 矩阵</translation>
    </message>
</context>
</TS>
