"""The view of a chain of steps."""
