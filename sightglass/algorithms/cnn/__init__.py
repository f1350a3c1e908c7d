"""A convolutional network from scratch, in NumPy alone, and the labelled images that it learns from."""
