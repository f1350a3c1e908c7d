<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>16 bits (0 to 65535)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit float (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits (0 to 255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A denoiser's NPZ file in Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Gaussian noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Gaussian noise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Poisson noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Poisson noise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add salt and pepper noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add salt and pepper noise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds normal noise and remembers the clean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All take one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averages all pixels that fall together: best for making smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white are moved to those of the new type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to 8 bits, 16 bits or float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert depth…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts photons; remembers the clean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each takes the value of the nearest pixel that is finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges the image so that nothing is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip horizontally…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip vertically…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray of the new corners, 0 black to 1 white; with alpha: transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values between pixels are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持长宽比</translation>
    </message>
    <message>
        <source>Keep the corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a rectangle of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the luminance and drops the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest and highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the image smaller or larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN and -infinity become the lowest, infinity the highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest finite pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the old width and height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive angles turn counter-clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts numbers in the place of NaN and infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace non-finite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace non-finite values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate by 180°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate by 180°…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate by any angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate by any angle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps top and bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the nearest pixel: no new values, jagged edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height follows from the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To gray…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns about the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns by 90° clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns by 90° counter-clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns some pixels white or black; remembers the clean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs 16 pixels: sharper, may overshoot at edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs the 4 nearest pixels: smooth, a little blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all of them become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What takes the place of NaN and infinite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the size is given relative to the old one or in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
