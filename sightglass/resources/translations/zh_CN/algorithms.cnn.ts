<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source> nor </source>
        <translation>、</translation>
    </message>
    <message>
        <source>(2/k) ln(1 + eᵏˣ) − x − (2/k) ln 2: round at 0</source>
        <translation>(2/k) ln(1 + eᵏˣ) − x − (2/k) ln 2：在 0 处圆滑</translation>
    </message>
    <message>
        <source>1 / (1 + e⁻ˣ): from 0 to 1; its slope is at most 0.25</source>
        <translation>1 / (1 + e⁻ˣ)：取值 0 到 1；斜率至多为 0.25</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 个输出</translation>
    </message>
    <message>
        <source>A drawing is a gray image of 8 bits, and this has the shape {shape} and the type {dtype}. Convert it to gray.</source>
        <translation>手绘图应为 8 位灰度图像，而此图的形状为 {shape}，类型为 {dtype}。请把它转换为灰度。</translation>
    </message>
    <message>
        <source>A network has 1 to {most_layers} layers, not {count}. Add one.</source>
        <translation>网络有 1 到 {most_layers} 层，而不是 {count} 层。请添加一层。</translation>
    </message>
    <message>
        <source>A tenth of Glorot's: for the last layer of a network whose outputs begin near 0</source>
        <translation>Glorot 值的十分之一：用于输出应从 0 附近开始的网络的最后一层</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>Blur σ</source>
        <translation>模糊 σ</translation>
    </message>
    <message>
        <source>Brightness normalisation</source>
        <translation>亮度归一化</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>随机性</translation>
    </message>
    <message>
        <source>Choose {calmer}: of the steps that were tried on this batch it brings the loss down most.</source>
        <translation>请选择 {calmer}：在对此批次试过的步长中，它使损失下降最多。</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>正在去噪</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Distortions</source>
        <translation>形变</translation>
    </message>
    <message>
        <source>Drawn with a pen</source>
        <translation>手写比例</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}, batch {batch} of {batches}</source>
        <translation>第 {epoch} 轮（共 {epochs} 轮），第 {batch} 批（共 {batches} 批）</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}, batch {batch} of {batches}, rL {loss}</source>
        <translation>第 {epoch} 轮（共 {epochs} 轮），第 {batch} 批（共 {batches} 批），rL {loss}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}, testing, {share}</source>
        <translation>第 {epoch} 轮（共 {epochs} 轮），正在测试，{share}</translation>
    </message>
    <message>
        <source>Every one</source>
        <translation>每一个</translation>
    </message>
    <message>
        <source>Exponent; ½ divides by the length over all maps</source>
        <translation>指数；½ 表示除以所有特征图上的长度</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>From the weights as they are no step brings the loss down: choose a smaller one and press Restart.</source>
        <translation>从现有权重出发，任何步长都不能使损失下降：请选择较小的步长，然后按“重新开始”。</translation>
    </message>
    <message>
        <source>From −1 to 1; its slope is at most 1</source>
        <translation>取值 −1 到 1；斜率至多为 1</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>Fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Gain g</source>
        <translation>增益 g</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Go through the samples in another order in each epoch</source>
        <translation>每一轮以不同的次序遍历样本</translation>
    </message>
    <message>
        <source>Gradient at ties</source>
        <translation>并列时的梯度</translation>
    </message>
    <message>
        <source>Gray and RGB images cannot be learned from together. Choose images of one kind.</source>
        <translation>灰度图像与 RGB 图像不能一起学习。请选择同一种图像。</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Height of each kernel</source>
        <translation>每个卷积核的高度</translation>
    </message>
    <message>
        <source>Height of the window</source>
        <translation>窗口的高度</translation>
    </message>
    <message>
        <source>How far each batch moves the weights along its negative gradient; if it is too large, the loss grows</source>
        <translation>每个批次使权重沿负梯度移动多远；过大则损失会增大</translation>
    </message>
    <message>
        <source>How far the points through which a pen leads its strokes lie from where they should be</source>
        <translation>笔画经过的点偏离应有位置多远</translation>
    </message>
    <message>
        <source>How many images are rendered; five of six are for training, the others for the test</source>
        <translation>渲染多少幅图像；六分之五用于训练，其余用于测试</translation>
    </message>
    <message>
        <source>How many of each class are kept for the test where the folder does not say which</source>
        <translation>若文件夹未作说明，每个类别留多少用于测试</translation>
    </message>
    <message>
        <source>How many of the digits have the forms that a pen gives them; the others are set in typefaces</source>
        <translation>有多少数字具有手写的形状；其余为印刷字体</translation>
    </message>
    <message>
        <source>How many output maps there are</source>
        <translation>输出特征图的个数</translation>
    </message>
    <message>
        <source>How many outputs there are; at the end one for each class</source>
        <translation>输出的个数；最后一层为每个类别一个</translation>
    </message>
    <message>
        <source>How many patches are drawn from the images</source>
        <translation>从图像中抽取多少个图像块</translation>
    </message>
    <message>
        <source>How many pixels the kernel moves on; 1 skips none</source>
        <translation>卷积核每次移动的像素数；1 表示不跳过</translation>
    </message>
    <message>
        <source>How many pixels the window moves on; s − 1 are skipped between two</source>
        <translation>窗口每次移动的像素数；两个窗口之间跳过 s − 1 个</translation>
    </message>
    <message>
        <source>How many samples each movement of the weights is computed from</source>
        <translation>每次移动权重所用的样本数</translation>
    </message>
    <message>
        <source>How much the brightness of all maps counts</source>
        <translation>所有特征图的亮度占多大比重</translation>
    </message>
    <message>
        <source>How often all samples are gone through</source>
        <translation>所有样本遍历的次数</translation>
    </message>
    <message>
        <source>How the weights are drawn before the training</source>
        <translation>训练之前权重如何随机生成</translation>
    </message>
    <message>
        <source>How thick the strokes are, on average</source>
        <translation>笔画的平均粗细</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Kappa κ</source>
        <translation>Kappa κ</translation>
    </message>
    <message>
        <source>Keep red, green and blue; otherwise the images become gray</source>
        <translation>保留红、绿、蓝；否则图像变为灰度</translation>
    </message>
    <message>
        <source>Keeps dark pixels from being divided by 0</source>
        <translation>防止暗像素被 0 除</translation>
    </message>
    <message>
        <source>Kernel columns</source>
        <translation>卷积核列数</translation>
    </message>
    <message>
        <source>Kernel rows</source>
        <translation>卷积核行数</translation>
    </message>
    <message>
        <source>Lambda λ</source>
        <translation>Lambda λ</translation>
    </message>
    <message>
        <source>Layer {number} ({kind}): {reason}</source>
        <translation>第 {number} 层（{kind}）：{reason}</translation>
    </message>
    <message>
        <source>Layer {number} ({title}) takes {mine}, but there are {theirs}.</source>
        <translation>第 {number} 层（{title}）需要{mine}，但现有{theirs}。</translation>
    </message>
    <message>
        <source>Layer {number} ({title}): {name} hold NaN or infinite values.</source>
        <translation>第 {number} 层（{title}）：{name}含有 NaN 或无穷大的值。</translation>
    </message>
    <message>
        <source>Layer {number} ({title}): {name} of the shape {shape} do not fit, it takes {wanted}. These weights belong to another network.</source>
        <translation>第 {number} 层（{title}）：形状为 {shape} 的{name}不合适，应为 {wanted}。这些权重属于另一个网络。</translation>
    </message>
    <message>
        <source>Layer {number}, {name}</source>
        <translation>第 {number} 层，{name}</translation>
    </message>
    <message>
        <source>Layer {number}: {kind} is no kind of layer. Known are {known}.</source>
        <translation>第 {number} 层：{kind} 不是一种层。已知的有 {known}。</translation>
    </message>
    <message>
        <source>Learn the noise, which is then subtracted, rather than the clean image</source>
        <translation>学习随后要减去的噪声，而不是干净图像</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Loss of each batch</source>
        <translation>每个批次的损失</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Mean of the maps</source>
        <translation>特征图的均值</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Mu μ</source>
        <translation>Mu μ</translation>
    </message>
    <message>
        <source>Multiplies the result</source>
        <translation>与结果相乘</translation>
    </message>
    <message>
        <source>No image to learn from has {side} × {side} pixels, the size of a patch. Open a larger one.</source>
        <translation>用于学习的图像都不足 {side} × {side} 像素，即图像块的大小。请打开更大的图像。</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Of patches and noise; the same seed, the same samples</source>
        <translation>图像块与噪声的种子；种子相同则样本相同</translation>
    </message>
    <message>
        <source>Of start values and order; the same seed, the same weights</source>
        <translation>初始值与次序的种子；种子相同则权重相同</translation>
    </message>
    <message>
        <source>Only where the kernel lies inside: m − k + 1</source>
        <translation>只在卷积核完全位于内部处计算：m − k + 1</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出数</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图像块</translation>
    </message>
    <message>
        <source>Patches are square, but the network takes {shape}. Set its input to a square.</source>
        <translation>图像块是正方形，但网络接受 {shape}。请把其输入设为正方形。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>运算方式</translation>
    </message>
    <message>
        <source>Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added</source>
        <translation>把权重（不含偏置）拉向 0：加上 λ/2 ‖w‖²</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整流</translation>
    </message>
    <message>
        <source>Rendered digits, test</source>
        <translation>渲染的数字，测试</translation>
    </message>
    <message>
        <source>Rendered digits, training</source>
        <translation>渲染的数字，训练</translation>
    </message>
    <message>
        <source>Rendering digits.</source>
        <translation>正在渲染数字。</translation>
    </message>
    <message>
        <source>Residual learning</source>
        <translation>残差学习</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Share for the test</source>
        <translation>测试所占比例</translation>
    </message>
    <message>
        <source>Sharpness k</source>
        <translation>陡度 k</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>错切</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Sigma σ</source>
        <translation>Sigma σ</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>软</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Spread of the thickness</source>
        <translation>粗细的变化</translation>
    </message>
    <message>
        <source>Standard deviation of the noise that is added to every pixel</source>
        <translation>加在每个像素上的噪声的标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the noise; 1 is from black to white</source>
        <translation>噪声的标准差；1 为从黑到白</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>Starts the random choice of the images for the test</source>
        <translation>随机选取测试图像的起点</translation>
    </message>
    <message>
        <source>Starts the random numbers; the same seed gives the same images</source>
        <translation>随机数的起点；种子相同则图像相同</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch}</source>
        <translation>已在第 {epoch} 轮停止</translation>
    </message>
    <message>
        <source>Straight strokes are bent into waves of up to this amplitude</source>
        <translation>直笔画弯成波形，振幅至多为此值</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>笔画粗细</translation>
    </message>
    <message>
        <source>Subtract the blurred mean of the maps rather than their sum: the window sums to 1 over all maps</source>
        <translation>减去各特征图模糊后的均值而不是其和：窗口在所有特征图上的总和为 1</translation>
    </message>
    <message>
        <source>Subtractive normalisation</source>
        <translation>相减归一化</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Testing the weights</source>
        <translation>正在测试权重</translation>
    </message>
    <message>
        <source>The centre of mass is up to this far from the middle, in each direction</source>
        <translation>质心在各方向上偏离中心的最大距离</translation>
    </message>
    <message>
        <source>The class “{name}” has 0 images that can be read. It needs at least two, one to learn from and one to test with; add images or remove its folder.</source>
        <translation>类别“{name}”有 0 幅可读的图像。至少需要两幅，一幅用于学习，一幅用于测试；请添加图像或删除其文件夹。</translation>
    </message>
    <message>
        <source>The class “{name}” has 1 image that can be read. It needs at least two, one to learn from and one to test with; add images or remove its folder.</source>
        <translation>类别“{name}”只有 1 幅可读的图像。至少需要两幅，一幅用于学习，一幅用于测试；请添加图像或删除其文件夹。</translation>
    </message>
    <message>
        <source>The digits are slanted by up to this: 0.2 moves the top by a fifth of the height</source>
        <translation>数字倾斜的最大程度：0.2 使顶端移动高度的五分之一</translation>
    </message>
    <message>
        <source>The digits are turned by up to this angle</source>
        <translation>数字旋转的最大角度</translation>
    </message>
    <message>
        <source>The digits are up to this share wider or narrower than their form</source>
        <translation>数字比其原形至多宽或窄此比例</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>The first value; the others are left out</source>
        <translation>窗口的第一个值；其余略去</translation>
    </message>
    <message>
        <source>The gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>The image has {count} channel(s), but the network takes {channels}.</source>
        <translation>该图像有 {count} 个通道，但网络接受 {channels} 个。</translation>
    </message>
    <message>
        <source>The images are blurred by a Gaussian of up to this standard deviation</source>
        <translation>图像经高斯模糊，标准差至多为此值</translation>
    </message>
    <message>
        <source>The images are scaled to this many rows and columns</source>
        <translation>图像缩放到此行数与列数</translation>
    </message>
    <message>
        <source>The images have {channels} channel(s), but the network takes {shape}. Choose a network for gray or for RGB images.</source>
        <translation>图像有 {channels} 个通道，但网络接受 {shape}。请选择用于灰度图像或 RGB 图像的网络。</translation>
    </message>
    <message>
        <source>The input has to be 1 × 1 to {largest_side} × {largest_side} pixels.</source>
        <translation>输入须为 1 × 1 到 {largest_side} × {largest_side} 像素。</translation>
    </message>
    <message>
        <source>The input of a network has to be three whole numbers: channels, rows, columns.</source>
        <translation>网络的输入必须是三个整数：通道数、行数、列数。</translation>
    </message>
    <message>
        <source>The kernel is flipped in both directions: Σ k(u, v) x(i − u, j − v)</source>
        <translation>卷积核在两个方向上翻转：Σ k(u, v) x(i − u, j − v)</translation>
    </message>
    <message>
        <source>The kernel is laid on as it is: Σ k(u, v) x(i + u, j + v)</source>
        <translation>卷积核不翻转，直接叠放：Σ k(u, v) x(i + u, j + v)</translation>
    </message>
    <message>
        <source>The larger k, the nearer the soft form is to |x|</source>
        <translation>k 越大，软形式越接近 |x|</translation>
    </message>
    <message>
        <source>The larger k, the nearer the softplus is to the ReLU</source>
        <translation>k 越大，softplus 越接近 ReLU</translation>
    </message>
    <message>
        <source>The largest value of the window; its gradient goes there</source>
        <translation>窗口中的最大值；其梯度传到该处</translation>
    </message>
    <message>
        <source>The layers of a network have to be a list of at most {most_layers}.</source>
        <translation>网络的层必须是至多 {most_layers} 项的列表。</translation>
    </message>
    <message>
        <source>The longer side is 20 px, up to this share more or less</source>
        <translation>较长边为 20 px，增减至多此比例</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The mean of (y − t)² over all values and samples</source>
        <translation>(y − t)² 对所有数值与样本的平均</translation>
    </message>
    <message>
        <source>The mean of the window; its gradient is spread evenly</source>
        <translation>窗口的均值；其梯度均匀分摊</translation>
    </message>
    <message>
        <source>The network takes {wanted}, but the images of “{name}” are {given}. Choose another data set, or set the input of the network.</source>
        <translation>网络接受 {wanted}，但“{name}”的图像是 {given}。请选择另一个数据集，或设置网络的输入。</translation>
    </message>
    <message>
        <source>The strokes are up to this much thicker or thinner than on average</source>
        <translation>笔画比平均值至多粗或细此值</translation>
    </message>
    <message>
        <source>The value itself, times the gain</source>
        <translation>值本身，乘以增益</translation>
    </message>
    <message>
        <source>The weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>There are {size} weights to start from, but the network has {wanted} for samples of this size. Choose the layers and the data that the weights were learned with.</source>
        <translation>现有 {size} 个起始权重，但对此大小的样本，网络有 {wanted} 个。请选择学习这些权重时所用的层与数据。</translation>
    </message>
    <message>
        <source>These are not the layers of the denoiser: 5 × 5, 3 × 3 to 48 maps, and 3 × 3 to gray or RGB. Choose a file that the denoiser has saved.</source>
        <translation>这些不是去噪网络的层：5 × 5、3 × 3（至 48 个特征图）和 3 × 3（至灰度或 RGB）。请选择由去噪网络面板保存的文件。</translation>
    </message>
    <message>
        <source>These weights are of {count} layers, but the network has {layers}.</source>
        <translation>这些权重有 {count} 层，但网络有 {layers} 层。</translation>
    </message>
    <message>
        <source>These weights belong to another network: they {names}.</source>
        <translation>这些权重属于另一个网络：它们{names}。</translation>
    </message>
    <message>
        <source>This NPZ file holds something else than plain arrays of numbers; it is not read.</source>
        <translation>该 NPZ 文件中除了纯数字数组还有其他内容，因此不予读取。</translation>
    </message>
    <message>
        <source>This checkpoint is damaged: {what}. Choose another one, or start anew.</source>
        <translation>该检查点已损坏：{what}。请选择另一个，或重新开始。</translation>
    </message>
    <message>
        <source>This checkpoint is of a newer version. Update Sightglass to read it.</source>
        <translation>该检查点来自更新的版本。请更新 Sightglass 后再读取。</translation>
    </message>
    <message>
        <source>This checkpoint is of {samples} samples, but there are {count}. Choose the data it was made with.</source>
        <translation>该检查点对应 {samples} 个样本，但现有 {count} 个。请选择当时所用的数据。</translation>
    </message>
    <message>
        <source>This denoiser is of a newer version. Update Sightglass to read it.</source>
        <translation>该去噪网络来自更新的版本。请更新 Sightglass 后再读取。</translation>
    </message>
    <message>
        <source>This file does not say of which network its weights are. Choose one that was saved here.</source>
        <translation>该文件没有说明其权重属于哪个网络。请选择在这里保存的文件。</translation>
    </message>
    <message>
        <source>This file holds more than {most_bytes} MB. It is of no network that fits here.</source>
        <translation>该文件超过 {most_bytes} MB，不属于这里适用的网络。</translation>
    </message>
    <message>
        <source>This file holds no denoiser. Choose weights that the denoiser has saved.</source>
        <translation>该文件中没有去噪网络。请选择由去噪网络面板保存的权重。</translation>
    </message>
    <message>
        <source>This is neither an NPZ file nor the JSON of layers, or it is damaged. Choose a file that was saved here.</source>
        <translation>这既不是 NPZ 文件，也不是层的 JSON，或者文件已损坏。请选择在这里保存的文件。</translation>
    </message>
    <message>
        <source>This is no NPZ file, or it is damaged. Choose one that NumPy can read.</source>
        <translation>这不是 NPZ 文件，或文件已损坏。请选择 NumPy 能读取的文件。</translation>
    </message>
    <message>
        <source>This is no checkpoint of a training. Choose one, or load it as weights.</source>
        <translation>这不是训练的检查点。请选择一个检查点，或把它作为权重载入。</translation>
    </message>
    <message>
        <source>This is no network: it cannot be read as JSON.</source>
        <translation>这不是网络：无法作为 JSON 读取。</translation>
    </message>
    <message>
        <source>This is no network: it has to hold version, input, layers and loss.</source>
        <translation>这不是网络：其中必须有 version、input、layers 和 loss。</translation>
    </message>
    <message>
        <source>This is no network: its layers would take no more than {most} MB.</source>
        <translation>这不是网络：网络的各层最多只占 {most} MB。</translation>
    </message>
    <message>
        <source>This is the checkpoint of a classifier. Choose weights that the denoiser has saved.</source>
        <translation>这是分类器的检查点。请选择由去噪网络面板保存的权重。</translation>
    </message>
    <message>
        <source>To each of them in full, as the indicator [x = max] says: more than a subgradient</source>
        <translation>全部传给每一个，即按指示函数 [x = max]：大于次梯度</translation>
    </message>
    <message>
        <source>To the first of them, row by row: a subgradient</source>
        <translation>传给按行排列的第一个：一个次梯度</translation>
    </message>
    <message>
        <source>U(±√(6 / (n + m))) with n inputs and m outputs of a weight: for sigmoid and tanh</source>
        <translation>U(±√(6 / (n + m)))，n 和 m 为权重的输入数与输出数：用于 sigmoid 与 tanh</translation>
    </message>
    <message>
        <source>U(±√(6 / n)) with n inputs of a unit: for ReLU and softplus</source>
        <translation>U(±√(6 / n))，n 为单元的输入数：用于 ReLU 与 softplus</translation>
    </message>
    <message>
        <source>Unsteadiness</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Version {data} of networks is not supported. Update Sightglass to read it.</source>
        <translation>不支持版本 {data} 的网络。请更新 Sightglass 后再读取。</translation>
    </message>
    <message>
        <source>What is done to each value</source>
        <translation>对每个值所做的运算</translation>
    </message>
    <message>
        <source>What stands beyond the borders, and so how large the output is</source>
        <translation>边界之外取什么值，因而输出有多大</translation>
    </message>
    <message>
        <source>What this file says about its denoiser cannot be read. It is damaged; choose another one.</source>
        <translation>无法读取该文件对其去噪网络的说明。文件已损坏，请选择另一个。</translation>
    </message>
    <message>
        <source>What this file says about its network is no text. It is damaged.</source>
        <translation>该文件对其网络的说明不是文本。文件已损坏。</translation>
    </message>
    <message>
        <source>Where the gradient of a maximum goes that several values share</source>
        <translation>多个值同为最大值时梯度传到何处</translation>
    </message>
    <message>
        <source>Whether the kernel is flipped, as in the definition of convolution</source>
        <translation>卷积核是否像卷积定义中那样翻转</translation>
    </message>
    <message>
        <source>Whether |x| keeps its corner</source>
        <translation>|x| 是否保留折角</translation>
    </message>
    <message>
        <source>Which value stands for a window</source>
        <translation>由哪个值代表窗口</translation>
    </message>
    <message>
        <source>Width of each kernel</source>
        <translation>每个卷积核的宽度</translation>
    </message>
    <message>
        <source>Width of the Gaussian window</source>
        <translation>高斯窗口的宽度</translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation>窗口的宽度</translation>
    </message>
    <message>
        <source>Window columns</source>
        <translation>窗口列数</translation>
    </message>
    <message>
        <source>Window rows</source>
        <translation>窗口行数</translation>
    </message>
    <message>
        <source>With a corner at 0, where the slope 0 is taken</source>
        <translation>在 0 处有折角，该处斜率取 0</translation>
    </message>
    <message>
        <source>Zeros around, so that the output is as large as the input</source>
        <translation>四周补零，使输出与输入一样大</translation>
    </message>
    <message>
        <source>Zeros around, wherever the kernel touches the input: m + k − 1</source>
        <translation>四周补零，凡卷积核触及输入处都计算：m + k − 1</translation>
    </message>
    <message>
        <source>a denoiser gives a pixel for each pixel. Remove this layer, or set its stride to 1.</source>
        <translation>去噪网络为每个像素给出一个像素。请移除该层，或把其步幅设为 1。</translation>
    </message>
    <message>
        <source>a kernel of {rows} × {columns} does not fit into maps of {all_rows} × {all_columns}. Choose a kernel of at most {all_rows} × {all_columns}, or padding “same”.</source>
        <translation>{rows} × {columns} 的卷积核放不进 {all_rows} × {all_columns} 的特征图。请选择至多 {all_rows} × {all_columns} 的核，或把填充设为“相同”。</translation>
    </message>
    <message>
        <source>a window of {rows} × {columns} does not fit into maps of {all_rows} × {all_columns}. Choose one of at most {all_rows} × {all_columns}, or remove a layer before it.</source>
        <translation>{rows} × {columns} 的窗口放不进 {all_rows} × {all_columns} 的特征图。请选择至多 {all_rows} × {all_columns} 的窗口，或移除其前面的一层。</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>brightness normalisation</source>
        <translation>亮度归一化</translation>
    </message>
    <message>
        <source>cell array</source>
        <translation>元胞数组</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>damaged flags or dimensions</source>
        <translation>标志或维数已损坏</translation>
    </message>
    <message>
        <source>damaged tag</source>
        <translation>标签已损坏</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>gain {gain}</source>
        <translation>增益 {gain}</translation>
    </message>
    <message>
        <source>hold {names}, which it does not have</source>
        <translation>含有该网络没有的 {names}</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>it gives {given} channels of an image with {wanted}. End with a convolution of {wanted} maps.</source>
        <translation>它由 {wanted} 个通道的图像给出 {given} 个通道。请以 {wanted} 个特征图的卷积结尾。</translation>
    </message>
    <message>
        <source>it gives {rows} × {columns} of {all_rows} × {all_columns} pixels. Set the padding to “same” or “valid”.</source>
        <translation>它由 {all_rows} × {all_columns} 像素给出 {rows} × {columns} 像素。请把填充设为“相同”或“有效”。</translation>
    </message>
    <message>
        <source>it has weights for {own} and cannot take {given}.</source>
        <translation>它的权重适用于 {own}，不能接受 {given}。</translation>
    </message>
    <message>
        <source>it has {parameters} weights and biases; a network may have {most_parameters} in all. Pool more before it, or give it fewer outputs.</source>
        <translation>它有 {parameters} 个权重与偏置；一个网络总共可有 {most_parameters} 个。请在其前面多做池化，或减少它的输出。</translation>
    </message>
    <message>
        <source>its header cannot be read ({error})</source>
        <translation>其文件头无法读取（{error}）</translation>
    </message>
    <message>
        <source>its header is no table</source>
        <translation>其文件头不是表</translation>
    </message>
    <message>
        <source>keep one pixel of {stride}</source>
        <translation>每 {stride} 个像素保留一个</translation>
    </message>
    <message>
        <source>kernels</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>lack {names}</source>
        <translation>缺少 {names}</translation>
    </message>
    <message>
        <source>ln(1 + eᵏˣ) / k: a ReLU without a corner</source>
        <translation>ln(1 + eᵏˣ) / k：没有折角的 ReLU</translation>
    </message>
    <message>
        <source>max(0, x): its slope is 0 or 1</source>
        <translation>max(0, x)：斜率为 0 或 1</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>no end of the compressed data</source>
        <translation>压缩数据没有结尾</translation>
    </message>
    <message>
        <source>no mark of the byte order</source>
        <translation>没有字节序标记</translation>
    </message>
    <message>
        <source>no matrix</source>
        <translation>没有矩阵</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>无权重</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>of 20 px</source>
        <translation>占 20 px</translation>
    </message>
    <message>
        <source>of the height</source>
        <translation>占字高</translation>
    </message>
    <message>
        <source>of the images</source>
        <translation>占图像总数</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>rectification</source>
        <translation>整流</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>soft |x|, k = {sharpness}</source>
        <translation>软 |x|，k = {sharpness}</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>sparse matrix</source>
        <translation>稀疏矩阵</translation>
    </message>
    <message>
        <source>stride {stride}</source>
        <translation>步幅 {stride}</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>结构体</translation>
    </message>
    <message>
        <source>subtractive normalisation</source>
        <translation>相减归一化</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the cross-entropy needs probabilities. End with softmax, or choose another loss.</source>
        <translation>交叉熵需要概率。请以 softmax 结尾，或选择另一种损失。</translation>
    </message>
    <message>
        <source>the figures of its epochs are no numbers</source>
        <translation>各轮的数据不是数字</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>却没有</translation>
    </message>
    <message>
        <source>these are of the shape {shape}</source>
        <translation>它们的形状为 {shape}</translation>
    </message>
    <message>
        <source>too many variables</source>
        <translation>变量过多</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>values that do not fit the dimensions</source>
        <translation>数值与维数不符</translation>
    </message>
    <message>
        <source>variable of unknown kind</source>
        <translation>未知类型的变量</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>{batches} batches do not fit to {count} epochs</source>
        <translation>{batches} 个批次与 {count} 轮不相符</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels in RGB</source>
        <translation>{columns} × {rows} 像素的 RGB 图像</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels in gray</source>
        <translation>{columns} × {rows} 像素的灰度图像</translation>
    </message>
    <message>
        <source>{count:,} digits rendered.</source>
        <translation>已渲染 {count:,} 个数字。</translation>
    </message>
    <message>
        <source>{count:,} {what}</source>
        <translation>{count:,} 个{what}</translation>
    </message>
    <message>
        <source>{count:,} {what} of {columns} × {rows} px</source>
        <translation>{count:,} 幅 {columns} × {rows} px 的{what}</translation>
    </message>
    <message>
        <source>{count} value</source>
        <translation>{count} 个值</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
    </message>
    <message>
        <source>{layer}: {what}</source>
        <translation>{layer}：{what}</translation>
    </message>
    <message>
        <source>{loss} is no loss. Known are {known}.</source>
        <translation>{loss} 不是一种损失。已知的有 {known}。</translation>
    </message>
    <message>
        <source>{maps} map of {rows} × {columns}</source>
        <translation>{maps} 个 {rows} × {columns} 的特征图</translation>
    </message>
    <message>
        <source>{maps} maps of {rows} × {columns}</source>
        <translation>{maps} 个 {rows} × {columns} 的特征图</translation>
    </message>
    <message>
        <source>{name} are {dtype} of the shape {shape}</source>
        <translation>{name} 的类型为 {dtype}，形状为 {shape}</translation>
    </message>
    <message>
        <source>{name} does not say of each image which class it has: row {wrong} must hold a single 1 and 0 in all other columns. Save the classes like that.</source>
        <translation>{name} 没有说明每幅图像属于哪个类别：第 {wrong} 行必须只有一个 1，其余各列为 0。请如此保存类别。</translation>
    </message>
    <message>
        <source>{name} has labels from {low:g} to {high:g}. They are whole numbers from 0 to {most_classes}, one for each class; save them like that.</source>
        <translation>{name} 中的标签为 {low:g} 到 {high:g}。标签须为 0 到 {most_classes} 的整数，每个类别一个；请如此保存。</translation>
    </message>
    <message>
        <source>{name} has the shape {shape} and the type {dtype}, which are no labels. Save one whole number for each image.</source>
        <translation>{name} 的形状为 {shape}，类型为 {dtype}，不是标签。请为每幅图像保存一个整数。</translation>
    </message>
    <message>
        <source>{name} has values from {low:g} to {high:g}. Pixels are whole numbers from 0 to 255 or fractions from 0 to 1; save it like that.</source>
        <translation>{name} 中的数值为 {low:g} 到 {high:g}。像素须为 0 到 255 的整数，或 0 到 1 的小数；请如此保存。</translation>
    </message>
    <message>
        <source>{name} has {shape:,} columns; at most {most_classes:,} classes are supported.</source>
        <translation>{name} 有 {shape:,} 列；至多支持 {most_classes:,} 个类别。</translation>
    </message>
    <message>
        <source>{name} hold values that are not finite</source>
        <translation>{name} 含有非有限值</translation>
    </message>
    <message>
        <source>{name} holds values of type {dtype}, not levels of gray. Save it as uint8.</source>
        <translation>{name} 中数值的类型为 {dtype}，不是灰度级。请把它保存为 uint8。</translation>
    </message>
    <message>
        <source>{name} holds {dtype} rather than floats.</source>
        <translation>{name} 的类型为 {dtype}，而不是浮点数。</translation>
    </message>
    <message>
        <source>{name} is there twice</source>
        <translation>{name} 出现了两次</translation>
    </message>
    <message>
        <source>{name}, test</source>
        <translation>{name}，测试</translation>
    </message>
    <message>
        <source>{name}, training</source>
        <translation>{name}，训练</translation>
    </message>
    <message>
        <source>{outputs} outputs</source>
        <translation>{outputs} 个输出</translation>
    </message>
    <message>
        <source>{pool} of {rows} × {columns}</source>
        <translation>{rows} × {columns} 的{pool}</translation>
    </message>
    <message>
        <source>{rows} × {columns}, {maps} map</source>
        <translation>{rows} × {columns}，{maps} 个特征图</translation>
    </message>
    <message>
        <source>{rows} × {columns}, {maps} maps</source>
        <translation>{rows} × {columns}，{maps} 个特征图</translation>
    </message>
    <message>
        <source>{text}, stride {stride}</source>
        <translation>{text}，步幅 {stride}</translation>
    </message>
    <message>
        <source>{title}: {name} have to be of the shape {shape}, but {has}.</source>
        <translation>{title}：{name}的形状须为 {shape}，但{has}。</translation>
    </message>
    <message>
        <source>{what} became {value} before any step: the weights it starts from, or a gain, are too large. Choose smaller ones.</source>
        <translation>尚未走一步，{what}就变为{value}：起始权重或增益过大。请选择较小的值。</translation>
    </message>
    <message>
        <source>{what} became {value} in batch {batch} of epoch {epoch}: the step of {step} is too large for this network. {advice} The weights from before the loss shot up are kept.</source>
        <translation>在第 {epoch} 轮第 {batch} 批，{what}变为{value}：步长 {step} 对此网络过大。{advice}损失剧增之前的权重已保留。</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <source>½ squared error</source>
        <translation>½ 平方误差</translation>
    </message>
    <message>
        <source>½ Σ (y − t)² for each sample, averaged over the batch</source>
        <translation>每个样本的 ½ Σ (y − t)²，再对批次取平均</translation>
    </message>
    <message>
        <source>σ = {sigma:g} px</source>
        <translation>σ = {sigma:g} px</translation>
    </message>
    <message>
        <source>“{key}_x” in “{name}”</source>
        <translation>“{name}”中的“{key}_x”</translation>
    </message>
    <message>
        <source>“{key}_x” in “{name}” has {count:,} rows, and “{key}_y” has the shape {shape}. It needs a row for each image and a column for each class.</source>
        <translation>“{name}”中的“{key}_x”有 {count:,} 行，而“{key}_y”的形状为 {shape}。每幅图像需要一行，每个类别需要一列。</translation>
    </message>
    <message>
        <source>“{key}_x” in “{name}” has {length} columns, which are the pixels of no square image. Give each image a row of rows × columns pixels, 784 for 28 × 28.</source>
        <translation>“{name}”中的“{key}_x”有 {length} 列，不可能是正方形图像的像素。请为每幅图像给出一行 rows × columns 个像素，28 × 28 时为 784 个。</translation>
    </message>
    <message>
        <source>“{key}_y” in “{name}”</source>
        <translation>“{name}”中的“{key}_y”</translation>
    </message>
    <message>
        <source>“{key}” in “{name}”</source>
        <translation>“{name}”中的“{key}”</translation>
    </message>
    <message>
        <source>“{key}” in “{name}” has the shape {shape}, which are no images. Save (n, rows, columns) for gray or (n, rows, columns, 3) for RGB.</source>
        <translation>“{name}”中的“{key}”形状为 {shape}，不是图像。请保存为（n，行，列）的灰度图像或（n，行，列，3）的 RGB 图像。</translation>
    </message>
    <message>
        <source>“{key}” in “{name}” holds Python objects, which are never loaded because they can run code. Save plain numbers: a label for each image, images of one size.</source>
        <translation>“{name}”中的“{key}”含有 Python 对象；这类对象可能运行代码，因此从不载入。请保存纯数字：每幅图像一个标签，图像尺寸相同。</translation>
    </message>
    <message>
        <source>“{key}” in “{name}” is a {kind} of the shape {shape}. It has to be a matrix of real numbers with a row for each image.</source>
        <translation>“{name}”中的“{key}”是{kind}，形状为 {shape}。它须为实数矩阵，每幅图像一行。</translation>
    </message>
    <message>
        <source>“{key}” in “{name}” is damaged: its header announces the shape {shape}, which does not fit its {count:,} bytes. Get it again.</source>
        <translation>“{name}”中的“{key}”已损坏：其文件头声称的形状 {shape} 与其 {count:,} 字节不符。请重新获取。</translation>
    </message>
    <message>
        <source>“{key}” in “{name}” is damaged: its header cannot be read. Get it again.</source>
        <translation>“{name}”中的“{key}”已损坏：其文件头无法读取。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” announces arrays of {size:,.0f} MiB; the limit is {limit:,.0f} MiB. Choose a smaller data set.</source>
        <translation>“{name}”声称其数组有 {size:,.0f} MiB；上限为 {limit:,.0f} MiB。请选择较小的数据集。</translation>
    </message>
    <message>
        <source>“{name}” announces variables of {total:,.0f} MiB; the limit is {limit:,.0f} MiB. Choose a smaller data set.</source>
        <translation>“{name}”声称其变量有 {total:,.0f} MiB；上限为 {limit:,.0f} MiB。请选择较小的数据集。</translation>
    </message>
    <message>
        <source>“{name}” announces {shape}, which makes no sense. Get it again.</source>
        <translation>“{name}”声称有 {shape}，这不合理。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” announces {shape}, which take {size:,.0f} MiB; the limit is {limit:,.0f} MiB. Choose a smaller data set.</source>
        <translation>“{name}”声称有 {shape}，需要 {size:,.0f} MiB；上限为 {limit:,.0f} MiB。请选择较小的数据集。</translation>
    </message>
    <message>
        <source>“{name}” has no array {names}; it holds {there}. Save the arrays as x_train, y_train, x_test and y_test.</source>
        <translation>“{name}”中没有数组 {names}；其中有 {there}。请把数组保存为 x_train、y_train、x_test 和 y_test。</translation>
    </message>
    <message>
        <source>“{name}” has no variable {names}; it holds {there}. Choose mnist_uint8.mat, or save the variables as train_x, train_y, test_x and test_y.</source>
        <translation>“{name}”中没有变量 {names}；其中有 {there}。请选择 mnist_uint8.mat，或把变量保存为 train_x、train_y、test_x 和 test_y。</translation>
    </message>
    <message>
        <source>“{name}” has the label {label} for image {image}, but digits are 0 to 9. The file is damaged or not one of digits; get it again.</source>
        <translation>“{name}”中第 {image} 幅图像的标签为 {label}，但数字只有 0 到 9。文件已损坏，或不是数字的文件；请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” has {classes} classes, but the network gives {output_shape}. End it with a fully connected layer of {classes} outputs.</source>
        <translation>“{name}”有 {classes} 个类别，但网络给出 {output_shape}。请以 {classes} 个输出的全连接层结尾。</translation>
    </message>
    <message>
        <source>“{name}” holds NaN or infinite values, which no network can denoise. Replace them first (Image &gt; Replace non-finite values).</source>
        <translation>“{name}”含有 NaN 或无穷大的值，任何网络都无法为其去噪。请先替换这些值（“图像 &gt; 替换非有限值”）。</translation>
    </message>
    <message>
        <source>“{name}” holds no image. Choose a data set with at least one.</source>
        <translation>“{name}”中没有图像。请选择至少有一幅图像的数据集。</translation>
    </message>
    <message>
        <source>“{name}” is a MAT-file of version 7.3 (HDF5), which is not read. Save it in MATLAB with save(..., '-v7').</source>
        <translation>“{name}”是 7.3 版的 MAT 文件（HDF5），无法读取。请在 MATLAB 中用 save(..., '-v7') 保存。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: it has {count} bytes, and the header alone takes {header_size}. Get it again.</source>
        <translation>“{name}”不完整：它有 {count} 字节，而仅文件头就需要 {header_size} 字节。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: its gzip data has no end. Get it again.</source>
        <translation>“{name}”不完整：其 gzip 数据没有结尾。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: {shape} take {size:,} bytes after the header, and it has {there:,}. Get it again.</source>
        <translation>“{name}”不完整：{shape}在文件头之后应占 {size:,} 字节，而它只有 {there:,} 字节。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: {shape} take {size:,} bytes after the header, more than its gzip data can hold. Get it again.</source>
        <translation>“{name}”不完整：{shape}在文件头之后应占 {size:,} 字节，多于其 gzip 数据所能容纳的量。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut off: its variables cannot be read ({error}). Get it again.</source>
        <translation>“{name}”已损坏或不完整：其变量无法读取（{error}）。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it announces far more values than its {stored:,} bytes can hold. Get it again.</source>
        <translation>“{name}”已损坏：它声称的数值远多于其 {stored:,} 字节所能容纳的量。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its archive cannot be unpacked ({error}). Get it again.</source>
        <translation>“{name}”已损坏：其压缩包无法解开（{error}）。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its gzip data cannot be decompressed ({error}). Get it again.</source>
        <translation>“{name}”已损坏：其 gzip 数据无法解压（{error}）。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is no IDX file of {what}: it begins with {begins}, instead of the magic number {magic}. Choose the file of {what}.</source>
        <translation>“{name}”不是{what}的 IDX 文件：其开头为 {begins}，而不是魔数 {magic}。请选择{what}的文件。</translation>
    </message>
    <message>
        <source>“{name}” is no IDX file of {what}: it begins with {begins}, which is that of {other}, instead of the magic number {magic}. Choose the file of {what}.</source>
        <translation>“{name}”不是{what}的 IDX 文件：其开头为 {begins}，那是{other}的魔数，而不是 {magic}。请选择{what}的文件。</translation>
    </message>
    <message>
        <source>“{name}” is no MAT-file: it does not begin with “MATLAB 5.0”. Choose mnist_uint8.mat.</source>
        <translation>“{name}”不是 MAT 文件：其开头不是“MATLAB 5.0”。请选择 mnist_uint8.mat。</translation>
    </message>
    <message>
        <source>“{name}” is too long: bytes follow after the {shape} that it announces. The header or the file is damaged; get it again.</source>
        <translation>“{name}”过长：在其声称的 {shape}之后还有多余字节。文件头或文件已损坏，请重新获取。</translation>
    </message>
    <message>
        <source>“{name}”: image {place} has the label {wrong}, but there are {count} classes: labels run from 0 to {last}.</source>
        <translation>“{name}”：第 {place} 幅图像的标签为 {wrong}，但只有 {count} 个类别：标签为 0 到 {last}。</translation>
    </message>
    <message>
        <source>“{name}”: images have to be 8-bit gray (n, rows, columns) or RGB (n, rows, columns, 3), but these are {dtype} of the shape {shape}.</source>
        <translation>“{name}”：图像须为 8 位灰度（n，行，列）或 RGB（n，行，列，3），但这些图像的类型为 {dtype}，形状为 {shape}。</translation>
    </message>
    <message>
        <source>“{name}”: training and test images have different classes: {train}; and {test}.</source>
        <translation>“{name}”：训练图像与测试图像的类别不同：{train}；以及 {test}。</translation>
    </message>
    <message>
        <source>“{name}”: training images of {train} and test images of {test} cannot be used together. Bring them to one size.</source>
        <translation>“{name}”：训练图像为 {train}，测试图像为 {test}，两者不能一起使用。请把它们统一为同样的尺寸。</translation>
    </message>
    <message>
        <source>“{name}”: {count} images need as many labels, 64-bit whole numbers, but there are {dtype} of the shape {shape}.</source>
        <translation>“{name}”：{count} 幅图像需要同样多的标签（64 位整数），但现有标签的类型为 {dtype}，形状为 {shape}。</translation>
    </message>
    <message>
        <source>−Σ t ln p for each sample, averaged over the batch; takes softmax</source>
        <translation>每个样本的 −Σ t ln p，再对批次取平均；需要 softmax</translation>
    </message>
</context>
</TS>
