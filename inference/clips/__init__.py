"""Trimmed clips of one stroke: what they are, and every model that names them."""
