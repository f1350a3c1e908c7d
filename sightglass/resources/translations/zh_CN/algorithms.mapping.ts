<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>(u, −v) in the reference</source>
        <translation>参考图像中的 (u, −v)</translation>
    </message>
    <message>
        <source>(x, −y) in the other image</source>
        <translation>另一幅图像中的 (x, −y)</translation>
    </message>
    <message>
        <source>A has {rows} rows. h belongs to the smallest eigenvalue of AᵀA, here shown in pixels; it is computed from normalised points, and from A itself.</source>
        <translation>A 有 {rows} 行。h 对应 AᵀA 的最小特征值，此处以像素表示；实际由归一化的点与 A 本身求得。</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>指定数目</translation>
    </message>
    <message>
        <source>A pair is an outlier if its point is farther than T from where the map sends it</source>
        <translation>点与映射所得位置的距离超过 T 的点对为外点</translation>
    </message>
    <message>
        <source>Above T = {threshold} px it is an outlier.</source>
        <translation>超过 T = {threshold} px 即为外点。</translation>
    </message>
    <message>
        <source>Against the known map the corners of the frame are {corners} px off on average; {wrong} of {outliers} outliers are used, and {lost} of {right} right pairs are not.</source>
        <translation>与已知映射相比，帧的角点平均偏差 {corners} px；{outliers} 个外点中有 {wrong} 个被采用，{right} 个正确点对中有 {lost} 个未采用。</translation>
    </message>
    <message>
        <source>All {on} pairs that count are used; their RMS error is {rms} px.</source>
        <translation>采用全部 {on} 个有效点对；其均方根误差为 {rms} px。</translation>
    </message>
    <message>
        <source>Before and after the refit</source>
        <translation>重新拟合前后</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation>最佳试验</translation>
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
        <source>Distance from h(u)</source>
        <translation>与 h(u) 的距离</translation>
    </message>
    <message>
        <source>E = {error} px</source>
        <translation>E = {error} px</translation>
    </message>
    <message>
        <source>E is the Euclidean distance in the other image.</source>
        <translation>E 是另一幅图像中的欧氏距离。</translation>
    </message>
    <message>
        <source>Error of each pair</source>
        <translation>每个点对的误差</translation>
    </message>
    <message>
        <source>Expected inliers</source>
        <translation>预期的内点</translation>
    </message>
    <message>
        <source>Expected share of right pairs: fewer need more trials</source>
        <translation>预期的正确点对比例：越低所需试验越多</translation>
    </message>
    <message>
        <source>Features are matched between two images. Open or choose the other image, or set pairs by hand.</source>
        <translation>特征在两幅图像之间匹配。请打开或选择另一幅图像，或手动设置点对。</translation>
    </message>
    <message>
        <source>Find the map between two images from pairs of points, with RANSAC trial by trial, and warp by it.</source>
        <translation>由点对求两幅图像间的映射，逐次进行 RANSAC 试验，并按映射作变形。</translation>
    </message>
    <message>
        <source>Fit to the largest set of pairs that agree, rather than to all of them by least squares</source>
        <translation>对彼此一致的最大点对集合作拟合，而不是对全部点对作最小二乘</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>已拟合</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>正在拟合</translation>
    </message>
    <message>
        <source>For each pixel u of the result, read the other image at x = h(u): no holes</source>
        <translation>对结果的每个像素 u，在 x = h(u) 处读取另一幅图像：没有空洞</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>How far the known map moves the centre of the image downwards</source>
        <translation>已知映射使图像中心下移的距离</translation>
    </message>
    <message>
        <source>How far the known map moves the centre of the image to the right</source>
        <translation>已知映射使图像中心右移的距离</translation>
    </message>
    <message>
        <source>How many pairs are generated</source>
        <translation>生成多少个点对</translation>
    </message>
    <message>
        <source>How many samples are drawn</source>
        <translation>抽取多少个样本</translation>
    </message>
    <message>
        <source>How the number S of trials is chosen</source>
        <translation>试验次数 S 的确定方式</translation>
    </message>
    <message>
        <source>How the other image is brought into the reference frame</source>
        <translation>另一幅图像变换到参考坐标系的方式</translation>
    </message>
    <message>
        <source>How values between the pixels of the other image are found</source>
        <translation>另一幅图像像素之间的值如何求得</translation>
    </message>
    <message>
        <source>Inliers found so far</source>
        <translation>目前找到的内点</translation>
    </message>
    <message>
        <source>Inliers of each trial</source>
        <translation>每次试验的内点数</translation>
    </message>
    <message>
        <source>Inverse</source>
        <translation>逆向</translation>
    </message>
    <message>
        <source>Inverse warping fills {share} of the frame without holes; forward warping leaves {holes} of that empty.</source>
        <translation>逆向变形无空洞地填满帧的 {share}；前向变形使其中 {holes} 为空。</translation>
    </message>
    <message>
        <source>Known map</source>
        <translation>已知映射</translation>
    </message>
    <message>
        <source>Largest (px)</source>
        <translation>最大（px）</translation>
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
        <source>Least squares over the inliers</source>
        <translation>对内点的最小二乘</translation>
    </message>
    <message>
        <source>Least squares: {name}ᵀ{name} {unknown} = {name}ᵀ({right})</source>
        <translation>最小二乘：{name}ᵀ{name} {unknown} = {name}ᵀ({right})</translation>
    </message>
    <message>
        <source>Line {number}, column on: “{switch}” is neither 1 nor 0.</source>
        <translation>第 {number} 行，on 列：“{switch}”既不是 1 也不是 0。</translation>
    </message>
    <message>
        <source>Line {number}, column {name}: there is no number. Write a number such as 12.5.</source>
        <translation>第 {number} 行，{name} 列：没有数值。请写一个数，如 12.5。</translation>
    </message>
    <message>
        <source>Line {number}, column {name}: “{cell}” is not a number. Write a number such as 12.5.</source>
        <translation>第 {number} 行，{name} 列：“{cell}”不是数值。请写一个数，如 12.5。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>Map determined</source>
        <translation>映射已确定</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>Matched features</source>
        <translation>匹配的特征</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No match of “{first}” and “{second}” can be believed. Choose images that show the same thing with some texture, or set the pairs by hand.</source>
        <translation>“{first}”与“{second}”之间没有可信的匹配。请选择显示同一对象且有纹理的图像，或手动设置点对。</translation>
    </message>
    <message>
        <source>No trial so far gives a map.</source>
        <translation>目前没有试验得出映射。</translation>
    </message>
    <message>
        <source>Not yet fitted</source>
        <translation>尚未拟合</translation>
    </message>
    <message>
        <source>Nothing is fitted yet.</source>
        <translation>尚未拟合。</translation>
    </message>
    <message>
        <source>Number of pairs</source>
        <translation>点对数</translation>
    </message>
    <message>
        <source>Of the random samples: the same seed draws the same ones</source>
        <translation>随机样本的种子：种子相同则样本相同</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>One row for each pair: u v in the reference, x y in the other image, and 1 or 0: whether it counts</source>
        <translation>每个点对一行：参考图像中的 u v，另一幅图像中的 x y，以及表示是否计入的 1 或 0</translation>
    </message>
    <message>
        <source>Only one match of “{first}” and “{second}” can be believed. Choose images that show the same thing with some texture, or set the pairs by hand.</source>
        <translation>“{first}”与“{second}”之间只有一个可信的匹配。请选择显示同一对象且有纹理的图像，或手动设置点对。</translation>
    </message>
    <message>
        <source>Only {count} matches of “{first}” and “{second}” can be believed. Choose images that show the same thing with some texture, or set the pairs by hand.</source>
        <translation>“{first}”与“{second}”之间只有 {count} 个可信的匹配。请选择显示同一对象且有纹理的图像，或手动设置点对。</translation>
    </message>
    <message>
        <source>Other image with points x</source>
        <translation>另一幅图像与点 x</translation>
    </message>
    <message>
        <source>Other image with the grid of the reference</source>
        <translation>另一幅图像与参考图像的网格</translation>
    </message>
    <message>
        <source>Other image, read at x = h(u)</source>
        <translation>另一幅图像，在 x = h(u) 处读取</translation>
    </message>
    <message>
        <source>Other image, written to u = h⁻¹(x)</source>
        <translation>另一幅图像，写到 u = h⁻¹(x)</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>外点</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>点对</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>点对</translation>
    </message>
    <message>
        <source>Pairs that are clicked, typed or read from a file</source>
        <translation>单击、输入或从文件读取的点对</translation>
    </message>
    <message>
        <source>Pairs that count</source>
        <translation>计入的点对数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Probability p</source>
        <translation>概率 p</translation>
    </message>
    <message>
        <source>RANSAC</source>
        <translation>RANSAC</translation>
    </message>
    <message>
        <source>RMS error of the final inliers (px)</source>
        <translation>最终内点的均方根误差（px）</translation>
    </message>
    <message>
        <source>Random points and where a known map sends them, with noise and outliers</source>
        <translation>随机点及其经已知映射所到之处，带噪声与外点</translation>
    </message>
    <message>
        <source>Reference with points u</source>
        <translation>参考图像与点 u</translation>
    </message>
    <message>
        <source>Refit: AᵀA of all {count} pairs</source>
        <translation>重新拟合：全部 {count} 个点对的 AᵀA</translation>
    </message>
    <message>
        <source>Root mean square of the errors</source>
        <translation>误差的均方根</translation>
    </message>
    <message>
        <source>Rotation of the known map about the centre of the image, clockwise on the screen</source>
        <translation>已知映射绕图像中心的旋转，屏幕上为顺时针</translation>
    </message>
    <message>
        <source>S = {trials} is set.</source>
        <translation>设定 S = {trials}。</translation>
    </message>
    <message>
        <source>S follows from the probability and the best share of inliers so far</source>
        <translation>S 由概率与目前最高的内点比例得出</translation>
    </message>
    <message>
        <source>S follows from the probability and the share of inliers that is expected</source>
        <translation>S 由概率与预期的内点比例得出</translation>
    </message>
    <message>
        <source>S is set</source>
        <translation>直接设定 S</translation>
    </message>
    <message>
        <source>SIFT features of both images that resemble each other; some are wrong</source>
        <translation>两幅图像中彼此相似的 SIFT 特征；有些是错误的</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Sample of the best trial</source>
        <translation>最佳试验的样本</translation>
    </message>
    <message>
        <source>Scale of the known map: above 1 distances are larger in the other image</source>
        <translation>已知映射的比例：大于 1 时另一幅图像中的距离更大</translation>
    </message>
    <message>
        <source>Seed of the pairs</source>
        <translation>点对的种子</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>Share of inliers w</source>
        <translation>内点比例 w</translation>
    </message>
    <message>
        <source>Share of outliers</source>
        <translation>外点比例</translation>
    </message>
    <message>
        <source>Share of pairs whose place in the other image is anywhere</source>
        <translation>在另一幅图像中位置任意的点对所占比例</translation>
    </message>
    <message>
        <source>Shear of an affine map, the u v term of a bilinear one, the perspective of a homography</source>
        <translation>仿射映射的错切，双线性映射的 u v 项，单应的透视</translation>
    </message>
    <message>
        <source>Skew and perspective</source>
        <translation>错切与透视</translation>
    </message>
    <message>
        <source>So few can agree by chance, and then the map means nothing: look whether the warped image fits the reference.</source>
        <translation>这样少的内点可能只是巧合，那样的映射毫无意义：请查看变换后的图像与参考图像是否吻合。</translation>
    </message>
    <message>
        <source>Standard deviation of the places in the other image, along each axis</source>
        <translation>另一幅图像中位置沿各轴的标准差</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>That is the least number, so that the map goes through them exactly: nothing confirms it.</source>
        <translation>这是最少的数目，映射恰好经过这些点：没有别的点可以验证。</translation>
    </message>
    <message>
        <source>The column {columns} is missing. The first line has to name the columns u, v, x and y (and on, if wanted); it is “{line}”.</source>
        <translation>缺少列 {columns}。第一行必须列出列名 u、v、x 与 y（需要时加 on）；现为“{line}”。</translation>
    </message>
    <message>
        <source>The columns {columns} are missing. The first line has to name the columns u, v, x and y (and on, if wanted); it is “{line}”.</source>
        <translation>缺少列 {columns}。第一行必须列出列名 u、v、x 与 y（需要时加 on）；现为“{line}”。</translation>
    </message>
    <message>
        <source>The condition number is {condition} in pixels and {normalised} for points moved to their centroid and scaled: so much may relative errors grow at worst.</source>
        <translation>条件数以像素计为 {condition}，把点移到质心并缩放后为 {normalised}：相对误差最多可能放大这么多倍。</translation>
    </message>
    <message>
        <source>The condition number is {condition}.</source>
        <translation>条件数为 {condition}。</translation>
    </message>
    <message>
        <source>The error of a pair</source>
        <translation>一个点对的误差</translation>
    </message>
    <message>
        <source>The family of maps that is fitted to the pairs</source>
        <translation>对点对拟合的映射类型</translation>
    </message>
    <message>
        <source>The file holds no pairs, only the names of columns. Write one line for each pair.</source>
        <translation>文件中只有列名，没有点对。请为每个点对写一行。</translation>
    </message>
    <message>
        <source>The file holds no pairs. Write a line with u,v,x,y, then one line for each pair.</source>
        <translation>文件中没有点对。请先写一行 u,v,x,y，再为每个点对写一行。</translation>
    </message>
    <message>
        <source>The image that is warped; not needed where pairs are generated</source>
        <translation>被变形的图像；生成点对时不需要</translation>
    </message>
    <message>
        <source>The image whose frame the other one is brought into</source>
        <translation>另一幅图像要变换到其坐标系的图像</translation>
    </message>
    <message>
        <source>The map sends the plane to a line, so that it cannot be inverted for forward warping.</source>
        <translation>映射把平面映成一条直线，因此无法求逆作前向变形。</translation>
    </message>
    <message>
        <source>The map that sends the points, known exactly</source>
        <translation>精确已知的、生成点对的映射</translation>
    </message>
    <message>
        <source>The map x = h(u)</source>
        <translation>映射 x = h(u)</translation>
    </message>
    <message>
        <source>The normal equations of all {count} pairs; {name} has {rows} rows.</source>
        <translation>全部 {count} 个点对的正规方程；{name} 有 {rows} 行。</translation>
    </message>
    <message>
        <source>The other image does not reach into the reference frame under this map.</source>
        <translation>在此映射下，另一幅图像没有落入参考坐标系。</translation>
    </message>
    <message>
        <source>The pairs</source>
        <translation>点对</translation>
    </message>
    <message>
        <source>The pairs, trial {trial}</source>
        <translation>点对，第 {trial} 次试验</translation>
    </message>
    <message>
        <source>The same seed gives the same pairs</source>
        <translation>种子相同则点对相同</translation>
    </message>
    <message>
        <source>The {model} needs at least {minimal} pairs, and 1 counts. Add pairs, or choose a model that needs fewer.</source>
        <translation>{model}至少需要 {minimal} 个点对，而有效的只有 1 个。请添加点对，或选择所需更少的模型。</translation>
    </message>
    <message>
        <source>The {model} needs at least {minimal} pairs, and {count} count. Add pairs, or choose a model that needs fewer.</source>
        <translation>{model}至少需要 {minimal} 个点对，而有效的有 {count} 个。请添加点对，或选择所需更少的模型。</translation>
    </message>
    <message>
        <source>This trial</source>
        <translation>本次试验</translation>
    </message>
    <message>
        <source>Threshold T</source>
        <translation>阈值 T</translation>
    </message>
    <message>
        <source>To h(u)</source>
        <translation>到 h(u)</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Trial {trial} drew {pairs}: no map (three of its points lie on a line, or their order is turned over). At best, trial {best} had {most}.</source>
        <translation>第 {trial} 次试验抽取{pairs}：没有映射（其中三点共线，或点的次序翻转）。最佳的第 {best} 次试验有 {most} 个内点。</translation>
    </message>
    <message>
        <source>Trial {trial} drew {pairs}: {count} inliers. At best, trial {best} had {most}.</source>
        <translation>第 {trial} 次试验抽取{pairs}：{count} 个内点。最佳的第 {best} 次试验有 {most} 个。</translation>
    </message>
    <message>
        <source>Trial {trial} led to the result: {before} inliers, {after} after the refit by least squares.</source>
        <translation>结果来自第 {trial} 次试验：{before} 个内点，最小二乘重新拟合后为 {after} 个。</translation>
    </message>
    <message>
        <source>Trials S</source>
        <translation>试验次数 S</translation>
    </message>
    <message>
        <source>Trials from</source>
        <translation>试验次数依据</translation>
    </message>
    <message>
        <source>Trials of RANSAC</source>
        <translation>RANSAC 试验次数</translation>
    </message>
    <message>
        <source>Wanted probability that at least one sample is free of outliers: S = ln(1 − p) / ln(1 − wᵐ)</source>
        <translation>至少有一个样本不含外点的期望概率：S = ln(1 − p) / ln(1 − wᵐ)</translation>
    </message>
    <message>
        <source>Warp</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Warped − reference</source>
        <translation>变形后 − 参考图像</translation>
    </message>
    <message>
        <source>Where the pairs of points come from</source>
        <translation>点对的来源</translation>
    </message>
    <message>
        <source>With no pair wrong, one trial is enough.</source>
        <translation>没有错误点对时，一次试验就够了。</translation>
    </message>
    <message>
        <source>With one image, “{name}” is both: the points (x, y) lie in it too.</source>
        <translation>只有一幅图像时，“{name}”同时充当两者：点 (x, y) 也在其中。</translation>
    </message>
    <message>
        <source>Write each pixel x of the other image to u = h⁻¹(x): holes where it is enlarged</source>
        <translation>把另一幅图像的每个像素 x 写到 u = h⁻¹(x)：放大处出现空洞</translation>
    </message>
    <message>
        <source>a row has {width} numbers. Write u v x y, and 1 or 0 behind it if you like.</source>
        <translation>一行有 {width} 个数。请写 u v x y，其后可加 1 或 0。</translation>
    </message>
    <message>
        <source>given:</source>
        <translation>给定：</translation>
    </message>
    <message>
        <source>h(u), x (px)</source>
        <translation>h(u) 的 x (px)</translation>
    </message>
    <message>
        <source>h(u), y (px)</source>
        <translation>h(u) 的 y (px)</translation>
    </message>
    <message>
        <source>infinitely many</source>
        <translation>无穷多</translation>
    </message>
    <message>
        <source>inlier</source>
        <translation>内点</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>外点</translation>
    </message>
    <message>
        <source>row {number} ends with {value:g}. Write 1 for a pair that counts, else 0.</source>
        <translation>第 {number} 行以 {value:g} 结尾。计入的点对请写 1，否则写 0。</translation>
    </message>
    <message>
        <source>used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>{count} of {on} pairs are inliers; their RMS error is {rms} px.</source>
        <translation>{on} 个点对中有 {count} 个内点；其均方根误差为 {rms} px。</translation>
    </message>
    <message>
        <source>{count} trials were made.</source>
        <translation>共进行 {count} 次试验。</translation>
    </message>
    <message>
        <source>{formula}, so {needed} trials.</source>
        <translation>{formula}，因此需 {needed} 次试验。</translation>
    </message>
    <message>
        <source>{formula}, so {needed} trials; {least} are made at least.</source>
        <translation>{formula}，因此需 {needed} 次试验；至少进行 {least} 次。</translation>
    </message>
    <message>
        <source>{formula}, so {needed} trials; {most} are made at most.</source>
        <translation>{formula}，因此需 {needed} 次试验；最多进行 {most} 次。</translation>
    </message>
    <message>
        <source>{formula}. Multiplied out, each pair gives two rows of A. h is the direction of the smallest singular value, found after the points are moved to their centroid and scaled (normalised DLT); h₉ = 1.</source>
        <translation>{formula}。展开后，每个点对给出 A 的两行。h 是最小奇异值对应的方向，在把点移到质心并缩放后求得（归一化 DLT）；h₉ = 1。</translation>
    </message>
    <message>
        <source>{formula}. {matrix} is {size}; solved by least squares.</source>
        <translation>{formula}。{matrix} 为 {size}；以最小二乘求解。</translation>
    </message>
    <message>
        <source>{formula}. {matrix} is {size}; solved exactly.</source>
        <translation>{formula}。{matrix} 为 {size}；精确求解。</translation>
    </message>
    <message>
        <source>{model}, {formula}: the inverse map, which says for each pixel (u, v) of the reference frame where (x, y) to read the other image.</source>
        <translation>{model}，{formula}：这是逆映射，它指出对参考坐标系的每个像素 (u, v)，应在另一幅图像的何处 (x, y) 读取。</translation>
    </message>
    <message>
        <source>{name}, mapped</source>
        <translation>{name}，映射后</translation>
    </message>
    <message>
        <source>{pairs}: (u, v) in the reference goes to (x, y) = h(u, v) in the other image.</source>
        <translation>{pairs}：参考图像中的 (u, v) 映射到另一幅图像中的 (x, y) = h(u, v)。</translation>
    </message>
    <message>
        <source>{state}, right</source>
        <translation>{state}，正确</translation>
    </message>
    <message>
        <source>{state}, wrong</source>
        <translation>{state}，错误</translation>
    </message>
</context>
</TS>
