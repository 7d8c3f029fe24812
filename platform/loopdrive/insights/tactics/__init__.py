"""Play as a network: strokes are its nodes, what follows what its edges, and points its outcome."""
