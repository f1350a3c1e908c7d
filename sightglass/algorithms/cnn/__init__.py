"""A convolutional network from scratch, and the labelled images that it learns from."""
