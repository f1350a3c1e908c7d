<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A match agrees with a homography if it is off by no more than this, at the working size</source>
        <translation>在工作尺寸下偏差不超过此值的匹配与单应一致</translation>
    </message>
    <message>
        <source>A match is believed if its distance is below this share of that of the second nearest feature</source>
        <translation>匹配距离低于次近特征距离的这一比例时予以采信</translation>
    </message>
    <message>
        <source>A mean in which an image counts less towards its border</source>
        <translation>加权平均，图像越靠近其边界权重越小</translation>
    </message>
    <message>
        <source>A panorama needs two or more images that overlap. Open them and check them here.</source>
        <translation>全景拼接需要两幅或更多有重叠的图像。请打开图像并在此勾选。</translation>
    </message>
    <message>
        <source>A panorama that needs more is refused before it is drawn</source>
        <translation>所需超过此值的全景图在绘制前即被拒绝</translation>
    </message>
    <message>
        <source>Accepted step</source>
        <translation>接受的步</translation>
    </message>
    <message>
        <source>Adjust all images together, so that errors do not add up from pair to pair</source>
        <translation>对所有图像联合平差，使误差不逐对累积</translation>
    </message>
    <message>
        <source>Adjusting all images together</source>
        <translation>正在对所有图像联合平差</translation>
    </message>
    <message>
        <source>Against the truth</source>
        <translation>与真值比较</translation>
    </message>
    <message>
        <source>Against the truth, the corners of an image are off by {corner} px on average, and gains by {gain}, at most.</source>
        <translation>与真值相比，图像角点的平均偏差最大为 {corner} px，增益的偏差最大为 {gain}。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Bands (0: automatic)</source>
        <translation>频带数（0：自动）</translation>
    </message>
    <message>
        <source>Bands of the blending</source>
        <translation>融合的频带数</translation>
    </message>
    <message>
        <source>Belong together</source>
        <translation>是否相配</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Blending image {place} of {count}</source>
        <translation>正在融合第 {place} 幅图像（共 {count} 幅）</translation>
    </message>
    <message>
        <source>Bundle adjustment</source>
        <translation>光束法平差</translation>
    </message>
    <message>
        <source>Bundle adjustment lowered its cost from {before} to {after} px², of cameras that turned on the spot, which fit the inliers less freely than a homography for each pair. The plain RMS of reprojection errors rose with that, from {first} to {last} px at working size.</source>
        <translation>光束法平差把代价从 {before} 降到 {after} px²；它采用原地转动的相机模型，对内点的拟合不如逐对单应自由。重投影误差的普通均方根随之从 {first} 升到 {last} px（工作尺寸）。</translation>
    </message>
    <message>
        <source>Bundle adjustment lowered its cost from {before} to {after} px², which counts errors beyond {limit} px only linearly, so that a few wrong inliers do not bend the rest. The plain RMS of reprojection errors rose with that, from {first} to {last} px at working size.</source>
        <translation>光束法平差把代价从 {before} 降到 {after} px²；超过 {limit} px 的误差只按线性计入，使少数错误内点不致影响其余。重投影误差的普通均方根随之从 {first} 升到 {last} px（工作尺寸）。</translation>
    </message>
    <message>
        <source>Bundle adjustment took the RMS of reprojection errors from {first} to {last} px at working size.</source>
        <translation>光束法平差把重投影误差的均方根从 {first} 降到 {last} px（工作尺寸）。</translation>
    </message>
    <message>
        <source>Columns (px)</source>
        <translation>列（px）</translation>
    </message>
    <message>
        <source>Comparing overlaps</source>
        <translation>正在比较重叠区</translation>
    </message>
    <message>
        <source>Cut out the largest upright rectangle that is covered everywhere</source>
        <translation>裁出处处有图像覆盖的最大正立矩形</translation>
    </message>
    <message>
        <source>Cylinder</source>
        <translation>柱面</translation>
    </message>
    <message>
        <source>Difference in the overlaps before gains, root mean square</source>
        <translation>增益前重叠处差异的均方根</translation>
    </message>
    <message>
        <source>Difference in the overlaps, root mean square</source>
        <translation>重叠处差异的均方根</translation>
    </message>
    <message>
        <source>Differences in the overlaps</source>
        <translation>重叠区的差异</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Distance-weighted</source>
        <translation>距离加权</translation>
    </message>
    <message>
        <source>Each homography is the inverse map x = h(u): it takes a point u of the reference to the place x in the image. Pixel (0, 0) of the canvas is the point ({x}, {y}) of the cylinder (focal length times angle and height).</source>
        <translation>每个单应都是逆映射 x = h(u)：把参考图像的点 u 映射到图像中的位置 x。画布的像素 (0, 0) 是柱面上的点 ({x}, {y})（焦距乘以角度与高度）。</translation>
    </message>
    <message>
        <source>Each homography is the inverse map x = h(u): it takes a point u of the reference to the place x in the image. Pixel (0, 0) of the canvas is the point ({x}, {y}) of the reference.</source>
        <translation>每个单应都是逆映射 x = h(u)：把参考图像的点 u 映射到图像中的位置 x。画布的像素 (0, 0) 是参考图像的点 ({x}, {y})。</translation>
    </message>
    <message>
        <source>Each pixel is of one image, cut along the seam</source>
        <translation>沿接缝切分，每个像素取自一幅图像</translation>
    </message>
    <message>
        <source>Error of the gain (%)</source>
        <translation>增益误差（%）</translation>
    </message>
    <message>
        <source>Features and matches</source>
        <translation>特征与匹配</translation>
    </message>
    <message>
        <source>Features of each image</source>
        <translation>每幅图像的特征</translation>
    </message>
    <message>
        <source>Fine detail changes over within a few pixels of the seam, coarse shading over a wide band</source>
        <translation>细节在接缝几个像素内过渡，粗略的明暗在较宽的带内过渡</translation>
    </message>
    <message>
        <source>First</source>
        <comment>of two images</comment>
        <translation>第一幅</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Focal length (0: estimated)</source>
        <translation>焦距（0：估计）</translation>
    </message>
    <message>
        <source>For a camera that turned on the spot: views of any width; the focal length is estimated</source>
        <translation>适用于原地转动的相机：视角不限；焦距由估计得到</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Gain compensation</source>
        <translation>增益补偿</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Ghosts: difference in the overlaps</source>
        <translation>重影：重叠区的差异</translation>
    </message>
    <message>
        <source>Halfway between what only the one and only the other image shows</source>
        <translation>位于仅由一幅图像显示与仅由另一幅图像显示的区域正中</translation>
    </message>
    <message>
        <source>Homographies that are tried for each pair of images, each from four matches</source>
        <translation>每对图像尝试的单应个数，每个由四个匹配求得</translation>
    </message>
    <message>
        <source>Homographies, inverse maps x = h(u) from the reference into each image</source>
        <translation>单应：从参考图像到每幅图像的逆映射 x = h(u)</translation>
    </message>
    <message>
        <source>How images are put together where they overlap</source>
        <translation>图像在重叠处的合成方式</translation>
    </message>
    <message>
        <source>Images in the panorama</source>
        <translation>全景图中的图像数</translation>
    </message>
    <message>
        <source>In this preview, at reduced size, overlaps differ by {before} before gain compensation and by {after} after it (RMS of values).</source>
        <translation>在此缩小的预览中，重叠区的差异在增益补偿前为 {before}，补偿后为 {after}（数值的均方根）。</translation>
    </message>
    <message>
        <source>Inlier distance</source>
        <translation>内点距离</translation>
    </message>
    <message>
        <source>Laplacian pyramid</source>
        <translation>拉普拉斯金字塔</translation>
    </message>
    <message>
        <source>Larger images are reduced to this size to find features; more takes longer and finds more</source>
        <translation>较大的图像缩小到此尺寸来检测特征；尺寸越大，耗时越长，找到的越多</translation>
    </message>
    <message>
        <source>Largest error of a gain</source>
        <translation>增益的最大误差</translation>
    </message>
    <message>
        <source>Least difference</source>
        <translation>差异最小</translation>
    </message>
    <message>
        <source>Least inliers</source>
        <translation>最少内点数</translation>
    </message>
    <message>
        <source>Levels of the pyramid: each doubles the width over which coarse shading changes over; 0 takes as many as suit the width of each overlap</source>
        <translation>金字塔的层数：每多一层，粗略明暗的过渡宽度加倍；0 表示按各重叠区的宽度取合适的层数</translation>
    </message>
    <message>
        <source>Looking for features in “{name}”</source>
        <translation>正在“{name}”中检测特征</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Matches of images {first} and {second}</source>
        <translation>图像 {first} 与 {second} 的匹配</translation>
    </message>
    <message>
        <source>Matching “{first}” and “{second}”</source>
        <translation>正在匹配“{first}”与“{second}”</translation>
    </message>
    <message>
        <source>Mean error of the corners (px)</source>
        <translation>角点平均误差（px）</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>Midline</source>
        <translation>中线</translation>
    </message>
    <message>
        <source>Multiply each image so that overlaps are equally bright; the reference stays as it is</source>
        <translation>对每幅图像乘以增益，使重叠区亮度一致；参考图像保持不变</translation>
    </message>
    <message>
        <source>No two of these images belong together, so “{name}” is shown alone. Take images that overlap by a third or more, lower the least contrast, or raise the working size.</source>
        <translation>这些图像中没有两幅相配，因此只显示“{name}”。请取重叠三分之一以上的图像，降低最低对比度，或增大工作尺寸。</translation>
    </message>
    <message>
        <source>Nothing is left to crop: no pixel is covered.</source>
        <translation>没有可裁剪的区域：没有像素被覆盖。</translation>
    </message>
    <message>
        <source>Number of the reference</source>
        <translation>参考图像的编号</translation>
    </message>
    <message>
        <source>Of the reference image at full size; 0 estimates it from the homographies</source>
        <translation>指原尺寸的参考图像；0 表示由单应估计</translation>
    </message>
    <message>
        <source>One image makes no panorama: open others that overlap with it, and check them too.</source>
        <translation>单幅图像无法拼接成全景图：请打开与它重叠的其他图像，并一并勾选。</translation>
    </message>
    <message>
        <source>One of two or more images that overlap, in any order</source>
        <translation>两幅或更多有重叠的图像之一，次序不限</translation>
    </message>
    <message>
        <source>Outlines of the images</source>
        <translation>各图像的轮廓</translation>
    </message>
    <message>
        <source>Output scale</source>
        <translation>输出比例</translation>
    </message>
    <message>
        <source>Overlap (px)</source>
        <translation>重叠（px）</translation>
    </message>
    <message>
        <source>Overlaps differ by {before} before gain compensation and by {after} after it (RMS of values).</source>
        <translation>重叠区的差异在增益补偿前为 {before}，补偿后为 {after}（数值的均方根）。</translation>
    </message>
    <message>
        <source>Pairs of images</source>
        <translation>图像对</translation>
    </message>
    <message>
        <source>Panorama</source>
        <translation>全景拼接</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>RANSAC trials</source>
        <translation>RANSAC 试验次数</translation>
    </message>
    <message>
        <source>RMS (px at working size)</source>
        <translation>均方根（工作尺寸 px）</translation>
    </message>
    <message>
        <source>RMS after gain</source>
        <translation>补偿后均方根</translation>
    </message>
    <message>
        <source>RMS before adjustment (px at working size)</source>
        <translation>平差前均方根（工作尺寸 px）</translation>
    </message>
    <message>
        <source>RMS before gain</source>
        <translation>补偿前均方根</translation>
    </message>
    <message>
        <source>RMS {rms} px</source>
        <translation>均方根 {rms} px</translation>
    </message>
    <message>
        <source>Reference (0: middle)</source>
        <translation>参考（0：居中）</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reprojection error before bundle adjustment, at working size</source>
        <translation>光束法平差前的重投影误差（工作尺寸）</translation>
    </message>
    <message>
        <source>Reprojection error, root mean square, at working size</source>
        <translation>重投影误差的均方根（工作尺寸）</translation>
    </message>
    <message>
        <source>Reprojection errors</source>
        <translation>重投影误差</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Robust cost after bundle adjustment</source>
        <translation>光束法平差后的鲁棒代价</translation>
    </message>
    <message>
        <source>Robust cost before bundle adjustment</source>
        <translation>光束法平差前的鲁棒代价</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rows (px)</source>
        <translation>行（px）</translation>
    </message>
    <message>
        <source>SIFT drops fainter features; lower it for images with little texture</source>
        <translation>SIFT 舍弃更弱的特征；图像纹理少时请调低</translation>
    </message>
    <message>
        <source>Seam</source>
        <translation>接缝</translation>
    </message>
    <message>
        <source>Second</source>
        <comment>of two images</comment>
        <translation>第二幅</translation>
    </message>
    <message>
        <source>Size of the panorama against the reference image; the geometry stays the same</source>
        <translation>全景图相对于参考图像的尺寸；几何关系不变</translation>
    </message>
    <message>
        <source>Squared errors, linear beyond {limit} px</source>
        <translation>误差的平方，超过 {limit} px 为线性</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stitch images that overlap, and look at every stage: matches, homographies, gains, seams and blending.</source>
        <translation>拼接有重叠的图像，并查看每个阶段：匹配、单应、增益、接缝与融合。</translation>
    </message>
    <message>
        <source>The focal length is {focal} px, of the images at full size.</source>
        <translation>焦距为 {focal} px，按原尺寸的图像计。</translation>
    </message>
    <message>
        <source>The image plane of the reference: straight lines stay straight, wide views grow large</source>
        <translation>参考图像的像平面：直线保持为直线，宽视角会变得很大</translation>
    </message>
    <message>
        <source>The image whose frame the panorama is drawn in, counted from 1; 0 takes the middle one</source>
        <translation>全景图采用其坐标系的图像，从 1 起数；0 取居中的一幅</translation>
    </message>
    <message>
        <source>The images are blended in 1 band, as many as suit the overlaps.</source>
        <translation>图像以 1 个频带融合，频带数按重叠区选取。</translation>
    </message>
    <message>
        <source>The images are blended in 1 band.</source>
        <translation>图像以 1 个频带融合。</translation>
    </message>
    <message>
        <source>The images are blended in {bands} bands, as many as suit the overlaps.</source>
        <translation>图像以 {bands} 个频带融合，频带数按重叠区选取。</translation>
    </message>
    <message>
        <source>The images are blended in {bands} bands.</source>
        <translation>图像以 {bands} 个频带融合。</translation>
    </message>
    <message>
        <source>The mean of all images that show the place</source>
        <translation>显示该处的所有图像的平均</translation>
    </message>
    <message>
        <source>The panorama of {columns} × {rows} px needs about {needed} GB of memory; the limit is {limit} GB. Set the output scale to {scale:.2g} or less, choose the cylindrical projection, or raise the limit.</source>
        <translation>{columns} × {rows} px 的全景图约需 {needed} GB 内存；上限为 {limit} GB。请把输出比例设为 {scale:.2g} 或更小，选择柱面投影，或提高上限。</translation>
    </message>
    <message>
        <source>The path across the overlap along which both images differ least</source>
        <translation>穿过重叠区、使两幅图像差异最小的路径</translation>
    </message>
    <message>
        <source>The surface that the images are drawn on</source>
        <translation>图像所投影的曲面</translation>
    </message>
    <message>
        <source>These images fit no camera that turned on the spot, which a cylinder needs. Choose the planar projection, or give the focal length.</source>
        <translation>这些图像不符合柱面所需的原地转动的相机。请选择平面投影，或给出焦距。</translation>
    </message>
    <message>
        <source>Time of each stage</source>
        <translation>各阶段耗时</translation>
    </message>
    <message>
        <source>True gain</source>
        <translation>真实增益</translation>
    </message>
    <message>
        <source>Turn the cylinder upright, so that the horizon does not run in waves</source>
        <translation>把柱面转正，使地平线不呈波浪形</translation>
    </message>
    <message>
        <source>Two images belong together only if at least so many matches agree on a homography</source>
        <translation>至少有这么多匹配符合同一单应时，两幅图像才算相配</translation>
    </message>
    <message>
        <source>Warping and blending need about {memory} MB of memory.</source>
        <translation>变形与融合约需 {memory} MB 内存。</translation>
    </message>
    <message>
        <source>Warping to {columns} × {rows} px, needs about {memory} MB</source>
        <translation>正在变形到 {columns} × {rows} px，约需 {memory} MB</translation>
    </message>
    <message>
        <source>Warping “{name}”</source>
        <translation>正在对“{name}”作变形</translation>
    </message>
    <message>
        <source>Wave correction</source>
        <translation>波浪校正</translation>
    </message>
    <message>
        <source>Where one image gives way to the next</source>
        <translation>一幅图像过渡到下一幅的位置</translation>
    </message>
    <message>
        <source>Where the random draws of RANSAC begin</source>
        <translation>RANSAC 随机抽样的起点</translation>
    </message>
    <message>
        <source>Which image counts most</source>
        <translation>哪幅图像权重最大</translation>
    </message>
    <message>
        <source>Working size</source>
        <translation>工作尺寸</translation>
    </message>
    <message>
        <source>blending</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>已计算</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>it belongs together with {others} only</source>
        <translation>它只与{others}相配</translation>
    </message>
    <message>
        <source>kept from before</source>
        <translation>沿用先前结果</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>未采用：{reason}</translation>
    </message>
    <message>
        <source>matches and inliers</source>
        <translation>匹配与内点</translation>
    </message>
    <message>
        <source>no features were found in it: it has no texture, or is too small</source>
        <translation>其中没有检测到特征：没有纹理，或尺寸太小</translation>
    </message>
    <message>
        <source>no inliers</source>
        <translation>没有内点</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>no: {doubt}</source>
        <translation>否：{doubt}</translation>
    </message>
    <message>
        <source>only 1 inlier</source>
        <translation>只有 1 个内点</translation>
    </message>
    <message>
        <source>only 1 match</source>
        <translation>只有 1 个匹配</translation>
    </message>
    <message>
        <source>only {count} inliers</source>
        <translation>只有 {count} 个内点</translation>
    </message>
    <message>
        <source>only {count} matches</source>
        <translation>只有 {count} 个匹配</translation>
    </message>
    <message>
        <source>px at working size</source>
        <translation>px，工作尺寸</translation>
    </message>
    <message>
        <source>px² at working size</source>
        <translation>px²，工作尺寸</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考图像</translation>
    </message>
    <message>
        <source>stitched</source>
        <translation>已拼接</translation>
    </message>
    <message>
        <source>the homography maps inliers beyond infinity</source>
        <translation>单应把内点映射到无穷远之外</translation>
    </message>
    <message>
        <source>the homography turns the image over</source>
        <translation>单应使图像翻转</translation>
    </message>
    <message>
        <source>there is no image {reference}. Take 1 to {last}, or 0.</source>
        <translation>没有第 {reference} 幅图像。请取 1 至 {last}，或 0。</translation>
    </message>
    <message>
        <source>warping</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>{count} of {all} images belong together; the reference is “{name}” (image {number}).</source>
        <translation>{all} 幅图像中有 {count} 幅相配；参考图像为“{name}”（图像 {number}）。</translation>
    </message>
    <message>
        <source>{doubt} with any other image</source>
        <translation>与其他任何图像都{doubt}</translation>
    </message>
    <message>
        <source>{doubt}, at best with “{other}”</source>
        <translation>{doubt}，最多的是与“{other}”</translation>
    </message>
    <message>
        <source>{found} inliers of {matches} matches, which can be chance</source>
        <translation>{matches} 个匹配中有 {found} 个内点，可能出于偶然</translation>
    </message>
    <message>
        <source>“{first}” and “{second}”: {doubt} (no features in {empty}: no texture, or too small).</source>
        <translation>“{first}”与“{second}”：{doubt}（{empty}中没有特征：没有纹理，或尺寸太小）。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}”: {doubt}.</source>
        <translation>“{first}”与“{second}”：{doubt}。</translation>
    </message>
    <message>
        <source>“{name}” does not belong to the panorama. Take another image, or 0 for the middle.</source>
        <translation>“{name}”不属于此全景图。请取另一幅图像，或取 0 表示居中的一幅。</translation>
    </message>
    <message>
        <source>“{name}” is left out: {reason}.</source>
        <translation>“{name}”未采用：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” is mapped to infinity or very far out: the canvas is limited, and shows a part of it. The cylindrical projection shows all of it.</source>
        <translation>“{name}”被映射到无穷远或极远处：画布有限，只显示其一部分。柱面投影可显示其全部。</translation>
    </message>
    <message>
        <source>“{name}” looks almost straight up or down: the canvas is limited, and shows a part of it.</source>
        <translation>“{name}”几乎朝正上方或正下方：画布有限，只显示其一部分。</translation>
    </message>
</context>
</TS>
