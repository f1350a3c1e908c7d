<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A match agrees with a homography if it is off by no more than this, at the working size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match is believed if its distance is below this share of that of the second nearest feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mean in which an image counts less towards its border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panorama that needs more is refused before it is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust all images together, so that errors do not add up from pair to pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands (0: automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out the largest upright rectangle that is covered everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cylinder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance-weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel is of one image, cut along the seam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features and matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine detail changes over within a few pixels of the seam, coarse shading over a wide band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal length (0: estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a camera that turned on the spot: views of any width; the focal length is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halfway between what only the one and only the other image shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homographies that are tried for each pair of images, each from four matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How images are put together where they overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inlier distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplacian pyramid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger images are reduced to this size to find features; more takes longer and finds more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least inliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the pyramid: each doubles the width over which coarse shading changes over; 0 takes as many as suit the width of each overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>Midline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply each image so that overlaps are equally bright; the reference stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the reference image at full size; 0 estimates it from the homographies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of two or more images that overlap, in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama</source>
        <translation>全景拼接</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RANSAC trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference (0: middle)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>SIFT drops fainter features; lower it for images with little texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the panorama against the reference image; the geometry stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stitch images that overlap, and look at every stage: matches, homographies, gains, seams and blending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image plane of the reference: straight lines stay straight, wide views grow large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image whose frame the panorama is drawn in, counted from 1; 0 takes the middle one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of all images that show the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path across the overlap along which both images differ least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface that the images are drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the cylinder upright, so that the horizon does not run in waves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two images belong together only if at least so many matches agree on a homography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one image gives way to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the random draws of RANSAC begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
