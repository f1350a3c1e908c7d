<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>A convolutional network learns to take noise away, beside total variation and a pyramid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolutional network learns to tell images apart, layer by layer in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sightglass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the picture on the clipboard to the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin afresh; undo brings back what is open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a value by one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection, the profile or the picked pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the theory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture on the canvas, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners, blobs, orientation, descriptors and matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise with flat areas and sharp edges, and watch ADMM converge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click on the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the handwritten digits of MNIST once (12 MB), and let the classifier learn from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being computed. Choose the language again when that is done, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any command by a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From symbol to symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian and Laplacian pyramids, thresholds and gains of each scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the control of the symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms, transfer curves and equalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that overlap become one: matches, homographies, gains, seams and blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the picture on the canvas as an image of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels, convolution and frequency response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion between two frames, and why it is known or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command matches “{query}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open images, parameters, layout and trainings as they were saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open images; several files at once are fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dock {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of points, maps between two images, RANSAC and warping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the pixel, for docks that inspect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every dock back where it first was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove selected images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the current image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the steps of a recipe file on the current image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the steps that made the picture on the canvas, or those of a recipe file, on many files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on many files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save images, parameters, layout and trainings in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture on the canvas to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the steps that made the picture on the canvas, to apply them to other images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See computer-vision algorithms work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send picture to workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in each dock what it computes, with its equations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, type, values and memory of the current image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after the file that is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected images out of the workspace; files are not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is paused where it was. Press Train to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pictures in turn: hold one, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pictures in turn: show the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two under a divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What layers compute and how their gradients come about, number by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {help}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
