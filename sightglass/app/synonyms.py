"""Words under which a person may look for a command that is called otherwise."""

import re
from collections.abc import Iterator, Mapping

from sightglass.algorithms.texts import marked, tr

# By the English names of the commands; words stand between commas, in translations too, which may have others.
_SYNONYMS: Mapping[str, str] = {
    "File/Open…": marked("Import, load, photo, picture, browse, folder"),
    "File/Get MNIST": marked("Handwritten digits, data set, download"),
    "File/New session": marked("Start over, clear all, close all, new project"),
    "File/Open session…": marked("Load project, restore"),
    "File/Save session": marked("Save project, keep work"),
    "File/Save session as…": marked("Save project as"),
    "File/Save picture as…": marked("Export, save image, write file"),
    "File/Save figure…": marked("Export plot, PDF, SVG, print, publication"),
    "File/Save report…": marked("Export HTML, print, CSV, summary, document"),
    "File/Send picture to workspace": marked("Keep result, use as input"),
    "File/Save recipe…": marked("Export steps, macro, workflow"),
    "File/Run on many files…": marked("Batch, folder, directory, bulk, several images"),
    "File/Quit": marked("Exit, close program"),
    "Edit/Copy picture": marked("Clipboard, screenshot"),
    "Edit/Paste image": marked("Clipboard, insert"),
    "Edit/Remove selected images": marked("Delete image, close image"),
    "Edit/Preferences…": marked("Settings, options, configuration, memory, threads"),
    "Image/Properties…": marked("Information, size, bit depth, details"),
    "Image/Apply recipe…": marked("Load steps, macro, workflow"),
    "Image/To gray": marked("Grayscale, black and white, monochrome"),
    "Image/Convert depth…": marked("16 bits, 8 bits, float, data type"),
    "Image/Crop to selection": marked("Cut out, trim"),
    "Image/Resize…": marked("Scale, shrink, enlarge, dimensions"),
    "Image/Flip horizontally": marked("Mirror"),
    "Image/Flip vertically": marked("Mirror"),
    "View/Fit to window": marked("Zoom to fit, show all"),
    "View/Actual pixels": marked("100%, 100 %, original size, zoom 1:1"),
    "View/Zoom in": marked("Magnify, enlarge, closer"),
    "View/Zoom out": marked("Smaller, farther"),
    "View/Compare/Two under a divider": marked("Before and after, split"),
    "View/Compare/Two in turn": marked("Blink, flicker, before and after"),
    "View/Theme/Dark": marked("Dark mode, night, black"),
    "View/Theme/Light": marked("Light mode, day, white"),
    "View/Language/English": marked("English language"),
    "View/Language/简体中文": marked("Chinese, Mandarin, simplified Chinese"),
    "View/Theory": marked("Formulas, equations, mathematics, manual, explanation"),
    "View/Full screen": marked("Fullscreen, presentation, maximize"),
    "Docks/Contrast": marked("Histogram, brightness, threshold, gamma, exposure, equalization, curves, levels"),
    "Docks/Filter": marked("Blur, sharpen, smooth, edges, Fourier, spectrum, kernel, Sobel, Gaussian"),
    "Docks/Pyramid": marked("Laplacian, Gaussian pyramid, multi-scale, down-sampling"),
    "Docks/Total variation": marked("Denoise, noise reduction, smooth, ADMM, optimization"),
    "Docks/Optical flow": marked("Motion, video, film, movie, camera, tracking, Lucas-Kanade"),
    "Docks/Mapping": marked("Homography, perspective, warp, align, register, transform, RANSAC"),
    "Docks/Panorama": marked("Stitch, mosaic, join photos"),
    "Docks/Features": marked("Keypoints, corners, blobs, SIFT, Harris, descriptors, matching"),
    "Docks/Convolution": marked("Neural network, layers, CNN, backpropagation"),
    "Docks/Classifier": marked("Neural network, deep learning, train, recognition, digits, CNN"),
    "Docks/Denoiser": marked("Neural network, deep learning, train, noise reduction, CNN"),
    "Docks/History": marked("Steps, log, how it was made"),
    "Docks/Images": marked("Workspace, thumbnails, list of images"),
    "Docks/Reset layout": marked("Default layout, restore panels, windows"),
    "Help/Keyboard shortcuts": marked("Hotkeys, keys"),
    "Help/Tour": marked("Tutorial, introduction, getting started"),
    "Help/About Sightglass": marked("Version, license"),
}


def synonyms(name: str) -> Iterator[str]:
    """Give the other words for the command of an English name, those of the language that is spoken first."""
    text = _SYNONYMS.get(name, "")
    for words in dict.fromkeys((tr(text), text)) if text else ():
        yield from re.split(r"\s*[,，、]\s*", words)


def known() -> frozenset[str]:
    """Give the English names of all commands that have other words."""
    return frozenset(_SYNONYMS)
