<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A disc in the middle moves one way, the ground behind it the opposite way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large diamond moves downhill, a small one finishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth field for the whole image at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the centre of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1 the scene comes nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also run every other method on the same pair, for a table of errors and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another displacement fits nearly as well: an edge or a repeated pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the colour picture: the hue is the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from the centre of the image, or towards it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring both frames to the same local brightness and contrast first: faint texture then counts, and changes of light do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central differences smoothed across by [3 10 3] / 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner: reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIS (OpenCV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense inverse search at its medium preset, for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diamond search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of neighbouring blocks; 0 for the side of a block, less lets them overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each block looks for its best place in the next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge: aperture problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel moves by the same vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farneback (OpenCV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find how every pixel moves from one frame to the next, and see why the method knows, or does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat: undetermined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From coarse to fine, warping the second frame by what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From dark blue (at rest) to yellow (fastest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full colour at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full search (EBMA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients of one direction determine only the motion along it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients of several directions determine both components of the motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horn-Schunck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a row slides for each row below it, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the second frame is warped and the rest of the motion found, on each level; twice as often from the third finest level on, where it takes hardly any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pixels of the neighbourhood count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient of the image is taken: longer filters resist noise and fit the true derivative better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the motion is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the pixels really move, to compare with: a .flo file or a KITTI flow image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the second frame is made from the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How two blocks are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I(m,n) − I(m,n−1), zero outside the image: as in worked example 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least eigenvalue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the pyramid: each doubles the motion that can be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucas-Kanade, one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucas-Kanade, pyramidal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched 5-tap smoothing and derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion downwards, of the disc where there are two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion that is shown in full colour, the same from frame to frame; 0 takes the largest motion of this field, or of the truth where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion to the right, of the disc where there are two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine around the best, with half the step each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalize contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing within the range fits: several motions, something hidden, or a short range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd side of the neighbourhood: larger bridges more of the aperture problem and blurs edges of motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One displacement fits much better than all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One linear system for each pixel; for motion of about a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optical flow</source>
        <translation>光流</translation>
    </message>
    <message>
        <source>Outline of the neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels between neighbouring arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels drawn for each pixel of motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels near the centre count more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polynomial expansion, for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows slide along each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scharr 3 × 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a block: small blocks follow the motion, large ones are less often mistaken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the median filter after each warp, which removes outliers: 3, 5, 9, 13, 17 or 21, less for none. Large ones fill in what has no texture, and lose motion of small things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simoncelli 5 × 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step between blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of conjugate gradients at most: more come nearer to the smoothest field that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of absolute differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of squared differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block has no contrast to be found by: the choice is arbitrary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The farthest displacement that is tried, in each direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finest displacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame after it; not needed where motion is generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame whose pixels move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next frame is an image of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next frame is the first one, warped by a motion that is known exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-step search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of a smooth field against the brightness of the pixels, on values from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colour of an arrow says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the second frame comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the smaller eigenvalue of the moment matrix, per pixel and as a share of the squared range of values, is below this, the motion counts as unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which displacements are tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without gradients, every motion fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ (I(m,n+1) − I(m,n−1))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
