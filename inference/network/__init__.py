"""A trained network, ready to be asked: its folder, its contract, its two engines."""
