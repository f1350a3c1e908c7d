<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A convolutional network learns to take noise away, beside total variation and a pyramid</source>
        <translation>卷积网络学习去除噪声,并与全变分和金字塔方法对照</translation>
    </message>
    <message>
        <source>A convolutional network learns to tell images apart, layer by layer in view</source>
        <translation>卷积网络学习区分图像,逐层可见</translation>
    </message>
    <message>
        <source>About Sightglass</source>
        <translation>关于 Sightglass</translation>
    </message>
    <message>
        <source>Activity bar</source>
        <translation>活动栏</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>实际像素</translation>
    </message>
    <message>
        <source>Add the picture on the clipboard to the workspace</source>
        <translation>把剪贴板中的图片加入工作区</translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation>Alt+方向键</translation>
    </message>
    <message>
        <source>Apply recipe…</source>
        <translation>应用配方…</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Back to the default value</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Begin afresh; undo brings back what is open now</source>
        <translation>重新开始;撤销可恢复当前打开的内容</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Change a value by one step</source>
        <translation>将数值改变一步</translation>
    </message>
    <message>
        <source>Clear the selection, the profile or the picked pixel</source>
        <translation>清除选区、剖面线或选取的像素</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>Click, Enter</source>
        <translation>单击,Enter</translation>
    </message>
    <message>
        <source>Close the theory</source>
        <translation>关闭理论</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the picture on the canvas, as it is shown</source>
        <translation>按显示效果复制画布上的图片</translation>
    </message>
    <message>
        <source>Corners, blobs, orientation, descriptors and matches</source>
        <translation>角点、斑点、方向、描述子与匹配</translation>
    </message>
    <message>
        <source>Crop to selection</source>
        <translation>裁剪到选区</translation>
    </message>
    <message>
        <source>Denoise with flat areas and sharp edges, and watch ADMM converge</source>
        <translation>去噪并保持平坦区域与锐利边缘,观察 ADMM 收敛</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Double-click on the slider</source>
        <translation>双击滑块</translation>
    </message>
    <message>
        <source>Download the handwritten digits of MNIST once (12 MB), and let the classifier learn from them</source>
        <translation>一次性下载 MNIST 手写数字(12 MB),供分类器学习</translation>
    </message>
    <message>
        <source>Drag, arrow keys</source>
        <translation>拖动,方向键</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files are being computed. Choose the language again when that is done, or cancel it first.</source>
        <translation>正在计算文件。请在完成后再选择语言,或先取消计算。</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find any command by a few letters</source>
        <translation>输入几个字母即可查找任意命令</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>From symbol to symbol</source>
        <translation>在符号之间移动</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Gaussian and Laplacian pyramids, thresholds and gains of each scale</source>
        <translation>高斯与拉普拉斯金字塔,各尺度的阈值与增益</translation>
    </message>
    <message>
        <source>Get MNIST</source>
        <translation>获取 MNIST</translation>
    </message>
    <message>
        <source>Go to the control of the symbol</source>
        <translation>转到该符号的控件</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Histograms, transfer curves and equalization</source>
        <translation>直方图、变换曲线与均衡化</translation>
    </message>
    <message>
        <source>Images that overlap become one: matches, homographies, gains, seams and blending</source>
        <translation>把重叠的图像拼成一幅:匹配、单应、增益、接缝与融合</translation>
    </message>
    <message>
        <source>Keep the picture on the canvas as an image of its own</source>
        <translation>把画布上的图片另存为独立的图像</translation>
    </message>
    <message>
        <source>Kernels, convolution and frequency response</source>
        <translation>卷积核、卷积与频率响应</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Motion between two frames, and why it is known or not</source>
        <translation>两帧之间的运动,以及它为何可知或不可知</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一幅图像</translation>
    </message>
    <message>
        <source>No command matches “{query}”</source>
        <translation>没有与“{query}”匹配的命令</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>单幅图片</translation>
    </message>
    <message>
        <source>Open images, parameters, layout and trainings as they were saved</source>
        <translation>按保存时的状态打开图像、参数、布局与训练</translation>
    </message>
    <message>
        <source>Open images; several files at once are fine</source>
        <translation>打开图像;可同时选择多个文件</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>打开会话…</translation>
    </message>
    <message>
        <source>Open the dock {title}</source>
        <translation>打开面板“{title}”</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Pairs of points, maps between two images, RANSAC and warping</source>
        <translation>点对、两幅图像间的映射、RANSAC 与变形</translation>
    </message>
    <message>
        <source>Paste image</source>
        <translation>粘贴图像</translation>
    </message>
    <message>
        <source>Pick the pixel, for docks that inspect it</source>
        <translation>选取像素,供面板检视</translation>
    </message>
    <message>
        <source>Point at a pixel</source>
        <translation>指向像素</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一幅图像</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>属性…</translation>
    </message>
    <message>
        <source>Put every dock back where it first was</source>
        <translation>把所有面板放回最初的位置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove selected images</source>
        <translation>移除所选图像</translation>
    </message>
    <message>
        <source>Rename image</source>
        <translation>重命名图像</translation>
    </message>
    <message>
        <source>Rename the current image</source>
        <translation>重命名当前图像</translation>
    </message>
    <message>
        <source>Repeat the steps of a recipe file on the current image</source>
        <translation>对当前图像重复配方文件中的步骤</translation>
    </message>
    <message>
        <source>Repeat the steps that made the picture on the canvas, or those of a recipe file, on many files</source>
        <translation>对多个文件重复生成画布图片的步骤,或配方文件中的步骤</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Run on many files…</source>
        <translation>批量处理文件…</translation>
    </message>
    <message>
        <source>Sample images</source>
        <translation>示例图像</translation>
    </message>
    <message>
        <source>Save images, parameters, layout and trainings in one file</source>
        <translation>把图像、参数、布局与训练保存到一个文件</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation>保存配方…</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Save session as…</source>
        <translation>会话另存为…</translation>
    </message>
    <message>
        <source>Save the picture on the canvas to a file</source>
        <translation>把画布上的图片保存到文件</translation>
    </message>
    <message>
        <source>Save the session in another file</source>
        <translation>把会话保存到另一个文件</translation>
    </message>
    <message>
        <source>Save the steps that made the picture on the canvas, to apply them to other images</source>
        <translation>保存生成画布图片的步骤,以便用于其他图像</translation>
    </message>
    <message>
        <source>See computer-vision algorithms work.</source>
        <translation>看见计算机视觉算法如何工作。</translation>
    </message>
    <message>
        <source>Send picture to workspace</source>
        <translation>把图片送入工作区</translation>
    </message>
    <message>
        <source>Show in each dock what it computes, with its equations</source>
        <translation>在每个面板中显示其计算内容与公式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Size, type, values and memory of the current image</source>
        <translation>当前图像的尺寸、类型、数值与内存</translation>
    </message>
    <message>
        <source>Stop after the file that is being opened</source>
        <translation>打开完当前文件后停止</translation>
    </message>
    <message>
        <source>Stop opening</source>
        <translation>停止打开</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Take the selected images out of the workspace; files are not touched</source>
        <translation>从工作区移除所选图像;不影响文件</translation>
    </message>
    <message>
        <source>The training is paused where it was. Press Train to go on with it.</source>
        <translation>训练已在原处暂停。按“训练”可继续。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Two in turn</source>
        <translation>两幅轮流</translation>
    </message>
    <message>
        <source>Two pictures in turn: hold one, go on</source>
        <translation>两幅轮流:停在一幅,继续</translation>
    </message>
    <message>
        <source>Two pictures in turn: show the other</source>
        <translation>两幅轮流:显示另一幅</translation>
    </message>
    <message>
        <source>Two under a divider</source>
        <translation>两幅以分隔线对照</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>输入命令的几个字母</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What layers compute and how their gradients come about, number by number</source>
        <translation>各层的计算与梯度的由来,逐个数字展示</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>{title}: {help}</source>
        <translation>{title}:{help}</translation>
    </message>
</context>
</TS>
