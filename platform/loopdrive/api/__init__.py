"""The HTTP door: one file per resource, and the edges they share."""
