"""Putting names to strokes: whoever stands at a stroke's end of the table hit it."""

from __future__ import annotations

from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke


def name_players(*, video: Video) -> None:
    """Give every stroke of `video` the player who stands at its end, or nobody."""
    strokes = Stroke.objects.filter(analysis__video=video)
    seated = dict(video.appearances.values_list("end", "player"))
    strokes.exclude(end__in=seated).update(player=None)
    for end, player in seated.items():
        strokes.filter(end=end).update(player=player)
