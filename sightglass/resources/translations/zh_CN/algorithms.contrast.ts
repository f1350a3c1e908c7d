<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Adaptive equalization (CLAHE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An S-curve: more contrast around its midpoint, less towards black and white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black at percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Convex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equalizes tile by tile, with limited contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything above a level becomes white, the rest black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent: below 1 brightens and shows the shadows, above 1 darkens and shows the lights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the level that separates dark and bright pixels best, by Otsu's method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the histogram the form of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram equalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How input values become output values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the logarithm bends: near 0.1 the picture hardly changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Input value (0 black, 1 white) around which the contrast grows; values below darken, above brighten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverse logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins points that you drag in the curve by straight lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifts the darkest values most, with a finite slope at black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits the slope of the local curves: 1 changes little, higher shows more detail and more noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes every range of values about equally frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Otsu's level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piecewise linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels above this percentile become white; lowering it brightens the lights and widens the contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points (input, output) of the curve, from 0 (black) to 1 (white); drag them in the curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points (value, height) of the wanted distribution, joined by lines; only the proportions matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls values down and spreads the brightest most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raises to a power: below 1 lifts the dark values, above 1 pulls the bright ones down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S-curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the histogram and changes it by a transfer curve, by equalization or after another image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where one bit of the values is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the values between two percentiles over the whole range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steepness of the S-curve: the higher, the harder the contrast at the midpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps black and white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distribution that you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histogram of a second image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is cut into this many tiles along each side: more tiles adapt to smaller structures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image to work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image whose histogram a specification takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This share of the pixels becomes black; raising it darkens the shadows and widens the contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transforms red, green and blue on their own; colours may shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transforms the luminance and keeps the hue of every pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values above this level (0 black, 1 white) become white; raising it leaves less white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the wanted distribution comes from: your drawing or a second image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether luminance alone is transformed, which keeps the hue, or each channel on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bit is shown: 0 is the least significant; the highest (7 of 8 bits) shows the coarsest structure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White at percentile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
