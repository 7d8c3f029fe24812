"""Other people's ways of labelling footage, each read into recordings."""
