<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Against the image without noise</source>
        <translation>与无噪图像相比</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有通道</translation>
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
        <source>Channels of the histograms</source>
        <translation>直方图的通道</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>分贝</translation>
    </message>
    <message>
        <source>Down-sampling as a matrix P = S·T, its rank, and how many coefficients there are to a pixel</source>
        <translation>以矩阵 P = S·T 表示的下采样、它的秩，以及每个像素对应的系数个数</translation>
    </message>
    <message>
        <source>Each image is too dark, too bright or too flat; below it, mended.</source>
        <translation>每幅图像太暗、太亮或太平淡；其下为校正后的图像。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Forget all trainings that were kept?</source>
        <translation>清除所有保留的训练？</translation>
    </message>
    <message>
        <source>Histograms and curves come in another order. Which belongs to which image?</source>
        <translation>直方图和曲线的次序不同。哪个属于哪幅图像？</translation>
    </message>
    <message>
        <source>How near the result is to the image without noise, and where it differs</source>
        <translation>结果与无噪图像有多接近，何处不同</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数轴</translation>
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
        <source>Open its 4 × 4 image with its scheme and threshold; undo takes it back</source>
        <translation>打开其 4 × 4 图像以及方案和阈值；可以撤销</translation>
    </message>
    <message>
        <source>Open worked example 3</source>
        <translation>打开示例 3</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR（dB）</translation>
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
        <source>Response</source>
        <translation>响应</translation>
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
        <source>Separable: vertical × horizontal</source>
        <translation>可分离：竖直 × 水平</translation>
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
        <source>Size, noise, threshold and gain of each level</source>
        <translation>各层的尺寸、噪声、阈值与增益</translation>
    </message>
    <message>
        <source>Spectra</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>The image without noise is not known, so the error picture compares with the input. To see how good the result is, choose Image &gt; Add noise: it keeps the clean image, and PSNR and SSIM before and after stand here then.</source>
        <translation>无噪图像未知，因此误差图片与输入比较。要了解结果的好坏，请在“图像”菜单中选择添加噪声：它会保留无噪图像，此处便会显示处理前后的 PSNR 与 SSIM。</translation>
    </message>
    <message>
        <source>The matrices fit on paper for gray images of up to 8 × 8 pixels, such as that of worked example 3.</source>
        <translation>不超过 8 × 8 像素的灰度图像，其矩阵才能写在纸上，例如示例 3 的图像。</translation>
    </message>
    <message>
        <source>The spectrum of the image before and after the filter</source>
        <translation>滤波前后图像的频谱</translation>
    </message>
    <message>
        <source>The sum that makes one pixel of the result</source>
        <translation>得到结果中一个像素的求和</translation>
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
        <source>Which channels the histograms show</source>
        <translation>直方图显示哪些通道</translation>
    </message>
    <message>
        <source>Why it is that kind of filter, with the figures</source>
        <translation>为何属于这类滤波器，附各项数据</translation>
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
        <source>|H(u,v)| as a surface; drag to turn it</source>
        <translation>以曲面显示 |H(u,v)|；拖动可旋转</translation>
    </message>
</context>
</TS>
