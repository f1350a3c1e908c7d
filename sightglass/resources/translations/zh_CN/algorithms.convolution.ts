<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>1 / (1 + e⁻ˣ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 16 inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 8 kernels with one matrix for each channel of x: all of the first kernel, then of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the image; for normalisation all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of n equal weights with the sum 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of weights moves over the maps; forward, backward and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to every value of the first convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to every value of the second convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the outputs, one for each map or output; those that are missing are 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B⁽¹⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B⁽⁴⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Columns −1, 0, 1, n rows high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution, layers and gradients, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution, softplus, every second value, twice, and one unit: forward and backward, node by node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by κ + λ Σ x² to the power μ at each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many columns of pixels are taken; of a smaller image all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows of pixels are taken; of a smaller image all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values the window moves on; 1 skips none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values the window moves on; s − 1 are skipped between two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>核</translation>
    </message>
    <message>
        <source>K⁽¹⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K⁽⁴⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L = ½ Σ (y − target)², so that ∂L/∂y = y − target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L is the sum of all outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the average, height of the edge, or side of the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Numbers that are typed or pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that are typed: L is the sum of the outputs, each times its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of every softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One channel: the gray value of each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One matrix for each of 1 to 3 channels, of at most 256 values each; a signal is a matrix of one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One matrix for each output map, of its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each output of the linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each of 1 to 16 outputs, one column for each input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value for each window: the mean, the maximum, or the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight for each value of Y⁽⁶⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Point x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities, and how the loss depends on each logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectification, with a corner at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>See what a layer computes and how its gradients come about, number by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft |x|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax with cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the blurred mean of the maps rather than their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the blurred sum of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the mean around each pixel, or divide by the brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtractive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that is right, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input of the network, at most 12 × 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel of the first convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel of the second convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernels that are typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger k, the sharper the bend at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of 2 to 16 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three channels: red, green and blue; a gray image has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through how many layers the derivatives are multiplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to each value, its derivative, and products of derivatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is evened out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is taken of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the unit should give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What y should be: one matrix for each output map, of its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What y should be: one number for each output of the linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the gradient comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the part begins; it is moved into the image where it would reach beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the values come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where value and derivative are read, and what goes into the first layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where values can be taken from, instead of typing them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the kernel is flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which arithmetic is written on the blackboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kernel moves over x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y⁽⁰⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n × n equal weights with the sum 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w⁽⁷⁾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = W x + b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ 0 −½: convolved with it, (f(t + 1) − f(t − 1)) / 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂y, typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
