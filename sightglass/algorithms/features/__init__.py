"""Features: points that can be found again in another picture of the same thing, and how they are recognised."""
