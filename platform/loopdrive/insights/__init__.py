"""What players and their coach read: strokes in their rallies, numbers, comparisons, reels."""
