<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>After epoch {epoch} its PSNR is {psnr:.2f} dB, from {noisy:.2f} dB of the noisy image; {others}, each at its best of five settings.</source>
        <translation>第 {epoch} 轮之后，其 PSNR 为 {psnr:.2f} dB，含噪图像为 {noisy:.2f} dB；{others}，各取五种设置中的最佳者。</translation>
    </message>
    <message>
        <source>Clean image</source>
        <translation>干净图像</translation>
    </message>
    <message>
        <source>Denoised by the network</source>
        <translation>网络去噪结果</translation>
    </message>
    <message>
        <source>Denoiser</source>
        <translation>去噪网络</translation>
    </message>
    <message>
        <source>How many feature maps the first layer gives; the second one gives 48</source>
        <translation>第一层给出多少个特征图；第二层给出 48 个</translation>
    </message>
    <message>
        <source>How many patches are drawn from the images that are learned from</source>
        <translation>从供学习的图像中抽取多少个图像块</translation>
    </message>
    <message>
        <source>How many patches each movement of the weights is computed from</source>
        <translation>每次移动权重所用的图像块数</translation>
    </message>
    <message>
        <source>How near the clean image</source>
        <translation>与干净图像的接近程度</translation>
    </message>
    <message>
        <source>How often all patches are gone through</source>
        <translation>所有图像块遍历的次数</translation>
    </message>
    <message>
        <source>Larger patches have fewer pixels at their borders, where the network sees less</source>
        <translation>图像块越大，位于边界的像素占比越小；边界处网络看到的较少</translation>
    </message>
    <message>
        <source>Maps of layer 1</source>
        <translation>第 1 层的特征图</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Methods on the same image</source>
        <translation>同一图像上的各种方法</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noisy image</source>
        <translation>含噪图像</translation>
    </message>
    <message>
        <source>Noisy − denoised</source>
        <translation>含噪 − 去噪</translation>
    </message>
    <message>
        <source>Of patches and noise; the same seed gives the same ones</source>
        <translation>图像块与噪声的种子；种子相同则两者相同</translation>
    </message>
    <message>
        <source>PSNR (dB)</source>
        <translation>PSNR（dB）</translation>
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
        <source>PSNR of the noisy image</source>
        <translation>含噪图像的 PSNR</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>Seed of the noise</source>
        <translation>噪声的种子</translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation>权重的种子</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Side of a patch</source>
        <translation>图像块的边长</translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the patches, and on the image unless that was given noise before</source>
        <translation>图像块上噪声的标准差；图像若事先未加噪声，也用于图像</translation>
    </message>
    <message>
        <source>The image that is denoised, and not learned from; the images that follow are learned from</source>
        <translation>要去噪的图像，不用于学习；其后的图像用于学习</translation>
    </message>
    <message>
        <source>The network learns from the left half of {names} and is tested on its right half.</source>
        <translation>网络从 {names} 的左半部分学习，并在其右半部分上测试。</translation>
    </message>
    <message>
        <source>The network learns from {names} and is tested on “{name}”.</source>
        <translation>网络从 {names} 学习，并在“{name}”上测试。</translation>
    </message>
    <message>
        <source>This checkpoint is of another network, or of batches in another order. Choose the parameters that it was made with.</source>
        <translation>该检查点属于另一个网络，或批次的次序不同。请选择当时所用的参数。</translation>
    </message>
    <message>
        <source>Total variation</source>
        <translation>全变分</translation>
    </message>
    <message>
        <source>Train a convolutional network to take noise away, beside total variation and a pyramid.</source>
        <translation>训练卷积网络去除噪声，并与全变分和金字塔对比。</translation>
    </message>
    <message>
        <source>What the network took away</source>
        <translation>网络去除的部分</translation>
    </message>
    <message>
        <source>With the weights that were loaded its PSNR is {psnr:.2f} dB, from {noisy:.2f} dB of the noisy image; {others}, each at its best of five settings.</source>
        <translation>使用载入的权重，其 PSNR 为 {psnr:.2f} dB，含噪图像为 {noisy:.2f} dB；{others}，各取五种设置中的最佳者。</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>已载入</translation>
    </message>
    <message>
        <source>pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>total variation</source>
        <translation>全变分</translation>
    </message>
    <message>
        <source>{psnr:.2f} dB by {method}</source>
        <translation>{method}为 {psnr:.2f} dB</translation>
    </message>
    <message>
        <source>{rate} patches per second; about {seconds_left:.0f} s more, without tests.</source>
        <translation>每秒 {rate} 个图像块；大约还需 {seconds_left:.0f} 秒，不含测试。</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} px: its halves are smaller than a patch. Open other images to learn from, or choose smaller patches.</source>
        <translation>“{name}”为 {columns} × {rows} px：其一半小于一个图像块。请打开其他图像供学习，或选择较小的图像块。</translation>
    </message>
    <message>
        <source>“{name}” is denoised after every epoch, and has {pixels:,} pixels. Crop it (Image &gt; Crop) or make it smaller: up to a million pixels are quick enough. The page Apply denoises images of any size by a network that has learned before.</source>
        <translation>“{name}”在每一轮之后都要去噪，而它有 {pixels:,} 个像素。请裁剪（“图像 &gt; 裁剪”）或缩小它：一百万像素以内足够快。“应用”页可用先前学好的网络为任意大小的图像去噪。</translation>
    </message>
</context>
</TS>
