<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A single pixel cannot be halved: the pyramid is its low-pass alone.</source>
        <translation>单个像素无法再减半：金字塔只有低通层。</translation>
    </message>
    <message>
        <source>All levels beside each other, each at its own size</source>
        <translation>各层并排，保持各自的尺寸</translation>
    </message>
    <message>
        <source>All levels enlarged to the size of the image, without interpolation</source>
        <translation>各层都放大到图像的尺寸，不插值</translation>
    </message>
    <message>
        <source>All levels linked</source>
        <translation>各层联动</translation>
    </message>
    <message>
        <source>Along one row the ratio nears 2 with the number of levels; in an image it nears 4/3.</source>
        <translation>对于一行像素，随层数增加此比值趋近 2；对于图像则趋近 4/3。</translation>
    </message>
    <message>
        <source>Also show down-sampling as a matrix P = S·T, with its rank; for larger images that of part of a row</source>
        <translation>另以矩阵 P = S·T 表示下采样，并给出其秩；较大的图像只取一行的一部分</translation>
    </message>
    <message>
        <source>Any kernel</source>
        <translation>任意核</translation>
    </message>
    <message>
        <source>Average, bilinear</source>
        <translation>平均，双线性</translation>
    </message>
    <message>
        <source>Average, nearest neighbour</source>
        <translation>平均，最近邻</translation>
    </message>
    <message>
        <source>Back to level {level}</source>
        <translation>回到第 {level} 层</translation>
    </message>
    <message>
        <source>Between the middles of the 2 × 2 blocks values are interpolated linearly.</source>
        <translation>在 2 × 2 块的中心之间线性插值。</translation>
    </message>
    <message>
        <source>Beyond the border the image goes on mirrored.</source>
        <translation>边界之外图像以镜像延续。</translation>
    </message>
    <message>
        <source>Building level {level} of {count}</source>
        <translation>正在构建第 {level} 层，共 {count} 层</translation>
    </message>
    <message>
        <source>Burt and Adelson, 5 taps</source>
        <translation>Burt-Adelson，5 个系数</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数个数</translation>
    </message>
    <message>
        <source>Coefficients for each value of the image</source>
        <translation>图像每个值对应的系数数</translation>
    </message>
    <message>
        <source>Coefficients of magnitude up to T become 0, the others stay as they are</source>
        <translation>绝对值不超过 T 的系数变为 0，其余保持不变</translation>
    </message>
    <message>
        <source>Coefficients of magnitude up to {limit} become 0, the others stay: {share} of them are 0 now.</source>
        <translation>绝对值不超过 {limit} 的系数变为 0，其余不变：现在 {share} 的系数为 0。</translation>
    </message>
    <message>
        <source>Coefficients of the pyramid</source>
        <translation>金字塔的系数数</translation>
    </message>
    <message>
        <source>Coefficients of {level}</source>
        <translation>{level} 的系数</translation>
    </message>
    <message>
        <source>E: what expand does</source>
        <translation>E：扩展（expand）所做的事</translation>
    </message>
    <message>
        <source>Each pixel of the smaller level is the mean of 2 × 2 pixels.</source>
        <translation>较小一层的每个像素是 2 × 2 个像素的平均。</translation>
    </message>
    <message>
        <source>Energy of details (%)</source>
        <translation>细节能量（%）</translation>
    </message>
    <message>
        <source>Equal size</source>
        <translation>等尺寸</translation>
    </message>
    <message>
        <source>Error of the reconstruction</source>
        <translation>重建误差</translation>
    </message>
    <message>
        <source>Estimated σ of the noise</source>
        <translation>噪声 σ 的估计值</translation>
    </message>
    <message>
        <source>Every coefficient moves towards 0 by T: sign(c)·max(|c| − T, 0)</source>
        <translation>每个系数向 0 移动 T：sign(c)·max(|c| − T, 0)</translation>
    </message>
    <message>
        <source>Every coefficient moves towards 0 by {limit}, and stops there: {share} of them are 0 now.</source>
        <translation>每个系数向 0 移动 {limit}，到 0 为止：现在 {share} 的系数为 0。</translation>
    </message>
    <message>
        <source>Expand {level}</source>
        <translation>扩展 {level}</translation>
    </message>
    <message>
        <source>Factor of each Laplacian level, finest level first: 0 leaves it out, above 1 it is emphasised</source>
        <translation>各拉普拉斯层的因子，从最细一层起：0 去掉该层，大于 1 则强调</translation>
    </message>
    <message>
        <source>Factor of the low-pass at the top of the pyramid: 0 leaves nothing but the details</source>
        <translation>金字塔顶层低通的因子：0 只留下细节</translation>
    </message>
    <message>
        <source>Gain of the top</source>
        <translation>顶层增益</translation>
    </message>
    <message>
        <source>Gain of {level}</source>
        <translation>{level} 的增益</translation>
    </message>
    <message>
        <source>Gaussian and Laplacian pyramids; thresholds and gains of each scale, and the image that comes back.</source>
        <translation>高斯与拉普拉斯金字塔；各尺度的阈值与增益，以及恢复的图像。</translation>
    </message>
    <message>
        <source>Gaussian pyramid</source>
        <translation>高斯金字塔</translation>
    </message>
    <message>
        <source>Gaussian pyramid, 1 in {n} rows and columns</source>
        <translation>高斯金字塔，每 {n} 行和列取一</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>硬</translation>
    </message>
    <message>
        <source>Hard threshold of {level}</source>
        <translation>{level} 的硬阈值</translation>
    </message>
    <message>
        <source>How a level is made smaller (reduce), and larger again (expand)</source>
        <translation>一层如何缩减（reduce），又如何扩展（expand）</translation>
    </message>
    <message>
        <source>How often the image is halved; it ends at 1 × 1 pixel</source>
        <translation>图像减半的次数；到 1 × 1 像素为止</translation>
    </message>
    <message>
        <source>How the levels are laid out in the pictures of a pyramid</source>
        <translation>各层在金字塔图片中的排列方式</translation>
    </message>
    <message>
        <source>How the transforms are sampled</source>
        <translation>变换的采样方式</translation>
    </message>
    <message>
        <source>Inputs N</source>
        <translation>输入数 N</translation>
    </message>
    <message>
        <source>It differs from the image by up to {difference}.</source>
        <translation>与图像最多相差 {difference}。</translation>
    </message>
    <message>
        <source>Its even and odd taps do not have equal sums. To expand, each of the four positions among the pixels is given a factor of its own, or a flat area would come back as a pattern.</source>
        <translation>核的偶数位与奇数位系数之和不等。扩展时，像素间的四种位置各有自己的因子，否则平坦区域恢复后会出现图案。</translation>
    </message>
    <message>
        <source>Its rank is {rank}, as large as the number of pixels, so that nothing is lost.</source>
        <translation>它的秩为 {rank}，与像素数相等，因此没有任何损失。</translation>
    </message>
    <message>
        <source>Its rank is {rank}, less than that of pixels.</source>
        <translation>它的秩为 {rank}，小于像素数。</translation>
    </message>
    <message>
        <source>Laplacian level {level}</source>
        <translation>拉普拉斯层 {level}</translation>
    </message>
    <message>
        <source>Laplacian pyramid, 1 in {n} rows and columns</source>
        <translation>拉普拉斯金字塔，每 {n} 行和列取一</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>of a pyramid</comment>
        <translation>层</translation>
    </message>
    <message>
        <source>Levels down to {level} are measured by evenly spaced bands of 16 rows: histogram, σ and energy.</source>
        <translation>{level} 及更细的层由均匀分布的 16 行条带测得：直方图、σ 与能量。</translation>
    </message>
    <message>
        <source>Levels, finest first</source>
        <translation>各层，从最细起</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Mean of 2 × 2 pixels down, each repeated up</source>
        <translation>缩减取 2 × 2 像素的平均，扩展时重复各像素</translation>
    </message>
    <message>
        <source>Mean of 2 × 2 pixels down, interpolated linearly up</source>
        <translation>缩减取 2 × 2 像素的平均，扩展时线性插值</translation>
    </message>
    <message>
        <source>Middle tap a</source>
        <translation>中间系数 a</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>拼排</translation>
    </message>
    <message>
        <source>Nearest neighbour: each pixel is repeated in 2 × 2.</source>
        <translation>最近邻：每个像素重复为 2 × 2。</translation>
    </message>
    <message>
        <source>No tap of the kernel reaches from a pixel of the smaller level to some of the positions between them: they stay 0 when it is expanded, and the Laplacian level holds all of their values.</source>
        <translation>核没有系数能从较小一层的像素达到像素间的某些位置：扩展时这些位置保持为 0，它们的值全部存于拉普拉斯层。</translation>
    </message>
    <message>
        <source>Noise estimated from {level}: σ = {sigma}, {share} of the way from black to white. Fine texture counts as noise there.</source>
        <translation>由 {level} 估计的噪声：σ = {sigma}，为黑到白距离的 {share}。其中细纹理也算作噪声。</translation>
    </message>
    <message>
        <source>Not 0</source>
        <translation>非 0 元素</translation>
    </message>
    <message>
        <source>Outputs M</source>
        <translation>输出数 M</translation>
    </message>
    <message>
        <source>P = S·T has {outputs} rows and {inputs} columns, rank {rank}: all its rows are independent.</source>
        <translation>P = S·T 有 {outputs} 行 {inputs} 列，秩为 {rank}：所有行线性无关。</translation>
    </message>
    <message>
        <source>P = S·T has {outputs} rows and {inputs} columns, rank {rank}: only {rank} of its rows are independent.</source>
        <translation>P = S·T 有 {outputs} 行 {inputs} 列，秩为 {rank}：只有 {rank} 行线性无关。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Pixel of the larger level</source>
        <translation>较大一层的像素</translation>
    </message>
    <message>
        <source>Pyramid after thresholds and gains</source>
        <translation>施加阈值与增益后的金字塔</translation>
    </message>
    <message>
        <source>Pyramid after thresholds and gains, 1 in {n} rows and columns</source>
        <translation>施加阈值与增益后的金字塔，每 {n} 行和列取一</translation>
    </message>
    <message>
        <source>Reconstructing</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Reconstruction minus clean image</source>
        <translation>重建减去无噪图像</translation>
    </message>
    <message>
        <source>Reconstruction minus input</source>
        <translation>重建减去输入</translation>
    </message>
    <message>
        <source>Reconstruction, clipped to the input's range</source>
        <translation>重建，截断到输入的取值范围</translation>
    </message>
    <message>
        <source>Reduce {level}</source>
        <translation>缩减 {level}</translation>
    </message>
    <message>
        <source>Reductions</source>
        <translation>缩减次数</translation>
    </message>
    <message>
        <source>S: every second pixel</source>
        <translation>S：每隔一个像素</translation>
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
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Sampling matrix</source>
        <translation>采样矩阵</translation>
    </message>
    <message>
        <source>Sampling matrix P = S·T</source>
        <translation>采样矩阵 P = S·T</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Set to zero (%)</source>
        <translation>置零（%）</translation>
    </message>
    <message>
        <source>Share of the coefficients set to zero</source>
        <translation>置零的系数比例</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Size (px)</source>
        <translation>尺寸（px）</translation>
    </message>
    <message>
        <source>Smaller level</source>
        <translation>较小一层</translation>
    </message>
    <message>
        <source>Smoothed both ways by a kernel of the filter dock</source>
        <translation>缩减与扩展都用“滤波”面板的核平滑</translation>
    </message>
    <message>
        <source>Smoothed by 5 taps both ways; the parameter a is the middle one</source>
        <translation>缩减与扩展都用 5 个系数平滑；参数 a 是中间的系数</translation>
    </message>
    <message>
        <source>Soft threshold of {level}</source>
        <translation>{level} 的软阈值</translation>
    </message>
    <message>
        <source>T: the filter at every pixel</source>
        <translation>T：每个像素处的滤波器</translation>
    </message>
    <message>
        <source>Taps ¼ − a/2, ¼, a, ¼, ¼ − a/2: 0.375 is binomial, 0.4 nearly Gaussian, 0.5 a triangle, above it the outer taps are negative</source>
        <translation>系数 ¼ − a/2，¼，a，¼，¼ − a/2：0.375 为二项式，0.4 接近高斯，0.5 为三角形，更大时两端的系数为负</translation>
    </message>
    <message>
        <source>The finest level of the pyramid is the image.</source>
        <translation>金字塔最细的一层就是图像。</translation>
    </message>
    <message>
        <source>The finest level on the left, the smaller ones below each other beside it</source>
        <translation>最细一层在左，较小的各层在其旁上下排列</translation>
    </message>
    <message>
        <source>The first threshold and the first gain hold for all Laplacian levels</source>
        <translation>第一个阈值和第一个增益用于所有拉普拉斯层</translation>
    </message>
    <message>
        <source>The five taps smooth along rows and columns, then every second row and column is kept.</source>
        <translation>五个系数沿行和列平滑，然后隔行隔列保留。</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The image to take apart</source>
        <translation>要分解的图像</translation>
    </message>
    <message>
        <source>The kernel filters the level, then every second row and column is kept.</source>
        <translation>用核对该层滤波，然后隔行隔列保留。</translation>
    </message>
    <message>
        <source>The kernel has taps of both signs, which sum to {sum}: it is no mean, so the levels do not keep the brightness. The reconstruction is exact all the same.</source>
        <translation>核的系数有正有负，和为 {sum}：它不是平均，因此各层不保持亮度。重建仍然精确。</translation>
    </message>
    <message>
        <source>The kernel, divided by {divisor}, filters the level, then every second row and column is kept.</source>
        <translation>用除以 {divisor} 的核对该层滤波，然后隔行隔列保留。</translation>
    </message>
    <message>
        <source>The last level is low-pass and is kept as it is.</source>
        <translation>最后一层是低通，原样保留。</translation>
    </message>
    <message>
        <source>The matrices are those of a row of {columns} pixels: for the whole image they would have as many columns as it has pixels.</source>
        <translation>矩阵对应一行 {columns} 个像素：若对整幅图像，列数将等于像素数。</translation>
    </message>
    <message>
        <source>The matrices are those of {rows} × {columns} pixels: for the whole image they would have as many columns as it has pixels.</source>
        <translation>矩阵对应 {rows} × {columns} 个像素：若对整幅图像，列数将等于像素数。</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The taps of the kernel are divided by {divisor}, the sum of their magnitudes, so that no level holds larger values than the image.</source>
        <translation>核的系数除以 {divisor}，即其绝对值之和，使各层的值都不大于图像的值。</translation>
    </message>
    <message>
        <source>The thresholds set {share} of the detail coefficients to zero.</source>
        <translation>阈值把 {share} 的细节系数置为零。</translation>
    </message>
    <message>
        <source>The top {level}</source>
        <translation>顶层 {level}</translation>
    </message>
    <message>
        <source>The whole Laplacian pyramid</source>
        <translation>整个拉普拉斯金字塔</translation>
    </message>
    <message>
        <source>The whole Laplacian pyramid makes {outputs} coefficients of {inputs} pixels, {times} times as many: it is {sampled}.</source>
        <translation>整个拉普拉斯金字塔由 {inputs} 个像素得到 {outputs} 个系数，为 {times} 倍：属于{sampled}。</translation>
    </message>
    <message>
        <source>This is the image again: whatever expand does, the Laplacian level holds what it lacks.</source>
        <translation>这又是原图像：无论怎样扩展，拉普拉斯层都保存着所缺的部分。</translation>
    </message>
    <message>
        <source>Threshold of each Laplacian level in values of the image, finest level first; 0 is off</source>
        <translation>各拉普拉斯层的阈值，以图像的值计，从最细一层起；0 为关</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Thresholds and gains</source>
        <translation>阈值与增益</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <source>Values of the image</source>
        <translation>图像的值数</translation>
    </message>
    <message>
        <source>What a threshold does to the coefficients above it</source>
        <translation>阈值如何处理超过它的系数</translation>
    </message>
    <message>
        <source>What the larger level has beyond the smaller one: signed, and small where the image is smooth.</source>
        <translation>较大一层比较小一层多出的部分：带符号，在图像平滑处很小。</translation>
    </message>
    <message>
        <source>Which kernel smooths the image before every second row and column is kept</source>
        <translation>隔行隔列保留之前，用哪个核平滑图像</translation>
    </message>
    <message>
        <source>With M = {outputs} &lt; N = {inputs} the reduction is {sampled}; what it loses is in the Laplacian level.</source>
        <translation>M = {outputs} &lt; N = {inputs}，因此缩减属于{sampled}；丢失的部分存于拉普拉斯层。</translation>
    </message>
    <message>
        <source>With M = {outputs} = N = {inputs} the reduction is {sampled}.</source>
        <translation>M = {outputs} = N = {inputs}，因此缩减属于{sampled}。</translation>
    </message>
    <message>
        <source>Without thresholds and gains the reconstruction is the image again, whatever the scheme: the error is 0.</source>
        <translation>没有阈值和增益时，无论用什么方案，重建都是原图像：误差为 0。</translation>
    </message>
    <message>
        <source>Without thresholds and gains the reconstruction is the image again, whatever the scheme: the largest error is {error}, which is rounding.</source>
        <translation>没有阈值和增益时，无论用什么方案，重建都是原图像：最大误差为 {error}，属于舍入。</translation>
    </message>
    <message>
        <source>Zeros are put between the pixels, and the same kernel filters them, each of the four positions among the pixels with a factor of its own.</source>
        <translation>在像素之间插入零，再用同一个核滤波，像素间的四种位置各有自己的因子。</translation>
    </message>
    <message>
        <source>Zeros are put between the pixels, and the same kernel filters them, times {factor}.</source>
        <translation>在像素之间插入零，再用同一个核滤波，并乘以 {factor}。</translation>
    </message>
    <message>
        <source>Zeros are put between the pixels, and the same taps smooth, each of the four positions among the pixels with a factor of its own.</source>
        <translation>在像素之间插入零，再用同样的系数平滑，像素间的四种位置各有自己的因子。</translation>
    </message>
    <message>
        <source>Zeros are put between the pixels, and the same taps smooth, times {factor}.</source>
        <translation>在像素之间插入零，再用同样的系数平滑，并乘以 {factor}。</translation>
    </message>
    <message>
        <source>critically sampled</source>
        <translation>临界采样</translation>
    </message>
    <message>
        <source>gray levels</source>
        <translation>灰度级</translation>
    </message>
    <message>
        <source>over-sampled</source>
        <translation>过采样</translation>
    </message>
    <message>
        <source>under-sampled</source>
        <translation>欠采样</translation>
    </message>
    <message>
        <source>{n} levels from {columns} × {rows} to {top_columns} × {top_rows} px: {coefficients} coefficients for {values} values, {times} times as many. The Laplacian pyramid is {sampled}.</source>
        <translation>共 {n} 层，从 {columns} × {rows} 到 {top_columns} × {top_rows} px：{values} 个值对应 {coefficients} 个系数，为 {times} 倍。拉普拉斯金字塔属于{sampled}。</translation>
    </message>
    <message>
        <source>σ of the coefficients</source>
        <translation>系数的 σ</translation>
    </message>
    <message>
        <source>σ of the noise in it</source>
        <translation>其中噪声的 σ</translation>
    </message>
    <message>
        <source>“{image}” holds values so large that the levels of its pyramid leave the range of floats. Scale the image or the gains down.</source>
        <translation>“{image}”的值过大，金字塔各层超出浮点数的范围。请缩小图像的值或增益。</translation>
    </message>
</context>
</TS>
