<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>32-bit float values</source>
        <translation>32 位浮点值</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Decoding {name}.</source>
        <translation>正在解码 {name}。</translation>
    </message>
    <message>
        <source>NumPy has no number type {description}</source>
        <translation>NumPy 没有数值类型 {description}</translation>
    </message>
    <message>
        <source>Reading image {number:,} of {total:,}.</source>
        <translation>正在读取第 {number:,} 幅图像，共 {total:,} 幅。</translation>
    </message>
    <message>
        <source>Reading {name}.</source>
        <translation>正在读取 {name}。</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a FITS picture</source>
        <translation>FITS 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a GIMP document</source>
        <translation>GIMP 文档</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>HEIC 图片</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000 图片</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>a JPEG marker is missing in its header</source>
        <translation>文件头缺少一个 JPEG 标记</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>MATLAB 文件</translation>
    </message>
    <message>
        <source>a PAM picture</source>
        <translation>PAM 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PFM picture</source>
        <translation>PFM 图片</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>Photoshop 文档</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>Radiance HDR 图片</translation>
    </message>
    <message>
        <source>a Windows icon</source>
        <translation>Windows 图标</translation>
    </message>
    <message>
        <source>a ZIP archive (NPZ, a document or the like)</source>
        <translation>ZIP 压缩包（NPZ、文档或类似文件）</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>a checksum in it does not match</source>
        <translation>其中的校验和不符</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a page of it has no image data</source>
        <translation>其中一页没有图像数据</translation>
    </message>
    <message>
        <source>a part of its image data cannot be decompressed</source>
        <translation>部分图像数据无法解压</translation>
    </message>
    <message>
        <source>a part of the image data is missing</source>
        <translation>缺少部分图像数据</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a row of it names an unknown filter</source>
        <translation>其中一行使用了未知的滤波器</translation>
    </message>
    <message>
        <source>a segment of its header has no length</source>
        <translation>文件头的一个段没有长度</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>a sound or a film</source>
        <translation>音频或影片</translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation>网页或 XML</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>AVIF 图片</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>OpenEXR 图片</translation>
    </message>
    <message>
        <source>an SVG picture</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>cannot be decoded: it is no video, or one of a kind that OpenCV does not read. Convert it to MP4 (H.264).</source>
        <translation>无法解码：它不是视频，或是 OpenCV 不能读取的类型。请转换为 MP4（H.264）。</translation>
    </message>
    <message>
        <source>cannot be made: a part of its path, “{file}”, is a file, not a folder. Choose another folder.</source>
        <translation>无法创建：路径中的“{file}”是文件，不是文件夹。请另选文件夹。</translation>
    </message>
    <message>
        <source>cannot be made: the disk is full. Free some space or choose another disk.</source>
        <translation>无法创建：磁盘已满。请释放一些空间，或另选磁盘。</translation>
    </message>
    <message>
        <source>cannot be made: the disk is read-only. Choose another disk.</source>
        <translation>无法创建：磁盘是只读的。请另选磁盘。</translation>
    </message>
    <message>
        <source>cannot be made: the folder “{folder}” does not let you write. Choose another folder.</source>
        <translation>无法创建：没有写入文件夹“{folder}”的权限。请另选文件夹。</translation>
    </message>
    <message>
        <source>cannot be made: the name is too long. Choose a shorter one.</source>
        <translation>无法创建：名称太长。请另选较短的名称。</translation>
    </message>
    <message>
        <source>cannot be made: there is a file of that name. Choose another name.</source>
        <translation>无法创建：已有同名文件。请另选名称。</translation>
    </message>
    <message>
        <source>cannot be made: your disk quota is used up. Free some space or choose another disk.</source>
        <translation>无法创建：您的磁盘配额已用完。请释放一些空间，或另选磁盘。</translation>
    </message>
    <message>
        <source>cannot be made: {reason}. Choose another place.</source>
        <translation>无法创建：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>cannot be read: its symbolic links form a circle. Mend the links.</source>
        <translation>无法读取：其符号链接形成循环。请修复链接。</translation>
    </message>
    <message>
        <source>cannot be read: permission is denied. Change the file's permissions or open a copy.</source>
        <translation>无法读取：权限不足。请更改文件权限或打开副本。</translation>
    </message>
    <message>
        <source>cannot be read: {reason}. Check the disk and try again.</source>
        <translation>无法读取：{reason}。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>cannot be saved as {name}: the encoder failed. Choose another format.</source>
        <translation>无法保存为 {name}：编码失败。请选择其他格式。</translation>
    </message>
    <message>
        <source>cannot be saved: FLO holds fields of motion, and this is a picture of something else. Choose PNG, TIFF or NPY, or save a picture of optical flow.</source>
        <translation>无法保存：FLO 用于保存运动场，而这幅图片是其他内容。请选择 PNG、TIFF 或 NPY，或保存光流的图片。</translation>
    </message>
    <message>
        <source>cannot be saved: a part of its path, “{file}”, is a file, not a folder. Choose another folder.</source>
        <translation>无法保存：其路径中的“{file}”是文件而非文件夹。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be saved: it is a pipe or device, not a file. Choose another name.</source>
        <translation>无法保存：它是管道或设备，而非文件。请选择其他名称。</translation>
    </message>
    <message>
        <source>cannot be saved: the disk is full. Free some space or choose another disk.</source>
        <translation>无法保存：磁盘已满。请释放空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>cannot be saved: the disk is read-only. Choose another disk.</source>
        <translation>无法保存：磁盘为只读。请选择其他磁盘。</translation>
    </message>
    <message>
        <source>cannot be saved: the file is write-protected. Choose another name.</source>
        <translation>无法保存：文件有写保护。请选择其他名称。</translation>
    </message>
    <message>
        <source>cannot be saved: the file would be larger than the system allows. Choose another disk or format.</source>
        <translation>无法保存：文件将超过系统允许的大小。请选择其他磁盘或格式。</translation>
    </message>
    <message>
        <source>cannot be saved: the folder “{folder}” does not exist. Create it or choose another.</source>
        <translation>无法保存：文件夹“{folder}”不存在。请创建它或选择其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be saved: the folder “{folder}” does not let you write. Choose another folder.</source>
        <translation>无法保存：您没有写入文件夹“{folder}”的权限。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be saved: the name is too long. Choose a shorter one.</source>
        <translation>无法保存：名称过长。请选择较短的名称。</translation>
    </message>
    <message>
        <source>cannot be saved: there is a folder of that name. Choose another name.</source>
        <translation>无法保存：已有同名文件夹。请选择其他名称。</translation>
    </message>
    <message>
        <source>cannot be saved: there is too little memory. Close other images.</source>
        <translation>无法保存：内存不足。请关闭其他图像。</translation>
    </message>
    <message>
        <source>cannot be saved: your disk quota is used up. Free some space or choose another disk.</source>
        <translation>无法保存：您的磁盘配额已用完。请释放空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>cannot be saved: {name} does not hold {what}. Choose {formats}, or convert it.</source>
        <translation>无法保存：{name} 不支持{what}。请选择 {formats}，或先转换。</translation>
    </message>
    <message>
        <source>cannot be saved: {name} holds at most {most} pixels a side, and the image has {columns} × {rows}. Choose TIFF or PNG.</source>
        <translation>无法保存：{name} 每边最多 {most} 像素，而图像为 {columns} × {rows}。请选择 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>cannot be saved: {reason}. Choose another place.</source>
        <translation>无法保存：{reason}。请选择其他位置。</translation>
    </message>
    <message>
        <source>cannot be used: {error}</source>
        <translation>无法使用：{error}</translation>
    </message>
    <message>
        <source>claims {columns} × {rows} pixels ({megapixels:.0f} megapixels)</source>
        <translation>声称有 {columns} × {rows} 像素（{megapixels:.0f} 百万像素）</translation>
    </message>
    <message>
        <source>claims {columns} × {rows} pixels on {pages} pages ({megapixels:.0f} megapixels)</source>
        <translation>声称有 {pages} 页，每页 {columns} × {rows} 像素（共 {megapixels:.0f} 百万像素）</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>does not exist in the folder “{folder}”. Check the name.</source>
        <translation>不在文件夹“{folder}”中。请检查名称。</translation>
    </message>
    <message>
        <source>does not exist: a part of its path, “{file}”, is a file, not a folder. Check the path.</source>
        <translation>不存在：其路径中的“{file}”是文件而非文件夹。请检查路径。</translation>
    </message>
    <message>
        <source>does not exist: the name is too long. Check the path.</source>
        <translation>不存在：名称过长。请检查路径。</translation>
    </message>
    <message>
        <source>does not exist: there is no folder “{folder}”. Check the path.</source>
        <translation>不存在：没有文件夹“{folder}”。请检查路径。</translation>
    </message>
    <message>
        <source>does not fit into memory. Close other images or programs, or scale it down first.</source>
        <translation>超出可用内存。请关闭其他图像或程序，或先将其缩小。</translation>
    </message>
    <message>
        <source>does not fit into memory. Close other images or programs.</source>
        <translation>超出可用内存。请关闭其他图像或程序。</translation>
    </message>
    <message>
        <source>does not fit together: “{of_images}” has {images:,} images and “{of_labels}” has {labels:,} labels. Get both files again.</source>
        <translation>内容不匹配：“{of_images}”有 {images:,} 幅图像，而“{of_labels}”有 {labels:,} 个标签。请重新获取这两个文件。</translation>
    </message>
    <message>
        <source>ends early or is damaged: frame {number} of {count} cannot be decoded. The frames before it can be used.</source>
        <translation>提前结束或已损坏：第 {number} 帧（共 {count} 帧）无法解码。此前的各帧可以使用。</translation>
    </message>
    <message>
        <source>gray pictures</source>
        <translation>灰度图片</translation>
    </message>
    <message>
        <source>has JPEG-compressed transparency or inks. Save it again without compression.</source>
        <translation>含有 JPEG 压缩的透明度或油墨通道。请以无压缩方式重新保存。</translation>
    </message>
    <message>
        <source>has more than {most} pages. Split it with another program.</source>
        <translation>超过 {most} 页。请用其他程序拆分。</translation>
    </message>
    <message>
        <source>has no extension, so its format is unclear. Choose one of {known}.</source>
        <translation>没有扩展名，因此格式不明。请选择 {known} 之一。</translation>
    </message>
    <message>
        <source>has no readable image in its test folder. Add some, or remove that folder.</source>
        <translation>的测试文件夹中没有可读取的图像。请添加图像，或删除该文件夹。</translation>
    </message>
    <message>
        <source>has no readable image of the class “{name}” in its training folder. Add some, or remove that subfolder.</source>
        <translation>的训练文件夹中没有类别“{name}”的可读取图像。请添加图像，或删除该子文件夹。</translation>
    </message>
    <message>
        <source>has the class “{name}” in its test folder but not in its training folder. Give both the same subfolders.</source>
        <translation>的测试文件夹中有类别“{name}”，而训练文件夹中没有。请使两者的子文件夹一致。</translation>
    </message>
    <message>
        <source>has the unknown extension “{extension}”, so its format is unclear. Choose one of {known}.</source>
        <translation>的扩展名“{extension}”未知，因此格式不明。请选择 {known} 之一。</translation>
    </message>
    <message>
        <source>has {channels} channels; at most 4 can be shown. Save the channels as pages.</source>
        <translation>有 {channels} 个通道，最多只能显示 4 个。请将各通道保存为页。</translation>
    </message>
    <message>
        <source>has {columns} × {rows} px, but the frames before it have {columns_before} × {rows_before} px. Bring all frames of the sequence to one size.</source>
        <translation>为 {columns} × {rows} 像素，而此前各帧为 {columns_before} × {rows_before} 像素。请将序列的所有帧统一为同一尺寸。</translation>
    </message>
    <message>
        <source>has {count:,} subfolders; at most {most:,} classes are supported. Choose a folder with fewer.</source>
        <translation>有 {count:,} 个子文件夹，最多支持 {most:,} 个类别。请选择子文件夹较少的文件夹。</translation>
    </message>
    <message>
        <source>has {size:.1f} GiB; {limit}. Scale it down with another program.</source>
        <translation>大小为 {size:.1f} GiB；{limit}。请用其他程序将其缩小。</translation>
    </message>
    <message>
        <source>holds Python objects, which are never loaded because they can run code. Save plain numbers.</source>
        <translation>包含 Python 对象，因其可能执行代码而不予载入。请只保存数值。</translation>
    </message>
    <message>
        <source>holds a single frame. Choose a video of at least two.</source>
        <translation>只有一帧。请选择至少两帧的视频。</translation>
    </message>
    <message>
        <source>holds a volume, not flat images. Export its slices as pages.</source>
        <translation>包含三维体数据，而非平面图像。请将其切片导出为页。</translation>
    </message>
    <message>
        <source>holds an array of shape {shape}, which has no pixels. Save a non-empty array.</source>
        <translation>包含形状为 {shape} 的数组，其中没有像素。请保存非空数组。</translation>
    </message>
    <message>
        <source>holds an array of shape {shape}, which is no image. Save (rows, columns) or (rows, columns, 1 to 4).</source>
        <translation>包含形状为 {shape} 的数组，不是图像。请保存为（行，列）或（行，列，1 至 4）。</translation>
    </message>
    <message>
        <source>holds complex numbers. Save their magnitude, phase, real or imaginary part instead.</source>
        <translation>包含复数。请改为保存其幅值、相位、实部或虚部。</translation>
    </message>
    <message>
        <source>holds several data sets: {names}. Choose one of these files.</source>
        <translation>包含多个数据集：{names}。请选择其中一个文件。</translation>
    </message>
    <message>
        <source>holds values of type {description}, not plain numbers. Save integers or floats.</source>
        <translation>包含类型为 {description} 的值，而非普通数值。请保存整数或浮点数。</translation>
    </message>
    <message>
        <source>holds {bits}-bit samples of a type that Sightglass does not read. Save 8, 16 or 32 bits.</source>
        <translation>包含 Sightglass 不能读取的 {bits} 位样本类型。请保存为 8、16 或 32 位。</translation>
    </message>
    <message>
        <source>holds {bits}-bit samples, which Sightglass does not read. Save 8, 16 or 32 bits.</source>
        <translation>包含 {bits} 位样本，Sightglass 不能读取。请保存为 8、16 或 32 位。</translation>
    </message>
    <message>
        <source>holds {count:,} files, which take {size:.1f} GiB; the limit is {most:,} files and {limit:.1f} GiB. Choose fewer or smaller images.</source>
        <translation>包含 {count:,} 个文件，需要 {size:.1f} GiB；上限为 {most:,} 个文件和 {limit:.1f} GiB。请选择更少或更小的图像。</translation>
    </message>
    <message>
        <source>is a CMYK picture of a kind that Sightglass does not read. Convert it to RGB first.</source>
        <translation>是 Sightglass 不能读取的 CMYK 图片。请先转换为 RGB。</translation>
    </message>
    <message>
        <source>is a JPEG with {bits} bits a sample; only 8 can be read. Convert it to PNG or TIFF first.</source>
        <translation>是每样本 {bits} 位的 JPEG，只能读取 8 位。请先转换为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>is a folder, not an image. Open the files in it.</source>
        <translation>是文件夹而非图像。请打开其中的文件。</translation>
    </message>
    <message>
        <source>is a pipe or device, not a file. Save its content as a file and open that.</source>
        <translation>是管道或设备，而非文件。请将其内容保存为文件后再打开。</translation>
    </message>
    <message>
        <source>is a run-length-coded BMP of more than 64 MB. Save it again without compression.</source>
        <translation>是超过 64 MB 的游程编码 BMP。请以无压缩方式重新保存。</translation>
    </message>
    <message>
        <source>is a single frame. Choose at least two images of the sequence.</source>
        <translation>只是一帧。请选择序列中的至少两幅图像。</translation>
    </message>
    <message>
        <source>is a video, and was chosen with other files. Choose one video, or images alone.</source>
        <translation>是视频，却与其他文件一起被选中。请只选择一个视频，或只选择图像。</translation>
    </message>
    <message>
        <source>is cut off: a part of the image is missing. Get a whole copy of the file.</source>
        <translation>不完整：缺少部分图像。请获取完整的文件。</translation>
    </message>
    <message>
        <source>is damaged or of a kind of TIFF that is not supported ({compression} compression, {bits} bits a sample). Save it again without compression.</source>
        <translation>已损坏，或是不支持的 TIFF 类型（{compression} 压缩，每样本 {bits} 位）。请以无压缩方式重新保存。</translation>
    </message>
    <message>
        <source>is damaged: {what}. Get another copy of the file.</source>
        <translation>已损坏：{what}。请获取该文件的另一份副本。</translation>
    </message>
    <message>
        <source>is empty (0 bytes). Get another copy of the file.</source>
        <translation>为空（0 字节）。请获取该文件的另一份副本。</translation>
    </message>
    <message>
        <source>is empty. Choose a folder with the four files of MNIST or with images of classes.</source>
        <translation>为空。请选择含有 MNIST 四个文件或分类图像的文件夹。</translation>
    </message>
    <message>
        <source>is no complete data set: {names} (.gz or not) are missing. Put all four files of MNIST there, or get them with File &gt; Get MNIST.</source>
        <translation>不是完整的数据集：缺少 {names}（.gz 或未压缩）。请将 MNIST 的四个文件全部放入其中，或通过“文件 &gt; 获取 MNIST”获取。</translation>
    </message>
    <message>
        <source>is no complete data set: {name} (.gz or not) is missing. Put all four files of MNIST there, or get them with File &gt; Get MNIST.</source>
        <translation>不是完整的数据集：缺少 {name}（.gz 或未压缩）。请将 MNIST 的四个文件全部放入其中，或通过“文件 &gt; 获取 MNIST”获取。</translation>
    </message>
    <message>
        <source>is no data set: it has {there}. Put the images of each class into a subfolder of their own, at least two; or choose a folder with the four files of MNIST.</source>
        <translation>不是数据集：其中{there}。请将每个类别的图像放入各自的子文件夹，至少两个；或选择含有 MNIST 四个文件的文件夹。</translation>
    </message>
    <message>
        <source>is not a file. Choose a video file.</source>
        <translation>不是文件。请选择视频文件。</translation>
    </message>
    <message>
        <source>is not a possible file name. Check the path.</source>
        <translation>不是有效的文件名。请检查路径。</translation>
    </message>
    <message>
        <source>is not a possible file name. Choose another.</source>
        <translation>不是有效的文件名。请另选名称。</translation>
    </message>
    <message>
        <source>is too large for LZW compression. Save it again without compression.</source>
        <translation>对 LZW 压缩而言过大。请以无压缩方式重新保存。</translation>
    </message>
    <message>
        <source>is {what}, not a data set that Sightglass can read. Choose a file of MNIST, a MAT-file, an NPZ file, or a folder.</source>
        <translation>是{what}，不是 Sightglass 能读取的数据集。请选择 MNIST 文件、MAT 文件、NPZ 文件或文件夹。</translation>
    </message>
    <message>
        <source>is {what}, not an image that Sightglass can read. Choose a PNG, JPEG, TIFF, BMP, WebP, PGM, PPM, NPY or FLO file, or export it as one.</source>
        <translation>是{what}，不是 Sightglass 能读取的图像。请选择 PNG、JPEG、TIFF、BMP、WebP、PGM、PPM、NPY 或 FLO 文件，或导出为其中一种。</translation>
    </message>
    <message>
        <source>it claims far more pixels than its {stored} bytes of image data can hold</source>
        <translation>其声称的像素数远超 {stored} 字节图像数据所能容纳</translation>
    </message>
    <message>
        <source>it does not begin with a header</source>
        <translation>开头不是文件头</translation>
    </message>
    <message>
        <source>it has more than {most} scans</source>
        <translation>扫描次数超过 {most}</translation>
    </message>
    <message>
        <source>it has no frame header</source>
        <translation>没有帧头</translation>
    </message>
    <message>
        <source>it has two headers</source>
        <translation>有两个文件头</translation>
    </message>
    <message>
        <source>it holds no image data</source>
        <translation>不含图像数据</translation>
    </message>
    <message>
        <source>it holds no page</source>
        <translation>不含任何页</translation>
    </message>
    <message>
        <source>it holds text where numbers belong</source>
        <translation>应为数字之处是文本</translation>
    </message>
    <message>
        <source>it holds text where zeros and ones belong</source>
        <translation>应为 0 和 1 之处是文本</translation>
    </message>
    <message>
        <source>it holds two frame headers</source>
        <translation>含有两个帧头</translation>
    </message>
    <message>
        <source>it holds values above the maximum of {maximum} that its header states</source>
        <translation>含有超过文件头所述最大值 {maximum} 的数值</translation>
    </message>
    <message>
        <source>it lists another number of strips or tiles than its size makes</source>
        <translation>所列条带或瓦片的数目与其尺寸不符</translation>
    </message>
    <message>
        <source>it names an unknown predictor</source>
        <translation>使用了未知的预测器</translation>
    </message>
    <message>
        <source>its NPY header cannot be read</source>
        <translation>其 NPY 文件头无法读取</translation>
    </message>
    <message>
        <source>its TIFF structure cannot be read</source>
        <translation>其 TIFF 结构无法读取</translation>
    </message>
    <message>
        <source>its first part is none that WebP knows</source>
        <translation>其第一部分不属于 WebP</translation>
    </message>
    <message>
        <source>its frame header is too short</source>
        <translation>其帧头过短</translation>
    </message>
    <message>
        <source>its frame {number} cannot be decoded</source>
        <translation>其第 {number} 帧无法解码</translation>
    </message>
    <message>
        <source>its header and its image data disagree on the size</source>
        <translation>文件头与图像数据的尺寸不一致</translation>
    </message>
    <message>
        <source>its header claims {length} bytes; at most {most} make sense</source>
        <translation>其文件头声称有 {length} 字节，合理的上限为 {most}</translation>
    </message>
    <message>
        <source>its header does not give the size and the maximum value</source>
        <translation>其文件头未给出尺寸和最大值</translation>
    </message>
    <message>
        <source>its header names a kind of image that PNG does not have</source>
        <translation>其文件头所述的图像类型不属于 PNG</translation>
    </message>
    <message>
        <source>its header says {columns} × {rows} pixels, which is no image</source>
        <translation>其文件头写明 {columns} × {rows} 像素，不构成图像</translation>
    </message>
    <message>
        <source>its image data are longer than its size allows</source>
        <translation>其图像数据超出其尺寸所容许的长度</translation>
    </message>
    <message>
        <source>its image data cannot be decoded</source>
        <translation>其图像数据无法解码</translation>
    </message>
    <message>
        <source>its image data cannot be decompressed</source>
        <translation>其图像数据无法解压</translation>
    </message>
    <message>
        <source>its maximum value is {maximum}; 1 to 65535 is possible</source>
        <translation>其最大值为 {maximum}，有效范围为 1 至 65535</translation>
    </message>
    <message>
        <source>its pages form a circle</source>
        <translation>其各页形成循环</translation>
    </message>
    <message>
        <source>its palette is missing</source>
        <translation>缺少调色板</translation>
    </message>
    <message>
        <source>its palette is too short</source>
        <translation>调色板过短</translation>
    </message>
    <message>
        <source>its strips or tiles have an impossible size</source>
        <translation>其条带或瓦片的尺寸不可能</translation>
    </message>
    <message>
        <source>its {kind} data cannot be decoded</source>
        <translation>其 {kind} 数据无法解码</translation>
    </message>
    <message>
        <source>no subfolder</source>
        <translation>没有子文件夹</translation>
    </message>
    <message>
        <source>of no known kind</source>
        <translation>未知类型的文件</translation>
    </message>
    <message>
        <source>raw sensor data</source>
        <translation>传感器原始数据</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what a file holds</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>the only subfolder “{name}”</source>
        <translation>只有一个子文件夹“{name}”</translation>
    </message>
    <message>
        <source>transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>uses the colour model {model}, which Sightglass does not read. Convert it to RGB first.</source>
        <translation>使用了 Sightglass 不能读取的颜色模型 {model}。请先转换为 RGB。</translation>
    </message>
    <message>
        <source>{bits}-bit values</source>
        <translation>{bits} 位数值</translation>
    </message>
    <message>
        <source>{claim}, which takes {size:.1f} GiB of memory; {limit}. Scale it down or cut it with another program.</source>
        <translation>{claim}，需要 {size:.1f} GiB 内存；{limit}。请用其他程序将其缩小或裁剪。</translation>
    </message>
    <message>
        <source>{claim}; the limit is {limit:.0f} megapixels. Scale it down or cut it with another program.</source>
        <translation>{claim}；上限为 {limit:.0f} 百万像素。请用其他程序将其缩小或裁剪。</translation>
    </message>
    <message>
        <source>{name} (page {number} of {pages})</source>
        <translation>{name}（第 {number} 页，共 {pages} 页）</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} 及另外 {count} 个</translation>
    </message>
    <message>
        <source>{name}, frame {number}</source>
        <translation>{name}，第 {number} 帧</translation>
    </message>
    <message>
        <source>“{name}” {reason}</source>
        <translation>“{name}”{reason}</translation>
    </message>
</context>
</TS>
