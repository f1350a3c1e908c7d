<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Default, if other</source>
        <translation>默认值（若不同）</translation>
    </message>
    <message>
        <source>Drawing {title}</source>
        <translation>正在绘制 {title}</translation>
    </message>
    <message>
        <source>Equations</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>如何重现</translation>
    </message>
    <message>
        <source>In Python</source>
        <translation>在 Python 中</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作程序</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Of this result</source>
        <translation>此结果的方程</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>在命令行中</translation>
    </message>
    <message>
        <source>Only a part of the first image was worked on: {columns} × {rows} pixels from column {column}, row {row} on.</source>
        <translation>只处理了第一幅图像的一部分：{columns} × {rows} 像素，起于第 {column} 列第 {row} 行。</translation>
    </message>
    <message>
        <source>Only a selected part was worked on, and a command takes whole images.</source>
        <translation>只处理了选中的部分，而命令处理整幅图像。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Rendered data</source>
        <translation>渲染的数据</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved the report as {name}.</source>
        <translation>已把报告保存为 {name}。</translation>
    </message>
    <message>
        <source>Size and depth</source>
        <translation>尺寸与位深</translation>
    </message>
    <message>
        <source>Stop saving the report; what is computed goes on</source>
        <translation>停止保存报告；计算继续进行</translation>
    </message>
    <message>
        <source>Stopped: no report was saved.</source>
        <translation>已停止：未保存报告。</translation>
    </message>
    <message>
        <source>The computation took {seconds:.3g} s.</source>
        <translation>计算用时 {seconds:.3g} 秒。</translation>
    </message>
    <message>
        <source>The computation was stopped on its way, or went on: what is shown is as far as it had come.</source>
        <translation>计算中途停止，或仍在继续：所示为当时已得到的结果。</translation>
    </message>
    <message>
        <source>There is no command for this result. {reason}</source>
        <translation>没有得到此结果的命令。{reason}</translation>
    </message>
    <message>
        <source>There is no result to report on. Open an image, and wait for the result.</source>
        <translation>没有可写入报告的结果。请打开一幅图像，并等待结果。</translation>
    </message>
    <message>
        <source>There is no script for this result. {reason}</source>
        <translation>没有得到此结果的脚本。{reason}</translation>
    </message>
    <message>
        <source>Unit</source>
        <comment>of a quantity</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Values as CSV</source>
        <translation>CSV 格式的数值</translation>
    </message>
    <message>
        <source>What was done to it</source>
        <translation>所做的处理</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>与打开时相同</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>file or folder {path}</source>
        <translation>文件或文件夹 {path}</translation>
    </message>
    <message>
        <source>no effect with the other values</source>
        <translation>在其他参数的当前取值下不起作用</translation>
    </message>
    <message>
        <source>rendered by the program from the parameters below</source>
        <translation>由程序按下列参数渲染</translation>
    </message>
    <message>
        <source>the first of {rows} × {columns}</source>
        <translation>{rows} × {columns} 的开头部分</translation>
    </message>
    <message>
        <source>{slot} {number}</source>
        <translation>{slot} {number}</translation>
    </message>
    <message>
        <source>{step} ({settings})</source>
        <translation>{step}（{settings}）</translation>
    </message>
    <message>
        <source>{step}, with {images}</source>
        <translation>{step}，另用 {images}</translation>
    </message>
    <message>
        <source>{text}… ({count:,} characters)</source>
        <translation>{text}…（{count:,} 个字符）</translation>
    </message>
    <message>
        <source>{title}: it has no pixels.</source>
        <translation>{title}：没有像素。</translation>
    </message>
    <message>
        <source>{title}: report of {program}</source>
        <translation>{title}：{program} 报告</translation>
    </message>
    <message>
        <source>“{name}” is a frame of a video. Save it as a file first, and name that.</source>
        <translation>“{name}”是视频中的一帧。请先把它保存为文件，再使用该文件名。</translation>
    </message>
    <message>
        <source>“{name}” is in no file. Save it as one first, and name that.</source>
        <translation>“{name}”不在任何文件中。请先把它保存为文件，再使用该文件名。</translation>
    </message>
    <message>
        <source>“{name}” was made by steps of its own. Save it as a file first, and name that.</source>
        <translation>“{name}”由自己的步骤生成。请先把它保存为文件，再使用该文件名。</translation>
    </message>
</context>
</TS>
