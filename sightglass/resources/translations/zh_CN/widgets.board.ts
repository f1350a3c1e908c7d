<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Arrow keys go from number to number, Tab from array to array. What is typed replaces a number that is given.</source>
        <translation>方向键在数值间移动，Tab 在数组间移动。输入的内容会替换给定的数值。</translation>
    </message>
    <message>
        <source>Blackboard</source>
        <translation>黑板</translation>
    </message>
    <message>
        <source>Copy array</source>
        <translation>复制数组</translation>
    </message>
    <message>
        <source>Copy equation</source>
        <translation>复制公式</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>How many steps are played in a second</source>
        <translation>每秒播放的步数</translation>
    </message>
    <message>
        <source>Nothing was pasted: a block of {block_rows} × {block_columns} from ({row}, {column}) on reaches beyond the array of {rows} × {columns}. Paste it into the first cell to replace the whole array.</source>
        <translation>未粘贴任何内容：从 ({row}, {column}) 开始的 {block_rows} × {block_columns} 块超出了 {rows} × {columns} 的数组。请粘贴到第一个单元格以替换整个数组。</translation>
    </message>
    <message>
        <source>Nothing was pasted: choose a cell of an array first.</source>
        <translation>未粘贴任何内容：请先选择数组中的一个单元格。</translation>
    </message>
    <message>
        <source>Nothing was pasted: {error}. Copy rows of equal length, such as “1 2 1; 2 4 2; 1 2 1”.</source>
        <translation>未粘贴任何内容：{error}。请复制长度相等的各行，例如“1 2 1; 2 4 2; 1 2 1”。</translation>
    </message>
    <message>
        <source>Nothing was pasted: {name} is computed. Paste into an array that is given.</source>
        <translation>未粘贴任何内容：{name} 是计算得出的。请粘贴到给定的数组中。</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Play the steps one after the other</source>
        <translation>依次播放各步骤</translation>
    </message>
    <message>
        <source>Point at a number to see what it is made of; a click keeps it.</source>
        <translation>指向一个数值可查看它的由来；单击可固定显示。</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>Show the finished board, without a step</source>
        <translation>显示完成的黑板，不分步骤</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The board appears with the result.</source>
        <translation>得到结果后将显示黑板。</translation>
    </message>
    <message>
        <source>The picture of the board could not be encoded as PNG.</source>
        <translation>黑板的图片无法编码为 PNG。</translation>
    </message>
    <message>
        <source>Which step is in view</source>
        <translation>当前显示的步骤</translation>
    </message>
    <message>
        <source>Whole board</source>
        <translation>整个黑板</translation>
    </message>
    <message>
        <source>{count} terms</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>{name} = 0, padding</source>
        <translation>{name} = 0，填充</translation>
    </message>
    <message>
        <source>{name} is computed in step {step}</source>
        <translation>{name} 在第 {step} 步计算</translation>
    </message>
    <message>
        <source>{name} is empty. Write a number, such as 0; until then {in_force} stays in force.</source>
        <translation>{name} 为空。请输入一个数，例如 0；在此之前仍使用 {in_force}。</translation>
    </message>
    <message>
        <source>{name}: “{shown}” is not a finite number. Write one such as −0.5 or 1/8; until then {in_force} stays in force.</source>
        <translation>{name}：“{shown}”不是有限数。请输入如 −0.5 或 1/8 的数；在此之前仍使用 {in_force}。</translation>
    </message>
    <message>
        <source>{speed:g} per second</source>
        <translation>每秒 {speed:g} 步</translation>
    </message>
    <message>
        <source>{text} ({count} more)</source>
        <translation>{text}（另有 {count} 处）</translation>
    </message>
</context>
</TS>
