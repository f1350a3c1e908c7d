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
        <source>100%, 100 %, original size, zoom 1:1</source>
        <translation>100%，100 %，原始尺寸，缩放 1:1</translation>
    </message>
    <message>
        <source>11 Gradients</source>
        <translation>11 梯度</translation>
    </message>
    <message>
        <source>16 bits, 8 bits, float, data type</source>
        <translation>16 位，8 位，浮点，数据类型</translation>
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
        <translation>6 图像拼接</translation>
    </message>
    <message>
        <source>7 Lucas-Kanade</source>
        <translation>7 Lucas-Kanade</translation>
    </message>
    <message>
        <source>8 CNN denoiser</source>
        <translation>8 CNN 去噪器</translation>
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
        <source>A file, session or data set that needs more is refused. Undo may keep images of half as much. Results that only save time take an eighth, and so do steps in the history.</source>
        <translation>需要更多内存的文件、会话或数据集会被拒绝。撤销最多可保留其一半的图像。仅为节省时间而保留的结果占八分之一，历史中的步骤也占八分之一。</translation>
    </message>
    <message>
        <source>A folder with MNIST's four files, or with a folder of images for each class</source>
        <translation>含有 MNIST 四个文件，或每个类别一个图像文件夹的文件夹</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>A mistake in the program stopped what it was doing: {kind}: {error}. Your images are still there. {where}</source>
        <translation>程序中的错误中断了当前操作：{kind}：{error}。您的图像仍然保留。{where}</translation>
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
        <source>All</source>
        <comment>images</comment>
        <translation>全选</translation>
    </message>
    <message>
        <source>All files are there.</source>
        <translation>所有文件均已就绪。</translation>
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
        <source>Apply recipe</source>
        <translation>应用配方</translation>
    </message>
    <message>
        <source>Apply recipe…</source>
        <translation>应用配方…</translation>
    </message>
    <message>
        <source>Apply {recipe} ({name})</source>
        <translation>应用 {recipe}（{name}）</translation>
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
        <source>Batch, folder, directory, bulk, several images</source>
        <translation>批处理，文件夹，目录，批量，多幅图像</translation>
    </message>
    <message>
        <source>Be led through the window in six steps</source>
        <translation>用六步介绍整个窗口</translation>
    </message>
    <message>
        <source>Before and after, split</source>
        <translation>前后对比，分割</translation>
    </message>
    <message>
        <source>Begin afresh; undo brings back what is open now</source>
        <translation>重新开始；撤销可恢复当前打开的内容</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Beside the controls stands what is computed, with its equations. Symbols and their controls light up together.</source>
        <translation>控件旁边是所计算的内容及其公式。符号与对应的控件会同时亮起。</translation>
    </message>
    <message>
        <source>Blink, flicker, before and after</source>
        <translation>闪烁，前后对比</translation>
    </message>
    <message>
        <source>Blur, sharpen, smooth, edges, Fourier, spectrum, kernel, Sobel, Gaussian</source>
        <translation>模糊，锐化，平滑，边缘，傅里叶，频谱，卷积核，Sobel，高斯</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>黑板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Change parameters ({title})</source>
        <translation>更改参数（{title}）</translation>
    </message>
    <message>
        <source>Change {label} ({title})</source>
        <translation>更改{label}（{title}）</translation>
    </message>
    <message>
        <source>Change: recipe</source>
        <translation>更改：配方</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Check all images</source>
        <translation>勾选所有图像</translation>
    </message>
    <message>
        <source>Check no image, to choose a few</source>
        <translation>取消勾选所有图像，以便选取其中几幅</translation>
    </message>
    <message>
        <source>Chinese, Mandarin, simplified Chinese</source>
        <translation>中文，汉语，简体</translation>
    </message>
    <message>
        <source>Choose a folder for the CSV files</source>
        <translation>选择存放 CSV 文件的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>选择配方</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Choose the files that the recipe is followed on; each page of one with several becomes a picture, such as scan-p001.png</source>
        <translation>选择要按配方处理的文件；多页文件的每页单独成为一张图片，例如 scan-p001.png</translation>
    </message>
    <message>
        <source>Choose the files to work on</source>
        <translation>选择要处理的文件</translation>
    </message>
    <message>
        <source>Choose the files to work on first.</source>
        <translation>请先选择要处理的文件。</translation>
    </message>
    <message>
        <source>Choose the folder for the pictures</source>
        <translation>选择存放图片的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder for the pictures first.</source>
        <translation>请先选择存放图片的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder that the pictures are written to; files of the same names there are replaced</source>
        <translation>选择写入图片的文件夹；其中的同名文件将被替换</translation>
    </message>
    <message>
        <source>Choose the steps that are repeated on each file</source>
        <translation>选择要对每个文件重复的步骤</translation>
    </message>
    <message>
        <source>Choose what is learned from: rendered digits, MNIST, a file, or a folder of images</source>
        <translation>选择训练数据：渲染的数字、MNIST、文件或图像文件夹</translation>
    </message>
    <message>
        <source>Choose what to see at work</source>
        <translation>选择要观察的算法</translation>
    </message>
    <message>
        <source>Choose: files</source>
        <translation>选择：文件</translation>
    </message>
    <message>
        <source>Choose: pictures go to</source>
        <translation>选择：图片存放位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
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
        <source>Clipboard, insert</source>
        <translation>剪贴板，插入</translation>
    </message>
    <message>
        <source>Clipboard, screenshot</source>
        <translation>剪贴板，截图</translation>
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
        <source>Compute every file again, whatever an earlier run has done in that folder; its pictures are replaced</source>
        <translation>无论先前在该文件夹中完成了什么，都重新计算每个文件；已有图片将被替换</translation>
    </message>
    <message>
        <source>Copied a Python script that computes the finished result: what is in view was stopped on its way.</source>
        <translation>已复制计算最终结果的 Python 脚本：当前显示的结果在中途停止。</translation>
    </message>
    <message>
        <source>Copied a Python script that computes this result.</source>
        <translation>已复制计算此结果的 Python 脚本。</translation>
    </message>
    <message>
        <source>Copied the picture as it is shown.</source>
        <translation>已按显示效果复制图片。</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>复制为 Python</translation>
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
        <source>Current: {name}</source>
        <translation>当前：{name}</translation>
    </message>
    <message>
        <source>Cut out, trim</source>
        <translation>剪裁，修剪</translation>
    </message>
    <message>
        <source>Dark mode, night, black</source>
        <translation>深色模式，夜间，黑色</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Default layout, restore panels, windows</source>
        <translation>默认布局，恢复面板，窗口</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete image, close image</source>
        <translation>删除图像，关闭图像</translation>
    </message>
    <message>
        <source>Delete the preset “{name}”?</source>
        <translation>删除预设“{name}”？</translation>
    </message>
    <message>
        <source>Deleted preset “{name}”.</source>
        <translation>已删除预设“{name}”。</translation>
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
        <source>Denoise, noise reduction, smooth, ADMM, optimization</source>
        <translation>去噪，降噪，平滑，ADMM，优化</translation>
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
        <source>Earlier</source>
        <translation>更早的网络</translation>
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
        <source>English language</source>
        <translation>英文，英语</translation>
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
        <source>Exit, close program</source>
        <translation>退出，关闭程序</translation>
    </message>
    <message>
        <source>Export HTML, print, CSV, summary, document</source>
        <translation>导出 HTML，打印，CSV，摘要，文档</translation>
    </message>
    <message>
        <source>Export plot, PDF, SVG, print, publication</source>
        <translation>导出图表，PDF，SVG，打印，出版</translation>
    </message>
    <message>
        <source>Export steps, macro, workflow</source>
        <translation>导出步骤，宏，工作流</translation>
    </message>
    <message>
        <source>Export, save image, write file</source>
        <translation>导出，保存图像，写入文件</translation>
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
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files are being computed. Choose the language again when that is done, or cancel it first.</source>
        <translation>正在计算文件。请在完成后再选择语言，或先取消计算。</translation>
    </message>
    <message>
        <source>Files are being opened or saved. Choose the language again when that is done.</source>
        <translation>正在打开或保存文件。请在完成后再选择语言。</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
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
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Follow the recipe on the files, several at a time; what is done already is kept</source>
        <translation>按配方处理各文件，同时处理多个；已完成的会保留</translation>
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
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Formulas, equations, mathematics, manual, explanation</source>
        <translation>公式，方程，数学，手册，说明</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>来自文件…</translation>
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
        <source>Fullscreen, presentation, maximize</source>
        <translation>全屏，演示，最大化</translation>
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
        <source>Getting {name}: {done:.1f} of {total:.1f} MB.</source>
        <translation>正在获取 {name}：{done:.1f} / {total:.1f} MB。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder for the pictures, such as “{example}”.</source>
        <translation>请给出图片文件夹的完整路径，例如“{example}”。</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从此处继续</translation>
    </message>
    <message>
        <source>Go on with the training from where it is</source>
        <translation>从当前进度继续训练</translation>
    </message>
    <message>
        <source>Go to the control of the symbol</source>
        <translation>转到该符号的控件</translation>
    </message>
    <message>
        <source>Grayscale, black and white, monochrome</source>
        <translation>灰度，黑白，单色</translation>
    </message>
    <message>
        <source>Handwritten digits, data set, download</source>
        <translation>手写数字，数据集，下载</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Histogram, brightness, threshold, gamma, exposure, equalization, curves, levels</source>
        <translation>直方图，亮度，阈值，伽马，曝光，均衡化，曲线，色阶</translation>
    </message>
    <message>
        <source>Histograms, transfer curves and equalization</source>
        <translation>直方图、变换曲线与均衡化</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Homography, perspective, warp, align, register, transform, RANSAC</source>
        <translation>单应，透视，变形，对齐，配准，变换，RANSAC</translation>
    </message>
    <message>
        <source>Hotkeys, keys</source>
        <translation>热键，按键</translation>
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
        <source>Images to work on</source>
        <translation>要处理的图像</translation>
    </message>
    <message>
        <source>Import, load, photo, picture, browse, folder</source>
        <translation>导入，加载，照片，图片，浏览，文件夹</translation>
    </message>
    <message>
        <source>In memory now</source>
        <translation>当前内存占用</translation>
    </message>
    <message>
        <source>Information, size, bit depth, details</source>
        <translation>信息，尺寸，位深，详情</translation>
    </message>
    <message>
        <source>Its values will be lost.</source>
        <translation>其中的数值将会丢失。</translation>
    </message>
    <message>
        <source>Keep result, use as input</source>
        <translation>保留结果，用作输入</translation>
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
        <source>Keep {name}</source>
        <translation>保留 {name}</translation>
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
        <source>Keypoints, corners, blobs, SIFT, Harris, descriptors, matching</source>
        <translation>关键点，角点，斑点，SIFT，Harris，描述子，匹配</translation>
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
        <source>Laplacian, Gaussian pyramid, multi-scale, down-sampling</source>
        <translation>拉普拉斯，高斯金字塔，多尺度，下采样</translation>
    </message>
    <message>
        <source>Left out, since they are no readable images: {named} and {count} more.</source>
        <translation>以下文件不是可读取的图像，已略过：{named} 及另外 {count} 个。</translation>
    </message>
    <message>
        <source>Left out, since they are no readable images: {named}.</source>
        <translation>以下文件不是可读取的图像，已略过：{named}。</translation>
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
        <source>Light mode, day, white</source>
        <translation>浅色模式，日间，白色</translation>
    </message>
    <message>
        <source>Line profile</source>
        <translation>线剖面</translation>
    </message>
    <message>
        <source>Load a network</source>
        <translation>载入网络</translation>
    </message>
    <message>
        <source>Load network…</source>
        <translation>载入网络…</translation>
    </message>
    <message>
        <source>Load project, restore</source>
        <translation>加载项目，恢复</translation>
    </message>
    <message>
        <source>Load steps, macro, workflow</source>
        <translation>加载步骤，宏，工作流</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>MNIST (downloads 12 MB once)</source>
        <translation>MNIST（一次性下载 12 MB）</translation>
    </message>
    <message>
        <source>Magnify, enlarge, closer</source>
        <translation>放大，变大，靠近</translation>
    </message>
    <message>
        <source>Match images, histograms and curves…</source>
        <translation>匹配图像、直方图与曲线…</translation>
    </message>
    <message>
        <source>Memory: {name}</source>
        <translation>内存：{name}</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
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
        <source>Motion, video, film, movie, camera, tracking, Lucas-Kanade</source>
        <translation>运动，视频，影片，电影，摄像机，跟踪，Lucas-Kanade</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Neural network, deep learning, train, noise reduction, CNN</source>
        <translation>神经网络，深度学习，训练，降噪，CNN</translation>
    </message>
    <message>
        <source>Neural network, deep learning, train, recognition, digits, CNN</source>
        <translation>神经网络，深度学习，训练，识别，数字，CNN</translation>
    </message>
    <message>
        <source>Neural network, layers, CNN, backpropagation</source>
        <translation>神经网络，层，CNN，反向传播</translation>
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
        <source>No image is open</source>
        <translation>没有打开的图像</translation>
    </message>
    <message>
        <source>None</source>
        <comment>images</comment>
        <translation>全不选</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>None: nothing was done to the picture in view</source>
        <translation>无：当前图片未经任何处理</translation>
    </message>
    <message>
        <source>Nor could these be opened: {others}.</source>
        <translation>以下文件也无法打开：{others}。</translation>
    </message>
    <message>
        <source>Nothing is selected. Take the selection tool above the picture and draw a rectangle.</source>
        <translation>没有选区。请使用图片上方的选择工具画一个矩形。</translation>
    </message>
    <message>
        <source>Of the picture in view</source>
        <translation>当前图片的配方</translation>
    </message>
    <message>
        <source>On an image of this size it takes a while; it begins when you ask for it.</source>
        <translation>对此尺寸的图像需要一些时间；由您启动。</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>单幅图片</translation>
    </message>
    <message>
        <source>Only a preview is there so far. Wait for the full result, then try again.</source>
        <translation>目前只有预览。请等待完整结果后再试。</translation>
    </message>
    <message>
        <source>Open a data set</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Open a folder of images or of MNIST's files</source>
        <translation>打开图像文件夹或含有 MNIST 文件的文件夹</translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>Open an image to begin.</source>
        <translation>请先打开一幅图像。</translation>
    </message>
    <message>
        <source>Open an image to begin: File &gt; Open, or File &gt; Sample images.</source>
        <translation>请先打开一幅图像：“文件 &gt; 打开”或“文件 &gt; 示例图像”。</translation>
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
        <source>Open example {title}</source>
        <translation>打开示例“{title}”</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开图像</translation>
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
        <source>Open {count} images</source>
        <translation>打开 {count} 幅图像</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>PSNR {psnr:.2f} dB, SSIM {ssim:.4f}</source>
        <translation>PSNR {psnr:.2f} dB，SSIM {ssim:.4f}</translation>
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
        <source>Pasted image</source>
        <translation>粘贴的图像</translation>
    </message>
    <message>
        <source>Paused. A change of the parameters waits for Resume or Step.</source>
        <translation>已暂停。参数的更改将在“继续”或“单步”后生效。</translation>
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
        <source>Pictures go to</source>
        <translation>图片存放位置</translation>
    </message>
    <message>
        <source>Pictures of docks</source>
        <translation>面板的图片</translation>
    </message>
    <message>
        <source>Pixel under the pointer</source>
        <translation>指针处的像素</translation>
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
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Presets, worked examples and export</source>
        <translation>预设、示例与导出</translation>
    </message>
    <message>
        <source>Press Ctrl+T, or this button, and once more to close it.</source>
        <translation>按 Ctrl+T 或此按钮，再按一次即可关闭。</translation>
    </message>
    <message>
        <source>Press {button} to begin.</source>
        <translation>按“{button}”开始。</translation>
    </message>
    <message>
        <source>Press {button} to go on.</source>
        <translation>按“{button}”继续。</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一幅图像</translation>
    </message>
    <message>
        <source>Properties of {name}</source>
        <translation>{name} 的属性</translation>
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
        <source>Ready to run.</source>
        <translation>可以运行。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
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
        <source>Remove {count} images</source>
        <translation>移除 {count} 幅图像</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
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
        <source>Rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>Reorder images</source>
        <translation>调整图像顺序</translation>
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
        <source>Replaced preset “{name}”.</source>
        <translation>已替换预设“{name}”。</translation>
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
        <source>Reset all parameters</source>
        <translation>重置所有参数</translation>
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
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Return to a network that was trained before; the one of now is kept in its place</source>
        <translation>返回先前训练的网络；当前的网络会保留下来</translation>
    </message>
    <message>
        <source>Return to an earlier network</source>
        <translation>返回更早的网络</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run on many files</source>
        <translation>批量处理文件</translation>
    </message>
    <message>
        <source>Run on many files…</source>
        <translation>批量处理文件…</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Sample images</source>
        <translation>示例图像</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all pictures, curves, tables and parameters in one page for any browser</source>
        <translation>将所有图片、曲线、表格和参数保存为可用任意浏览器打开的单个页面</translation>
    </message>
    <message>
        <source>Save all pictures, curves, tables and parameters of the dock in one page for any browser</source>
        <translation>将面板的所有图片、曲线、表格和参数保存为一个可用任何浏览器打开的网页</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>另存为 {kind}</translation>
    </message>
    <message>
        <source>Save curves and tables as CSV…</source>
        <translation>将曲线和表格另存为 CSV…</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存插图…</translation>
    </message>
    <message>
        <source>Save images, parameters, layout and trainings in one file</source>
        <translation>把图像、参数、布局与训练保存到一个文件</translation>
    </message>
    <message>
        <source>Save network</source>
        <translation>保存网络</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Save project, keep work</source>
        <translation>保存项目，保存工作</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>保存配方</translation>
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
        <source>Save the network: its weights, or its layers alone</source>
        <translation>保存网络：其权重，或仅保存各层结构</translation>
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
        <source>Save the steps that made the picture in view, to apply them to other images</source>
        <translation>保存生成当前图片的步骤，以便用于其他图像</translation>
    </message>
    <message>
        <source>Save the steps that made the picture on the canvas, to apply them to other images</source>
        <translation>保存生成画布图片的步骤，以便用于其他图像</translation>
    </message>
    <message>
        <source>Save these parameters…</source>
        <translation>保存当前参数…</translation>
    </message>
    <message>
        <source>Save what is in the middle of the window for a document: size, resolution, caption; SVG, PDF, PNG</source>
        <translation>将窗口中央的内容保存为文档用图：尺寸、分辨率、说明文字；SVG、PDF、PNG</translation>
    </message>
    <message>
        <source>Saved preset “{name}”.</source>
        <translation>已保存预设“{name}”。</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}.</source>
        <translation>已将 {count} 个文件保存到 {folder}。</translation>
    </message>
    <message>
        <source>Saved {name} as it is shown. To keep the values, save as TIFF or NPY.</source>
        <translation>已按显示效果保存 {name}。如需保留数值，请保存为 TIFF 或 NPY。</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>Scale, shrink, enlarge, dimensions</source>
        <translation>缩放，缩小，放大，尺寸</translation>
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
        <source>Settings, options, configuration, memory, threads</source>
        <translation>设置，选项，配置，内存，线程</translation>
    </message>
    <message>
        <source>Share of the files that are done</source>
        <translation>已完成文件的比例</translation>
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
        <source>Size of the current image</source>
        <translation>当前图像的尺寸</translation>
    </message>
    <message>
        <source>Size, type, values and memory of the current image</source>
        <translation>当前图像的尺寸、类型、数值与内存</translation>
    </message>
    <message>
        <source>Smaller, farther</source>
        <translation>变小，远离</translation>
    </message>
    <message>
        <source>Start over, clear all, close all, new project</source>
        <translation>重新开始，全部清除，全部关闭，新建项目</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>State of the batch</source>
        <translation>批处理状态</translation>
    </message>
    <message>
        <source>State of the last run</source>
        <translation>上次运行的状态</translation>
    </message>
    <message>
        <source>Steps in the history</source>
        <translation>历史中的步骤</translation>
    </message>
    <message>
        <source>Steps, log, how it was made</source>
        <translation>步骤，日志，如何生成</translation>
    </message>
    <message>
        <source>Stitch, mosaic, join photos</source>
        <translation>拼接，马赛克，合并照片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop after the file that is being opened</source>
        <translation>打开完当前文件后停止</translation>
    </message>
    <message>
        <source>Stop at once; what is written stays, and the next run goes on from there</source>
        <translation>立即停止；已写入的内容会保留，下次运行由此继续</translation>
    </message>
    <message>
        <source>Stop opening</source>
        <translation>停止打开</translation>
    </message>
    <message>
        <source>Stop opening {name}; what is computed goes on</source>
        <translation>停止打开 {name}；计算继续进行</translation>
    </message>
    <message>
        <source>Stop reading or downloading</source>
        <translation>停止读取或下载</translation>
    </message>
    <message>
        <source>Stop the computation; the last result stays</source>
        <translation>停止计算；保留上一次的结果</translation>
    </message>
    <message>
        <source>Stopped. The last result stays.</source>
        <translation>已停止。保留上一次的结果。</translation>
    </message>
    <message>
        <source>Stopped: what is shown is as far as it came.</source>
        <translation>已停止：所显示的是截至停止时的结果。</translation>
    </message>
    <message>
        <source>Stopped: {name} was not opened.</source>
        <translation>已停止：{name} 未打开。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
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
        <source>That of each file</source>
        <translation>与各文件相同</translation>
    </message>
    <message>
        <source>The board is older than what the dock asks for; the dock says why.</source>
        <translation>黑板的内容早于面板的当前设置；原因见面板。</translation>
    </message>
    <message>
        <source>The colours of the window; the plots follow</source>
        <translation>窗口的颜色；图表随之变化</translation>
    </message>
    <message>
        <source>The details are in the terminal.</source>
        <translation>详情见终端。</translation>
    </message>
    <message>
        <source>The details are in {log}.</source>
        <translation>详情见 {log}。</translation>
    </message>
    <message>
        <source>The folder that the pictures are written to; one that is missing is made</source>
        <translation>图片写入的文件夹；不存在时会自动创建</translation>
    </message>
    <message>
        <source>The format of the pictures; PNG holds 8 and 16 bits, TIFF and NPY hold floats too</source>
        <translation>图片的格式；PNG 支持 8 位和 16 位，TIFF 和 NPY 还支持浮点数</translation>
    </message>
    <message>
        <source>The formula of the number that is explained</source>
        <translation>所解释数值的公式</translation>
    </message>
    <message>
        <source>The input, and what came of it as pictures</source>
        <translation>输入及由其得到的图片</translation>
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
        <source>The network of before is back: {title}.</source>
        <translation>已恢复先前的网络：{title}。</translation>
    </message>
    <message>
        <source>The network of before is kept: {title}. Undo, or Earlier below the layers, brings it back.</source>
        <translation>先前的网络已保留：{title}。撤销，或使用各层下方的“更早的网络”，可将其恢复。</translation>
    </message>
    <message>
        <source>The presets cannot be saved in the folder {folder}: {reason}. See to it that you may write there and that the disk has room.</source>
        <translation>预设无法保存到文件夹 {folder}：{reason}。请确认您有写入权限且磁盘有空间。</translation>
    </message>
    <message>
        <source>The presets in {path} cannot be read. Mend or delete that file.</source>
        <translation>无法读取 {path} 中的预设。请修复或删除该文件。</translation>
    </message>
    <message>
        <source>The presets in {path} cannot be read: {reason}. Change the permissions of that file.</source>
        <translation>无法读取 {path} 中的预设：{reason}。请更改该文件的权限。</translation>
    </message>
    <message>
        <source>The training is being brought back.</source>
        <translation>正在恢复训练。</translation>
    </message>
    <message>
        <source>The training is paused where it was. Press Resume to go on with it.</source>
        <translation>训练已在原处暂停。按“继续”可继续。</translation>
    </message>
    <message>
        <source>The training of this session is not gone on with. {reason} Train begins a new one.</source>
        <translation>无法继续此会话的训练。{reason}按“训练”可开始新的训练。</translation>
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
        <source>Theory (Ctrl+T)</source>
        <translation>理论（Ctrl+T）</translation>
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
        <source>There is no image to apply a recipe to. Open one first: File &gt; Open.</source>
        <translation>没有可应用配方的图像。请先打开一幅：“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>There is no image to edit. Open one first: File &gt; Open.</source>
        <translation>没有可编辑的图像。请先打开一幅：“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>There is no image. Open one first: File &gt; Open.</source>
        <translation>没有图像。请先打开一幅：“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>There is no picture on the canvas. Open an image first.</source>
        <translation>画布上没有图片。请先打开一幅图像。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first, or use File &gt; Open.</source>
        <translation>剪贴板中没有图片。请先复制一幅，或使用“文件 &gt; 打开”。</translation>
    </message>
    <message>
        <source>There is no recipe: nothing was done to the picture in view. Choose a computed picture or a file.</source>
        <translation>没有配方：当前图片未经任何处理。请选择计算得到的图片或配方文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Use a smaller image.</source>
        <translation>内存不足，无法执行。请使用较小的图像。</translation>
    </message>
    <message>
        <source>This did not work ({kind}: {error}). The log has the details.</source>
        <translation>操作未成功（{kind}：{error}）。详情见日志。</translation>
    </message>
    <message>
        <source>This version of the program cannot use this preset. It is kept as it is.</source>
        <translation>此版本的程序不能使用该预设。预设将原样保留。</translation>
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
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train the network, from its first batch on</source>
        <translation>从第一批开始训练网络</translation>
    </message>
    <message>
        <source>Trying again in {left:.0f} s: {reason}.</source>
        <translation>{left:.0f} 秒后重试：{reason}。</translation>
    </message>
    <message>
        <source>Tutorial, introduction, getting started</source>
        <translation>教程，介绍，入门</translation>
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
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use preset {name}</source>
        <translation>使用预设 {name}</translation>
    </message>
    <message>
        <source>Version, license</source>
        <translation>版本，许可</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>What is computed, with its equations</source>
        <translation>所计算的内容及其公式</translation>
    </message>
    <message>
        <source>What is open is kept in the background, and is open again at the next start, whatever happens.</source>
        <translation>打开的内容会在后台保存，无论发生什么，下次启动时都会重新打开。</translation>
    </message>
    <message>
        <source>What is shown is of earlier settings.</source>
        <translation>所显示的是先前设置的结果。</translation>
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
        <source>Workspace, thumbnails, list of images</source>
        <translation>工作区，缩略图，图像列表</translation>
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
        <source>Zoom to fit, show all</source>
        <translation>缩放至合适，全部显示</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>from a session, batch {number}</source>
        <translation>来自会话，第 {number} 批</translation>
    </message>
    <message>
        <source>it holds more than {most:,} tables and lists. Choose another file.</source>
        <translation>其中的表和列表超过 {most:,} 个。请选择其他文件。</translation>
    </message>
    <message>
        <source>it is nested more than {most} deep. Choose another file.</source>
        <translation>其嵌套超过 {most} 层。请选择其他文件。</translation>
    </message>
    <message>
        <source>it is no text in UTF-8. Choose another file.</source>
        <translation>它不是 UTF-8 文本。请选择其他文件。</translation>
    </message>
    <message>
        <source>it is not valid JSON ({error}). Choose another file, or mend it.</source>
        <translation>它不是有效的 JSON（{error}）。请选择其他文件，或修复它。</translation>
    </message>
    <message>
        <source>it sent more than the file has</source>
        <translation>收到的数据超出文件大小</translation>
    </message>
    <message>
        <source>it sent {received:,} of {size:,} bytes and then ended</source>
        <translation>发送了 {size:,} 字节中的 {received:,} 字节后中断</translation>
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
        <source>one iteration</source>
        <translation>一次迭代</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>one trial</source>
        <translation>一次试验</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>连接提前中断</translation>
    </message>
    <message>
        <source>the limit in the preferences is {size:.3g} GiB</source>
        <translation>首选项中的上限为 {size:.3g} GiB</translation>
    </message>
    <message>
        <source>the limit on this computer is {size:.3g} GiB</source>
        <translation>此计算机的上限为 {size:.3g} GiB</translation>
    </message>
    <message>
        <source>the server answered {code} ({reason})</source>
        <translation>服务器返回 {code}（{reason}）</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>服务器未及时响应</translation>
    </message>
    <message>
        <source>what it sent has another checksum than the file</source>
        <translation>收到的数据与文件的校验和不符</translation>
    </message>
    <message>
        <source>{count} of {rows} × {columns}</source>
        <translation>{count} 个 {rows} × {columns}</translation>
    </message>
    <message>
        <source>{help}. Check the images to work on</source>
        <translation>{help}。请勾选要处理的图像</translation>
    </message>
    <message>
        <source>{label} is not in use with the other values</source>
        <translation>在其他参数的当前取值下不使用{label}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{name} is given twice. Leave one of them out.</source>
        <translation>{name} 出现了两次。请去掉其中一个。</translation>
    </message>
    <message>
        <source>{name}: {train} + {test} images</source>
        <translation>{name}：{train} + {test} 幅图像</translation>
    </message>
    <message>
        <source>{name}: {train} images to learn from, {test} for the test</source>
        <translation>{name}：{train} 幅训练图像，{test} 幅测试图像</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} 毫秒</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 个点</translation>
    </message>
    <message>
        <source>{purpose}: its own left half</source>
        <translation>{purpose}：其自身的左半部分</translation>
    </message>
    <message>
        <source>{purpose}: {checked} of 1 image</source>
        <translation>{purpose}：{checked} / 1 幅图像</translation>
    </message>
    <message>
        <source>{purpose}: {checked} of {count} images</source>
        <translation>{purpose}：{checked} / {count} 幅图像</translation>
    </message>
    <message>
        <source>{rate} iterations/s</source>
        <translation>{rate} 次迭代/秒</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} 步/秒</translation>
    </message>
    <message>
        <source>{rate} trials/s</source>
        <translation>{rate} 次试验/秒</translation>
    </message>
    <message>
        <source>{seconds} s/iteration</source>
        <translation>每次迭代 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s/step</source>
        <translation>每步 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s/trial</source>
        <translation>每次试验 {seconds} 秒</translation>
    </message>
    <message>
        <source>{sentence} Run again to go on from there.</source>
        <translation>{sentence}再次运行可由此继续。</translation>
    </message>
    <message>
        <source>{sentence} The folder “{folder}” will be made.</source>
        <translation>{sentence}将创建文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>{size} of kept results are let go.</source>
        <translation>已释放 {size} 保留的结果。</translation>
    </message>
    <message>
        <source>{summary}. The result is added as a new image.</source>
        <translation>{summary}。结果将作为新图像添加。</translation>
    </message>
    <message>
        <source>{text} is no number that it can hold. Write a finite one.</source>
        <translation>{text} 不是可用的数值。请写有限数。</translation>
    </message>
    <message>
        <source>{title} ({name})</source>
        <translation>{title}（{name}）</translation>
    </message>
    <message>
        <source>{title}: presets, worked examples and export</source>
        <translation>{title}：预设、示例与导出</translation>
    </message>
    <message>
        <source>{title}: theory</source>
        <translation>{title}：理论</translation>
    </message>
    <message>
        <source>{title}: {help}</source>
        <translation>{title}：{help}</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}：{name}</translation>
    </message>
    <message>
        <source>“{name}” came from the clipboard. Save it as a file and open that first.</source>
        <translation>“{name}”来自剪贴板。请先将其保存为文件并打开该文件。</translation>
    </message>
    <message>
        <source>“{name}” could not be got: no server can be reached ({reason}). Connect to the network, check the settings of a proxy, and try again.</source>
        <translation>无法获取“{name}”：无法连接任何服务器（{reason}）。请连接网络，检查代理设置后重试。</translation>
    </message>
    <message>
        <source>“{name}” could not be got: {reasons}. Try again later, or put the four files of MNIST into a folder yourself and open it.</source>
        <translation>无法获取“{name}”：{reasons}。请稍后重试，或自行将 MNIST 的四个文件放入文件夹并打开。</translation>
    </message>
    <message>
        <source>“{name}” is kept among the images. Choose it there to work on it.</source>
        <translation>“{name}”已保留在图像中。要处理它，请在那里选择。</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other images and try again.</source>
        <translation>“{name}”所需内存超出可用内存。请关闭其他图像后重试。</translation>
    </message>
    <message>
        <source>“{name}” stays as it is: “{title}” changes nothing in it.</source>
        <translation>“{name}”保持不变：“{title}”对其没有作用。</translation>
    </message>
    <message>
        <source>“{name}” was made with “{other}”, and {count} open images are called so. Rename the others.</source>
        <translation>“{name}”的生成用到了“{other}”，但有 {count} 幅打开的图像同名。请重命名其余图像。</translation>
    </message>
    <message>
        <source>“{name}” was made with “{other}”, which is not open. Open it, then copy the script again.</source>
        <translation>“{name}”的生成用到了“{other}”，而它未打开。请打开它，再次复制脚本。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>无法读取“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is larger than {most} MB: it is no list of points.</source>
        <translation>“{path}”超过 {most} MB：不是点列表。</translation>
    </message>
    <message>
        <source>“{path}” is no text in UTF-8. Save it as CSV in UTF-8.</source>
        <translation>“{path}”不是 UTF-8 文本。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
</context>
</TS>
