<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>0 on the left and 10 on the right, 6 × 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1024 of the 65536 gray values of 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit float values from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4096 gray values, of which a narrow range is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cat in colour: fine fur and round edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clock that moved while it was photographed: motion blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cup in warm light: colour with soft shading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dark corner of 2 × 2 pixels on a plane of fives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail of a retina: dark dots beside a vessel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A living cell under the microscope: low contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A man with a camera: gray, with flat sky, fine grass and strong edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page under uneven light: no single threshold finds all letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plane wave of 1/32 cycle per pixel down and 1/16 across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A portrait in colour: skin, cloth and small details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ramp from black to white with Gaussian noise (σ = 5 %); the clean image is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rocket at dusk in colour: large dark areas beside bright lights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single 1 among 7 × 7 zeros: convolution gives the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth float spot with σ = 64 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stained section of a colon in colour: two stains overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step edge 10° off the vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stereo pair whose disparity is known: every pixel moves to the left, near ones farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vertical edge moves right by 1 pixel: along the edge nothing can be seen (aperture problem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wall of bricks: a texture of horizontal and vertical edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 256 gray values from black to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gray values equally often: a flat histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Astronaut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Astronaut, 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Astronaut, noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Astronaut, too dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of 8 pixels move up and down by 3 pixels in turns: no single vector fits a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of 64 pixels down to 1 pixel width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brick wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cartoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cartoon, noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chirp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee cup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee cup, float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour with 65536 values a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses of constant gray: a drawn section of a head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faint writing: low contrast and uneven light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: impulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: vertical edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat areas with round, slanted and straight borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 25 to 75 % gray in one column: the simplest edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galaxies in colour: small bright spots on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grass seen from above: a texture without direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek coins on a background that is not evenly lit: for thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impulse</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>In colour with Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microaneurysms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moon, 12 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: edge in one direction, frame t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: edge in one direction, frame t + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: edge in one direction: true motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: flat region, frame t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: flat region, frame t + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: flat region: true motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: frame t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: frame t + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: large, frame t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: large, frame t + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: large: true motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: several in one block, frame t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: several in one block, frame t + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: several in one block: true motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motorcycle, left and right view: true motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motorcycle, left view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motorcycle, right view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal values with mean 128 and σ = 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 2 overlapping views of known homography; 0.8 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 2 overlapping views of known homography; 1 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 0.85 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 0.9 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1.1 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of 3 overlapping views of known homography; 1.15 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One white pixel: a filter answers with its kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overexposed: the histogram crowds at white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, in perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: astronaut, view 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: astronaut, view 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: coffee cup, view 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: deep space, view 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: deep space, view 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panorama: deep space, view 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panoramas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographer, noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographer, too bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographer, too dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographer, too little contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pyramid: G2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp, 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp, 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp, noisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings of every direction and frequency up to ½ cycle per pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shepp-Logan phantom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slanted edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares of 32 pixels: edges and corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stained tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stones of like size: a coarse texture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripes from 0 to ½ cycle per pixel: shows a filter's passband from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texture around a flat square moves right by 2 and down by 1 pixel: inside the square nothing tells so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texture moves right by 12 and down by 8 pixels: too far for derivatives, within the range of block matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 3 × 3 matrix in which a flipped kernel is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 4 × 4 image of the pyramid example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The back of an eye in colour: thin vessels, 2 megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cartoon with Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flat page seen from the side; four corners give the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left picture of a stereo pair, in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moon's surface: most values lie within a narrow range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next frame: the dark corner has grown by one pixel right and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portrait underexposed, in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right picture of a stereo pair, in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values fill a fifth of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total variation: noisy step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two flat halves of a 4 × 4 image with noise, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underexposed: the histogram crowds at black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Gaussian noise (σ = 10 %); the clean image is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, a chessboard and a ramp: the reference of a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Zone plate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
