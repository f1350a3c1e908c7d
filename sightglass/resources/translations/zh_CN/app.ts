<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source> of {cores}</source>
        <translation> / {cores}</translation>
    </message>
    <message>
        <source> s after a change</source>
        <translation> 秒（更改之后）</translation>
    </message>
    <message>
        <source>1 Contrast</source>
        <translation>1 对比度</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 个点</translation>
    </message>
    <message>
        <source>10 Layers</source>
        <translation>10 网络层</translation>
    </message>
    <message>
        <source>11 Gradients</source>
        <translation>11 梯度</translation>
    </message>
    <message>
        <source>2 Filters</source>
        <translation>2 滤波器</translation>
    </message>
    <message>
        <source>3 Pyramid</source>
        <translation>3 金字塔</translation>
    </message>
    <message>
        <source>4 Total variation by ADMM</source>
        <translation>4 用 ADMM 求解全变分</translation>
    </message>
    <message>
        <source>5 Bilinear mapping and RANSAC</source>
        <translation>5 双线性映射与 RANSAC</translation>
    </message>
    <message>
        <source>6 Stitching</source>
        <translation>6 拼接</translation>
    </message>
    <message>
        <source>7 Lucas-Kanade</source>
        <translation>7 Lucas-Kanade</translation>
    </message>
    <message>
        <source>8 CNN denoiser</source>
        <translation>8 CNN 去噪</translation>
    </message>
    <message>
        <source>9 The 6c-2s-12c-2s network</source>
        <translation>9 6c-2s-12c-2s 网络</translation>
    </message>
    <message>
        <source>A convolutional network learns to take noise away, beside total variation and a pyramid</source>
        <translation>卷积网络学习去除噪声，并与全变分和金字塔方法对照</translation>
    </message>
    <message>
        <source>A convolutional network learns to tell images apart, layer by layer in view</source>
        <translation>卷积网络学习区分图像，逐层可见</translation>
    </message>
    <message>
        <source>A file, session or data set that needs more is refused. Undo may keep images of half as much, and results that only save time take an eighth.</source>
        <translation>需要更多内存的文件、会话或数据集会被拒绝。撤销最多可保留其一半的图像，仅为节省时间而保留的结果占八分之一。</translation>
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
        <source>All of the program</source>
        <translation>整个程序</translation>
    </message>
    <message>
        <source>All open images stand here, and the chosen one is what is worked on. A sample is open already.</source>
        <translation>所有打开的图像都在这里，处理的是选中的那一幅。已经打开了一幅示例图像。</translation>
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
        <source>Ask before:</source>
        <translation>以下操作前先询问：</translation>
    </message>
    <message>
        <source>Ask everything again</source>
        <translation>重新询问所有问题</translation>
    </message>
    <message>
        <source>Autosave</source>
        <translation>自动保存</translation>
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
        <source>Be led through the window in six steps</source>
        <translation>用六步介绍整个窗口</translation>
    </message>
    <message>
        <source>Begin afresh; undo brings back what is open now</source>
        <translation>重新开始；撤销可恢复当前打开的内容</translation>
    </message>
    <message>
        <source>Beside the controls stands what is computed, with its equations. Symbols and their controls light up together.</source>
        <translation>控件旁边是所计算的内容及其公式。符号与对应的控件会同时亮起。</translation>
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
        <source>Choose what to see at work</source>
        <translation>选择要观察的算法</translation>
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
        <translation>单击，Enter</translation>
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
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the preset “{name}”?</source>
        <translation>删除预设“{name}”？</translation>
    </message>
    <message>
        <source>Deleting a preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Denoise with flat areas and sharp edges, and watch ADMM converge</source>
        <translation>去噪并保持平坦区域与锐利边缘，观察 ADMM 收敛</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
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
        <translation>一次性下载 MNIST 手写数字（12 MB），供分类器学习</translation>
    </message>
    <message>
        <source>Drag a control</source>
        <translation>拖动控件</translation>
    </message>
    <message>
        <source>Drag this slider to and fro, and watch the picture.</source>
        <translation>来回拖动这个滑块，观察图片。</translation>
    </message>
    <message>
        <source>Drag, arrow keys</source>
        <translation>拖动，方向键</translation>
    </message>
    <message>
        <source>Drop a file here, press Ctrl+O, or take another one from File &gt; Sample images.</source>
        <translation>把文件拖到这里，按 Ctrl+O，或从“文件 &gt; 示例图像”中选择另一幅。</translation>
    </message>
    <message>
        <source>Each of these opens a dock with one family of algorithms, which then works on your image. Docks can be moved, put side by side, or pulled out of the window.</source>
        <translation>每个按钮打开一个面板，其中的一类算法随即处理您的图像。面板可以移动、并排放置，或拖出窗口。</translation>
    </message>
    <message>
        <source>Each sets up images and parameters to show one thing, and says what to look at. One undo takes it back.</source>
        <translation>每个例子备好图像和参数来展示一件事，并说明该看什么。撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>Earlier steps cannot be undone any more: their images took more memory than the preferences allow.</source>
        <translation>较早的步骤已无法撤销：其图像占用的内存超过了首选项的限制。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit &gt; Preferences lets you be asked again</source>
        <translation>在“编辑 &gt; 首选项”中可以重新启用询问</translation>
    </message>
    <message>
        <source>Empty caches</source>
        <translation>清空缓存</translation>
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
        <source>File saves pictures, the whole session, and the steps to a picture as a recipe for many files. The menu of a dock copies them as a Python script.</source>
        <translation>“文件”菜单可保存图片、整个会话，以及可用于多个文件的步骤配方。面板的菜单可将步骤复制为 Python 脚本。</translation>
    </message>
    <message>
        <source>Files are being computed. Choose the language again when that is done, or cancel it first.</source>
        <translation>正在计算文件。请在完成后再选择语言，或先取消计算。</translation>
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
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forgetting trainings that were kept to compare</source>
        <translation>清除为比较而保留的训练</translation>
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
        <translation>高斯与拉普拉斯金字塔，各尺度的阈值与增益</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
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
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after a change it is kept for the next start</source>
        <translation>更改之后多久为下次启动保存</translation>
    </message>
    <message>
        <source>How many cores a computation may use</source>
        <translation>一次计算可使用的核心数</translation>
    </message>
    <message>
        <source>Images that overlap become one: matches, homographies, gains, seams and blending</source>
        <translation>把重叠的图像拼成一幅：匹配、单应、增益、接缝与融合</translation>
    </message>
    <message>
        <source>In memory now</source>
        <translation>当前内存占用</translation>
    </message>
    <message>
        <source>Its values will be lost.</source>
        <translation>其中的数值将会丢失。</translation>
    </message>
    <message>
        <source>Keep the picture on the canvas as an image of its own</source>
        <translation>把画布上的图片另存为独立的图像</translation>
    </message>
    <message>
        <source>Keep these preferences, and be led through the window in six steps</source>
        <translation>保留这些首选项，并用六步介绍整个窗口</translation>
    </message>
    <message>
        <source>Kept results</source>
        <translation>保留的结果</translation>
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
        <source>Let go of kept results, which only save time; what is needed again is computed again</source>
        <translation>释放仅为节省时间而保留的结果；再次需要时会重新计算</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Match images, histograms and curves…</source>
        <translation>配对图像、直方图与曲线…</translation>
    </message>
    <message>
        <source>Memory: {name}</source>
        <translation>内存：{name}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Motion between two frames, and why it is known or not</source>
        <translation>两帧之间的运动，以及它为何可知或不可知</translation>
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
        <source>Open an image</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>Open another dock, and come back.</source>
        <translation>打开另一个面板，再返回。</translation>
    </message>
    <message>
        <source>Open either menu. Help &gt; Tour shows these steps again.</source>
        <translation>打开其中一个菜单。“帮助 &gt; 导览”可再次显示这些步骤。</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开的图像</translation>
    </message>
    <message>
        <source>Open images, parameters, layout and trainings as they were saved</source>
        <translation>按保存时的状态打开图像、参数、布局与训练</translation>
    </message>
    <message>
        <source>Open images; several files at once are fine</source>
        <translation>打开图像；可同时选择多个文件</translation>
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
        <source>Open the menu, and one of its topics.</source>
        <translation>打开菜单及其中一个主题。</translation>
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
        <translation>选取像素，供面板检视</translation>
    </message>
    <message>
        <source>Picture, plots and tables follow while you drag. A double-click brings back the default, and Ctrl+Z takes back any change.</source>
        <translation>拖动时，图片、曲线和表格随之变化。双击恢复默认值，Ctrl+Z 撤销任何更改。</translation>
    </message>
    <message>
        <source>Pictures of docks</source>
        <translation>面板的图片</translation>
    </message>
    <message>
        <source>Point at a pixel</source>
        <translation>指向像素</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Press Ctrl+T, or this button, and once more to close it.</source>
        <translation>按 Ctrl+T 或此按钮，再按一次即可关闭。</translation>
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
        <source>Questions</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit while files are worked on?</source>
        <translation>正在处理文件，仍要退出吗？</translation>
    </message>
    <message>
        <source>Quitting while many files are worked on</source>
        <translation>批量处理文件时退出</translation>
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
        <translation>对多个文件重复生成画布图片的步骤，或配方文件中的步骤</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace the preset “{name}”?</source>
        <translation>替换预设“{name}”？</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>替换“{name}”？</translation>
    </message>
    <message>
        <source>Replacing a file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Replacing a preset</source>
        <translation>替换预设</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
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
        <source>Save all pictures, curves, tables and parameters of the dock in one page for any browser</source>
        <translation>将面板的所有图片、曲线、表格和参数保存为一个可用任何浏览器打开的网页</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存图形…</translation>
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
        <source>Save report…</source>
        <translation>保存报告…</translation>
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
        <translation>保存生成画布图片的步骤，以便用于其他图像</translation>
    </message>
    <message>
        <source>Save what is in the middle of the window for a document: size, resolution, caption; SVG, PDF, PNG</source>
        <translation>将窗口中央的内容保存为文档用图：尺寸、分辨率、说明文字；SVG、PDF、PNG</translation>
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
        <source>Set all pages back to what they were at first; Cancel brings your values back</source>
        <translation>将所有页面恢复为初始值；“取消”可恢复您的设置</translation>
    </message>
    <message>
        <source>Show in each dock what it computes, with its equations</source>
        <translation>在每个面板中显示其计算内容与公式</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>再次显示导览</translation>
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
        <translation>从工作区移除所选图像；不影响文件</translation>
    </message>
    <message>
        <source>Take your work away</source>
        <translation>带走您的成果</translation>
    </message>
    <message>
        <source>Takes effect at once. A run on many files goes on as it began.</source>
        <translation>立即生效。已开始的批量处理不受影响。</translation>
    </message>
    <message>
        <source>The colours of the window; the plots follow</source>
        <translation>窗口的颜色；图表随之变化</translation>
    </message>
    <message>
        <source>The language of the window, from OK on</source>
        <translation>窗口的语言，按“确定”后生效</translation>
    </message>
    <message>
        <source>The most that a file, session or data set may take</source>
        <translation>一个文件、会话或数据集最多可占用的内存</translation>
    </message>
    <message>
        <source>The training is paused where it was. Press Train to go on with it.</source>
        <translation>训练已在原处暂停。按“训练”可继续。</translation>
    </message>
    <message>
        <source>The values that it has now will be lost.</source>
        <translation>其现有的数值将会丢失。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme, threads, memory, what is asked before it is done, and the tour</source>
        <translation>主题、线程、内存、操作前的询问以及导览</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>Theory of {title}</source>
        <translation>{title}的理论</translation>
    </message>
    <message>
        <source>Theory: {title}</source>
        <translation>理论：{title}</translation>
    </message>
    <message>
        <source>There is a file of this name in {folder} already. What is in it will be lost.</source>
        <translation>{folder} 中已有同名文件，其内容将会丢失。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads and memory</source>
        <translation>线程与内存</translation>
    </message>
    <message>
        <source>Tick all questions, those too that you did not want to be asked again</source>
        <translation>勾选所有询问，包括您选择不再询问的</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Two in turn</source>
        <translation>两幅轮流</translation>
    </message>
    <message>
        <source>Two pictures in turn: hold one, go on</source>
        <translation>两幅轮流：停在一幅，继续</translation>
    </message>
    <message>
        <source>Two pictures in turn: show the other</source>
        <translation>两幅轮流：显示另一幅</translation>
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
        <source>What is open is kept in the background, and is open again at the next start, whatever happens.</source>
        <translation>打开的内容会在后台保存，无论发生什么，下次启动时都会重新打开。</translation>
    </message>
    <message>
        <source>What is written stays. Run the same batch again to go on from there.</source>
        <translation>已写入的内容会保留。再次运行同一批处理即可继续。</translation>
    </message>
    <message>
        <source>What layers compute and how their gradients come about, number by number</source>
        <translation>各层的计算与梯度的由来，逐个数字展示</translation>
    </message>
    <message>
        <source>What undo brings back is never asked about.</source>
        <translation>可以撤销的操作从不询问。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Without a tick it is done at once</source>
        <translation>不勾选则直接执行</translation>
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
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>此处未知</translation>
    </message>
    <message>
        <source>{count} of {rows} × {columns}</source>
        <translation>{count} 个 {rows} × {columns}</translation>
    </message>
    <message>
        <source>{label} is not in use with the other values</source>
        <translation>在其他参数的当前取值下，{label}未使用</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 个点</translation>
    </message>
    <message>
        <source>{size} of kept results are let go.</source>
        <translation>已释放 {size} 保留的结果。</translation>
    </message>
    <message>
        <source>{title}: {help}</source>
        <translation>{title}：{help}</translation>
    </message>
</context>
</TS>
