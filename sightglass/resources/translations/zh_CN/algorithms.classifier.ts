<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>0 to {high}</source>
        <translation>0 到 {high}</translation>
    </message>
    <message>
        <source>0.25ᵏ of the last, for comparison</source>
        <translation>最后一层的 0.25ᵏ 倍，供比较</translation>
    </message>
    <message>
        <source>6c-2s-12c-2s</source>
        <translation>6c-2s-12c-2s</translation>
    </message>
    <message>
        <source>95 % from (%)</source>
        <translation>95 % 下限 (%)</translation>
    </message>
    <message>
        <source>95 % to (%)</source>
        <translation>95 % 上限 (%)</translation>
    </message>
    <message>
        <source>After epoch {epoch}, {mistakes} of {count} test images are classified wrongly: {share}, with 95 % confidence {low} to {high}.</source>
        <translation>第 {epoch} 轮之后，{count} 幅测试图像中有 {mistakes} 幅分类错误：{share}，95 % 置信区间为 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Analytic ∂L/∂w</source>
        <translation>解析 ∂L/∂w</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>At a kink</source>
        <translation>位于折点</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classification error</source>
        <translation>分类误差</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Comparing gradients</source>
        <translation>正在比较梯度</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Confusions: row is the class, column the answer</source>
        <translation>混淆矩阵：行为类别，列为回答</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>元素数</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Feature maps of a test image</source>
        <translation>一幅测试图像的特征图</translation>
    </message>
    <message>
        <source>Feature maps of test image {number} ({label})</source>
        <translation>第 {number} 幅测试图像的特征图（{label}）</translation>
    </message>
    <message>
        <source>Folder or file of a data set (MNIST's files, MAT, NPZ, a folder of images for each class); empty for rendered digits</source>
        <translation>数据集的文件夹或文件（MNIST 文件、MAT、NPZ，或每个类别一个图像文件夹）；留空则使用渲染的数字</translation>
    </message>
    <message>
        <source>Go through the images in another order in each epoch</source>
        <translation>每一轮以不同的次序遍历图像</translation>
    </message>
    <message>
        <source>Gradient check</source>
        <translation>梯度检验</translation>
    </message>
    <message>
        <source>Gradients by both ways</source>
        <translation>两种方法得到的梯度</translation>
    </message>
    <message>
        <source>How far a gradient reaches back</source>
        <translation>梯度能回传多远</translation>
    </message>
    <message>
        <source>How far each batch moves the weights against its gradient; if it is too large, the loss grows</source>
        <translation>每个批次使权重逆着梯度移动多远；过大则损失会增大</translation>
    </message>
    <message>
        <source>How many digits are rendered; a sixth of them are kept for the test</source>
        <translation>渲染多少个数字；其中六分之一留作测试</translation>
    </message>
    <message>
        <source>How many images each movement of the weights is computed from</source>
        <translation>每次移动权重所用的图像数</translation>
    </message>
    <message>
        <source>How often all images are gone through</source>
        <translation>所有图像遍历的次数</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Input (0 to 1): {label}</source>
        <translation>输入（0 到 1）：{label}</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Largest relative difference</source>
        <translation>最大相对差</translation>
    </message>
    <message>
        <source>Largest relative difference of a gradient</source>
        <translation>梯度的最大相对差异</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer {number} ({scale}): {arrangement}</source>
        <translation>第 {number} 层（{scale}）：{arrangement}</translation>
    </message>
    <message>
        <source>Layer {number} ({scale}): {title}</source>
        <translation>第 {number} 层（{scale}）：{title}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Like LeNet-5</source>
        <translation>类 LeNet-5</translation>
    </message>
    <message>
        <source>Loss, every so many batches</source>
        <translation>损失，每隔若干批次</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>动量 μ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Noise σ</source>
        <translation>噪声 σ</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Norm of each layer's gradient</source>
        <translation>各层梯度的范数</translation>
    </message>
    <message>
        <source>Numeric ∂L/∂w</source>
        <translation>数值 ∂L/∂w</translation>
    </message>
    <message>
        <source>Of start values and order; the same seed gives the same weights, to the last bit</source>
        <translation>初始值与次序的种子；种子相同则权重逐位相同</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outputs for the image looked at</source>
        <translation>所看图像的输出</translation>
    </message>
    <message>
        <source>Over up to {entries} entries of each array, analytic and numeric gradients differ by {worst:.1e} at most, relative to their size; 0 stands for less than the rounding of the loss lets tell.</source>
        <translation>每个数组至多比较 {entries} 个元素，解析梯度与数值梯度的相对差至多为 {worst:.1e}；0 表示差异小于损失的舍入误差所能分辨的程度。</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>自定义网络</translation>
    </message>
    <message>
        <source>Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added to the loss</source>
        <translation>把权重（不含偏置）拉向 0：在损失上加 λ/2 ‖w‖²</translation>
    </message>
    <message>
        <source>ReLU, maxima, softmax: 61,706 weights; η = 0.02 with μ = 0.9 suit it</source>
        <translation>ReLU、最大池化、softmax：61,706 个权重；适合 η = 0.02、μ = 0.9</translation>
    </message>
    <message>
        <source>Rendered digits</source>
        <translation>渲染的数字</translation>
    </message>
    <message>
        <source>Seed of the digits</source>
        <translation>数字的种子</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>感受野</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of test images classified wrongly</source>
        <translation>分类错误的测试图像比例</translation>
    </message>
    <message>
        <source>Share of the last movement that each batch goes on with</source>
        <translation>每个批次延续上次移动的比例</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱次序</translation>
    </message>
    <message>
        <source>Softplus, every second pixel, and units of softplus</source>
        <translation>Softplus，每隔一个像素，以及 softplus 单元</translation>
    </message>
    <message>
        <source>Softplus, skipping</source>
        <translation>Softplus，跳过</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on every rendered pixel, as a share of white</source>
        <translation>每个渲染像素上噪声的标准差，以白色的比例表示</translation>
    </message>
    <message>
        <source>Step η</source>
        <translation>步长 η</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test error (%)</source>
        <translation>测试误差 (%)</translation>
    </message>
    <message>
        <source>Test image</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Test image {number} is taken for {answer}, which is right.</source>
        <translation>第 {number} 幅测试图像被判为 {answer}，正确。</translation>
    </message>
    <message>
        <source>Test image {number} is taken for {answer}, which is wrong: it is {label}.</source>
        <translation>第 {number} 幅测试图像被判为 {answer}，错误：应为 {label}。</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像数</translation>
    </message>
    <message>
        <source>Test images of {name}</source>
        <translation>{name}的测试图像</translation>
    </message>
    <message>
        <source>The layers of the list</source>
        <translation>列表中的各层</translation>
    </message>
    <message>
        <source>The own network as JSON, as it is saved beside weights</source>
        <translation>自定义网络的 JSON，与权重一同保存的形式</translation>
    </message>
    <message>
        <source>The same seed renders the same digits</source>
        <translation>种子相同则渲染的数字相同</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间 (s)</translation>
    </message>
    <message>
        <source>Time of an epoch</source>
        <translation>每轮用时</translation>
    </message>
    <message>
        <source>Train a convolutional network to tell classes of images apart, and see what it learns.</source>
        <translation>训练卷积网络区分图像的类别，并观察它学到什么。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training error (%)</source>
        <translation>训练误差 (%)</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像数</translation>
    </message>
    <message>
        <source>Training, while learning</source>
        <translation>训练（学习过程中）</translation>
    </message>
    <message>
        <source>Two convolutions, sigmoids and mean pooling: 3,898 weights</source>
        <translation>两层卷积、sigmoid 与均值池化：3,898 个权重</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>权重衰减 λ</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What leaves each activation</source>
        <translation>各激活层的输出值</translation>
    </message>
    <message>
        <source>Which network is trained</source>
        <translation>训练哪个网络</translation>
    </message>
    <message>
        <source>Whose feature maps are shown; beyond the last one it is the last one</source>
        <translation>显示哪幅图像的特征图；超出最后一幅时取最后一幅</translation>
    </message>
    <message>
        <source>With these weights {mistakes} of {count} test images are classified wrongly: {share}.</source>
        <translation>以这些权重，{count} 幅测试图像中有 {mistakes} 幅分类错误：{share}。</translation>
    </message>
    <message>
        <source>Worst mistakes: class → answer</source>
        <translation>最严重的错误：类别 → 回答</translation>
    </message>
    <message>
        <source>a line for each output map</source>
        <translation>每个输出特征图一行</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>未知的时间</translation>
    </message>
    <message>
        <source>analytic = numeric</source>
        <translation>解析 = 数值</translation>
    </message>
    <message>
        <source>one for each output map</source>
        <translation>每个输出特征图一个</translation>
    </message>
    <message>
        <source>there is no own network. Give its JSON, or choose one of the presets.</source>
        <translation>没有自定义网络。请给出其 JSON，或选择一个预设。</translation>
    </message>
    <message>
        <source>{hours:.1f} h</source>
        <translation>{hours:.1f} 小时</translation>
    </message>
    <message>
        <source>{images} images per second; the training takes {left} more.</source>
        <translation>每秒 {images} 幅图像；训练还需 {left}。</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} 分钟</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} 秒</translation>
    </message>
    <message>
        <source>{weights} weights and biases, drawn with seed {seed}, and {images} images of {classes} classes to learn from ({name}).</source>
        <translation>{weights} 个权重与偏置，以种子 {seed} 随机生成；{images} 幅图像、{classes} 个类别供学习（{name}）。</translation>
    </message>
    <message>
        <source>{weights} weights and biases, from a file, and {images} images of {classes} classes to learn from ({name}).</source>
        <translation>{weights} 个权重与偏置，取自文件；{images} 幅图像、{classes} 个类别供学习（{name}）。</translation>
    </message>
    <message>
        <source>‖∂L/∂outputs‖ of the image looked at</source>
        <translation>所看图像的 ‖∂L/∂输出‖</translation>
    </message>
</context>
</TS>
