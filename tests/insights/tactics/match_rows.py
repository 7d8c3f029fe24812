"""A match as rows: rallies of two players, written in letters."""

from __future__ import annotations

from datetime import date

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import PlayerSession, TableEnd, Video
from loopdrive.strokes.models import Stroke
from tests.insights.tactics.rallies import rally
from tests.rows import make_analysis, make_video

APART = 20  # frames, of one rally's contacts; 2/3 s
PAUSE = 120  # frames between rallies
ENDS = {"player": TableEnd.LEFT, "opponent": TableEnd.RIGHT}


def make_match(
    club: Club, player: Player, opponent: Player, words: str, played_on: date = date(2026, 3, 17)
) -> Video:
    """Make a video of the rallies the words tell (`rallies.py`), each ball landing right long."""
    session = PlayerSession.objects.create(club=club, title="Match", played_on=played_on)
    told = [rally(word) for word in words.split()]
    frames = sum(APART * len(each.shots) + PAUSE for each in told) + PAUSE
    seats = {TableEnd.LEFT: player, TableEnd.RIGHT: opponent}
    video = make_video(session, players=seats, frames=frames)
    analysis = make_analysis(video)
    strokes, contact = [], 10
    for each in told:
        for shot in each.shots:
            end = ENDS[shot.who]
            strokes.append(
                Stroke(
                    video=video,
                    analysis=analysis,
                    player=seats[end],
                    end=end,
                    label=shot.label,
                    start_frame=contact - 4,
                    contact_frame=contact,
                    end_frame=contact + 4,
                    zone="" if shot.outcome == "lost" else "right long",
                    outcome=shot.outcome,
                )
            )
            contact += APART
        contact += PAUSE
    Stroke.objects.bulk_create(strokes)
    return video
