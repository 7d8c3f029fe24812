"""What happened: analyses and their strokes."""
