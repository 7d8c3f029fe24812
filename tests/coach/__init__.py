"""A scripted coach on the real desk: what correcting costs, and how the desk bears a long video."""
