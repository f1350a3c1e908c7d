<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>(Sharpening in the strict sense sums to 1: normalise the kernel.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0° finds lines (even kernel), 90° finds edges (odd kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/√2 at {frequency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mirror at the pixel's outer edge, which repeats it: b a | a b c d | d c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rise {towards} gives a positive value; convolution would give a negative one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rise {towards} gives a positive value; correlation would give a negative one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A side of even length has no middle tap: the origin is the tap in row {row}, column {column}, just below or right of the middle.</source>
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
        <source>All taps are 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along {axis} nothing passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along {axis} with |H| at least 1/√2 of its largest there, {largest}, it passes {bands} cycles per pixel.</source>
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
        <source>Band-pass: answers most to waves of {length} px (u = {u}, v = {v} cycles per pixel) and less to slower and faster ones.</source>
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
        <source>Comb: a mean of far pixels, which passes the highest frequencies as well as frequency 0.</source>
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
        <source>Correlation: H is the complex conjugate of the kernel's own transform.</source>
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
        <source>Derivative, at {angle}° (counter-clockwise from the right): finds edges across that direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative, horizontal: finds vertical edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative, vertical: finds horizontal edges.</source>
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
        <source>Filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered (signed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered, clipped to the input's range</source>
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
        <source>Gain H(0,0) = {zero}, H(½,0) = {vertical}, H(0,½) = {horizontal}, H(½,½) = {diagonal}; the largest |H| is {largest} at u = {u}, v = {v} cycles per pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain has fallen to one half along {axis} (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain {name}, imaginary part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain {name}, real part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H(u,v) is</source>
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
        <source>High-pass in one direction: a second derivative, which finds thin lines. It is not a sharpening filter, which would sum to 1; this one sums to {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-pass: finds isolated points and edges of all directions. It is not a sharpening filter, which would sum to 1; this one sums to {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal</source>
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
        <source>Horizontal frequency v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal {n}</source>
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
        <source>Identity: the image stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image spectra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaginary part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no point symmetry, so H is complex: it shifts some frequencies against others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel h(m,n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
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
        <source>Largest |H|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest |H| at u (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest |H| at v (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the image as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low-pass: smooths {direction}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low-pass: smooths {direction}; the gain falls to 1/√2 of that at frequency 0 at {cutoffs} cycles per pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude</source>
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
        <source>Negative taps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tap is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tap is positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the usual kinds: |H| is {zero} at frequency 0, at most {largest}, and {high} at most at the highest frequencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passband along {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passband along {axis}, from (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passband along {axis}, to (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passband {n} along {axis}, from (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passband {n} along {axis}, to (cycles/px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase of H(u,v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive taps</source>
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
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank 0: there is nothing to separate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank 1, separable: the factors are in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank 1, separable: {factors} (vertical × horizontal; the vertical part sums to {vertical}, the horizontal one sums to {horizontal}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank}: not separable. The nearest separable kernel differs from it by {error} % (Frobenius norm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relief (emboss): the image plus a derivative, as if lit from one side.</source>
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
        <source>Scaled identity: every value is multiplied by {factor}.</source>
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
        <source>Sharpening: mixed signs and a sum of {sum} keep flat areas and raise detail, by up to {times} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift: the image moves {way} and is multiplied by {factor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift: the image moves {way}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singular values of the kernel</source>
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
        <source>Spectrum after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum after the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum before the filter</source>
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
        <source>Strictly it is band-pass: the highest frequency does not pass either.</source>
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
        <source>Sum of taps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry, mirrored left-right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry, mirrored up-down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetry, turned by 180°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taps h(m,n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taps h(m,n) as fractions</source>
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
        <source>The equation shows its terms of lowest frequency and leaves out {n}.</source>
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
        <source>The kernel of rank {own_rank} is replaced by its best approximation of rank {rank}, which differs from it by {error} % (Frobenius norm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel that you type or paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel's own rank is {rank}: nothing is approximated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taps have both signs ({positive} positive, {negative} negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taps sum to 0, so they are scaled for the positive ones to sum to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by 180° it changes its sign, so H is imaginary apart from the phase of half a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by 180° it changes its sign, so H is imaginary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by 180° it stays the same, so H is real apart from the phase of half a sample, and correlation gives the same but for a shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by 180° it stays the same, so H is real, and correlation gives the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsharp mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical and horizontal factors</source>
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
        <source>Vertical frequency u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical {n}</source>
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
        <source>What kind of filter it is</source>
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
        <source>Zero kernel: every output is 0. Give at least one tap another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero taps</source>
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
        <source>along {angle}° only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>band-pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles/px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derivative (edge detector)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat areas are multiplied by {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat areas become 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat areas keep their value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>general</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high-pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>horizontally only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imaginary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {rows} x {columns} taps. Accepted are 1 x 1 to {largest} x {largest}; leave out rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no numbers. Write at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it makes a tap of {tap}. Accepted are 0 and magnitudes from {smallest} to {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low-pass (smoothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relief (image plus derivative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharpening (high-boost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards the top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u (vertically)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v (horizontally)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertically only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signs}; they sum to {sum}: {meaning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} x {size} taps cut off {share} % of the Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} x {size} taps cut off {share} % of the Gaussian; a size of {wanted} px would hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terms} + … 1 more term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terms} + … {n} more terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wide} px is not larger than sigma ({sigma} px). Make it wider than sigma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|H(u,v)| in dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|{response}| in decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ of the wide one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{image}” has no pixel in row {row}, column {column}, channel {channel}. It has {rows} rows, {columns} columns and {channels} channel(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{image}” holds values so large that the filtered ones leave the range of floats. Scale the image or the kernel down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⅛ [0 1 0; 1 4 1; 0 1 0], worked example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
