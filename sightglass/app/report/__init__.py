"""Reports: all that a dock shows, with how it came about, in one HTML file."""
