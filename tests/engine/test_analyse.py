"""What the engine is told of the players in a video."""

from __future__ import annotations

from inference import Box, PlayerHint
from loopdrive.accounts.models import Club, Player
from loopdrive.engine.analyse import hint
from loopdrive.footage.models import Appearance, TableEnd
from tests.rows import make_player_session, make_video


def test_end_hand_and_box_are_told(club: Club, player: Player) -> None:
    video = make_video(make_player_session(club), players={TableEnd.FAR: player})
    box = {"left": 0.1, "top": 0.2, "right": 0.3, "bottom": 0.4}
    Appearance.objects.update(box=box)
    told = hint(video.appearances.get())
    assert told == PlayerHint("far", "right", Box(left=0.1, top=0.2, right=0.3, bottom=0.4))


def test_an_end_without_a_name_is_told_too(club: Club) -> None:
    video = make_video(make_player_session(club))
    seat = Appearance.objects.create(video=video, end=TableEnd.NEAR)
    assert hint(seat) == PlayerHint("near", "unknown")
