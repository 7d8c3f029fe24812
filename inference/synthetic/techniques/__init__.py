"""How strokes are played: key poses of each technique around the contact, for either hand."""
