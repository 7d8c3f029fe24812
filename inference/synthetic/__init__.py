"""Drawn table tennis: whole rallies with known strokes, and videos with known frame numbers."""
