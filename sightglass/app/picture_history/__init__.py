"""The history of a picture: the chain of steps that made it, looked at, edited, computed anew and replayed."""
