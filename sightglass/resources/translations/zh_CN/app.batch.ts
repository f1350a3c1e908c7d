<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>, then </source>
        <translation>，然后</translation>
    </message>
    <message>
        <source>All images in {folder}</source>
        <translation>{folder} 中的所有图像</translation>
    </message>
    <message>
        <source>All images in “{text}” lie in the folder for the pictures, where nothing is worked on. Choose another folder for the pictures.</source>
        <translation>“{text}”中的所有图像都位于存放图片的文件夹内，其中的文件不会被处理。请为图片选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another batch is writing into “{folder}”. Wait for its end, or choose another folder.</source>
        <translation>另一个批处理正在写入“{folder}”。请等待其结束，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Files that failed</source>
        <translation>失败的文件</translation>
    </message>
    <message>
        <source>It needs none.</source>
        <translation>它不需要任何图像。</translation>
    </message>
    <message>
        <source>It needs {names}.</source>
        <translation>它需要 {names}。</translation>
    </message>
    <message>
        <source>Line {number} of “{name}” in “{folder}” is damaged, so what was done before is unknown. Choose another folder, or begin anew.</source>
        <translation>“{folder}”中“{name}”的第 {number} 行已损坏，因此无法得知先前的进度。请选择其他文件夹，或重新开始。</translation>
    </message>
    <message>
        <source>No file fits “{text}”. Check the pattern.</source>
        <translation>没有文件符合“{text}”。请检查匹配模式。</translation>
    </message>
    <message>
        <source>Page {number}: {reason}</source>
        <translation>第 {number} 页：{reason}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}. Change its permissions, or leave it out.</source>
        <translation>无法读取该文件夹：{reason}。请更改其权限，或不选它。</translation>
    </message>
    <message>
        <source>The folder “{text}” cannot be read: {reason}. Change its permissions.</source>
        <translation>无法读取文件夹“{text}”：{reason}。请更改其权限。</translation>
    </message>
    <message>
        <source>The processes that should compute end by themselves ({end}). Run fewer at a time.</source>
        <translation>负责计算的进程自行结束（{end}）。请减少同时运行的数目。</translation>
    </message>
    <message>
        <source>The recipe needs a further image, “{name}”, as “{slot}” of {algorithm}, which is the same for all files.</source>
        <translation>配方还需要图像“{name}”，作为 {algorithm} 的“{slot}”，对所有文件相同。</translation>
    </message>
    <message>
        <source>The recipe needs no further image “{name}”. {known}</source>
        <translation>配方不需要另外的图像“{name}”。{known}</translation>
    </message>
    <message>
        <source>There are no files to work on. Give some.</source>
        <translation>没有要处理的文件。请指定文件。</translation>
    </message>
    <message>
        <source>There are no images in the folder “{text}”. Choose another one.</source>
        <translation>文件夹“{text}”中没有图像。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出码 {code}</translation>
    </message>
    <message>
        <source>holds {count} pages, which its name does not tell. Let it end in “.tif”.</source>
        <translation>包含 {count} 页，而从文件名看不出来。请把扩展名改为“.tif”。</translation>
    </message>
    <message>
        <source>holds {count} pages. Save the page that is meant as a file of its own.</source>
        <translation>包含 {count} 页。请将所需的页另存为单独的文件。</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>信号 {number}</translation>
    </message>
    <message>
        <source>{algorithm} ({picture})</source>
        <translation>{algorithm}（{picture}）</translation>
    </message>
    <message>
        <source>{count} chosen, in {folders} folders</source>
        <translation>已选 {count} 项，位于 {folders} 个文件夹</translation>
    </message>
    <message>
        <source>{count} files in {folder}</source>
        <translation>{folder} 中的 {count} 个文件</translation>
    </message>
    <message>
        <source>{files}, {failed} failed</source>
        <translation>{files}，{failed} 个失败</translation>
    </message>
    <message>
        <source>{files}, {note}</source>
        <translation>{files}，{note}</translation>
    </message>
    <message>
        <source>{files}, {rate:.3g} per second, {left} left</source>
        <translation>{files}，每秒 {rate:.3g} 个，剩余 {left}</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02} min</source>
        <translation>{hours} 小时 {minutes:02} 分</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02} s</source>
        <translation>{minutes} 分 {seconds:02} 秒</translation>
    </message>
    <message>
        <source>{sentence} Files of several pages: {count}; each page is a picture of its own, such as “{name}”.</source>
        <translation>{sentence} 多页文件：{count} 个；每页单独成为一张图片，例如“{name}”。</translation>
    </message>
    <message>
        <source>{sentence} Stopped before the end: {left} files are left.</source>
        <translation>{sentence}提前停止：还剩 {left} 个文件。</translation>
    </message>
    <message>
        <source>{tried} of {total} files</source>
        <translation>{tried} / {total} 个文件</translation>
    </message>
    <message>
        <source>{written} of {total} files written, {failed} failed.</source>
        <translation>已写入 {written} / {total} 个文件，{failed} 个失败。</translation>
    </message>
    <message>
        <source>{written} of {total} files written, {kept} were there already, {failed} failed.</source>
        <translation>已写入 {written} / {total} 个文件，{kept} 个原已存在，{failed} 个失败。</translation>
    </message>
    <message>
        <source>{written} of {total} files written, {kept} were there already.</source>
        <translation>已写入 {written} / {total} 个文件，{kept} 个原已存在。</translation>
    </message>
    <message>
        <source>{written} of {total} files written.</source>
        <translation>已写入 {written} / {total} 个文件。</translation>
    </message>
    <message>
        <source>“{folder}” holds the results of another recipe, format or further input. Choose another folder, or begin anew.</source>
        <translation>“{folder}”中是其他配方、格式或输入的结果。请选择其他文件夹，或重新开始。</translation>
    </message>
    <message>
        <source>“{folder}” is a file, not a folder. Choose another folder for the pictures.</source>
        <translation>“{folder}”是文件而非文件夹。请为图片选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” did not work ({kind}: {error}).</source>
        <translation>“{name}”处理失败（{kind}：{error}）。</translation>
    </message>
    <message>
        <source>“{name}” ended its process {times} times ({end}). Perhaps there is too little memory: run fewer at a time.</source>
        <translation>“{name}”使其进程结束了 {times} 次（{end}）。可能是内存不足：请减少同时运行的数目。</translation>
    </message>
    <message>
        <source>“{name}” has no ending of a format that can be written, so it cannot be kept. Choose a format.</source>
        <translation>“{name}”的扩展名不是可写入的格式，因此无法保持原格式。请选择一种格式。</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Run fewer at a time, or scale it down.</source>
        <translation>“{name}”所需内存超出可用内存。请减少同时运行的数目，或将其缩小。</translation>
    </message>
</context>
</TS>
