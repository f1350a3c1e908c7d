"""Maps of the plane: models fitted to pairs of points, RANSAC and warping, for mapping, features and panoramas."""
