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
        <source>Add the denoised image to the workspace, with a recipe that repeats it on others</source>
        <translation>把去噪后的图像加入工作区，并附上可对其他图像重复的配方</translation>
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
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Below, the worst mistakes: class → answer.</source>
        <translation>下面是最严重的错误：类别 → 回答。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change single weights by a little, and compare how the loss changes with ∂L/∂w</source>
        <translation>略微改变单个权重，比较损失的变化与 ∂L/∂w</translation>
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
        <source>Compared runs</source>
        <translation>比较的训练</translation>
    </message>
    <message>
        <source>Comparing gradients, {share} done.</source>
        <translation>正在比较梯度，已完成 {share}。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
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
        <source>Each gradient beside (L(w + h) − L(w − h)) / 2h, in 64-bit floats, for the network as it is now and three test images.</source>
        <translation>对现在的网络和三幅测试图像，以 64 位浮点数把每个梯度与 (L(w + h) − L(w − h)) / 2h 并列。</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
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
        <source>Gradients and values in each layer, and the outputs for a test image</source>
        <translation>各层的梯度与数值，以及对一幅测试图像的输出</translation>
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
        <source>Keep {name}</source>
        <translation>保留 {name}</translation>
    </message>
    <message>
        <source>Kept trainings on the same axes</source>
        <translation>把保留的训练画在同一坐标轴上</translation>
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
        <source>Loss of every batch, and the errors after every epoch</source>
        <translation>每个批次的损失，以及每一轮之后的误差</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Network of {what}</source>
        <translation>网络（{what}）</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>the training that is not kept</comment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Open the image that is to be denoised: File &gt; Open.</source>
        <translation>请打开要去噪的图像：“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>PSNR after every epoch, and the loss of every batch</source>
        <translation>每一轮之后的 PSNR，以及每个批次的损失</translation>
    </message>
    <message>
        <source>Pause the training first: a checkpoint is written between two batches.</source>
        <translation>请先暂停训练：检查点在两个批次之间写入。</translation>
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
        <source>Show the worst mistakes</source>
        <translation>显示最严重的错误</translation>
    </message>
    <message>
        <source>Show those mistakes whose wrong output exceeds the right one by most</source>
        <translation>显示错误输出超出正确输出最多的那些错误</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>平滑后的损失</translation>
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
        <source>Take all kept curves away</source>
        <translation>移除所有保留的曲线</translation>
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
        <translation>测试错误率</translation>
    </message>
    <message>
        <source>Test image </source>
        <translation>测试图像 </translation>
    </message>
    <message>
        <source>The data set is being read.</source>
        <translation>正在读取数据集。</translation>
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
        <source>The test image whose feature maps are shown on the canvas</source>
        <translation>在画布上显示哪幅测试图像的特征图</translation>
    </message>
    <message>
        <source>The test images are classified at the end of each epoch; then their confusions stand here.</source>
        <translation>每一轮结束时对测试图像分类，随后其混淆矩阵显示于此。</translation>
    </message>
    <message>
        <source>Their curves will be lost. The present training stays.</source>
        <translation>其曲线将会丢失。当前的训练会保留。</translation>
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
        <source>This network takes {shape}; the pad gives gray images of {side} x {side}.</source>
        <translation>该网络接受 {shape}；画板给出 {side} x {side} 的灰度图像。</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>撤销一笔</translation>
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
        <source>Which classes are taken for which, and the images of each such pair</source>
        <translation>哪些类别被判为哪些类别，以及每一对的图像</translation>
    </message>
    <message>
        <source>Wipe the pad</source>
        <translation>擦净画板</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <translation>最严重的错误</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>is usual for such noise</source>
        <translation>对此噪声是常用值</translation>
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
        <source>{maps} maps for {kind}, loaded</source>
        <translation>{kind}，{maps} 个特征图，已载入</translation>
    </message>
    <message>
        <source>{maps} maps for {kind}, {came}</source>
        <translation>{kind}，{maps} 个特征图，{came}</translation>
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
</context>
</TS>
