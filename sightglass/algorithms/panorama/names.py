"""What the results of panoramas are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "panorama": marked("Panorama"),
    "outlines": marked("Outlines of the images"),
    "seams": marked("Which image counts most"),
    "ghosts": marked("Ghosts: difference in the overlaps"),
    "features": marked("Features of each image"),
    "matches": marked("Matches"),
}
