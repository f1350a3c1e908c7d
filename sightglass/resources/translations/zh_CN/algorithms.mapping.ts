<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair is an outlier if its point is farther than T from where the map sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected inliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected share of right pairs: fewer need more trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the map between two images from pairs of points, with RANSAC trial by trial, and warp by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the largest set of pairs that agree, rather than to all of them by least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each pixel u of the result, read the other image at x = h(u): no holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the known map moves the centre of the image downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the known map moves the centre of the image to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs are generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the number S of trials is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the other image is brought into the reference frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values between the pixels of the other image are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inliers found so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>Matched features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the random samples: the same seed draws the same ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each pair: u v in the reference, x y in the other image, and 1 or 0: whether it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that are clicked, typed or read from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RANSAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random points and where a known map sends them, with noise and outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation of the known map about the centre of the image, clockwise on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S follows from the probability and the best share of inliers so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S follows from the probability and the share of inliers that is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIFT features of both images that resemble each other; some are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the known map: above 1 distances are larger in the other image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of inliers w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of pairs whose place in the other image is anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear of an affine map, the u v term of a bilinear one, the perspective of a homography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skew and perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the places in the other image, along each axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family of maps that is fitted to the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image that is warped; not needed where pairs are generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image whose frame the other one is brought into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map that sends the points, known exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted probability that at least one sample is free of outliers: S = ln(1 − p) / ln(1 − wᵐ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pairs of points come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each pixel x of the other image to u = h⁻¹(x): holes where it is enlarged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
