<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>(u, v) (px)</source>
        <translation>(u, v) (px)</translation>
    </message>
    <message>
        <source>0 px</source>
        <translation>0 px</translation>
    </message>
    <message>
        <source>0 to {end}</source>
        <translation>0 至 {end}</translation>
    </message>
    <message>
        <source>A KITTI image holds motion from −512 to 511.98 px, and this one goes to {largest:.4g} px. Save it as a .flo file.</source>
        <translation>KITTI 图像只能存放 −512 至 511.98 px 的运动，而此运动达到 {largest:.4g} px。请保存为 .flo 文件。</translation>
    </message>
    <message>
        <source>A disc in the middle moves one way, the ground behind it the opposite way</source>
        <translation>中央的圆盘朝一个方向运动，其后的背景朝相反方向运动</translation>
    </message>
    <message>
        <source>A frame holds values that are not finite (NaN or infinite). Replace them first.</source>
        <translation>某一帧含有非有限值（NaN 或无穷）。请先替换这些值。</translation>
    </message>
    <message>
        <source>A frame of one pixel shows no motion. Choose larger frames.</source>
        <translation>只有一个像素的帧看不出运动。请选择更大的帧。</translation>
    </message>
    <message>
        <source>A large diamond moves downhill, a small one finishes</source>
        <translation>先用大菱形向代价更低处移动，再用小菱形收尾</translation>
    </message>
    <message>
        <source>A smooth field for the whole image at once</source>
        <translation>对整幅图像一次求出平滑的运动场</translation>
    </message>
    <message>
        <source>About the centre of the image</source>
        <translation>绕图像中心</translation>
    </message>
    <message>
        <source>Above 1 the scene comes nearer</source>
        <translation>大于 1 时场景变近</translation>
    </message>
    <message>
        <source>Against the truth the flow ends {mean} px off on average (median {median} px) and points {angle}° off (median {median_angle}°); {share} of the vectors end more than 1 px off.</source>
        <translation>与真值相比，光流的端点平均偏差 {mean} px（中位数 {median} px），方向平均偏差 {angle}°（中位数 {median_angle}°）；{share} 的向量端点偏差超过 1 px。</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>一律相同</translation>
    </message>
    <message>
        <source>All methods on the same frames</source>
        <translation>各方法用于相同的帧</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部位移</translation>
    </message>
    <message>
        <source>Also run every other method on the same pair, for a table of errors and times</source>
        <translation>对同一对帧再运行其他所有方法，列出误差与耗时</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>不唯一</translation>
    </message>
    <message>
        <source>Ambiguous: at {best} a pixel {differs} {least} gray levels on average, at {other} by {more}, and {near} of {tried} displacements fit within {close} gray levels of the best one, as along an edge or on a repeated pattern.</source>
        <translation>不唯一：在 {best} 处每个像素{differs} {least} 个灰度级，在 {other} 处为 {more} 个；{tried} 个位移中有 {near} 个与最佳位移相差不到 {close} 个灰度级，如同沿着边缘或处于重复图案中。</translation>
    </message>
    <message>
        <source>An array of the shape {shape} is no motion field: that has (rows, columns, 2), u and v.</source>
        <translation>形状为 {shape} 的数组不是运动场：运动场的形状应为（行数，列数，2），即 u 与 v。</translation>
    </message>
    <message>
        <source>Angular (°)</source>
        <translation>角度（°）</translation>
    </message>
    <message>
        <source>Angular error</source>
        <translation>角误差</translation>
    </message>
    <message>
        <source>Angular error (°)</source>
        <translation>角误差（°）</translation>
    </message>
    <message>
        <source>Another displacement fits nearly as well: an edge or a repeated pattern</source>
        <translation>另一个位移几乎同样吻合：边缘或重复图案</translation>
    </message>
    <message>
        <source>Arrows over the frame</source>
        <translation>叠加在帧上的箭头</translation>
    </message>
    <message>
        <source>As in the colour picture: the hue is the direction</source>
        <translation>与彩色图相同：色相表示方向</translation>
    </message>
    <message>
        <source>At the central pixel (row {row}, column {column}) Lucas-Kanade finds {vector}.</source>
        <translation>在中心像素（第 {row} 行，第 {column} 列），Lucas-Kanade 求得 {vector}。</translation>
    </message>
    <message>
        <source>At the central pixel (row {row}, column {column}) Lucas-Kanade gives no vector.</source>
        <translation>在中心像素（第 {row} 行，第 {column} 列），Lucas-Kanade 给不出向量。</translation>
    </message>
    <message>
        <source>Away from the centre of the image, or towards it</source>
        <translation>远离或朝向图像中心</translation>
    </message>
    <message>
        <source>Backward differences</source>
        <translation>后向差分</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Block matching</source>
        <translation>块匹配</translation>
    </message>
    <message>
        <source>Both methods side by side</source>
        <translation>两种方法对照</translation>
    </message>
    <message>
        <source>Brightness constancy, Ix u + Iy v + It = 0, in the sense of least squares: M (u, v)ᵀ = b.</source>
        <translation>亮度恒定约束 Ix u + Iy v + It = 0 的最小二乘解：M (u, v)ᵀ = b。</translation>
    </message>
    <message>
        <source>Bring both frames to the same local brightness and contrast first: faint texture then counts, and changes of light do not</source>
        <translation>先使两帧的局部亮度与对比度一致：微弱的纹理因此起作用，而光照变化不再影响结果</translation>
    </message>
    <message>
        <source>But that explains only {share} of the change from t to t+1: the true motion may be larger than gradients can tell, or there are several, or noise.</source>
        <translation>但这只能解释从 t 到 t+1 变化的 {share}：真实运动可能超出梯度所能反映的范围，也可能有多个运动或噪声。</translation>
    </message>
    <message>
        <source>Central differences</source>
        <translation>中心差分</translation>
    </message>
    <message>
        <source>Central differences smoothed across by [3 10 3] / 16</source>
        <translation>中心差分，并在垂直方向用 [3 10 3] / 16 平滑</translation>
    </message>
    <message>
        <source>Colour of arrows</source>
        <translation>箭头颜色</translation>
    </message>
    <message>
        <source>Compare all methods</source>
        <translation>比较所有方法</translation>
    </message>
    <message>
        <source>Comparing blocks</source>
        <translation>正在比较块</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Corner: both eigenvalues are large ({larger} and {smaller}), so the motion is {motion}.</source>
        <translation>角点：两个特征值都大（{larger} 与 {smaller}），因此运动为{motion}。</translation>
    </message>
    <message>
        <source>Corner: reliable</source>
        <translation>角点：可靠</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>DIS (OpenCV)</source>
        <translation>DIS(OpenCV)</translation>
    </message>
    <message>
        <source>DIS takes frames of at least {least} px on each side, and these have {columns} × {rows} px. Choose larger frames or another method.</source>
        <translation>DIS 要求帧的每边至少 {least} px，而这些帧为 {columns} × {rows} px。请选择更大的帧或其他方法。</translation>
    </message>
    <message>
        <source>Dense inverse search at its medium preset, for comparison</source>
        <translation>稠密逆向搜索，采用中等预设，用于比较</translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Diamond search</source>
        <translation>菱形搜索</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Displacements compared</source>
        <translation>比较的位移数</translation>
    </message>
    <message>
        <source>Distance of arrows</source>
        <translation>箭头间距</translation>
    </message>
    <message>
        <source>Distance of neighbouring blocks; 0 for the side of a block, less lets them overlap</source>
        <translation>相邻块的间距；0 表示等于块的边长，更小则使块重叠</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>明确</translation>
    </message>
    <message>
        <source>Distinct: at {best} a pixel {differs} {least} gray levels on average, and the costs have no other minimum.</source>
        <translation>明确：在 {best} 处每个像素{differs} {least} 个灰度级，代价没有其他极小值。</translation>
    </message>
    <message>
        <source>Distinct: at {best} a pixel {differs} {least} gray levels on average, at the next best minimum {other} by {more}.</source>
        <translation>明确：在 {best} 处每个像素{differs} {least} 个灰度级，在次优极小值 {other} 处为 {more} 个。</translation>
    </message>
    <message>
        <source>EBMA of the same {side} × {side} block finds {vector} with {measure} {cost}.</source>
        <translation>对同一个 {side} × {side} 块，EBMA 求得 {vector}，{measure} 为 {cost}。</translation>
    </message>
    <message>
        <source>EBMA of the {side} × {side} block finds {vector} with {measure} {cost}.</source>
        <translation>对该 {side} × {side} 块，EBMA 求得 {vector}，{measure} 为 {cost}。</translation>
    </message>
    <message>
        <source>EBMA: the block and its match</source>
        <translation>EBMA：块及其匹配</translation>
    </message>
    <message>
        <source>EBMA: the {name} of every displacement</source>
        <translation>EBMA：每个位移的 {name}</translation>
    </message>
    <message>
        <source>Each block looks for its best place in the next frame</source>
        <translation>每个块在下一帧中寻找自己的最佳位置</translation>
    </message>
    <message>
        <source>Edge: aperture problem</source>
        <translation>边缘：孔径问题</translation>
    </message>
    <message>
        <source>Edge: the eigenvalues are {larger} and {smaller}. Across the edge the motion is {motion}; in the direction {direction}, {slope}, it is undetermined (aperture problem).</source>
        <translation>边缘：特征值为 {larger} 与 {smaller}。垂直于边缘的运动为{motion}；沿{slope}方向 {direction} 的运动无法确定（孔径问题）。</translation>
    </message>
    <message>
        <source>End-point (px)</source>
        <translation>端点（px）</translation>
    </message>
    <message>
        <source>End-point error</source>
        <translation>端点误差</translation>
    </message>
    <message>
        <source>Errors against the truth</source>
        <translation>相对真值的误差</translation>
    </message>
    <message>
        <source>Every pixel moves by the same vector</source>
        <translation>每个像素按同一向量运动</translation>
    </message>
    <message>
        <source>Farneback (OpenCV)</source>
        <translation>Farneback(OpenCV)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Find how every pixel moves from one frame to the next, and see why the method knows, or does not know.</source>
        <translation>求出每个像素从一帧到下一帧的运动，并了解方法为何能够或不能确定它。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平坦</translation>
    </message>
    <message>
        <source>Flat: both eigenvalues are small ({larger} and {smaller}), so the motion is undetermined.</source>
        <translation>平坦：两个特征值都小（{larger} 与 {smaller}），因此运动无法确定。</translation>
    </message>
    <message>
        <source>Flat: the values of the block span {contrast} gray levels only, and {near} of {tried} displacements fit within {close} gray levels of the best one. {best} was taken as the best or the shortest of them: the choice is arbitrary.</source>
        <translation>平坦：块内数值仅跨 {contrast} 个灰度级，{tried} 个位移中有 {near} 个与最佳位移相差不到 {close} 个灰度级。取其中最佳或最短的 {best}：这一选择是任意的。</translation>
    </message>
    <message>
        <source>Flat: undetermined</source>
        <translation>平坦：无法确定</translation>
    </message>
    <message>
        <source>For {share} of the pixels the motion is unknown.</source>
        <translation>{share} 的像素运动未知。</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>From coarse to fine, warping the second frame by what is known</source>
        <translation>由粗到精，用已知的运动对第二帧作变形</translation>
    </message>
    <message>
        <source>From dark blue (at rest) to yellow (fastest)</source>
        <translation>从深蓝（静止）到黄色（最快）</translation>
    </message>
    <message>
        <source>Full colour at</source>
        <translation>满色对应</translation>
    </message>
    <message>
        <source>Full search (EBMA)</source>
        <translation>全搜索（EBMA）</translation>
    </message>
    <message>
        <source>Generated motion</source>
        <translation>生成的运动</translation>
    </message>
    <message>
        <source>Gradients of one direction determine only the motion along it</source>
        <translation>单一方向的梯度只能确定沿该方向的运动</translation>
    </message>
    <message>
        <source>Gradients of several directions determine both components of the motion</source>
        <translation>多个方向的梯度能确定运动的两个分量</translation>
    </message>
    <message>
        <source>Half pixels</source>
        <translation>半像素</translation>
    </message>
    <message>
        <source>Horn-Schunck</source>
        <translation>Horn-Schunck</translation>
    </message>
    <message>
        <source>How far a row slides for each row below it, in pixels</source>
        <translation>每向下一行，行滑动的像素数</translation>
    </message>
    <message>
        <source>How much each pixel of the neighbourhood counts.</source>
        <translation>邻域中每个像素的权重。</translation>
    </message>
    <message>
        <source>How often the second frame is warped and the rest of the motion found, on each level; twice as often from the third finest level on, where it takes hardly any time</source>
        <translation>每一层对第二帧作变形并求剩余运动的次数；从第三精细的层起次数加倍，那里几乎不费时间</translation>
    </message>
    <message>
        <source>How pixels of the neighbourhood count</source>
        <translation>邻域中各像素如何计权</translation>
    </message>
    <message>
        <source>How the gradient of the image is taken: longer filters resist noise and fit the true derivative better</source>
        <translation>图像梯度的求法：较长的滤波器更抗噪声，也更接近真实的导数</translation>
    </message>
    <message>
        <source>How the motion is found</source>
        <translation>求运动的方法</translation>
    </message>
    <message>
        <source>How the pixels really move, to compare with: a .flo file or a KITTI flow image</source>
        <translation>像素的真实运动，用于比较：.flo 文件或 KITTI 光流图像</translation>
    </message>
    <message>
        <source>How the second frame is made from the first</source>
        <translation>如何由第一帧生成第二帧</translation>
    </message>
    <message>
        <source>How two blocks are compared</source>
        <translation>两个块如何比较</translation>
    </message>
    <message>
        <source>I(m,n) − I(m,n−1), zero outside the image: as in worked example 7</source>
        <translation>I(m,n) − I(m,n−1)，图像之外取零：与例题 7 相同</translation>
    </message>
    <message>
        <source>In the neighbourhood. This program takes F(t+1) − F(t), so that vectors point from F(t) to F(t+1). Other texts take F(t) − F(t+1): all that follows from it changes its sign.</source>
        <translation>在邻域内。本程序取 F(t+1) − F(t)，因此向量从 F(t) 指向 F(t+1)。有的教材取 F(t) − F(t+1)：由此得出的各量都变号。</translation>
    </message>
    <message>
        <source>It: the change in time, in both sign conventions</source>
        <translation>It：随时间的变化，两种符号约定</translation>
    </message>
    <message>
        <source>Iteration {iteration}</source>
        <translation>第 {iteration} 次迭代</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Ix: the change to the right</source>
        <translation>Ix：向右的变化</translation>
    </message>
    <message>
        <source>Iy: the change downwards</source>
        <translation>Iy：向下的变化</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Lead over second best</source>
        <translation>对次优的领先量</translation>
    </message>
    <message>
        <source>Least eigenvalue</source>
        <translation>最小特征值下限</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Length of arrows</source>
        <translation>箭头长度</translation>
    </message>
    <message>
        <source>Length of motion</source>
        <translation>运动的大小</translation>
    </message>
    <message>
        <source>Length of the longest vector</source>
        <translation>最长向量的长度</translation>
    </message>
    <message>
        <source>Level {level} of {count}, warp {warp}</source>
        <translation>第 {level} 层（共 {count} 层），第 {warp} 次变形</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Levels of the pyramid: each doubles the motion that can be found</source>
        <translation>金字塔的层数：每多一层，能求出的运动加倍</translation>
    </message>
    <message>
        <source>Lucas-Kanade solves for the motion from the gradients; EBMA tries whole displacements one by one.</source>
        <translation>Lucas-Kanade 由梯度解出运动；EBMA 逐一尝试整像素位移。</translation>
    </message>
    <message>
        <source>Lucas-Kanade, one level</source>
        <translation>Lucas-Kanade，单层</translation>
    </message>
    <message>
        <source>Lucas-Kanade, pyramidal</source>
        <translation>Lucas-Kanade，金字塔</translation>
    </message>
    <message>
        <source>Matched 5-tap smoothing and derivative</source>
        <translation>配套的 5 抽头平滑与求导滤波器</translation>
    </message>
    <message>
        <source>Mean angular error</source>
        <translation>平均角误差</translation>
    </message>
    <message>
        <source>Mean end-point error</source>
        <translation>平均端点误差</translation>
    </message>
    <message>
        <source>Mean error (px)</source>
        <translation>平均误差（px）</translation>
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
        <source>Mean {value}</source>
        <translation>均值 {value}</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median (px)</source>
        <translation>中位数（px）</translation>
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
        <source>Median of the flow</source>
        <translation>光流的中值滤波</translation>
    </message>
    <message>
        <source>Median {value}</source>
        <translation>中位数 {value}</translation>
    </message>
    <message>
        <source>Moment matrices</source>
        <translation>二阶矩矩阵</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Motion downwards, of the disc where there are two layers</source>
        <translation>向下的运动；有两层时指圆盘的运动</translation>
    </message>
    <message>
        <source>Motion in colour</source>
        <translation>彩色运动图</translation>
    </message>
    <message>
        <source>Motion that is shown in full colour, the same from frame to frame; 0 takes the largest motion of this field, or of the truth where there is one</source>
        <translation>以满色显示的运动大小，各帧相同；0 取此运动场的最大运动，有真值时取真值的最大运动</translation>
    </message>
    <message>
        <source>Motion to the right, of the disc where there are two layers</source>
        <translation>向右的运动；有两层时指圆盘的运动</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Next frame, warped back</source>
        <translation>反向变形后的下一帧</translation>
    </message>
    <message>
        <source>Nine around the best, with half the step each time</source>
        <translation>在最佳位置周围取九个位移，每次步长减半</translation>
    </message>
    <message>
        <source>No good match</source>
        <translation>无良好匹配</translation>
    </message>
    <message>
        <source>No good match: even at the best displacement {best} a pixel {differs} {least} gray levels on average ({share} of black to white), where the block itself departs from its mean by {deviation}. It may hold several motions, be hidden in the next frame, or have moved out of the search range.</source>
        <translation>无良好匹配：即使在最佳位移 {best} 处，每个像素也{differs} {least} 个灰度级（黑白差的 {share}），而块自身偏离其均值 {deviation}。块内可能有多个运动，可能在下一帧被遮挡，也可能已移出搜索范围。</translation>
    </message>
    <message>
        <source>No pixel is known both in the flow and in the truth: there is nothing to compare.</source>
        <translation>没有在光流与真值中都已知的像素：无从比较。</translation>
    </message>
    <message>
        <source>No solution</source>
        <translation>无解</translation>
    </message>
    <message>
        <source>Normalize contrast</source>
        <translation>对比度归一化</translation>
    </message>
    <message>
        <source>Nothing within the range fits: several motions, something hidden, or a short range</source>
        <translation>范围内没有吻合的位移：有多个运动、遮挡，或范围太小</translation>
    </message>
    <message>
        <source>Odd side of the neighbourhood: larger bridges more of the aperture problem and blurs edges of motion</source>
        <translation>邻域的边长，取奇数：越大越能克服孔径问题，但会模糊运动的边界</translation>
    </message>
    <message>
        <source>Of F(t). At the border its pixels go on.</source>
        <translation>由 F(t) 求得。边界处延拓边缘像素。</translation>
    </message>
    <message>
        <source>Of F(t). Outside the image is 0.</source>
        <translation>由 F(t) 求得。图像之外为 0。</translation>
    </message>
    <message>
        <source>One displacement fits much better than all others</source>
        <translation>有一个位移远比其他位移吻合</translation>
    </message>
    <message>
        <source>One linear system for each pixel; for motion of about a pixel</source>
        <translation>每个像素解一个线性方程组；适用于约一个像素的运动</translation>
    </message>
    <message>
        <source>Optical flow</source>
        <translation>光流</translation>
    </message>
    <message>
        <source>Optical flow needs two frames, and there is only one. Open the second one and choose it as “next”, or let it be generated from the first (source: generated).</source>
        <translation>光流需要两帧，而现在只有一帧。请打开第二帧并将其选为“下一帧”，或由第一帧生成（来源：生成的运动）。</translation>
    </message>
    <message>
        <source>Optical flow takes frames in gray. Take the luminance of frames in colour.</source>
        <translation>光流采用灰度帧。彩色帧请取其亮度。</translation>
    </message>
    <message>
        <source>Outline of the neighbourhood</source>
        <translation>邻域的外形</translation>
    </message>
    <message>
        <source>Pixel ({row}, {column}) lies outside the frames, which are {columns} × {rows} px.</source>
        <translation>像素 ({row}, {column}) 位于帧之外，帧为 {columns} × {rows} px。</translation>
    </message>
    <message>
        <source>Pixels between neighbouring arrows</source>
        <translation>相邻箭头之间的像素数</translation>
    </message>
    <message>
        <source>Pixels compared with the truth</source>
        <translation>与真值比较的像素数</translation>
    </message>
    <message>
        <source>Pixels drawn for each pixel of motion</source>
        <translation>每个像素的运动画成多少像素</translation>
    </message>
    <message>
        <source>Pixels near the centre count more</source>
        <translation>靠近中心的像素权重更大</translation>
    </message>
    <message>
        <source>Pixels whose true motion is known</source>
        <translation>真实运动已知的像素数</translation>
    </message>
    <message>
        <source>Polynomial expansion, for comparison</source>
        <translation>多项式展开，用于比较</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Pyramids</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>Quarter pixels</source>
        <translation>四分之一像素</translation>
    </message>
    <message>
        <source>Quiver</source>
        <translation>箭头图</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠度</translation>
    </message>
    <message>
        <source>Reliability: lead over second best</source>
        <translation>可靠度：对次优的领先量</translation>
    </message>
    <message>
        <source>Reliability: smaller eigenvalue</source>
        <translation>可靠度：较小的特征值</translation>
    </message>
    <message>
        <source>Row {row}, column {column} lies outside the frame of {columns} × {rows} px.</source>
        <translation>第 {row} 行第 {column} 列位于 {columns} × {rows} px 的帧之外。</translation>
    </message>
    <message>
        <source>Rows slide along each other</source>
        <translation>各行相互滑动</translation>
    </message>
    <message>
        <source>Rows: v from −{reach} (up) to +{reach} (down); columns: u from −{reach} (left) to +{reach} (right). Each number compares the block of F(t) with the block of F(t+1) that lies (u, v) away. The least, {least}, is at {minimum}.</source>
        <translation>行：v 从 −{reach}（上）到 +{reach}（下）；列：u 从 −{reach}（左）到 +{reach}（右）。每个数把 F(t) 的块与 F(t+1) 中相距 (u, v) 的块作比较。最小值 {least} 位于 {minimum}。</translation>
    </message>
    <message>
        <source>SAD</source>
        <translation>SAD</translation>
    </message>
    <message>
        <source>SSD</source>
        <translation>SSD</translation>
    </message>
    <message>
        <source>Scharr 3 × 3</source>
        <translation>Scharr 3 × 3</translation>
    </message>
    <message>
        <source>Search range</source>
        <translation>搜索范围</translation>
    </message>
    <message>
        <source>Share of pixels without a vector</source>
        <translation>无向量像素的比例</translation>
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
        <source>Shift down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Side of a block: small blocks follow the motion, large ones are less often mistaken</source>
        <translation>块的边长：小块能跟随运动，大块较少出错</translation>
    </message>
    <message>
        <source>Side of the median filter after each warp, which removes outliers: 3, 5, 9, 13, 17 or 21, less for none. Large ones fill in what has no texture, and lose motion of small things</source>
        <translation>每次变形后中值滤波器的边长，用于去除离群值：3、5、9、13、17 或 21，更小则不滤波。大的滤波器能填补无纹理处，但会丢失小物体的运动</translation>
    </message>
    <message>
        <source>Simoncelli 5 × 5</source>
        <translation>Simoncelli 5 × 5</translation>
    </message>
    <message>
        <source>Smaller eigenvalue</source>
        <translation>较小的特征值</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Step between blocks</source>
        <translation>块的步长</translation>
    </message>
    <message>
        <source>Steps of conjugate gradients at most: more come nearer to the smoothest field that fits</source>
        <translation>共轭梯度法的最多步数：步数越多，越接近吻合数据的最平滑的场</translation>
    </message>
    <message>
        <source>Sum of absolute differences</source>
        <translation>绝对差之和</translation>
    </message>
    <message>
        <source>Sum of squared differences</source>
        <translation>平方差之和</translation>
    </message>
    <message>
        <source>Sums over the neighbourhood; the sign of It plays no part. Its eigenvalues are {larger} and {smaller}.</source>
        <translation>在邻域内求和；与 It 的符号无关。其特征值为 {larger} 与 {smaller}。</translation>
    </message>
    <message>
        <source>That is more than the linear model holds for: a pyramid, or block matching, is surer.</source>
        <translation>这超出了线性模型的适用范围：金字塔或块匹配更可靠。</translation>
    </message>
    <message>
        <source>The block has no contrast to be found by: the choice is arbitrary</source>
        <translation>块没有可供辨认的对比度：选择是任意的</translation>
    </message>
    <message>
        <source>The diamond search stopped at {vector} and missed the minimum.</source>
        <translation>菱形搜索停在 {vector}，错过了最小值。</translation>
    </message>
    <message>
        <source>The farthest displacement that is tried, in each direction</source>
        <translation>每个方向上尝试的最大位移</translation>
    </message>
    <message>
        <source>The finest displacement</source>
        <translation>位移的最小单位</translation>
    </message>
    <message>
        <source>The flow of the shape {shape} is no motion field of (rows, columns, 2).</source>
        <translation>形状为 {shape} 的光流不是（行数，列数，2）的运动场。</translation>
    </message>
    <message>
        <source>The frame after it; not needed where motion is generated</source>
        <translation>其后的一帧；运动由程序生成时不需要</translation>
    </message>
    <message>
        <source>The frame has {columns} × {rows} px and the motion the shape {shape}: they must be of one size.</source>
        <translation>帧为 {columns} × {rows} px，而运动场的形状为 {shape}：两者的尺寸必须相同。</translation>
    </message>
    <message>
        <source>The frame whose pixels move</source>
        <translation>像素在其中运动的帧</translation>
    </message>
    <message>
        <source>The frames differ in size: {columns} × {rows} px and {other_columns} × {other_rows} px. Choose two frames of the same size.</source>
        <translation>两帧尺寸不同：{columns} × {rows} px 与 {other_columns} × {other_rows} px。请选择尺寸相同的两帧。</translation>
    </message>
    <message>
        <source>The frames differ in size: “{first}” has {first_size} and “{second}” {second_size}. Choose two frames of the same size, or crop or resize one.</source>
        <translation>两帧尺寸不同：“{first}”为 {first_size}，“{second}”为 {second_size}。请选择尺寸相同的两帧，或裁剪、缩放其中一帧。</translation>
    </message>
    <message>
        <source>The frames hold no pixels. Choose others.</source>
        <translation>帧中没有像素。请选择其他帧。</translation>
    </message>
    <message>
        <source>The matrix is singular, so Lucas-Kanade gives no vector here.</source>
        <translation>矩阵奇异，因此 Lucas-Kanade 在此给不出向量。</translation>
    </message>
    <message>
        <source>The method gives no vector for {missing} of the pixels whose motion is known.</source>
        <translation>在运动已知的像素中，有 {missing} 该方法给不出向量。</translation>
    </message>
    <message>
        <source>The minimum lies at the end of the search range of {reach} px: the true motion may be larger.</source>
        <translation>最小值位于 {reach} px 搜索范围的边缘：真实运动可能更大。</translation>
    </message>
    <message>
        <source>The moment matrix</source>
        <translation>二阶矩矩阵</translation>
    </message>
    <message>
        <source>The motion has components above 10⁹ px, which a .flo file cannot tell from unknown ones.</source>
        <translation>运动含有大于 10⁹ px 的分量，.flo 文件无法将其与未知分量区分。</translation>
    </message>
    <message>
        <source>The motion of the central pixel</source>
        <translation>中心像素的运动</translation>
    </message>
    <message>
        <source>The next frame is an image of its own</source>
        <translation>下一帧是另一幅图像</translation>
    </message>
    <message>
        <source>The next frame is the first one, warped by a motion that is known exactly</source>
        <translation>下一帧由第一帧按精确已知的运动变形而成</translation>
    </message>
    <message>
        <source>The question: how does the {side} × {side} neighbourhood of the central pixel (row {row}, column {column}, counted from 0) move from F(t) to F(t+1)?</source>
        <translation>问题：中心像素（第 {row} 行，第 {column} 列，从 0 起数）的 {side} × {side} 邻域从 F(t) 到 F(t+1) 如何运动？</translation>
    </message>
    <message>
        <source>The right-hand side, in both sign conventions</source>
        <translation>右端项，两种符号约定</translation>
    </message>
    <message>
        <source>The solution, in both sign conventions</source>
        <translation>解，两种符号约定</translation>
    </message>
    <message>
        <source>The three-step search stopped at {vector} and missed the minimum.</source>
        <translation>三步搜索停在 {vector}，错过了最小值。</translation>
    </message>
    <message>
        <source>The truth differs in size from the frames: “{truth}” has {truth_size} and “{frame}” {frame_size}. Choose the one that belongs to them.</source>
        <translation>真值与帧的尺寸不同：“{truth}”为 {truth_size}，“{frame}”为 {frame_size}。请选择与这些帧对应的真值。</translation>
    </message>
    <message>
        <source>The truth has another size than the flow: {columns} × {rows} px instead of {flow_columns} × {flow_rows} px. Choose the truth that belongs to these frames.</source>
        <translation>真值与光流的尺寸不同：是 {columns} × {rows} px 而不是 {flow_columns} × {flow_rows} px。请选择与这些帧对应的真值。</translation>
    </message>
    <message>
        <source>The truth of the shape {shape} is no motion field of (rows, columns, 2).</source>
        <translation>形状为 {shape} 的真值不是（行数，列数，2）的运动场。</translation>
    </message>
    <message>
        <source>The two frames</source>
        <translation>两帧</translation>
    </message>
    <message>
        <source>Three-step search</source>
        <translation>三步搜索</translation>
    </message>
    <message>
        <source>Time (ms)</source>
        <translation>时间（ms）</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>True motion in colour</source>
        <translation>真实运动的彩色图</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation>两层</translation>
    </message>
    <message>
        <source>Unknown (%)</source>
        <translation>未知（%）</translation>
    </message>
    <message>
        <source>Warped back − frame</source>
        <translation>反向变形后 − 帧</translation>
    </message>
    <message>
        <source>Warps</source>
        <translation>变形次数</translation>
    </message>
    <message>
        <source>Weight of a smooth field against the brightness of the pixels, on values from 0 to 1</source>
        <translation>运动场的平滑项相对于像素亮度项的权重，数值取 0 至 1</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>What the colour of an arrow says</source>
        <translation>箭头颜色的含义</translation>
    </message>
    <message>
        <source>Where the second frame comes from</source>
        <translation>第二帧的来源</translation>
    </message>
    <message>
        <source>Where the smaller eigenvalue of the moment matrix, per pixel and as a share of the squared range of values, is below this, the motion counts as unknown</source>
        <translation>二阶矩矩阵较小的特征值（按每像素计，相对于取值范围的平方）低于此值时，运动视为未知</translation>
    </message>
    <message>
        <source>Which displacements are tried</source>
        <translation>尝试哪些位移</translation>
    </message>
    <message>
        <source>Whole pixels</source>
        <translation>整像素</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Window shape</source>
        <translation>窗口形状</translation>
    </message>
    <message>
        <source>With It = F(t+1) − F(t) the vector {vector} (right, down) points from F(t) to F(t+1): where the pixel goes. With the other sign, {opposite} points from F(t+1) back to F(t).</source>
        <translation>取 It = F(t+1) − F(t) 时，向量 {vector}（右，下）从 F(t) 指向 F(t+1)：即像素的去向。符号相反时，{opposite} 从 F(t+1) 指回 F(t)。</translation>
    </message>
    <message>
        <source>Without gradients, every motion fits</source>
        <translation>没有梯度时，任何运动都吻合</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>a block of {block} px cannot move within frames of {columns} × {rows} px: no block fits; choose larger frames</source>
        <translation>{block} px 的块无法在 {columns} × {rows} px 的帧内移动：没有合适的块；请选择更大的帧</translation>
    </message>
    <message>
        <source>a block of {block} px cannot move within frames of {columns} × {rows} px: the largest block that fits is {largest} px</source>
        <translation>{block} px 的块无法在 {columns} × {rows} px 的帧内移动：最大可用的块为 {largest} px</translation>
    </message>
    <message>
        <source>a neighbourhood of {window} px has no pixel in its middle. Choose an odd side: {smaller} or {larger} px.</source>
        <translation>{window} px 的邻域没有中心像素。请选择奇数边长：{smaller} 或 {larger} px。</translation>
    </message>
    <message>
        <source>block in F(t) =</source>
        <translation>F(t) 中的块 =</translation>
    </message>
    <message>
        <source>differs (root mean square) by</source>
        <translation>的均方根差为</translation>
    </message>
    <message>
        <source>differs by</source>
        <translation>平均相差</translation>
    </message>
    <message>
        <source>flow file</source>
        <translation>光流文件</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>in no direction</source>
        <translation>没有确定的方向</translation>
    </message>
    <message>
        <source>in the neighbourhood:</source>
        <translation>在邻域内：</translation>
    </message>
    <message>
        <source>match in F(t+1) at {minimum} =</source>
        <translation>F(t+1) 中位于 {minimum} 的匹配 =</translation>
    </message>
    <message>
        <source>no block of {block} px can move by {reach} px within frames of {columns} × {rows} px: the largest range that fits is {farthest} px</source>
        <translation>{block} px 的块无法在 {columns} × {rows} px 的帧内移动 {reach} px：最大可用的范围为 {farthest} px</translation>
    </message>
    <message>
        <source>no vector</source>
        <translation>无向量</translation>
    </message>
    <message>
        <source>oblique</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>无法确定</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>竖直</translation>
    </message>
    <message>
        <source>with F(t) − F(t+1):</source>
        <translation>取 F(t) − F(t+1) 时：</translation>
    </message>
    <message>
        <source>{across} and {down}</source>
        <translation>{across}、{down}</translation>
    </message>
    <message>
        <source>{columns} × {rows} px</source>
        <translation>{columns} × {rows} 像素</translation>
    </message>
    <message>
        <source>{count} displacements were compared (diamond search).</source>
        <translation>比较了 {count} 个位移（菱形搜索）。</translation>
    </message>
    <message>
        <source>{count} displacements were compared (full search (EBMA)).</source>
        <translation>比较了 {count} 个位移（全搜索，EBMA）。</translation>
    </message>
    <message>
        <source>{count} displacements were compared (three-step search).</source>
        <translation>比较了 {count} 个位移（三步搜索）。</translation>
    </message>
    <message>
        <source>{method} comes nearest to the truth, {error} px off on average.</source>
        <translation>{method}最接近真值，平均偏差 {error} px。</translation>
    </message>
    <message>
        <source>{method} found nothing: {why}</source>
        <translation>{method}没有结果：{why}</translation>
    </message>
    <message>
        <source>{method} gives no vector at all: the gradients leave the motion undetermined everywhere.</source>
        <translation>{method}给不出任何向量：梯度在各处都不足以确定运动。</translation>
    </message>
    <message>
        <source>{method} gives no vector at all: the smaller eigenvalue is below the least one everywhere.</source>
        <translation>{method}给不出任何向量：较小的特征值在各处都低于下限。</translation>
    </message>
    <message>
        <source>{method}: nothing moves.</source>
        <translation>{method}：没有运动。</translation>
    </message>
    <message>
        <source>{method}: pixels move by up to {largest} px (median {median} px), on average {direction}.</source>
        <translation>{method}：像素最多移动 {largest} px（中位数 {median} px），平均{direction}。</translation>
    </message>
    <message>
        <source>{name}, moved</source>
        <translation>{name}，移动后</translation>
    </message>
    <message>
        <source>{scale} px</source>
        <translation>{scale} px</translation>
    </message>
    <message>
        <source>{size} px down</source>
        <translation>向下 {size} px</translation>
    </message>
    <message>
        <source>{size} px left</source>
        <translation>向左 {size} px</translation>
    </message>
    <message>
        <source>{size} px right</source>
        <translation>向右 {size} px</translation>
    </message>
    <message>
        <source>{size} px up</source>
        <translation>向上 {size} px</translation>
    </message>
    <message>
        <source>{window} px are more than the frames have: they are {columns} × {rows} px. Choose a smaller window or larger frames.</source>
        <translation>{window} px 超出了帧的尺寸：帧为 {columns} × {rows} px。请选择更小的窗口或更大的帧。</translation>
    </message>
    <message>
        <source>½ (I(m,n+1) − I(m,n−1))</source>
        <translation>½ (I(m,n+1) − I(m,n−1))</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>“{name}” does not count: the next frame and its truth are generated. To use it, take a second image as the next frame (source=pair).</source>
        <translation>“{name}”不起作用：下一帧及其真值由程序生成。要使用它，请取第二幅图像作为下一帧（source=pair）。</translation>
    </message>
    <message>
        <source>“{name}” has {size}: frames can be up to {largest:,} px wide and high. Crop or resize it.</source>
        <translation>“{name}”为 {size}：帧的宽与高最多为 {largest:,} px。请裁剪或缩放。</translation>
    </message>
    <message>
        <source>“{name}” holds values that are not finite (NaN or infinite), which cannot be interpolated. Replace them first.</source>
        <translation>“{name}”含有非有限值（NaN 或无穷），无法插值。请先替换这些值。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: it has {length} bytes, and its header alone takes {header}. Get it again.</source>
        <translation>“{name}”不完整：只有 {length} 字节，而仅文件头就需 {header} 字节。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: {columns} × {rows} px take {expected:,} bytes, and it has {length:,}. Get it again.</source>
        <translation>“{name}”不完整：{columns} × {rows} px 需 {expected:,} 字节，而它只有 {length:,} 字节。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” is no .flo file: it begins with {found} instead of the magic number {magic} (202021.25 as a float). Choose a Middlebury .flo file.</source>
        <translation>“{name}”不是 .flo 文件：其开头是 {found}，而不是标识 {magic}（即浮点数 202021.25）。请选择 Middlebury 的 .flo 文件。</translation>
    </message>
    <message>
        <source>“{name}” is no KITTI flow: its blue channel must be 1 where the motion is known and 0 elsewhere, and it goes to {largest}. Choose a KITTI flow PNG or a .flo file.</source>
        <translation>“{name}”不是 KITTI 光流：其蓝色通道在运动已知处应为 1，其他处应为 0，而它达到 {largest}。请选择 KITTI 光流 PNG 或 .flo 文件。</translation>
    </message>
    <message>
        <source>“{name}” is no KITTI flow: that is a 16-bit RGB image, and this one has values of type {dtype} and the shape {shape}. Choose a KITTI flow PNG or a .flo file.</source>
        <translation>“{name}”不是 KITTI 光流：KITTI 光流是 16 位 RGB 图像，而它的数值类型为 {dtype}，形状为 {shape}。请选择 KITTI 光流 PNG 或 .flo 文件。</translation>
    </message>
    <message>
        <source>“{name}” is no field of motion ({description}). As truth, choose a .flo file of Middlebury or a flow image of KITTI (16-bit RGB PNG).</source>
        <translation>“{name}”不是运动场（{description}）。请选择 Middlebury 的 .flo 文件或 KITTI 光流图像（16 位 RGB PNG）作为真值。</translation>
    </message>
    <message>
        <source>“{name}” is too long: {columns} × {rows} px take {expected:,} bytes, and it has {length:,}. Get it again.</source>
        <translation>“{name}”过长：{columns} × {rows} px 需 {expected:,} 字节，而它有 {length:,} 字节。请重新获取。</translation>
    </message>
    <message>
        <source>“{name}” says that it is {columns} × {rows} px, which makes no sense: each side must be from 1 to {largest:,}. The file is damaged; get it again.</source>
        <translation>“{name}”称其尺寸为 {columns} × {rows} px，这不合理：每边须为 1 至 {largest:,}。文件已损坏；请重新获取。</translation>
    </message>
</context>
</TS>
