"""What the results of contrast are called for people; programs know them by their keys."""

from sightglass.algorithms.texts import marked

PICTURES = {
    "result": marked("Adjusted image"),
}
