<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>4 × 4 cells of 8 directions of the gradient: 128 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 × 4 cells of 9 directions without sign, normalised as one block: 144 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 × 8 gray values, brightness and contrast taken out: 64 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corner has to be the strongest of the square that reaches this far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree that halves the descriptors along one coordinate after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pairs, by one product of matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 1 the turned image is smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs: extrema of the differences of Gaussians over place and scale (OpenCV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brute force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners at several scales, each at the scale where it responds most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners: det M − k (tr M)² of the structure tensor M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners: the smaller eigenvalue of the structure tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe each keypoint relative to its dominant direction; without it the descriptor turns with the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of a pair has to be the nearest of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extrema that are more than this many times as long as wide lie on an edge and are dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extrema whose difference of Gaussians is below a third of this are dropped; on values from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Find points that can be recognised again, describe their surroundings, and match them with another image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give patch, histogram of directions and descriptor of one keypoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the Gaussian octaves and their differences as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harris, multi-scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HoG of a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How keypoints are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many keypoints are kept, of the strongest or of the best spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many scales, each √2 times the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the nearest descriptors are found; both are exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the surroundings of a keypoint are written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect a keypoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep those that are far from any stronger one, rather than the strongest alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger values refuse more of what resembles an edge; from 0.25 on there are no corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutual check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs farther apart are refused; descriptors have a length of about 512, so 725 to 1024 refuse none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search images of more than 3 megapixels at full size too, rather than at a half or a quarter of it: finds smaller blobs, and takes about 300 MB for each megapixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shi-Tomasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppression radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survival under rotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image itself, turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image to match with; not needed where the image itself is turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image whose keypoints are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest must be closer than this share of the distance of the second nearest; 1 for no test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The true partner of each keypoint is known exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the image step by step and count the matches that are right, with and without orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker corners are dropped; a share of the strongest response in the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keypoints are matched with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one: 0 is the strongest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the Gaussian window over which gradients are gathered; of several scales the smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k-d tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
