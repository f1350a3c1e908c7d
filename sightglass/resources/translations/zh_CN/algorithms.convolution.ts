<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 / (1 + e⁻ˣ)</source>
        <translation>1 / (1 + e⁻ˣ)</translation>
    </message>
    <message>
        <source>1 / power {mu} of </source>
        <translation>1 / {mu} 次幂：</translation>
    </message>
    <message>
        <source>1 to 16 inputs</source>
        <translation>1 到 16 个输入</translation>
    </message>
    <message>
        <source>1 to 8 kernels with one matrix for each channel of x: all of the first kernel, then of the second</source>
        <translation>1 到 8 个卷积核，x 的每个通道各一个矩阵：先列出第一个核的全部矩阵，再列出第二个核的</translation>
    </message>
    <message>
        <source>A convolution turns each kernel by 180° before it is laid on x, so that x is read backwards: y(t) = Σ x(t − u) W(u). A correlation lays it on as it is typed.</source>
        <translation>卷积先把每个核旋转 180° 再叠放到 x 上，因此 x 是倒着读取的：y(t) = Σ x(t − u) W(u)。相关则按输入的样子直接叠放。</translation>
    </message>
    <message>
        <source>A part of the image; for normalisation all of it</source>
        <translation>图像的一部分；归一化时为整幅图像</translation>
    </message>
    <message>
        <source>A row of n equal weights with the sum 1</source>
        <translation>一行 n 个相等的权重，和为 1</translation>
    </message>
    <message>
        <source>A window of weights moves over the maps; forward, backward and checked</source>
        <translation>权重窗口在特征图上移动；前向、反向并加以检验</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Added to every value of the first convolution</source>
        <translation>加到第一次卷积的每个值上</translation>
    </message>
    <message>
        <source>Added to every value of the second convolution</source>
        <translation>加到第二次卷积的每个值上</translation>
    </message>
    <message>
        <source>Added to the outputs, one for each map or output; those that are missing are 0</source>
        <translation>加到输出上，每个特征图或输出一个；缺少的为 0</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>At 0 the function has a corner and no derivative. The layer takes 0, and the central difference gives the mean of both sides.</source>
        <translation>函数在 0 处有尖角，没有导数。该层取 0，而中心差分给出两侧的均值。</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Backward pass</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Backward: each gradient goes to the maximum</source>
        <translation>反向：每个梯度传给最大值</translation>
    </message>
    <message>
        <source>Backward: each gradient goes to the value that was kept</source>
        <translation>反向：每个梯度传给被保留的值</translation>
    </message>
    <message>
        <source>Backward: each gradient is spread over its window</source>
        <translation>反向：每个梯度分摊到其窗口</translation>
    </message>
    <message>
        <source>Backward: p − 1 at the target</source>
        <translation>反向：目标处为 p − 1</translation>
    </message>
    <message>
        <source>Backward: the gradients</source>
        <translation>反向：各个梯度</translation>
    </message>
    <message>
        <source>Behind the last window {lines} of x remain that no window reads, because of the stride.</source>
        <translation>由于步幅，最后一个窗口之后还剩下 x 的 {lines}没有任何窗口读取。</translation>
    </message>
    <message>
        <source>Behind the last window {lines} of x remains that no window reads, because of the stride.</source>
        <translation>由于步幅，最后一个窗口之后还剩下 x 的 {lines}没有任何窗口读取。</translation>
    </message>
    <message>
        <source>Behind the last window {rows} and {columns} of x remain that no window reads, because of the stride.</source>
        <translation>由于步幅，最后一个窗口之后还剩下 x 的 {rows}和 {columns}没有任何窗口读取。</translation>
    </message>
    <message>
        <source>Between the values of ∂L/∂y {n} zero for the stride, and zeros around.</source>
        <translation>因步幅在 ∂L/∂y 的值之间插入 {n} 个零，四周再补零。</translation>
    </message>
    <message>
        <source>Between the values of ∂L/∂y {n} zeros for the stride, and zeros around.</source>
        <translation>因步幅在 ∂L/∂y 的值之间插入 {n} 个零，四周再补零。</translation>
    </message>
    <message>
        <source>Beyond the borders stand zeros, so that less is subtracted there.</source>
        <translation>边界之外为零，因此那里减去的较少。</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊结果</translation>
    </message>
    <message>
        <source>Blurred: the window G is a Gaussian brought to the sum 1; zeros stand beyond the borders</source>
        <translation>模糊结果：窗口 G 是和归一为 1 的高斯窗；边界之外为零</translation>
    </message>
    <message>
        <source>Both its rows and its columns change their order.</source>
        <translation>其行与列的顺序都颠倒。</translation>
    </message>
    <message>
        <source>Both kernels are laid on as they are typed, Y(r + u, s + v) K(u, v): a correlation.</source>
        <translation>两个核都按输入的样子叠放，Y(r + u, s + v) K(u, v)：这是相关。</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>B⁽¹⁾</source>
        <translation>B⁽¹⁾</translation>
    </message>
    <message>
        <source>B⁽⁴⁾</source>
        <translation>B⁽⁴⁾</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Check: each derivative by differences</source>
        <translation>检验：用差分求各个导数</translation>
    </message>
    <message>
        <source>Check: the same gradients by differences</source>
        <translation>检验：用差分求同样的梯度</translation>
    </message>
    <message>
        <source>Check: ∂L/∂x by differences</source>
        <translation>检验：用差分求 ∂L/∂x</translation>
    </message>
    <message>
        <source>Check: ∂L/∂y by differences</source>
        <translation>检验：用差分求 ∂L/∂y</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns −1, 0, 1, n rows high</source>
        <translation>各列为 −1、0、1，高 n 行</translation>
    </message>
    <message>
        <source>Convolution, layers and gradients, step by step</source>
        <translation>卷积、层与梯度，逐步讲解</translation>
    </message>
    <message>
        <source>Convolution, softplus, every second value, twice, and one unit: forward and backward, node by node</source>
        <translation>卷积、softplus、每隔一个值取一个，重复两次，再接一个单元：逐节点前向与反向</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Difference of {title}({row}, {column})</source>
        <translation>{title}({row}, {column}) 之差</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Differences: (H(w + h) − H(w − h)) / 2h</source>
        <translation>差分：(H(w + h) − H(w − h)) / 2h</translation>
    </message>
    <message>
        <source>Differences: (L(w + h) − L(w − h)) / 2h with h = {h}</source>
        <translation>差分：(L(w + h) − L(w − h)) / 2h，其中 h = {h}</translation>
    </message>
    <message>
        <source>Differences: (L(x + h) − L(x − h)) / 2h with h = {h} or less</source>
        <translation>差分：(L(x + h) − L(x − h)) / 2h，其中 h 为 {h} 或更小</translation>
    </message>
    <message>
        <source>Differences: (L(y + h) − L(y − h)) / 2h with h = {h}</source>
        <translation>差分：(L(y + h) − L(y − h)) / 2h，其中 h = {h}</translation>
    </message>
    <message>
        <source>Divide by κ + λ Σ x² to the power μ at each pixel</source>
        <translation>每个像素除以 κ + λ Σ x² 的 μ 次幂</translation>
    </message>
    <message>
        <source>Divisor</source>
        <translation>除数</translation>
    </message>
    <message>
        <source>Each derivative was computed once more by differences of H; they are at most {difference} apart.</source>
        <translation>每个导数又用 H 的差分计算了一次；两者最多相差 {difference}。</translation>
    </message>
    <message>
        <source>Each gradient was computed once more by differences of L; they are at most {difference} apart.</source>
        <translation>每个梯度又用 L 的差分计算了一次；两者最多相差 {difference}。</translation>
    </message>
    <message>
        <source>Each map is divided by κ + λ Σ x² to the power μ, with κ = {kappa}, λ = {lam} and μ = {mu}.</source>
        <translation>每个特征图除以 κ + λ Σ x² 的 μ 次幂，其中 κ = {kappa}，λ = {lam}，μ = {mu}。</translation>
    </message>
    <message>
        <source>Each of the {n} values of a window gets 1/{n} of its gradient: ∂L/∂y is expanded, then divided.</source>
        <translation>窗口的 {n} 个值各得到其梯度的 1/{n}：先把 ∂L/∂y 展开，再相除。</translation>
    </message>
    <message>
        <source>Each value is multiplied by the weight that lies on it, and the products are summed.</source>
        <translation>每个值乘以叠放在它上面的权重，再把乘积相加。</translation>
    </message>
    <message>
        <source>Each value is multiplied by the weight that lies on it, and the products are summed. The products of the other channels are added.</source>
        <translation>每个值乘以叠放在它上面的权重，再把乘积相加，并加上其他通道的乘积。</translation>
    </message>
    <message>
        <source>Example network</source>
        <translation>示例网络</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>滤波结果</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>起始列</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>起始行</translation>
    </message>
    <message>
        <source>Forward: a window moves over x</source>
        <translation>前向：窗口在 x 上移动</translation>
    </message>
    <message>
        <source>Forward: logits to probabilities</source>
        <translation>前向：由 logit 到概率</translation>
    </message>
    <message>
        <source>Forward: the first value of each window</source>
        <translation>前向：每个窗口的第一个值</translation>
    </message>
    <message>
        <source>Forward: the maximum of each window</source>
        <translation>前向：每个窗口的最大值</translation>
    </message>
    <message>
        <source>Forward: the mean of each window</source>
        <translation>前向：每个窗口的均值</translation>
    </message>
    <message>
        <source>Forward: y = W x + b</source>
        <translation>前向：y = W x + b</translation>
    </message>
    <message>
        <source>From this point</source>
        <translation>从该点算起</translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation>从 −1 到 1</translation>
    </message>
    <message>
        <source>Function and derivative</source>
        <translation>函数与导数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Gradients, checked</source>
        <translation>经检验的梯度</translation>
    </message>
    <message>
        <source>How many columns of pixels are taken; of a smaller image all</source>
        <translation>取多少列像素；图像较小时全部取用</translation>
    </message>
    <message>
        <source>How many rows of pixels are taken; of a smaller image all</source>
        <translation>取多少行像素；图像较小时全部取用</translation>
    </message>
    <message>
        <source>How many values the window moves on; 1 skips none</source>
        <translation>窗口每次移动多少个值；1 表示不跳过</translation>
    </message>
    <message>
        <source>How many values the window moves on; s − 1 are skipped between two</source>
        <translation>窗口每次移动多少个值；相邻两次之间跳过 s − 1 个</translation>
    </message>
    <message>
        <source>Image with x</source>
        <translation>标出 x 的图像</translation>
    </message>
    <message>
        <source>In {windows} several values share the maximum. There the loss has no derivative: each of equal values has it in full, which is more than a subgradient, and the central difference is the mean of both sides.</source>
        <translation>有 {windows}中多个值同为最大值。损失在那里没有导数：相等的每个值都得到完整的梯度，这已超出次梯度，而中心差分是两侧的均值。</translation>
    </message>
    <message>
        <source>In {windows} several values share the maximum. There the loss has no derivative: the first of equal values has it, which is a subgradient, and the central difference is the mean of both sides.</source>
        <translation>有 {windows}中多个值同为最大值。损失在那里没有导数：相等的值中由第一个得到梯度，这是一个次梯度，而中心差分是两侧的均值。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <source>It is not the maximum of its window.</source>
        <translation>它不是其窗口的最大值。</translation>
    </message>
    <message>
        <source>It is the maximum of its window.</source>
        <translation>它是其窗口的最大值。</translation>
    </message>
    <message>
        <source>It is the maximum of {won} of the {n} windows that hold it.</source>
        <translation>在包含它的 {n} 个窗口中，它是其中 {won} 个的最大值。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>核</translation>
    </message>
    <message>
        <source>K⁽¹⁾</source>
        <translation>K⁽¹⁾</translation>
    </message>
    <message>
        <source>K⁽⁴⁾</source>
        <translation>K⁽⁴⁾</translation>
    </message>
    <message>
        <source>L = ½ Σ (y − target)², so that ∂L/∂y = y − target</source>
        <translation>L = ½ Σ (y − t)²，t 为目标，因此 ∂L/∂y = y − t</translation>
    </message>
    <message>
        <source>L is the sum of all outputs</source>
        <translation>L 为所有输出之和</translation>
    </message>
    <message>
        <source>Largest difference from derivatives by differences</source>
        <translation>与差分所得导数的最大差异</translation>
    </message>
    <message>
        <source>Largest difference of ∂L/∂W from differences of L</source>
        <translation>∂L/∂W 与 L 的差分的最大差异</translation>
    </message>
    <message>
        <source>Largest difference of ∂L/∂b from differences of L</source>
        <translation>∂L/∂b 与 L 的差分的最大差异</translation>
    </message>
    <message>
        <source>Largest difference of ∂L/∂x from differences of L</source>
        <translation>∂L/∂x 与 L 的差分的最大差异</translation>
    </message>
    <message>
        <source>Largest difference of ∂L/∂y from differences of L</source>
        <translation>∂L/∂y 与 L 的差分的最大差异</translation>
    </message>
    <message>
        <source>Largest possible</source>
        <translation>可能的最大值</translation>
    </message>
    <message>
        <source>Largest possible product of derivatives</source>
        <translation>导数之积的最大可能值</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <source>Length of the average, height of the edge, or side of the box</source>
        <translation>平均的长度、边缘的高度或方框的边长</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>Map</source>
        <comment>of a network</comment>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>滑动平均</translation>
    </message>
    <message>
        <source>No window reads this value, so that nothing depends on it.</source>
        <translation>没有窗口读取这个值，因此没有任何量依赖于它。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Numbers that are typed or pasted</source>
        <translation>输入或粘贴的数</translation>
    </message>
    <message>
        <source>Numbers that are typed: L is the sum of the outputs, each times its number</source>
        <translation>手动输入的数：L 为各输出乘以对应的数之和</translation>
    </message>
    <message>
        <source>Numeric</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Of every softplus</source>
        <translation>用于每个 softplus</translation>
    </message>
    <message>
        <source>One channel: the gray value of each pixel</source>
        <translation>一个通道：每个像素的灰度值</translation>
    </message>
    <message>
        <source>One matrix for each of 1 to 3 channels, of at most 256 values each; a signal is a matrix of one row</source>
        <translation>1 到 3 个通道各一个矩阵，每个最多 256 个值；信号是只有一行的矩阵</translation>
    </message>
    <message>
        <source>One matrix for each output map, of its size</source>
        <translation>每个输出特征图一个同尺寸的矩阵</translation>
    </message>
    <message>
        <source>One number for each output of the linear layer</source>
        <translation>线性层的每个输出一个数</translation>
    </message>
    <message>
        <source>One row for each of 1 to 16 outputs, one column for each input</source>
        <translation>1 到 16 个输出各一行，每个输入一列</translation>
    </message>
    <message>
        <source>One value for each window: the mean, the maximum, or the first</source>
        <translation>每个窗口一个值：均值、最大值或第一个值</translation>
    </message>
    <message>
        <source>One weight for each value of Y⁽⁶⁾</source>
        <translation>Y⁽⁶⁾ 的每个值一个权重</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>全 1</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Output of the network</source>
        <translation>网络的输出</translation>
    </message>
    <message>
        <source>Part of the normalisation</source>
        <translation>归一化的一部分</translation>
    </message>
    <message>
        <source>Point x</source>
        <translation>点 x</translation>
    </message>
    <message>
        <source>Probabilities and gradient</source>
        <translation>概率与梯度</translation>
    </message>
    <message>
        <source>Probabilities, and how the loss depends on each logit</source>
        <translation>概率，以及损失如何依赖于每个 logit</translation>
    </message>
    <message>
        <source>Probability of the right class</source>
        <translation>正确类别的概率</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>of derivatives</comment>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Product of f′</source>
        <translation>f′ 的乘积</translation>
    </message>
    <message>
        <source>Product of the derivatives of all layers</source>
        <translation>所有层的导数之积</translation>
    </message>
    <message>
        <source>Products of derivatives</source>
        <translation>导数的乘积</translation>
    </message>
    <message>
        <source>Rectification, with a corner at 0</source>
        <translation>整流，在 0 处有尖角</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of y: {rows}. Columns of y: {columns}.</source>
        <translation>y 的行数：{rows}。y 的列数：{columns}。</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>what a value is multiplied by</comment>
        <translation>缩放系数</translation>
    </message>
    <message>
        <source>See what a layer computes and how its gradients come about, number by number.</source>
        <translation>逐个数地观察一层计算什么，其梯度又从何而来。</translation>
    </message>
    <message>
        <source>Size n</source>
        <translation>大小 n</translation>
    </message>
    <message>
        <source>Sizes: {sizes} → 1 × 1.</source>
        <translation>尺寸：{sizes} → 1 × 1。</translation>
    </message>
    <message>
        <source>Soft |x|</source>
        <translation>平滑 |x|</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy</source>
        <translation>Softmax 与交叉熵</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>Subtract the blurred mean of the maps rather than their sum</source>
        <translation>减去各特征图模糊后的均值，而不是其和</translation>
    </message>
    <message>
        <source>Subtract the blurred sum of the maps</source>
        <translation>减去各特征图之和的模糊结果</translation>
    </message>
    <message>
        <source>Subtract the mean around each pixel, or divide by the brightness</source>
        <translation>减去每个像素周围的均值，或除以亮度</translation>
    </message>
    <message>
        <source>Subtractive</source>
        <translation>相减式</translation>
    </message>
    <message>
        <source>Sum of ∂L/∂y</source>
        <translation>∂L/∂y 之和</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target t</source>
        <translation>目标 t</translation>
    </message>
    <message>
        <source>The class that is right, counted from 0</source>
        <translation>正确的类别，从 0 数起</translation>
    </message>
    <message>
        <source>The derivative at x was computed once more by a difference; it is {difference} apart.</source>
        <translation>x 处的导数又用差分计算了一次；两者相差 {difference}。</translation>
    </message>
    <message>
        <source>The derivative is at most {steepest}: through {layers} a gradient is scaled by at most {power} = {bound}, and from this point by {product}.</source>
        <translation>导数最大为 {steepest}：经过 {layers}，梯度最多乘以 {power} = {bound}，从该点算起则乘以 {product}。</translation>
    </message>
    <message>
        <source>The divisor is {low} to {high}.</source>
        <translation>除数为 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>The edge kernel answers to vertical edges: negative where x rises from left to right, since it is turned.</source>
        <translation>边缘核对竖直边缘有响应：由于核被旋转，x 从左到右上升处响应为负。</translation>
    </message>
    <message>
        <source>The edge kernel answers to vertical edges: positive where x rises from left to right.</source>
        <translation>边缘核对竖直边缘有响应：x 从左到右上升处响应为正。</translation>
    </message>
    <message>
        <source>The first window</source>
        <translation>第一个窗口</translation>
    </message>
    <message>
        <source>The input of the network, at most 12 × 12</source>
        <translation>网络的输入，最大 12 × 12</translation>
    </message>
    <message>
        <source>The kernel is turned by 180°</source>
        <translation>把核旋转 180°</translation>
    </message>
    <message>
        <source>The kernel of the first convolution</source>
        <translation>第一次卷积的核</translation>
    </message>
    <message>
        <source>The kernel of the second convolution</source>
        <translation>第二次卷积的核</translation>
    </message>
    <message>
        <source>The kernels that are typed</source>
        <translation>手动输入的核</translation>
    </message>
    <message>
        <source>The larger k, the sharper the bend at 0</source>
        <translation>k 越大，0 处的转折越尖锐</translation>
    </message>
    <message>
        <source>The mean goes from {mean_before} to {mean_after}, the standard deviation from {spread_before} to {spread_after}.</source>
        <translation>均值由 {mean_before} 变为 {mean_after}，标准差由 {spread_before} 变为 {spread_after}。</translation>
    </message>
    <message>
        <source>The mean of the maps, blurred with σ = {sigma} px, is subtracted from each map.</source>
        <translation>从每个特征图中减去各特征图的均值经 σ = {sigma} px 模糊后的结果。</translation>
    </message>
    <message>
        <source>The network: forward, then backward</source>
        <translation>网络：先前向，再反向</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The right class {right} has the probability {percent}: L = −ln {p} = {loss}.</source>
        <translation>正确类别 {right} 的概率为 {percent}：L = −ln {p} = {loss}。</translation>
    </message>
    <message>
        <source>The same by the chain rule</source>
        <translation>用链式法则得到同样的结果</translation>
    </message>
    <message>
        <source>The sum of the maps, blurred with σ = {sigma} px, is subtracted from each map.</source>
        <translation>从每个特征图中减去各特征图之和经 σ = {sigma} px 模糊后的结果。</translation>
    </message>
    <message>
        <source>The target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The target is class {right}</source>
        <translation>目标为类别 {right}</translation>
    </message>
    <message>
        <source>The values of 2 to 16 classes</source>
        <translation>2 到 16 个类别的值</translation>
    </message>
    <message>
        <source>There is no image to take values from. Open one, or choose the input “Typed”.</source>
        <translation>没有可取值的图像。请打开一幅图像，或将输入设为“手动输入”。</translation>
    </message>
    <message>
        <source>These kernels are the same when they are turned: convolution and correlation agree.</source>
        <translation>这些核旋转后不变：卷积与相关结果一致。</translation>
    </message>
    <message>
        <source>This is not the target: p itself.</source>
        <translation>这不是目标：就是 p 本身。</translation>
    </message>
    <message>
        <source>This is the target: p − 1.</source>
        <translation>这是目标：p − 1。</translation>
    </message>
    <message>
        <source>This value is left out: H does not depend on it.</source>
        <translation>这个值被舍去：H 不依赖于它。</translation>
    </message>
    <message>
        <source>Three channels: red, green and blue; a gray image has one</source>
        <translation>三个通道：红、绿、蓝；灰度图像只有一个</translation>
    </message>
    <message>
        <source>Through how many layers the derivatives are multiplied</source>
        <translation>导数连乘多少层</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Values of the image are shares of its white, from 0 to 1, unless it holds floats.</source>
        <translation>图像的值表示为白色的比例，从 0 到 1，浮点图像除外。</translation>
    </message>
    <message>
        <source>Values that are left out when every second one is kept have the derivative 0.</source>
        <translation>每隔一个值保留一个时被舍去的值，导数为 0。</translation>
    </message>
    <message>
        <source>Values that are skipped have no part in y: their gradient is 0.</source>
        <translation>被跳过的值不参与 y：其梯度为 0。</translation>
    </message>
    <message>
        <source>Vertical edge</source>
        <translation>竖直边缘</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>W has {outputs} × {inputs} weights: one row for each output, one column for each input.</source>
        <translation>W 有 {outputs} × {inputs} 个权重：每个输出一行，每个输入一列。</translation>
    </message>
    <message>
        <source>W# flipped</source>
        <translation>W# 翻转</translation>
    </message>
    <message>
        <source>What is done to each value, its derivative, and products of derivatives</source>
        <translation>对每个值所做的运算、其导数以及导数的乘积</translation>
    </message>
    <message>
        <source>What is evened out</source>
        <translation>使什么变得均匀</translation>
    </message>
    <message>
        <source>What is taken of the image</source>
        <translation>取图像的哪些内容</translation>
    </message>
    <message>
        <source>What the unit should give</source>
        <translation>单元应给出的值</translation>
    </message>
    <message>
        <source>What y should be: one matrix for each output map, of its size</source>
        <translation>y 应为的值：每个输出特征图一个同尺寸的矩阵</translation>
    </message>
    <message>
        <source>What y should be: one number for each output of the linear layer</source>
        <translation>y 应为的值：线性层的每个输出一个数</translation>
    </message>
    <message>
        <source>Where the gradient comes from</source>
        <translation>梯度从何而来</translation>
    </message>
    <message>
        <source>Where the part begins; it is moved into the image where it would reach beyond</source>
        <translation>该部分的起点；若会超出图像，则移回图像之内</translation>
    </message>
    <message>
        <source>Where the values come from</source>
        <translation>值从何而来</translation>
    </message>
    <message>
        <source>Where value and derivative are read, and what goes into the first layer</source>
        <translation>在何处读取函数值与导数，以及输入第一层的值</translation>
    </message>
    <message>
        <source>Where values can be taken from, instead of typing them</source>
        <translation>可从中取值的图像，以代替手动输入</translation>
    </message>
    <message>
        <source>Whether the kernel is flipped</source>
        <translation>是否翻转核</translation>
    </message>
    <message>
        <source>Which arithmetic is written on the blackboard</source>
        <translation>黑板上写出哪种运算</translation>
    </message>
    <message>
        <source>Which kernel moves over x</source>
        <translation>哪个核在 x 上移动</translation>
    </message>
    <message>
        <source>Windows with several largest values</source>
        <translation>有多个最大值的窗口数</translation>
    </message>
    <message>
        <source>Y⁽⁰⁾</source>
        <translation>Y⁽⁰⁾</translation>
    </message>
    <message>
        <source>a kernel of {rows} × {columns} does not fit into x of {x_rows} × {x_columns}. Choose a kernel of at most {x_rows} × {x_columns}, or padding “same”.</source>
        <translation>{rows} × {columns} 的核放不进 {x_rows} × {x_columns} 的 x。请选用最大 {x_rows} × {x_columns} 的核，或将填充设为“相同”。</translation>
    </message>
    <message>
        <source>a kernel of {rows} × {columns} is too large for a blackboard. Give at most {most} weights, and at most {longest} in a row or column.</source>
        <translation>{rows} × {columns} 的核对黑板来说太大。请最多给出 {most} 个权重，每行或每列最多 {longest} 个。</translation>
    </message>
    <message>
        <source>a window of {rows} × {columns} does not fit into x of {x_rows} × {x_columns}. Choose at most that.</source>
        <translation>{rows} × {columns} 的窗口放不进 {x_rows} × {x_columns} 的 x。请选用不大于它的窗口。</translation>
    </message>
    <message>
        <source>a, layer by layer</source>
        <translation>a，逐层</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>each row has {weights}, but x has {inputs}. Give one weight for each input.</source>
        <translation>每行有 {weights}，而 x 有 {inputs}。请为每个输入给出一个权重。</translation>
    </message>
    <message>
        <source>f′(x) by differences</source>
        <translation>由差分得到的 f′(x)</translation>
    </message>
    <message>
        <source>half the square of </source>
        <translation>平方的一半：</translation>
    </message>
    <message>
        <source>it has {given}. Give 1 to {most}.</source>
        <translation>现有 {given}。请给出 1 到 {most} 个。</translation>
    </message>
    <message>
        <source>it has {n} channels. Give 1 to {most} matrices.</source>
        <translation>现有 {n} 个通道。请给出 1 到 {most} 个矩阵。</translation>
    </message>
    <message>
        <source>it is empty. Give 1 to {most} rows and columns.</source>
        <translation>内容为空。请给出 1 到 {most} 行和列。</translation>
    </message>
    <message>
        <source>it is {given}, but Y⁽⁶⁾ is {size}. Give {size} weights.</source>
        <translation>其大小为 {given}，而 Y⁽⁶⁾ 为 {size}。请给出 {size} 个权重。</translation>
    </message>
    <message>
        <source>it is {given}, but {what} is {size}. Give a kernel of at most that.</source>
        <translation>其大小为 {given}，而 {what} 为 {size}。请给出不大于它的核。</translation>
    </message>
    <message>
        <source>it is {size}. Give 1 to {most} rows and columns.</source>
        <translation>其大小为 {size}。请给出 1 到 {most} 行和列。</translation>
    </message>
    <message>
        <source>max(0, x)</source>
        <translation>max(0, x)</translation>
    </message>
    <message>
        <source>n × n equal weights with the sum 1</source>
        <translation>n × n 个相等的权重，和为 1</translation>
    </message>
    <message>
        <source>there are {given} for {outputs}. Give at most {n}.</source>
        <translation>对 {outputs}给出了 {given} 个。请最多给出 {n} 个。</translation>
    </message>
    <message>
        <source>there are {n}. Give {least} to {most}.</source>
        <translation>现有 {n} 个。请给出 {least} 到 {most} 个。</translation>
    </message>
    <message>
        <source>there is no class {right} among {logits}. Choose 0 to {last}.</source>
        <translation>{logits}中没有类别 {right}。请选择 0 到 {last}。</translation>
    </message>
    <message>
        <source>these are {n} kernels. Give at most {most}.</source>
        <translation>这是 {n} 个核。请最多给出 {most} 个。</translation>
    </message>
    <message>
        <source>these are {n} numbers. Give one.</source>
        <translation>这是 {n} 个数。请只给出一个。</translation>
    </message>
    <message>
        <source>w⁽⁷⁾</source>
        <translation>w⁽⁷⁾</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x has {channels} channels, so that each kernel is {channels} matrices, but {n} matrices are given. Give {channels}, {twice} or another multiple.</source>
        <translation>x 有 {channels} 个通道，因此每个核为 {channels} 个矩阵，但给出了 {n} 个矩阵。请给出 {channels}、{twice} 或其他倍数个。</translation>
    </message>
    <message>
        <source>x has {channels} channels, so that each kernel is {channels} matrices, but {n} matrix is given. Give {channels}, {twice} or another multiple.</source>
        <translation>x 有 {channels} 个通道，因此每个核为 {channels} 个矩阵，但只给出了 {n} 个矩阵。请给出 {channels}、{twice} 或其他倍数个。</translation>
    </message>
    <message>
        <source>x is {rows} × {columns} pixels of the image, from row {row} and column {column} on, with the values that they have there.</source>
        <translation>x 是图像中从第 {row} 行、第 {column} 列起的 {rows} × {columns} 个像素，取其原有的值。</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>y = W x + b</source>
        <translation>y = W x + b</translation>
    </message>
    <message>
        <source>y has {n} values, as W has rows</source>
        <translation>y 有 {n} 个值，与 W 的行数相同</translation>
    </message>
    <message>
        <source>y is {maps} of {rows} × {columns}. {caption}</source>
        <translation>y 是 {maps}，大小为 {rows} × {columns}。{caption}</translation>
    </message>
    <message>
        <source>y⁽⁷⁾ = {y} and t = {target}: H = ½ (y⁽⁷⁾ − t)² = {loss}.</source>
        <translation>y⁽⁷⁾ = {y}，t = {target}：H = ½ (y⁽⁷⁾ − t)² = {loss}。</translation>
    </message>
    <message>
        <source>{n} column</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>{n} columns</source>
        <translation>{n} 列</translation>
    </message>
    <message>
        <source>{n} input</source>
        <translation>{n} 个输入</translation>
    </message>
    <message>
        <source>{n} inputs</source>
        <translation>{n} 个输入</translation>
    </message>
    <message>
        <source>{n} layer</source>
        <translation>{n} 层</translation>
    </message>
    <message>
        <source>{n} layers</source>
        <translation>{n} 层</translation>
    </message>
    <message>
        <source>{n} logit</source>
        <translation>{n} 个 logit</translation>
    </message>
    <message>
        <source>{n} logits</source>
        <translation>{n} 个 logit</translation>
    </message>
    <message>
        <source>{n} map</source>
        <translation>{n} 个特征图</translation>
    </message>
    <message>
        <source>{n} maps</source>
        <translation>{n} 个特征图</translation>
    </message>
    <message>
        <source>{n} matrices of {rows} × {columns}</source>
        <translation>{n} 个 {rows} × {columns} 的矩阵</translation>
    </message>
    <message>
        <source>{n} matrix of {rows} × {columns}</source>
        <translation>{n} 个 {rows} × {columns} 的矩阵</translation>
    </message>
    <message>
        <source>{n} number</source>
        <translation>{n} 个数</translation>
    </message>
    <message>
        <source>{n} numbers</source>
        <translation>{n} 个数</translation>
    </message>
    <message>
        <source>{n} of the {total} products lie in the zeros around x.</source>
        <translation>{total} 个乘积中有 {n} 个落在 x 四周的零上。</translation>
    </message>
    <message>
        <source>{n} of the {total} products lies in the zeros around x.</source>
        <translation>{total} 个乘积中有 {n} 个落在 x 四周的零上。</translation>
    </message>
    <message>
        <source>{n} output</source>
        <translation>{n} 个输出</translation>
    </message>
    <message>
        <source>{n} outputs</source>
        <translation>{n} 个输出</translation>
    </message>
    <message>
        <source>{n} path lead from this weight to H, one through each value of Y⁽⁶⁾.</source>
        <translation>从这个权重到 H 有 {n} 条路径，每条经过 Y⁽⁶⁾ 的一个值。</translation>
    </message>
    <message>
        <source>{n} paths lead from this weight to H, one through each value of Y⁽⁶⁾.</source>
        <translation>从这个权重到 H 有 {n} 条路径，每条经过 Y⁽⁶⁾ 的一个值。</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} values share the maximum; the gradient goes to each of them in full.</source>
        <translation>{n} 个值同为最大值；每个都得到完整的梯度。</translation>
    </message>
    <message>
        <source>{n} values share the maximum; the gradient goes to the first of them.</source>
        <translation>{n} 个值同为最大值；梯度传给其中第一个。</translation>
    </message>
    <message>
        <source>{n} weight</source>
        <translation>{n} 个权重</translation>
    </message>
    <message>
        <source>{n} weights</source>
        <translation>{n} 个权重</translation>
    </message>
    <message>
        <source>{n} window</source>
        <translation>{n} 个窗口</translation>
    </message>
    <message>
        <source>{n} windows</source>
        <translation>{n} 个窗口</translation>
    </message>
    <message>
        <source>{rows} × {columns} numbers do not fit. Give a single column, or a single row.</source>
        <translation>{rows} × {columns} 个数不合适。请给出单独一列或单独一行。</translation>
    </message>
    <message>
        <source>{rows} × {columns} values are too many. Give at most {most} a channel.</source>
        <translation>{rows} × {columns} 个值太多。每个通道请最多给出 {most} 个。</translation>
    </message>
    <message>
        <source>{title} was typed as {given}, but y is {size}: what y has no place for is left out, and 0 stands for what is missing.</source>
        <translation>{title}按 {given}输入，而 y 为 {size}：y 容纳不下的部分被略去，缺少的以 0 代替。</translation>
    </message>
    <message>
        <source>{title}, channel {number}</source>
        <translation>{title}，通道 {number}</translation>
    </message>
    <message>
        <source>{title}, map {number}</source>
        <translation>{title}，特征图 {number}</translation>
    </message>
    <message>
        <source>½ 0 −½: convolved with it, (f(t + 1) − f(t − 1)) / 2</source>
        <translation>½ 0 −½：与它卷积得 (f(t + 1) − f(t − 1)) / 2</translation>
    </message>
    <message>
        <source>∂H/∂w⁽⁷⁾ and ∂H/∂K⁽⁴⁾ as sums over paths</source>
        <translation>∂H/∂w⁽⁷⁾ 与 ∂H/∂K⁽⁴⁾：沿路径求和</translation>
    </message>
    <message>
        <source>∂L/∂W is each gradient of an output times each input, an outer product of the size of W. ∂L/∂b is ∂L/∂y itself. ∂L/∂x sums over the outputs, down each column of W.</source>
        <translation>∂L/∂W 是每个输出的梯度乘以每个输入，即与 W 同大小的外积。∂L/∂b 就是 ∂L/∂y 本身。∂L/∂x 对各输出求和，即沿 W 的每一列向下求和。</translation>
    </message>
    <message>
        <source>∂L/∂x as a convolution</source>
        <translation>把 ∂L/∂x 写成卷积</translation>
    </message>
    <message>
        <source>∂L/∂x is a convolution too: ∂L/∂y, with zeros between its values for the stride and around it, correlated with the kernels as they are typed.</source>
        <translation>∂L/∂x 也是卷积：∂L/∂y 因步幅在值之间补零并在四周补零，再与按输入样子的核作相关。</translation>
    </message>
    <message>
        <source>∂L/∂x is a convolution too: ∂L/∂y, with zeros between its values for the stride and around it, correlated with the kernels turned by 180°.</source>
        <translation>∂L/∂x 也是卷积：∂L/∂y 因步幅在值之间补零并在四周补零，再与旋转 180° 的核作相关。</translation>
    </message>
    <message>
        <source>∂L/∂x was computed once more by differences of L; they are at most {difference} apart.</source>
        <translation>∂L/∂x 又用 L 的差分计算了一次；两者最多相差 {difference}。</translation>
    </message>
    <message>
        <source>∂L/∂y</source>
        <translation>∂L/∂y</translation>
    </message>
    <message>
        <source>∂L/∂y is p − 1 at the target, {p} − 1 = {slope}, and p elsewhere: the right logit is pushed up, all others down. The entries sum to 0.</source>
        <translation>∂L/∂y 在目标处为 p − 1，即 {p} − 1 = {slope}，其余处为 p：正确的 logit 被推高，其余的被压低。各元素之和为 0。</translation>
    </message>
    <message>
        <source>∂L/∂y was computed once more by differences of L; they are at most {difference} apart.</source>
        <translation>∂L/∂y 又用 L 的差分计算了一次；两者最多相差 {difference}。</translation>
    </message>
    <message>
        <source>∂L/∂y, dilated</source>
        <translation>∂L/∂y，插零后</translation>
    </message>
    <message>
        <source>∂L/∂y, typed</source>
        <translation>∂L/∂y，手动输入</translation>
    </message>
</context>
</TS>
