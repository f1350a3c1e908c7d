<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>At least {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold this part of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matrix it starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points it starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {count} matrices it starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {rows} × {columns} matrix it starts with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
