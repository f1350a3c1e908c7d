<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 is plain ADMM; towards 2 each step goes further than it asks for, and fewer are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show what the iteration works on: the split variable z, the dual θ and the differences Dx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also solve by dual FISTA, Chambolle-Pock and scikit-image, and draw all convergence curves together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also solve for λ from small to large, and draw the data term against ‖Dx‖₁ and the PSNR where known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anisotropic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As set below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Change ρ while running, so that the primal and the dual residual shrink together: mends a poor ρ, but the automatic one needs fewer iterations still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare solvers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise by minimising ‖x − y‖² + λ‖Dx‖₁ with ADMM; watch the iterate, the residuals and the duality gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From λ, by a rule that needs few iterations on most images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isotropic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L-curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One length over all channels: edges stay at the same place in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over relaxation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of z ≠ Dx: too small and x hardly moves towards flat areas, too large and θ takes long to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this many iterations even if the gap is still larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop when the duality gap is below this share of the objective: then no x can be better by more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image to denoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the gradient: treats all directions of edges alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three gray problems: edges of the channels may part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of ‖Dx‖₁ against ‖x − y‖² (black = 0, white = 1): larger gives fewer and flatter areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether differences along rows and columns count each alone or as a gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the channels of a colour image are denoised one by one or together; gray images do not care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether ρ follows from λ or is set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z, θ and Dx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|horizontal| + |vertical|: prefers edges along rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
