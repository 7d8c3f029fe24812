"""Old videos, analysed again by the model a club has now: in rounds, behind all uploads."""
