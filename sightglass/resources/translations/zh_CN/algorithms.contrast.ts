<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A concave curve lifts it: gamma {gamma:.2f} brings {level} to the middle.</source>
        <translation>上凸的曲线把它提亮：伽马 {gamma:.2f} 把{level} 移到中间。</translation>
    </message>
    <message>
        <source>A concave curve lifts it: the logarithm with strength {strength} brings {level} to the middle, and its slope at black stays finite, so that noise there is not blown up.</source>
        <translation>上凸的曲线把它提亮：强度为 {strength} 的对数把{level} 移到中间；它在黑端的斜率有限，因此不会放大那里的噪声。</translation>
    </message>
    <message>
        <source>A concave curve lifts it: the logarithm with strength {strength} brings {level} towards the middle, and its slope at black stays finite, so that noise there is not blown up.</source>
        <translation>上凸的曲线把它提亮：强度为 {strength} 的对数把{level} 移向中间；它在黑端的斜率有限，因此不会放大那里的噪声。</translation>
    </message>
    <message>
        <source>A convex curve pulls it down: gamma {gamma:.2f} brings {level} to the middle.</source>
        <translation>下凸的曲线把它压低：伽马 {gamma:.2f} 把{level} 移到中间。</translation>
    </message>
    <message>
        <source>A convex curve pulls it down: gamma {gamma:.2f} brings {level} towards the middle.</source>
        <translation>下凸的曲线把它压低：伽马 {gamma:.2f} 把{level} 移向中间。</translation>
    </message>
    <message>
        <source>A convex curve pulls it down: the inverse logarithm with strength {strength} spreads the brightest values most.</source>
        <translation>下凸的曲线把它压低：强度为 {strength} 的反对数对最亮的值展开得最多。</translation>
    </message>
    <message>
        <source>A stretch widens it: with the 1st and 99th percentile ({low} and {high}) at black and white, differences grow {times} times.</source>
        <translation>拉伸把它展宽：第 1 和第 99 百分位数（{low} 和 {high}）移到黑和白，差别变为 {times} 倍。</translation>
    </message>
    <message>
        <source>Adaptive equalization (CLAHE)</source>
        <translation>自适应均衡化（CLAHE）</translation>
    </message>
    <message>
        <source>Adjusted image</source>
        <translation>调整后的图像</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变换后</translation>
    </message>
    <message>
        <source>All pixels have one luminance, {value}: there is nothing to widen.</source>
        <translation>所有像素的亮度相同，均为 {value}：没有可以展宽的内容。</translation>
    </message>
    <message>
        <source>All pixels have one value, {value}: there is nothing to widen.</source>
        <translation>所有像素的值相同，均为 {value}：没有可以展宽的内容。</translation>
    </message>
    <message>
        <source>An S-curve with gain {gain:.1f} around {midpoint} of the range widens it, and clips nothing.</source>
        <translation>以取值范围的 {midpoint} 处为中点、增益为 {gain:.1f} 的 S 形曲线把它展宽，且不截断任何值。</translation>
    </message>
    <message>
        <source>An S-curve: more contrast around its midpoint, less towards black and white.</source>
        <translation>S 形曲线：中点附近对比度增大，靠近黑和白处减小。</translation>
    </message>
    <message>
        <source>At least {share} of the pixels have one luminance, {value}: no curve can widen that.</source>
        <translation>至少 {share} 的像素亮度相同，为 {value}：任何曲线都无法展宽。</translation>
    </message>
    <message>
        <source>At least {share} of the pixels have one value, {value}: no curve can widen that.</source>
        <translation>至少 {share} 的像素值相同，为 {value}：任何曲线都无法展宽。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变换前</translation>
    </message>
    <message>
        <source>Bit</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Bit plane</source>
        <translation>位平面</translation>
    </message>
    <message>
        <source>Black at percentile</source>
        <translation>黑所在百分位</translation>
    </message>
    <message>
        <source>Both percentiles of {channel} are the value {value}: there is nothing to stretch. Move them apart.</source>
        <translation>{channel}的两个百分位数都是 {value}：没有可以拉伸的内容。请把它们分开。</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>偏亮</translation>
    </message>
    <message>
        <source>Changing the contrast</source>
        <translation>正在改变对比度</translation>
    </message>
    <message>
        <source>Clip limit</source>
        <translation>限制倍数</translation>
    </message>
    <message>
        <source>Clipped at black (%)</source>
        <translation>截断为黑（%）</translation>
    </message>
    <message>
        <source>Clipped at white (%)</source>
        <translation>截断为白（%）</translation>
    </message>
    <message>
        <source>Clipped to black after</source>
        <translation>处理后截为黑色</translation>
    </message>
    <message>
        <source>Clipped to black before</source>
        <translation>处理前截为黑色</translation>
    </message>
    <message>
        <source>Clipped to white after</source>
        <translation>处理后截为白色</translation>
    </message>
    <message>
        <source>Clipped to white before</source>
        <translation>处理前截为白色</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour images</source>
        <translation>彩色图像</translation>
    </message>
    <message>
        <source>Concave</source>
        <translation>上凸</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Convex</source>
        <translation>下凸</translation>
    </message>
    <message>
        <source>Counting the pixels</source>
        <translation>正在统计像素</translation>
    </message>
    <message>
        <source>Counting the result</source>
        <translation>正在统计结果</translation>
    </message>
    <message>
        <source>Cumulative histogram</source>
        <translation>累积直方图</translation>
    </message>
    <message>
        <source>Cumulative share of pixels</source>
        <translation>像素的累积比例</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Curve {n}</source>
        <translation>曲线 {n}</translation>
    </message>
    <message>
        <source>Curve {n} suits it, a concave curve, which lifts the dark values: it brings the median to {median}.</source>
        <translation>适合它的是曲线 {n}，一条上凸的曲线，提亮暗的值：它把中位数移到 {median}。</translation>
    </message>
    <message>
        <source>Curve {n} suits it, a convex curve, which pulls down the bright values: it brings the median to {median}.</source>
        <translation>适合它的是曲线 {n}，一条下凸的曲线，压低亮的值：它把中位数移到 {median}。</translation>
    </message>
    <message>
        <source>Curve {n} suits it, a straight line, which changes nothing: it brings the median to {median}.</source>
        <translation>适合它的是曲线 {n}，一条直线，什么也不改变：它把中位数移到 {median}。</translation>
    </message>
    <message>
        <source>Curve {n} suits it, an S-curve, which widens the middle values: it brings the median to {median}.</source>
        <translation>适合它的是曲线 {n}，一条 S 形曲线，展宽中间的值：它把中位数移到 {median}。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>a histogram</comment>
        <translation>偏暗</translation>
    </message>
    <message>
        <source>Different values (bits)</source>
        <translation>不同值的个数（位）</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Distribution from</source>
        <translation>分布来源</translation>
    </message>
    <message>
        <source>Drawn distribution</source>
        <translation>手绘分布</translation>
    </message>
    <message>
        <source>Dynamic range (stops)</source>
        <translation>动态范围（挡）</translation>
    </message>
    <message>
        <source>Each channel</source>
        <translation>逐通道</translation>
    </message>
    <message>
        <source>Entropy (bits)</source>
        <translation>熵（比特）</translation>
    </message>
    <message>
        <source>Entropy after</source>
        <translation>处理后的熵</translation>
    </message>
    <message>
        <source>Entropy before</source>
        <translation>处理前的熵</translation>
    </message>
    <message>
        <source>Equalizes tile by tile, with limited contrast.</source>
        <translation>逐子块均衡化，并限制对比度。</translation>
    </message>
    <message>
        <source>Everything above a level becomes white, the rest black.</source>
        <translation>高于阈值的变为白，其余变为黑。</translation>
    </message>
    <message>
        <source>Exponent: below 1 brightens and shows the shadows, above 1 darkens and shows the lights.</source>
        <translation>指数：小于 1 提亮并显出暗部，大于 1 压暗并显出亮部。</translation>
    </message>
    <message>
        <source>Finds the level that separates dark and bright pixels best, by Otsu's method.</source>
        <translation>用大津法求出最能区分暗像素与亮像素的阈值。</translation>
    </message>
    <message>
        <source>Floats have no bits of brightness: the values are cut into 16 bits first.</source>
        <translation>浮点数没有亮度的位：先把值量化为 16 位。</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Gamma γ</source>
        <translation>伽马 γ</translation>
    </message>
    <message>
        <source>Gives the histogram the form of another one.</source>
        <translation>使直方图具有另一直方图的形状。</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Histogram after</source>
        <translation>变换后的直方图</translation>
    </message>
    <message>
        <source>Histogram before</source>
        <translation>变换前的直方图</translation>
    </message>
    <message>
        <source>Histogram equalization</source>
        <translation>直方图均衡化</translation>
    </message>
    <message>
        <source>Histogram specification</source>
        <translation>直方图规定化</translation>
    </message>
    <message>
        <source>Histogram {n}</source>
        <translation>直方图 {n}</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How input values become output values.</source>
        <translation>输入值如何变成输出值。</translation>
    </message>
    <message>
        <source>How strongly the logarithm bends: near 0.1 the picture hardly changes.</source>
        <translation>对数曲线弯曲的程度：接近 0.1 时图片几乎不变。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Image {n} has histogram {histogram} ({kind}: median at {median} of the range, {shadows} of the pixels in its lowest and {lights} in its highest third).</source>
        <translation>图像 {n} 对应直方图 {histogram}（{kind}：中位数位于取值范围的 {median} 处，{shadows} 的像素在最低的三分之一，{lights} 在最高的三分之一）。</translation>
    </message>
    <message>
        <source>Input value</source>
        <translation>输入值</translation>
    </message>
    <message>
        <source>Input value (0 black, 1 white) around which the contrast grows; values below darken, above brighten.</source>
        <translation>对比度在其附近增大的输入值（0 为黑，1 为白）；低于它的值变暗，高于它的值变亮。</translation>
    </message>
    <message>
        <source>Input, 0 black to 1 white</source>
        <translation>输入，0 为黑，1 为白</translation>
    </message>
    <message>
        <source>Inverse logarithm</source>
        <translation>反对数</translation>
    </message>
    <message>
        <source>It needs no correction.</source>
        <translation>不需要校正。</translation>
    </message>
    <message>
        <source>Joins points that you drag in the curve by straight lines.</source>
        <translation>用直线连接您在曲线图中拖动的点。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Level, 0 black to 1 white</source>
        <translation>灰度，0 为黑，1 为白</translation>
    </message>
    <message>
        <source>Lifts the darkest values most, with a finite slope at black.</source>
        <translation>对最暗的值提升最多，在黑端斜率有限。</translation>
    </message>
    <message>
        <source>Limits the slope of the local curves: 1 changes little, higher shows more detail and more noise.</source>
        <translation>限制局部曲线的斜率：为 1 时变化很小，越大细节和噪声都越多。</translation>
    </message>
    <message>
        <source>Linear stretch</source>
        <translation>线性拉伸</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>对比度低</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Makes every range of values about equally frequent.</source>
        <translation>使每个取值范围大致同样频繁。</translation>
    </message>
    <message>
        <source>Mean over the tiles</source>
        <translation>各子块的平均</translation>
    </message>
    <message>
        <source>Median after (%)</source>
        <translation>变换后中位数（%）</translation>
    </message>
    <message>
        <source>Median before (%)</source>
        <translation>变换前中位数（%）</translation>
    </message>
    <message>
        <source>Midpoint</source>
        <translation>中点</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Otsu's level</source>
        <translation>大津阈值</translation>
    </message>
    <message>
        <source>Output value</source>
        <translation>输出值</translation>
    </message>
    <message>
        <source>Piecewise linear</source>
        <translation>分段线性</translation>
    </message>
    <message>
        <source>Pixels above this percentile become white; lowering it brightens the lights and widens the contrast.</source>
        <translation>高于此百分位数的像素变为白；调低会提亮亮部并增大对比度。</translation>
    </message>
    <message>
        <source>Points (input, output) of the curve, from 0 (black) to 1 (white); drag them in the curve.</source>
        <translation>曲线上的点（输入，输出），从 0（黑）到 1（白）；可在曲线图中拖动。</translation>
    </message>
    <message>
        <source>Points (value, height) of the wanted distribution, joined by lines; only the proportions matter.</source>
        <translation>目标分布的点（值，高度），以直线相连；只有比例起作用。</translation>
    </message>
    <message>
        <source>Pulls values down and spreads the brightest most.</source>
        <translation>压低各值，对最亮的值展开得最多。</translation>
    </message>
    <message>
        <source>Raises to a power: below 1 lifts the dark values, above 1 pulls the bright ones down.</source>
        <translation>取幂：指数小于 1 提亮暗的值，大于 1 压低亮的值。</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation>参考图像</translation>
    </message>
    <message>
        <source>S-curve</source>
        <translation>S 形曲线</translation>
    </message>
    <message>
        <source>Share of pixels</source>
        <translation>像素比例</translation>
    </message>
    <message>
        <source>Shows the histogram and changes it by a transfer curve, by equalization or after another image.</source>
        <translation>显示直方图，并用变换曲线、均衡化或参照另一幅图像来改变它。</translation>
    </message>
    <message>
        <source>Shows where one bit of the values is set.</source>
        <translation>显示值的某一位在何处为 1。</translation>
    </message>
    <message>
        <source>Span (maximum - minimum)</source>
        <translation>跨度（最大 - 最小）</translation>
    </message>
    <message>
        <source>Spreads the values between two percentiles over the whole range.</source>
        <translation>把两个百分位数之间的值展开到整个取值范围。</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Statistics of the channels</source>
        <translation>各通道的统计</translation>
    </message>
    <message>
        <source>Steepness of the S-curve: the higher, the harder the contrast at the midpoint.</source>
        <translation>S 形曲线的陡度：越大，中点处的对比越强。</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Swaps black and white.</source>
        <translation>黑白互换。</translation>
    </message>
    <message>
        <source>The contrast is low: {most} of the pixels share {span} of the range, from {low} to {high}.</source>
        <translation>对比度低：{most} 的像素集中在取值范围的 {span} 内，从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>The distribution that you draw.</source>
        <translation>您绘制的分布。</translation>
    </message>
    <message>
        <source>The histogram is bright: {share} of the pixels lie in the highest third of the range, and the median is at {median} of it.</source>
        <translation>直方图偏亮：{share} 的像素位于取值范围最高的三分之一，中位数位于 {median} 处。</translation>
    </message>
    <message>
        <source>The histogram is dark: {share} of the pixels lie in the lowest third of the range, and the median is at {median} of it.</source>
        <translation>直方图偏暗：{share} 的像素位于取值范围最低的三分之一，中位数位于 {median} 处。</translation>
    </message>
    <message>
        <source>The histogram is well spread: {most} of the pixels cover {span} of the range, from {low} to {high}, and the median is at {median}.</source>
        <translation>直方图分布良好：{most} 的像素覆盖取值范围的 {span}，从 {low} 到 {high}，中位数位于 {median} 处。</translation>
    </message>
    <message>
        <source>The histogram of a second image.</source>
        <translation>第二幅图像的直方图。</translation>
    </message>
    <message>
        <source>The image is cut into this many tiles along each side: more tiles adapt to smaller structures.</source>
        <translation>图像每边划分的子块数：子块越多，越能适应细小的结构。</translation>
    </message>
    <message>
        <source>The image to work on</source>
        <translation>要处理的图像</translation>
    </message>
    <message>
        <source>The image whose histogram a specification takes over</source>
        <translation>规定化所采用的直方图来自这幅图像</translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation>图片保持不变。</translation>
    </message>
    <message>
        <source>The specification needs a reference image. Open or choose one, or draw the distribution.</source>
        <translation>规定化需要一幅参考图像。请打开或选择一幅，或绘制分布。</translation>
    </message>
    <message>
        <source>This share of the pixels becomes black; raising it darkens the shadows and widens the contrast.</source>
        <translation>这一比例的像素变为黑；调高会压暗暗部并增大对比度。</translation>
    </message>
    <message>
        <source>Threshold by Otsu</source>
        <translation>大津法阈值</translation>
    </message>
    <message>
        <source>Tiles a side</source>
        <translation>每边子块数</translation>
    </message>
    <message>
        <source>Transfer curve</source>
        <translation>变换曲线</translation>
    </message>
    <message>
        <source>Transfer curves</source>
        <translation>变换曲线</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Transforms red, green and blue on their own; colours may shift.</source>
        <translation>分别变换红、绿、蓝；颜色可能偏移。</translation>
    </message>
    <message>
        <source>Transforms the luminance and keeps the hue of every pixel.</source>
        <translation>只变换亮度，保持每个像素的色调。</translation>
    </message>
    <message>
        <source>Values above this level (0 black, 1 white) become white; raising it leaves less white.</source>
        <translation>高于此值（0 为黑，1 为白）的变为白；调高则白色减少。</translation>
    </message>
    <message>
        <source>Well spread</source>
        <translation>分布良好</translation>
    </message>
    <message>
        <source>What belongs together</source>
        <translation>对应关系</translation>
    </message>
    <message>
        <source>Where the wanted distribution comes from: your drawing or a second image.</source>
        <translation>目标分布的来源：您的手绘或第二幅图像。</translation>
    </message>
    <message>
        <source>Whether luminance alone is transformed, which keeps the hue, or each channel on its own.</source>
        <translation>只变换亮度以保持色调，还是逐通道变换。</translation>
    </message>
    <message>
        <source>Which bit is shown: 0 is the least significant; the highest (7 of 8 bits) shows the coarsest structure.</source>
        <translation>显示哪一位：0 为最低位；最高位（8 位中的第 7 位）显示最粗的结构。</translation>
    </message>
    <message>
        <source>White at percentile</source>
        <translation>白所在百分位</translation>
    </message>
    <message>
        <source>all heights are 0. Raise at least one point.</source>
        <translation>所有高度都为 0。请至少抬高一个点。</translation>
    </message>
    <message>
        <source>every coordinate must lie between 0 and 1.</source>
        <translation>每个坐标都必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>give at least two points.</source>
        <translation>请至少给出两个点。</translation>
    </message>
    <message>
        <source>it must be below high_percentile. Lower it.</source>
        <translation>它必须小于 high_percentile。请调低。</translation>
    </message>
    <message>
        <source>the first coordinates must grow from point to point.</source>
        <translation>第一个坐标必须逐点增大。</translation>
    </message>
    <message>
        <source>the level {level}</source>
        <translation>灰度 {level}</translation>
    </message>
    <message>
        <source>the mean level {level}</source>
        <translation>平均灰度 {level}</translation>
    </message>
    <message>
        <source>there is no bit {bit}: this image has bits 0 to {last}. Choose one of them.</source>
        <translation>没有第 {bit} 位：此图像有第 0 到第 {last} 位。请选择其中之一。</translation>
    </message>
    <message>
        <source>{channel} after</source>
        <translation>{channel}，变换后</translation>
    </message>
    <message>
        <source>{channel} before</source>
        <translation>{channel}，变换前</translation>
    </message>
    <message>
        <source>{channel} is constant: Otsu's level is its value, and nothing lies above it.</source>
        <translation>{channel}为恒定值：大津阈值就是这个值，没有高于它的值。</translation>
    </message>
    <message>
        <source>{channel} is constant: there is nothing to equalize.</source>
        <translation>{channel}为恒定值：没有可以均衡化的内容。</translation>
    </message>
    <message>
        <source>{images} images, {histograms} histograms and {curves} curves cannot be matched one to one. Give as many of each.</source>
        <translation>{images} 幅图像、{histograms} 个直方图和 {curves} 条曲线无法一一对应。三者的数目应相同。</translation>
    </message>
    <message>
        <source>{image}, too bright</source>
        <translation>{image}，太亮</translation>
    </message>
    <message>
        <source>{image}, too dark</source>
        <translation>{image}，太暗</translation>
    </message>
    <message>
        <source>{image}, too little contrast</source>
        <translation>{image}，对比度太低</translation>
    </message>
    <message>
        <source>{image}: curve {n}</source>
        <translation>{image}：曲线 {n}</translation>
    </message>
    <message>
        <source>{image}: {transform}</source>
        <translation>{image}：{transform}</translation>
    </message>
    <message>
        <source>{n} % percentile</source>
        <translation>{n} % 百分位数</translation>
    </message>
    <message>
        <source>{n} bits</source>
        <translation>{n} 位</translation>
    </message>
</context>
</TS>
