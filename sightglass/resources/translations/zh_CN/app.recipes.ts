<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>In {where}: {algorithm} has no further input {name}. {known}</source>
        <translation>在{where}中：{algorithm} 没有另外的输入 {name}。{known}</translation>
    </message>
    <message>
        <source>In {where}: {error}</source>
        <translation>在{where}中：{error}</translation>
    </message>
    <message>
        <source>In {where}: {name} works on a data set rather than on an image, so it is no step of a recipe.</source>
        <translation>在{where}中：{name} 处理的是数据集而非图像，因此不能作为配方的步骤。</translation>
    </message>
    <message>
        <source>In {where}: {operation} takes {count} further images, not {given}.</source>
        <translation>在{where}中：{operation} 需要另外 {count} 幅图像，而不是 {given} 幅。</translation>
    </message>
    <message>
        <source>In {where}: “{key}” takes no parameters. Leave them out.</source>
        <translation>在{where}中：“{key}”没有参数。请去掉参数。</translation>
    </message>
    <message>
        <source>It takes one image.</source>
        <translation>它只接受一幅图像。</translation>
    </message>
    <message>
        <source>Known are {names}.</source>
        <translation>可用的有 {names}。</translation>
    </message>
    <message>
        <source>Nothing was done to this picture yet, so there is no recipe. Choose a computed picture.</source>
        <translation>此图片尚未经任何处理，因此没有配方。请选择计算得到的图片。</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {operation}</source>
        <translation>第 {number} 步，共 {count} 步：{operation}</translation>
    </message>
    <message>
        <source>The entry “{name}” is missing in {where}. Add it, or save the recipe anew.</source>
        <translation>{where}中缺少条目“{name}”。请添加，或重新保存配方。</translation>
    </message>
    <message>
        <source>The recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>The recipe has no steps, so that it changes nothing. Choose one of a computed picture.</source>
        <translation>配方没有步骤，因此不会有任何改变。请选择计算得到的图片的配方。</translation>
    </message>
    <message>
        <source>The recipe is of the newer version {version}. Update Sightglass to read it.</source>
        <translation>配方来自较新的版本 {version}。请更新 Sightglass 以读取它。</translation>
    </message>
    <message>
        <source>The recipe needs a further image, “{name}”, as “{slot}” of {algorithm}. Open it as well.</source>
        <translation>配方还需要图像“{name}”，作为 {algorithm} 的“{slot}”。请将它也打开。</translation>
    </message>
    <message>
        <source>There is no entry {name} in {where}. Known are {known}.</source>
        <translation>{where}中没有条目 {name}。可用的有 {known}。</translation>
    </message>
    <message>
        <source>This is no recipe of Sightglass: “format” is not “{format}”. Choose a file saved as one.</source>
        <translation>这不是 Sightglass 的配方：“format”不是“{format}”。请选择保存为配方的文件。</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>步骤 {number}</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>{title} gives no picture “{key}” of “{name}”. It gives {known}.</source>
        <translation>{title}对“{name}”不给出图片“{key}”。它给出 {known}。</translation>
    </message>
    <message>
        <source>{where} is {step}, not a step. Save the recipe anew.</source>
        <translation>{where}是 {step}，不是步骤。请重新保存配方。</translation>
    </message>
    <message>
        <source>{who} needs “{name}”, and {count} open images are called so. Rename the others.</source>
        <translation>{who}需要“{name}”，但有 {count} 幅打开的图像同名。请重命名其余图像。</translation>
    </message>
    <message>
        <source>“region” in {where} is {value}, not the first row, the first column and the numbers of rows and columns. Write four whole numbers, or null.</source>
        <translation>{where}中的“region”是 {value}，而不是首行、首列、行数和列数。请写四个整数，或 null。</translation>
    </message>
    <message>
        <source>“steps” is not a list of 1 to {most} steps. Save the recipe anew.</source>
        <translation>“steps”不是包含 1 至 {most} 个步骤的列表。请重新保存配方。</translation>
    </message>
    <message>
        <source>“version” is {version}, not a whole number from 1. Save the recipe anew.</source>
        <translation>“version”是 {version}，不是从 1 起的整数。请重新保存配方。</translation>
    </message>
    <message>
        <source>“{name}” in {where} is {value}, not a name. Write it as text.</source>
        <translation>{where}中的“{name}”是 {value}，不是名称。请写为文本。</translation>
    </message>
    <message>
        <source>“{name}” in {where} is {value}, not names with values. Write it as {{…}}.</source>
        <translation>{where}中的“{name}”是 {value}，不是名称与值。请写为 {{…}}。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} MiB, which no recipe is. Choose another file.</source>
        <translation>“{name}”超过 {most} MiB，不可能是配方。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{name}”: {problem}</source>
        <translation>“{name}”：{problem}</translation>
    </message>
</context>
</TS>
