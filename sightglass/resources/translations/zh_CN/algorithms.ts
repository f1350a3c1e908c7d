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
        <source>Bands of the blending</source>
        <translation>融合的频带数</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批数</translation>
    </message>
    <message>
        <source>Best PSNR over λ</source>
        <translation>各 λ 中的最佳 PSNR</translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation>最佳试验</translation>
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
        <source>Closed form</source>
        <translation>闭式</translation>
    </message>
    <message>
        <source>Closed form along u</source>
        <translation>沿 u 的闭式</translation>
    </message>
    <message>
        <source>Closed form along v</source>
        <translation>沿 v 的闭式</translation>
    </message>
    <message>
        <source>Coefficients for each value of the image</source>
        <translation>图像每个值对应的系数数</translation>
    </message>
    <message>
        <source>Coefficients of the pyramid</source>
        <translation>金字塔的系数数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>Condition number, normalized</source>
        <translation>归一化后的条件数</translation>
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
        <source>Difference in the overlaps before gains, root mean square</source>
        <translation>增益前重叠处差异的均方根</translation>
    </message>
    <message>
        <source>Difference in the overlaps, root mean square</source>
        <translation>重叠处差异的均方根</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同值的个数</translation>
    </message>
    <message>
        <source>Displacements compared</source>
        <translation>比较的位移数</translation>
    </message>
    <message>
        <source>Dual residual</source>
        <translation>对偶残差</translation>
    </message>
    <message>
        <source>Duality gap</source>
        <translation>对偶间隙</translation>
    </message>
    <message>
        <source>Duality gap relative to the objective</source>
        <translation>相对于目标函数的对偶间隙</translation>
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
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Estimated σ of the noise</source>
        <translation>噪声 σ 的估计值</translation>
    </message>
    <message>
        <source>Extrema looked at</source>
        <translation>考察的极值点数</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>First frequency that passes along u</source>
        <translation>沿 u 通过的最低频率</translation>
    </message>
    <message>
        <source>First frequency that passes along v</source>
        <translation>沿 v 通过的最低频率</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
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
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images in the panorama</source>
        <translation>全景图中的图像数</translation>
    </message>
    <message>
        <source>Images of shapes {first} and {second} cannot be compared. Choose two of equal size.</source>
        <translation>形状为 {first} 和 {second} 的图像无法比较。请选择两幅尺寸相同的图像。</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Inliers</source>
        <translation>内点</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入数</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Keypoints of the partner</source>
        <translation>另一图像的关键点数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>Largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Largest error of a corner</source>
        <translation>角点的最大误差</translation>
    </message>
    <message>
        <source>Largest error of a gain</source>
        <translation>增益的最大误差</translation>
    </message>
    <message>
        <source>Largest gain</source>
        <translation>最大增益</translation>
    </message>
    <message>
        <source>Largest possible product of derivatives</source>
        <translation>导数之积的最大可能值</translation>
    </message>
    <message>
        <source>Largest relative difference of a gradient</source>
        <translation>梯度的最大相对差异</translation>
    </message>
    <message>
        <source>Last bar: all larger ones too</source>
        <translation>最后一柱：包含所有更大的值</translation>
    </message>
    <message>
        <source>Last frequency that passes along u</source>
        <translation>沿 u 通过的最高频率</translation>
    </message>
    <message>
        <source>Last frequency that passes along v</source>
        <translation>沿 v 通过的最高频率</translation>
    </message>
    <message>
        <source>Length of the longest vector</source>
        <translation>最长向量的长度</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Map determined</source>
        <translation>映射已确定</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
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
        <source>Mean angular error</source>
        <translation>平均角误差</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>处理前的均值</translation>
    </message>
    <message>
        <source>Mean end-point error</source>
        <translation>平均端点误差</translation>
    </message>
    <message>
        <source>Mean motion down</source>
        <translation>向下的平均运动</translation>
    </message>
    <message>
        <source>Mean motion to the right</source>
        <translation>向右的平均运动</translation>
    </message>
    <message>
        <source>Mean number of photons that a white pixel counts; fewer mean more noise</source>
        <translation>白色像素平均计得的光子数；越少噪声越大</translation>
    </message>
    <message>
        <source>Median angular error</source>
        <translation>角误差中位数</translation>
    </message>
    <message>
        <source>Median end-point error</source>
        <translation>端点误差中位数</translation>
    </message>
    <message>
        <source>Median length of the vectors</source>
        <translation>向量长度中位数</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>内存（MiB）</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
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
        <source>Number of the reference</source>
        <translation>参考图像的编号</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>Output of the network</source>
        <translation>网络的输出</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出数</translation>
    </message>
    <message>
        <source>PSNR by the network</source>
        <translation>网络的 PSNR</translation>
    </message>
    <message>
        <source>PSNR by the pyramid</source>
        <translation>金字塔的 PSNR</translation>
    </message>
    <message>
        <source>PSNR by total variation</source>
        <translation>全变差的 PSNR</translation>
    </message>
    <message>
        <source>PSNR of the input</source>
        <translation>输入的 PSNR</translation>
    </message>
    <message>
        <source>PSNR of the noisy image</source>
        <translation>含噪图像的 PSNR</translation>
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
        <source>Pairs</source>
        <translation>点对</translation>
    </message>
    <message>
        <source>Pairs refused: not mutual</source>
        <translation>被拒绝的点对：非互为最近</translation>
    </message>
    <message>
        <source>Pairs refused: the second-nearest is too near</source>
        <translation>被拒绝的点对：次近邻过近</translation>
    </message>
    <message>
        <source>Pairs refused: too far apart</source>
        <translation>被拒绝的点对：相距过远</translation>
    </message>
    <message>
        <source>Pairs that count</source>
        <translation>计入的点对数</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Pixels compared with the truth</source>
        <translation>与真值比较的像素数</translation>
    </message>
    <message>
        <source>Pixels whose true motion is known</source>
        <translation>真实运动已知的像素数</translation>
    </message>
    <message>
        <source>Primal residual</source>
        <translation>原始残差</translation>
    </message>
    <message>
        <source>Probability of the right class</source>
        <translation>正确类别的概率</translation>
    </message>
    <message>
        <source>Product of the derivatives of all layers</source>
        <translation>所有层的导数之积</translation>
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
        <source>Rank of the kernel</source>
        <translation>核的秩</translation>
    </message>
    <message>
        <source>Rank of the kernel as it was designed</source>
        <translation>所设计的核的秩</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Relative error of the approximation</source>
        <translation>近似的相对误差</translation>
    </message>
    <message>
        <source>Reprojection error before bundle adjustment, at working size</source>
        <translation>光束法平差前的重投影误差（工作尺寸）</translation>
    </message>
    <message>
        <source>Reprojection error, root mean square, at working size</source>
        <translation>重投影误差的均方根（工作尺寸）</translation>
    </message>
    <message>
        <source>Right matches</source>
        <translation>正确匹配</translation>
    </message>
    <message>
        <source>Robust cost after bundle adjustment</source>
        <translation>光束法平差后的鲁棒代价</translation>
    </message>
    <message>
        <source>Robust cost before bundle adjustment</source>
        <translation>光束法平差前的鲁棒代价</translation>
    </message>
    <message>
        <source>Root mean square of the errors</source>
        <translation>误差的均方根</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>SSIM of the input</source>
        <translation>输入的 SSIM</translation>
    </message>
    <message>
        <source>SSIM of the result</source>
        <translation>结果的 SSIM</translation>
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
        <source>Scale of the factors</source>
        <translation>因子的系数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Share of pixels without a vector</source>
        <translation>无向量像素的比例</translation>
    </message>
    <message>
        <source>Share of test images classified wrongly</source>
        <translation>分类错误的测试图像比例</translation>
    </message>
    <message>
        <source>Share of the coefficients set to zero</source>
        <translation>置零的系数比例</translation>
    </message>
    <message>
        <source>Share of vectors that end more than 0.5 px off</source>
        <translation>端点偏差超过 0.5 px 的向量比例</translation>
    </message>
    <message>
        <source>Share of vectors that end more than 1 px off</source>
        <translation>端点偏差超过 1 px 的向量比例</translation>
    </message>
    <message>
        <source>Share of vectors that end more than 2 px off</source>
        <translation>端点偏差超过 2 px 的向量比例</translation>
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
        <source>Stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Strength of the noise as a share of the way from black to white: 0.05 of white is 12.75 levels of 8 bits</source>
        <translation>噪声的强度，以黑到白的距离为单位：白的 0.05 即 8 位灰度的 12.75 级</translation>
    </message>
    <message>
        <source>Sum of the kernel</source>
        <translation>核的元素之和</translation>
    </message>
    <message>
        <source>Sum of ∂L/∂y</source>
        <translation>∂L/∂y 之和</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像数</translation>
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
        <source>Threshold by Otsu</source>
        <translation>大津法阈值</translation>
    </message>
    <message>
        <source>Time of an epoch</source>
        <translation>每轮用时</translation>
    </message>
    <message>
        <source>Time of training</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像数</translation>
    </message>
    <message>
        <source>Trials of RANSAC</source>
        <translation>RANSAC 试验次数</translation>
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
        <source>Values of the image</source>
        <translation>图像的值数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
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
        <source>Windows with several largest values</source>
        <translation>有多个最大值的窗口数</translation>
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
        <source>f′(x) by differences</source>
        <translation>由差分得到的 f′(x)</translation>
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
        <source>λ at the corner of the L-curve</source>
        <translation>L 曲线拐角处的 λ</translation>
    </message>
    <message>
        <source>λ of the best PSNR</source>
        <translation>最佳 PSNR 的 λ</translation>
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
