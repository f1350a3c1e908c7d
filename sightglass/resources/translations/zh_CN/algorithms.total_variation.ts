<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 is plain ADMM; towards 2 each step goes further than it asks for, and fewer are needed</source>
        <translation>1 为普通 ADMM；越接近 2，每一步走得越远，所需步数越少</translation>
    </message>
    <message>
        <source>ADMM</source>
        <translation>ADMM</translation>
    </message>
    <message>
        <source>ADMM is tuned for speed here, FISTA and Chambolle-Pock are written to be read: their seconds could be fewer, their iterations not.</source>
        <translation>这里的 ADMM 针对速度作了优化，FISTA 和 Chambolle-Pock 则写得便于阅读：它们的用时还可以减少，迭代次数则不能。</translation>
    </message>
    <message>
        <source>Adapt ρ</source>
        <translation>自适应 ρ</translation>
    </message>
    <message>
        <source>After {iterations} the objective is {objective}, and no image can have a lower one: nothing but rounding is left of it.</source>
        <translation>经过 {iterations}，目标函数为 {objective}，没有图像能更低：剩下的只是舍入误差。</translation>
    </message>
    <message>
        <source>After {iterations} the objective is {objective}. θ is still too far from its optimum to prove how near that is to the least one.</source>
        <translation>经过 {iterations}，目标函数为 {objective}。θ 离最优解还太远，尚不能证明它与最小值有多接近。</translation>
    </message>
    <message>
        <source>After {iterations} the objective is {objective}; no image can have one below {bound}, which is {percent} less.</source>
        <translation>经过 {iterations}，目标函数为 {objective}；没有图像能低于 {bound}，即只能再低 {percent}。</translation>
    </message>
    <message>
        <source>Against the clean image λ = {weight} is best: PSNR {psnr} dB.</source>
        <translation>与干净图像相比，λ = {weight} 最佳：PSNR 为 {psnr} dB。</translation>
    </message>
    <message>
        <source>All iterations</source>
        <translation>全部迭代次数</translation>
    </message>
    <message>
        <source>All time (ms)</source>
        <translation>全部时间（ms）</translation>
    </message>
    <message>
        <source>Also show what the iteration works on: the split variable z, the dual θ and the differences Dx</source>
        <translation>同时显示迭代所用的量：分裂变量 z、对偶变量 θ 和差分 Dx</translation>
    </message>
    <message>
        <source>Also solve by dual FISTA, Chambolle-Pock and scikit-image, and draw all convergence curves together</source>
        <translation>同时用对偶 FISTA、Chambolle-Pock 和 scikit-image 求解，并把所有收敛曲线画在一起</translation>
    </message>
    <message>
        <source>Also solve for λ from small to large, and draw the data term against ‖Dx‖₁ and the PSNR where known</source>
        <translation>同时对由小到大的 λ 求解，并画出数据项与 ‖Dx‖₁ 的关系，以及已知时的 PSNR</translation>
    </message>
    <message>
        <source>Anisotropic</source>
        <translation>各向异性</translation>
    </message>
    <message>
        <source>As set below</source>
        <translation>按下方设定</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Best PSNR over λ</source>
        <translation>各 λ 中的最佳 PSNR</translation>
    </message>
    <message>
        <source>Chambolle-Pock</source>
        <translation>Chambolle-Pock</translation>
    </message>
    <message>
        <source>Change ρ while running, so that the primal and the dual residual shrink together: mends a poor ρ, but the automatic one needs fewer iterations still</source>
        <translation>运行时改变 ρ，使原始残差与对偶残差一同减小：可补救不当的 ρ，但自动的 ρ 所需迭代更少</translation>
    </message>
    <message>
        <source>Compare solvers</source>
        <translation>比较求解器</translation>
    </message>
    <message>
        <source>Coupled</source>
        <translation>耦合</translation>
    </message>
    <message>
        <source>Denoise by minimising ‖x − y‖² + λ‖Dx‖₁ with ADMM; watch the iterate, the residuals and the duality gap.</source>
        <translation>用 ADMM 最小化 ‖x − y‖² + λ‖Dx‖₁ 来去噪；观察迭代结果、残差与对偶间隙。</translation>
    </message>
    <message>
        <source>Denoised</source>
        <translation>去噪结果</translation>
    </message>
    <message>
        <source>Dual residual</source>
        <translation>对偶残差</translation>
    </message>
    <message>
        <source>Dual, ‖2(x − y) + Dᵀθ‖</source>
        <translation>对偶，‖2(x − y) + Dᵀθ‖</translation>
    </message>
    <message>
        <source>Duality gap</source>
        <translation>对偶间隙</translation>
    </message>
    <message>
        <source>Duality gap relative to the objective</source>
        <translation>相对于目标函数的对偶间隙</translation>
    </message>
    <message>
        <source>Dx, horizontal</source>
        <translation>Dx，水平</translation>
    </message>
    <message>
        <source>Dx, vertical</source>
        <translation>Dx，垂直</translation>
    </message>
    <message>
        <source>Each channel alone</source>
        <translation>各通道独立</translation>
    </message>
    <message>
        <source>Each λ</source>
        <translation>各个 λ</translation>
    </message>
    <message>
        <source>FISTA on the dual</source>
        <translation>对偶 FISTA</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>From the z and θ before.</source>
        <translation>由前一次的 z 和 θ 得到。</translation>
    </message>
    <message>
        <source>From λ, by a rule that needs few iterations on most images</source>
        <translation>由 λ 按一条规则得出，对多数图像只需很少的迭代</translation>
    </message>
    <message>
        <source>Gap / objective</source>
        <translation>间隙 / 目标函数</translation>
    </message>
    <message>
        <source>Gap of each solver</source>
        <translation>各求解器的间隙</translation>
    </message>
    <message>
        <source>Gap proved by</source>
        <translation>间隙的证明依据</translation>
    </message>
    <message>
        <source>Here ρ stays what it is; the run itself changes it. Here the system is solved directly; the DCT, which serves images of any size, makes the matrix diagonal.</source>
        <translation>这里 ρ 保持不变，实际运行时则会改变它。这里直接求解方程组；适用于任意大小图像的 DCT 则把矩阵对角化。</translation>
    </message>
    <message>
        <source>Horizontal differences</source>
        <translation>水平差分</translation>
    </message>
    <message>
        <source>Isotropic</source>
        <translation>各向同性</translation>
    </message>
    <message>
        <source>It is the largest λ of the sweep: a larger one may be better still.</source>
        <translation>它是扫描中最大的 λ：更大的 λ 可能更好。</translation>
    </message>
    <message>
        <source>It is the same in all iterations. Here the system is solved directly; the DCT, which serves images of any size, makes the matrix diagonal.</source>
        <translation>它在各次迭代中相同。这里直接求解方程组；适用于任意大小图像的 DCT 则把矩阵对角化。</translation>
    </message>
    <message>
        <source>It is the smallest λ of the sweep: a smaller one may be better still.</source>
        <translation>它是扫描中最小的 λ：更小的 λ 可能更好。</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Iteration {n}</source>
        <translation>第 {n} 次迭代</translation>
    </message>
    <message>
        <source>Iteration {n}, relative gap {gap}</source>
        <translation>第 {n} 次迭代，相对间隙 {gap}</translation>
    </message>
    <message>
        <source>Iteration {n}: differences</source>
        <translation>第 {n} 次迭代：差分</translation>
    </message>
    <message>
        <source>Iteration {n}: over-relaxation</source>
        <translation>第 {n} 次迭代：超松弛</translation>
    </message>
    <message>
        <source>Iteration {n}: right-hand side</source>
        <translation>第 {n} 次迭代：右端项</translation>
    </message>
    <message>
        <source>Iteration {n}: {symbol}</source>
        <translation>第 {n} 次迭代：{symbol}</translation>
    </message>
    <message>
        <source>Iterations to {tolerance:g}</source>
        <translation>达到 {tolerance:g} 的迭代次数</translation>
    </message>
    <message>
        <source>L-curve</source>
        <translation>L 曲线</translation>
    </message>
    <message>
        <source>Length of Dx + θ/ρ</source>
        <translation>Dx + θ/ρ 的长度</translation>
    </message>
    <message>
        <source>Length of z</source>
        <translation>z 的长度</translation>
    </message>
    <message>
        <source>Lower bound from θ</source>
        <translation>由 θ 得到的下界</translation>
    </message>
    <message>
        <source>Minimise ‖x − y‖² + λ‖Dx‖₁, with black = 0 and white = 1. λ = {weight}, ρ = {rho}, so λ/ρ = {threshold}; α = {relaxation}.</source>
        <translation>最小化 ‖x − y‖² + λ‖Dx‖₁，其中黑 = 0，白 = 1。λ = {weight}，ρ = {rho}，故 λ/ρ = {threshold}；α = {relaxation}。</translation>
    </message>
    <message>
        <source>No image has an objective below {bound}: the highest lower bound that a dual variable has proved.</source>
        <translation>没有图像的目标函数低于 {bound}：这是对偶变量所证明的最高下界。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>Objective of each solver</source>
        <translation>各求解器的目标函数</translation>
    </message>
    <message>
        <source>One length over all channels: edges stay at the same place in all of them</source>
        <translation>所有通道合为一个长度：边缘在各通道中保持在同一位置</translation>
    </message>
    <message>
        <source>Over relaxation</source>
        <translation>超松弛</translation>
    </message>
    <message>
        <source>Over-relaxation: in the two steps that follow, this stands in place of Dx.</source>
        <translation>超松弛：在接下来的两步中，它代替 Dx。</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>PSNR over λ</source>
        <translation>PSNR 随 λ 的变化</translation>
    </message>
    <message>
        <source>Penalty ρ</source>
        <translation>惩罚参数 ρ</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Price of z ≠ Dx: too small and x hardly moves towards flat areas, too large and θ takes long to settle</source>
        <translation>z ≠ Dx 的代价：太小则 x 难以趋向平坦区域，太大则 θ 很久才能稳定</translation>
    </message>
    <message>
        <source>Primal residual</source>
        <translation>原始残差</translation>
    </message>
    <message>
        <source>Primal, ‖Dx − z‖</source>
        <translation>原始，‖Dx − z‖</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Relative gap</source>
        <translation>相对间隙</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Soft threshold of the z-step</source>
        <translation>z 步的软阈值</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Stop after this many iterations even if the gap is still larger</source>
        <translation>达到此迭代次数即停止，即使间隙仍然较大</translation>
    </message>
    <message>
        <source>Stop when the duality gap is below this share of the objective: then no x can be better by more</source>
        <translation>对偶间隙低于目标函数的这一比例时停止：此时任何 x 至多再好这么多</translation>
    </message>
    <message>
        <source>Sweep over λ</source>
        <translation>对 λ 扫描</translation>
    </message>
    <message>
        <source>Taken away, y − x</source>
        <translation>去除的部分，y − x</translation>
    </message>
    <message>
        <source>The corner of the L-curve is at λ = {weight}, a guess that needs no clean image: below, ‖Dx‖₁ falls quickly for little change of the image; above, the image itself goes.</source>
        <translation>L 曲线的拐角在 λ = {weight}，这一估计无需干净图像：低于它时，图像稍有变化 ‖Dx‖₁ 就迅速下降；高于它时，图像本身也会受损。</translation>
    </message>
    <message>
        <source>The image to denoise</source>
        <translation>要去噪的图像</translation>
    </message>
    <message>
        <source>The iterations were used up before the tolerance was reached: allow more, or let ρ be automatic.</source>
        <translation>达到容差之前迭代次数已用完：请允许更多迭代，或让 ρ 自动确定。</translation>
    </message>
    <message>
        <source>The iterations were used up before the tolerance was reached: allow more.</source>
        <translation>达到容差之前迭代次数已用完：请允许更多迭代。</translation>
    </message>
    <message>
        <source>The length of the gradient: treats all directions of edges alike</source>
        <translation>梯度的长度：对各个方向的边缘一视同仁</translation>
    </message>
    <message>
        <source>The matrix of the x-step</source>
        <translation>x 步的矩阵</translation>
    </message>
    <message>
        <source>The noisy image</source>
        <translation>含噪图像</translation>
    </message>
    <message>
        <source>The objective of x is {value}.</source>
        <translation>x 的目标函数为 {value}。</translation>
    </message>
    <message>
        <source>The objective of y is {value}. From x = y and θ = 0 comes z = soft(Dy, λ/ρ).</source>
        <translation>y 的目标函数为 {value}。由 x = y 和 θ = 0 得 z = soft(Dy, λ/ρ)。</translation>
    </message>
    <message>
        <source>Three gray problems: edges of the channels may part</source>
        <translation>三个灰度问题：各通道的边缘可能错开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time to {tolerance:g} (ms)</source>
        <translation>达到 {tolerance:g} 的时间（ms）</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Vertical differences</source>
        <translation>竖直差分</translation>
    </message>
    <message>
        <source>Weight of ‖Dx‖₁ against ‖x − y‖² (black = 0, white = 1): larger gives fewer and flatter areas</source>
        <translation>‖Dx‖₁ 相对于 ‖x − y‖² 的权重（黑 = 0，白 = 1）：越大则区域越少、越平坦</translation>
    </message>
    <message>
        <source>What is at most λ/ρ = {threshold} becomes 0, the rest loses as much: each difference on its own.</source>
        <translation>不超过 λ/ρ = {threshold} 的变为 0，其余减去同样的量：每个差分各自处理。</translation>
    </message>
    <message>
        <source>What is at most λ/ρ = {threshold} becomes 0, the rest loses as much: the two differences of a pixel together, as one vector.</source>
        <translation>不超过 λ/ρ = {threshold} 的变为 0，其余减去同样的量：每个像素的两个差分合为一个向量处理。</translation>
    </message>
    <message>
        <source>What z is to agree with.</source>
        <translation>z 应与之一致的量。</translation>
    </message>
    <message>
        <source>Where to begin: z</source>
        <translation>初始值：z</translation>
    </message>
    <message>
        <source>Where to begin: θ</source>
        <translation>初始值：θ</translation>
    </message>
    <message>
        <source>Whether differences along rows and columns count each alone or as a gradient</source>
        <translation>沿行与列的差分是各自计算，还是合为梯度计算</translation>
    </message>
    <message>
        <source>Whether the channels of a colour image are denoised one by one or together; gray images do not care</source>
        <translation>彩色图像的各通道是逐个去噪还是一起去噪；对灰度图像没有区别</translation>
    </message>
    <message>
        <source>Whether ρ follows from λ or is set by hand</source>
        <translation>ρ 由 λ 得出还是手动设定</translation>
    </message>
    <message>
        <source>best PSNR, λ = {weight}</source>
        <translation>最佳 PSNR，λ = {weight}</translation>
    </message>
    <message>
        <source>best λ = {weight}</source>
        <translation>最佳 λ = {weight}</translation>
    </message>
    <message>
        <source>corner, λ = {weight}</source>
        <translation>拐角，λ = {weight}</translation>
    </message>
    <message>
        <source>its own dual variable</source>
        <translation>自身的对偶变量</translation>
    </message>
    <message>
        <source>scikit-image has no function that couples the channels of a colour image.</source>
        <translation>scikit-image 没有能耦合彩色图像各通道的函数。</translation>
    </message>
    <message>
        <source>scikit-image's denoise_tv_bregman ends above the optimum: it ties the outermost pixels to a border of noisy values that stays as it is.</source>
        <translation>scikit-image 的 denoise_tv_bregman 停在最优值之上：它把最外圈像素与一圈始终不变的含噪边界联系在一起。</translation>
    </message>
    <message>
        <source>scikit-image's denoise_tv_bregman ends above the optimum: it ties the outermost pixels to a border of noisy values that stays as it is. Where it is isotropic, it also shortens the gradients by a smooth rule instead of the soft threshold.</source>
        <translation>scikit-image 的 denoise_tv_bregman 停在最优值之上：它把最外圈像素与一圈始终不变的含噪边界联系在一起。在各向同性时，它还用一条平滑规则代替软阈值来缩短梯度。</translation>
    </message>
    <message>
        <source>scikit-image's denoise_tv_chambolle is left out: it solves the isotropic problem only.</source>
        <translation>未包括 scikit-image 的 denoise_tv_chambolle：它只求解各向同性问题。</translation>
    </message>
    <message>
        <source>skimage Chambolle</source>
        <translation>skimage Chambolle</translation>
    </message>
    <message>
        <source>skimage split Bregman</source>
        <translation>skimage 分裂 Bregman</translation>
    </message>
    <message>
        <source>the best bound of the others</source>
        <translation>其他求解器的最佳下界</translation>
    </message>
    <message>
        <source>z, horizontal</source>
        <translation>z，水平</translation>
    </message>
    <message>
        <source>z, vertical</source>
        <translation>z，垂直</translation>
    </message>
    <message>
        <source>z, θ and Dx</source>
        <translation>z、θ 和 Dx</translation>
    </message>
    <message>
        <source>{name}, horizontal =</source>
        <translation>{name}，水平 =</translation>
    </message>
    <message>
        <source>{name}, vertical =</source>
        <translation>{name}，竖直 =</translation>
    </message>
    <message>
        <source>{n} iteration</source>
        <translation>{n} 次迭代</translation>
    </message>
    <message>
        <source>{n} iterations</source>
        <translation>{n} 次迭代</translation>
    </message>
    <message>
        <source>{size}: each row has a −1 at a pixel and a 1 at its neighbour below. The pixels of x are counted row by row.</source>
        <translation>{size}：每一行在某个像素处为 −1，在其下方相邻像素处为 1。x 的像素逐行编号。</translation>
    </message>
    <message>
        <source>{size}: each row has a −1 at a pixel and a 1 at its neighbour right. The pixels of x are counted row by row.</source>
        <translation>{size}：每一行在某个像素处为 −1，在其右侧相邻像素处为 1。x 的像素逐行编号。</translation>
    </message>
    <message>
        <source>{solver}: iteration {n}</source>
        <translation>{solver}：第 {n} 次迭代</translation>
    </message>
    <message>
        <source>{symbol}, horizontal</source>
        <translation>{symbol}，水平</translation>
    </message>
    <message>
        <source>{symbol}, vertical</source>
        <translation>{symbol}，竖直</translation>
    </message>
    <message>
        <source>|horizontal| + |vertical|: prefers edges along rows and columns</source>
        <translation>|水平| + |竖直|：偏好沿行和列的边缘</translation>
    </message>
    <message>
        <source>θ = ρ(Dy − z): what the soft threshold took off, times ρ.</source>
        <translation>θ = ρ(Dy − z)：软阈值减去的量乘以 ρ。</translation>
    </message>
    <message>
        <source>θ stays between −λ and λ; where z is not 0, it is as long as λ.</source>
        <translation>θ 始终在 −λ 与 λ 之间；z 不为 0 处，其长度等于 λ。</translation>
    </message>
    <message>
        <source>θ, horizontal</source>
        <translation>θ，水平</translation>
    </message>
    <message>
        <source>θ, vertical</source>
        <translation>θ，垂直</translation>
    </message>
    <message>
        <source>λ</source>
        <translation>λ</translation>
    </message>
    <message>
        <source>λ = {weight:.3g}: {status}</source>
        <translation>λ = {weight:.3g}：{status}</translation>
    </message>
    <message>
        <source>λ at the corner of the L-curve</source>
        <translation>L 曲线拐角处的 λ</translation>
    </message>
    <message>
        <source>λ from small (left) to large</source>
        <translation>λ 由小（左）到大</translation>
    </message>
    <message>
        <source>λ of the best PSNR</source>
        <translation>最佳 PSNR 的 λ</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
</context>
</TS>
