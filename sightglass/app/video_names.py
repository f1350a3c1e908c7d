"""What video files are called; kept apart from what decodes them, so that the window need not wait for that."""

from sightglass.algorithms.texts import marked

VIDEO_EXTENSIONS = (".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".ogv", ".wmv")
VIDEOS = f"{marked('Videos')} ({' '.join(f'*{extension}' for extension in VIDEO_EXTENSIONS)})"
