"""From a club's corrections to a model of its own: stages upon a base that stays frozen."""
