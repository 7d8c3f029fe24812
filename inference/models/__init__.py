"""Networks: what turns pictures of a player into numbers per frame."""
