<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>4 × 4 cells of 8 directions of the gradient: 128 numbers</source>
        <translation>4 × 4 个单元，各含 8 个梯度方向：128 个数</translation>
    </message>
    <message>
        <source>4 × 4 cells of 9 directions without sign, normalised as one block: 144 numbers</source>
        <translation>4 × 4 个单元，各含 9 个无符号方向，整块归一化：144 个数</translation>
    </message>
    <message>
        <source>8 × 8 gray values, brightness and contrast taken out: 64 numbers</source>
        <translation>8 × 8 个灰度值，去除亮度与对比度：64 个数</translation>
    </message>
    <message>
        <source>A corner has to be the strongest of the square that reaches this far</source>
        <translation>角点须是此半径方形内响应最强的</translation>
    </message>
    <message>
        <source>A second image</source>
        <translation>第二幅图像</translation>
    </message>
    <message>
        <source>A tree that halves the descriptors along one coordinate after the other</source>
        <translation>依次沿各坐标对半划分描述子的树</translation>
    </message>
    <message>
        <source>All pairs, by one product of matrices</source>
        <translation>以一次矩阵乘法比较所有配对</translation>
    </message>
    <message>
        <source>Also show</source>
        <translation>同时显示</translation>
    </message>
    <message>
        <source>Angle (°)</source>
        <translation>角度（°）</translation>
    </message>
    <message>
        <source>Assign orientation</source>
        <translation>赋予方向</translation>
    </message>
    <message>
        <source>At full size</source>
        <translation>按原尺寸</translation>
    </message>
    <message>
        <source>At its scale, σ = {scale} px, most gradients around the keypoint point to {highest} (clockwise from the right).</source>
        <translation>在其尺度 σ = {scale} px 下，关键点周围的梯度大多指向 {highest}（自右方起顺时针）。</translation>
    </message>
    <message>
        <source>At its scale, σ = {scale} px, this keypoint stands for the gradients that point to {angle:.0f}° (clockwise from the right). The histogram has another, higher peak at {highest}, which gives a second keypoint at the same place.</source>
        <translation>在其尺度 σ = {scale} px 下，此关键点代表指向 {angle:.0f}° 的梯度（自右方起顺时针）。直方图在 {highest} 处另有更高的峰，在同一位置产生第二个关键点。</translation>
    </message>
    <message>
        <source>At its scale, σ = {scale} px, this keypoint stands for the gradients that point to {angle:.0f}° (clockwise from the right). The histogram has another, higher peak at {highest}.</source>
        <translation>在其尺度 σ = {scale} px 下，此关键点代表指向 {angle:.0f}° 的梯度（自右方起顺时针）。直方图在 {highest} 处另有更高的峰。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Below 1 the turned image is smaller</source>
        <translation>小于 1 时旋转后的图像更小</translation>
    </message>
    <message>
        <source>Blobs: extrema of the differences of Gaussians over place and scale (OpenCV)</source>
        <translation>斑点：高斯差分在位置与尺度上的极值（OpenCV）</translation>
    </message>
    <message>
        <source>Brute force</source>
        <translation>暴力搜索</translation>
    </message>
    <message>
        <source>Corners at several scales, each at the scale where it responds most</source>
        <translation>多个尺度上的角点，各取其响应最大的尺度</translation>
    </message>
    <message>
        <source>Corners: det M − k (tr M)² of the structure tensor M</source>
        <translation>角点：结构张量 M 的 det M − k (tr M)²</translation>
    </message>
    <message>
        <source>Corners: the smaller eigenvalue of the structure tensor</source>
        <translation>角点：结构张量较小的特征值</translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation>逆时针</translation>
    </message>
    <message>
        <source>Describe each keypoint relative to its dominant direction; without it the descriptor turns with the image</source>
        <translation>相对于主方向描述每个关键点；否则描述子随图像旋转</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>描述子</translation>
    </message>
    <message>
        <source>Descriptors of {first} and of {second} numbers cannot be compared. Describe both images in the same way.</source>
        <translation>{first} 个数与 {second} 个数的描述子无法比较。请用同一方式描述两幅图像。</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Differences of Gaussians</source>
        <translation>高斯差分</translation>
    </message>
    <message>
        <source>Direction, clockwise</source>
        <translation>方向，顺时针</translation>
    </message>
    <message>
        <source>Directions of the gradients</source>
        <translation>梯度方向</translation>
    </message>
    <message>
        <source>Distance limit</source>
        <translation>距离上限</translation>
    </message>
    <message>
        <source>Distances of nearest and second nearest neighbours</source>
        <translation>最近邻与次近邻的距离</translation>
    </message>
    <message>
        <source>Each of a pair has to be the nearest of the other</source>
        <translation>配对双方须互为最近邻</translation>
    </message>
    <message>
        <source>Edge limit</source>
        <translation>边缘上限</translation>
    </message>
    <message>
        <source>Enlarged by</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source>Error (px)</source>
        <translation>误差（px）</translation>
    </message>
    <message>
        <source>Extrema looked at</source>
        <translation>考察的极值点数</translation>
    </message>
    <message>
        <source>Extrema that are more than this many times as long as wide lie on an edge and are dropped</source>
        <translation>长宽比超过此值的极值位于边缘上，予以舍弃</translation>
    </message>
    <message>
        <source>Extrema whose difference of Gaussians is below a third of this are dropped; on values from 0 to 1</source>
        <translation>高斯差分低于此值三分之一的极值予以舍弃；数值取 0 至 1</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Find points that can be recognised again, describe their surroundings, and match them with another image.</source>
        <translation>寻找可以再次辨认的点，描述其邻域，并与另一幅图像匹配。</translation>
    </message>
    <message>
        <source>Gaussian octaves</source>
        <translation>高斯八度组</translation>
    </message>
    <message>
        <source>Give patch, histogram of directions and descriptor of one keypoint</source>
        <translation>给出一个关键点的图像块、方向直方图与描述子</translation>
    </message>
    <message>
        <source>Give the Gaussian octaves and their differences as pictures</source>
        <translation>以图片给出高斯八度组及其差分</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Harris</source>
        <translation>Harris</translation>
    </message>
    <message>
        <source>Harris, multi-scale</source>
        <translation>Harris，多尺度</translation>
    </message>
    <message>
        <source>HoG of a block</source>
        <translation>块的 HoG</translation>
    </message>
    <message>
        <source>How keypoints are found</source>
        <translation>关键点的检测方法</translation>
    </message>
    <message>
        <source>How many keypoints are kept, of the strongest or of the best spread</source>
        <translation>保留多少个关键点，取最强的或分布最均匀的</translation>
    </message>
    <message>
        <source>How many scales, each √2 times the one before</source>
        <translation>尺度的个数，每个是前一个的 √2 倍</translation>
    </message>
    <message>
        <source>How the nearest descriptors are found; both are exact</source>
        <translation>寻找最近描述子的方法；两者都精确</translation>
    </message>
    <message>
        <source>How the surroundings of a keypoint are written down</source>
        <translation>关键点邻域的描述方式</translation>
    </message>
    <message>
        <source>Inspect a keypoint</source>
        <translation>检视关键点</translation>
    </message>
    <message>
        <source>It is described upright all the same, since orientations are not assigned.</source>
        <translation>由于未赋予方向，仍按竖直方向描述。</translation>
    </message>
    <message>
        <source>Keep those that are far from any stronger one, rather than the strongest alone</source>
        <translation>保留远离更强者的点，而不只保留最强的点</translation>
    </message>
    <message>
        <source>Keypoint</source>
        <translation>关键点</translation>
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
        <source>Keypoints of the second image</source>
        <translation>第二幅图像的关键点</translation>
    </message>
    <message>
        <source>Larger values refuse more of what resembles an edge; from 0.25 on there are no corners</source>
        <translation>值越大，越多类似边缘的点被拒绝；达到 0.25 便没有角点</translation>
    </message>
    <message>
        <source>Largest response over the scales</source>
        <translation>各尺度中的最大响应</translation>
    </message>
    <message>
        <source>Least contrast</source>
        <translation>最低对比度</translation>
    </message>
    <message>
        <source>Least response</source>
        <translation>最低响应</translation>
    </message>
    <message>
        <source>Match with</source>
        <translation>匹配对象</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Matches that survive a rotation</source>
        <translation>旋转后仍成立的匹配</translation>
    </message>
    <message>
        <source>Matches, 1 of {every} drawn</source>
        <translation>匹配，每 {every} 个画 1 个</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Matching needs a second image. Open or choose one, or match with the image itself, turned.</source>
        <translation>匹配需要第二幅图像。请打开或选择一幅，或与旋转后的图像自身匹配。</translation>
    </message>
    <message>
        <source>Measured on the image made {factor:.1f} times smaller.</source>
        <translation>在缩小 {factor:.1f} 倍的图像上测得。</translation>
    </message>
    <message>
        <source>Mutual check</source>
        <translation>互检</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Nearest / second nearest distance</source>
        <translation>最近 / 次近距离</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Normalised patch</source>
        <translation>归一化图像块</translation>
    </message>
    <message>
        <source>Not mutual</source>
        <translation>非互为最近</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Octave {number}: σ {sigma} px, {columns} × {rows}</source>
        <translation>八度 {number}：σ {sigma} px，{columns} × {rows}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>另一幅</translation>
    </message>
    <message>
        <source>Pairs farther apart are refused; descriptors have a length of about 512, so 725 to 1024 refuse none</source>
        <translation>距离更大的配对被拒绝；描述子的长度约为 512，因此取 725 至 1024 时不拒绝任何配对</translation>
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
        <source>Partner</source>
        <translation>配对点</translation>
    </message>
    <message>
        <source>Partner x (px)</source>
        <translation>配对点 x (px)</translation>
    </message>
    <message>
        <source>Partner y (px)</source>
        <translation>配对点 y (px)</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Ratio of the distances</source>
        <translation>距离之比</translation>
    </message>
    <message>
        <source>Ratio test</source>
        <translation>比值检验</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Response: det M − k (tr M)²</source>
        <translation>响应：det M − k (tr M)²</translation>
    </message>
    <message>
        <source>Response: smaller eigenvalue of M</source>
        <translation>响应：M 较小的特征值</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>not wrong</comment>
        <translation>正确</translation>
    </message>
    <message>
        <source>Right matches</source>
        <translation>正确匹配</translation>
    </message>
    <message>
        <source>Rotation (°)</source>
        <translation>旋转（°）</translation>
    </message>
    <message>
        <source>SIFT</source>
        <translation>SIFT</translation>
    </message>
    <message>
        <source>Scale space</source>
        <translation>尺度空间</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>尺度数</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search images of more than 3 megapixels at full size too, rather than at a half or a quarter of it: finds smaller blobs, and takes about 300 MB for each megapixel</source>
        <translation>对超过 3 百万像素的图像也按原尺寸搜索，而不是缩小到二分之一或四分之一：能找到更小的斑点，每百万像素约需 300 MB</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>次近</translation>
    </message>
    <message>
        <source>Second too alike</source>
        <translation>次近者过于相似</translation>
    </message>
    <message>
        <source>Shi-Tomasi</source>
        <translation>Shi-Tomasi</translation>
    </message>
    <message>
        <source>Spread evenly</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Suppression radius</source>
        <translation>抑制半径</translation>
    </message>
    <message>
        <source>Survival under rotation</source>
        <translation>旋转下的存活率</translation>
    </message>
    <message>
        <source>Test {ratio}</source>
        <translation>检验 {ratio}</translation>
    </message>
    <message>
        <source>The 4 × 4 × 8 numbers of the keypoint</source>
        <translation>关键点的 4 × 4 × 8 个数</translation>
    </message>
    <message>
        <source>The image is being turned.</source>
        <translation>正在旋转图像。</translation>
    </message>
    <message>
        <source>The image itself, turned</source>
        <translation>旋转后的图像自身</translation>
    </message>
    <message>
        <source>The image to match with; not needed where the image itself is turned</source>
        <translation>用于匹配的图像；与旋转后的图像自身匹配时不需要</translation>
    </message>
    <message>
        <source>The image whose keypoints are found</source>
        <translation>检测关键点的图像</translation>
    </message>
    <message>
        <source>The nearest must be closer than this share of the distance of the second nearest; 1 for no test</source>
        <translation>最近距离须小于次近距离的这一比例；1 表示不检验</translation>
    </message>
    <message>
        <source>The true partner of each keypoint is known exactly</source>
        <translation>每个关键点的真实配对点精确已知</translation>
    </message>
    <message>
        <source>There are no keypoints, so that no match can survive. Choose an image with texture.</source>
        <translation>没有关键点，因此没有匹配能够存活。请选择有纹理的图像。</translation>
    </message>
    <message>
        <source>There is no gradient around this keypoint, so that it has no direction.</source>
        <translation>此关键点周围没有梯度，因此没有方向。</translation>
    </message>
    <message>
        <source>There is no keypoint {index}: the image has keypoints 0 to {last}. Choose another one.</source>
        <translation>没有关键点 {index}：图像的关键点为 0 至 {last}。请另选一个。</translation>
    </message>
    <message>
        <source>There is no keypoint {index}: the image has no keypoints. Choose another one.</source>
        <translation>没有关键点 {index}：图像没有关键点。请另选一个。</translation>
    </message>
    <message>
        <source>There is nothing to match with: the second image has no keypoints.</source>
        <translation>没有可匹配的对象：第二幅图像没有关键点。</translation>
    </message>
    <message>
        <source>They were looked for in the image at 1/{factor} of its size.</source>
        <translation>在缩小到 1/{factor} 的图像中检测。</translation>
    </message>
    <message>
        <source>Too far</source>
        <translation>过远</translation>
    </message>
    <message>
        <source>Turn the image step by step and count the matches that are right, with and without orientation</source>
        <translation>逐步旋转图像，统计有方向与无方向时的正确匹配</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Turned by 45° and more, at least {least} of the matches are right with orientations, and at most {upright} without.</source>
        <translation>旋转 45° 及以上时，有方向的匹配至少 {least} 正确，无方向的至多 {upright} 正确。</translation>
    </message>
    <message>
        <source>Turned by 90° or 180°, no gray value is interpolated, so that nearly all keypoints are found again.</source>
        <translation>旋转 90° 或 180° 时无需插值，因此几乎所有关键点都能重新检测到。</translation>
    </message>
    <message>
        <source>Turned by {angle:.0f}°</source>
        <translation>旋转 {angle:.0f}°</translation>
    </message>
    <message>
        <source>Turned upright</source>
        <translation>转正后</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Weaker corners are dropped; a share of the strongest response in the image</source>
        <translation>更弱的角点予以舍弃；以图像中最强响应的比例表示</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of the gradients</source>
        <translation>梯度的权重</translation>
    </message>
    <message>
        <source>What became of the nearest neighbours</source>
        <translation>最近邻的去留</translation>
    </message>
    <message>
        <source>What the keypoints are matched with</source>
        <translation>关键点与什么匹配</translation>
    </message>
    <message>
        <source>Which one: 0 is the strongest</source>
        <translation>第几个：0 为最强</translation>
    </message>
    <message>
        <source>Width of the Gaussian window over which gradients are gathered; of several scales the smallest</source>
        <translation>汇集梯度的高斯窗的宽度；有多个尺度时指最小的</translation>
    </message>
    <message>
        <source>With orientation</source>
        <translation>有方向</translation>
    </message>
    <message>
        <source>With orientation (%)</source>
        <translation>有方向（%）</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>无方向</translation>
    </message>
    <message>
        <source>Without (%)</source>
        <translation>无方向（%）</translation>
    </message>
    <message>
        <source>Without orientations half of the matches are lost by {angle:.0f}°.</source>
        <translation>无方向时，旋转到 {angle:.0f}° 已失去一半匹配。</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>k-d tree</source>
        <translation>k-d 树</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>not mutual</source>
        <translation>非互为最近</translation>
    </message>
    <message>
        <source>second too alike</source>
        <translation>次近者过于相似</translation>
    </message>
    <message>
        <source>the turned image would have {megapixels:.0f} megapixels. Enlarge it less.</source>
        <translation>旋转后的图像将有 {megapixels:.0f} 百万像素。请减小放大倍数。</translation>
    </message>
    <message>
        <source>too far</source>
        <translation>过远</translation>
    </message>
    <message>
        <source>x (px)</source>
        <translation>x (px)</translation>
    </message>
    <message>
        <source>y (px)</source>
        <translation>y (px)</translation>
    </message>
    <message>
        <source>{count} peaks reach {share} of the highest ({listed}): SIFT makes a keypoint of each.</source>
        <translation>有 {count} 个峰达到最高峰的 {share}（{listed}）：SIFT 为每个峰建立一个关键点。</translation>
    </message>
    <message>
        <source>{count} {verdict}</source>
        <translation>{count} 个{verdict}</translation>
    </message>
    <message>
        <source>{detector} found no keypoint: nothing in the image differs enough from its surroundings. Lower the least contrast.</source>
        <translation>{detector} 没有找到关键点：图像中没有与周围差别足够大之处。请降低最低对比度。</translation>
    </message>
    <message>
        <source>{detector} found no keypoint: the image has no corners at this scale. Try a smaller σ, or SIFT, which finds blobs.</source>
        <translation>{detector} 没有找到关键点：图像在此尺度上没有角点。请尝试更小的 σ，或检测斑点的 SIFT。</translation>
    </message>
    <message>
        <source>{detector} found no keypoint: the image has the same gray value everywhere. Choose one with texture.</source>
        <translation>{detector} 没有找到关键点：图像各处灰度值相同。请选择有纹理的图像。</translation>
    </message>
    <message>
        <source>{detector} found no keypoint: the image has {columns} × {rows} px, and at least {least} × {least} are needed.</source>
        <translation>{detector} 没有找到关键点：图像为 {columns} × {rows} px，至少需要 {least} × {least}。</translation>
    </message>
    <message>
        <source>{detector} found {candidates} keypoint</source>
        <translation>{detector} 找到 {candidates} 个关键点</translation>
    </message>
    <message>
        <source>{detector} found {candidates} keypoints</source>
        <translation>{detector} 找到 {candidates} 个关键点</translation>
    </message>
    <message>
        <source>{detector} found {candidates} keypoints, of which the {count} best spread are kept</source>
        <translation>{detector} 找到 {candidates} 个关键点，保留其中分布最均匀的 {count} 个</translation>
    </message>
    <message>
        <source>{detector} found {candidates} keypoints, of which the {count} strongest are kept</source>
        <translation>{detector} 找到 {candidates} 个关键点，保留其中最强的 {count} 个</translation>
    </message>
    <message>
        <source>{detector} keypoints</source>
        <translation>{detector} 关键点</translation>
    </message>
    <message>
        <source>{found}; {scale}.</source>
        <translation>{found}；{scale}。</translation>
    </message>
    <message>
        <source>{kept} of {all} keypoints has a match (refused: {refused}).</source>
        <translation>{all} 个关键点中有 {kept} 个匹配成功（拒绝：{refused}）。</translation>
    </message>
    <message>
        <source>{kept} of {all} keypoints has a match.</source>
        <translation>{all} 个关键点中有 {kept} 个匹配成功。</translation>
    </message>
    <message>
        <source>{kept} of {all} keypoints have a match (refused: {refused}).</source>
        <translation>{all} 个关键点中有 {kept} 个匹配成功（拒绝：{refused}）。</translation>
    </message>
    <message>
        <source>{kept} of {all} keypoints have a match.</source>
        <translation>{all} 个关键点中有 {kept} 个匹配成功。</translation>
    </message>
    <message>
        <source>{right} of them ({share}) lie within 3 px of the true place.</source>
        <translation>其中 {right} 个（{share}）与真实位置相距不到 3 px。</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>σ (px)</source>
        <translation>σ (px)</translation>
    </message>
    <message>
        <source>σ = {low} px</source>
        <translation>σ = {low} px</translation>
    </message>
    <message>
        <source>σ from {low} to {high} px</source>
        <translation>σ 为 {low} 至 {high} px</translation>
    </message>
    <message>
        <source>“{name}” does not count: the image is matched with itself, turned. To use it, match with a second image (source=second).</source>
        <translation>“{name}”不起作用：图像与旋转后的自身匹配。要使用它，请与第二幅图像匹配（source=second）。</translation>
    </message>
    <message>
        <source>“{name}” is too small to be turned. Choose a larger one.</source>
        <translation>“{name}”太小，无法旋转。请选择更大的图像。</translation>
    </message>
</context>
</TS>
