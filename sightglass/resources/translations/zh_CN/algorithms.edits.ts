<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>16 bits (0 to 65535)</source>
        <translation>16 位（0 到 65535）</translation>
    </message>
    <message>
        <source>32-bit float (0 to 1)</source>
        <translation>32 位浮点（0 到 1）</translation>
    </message>
    <message>
        <source>8 bits (0 to 255)</source>
        <translation>8 位（0 到 255）</translation>
    </message>
    <message>
        <source>A denoiser's NPZ file in Base64</source>
        <translation>去噪网络的 NPZ 文件，Base64 编码</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>某个值</translation>
    </message>
    <message>
        <source>Add Gaussian noise</source>
        <translation>添加高斯噪声</translation>
    </message>
    <message>
        <source>Add Gaussian noise…</source>
        <translation>添加高斯噪声…</translation>
    </message>
    <message>
        <source>Add Poisson noise</source>
        <translation>添加泊松噪声</translation>
    </message>
    <message>
        <source>Add Poisson noise…</source>
        <translation>添加泊松噪声…</translation>
    </message>
    <message>
        <source>Add salt and pepper noise</source>
        <translation>添加椒盐噪声</translation>
    </message>
    <message>
        <source>Add salt and pepper noise…</source>
        <translation>添加椒盐噪声…</translation>
    </message>
    <message>
        <source>Adds normal noise and remembers the clean image</source>
        <translation>添加正态分布的噪声，并记住无噪图像</translation>
    </message>
    <message>
        <source>All take one value</source>
        <translation>全部取同一个值</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Area average</source>
        <translation>区域平均</translation>
    </message>
    <message>
        <source>Averages all pixels that fall together: best for making smaller</source>
        <translation>对落在一起的所有像素取平均：最适合缩小</translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation>双三次</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>Black and white are moved to those of the new type</source>
        <translation>黑和白移到新类型的黑和白</translation>
    </message>
    <message>
        <source>Changes to 8 bits, 16 bits or float</source>
        <translation>改为 8 位、16 位或浮点</translation>
    </message>
    <message>
        <source>Convert depth</source>
        <translation>转换位深</translation>
    </message>
    <message>
        <source>Convert depth…</source>
        <translation>转换位深…</translation>
    </message>
    <message>
        <source>Counts photons; remembers the clean image</source>
        <translation>按光子计数；并记住无噪图像</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation>裁剪…</translation>
    </message>
    <message>
        <source>Denoised by a network</source>
        <translation>网络去噪</translation>
    </message>
    <message>
        <source>Denoised by a network…</source>
        <translation>网络去噪…</translation>
    </message>
    <message>
        <source>Each takes the value of the nearest pixel that is finite</source>
        <translation>各取最近的有限像素的值</translation>
    </message>
    <message>
        <source>Enlarges the image so that nothing is cut off</source>
        <translation>扩大图像，使任何部分都不被裁掉</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Flip horizontally…</source>
        <translation>水平翻转…</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>Flip vertically…</source>
        <translation>垂直翻转…</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Gray of the new corners, 0 black to 1 white; with alpha: transparent</source>
        <translation>新出现的角的灰度，0 为黑，1 为白；有 Alpha 时为透明</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>How values between pixels are found</source>
        <translation>像素之间的值如何求得</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持长宽比</translation>
    </message>
    <message>
        <source>Keep the corners</source>
        <translation>保留四角</translation>
    </message>
    <message>
        <source>Keeps a rectangle of the image</source>
        <translation>保留图像的一个矩形</translation>
    </message>
    <message>
        <source>Keeps the luminance and drops the colour</source>
        <translation>保留亮度，去掉颜色</translation>
    </message>
    <message>
        <source>Lowest and highest</source>
        <translation>最低与最高值</translation>
    </message>
    <message>
        <source>Makes the image smaller or larger</source>
        <translation>缩小或放大图像</translation>
    </message>
    <message>
        <source>NaN and -infinity become the lowest, infinity the highest</source>
        <translation>NaN 和负无穷变为最低值，正无穷变为最高值</translation>
    </message>
    <message>
        <source>Nearest finite pixel</source>
        <translation>最近的有限像素</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>New depth</source>
        <translation>新位深</translation>
    </message>
    <message>
        <source>Of the old width and height</source>
        <translation>相对原来的宽度和高度</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Positive angles turn counter-clockwise</source>
        <translation>正角度为逆时针旋转</translation>
    </message>
    <message>
        <source>Puts numbers in the place of NaN and infinity</source>
        <translation>用数替换 NaN 和无穷大</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace non-finite values</source>
        <translation>替换非有限值</translation>
    </message>
    <message>
        <source>Replace non-finite values…</source>
        <translation>替换非有限值…</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>调整大小…</translation>
    </message>
    <message>
        <source>Rotate by 180°</source>
        <translation>旋转 180°</translation>
    </message>
    <message>
        <source>Rotate by 180°…</source>
        <translation>旋转 180°…</translation>
    </message>
    <message>
        <source>Rotate by any angle</source>
        <translation>旋转任意角度</translation>
    </message>
    <message>
        <source>Rotate by any angle…</source>
        <translation>旋转任意角度…</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Rotate left…</source>
        <translation>向左旋转…</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Rotate right…</source>
        <translation>向右旋转…</translation>
    </message>
    <message>
        <source>Size in</source>
        <translation>尺寸单位</translation>
    </message>
    <message>
        <source>Swaps left and right</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>Swaps top and bottom</source>
        <translation>上下互换</translation>
    </message>
    <message>
        <source>Takes noise away by a network that has learned to in its dock</source>
        <translation>用在面板中学会去噪的网络去除噪声</translation>
    </message>
    <message>
        <source>Takes the nearest pixel: no new values, jagged edges</source>
        <translation>取最近的像素：不产生新的值，边缘有锯齿</translation>
    </message>
    <message>
        <source>The height follows from the width</source>
        <translation>高度由宽度决定</translation>
    </message>
    <message>
        <source>The result would have {columns} × {rows} pixels ({wanted:.0f} megapixels); the limit is {limit:.0f} megapixels. Choose a smaller size.</source>
        <translation>结果将有 {columns} × {rows} 个像素（{wanted:.0f} 百万像素）；上限为 {limit:.0f} 百万像素。请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>The weights of the denoiser are damaged: they are no Base64.</source>
        <translation>去噪网络的权重已损坏：不是 Base64 编码。</translation>
    </message>
    <message>
        <source>There is no edit “{key}”. Known are {known}.</source>
        <translation>没有名为“{key}”的编辑操作。已有的是 {known}。</translation>
    </message>
    <message>
        <source>To gray</source>
        <translation>转为灰度</translation>
    </message>
    <message>
        <source>To gray…</source>
        <translation>转为灰度…</translation>
    </message>
    <message>
        <source>Turns about the centre</source>
        <translation>绕中心旋转</translation>
    </message>
    <message>
        <source>Turns by 90° clockwise</source>
        <translation>顺时针旋转 90°</translation>
    </message>
    <message>
        <source>Turns by 90° counter-clockwise</source>
        <translation>逆时针旋转 90°</translation>
    </message>
    <message>
        <source>Turns some pixels white or black; remembers the clean image</source>
        <translation>把一些像素变为白或黑；并记住无噪图像</translation>
    </message>
    <message>
        <source>Turns upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Weighs 16 pixels: sharper, may overshoot at edges</source>
        <translation>对 16 个像素加权：更锐利，边缘处可能过冲</translation>
    </message>
    <message>
        <source>Weighs the 4 nearest pixels: smooth, a little blurred</source>
        <translation>对最近的 4 个像素加权：平滑，略有模糊</translation>
    </message>
    <message>
        <source>What all of them become</source>
        <translation>它们全部变成的值</translation>
    </message>
    <message>
        <source>What takes the place of NaN and infinite values</source>
        <translation>用什么替换 NaN 和无穷大的值</translation>
    </message>
    <message>
        <source>Whether the size is given relative to the old one or in pixels</source>
        <translation>尺寸按原尺寸的比例给出，还是以像素给出</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>a network of {n:,} weights</source>
        <translation>含 {n:,} 个权重的网络</translation>
    </message>
    <message>
        <source>no network that can be read</source>
        <translation>无法读取的网络</translation>
    </message>
    <message>
        <source>{image} ({edit})</source>
        <translation>{image}（{edit}）</translation>
    </message>
    <message>
        <source>“{image}” holds NaN or infinite values, which integers cannot hold. Replace them first (Image &gt; Replace non-finite values).</source>
        <translation>“{image}”含有 NaN 或无穷大的值，整数无法表示。请先替换它们（图像 &gt; 替换非有限值）。</translation>
    </message>
    <message>
        <source>“{image}” is too large to be turned by any angle but 90° (limit {limit} px).</source>
        <translation>“{image}”太大，除 90° 外不能旋转任何角度（上限 {limit} px）。</translation>
    </message>
</context>
</TS>
