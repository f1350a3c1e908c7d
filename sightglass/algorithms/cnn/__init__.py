"""The convolutional network: layers, their gradients, and how it learns, in NumPy alone."""
