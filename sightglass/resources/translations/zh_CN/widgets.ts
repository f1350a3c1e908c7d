<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行数(&amp;R)</translation>
    </message>
    <message>
        <source>0 on the left and 1 on the right: an edge</source>
        <translation>左边为 0，右边为 1：一条边缘</translation>
    </message>
    <message>
        <source>1 earlier error is not shown here.</source>
        <translation>另有 1 条较早的错误未在此显示。</translation>
    </message>
    <message>
        <source>1 in the middle of each matrix, else 0</source>
        <translation>每个矩阵的中心为 1，其余为 0</translation>
    </message>
    <message>
        <source>A curve needs two points: this one has to stay.</source>
        <translation>曲线需要两个点：这个点必须保留。</translation>
    </message>
    <message>
        <source>A right click or Delete removes a point. The arrow keys move it by 1 %, with Shift by 0.1 %; Page Up and Page Down choose another point, Insert adds one behind it.</source>
        <translation>右击或按 Delete 移除一个点。方向键移动 1 %，加 Shift 移动 0.1 %；Page Up 和 Page Down 选择其他点，Insert 在其后添加一点。</translation>
    </message>
    <message>
        <source>Add a layer below the one that is chosen</source>
        <translation>在所选层的下方添加一层</translation>
    </message>
    <message>
        <source>Add pair {number}</source>
        <translation>添加第 {number} 对</translation>
    </message>
    <message>
        <source>Advice for this image</source>
        <translation>针对此图像的建议</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步骤</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Apply the recommended transform</source>
        <translation>应用推荐的变换</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down or up</source>
        <translation>方向键移动画笔，空格键落笔或抬笔</translation>
    </message>
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
        <source>Begin again from the input, and run</source>
        <translation>从输入重新开始并运行</translation>
    </message>
    <message>
        <source>Both eigenvalues are 0</source>
        <translation>两个特征值均为 0</translation>
    </message>
    <message>
        <source>Change pair {number}</source>
        <translation>更改第 {number} 对</translation>
    </message>
    <message>
        <source>Clear pairs</source>
        <translation>清除点对</translation>
    </message>
    <message>
        <source>Click a point in one image, then the same in the other. Drag points (Shift: finely), or nudge the one in hand with the arrow keys (0.1 px, Shift: 1 px); O switches it off, Delete takes it away, Page Down goes to the next.</source>
        <translation>在一幅图像中单击一个点，再在另一幅中单击对应的点。拖动点（按住 Shift 微调），或用方向键微移当前点（0.1 像素，按住 Shift 为 1 像素）；O 停用该点，Delete 删除该点，Page Down 转到下一个点。</translation>
    </message>
    <message>
        <source>Close the sequence</source>
        <translation>关闭序列</translation>
    </message>
    <message>
        <source>Close this explanation</source>
        <translation>关闭此说明</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Column of the point in the other image, in pixels</source>
        <translation>点在另一幅图像中的列，以像素为单位</translation>
    </message>
    <message>
        <source>Column of the point in the reference, in pixels</source>
        <translation>点在参考图像中的列，以像素为单位</translation>
    </message>
    <message>
        <source>Common factor</source>
        <translation>公因子</translation>
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
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy pairs</source>
        <translation>复制点对</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy window, kernel and products</source>
        <translation>复制窗口、核与乘积</translation>
    </message>
    <message>
        <source>Count up, row by row</source>
        <translation>逐行递增计数</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>默认值：{value}。</translation>
    </message>
    <message>
        <source>Delete does the same.</source>
        <translation>按 Delete 也可以。</translation>
    </message>
    <message>
        <source>Distance in pixels from where the map sends the point</source>
        <translation>与该点经映射后所到位置的距离，以像素为单位</translation>
    </message>
    <message>
        <source>Divide by sum</source>
        <translation>除以和</translation>
    </message>
    <message>
        <source>Divide the kernel by its sum, so that it keeps the brightness</source>
        <translation>把核除以其系数之和，使亮度保持不变</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag a point to move it; click beside the points to add one.</source>
        <translation>拖动点可移动它；点击其他位置可添加一点。</translation>
    </message>
    <message>
        <source>Drag in the histogram to set the threshold: what lies between its two lines becomes 0. Left and right arrow keys step it, up and down choose another level. The axis is stretched around 0.</source>
        <translation>在直方图中拖动以设置阈值：两条线之间的系数变为 0。左右方向键逐步调整，上下方向键选择其他层。横轴在 0 附近被展宽。</translation>
    </message>
    <message>
        <source>Drag to turn, Ctrl and wheel to zoom, double-click to reset; or arrow keys, + and −, Home</source>
        <translation>拖动旋转，Ctrl 加滚轮缩放，双击恢复；也可用方向键、+ 和 −、Home</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>在此画一个数字</translation>
    </message>
    <message>
        <source>Draw a digit; the right button wipes</source>
        <translation>画一个数字；右键擦除</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元</translation>
    </message>
    <message>
        <source>Eigenvalue</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>Eigenvalues {larger} and {smaller}; the larger along {right} to the right and {down} down</source>
        <translation>特征值为 {larger} 和 {smaller}；较大者的方向为向右 {right}、向下 {down}</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help &gt; Tour shows it again</source>
        <translation>结束导览（Esc）；“帮助 &gt; 导览”可再次显示</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Every number 0</source>
        <translation>所有数值为 0</translation>
    </message>
    <message>
        <source>Every number 1</source>
        <translation>所有数值为 1</translation>
    </message>
    <message>
        <source>Explanation of the worked example</source>
        <translation>示例的说明</translation>
    </message>
    <message>
        <source>Fill the array with numbers to begin with</source>
        <translation>用初始数值填充数组</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Fold or unfold this part of the form</source>
        <translation>折叠或展开表单的这一部分</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>From the finest level on: {thresholds}.</source>
        <translation>从最细一层起：{thresholds}。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Go back to the images of the workspace</source>
        <translation>返回工作区的图像</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hover over the picture to see the sum at a pixel</source>
        <translation>把指针移到图片上，查看某个像素处的求和</translation>
    </message>
    <message>
        <source>In values of the image. Coefficients of this level below it, of either sign, become 0: noise and faint texture go, edges stay. 0 switches it off</source>
        <translation>以图像的值计。此层中绝对值小于它的系数变为 0：噪声和微弱的纹理消失，边缘保留。0 为关</translation>
    </message>
    <message>
        <source>Kernel, flipped</source>
        <translation>核（已翻转）</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Load pairs from a CSV file with columns u, v, x, y, on</source>
        <translation>从含有 u, v, x, y, on 各列的 CSV 文件载入点对</translation>
    </message>
    <message>
        <source>Make these pairs your own, to move and add to</source>
        <translation>将这些点对归您编辑，可移动和添加</translation>
    </message>
    <message>
        <source>Maps, rows and columns of its output</source>
        <translation>其输出的特征图数、行数和列数</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Moment matrix as an ellipse</source>
        <translation>以椭圆表示的矩矩阵</translation>
    </message>
    <message>
        <source>Move layer down</source>
        <translation>下移该层</translation>
    </message>
    <message>
        <source>Move layer up</source>
        <translation>上移该层</translation>
    </message>
    <message>
        <source>Move the layer towards the input</source>
        <translation>将该层移向输入</translation>
    </message>
    <message>
        <source>Move the layer towards the output</source>
        <translation>将该层移向输出</translation>
    </message>
    <message>
        <source>Move through the steps</source>
        <translation>在各步骤间移动</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing was pasted: {problem}</source>
        <translation>未粘贴任何内容：{problem}</translation>
    </message>
    <message>
        <source>Nothing was pasted: {problem}. Copy rows of equal length, such as “1 2 1; 2 4 2; 1 2 1”.</source>
        <translation>未粘贴任何内容：{problem}。请复制等长的行，例如“1 2 1; 2 4 2; 1 2 1”。</translation>
    </message>
    <message>
        <source>Nothing was written: pair {number} keeps its {column}. Write a number such as 12.5, or switch the pair off.</source>
        <translation>未填写任何内容：点对 {number} 保留其 {column}。请输入一个数，例如 12.5，或停用该点对。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Number of channels; new ones hold zeros</source>
        <translation>通道数；新增通道填零</translation>
    </message>
    <message>
        <source>Number of columns; new ones hold zeros</source>
        <translation>列数；新增列填零</translation>
    </message>
    <message>
        <source>Number of columns; the middle of the kernel stays where it is</source>
        <translation>列数；核的中心不动</translation>
    </message>
    <message>
        <source>Number of kernels; new ones hold zeros</source>
        <translation>卷积核数；新增卷积核填零</translation>
    </message>
    <message>
        <source>Number of rows; new ones hold zeros</source>
        <translation>行数；新增行填零</translation>
    </message>
    <message>
        <source>Number of rows; the middle of the kernel stays where it is</source>
        <translation>行数；核的中心不动</translation>
    </message>
    <message>
        <source>Of all levels. {help}</source>
        <translation>用于所有层。{help}</translation>
    </message>
    <message>
        <source>Of {level}. {help}</source>
        <translation>用于 {level}。{help}</translation>
    </message>
    <message>
        <source>Offset {rows} rows, {columns} columns</source>
        <translation>偏移 {rows} 行，{columns} 列</translation>
    </message>
    <message>
        <source>Offset {rows} rows, {columns} columns · origin (lies on the pixel being computed)</source>
        <translation>偏移 {rows} 行，{columns} 列 · 原点（落在正在计算的像素上）</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One more {label}</source>
        <translation>增加一个“{label}”</translation>
    </message>
    <message>
        <source>One threshold and one gain for all levels but the low-pass top</source>
        <translation>除低通顶层外，各层共用一个阈值和一个增益</translation>
    </message>
    <message>
        <source>Outputs of the network</source>
        <translation>网络的输出</translation>
    </message>
    <message>
        <source>Pad to draw a digit on</source>
        <translation>手写数字画板</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pair {number}: now click the same point in {image}. Escape gives it up.</source>
        <translation>第 {number} 对：现在请在{image}中单击对应的点。按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Pairs of points</source>
        <translation>点对</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pixel in row {row}, column {column}: convolution</source>
        <translation>第 {row} 行第 {column} 列的像素：卷积</translation>
    </message>
    <message>
        <source>Pixel in row {row}, column {column}: correlation</source>
        <translation>第 {row} 行第 {column} 列的像素：相关</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play, with the result for every frame</source>
        <translation>播放，并显示每一帧的结果</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Point {n} of {count}: {reading}.</source>
        <translation>第 {n} 个点，共 {count} 个：{reading}。</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Put the recommended transform in force; undo takes it back</source>
        <translation>采用推荐的变换；可撤销</translation>
    </message>
    <message>
        <source>QtAwesome, which carries the icons, is not installed. Run “make run” to install it.</source>
        <translation>未安装提供图标的 QtAwesome。请运行“make run”安装。</translation>
    </message>
    <message>
        <source>Relative frequency</source>
        <translation>相对频率</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>删除该层</translation>
    </message>
    <message>
        <source>Remove pair</source>
        <translation>删除点对</translation>
    </message>
    <message>
        <source>Remove pair {number}</source>
        <translation>删除第 {number} 对</translation>
    </message>
    <message>
        <source>Remove the layer that is chosen</source>
        <translation>删除所选的层</translation>
    </message>
    <message>
        <source>Reset this level: threshold off, gain 1</source>
        <translation>重置此层：关闭阈值，增益为 1</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>恢复视角</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>重置 {label}</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Rotate the kernel by 180°: turns convolution into correlation</source>
        <translation>把核旋转 180°：卷积变为相关</translation>
    </message>
    <message>
        <source>Row of the point in the other image, in pixels</source>
        <translation>点在另一幅图像中的行，以像素为单位</translation>
    </message>
    <message>
        <source>Row of the point in the reference, in pixels</source>
        <translation>点在参考图像中的行，以像素为单位</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>Row {row}, column {column} is empty. Write a number, such as 0; until then {in_force} stays in force.</source>
        <translation>第 {row} 行第 {column} 列为空。请输入一个数，例如 0；在此之前 {in_force} 继续有效。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value}</source>
        <translation>第 {row} 行，第 {column} 列：{value}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: “{text}” is not a finite number. Write one such as −0.5 or 1/8; until then {in_force} stays in force.</source>
        <translation>第 {row} 行第 {column} 列：“{text}”不是有限的数。请写 −0.5 或 1/8 这样的数；在此之前仍使用 {in_force}。</translation>
    </message>
    <message>
        <source>Rows and columns of the input that one of its outputs depends on</source>
        <translation>其单个输出所依赖的输入行数和列数（感受野）</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
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
        <source>Save the pairs as CSV, which can be loaded again</source>
        <translation>将点对保存为 CSV，可再次载入</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>将数值另存为 CSV…</translation>
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
        <source>Set each level's threshold to what noise alone hardly ever exceeds, so that all of it becomes 0</source>
        <translation>把各层的阈值设为仅有噪声时几乎不会超过的值，使噪声全部变为 0</translation>
    </message>
    <message>
        <source>Set every number to 0</source>
        <translation>把所有数设为 0</translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation>设为 0</translation>
    </message>
    <message>
        <source>Show all steps below each other, as on paper</source>
        <translation>像写在纸上一样，自上而下显示全部步骤</translation>
    </message>
    <message>
        <source>Show both images with their points side by side on the canvas</source>
        <translation>在画布上并排显示两幅图像及其点</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>the tour</comment>
        <translation>跳过</translation>
    </message>
    <message>
        <source>State of the computation</source>
        <translation>计算状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶跃</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>to take one</comment>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>which one is in view</comment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Steps of the calculation</source>
        <translation>计算步骤</translation>
    </message>
    <message>
        <source>Stop here; the result so far stays</source>
        <translation>在此停止；保留目前的结果</translation>
    </message>
    <message>
        <source>Sum at a pixel</source>
        <translation>像素处的求和</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>和 {sum}</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>交换行与列</translation>
    </message>
    <message>
        <source>Switch a pair off to leave it out of the fit</source>
        <translation>停用某点对，使其不参与拟合</translation>
    </message>
    <message>
        <source>Switch pair {number} off</source>
        <translation>停用第 {number} 对</translation>
    </message>
    <message>
        <source>Switch pair {number} on</source>
        <translation>启用第 {number} 对</translation>
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
        <source>Take all pairs away</source>
        <translation>删除所有点对</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>转为手动</translation>
    </message>
    <message>
        <source>Take the last one away</source>
        <translation>删除最后一个</translation>
    </message>
    <message>
        <source>Take {step_words}, then wait</source>
        <translation>执行{step_words}，然后等待</translation>
    </message>
    <message>
        <source>That edit is refused: {reason}</source>
        <translation>此修改未被接受：{reason}</translation>
    </message>
    <message>
        <source>The calculation appears with the result.</source>
        <translation>得到结果后将显示计算过程。</translation>
    </message>
    <message>
        <source>The curves appear with the result.</source>
        <translation>得到结果后将显示曲线。</translation>
    </message>
    <message>
        <source>The distribution that the output values are to have: high where values shall be frequent.</source>
        <translation>输出值应有的分布：希望频繁出现的值处较高。</translation>
    </message>
    <message>
        <source>The histogram of each level appears with the result.</source>
        <translation>各层的直方图随结果一起出现。</translation>
    </message>
    <message>
        <source>The low-pass top is kept as it is; only its gain can be changed.</source>
        <translation>低通顶层原样保留；只能改变其增益。</translation>
    </message>
    <message>
        <source>The next step (right arrow key)</source>
        <translation>下一步（右方向键）</translation>
    </message>
    <message>
        <source>The numbers share no factor: they are all 0, or neither small nor fractions of whole numbers</source>
        <translation>这些数没有公因子：它们全为 0，或既不是位数少的数，也不是整数之比</translation>
    </message>
    <message>
        <source>The numbers sum to 0: there is nothing to divide by</source>
        <translation>各数之和为 0：无法作为除数</translation>
    </message>
    <message>
        <source>The numbers sum to {sum}: this is the gain at frequency 0</source>
        <translation>各数之和为 {sum}：这就是频率 0 处的增益</translation>
    </message>
    <message>
        <source>The picture of the plot could not be encoded as PNG.</source>
        <translation>图表的图片无法编码为 PNG。</translation>
    </message>
    <message>
        <source>The step before this one (left arrow key)</source>
        <translation>上一步（左方向键）</translation>
    </message>
    <message>
        <source>The surface appears when there is a result</source>
        <translation>有结果时显示曲面</translation>
    </message>
    <message>
        <source>The top is the low-pass that is left after all reductions. It has a gain, and no threshold.</source>
        <translation>顶层是所有缩减之后剩下的低通。它有增益，没有阈值。</translation>
    </message>
    <message>
        <source>There is no finite value to show</source>
        <translation>没有可显示的有限值</translation>
    </message>
    <message>
        <source>These numbers, or their sum, are too large to compute with. Write smaller ones.</source>
        <translation>这些数或它们的和过大，无法计算。请写小一些的数。</translation>
    </message>
    <message>
        <source>These pairs were not set by hand. To move them, switch some off or add others, take them in hand first.</source>
        <translation>这些点对并非手动设置。如需移动、停用或添加，请先转为手动。</translation>
    </message>
    <message>
        <source>Tour, step {number} of {count}: {title}</source>
        <translation>导览，第 {number} 步，共 {count} 步：{title}</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>转置</translation>
    </message>
    <message>
        <source>Type another factor to scale the whole kernel</source>
        <translation>键入另一个因子以缩放整个核</translation>
    </message>
    <message>
        <source>Type in a cell to make this preset a kernel of your own</source>
        <translation>在单元中键入，即可把此预设变为您自己的核</translation>
    </message>
    <message>
        <source>Type numbers or fractions such as 1/8; Delete sets 0</source>
        <translation>键入数或 1/8 这样的分数；按 Delete 设为 0</translation>
    </message>
    <message>
        <source>Universal threshold</source>
        <translation>通用阈值</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Wait before the next step; resume goes on from the same place</source>
        <translation>在下一步之前等待；可从原处继续</translation>
    </message>
    <message>
        <source>Wanted distribution</source>
        <translation>目标分布</translation>
    </message>
    <message>
        <source>Weights and biases that are learned</source>
        <translation>要学习的权重和偏置</translation>
    </message>
    <message>
        <source>What each input value (across) becomes in the output (up): above the diagonal brighter, below it darker.</source>
        <translation>每个输入值（横轴）变成的输出值（纵轴）：在对角线之上变亮，之下变暗。</translation>
    </message>
    <message>
        <source>What the coefficients of this level are multiplied by after the threshold: above 1 its details stand out, below 1 they fade, 0 leaves them out</source>
        <translation>此层系数在阈值处理后乘以的倍数：大于 1 突出细节，小于 1 减弱细节，0 去掉细节</translation>
    </message>
    <message>
        <source>What the layer does</source>
        <translation>该层的作用</translation>
    </message>
    <message>
        <source>What the training makes small</source>
        <translation>训练所要减小的量</translation>
    </message>
    <message>
        <source>Which frame is the first of the pair</source>
        <translation>哪一帧是帧对中的第一帧</translation>
    </message>
    <message>
        <source>Write the numbers without the factor that they share. This only changes how they are written; the kernel stays the same.</source>
        <translation>写各数时提出它们的公因子。这只改变写法，核不变。</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>matrix of {rows} by {columns}</source>
        <translation>{rows} × {columns} 的矩阵</translation>
    </message>
    <message>
        <source>the block has {rows} × {columns} cells and a kernel at most {largest} × {largest}. Copy a smaller block.</source>
        <translation>该块有 {rows} × {columns} 个单元，而核至多为 {largest} × {largest}。请复制较小的块。</translation>
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
        <source>threshold {threshold}</source>
        <translation>阈值 {threshold}</translation>
    </message>
    <message>
        <source>value {value}, height {height:.1f} %</source>
        <translation>值 {value}，高度 {height:.1f} %</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>a share of the coefficients</comment>
        <translation>置零</translation>
    </message>
    <message>
        <source>{axis} in {unit}</source>
        <translation>{axis}（{unit}）</translation>
    </message>
    <message>
        <source>{axis}, {first:.6g} to {last:.6g}</source>
        <translation>{axis}，{first:.6g} 到 {last:.6g}</translation>
    </message>
    <message>
        <source>{count} earlier errors are not shown here.</source>
        <translation>另有 {count} 条较早的错误未在此显示。</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>{error} Until it fits, the last network that did stays in use.</source>
        <translation>{error}在其相符之前，继续使用上一个有效的网络。</translation>
    </message>
    <message>
        <source>{formula} for {noise}: {thresholds}</source>
        <translation>{formula}，{noise}：{thresholds}</translation>
    </message>
    <message>
        <source>{formula} with the noise σ estimated from the finest level</source>
        <translation>{formula}，噪声 σ 由最细一层估计</translation>
    </message>
    <message>
        <source>{formula}: N is the number of coefficients of the level, σ the noise in it. In the image it is {noise}, estimated from the median magnitude of the finest level.</source>
        <translation>{formula}：N 为该层的系数个数，σ 为其中的噪声。图像中的噪声为 {noise}，由最细一层系数绝对值的中位数估计。</translation>
    </message>
    <message>
        <source>{formula}: there is no image yet to estimate the noise σ from</source>
        <translation>{formula}：尚无图像可用来估计噪声 σ</translation>
    </message>
    <message>
        <source>{label}: channels</source>
        <translation>{label}：通道数</translation>
    </message>
    <message>
        <source>{label}: columns</source>
        <translation>{label}：列数</translation>
    </message>
    <message>
        <source>{label}: fill</source>
        <translation>{label}：填充</translation>
    </message>
    <message>
        <source>{label}: kernels</source>
        <translation>{label}：卷积核数</translation>
    </message>
    <message>
        <source>{label}: rows</source>
        <translation>{label}：行数</translation>
    </message>
    <message>
        <source>{level}: {facts}.</source>
        <translation>{level}：{facts}。</translation>
    </message>
    <message>
        <source>{name} from {low} to {high}</source>
        <translation>{name}，从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{name} over {columns} and {rows}, {described}.</source>
        <translation>{name} 随 {columns} 和 {rows} 的变化，{described}。</translation>
    </message>
    <message>
        <source>{name}, output {output:.3f}</source>
        <translation>{name}，输出 {output:.3f}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{n} points.</source>
        <translation>{n} 个点。</translation>
    </message>
    <message>
        <source>{parameters} weights and biases</source>
        <translation>{parameters} 个权重和偏置</translation>
    </message>
    <message>
        <source>{problem} ({n} more)</source>
        <translation>{problem}（另有 {n} 处）</translation>
    </message>
    <message>
        <source>{row}, {column} in {unit}</source>
        <translation>{row}、{column}（{unit}）</translation>
    </message>
    <message>
        <source>{sentence} The right class is {name}.</source>
        <translation>{sentence}正确类别是 {name}。</translation>
    </message>
    <message>
        <source>{sentence}. Hatched: beyond the image</source>
        <translation>{sentence}。斜线部分：图像之外</translation>
    </message>
    <message>
        <source>{share} set to zero</source>
        <translation>{share} 置零</translation>
    </message>
    <message>
        <source>{title}. {sentence}</source>
        <translation>{title}。{sentence}</translation>
    </message>
    <message>
        <source>{title}: {name}, output {output:.3f}.</source>
        <translation>{title}：{name}，输出 {output:.3f}。</translation>
    </message>
    <message>
        <source>{y} over {x}</source>
        <translation>{y} 随 {x} 的变化</translation>
    </message>
    <message>
        <source>Σ = {total}: every number of the kernel is 0</source>
        <translation>Σ = {total}：核的每个数都是 0</translation>
    </message>
    <message>
        <source>Σ of {n} products = {total}. The largest: {largest}</source>
        <translation>{n} 个乘积的 Σ = {total}。最大的几项：{largest}</translation>
    </message>
    <message>
        <source>“{text}” is no factor. Write a number other than 0, such as 1/8.</source>
        <translation>“{text}”不能作为因子。请写一个非 0 的数，例如 1/8。</translation>
    </message>
    <message>
        <source>“{typed}” may mean {whole} or {decimal}. Write it without a comma, with a point before its decimals.</source>
        <translation>“{typed}”可能指 {whole} 或 {decimal}。请不用逗号，小数部分前用点号。</translation>
    </message>
    <message>
        <source>“{value}” is no number: pair {number} keeps its {column}. Write a number such as 12.5.</source>
        <translation>“{value}”不是数字：第 {number} 对的 {column} 保持不变。请输入如 12.5 的数。</translation>
    </message>
</context>
</TS>
