"""The queue: a club's strokes in the order in which a look at them is worth most."""
