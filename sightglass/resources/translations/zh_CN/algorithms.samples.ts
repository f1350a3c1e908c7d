<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>0 on the left and 10 on the right, 6 × 6</source>
        <translation>左侧为 0，右侧为 10，6 × 6</translation>
    </message>
    <message>
        <source>1024 of the 65536 gray values of 16 bits</source>
        <translation>16 位的 65536 个灰度值中的 1024 个</translation>
    </message>
    <message>
        <source>32-bit float values from 0 to 1</source>
        <translation>从 0 到 1 的 32 位浮点值</translation>
    </message>
    <message>
        <source>4096 gray values, of which a narrow range is used</source>
        <translation>4096 个灰度值，只用到其中很窄的范围</translation>
    </message>
    <message>
        <source>A cat in colour: fine fur and round edges</source>
        <translation>彩色的猫：细密的毛与圆润的边缘</translation>
    </message>
    <message>
        <source>A clock that moved while it was photographed: motion blur</source>
        <translation>拍摄时移动的时钟：运动模糊</translation>
    </message>
    <message>
        <source>A cup in warm light: colour with soft shading</source>
        <translation>暖光下的杯子：色彩与柔和的明暗</translation>
    </message>
    <message>
        <source>A dark corner of 2 × 2 pixels on a plane of fives</source>
        <translation>全为 5 的平面上 2 × 2 像素的暗角</translation>
    </message>
    <message>
        <source>A detail of a retina: dark dots beside a vessel</source>
        <translation>视网膜局部：血管旁的暗点</translation>
    </message>
    <message>
        <source>A living cell under the microscope: low contrast</source>
        <translation>显微镜下的活细胞：低对比度</translation>
    </message>
    <message>
        <source>A man with a camera: gray, with flat sky, fine grass and strong edges</source>
        <translation>持相机的人：灰度图像，有平坦的天空、细密的草和强边缘</translation>
    </message>
    <message>
        <source>A page under uneven light: no single threshold finds all letters</source>
        <translation>光照不均的书页：没有单一阈值能找出全部字母</translation>
    </message>
    <message>
        <source>A plane wave of 1/32 cycle per pixel down and 1/16 across</source>
        <translation>平面波，向下每像素 1/32 周期，横向每像素 1/16 周期</translation>
    </message>
    <message>
        <source>A portrait in colour: skin, cloth and small details</source>
        <translation>彩色人像：皮肤、织物与细节</translation>
    </message>
    <message>
        <source>A ramp from black to white with Gaussian noise (σ = 5 %); the clean image is known</source>
        <translation>从黑到白的斜坡，加高斯噪声（σ = 5 %）；干净图像已知</translation>
    </message>
    <message>
        <source>A rocket at dusk in colour: large dark areas beside bright lights</source>
        <translation>黄昏中的彩色火箭：大片暗区与明亮的灯光</translation>
    </message>
    <message>
        <source>A single 1 among 7 × 7 zeros: convolution gives the kernel</source>
        <translation>7 × 7 个零中的单个 1：卷积得到核本身</translation>
    </message>
    <message>
        <source>A smooth float spot with σ = 64 pixels</source>
        <translation>平滑的浮点光斑，σ = 64 像素</translation>
    </message>
    <message>
        <source>A stained section of a colon in colour: two stains overlap</source>
        <translation>彩色的结肠染色切片：两种染色相互重叠</translation>
    </message>
    <message>
        <source>A step edge 10° off the vertical</source>
        <translation>偏离竖直方向 10° 的阶跃边缘</translation>
    </message>
    <message>
        <source>A stereo pair whose disparity is known: every pixel moves to the left, near ones farther</source>
        <translation>视差已知的立体像对：每个像素都向左移动，近处的移动更多</translation>
    </message>
    <message>
        <source>A vertical edge moves right by 1 pixel: along the edge nothing can be seen (aperture problem)</source>
        <translation>竖直边缘向右移动 1 像素：沿边缘方向看不出运动（孔径问题）</translation>
    </message>
    <message>
        <source>A wall of bricks: a texture of horizontal and vertical edges</source>
        <translation>砖墙：由水平与竖直边缘构成的纹理</translation>
    </message>
    <message>
        <source>All 256 gray values from black to white</source>
        <translation>从黑到白的全部 256 个灰度值</translation>
    </message>
    <message>
        <source>All gray values equally often: a flat histogram</source>
        <translation>所有灰度值出现次数相同：平坦的直方图</translation>
    </message>
    <message>
        <source>Astronaut</source>
        <translation>宇航员</translation>
    </message>
    <message>
        <source>Astronaut, 16 bits</source>
        <translation>宇航员，16 位</translation>
    </message>
    <message>
        <source>Astronaut, noisy</source>
        <translation>宇航员，含噪</translation>
    </message>
    <message>
        <source>Astronaut, too dark</source>
        <translation>宇航员，过暗</translation>
    </message>
    <message>
        <source>Bands of 8 pixels move up and down by 3 pixels in turns: no single vector fits a block</source>
        <translation>8 像素宽的条带交替上下移动 3 像素：没有单一向量适合一个块</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条纹</translation>
    </message>
    <message>
        <source>Bars of 64 pixels down to 1 pixel width</source>
        <translation>宽度从 64 像素递减到 1 像素的条纹</translation>
    </message>
    <message>
        <source>Brick wall</source>
        <translation>砖墙</translation>
    </message>
    <message>
        <source>Cartoon</source>
        <translation>卡通图</translation>
    </message>
    <message>
        <source>Cartoon, noisy</source>
        <translation>卡通图，含噪</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘格</translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation>啁啾</translation>
    </message>
    <message>
        <source>Coffee cup</source>
        <translation>咖啡杯</translation>
    </message>
    <message>
        <source>Coffee cup, float</source>
        <translation>咖啡杯，浮点</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>硬币</translation>
    </message>
    <message>
        <source>Colour with 65536 values a channel</source>
        <translation>每通道 65536 个值的彩色图像</translation>
    </message>
    <message>
        <source>Deep space</source>
        <translation>深空</translation>
    </message>
    <message>
        <source>Edge in one direction, frame t</source>
        <translation>单一方向的边缘，帧 t</translation>
    </message>
    <message>
        <source>Edge in one direction, frame t + 1</source>
        <translation>单一方向的边缘，帧 t + 1</translation>
    </message>
    <message>
        <source>Edge in one direction: true motion</source>
        <translation>单一方向的边缘：真实运动</translation>
    </message>
    <message>
        <source>Ellipses of constant gray: a drawn section of a head</source>
        <translation>灰度恒定的椭圆：绘制的头部断层</translation>
    </message>
    <message>
        <source>Faint writing: low contrast and uneven light</source>
        <translation>浅淡的字迹：低对比度与不均匀光照</translation>
    </message>
    <message>
        <source>Filter: 1 to 9</source>
        <translation>滤波：1 到 9</translation>
    </message>
    <message>
        <source>Filter: impulse</source>
        <translation>滤波：脉冲</translation>
    </message>
    <message>
        <source>Filter: vertical edge</source>
        <translation>滤波：竖直边缘</translation>
    </message>
    <message>
        <source>Flat areas with round, slanted and straight borders</source>
        <translation>平坦区域，边界有圆有斜有直</translation>
    </message>
    <message>
        <source>Flat region, frame t</source>
        <translation>平坦区域，帧 t</translation>
    </message>
    <message>
        <source>Flat region, frame t + 1</source>
        <translation>平坦区域，帧 t + 1</translation>
    </message>
    <message>
        <source>Flat region: true motion</source>
        <translation>平坦区域：真实运动</translation>
    </message>
    <message>
        <source>From 25 to 75 % gray in one column: the simplest edge</source>
        <translation>在一列内灰度从 25 % 变到 75 %：最简单的边缘</translation>
    </message>
    <message>
        <source>Galaxies in colour: small bright spots on black</source>
        <translation>彩色的星系：黑底上的小亮点</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Gaussian spot</source>
        <translation>高斯光斑</translation>
    </message>
    <message>
        <source>Grass</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>Grass seen from above: a texture without direction</source>
        <translation>俯视的草地：没有方向性的纹理</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>碎石</translation>
    </message>
    <message>
        <source>Greek coins on a background that is not evenly lit: for thresholds</source>
        <translation>光照不均的背景上的希腊硬币：用于阈值分割</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>手写字</translation>
    </message>
    <message>
        <source>Impulse</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>In colour with Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation>彩色，加高斯噪声（σ = 10 %）；干净图像已知</translation>
    </message>
    <message>
        <source>Large motion, frame t</source>
        <translation>大位移，帧 t</translation>
    </message>
    <message>
        <source>Large motion, frame t + 1</source>
        <translation>大位移，帧 t + 1</translation>
    </message>
    <message>
        <source>Large motion: true motion</source>
        <translation>大位移：真实运动</translation>
    </message>
    <message>
        <source>Microaneurysms</source>
        <translation>微动脉瘤</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>月球</translation>
    </message>
    <message>
        <source>Moon, 12 bits</source>
        <translation>月球，12 位</translation>
    </message>
    <message>
        <source>Motion: frame t</source>
        <translation>运动：帧 t</translation>
    </message>
    <message>
        <source>Motion: frame t + 1</source>
        <translation>运动：帧 t + 1</translation>
    </message>
    <message>
        <source>Motorcycle, left and right view: true motion</source>
        <translation>摩托车，左右视图：真实运动</translation>
    </message>
    <message>
        <source>Motorcycle, left view</source>
        <translation>摩托车，左视图</translation>
    </message>
    <message>
        <source>Motorcycle, right view</source>
        <translation>摩托车，右视图</translation>
    </message>
    <message>
        <source>Moving clock</source>
        <translation>移动的时钟</translation>
    </message>
    <message>
        <source>Normal values with mean 128 and σ = 32</source>
        <translation>均值 128、σ = 32 的正态分布值</translation>
    </message>
    <message>
        <source>One of 2 overlapping views of known homography; 0.8 times as bright</source>
        <translation>2 幅重叠视图之一，单应矩阵已知；亮度为 0.8 倍</translation>
    </message>
    <message>
        <source>One of 2 overlapping views of known homography; 1 times as bright</source>
        <translation>2 幅重叠视图之一，单应矩阵已知；亮度为 1 倍</translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 0.85 times as bright</source>
        <translation>3 幅重叠视图之一，单应矩阵已知；亮度为 0.85 倍</translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 0.9 times as bright</source>
        <translation>3 幅重叠视图之一，单应矩阵已知；亮度为 0.9 倍</translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1 times as bright</source>
        <translation>3 幅重叠视图之一，单应矩阵已知；亮度为 1 倍</translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1.1 times as bright</source>
        <translation>3 幅重叠视图之一，单应矩阵已知；亮度为 1.1 倍</translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1.15 times as bright</source>
        <translation>3 幅重叠视图之一，单应矩阵已知；亮度为 1.15 倍</translation>
    </message>
    <message>
        <source>One white pixel: a filter answers with its kernel</source>
        <translation>一个白色像素：滤波器的响应就是它的核</translation>
    </message>
    <message>
        <source>Overexposed: the histogram crowds at white</source>
        <translation>曝光过度：直方图集中在白端</translation>
    </message>
    <message>
        <source>Page, flat</source>
        <translation>书页，平放</translation>
    </message>
    <message>
        <source>Page, in perspective</source>
        <translation>书页，透视</translation>
    </message>
    <message>
        <source>Panorama: astronaut, view 1</source>
        <translation>全景：宇航员，视图 1</translation>
    </message>
    <message>
        <source>Panorama: astronaut, view 2</source>
        <translation>全景：宇航员，视图 2</translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 1</source>
        <translation>全景：咖啡杯，视图 1</translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 2</source>
        <translation>全景：咖啡杯，视图 2</translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 3</source>
        <translation>全景：咖啡杯，视图 3</translation>
    </message>
    <message>
        <source>Panorama: deep space, view 1</source>
        <translation>全景：深空，视图 1</translation>
    </message>
    <message>
        <source>Panorama: deep space, view 2</source>
        <translation>全景：深空，视图 2</translation>
    </message>
    <message>
        <source>Panorama: deep space, view 3</source>
        <translation>全景：深空，视图 3</translation>
    </message>
    <message>
        <source>Panoramas</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影师</translation>
    </message>
    <message>
        <source>Photographer, noisy</source>
        <translation>摄影师，含噪</translation>
    </message>
    <message>
        <source>Photographer, too bright</source>
        <translation>摄影师，过亮</translation>
    </message>
    <message>
        <source>Photographer, too dark</source>
        <translation>摄影师，过暗</translation>
    </message>
    <message>
        <source>Photographer, too little contrast</source>
        <translation>摄影师，对比度过低</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>印刷书页</translation>
    </message>
    <message>
        <source>Pyramid: G2</source>
        <translation>金字塔：G2</translation>
    </message>
    <message>
        <source>Ramp, 16 bits</source>
        <translation>斜坡，16 位</translation>
    </message>
    <message>
        <source>Ramp, 8 bits</source>
        <translation>斜坡，8 位</translation>
    </message>
    <message>
        <source>Ramp, noisy</source>
        <translation>斜坡，含噪</translation>
    </message>
    <message>
        <source>Retina</source>
        <translation>视网膜</translation>
    </message>
    <message>
        <source>Rings of every direction and frequency up to ½ cycle per pixel</source>
        <translation>各个方向和频率的圆环，最高每像素 ½ 周期</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>火箭</translation>
    </message>
    <message>
        <source>Several motions in a block, frame t</source>
        <translation>一个块内多种运动，帧 t</translation>
    </message>
    <message>
        <source>Several motions in a block, frame t + 1</source>
        <translation>一个块内多种运动，帧 t + 1</translation>
    </message>
    <message>
        <source>Several motions in a block: true motion</source>
        <translation>一个块内多种运动：真实运动</translation>
    </message>
    <message>
        <source>Shepp-Logan phantom</source>
        <translation>Shepp-Logan 体模</translation>
    </message>
    <message>
        <source>Single frequency</source>
        <translation>单一频率</translation>
    </message>
    <message>
        <source>Slanted edge</source>
        <translation>斜边</translation>
    </message>
    <message>
        <source>Squares of 32 pixels: edges and corners</source>
        <translation>32 像素的方格：边缘与角点</translation>
    </message>
    <message>
        <source>Stained tissue</source>
        <translation>染色组织</translation>
    </message>
    <message>
        <source>Step edge</source>
        <translation>阶跃边缘</translation>
    </message>
    <message>
        <source>Stones of like size: a coarse texture</source>
        <translation>大小相近的石子：粗糙的纹理</translation>
    </message>
    <message>
        <source>Stripes from 0 to ½ cycle per pixel: shows a filter's passband from left to right</source>
        <translation>从每像素 0 到 ½ 周期的条纹：从左到右显示滤波器的通带</translation>
    </message>
    <message>
        <source>Texture around a flat square moves right by 2 and down by 1 pixel: inside the square nothing tells so</source>
        <translation>平坦方块周围的纹理向右移动 2 像素、向下移动 1 像素：方块内部看不出运动</translation>
    </message>
    <message>
        <source>Texture moves right by 12 and down by 8 pixels: too far for derivatives, within the range of block matching</source>
        <translation>纹理向右移动 12 像素、向下移动 8 像素：对导数法太远，但在块匹配的范围内</translation>
    </message>
    <message>
        <source>The 3 × 3 matrix in which a flipped kernel is seen</source>
        <translation>可看出核被翻转的 3 × 3 矩阵</translation>
    </message>
    <message>
        <source>The 4 × 4 image of the pyramid example</source>
        <translation>金字塔示例的 4 × 4 图像</translation>
    </message>
    <message>
        <source>The back of an eye in colour: thin vessels, 2 megapixels</source>
        <translation>彩色眼底：细小的血管，200 万像素</translation>
    </message>
    <message>
        <source>The cartoon with Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation>加高斯噪声（σ = 10 %）的卡通图；干净图像已知</translation>
    </message>
    <message>
        <source>The flat page seen from the side; four corners give the map</source>
        <translation>从侧面看平放的书页；四个角点确定映射</translation>
    </message>
    <message>
        <source>The left picture of a stereo pair, in colour</source>
        <translation>立体像对的左图，彩色</translation>
    </message>
    <message>
        <source>The moon's surface: most values lie within a narrow range</source>
        <translation>月球表面：多数值集中在很窄的范围内</translation>
    </message>
    <message>
        <source>The next frame: the dark corner has grown by one pixel right and down</source>
        <translation>下一帧：暗角已向右、向下各扩大一个像素</translation>
    </message>
    <message>
        <source>The portrait underexposed, in colour</source>
        <translation>曝光不足的彩色人像</translation>
    </message>
    <message>
        <source>The right picture of a stereo pair, in colour</source>
        <translation>立体像对的右图，彩色</translation>
    </message>
    <message>
        <source>The sample disparity {file} is missing. Install scikit-image again.</source>
        <translation>缺少示例视差 {file}。请重新安装 scikit-image。</translation>
    </message>
    <message>
        <source>The sample picture {file} is damaged. Install scikit-image again.</source>
        <translation>示例图片 {file} 已损坏。请重新安装 scikit-image。</translation>
    </message>
    <message>
        <source>The sample picture {file} is missing. Install scikit-image again.</source>
        <translation>缺少示例图片 {file}。请重新安装 scikit-image。</translation>
    </message>
    <message>
        <source>The values fill a fifth of the range</source>
        <translation>值只占范围的五分之一</translation>
    </message>
    <message>
        <source>There is no sample image “{key}”. Known are {known}.</source>
        <translation>没有示例图像“{key}”。已有的是：{known}。</translation>
    </message>
    <message>
        <source>Total variation: noisy step</source>
        <translation>全变分：含噪阶跃</translation>
    </message>
    <message>
        <source>True motion</source>
        <translation>真实运动</translation>
    </message>
    <message>
        <source>Two flat halves of a 4 × 4 image with noise, from 0 to 1</source>
        <translation>4 × 4 图像的两个平坦半边，加噪声，从 0 到 1</translation>
    </message>
    <message>
        <source>Underexposed: the histogram crowds at black</source>
        <translation>曝光不足：直方图集中在黑端</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>均匀噪声</translation>
    </message>
    <message>
        <source>With Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation>加高斯噪声（σ = 10 %）；干净图像已知</translation>
    </message>
    <message>
        <source>Words, a chessboard and a ramp: the reference of a mapping</source>
        <translation>文字、棋盘格与斜坡：映射的参考图像</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Zone plate</source>
        <translation>波带片</translation>
    </message>
</context>
</TS>
