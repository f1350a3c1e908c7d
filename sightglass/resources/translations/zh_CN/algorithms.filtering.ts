<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>(Sharpening in the strict sense sums to 1: normalise the kernel.)</source>
        <translation>（严格意义上的锐化，系数之和为 1：请归一化该核。）</translation>
    </message>
    <message>
        <source>0° finds lines (even kernel), 90° finds edges (odd kernel)</source>
        <translation>0° 检测线条（偶核），90° 检测边缘（奇核）</translation>
    </message>
    <message>
        <source>1/√2 at {frequency}</source>
        <translation>1/√2：{frequency}</translation>
    </message>
    <message>
        <source>A mirror at the pixel's outer edge, which repeats it: b a | a b c d | d c</source>
        <translation>以边缘像素的外侧为镜面，该像素重复：b a | a b c d | d c</translation>
    </message>
    <message>
        <source>A rise {towards} gives a positive value; convolution would give a negative one.</source>
        <translation>{towards}升高时给出正值；改用卷积则给出负值。</translation>
    </message>
    <message>
        <source>A rise {towards} gives a positive value; correlation would give a negative one.</source>
        <translation>{towards}升高时给出正值；改用相关则给出负值。</translation>
    </message>
    <message>
        <source>A side of even length has no middle tap: the origin is the tap in row {row}, column {column}, just below or right of the middle.</source>
        <translation>偶数边长没有中间的系数：原点是第 {row} 行第 {column} 列的系数，紧靠中心的下方或右方。</translation>
    </message>
    <message>
        <source>A wave under a Gaussian: one frequency in one direction</source>
        <translation>高斯窗口下的波：一个方向上的一个频率</translation>
    </message>
    <message>
        <source>Adds what a Gaussian takes away: sharpens</source>
        <translation>加上高斯所去掉的部分：锐化</translation>
    </message>
    <message>
        <source>All taps are 0</source>
        <translation>所有系数均为 0</translation>
    </message>
    <message>
        <source>Along {axis} nothing passes.</source>
        <translation>沿 {axis} 没有频率通过。</translation>
    </message>
    <message>
        <source>Along {axis} with |H| at least 1/√2 of its largest there, {largest}, it passes {bands} cycles per pixel.</source>
        <translation>沿 {axis}，通带为每像素 {bands} 周期，其中 |H| 不小于该轴最大值 {largest} 的 1/√2。</translation>
    </message>
    <message>
        <source>Also show the spectrum of the image before and after the filter, as two pictures in decibels: what the filter takes away is darker there</source>
        <translation>另以两幅图片显示滤波前后图像的频谱，单位为分贝：被滤波器去掉的部分较暗</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Approximation rank (0 = off)</source>
        <translation>逼近的秩（0 = 关）</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>长宽比</translation>
    </message>
    <message>
        <source>Band-pass: answers most to waves of {length} px (u = {u}, v = {v} cycles per pixel) and less to slower and faster ones.</source>
        <translation>带通：对波长 {length} px 的波（u = {u}，v = {v} 周期/px）响应最强，对更慢和更快的波响应较弱。</translation>
    </message>
    <message>
        <source>Binomial</source>
        <translation>二项式</translation>
    </message>
    <message>
        <source>Black outside: 0 0 | a b c d | 0 0</source>
        <translation>外部为黑：0 0 | a b c d | 0 0</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边界</translation>
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
        <source>Comb: a mean of far pixels, which passes the highest frequencies as well as frequency 0.</source>
        <translation>梳状：相距较远的像素的平均，最高频率与频率 0 一样能通过。</translation>
    </message>
    <message>
        <source>Convolution flips the kernel, correlation does not</source>
        <translation>卷积翻转核，相关不翻转</translation>
    </message>
    <message>
        <source>Convolve or correlate with any kernel; see its kind, its frequency response, its factors and its formula.</source>
        <translation>用任意核做卷积或相关；查看它的类型、频率响应、因子和公式。</translation>
    </message>
    <message>
        <source>Correlation: H is the complex conjugate of the kernel's own transform.</source>
        <translation>相关：H 是核自身变换的复共轭。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Derivative, 1-D</source>
        <translation>一维导数</translation>
    </message>
    <message>
        <source>Derivative, at {angle}° (counter-clockwise from the right): finds edges across that direction.</source>
        <translation>沿 {angle}° 方向（从右起逆时针）的导数：检测与该方向垂直的边缘。</translation>
    </message>
    <message>
        <source>Derivative, horizontal: finds vertical edges.</source>
        <translation>水平导数：检测竖直边缘。</translation>
    </message>
    <message>
        <source>Derivative, vertical: finds horizontal edges.</source>
        <translation>竖直导数：检测水平边缘。</translation>
    </message>
    <message>
        <source>Difference along the falling diagonal, 2 × 2</source>
        <translation>沿主对角线的差分，2 × 2</translation>
    </message>
    <message>
        <source>Difference along the rising diagonal, 2 × 2</source>
        <translation>沿副对角线的差分，2 × 2</translation>
    </message>
    <message>
        <source>Difference of Gaussians</source>
        <translation>高斯差分</translation>
    </message>
    <message>
        <source>Direction of the motion, of the light or across the wave; counter-clockwise from the right</source>
        <translation>运动、光照或波起伏的方向；从右起逆时针</translation>
    </message>
    <message>
        <source>Distance of two crests: the filter passes frequencies about 1/wavelength</source>
        <translation>两个波峰的间距：滤波器通过 1/波长附近的频率</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>浮雕</translation>
    </message>
    <message>
        <source>Every tap is multiplied by this, for example 1/9</source>
        <translation>每个系数都乘以它，例如 1/9</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>滤波</translation>
    </message>
    <message>
        <source>Filter with the best sum of this many separable kernels instead; 0 filters with the exact kernel</source>
        <translation>改用这么多个可分离核之和的最佳逼近来滤波；0 表示用核本身滤波</translation>
    </message>
    <message>
        <source>Filtered (signed)</source>
        <translation>滤波结果（带符号）</translation>
    </message>
    <message>
        <source>Filtered, clipped to the input's range</source>
        <translation>滤波结果，截断到输入的取值范围</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>滤波</translation>
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
        <source>Gabor</source>
        <translation>Gabor</translation>
    </message>
    <message>
        <source>Gain H(0,0) = {zero}, H(½,0) = {vertical}, H(0,½) = {horizontal}, H(½,½) = {diagonal}; the largest |H| is {largest} at u = {u}, v = {v} cycles per pixel.</source>
        <translation>增益 H(0,0) = {zero}，H(½,0) = {vertical}，H(0,½) = {horizontal}，H(½,½) = {diagonal}；|H| 的最大值为 {largest}，位于 u = {u}，v = {v} 周期/px 处。</translation>
    </message>
    <message>
        <source>Gain has fallen to one half along {axis} (cycles/px)</source>
        <translation>沿 {axis} 增益降至一半处（周期/px）</translation>
    </message>
    <message>
        <source>Gain {name}</source>
        <translation>增益 {name}</translation>
    </message>
    <message>
        <source>Gain {name}, imaginary part</source>
        <translation>增益 {name}，虚部</translation>
    </message>
    <message>
        <source>Gain {name}, real part</source>
        <translation>增益 {name}，实部</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>H(u,v) is</source>
        <translation>H(u,v) 为</translation>
    </message>
    <message>
        <source>H1: low-pass</source>
        <translation>H1：低通</translation>
    </message>
    <message>
        <source>H2: vertical edges</source>
        <translation>H2：竖直边缘</translation>
    </message>
    <message>
        <source>H3: high-pass</source>
        <translation>H3：高通</translation>
    </message>
    <message>
        <source>High-pass in one direction: a second derivative, which finds thin lines. It is not a sharpening filter, which would sum to 1; this one sums to {sum}.</source>
        <translation>单方向高通：二阶导数，检测细线。它不是锐化滤波器，后者的系数之和为 1；此核之和为 {sum}。</translation>
    </message>
    <message>
        <source>High-pass: finds isolated points and edges of all directions. It is not a sharpening filter, which would sum to 1; this one sums to {sum}.</source>
        <translation>高通：检测孤立点和各个方向的边缘。它不是锐化滤波器，后者的系数之和为 1；此核之和为 {sum}。</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [1 1 1]</source>
        <translation>水平导数，竖直方向以 [1 1 1] 平滑</translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [1 2 1]</source>
        <translation>水平导数，竖直方向以 [1 2 1] 平滑</translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [3 10 3]</source>
        <translation>水平导数，竖直方向以 [3 10 3] 平滑</translation>
    </message>
    <message>
        <source>Horizontal frequency v</source>
        <translation>水平频率 v</translation>
    </message>
    <message>
        <source>Horizontal {n}</source>
        <translation>水平 {n}</translation>
    </message>
    <message>
        <source>How much of the detail or of the derivative is added</source>
        <translation>加上多少细节或导数</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>Identity: the image stays as it is.</source>
        <translation>恒等：图像保持不变。</translation>
    </message>
    <message>
        <source>Image spectra</source>
        <translation>图像的频谱</translation>
    </message>
    <message>
        <source>Imaginary part</source>
        <translation>虚部</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>It has no point symmetry, so H is complex: it shifts some frequencies against others.</source>
        <translation>核没有点对称性，因此 H 为复数：它使一些频率相对于另一些频率移位。</translation>
    </message>
    <message>
        <source>Kernel h(m,n)</source>
        <translation>核 h(m,n)</translation>
    </message>
    <message>
        <source>Laplacian of Gaussian</source>
        <translation>高斯拉普拉斯</translation>
    </message>
    <message>
        <source>Laplacian, 4 neighbours</source>
        <translation>拉普拉斯，4 邻域</translation>
    </message>
    <message>
        <source>Laplacian, 8 neighbours</source>
        <translation>拉普拉斯，8 邻域</translation>
    </message>
    <message>
        <source>Largest gain</source>
        <translation>最大增益</translation>
    </message>
    <message>
        <source>Largest |H|</source>
        <translation>|H| 的最大值</translation>
    </message>
    <message>
        <source>Largest |H| at u (cycles/px)</source>
        <translation>|H| 最大处的 u（周期/px）</translation>
    </message>
    <message>
        <source>Largest |H| at v (cycles/px)</source>
        <translation>|H| 最大处的 v（周期/px）</translation>
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
        <source>Leaves the image as it is</source>
        <translation>图像保持不变</translation>
    </message>
    <message>
        <source>Low-pass: smooths {direction}.</source>
        <translation>低通：{direction}平滑。</translation>
    </message>
    <message>
        <source>Low-pass: smooths {direction}; the gain falls to 1/√2 of that at frequency 0 at {cutoffs} cycles per pixel.</source>
        <translation>低通：{direction}平滑；增益在 {cutoffs} 周期/px 处降至频率 0 处的 1/√2。</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Mean along a line</source>
        <translation>沿一条线取平均</translation>
    </message>
    <message>
        <source>Mean over a square</source>
        <translation>在方形上取平均</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>运动模糊</translation>
    </message>
    <message>
        <source>Narrow Gaussian minus wide Gaussian: a band of frequencies</source>
        <translation>窄高斯减宽高斯：一个频带</translation>
    </message>
    <message>
        <source>Negative taps</source>
        <translation>负系数</translation>
    </message>
    <message>
        <source>No tap is negative</source>
        <translation>没有负系数</translation>
    </message>
    <message>
        <source>No tap is positive</source>
        <translation>没有正系数</translation>
    </message>
    <message>
        <source>None of the usual kinds: |H| is {zero} at frequency 0, at most {largest}, and {high} at most at the highest frequencies.</source>
        <translation>不属于常见类型：|H| 在频率 0 处为 {zero}，最大为 {largest}，在最高频率处至多为 {high}。</translation>
    </message>
    <message>
        <source>Passband along {axis}</source>
        <translation>沿 {axis} 的通带</translation>
    </message>
    <message>
        <source>Passband along {axis}, from (cycles/px)</source>
        <translation>沿 {axis} 的通带，起点（周期/px）</translation>
    </message>
    <message>
        <source>Passband along {axis}, to (cycles/px)</source>
        <translation>沿 {axis} 的通带，终点（周期/px）</translation>
    </message>
    <message>
        <source>Passband {n} along {axis}, from (cycles/px)</source>
        <translation>沿 {axis} 的通带 {n}，起点（周期/px）</translation>
    </message>
    <message>
        <source>Passband {n} along {axis}, to (cycles/px)</source>
        <translation>沿 {axis} 的通带 {n}，终点（周期/px）</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>相位</translation>
    </message>
    <message>
        <source>Phase of H(u,v)</source>
        <translation>H(u,v) 的相位</translation>
    </message>
    <message>
        <source>Positive taps</source>
        <translation>正系数</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Prewitt x</source>
        <translation>Prewitt x</translation>
    </message>
    <message>
        <source>Prewitt y</source>
        <translation>Prewitt y</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Rank 0: there is nothing to separate.</source>
        <translation>秩为 0：没有可分离的内容。</translation>
    </message>
    <message>
        <source>Rank 1, separable: the factors are in the table.</source>
        <translation>秩为 1，可分离：因子见表。</translation>
    </message>
    <message>
        <source>Rank 1, separable: {factors} (vertical × horizontal; the vertical part sums to {vertical}, the horizontal one sums to {horizontal}).</source>
        <translation>秩为 1，可分离：{factors}（竖直 × 水平；竖直部分之和为 {vertical}，水平部分之和为 {horizontal}）。</translation>
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
        <source>Rank {rank}: not separable. The nearest separable kernel differs from it by {error} % (Frobenius norm).</source>
        <translation>秩为 {rank}：不可分离。与最接近的可分离核相差 {error} %（Frobenius 范数）。</translation>
    </message>
    <message>
        <source>Real part</source>
        <translation>实部</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Relative error of the approximation</source>
        <translation>近似的相对误差</translation>
    </message>
    <message>
        <source>Relief (emboss): the image plus a derivative, as if lit from one side.</source>
        <translation>浮雕：图像加上导数，如同从一侧照亮。</translation>
    </message>
    <message>
        <source>Replicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Roberts 1</source>
        <translation>Roberts 1</translation>
    </message>
    <message>
        <source>Roberts 2</source>
        <translation>Roberts 2</translation>
    </message>
    <message>
        <source>Rows and columns of the kernel; a larger kernel sees more of the neighbourhood</source>
        <translation>核的行数与列数；核越大，看到的邻域越大</translation>
    </message>
    <message>
        <source>Rows of Pascal's triangle: a Gaussian in small fractions</source>
        <translation>杨辉三角的各行：以简单分数表示的高斯</translation>
    </message>
    <message>
        <source>Rows of [−1 0 1], any height, worked example</source>
        <translation>各行均为 [−1 0 1]，任意高度，示例</translation>
    </message>
    <message>
        <source>Rows of the detector: the length of the edge that it answers to most</source>
        <translation>检测器的行数：响应最强的边缘的长度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Scale of the factors</source>
        <translation>因子的系数</translation>
    </message>
    <message>
        <source>Scale the taps to sum 1; where they sum to 0, scale the positive ones to sum 1</source>
        <translation>缩放系数使其和为 1；若和为 0，则使正系数之和为 1</translation>
    </message>
    <message>
        <source>Scaled identity: every value is multiplied by {factor}.</source>
        <translation>缩放的恒等：每个值都乘以 {factor}。</translation>
    </message>
    <message>
        <source>Scharr x</source>
        <translation>Scharr x</translation>
    </message>
    <message>
        <source>Scharr y</source>
        <translation>Scharr y</translation>
    </message>
    <message>
        <source>Second derivative of a smoothed image: spots of radius σ√2</source>
        <translation>平滑后图像的二阶导数：半径为 σ√2 的斑点</translation>
    </message>
    <message>
        <source>Sharpening: mixed signs and a sum of {sum} keep flat areas and raise detail, by up to {times} times.</source>
        <translation>锐化：系数有正有负，和为 {sum}，因此保持平坦区域并增强细节，最多增至 {times} 倍。</translation>
    </message>
    <message>
        <source>Shift: the image moves {way} and is multiplied by {factor}.</source>
        <translation>移位：图像{way}，并乘以 {factor}。</translation>
    </message>
    <message>
        <source>Shift: the image moves {way}.</source>
        <translation>移位：图像{way}。</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>Singular values of the kernel</source>
        <translation>核的奇异值</translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation>Sobel x</translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation>Sobel y</translation>
    </message>
    <message>
        <source>Spectrum after</source>
        <translation>滤波后的频谱</translation>
    </message>
    <message>
        <source>Spectrum after the filter</source>
        <translation>计算滤波后的频谱</translation>
    </message>
    <message>
        <source>Spectrum before</source>
        <translation>滤波前的频谱</translation>
    </message>
    <message>
        <source>Spectrum before the filter</source>
        <translation>计算滤波前的频谱</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that is subtracted</source>
        <translation>被减去的高斯的标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian: larger smooths more</source>
        <translation>高斯的标准差：越大越平滑</translation>
    </message>
    <message>
        <source>Strictly it is band-pass: the highest frequency does not pass either.</source>
        <translation>严格地说它是带通：最高频率也不能通过。</translation>
    </message>
    <message>
        <source>Sum of second derivatives in four directions</source>
        <translation>四个方向二阶导数之和</translation>
    </message>
    <message>
        <source>Sum of second derivatives in two directions</source>
        <translation>两个方向二阶导数之和</translation>
    </message>
    <message>
        <source>Sum of taps</source>
        <translation>系数之和</translation>
    </message>
    <message>
        <source>Sum of the kernel</source>
        <translation>核的元素之和</translation>
    </message>
    <message>
        <source>Symmetry, mirrored left-right</source>
        <translation>对称性，左右镜像</translation>
    </message>
    <message>
        <source>Symmetry, mirrored up-down</source>
        <translation>对称性，上下镜像</translation>
    </message>
    <message>
        <source>Symmetry, turned by 180°</source>
        <translation>对称性，旋转 180°</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Taps h(m,n)</source>
        <translation>系数 h(m,n)</translation>
    </message>
    <message>
        <source>Taps h(m,n) as fractions</source>
        <translation>以分数表示的系数 h(m,n)</translation>
    </message>
    <message>
        <source>Taps row by row, 1 × 1 to 63 × 63; fractions such as 1/8 are kept exact</source>
        <translation>逐行写出系数，1 × 1 到 63 × 63；1/8 这样的分数保持精确</translation>
    </message>
    <message>
        <source>The edge pixel goes on: a a | a b c d | d d</source>
        <translation>边缘像素延续：a a | a b c d | d d</translation>
    </message>
    <message>
        <source>The equation shows its terms of lowest frequency and leaves out {n}.</source>
        <translation>公式只写出频率最低的项，略去了 {n} 项。</translation>
    </message>
    <message>
        <source>The image plus a derivative: relief lit from one side</source>
        <translation>图像加上导数：从一侧照亮的浮雕</translation>
    </message>
    <message>
        <source>The image repeats: c d | a b c d | a b</source>
        <translation>图像周期重复：c d | a b c d | a b</translation>
    </message>
    <message>
        <source>The image to filter</source>
        <translation>要滤波的图像</translation>
    </message>
    <message>
        <source>The kernel is flipped in both directions</source>
        <translation>核在两个方向上翻转</translation>
    </message>
    <message>
        <source>The kernel is laid on as it is written</source>
        <translation>核按写下的样子叠放</translation>
    </message>
    <message>
        <source>The kernel of rank {own_rank} is replaced by its best approximation of rank {rank}, which differs from it by {error} % (Frobenius norm).</source>
        <translation>秩为 {own_rank} 的核由秩为 {rank} 的最佳逼近代替，两者相差 {error} %（Frobenius 范数）。</translation>
    </message>
    <message>
        <source>The kernel that you type or paste</source>
        <translation>您键入或粘贴的核</translation>
    </message>
    <message>
        <source>The kernel's own rank is {rank}: nothing is approximated.</source>
        <translation>核自身的秩为 {rank}：无需逼近。</translation>
    </message>
    <message>
        <source>The taps have both signs ({positive} positive, {negative} negative)</source>
        <translation>系数有正有负（{positive} 个为正，{negative} 个为负）</translation>
    </message>
    <message>
        <source>The taps sum to 0, so they are scaled for the positive ones to sum to 1.</source>
        <translation>系数之和为 0，因此缩放到正系数之和为 1。</translation>
    </message>
    <message>
        <source>Turned by 180° it changes its sign, so H is imaginary apart from the phase of half a sample.</source>
        <translation>旋转 180° 后变号，因此除半个采样的相位外，H 为虚数。</translation>
    </message>
    <message>
        <source>Turned by 180° it changes its sign, so H is imaginary.</source>
        <translation>旋转 180° 后变号，因此 H 为虚数。</translation>
    </message>
    <message>
        <source>Turned by 180° it stays the same, so H is real apart from the phase of half a sample, and correlation gives the same but for a shift.</source>
        <translation>旋转 180° 后不变，因此除半个采样的相位外，H 为实数；相关的结果除移位外相同。</translation>
    </message>
    <message>
        <source>Turned by 180° it stays the same, so H is real, and correlation gives the same.</source>
        <translation>旋转 180° 后不变，因此 H 为实数，相关的结果相同。</translation>
    </message>
    <message>
        <source>Unsharp mask</source>
        <translation>反锐化掩模</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>竖直</translation>
    </message>
    <message>
        <source>Vertical and horizontal factors</source>
        <translation>竖直与水平因子</translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [1 1 1]</source>
        <translation>竖直导数，水平方向以 [1 1 1] 平滑</translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [1 2 1]</source>
        <translation>竖直导数，水平方向以 [1 2 1] 平滑</translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [3 10 3]</source>
        <translation>竖直导数，水平方向以 [3 10 3] 平滑</translation>
    </message>
    <message>
        <source>Vertical edge detector</source>
        <translation>竖直边缘检测器</translation>
    </message>
    <message>
        <source>Vertical frequency u</source>
        <translation>竖直频率 u</translation>
    </message>
    <message>
        <source>Vertical {n}</source>
        <translation>竖直 {n}</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Weighted mean that falls off with the distance</source>
        <translation>权重随距离衰减的加权平均</translation>
    </message>
    <message>
        <source>What kind of filter it is</source>
        <translation>滤波器的类型</translation>
    </message>
    <message>
        <source>What the filter sees outside the image</source>
        <translation>滤波器在图像之外看到的值</translation>
    </message>
    <message>
        <source>Which kernel filters the image</source>
        <translation>用哪个核对图像滤波</translation>
    </message>
    <message>
        <source>Width of the Gaussian across the wave divided by its length along the crests</source>
        <translation>高斯窗口横跨波的宽度与沿波峰的长度之比</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>环绕</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Zero kernel: every output is 0. Give at least one tap another value.</source>
        <translation>零核：所有输出为 0。请至少改变一个系数。</translation>
    </message>
    <message>
        <source>Zero taps</source>
        <translation>零系数</translation>
    </message>
    <message>
        <source>[0 −1 0; −1 4 −1; 0 −1 0], worked example</source>
        <translation>[0 −1 0; −1 4 −1; 0 −1 0]，示例</translation>
    </message>
    <message>
        <source>[½ 0 −½]: convolution gives (f[t+1] − f[t−1]) / 2, worked example</source>
        <translation>[½ 0 −½]：卷积得到 (f[t+1] − f[t−1]) / 2，示例</translation>
    </message>
    <message>
        <source>[−1 0 1; −2 0 2; −1 0 1], worked example</source>
        <translation>[−1 0 1; −2 0 2; −1 0 1]，示例</translation>
    </message>
    <message>
        <source>along {angle}° only</source>
        <translation>仅沿 {angle}° 方向</translation>
    </message>
    <message>
        <source>band-pass</source>
        <translation>带通</translation>
    </message>
    <message>
        <source>comb</source>
        <translation>梳状</translation>
    </message>
    <message>
        <source>cycles/px</source>
        <translation>周期/px</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>derivative (edge detector)</source>
        <translation>导数（边缘检测）</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶</translation>
    </message>
    <message>
        <source>flat areas are multiplied by {sum}</source>
        <translation>平坦区域乘以 {sum}</translation>
    </message>
    <message>
        <source>flat areas become 0</source>
        <translation>平坦区域变为 0</translation>
    </message>
    <message>
        <source>flat areas keep their value</source>
        <translation>平坦区域保持原值</translation>
    </message>
    <message>
        <source>general</source>
        <translation>一般复数</translation>
    </message>
    <message>
        <source>high-pass</source>
        <translation>高通</translation>
    </message>
    <message>
        <source>horizontally only</source>
        <translation>仅沿水平方向</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>imaginary</source>
        <translation>虚数</translation>
    </message>
    <message>
        <source>in all directions</source>
        <translation>在各个方向上</translation>
    </message>
    <message>
        <source>it has {rows} × {columns} taps. Accepted are 1 × 1 to {largest} × {largest}; leave out rows or columns.</source>
        <translation>它有 {rows} × {columns} 个系数。允许 1 × 1 到 {largest} × {largest}；请去掉一些行或列。</translation>
    </message>
    <message>
        <source>it holds no numbers. Write at least one.</source>
        <translation>其中没有数字。请至少输入一个。</translation>
    </message>
    <message>
        <source>it makes a tap of {tap}. Accepted are 0 and magnitudes from {smallest} to {largest}.</source>
        <translation>它使一个系数为 {tap}。允许 0 以及绝对值从 {smallest} 到 {largest} 的数。</translation>
    </message>
    <message>
        <source>low-pass (smoothing)</source>
        <translation>低通（平滑）</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>非奇非偶</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>nothing passes</source>
        <translation>没有频率通过</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>relief (image plus derivative)</source>
        <translation>浮雕（图像加导数）</translation>
    </message>
    <message>
        <source>sharpening (high-boost)</source>
        <translation>锐化（高频提升）</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>towards the bottom</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>towards the bottom left</source>
        <translation>向左下</translation>
    </message>
    <message>
        <source>towards the bottom right</source>
        <translation>向右下</translation>
    </message>
    <message>
        <source>towards the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>towards the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>towards the top</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>towards the top left</source>
        <translation>向左上</translation>
    </message>
    <message>
        <source>towards the top right</source>
        <translation>向右上</translation>
    </message>
    <message>
        <source>u (vertically)</source>
        <translation>u（竖直方向）</translation>
    </message>
    <message>
        <source>v (horizontally)</source>
        <translation>v（水平方向）</translation>
    </message>
    <message>
        <source>vertically only</source>
        <translation>仅沿竖直方向</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>zero kernel</source>
        <translation>零核</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>{n} px down</source>
        <translation>下移 {n} px</translation>
    </message>
    <message>
        <source>{n} px to the left</source>
        <translation>左移 {n} px</translation>
    </message>
    <message>
        <source>{n} px to the right</source>
        <translation>右移 {n} px</translation>
    </message>
    <message>
        <source>{n} px up</source>
        <translation>上移 {n} px</translation>
    </message>
    <message>
        <source>{signs}; they sum to {sum}: {meaning}.</source>
        <translation>{signs}；其和为 {sum}：{meaning}。</translation>
    </message>
    <message>
        <source>{size} × {size} taps cut off {share} % of the Gaussian.</source>
        <translation>{size} × {size} 的窗口截去了高斯的 {share} %。</translation>
    </message>
    <message>
        <source>{size} × {size} taps cut off {share} % of the Gaussian; a size of {wanted} px would hold it.</source>
        <translation>{size} × {size} 的窗口截去了高斯的 {share} %；边长 {wanted} px 即可容纳。</translation>
    </message>
    <message>
        <source>{terms} + … 1 more term</source>
        <translation>{terms} + … 另有 1 项</translation>
    </message>
    <message>
        <source>{terms} + … {n} more terms</source>
        <translation>{terms} + … 另有 {n} 项</translation>
    </message>
    <message>
        <source>{wide} px is not larger than sigma ({sigma} px). Make it wider than sigma.</source>
        <translation>{wide} px 不大于 sigma（{sigma} px）。请使它大于 sigma。</translation>
    </message>
    <message>
        <source>|H(u,v)| in dB</source>
        <translation>|H(u,v)|（dB）</translation>
    </message>
    <message>
        <source>|{response}| in decibels</source>
        <translation>|{response}|（分贝）</translation>
    </message>
    <message>
        <source>σ of the wide one</source>
        <translation>宽高斯的 σ</translation>
    </message>
    <message>
        <source>“{image}” has no pixel in row {row}, column {column}, channel {channel}. It has {rows} rows, {columns} columns and {channels} channel(s).</source>
        <translation>“{image}”没有第 {row} 行第 {column} 列第 {channel} 通道的像素。它有 {rows} 行、{columns} 列和 {channels} 个通道。</translation>
    </message>
    <message>
        <source>“{image}” holds values so large that the filtered ones leave the range of floats. Scale the image or the kernel down.</source>
        <translation>“{image}”的值过大，滤波结果超出浮点数的范围。请缩小图像的值或核的系数。</translation>
    </message>
    <message>
        <source>⅛ [0 1 0; 1 4 1; 0 1 0], worked example</source>
        <translation>⅛ [0 1 0; 1 4 1; 0 1 0]，示例</translation>
    </message>
</context>
</TS>
