<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>6c-2s-12c-2s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or file of a data set (MNIST's files, MAT, NPZ, a folder of images for each class); empty for rendered digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the images in another order in each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each batch moves the weights against its gradient; if it is too large, the loss grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits are rendered; a sixth of them are kept for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images each movement of the weights is computed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all images are gone through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like LeNet-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of start values and order; the same seed gives the same weights, to the last bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights, not biases, towards 0: λ/2 ‖w‖² is added to the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, maxima, softmax: 61,706 weights; η = 0.02 with μ = 0.9 suit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendered digits</source>
        <translation>渲染的数字</translation>
    </message>
    <message>
        <source>Seed of the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last movement that each batch goes on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus, every second pixel, and units of softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus, skipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise on every rendered pixel, as a share of white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own network as JSON, as it is saved beside weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed renders the same digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a convolutional network to tell classes of images apart, and see what it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two convolutions, sigmoids and mean pooling: 3,898 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network is trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose feature maps are shown; beyond the last one it is the last one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
