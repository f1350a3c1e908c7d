<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>(2/k) ln(1 + eᵏˣ) − x − (2/k) ln 2: round at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 / (1 + e⁻ˣ): from 0 to 1; its slope is at most 0.25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth of Glorot's: for the last layer of a network whose outputs begin near 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distortions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn with a pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent; ½ divides by the length over all maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>From −1 to 1; its slope is at most 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the samples in another order in each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient at ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of each kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each batch moves the weights along its negative gradient; if it is too large, the loss grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the points through which a pen leads its strokes lie from where they should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images are rendered; five of six are for training, the others for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of each class are kept for the test where the folder does not say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the digits have the forms that a pen gives them; the others are set in typefaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many output maps there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many outputs there are; at the end one for each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many patches are drawn from the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels the kernel moves on; 1 skips none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels the window moves on; s − 1 are skipped between two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples each movement of the weights is computed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the brightness of all maps counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all samples are gone through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn before the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How thick the strokes are, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep red, green and blue; otherwise the images become gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps dark pixels from being divided by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lambda λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the noise, which is then subtracted, rather than the clean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mu μ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of patches and noise; the same seed, the same samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of start values and order; the same seed, the same weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the kernel lies inside: m − k + 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>软</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise that is added to every pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise; 1 is from black to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the random choice of the images for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the random numbers; the same seed gives the same images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight strokes are bent into waves of up to this amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract the blurred mean of the maps rather than their sum: the window sums to 1 over all maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre of mass is up to this far from the middle, in each direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are slanted by up to this: 0.2 moves the top by a fifth of the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are turned by up to this angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are up to this share wider or narrower than their form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first value; the others are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are blurred by a Gaussian of up to this standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are scaled to this many rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is flipped in both directions: Σ k(u, v) x(i − u, j − v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is laid on as it is: Σ k(u, v) x(i + u, j + v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger k, the nearer the soft form is to |x|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger k, the nearer the softplus is to the ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest value of the window; its gradient goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longer side is 20 px, up to this share more or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of (y − t)² over all values and samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the window; its gradient is spread evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strokes are up to this much thicker or thinner than on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value itself, times the gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To each of them in full, as the indicator [x = max] says: more than a subgradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first of them, row by row: a subgradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U(±√(6 / (n + m))) with n inputs and m outputs of a weight: for sigmoid and tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U(±√(6 / n)) with n inputs of a unit: for ReLU and softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsteadiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands beyond the borders, and so how large the output is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the gradient of a maximum goes that several values share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the kernel is flipped, as in the definition of convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether |x| keeps its corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which value stands for a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of each kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the Gaussian window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a corner at 0, where the slope 0 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros around, so that the output is as large as the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros around, wherever the kernel touches the input: m + k − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln(1 + eᵏˣ) / k: a ReLU without a corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, x): its slope is 0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 20 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>½ Σ (y − t)² for each sample, averaged over the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−Σ t ln p for each sample, averaged over the batch; takes softmax</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
