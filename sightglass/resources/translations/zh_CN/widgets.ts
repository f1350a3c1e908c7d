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
        <source>Back</source>
        <comment>step of the tour</comment>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Close this explanation</source>
        <translation>关闭此说明</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>默认值：{value}。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help &gt; Tour shows it again</source>
        <translation>结束导览（Esc）；“帮助 &gt; 导览”可再次显示</translation>
    </message>
    <message>
        <source>Explanation of the worked example</source>
        <translation>示例的说明</translation>
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
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
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
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>the tour</comment>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Symbols and their controls</source>
        <translation>符号及其控件</translation>
    </message>
    <message>
        <source>The next step (right arrow key)</source>
        <translation>下一步（右方向键）</translation>
    </message>
    <message>
        <source>The step before this one (left arrow key)</source>
        <translation>上一步（左方向键）</translation>
    </message>
    <message>
        <source>Tour, step {number} of {count}: {title}</source>
        <translation>导览，第 {number} 步，共 {count} 步：{title}</translation>
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
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
</TS>
