<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>32-bit float</source>
        <translation>32 位浮点</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批数</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Blue to red, centred at 0 (signed)</source>
        <translation>蓝到红，以 0 为中心（带符号）</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Cyclic (phase, direction)</source>
        <translation>循环（相位、方向）</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同值的个数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Height (px)</source>
        <translation>高度（px）</translation>
    </message>
    <message>
        <source>How many of the pixels are replaced: 0.05 is one in twenty</source>
        <translation>有多少像素被替换：0.05 即每二十个中有一个</translation>
    </message>
    <message>
        <source>How many of the replaced pixels become white; the others become black</source>
        <translation>被替换的像素中变为白色的比例；其余变为黑色</translation>
    </message>
    <message>
        <source>Images of shapes {first} and {second} cannot be compared. Choose two of equal size.</source>
        <translation>形状为 {first} 和 {second} 的图像无法比较。请选择两幅尺寸相同的图像。</translation>
    </message>
    <message>
        <source>Inliers</source>
        <translation>内点</translation>
    </message>
    <message>
        <source>Last bar: all larger ones too</source>
        <translation>最后一柱：包含所有更大的值</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean after</source>
        <translation>处理后的均值</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>处理前的均值</translation>
    </message>
    <message>
        <source>Mean number of photons that a white pixel counts; fewer mean more noise</source>
        <translation>白色像素平均计得的光子数；越少噪声越大</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>NaN or infinite values</source>
        <translation>NaN 或无穷大的值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>PSNR of the input</source>
        <translation>输入的 PSNR</translation>
    </message>
    <message>
        <source>PSNR of the result</source>
        <translation>结果的 PSNR</translation>
    </message>
    <message>
        <source>PSNR to the clean image (dB)</source>
        <translation>相对无噪图像的 PSNR（dB）</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>SSIM to the clean image</source>
        <translation>相对无噪图像的 SSIM</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐的比例</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation after</source>
        <translation>处理后的标准差</translation>
    </message>
    <message>
        <source>Standard deviation before</source>
        <translation>处理前的标准差</translation>
    </message>
    <message>
        <source>Standard deviation σ</source>
        <translation>标准差 σ</translation>
    </message>
    <message>
        <source>Starts the random numbers; the same seed gives the same noise</source>
        <translation>随机数的起点；种子相同，噪声也相同</translation>
    </message>
    <message>
        <source>Strength of the noise as a share of the way from black to white: 0.05 of white is 12.75 levels of 8 bits</source>
        <translation>噪声的强度，以黑到白的距离为单位：白的 0.05 即 8 位灰度的 12.75 级</translation>
    </message>
    <message>
        <source>The clean original of “{image}” has another size or type than the image.</source>
        <translation>“{image}”的无噪原图与该图像的尺寸或类型不同。</translation>
    </message>
    <message>
        <source>The field of motion of “{image}” has another size or type than the image.</source>
        <translation>“{image}”的运动场与该图像的尺寸或类型不同。</translation>
    </message>
    <message>
        <source>The selection does not lie within “{image}”. Select again inside the image.</source>
        <translation>选区不在“{image}”之内。请在图像内重新选择。</translation>
    </message>
    <message>
        <source>There is no algorithm “{name}”. Known are {known}.</source>
        <translation>没有名为“{name}”的算法。已有的是 {known}。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Viridis (magnitude)</source>
        <translation>Viridis（幅值）</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>权重与偏置数</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Width (px)</source>
        <translation>宽度（px）</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>请写一个数。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请写一个整数。</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>请写 true 或 false。</translation>
    </message>
    <message>
        <source>every number in it must be finite.</source>
        <translation>其中的每个数都必须有限。</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>infinite: the two are equal</source>
        <translation>无穷大：两者相同</translation>
    </message>
    <message>
        <source>it holds no numbers</source>
        <translation>其中没有数</translation>
    </message>
    <message>
        <source>it holds no numbers. Give at least one matrix.</source>
        <translation>其中没有数。请至少给出一个矩阵。</translation>
    </message>
    <message>
        <source>it holds {n} numbers. Give at most {most}.</source>
        <translation>其中有 {n} 个数。请至多给出 {most} 个。</translation>
    </message>
    <message>
        <source>its denominator is 0</source>
        <translation>分母为 0</translation>
    </message>
    <message>
        <source>its rows must be of equal length, two numbers each.</source>
        <translation>各行必须等长，每行两个数。</translation>
    </message>
    <message>
        <source>its rows must be of equal length.</source>
        <translation>各行必须等长。</translation>
    </message>
    <message>
        <source>matrix {number} is {rows} × {columns} and matrix 1 is {first_rows} × {first_columns}.</source>
        <translation>矩阵 {number} 为 {rows} × {columns}，而矩阵 1 为 {first_rows} × {first_columns}。</translation>
    </message>
    <message>
        <source>matrix {number}: {problem}</source>
        <translation>矩阵 {number}：{problem}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>不是有限的数</translation>
    </message>
    <message>
        <source>of pixels</source>
        <translation>× 像素数</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>× 其中</translation>
    </message>
    <message>
        <source>of white</source>
        <translation>× 白</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>光子</translation>
    </message>
    <message>
        <source>row {row} has {cells} cells and row 1 has {first}</source>
        <translation>第 {row} 行有 {cells} 个单元，而第 1 行有 {first} 个</translation>
    </message>
    <message>
        <source>the cell in row {row}, column {column} is empty</source>
        <translation>第 {row} 行第 {column} 列的单元为空</translation>
    </message>
    <message>
        <source>there is no such parameter. Known are {known}.</source>
        <translation>没有这个参数。已有的是 {known}。</translation>
    </message>
    <message>
        <source>write it as name=value.</source>
        <translation>请写成 名称=值。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{algorithm} needs an image as “{input}”. Open or choose one.</source>
        <translation>“{algorithm}”需要一幅图像作为“{input}”。请打开或选择一幅。</translation>
    </message>
    <message>
        <source>{algorithm} takes {most} image(s), but {given} were given.</source>
        <translation>“{algorithm}”只用 {most} 幅图像，但给了 {given} 幅。</translation>
    </message>
    <message>
        <source>{before} and {last}</source>
        <translation>{before}、{last}</translation>
    </message>
    <message>
        <source>{columns} × {rows} px, {kind}, {depth}</source>
        <translation>{columns} × {rows} px，{kind}，{depth}</translation>
    </message>
    <message>
        <source>{image}: {picture}</source>
        <translation>{image}：{picture}</translation>
    </message>
    <message>
        <source>{items}, {item}</source>
        <translation>{items}、{item}</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label}（{unit}）</translation>
    </message>
    <message>
        <source>{name} {numbers}</source>
        <translation>{name} {numbers}</translation>
    </message>
    <message>
        <source>{n} bit</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>{problem}. Write matrices as “1 2; 3 4 | 5 6; 7 8”.</source>
        <translation>{problem}。请把矩阵写成“1 2; 3 4 | 5 6; 7 8”的形式。</translation>
    </message>
    <message>
        <source>{problem}. Write numbers as “4 2 1”.</source>
        <translation>{problem}。请把数写成“4 2 1”的形式。</translation>
    </message>
    <message>
        <source>{problem}. Write points as “x,y; x,y; …”.</source>
        <translation>{problem}。请把点写成“x,y; x,y; …”的形式。</translation>
    </message>
    <message>
        <source>{problem}. Write rows as “1 2 1; 2 4 2; 1 2 1”.</source>
        <translation>{problem}。请把各行写成“1 2 1; 2 4 2; 1 2 1”的形式。</translation>
    </message>
    <message>
        <source>{title}, from</source>
        <translation>{title}，起点</translation>
    </message>
    <message>
        <source>{title}, to</source>
        <translation>{title}，终点</translation>
    </message>
    <message>
        <source>{value:.10g} is above {high:.10g}.</source>
        <translation>{value:.10g} 大于 {high:.10g}。</translation>
    </message>
    <message>
        <source>{value:.10g} is below {low:.10g}.</source>
        <translation>{value:.10g} 小于 {low:.10g}。</translation>
    </message>
    <message>
        <source>{value:.10g} is outside {low:.10g} to {high:.10g}.</source>
        <translation>{value:.10g} 不在 {low:.10g} 到 {high:.10g} 之间。</translation>
    </message>
    <message>
        <source>{value} is neither true nor false.</source>
        <translation>{value} 既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>{value} is not a list of matrices.</source>
        <translation>{value} 不是矩阵的列表。</translation>
    </message>
    <message>
        <source>{value} is not a list of numbers.</source>
        <translation>{value} 不是数的列表。</translation>
    </message>
    <message>
        <source>{value} is not a list of rows of numbers.</source>
        <translation>{value} 不是由数组成的行的列表。</translation>
    </message>
    <message>
        <source>{value} is not a number.</source>
        <translation>{value} 不是数。</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value} 不是整数。</translation>
    </message>
    <message>
        <source>{value} is not one of {options}.</source>
        <translation>{value} 不在可选值 {options} 之中。</translation>
    </message>
    <message>
        <source>{value} is not text.</source>
        <translation>{value} 不是文本。</translation>
    </message>
    <message>
        <source>{version} is not supported. Update Sightglass to read this file.</source>
        <translation>不支持 {version}。请更新 Sightglass 以读取此文件。</translation>
    </message>
    <message>
        <source>“{cell}” in place {place} is not a number</source>
        <translation>第 {place} 个“{cell}”不是数</translation>
    </message>
    <message>
        <source>“{cell}” in row {row}, column {column} is not a number</source>
        <translation>第 {row} 行第 {column} 列的“{cell}”不是数</translation>
    </message>
    <message>
        <source>“{image}” has the shape {shape}, which is no image. Expected (rows, columns) or (rows, columns, 3 or 4 channels).</source>
        <translation>“{image}”的形状为 {shape}，不是图像。应为（行，列）或（行，列，3 或 4 个通道）。</translation>
    </message>
    <message>
        <source>“{image}” holds NaN or infinite values, which {algorithm} cannot use. Replace them first (Image &gt; Replace non-finite values).</source>
        <translation>“{image}”含有 NaN 或无穷大的值，“{algorithm}”无法使用。请先替换它们（图像 &gt; 替换非有限值）。</translation>
    </message>
    <message>
        <source>“{image}” holds no pixels (its shape is {shape}). Choose another image.</source>
        <translation>“{image}”没有像素（形状为 {shape}）。请选择另一幅图像。</translation>
    </message>
    <message>
        <source>“{image}” holds values of type {type}. Expected unsigned integers or floats.</source>
        <translation>“{image}”的值为 {type} 类型。应为无符号整数或浮点数。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{text}” cannot be read. {expected}</source>
        <translation>无法读取“{text}”。{expected}</translation>
    </message>
</context>
</TS>
