<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Opening image {number} of {count}</source>
        <translation>正在打开第 {number} 幅图像，共 {count} 幅</translation>
    </message>
    <message>
        <source>Saving image {number} of {count}</source>
        <translation>正在保存第 {number} 幅图像，共 {count} 幅</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Sightglass was ended before it could close. What was open is back as of {time:%H:%M:%S}: images, parameters and trainings.</source>
        <translation>Sightglass 上次未能正常关闭。已恢复 {time:%H:%M:%S} 时打开的内容：图像、参数和训练。</translation>
    </message>
    <message>
        <source>What is open is not kept for the next start. {message}</source>
        <translation>打开的内容未能为下次启动保存。{message}</translation>
    </message>
    <message>
        <source>What was open last is being brought back.</source>
        <translation>正在恢复上次打开的内容。</translation>
    </message>
    <message>
        <source>a dock</source>
        <translation>某个面板</translation>
    </message>
    <message>
        <source>a kept run of {what}</source>
        <translation>{what}的一次保留的运行</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a picture of its canvas</source>
        <translation>其画布的图片</translation>
    </message>
    <message>
        <source>a step of {what}</source>
        <translation>{what}的步骤</translation>
    </message>
    <message>
        <source>a switch of {what}</source>
        <translation>{what}的一个开关</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an edited image</source>
        <translation>编辑中的图像</translation>
    </message>
    <message>
        <source>an entry of {what}</source>
        <translation>{what}的条目</translation>
    </message>
    <message>
        <source>an image of {what}</source>
        <translation>{what}的一幅图像</translation>
    </message>
    <message>
        <source>an input of {what}</source>
        <translation>{what}的输入</translation>
    </message>
    <message>
        <source>an input of {what} is {value}</source>
        <translation>{what}的一个输入是 {value}</translation>
    </message>
    <message>
        <source>an operation in {what}</source>
        <translation>{what}中的操作</translation>
    </message>
    <message>
        <source>black and white of {what}</source>
        <translation>{what}的黑白值</translation>
    </message>
    <message>
        <source>black of {what} is not below its white</source>
        <translation>{what}的黑值不小于其白值</translation>
    </message>
    <message>
        <source>cannot be made: {reason}. See to it that you may write there.</source>
        <translation>无法创建：{reason}。请确认您有写入权限。</translation>
    </message>
    <message>
        <source>cannot be opened: its images take more than {size:.1f} GiB of memory. Raise the limit in the preferences, or open it on a computer with more memory.</source>
        <translation>无法打开：其图像需要超过 {size:.1f} GiB 的内存。请在首选项中提高上限，或在内存更大的计算机上打开。</translation>
    </message>
    <message>
        <source>cannot be opened: {what} {error}</source>
        <translation>无法打开：{what}{error}</translation>
    </message>
    <message>
        <source>cannot be opened: {what}. Update Sightglass to open it.</source>
        <translation>无法打开：{what}。请更新 Sightglass 后再打开。</translation>
    </message>
    <message>
        <source>cannot be used to keep what is open: it is write-protected. Change its permissions.</source>
        <translation>无法用于保存打开的内容：它有写保护。请更改其权限。</translation>
    </message>
    <message>
        <source>cannot be used to keep what is open: {reason}. Mend that folder.</source>
        <translation>无法用于保存打开的内容：{reason}。请修复该文件夹。</translation>
    </message>
    <message>
        <source>image {number}</source>
        <translation>图像 {number}</translation>
    </message>
    <message>
        <source>is no session, or a damaged one: {what}. Open another copy of it.</source>
        <translation>不是会话，或已损坏：{what}。请打开它的另一份副本。</translation>
    </message>
    <message>
        <source>is not opened: its part {name} would leave the archive. Do not trust its origin.</source>
        <translation>未打开：其组成部分 {name} 会写到存档之外。请勿信任其来源。</translation>
    </message>
    <message>
        <source>is what was open last, and could not be brought back: {error}</source>
        <translation>是上次打开的内容，但无法恢复：{error}</translation>
    </message>
    <message>
        <source>is what was open last. Sightglass ended each time that it was brought back, and begins afresh. The images are in that folder as PNG and NPY files.</source>
        <translation>是上次打开的内容。每次恢复它时 Sightglass 都会意外结束，因此重新开始。图像以 PNG 和 NPY 文件的形式保存在该文件夹中。</translation>
    </message>
    <message>
        <source>it cannot be unpacked, as if a part of it were missing</source>
        <translation>无法解包，似乎缺少一部分</translation>
    </message>
    <message>
        <source>it claims {count:,} images</source>
        <translation>声称有 {count:,} 幅图像</translation>
    </message>
    <message>
        <source>it claims {count:,} parts</source>
        <translation>声称有 {count:,} 个部分</translation>
    </message>
    <message>
        <source>it does not say that it is a Sightglass session</source>
        <translation>其中未注明是 Sightglass 会话</translation>
    </message>
    <message>
        <source>it holds {name} twice</source>
        <translation>其中 {name} 出现两次</translation>
    </message>
    <message>
        <source>it holds {name}, which is no part of a session</source>
        <translation>其中的 {name} 不属于会话</translation>
    </message>
    <message>
        <source>it is of version {written} of the format, and this program reads up to version {version}</source>
        <translation>其格式版本为 {written}，而本程序最高只能读取版本 {version}</translation>
    </message>
    <message>
        <source>it uses the algorithm {name}, which this version does not have</source>
        <translation>它使用了此版本所没有的算法 {name}</translation>
    </message>
    <message>
        <source>its canvas</source>
        <translation>其画布</translation>
    </message>
    <message>
        <source>its canvas is in the mode {mode}</source>
        <translation>其画布的模式为 {mode}</translation>
    </message>
    <message>
        <source>its description</source>
        <translation>其描述</translation>
    </message>
    <message>
        <source>its description cannot be read, since {reason}</source>
        <translation>其描述无法读取：{reason}</translation>
    </message>
    <message>
        <source>its description claims {size:,} bytes, far more than it can need</source>
        <translation>其描述声称有 {size:,} 字节，远超所需</translation>
    </message>
    <message>
        <source>its description is compressed in a way that no session is</source>
        <translation>其描述的压缩方式不属于会话</translation>
    </message>
    <message>
        <source>its image {name}</source>
        <translation>其图像 {name}</translation>
    </message>
    <message>
        <source>its layout</source>
        <translation>其布局</translation>
    </message>
    <message>
        <source>its layout cannot be read ({error})</source>
        <translation>其布局无法读取（{error}）</translation>
    </message>
    <message>
        <source>its path</source>
        <translation>其路径</translation>
    </message>
    <message>
        <source>its selection</source>
        <translation>其选区</translation>
    </message>
    <message>
        <source>its selection does not lie within the current image</source>
        <translation>其选区不在当前图像之内</translation>
    </message>
    <message>
        <source>its version</source>
        <translation>其版本</translation>
    </message>
    <message>
        <source>its zoom</source>
        <translation>其缩放</translation>
    </message>
    <message>
        <source>its zoom shows no part of the image</source>
        <translation>其缩放未显示图像的任何部分</translation>
    </message>
    <message>
        <source>none of its images is the current one</source>
        <translation>没有一幅图像是当前图像</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>the batches of {what}</source>
        <translation>{what}的批数</translation>
    </message>
    <message>
        <source>the bit depth of {what}</source>
        <translation>{what}的位深</translation>
    </message>
    <message>
        <source>the board in view</source>
        <translation>当前显示的黑板</translation>
    </message>
    <message>
        <source>the checkpoint of {what}</source>
        <translation>{what}的检查点</translation>
    </message>
    <message>
        <source>the current image</source>
        <translation>当前图像</translation>
    </message>
    <message>
        <source>the dock in use</source>
        <translation>正在使用的面板</translation>
    </message>
    <message>
        <source>the dock in use, {name}, is none of its docks</source>
        <translation>正在使用的面板 {name} 不在其面板之中</translation>
    </message>
    <message>
        <source>the dock “{title}”</source>
        <translation>面板“{title}”</translation>
    </message>
    <message>
        <source>the edited steps of {what}</source>
        <translation>{what}编辑中的步骤</translation>
    </message>
    <message>
        <source>the files of {what}</source>
        <translation>{what}的文件</translation>
    </message>
    <message>
        <source>the film of {what}</source>
        <translation>{what}的影片</translation>
    </message>
    <message>
        <source>the frame of {what}</source>
        <translation>{what}的帧</translation>
    </message>
    <message>
        <source>the images of {what}</source>
        <translation>{what}的图像</translation>
    </message>
    <message>
        <source>the inputs of {operation}</source>
        <translation>{operation}的输入</translation>
    </message>
    <message>
        <source>the inputs of {what}</source>
        <translation>{what}的输入</translation>
    </message>
    <message>
        <source>the kept runs of {what}</source>
        <translation>{what}的保留的运行</translation>
    </message>
    <message>
        <source>the line on its canvas</source>
        <translation>其画布上的线</translation>
    </message>
    <message>
        <source>the line on its canvas does not lie within the image</source>
        <translation>其画布上的线不在图像之内</translation>
    </message>
    <message>
        <source>the list of its docks</source>
        <translation>其面板列表</translation>
    </message>
    <message>
        <source>the list of its edited images</source>
        <translation>其编辑中图像的列表</translation>
    </message>
    <message>
        <source>the list of its images</source>
        <translation>其图像列表</translation>
    </message>
    <message>
        <source>the matrix of {what} has {count} rows rather than 3</source>
        <translation>{what}的矩阵有 {count} 行，而不是 3 行</translation>
    </message>
    <message>
        <source>the mode of its canvas</source>
        <translation>其画布的模式</translation>
    </message>
    <message>
        <source>the name of image {number}</source>
        <translation>图像 {number} 的名称</translation>
    </message>
    <message>
        <source>the name of image {number} has {count:,} letters</source>
        <translation>图像 {number} 的名称有 {count:,} 个字符</translation>
    </message>
    <message>
        <source>the number of {what}</source>
        <translation>{what}的编号</translation>
    </message>
    <message>
        <source>the page of {what}</source>
        <translation>{what}的页</translation>
    </message>
    <message>
        <source>the parameters of {operation}</source>
        <translation>{operation}的参数</translation>
    </message>
    <message>
        <source>the parameters of {what}</source>
        <translation>{what}的参数</translation>
    </message>
    <message>
        <source>the parameters of {what} are not accepted ({reason})</source>
        <translation>{what}的参数不被接受（{reason}）</translation>
    </message>
    <message>
        <source>the part of {what}</source>
        <translation>{what}的组成部分</translation>
    </message>
    <message>
        <source>the recipe of {what}</source>
        <translation>{what}的配方</translation>
    </message>
    <message>
        <source>the recipe of {what} claims {count:,} steps</source>
        <translation>{what}的配方声称有 {count:,} 个步骤</translation>
    </message>
    <message>
        <source>the source of {what}</source>
        <translation>{what}的来源</translation>
    </message>
    <message>
        <source>the tool of its canvas</source>
        <translation>其画布的工具</translation>
    </message>
    <message>
        <source>the tool of its canvas is {tool}</source>
        <translation>其画布的工具为 {tool}</translation>
    </message>
    <message>
        <source>the training of {what}</source>
        <translation>{what}的训练</translation>
    </message>
    <message>
        <source>the view of {what}</source>
        <translation>{what}的视图</translation>
    </message>
    <message>
        <source>there is no version {version}</source>
        <translation>没有版本 {version}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>what is begun in {what}</source>
        <translation>{what}中未完成的内容</translation>
    </message>
    <message>
        <source>whether it was changed</source>
        <translation>是否已更改</translation>
    </message>
    <message>
        <source>whether the images of {what} are known</source>
        <translation>{what}的图像是否已知</translation>
    </message>
    <message>
        <source>{name} is missing in it</source>
        <translation>其中缺少 {name}</translation>
    </message>
    <message>
        <source>{operation} in {what}</source>
        <translation>{what}中的 {operation}</translation>
    </message>
    <message>
        <source>{operation} is not accepted ({reason})</source>
        <translation>{operation}不被接受（{reason}）</translation>
    </message>
    <message>
        <source>{what} cannot be used ({reason})</source>
        <translation>{what}无法使用（{reason}）</translation>
    </message>
    <message>
        <source>{what} claims {count:,} kept runs</source>
        <translation>{what}声称有 {count:,} 次保留的运行</translation>
    </message>
    <message>
        <source>{what} claims {count:,} steps</source>
        <translation>{what}声称有 {count:,} 个步骤</translation>
    </message>
    <message>
        <source>{what} claims {count:,} values of the step η</source>
        <translation>{what}声称有 {count:,} 个步长 η</translation>
    </message>
    <message>
        <source>{what} does not fit together ({error})</source>
        <translation>{what}内容不匹配（{error}）</translation>
    </message>
    <message>
        <source>{what} has curves whose points lack a coordinate</source>
        <translation>{what}的曲线中有缺少坐标的点</translation>
    </message>
    <message>
        <source>{what} has no files</source>
        <translation>{what}没有文件</translation>
    </message>
    <message>
        <source>{what} has no pixels of 8 or 16 bits or 32-bit floats</source>
        <translation>{what}的像素不是 8 位、16 位或 32 位浮点数</translation>
    </message>
    <message>
        <source>{what} has the entry {name}, which this version does not know</source>
        <translation>{what}含有此版本不认识的条目 {name}</translation>
    </message>
    <message>
        <source>{what} has {count} inputs rather than {chosen}</source>
        <translation>{what}有 {count} 个输入，而不是 {chosen} 个</translation>
    </message>
    <message>
        <source>{what} is a number that is far too large</source>
        <translation>{what}的数值过大</translation>
    </message>
    <message>
        <source>{what} is more than it can be</source>
        <translation>{what}超出了可能的大小</translation>
    </message>
    <message>
        <source>{what} is number {number}, but there are {count}</source>
        <translation>{what}的编号为 {number}，但总数为 {count}</translation>
    </message>
    <message>
        <source>{what} is of the network {name}</source>
        <translation>{what}用的是网络 {name}</translation>
    </message>
    <message>
        <source>{what} is said to be in “{name}”, which is no PNG or NPY</source>
        <translation>{what}注明在“{name}”中，而它不是 PNG 或 NPY</translation>
    </message>
    <message>
        <source>{what} is said to have {depth} bits, which its values do not fit to</source>
        <translation>{what}注明为 {depth} 位，与其数值不符</translation>
    </message>
    <message>
        <source>{what} lacks {name}</source>
        <translation>{what}缺少 {name}</translation>
    </message>
    <message>
        <source>{what} should be {wanted}, but is {found}</source>
        <translation>{what}应为{wanted}，实为{found}</translation>
    </message>
    <message>
        <source>{what} should hold {count} numbers, but holds {found}</source>
        <translation>{what}应有 {count} 个数，实有 {found} 个</translation>
    </message>
    <message>
        <source>“{name}” is compressed, and parts of sessions are not</source>
        <translation>“{name}”经过压缩，而会话的组成部分不应压缩</translation>
    </message>
    <message>
        <source>“{name}” is missing in it</source>
        <translation>其中缺少“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is no part of a session</source>
        <translation>“{name}”不属于会话</translation>
    </message>
    <message>
        <source>“{name}” was changed after it was written</source>
        <translation>“{name}”在写入后被更改</translation>
    </message>
</context>
</TS>
