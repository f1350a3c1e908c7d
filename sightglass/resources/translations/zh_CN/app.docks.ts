<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 batch</source>
        <translation>1 个批次</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>ADMM beside other ways to solve the same problem, each with its duality gap</source>
        <translation>ADMM 与求解同一问题的其他方法对照，各附对偶间隙</translation>
    </message>
    <message>
        <source>Add the denoised image to the workspace, with a recipe that repeats it on others</source>
        <translation>把去噪后的图像加入工作区，并附上可对其他图像重复的配方</translation>
    </message>
    <message>
        <source>Against the image without noise</source>
        <translation>与无噪图像相比</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All images with their part in the panorama, and the time that each stage took</source>
        <translation>所有图像在全景图中的作用，以及每个阶段的耗时</translation>
    </message>
    <message>
        <source>All methods on the same frames: errors and times</source>
        <translation>各方法用于相同的帧：误差与耗时</translation>
    </message>
    <message>
        <source>All of the training, to be gone on with as if it had not been left</source>
        <translation>训练的全部状态，可如同从未离开一样继续</translation>
    </message>
    <message>
        <source>Analytic gradients beside numeric ones</source>
        <translation>解析梯度与数值梯度并列</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply gamma {gamma:.2f}</source>
        <translation>应用伽马 {gamma:.2f}</translation>
    </message>
    <message>
        <source>Apply inverse logarithm of strength {strength}</source>
        <translation>应用强度为 {strength} 的反对数</translation>
    </message>
    <message>
        <source>Apply logarithm of strength {strength}</source>
        <translation>应用强度为 {strength} 的对数</translation>
    </message>
    <message>
        <source>Apply sigmoid with gain {gain:.1f}</source>
        <translation>应用增益为 {gain:.1f} 的 S 形曲线</translation>
    </message>
    <message>
        <source>Apply stretch from {low:g} % to {high:g} %</source>
        <translation>应用从 {low:g} % 到 {high:g} % 的拉伸</translation>
    </message>
    <message>
        <source>Apply the adviser's transform</source>
        <translation>应用建议的变换</translation>
    </message>
    <message>
        <source>Apply {transform}</source>
        <translation>应用{transform}</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Below stands the system of one level; the pyramid solves it again at every level and warp.</source>
        <translation>下面是单层的方程组；金字塔方法在每一层、每次变形时都重新求解。</translation>
    </message>
    <message>
        <source>Below stands what the gradients around the pixel say, not what DIS computes.</source>
        <translation>下面是像素周围的梯度所反映的，而不是 DIS 的计算。</translation>
    </message>
    <message>
        <source>Below stands what the gradients around the pixel say, not what Farneback computes.</source>
        <translation>下面是像素周围的梯度所反映的，而不是 Farneback 的计算。</translation>
    </message>
    <message>
        <source>Below stands what the gradients around the pixel say; Horn-Schunck also smooths.</source>
        <translation>下面是像素周围的梯度所反映的；Horn-Schunck 还作平滑。</translation>
    </message>
    <message>
        <source>Below, the worst mistakes: class → answer.</source>
        <translation>下面是最严重的错误：类别 → 回答。</translation>
    </message>
    <message>
        <source>Best {vector}</source>
        <translation>最优 {vector}</translation>
    </message>
    <message>
        <source>Block:</source>
        <translation>块：</translation>
    </message>
    <message>
        <source>Change single weights by a little, and compare how the loss changes with ∂L/∂w</source>
        <translation>略微改变单个权重，比较损失的变化与 ∂L/∂w</translation>
    </message>
    <message>
        <source>Channels of the histograms</source>
        <translation>直方图的通道</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Check gradients</source>
        <translation>检验梯度</translation>
    </message>
    <message>
        <source>Checkpoint (NPZ)…</source>
        <translation>检查点（NPZ）…</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>选择数据集</translation>
    </message>
    <message>
        <source>Choose a data set to begin.</source>
        <translation>请先选择一个数据集。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Click a cell to see its images. Rows are classes, columns answers; colours go up to the most frequent confusion.</source>
        <translation>点击单元格可查看其中的图像。行为类别，列为回答；颜色上限为最常见的混淆。</translation>
    </message>
    <message>
        <source>Click a pixel of the picture to see why its motion is known, or is not. Alt with the arrow keys, then Enter, does the same.</source>
        <translation>单击图片中的像素，查看其运动为何已知或未知。按住 Alt 用方向键移动，再按 Enter，效果相同。</translation>
    </message>
    <message>
        <source>Click near a keypoint in the picture to inspect it. Alt with the arrow keys, then Enter, does the same. Until then the first one is shown.</source>
        <translation>单击图片中关键点的附近即可检视它。按住 Alt 用方向键移动，再按 Enter，效果相同。在此之前显示第一个关键点。</translation>
    </message>
    <message>
        <source>Compare by iterations, or by the time that they took on this computer</source>
        <translation>按迭代次数比较，或按在本机上所用的时间比较</translation>
    </message>
    <message>
        <source>Compared runs</source>
        <translation>比较的训练</translation>
    </message>
    <message>
        <source>Comparing gradients, {share} done.</source>
        <translation>正在比较梯度，已完成 {share}。</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>D and the first iterations with every number, for small images</source>
        <translation>D 与最初几次迭代的全部数值，适用于小图像</translation>
    </message>
    <message>
        <source>Data term against ‖Dx‖₁ over λ, and the PSNR where the clean image is known</source>
        <translation>数据项与 ‖Dx‖₁ 随 λ 的关系，以及已知干净图像时的 PSNR</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>分贝</translation>
    </message>
    <message>
        <source>Denoise as it is</source>
        <translation>直接去噪</translation>
    </message>
    <message>
        <source>Denoise the current image as it is by the network that has learned</source>
        <translation>用学好的网络为当前图像直接去噪</translation>
    </message>
    <message>
        <source>Denoise the current image by the network; no noise is added before</source>
        <translation>用网络为当前图像去噪；事先不加噪声</translation>
    </message>
    <message>
        <source>Denoise “{name}” as it is</source>
        <translation>为“{name}”直接去噪</translation>
    </message>
    <message>
        <source>Denoisers</source>
        <translation>去噪网络</translation>
    </message>
    <message>
        <source>Descriptor: a row for each cell, a column every 45°</source>
        <translation>描述子：每个单元一行，每 45° 一列</translation>
    </message>
    <message>
        <source>Down-sampling as a matrix P = S·T, its rank, and how many coefficients there are to a pixel</source>
        <translation>以矩阵 P = S·T 表示的下采样、它的秩，以及每个像素对应的系数个数</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>Draw a digit and see what the network makes of it</source>
        <translation>手绘一个数字，看网络如何判断</translation>
    </message>
    <message>
        <source>Draw a digit. It is scaled and centred as those of MNIST are, and classified as the pen moves.</source>
        <translation>请手绘一个数字。它会像 MNIST 的数字那样缩放并居中，并随笔迹实时分类。</translation>
    </message>
    <message>
        <source>Draw the matches of this pair, inliers and those that RANSAC refused</source>
        <translation>画出这一对的匹配：内点以及被 RANSAC 拒绝的匹配</translation>
    </message>
    <message>
        <source>Each gradient beside (L(w + h) − L(w − h)) / 2h, in 64-bit floats, for the network as it is now and three test images.</source>
        <translation>对现在的网络和三幅测试图像，以 64 位浮点数把每个梯度与 (L(w + h) − L(w − h)) / 2h 并列。</translation>
    </message>
    <message>
        <source>Each image is too dark, too bright or too flat; below it, mended.</source>
        <translation>每幅图像太暗、太亮或太平淡；其下为校正后的图像。</translation>
    </message>
    <message>
        <source>Each row is an octave at half the size of the one above; from left to right the blur grows. SIFT looks for extrema over place and scale in the differences.</source>
        <translation>每行是一个八度组，尺寸为上一行的一半；从左到右模糊逐渐增大。SIFT 在差分中寻找位置与尺度上的极值。</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Every matrix with its numbers, for frames of a few pixels</source>
        <translation>只有几个像素的帧：列出每个矩阵的数值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Forget all trainings that were kept?</source>
        <translation>清除所有保留的训练？</translation>
    </message>
    <message>
        <source>Forget kept runs</source>
        <translation>清除保留的训练</translation>
    </message>
    <message>
        <source>Forward against inverse warping, and the grid</source>
        <translation>前向与逆向变形的对照，以及网格</translation>
    </message>
    <message>
        <source>Gains multiply each image; the reference stays as it is. The picture shows how much images differ where they overlap: ghosts are what moved, or does not fit.</source>
        <translation>每幅图像乘以各自的增益；参考图像保持不变。图片显示图像在重叠处的差异：重影来自移动的物体或没有对准之处。</translation>
    </message>
    <message>
        <source>Gains, and how much images differ where they overlap</source>
        <translation>增益，以及图像在重叠处的差异</translation>
    </message>
    <message>
        <source>Gradients and values in each layer, and the outputs for a test image</source>
        <translation>各层的梯度与数值，以及对一幅测试图像的输出</translation>
    </message>
    <message>
        <source>Histograms and curves come in another order. Which belongs to which image?</source>
        <translation>直方图和曲线的次序不同。哪个属于哪幅图像？</translation>
    </message>
    <message>
        <source>Homographies, reprojection errors and bundle adjustment</source>
        <translation>单应、重投影误差与光束法平差</translation>
    </message>
    <message>
        <source>Horizontal axis of the comparison</source>
        <translation>比较的横轴</translation>
    </message>
    <message>
        <source>How far each point is from where the map sends it, and the map itself</source>
        <translation>每个点与映射所得位置的距离，以及映射本身</translation>
    </message>
    <message>
        <source>How far the motion is from the truth, where that is known</source>
        <translation>真值已知时，运动与真值的偏差</translation>
    </message>
    <message>
        <source>How many matches survive when the image is turned, with and without orientation</source>
        <translation>图像旋转时，有方向与无方向各有多少匹配存活</translation>
    </message>
    <message>
        <source>How near the result is to the image without noise, and where it differs</source>
        <translation>结果与无噪图像有多接近，何处不同</translation>
    </message>
    <message>
        <source>How the pixels really move is not known here. Choose a .flo file or a KITTI flow image as truth, or let the next frame be generated: then the errors stand here.</source>
        <translation>此处像素的真实运动未知。请选择 .flo 文件或 KITTI 光流图像作为真值，或由程序生成下一帧：误差便会显示在此。</translation>
    </message>
    <message>
        <source>I(t), and I(t+1) at the same place</source>
        <translation>I(t)，以及同一位置的 I(t+1)</translation>
    </message>
    <message>
        <source>Inliers of each pair of images</source>
        <translation>每对图像的内点数</translation>
    </message>
    <message>
        <source>Inliers of each pair, image by image; 0 where two images do not belong together.</source>
        <translation>每对图像的内点数；两幅图像不相配时为 0。</translation>
    </message>
    <message>
        <source>Inliers of each trial, the best so far, and the refit</source>
        <translation>每次试验的内点、目前最佳与重新拟合</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>It is a network for RGB: the gray image is given to it three times, and the mean of the result counts.</source>
        <translation>该网络用于 RGB 图像：灰度图像以三个相同的通道输入，并取结果的均值。</translation>
    </message>
    <message>
        <source>It is a network for gray images: red, green and blue are denoised each by itself.</source>
        <translation>该网络用于灰度图像：红、绿、蓝分别去噪。</translation>
    </message>
    <message>
        <source>It is not recorded which images this network has learned from. It goes on with those that were checked when it was saved, and is tested on “{name}”. If it was not these, press Restart.</source>
        <translation>没有记录此网络是从哪些图像学习的。训练使用保存时勾选的图像继续，并在“{name}”上测试。如果不是这些图像，请按“重新开始”。</translation>
    </message>
    <message>
        <source>Ix, Iy and It = I(t+1) − I(t)</source>
        <translation>Ix、Iy 与 It = I(t+1) − I(t)</translation>
    </message>
    <message>
        <source>Keep a run, change the network, the step or the seed, press Restart, and compare.</source>
        <translation>请保留一次训练，更改网络、步长或种子，按“重新开始”，然后比较。</translation>
    </message>
    <message>
        <source>Keep in the workspace</source>
        <translation>存入工作区</translation>
    </message>
    <message>
        <source>Keep the curves of this training, to compare others with them</source>
        <translation>保留这次训练的曲线，以便与其他训练比较</translation>
    </message>
    <message>
        <source>Keep this run</source>
        <translation>保留这次训练</translation>
    </message>
    <message>
        <source>Kept trainings on the same axes</source>
        <translation>把保留的训练画在同一坐标轴上</translation>
    </message>
    <message>
        <source>Keypoint {number}: x {x}, y {y}, σ {scale} px, turned by {angle:.0f}°</source>
        <translation>关键点 {number}：x {x}，y {y}，σ {scale} px，旋转 {angle:.0f}°</translation>
    </message>
    <message>
        <source>Keypoint {number}: x {x}, y {y}, σ {scale} px, upright</source>
        <translation>关键点 {number}：x {x}，y {y}，σ {scale} px，竖直</translation>
    </message>
    <message>
        <source>Layers (JSON)…</source>
        <translation>层（JSON）…</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Load pairs of points</source>
        <translation>载入点对</translation>
    </message>
    <message>
        <source>Load weights or layers that the denoiser has saved, and go on from there or apply them</source>
        <translation>载入由去噪网络面板保存的权重或层，并从那里继续，或直接应用</translation>
    </message>
    <message>
        <source>Load weights, a checkpoint or layers that were saved here, and go on from there</source>
        <translation>载入在这里保存的权重、检查点或层，并从那里继续</translation>
    </message>
    <message>
        <source>Load {name}</source>
        <translation>载入 {name}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Long where the motion is uncertain: along an edge</source>
        <translation>在运动不确定的方向上长：沿着边缘</translation>
    </message>
    <message>
        <source>Loss of every batch, and the errors after every epoch</source>
        <translation>每个批次的损失，以及每一轮之后的误差</translation>
    </message>
    <message>
        <source>Magnitude and phase of H(u,v), and its cuts along both axes</source>
        <translation>H(u,v) 的幅值与相位，以及沿两轴的剖面</translation>
    </message>
    <message>
        <source>Match images, histograms and curves (worked example 1)</source>
        <translation>配对图像、直方图与曲线（示例 1）</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Moment matrix × motion = right-hand side</source>
        <translation>二阶矩矩阵 × 运动 = 右端项</translation>
    </message>
    <message>
        <source>Move the part</source>
        <translation>移动所取的部分</translation>
    </message>
    <message>
        <source>Nearest and second nearest neighbour of each keypoint, and why a pair is kept or refused</source>
        <translation>每个关键点的最近邻与次近邻，以及配对被保留或拒绝的原因</translation>
    </message>
    <message>
        <source>Neighbourhood, in gray levels</source>
        <translation>邻域（灰度级）</translation>
    </message>
    <message>
        <source>Neighbourhood, in gray levels; nan lies outside the frame and does not count</source>
        <translation>邻域（灰度级）；nan 位于帧外，不计入</translation>
    </message>
    <message>
        <source>Network of {what}</source>
        <translation>网络（{what}）</translation>
    </message>
    <message>
        <source>No two images overlap.</source>
        <translation>没有两幅图像重叠。</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the training that is not kept</comment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Objective, residuals, duality gap and ρ over the iterations</source>
        <translation>目标函数、残差、对偶间隙和 ρ 随迭代的变化</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸上演算</translation>
    </message>
    <message>
        <source>Open a video or a sequence…</source>
        <translation>打开视频或序列…</translation>
    </message>
    <message>
        <source>Open a video, or all images of a sequence</source>
        <translation>打开视频，或序列的全部图像</translation>
    </message>
    <message>
        <source>Open its 4 × 4 image with its scheme and threshold; undo takes it back</source>
        <translation>打开其 4 × 4 图像以及方案和阈值；可以撤销</translation>
    </message>
    <message>
        <source>Open the image that is to be denoised: File &gt; Open.</source>
        <translation>请打开要去噪的图像：“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>Open worked example 3</source>
        <translation>打开示例 3</translation>
    </message>
    <message>
        <source>Over iterations</source>
        <translation>按迭代次数</translation>
    </message>
    <message>
        <source>Over seconds</source>
        <translation>按秒数</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>PSNR after every epoch, and the loss of every batch</source>
        <translation>每一轮之后的 PSNR，以及每个批次的损失</translation>
    </message>
    <message>
        <source>Pair of images</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Pairs of points (*.csv *.txt *.tsv)</source>
        <translation>点对 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Patch, gradients, orientation and descriptor of one keypoint: click into the picture</source>
        <translation>一个关键点的图像块、梯度、方向与描述子：单击图片</translation>
    </message>
    <message>
        <source>Pause the training first: a checkpoint is written between two batches.</source>
        <translation>请先暂停训练：检查点在两个批次之间写入。</translation>
    </message>
    <message>
        <source>Pixel x {x}, y {y}</source>
        <translation>像素 x {x}，y {y}</translation>
    </message>
    <message>
        <source>RANSAC is switched off: the map is fitted to all pairs that count, by least squares.</source>
        <translation>RANSAC 已关闭：以最小二乘对全部有效点对拟合映射。</translation>
    </message>
    <message>
        <source>Rank {rank}, not separable. The nearest separable kernel:</source>
        <translation>秩为 {rank}，不可分离。最接近的可分离核：</translation>
    </message>
    <message>
        <source>Rank, singular values, vertical and horizontal factors</source>
        <translation>秩、奇异值、竖直与水平因子</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>a training that is kept</comment>
        <translation>训练</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>训练 {number}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Scale of the gain</source>
        <translation>增益的刻度</translation>
    </message>
    <message>
        <source>Second {vector}</source>
        <translation>次优 {vector}</translation>
    </message>
    <message>
        <source>Separable: vertical × horizontal</source>
        <translation>可分离：竖直 × 水平</translation>
    </message>
    <message>
        <source>Set, move, load and save pairs of points</source>
        <translation>设置、移动、载入与保存点对</translation>
    </message>
    <message>
        <source>Show the gain as it is or in decibels</source>
        <translation>以原值或分贝显示增益</translation>
    </message>
    <message>
        <source>Show the share of the pixels up to each value</source>
        <translation>显示不超过每个值的像素比例</translation>
    </message>
    <message>
        <source>Show the shares on a logarithmic axis, so that rare values are seen</source>
        <translation>以对数轴显示比例，使少见的值也能看到</translation>
    </message>
    <message>
        <source>Show the worst mistakes</source>
        <translation>显示最严重的错误</translation>
    </message>
    <message>
        <source>Show those mistakes whose wrong output exceeds the right one by most</source>
        <translation>显示错误输出超出正确输出最多的那些错误</translation>
    </message>
    <message>
        <source>Size, noise, threshold and gain of each level</source>
        <translation>各层的尺寸、噪声、阈值与增益</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>平滑后的损失</translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Step, momentum and epochs can be changed on the way.</source>
        <translation>步长、动量与轮数可在途中更改。</translation>
    </message>
    <message>
        <source>Step, momentum, decay and epochs can be changed on the way.</source>
        <translation>步长、动量、衰减与轮数可在途中更改。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Stop comparing; what was found before stays</source>
        <translation>停止比较；保留先前的结果</translation>
    </message>
    <message>
        <source>Stop denoising; the last result stays</source>
        <translation>停止去噪；保留上次的结果</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped. What is shown is the last result.</source>
        <translation>已停止。所示为上次的结果。</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Sweep λ</source>
        <translation>扫描 λ</translation>
    </message>
    <message>
        <source>Take all kept curves away</source>
        <translation>移除所有保留的曲线</translation>
    </message>
    <message>
        <source>Take generated pairs in hand</source>
        <translation>把生成的点对转为手动</translation>
    </message>
    <message>
        <source>Take matched pairs in hand</source>
        <translation>把匹配的点对转为手动</translation>
    </message>
    <message>
        <source>Take the frames from a video file, or from image files in the order of their names</source>
        <translation>从视频文件取帧，或按文件名顺序从图像文件取帧</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>撤回最后一笔</translation>
    </message>
    <message>
        <source>Taken for {answer}, with an output of {output:.2f}.</source>
        <translation>判为 {answer}，输出为 {output:.2f}。</translation>
    </message>
    <message>
        <source>Test error</source>
        <translation>测试误差</translation>
    </message>
    <message>
        <source>Test image </source>
        <translation>测试图像 </translation>
    </message>
    <message>
        <source>The 4 × 4 × 8 numbers of the descriptor</source>
        <translation>描述子的 4 × 4 × 8 个数</translation>
    </message>
    <message>
        <source>The Gaussian octaves and their differences</source>
        <translation>高斯八度组及其差分</translation>
    </message>
    <message>
        <source>The block, and where it fits best</source>
        <translation>块及其最吻合处</translation>
    </message>
    <message>
        <source>The calculation fits on paper for frames of a few pixels: open worked example 7 in the dock's menu.</source>
        <translation>帧只有几个像素时，计算过程才写得下：请在面板菜单中打开例题 7。</translation>
    </message>
    <message>
        <source>The data set is being read.</source>
        <translation>正在读取数据集。</translation>
    </message>
    <message>
        <source>The equations appear with a map; with none, the reason stands above.</source>
        <translation>求得映射后显示方程；没有映射时，原因见上方。</translation>
    </message>
    <message>
        <source>The image is gray: with one channel, both choices give the same.</source>
        <translation>图像是灰度图：只有一个通道时，两种选择的结果相同。</translation>
    </message>
    <message>
        <source>The image without noise is not known, so the error picture compares with the input. To see how good the result is, choose Image &gt; Add noise: it keeps the clean image, and PSNR and SSIM before and after stand here then.</source>
        <translation>无噪图像未知，因此误差图片与输入比较。要了解结果的好坏，请在“图像”菜单中选择添加噪声：它会保留无噪图像，此处便会显示处理前后的 PSNR 与 SSIM。</translation>
    </message>
    <message>
        <source>The layers without weights</source>
        <translation>不带权重的层</translation>
    </message>
    <message>
        <source>The layers, with their sizes, weights and receptive fields</source>
        <translation>各层及其尺寸、权重与感受野</translation>
    </message>
    <message>
        <source>The matches in the picture are those with the second image. Move the slider to match the image with itself, turned.</source>
        <translation>图片中是与第二幅图像的匹配。移动滑块可与旋转后的图像自身匹配。</translation>
    </message>
    <message>
        <source>The matrices fit on paper for gray images of up to 8 × 8 pixels, such as that of worked example 3.</source>
        <translation>不超过 8 × 8 像素的灰度图像，其矩阵才能写在纸上，例如示例 3 的图像。</translation>
    </message>
    <message>
        <source>The matrices fit on paper for images of up to 4 × 4 pixels: open the worked example in the dock's menu.</source>
        <translation>只有不超过 4 × 4 像素的图像，其矩阵才写得下：请打开面板菜单中的示例。</translation>
    </message>
    <message>
        <source>The matrix equations with their numbers</source>
        <translation>矩阵方程及其数值</translation>
    </message>
    <message>
        <source>The network appears here as soon as its digits are rendered.</source>
        <translation>数字渲染完成后，网络显示在此处。</translation>
    </message>
    <message>
        <source>The network beside total variation and a pyramid</source>
        <translation>网络与全变分、金字塔的对比</translation>
    </message>
    <message>
        <source>The network goes on with “{old}” and what it has learned from. Restart begins anew with “{new}”, the current image, and those that are checked.</source>
        <translation>网络继续使用“{old}”及其学习过的图像。重新开始则从当前图像“{new}”和选中的图像从头训练。</translation>
    </message>
    <message>
        <source>The network has learned on since.</source>
        <translation>此后网络又继续学习了。</translation>
    </message>
    <message>
        <source>The network with its weights, for NumPy too</source>
        <translation>带权重的网络，NumPy 也可读取</translation>
    </message>
    <message>
        <source>The network with its weights, to be loaded here or read by NumPy</source>
        <translation>带权重的网络，可在这里载入，或由 NumPy 读取</translation>
    </message>
    <message>
        <source>The same with It = I(t) − I(t+1): from t+1 back to t</source>
        <translation>同上，取 It = I(t) − I(t+1)：从 t+1 回到 t</translation>
    </message>
    <message>
        <source>The spectrum of the image before and after the filter</source>
        <translation>滤波前后图像的频谱</translation>
    </message>
    <message>
        <source>The split variable z, the dual θ and the differences Dx, and the soft threshold between them</source>
        <translation>分裂变量 z、对偶变量 θ 和差分 Dx，以及它们之间的软阈值</translation>
    </message>
    <message>
        <source>The sum that makes one pixel of the result</source>
        <translation>得到结果中一个像素的求和</translation>
    </message>
    <message>
        <source>The test image whose feature maps are shown on the canvas</source>
        <translation>在画布上显示哪幅测试图像的特征图</translation>
    </message>
    <message>
        <source>The test images are classified at the end of each epoch; then their confusions stand here.</source>
        <translation>每一轮结束时对测试图像分类，随后其混淆矩阵显示于此。</translation>
    </message>
    <message>
        <source>The whole calculation with every number, for small images</source>
        <translation>小图像的完整计算过程，每个数都可见</translation>
    </message>
    <message>
        <source>Their curves will be lost. The present training stays.</source>
        <translation>其曲线将会丢失。当前的训练会保留。</translation>
    </message>
    <message>
        <source>There is no image to match. Open one: File &gt; Open, or File &gt; Sample images.</source>
        <translation>没有可以匹配的图像。请打开一幅：文件 &gt; 打开，或文件 &gt; 示例图像。</translation>
    </message>
    <message>
        <source>There is no keypoint to inspect.</source>
        <translation>没有可检视的关键点。</translation>
    </message>
    <message>
        <source>There is no network that has learned yet. Press Train first.</source>
        <translation>还没有学好的网络。请先按“训练”。</translation>
    </message>
    <message>
        <source>There is no network that has learned yet: press Train, or load one on the page Layers.</source>
        <translation>还没有学好的网络：请按“训练”，或在“层”页载入一个。</translation>
    </message>
    <message>
        <source>This network takes {shape}; the pad gives gray images of {side} × {side}.</source>
        <translation>该网络接受 {shape}；画板给出 {side} × {side} 的灰度图像。</translation>
    </message>
    <message>
        <source>This pixel lies in no block: the step between them is larger than their side.</source>
        <translation>此像素不在任何块内：块的步长大于其边长。</translation>
    </message>
    <message>
        <source>Turn step by step</source>
        <translation>逐步旋转</translation>
    </message>
    <message>
        <source>Turn the image</source>
        <translation>旋转图像</translation>
    </message>
    <message>
        <source>Turn the image and match it with itself; the picture shows right and wrong matches</source>
        <translation>旋转图像并与其自身匹配；图片显示正确与错误的匹配</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Use the best λ</source>
        <translation>使用最佳 λ</translation>
    </message>
    <message>
        <source>Use λ = {weight}</source>
        <translation>使用 λ = {weight}</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Weights (NPZ)…</source>
        <translation>权重（NPZ）…</translation>
    </message>
    <message>
        <source>What each layer sees, how many weights it has, and files of the network</source>
        <translation>每层的感受野、权重数，以及网络的文件</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>网络所见</translation>
    </message>
    <message>
        <source>Which channels the histograms show</source>
        <translation>直方图显示哪些通道</translation>
    </message>
    <message>
        <source>Which classes are taken for which, and the images of each such pair</source>
        <translation>哪些类别被判为哪些类别，以及每一对的图像</translation>
    </message>
    <message>
        <source>Which images belong together: inliers of every pair</source>
        <translation>哪些图像相配：每对的内点</translation>
    </message>
    <message>
        <source>Why it is that kind of filter, with the figures</source>
        <translation>为何属于这类滤波器，附各项数据</translation>
    </message>
    <message>
        <source>Why the motion of a pixel is known, or is not: click into the picture</source>
        <translation>像素的运动为何已知或未知：单击图片</translation>
    </message>
    <message>
        <source>Wipe the pad</source>
        <translation>擦净画板</translation>
    </message>
    <message>
        <source>With It = I(t) − I(t+1) the vector points from t+1 back to t</source>
        <translation>取 It = I(t) − I(t+1) 时，向量从 t+1 指回 t</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <translation>最严重的错误</translation>
    </message>
    <message>
        <source>has no single solution</source>
        <translation>没有唯一解</translation>
    </message>
    <message>
        <source>is usual for such noise</source>
        <translation>对此噪声是常用值</translation>
    </message>
    <message>
        <source>match:</source>
        <translation>匹配：</translation>
    </message>
    <message>
        <source>one batch</source>
        <translation>一个批次</translation>
    </message>
    <message>
        <source>own network of {count} weights</source>
        <translation>自定义网络（{count} 个权重）</translation>
    </message>
    <message>
        <source>seed {seed}, η {steps}, {network}</source>
        <translation>种子 {seed}，η {steps}，{network}</translation>
    </message>
    <message>
        <source>tested on it</source>
        <translation>用于测试</translation>
    </message>
    <message>
        <source>there are no images yet that it could be tried on. Wait until the data set is there.</source>
        <translation>还没有可供试用的图像。请等待数据集就绪。</translation>
    </message>
    <message>
        <source>they came nearest to the clean “{name}”</source>
        <translation>它们使结果最接近干净的“{name}”</translation>
    </message>
    <message>
        <source>{count} batches</source>
        <translation>{count} 个批次</translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <source>{count} of {all} images of {name} are taken for {answer}. {advice}</source>
        <translation>{all} 幅 {name} 的图像中有 {count} 幅被判为 {answer}。{advice}</translation>
    </message>
    <message>
        <source>{first} and {second}: {count} inliers of {matches} matches</source>
        <translation>{first} 与 {second}：{matches} 个匹配中有 {count} 个内点</translation>
    </message>
    <message>
        <source>{kind} histogram</source>
        <translation>{kind}的直方图</translation>
    </message>
    <message>
        <source>{level}, top</source>
        <translation>{level}，顶层</translation>
    </message>
    <message>
        <source>{maps} maps for {kind}, loaded</source>
        <translation>{kind}，{maps} 个特征图，已载入</translation>
    </message>
    <message>
        <source>{maps} maps for {kind}, {came}</source>
        <translation>{kind}，{maps} 个特征图，{came}</translation>
    </message>
    <message>
        <source>{measure} over the displacement</source>
        <translation>{measure} 随位移的变化</translation>
    </message>
    <message>
        <source>{message}, {share} done.</source>
        <translation>{message}，已完成 {share}。</translation>
    </message>
    <message>
        <source>{name} taken for {answer}</source>
        <translation>{name} 被判为 {answer}</translation>
    </message>
    <message>
        <source>{network}, for noise of σ = {sigma}. No noise is added to the image. {channels}</source>
        <translation>{network}，适用于 σ = {sigma} 的噪声。不向图像添加噪声。{channels}</translation>
    </message>
    <message>
        <source>{network}, {batches}</source>
        <translation>{network}，{batches}</translation>
    </message>
    <message>
        <source>{network}, {epochs}</source>
        <translation>{network}，{epochs}</translation>
    </message>
    <message>
        <source>{network}, {epochs}, {error} of the test wrong</source>
        <translation>{network}，{epochs}，测试错误 {error}</translation>
    </message>
    <message>
        <source>|H(u,v)| as a surface; drag to turn it</source>
        <translation>以曲面显示 |H(u,v)|；拖动可旋转</translation>
    </message>
    <message>
        <source>“{image}” denoised as it is by the network of {what}. How near it came cannot be told without a clean image. Below is the middle of it, {size}: the other methods are given that alone. Total variation and pyramid are set as {reason}.</source>
        <translation>“{image}”已由网络（{what}）直接去噪。没有干净图像，无法判断结果有多接近。下面是其中央的 {size}：其他方法只处理该部分。全变分与金字塔的设置依据：{reason}。</translation>
    </message>
    <message>
        <source>“{image}” denoised as it is by the network of {what}. How near it came cannot be told without a clean image. Total variation and pyramid are set as {reason}.</source>
        <translation>“{image}”已由网络（{what}）直接去噪。没有干净图像，无法判断结果有多接近。全变分与金字塔的设置依据：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” is loaded: the page Apply denoises by it.</source>
        <translation>已载入“{name}”：“应用”页将用它去噪。</translation>
    </message>
    <message>
        <source>“{name}” is loaded: the page Apply denoises by it. To train it on, make one of RGB images current.</source>
        <translation>已载入“{name}”：“应用”页将用它去噪。要继续训练它，请把一幅 RGB 图像设为当前图像。</translation>
    </message>
    <message>
        <source>“{name}” is loaded: the page Apply denoises by it. To train it on, make one of gray images current.</source>
        <translation>已载入“{name}”：“应用”页将用它去噪。要继续训练它，请把一幅灰度图像设为当前图像。</translation>
    </message>
    <message>
        <source>⇒ (u, v) = {vector} px</source>
        <translation>⇒ (u, v) = {vector} px</translation>
    </message>
    <message>
        <source>⇒ (u, v) = {vector} px, of an ill-conditioned matrix</source>
        <translation>⇒ (u, v) = {vector} px，矩阵病态</translation>
    </message>
</context>
</TS>
