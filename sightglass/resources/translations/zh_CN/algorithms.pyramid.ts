<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>All levels beside each other, each at its own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels enlarged to the size of the image, without interpolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show down-sampling as a matrix P = S·T, with its rank; for larger images that of part of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average, bilinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average, nearest neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burt and Adelson, 5 taps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficients of magnitude up to T become 0, the others stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every coefficient moves towards 0 by T: sign(c)·max(|c| − T, 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor of each Laplacian level, finest level first: 0 leaves it out, above 1 it is emphasised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor of the low-pass at the top of the pyramid: 0 leaves nothing but the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain of the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian and Laplacian pyramids; thresholds and gains of each scale, and the image that comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a level is made smaller (reduce), and larger again (expand)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the image is halved; it ends at 1 × 1 pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the levels are laid out in the pictures of a pyramid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of 2 × 2 pixels down, each repeated up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of 2 × 2 pixels down, interpolated linearly up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle tap a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Reductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed both ways by a kernel of the filter dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed by 5 taps both ways; the parameter a is the middle one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taps ¼ − a/2, ¼, a, ¼, ¼ − a/2: 0.375 is binomial, 0.4 nearly Gaussian, 0.5 a triangle, above it the outer taps are negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finest level on the left, the smaller ones below each other beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first threshold and the first gain hold for all Laplacian levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image to take apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of each Laplacian level in values of the image, finest level first; 0 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a threshold does to the coefficients above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kernel smooths the image before every second row and column is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
