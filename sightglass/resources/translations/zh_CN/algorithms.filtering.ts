<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>0° finds lines (even kernel), 90° finds edges (odd kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mirror at the pixel's outer edge, which repeats it: b a | a b c d | d c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave under a Gaussian: one frequency in one direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds what a Gaussian takes away: sharpens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show the spectrum of the image before and after the filter, as two pictures in decibels: what the filter takes away is darker there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximation rank (0 = off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binomial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black outside: 0 0 | a b c d | 0 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution flips the kernel, correlation does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolve or correlate with any kernel; see its kind, its frequency response, its factors and its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative, 1-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference along the falling diagonal, 2 x 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference along the rising diagonal, 2 x 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of the motion, of the light or across the wave; counter-clockwise from the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of two crests: the filter passes frequencies about 1/wavelength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tap is multiplied by this, for example 1/9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>滤波</translation>
    </message>
    <message>
        <source>Filter with the best sum of this many separable kernels instead; 0 filters with the exact kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gabor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H1: low-pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H2: vertical edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H3: high-pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [1 1 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [1 2 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal derivative, smoothed vertically by [3 10 3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the detail or of the derivative is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image spectra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplacian of Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplacian, 4 neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplacian, 8 neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the image as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean along a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over a square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow Gaussian minus wide Gaussian: a band of frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prewitt x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prewitt y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roberts 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roberts 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns of the kernel; a larger kernel sees more of the neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of Pascal's triangle: a Gaussian in small fractions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of [−1 0 1], any height, worked example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the detector: the length of the edge that it answers to most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the taps to sum 1; where they sum to 0, scale the positive ones to sum 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scharr x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scharr y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second derivative of a smoothed image: spots of radius σ√2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that is subtracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian: larger smooths more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of second derivatives in four directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of second derivatives in two directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taps row by row, 1 x 1 to 63 x 63; fractions such as 1/8 are kept exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edge pixel goes on: a a | a b c d | d d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image plus a derivative: relief lit from one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image repeats: c d | a b c d | a b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image to filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is flipped in both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is laid on as it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel that you type or paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsharp mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [1 1 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [1 2 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical derivative, smoothed horizontally by [3 10 3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical edge detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted mean that falls off with the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter sees outside the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kernel filters the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the Gaussian across the wave divided by its length along the crests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[0 −1 0; −1 4 −1; 0 −1 0], worked example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[½ 0 −½]: convolution gives (f[t+1] − f[t−1]) / 2, worked example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[−1 0 1; −2 0 2; −1 0 1], worked example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ of the wide one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⅛ [0 1 0; 1 4 1; 0 1 0], worked example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
