<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Add the picture of these steps to the workspace</source>
        <translation>把这些步骤得到的图片加入工作区</translation>
    </message>
    <message>
        <source>Change the step; those that follow are computed anew</source>
        <translation>更改该步骤；其后的步骤会重新计算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied a Python script that follows these steps.</source>
        <translation>已复制按这些步骤运行的 Python 脚本。</translation>
    </message>
    <message>
        <source>Copy a script that makes this picture from its source</source>
        <translation>复制一个由源图像生成此图片的脚本</translation>
    </message>
    <message>
        <source>Do the step after the one below it</source>
        <translation>把该步骤移到下一步之后</translation>
    </message>
    <message>
        <source>Do the step before the one above it</source>
        <translation>把该步骤移到上一步之前</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>编辑（Enter）</translation>
    </message>
    <message>
        <source>Edit steps of {name}</source>
        <translation>编辑 {name} 的步骤</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Fold all steps</source>
        <translation>折叠所有步骤</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>{name} 的历史</translation>
    </message>
    <message>
        <source>History: save and copy</source>
        <translation>历史：保存与复制</translation>
    </message>
    <message>
        <source>It needs “{name}” as “{slot}”, which is not open. Open it, or edit the step to take another.</source>
        <translation>它需要“{name}”作为“{slot}”，但该图像未打开。请打开它，或编辑该步骤以改用其他图像。</translation>
    </message>
    <message>
        <source>Keep as new</source>
        <translation>另存为新图像</translation>
    </message>
    <message>
        <source>Leave the picture and its steps as they were</source>
        <translation>保持图片及其步骤原样</translation>
    </message>
    <message>
        <source>Leave the step out</source>
        <translation>略去该步骤</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+Down）</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+Up）</translation>
    </message>
    <message>
        <source>Not computed, since step {number} failed.</source>
        <translation>未计算，因为第 {number} 步失败。</translation>
    </message>
    <message>
        <source>Not computed, since the source is missing.</source>
        <translation>未计算，因为缺少源图像。</translation>
    </message>
    <message>
        <source>Nothing was done to this image yet. Send the picture of a dock to the workspace (Ctrl+Return), or use the Image menu: each step is written down here.</source>
        <translation>尚未对此图像做任何处理。请把面板的图片送入工作区（Ctrl+Return），或使用“图像”菜单：每个步骤都会记录在这里。</translation>
    </message>
    <message>
        <source>Part of the image</source>
        <translation>图像的一部分</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture that is kept</source>
        <translation>保留的图片</translation>
    </message>
    <message>
        <source>Put the picture of these steps in the place of the open one</source>
        <translation>用这些步骤得到的图片替换已打开的图片</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>删除（Delete）</translation>
    </message>
    <message>
        <source>Repeat these steps on another open image, or on files</source>
        <translation>在另一幅已打开的图像或在文件上重复这些步骤</translation>
    </message>
    <message>
        <source>Repeating the steps on “{name}”…</source>
        <translation>正在对“{name}”重复这些步骤…</translation>
    </message>
    <message>
        <source>Replay on</source>
        <translation>重放于</translation>
    </message>
    <message>
        <source>Replay steps of {source} on {name}</source>
        <translation>在 {name} 上重放 {source} 的步骤</translation>
    </message>
    <message>
        <source>Sample image</source>
        <translation>示例图像</translation>
    </message>
    <message>
        <source>Save the recipe, or copy it as Python</source>
        <translation>保存配方，或复制为 Python</translation>
    </message>
    <message>
        <source>Save these steps, to apply them to other images</source>
        <translation>保存这些步骤，以便应用于其他图像</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Step {number} of {n}: {title}</source>
        <translation>第 {number} 步，共 {n} 步：{title}</translation>
    </message>
    <message>
        <source>Step {number}: {reason}</source>
        <translation>第 {number} 步：{reason}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>第 {number} 步：{title}</translation>
    </message>
    <message>
        <source>Stopped. Edit or choose a step to go on.</source>
        <translation>已停止。请编辑或选择一个步骤以继续。</translation>
    </message>
    <message>
        <source>The image that “{name}” was made from is not open any more and was never saved. Open it again, or go on from this picture.</source>
        <translation>生成“{name}”所用的图像已不再打开，也从未保存。请重新打开它，或从此图片继续。</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>此步骤</translation>
    </message>
    <message>
        <source>The steps that made the picture: look at them, edit them, replay them</source>
        <translation>生成该图片的步骤：查看、编辑、重放</translation>
    </message>
    <message>
        <source>The values of this step are not accepted: {reason} The form begins with the defaults.</source>
        <translation>该步骤的值不被接受：{reason}表单从默认值开始。</translation>
    </message>
    <message>
        <source>These steps give another picture now than the one that is open: its file, a further image or the program has changed since.</source>
        <translation>这些步骤现在得到的图片与已打开的不同：其文件、另一幅图像或程序此后有变化。</translation>
    </message>
    <message>
        <source>This step has no parameters. It can be switched off, moved or removed.</source>
        <translation>该步骤没有参数。可以停用、移动或删除它。</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>可用撤销恢复</translation>
    </message>
    <message>
        <source>Unfold all steps</source>
        <translation>展开所有步骤</translation>
    </message>
    <message>
        <source>Video frame</source>
        <translation>视频帧</translation>
    </message>
    <message>
        <source>Which picture of the result the following steps work on</source>
        <translation>后续步骤对结果中的哪幅图片进行处理</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{choice}: {values}</source>
        <translation>{choice}：{values}</translation>
    </message>
    <message>
        <source>{columns} × {rows} px from column {column}, row {row}</source>
        <translation>{columns} × {rows} px，起于第 {column} 列第 {row} 行</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}，第 {page} 页</translation>
    </message>
    <message>
        <source>{name} (not open)</source>
        <translation>{name}（未打开）</translation>
    </message>
    <message>
        <source>{n} of {rows} × {columns}</source>
        <translation>{rows} × {columns} 的矩阵 {n} 个</translation>
    </message>
    <message>
        <source>{n} open images may be the beginning of “{name}”. Close the others.</source>
        <translation>有 {n} 幅已打开的图像可能是“{name}”的起点。请关闭其余的。</translation>
    </message>
    <message>
        <source>“{file}” has no page {page} any more, which the picture was made from. Put the file back as it was.</source>
        <translation>“{file}”中已没有生成该图片的第 {page} 页。请把文件恢复原样。</translation>
    </message>
</context>
</TS>
