<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sightglass</name>
    <message>
        <source>Denoiser</source>
        <translation>去噪网络</translation>
    </message>
    <message>
        <source>How many feature maps the first layer gives; the second one gives 48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many patches are drawn from the images that are learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many patches each movement of the weights is computed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all patches are gone through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger patches have fewer pixels at their borders, where the network sees less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of patches and noise; the same seed gives the same ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise on the patches, and on the image unless that was given noise before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image that is denoised, and not learned from; the images that follow are learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a convolutional network to take noise away, beside total variation and a pyramid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
