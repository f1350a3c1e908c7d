"""Sessions: all of a person's work in one file, and kept between two starts."""
