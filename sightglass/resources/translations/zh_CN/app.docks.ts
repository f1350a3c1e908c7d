<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>ADMM beside other ways to solve the same problem, each with its duality gap</source>
        <translation>ADMM 与求解同一问题的其他方法对照，各附对偶间隙</translation>
    </message>
    <message>
        <source>Compare by iterations, or by the time that they took on this computer</source>
        <translation>按迭代次数比较，或按在本机上所用的时间比较</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>D and the first iterations with every number, for small images</source>
        <translation>D 与最初几次迭代的全部数值，适用于小图像</translation>
    </message>
    <message>
        <source>Data term against ‖Dx‖₁ over λ, and the PSNR where the clean image is known</source>
        <translation>数据项与 ‖Dx‖₁ 随 λ 的关系，以及已知干净图像时的 PSNR</translation>
    </message>
    <message>
        <source>Forget all trainings that were kept?</source>
        <translation>清除所有保留的训练？</translation>
    </message>
    <message>
        <source>Horizontal axis of the comparison</source>
        <translation>比较的横轴</translation>
    </message>
    <message>
        <source>Move the part</source>
        <translation>移动所取的部分</translation>
    </message>
    <message>
        <source>Objective, residuals, duality gap and ρ over the iterations</source>
        <translation>目标函数、残差、对偶间隙和 ρ 随迭代的变化</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>手算</translation>
    </message>
    <message>
        <source>Over iterations</source>
        <translation>按迭代次数</translation>
    </message>
    <message>
        <source>Over seconds</source>
        <translation>按秒数</translation>
    </message>
    <message>
        <source>Sweep λ</source>
        <translation>扫描 λ</translation>
    </message>
    <message>
        <source>The matrices fit on paper for images of up to 4 × 4 pixels: open the worked example in the dock's menu.</source>
        <translation>只有不超过 4 × 4 像素的图像，其矩阵才写得下：请打开面板菜单中的示例。</translation>
    </message>
    <message>
        <source>The split variable z, the dual θ and the differences Dx, and the soft threshold between them</source>
        <translation>分裂变量 z、对偶变量 θ 和差分 Dx，以及它们之间的软阈值</translation>
    </message>
    <message>
        <source>Their curves will be lost. The present training stays.</source>
        <translation>其曲线将会丢失。当前的训练会保留。</translation>
    </message>
    <message>
        <source>Use the best λ</source>
        <translation>使用最佳 λ</translation>
    </message>
    <message>
        <source>Use λ = {weight}</source>
        <translation>使用 λ = {weight}</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
</TS>
