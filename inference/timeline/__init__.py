"""From answers per frame to strokes: windows, peaks, classes, confidence, consistency."""
